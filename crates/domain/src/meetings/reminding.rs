//! Afterwards: who keeps the pages of several meetings together, and who wants to be reminded of
//! an action point.

use jiff::{ToSpan, civil};

use super::{CLAIMED_PAGES_MAX, MORE_TIME_DAYS, Meeting, ParticipantId, PointState, erase_on};

/// What is left of somebody's own page of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// It opens.
    Open,
    /// The link was ended, or everybody's words had their time.
    Gone,
}

/// Whether the page that somebody keeps still opens: it was theirs, and its link still works.
pub fn claimed(meeting: &Meeting, who: ParticipantId, token_hash: &str) -> Claimed {
    if meeting.by_token_hash(token_hash) == Some(who) { Claimed::Open } else { Claimed::Gone }
}

/// Whether one more page can be kept with so many others.
pub fn may_keep(there: usize) -> bool {
    there < CLAIMED_PAGES_MAX
}

/// The last day on which somebody can be reminded: that on which their words are erased.
pub fn last_day(meeting: &Meeting) -> civil::Date {
    erase_on(meeting.starts.date(), meeting.keep)
}

/// Whether a reminder may come on this day: from tomorrow until the last day.
pub fn may_remind_on(meeting: &Meeting, day: civil::Date, today: civil::Date) -> bool {
    day > today && day <= last_day(meeting)
}

/// The day that is offered for a reminder: when the action point should be done, else in some
/// weeks; `None` when no day is left.
pub fn offered_day(
    meeting: &Meeting,
    due: Option<civil::Date>,
    today: civil::Date,
) -> Option<civil::Date> {
    let wished = due.filter(|due| *due > today);
    let wished = wished.unwrap_or(today.saturating_add(i64::from(MORE_TIME_DAYS).days()));
    let day = wished.min(last_day(meeting));
    may_remind_on(meeting, day, today).then_some(day)
}

/// The day on which somebody is reminded again who needs more time.
pub fn put_off(meeting: &Meeting, today: civil::Date) -> Option<civil::Date> {
    offered_day(meeting, None, today)
}

/// What somebody answers to a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is done.
    Done,
    /// They need more time.
    MoreTime,
    /// It is no longer needed.
    NotNeeded,
}

impl Answer {
    /// Every answer, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Done, Self::MoreTime, Self::NotNeeded];

    /// Its fixed name, in forms and as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::MoreTime => "more-time",
            Self::NotNeeded => "not-needed",
        }
    }

    /// The answer with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }

    /// What it says of the action point.
    pub const fn state(self) -> PointState {
        match self {
            Self::Done => PointState::Done,
            Self::MoreTime => PointState::Busy,
            Self::NotNeeded => PointState::Dropped,
        }
    }
}
