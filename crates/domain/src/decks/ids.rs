//! One type for each id of the card box, so that a deck is never taken for an element.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident,)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Makes an id of a string, whether or not the card box holds it.
            pub fn new(id: impl Into<Arc<str>>) -> Self {
                Self(id.into())
            }

            /// Gives the id as content files write it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }
    )+};
}

ids! {
    /// Names a deck, and with that its folder and its set of the inventory.
    DeckId,
    /// Names an element; unique in the whole card box.
    ElementId,
    /// Names an item of the inventory.
    InventoryId,
    /// Names a source.
    SourceId,
    /// Names a block of a deck's plan; unique in the deck.
    PlanId,
}

impl DeckId {
    /// How the ids of the decks begin that schools make themselves.
    pub const OWN: &'static str = "eigen-";

    /// Tells whether a school made this deck itself.
    pub fn is_own(&self) -> bool {
        self.as_str().starts_with(Self::OWN)
    }

    /// Gives the id of the card with this number, in a deck that a school made itself.
    pub fn card(&self, number: u32) -> ElementId {
        ElementId::new(format!("{self}-{number}"))
    }
}
