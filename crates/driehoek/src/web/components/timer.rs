//! The clock of a block. The server tells how much is left and what time it thinks it is; the script
//! `timer.js` ticks from there, so that all screens show the same second.

use jiff::{SignedDuration, Timestamp};
use maud::{Markup, Render, html};

use super::Text;

/// What the clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Runs until this moment, and then tells how much it is over.
    Until(Timestamp),
    /// Stands still with this much left.
    Paused(SignedDuration),
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Timer<'a> {
    label: Text<'a>,
    clock: Clock,
    length: SignedDuration,
    now: Timestamp,
}

impl<'a> Timer<'a> {
    /// `length` is what the block was given, `now` the server's time.
    pub fn new(
        label: impl Into<Text<'a>>,
        clock: Clock,
        length: SignedDuration,
        now: Timestamp,
    ) -> Self {
        Self { label: label.into(), clock, length, now }
    }

    fn left(&self) -> SignedDuration {
        match self.clock {
            Clock::Until(end) => end.duration_since(self.now),
            Clock::Paused(left) => left,
        }
    }
}

impl Render for Timer<'_> {
    fn render(&self) -> Markup {
        let left = self.left();
        let length = self.length.as_secs().max(1);
        let ends = match self.clock {
            Clock::Until(end) => Some(end.as_millisecond()),
            Clock::Paused(_) => None,
        };
        let state = match self.clock {
            Clock::Paused(_) => "paused",
            Clock::Until(_) if left.is_negative() => "over",
            Clock::Until(_) => "running",
        };
        html! {
            div.timer role="timer" data-timer data-state=(state) data-ends=[ends]
                data-now=(self.now.as_millisecond()) {
                span.timer-label { (self.label) }
                span.timer-time { (minutes_and_seconds(left.as_secs())) }
                progress.timer-track aria-hidden="true" max=(length)
                    value=(left.as_secs().clamp(0, length)) {}
            }
        }
    }
}

/// "4:05", and "+0:07" for what is over.
fn minutes_and_seconds(left: i64) -> String {
    let sign = if left < 0 { "+" } else { "" };
    let seconds = left.unsigned_abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::minutes_and_seconds;

    #[test]
    fn what_is_over_counts_up_with_a_plus() {
        assert_eq!(minutes_and_seconds(245), "4:05");
        assert_eq!(minutes_and_seconds(0), "0:00");
        assert_eq!(minutes_and_seconds(-67), "+1:07");
    }
}
