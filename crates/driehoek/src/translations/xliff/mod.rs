//! XLIFF 2: the files of translators' programs.
//!
//! A `file` is a deck, a `unit` is one part of one text, named `<item>:<part>`. How far a text is
//! stands in the state of its segment:
//!
//! | here | written as | read from |
//! |---|---|---|
//! | missing | `initial` | `initial`, or an empty target |
//! | the Dutch changed | `translated`, `driehoek:stale` | - |
//! | not checked | `translated`, `driehoek:machine` | `initial` with a target, `translated` |
//! | checked | `reviewed` | `reviewed`, `final` |
//!
//! Marks of emphasis and lists stay in the text as they are typed.

mod document;
mod read;
mod write;

#[cfg(test)]
mod tests;

use domain::decks::{Item, Part};

pub use self::{
    document::{
        Document, MAX_BYTES, MAX_DEPTH, MAX_NOTES, MAX_NOTES_OF_UNIT, MAX_UNITS, Refused, Unit,
    },
    read::read,
    write::write,
};

/// The name of a unit.
fn unit_name(item: &Item, part: Part) -> String {
    format!("{item}:{}", part.name())
}
