//! A child who leaves is kept for a while, and may come back in that time.

use jiff::{ToSpan as _, civil::Date};

use super::{LAST_DAY_BACK_MAX, LEAVER_KEPT_DAYS};

/// Whether a child with this last day is gone today.
pub fn has_left(left_on: Option<Date>, today: Date) -> bool {
    left_on.is_some_and(|left_on| left_on <= today)
}

/// The day on which a child with this last day is erased.
pub fn erased_on(left_on: Date) -> Date {
    left_on.saturating_add(LEAVER_KEPT_DAYS.days())
}

/// Why a day cannot be the last one of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDayFault {
    /// The child was not there yet.
    BeforeComing,
    /// It is longer ago than [`LAST_DAY_BACK_MAX`].
    TooLongAgo,
}

/// Whether a day can be the last one of a child that came on another. From the last day counts what
/// is erased for good: a slip in the year must not erase a child within the hour.
pub fn last_day(day: Date, came_on: Date, today: Date) -> Result<(), LastDayFault> {
    if day < came_on {
        Err(LastDayFault::BeforeComing)
    } else if day < today.saturating_sub(LAST_DAY_BACK_MAX.days()) {
        Err(LastDayFault::TooLongAgo)
    } else {
        Ok(())
    }
}
