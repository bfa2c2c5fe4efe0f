//! Signing in with an account that somebody has elsewhere: OpenID Connect.
//!
//! `settings.rs` says which account systems there are; `provider.rs` asks them where they are and
//! for their keys; `redeem.rs` turns what comes back into who somebody is; `claims.rs` reads what is
//! told of them. `attempts.rs` remembers who is on the way. Identity is issuer and subject; an
//! address links nothing, and nothing that a provider tells gives a right.

pub mod asking;
mod attempts;
mod claims;
mod http;
mod issuers;
pub mod leaving;
pub mod linking;
pub mod pages;
pub mod people;
mod provider;
mod redeem;
pub mod settings;
pub mod store;
mod trouble;
mod views;
mod views_people;

use std::sync::Arc;

use anyhow::Result;
use domain::lang::Lang;
use jiff::SignedDuration;

pub use settings::Settings;

pub(in crate::accounts) use views::{doors, doors_of_invitation};

use provider::Provider;

/// How long somebody may take at the account system, and then for a form of ours.
pub const ATTEMPT_LASTS: SignedDuration = SignedDuration::from_mins(10);
/// How much the clocks of a provider and of this computer may differ.
pub const SKEW: SignedDuration = SignedDuration::from_mins(2);
/// How long somebody waits to be let in, or is remembered as refused.
pub const WAITING_LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How many can wait at one school at the same time.
pub const WAITING_MAX: u64 = 100;

/// The account systems of this installation, and who is on the way to one. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Federation(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    providers: Vec<Provider>,
}

/// An account system as a page offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    pub id: String,
    pub name: String,
}

impl Federation {
    pub fn new(settings: &[Settings]) -> Result<Self> {
        let providers = settings.iter().cloned().map(Provider::new).collect::<Result<_>>()?;
        Ok(Self(Arc::new(Parts { providers })))
    }

    fn provider(&self, id: &str) -> Option<&Provider> {
        self.0.providers.iter().find(|provider| provider.settings.id == id)
    }

    /// All account systems, in the order of the settings.
    pub fn doors(&self, lang: Lang) -> Vec<Door> {
        self.0.providers.iter().map(|provider| provider.door(lang)).collect()
    }

    /// One of them.
    fn door(&self, id: &str, lang: Lang) -> Option<Door> {
        self.provider(id).map(|provider| provider.door(lang))
    }
}
