//! The page of a deck: what it is for, and everything in it as it would lie on a table.

use std::collections::BTreeMap;

use domain::decks::{Deck, Kind, SourceId};
use domain::lang::Lang;
use maud::{Markup, html};

use super::{Around, Choice, links, pieces, sources, table};
use crate::decks::outline::{self, Part};
use crate::i18n::Words;
use crate::meetings::views::{View, face, translated};
use crate::web::components::way_back;
use crate::web::shell::{Nav, Page, PageKind, page};

/// The anchor of the sources at the end.
const SOURCES: &str = "deel-bron";

/// The page of a deck. Its texts are in the language of `around`, what is about them in that of the
/// reader.
pub fn show(around: &Around<'_>, deck: &Deck, reader: &Words) -> Markup {
    let words = around.view.words;
    let choice = Choice::of(around.view, deck);
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words: reader, title: &choice.title, kind, scripts: super::SCRIPTS };
    let family = face::family_on_table(around.view, &deck.id).class();
    let parts = outline::of_deck(deck);
    let (about_set, parts): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| part.kind == Kind::CardSet);
    let sources = sources_of(around, deck);
    let body = html! {
        div.deckpage.(family) lang=(words.lang()) dir=(words.lang().direction().name()) {
            (head(around, &choice, &about_set, reader))
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

fn head(
    around: &Around<'_>,
    choice: &Choice<'_>,
    about_set: &[Part<'_>],
    reader: &Words,
) -> Markup {
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
            (in_which_language(around, reader))
            @if !choice.intro.is_empty() { div.lead { (around.prose(&choice.intro, lang, None)) } }
            @for element in about_set.iter().flat_map(|part| &part.elements) {
                (pieces::paragraph(around, element))
            }
            div.deckpage-facts { (table::facts(around, choice)) }
            div.row {
                (links::start_deck(around, deck))
                (links::print_deck(around, deck))
                (links::edit(around, &deck.id, None))
            }
        }
    }
}

/// How far the translations on the page can be trusted, and the Dutch one tap away; on the page in
/// Dutch the way back.
fn in_which_language(around: &Around<'_>, reader: &Words) -> Markup {
    let lang = reader.lang();
    html! {
        @if lang != around.view.words.lang() {
            p.remark lang=(lang) dir=(lang.direction().name()) {
                (reader.t("deck-in-dutch")) " "
                a href=(around.path) { (reader.t_with("deck-in-own", &[("lang", lang.name_in(lang).into())])) }
            }
        } @else if let Some(told) = &around.told {
            p.remark {
                (told) " "
                a href={ (around.path) "?taal=" (Lang::SOURCE) } { (reader.t("card-in-dutch")) }
            }
        }
    }
}

/// What most translations of a deck have to say of themselves: that no person read them. What
/// became old is told at the text itself.
pub fn told_of(view: View<'_>, deck: &Deck) -> Option<String> {
    let mut counts = BTreeMap::<String, usize>::new();
    for element in &deck.elements {
        let Some(words) = view.cards.words(&element.id, view.words.lang()) else { continue };
        if !words.trust.stale
            && let Some(remark) = translated::remark(view.words, &words.trust)
        {
            *counts.entry(remark).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(remark, _)| remark)
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
