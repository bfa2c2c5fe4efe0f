//! A slot: the place in the meeting that a contribution, a note or a pass belongs to.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::BlockId;
use crate::decks::ElementId;

/// A card of a deck, or a question that was written in this meeting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CardRef {
    /// A card of the card box.
    Deck(ElementId),
    /// The n-th own question of the block (from 1).
    Own(u32),
}

/// What within a block is being answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prompt {
    /// The block as a whole.
    Block,
    /// One card.
    Card(CardRef),
    /// Closing: what do you take along?
    TakeAway,
    /// Closing: what needs more thought?
    MoreThought,
}

/// A block and what is answered in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The block.
    pub block: BlockId,
    /// What within the block.
    pub prompt: Prompt,
}

/// A text that is no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a meeting")]
pub struct NotASlot;

impl fmt::Display for CardRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deck(id) => id.fmt(f),
            Self::Own(number) => write!(f, "own-{number}"),
        }
    }
}

impl FromStr for CardRef {
    type Err = NotASlot;

    fn from_str(text: &str) -> Result<Self, NotASlot> {
        if let Some(number) = text.strip_prefix("own-") {
            return number.parse().map(Self::Own).map_err(|_| NotASlot);
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        if text.is_empty() || text.len() > 100 || !text.chars().all(plain) {
            return Err(NotASlot);
        }
        Ok(Self::Deck(ElementId::from(text)))
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let block = self.block;
        match &self.prompt {
            Prompt::Block => write!(f, "{block}"),
            Prompt::Card(card) => write!(f, "{block}:{card}"),
            Prompt::TakeAway => write!(f, "{block}:take-away"),
            Prompt::MoreThought => write!(f, "{block}:more-thought"),
        }
    }
}

impl FromStr for Slot {
    type Err = NotASlot;

    fn from_str(text: &str) -> Result<Self, NotASlot> {
        let (block, prompt) = match text.split_once(':') {
            None => (text, Prompt::Block),
            Some((block, "take-away")) => (block, Prompt::TakeAway),
            Some((block, "more-thought")) => (block, Prompt::MoreThought),
            Some((block, card)) => (block, Prompt::Card(card.parse()?)),
        };
        let block = BlockId(block.parse().map_err(|_| NotASlot)?);
        Ok(Self { block, prompt })
    }
}

impl Serialize for Slot {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Slot {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
