//! School years: one is current by the date.

use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

use super::{YEAR_DAYS_MAX, YearId};

/// The month in which a school year usually begins.
const BEGINS_MONTH: i8 = 8;

/// A school year of one school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolYear {
    /// Which one.
    pub id: YearId,
    /// Such as "2026-2027".
    pub name: String,
    /// The first day.
    pub begins: Date,
    /// The last day.
    pub ends: Date,
}

/// Why a school year cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFault {
    /// The last day does not lie after the first.
    EndsTooSoon,
    /// It takes longer than a year and a bit.
    TooLong,
    /// Another school year has some of the same days.
    Overlaps,
}

impl SchoolYear {
    /// Whether the last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ends < today
    }

    /// Whether it can stand beside the school's other years; itself among them does not count.
    pub fn check(&self, years: &[Self]) -> Result<(), YearFault> {
        if self.ends <= self.begins {
            return Err(YearFault::EndsTooSoon);
        }
        let days = self.begins.until(self.ends).map_or(i32::MAX, |span| span.get_days());
        if days > YEAR_DAYS_MAX {
            return Err(YearFault::TooLong);
        }
        let others = years.iter().filter(|year| year.id != self.id);
        let overlaps = |year: &Self| year.begins <= self.ends && self.begins <= year.ends;
        if others.into_iter().any(overlaps) { Err(YearFault::Overlaps) } else { Ok(()) }
    }
}

/// The year of today; in a holiday between two, the one that comes; else the last there was.
pub fn current(years: &[SchoolYear], today: Date) -> Option<&SchoolYear> {
    let coming = years.iter().filter(|year| !year.is_over(today)).min_by_key(|year| year.begins);
    coming.or_else(|| years.iter().max_by_key(|year| year.ends))
}

/// Name, first and last day of the year that a school would make next: the one of today, or the one
/// after its last.
pub fn usual(years: &[SchoolYear], today: Date) -> (String, Date, Date) {
    let last = years.iter().map(|year| year.ends).max();
    let begins = match last {
        Some(ends) if ends >= today => ends.saturating_add(1.day()),
        _ if today.month() >= BEGINS_MONTH => date(today.year(), BEGINS_MONTH, 1),
        _ => date(today.year() - 1, BEGINS_MONTH, 1),
    };
    let ends = begins.saturating_add(1.year()).saturating_sub(1.day());
    (format!("{}-{}", begins.year(), ends.year()), begins, ends)
}
