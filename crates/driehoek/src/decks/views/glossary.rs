//! The list of words: every concept and definition from A to Z.

use std::collections::BTreeMap;

use domain::decks::{Element, Kind};
use maud::{Markup, html};

use super::{Around, address};
use crate::meetings::views::face::{self, Face};
use crate::web::components::{Heading, way_back};
use crate::web::prose::prose;
use crate::web::shell::{Nav, Page, PageKind, page};

/// The page of all words.
pub fn show(around: &Around<'_>) -> Markup {
    let words = around.view.words;
    let title = words.t("glossary");
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: super::SCRIPTS };
    let letters = letters(around);
    let body = html! {
        (Heading::new(words.t("glossary")).lead(words.t("glossary-lead"))
            .above(way_back("/kaartenbak", &words.t("decks-title"))))
        div.deckpage-body.family-definition {
            nav.contents.contents-letters aria-label=(words.t("glossary-letters")) {
                ul { @for letter in letters.keys() { li { a href={ "#letter-" (letter) } { (letter) } } } }
            }
            div.glossary {
                @for (letter, entries) in &letters {
                    section id={ "letter-" (letter) } {
                        h2.glossary-letter { (letter) }
                        @for (element, face) in entries { (entry(around, element, face)) }
                    }
                }
            }
        }
    };
    page(&about, body)
}

/// All words by their first letter, in the order of the alphabet.
fn letters<'a>(around: &Around<'a>) -> BTreeMap<char, Vec<(&'a Element, Face)>> {
    let mut letters = BTreeMap::<char, Vec<_>>::new();
    let explains = |kind| matches!(kind, Kind::Concept | Kind::DefinitionCard);
    for element in around.view.cards.elements().filter(|element| explains(element.kind)) {
        let Some(face) = face::element(around.view, &element.id) else { continue };
        let Some(title) = &face.title else { continue };
        let first = title.chars().find(|letter| letter.is_alphanumeric()).unwrap_or('#');
        let letter = first.to_uppercase().next().unwrap_or(first);
        letters.entry(letter).or_default().push((element, face));
    }
    for entries in letters.values_mut() {
        entries
            .sort_by_cached_key(|(_, face)| face.title.as_ref().map(|title| title.to_lowercase()));
    }
    letters
}

fn entry(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    let title = face.title.as_deref().unwrap_or_default();
    let deck = around.view.cards.deck_words(&element.deck, around.view.words.lang());
    html! {
        article.glossary-entry id=(element.id) lang=(face.lang.tag()) dir=(face.lang.direction().name()) {
            div.glossary-head {
                h3 { a href=(address(&element.deck, &element.id)) { (title) } }
                (around.star(&element.id, title))
            }
            (prose(&face.text))
            @if let Some(deck) = deck {
                p.claim-sources lang=(deck.lang.tag()) { a href={ "/kaartenbak/" (element.deck) } { (deck.title) } }
            }
        }
    }
}
