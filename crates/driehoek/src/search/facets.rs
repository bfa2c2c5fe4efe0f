//! What results can be narrowed by. Nothing of this is written down by hand; it follows from where a
//! thing stands in the card box:
//!
//! - family: from the kind;
//! - deck: where it stands (a source: nowhere);
//! - language: those in which it has words;
//! - duration: an element's own minutes; an energizer also those of the plan blocks that use it; a
//!   block its own; a deck the sum of its plan;
//! - group form: of the plan blocks in which a card, definition, text or energizer is used; a block
//!   its own; a deck those of all its blocks;
//! - key: a key of partnership, and whatever has one as its parent, or its parent's parent;
//! - theme: the series of its deck; a series itself, and what has one as its parent.

use std::collections::HashMap;

use domain::{
    decks::{CardBox, DeckId, Element, ElementId, GroupForm, Kind},
    lang::Lang,
};

use super::{family::Family, thing::Thing};

/// How long something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// At most five minutes.
    Five,
    /// At most ten.
    Ten,
    /// At most twenty.
    Twenty,
    /// At most three quarters of an hour.
    Lesson,
    /// Longer.
    Longer,
}

impl Duration {
    /// Every duration, short to long.
    pub const ALL: [Self; 5] = [Self::Five, Self::Ten, Self::Twenty, Self::Lesson, Self::Longer];

    /// Gives the name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Five => "5",
            Self::Ten => "10",
            Self::Twenty => "20",
            Self::Lesson => "45",
            Self::Longer => "langer",
        }
    }

    const fn of(minutes: u32) -> Self {
        match minutes {
            0..=5 => Self::Five,
            6..=10 => Self::Ten,
            11..=20 => Self::Twenty,
            21..=45 => Self::Lesson,
            _ => Self::Longer,
        }
    }
}

/// What one thing can be narrowed by; sets are bits. Small: there is one for each thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facets {
    pub(super) family: Family,
    /// Place in [`Table::decks`]; [`NOWHERE`] for a source.
    pub(super) deck: u16,
    pub(super) langs: u64,
    pub(super) durations: u8,
    pub(super) forms: u8,
    /// Places in [`Table::keys`].
    pub(super) keys: u16,
    /// Places in [`Table::series`].
    pub(super) series: u16,
}

/// Stands in no deck.
pub(super) const NOWHERE: u16 = u16::MAX;

/// What the small numbers of [`Facets`] stand for.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) decks: Vec<DeckId>,
    pub(super) keys: Vec<ElementId>,
    pub(super) series: Vec<ElementId>,
}

/// Reads facets off a card box.
pub(super) struct Reader<'a> {
    cards: &'a CardBox,
    pub(super) table: Table,
    decks: HashMap<DeckId, u16>,
    /// The forms of the blocks in which an element is used, and the minutes of those of energizers.
    used: HashMap<ElementId, (u8, u8)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(cards: &'a CardBox) -> Self {
        let of_kind = |kind| {
            let elements = cards.elements().filter(move |element| element.kind == kind);
            elements.map(|element| element.id.clone()).take(16).collect()
        };
        let decks: Vec<_> =
            cards.decks().map(|deck| deck.id.clone()).take(NOWHERE.into()).collect();
        let places = decks.iter().cloned().zip(0..).collect();
        let keys = of_kind(Kind::PartnershipKey);
        let table = Table { decks, keys, series: of_kind(Kind::CardSeries) };
        Self { cards, table, decks: places, used: used(cards) }
    }

    pub(super) fn of(&self, thing: &Thing) -> Facets {
        let deck = thing.deck(self.cards);
        let series = deck.and_then(|deck| deck.series.as_ref());
        let facets = Facets {
            family: Family::of(thing, self.cards),
            deck: deck.and_then(|deck| self.decks.get(&deck.id).copied()).unwrap_or(NOWHERE),
            langs: thing.says(self.cards).map(|says| lang_bit(says.lang)).sum(),
            durations: 0,
            forms: 0,
            keys: 0,
            series: series.map_or(0, |id| place_bit(&self.table.series, id)),
        };
        match thing {
            Thing::Element(id) => match self.cards.element(id) {
                Some(element) => self.of_element(element, facets),
                None => facets,
            },
            Thing::Deck(_) => {
                let blocks = deck.map_or(&[][..], |deck| &deck.plan);
                let forms = blocks.iter().fold(0, |all, block| all | form_bit(block.form));
                let minutes: u32 = blocks.iter().map(|block| block.minutes).sum();
                let durations = if blocks.is_empty() { 0 } else { duration_bit(minutes) };
                Facets { durations, forms, ..facets }
            }
            Thing::Block(deck, id) => match super::thing::block(self.cards, deck, id) {
                Some(block) => {
                    let durations = duration_bit(block.minutes);
                    Facets { forms: form_bit(block.form), durations, ..facets }
                }
                None => facets,
            },
            Thing::Source(_) => facets,
        }
    }

    fn of_element(&self, element: &Element, facets: Facets) -> Facets {
        let (forms, mut durations) = self.used.get(&element.id).copied().unwrap_or_default();
        durations |= element.minutes.map_or(0, duration_bit);
        let (mut keys, mut series) = (0, facets.series);
        let parent = element.parent.as_ref();
        let above = parent.and_then(|id| self.cards.element(id)?.parent.as_ref());
        for id in [Some(&element.id), parent, above].into_iter().flatten() {
            keys |= place_bit(&self.table.keys, id);
            series |= place_bit(&self.table.series, id);
        }
        Facets { durations, forms, keys, series, ..facets }
    }
}

fn used(cards: &CardBox) -> HashMap<ElementId, (u8, u8)> {
    let mut used: HashMap<_, (u8, u8)> = HashMap::new();
    for block in cards.decks().flat_map(|deck| &deck.plan) {
        let on_table = block.cards.iter().chain(&block.definitions).chain(&block.background);
        for id in on_table.chain(&block.energizer) {
            used.entry(id.clone()).or_default().0 |= form_bit(block.form);
        }
        if let Some(id) = &block.energizer {
            used.entry(id.clone()).or_default().1 |= duration_bit(block.minutes);
        }
    }
    used
}

pub(super) fn lang_bit(lang: Lang) -> u64 {
    let place = Lang::all().position(|one| one == lang);
    place.and_then(|place| u32::try_from(place).ok()).map_or(0, |place| 1_u64.wrapping_shl(place))
}

pub(super) fn form_bit(form: GroupForm) -> u8 {
    GroupForm::ALL.iter().position(|one| *one == form).map_or(0, |place| 1 << place)
}

fn duration_bit(minutes: u32) -> u8 {
    Duration::of(minutes).bit()
}

impl Duration {
    pub(super) fn bit(self) -> u8 {
        Self::ALL.iter().position(|one| *one == self).map_or(0, |place| 1 << place)
    }
}

pub(super) fn place_bit(list: &[ElementId], id: &ElementId) -> u16 {
    list.iter().position(|one| one == id).map_or(0, |place| 1 << place)
}
