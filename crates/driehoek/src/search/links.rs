//! Addresses: of what was found, and of a search.

use domain::decks::CardBox;

use super::{Asked, Narrow, Thing};
use crate::web::who::encoded;

/// The page of searching.
pub const PAGE: &str = "/zoeken";

/// Gives the address where a thing stands.
pub fn address(thing: &Thing, cards: &CardBox) -> Option<String> {
    match thing {
        Thing::Deck(deck) | Thing::Block(deck, _) => Some(format!("/kaartenbak/{deck}")),
        Thing::Element(id) => Some(format!("/kaartenbak/{}/{id}", cards.element(id)?.deck)),
        Thing::Source(id) => Some(format!("/kaartenbak/bronnen#{id}")),
    }
}

/// Gives the address of a search, page and all.
pub fn of(asked: &Asked) -> String {
    let Narrow { family, deck, lang, duration, form, key, series } = &asked.narrow;
    let page = (asked.page > 1).then(|| asked.page.to_string());
    let parts = [
        ("q", Some(asked.text.trim())),
        ("soort", family.map(super::Family::name)),
        ("set", deck.as_ref().map(domain::decks::DeckId::as_str)),
        ("taal", lang.map(domain::lang::Lang::tag)),
        ("duur", duration.map(super::Duration::name)),
        ("vorm", form.map(domain::decks::GroupForm::name)),
        ("sleutel", key.as_ref().map(domain::decks::ElementId::as_str)),
        ("thema", series.as_ref().map(domain::decks::ElementId::as_str)),
        ("pagina", page.as_deref()),
    ];
    let parts = parts.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let parts: Vec<_> = parts
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if parts.is_empty() { PAGE.to_owned() } else { format!("{PAGE}?{}", parts.join("&")) }
}
