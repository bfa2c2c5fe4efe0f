//! What a form asks of a row in a list, of cards or of blocks: another place, away, and back.

use crate::meetings::form::Fields;

/// What to do with the row of a number, or with all.
pub(super) enum Row {
    /// One place up, or down.
    Step(u32, bool),
    /// Away, or back.
    Remove(u32, bool),
    /// All of them in this order.
    Order(Vec<u32>),
}

impl Row {
    /// Nothing when the form asks something else.
    pub(super) fn of(fields: &Fields) -> Option<Self> {
        for (name, up) in [("omhoog", true), ("omlaag", false)] {
            if let Some(number) = fields.read(name) {
                return Some(Self::Step(number, up));
            }
        }
        for (name, removed) in [("weg", true), ("terug", false)] {
            if let Some(number) = fields.read(name) {
                return Some(Self::Remove(number, removed));
            }
        }
        let order = fields.get("volgorde").split(',').filter_map(|number| number.parse().ok());
        fields.has("volgorde").then(|| Self::Order(order.collect()))
    }
}
