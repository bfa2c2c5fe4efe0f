//! What leads from the card box to what others built: each a function, so that a page does not
//! know addresses that are not its own.

use domain::accounts::Right;
use domain::decks::{Deck, DeckId, Element, ElementId, Kind, own::Draft};
use maud::{Markup, html};

use super::{Around, table};
use crate::decks::lay;
use crate::paper::{What, can_be_a_card, views::address_of};
use crate::web::components::Button;
use crate::web::icons::{Icon, icon};

/// As what an element is printed by itself; nothing when it only is part of something else.
const fn paper_of(kind: Kind) -> Option<What> {
    match kind {
        Kind::FormTemplate => Some(What::Forms),
        kind if can_be_a_card(kind) => Some(What::Cards),
        _ => None,
    }
}

/// Everything of a deck on paper; nothing when there is only to read in it.
pub fn print_deck(around: &Around<'_>, deck: &Deck) -> Markup {
    let papers: Vec<_> = deck.elements.iter().filter_map(|one| paper_of(one.kind)).collect();
    let what = papers.iter().find(|what| **what == What::Cards).or(papers.first());
    let address = |what: &What| format!("{}?deck={}", address_of(*what), deck.id);
    html! { @if let Some(what) = what { (print(around, address(what))) } }
}

/// One card on paper, or one form.
pub fn print_card(around: &Around<'_>, element: &Element) -> Markup {
    let address = |what: What| format!("{}?kaart={}", address_of(what), element.id);
    html! { @if let Some(what) = paper_of(element.kind) { (print(around, address(what))) } }
}

fn print(around: &Around<'_>, address: String) -> Markup {
    html! { (Button::link(around.t("deck-print"), address).quiet().icon(Icon::Print)) }
}

/// A card of one's own that begins as this one, for who writes cards.
pub fn copy_card(around: &Around<'_>, element: &Element) -> Markup {
    let address = format!("/eigen-kaarten/nieuw?van={}", element.id);
    html! {
        @if around.may(Right::WriteCards) && Draft::can_copy(element.kind) {
            (Button::link(around.t("card-copy"), address).quiet().icon(Icon::Copy))
        }
    }
}

/// The way into a meeting, for who leads meetings.
pub fn use_card(around: &Around<'_>, element: &Element) -> Markup {
    let address = format!("/kaartenbak/gebruiken?kaart={}", element.id);
    html! {
        @if around.may(Right::LeadMeetings) && lay::is_usable(element.kind) {
            (Button::link(around.t("deck-use"), address).primary().icon(Icon::Meeting))
        }
    }
}

/// Changing a deck of one's own, or one card of it.
pub fn edit(around: &Around<'_>, deck: &DeckId, card: Option<&ElementId>) -> Markup {
    let number = card.and_then(|card| card.as_str().strip_prefix(&format!("{deck}-")));
    let way = number.map(|number| format!("/kaart/{number}")).unwrap_or_default();
    let address = format!("/eigen-kaarten/{deck}{way}");
    html! {
        @if around.may_edit {
            (Button::link(around.t("own-edit"), address).quiet().icon(Icon::Note))
        }
    }
}

/// A meeting that begins with a deck, for who leads meetings.
pub fn start_deck(around: &Around<'_>, deck: &Deck) -> Markup {
    let address = format!("/bijeenkomsten/nieuw?start=deck:{}", deck.id);
    html! {
        @if around.may(Right::LeadMeetings) && !deck.plan.is_empty() {
            (Button::link(around.t("deck-start"), address).primary().icon(Icon::Play))
        }
    }
}

/// The decks that the school made itself, as a row on the table, and for who writes cards the way
/// to make one.
pub fn own_decks(around: &Around<'_>) -> Markup {
    let decks: Vec<_> = around.view.cards.decks().filter(|deck| deck.id.is_own()).collect();
    let writes = around.may(Right::WriteCards);
    html! {
        @if writes || !decks.is_empty() {
            section.bak-row.bak-few[decks.len() <= 2] aria-labelledby="rij-eigen" {
                h2 #rij-eigen {
                    @if writes { a href="/eigen-kaarten" { (around.t("own-title")) } }
                    @else { (around.t("own-title")) }
                }
                @if decks.is_empty() {
                    p { (Button::link(around.t("own-new"), "/eigen-kaarten/nieuw").icon(Icon::Plus)) }
                } @else {
                    ul.bak-cards { @for deck in decks { li { (table::tile(around, deck)) } } }
                }
            }
        }
    }
}

/// Looking for a card by a word of it.
pub fn search(around: &Around<'_>) -> Markup {
    html! {
        form.bak-search method="get" action="/zoeken" role="search" {
            label.sr for="q" { (around.t("bak-search")) }
            div.search-field {
                (icon(Icon::Search))
                input.input #q type="search" name="q" placeholder=(around.t("bak-search-example")) dir="auto";
            }
            (Button::submit(around.t("search")).secondary())
        }
    }
}
