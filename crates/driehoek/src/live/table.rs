//! What lies on the table of a meeting: which decks it uses, and when it begins to keep them.

use std::collections::BTreeSet;

use domain::decks::{CardBox, DeckId, ElementId};
use domain::meetings::{Action, Meeting, Phase};

use crate::decks::{Table, version::Version};

/// Whether an action can make a meeting use decks that it does not keep yet.
pub(super) fn may_bring_decks(action: &Action) -> bool {
    matches!(
        action,
        Action::Start { .. }
            | Action::AddBlock { .. }
            | Action::LayOut { .. }
            | Action::EditBlock { .. }
            | Action::CopyBlock { .. }
            | Action::RestoreBlock { .. }
    )
}

/// What the meeting must keep from now on: the present versions of the decks that it uses and
/// does not keep yet. Nothing before its start.
pub(super) fn to_keep(meeting: &Meeting, table: &Table) -> Vec<Version> {
    if meeting.phase == Phase::Planned {
        return Vec::new();
    }
    let used = used(meeting, &table.cards).into_iter();
    let new = used.filter(|deck| !table.pins.contains_key(deck));
    new.filter_map(|deck| Version::of(&table.cards, &deck)).collect()
}

/// The decks from which something stands on the agenda.
fn used(meeting: &Meeting, cards: &CardBox) -> BTreeSet<DeckId> {
    let mut decks = BTreeSet::new();
    for plan in meeting.agenda.iter().map(|block| &block.plan) {
        decks.extend(plan.deck.clone());
        let deck = |id: &ElementId| cards.element(id).map(|element| element.deck.clone());
        decks.extend(plan.elements().filter_map(deck));
    }
    decks
}
