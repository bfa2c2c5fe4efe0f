//! Cards that are out as work, and what came back of them into a meeting.

use jiff::civil;
use serde::{Deserialize, Serialize};

use super::{AssignmentId, NAME_MAX, Text};
use crate::assignments::ANSWER_MAX;
use crate::decks::ElementId;

/// A card that is out as work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOut {
    /// The card.
    pub card: ElementId,
    /// When it should be ready.
    pub due: Option<civil::Date>,
    /// How many were handed out.
    pub count: u32,
}

/// What came back of an assignment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// The assignment.
    pub assignment: AssignmentId,
    /// Its card.
    pub card: ElementId,
    /// Who wrote it; without a name where the meeting had none.
    pub names: Vec<Text<NAME_MAX>>,
    /// The answers, in the order of the form.
    pub parts: Vec<ReturnedPart>,
}

/// The answer to one question of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedPart {
    /// The question.
    pub question: ElementId,
    /// What was written.
    pub text: Option<Text<ANSWER_MAX>>,
    /// What was ticked.
    pub picks: Vec<ElementId>,
}

impl Returned {
    /// The same as it stands in a report: names never stand with what somebody said.
    #[must_use]
    pub fn without_names(&self) -> Self {
        Self { names: Vec::new(), ..self.clone() }
    }

    /// What stays of it in the log after erasure: that something came back.
    pub(super) fn blanked(&self) -> Self {
        let Self { assignment, card, .. } = self.clone();
        Self { assignment, card, names: Vec::new(), parts: Vec::new() }
    }
}
