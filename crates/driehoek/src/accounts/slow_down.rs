//! Makes asking for links over and over slow, without ever shutting anybody out.
//!
//! A whole school shares one network address, so what is counted is asking for one mail address.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};

use crate::chance::token_hash;

const WINDOW: SignedDuration = SignedDuration::from_mins(15);
const FREE_ATTEMPTS: u32 = 3;
const PAUSE_MAX_S: u64 = 8;
/// How many addresses are counted at once; beyond it the count starts again.
const COUNTED_MAX: usize = 10_000;

/// How often somebody lately asked for a link to each address. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct SlowDown(Arc<Mutex<HashMap<String, Attempts>>>);

#[derive(Debug)]
struct Attempts {
    count: u32,
    since: Timestamp,
}

impl SlowDown {
    /// Counts one more attempt and tells how long to wait before answering it.
    pub fn pause(&self, email: &str, now: Timestamp) -> Duration {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= COUNTED_MAX {
            counted.retain(|_, attempts| is_recent(attempts, now));
        }
        if counted.len() >= COUNTED_MAX {
            counted.clear();
        }
        let attempts =
            counted.entry(token_hash(email)).or_insert(Attempts { count: 0, since: now });
        if !is_recent(attempts, now) {
            *attempts = Attempts { count: 0, since: now };
        }
        attempts.count = attempts.count.saturating_add(1);
        match attempts.count.saturating_sub(FREE_ATTEMPTS) {
            0 => Duration::ZERO,
            late => Duration::from_secs((1 << (late - 1).min(10)).min(PAUSE_MAX_S)),
        }
    }
}

fn is_recent(attempts: &Attempts, now: Timestamp) -> bool {
    now.duration_since(attempts.since) < WINDOW
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::SlowDown;

    #[test]
    fn asking_over_and_over_gets_slower_and_heals_with_time() {
        let slow_down = SlowDown::default();
        let start = Timestamp::UNIX_EPOCH;
        let pauses: Vec<_> =
            (0..8).map(|_| slow_down.pause("noor@example.nl", start).as_secs()).collect();
        assert_eq!(pauses, [0, 0, 0, 1, 2, 4, 8, 8]);
        assert_eq!(slow_down.pause("sam@example.nl", start).as_secs(), 0);
        let later = start + SignedDuration::from_mins(15);
        assert_eq!(slow_down.pause("noor@example.nl", later).as_secs(), 0);
    }
}
