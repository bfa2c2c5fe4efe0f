//! How elements are laid out on a page: in parts with a fixed order, with what belongs together
//! inside each other. Everything of a deck has exactly one place here.

use domain::decks::{CardBox, Deck, Element, ElementId, Kind};

/// Elements of one kind and group that stand under one heading.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    pub kind: Kind,
    pub group: Option<&'a str>,
    pub elements: Vec<&'a Element>,
}

impl Part<'_> {
    /// The name of the part in an address.
    pub fn anchor(&self) -> String {
        let group = self.group.map(|group| format!("-{group}")).unwrap_or_default();
        format!("deel-{}{group}", self.kind)
    }

    /// The key of its heading: that of its group where that says more than its kind.
    pub fn heading(&self) -> String {
        match self.group {
            Some(group) if HEADED_GROUPS.contains(&group) => format!("group-{group}"),
            _ => format!("kinds-{}", self.kind),
        }
    }
}

/// The groups that have a heading of their own in `kaartenbak.ftl`.
pub const HEADED_GROUPS: [&str; 27] = [
    "bevinding",
    "belemmering",
    "communicatieaspect",
    "communicatiedoel",
    "definitie",
    "effect",
    "gesprekssoort",
    "gezinssituatie",
    "grondhouding",
    "groepsvorm",
    "hoe",
    "inspraakvorm",
    "kernwaarde",
    "leeftijdsgroep",
    "negatief",
    "niveau",
    "oefening",
    "onderwerp",
    "opzet",
    "positief",
    "stimulans",
    "uitdaging",
    "uitdaging-soort",
    "vaardigheidskolom",
    "van-ouder",
    "verschil",
    "visie",
];

/// The order in which the parts of a deck stand on its page.
const ORDER: [Kind; 36] = [
    Kind::CardSeries,
    Kind::CardSet,
    Kind::LearningGoal,
    Kind::MethodStep,
    Kind::ConversationCard,
    Kind::AssignmentCard,
    Kind::MeetingFormat,
    Kind::AgendaSlot,
    Kind::Statement,
    Kind::DiscussionQuestion,
    Kind::ParentQuestion,
    Kind::SharePoint,
    Kind::DefinitionCard,
    Kind::PartnershipKey,
    Kind::Energizer,
    Kind::ActivityFormat,
    Kind::ProcedureStep,
    Kind::ReflectionQuestion,
    Kind::CaseStory,
    Kind::BackgroundTopic,
    Kind::ResponseMeasure,
    Kind::ChoiceOption,
    Kind::Concept,
    Kind::Factor,
    Kind::ResearchNote,
    Kind::ContactMoment,
    Kind::Role,
    Kind::Tip,
    Kind::Example,
    Kind::LetterPoint,
    Kind::FormTemplate,
    Kind::FormField,
    Kind::TalkPhase,
    Kind::ChecklistItem,
    Kind::ConversationSkill,
    Kind::Source,
];

/// Where a part stands. What differs comes before the questions about it, and an exercise after
/// the text that tells of it.
fn rank(kind: Kind, group: Option<&str>) -> (usize, usize) {
    let place = |kind| ORDER.iter().position(|other| *other == kind).unwrap_or(ORDER.len());
    match (kind, group) {
        (Kind::Concept, Some("verschil")) => (place(Kind::MethodStep), 1),
        (Kind::ProcedureStep, Some("oefening")) => (place(Kind::BackgroundTopic), 1),
        _ => (place(kind), 0),
    }
}

/// Whether it lies on the table as a card with something to talk about or to do.
pub const fn is_card(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ConversationCard
            | Kind::AssignmentCard
            | Kind::Statement
            | Kind::DiscussionQuestion
            | Kind::ParentQuestion
            | Kind::SharePoint
    )
}

/// Whether people read it at length.
pub const fn is_reading(kind: Kind) -> bool {
    matches!(kind, Kind::BackgroundTopic | Kind::CaseStory)
}

/// Whether what belongs to it stands inside of it, and not as a part of the page.
const fn holds(kind: Kind) -> bool {
    !is_card(kind)
        && !is_reading(kind)
        && !matches!(kind, Kind::CardSet | Kind::CardSeries | Kind::DefinitionCard)
}

/// Whether an element stands inside another of its own deck.
fn is_inside(deck: &Deck, element: &Element) -> bool {
    let stands_alone = is_card(element.kind) || element.kind == Kind::DefinitionCard;
    let parent = element.parent.as_ref().filter(|_| !stands_alone);
    parent.is_some_and(|parent| {
        deck.elements.iter().any(|other| other.id == *parent && holds(other.kind))
    })
}

/// The parts of a deck's page.
pub fn of_deck(deck: &Deck) -> Vec<Part<'_>> {
    parts(deck.elements.iter().filter(|element| !is_inside(deck, element)))
}

/// What stands inside an element on the page of its deck.
pub fn inside<'a>(cards: &'a CardBox, element: &Element) -> Vec<Part<'a>> {
    let Some(deck) = cards.deck(&element.deck) else { return Vec::new() };
    let children = deck.elements.iter().filter(|child| child.parent.as_ref() == Some(&element.id));
    parts(children.filter(|child| is_inside(deck, child)))
}

/// Everything that belongs to an element, whatever deck it is in.
pub fn belonging<'a>(cards: &'a CardBox, element: &ElementId) -> Vec<Part<'a>> {
    parts(cards.elements().filter(|child| child.parent.as_ref() == Some(element)))
}

/// The elements that lie beside an element, itself included: the same kind, group and place.
pub fn row<'a>(cards: &'a CardBox, element: &Element) -> Vec<&'a Element> {
    let Some(deck) = cards.deck(&element.deck) else { return Vec::new() };
    let among = if is_inside(deck, element) {
        let parent = element.parent.as_ref().and_then(|parent| cards.element(parent));
        parent.map(|parent| inside(cards, parent)).unwrap_or_default()
    } else {
        of_deck(deck)
    };
    let part = among.into_iter().find(|part| part.elements.iter().any(|e| e.id == element.id));
    part.map(|part| part.elements).unwrap_or_default()
}

fn parts<'a>(elements: impl Iterator<Item = &'a Element>) -> Vec<Part<'a>> {
    let mut parts = Vec::<Part<'a>>::new();
    for element in elements {
        // The groups of cards and steps only say where they belong.
        let group = element.group.as_deref().filter(|group| HEADED_GROUPS.contains(group));
        match parts.iter_mut().find(|part| part.kind == element.kind && part.group == group) {
            Some(part) => part.elements.push(element),
            None => parts.push(Part { kind: element.kind, group, elements: vec![element] }),
        }
    }
    parts.sort_by_key(|part| rank(part.kind, part.group));
    parts
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn walk<'a>(cards: &'a CardBox, parts: Vec<Part<'a>>, found: &mut Vec<&'a ElementId>) {
        for element in parts.into_iter().flat_map(|part| part.elements) {
            found.push(&element.id);
            walk(cards, inside(cards, element), found);
        }
    }

    #[test]
    fn every_element_of_every_deck_has_one_place_on_its_page() {
        let cards = crate::decks::load();
        for deck in cards.decks() {
            let mut found = Vec::new();
            walk(&cards, of_deck(deck), &mut found);
            let once: BTreeSet<_> = found.iter().copied().collect();
            let all: BTreeSet<_> = deck.elements.iter().map(|element| &element.id).collect();
            assert_eq!(found.len(), once.len(), "{}: something stands there twice", deck.id);
            assert_eq!(once, all, "{}", deck.id);
        }
    }

    #[test]
    fn every_kind_has_its_place_and_every_group_a_heading() {
        for kind in Kind::ALL {
            assert!(ORDER.contains(kind), "{kind} has no place");
        }
        let cards = crate::decks::load();
        let groups: BTreeSet<_> =
            cards.elements().filter_map(|element| element.group.as_deref()).collect();
        for group in HEADED_GROUPS {
            assert!(groups.contains(group), "nothing has the group {group}");
        }
    }

    #[test]
    fn a_card_lies_among_its_neighbours() {
        let cards = crate::decks::load();
        let row_of = |id: &str| {
            let element = cards.element(&id.into()).unwrap();
            let row = row(&cards, element);
            let at = row.iter().position(|other| other.id == element.id);
            (row.len(), at)
        };
        assert_eq!(row_of("kaart-1.1-v1"), (5, Some(0)));
        assert_eq!(row_of("stelling-1"), (5, Some(0)));
        assert_eq!(row_of("voorbeeld-sleutel-1-2"), (3, Some(1)));
    }
}
