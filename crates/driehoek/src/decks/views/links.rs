//! What leads from the card box to what others built: each a function, so that a page does not
//! know addresses that are not its own.

use domain::decks::{DeckId, ElementId};
use maud::{Markup, html};

use super::{Around, table};
use crate::web::components::Button;
use crate::web::icons::{Icon, icon};

/// Everything of a deck on paper.
pub fn print_deck(around: &Around<'_>, deck: &DeckId) -> Markup {
    let address = format!("/afdrukken?deck={deck}");
    html! { (Button::link(around.t("deck-print"), address).quiet().icon(Icon::Print)) }
}

/// One card on paper.
pub fn print_card(around: &Around<'_>, card: &ElementId) -> Markup {
    let address = format!("/afdrukken?kaart={card}");
    html! { (Button::link(around.t("deck-print"), address).quiet().icon(Icon::Print)) }
}

/// A card of one's own that begins as this one.
pub fn copy_card(around: &Around<'_>, card: &ElementId) -> Markup {
    let address = format!("/eigen-kaarten/nieuw?van={card}");
    html! { (Button::link(around.t("card-copy"), address).quiet().icon(Icon::Copy)) }
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

/// The decks that the school made itself, as a row on the table, and the way to make one.
pub fn own_decks(around: &Around<'_>) -> Markup {
    let decks: Vec<_> = around.view.cards.decks().filter(|deck| deck.id.is_own()).collect();
    html! {
        section.bak-row.bak-few[decks.len() <= 2] aria-labelledby="rij-eigen" {
            h2 #rij-eigen { a href="/eigen-kaarten" { (around.t("own-title")) } }
            @if decks.is_empty() {
                p { (Button::link(around.t("own-new"), "/eigen-kaarten/nieuw").icon(Icon::Plus)) }
            } @else {
                ul.bak-cards { @for deck in decks { li { (table::tile(around, deck)) } } }
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
