//! The pages of one's own decks, as typed functions.

pub mod block;
pub mod card;
pub mod deck;
pub mod faults;
pub mod languages;
pub mod list;
pub mod new;
pub mod preview;
pub mod programme;

use domain::decks::{CardBox, ElementId, Kind, Look, PlanKind, own::PlanTitles};

use super::store::{OwnDeck, Shared};
use crate::{
    decks::version::Version,
    i18n::Words,
    meetings::{blocks, views::words as meeting_words},
    web::components::{Chip, Family, Hue},
};

/// The name of a kind, as a coach chooses it.
pub fn kind_name(words: &Words, kind: Kind) -> String {
    words.t(&format!("kind-{kind}")).into_owned()
}

/// The name of a kind of block, as in the programme of a meeting.
pub fn block_kind_name(words: &Words, kind: PlanKind) -> String {
    meeting_words::block_kind(words, blocks::kind(kind))
}

/// The look that a copy of this element begins with.
pub fn look_of(cards: &CardBox, id: &ElementId) -> Look {
    let Some(element) = cards.element(id) else { return Look::default() };
    if let Some(look) = cards.deck(&element.deck).and_then(|deck| deck.look) {
        return look;
    }
    match Family::of_set(element.deck.as_str()) {
        Some(Family::Involvement) => Look::Involvement,
        Some(Family::Partnership) => Look::Partnership,
        Some(Family::Communication) => Look::Communication,
        _ => Look::default(),
    }
}

/// Whether a draft says something else than what is published.
pub fn is_changed(deck: &OwnDeck, titles: &PlanTitles) -> bool {
    let now = Version::hash_of(&deck.draft.files(&deck.id, titles));
    deck.published.as_ref() != Some(&now)
}

/// How far a deck is, as a chip.
pub fn state_chip(words: &Words, deck: &OwnDeck, is_changed: bool) -> Chip<'static> {
    match (&deck.published, is_changed) {
        (None, _) => Chip::new(words.t("own-state-draft").into_owned()),
        (Some(_), false) => Chip::new(words.t("own-state-published").into_owned()).hue(Hue::Good),
        (Some(_), true) => Chip::new(words.t("own-state-changed").into_owned()).hue(Hue::Wait),
    }
}

/// With whom a deck is shared, in words.
pub fn shared_name(words: &Words, shared: Shared) -> String {
    words.t(&format!("own-shared-{}", shared.name())).into_owned()
}
