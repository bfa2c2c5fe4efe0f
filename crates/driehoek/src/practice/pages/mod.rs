//! The addresses of practice schools: running them from the own school, the door for students, and
//! what stands inside.

pub mod door;
pub mod inside;
pub mod manage;

/// Where a school runs its practice schools.
pub(super) const HOME: &str = "/beheer/oefenscholen";
/// The page in a practice school that says what there is to do.
pub(super) const INSIDE: &str = "/oefening";
/// Where students come in.
pub(super) const DOOR: &str = "/oefenen";
