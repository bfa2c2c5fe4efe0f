//! What one line says about another: references and held inventory items. Collected while the
//! files are read, checked when all are.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{DeckId, ElementId, Fault, InventoryId, InventoryItem, Kind, Place, Problem, SourceId},
    Reading,
};

/// Something a line says about something else, and where.
pub(super) struct Claim {
    pub(super) at: Place,
    pub(super) what: Claimed,
}

pub(super) enum Claimed {
    /// There is such an element, and it is of a kind that is taken here.
    Element(ElementId, Taken),
    /// There is such a source.
    Source(SourceId),
    /// There is such an item, it is of this kind and may be in this deck.
    Inventory { id: InventoryId, kind: Option<Kind>, deck: Option<DeckId> },
}

/// Where an element is referred to, and with that which kinds are taken.
#[derive(Clone, Copy)]
pub(super) enum Taken {
    Series,
    Parent,
    Energizer,
    Card,
    Definition,
    Background,
}

impl Taken {
    const fn field(self) -> &'static str {
        match self {
            Self::Series => "series",
            Self::Parent => "parent",
            Self::Energizer => "energizer",
            Self::Card => "cards",
            Self::Definition => "definitions",
            Self::Background => "background",
        }
    }

    const fn takes(self, kind: Kind) -> bool {
        match self {
            Self::Series => matches!(kind, Kind::CardSeries),
            Self::Parent => true,
            Self::Energizer => matches!(kind, Kind::Energizer),
            Self::Card => matches!(
                kind,
                Kind::ConversationCard
                    | Kind::AssignmentCard
                    | Kind::DiscussionQuestion
                    | Kind::Statement
            ),
            Self::Definition => matches!(kind, Kind::DefinitionCard),
            Self::Background => !matches!(
                kind,
                Kind::ConversationCard
                    | Kind::AssignmentCard
                    | Kind::DefinitionCard
                    | Kind::Energizer
            ),
        }
    }

    /// Says what is taken.
    const fn wanted(self) -> &'static str {
        match self {
            Self::Series => "a thema",
            Self::Parent => "an element",
            Self::Energizer => "an energizer",
            Self::Card => "a gesprekskaart, opdrachtkaart, gespreksvraag or stelling",
            Self::Definition => "a definitiekaart",
            Self::Background => "a text, not a card",
        }
    }

    fn unknown(self, id: ElementId) -> Problem {
        match self {
            Self::Series => Problem::UnknownSeries { id },
            Self::Parent => Problem::UnknownParent { id },
            _ => Problem::UnknownCard { field: self.field(), id },
        }
    }
}

/// Checks every claim and whether parents lead back to where they began.
pub(super) fn check(reading: &mut Reading) {
    let items = reading.card_box.inventory.iter().map(|item| (&item.id, item)).collect();
    let mut held = BTreeMap::new();
    let mut problems = Vec::new();
    for Claim { at, what } in &reading.claims {
        let problem = match what {
            Claimed::Element(id, taken) => element(reading, id, *taken),
            Claimed::Source(id) => source(reading, id),
            Claimed::Inventory { id, .. } if held.contains_key(id) => {
                let other: &Place = held[id];
                Some(Problem::HeldTwice { id: id.clone(), other: other.clone() })
            }
            Claimed::Inventory { id, kind, deck } => {
                held.insert(id, at);
                inventory(reading, &items, (id, *kind, deck.as_ref()))
            }
        };
        problems.extend(problem.map(|problem| (at.clone(), problem)));
    }
    problems.extend(loops(reading));
    let faults = problems.into_iter();
    reading.faults.extend(faults.map(|(Place { file, line }, what)| Fault { file, line, what }));
}

fn element(reading: &Reading, id: &ElementId, taken: Taken) -> Option<Problem> {
    let here = reading.elements.get(id).map(|(_, kind)| *kind);
    match here.or_else(|| reading.beside.elements.get(id).copied().map(Some)) {
        None if reading.gaps.structure => None,
        None => Some(taken.unknown(id.clone())),
        Some(Some(kind)) if !taken.takes(kind) => Some(Problem::WrongCard {
            field: taken.field(),
            id: id.clone(),
            kind,
            wanted: taken.wanted(),
        }),
        Some(_) => None,
    }
}

fn source(reading: &Reading, id: &SourceId) -> Option<Problem> {
    let known = reading.sources.contains_key(id) || reading.beside.sources.contains(id);
    (!known && !reading.gaps.sources).then(|| Problem::UnknownSource { id: id.clone() })
}

/// Checks that an item exists, is of the kind of what holds it, and may stand in its deck.
fn inventory(
    reading: &Reading,
    items: &BTreeMap<&InventoryId, &InventoryItem>,
    (id, kind, deck): (&InventoryId, Option<Kind>, Option<&DeckId>),
) -> Option<Problem> {
    let Some(item) = items.get(id) else {
        // An item that is too faulty for the card box has been told about already.
        let known = reading.inventory.contains_key(id) || reading.gaps.inventory;
        return (!known).then(|| Problem::UnknownInventory { id: id.clone() });
    };
    if let Some(kind) = kind.filter(|kind| *kind != item.kind) {
        return Some(Problem::InventoryKind { id: id.clone(), wanted: item.kind, kind });
    }
    match (&item.set, deck) {
        (Some(set), Some(deck)) if set != deck => {
            Some(Problem::InventorySet { id: id.clone(), set: set.clone() })
        }
        _ => None,
    }
}

/// Finds the elements whose parents lead back to themselves.
fn loops(reading: &Reading) -> Vec<(Place, Problem)> {
    let mut found = Vec::new();
    for element in reading.card_box.elements() {
        let mut seen = BTreeSet::new();
        let mut parent = element.parent.as_ref();
        while let Some(id) = parent.filter(|id| seen.insert(*id)) {
            parent = reading.card_box.element(id).and_then(|element| element.parent.as_ref());
        }
        if seen.contains(&element.id) {
            let (place, _) = &reading.elements[&element.id];
            found.push((place.clone(), Problem::ParentLoop { id: element.id.clone() }));
        }
    }
    found
}
