//! Who is on the way to an account system, and who came back and has something to fill in.
//!
//! Kept in memory, for some minutes, each once: after a restart people begin again. What the browser
//! must bring along is kept as a hash; what is proven to the provider follows from it.

use std::sync::{Mutex, PoisonError};

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;

use super::{ATTEMPT_LASTS, claims::Profile};
use crate::{chance::token_hash, lately::Lately};

/// How many are remembered at once; beyond it the oldest must begin again.
const KEPT_MAX: usize = 5000;

/// Why somebody goes to an account system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    SignIn,
    /// They hold a link with which they may come in; its hash.
    Invitation(String),
    /// They are in already, and want to come in this way too from now on.
    Link(SchoolId, PersonId),
}

/// Somebody on the way to an account system.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
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

/// Values by the hash of a token, each for some minutes and to be taken once.
#[derive(Debug)]
pub(super) struct Kept<V>(Mutex<Lately<String, (Timestamp, V)>>);

impl<V: Clone> Default for Kept<V> {
    fn default() -> Self {
        Self(Mutex::new(Lately::new(KEPT_MAX)))
    }
}

impl<V: Clone> Kept<V> {
    pub(super) fn put(&self, token: &str, value: V, now: Timestamp) {
        self.with(|kept| kept.put(token_hash(token), (now, value)));
    }

    /// The value, which stays.
    pub(super) fn look(&self, token: &str, now: Timestamp) -> Option<V> {
        let (at, value) = self.with(|kept| kept.get(&token_hash(token)))?;
        (now.duration_since(at) < ATTEMPT_LASTS).then_some(value)
    }

    /// The value, for the only time.
    pub(super) fn take(&self, token: &str, now: Timestamp) -> Option<V> {
        let hash = token_hash(token);
        let (at, value) = self.with(|kept| {
            let found = kept.get(&hash);
            kept.retain(|other| *other != hash);
            found
        })?;
        (now.duration_since(at) < ATTEMPT_LASTS).then_some(value)
    }

    fn with<T>(&self, then: impl FnOnce(&mut Lately<String, (Timestamp, V)>) -> T) -> T {
        then(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{ATTEMPT_LASTS, Kept, Proofs};

    #[test]
    fn what_is_kept_is_taken_once_and_not_too_late() {
        let (kept, start) = (Kept::default(), Timestamp::UNIX_EPOCH);
        kept.put("a", 1, start);
        kept.put("b", 2, start);
        assert_eq!(kept.look("a", start), Some(1));
        assert_eq!(kept.take("a", start), Some(1));
        assert_eq!((kept.take("a", start), kept.look("a", start)), (None, None));
        let just = start + ATTEMPT_LASTS - SignedDuration::from_secs(1);
        assert_eq!(kept.look("b", just), Some(2));
        assert_eq!(kept.take("b", start + ATTEMPT_LASTS), None);
    }

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
