//! The card box, tested through small inline files.

pub(crate) mod content;
mod faults;
mod items;
mod limits;
mod owed;
mod own;
mod own_plan;
mod plainness;
mod reading;
mod references;
mod words;

use super::*;

const INVENTORY: &str = r#"item = [
  { id = "kaart-1", kind = "gesprekskaart", set = "a" },
  { id = "kaart-2", kind = "gesprekskaart", set = "a" },
  { id = "begrip-1", kind = "begrip" },
  { id = "bron-1", kind = "bron" },
]"#;

const SOURCES: &str = r#"[[source]]
id = "bron-1"
inventory = "bron-1"
authors = ["De Vries"]
year = 2017
title = "Samen"
"#;

/// The words a Dutch file begins with; the tables of a test begin on line 7.
const NL: &str = "[translation]\nlang = \"nl\"\nstate = \"source\"\n[deck]\ntitle = \"A\"\n\n";

/// The words an English file begins with; the tables of a test begin on line 7.
const EN: &str = "[translation]\nlang = \"en\"\nstate = \"machine\"\n[deck]\ntitle = \"A\"\n\n";

/// Reads files beside the inventory and the sources.
fn read(files: &[(&str, String)]) -> (CardBox, Vec<String>) {
    let lists = [("inventory.toml", INVENTORY.to_owned()), ("sources.toml", SOURCES.to_owned())];
    let given = lists.iter().filter(|(path, _)| files.iter().all(|(other, _)| other != path));
    let files: Vec<_> =
        given.chain(files).map(|(path, text)| ((*path).to_owned(), text.clone())).collect();
    let (card_box, faults) = CardBox::read(&files);
    (card_box, faults.iter().map(ToString::to_string).collect())
}

/// Reads the deck `a`, of which the structure and the Dutch words follow, and compares its faults
/// (`file:line: sentence`, without the folder of the deck).
fn check(structure: &str, words: &str, faults: &[&str]) -> CardBox {
    let structure = format!("id = \"a\"\n{structure}");
    let words = format!("{NL}{words}");
    let (card_box, found) = read(&[("decks/a/deck.toml", structure), ("decks/a/nl.toml", words)]);
    compare(&found, faults);
    card_box
}

/// Compares faults by the beginning of their sentences.
fn compare(found: &[String], faults: &[&str]) {
    let found: Vec<_> = found
        .iter()
        .map(|fault| fault.trim_start_matches("decks/").trim_start_matches("a/"))
        .collect();
    let same = found.len() == faults.len()
        && found.iter().zip(faults).all(|(found, fault)| found.starts_with(fault));
    assert!(same, "found:\n{}\nbut wanted:\n{}", found.join("\n"), faults.join("\n"));
}
