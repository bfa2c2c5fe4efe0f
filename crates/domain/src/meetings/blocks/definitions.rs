//! Definition cards: face down until it is time.

use super::{Block, BlockPlan};
use crate::decks::{ElementId, Turn};
use crate::meetings::Refused;

/// The definition cards that are read first.
pub(super) fn face_up_from_the_start(plan: &BlockPlan) -> Vec<ElementId> {
    let first = plan.definitions.iter().filter(|d| d.turn == Turn::First);
    first.map(|d| d.card.clone()).collect()
}

impl Block {
    /// Turns a definition card. `somebody_wrote` says whether a text of people's own came in
    /// already, in this block or before: some definitions open only after that.
    pub(in crate::meetings) fn turn_definition(
        &mut self,
        card: &ElementId,
        up: bool,
        somebody_wrote: bool,
    ) -> Result<(), Refused> {
        let definition =
            self.plan.definitions.iter().find(|d| d.card == *card).ok_or(Refused::Unknown)?;
        if up && definition.turn == Turn::AfterWriting && !somebody_wrote {
            return Err(Refused::NobodyWroteYet);
        }
        self.face_up.retain(|id| id != card);
        if up {
            self.face_up.push(card.clone());
        }
        Ok(())
    }
}
