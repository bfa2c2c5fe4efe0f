//! How long what people wrote is kept.

use jiff::{ToSpan, civil};
use serde::{Deserialize, Serialize};

use super::KEEP_WEEKS_DEFAULT;

/// How many weeks after the meeting people's own words are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keep {
    /// Weeks after the day of the meeting, at most [`KEEP_WEEKS_DEFAULT`].
    pub weeks: u8,
}

impl Default for Keep {
    fn default() -> Self {
        Self { weeks: KEEP_WEEKS_DEFAULT }
    }
}

/// The last day on which people's own words can be read.
pub fn erase_on(meeting_day: civil::Date, keep: Keep) -> civil::Date {
    meeting_day.saturating_add(i64::from(keep.weeks).weeks())
}

/// The first day of the oldest meetings that may still be there at all: what came before is past
/// its [`products_until`].
pub fn kept_since(today: civil::Date) -> civil::Date {
    let began_in = if today.month() >= 8 { today.year() } else { today.year() - 1 };
    civil::Date::new(began_in - 1, 8, 1).unwrap_or(civil::Date::MIN)
}

/// How many days after the meeting action points are asked after: as chosen, but not later than
/// the addresses are kept.
pub fn asked_after_days(follow_up_days: u16, keep: Keep) -> u16 {
    follow_up_days.min(u16::from(keep.weeks) * 7)
}

/// The last day on which group products and action points without names can be read: the end
/// (31 July) of the school year after the one in which the meeting was. A school year begins on
/// 1 August (article 1 of the Dutch Wet op het primair onderwijs).
pub fn products_until(meeting_day: civil::Date) -> civil::Date {
    let ends_in =
        if meeting_day.month() >= 8 { meeting_day.year() + 1 } else { meeting_day.year() };
    civil::Date::new(ends_in + 1, 7, 31).unwrap_or(civil::Date::MAX)
}
