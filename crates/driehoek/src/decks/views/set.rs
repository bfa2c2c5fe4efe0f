//! The page of a deck: what it is for, and everything in it as it would lie on a table.

use domain::decks::{Deck, Kind, SourceId};
use maud::{Markup, html};

use super::{Around, Choice, links, pieces, sources, table};
use crate::decks::outline::{self, Part};
use crate::meetings::views::face;
use crate::meetings::views::list::way_back;
use crate::web::shell::{Nav, Page, PageKind, page};

/// The anchor of the sources at the end.
const SOURCES: &str = "deel-bron";

/// The page of a deck.
pub fn show(around: &Around<'_>, deck: &Deck) -> Markup {
    let words = around.view.words;
    let choice = Choice::of(around.view, deck);
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words, title: &choice.title, kind, scripts: super::SCRIPTS };
    let family = face::family_on_table(around.view, &deck.id).class();
    let parts = outline::of_deck(deck);
    let (about_set, parts): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| part.kind == Kind::CardSet);
    let sources = sources_of(around, deck);
    let body = html! {
        div.deckpage.(family) {
            (head(around, &choice, &about_set))
            div.deckpage-body {
                (contents(around, &parts, !sources.is_empty()))
                div.deckpage-parts {
                    @for part in &parts { (section(around, part)) }
                    @if !sources.is_empty() {
                        section.deckpage-part #(SOURCES) {
                            h2 { (words.t("sources")) }
                            ul.source-list { @for id in &sources { (sources::short(around, id)) } }
                        }
                    }
                }
            }
        }
        (around.explanations())
    };
    page(&about, body)
}

fn head(around: &Around<'_>, choice: &Choice<'_>, about_set: &[Part<'_>]) -> Markup {
    let words = around.view.words;
    let deck = choice.deck;
    let lang = words.lang();
    html! {
        header.deckpage-head {
            (way_back("/kaartenbak", &words.t("decks-title")))
            div.deckpage-name {
                @if !choice.number().is_empty() { p.deckpage-number { (choice.number()) } }
                h1 { (choice.title) }
            }
            @if !choice.intro.is_empty() { div.lead { (around.prose(&choice.intro, lang, None)) } }
            @for element in about_set.iter().flat_map(|part| &part.elements) {
                (pieces::paragraph(around, element))
            }
            div.deckpage-facts { (table::facts(around, choice)) }
            div.row {
                (links::start_deck(around, deck))
                (links::print_deck(around, deck))
            }
        }
    }
}

/// What is on the page, always at hand.
fn contents(around: &Around<'_>, parts: &[Part<'_>], has_sources: bool) -> Markup {
    html! {
        nav.contents aria-label=(around.t("deck-contents")) {
            ul {
                @for part in parts {
                    li { a href={ "#" (part.anchor()) } { (around.t(&part.heading())) } }
                }
                @if has_sources { li { a href={ "#" (SOURCES) } { (around.t("sources")) } } }
            }
        }
    }
}

fn section(around: &Around<'_>, part: &Part<'_>) -> Markup {
    html! {
        section.deckpage-part id=(part.anchor()) {
            h2 {
                (around.t(&part.heading()))
                @if part.elements.len() > 1 { " " span.part-count { (part.elements.len()) } }
            }
            (pieces::part(around, part))
        }
    }
}

/// Every source that the deck or something in it names, each once.
fn sources_of(around: &Around<'_>, deck: &Deck) -> Vec<SourceId> {
    let mut found = Vec::<SourceId>::new();
    let named = deck.elements.iter().flat_map(|element| &element.sources);
    for id in deck.sources.iter().chain(named) {
        if !found.contains(id) && around.view.cards.source(id).is_some() {
            found.push(id.clone());
        }
    }
    found
}
