//! What is said about a thing without standing in its text: what kind it is, in which deck, which
//! number it has, whom it cites. So *1.3 kaart 2* and *Epstein 2011* find what they name.

use std::collections::HashMap;

use domain::{
    decks::{CardBox, DeckId, Element, Source},
    lang::Lang,
};

use super::{family::Family, thing::Thing};
use crate::i18n::Catalogue;

/// The names of the families of kinds, in the languages of the interface.
#[derive(Clone, Debug, Default)]
pub struct Names(HashMap<Family, Vec<(String, Lang)>>);

impl Names {
    /// Reads the names from the interface's words.
    pub fn of(catalogue: &std::sync::Arc<Catalogue>) -> Self {
        let names = Family::ALL.into_iter().map(|family| {
            let key = format!("search-family-{}", family.name());
            let name = |lang| (catalogue.words(lang).t(&key).into_owned(), lang);
            (family, Lang::of_interface().map(name).collect())
        });
        Self(names.collect())
    }
}

/// Gives everything that is said about a thing: text and language.
pub(super) fn of(cards: &CardBox, names: &Names, thing: &Thing) -> Vec<(String, Lang)> {
    let family = Family::of(thing, cards);
    let mut said = names.0.get(&family).cloned().unwrap_or_default();
    let mut say = |text: String| said.push((text, Lang::SOURCE));
    match thing {
        Thing::Deck(deck) => say(deck.to_string()),
        Thing::Block(deck, block) => say(format!("{deck} {block}")),
        Thing::Source(id) => say(id.to_string()),
        Thing::Element(id) => {
            say(id.to_string());
            cards.element(id).into_iter().for_each(|element| say(of_element(cards, element)));
        }
    }
    if let Some(deck) = thing.deck(cards) {
        said.extend(titles(cards, &deck.id));
    }
    said
}

/// Gives what a thing is also called, as good as its title: the number of a deck, set and number of
/// a card, authors and year of a source.
pub(super) fn names(cards: &CardBox, thing: &Thing) -> Option<String> {
    match thing {
        Thing::Deck(deck) => Some(deck.to_string()),
        Thing::Element(id) => {
            let element = cards.element(id)?;
            let is_card = Family::of_kind(element.kind) == Family::Cards;
            let order = element.order.filter(|_| is_card && !element.own)?;
            Some(format!("{} {order}", element.deck))
        }
        Thing::Source(id) => cards.source(id).map(cited),
        Thing::Block(..) => None,
    }
}

fn of_element(cards: &CardBox, element: &Element) -> String {
    let mut said = vec![element.kind.to_string(), element.deck.to_string()];
    said.extend(element.order.map(|order| order.to_string()));
    said.extend(element.group.as_deref().map(ToOwned::to_owned));
    // Only what the element itself cites: its deck's sources would be said of everything in it.
    said.extend(element.sources.iter().filter_map(|id| cards.source(id)).map(cited));
    let parent = element.parent.as_ref().and_then(|id| cards.words(id, Lang::SOURCE));
    said.extend(parent.and_then(|words| words.title.clone()));
    said.join(" ")
}

fn titles(cards: &CardBox, deck: &DeckId) -> Vec<(String, Lang)> {
    let words =
        Lang::all().filter_map(|lang| cards.deck_words(deck, lang).filter(|w| w.lang == lang));
    words.map(|words| (words.title.clone(), words.lang)).collect()
}

fn cited(source: &Source) -> String {
    let mut said = source.authors.clone();
    said.extend(source.year.clone());
    said.join(" ")
}
