//! From the text of files to the card box. Each kind of file has its own module; what one file
//! claims about another is written down as a claim and checked when everything is read.

mod claims;
mod due;
mod lists;
mod rows;
pub(crate) mod sheet;
mod structure;
mod terms;
mod words;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use self::claims::Claim;
use super::{
    CardBox, DeckId, ElementId, Fault, InventoryId, Kind, Place, PlanId, Problem, SourceId,
};
use crate::lang::Lang;

/// What is read so far.
#[derive(Default)]
struct Reading {
    card_box: CardBox,
    faults: Vec<Fault>,
    claims: Vec<Claim>,
    /// Where each thing stands, also what is too faulty for the card box.
    decks: BTreeMap<DeckId, Place>,
    elements: BTreeMap<ElementId, (Place, Option<Kind>)>,
    blocks: BTreeMap<(DeckId, PlanId), Place>,
    sources: BTreeMap<SourceId, Place>,
    inventory: BTreeMap<InventoryId, Place>,
    /// The decks with a file in the source language, and those of which it is not TOML.
    worded: BTreeSet<DeckId>,
    unreadable: BTreeSet<DeckId>,
    gaps: Gaps,
    /// What stands in the card box that these files come beside.
    beside: Beside,
    /// Whether these are files of decks that a school makes itself.
    own: bool,
}

/// What files may refer to without holding it themselves.
#[derive(Default)]
struct Beside {
    elements: BTreeMap<ElementId, Kind>,
    sources: BTreeSet<SourceId>,
}

/// Which files could not be read, so that what only they can tell is not held against others.
#[derive(Default)]
struct Gaps {
    structure: bool,
    sources: bool,
    inventory: bool,
}

/// What a path says about a file, in the order in which files are read.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Inventory,
    Sources,
    Structure(DeckId),
    /// Dutch comes first, because translations are compared with it.
    Words(Lang, DeckId),
    UnknownLanguage(String),
    Stray,
    /// Last, because these name decks and elements.
    Table,
    Terms,
}

pub(super) fn read(files: &[(String, String)]) -> (CardBox, Vec<Fault>) {
    read_all(Reading::default(), files)
}

/// Reads the files of own decks. The card box holds only what stands in them; they may refer to
/// what stands in the card box `beside` them.
pub(super) fn read_own(beside: &CardBox, files: &[(String, String)]) -> (CardBox, Vec<Fault>) {
    let elements = beside.elements().map(|element| (element.id.clone(), element.kind)).collect();
    let sources = beside.sources().map(|source| source.id.clone()).collect();
    let beside = Beside { elements, sources };
    read_all(Reading { beside, own: true, ..Reading::default() }, files)
}

fn read_all(mut reading: Reading, files: &[(String, String)]) -> (CardBox, Vec<Fault>) {
    reading.gaps.inventory = true;
    let mut parts: Vec<_> =
        files.iter().filter_map(|(path, text)| Some((part(path)?, path, text))).collect();
    parts.sort();
    for (part, path, text) in parts {
        match part {
            Part::Inventory => lists::inventory(&mut reading, path, text),
            Part::Sources => lists::sources(&mut reading, path, text),
            Part::Structure(deck) => structure::read(&mut reading, path, text, &deck),
            Part::Words(lang, deck) => words::read(&mut reading, path, text, (&deck, lang)),
            Part::UnknownLanguage(tag) => {
                reading.fault(path, 1, Problem::unknown_lang(tag));
            }
            Part::Stray => reading.fault(path, 1, Problem::StrayFile),
            Part::Terms => terms::read(&mut reading, path, text),
            Part::Table => rows::read(&mut reading, path, text),
        }
    }
    claims::check(&mut reading);
    words::check(&mut reading);
    due::check(&mut reading);
    let mut faults = reading.faults;
    faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    (reading.card_box, faults)
}

impl Reading {
    fn fault(&mut self, file: &str, line: u32, what: Problem) {
        self.faults.push(Fault { file: Arc::from(file), line, what });
    }
}

/// Tells what a file is from its path; nothing when the card box does not read it.
fn part(path: &str) -> Option<Part> {
    let Some(in_decks) = path.strip_prefix("decks/") else {
        return match path {
            "inventory.toml" => Some(Part::Inventory),
            "sources.toml" => Some(Part::Sources),
            "table.toml" => Some(Part::Table),
            "terms.toml" => Some(Part::Terms),
            _ => None,
        };
    };
    let stem = in_decks.strip_suffix(".toml")?;
    let part = match stem.split_once('/') {
        Some((deck, "deck")) => Part::Structure(deck.into()),
        Some((deck, tag)) if !tag.contains('/') => match tag.parse() {
            Ok(lang) => Part::Words(lang, deck.into()),
            Err(_) => Part::UnknownLanguage(tag.to_owned()),
        },
        _ => Part::Stray,
    };
    Some(part)
}

/// Whether an id can stand in an address.
fn is_plain(id: &str) -> bool {
    id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.'))
}
