//! Practice schools: a class of students works with invented families until a day, and then all of
//! it is wiped.

mod families;
#[cfg(test)]
mod tests;

use jiff::{ToSpan as _, civil::Date};

pub use families::{
    Families, Fault as FamiliesFault, InventedChild, InventedClass, InventedGuardian, Said, Tie,
};

use crate::accounts::{Right, Role};

/// The most days from the day on which a practice school is opened to its last one: a school year.
/// Extending counts from the same day, so nothing practised stays longer.
pub const LASTS_DAYS_MAX: i64 = 365;
/// How many days it lasts when nothing else is chosen: half a year of teaching.
pub const LASTS_DAYS_DEFAULT: i64 = 140;
/// The most students of one practice school. They share the invented classes, so that some ten
/// work with the same families.
pub const STUDENTS_MAX: usize = 40;
/// How many students a class has when nothing else is chosen.
pub const STUDENTS_DEFAULT: usize = 25;
/// The most practice schools that one school has at once.
pub const OPEN_MAX: usize = 20;
/// The most days that a class code works.
pub const CODE_DAYS_MAX: i64 = 30;
/// How many days it works when nothing else is chosen.
pub const CODE_DAYS_DEFAULT: i64 = 14;
/// So many days before the end those who run it are told.
pub const TOLD_DAYS: i64 = 14;

/// What somebody who runs a practice school is in it. They teach all its classes and lead meetings;
/// what students did there is not theirs to look up by name.
pub const LECTURER: [Role; 2] = [Role::Coach, Role::Teacher];

/// Whether a right counts in a practice school. What belongs to running a real one does not: its
/// people, trail, board and copies, and practice schools within it.
pub const fn has_right(right: Right) -> bool {
    !matches!(
        right,
        Right::SeePeople
            | Right::ManagePeople
            | Right::SeeTrail
            | Right::ManageSchool
            | Right::ManageBoard
            | Right::RunPractice
    )
}

/// As what students come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudentRole {
    /// They teach an invented class.
    Teacher,
    /// They plan and lead card meetings.
    Coach,
    /// Both.
    Both,
}

impl StudentRole {
    /// Every one, the usual first.
    pub const ALL: [Self; 3] = [Self::Teacher, Self::Both, Self::Coach];

    /// Its fixed name, as stored and as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Teacher => "teacher",
            Self::Coach => "coach",
            Self::Both => "both",
        }
    }

    /// The roles that they get, in the practice school only.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::Teacher => &[Role::Teacher],
            Self::Coach => &[Role::Coach],
            Self::Both => &[Role::Coach, Role::Teacher],
        }
    }

    /// Whether they have an invented class.
    pub const fn teaches(self) -> bool {
        !matches!(self, Self::Coach)
    }
}

impl std::str::FromStr for StudentRole {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.name() == name).ok_or(())
    }
}

/// Why a day cannot be the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFault {
    /// It lies before today.
    Past,
    /// It lies more than [`LASTS_DAYS_MAX`] after the day of opening.
    TooFar,
}

/// The last day that can be chosen for what was opened on this day.
pub fn latest(opened_on: Date) -> Date {
    opened_on.saturating_add(LASTS_DAYS_MAX.days())
}

/// Whether this can be the last day.
pub fn check_last_day(last: Date, opened_on: Date, today: Date) -> Result<(), DayFault> {
    if last < today {
        return Err(DayFault::Past);
    }
    if last > latest(opened_on) { Err(DayFault::TooFar) } else { Ok(()) }
}

/// How many students were asked for, if there may be so many.
pub fn students(asked: usize) -> Option<usize> {
    (1..=STUDENTS_MAX).contains(&asked).then_some(asked)
}

/// The last day of a class code that is to work so many days, today counted; never after the
/// practice school itself.
pub fn code_until(days: i64, today: Date, last_day: Date) -> Date {
    let days = days.clamp(1, CODE_DAYS_MAX);
    today.saturating_add((days - 1).days()).min(last_day)
}

/// How long a practice school lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The last day on which students work in it.
    pub last_day: Date,
}

impl Term {
    /// The day on which all of it is wiped: the one after the last, as the night begins.
    pub fn wiped_on(self) -> Date {
        self.last_day.saturating_add(1.day())
    }

    /// Whether it is to be wiped now.
    pub fn is_over(self, today: Date) -> bool {
        self.last_day < today
    }

    /// How many days are left, today counted; 0 when it is over.
    pub fn days_left(self, today: Date) -> i64 {
        let days = today.until(self.last_day).map_or(0, |span| i64::from(span.get_days()));
        (days + 1).max(0)
    }

    /// Whether those who run it must have been told by now that it ends.
    pub fn ends_soon(self, today: Date) -> bool {
        !self.is_over(today) && self.days_left(today) <= TOLD_DAYS
    }
}

/// In which class the next student works: the one with the fewest so far, the first of those.
pub fn next_class(students: &[usize]) -> Option<usize> {
    (0..students.len()).min_by_key(|at| students[*at])
}
