//! What can be wrong in a content file, and where. Every sentence says what to do.

use std::{fmt, sync::Arc};

use thiserror::Error;

use super::{DeckId, ElementId, InventoryId, Kind, PlanId, SourceId};
use crate::lang::Lang;

/// A line of a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the content folder.
    pub file: Arc<str>,
    /// The line, counted from 1.
    pub line: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// Something wrong at a line of a content file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}:{line}: {what}")]
pub struct Fault {
    /// The file, relative to the content folder.
    pub file: Arc<str>,
    /// The line, counted from 1.
    pub line: u32,
    /// What is wrong.
    pub what: Problem,
}

/// What a field must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Wanted {
    /// One text.
    #[error("a text between quotes")]
    Text,
    /// Several texts.
    #[error("a list of texts, as in [\"one\", \"two\"]")]
    Texts,
    /// A number.
    #[error("a whole number above zero")]
    Number,
    /// Yes or no.
    #[error("true or false")]
    Flag,
    /// One table.
    #[error("a table")]
    Table,
    /// Several tables.
    #[error("a list of tables")]
    Tables,
}

impl Wanted {
    /// Everything that a field can have to be.
    pub const ALL: [Self; 6] =
        [Self::Text, Self::Texts, Self::Number, Self::Flag, Self::Table, Self::Tables];

    /// Gives the name by which its words are found.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Number => "number",
            Self::Flag => "flag",
            Self::Table => "table",
            Self::Tables => "tables",
        }
    }
}

/// What is wrong in a content file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// The file does not follow the rules of TOML.
    #[error("this is not TOML: {message}; correct the line")]
    NotToml {
        /// What the reader of TOML says.
        message: String,
    },
    /// The file has no place in the content folder.
    #[error("nothing reads this file; use deck.toml or <language tag>.toml in decks/<deck>/")]
    StrayFile,
    /// The file is named after a language that Driehoek does not have.
    #[error("`{tag}` is no language of Driehoek; use one of {known}")]
    UnknownLanguage {
        /// The tag found.
        tag: String,
        /// The tags that exist.
        known: String,
    },

    /// A field that nothing reads.
    #[error("the field `{field}` is not known here; remove it or use one of {known}")]
    UnknownField {
        /// The field found.
        field: String,
        /// The fields that exist.
        known: String,
    },
    /// A field that this kind does not have.
    #[error("the field `{field}` does not belong to `{kind}`; remove it")]
    FieldNotHere {
        /// The field found.
        field: &'static str,
        /// The kind of the element or of the block.
        kind: &'static str,
    },
    /// A field that must be there.
    #[error("the field `{field}` is missing; add it")]
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field with a value of the wrong type.
    #[error("the field `{field}` must be {wanted}; write it so")]
    WrongType {
        /// The field.
        field: String,
        /// What it must be.
        wanted: Wanted,
    },
    /// A field that says nothing.
    #[error("the field `{field}` is empty; fill it or remove it")]
    Empty {
        /// The field.
        field: String,
    },
    /// A value that is not one of the possible ones.
    #[error("`{value}` is not possible for `{field}`; use one of {known}")]
    UnknownValue {
        /// The field.
        field: &'static str,
        /// The value found.
        value: String,
        /// The possible values.
        known: String,
    },
    /// A kind that does not exist.
    #[error("the kind `{name}` does not exist; use a kind of inventory.toml")]
    UnknownKind {
        /// The name found.
        name: String,
    },

    /// An id that cannot be used in an address.
    #[error("the id `{id}` may only have small letters, digits, `-` and `.`; rename it")]
    BadId {
        /// The id found.
        id: String,
    },
    /// An id that has a meaning of its own in the files with words.
    #[error("`{id}` has a meaning of its own in the files with words; choose another id")]
    ReservedId {
        /// The id found.
        id: String,
    },
    /// An id that something else has already.
    #[error("the id `{id}` is already used at {other}; choose another")]
    DuplicateId {
        /// The id.
        id: String,
        /// Where it is used first.
        other: Place,
    },
    /// A deck whose id differs from its folder.
    #[error("the deck is called `{id}` but its folder `{folder}`; give both the same name")]
    NotItsFolder {
        /// The id in the file.
        id: DeckId,
        /// The folder.
        folder: DeckId,
    },

    /// A file with words of a deck that does not exist.
    #[error("there is no deck `{deck}`; add decks/{deck}/deck.toml or remove this file")]
    UnknownDeck {
        /// The folder.
        deck: DeckId,
    },
    /// A deck without a file in the source language.
    #[error("the deck `{deck}` has no Dutch words; add decks/{deck}/nl.toml")]
    NoSourceWords {
        /// The deck.
        deck: DeckId,
    },
    /// An element or a block without words in the source language.
    #[error("`{id}` has no words; add [{table}] to {file}")]
    MissingWords {
        /// The element or block.
        id: String,
        /// The table that is missing.
        table: String,
        /// Where it must stand.
        file: String,
    },
    /// Words without anything that says them.
    #[error("these words belong to nothing: there is no {what} `{id}` in {file}")]
    WordsWithoutElement {
        /// "element" or "block".
        what: &'static str,
        /// The id found.
        id: String,
        /// Where it would have to stand.
        file: String,
    },
    /// An id with a dot that is not between quotes.
    #[error("put the id of this table between quotes, as in [\"{id}\"]")]
    UnquotedId {
        /// The id as it was meant.
        id: String,
    },
    /// A translation that leaves a part of the words out.
    #[error("the Dutch words of `{id}` have the field `{field}`; translate it too")]
    Untranslated {
        /// The element, block or deck.
        id: String,
        /// The field.
        field: &'static str,
    },
    /// A file of which the language differs from its name.
    #[error("the file says `{lang}` but is called {tag}.toml; make them the same")]
    NotItsLanguage {
        /// The language in the file.
        lang: String,
        /// The name of the file.
        tag: &'static str,
    },
    /// A state that these words cannot have.
    #[error(
        "the state is \"source\" in Dutch, and \"machine\" or \"checked\" elsewhere; not `{state}`"
    )]
    WrongState {
        /// The state found.
        state: &'static str,
    },
    /// Words that do not fit.
    #[error("the {field} has {length} characters and the kind {kind} allows {limit}; shorten it")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The kind.
        kind: Kind,
        /// How many characters fit.
        limit: usize,
        /// How many there are.
        length: usize,
    },

    /// A series that does not exist.
    #[error("the series `{id}` does not exist; name an element of the kind thema")]
    UnknownSeries {
        /// The id found.
        id: ElementId,
    },
    /// A parent that does not exist.
    #[error("the parent `{id}` does not exist; name an element of a deck")]
    UnknownParent {
        /// The id found.
        id: ElementId,
    },
    /// An element that is its own parent, directly or through others.
    #[error("`{id}` belongs to itself, directly or through its parents; choose another parent")]
    ParentLoop {
        /// The element.
        id: ElementId,
    },
    /// A source that does not exist.
    #[error("the source `{id}` does not exist; add it to sources.toml or name another")]
    UnknownSource {
        /// The id found.
        id: SourceId,
    },
    /// A source with an address that does not lead to a page or people.
    #[error("`{url}` is no address; begin with https:// or mailto:, or remove it")]
    NotAnAddress {
        /// The address found.
        url: String,
    },
    /// Something that others found or wrote, without saying who.
    #[error("a `{kind}` says what others found; name its `sources`")]
    NoSource {
        /// The kind of the element.
        kind: Kind,
    },
    /// Words that do not exist in a language that the deck promises.
    #[error(
        "`{id}` has no words in: {langs}; add them, or take the language from the deck's `languages`"
    )]
    NotTranslated {
        /// The element, block or deck.
        id: String,
        /// The tags of the languages.
        langs: String,
    },
    /// A day that does not exist or is written otherwise.
    #[error("`{value}` is no day; write it as 2026-11-22")]
    NotADay {
        /// The text found.
        value: String,
    },
    /// Words that lead to an explanation that does not exist.
    #[error("there is no element `{id}` that explains these words; correct the id or remove it")]
    NothingExplained {
        /// The id found.
        id: ElementId,
    },
    /// Words that lead to something that explains no word.
    #[error("`{id}` is of the kind `{kind}`; only a begrip or a definitiekaart explains words")]
    NoExplanation {
        /// The element.
        id: ElementId,
        /// Its kind.
        kind: Kind,
    },
    /// A deck on the table that does not exist.
    #[error("there is no deck `{deck}` to lay on the table; correct the name or remove it")]
    NoDeckToLay {
        /// The name found.
        deck: DeckId,
    },
    /// A deck that lies on the table twice.
    #[error("the deck `{deck}` lies on the table already; leave it in one row")]
    LaidTwice {
        /// The deck.
        deck: DeckId,
    },
    /// A source among the elements.
    #[error("sources stand in sources.toml; move this element there")]
    SourceInDeck,
    /// A card, energizer or text of a plan that does not exist.
    #[error("`{id}` in `{field}` does not exist; name an element of a deck")]
    UnknownCard {
        /// The field of the plan.
        field: &'static str,
        /// The id found.
        id: ElementId,
    },
    /// An element of a kind that the field does not take.
    #[error("`{id}` is of the kind {kind}, which `{field}` does not take; name {wanted}")]
    WrongCard {
        /// The field.
        field: &'static str,
        /// The id found.
        id: ElementId,
        /// What it is.
        kind: Kind,
        /// What the field takes.
        wanted: &'static str,
    },

    /// An inventory item that does not exist.
    #[error(
        "the inventory has no item `{id}`; correct it, or remove the field for an own addition"
    )]
    UnknownInventory {
        /// The id found.
        id: InventoryId,
    },
    /// An inventory item that something else holds already.
    #[error("the inventory item `{id}` is already held at {other}; hold it once")]
    HeldTwice {
        /// The item.
        id: InventoryId,
        /// Where it is held first.
        other: Place,
    },
    /// An inventory item of another kind.
    #[error(
        "the inventory item `{id}` is of the kind {wanted}, not {kind}; make the kinds the same"
    )]
    InventoryKind {
        /// The item.
        id: InventoryId,
        /// Its kind.
        wanted: Kind,
        /// The kind of what holds it.
        kind: Kind,
    },
    /// An inventory item of another set.
    #[error("the inventory item `{id}` belongs to the set `{set}`; move the element to that deck")]
    InventorySet {
        /// The item.
        id: InventoryId,
        /// Its set.
        set: DeckId,
    },

    /// A deck of one's own without cards.
    #[error("the deck has no cards; add one")]
    NoCards,
    /// A deck of one's own with too many cards or blocks, a card with too many steps, or a block
    /// with too many minutes.
    #[error("there are {count} of `{what}` and at most {limit} fit; make two of it")]
    TooMany {
        /// "cards", "steps", "blocks" or "minutes".
        what: &'static str,
        /// How many there may be.
        limit: usize,
        /// How many there are.
        count: usize,
    },
    /// A kind that decks of one's own do not have.
    #[error("a deck of your own cannot have the kind {kind}; use one of {known}")]
    KindNotOwn {
        /// The kind.
        kind: Kind,
        /// The kinds that it can have.
        known: String,
    },
    /// Words of a deck that do not fit.
    #[error("the {field} of the deck has {length} characters; at most {limit} fit")]
    TooLongForDeck {
        /// The field.
        field: &'static str,
        /// How many characters fit.
        limit: usize,
        /// How many there are.
        length: usize,
    },

    /// A plan that does not end with a closing.
    #[error("the plan does not end with a closing; add a block of the kind closing at the end")]
    NoClosing,
    /// A closing that is not the end.
    #[error("the block `{id}` comes after the closing; move it or remove the first closing")]
    AfterClosing {
        /// The block.
        id: PlanId,
    },
}

impl Problem {
    /// Refuses a tag, and names those that exist.
    pub(super) fn unknown_lang(tag: String) -> Self {
        let known = Lang::all().map(Lang::tag).collect::<Vec<_>>().join(", ");
        Self::UnknownLanguage { tag, known }
    }
}
