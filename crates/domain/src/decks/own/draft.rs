//! A deck that is being written: its cards and what can be done with them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    DraftBlock, KINDS,
    card::{CardText, DraftCard, Standing, translations_of},
};
use crate::{
    decks::{CardBox, ElementId, Kind, Look, Origin, limits},
    lang::Lang,
};

/// What a deck says about itself in another language than Dutch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeckText {
    /// Its name.
    pub title: String,
    /// What it is about; may be empty.
    pub intro: String,
    /// How trustworthy it is.
    #[serde(flatten)]
    pub standing: Standing,
    /// The Dutch name and intro that it is the translation of.
    pub of: (String, String),
}

/// A deck that is being written. Anything may be empty, too long or missing: that is told when it
/// is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The name of the deck.
    pub title: String,
    /// One or two sentences for somebody who chooses a deck.
    pub intro: String,
    /// Its colour.
    pub look: Look,
    /// Who made it, as they want to be named.
    pub credit: String,
    /// Its cards in their order, removed ones among them.
    pub cards: Vec<DraftCard>,
    /// What it says about itself in other languages.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Lang, DeckText>,
    /// The highest number that a card ever had.
    pub last: u32,
    /// Whether the programme is its maker's own; else it follows from the cards.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own_plan: bool,
    /// Its maker's programme, removed blocks among them and the closing last. What stands here
    /// while the programme follows from the cards can come back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<DraftBlock>,
    /// The highest number that a block ever had.
    pub last_block: u32,
}

/// What a draft does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The deck is full.
    #[error("the deck has as many cards as it can have")]
    Full,
    /// A card that is not in the deck.
    #[error("there is no such card")]
    NoSuchCard,
    /// An element that cannot become a card of one's own.
    #[error("this cannot be copied into a deck")]
    CannotBeCopied,
    /// The programme is full.
    #[error("the programme has as many blocks as it can have")]
    PlanFull,
    /// A block that is not in the programme.
    #[error("there is no such block")]
    NoSuchBlock,
    /// A programme has one closing, at its end.
    #[error("the programme has one closing")]
    OneClosing,
}

impl Draft {
    /// Gives the cards that are not removed, in their order.
    pub fn present(&self) -> impl DoubleEndedIterator<Item = &DraftCard> {
        self.cards.iter().filter(|card| !card.removed)
    }

    /// Gives one card, removed or not.
    pub fn card(&self, number: u32) -> Option<&DraftCard> {
        self.cards.iter().find(|card| card.number == number)
    }

    /// Gives one card to change, removed or not.
    pub fn card_mut(&mut self, number: u32) -> Result<&mut DraftCard, Refused> {
        self.cards.iter_mut().find(|card| card.number == number).ok_or(Refused::NoSuchCard)
    }

    /// Adds an empty card at the end and gives its number.
    pub fn add(&mut self, kind: Kind) -> Result<u32, Refused> {
        self.push(DraftCard::new(0, kind))
    }

    /// Adds a card at the end and gives the number that it gets.
    pub fn push(&mut self, card: DraftCard) -> Result<u32, Refused> {
        if self.present().count() >= limits::OWN_CARDS {
            return Err(Refused::Full);
        }
        let number = self.free_number();
        self.last = self.last.max(number);
        self.cards.push(DraftCard { number, ..card });
        Ok(number)
    }

    /// Gives the number after the last one; where there is none, the first that no card has.
    fn free_number(&self) -> u32 {
        let is_free = |number: &u32| self.card(*number).is_none();
        let next = Some(self.last.saturating_add(1)).filter(is_free);
        next.or_else(|| (1..u32::MAX).find(is_free)).unwrap_or(u32::MAX)
    }

    /// Adds a copy of an element of the card box, with all its languages, that knows its origin.
    pub fn copy(&mut self, cards: &CardBox, id: &ElementId) -> Result<u32, Refused> {
        let element = cards.element(id).ok_or(Refused::CannotBeCopied)?;
        let kind = kind_of_copy(element.kind).ok_or(Refused::CannotBeCopied)?;
        let text = CardText::of(cards, id, Lang::SOURCE).ok_or(Refused::CannotBeCopied)?;
        let mut card = DraftCard::new(0, kind);
        card.turn = element.turn;
        card.own = element.own;
        card.minutes = element.minutes;
        card.sources = cards.sources_of(element).map(|source| source.id.clone()).collect();
        card.origin = Some(Origin { element: id.clone(), text: text.fingerprint() });
        card.translations = translations_of(cards, id, &text);
        card.text = text;
        self.push(card)
    }

    /// Adds a card that says the same as one that is there, right after it.
    pub fn duplicate(&mut self, number: u32) -> Result<u32, Refused> {
        let place = self.cards.iter().position(|card| card.number == number && !card.removed);
        let place = place.ok_or(Refused::NoSuchCard)?;
        let added = self.push(DraftCard { made_in: None, ..self.cards[place].clone() })?;
        self.cards[place + 1..].rotate_right(1);
        Ok(added)
    }

    /// Removes a card, or brings it back. As many removed cards can come back as a deck can hold;
    /// beyond that the oldest card is gone for good.
    pub fn set_removed(&mut self, number: u32, removed: bool) -> Result<(), Refused> {
        if !removed && self.present().count() >= limits::OWN_CARDS {
            return Err(Refused::Full);
        }
        self.card_mut(number)?.removed = removed;
        let gone = |card: &&DraftCard| card.removed && card.number != number;
        let gone: Vec<_> = self.cards.iter().filter(gone).map(|card| card.number).collect();
        if gone.len() >= limits::OWN_CARDS {
            let oldest = gone.into_iter().min();
            self.cards.retain(|card| Some(card.number) != oldest);
        }
        Ok(())
    }

    /// Moves a card one place towards the beginning or the end, past what is removed.
    pub fn step(&mut self, number: u32, up: bool) -> Result<(), Refused> {
        let order = self.present().map(|card| card.number).collect();
        let order = stepped(order, number, up).ok_or(Refused::NoSuchCard)?;
        self.reorder(&order);
        Ok(())
    }

    /// Puts the cards in this order; those that are not named come last, as they were.
    pub fn reorder(&mut self, order: &[u32]) {
        let place = |card: &DraftCard| {
            order.iter().position(|number| *number == card.number).unwrap_or(usize::MAX)
        };
        self.cards.sort_by_key(place);
    }

    /// Lets go of what was removed.
    pub fn forget_removed(&mut self) {
        self.cards.retain(|card| !card.removed);
        self.plan.retain(|block| !block.removed);
        if !self.own_plan {
            self.plan.clear();
        }
    }
}

/// The order with this number one place towards the beginning or the end; nothing when it is not
/// in it.
pub(super) fn stepped(mut order: Vec<u32>, number: u32, up: bool) -> Option<Vec<u32>> {
    let place = order.iter().position(|n| *n == number)?;
    let other = if up { place.checked_sub(1) } else { Some(place + 1) };
    if let Some(other) = other.filter(|other| *other < order.len()) {
        order.swap(place, other);
    }
    Some(order)
}

/// Gives the kind of a copy of an element of this kind; nothing for what is no card.
pub(super) fn kind_of_copy(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Concept => Some(Kind::BackgroundTopic),
        Kind::Example | Kind::Factor => Some(Kind::Tip),
        kind => KINDS.contains(&kind).then_some(kind),
    }
}

impl Draft {
    /// Tells whether elements of this kind can be copied into a deck of one's own.
    pub fn can_copy(kind: Kind) -> bool {
        kind_of_copy(kind).is_some()
    }
}
