//! What a translator's file holds once it is read, why one is refused, and how much of it is taken.

use domain::{
    decks::{DeckId, Item, Part},
    lang::{Lang, TranslationState},
};
use thiserror::Error;

/// The name that files of version 2.0 and 2.1 begin with.
pub(super) const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.";
/// The largest file that is read, in bytes: some twenty times everything there is in one language.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// How deep elements may stand in each other; a usual file has five.
pub const MAX_DEPTH: usize = 24;
/// The most units in a file.
pub const MAX_UNITS: usize = 20_000;
/// The most notes of one unit, without those that only say where it stands.
pub const MAX_NOTES_OF_UNIT: usize = 20;
/// The most notes in a file.
pub const MAX_NOTES: usize = 2_000;

/// A file of a translator, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub lang: Lang,
    pub units: Vec<Unit>,
}

/// One part of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The deck, as the file names it.
    pub deck: DeckId,
    /// The name of the unit as it stands in the file.
    pub name: String,
    /// Which part of which text that is; nothing for a name that is not ours.
    pub place: Option<(Item, Part)>,
    /// The Dutch that stood there when the file was made.
    pub source: String,
    /// The translation; empty for none.
    pub target: String,
    pub state: TranslationState,
    /// What the translator says about it.
    pub notes: Vec<String>,
    /// Whether it has marks of the translator's program that mean nothing here.
    pub has_codes: bool,
    /// The line on which it begins.
    pub line: u32,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    #[error("the file is not in UTF-8")]
    NotUtf8,
    #[error("line {line}: the file says it is in {encoding}, not in UTF-8")]
    Encoding { line: u32, encoding: String },
    #[error("line {line}: a document type is not allowed")]
    DocumentType { line: u32 },
    #[error("line {line}: the entity `{name}` is not allowed")]
    Entity { line: u32, name: String },
    #[error("line {line}: elements stand deeper in each other than {MAX_DEPTH}")]
    TooDeep { line: u32 },
    #[error("line {line}: this is not XML: {message}")]
    NotXml { line: u32, message: String },
    #[error("this is not XLIFF 2")]
    NotXliff,
    #[error(
        "the file translates from `{tag}`, and here everything is translated from `{}`",
        Lang::SOURCE
    )]
    SourceLang { tag: String },
    #[error("the file translates into `{tag}`, which is no language of Driehoek")]
    TargetLang { tag: String },
    #[error("the file has more than {MAX_UNITS} units")]
    TooManyUnits,
    #[error(
        "line {line}: more notes than {MAX_NOTES_OF_UNIT} with a text or {MAX_NOTES} in the file"
    )]
    TooManyNotes { line: u32 },
    #[error("the file has no texts")]
    Empty,
}

/// What a unit of this name is about.
pub(super) fn place_of(name: &str) -> Option<(Item, Part)> {
    let (item, part) = name.rsplit_once(':')?;
    let part = Part::ALL.into_iter().find(|one| one.name() == part)?;
    Some((Item::from(item), part))
}
