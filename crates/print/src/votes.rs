//! Vote cards: a mark that a camera reads, upright for yes and upside down for no.

use serde::{Deserialize, Serialize};

use crate::PrintError;
use crate::document::Direction;
use crate::paper::{Job, Paper};

/// Vote cards for one file: two on an A4, to be cut in the middle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteCards {
    /// The title of the file; it stands on no card.
    pub title: String,
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The word at the edge that is up for yes, such as "Eens".
    pub upright: String,
    /// The word at the edge that is up for no, such as "Oneens".
    pub upside_down: String,
    /// What to do, in small type beside the mark.
    pub help: String,
    /// The cards.
    pub cards: Vec<VoteCard>,
}

/// One vote card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteCard {
    /// Its number, in large type.
    pub number: String,
    /// The rows of its mark from top to bottom, without the black border: `1` is white, `0` is black.
    /// All rows are as long as there are rows.
    pub rows: Vec<String>,
}

impl Paper for VoteCards {
    fn job(&self) -> Result<Job, PrintError> {
        Job::new("votes.typ", self, &[])
    }
}
