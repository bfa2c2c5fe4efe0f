//! A second proof of who somebody is: an app with codes, a passkey, or a code on paper.
//!
//! All of it belongs to a place: what somebody has at one school proves nothing at another, so that
//! no school can weaken or take away what another one relies on. Why is in
//! `docs/decisions/0008-second-factor.md`.

mod app_codes;
mod letters;
pub mod pages;
mod paper_codes;
mod passkeys;
mod sealing;
pub mod store;
mod views;

use jiff::SignedDuration;

pub use app_codes::{CODE_LASTS_S, code_at};
pub use paper_codes::CODES;
pub(crate) use paper_codes::{new_code, spelled};
pub use passkeys::PASSKEYS_MAX;
pub use views::{passkey_sign_in, waiting_notice};

use super::SlowDown;
use crate::config::Config;
use passkeys::Passkeys;

/// How long a second proof counts in one browser: a working day.
pub const PROOF_LASTS: SignedDuration = SignedDuration::from_hours(12);
/// How fresh it must be to change what one proves with.
pub const SURE_LASTS: SignedDuration = SignedDuration::from_mins(10);
/// How many wrong codes in a row, before codes of the app no longer count. Another proof, or an
/// administrator, makes them count again.
pub const TRIES_MAX: i32 = 10;
/// How long we wait for an answer: a code to confirm an app with, what a device says to a challenge.
/// As long new codes for on paper can be seen again.
pub const ANSWER_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// What second proofs need in memory.
#[derive(Debug, Default)]
pub struct Second {
    /// Nothing where browsers do not allow passkeys.
    passkeys: Option<Passkeys>,
    pub(crate) slow_down: SlowDown,
}

impl Second {
    pub fn new(config: &Config) -> Self {
        Self { passkeys: Passkeys::at(&config.public_url), ..Self::default() }
    }

    /// Whether people can come in with a passkey here.
    pub fn has_passkeys(&self) -> bool {
        self.passkeys.is_some()
    }
}
