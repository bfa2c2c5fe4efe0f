//! Forms, checklists and letters of the card box, empty, ready to write on.

use domain::decks::{Element, Kind};
use print::{ChecklistItem, Form, FormField, FormPart, FormSheet, Room};

use super::stock::{direction, title};
use super::{Order, Stock};

/// The group of fields that ask for a word or a date, and share a line.
const SHORT: &str = "kort";
/// How many short fields share a line.
const ON_A_LINE: usize = 2;
/// How high the room of a field is when a form has few or many of them, in millimetres.
const ROOM_MM: u8 = 32;
const ROOM_MANY_MM: u8 = 20;
/// From how many fields on a form has many.
const MANY_FIELDS: usize = 8;
/// How high the one box of a form without fields is, in millimetres.
const EMPTY_FORM_MM: u8 = 180;

pub(super) fn sheet(stock: Stock<'_>, order: &Order) -> FormSheet {
    let elements = order.pick.of(stock.view.cards);
    let forms = elements.filter(|element| element.kind == Kind::FormTemplate);
    FormSheet {
        title: title(stock, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        forms: forms.map(|element| form(stock, element)).collect(),
        ink: order.ink,
    }
}

fn form(stock: Stock<'_>, element: &Element) -> Form {
    let words = stock.words(&element.id);
    let lang = words.map_or(stock.lang(), |words| words.lang);
    Form {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        family: stock.family(element),
        kind_label: stock.set_line(element),
        title: stock.name(&element.id),
        intro: stock.text(&element.id),
        parts: parts(stock, element),
        source: stock.sources(element),
        remark: words.map(|words| stock.remark(&words.trust)).unwrap_or_default(),
        page_label: stock.t("paper-page"),
        qr: stock.qr(element),
    }
}

/// What stands on a form: what belongs to it in the card box, in that order.
fn parts(stock: Stock<'_>, element: &Element) -> Vec<FormPart> {
    let children: Vec<&Element> = stock.view.cards.children(&element.id).collect();
    let fields: Vec<_> = of(&children, Kind::FormField).collect();
    let room = if fields.len() >= MANY_FIELDS { ROOM_MANY_MM } else { ROOM_MM };
    let (short, long): (Vec<&Element>, Vec<&Element>) =
        fields.into_iter().partition(|field| field.group.as_deref() == Some(SHORT));
    let mut parts: Vec<FormPart> = short
        .chunks(ON_A_LINE)
        .map(|fields| {
            let fields = fields.iter().map(|field| self::field(stock, field, Room::Lines(1)));
            FormPart::Row(fields.collect())
        })
        .collect();
    for field in long {
        parts.extend(of_field(stock, field, room));
    }
    for phase in of(&children, Kind::TalkPhase) {
        parts.extend(of_phase(stock, phase));
    }
    for column in of(&children, Kind::Concept) {
        let skills: Vec<&Element> = stock.view.cards.children(&column.id).collect();
        parts.push(ticks(stock, column, &of(&skills, Kind::ConversationSkill).collect::<Vec<_>>()));
    }
    let skills: Vec<&Element> = of(&children, Kind::ConversationSkill).collect();
    if !skills.is_empty() {
        let items = skills.iter().map(|skill| item(stock, skill)).collect();
        let label = stock.t("paper-skills");
        parts.push(FormPart::Ticks { label, help: String::new(), items });
    }
    let points: Vec<String> = of(&children, Kind::LetterPoint)
        .map(|point| format!("- {}", stock.text(&point.id)))
        .collect();
    if !points.is_empty() {
        parts.push(FormPart::Text(points.join("\n")));
    }
    if parts.is_empty() {
        let field = FormField {
            label: stock.t("paper-write-here"),
            help: String::new(),
            room: Room::Box(EMPTY_FORM_MM),
        };
        parts.push(FormPart::Field(field));
    }
    for tip in of(&children, Kind::Tip) {
        parts.push(FormPart::Text(stock.text(&tip.id)));
    }
    parts
}

fn of<'a>(elements: &[&'a Element], kind: Kind) -> impl Iterator<Item = &'a Element> {
    elements.iter().copied().filter(move |element| element.kind == kind)
}

fn field(stock: Stock<'_>, element: &Element, room: Room) -> FormField {
    FormField { label: stock.name(&element.id), help: stock.text(&element.id), room }
}

/// A field with room to write; one with choices has these, and a line for what is not among them.
fn of_field(stock: Stock<'_>, element: &Element, room_mm: u8) -> Vec<FormPart> {
    let options = stock.view.cards.children(&element.id);
    let options: Vec<String> = options
        .filter(|child| child.kind == Kind::ChoiceOption)
        .map(|option| stock.name(&option.id))
        .collect();
    if options.is_empty() {
        return vec![FormPart::Field(field(stock, element, Room::Box(room_mm)))];
    }
    let choice = FormPart::Choice {
        label: stock.name(&element.id),
        help: stock.text(&element.id),
        options,
        many: true,
    };
    let line = FormField { label: String::new(), help: String::new(), room: Room::Lines(1) };
    vec![choice, FormPart::Field(line)]
}

/// A phase with its points, and the phases inside it.
fn of_phase(stock: Stock<'_>, phase: &Element) -> Vec<FormPart> {
    let children: Vec<&Element> = stock.view.cards.children(&phase.id).collect();
    let points: Vec<&Element> = of(&children, Kind::ChecklistItem).collect();
    let mut parts = if points.is_empty() {
        vec![FormPart::Heading(stock.name(&phase.id)), FormPart::Text(stock.text(&phase.id))]
    } else {
        vec![ticks(stock, phase, &points)]
    };
    for inner in of(&children, Kind::TalkPhase) {
        parts.extend(of_phase(stock, inner));
    }
    parts
}

fn ticks(stock: Stock<'_>, of: &Element, items: &[&Element]) -> FormPart {
    FormPart::Ticks {
        label: stock.name(&of.id),
        help: stock.text(&of.id),
        items: items.iter().map(|element| item(stock, element)).collect(),
    }
}

/// A line to tick: its name, and what it means below it.
fn item(stock: Stock<'_>, element: &Element) -> ChecklistItem {
    let (name, text) = (stock.name(&element.id), stock.text(&element.id));
    let detail = if name == text { String::new() } else { text };
    ChecklistItem { text: name, detail }
}
