//! The only place that asks the system for the time.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::{SignedDuration, Timestamp};

/// Tells the time: the system's, or in tests one that stands still until it is moved.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    set_at_ms: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// A clock that follows the system.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still at this time. All its clones stand still with it.
    pub fn fixed(at: Timestamp) -> Self {
        Self { set_at_ms: Some(Arc::new(AtomicI64::new(at.as_millisecond()))) }
    }

    #[expect(clippy::disallowed_methods, reason = "this is where the system's time comes from")]
    pub fn now(&self) -> Timestamp {
        match &self.set_at_ms {
            // As fine as the store keeps it: a node that reads an entry has the time of the one that
            // wrote it.
            None => from_ms(Timestamp::now().as_millisecond()),
            Some(ms) => from_ms(ms.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fixed clock, and all its clones, forward.
    ///
    /// # Panics
    /// When the clock follows the system.
    pub fn advance(&self, by: SignedDuration) {
        let ms = self.set_at_ms.as_ref().expect("only a fixed clock can be moved");
        ms.fetch_add(i64::try_from(by.as_millis()).unwrap_or(0), Ordering::SeqCst);
    }
}

/// The time of a stored number of milliseconds; one outside the calendar is taken as the beginning.
pub fn from_ms(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::Clock;

    #[test]
    fn a_fixed_clock_stands_still_until_it_is_moved_with_all_its_clones() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let clone = clock.clone();
        assert_eq!(clock.now(), Timestamp::UNIX_EPOCH);
        clock.advance(SignedDuration::from_mins(15));
        assert_eq!(clone.now().as_second(), 15 * 60);
    }
}
