//! Which form belongs to which card, and what it asks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{ANSWER_MAX, SHORT_ANSWER_MAX};
use crate::decks::{CardBox, Element, ElementId, Kind};

/// The group of fields that ask for a word or a date.
const SHORT: &str = "kort";

static SHEETS: LazyLock<Sheets> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../content/assignments.toml"))
        .expect("content/assignments.toml is tried by the tests of this module")
});

/// What the program knows of the forms of assignments.
pub fn sheets() -> &'static Sheets {
    &SHEETS
}

/// What `content/assignments.toml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheets {
    /// The form of a card that has none of its own.
    general: ElementId,
    #[serde(rename = "assignment")]
    assignments: Vec<Assignment>,
    /// Fields with options that stand elsewhere in the card box.
    #[serde(default)]
    options: BTreeMap<ElementId, Vec<ElementId>>,
    /// Fields with options of which one is chosen.
    #[serde(default)]
    one: Vec<ElementId>,
    /// Fields in which every line is a thing of its own.
    #[serde(default)]
    lines: Vec<ElementId>,
    /// Of those: fields of which a line can become an action point.
    #[serde(default)]
    points: Vec<ElementId>,
    /// What is ticked with a form but belongs to another.
    #[serde(default, rename = "extra")]
    extras: Vec<Extra>,
}

/// What belongs to a card that can be handed out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// The card: an assignment card, or another card that a set ends with.
    pub card: ElementId,
    /// Its forms, in order.
    pub forms: Vec<ElementId>,
    /// What lies beside it to read.
    #[serde(default)]
    pub beside: Vec<ElementId>,
    /// A card that opens once something was written.
    pub opens: Option<Opens>,
    /// Whether it is about an invented pupil.
    #[serde(default)]
    pub practice: bool,
}

/// A card that lies face down until its field says something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opens {
    /// The card.
    pub card: ElementId,
    /// The field.
    pub after: ElementId,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Extra {
    form: ElementId,
    label: ElementId,
    options: Vec<ElementId>,
}

/// How much room there is to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A word or a line.
    Short,
    /// A few sentences.
    Long,
    /// Lines that are each a thing of their own.
    Lines,
}

impl Room {
    /// The most characters.
    pub const fn max(self) -> usize {
        match self {
            Self::Short => SHORT_ANSWER_MAX,
            Self::Long | Self::Lines => ANSWER_MAX,
        }
    }
}

/// Something that a form asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The element with its words; its answer has that name.
    pub id: ElementId,
    /// What can be ticked.
    pub options: Vec<ElementId>,
    /// Whether one of the options is chosen; else as many as one likes.
    pub one: bool,
    /// The room to write; none where things are only ticked.
    pub room: Option<Room>,
    /// Whether a line of it can become an action point.
    pub points: bool,
}

/// What stands on a form, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A form begins.
    Form(ElementId),
    /// A heading above what is ticked.
    Heading(ElementId),
    /// Something is asked.
    Question(Question),
}

impl Sheets {
    /// What belongs to a card; nothing for a card with the general form.
    pub fn of(&self, card: &ElementId) -> Option<&Assignment> {
        self.assignments.iter().find(|assignment| assignment.card == *card)
    }

    /// Every card that says here what belongs to it.
    pub fn assignments(&self) -> &[Assignment] {
        &self.assignments
    }

    /// The cards that can be handed out, deck after deck.
    pub fn cards<'a>(&self, cards: &'a CardBox) -> Vec<&'a Element> {
        let can = |element: &&Element| {
            element.kind == Kind::AssignmentCard || self.of(&element.id).is_some()
        };
        cards.elements().filter(can).collect()
    }

    /// Whether a card can be handed out.
    pub fn has(&self, cards: &CardBox, card: &ElementId) -> bool {
        let element = cards.element(card);
        element.is_some_and(|it| it.kind == Kind::AssignmentCard || self.of(card).is_some())
    }

    /// What stands on the form of a card.
    pub fn parts(&self, cards: &CardBox, card: &ElementId) -> Vec<Part> {
        let general = std::slice::from_ref(&self.general);
        let forms = self.of(card).map_or(general, |assignment| &assignment.forms);
        forms.iter().flat_map(|form| self.form(cards, form)).collect()
    }

    /// What the form of a card asks.
    pub fn questions(&self, cards: &CardBox, card: &ElementId) -> Vec<Question> {
        let parts = self.parts(cards, card).into_iter();
        let asked = parts.filter_map(|part| match part {
            Part::Question(question) => Some(question),
            Part::Form(_) | Part::Heading(_) => None,
        });
        asked.collect()
    }

    fn form(&self, cards: &CardBox, form: &ElementId) -> Vec<Part> {
        let mut parts = vec![Part::Form(form.clone())];
        let children: Vec<_> = cards.children(form).collect();
        for field in of(&children, Kind::FormField) {
            parts.push(Part::Question(self.field(cards, field)));
        }
        for phase in of(&children, Kind::TalkPhase) {
            phase_parts(cards, phase, &mut parts);
        }
        for column in of(&children, Kind::Concept) {
            let skills: Vec<_> = cards.children(&column.id).collect();
            parts.extend(ticks(&column.id, of(&skills, Kind::ConversationSkill)));
        }
        for extra in self.extras.iter().filter(|extra| extra.form == *form) {
            let options = extra.options.iter().filter_map(|id| cards.element(id));
            parts.extend(ticks(&extra.label, options));
        }
        parts
    }

    fn field(&self, cards: &CardBox, field: &Element) -> Question {
        let children: Vec<_> = cards.children(&field.id).collect();
        let own = of(&children, Kind::ChoiceOption).map(|option| option.id.clone());
        let elsewhere = self.options.get(&field.id).into_iter().flatten().cloned();
        let options: Vec<_> = own.chain(elsewhere).collect();
        let one = self.one.contains(&field.id);
        let room = if self.lines.contains(&field.id) {
            Some(Room::Lines)
        } else if field.group.as_deref() == Some(SHORT) {
            Some(Room::Short)
        } else {
            Some(Room::Long)
        };
        let room = room.filter(|_| !one);
        Question {
            id: field.id.clone(),
            options,
            one,
            room,
            points: self.points.contains(&field.id),
        }
    }
}

fn of<'a>(elements: &[&'a Element], kind: Kind) -> impl Iterator<Item = &'a Element> {
    elements.iter().copied().filter(move |element| element.kind == kind)
}

fn ticks<'a>(label: &ElementId, options: impl Iterator<Item = &'a Element>) -> Option<Part> {
    let options: Vec<_> = options.map(|option| option.id.clone()).collect();
    let id = label.clone();
    let question = Question { id, options, one: false, room: None, points: false };
    (!question.options.is_empty()).then_some(Part::Question(question))
}

/// A phase with its points, and the phases inside it.
fn phase_parts(cards: &CardBox, phase: &Element, parts: &mut Vec<Part>) {
    let children: Vec<_> = cards.children(&phase.id).collect();
    match ticks(&phase.id, of(&children, Kind::ChecklistItem)) {
        Some(points) => parts.push(points),
        None => parts.push(Part::Heading(phase.id.clone())),
    }
    for inner in of(&children, Kind::TalkPhase) {
        phase_parts(cards, inner, parts);
    }
}

#[cfg(test)]
impl Sheets {
    /// Everything in the card box that is named here, for the test that looks for it.
    pub(super) fn named(&self) -> Vec<&ElementId> {
        let of_cards = self.assignments.iter().flat_map(|it| {
            let opens = it.opens.iter().flat_map(|opens| [&opens.card, &opens.after]);
            std::iter::once(&it.card).chain(&it.forms).chain(&it.beside).chain(opens)
        });
        let options = self.options.iter().flat_map(|(field, of)| std::iter::once(field).chain(of));
        let extras = self.extras.iter().flat_map(|it| {
            std::iter::once(&it.form).chain(std::iter::once(&it.label)).chain(&it.options)
        });
        let fields = self.one.iter().chain(&self.lines).chain(&self.points);
        std::iter::once(&self.general)
            .chain(of_cards)
            .chain(options)
            .chain(extras)
            .chain(fields)
            .collect()
    }

    pub(super) fn points_are_lines(&self) -> bool {
        self.points.iter().all(|field| self.lines.contains(field))
    }
}
