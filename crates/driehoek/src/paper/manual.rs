//! The manual: the card box as a booklet, a chapter for each deck.

use domain::decks::{Deck, Element, Kind};
use print::{Booklet, BookletSize, Chapter, Part, Qr, Section};

use super::stock::{citation, direction, family, is_numbered};
use super::{Order, Size, Stock};
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

pub(super) fn booklet(stock: Stock<'_>, order: &Order) -> Booklet {
    let decks: Vec<&Deck> = in_reading_order(stock, order);
    let t = |key: &str| stock.t(key);
    let sources = if order.pick.is_all() { all_sources(stock) } else { sources_of(stock, &decks) };
    Booklet {
        title: super::stock::title(stock, order),
        subtitle: t("paper-manual-subtitle"),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        date_line: String::new(),
        colophon: t("paper-colophon").lines().map(str::to_owned).collect(),
        qr: stock.public_url.map(|url| Qr {
            address: format!("{url}/kaartenbak"),
            label: t("paper-qr-label"),
            alt: t("paper-qr-alt"),
        }),
        contents_label: t("paper-contents"),
        page_label: String::new(),
        chapters: decks.into_iter().filter_map(|deck| chapter(stock, deck)).collect(),
        sources_label: t("paper-sources"),
        sources,
        size: if order.size == Size::A4 { BookletSize::A4 } else { BookletSize::A5 },
        ink: order.ink,
    }
}

/// The decks that are meant: how it works first, then the numbered sets, then all others.
fn in_reading_order<'a>(stock: Stock<'a>, order: &Order) -> Vec<&'a Deck> {
    let mut decks: Vec<&Deck> =
        stock.view.cards.decks().filter(|deck| order.pick.has_deck(&deck.id)).collect();
    decks.sort_by_key(|deck| {
        let id = deck.id.as_str();
        (id != "series", id != "handleiding", !is_numbered(id))
    });
    decks
}

fn all_sources(stock: Stock<'_>) -> Vec<String> {
    let mut sources: Vec<String> = stock.view.cards.sources().map(citation).collect();
    sources.sort_unstable();
    sources
}

fn sources_of(stock: Stock<'_>, decks: &[&Deck]) -> Vec<String> {
    let elements = decks.iter().flat_map(|deck| &deck.elements);
    let cited = elements.flat_map(|element| stock.view.cards.sources_of(element));
    let mut sources: Vec<String> = cited.map(citation).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

fn chapter(stock: Stock<'_>, deck: &Deck) -> Option<Chapter> {
    let words = stock.view.cards.deck_words(&deck.id, stock.lang())?;
    let id = deck.id.as_str();
    let sections = sections(stock, deck);
    Some(Chapter {
        number: if is_numbered(id) { id.to_owned() } else { String::new() },
        title: words.title.clone(),
        family: family(face::family_of(id)),
        intro: words.intro.clone().unwrap_or_default(),
        sections,
    })
}

/// What stands in a deck: a section for each kind, with what belongs to an element below it.
fn sections(stock: Stock<'_>, deck: &Deck) -> Vec<Section> {
    let is_top = |element: &&Element| {
        let parent = element.parent.as_ref().and_then(|id| stock.view.cards.element(id));
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
    kinds.iter().map(|kind| section(stock, *kind, of_kind(*kind))).collect()
}

fn section<'a>(
    stock: Stock<'_>,
    kind: Kind,
    elements: impl Iterator<Item = &'a Element>,
) -> Section {
    let heading = stock.t(&format!("kind-{kind}.many"));
    let elements: Vec<&Element> = elements.collect();
    let is_list = elements.iter().all(|element| {
        let words = stock.words(&element.id);
        let is_line = words.is_some_and(|words| words.title.is_none());
        is_line && !is_card(kind) && stock.view.cards.children(&element.id).next().is_none()
    });
    let parts = if is_list {
        vec![Part::List(elements.iter().map(|element| stock.text(&element.id)).collect())]
    } else {
        elements.iter().flat_map(|element| parts(stock, element, 0)).collect()
    };
    Section { heading, level: 1, parts }
}

const fn is_card(kind: Kind) -> bool {
    super::can_be_a_card(kind)
}

/// An element, and below it what belongs to it.
fn parts(stock: Stock<'_>, element: &Element, depth: usize) -> Vec<Part> {
    let mut parts = vec![part(stock, element, depth)];
    if let Some(hint) = stock.words(&element.id).and_then(|words| words.hint.clone()) {
        parts.push(Part::Note(format!("{}: {hint}", stock.t("paper-hints"))));
    }
    let children: Vec<&Element> = stock.view.cards.children(&element.id).collect();
    let (lines, others): (Vec<&Element>, Vec<&Element>) =
        children.into_iter().partition(|child| is_line(stock, child));
    if !lines.is_empty() {
        parts.push(Part::List(lines.iter().map(|line| line_of(stock, line)).collect()));
    }
    for child in others {
        parts.extend(self::parts(stock, child, (depth + 1).min(DEEPEST)));
    }
    parts
}

/// Whether an element can be a line of a list: short, and with nothing that belongs to it.
fn is_line(stock: Stock<'_>, element: &Element) -> bool {
    let has_children = stock.view.cards.children(&element.id).next().is_some();
    let is_short = !stock.text(&element.id).contains("\n\n");
    !has_children && is_short && !is_card(element.kind) && element.kind != Kind::BackgroundTopic
}

fn line_of(stock: Stock<'_>, element: &Element) -> String {
    let (name, text) = (stock.name(&element.id), stock.text(&element.id));
    if name == text || text.is_empty() { name } else { format!("*{name}*: {text}") }
}

fn part(stock: Stock<'_>, element: &Element, depth: usize) -> Part {
    let (name, text) = (stock.name(&element.id), stock.text(&element.id));
    if is_card(element.kind) && depth == 0 {
        let text = if name == text { text } else { format!("*{name}*\n\n{text}") };
        return Part::Card {
            kind_label: stock.kind(element),
            number: stock.number(element),
            text,
            colour: stock.family(element),
        };
    }
    if name == text || text.is_empty() {
        return Part::Paragraph(name);
    }
    match element.kind {
        Kind::Concept | Kind::Role | Kind::FormField | Kind::ChoiceOption => {
            Part::Definition { term: name, text }
        }
        _ => Part::Paragraph(format!("**{name}**\n\n{}", with_sources(stock, element, text))),
    }
}

/// A text with its sources below it, for what others found.
fn with_sources(stock: Stock<'_>, element: &Element, text: String) -> String {
    let sources = if element.sources.is_empty() { String::new() } else { stock.sources(element) };
    if sources.is_empty() { text } else { format!("{text}\n\n{sources}") }
}
