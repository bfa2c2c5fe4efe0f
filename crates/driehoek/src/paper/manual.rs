//! The manual: the card box as a booklet, a chapter for each deck.

use domain::decks::{Deck, Element, Kind};
use print::{Booklet, BookletSize, Chapter, Part, Qr, Section};

use super::desk::{citation, direction, family, is_numbered};
use super::{Desk, Order, Size};
use crate::meetings::views::face;

/// The order in which kinds follow each other in a chapter. What is not named here comes last.
const ORDER: [Kind; 12] = [
    Kind::LearningGoal,
    Kind::MethodStep,
    Kind::MeetingFormat,
    Kind::AgendaSlot,
    Kind::ConversationCard,
    Kind::DiscussionQuestion,
    Kind::AssignmentCard,
    Kind::Statement,
    Kind::DefinitionCard,
    Kind::Energizer,
    Kind::ParentQuestion,
    Kind::SharePoint,
];

/// How deep what belongs to an element is set below it; what lies deeper stays at this depth.
const DEEPEST: usize = 3;

pub(super) fn booklet(desk: Desk<'_>, order: &Order) -> Booklet {
    let decks: Vec<&Deck> = in_reading_order(desk, order);
    let t = |key: &str| desk.t(key);
    let sources = if order.pick.is_all() { all_sources(desk) } else { sources_of(desk, &decks) };
    Booklet {
        title: super::desk::title(desk, order),
        subtitle: t("paper-manual-subtitle"),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        date_line: String::new(),
        colophon: t("paper-colophon").lines().map(str::to_owned).collect(),
        qr: desk.public_url.map(|url| Qr {
            address: format!("{url}/kaartenbak"),
            label: t("paper-qr-label"),
            alt: t("paper-qr-alt"),
        }),
        contents_label: t("paper-contents"),
        page_label: String::new(),
        chapters: decks.into_iter().filter_map(|deck| chapter(desk, deck)).collect(),
        sources_label: t("paper-sources"),
        sources,
        size: if order.size == Size::A4 { BookletSize::A4 } else { BookletSize::A5 },
        ink: order.ink,
    }
}

/// The decks that are meant: how it works first, then the numbered sets, then all others.
fn in_reading_order<'a>(desk: Desk<'a>, order: &Order) -> Vec<&'a Deck> {
    let mut decks: Vec<&Deck> =
        desk.view.cards.decks().filter(|deck| order.pick.has_deck(&deck.id)).collect();
    decks.sort_by_key(|deck| {
        let id = deck.id.as_str();
        (id != "series", id != "handleiding", !is_numbered(id))
    });
    decks
}

fn all_sources(desk: Desk<'_>) -> Vec<String> {
    let mut sources: Vec<String> = desk.view.cards.sources().map(citation).collect();
    sources.sort_unstable();
    sources
}

fn sources_of(desk: Desk<'_>, decks: &[&Deck]) -> Vec<String> {
    let elements = decks.iter().flat_map(|deck| &deck.elements);
    let cited = elements.flat_map(|element| desk.view.cards.sources_of(element));
    let mut sources: Vec<String> = cited.map(citation).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

fn chapter(desk: Desk<'_>, deck: &Deck) -> Option<Chapter> {
    let words = desk.view.cards.deck_words(&deck.id, desk.lang())?;
    let id = deck.id.as_str();
    let sections = sections(desk, deck);
    Some(Chapter {
        number: if is_numbered(id) { id.to_owned() } else { String::new() },
        title: words.title.clone(),
        family: family(face::family_of(id)),
        intro: words.intro.clone().unwrap_or_default(),
        sections,
    })
}

/// What stands in a deck: a section for each kind, with what belongs to an element below it.
fn sections(desk: Desk<'_>, deck: &Deck) -> Vec<Section> {
    let is_top = |element: &&Element| {
        let parent = element.parent.as_ref().and_then(|id| desk.view.cards.element(id));
        parent.is_none_or(|parent| parent.deck != deck.id || parent.kind == Kind::CardSet)
    };
    let top: Vec<&Element> = deck.elements.iter().filter(is_top).collect();
    let mut kinds: Vec<Kind> = Vec::new();
    for element in top.iter().filter(|element| element.kind != Kind::CardSet) {
        if !kinds.contains(&element.kind) {
            kinds.push(element.kind);
        }
    }
    kinds.sort_by_key(|kind| ORDER.iter().position(|known| known == kind).unwrap_or(ORDER.len()));
    let of_kind = |kind: Kind| top.iter().copied().filter(move |element| element.kind == kind);
    kinds.iter().map(|kind| section(desk, *kind, of_kind(*kind))).collect()
}

fn section<'a>(desk: Desk<'_>, kind: Kind, elements: impl Iterator<Item = &'a Element>) -> Section {
    let heading = desk.t(&format!("kind-{kind}.many"));
    let elements: Vec<&Element> = elements.collect();
    let is_list = elements.iter().all(|element| {
        let words = desk.words(&element.id);
        let is_line = words.is_some_and(|words| words.title.is_none());
        is_line && !is_card(kind) && desk.view.cards.children(&element.id).next().is_none()
    });
    let parts = if is_list {
        vec![Part::List(elements.iter().map(|element| desk.text(&element.id)).collect())]
    } else {
        elements.iter().flat_map(|element| parts(desk, element, 0)).collect()
    };
    Section { heading, level: 1, parts }
}

const fn is_card(kind: Kind) -> bool {
    super::can_be_a_card(kind)
}

/// An element, and below it what belongs to it.
fn parts(desk: Desk<'_>, element: &Element, depth: usize) -> Vec<Part> {
    let mut parts = vec![part(desk, element, depth)];
    if let Some(hint) = desk.words(&element.id).and_then(|words| words.hint.clone()) {
        parts.push(Part::Note(format!("{}: {hint}", desk.t("paper-hints"))));
    }
    let children: Vec<&Element> = desk.view.cards.children(&element.id).collect();
    let (lines, others): (Vec<&Element>, Vec<&Element>) =
        children.into_iter().partition(|child| is_line(desk, child));
    if !lines.is_empty() {
        parts.push(Part::List(lines.iter().map(|line| line_of(desk, line)).collect()));
    }
    for child in others {
        parts.extend(self::parts(desk, child, (depth + 1).min(DEEPEST)));
    }
    parts
}

/// Whether an element can be a line of a list: short, and with nothing that belongs to it.
fn is_line(desk: Desk<'_>, element: &Element) -> bool {
    let has_children = desk.view.cards.children(&element.id).next().is_some();
    let is_short = !desk.text(&element.id).contains("\n\n");
    !has_children && is_short && !is_card(element.kind) && element.kind != Kind::BackgroundTopic
}

fn line_of(desk: Desk<'_>, element: &Element) -> String {
    let (name, text) = (desk.name(&element.id), desk.text(&element.id));
    if name == text || text.is_empty() { name } else { format!("*{name}*: {text}") }
}

fn part(desk: Desk<'_>, element: &Element, depth: usize) -> Part {
    let (name, text) = (desk.name(&element.id), desk.text(&element.id));
    if is_card(element.kind) && depth == 0 {
        let text = if name == text { text } else { format!("*{name}*\n\n{text}") };
        return Part::Card {
            kind_label: desk.kind(element),
            number: desk.number(element),
            text,
            colour: desk.family(element),
        };
    }
    if name == text || text.is_empty() {
        return Part::Paragraph(name);
    }
    match element.kind {
        Kind::Concept | Kind::Role | Kind::FormField | Kind::ChoiceOption => {
            Part::Definition { term: name, text }
        }
        _ => Part::Paragraph(format!("**{name}**\n\n{}", with_sources(desk, element, text))),
    }
}

/// A text with its sources below it, for what others found.
fn with_sources(desk: Desk<'_>, element: &Element, text: String) -> String {
    let sources = if element.sources.is_empty() { String::new() } else { desk.sources(element) };
    if sources.is_empty() { text } else { format!("{text}\n\n*{sources}*") }
}
