//! Elements in the form that fits what they are: cards on a table, steps, texts to read, words with
//! their meaning. Forms, checklists and meetings stand in `sheets.rs`.

use domain::decks::{Element, Kind};
use maud::{Markup, html};

use super::{Around, address, name_of, sheets, sources};
use crate::decks::outline::{self, Part};
use crate::meetings::views::face::{self, Face};
use crate::web::components::{Card, Face as Side, Family, Size};
use crate::web::icons::{Icon, icon};

/// As many texts lie open on a page; more are folded.
const OPEN_READINGS: usize = 2;

/// A part of a page, without its heading. Sources that all of it has stand under it once.
pub fn part(around: &Around<'_>, part: &Part<'_>) -> Markup {
    let shared = shared_sources(part);
    if let Some(first) = shared {
        around.credited.borrow_mut().push(first.sources.clone());
    }
    let shown = form_of(around, part);
    if shared.is_some() {
        around.credited.borrow_mut().pop();
    }
    html! { (shown) @if let Some(first) = shared { (sources::of_claim(around, first)) } }
}

/// The first of several elements that have the very same sources.
fn shared_sources<'a>(part: &Part<'a>) -> Option<&'a Element> {
    let (first, others) = part.elements.split_first()?;
    let is_same = others.iter().all(|other| other.sources == first.sources);
    (is_same && !others.is_empty() && !first.sources.is_empty()).then_some(*first)
}

/// A part in the form that fits its kind.
fn form_of(around: &Around<'_>, part: &Part<'_>) -> Markup {
    let elements = &part.elements;
    let has_more =
        || elements.iter().any(|element| !outline::inside(around.view.cards, element).is_empty());
    match part.kind {
        kind if outline::is_card(kind) => cards(around, elements),
        Kind::Energizer | Kind::PartnershipKey if has_more() => large_cards(around, elements),
        Kind::Energizer | Kind::PartnershipKey => cards(around, elements),
        Kind::DefinitionCard => definitions(around, elements),
        Kind::LearningGoal => lines(around, elements, "goals"),
        Kind::Example => lines(around, elements, "examples"),
        Kind::MethodStep | Kind::ProcedureStep => steps(around, elements),
        Kind::BackgroundTopic | Kind::CaseStory => readings(around, elements),
        Kind::Tip | Kind::ReflectionQuestion => notes(around, elements),
        Kind::FormTemplate => sheets::forms(around, elements),
        Kind::FormField => sheets::fields(around, elements),
        Kind::ChoiceOption => sheets::options(around, elements),
        Kind::ChecklistItem => sheets::checklist(around, elements),
        Kind::LetterPoint => sheets::letter(around, elements),
        Kind::MeetingFormat => sheets::meetings(around, elements),
        Kind::AgendaSlot => sheets::slots(around, elements),
        Kind::TalkPhase => sheets::phases(around, elements),
        _ => entries(around, part),
    }
}

/// What an element says, with its anchor and its language around it.
pub fn said(around: &Around<'_>, element: &Element, show: impl FnOnce(&Face) -> Markup) -> Markup {
    let Some(face) = face::element(around.view, &element.id) else { return html! {} };
    let body = show(&face);
    html! {
        div.bit id=(element.id) lang=(face.lang.tag()) dir=(face.lang.direction().name()) { (body) }
    }
}

/// The text of an element with its words explained.
pub fn text(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        @if !face.text.is_empty() { (around.prose(&face.text, face.lang, Some(&element.id))) }
    }
}

/// The title as a link to the page of the element, where it has one.
pub fn title(element: &Element, face: &Face) -> Markup {
    html! {
        @if let Some(title) = &face.title {
            h3.bit-title { a href=(address(&element.deck, &element.id)) { (title) } }
        }
    }
}

/// What stands under a text: that nobody read the translation, the hint, sources, what is inside.
pub fn under(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        (remarks(around, face))
        (sources::of_claim(around, element))
        (inside(around, element))
    }
}

/// What only the coach needs to know, and how far the translation can be trusted.
fn remarks(around: &Around<'_>, face: &Face) -> Markup {
    html! {
        @if let Some(hint) = &face.hint {
            div.hint {
                (icon(Icon::Info))
                div { span.sr { (around.t("card-hint")) ": " } (around.prose(hint, face.lang, None)) }
            }
        }
        (around.trust_of(face))
    }
}

/// What belongs to an element and stands inside of it.
pub fn inside(around: &Around<'_>, element: &Element) -> Markup {
    html! {
        @for part in outline::inside(around.view.cards, element) { (labelled(around, &part)) }
    }
}

/// A part with a small label instead of a heading.
pub fn labelled(around: &Around<'_>, part: &Part<'_>) -> Markup {
    html! {
        div.bit-part {
            @if !speaks_for_itself(part) {
                p.bit-label lang=(around.view.words.lang().tag()) { (around.t(&part.heading())) }
            }
            (self::part(around, part))
        }
    }
}

/// Whether a part inside of something needs no label.
fn speaks_for_itself(part: &Part<'_>) -> bool {
    matches!(
        part.kind,
        Kind::FormField
            | Kind::ChoiceOption
            | Kind::ChecklistItem
            | Kind::AgendaSlot
            | Kind::TalkPhase
            | Kind::ConversationSkill
            | Kind::LetterPoint
            | Kind::Energizer
    )
}

/// A text without title, anchor and frame, such as what a set says of itself.
pub fn paragraph(around: &Around<'_>, element: &Element) -> Markup {
    said(around, element, |face| {
        html! {
            div.prose { (text(around, element, face)) }
            (remarks(around, face))
        }
    })
}

fn cards(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        ul.on-table {
            @for element in elements {
                li id=(element.id) { (around.tile(element, true)) }
            }
        }
    }
}

/// Cards with more on them than a question: their steps, cards and examples are under them.
fn large_cards(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        ul.on-table.on-table-large {
            @for element in elements {
                li id=(element.id) {
                    (around.tile(element, true))
                    @let inside = inside(around, element);
                    @if !inside.0.is_empty() { div.beside-card { (inside) } }
                }
            }
        }
    }
}

/// Definition cards lie face down; pressing turns them.
fn definitions(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        ul.on-table {
            @for element in elements {
                @if let Some(face) = face::element(around.view, &element.id) {
                    li id=(element.id) { (definition(around, element, &face)) }
                }
            }
        }
    }
}

fn definition(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    let back = Card::new(Family::Definition, face.title.as_deref().unwrap_or(&face.kind))
        .number(&face.number)
        .size(Size::Small)
        .face(Side::Down);
    html! {
        details.turns {
            summary {
                span.sr { (around.t("definition-turn")) ": " }
                (back)
                span.turns-back {
                    (icon(Icon::Turn)) (around.t("definition-down")) span.sr { ": " (name_of(face)) }
                }
            }
            (around.card_of(element, face, true))
        }
    }
}

fn lines(around: &Around<'_>, elements: &[&Element], class: &str) -> Markup {
    html! { ul.(class) { (rows(around, elements, opens)) } }
}

fn steps(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! { ol.numbered { (rows(around, elements, opens)) } }
}

/// How an element is shown in a list.
pub type Show = fn(&Around<'_>, &Element, &Face) -> Markup;

/// Each element as an item of a list.
pub fn rows(around: &Around<'_>, elements: &[&Element], show: Show) -> Markup {
    html! {
        @for element in elements {
            li { (said(around, element, |face| show(around, element, face))) }
        }
    }
}

/// A sentence, all of which leads to its page.
fn opens(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        @if let Some(title) = &face.title { p { strong { (title) } } }
        (text(around, element, face))
        (under(around, element, face))
        (open_link(around, element, face))
    }
}

/// Texts to read at length: a few lie open, many are folded.
fn readings(around: &Around<'_>, elements: &[&Element]) -> Markup {
    let are_open = elements.len() <= OPEN_READINGS;
    html! {
        div.readings {
            @for element in elements {
                @if are_open {
                    (said(around, element, |face| html! {
                        article.reading { (title(element, face)) (read(around, element, face)) }
                    }))
                } @else {
                    (said(around, element, |face| html! {
                        details.drawer {
                            summary { span { (name_of(face)) } }
                            (read(around, element, face))
                            p { a href=(address(&element.deck, &element.id)) lang=(around.view.words.lang().tag()) {
                                (around.t("reading-open"))
                            } }
                        }
                    }))
                }
            }
        }
    }
}

fn read(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        div.prose { (text(around, element, face)) }
        (under(around, element, face))
    }
}

/// Short advice and questions, each on a note of its own.
fn notes(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        ul.notes-on-table {
            @for element in elements {
                li {
                    (said(around, element, |face| html! {
                        (title(element, face))
                        (text(around, element, face))
                        (under(around, element, face))
                        @if face.title.is_none() { (open_link(around, element, face)) }
                    }))
                }
            }
        }
    }
}

/// The way to the page of something without a title.
fn open_link(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        a.bit-open href=(address(&element.deck, &element.id)) lang=(around.view.words.lang().tag())
            aria-label={ (around.t("bit-open")) ": " (name_of(face)) } {
            (around.t("bit-open"))
        }
    }
}

/// Everything else: a title, what it means, and what is inside.
fn entries(around: &Around<'_>, part: &Part<'_>) -> Markup {
    let class = match (part.kind, part.group) {
        (Kind::Factor, Some("positief" | "stimulans")) => "entries entries-plus",
        (Kind::Factor, Some("negatief" | "belemmering")) => "entries entries-minus",
        (Kind::ActivityFormat, _) => "entries entries-wide",
        _ => "entries",
    };
    html! {
        div class=(class) {
            @for element in &part.elements { (entry(around, element)) }
        }
    }
}

fn entry(around: &Around<'_>, element: &Element) -> Markup {
    said(around, element, |face| {
        html! {
            (title(element, face))
            (text(around, element, face))
            @if element.kind == Kind::ActivityFormat && sheets::is_matrix(around, element) {
                (remarks(around, face))
                (sources::of_claim(around, element))
                (sheets::matrix(around, element))
            } @else {
                (under(around, element, face))
            }
            @if face.title.is_none() { (open_link(around, element, face)) }
        }
    })
}
