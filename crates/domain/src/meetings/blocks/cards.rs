//! Talking with cards: draw, choose, put back, pass, and write one of your own.

use super::{Block, BlockPlan, OwnCard};
use crate::meetings::kinds::Play;
use crate::meetings::tables::random_below;
use crate::meetings::{CardRef, OWN_QUESTION_MAX, OWN_QUESTIONS_MAX, ParticipantId, Refused, Text};

impl Block {
    /// Whether the card lies in this block, drawn or not.
    pub fn has_card(&self, card: &CardRef) -> bool {
        match card {
            CardRef::Deck(id) => self.plan.cards.contains(id),
            CardRef::Own(number) => self.own_card(*number).is_some(),
        }
    }

    /// The n-th own question (from 1).
    pub fn own_card(&self, number: u32) -> Option<&OwnCard> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.own_cards.get(index)
    }

    /// The cards that can still be drawn, in the order of the deck, own questions last.
    pub fn undrawn(&self) -> Vec<CardRef> {
        let deck = self.plan.cards.iter().cloned().map(CardRef::Deck);
        let own = (1..).zip(&self.own_cards).map(|(number, _)| CardRef::Own(number));
        deck.chain(own)
            .filter(|card| !self.drawn.contains(card) && !self.passed.contains(card))
            .filter(|card| !self.play.holds_back(card))
            .collect()
    }

    /// Draws one of the cards that can still be drawn. Nothing is drawn twice.
    pub(in crate::meetings) fn draw(&mut self, mut seed: u64) -> Result<(), Refused> {
        let mut left = self.undrawn();
        if left.is_empty() {
            return Err(Refused::NoCardLeft);
        }
        let card = left.swap_remove(random_below(&mut seed, left.len()));
        self.lay(card);
        Ok(())
    }

    /// Lays a chosen card on the table, also one that was drawn or passed before.
    pub(in crate::meetings) fn pick(&mut self, card: &CardRef) -> Result<(), Refused> {
        if !self.has_card(card) || self.play.holds_back(card) {
            return Err(Refused::Unknown);
        }
        self.passed.retain(|passed| passed != card);
        self.lay(card.clone());
        Ok(())
    }

    /// Puts a drawn or passed card back among those that can be drawn.
    pub(in crate::meetings) fn put_back(&mut self, card: &CardRef) -> Result<(), Refused> {
        if !self.drawn.contains(card) && !self.passed.contains(card) {
            return Err(Refused::Unknown);
        }
        self.take_off(card);
        self.passed.retain(|passed| passed != card);
        Ok(())
    }

    /// Sets the card aside without talking about it.
    pub(in crate::meetings) fn pass(&mut self, card: &CardRef) -> Result<(), Refused> {
        if !self.drawn.contains(card) {
            return Err(Refused::Unknown);
        }
        self.take_off(card);
        self.passed.push(card.clone());
        Ok(())
    }

    /// Adds a question that was written in this meeting.
    pub(in crate::meetings) fn write_own(
        &mut self,
        text: Text<OWN_QUESTION_MAX>,
        by: Option<ParticipantId>,
    ) -> Result<(), Refused> {
        if self.own_cards.len() >= OWN_QUESTIONS_MAX {
            return Err(Refused::Full { max: OWN_QUESTIONS_MAX });
        }
        self.own_cards.push(OwnCard { text, by });
        if by.is_some() {
            self.play.proposed(u32::try_from(self.own_cards.len()).unwrap_or(u32::MAX));
        }
        Ok(())
    }

    /// Keeps what happened when the plan of a block in use changes: a card that was drawn stays.
    pub(in crate::meetings) fn replan(&mut self, plan: BlockPlan) {
        let keeps = |card: &CardRef| match card {
            CardRef::Deck(id) => plan.cards.contains(id),
            CardRef::Own(_) => true,
        };
        self.drawn.retain(keeps);
        self.passed.retain(keeps);
        self.on_table = self.on_table.take().filter(keeps);
        self.face_up.retain(|id| plan.definitions.iter().any(|d| d.card == *id));
        for id in super::definitions::face_up_from_the_start(&plan) {
            if !self.face_up.contains(&id) && !self.plan.definitions.iter().any(|d| d.card == id) {
                self.face_up.push(id);
            }
        }
        if plan.kind != self.plan.kind {
            self.play = Play::of(plan.kind);
        }
        self.plan = plan;
    }

    fn lay(&mut self, card: CardRef) {
        if !self.drawn.contains(&card) {
            self.drawn.push(card.clone());
        }
        self.play.laid(&card);
        self.on_table = Some(card);
    }

    fn take_off(&mut self, card: &CardRef) {
        self.drawn.retain(|drawn| drawn != card);
        if self.on_table.as_ref() == Some(card) {
            self.on_table = None;
        }
    }
}
