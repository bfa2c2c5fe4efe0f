//! Guessing codes is slowed, never blocked by address: a whole school shares one. A code that
//! exists is never slowed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// Failures older than this no longer count.
const MEMORY: SignedDuration = SignedDuration::from_secs(60);
/// So many failures a minute, of everybody together, cost nothing: people mistype.
pub const FREE_FAILURES: usize = 30;
/// So many failures a minute on one and the same text cost nothing.
pub const FREE_FAILURES_EACH: usize = 3;
/// Each failure beyond that adds this much.
const STEP: Duration = Duration::from_millis(50);
/// No answer waits longer.
pub const LONGEST: Duration = Duration::from_secs(3);
/// More failures than this need not be counted: the answer already waits longest.
const FAILURES_MAX: usize = 200;
/// So many letters of a text tell it apart from others.
const LETTERS: usize = 32;
/// The most texts that are remembered; beyond that the oldest make room.
const TEXTS_MAX: usize = 10_000;

/// Counts failures, of everybody and per text. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Guessing {
    failures: Arc<Mutex<Failures>>,
}

#[derive(Debug, Default)]
struct Failures {
    all: Vec<Timestamp>,
    each: HashMap<String, Vec<Timestamp>>,
}

/// As what a code counts: in capitals or small letters, and what comes after it, are all the same.
pub fn alike(typed: &str) -> String {
    typed.chars().take(LETTERS).collect::<String>().to_uppercase()
}

impl Guessing {
    /// Counts a failure and tells how long its answer must wait.
    pub fn failed(&self, typed: &str, now: Timestamp) -> Duration {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let recent = |at: &Timestamp| now.duration_since(*at) < MEMORY;
        failures.all.retain(recent);
        if failures.all.len() < FAILURES_MAX {
            failures.all.push(now);
        }
        if failures.each.len() >= TEXTS_MAX {
            failures.each.retain(|_, times| times.iter().any(recent));
        }
        let all = failures.all.len();
        let text = alike(typed);
        let each = if failures.each.len() < TEXTS_MAX {
            let times = failures.each.entry(text).or_default();
            times.retain(recent);
            if times.len() < FAILURES_MAX {
                times.push(now);
            }
            times.len()
        } else {
            0
        };
        let beyond = all.saturating_sub(FREE_FAILURES) + each.saturating_sub(FREE_FAILURES_EACH);
        STEP.saturating_mul(u32::try_from(beyond).unwrap_or(u32::MAX)).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistyping_costs_nothing_and_guessing_gets_slower() {
        let guessing = Guessing::default();
        let now = Timestamp::UNIX_EPOCH;
        for n in 0..FREE_FAILURES {
            assert_eq!(guessing.failed(&format!("code {n}"), now), Duration::ZERO);
        }
        assert_eq!(guessing.failed("one more", now), STEP);
        for n in 0..100 {
            guessing.failed(&format!("and {n}"), now);
        }
        assert_eq!(guessing.failed("still", now), LONGEST);
        let later = now + SignedDuration::from_secs(61);
        assert_eq!(guessing.failed("calm again", later), Duration::ZERO);
    }

    #[test]
    fn the_same_wrong_code_again_and_again_gets_slower_on_its_own() {
        let guessing = Guessing::default();
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..FREE_FAILURES_EACH {
            assert_eq!(guessing.failed("aaaaaa", now), Duration::ZERO);
        }
        assert_eq!(guessing.failed("AAAAAA", now), STEP);
    }

    #[test]
    fn a_minute_is_counted_to_its_last_moment_and_no_answer_waits_longer_than_the_longest() {
        let guessing = Guessing::default();
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..FREE_FAILURES_EACH {
            guessing.failed("aaaaaa", now);
        }
        let nearly = now + MEMORY - SignedDuration::from_millis(1);
        assert_eq!(guessing.failed("aaaaaa", nearly), STEP);
        assert_eq!(guessing.failed("aaaaaa", nearly + MEMORY), Duration::ZERO);
        for _ in 0..1000 {
            assert!(guessing.failed("bbbbbb", nearly) <= LONGEST);
        }
        let failures = guessing.failures.lock().unwrap();
        assert!(failures.all.len() <= FAILURES_MAX);
        assert!(failures.each.values().all(|times| times.len() <= FAILURES_MAX));
    }

    #[test]
    fn ever_other_codes_fill_no_memory_and_are_slowed_all_the_same() {
        let guessing = Guessing::default();
        let now = Timestamp::UNIX_EPOCH;
        for n in 0..=TEXTS_MAX {
            guessing.failed(&format!("{n}"), now);
        }
        assert_eq!(guessing.failures.lock().unwrap().each.len(), TEXTS_MAX);
        assert_eq!(guessing.failed("another", now), LONGEST);
    }
}
