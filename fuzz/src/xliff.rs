//! Translators' files: `translations/xliff` of the program.

#[path = "../../crates/driehoek/src/translations/xliff/document.rs"]
mod document;
#[path = "../../crates/driehoek/src/translations/xliff/read.rs"]
mod read;

pub use read::read;
