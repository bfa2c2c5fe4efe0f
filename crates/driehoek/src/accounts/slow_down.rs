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
/// How many addresses are counted at once.
const COUNTED_MAX: usize = 10_000;
/// What one more address waits while so many are counted. The counts stay: who asks for thousands
/// of addresses does not make anybody's count begin anew.
const CROWDED: Duration = Duration::from_secs(1);

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
        let email = token_hash(email);
        if counted.len() >= COUNTED_MAX && !counted.contains_key(&email) {
            return CROWDED;
        }
        let attempts = counted.entry(email).or_insert(Attempts { count: 0, since: now });
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

    use std::time::Duration;

    use super::{COUNTED_MAX, CROWDED, SlowDown};

    #[test]
    fn asking_for_thousands_of_addresses_makes_no_count_begin_anew() {
        let slow_down = SlowDown::default();
        let start = Timestamp::UNIX_EPOCH;
        let ask = |email: &str, at| slow_down.pause(email, at);
        for _ in 0..8 {
            ask("noor@example.nl", start);
        }
        for n in 1..COUNTED_MAX {
            assert_eq!(ask(&format!("{n}@example.nl"), start), Duration::ZERO, "{n}");
        }
        assert_eq!(ask("one-more@example.nl", start), CROWDED);
        assert_eq!(ask("noor@example.nl", start).as_secs(), 8);
        let later = start + SignedDuration::from_mins(15);
        assert_eq!(ask("one-more@example.nl", later), Duration::ZERO);
    }

    #[test]
    fn a_quarter_of_an_hour_is_counted_to_its_last_moment() {
        let slow_down = SlowDown::default();
        let start = Timestamp::UNIX_EPOCH;
        for _ in 0..3 {
            slow_down.pause("noor@example.nl", start);
        }
        let nearly = start + SignedDuration::from_mins(15) - SignedDuration::from_millis(1);
        assert_eq!(slow_down.pause("noor@example.nl", nearly).as_secs(), 1);
    }

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
