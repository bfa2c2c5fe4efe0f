//! Who is on the way to an account system, and who came back and has something to fill in.
//!
//! They wait sealed in the store (`accounts/waiting.rs`), for some minutes, each once. What the browser
//! must bring along is kept as a hash; what is proven to the provider follows from it.

use domain::meetings::{PersonId, SchoolId};
use serde::{Deserialize, Serialize};

use super::claims::Profile;
use crate::chance::token_hash;

/// Why somebody goes to an account system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Why {
    SignIn,
    /// They hold a link with which they may come in; its hash.
    Invitation(String),
    /// They are in already, and want to come in this way too from now on.
    Link(SchoolId, PersonId),
}

/// Somebody on the way to an account system.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Attempt {
    pub provider: String,
    /// Of what the browser holds in which it began.
    pub browser_hash: String,
    pub why: Why,
    pub onward: Option<String>,
    /// Whether others use the device too.
    pub shared: bool,
}

/// Somebody who came back, of whom the provider is sure.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Arrived {
    pub provider: String,
    pub issuer: String,
    pub subject: String,
    pub profile: Profile,
    /// Whether they proved twice there who they are.
    pub twice: bool,
    /// Where they may be, when they have to choose.
    pub schools: Vec<SchoolId>,
    pub why: Why,
    pub onward: Option<String>,
    pub shared: bool,
}

/// What the browser and the provider each get of one attempt, so that neither can go on alone.
#[derive(Debug, Clone)]
pub(super) struct Proofs {
    /// Comes back from the provider.
    pub state: String,
    /// Stands in the signed token.
    pub nonce: String,
    /// Shows the provider that whoever brings the code is who asked for it.
    pub verifier: String,
}

impl Proofs {
    /// From what the browser keeps and what comes back from the provider. Whoever sees only one of
    /// the two, or the nonce, finds none of the others.
    pub(super) fn of(browser: &str, state: &str) -> Self {
        let made = |what: &str| token_hash(&format!("{what}:{browser}:{state}"));
        Self { state: state.to_owned(), nonce: made("nonce"), verifier: made("verifier") }
    }
}

#[cfg(test)]
mod tests {
    use super::Proofs;

    #[test]
    fn proofs_differ_by_browser_and_by_attempt() {
        let one = Proofs::of("browser", "state");
        assert_eq!(one.verifier, Proofs::of("browser", "state").verifier);
        assert_ne!(one.verifier, Proofs::of("other", "state").verifier);
        assert_ne!(one.nonce, Proofs::of("browser", "other").nonce);
        assert_ne!(one.nonce, one.verifier);
        assert!((43..=128).contains(&one.verifier.len()), "as long as PKCE wants it");
    }
}
