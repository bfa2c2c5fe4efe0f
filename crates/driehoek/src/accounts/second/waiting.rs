//! What is expected back from a browser, for a while: in memory, each for the one that it was given to.

use std::{
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, PasskeyAuthentication, PasskeyRegistration,
};

use super::ANSWER_WITHIN;
use crate::lately::Lately;

/// How many can wait at once; the one that was not asked for longest makes room.
const WAITING_MAX: usize = 2_000;

/// Values by the hash of what the browser holds. They end by themselves.
pub(super) struct Waiting<V>(Mutex<Lately<String, (Timestamp, V)>>);

impl<V: Clone> Waiting<V> {
    pub(super) fn put(&self, hash: &str, value: V, now: Timestamp) {
        self.lock().put(hash.to_owned(), (now, value));
    }

    pub(super) fn get(&self, hash: &str, now: Timestamp) -> Option<V> {
        let (since, value) = self.lock().get(&hash.to_owned())?;
        (now.duration_since(since) < ANSWER_WITHIN).then_some(value)
    }

    /// The value, which then waits no longer.
    pub(super) fn take(&self, hash: &str, now: Timestamp) -> Option<V> {
        let value = self.get(hash, now);
        self.lock().retain(|other| other != hash);
        value
    }

    fn lock(&self) -> MutexGuard<'_, Lately<String, (Timestamp, V)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<V: Clone> Default for Waiting<V> {
    fn default() -> Self {
        Self(Mutex::new(Lately::new(WAITING_MAX)))
    }
}

impl<V> fmt::Debug for Waiting<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waiting")
    }
}

/// What devices must answer. Apart, so that whoever asks to sign in over and over takes no room
/// from those who did.
#[derive(Debug, Default)]
pub(super) struct Challenges {
    /// By whoever makes a passkey, by the hash of their sign-in.
    pub registering: Waiting<PasskeyRegistration>,
    /// By whoever proves a second time who they are, by the hash of their sign-in.
    pub proving: Waiting<PasskeyAuthentication>,
    /// By whoever wants to come in, by the hash of a cookie for that alone.
    pub entering: Waiting<DiscoverableAuthentication>,
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{ANSWER_WITHIN, Waiting};

    #[test]
    fn what_waits_is_taken_once_in_time_and_by_its_own_browser() {
        let (waiting, start) = (Waiting::default(), Timestamp::UNIX_EPOCH);
        waiting.put("noor", 1, start);
        assert_eq!(waiting.take("sam", start), None);
        assert_eq!((waiting.take("noor", start), waiting.take("noor", start)), (Some(1), None));
        waiting.put("noor", 2, start);
        let end = start + ANSWER_WITHIN;
        assert_eq!(waiting.get("noor", end - SignedDuration::from_secs(1)), Some(2));
        assert_eq!(waiting.get("noor", end), None);
    }
}
