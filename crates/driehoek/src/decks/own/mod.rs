//! The decks that a school makes itself: writing, publishing, sharing, bringing in and taking along.
//! What a deck may hold is decided in `domain::decks::own`.

pub mod archive;
pub mod card;
pub mod editing;
pub mod import;
pub mod pages;
pub mod programme;
mod row;
pub mod sheet;
pub mod store;
pub mod views;

use domain::{
    decks::{CardBox, DeckId, own::PlanTitles},
    lang::Lang,
};

use crate::{app::App, chance::Chance, decks, translations};

/// The most that a file to be brought in may be. A deck of 150 cards in ten languages is a tenth.
pub const UPLOAD_MAX_BYTES: usize = 2 * 1024 * 1024;
/// The most characters that a field of a draft keeps: far more than fits on a card, so that a
/// text that is too long can be shortened where it stands.
pub const TYPED_MAX: usize = 10_000;

/// The letters of a deck's id: none that look alike.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// How many of them: ids of different schools must not meet on a board or in a file.
const ID_LETTERS: usize = 10;

/// An id that no other deck has.
pub fn new_id(chance: &Chance) -> DeckId {
    let letters = chance.bytes::<ID_LETTERS>();
    let letters = letters.map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
    DeckId::new(format!("{}{}", DeckId::OWN, String::from_iter(letters)))
}

/// What the blocks are called of a programme that follows from the cards, in the source language.
pub fn plan_titles(app: &App) -> PlanTitles {
    let words = app.words(Lang::SOURCE);
    PlanTitles {
        energizer: words.t("own-plan-energizer").into_owned(),
        cards: words.t("own-plan-cards").into_owned(),
        closing: words.t("own-plan-closing").into_owned(),
    }
}

/// A deck as it is being written, with what its school translated of it, as a zip.
pub async fn packed(app: &App, deck: &store::OwnDeck) -> anyhow::Result<Vec<u8>> {
    let mut cards = with_draft(app, &deck.id, &deck.draft);
    translations::lay_over_deck(&app.db, deck.school, &deck.id, &mut cards).await?;
    let files = cards.files_of(&deck.id);
    let license = decks::license().unwrap_or_else(|| domain::decks::own::LICENSE.to_owned());
    let id = deck.id.clone();
    tokio::task::spawn_blocking(move || archive::pack(&id, &files, &license)).await?
}

/// The title of a deck for people: its own, or that it has none yet.
fn title_of(words: &crate::i18n::Words, title: &str) -> String {
    let title = title.trim();
    if title.is_empty() { words.t("own-untitled").into_owned() } else { title.to_owned() }
}

/// The card box with a draft in it, to draw its cards as they will be.
fn with_draft(app: &App, id: &DeckId, draft: &domain::decks::own::Draft) -> CardBox {
    draft.card_box(id, &plan_titles(app))
}
