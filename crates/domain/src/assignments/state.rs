//! How far an assignment is, who reads it, and how long it is kept.

use jiff::{ToSpan as _, civil::Date};
use thiserror::Error;

use super::{DUE_DAYS_MAX, KEEP_WEEKS};

/// With whom whoever wrote it shares what was handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// With nobody: the coaches see only that it is ready.
    #[default]
    Nobody,
    /// The coaches of the team's meetings read it.
    Coach,
    /// The coaches may also show it to the group and put it in the report.
    Group,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It was handed out.
    Waiting,
    /// Something was written.
    Busy,
    /// It was handed in.
    HandedIn,
}

/// Refuses a name that nothing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("unknown name")]
pub struct UnknownName;

impl Shared {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Nobody, Self::Coach, Self::Group];

    /// The name in forms and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Coach => "coach",
            Self::Group => "group",
        }
    }
}

impl std::str::FromStr for Shared {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|shared| shared.name() == name).ok_or(UnknownName)
    }
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Busy, Self::HandedIn];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Busy => "busy",
            Self::HandedIn => "handed-in",
        }
    }
}

impl std::str::FromStr for Stage {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|stage| stage.name() == name).ok_or(UnknownName)
    }
}

/// The last day that can be agreed on. `words_until` is the last day of people's own words of the
/// meeting, for whoever has only the personal link of that meeting.
pub fn due_until(today: Date, words_until: Option<Date>) -> Date {
    let latest = today.saturating_add(DUE_DAYS_MAX.days());
    words_until.map_or(latest, |day| day.min(latest)).max(today)
}

/// The last day on which an assignment is there.
pub fn kept_until(today: Date, due: Option<Date>, words_until: Option<Date>) -> Date {
    let own = || due.unwrap_or(today).max(today).saturating_add(KEEP_WEEKS.weeks());
    words_until.unwrap_or_else(own)
}
