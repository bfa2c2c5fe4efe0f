//! A child who leaves is kept for a while, and may come back in that time.

use jiff::{ToSpan as _, civil::Date};

use super::LAST_DAY_BACK_MAX;

/// Whether a child with this last day is gone today.
pub fn has_left(left_on: Option<Date>, today: Date) -> bool {
    left_on.is_some_and(|left_on| left_on <= today)
}

/// The day on which a child with this last day is erased, at a school that keeps it so many days.
pub fn erased_on(left_on: Date, kept_days: u16) -> Date {
    left_on.saturating_add(i64::from(kept_days).days())
}

/// Within how many months a child is erased that is kept so many days, as people say it.
pub fn kept_months(kept_days: u16) -> u32 {
    (u32::from(kept_days) * 12).div_ceil(365).max(1)
}

/// Why a day cannot be the last one of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDayFault {
    /// The child was not there yet.
    BeforeComing,
    /// It is longer ago than [`LAST_DAY_BACK_MAX`].
    TooLongAgo,
    /// The time that the school keeps it would be over: it would be erased at once.
    GoneAtOnce,
}

/// Whether a day can be the last one of a child that came on another, at a school that keeps it so
/// many days. From the last day counts what is erased for good: a slip in the year must not erase a
/// child within the hour.
pub fn last_day(day: Date, came_on: Date, today: Date, kept_days: u16) -> Result<(), LastDayFault> {
    if day < came_on {
        Err(LastDayFault::BeforeComing)
    } else if day < today.saturating_sub(LAST_DAY_BACK_MAX.days()) {
        Err(LastDayFault::TooLongAgo)
    } else if day < today && erased_on(day, kept_days) <= today {
        Err(LastDayFault::GoneAtOnce)
    } else {
        Ok(())
    }
}
