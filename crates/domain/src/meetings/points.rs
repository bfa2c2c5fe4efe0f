//! Action points: what somebody, or the group, is going to do.

use jiff::civil;
use serde::{Deserialize, Serialize};

use super::{ContributionId, MeetingId, POINT_TITLE_MAX, ParticipantId, Slot, Text};

/// An action point, by the number of the log entry that made it.
pub type PointId = ContributionId;

/// Whose action point it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointOwner {
    /// One participant's.
    Participant(ParticipantId),
    /// The group's, entered by the coach.
    Group,
}

/// How it goes with an action point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointState {
    /// Nobody has said.
    Open,
    /// It is done.
    Done,
    /// It is being done.
    Busy,
    /// It does not work out.
    Stuck,
    /// It is no longer needed.
    Dropped,
}

/// What somebody is going to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionPoint {
    /// Which one.
    pub id: PointId,
    /// Whose.
    pub owner: PointOwner,
    /// What.
    pub title: Text<POINT_TITLE_MAX>,
    /// When it should be done.
    pub due: Option<civil::Date>,
    /// Where in the meeting it came up.
    pub slot: Option<Slot>,
    /// How it goes.
    pub state: PointState,
    /// Whether it was removed (it can be put back).
    #[serde(default)]
    pub removed: bool,
    /// The earlier meeting it was carried over from.
    #[serde(default)]
    pub from: Option<Origin>,
}

/// Where a carried action point comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The earlier meeting.
    pub meeting: MeetingId,
    /// Its id there.
    pub point: PointId,
}

/// The first id of carried action points, far above any entry number.
pub(super) const CARRIED_FROM: u64 = 1 << 40;

impl ActionPoint {
    /// Whether somebody still has to do something.
    pub fn is_open(&self) -> bool {
        !self.removed && !matches!(self.state, PointState::Done | PointState::Dropped)
    }
}
