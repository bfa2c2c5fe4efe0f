//! The card box: decks, elements and their words, read from plain files and checked. The text of
//! every file is an argument; who finds the files on disk or in the program is not known here.

mod card_box;
mod coverage;
mod deck;
mod fault;
mod fingerprint;
mod ids;
mod item;
mod kind;
pub mod limits;
mod list;
pub mod own;
mod plainness;
pub(crate) mod read;
#[cfg(test)]
pub(crate) mod tests;
mod write;

pub use card_box::CardBox;
pub use coverage::{Coverage, CoverageRow};
pub use deck::{
    About, Deck, DeckWords, Element, GroupForm, InventoryItem, Look, Origin, PlanBlock, PlanKind,
    PlanWords, Plays, Source, TableRow, Trust, Turn, Words,
};
pub use fault::{Fault, Place, Problem, Wanted};
pub use fingerprint::mark as mark_of;
pub use ids::{DeckId, ElementId, InventoryId, PlanId, SourceId};
pub use item::{Item, Part, Parts, Progress, Said, TextFault, check as check_translation};
pub use kind::{Kind, UnknownKind};
pub use limits::Limits;
pub use list::ListRow;
pub use plainness::{Measured, Plainness, audience, plainness};
