//! A child who leaves is kept for a while, and may come back in that time.

use jiff::{ToSpan as _, civil::Date};

use super::LEAVER_KEPT_DAYS;

/// Whether a child with this last day is gone today.
pub fn has_left(left_on: Option<Date>, today: Date) -> bool {
    left_on.is_some_and(|left_on| left_on <= today)
}

/// The day on which a child with this last day is erased.
pub fn erased_on(left_on: Date) -> Date {
    left_on.saturating_add(LEAVER_KEPT_DAYS.days())
}

/// Whether a child with this last day can still come back as the one it was.
pub fn may_return(left_on: Date, today: Date) -> bool {
    today < erased_on(left_on)
}
