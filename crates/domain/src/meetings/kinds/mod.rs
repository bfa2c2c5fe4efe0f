//! The kinds of block that have rules of their own: one file each, and this table that names them.
//!
//! What every kind shares (cards on the table, contributions, group texts, the clock) stands in
//! `blocks/` and `apply/`. What only one kind knows stands in its file: what a coach sets for it,
//! what can be done in it, how it goes, and what of it the report tells. `docs/adding-a-kind.md`
//! shows how one more comes in.

pub mod cross_the_line;
mod sides;

use serde::{Deserialize, Serialize};

use super::blocks::{Block, BlockKind};
use super::{CardRef, EntryNumber, ParticipantId, Prompt, Refused};

/// What a coach sets for a block of a kind with rules of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Settings {
    /// Nothing, or what the kind does by itself.
    #[default]
    None,
    /// Of *over de streep*.
    CrossTheLine(cross_the_line::Settings),
}

/// How a block of a kind with rules of its own goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Play {
    /// A kind without rules of its own.
    #[default]
    None,
    /// *Over de streep*.
    CrossTheLine(cross_the_line::Line),
}

/// What can be done in a block of a kind with rules of its own, as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// In *over de streep*.
    CrossTheLine(cross_the_line::Deed),
}

/// What the report tells of a card in a block of a kind with rules of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Of *over de streep*.
    CrossTheLine(cross_the_line::Outcome),
}

/// Who reads a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A coach of the meeting.
    Coach,
    /// Whoever has a link: only what the group saw.
    Anyone,
}

impl Settings {
    /// Whether nothing is set: then the log does not mention it.
    pub fn is_none(&self) -> bool {
        *self == Self::None
    }

    /// Refuses what no block may have.
    pub fn check(&self) -> Result<(), Refused> {
        match self {
            Self::None => Ok(()),
            Self::CrossTheLine(settings) => settings.check(),
        }
    }
}

impl Play {
    /// The beginning of a block of this kind.
    pub fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::CrossTheLine => Self::CrossTheLine(cross_the_line::Line::default()),
            _ => Self::None,
        }
    }

    /// Whether people did something in it that would be lost with it.
    pub fn is_used(&self) -> bool {
        match self {
            Self::None => false,
            Self::CrossTheLine(line) => line.is_used(),
        }
    }

    /// Whether a card waits for the coach before it can be laid on the table.
    pub fn holds_back(&self, card: &CardRef) -> bool {
        match self {
            Self::None => false,
            Self::CrossTheLine(line) => line.holds_back(card),
        }
    }

    /// A card was laid on the table.
    pub(super) fn laid(&mut self, card: &CardRef) {
        match self {
            Self::None => {}
            Self::CrossTheLine(line) => line.laid(card),
        }
    }

    /// A participant wrote the n-th own card of the block.
    pub(super) fn proposed(&mut self, number: u32) {
        match self {
            Self::None => {}
            Self::CrossTheLine(line) => line.proposed(number),
        }
    }

    /// Forgets what people did, when the agreed time has passed.
    pub(super) fn erase(&mut self) {
        match self {
            Self::None => {}
            Self::CrossTheLine(line) => line.erase(),
        }
    }

    /// Where people can bring words in now, with this card on the table.
    pub fn prompts(&self, on_table: Option<&CardRef>) -> Vec<Prompt> {
        match self {
            Self::None => Vec::new(),
            Self::CrossTheLine(line) => line.prompts(on_table),
        }
    }

    /// What the report tells of a card.
    pub fn outcome(&self, card: &CardRef, reader: Reader) -> Option<Outcome> {
        match self {
            Self::None => None,
            Self::CrossTheLine(line) => line.outcome(card, reader).map(Outcome::CrossTheLine),
        }
    }
}

impl Deed {
    /// The deed as it stays in the log after erasure.
    #[must_use]
    pub fn blanked(&self) -> Self {
        match self {
            Self::CrossTheLine(deed) => Self::CrossTheLine(deed.blanked()),
        }
    }
}

/// An entry whose words no longer stand: it is erased from the log.
pub(super) type Before = Option<EntryNumber>;

/// A participant does something in the present block.
pub(super) fn participant_does(
    block: &mut Block,
    who: ParticipantId,
    deed: &Deed,
    entry: EntryNumber,
) -> Result<Before, Refused> {
    match (&mut block.play, deed) {
        (Play::CrossTheLine(line), Deed::CrossTheLine(deed)) => {
            line.participant_does(who, deed, block.on_table.as_ref(), entry)
        }
        (Play::None, _) => Err(Refused::Unknown),
    }
}

/// The coach who leads does something in a block where the meeting has been.
pub(super) fn coach_does(block: &mut Block, deed: &Deed) -> Result<(), Refused> {
    let drawn = &block.drawn;
    match (&mut block.play, deed) {
        (Play::CrossTheLine(line), Deed::CrossTheLine(deed)) => line.coach_does(deed, drawn),
        (Play::None, _) => Err(Refused::Unknown),
    }
}

/// Refuses a new plan that would break what people were promised: votes that were given without a
/// name get none, and what was done in a kind is not thrown away with it.
pub(super) fn may_replan(block: &Block, plan: &super::blocks::BlockPlan) -> Result<(), Refused> {
    if block.play.is_used() && plan.kind != block.plan.kind {
        return Err(Refused::AlreadyStarted);
    }
    let named = |plan| cross_the_line::settings(plan).named;
    // From the first moment the phones say who sees what.
    if block.visited && named(plan) && !named(&block.plan) {
        return Err(Refused::NamingFixed);
    }
    Ok(())
}
