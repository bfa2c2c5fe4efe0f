//! Forms, checklists and letters of the card box, empty, ready to write on.

use domain::decks::{Element, Kind};
use print::{ChecklistItem, Form, FormField, FormPart, FormSheet, Room};

use super::desk::{direction, title};
use super::{Desk, Order};

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
const EMPTY_FORM_MM: u8 = 150;

pub(super) fn sheet(desk: Desk<'_>, order: &Order) -> FormSheet {
    let elements = order.pick.of(desk.view.cards);
    let forms = elements.filter(|element| element.kind == Kind::FormTemplate);
    FormSheet {
        title: title(desk, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        forms: forms.map(|element| form(desk, element)).collect(),
        ink: order.ink,
    }
}

fn form(desk: Desk<'_>, element: &Element) -> Form {
    let words = desk.words(&element.id);
    let lang = words.map_or(desk.lang(), |words| words.lang);
    Form {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        family: desk.family(element),
        kind_label: desk.set_line(element),
        title: desk.name(&element.id),
        intro: desk.text(&element.id),
        parts: parts(desk, element),
        source: desk.sources(element),
        remark: words.map(|words| desk.remark(&words.trust)).unwrap_or_default(),
        page_label: desk.t("paper-page"),
        qr: desk.qr(element),
    }
}

/// What stands on a form: what belongs to it in the card box, in that order.
fn parts(desk: Desk<'_>, element: &Element) -> Vec<FormPart> {
    let children: Vec<&Element> = desk.view.cards.children(&element.id).collect();
    let fields: Vec<_> = of(&children, Kind::FormField).collect();
    let room = if fields.len() >= MANY_FIELDS { ROOM_MANY_MM } else { ROOM_MM };
    let (short, long): (Vec<&Element>, Vec<&Element>) =
        fields.into_iter().partition(|field| field.group.as_deref() == Some(SHORT));
    let mut parts: Vec<FormPart> = short
        .chunks(ON_A_LINE)
        .map(|fields| {
            let fields = fields.iter().map(|field| self::field(desk, field, Room::Lines(1)));
            FormPart::Row(fields.collect())
        })
        .collect();
    for field in long {
        parts.extend(of_field(desk, field, room));
    }
    for phase in of(&children, Kind::TalkPhase) {
        parts.extend(of_phase(desk, phase));
    }
    for column in of(&children, Kind::Concept) {
        let skills: Vec<&Element> = desk.view.cards.children(&column.id).collect();
        parts.push(ticks(desk, column, &of(&skills, Kind::ConversationSkill).collect::<Vec<_>>()));
    }
    let skills: Vec<&Element> = of(&children, Kind::ConversationSkill).collect();
    if !skills.is_empty() {
        let items = skills.iter().map(|skill| item(desk, skill)).collect();
        let label = desk.t("paper-skills");
        parts.push(FormPart::Ticks { label, help: String::new(), items });
    }
    let points: Vec<String> = of(&children, Kind::LetterPoint)
        .map(|point| format!("- {}", desk.text(&point.id)))
        .collect();
    if !points.is_empty() {
        parts.push(FormPart::Text(points.join("\n")));
    }
    if parts.is_empty() {
        let field = FormField {
            label: desk.t("paper-write-here"),
            help: String::new(),
            room: Room::Box(EMPTY_FORM_MM),
        };
        parts.push(FormPart::Field(field));
    }
    for tip in of(&children, Kind::Tip) {
        parts.push(FormPart::Text(desk.text(&tip.id)));
    }
    parts
}

fn of<'a>(elements: &[&'a Element], kind: Kind) -> impl Iterator<Item = &'a Element> {
    elements.iter().copied().filter(move |element| element.kind == kind)
}

fn field(desk: Desk<'_>, element: &Element, room: Room) -> FormField {
    FormField { label: desk.name(&element.id), help: desk.text(&element.id), room }
}

/// A field, with the choices that belong to it above its room to write.
fn of_field(desk: Desk<'_>, element: &Element, room_mm: u8) -> Vec<FormPart> {
    let options = desk.view.cards.children(&element.id);
    let options: Vec<String> = options
        .filter(|child| child.kind == Kind::ChoiceOption)
        .map(|option| desk.name(&option.id))
        .collect();
    if options.is_empty() {
        return vec![FormPart::Field(field(desk, element, Room::Box(room_mm)))];
    }
    let choice = FormPart::Choice {
        label: desk.name(&element.id),
        help: desk.text(&element.id),
        options,
        many: true,
    };
    vec![choice]
}

/// A phase with its points, and the phases inside it.
fn of_phase(desk: Desk<'_>, phase: &Element) -> Vec<FormPart> {
    let children: Vec<&Element> = desk.view.cards.children(&phase.id).collect();
    let points: Vec<&Element> = of(&children, Kind::ChecklistItem).collect();
    let mut parts = if points.is_empty() {
        vec![FormPart::Heading(desk.name(&phase.id)), FormPart::Text(desk.text(&phase.id))]
    } else {
        vec![ticks(desk, phase, &points)]
    };
    for inner in of(&children, Kind::TalkPhase) {
        parts.extend(of_phase(desk, inner));
    }
    parts
}

fn ticks(desk: Desk<'_>, of: &Element, items: &[&Element]) -> FormPart {
    FormPart::Ticks {
        label: desk.name(&of.id),
        help: desk.text(&of.id),
        items: items.iter().map(|element| item(desk, element)).collect(),
    }
}

/// A line to tick: its name, and what it means below it.
fn item(desk: Desk<'_>, element: &Element) -> ChecklistItem {
    let (name, text) = (desk.name(&element.id), desk.text(&element.id));
    let detail = if name == text { String::new() } else { text };
    ChecklistItem { text: name, detail }
}
