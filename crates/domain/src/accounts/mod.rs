//! What somebody who works at a school is there for, and what they may therefore do.
//!
//! Participants and parents have no account and no role: a link or a code is bound to one purpose.

mod rights;
mod roles;

pub use rights::{Right, TABLE};
pub use roles::{Role, Roles, UnknownRole};

#[cfg(test)]
mod tests;
