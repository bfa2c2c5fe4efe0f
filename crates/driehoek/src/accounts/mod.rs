//! Schools, the people who work there, and how they sign in: with a link by mail, or with an
//! account that they have elsewhere.
//!
//! Participants and parents have no account; they are in `meetings/`.

pub mod correcting;
pub(crate) mod device;
pub mod federation;
mod first_run;
mod input;
mod invitations;
pub mod letters;
pub mod own;
pub mod pages;
pub mod people;
pub mod second;
mod slow_down;
pub mod store;
mod views;
mod views_correct;
mod views_own;
mod views_people;
pub(crate) mod waiting;

use std::sync::Arc;

use domain::{
    accounts::Roles,
    lang::Lang,
    meetings::{PersonId, SchoolId},
};
pub use federation::Federation;
pub use first_run::FirstRun;
pub use input::{Email, PersonName, SchoolName, is_nobodys};
use jiff::SignedDuration;
pub use slow_down::SlowDown;
use uuid::Uuid;

use crate::settings::House;

/// How long a link in a mail can be used by somebody who asked for it.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_mins(15);
/// How long a link can be used by somebody who did not ask and first has to see it.
pub const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long somebody stays signed in.
pub const SIGN_IN_LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long nothing may happen on a shared device before it is signed out.
pub const SHARED_IDLE: SignedDuration = SignedDuration::from_mins(15);
/// How many wrong codes can be tried before only the link in the mail still works.
pub const CODE_TRIES: i32 = 5;

/// A school as the pages know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    pub id: SchoolId,
    pub name: String,
    pub lang: Lang,
}

/// Somebody's account: the same for all their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountId(pub Uuid);

/// Somebody who works at a school: their place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// The roles that count now. They are all, but for whoever signed in and did not yet prove a
    /// second time who they are.
    pub roles: Roles,
    /// Every role, also those that wait for a second proof.
    pub all_roles: Roles,
    pub account: AccountId,
    /// What their school chose, of whoever signed in.
    pub house: Option<Arc<House>>,
}

impl Person {
    /// Their address as people see it: empty for somebody who has none here.
    pub fn shown_email(&self) -> &str {
        if is_nobodys(&self.email) { "" } else { &self.email }
    }
}
