//! Tests of finding: how words are read, and stories over the real card box.

mod limits;
mod narrowing;
mod schools;
mod scripts;
mod stories;
mod words;

use std::sync::{Arc, LazyLock};

use domain::{decks::CardBox, meetings::SchoolId};

use super::{Asked, Finder, Found, Names, Thing};
use crate::i18n::Catalogue;

/// The real card box, indexed once for all tests.
static REAL: LazyLock<(Arc<CardBox>, Finder)> = LazyLock::new(|| {
    let cards = Arc::new(crate::decks::load());
    (Arc::clone(&cards), Finder::new(cards, names()))
});

fn names() -> Names {
    Names::of(&Arc::new(Catalogue::load().unwrap()))
}

fn school(number: u128) -> SchoolId {
    SchoolId(uuid::Uuid::from_u128(number))
}

/// Asks the real card box, as a school that added nothing.
fn ask(asked: &Asked) -> Found {
    let (cards, finder) = &*REAL;
    finder.find(school(1), cards, asked).unwrap()
}

fn ask_text(text: &str) -> Found {
    ask(&Asked { text: text.to_owned(), ..Asked::default() })
}

/// The name of a thing, short: an id.
fn name(thing: &Thing) -> String {
    match thing {
        Thing::Deck(id) => id.to_string(),
        Thing::Element(id) => id.to_string(),
        Thing::Block(deck, block) => format!("{deck}/{block}"),
        Thing::Source(id) => id.to_string(),
    }
}

fn names_of(found: &Found) -> Vec<String> {
    found.things.iter().map(name).collect()
}
