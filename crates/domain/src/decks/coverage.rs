//! How much of the inventory the card box holds.

use std::collections::{BTreeMap, BTreeSet};

use super::{CardBox, DeckId, InventoryId, Kind};

/// How much of the inventory the card box holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// One row for each set and kind of the inventory; items without a set come first.
    pub rows: Vec<CoverageRow>,
    /// The items that nothing holds, in the order of the inventory.
    pub missing: Vec<InventoryId>,
}

/// The count of one kind in one set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// The set; absent for items that belong everywhere.
    pub set: Option<DeckId>,
    /// The kind.
    pub kind: Kind,
    /// How many items the inventory names.
    pub total: usize,
    /// How many of these are held.
    pub held: usize,
}

pub(super) fn coverage(card_box: &CardBox) -> Coverage {
    let held: BTreeSet<&InventoryId> = card_box.held().collect();
    let mut counts: BTreeMap<(Option<&DeckId>, Kind), (usize, usize)> = BTreeMap::new();
    let mut missing = Vec::new();
    for item in card_box.inventory() {
        let (total, found) = counts.entry((item.set.as_ref(), item.kind)).or_default();
        *total += 1;
        if held.contains(&item.id) {
            *found += 1;
        } else {
            missing.push(item.id.clone());
        }
    }
    let rows = counts.into_iter().map(|((set, kind), (total, held))| CoverageRow {
        set: set.cloned(),
        kind,
        total,
        held,
    });
    Coverage { rows: rows.collect(), missing }
}
