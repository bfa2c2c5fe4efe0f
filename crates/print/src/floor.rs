//! Cards for the floor: statements and corners that a standing group can read.

use serde::{Deserialize, Serialize};

use crate::PrintError;
use crate::common::Ink;
use crate::document::{Direction, Family};
use crate::paper::{Job, Paper};

/// Large cards for one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorCards {
    /// The title of the file; it stands on no card.
    pub title: String,
    /// The language of the title as a tag. Each card tells its own.
    pub lang: String,
    /// The way the language of the title runs.
    pub direction: Direction,
    /// The cards.
    pub cards: Vec<FloorCard>,
    /// The size of a card.
    pub size: FloorSize,
    /// With colours or without.
    pub ink: Ink,
}

/// The size of a card for the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FloorSize {
    /// One on an A4 that lies on its side.
    #[default]
    A4,
    /// Two on an A4, to be cut in the middle.
    A5,
}

/// One card for the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorCard {
    /// The family, which gives the colour.
    pub family: Family,
    /// Its number in the set; empty for none.
    pub number: String,
    /// The drawing on the card.
    pub sign: Sign,
    /// The words.
    pub front: FloorText,
    /// The same in another language, in its own direction.
    pub second: Option<FloorText>,
}

/// The words on a card for the floor in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorText {
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// What kind of card it is; empty for none.
    pub kind_label: String,
    /// A statement, or one word such as "Kind" or "Eens".
    pub text: String,
    /// A remark at the foot, such as one about the translation; empty for none.
    pub remark: String,
}

/// The drawing on a card for the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// None.
    #[default]
    None,
    /// The end of the line for who agrees.
    Agree,
    /// The end of the line for who does not.
    Disagree,
    /// The corner of the child.
    Child,
    /// The corner of the parent.
    Parent,
    /// The corner of the school.
    School,
}

impl Paper for FloorCards {
    fn job(&self) -> Result<Job, PrintError> {
        Job::new("floor.typ", self, &[])
    }
}
