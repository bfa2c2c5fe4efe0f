//! The table: all decks as cards, the card sets by series, the others in the rows of the content.

use domain::accounts::Right;
use domain::decks::{Deck, Element, Kind};
use maud::{Markup, html};

use super::{Around, Choice, address, links};
use crate::meetings::views::face;
use crate::web::components::{Button, Card, Heading, Size, deck as pile};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// The name of the row of decks that are named in no row.
const OTHERS: &str = "andere";

/// The page of all decks.
pub fn show(around: &Around<'_>) -> Markup {
    let words = around.view.words;
    let title = words.t("decks-title");
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: super::SCRIPTS };
    let body = html! {
        div.bak-head {
            (Heading::new(words.t("decks-title")).lead(words.t("decks-lead")))
            div.bak-find { (links::search(around)) (ways(around)) }
        }
        div.bak {
            @for series in series(around) { (series_row(around, series)) }
            div.bak-loose {
                @for row in around.view.cards.rows() {
                    @let decks: Vec<_> = row.decks.iter().filter_map(|id| around.view.cards.deck(id)).collect();
                    (loose_row(around, &row.id, row.name(words.lang()), &decks))
                }
                (loose_row(around, OTHERS, &words.t("bak-others"), &others(around)))
                (links::own_decks(around))
            }
        }
    };
    page(&about, body)
}

/// Other ways through the card box.
fn ways(around: &Around<'_>) -> Markup {
    let words = around.view.words;
    html! {
        div.row {
            (Button::link(words.t("favourites"), "/favorieten").quiet().icon(Icon::Star))
            (Button::link(words.t("sources"), "/kaartenbak/bronnen").quiet().icon(Icon::Note))
            (Button::link(words.t("glossary"), "/kaartenbak/begrippen-lijst").quiet().icon(Icon::Info))
            (Button::link(words.t("paper-title"), "/afdrukken").quiet().icon(Icon::Print))
            @if around.may(Right::Translate) {
                (Button::link(words.t("translations-title"), "/vertalen").quiet().icon(Icon::Globe))
            }
        }
    }
}

fn series<'a>(around: &Around<'a>) -> impl Iterator<Item = &'a Element> {
    around.view.cards.elements().filter(|element| element.kind == Kind::CardSeries)
}

/// Decks that lie in no series and no row; a deck of nothing but series is the piles themselves.
fn others<'a>(around: &Around<'a>) -> Vec<&'a Deck> {
    let cards = around.view.cards;
    let is_laid = |deck: &&Deck| {
        deck.series.is_some()
            || deck.id.is_own()
            || cards.rows().iter().any(|row| row.decks.contains(&deck.id))
            || deck.elements.iter().all(|element| element.kind == Kind::CardSeries)
    };
    cards.decks().filter(|deck| !is_laid(deck)).collect()
}

/// A series: what it is about, and its sets beside it.
fn series_row(around: &Around<'_>, series: &Element) -> Markup {
    let view = around.view;
    let Some(said) = face::element(view, &series.id) else { return html! {} };
    let sets: Vec<_> =
        view.cards.decks().filter(|deck| deck.series.as_ref() == Some(&series.id)).collect();
    let family = sets.first().map_or(said.family, |deck| face::family_on_table(view, &deck.id));
    html! {
        section.bak-row.bak-series.(family.class()) aria-labelledby=(series.id) {
            div.bak-about {
                @if let Some(order) = series.order { p.bak-number aria-hidden="true" { (order) } }
                h2 id=(series.id) { a href=(address(&series.deck, &series.id)) { (super::name_of(&said)) } }
                div.bak-text lang=(said.lang.tag()) { (crate::web::prose::prose(&said.text)) }
            }
            ul.bak-cards { @for deck in sets { li { (tile(around, deck)) } } }
        }
    }
}

fn loose_row(around: &Around<'_>, id: &str, name: &str, decks: &[&Deck]) -> Markup {
    html! {
        @if !decks.is_empty() {
            section.bak-row.bak-few[decks.len() <= 2] aria-labelledby={ "rij-" (id) } {
                h2 id={ "rij-" (id) } { (name) }
                ul.bak-cards { @for deck in decks { li { (tile(around, deck)) } } }
            }
        }
    }
}

/// A deck as the pile that it is.
pub fn tile(around: &Around<'_>, deck: &Deck) -> Markup {
    let choice = Choice::of(around.view, deck);
    let family = face::family_on_table(around.view, &deck.id);
    let mut card =
        Card::new(family, around.t(choice.kind())).title(choice.title.as_str()).text(&choice.intro);
    if !choice.number().is_empty() {
        card = card.number(choice.number());
    }
    let address = format!("/kaartenbak/{}", deck.id);
    pile(&card.link(address).foot(facts(around, &choice)).size(Size::Small))
}

/// How much there is, and how long it takes.
pub fn facts(around: &Around<'_>, choice: &Choice<'_>) -> Markup {
    let texts = choice.deck.elements.len();
    html! {
        @if choice.minutes > 0 {
            span.fact {
                (icon(Icon::Clock))
                (around.view.words.t_with("minutes", &[("count", choice.minutes.into())]))
            }
        }
        span.fact {
            (icon(Icon::Cards))
            @if choice.cards > 0 { (around.counted("deck-cards", choice.cards)) }
            @else { (around.counted("deck-texts", texts)) }
        }
    }
}
