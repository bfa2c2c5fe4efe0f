//! The card meeting as plain data: what can be planned, said and done, and what follows from it.
//!
//! The truth is one ordered log of entries per meeting. [`apply`] takes the state and the next
//! entry and changes the state, or refuses and leaves it as it was. Time, chance and ids come in
//! with the entry. Nothing here knows a page, a table or a wire.

mod action;
mod apply;
pub mod blocks;
mod code;
pub mod kinds;
mod limits;
mod meeting;
mod points;
mod refused;
mod reminding;
mod report;
mod retention;
mod returned;
mod slot;
mod tables;
mod text;
mod thread;
mod timer;
mod view;

#[cfg(test)]
mod tests;

pub use action::{Action, Actor, Create, Entry};
pub use apply::{Effect, apply, apply_to, fold};
pub use code::{CODE_ALPHABET, CODE_LENGTH, JoinCode, NotACode};
pub use limits::*;
pub use meeting::{
    By, Contribution, ContributionBody, Meeting, Naming, Participant, Phase, Share, SlotState,
    Visibility, WallShows,
};
pub use points::{ActionPoint, Origin, PointId, PointOwner, PointState};
pub use refused::Refused;
pub use reminding::{
    Answer, Claimed, claimed, last_day, may_keep, may_remind_on, offered_day, put_off,
};
pub use report::{LeftOut, Report, ReportPoint, ReportSlot, Why, report, shared_report};
pub use retention::{Keep, asked_after_days, erase_on, kept_since, products_until};
pub use returned::{HandedOut, Returned, ReturnedPart};
pub use slot::{CardRef, NotASlot, Prompt, Slot};
pub use tables::deal_tables;
pub use text::{Text, TextFault};
pub use thread::{
    CameOf, Made, MadeWhat, TeamPoint, TeamPoints, came_of, carried_here, here, left_out_here,
    line_up, made_together, points_for,
};
pub use timer::{Timer, TimerState};
pub use view::{PlannedBlock, agenda_times, needs_count, open_points, planned_minutes};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

uuid_id!(
    /// A meeting.
    MeetingId
);
uuid_id!(
    /// A school: the tenant of everything below it.
    SchoolId
);
uuid_id!(
    /// A member of staff with an account.
    PersonId
);
uuid_id!(
    /// The same adults who meet over a year.
    TeamId
);
uuid_id!(
    /// An assignment that was handed out.
    AssignmentId
);

macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident, $of:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $of);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

number_id!(
    /// A participant, by order of arrival in the meeting (from 0).
    ParticipantId,
    u32
);
number_id!(
    /// A block of the agenda, by order of making (from 1).
    BlockId,
    u32
);
number_id!(
    /// A contribution: the number of the log entry that brought it.
    ContributionId,
    u64
);
number_id!(
    /// The place of an entry in the meeting's log (from 1).
    EntryNumber,
    u64
);
