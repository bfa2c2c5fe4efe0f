//! A quick mood: one tap on one of five faces. Only counts are told, from five people on, or in a
//! smaller group that agreed to it.

use serde::{Deserialize, Serialize};

use super::{Settings as Any, Stage, Tally, poll};
use crate::meetings::Meeting;
use crate::meetings::blocks::Block;

/// How many faces there are, the gladdest first.
pub const FACES: u8 = 5;
/// The fewest people of whom the mood is told.
pub const LEAST: u32 = 5;

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whether the group agreed that fewer than [`LEAST`] people are told too.
    pub small_group: bool,
}

/// The mood that was shown before this block, to lay it beside.
pub fn earlier(meeting: &Meeting, block: &Block) -> Option<Tally> {
    let place = meeting.place(block.id)?;
    meeting.agenda.get(..place)?.iter().rev().find_map(|block| {
        let (mood, asked) = poll(block).filter(|(_, asked)| matches!(asked, Any::Mood(_)))?;
        let is_shown = mood.stage(super::Round::First) == Stage::Shown;
        is_shown.then(|| mood.told(super::Round::First, asked.shape(), asked.least())).flatten()
    })
}
