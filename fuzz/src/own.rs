//! Decks of schools: `decks/own` of the program.

#[path = "../../crates/driehoek/src/decks/own/archive.rs"]
pub mod archive;
#[path = "../../crates/driehoek/src/decks/own/import.rs"]
pub mod import;
#[path = "../../crates/driehoek/src/decks/own/sheet.rs"]
pub mod sheet;

/// As in the program.
const TYPED_MAX: usize = 10_000;
