//! The card box as pages: the decks, and everything in one of them.

use domain::decks::{DeckId, Element, Kind};
use maud::{Markup, html};

use crate::meetings::views::{View, face, list};
use crate::web::components::{Button, Card, Heading, Size, panel};
use crate::web::prose::prose;
use crate::web::shell::{Nav, Page, PageKind, page};

/// What stands on a deck's page, in this order, and the key of its heading.
const PARTS: [(Kind, &str); 12] = [
    (Kind::LearningGoal, "deck-goals"),
    (Kind::MethodStep, "method"),
    (Kind::ConversationCard, "deck-conversation"),
    (Kind::DiscussionQuestion, "deck-conversation"),
    (Kind::AssignmentCard, "deck-assignments"),
    (Kind::DefinitionCard, "definitions"),
    (Kind::Statement, "deck-statements"),
    (Kind::Energizer, "deck-energizers"),
    (Kind::ProcedureStep, "deck-steps"),
    (Kind::CaseStory, "deck-case"),
    (Kind::Tip, "deck-tips"),
    (Kind::BackgroundTopic, "background"),
];

/// All decks with something to lay on a table.
pub fn index(view: View<'_>, who: &str) -> Markup {
    let words = view.words;
    let title = words.t("decks-title");
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let body = html! {
        (Heading::new(words.t("decks-title")).lead(words.t("decks-lead"))
            .acts(html! { (Button::link(words.t("own-title"), "/eigen-kaarten")) }))
        div.card-list {
            @for deck in list::decks_with_cards(view) {
                @let family = face::family_in(view.cards, &deck.id);
                @let kind = words.t("deck-kind");
                @let address = format!("/kaartenbak/{}", deck.id);
                (Card::new(family, kind).number(number(&deck.id)).title(deck.title.as_str())
                    .text(&deck.intro).link(address.as_str()).size(Size::Small))
            }
        }
    };
    page(&about, body)
}

/// A deck's number, where it has one.
fn number(deck: &DeckId) -> String {
    let numbered = deck.as_str().starts_with(|c: char| c.is_ascii_digit());
    if numbered { deck.to_string() } else { String::new() }
}

/// One deck; nothing when there is no such deck.
pub fn show(view: View<'_>, who: &str, id: &DeckId) -> Option<Markup> {
    let words = view.words;
    let deck = view.cards.deck(id)?;
    let about_deck = view.cards.deck_words(id, words.lang())?;
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let about = Page { words, title: &about_deck.title, kind, scripts: &[] };
    let start = format!("/bijeenkomsten/nieuw?start=deck:{id}");
    let acts = html! {
        @if !deck.plan.is_empty() { (Button::link(words.t("deck-use"), start.as_str()).primary()) }
    };
    let title = format!("{} {}", number(id), about_deck.title);
    let intro = about_deck.intro.as_deref().unwrap_or_default();
    Some(page(
        &about,
        html! {
            (Heading::new(title.trim()).lead(intro)
                .above(html! { a href="/kaartenbak" { "‹ " (words.t("decks-title")) } }).acts(acts))
            @for (kind, heading) in PARTS { (part(view, id, kind, heading)) }
        },
    ))
}

fn part(view: View<'_>, deck: &DeckId, kind: Kind, heading: &str) -> Markup {
    let elements: Vec<_> = view.cards.of(deck, kind).collect();
    if elements.is_empty() {
        return html! {};
    }
    let is_card = matches!(
        kind,
        Kind::ConversationCard
            | Kind::DiscussionQuestion
            | Kind::AssignmentCard
            | Kind::DefinitionCard
            | Kind::Statement
            | Kind::Energizer
    );
    let content = html! {
        @if is_card {
            div.card-list {
                @for element in elements {
                    @if let Some(face) = face::element(view, &element.id) { (face.show(Size::Small)) }
                }
            }
        } @else if kind == Kind::BackgroundTopic || kind == Kind::CaseStory {
            @for element in elements { (reading(view, element)) }
        } @else {
            ol { @for element in elements {
                @if let Some(face) = face::element(view, &element.id) { li { (prose(&face.text)) } }
            } }
        }
    };
    panel(&view.words.t(heading), &html! {}, &content)
}

fn reading(view: View<'_>, element: &Element) -> Markup {
    let Some(face) = face::element(view, &element.id) else { return html! {} };
    html! {
        details.fold {
            summary { (face.title.as_deref().unwrap_or(&face.kind)) }
            div.prose lang=(face.lang.tag()) dir=(face.lang.direction().name()) { (prose(&face.text)) }
            @if let Some(remark) = &face.remark { p.help { (remark) } }
            ul.sources { @for source in view.cards.sources_of(element) { li { (source_line(source)) } } }
        }
    }
}

/// A source in one line: authors, year, title, institution.
fn source_line(source: &domain::decks::Source) -> String {
    let authors = source.authors.join(", ");
    let rest = [&source.year, &source.title, &source.institution];
    let rest = rest.into_iter().flatten().cloned();
    let all = std::iter::once(authors).filter(|text| !text.is_empty()).chain(rest);
    all.collect::<Vec<_>>().join(", ")
}
