//! The content of this repository itself.
#![expect(clippy::disallowed_methods, reason = "the rules read no disk, but this test must")]

use std::{fs, path::Path};

use super::*;

/// Reads the content folder as the command line does.
pub(crate) fn content() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                files.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    files
}

#[test]
fn the_content_of_this_repository_has_no_faults() {
    let (card_box, faults) = CardBox::read(&content());
    let sentences: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", sentences.join("\n"));
    assert_eq!(card_box.inventory().len(), 739);
}

#[test]
fn every_address_has_a_title_and_the_day_of_its_last_look() {
    let (card_box, _) = CardBox::read(&content());
    let found: Vec<_> = card_box.sources().filter(|source| source.url.is_some()).collect();
    assert!(found.len() > 20, "{}", found.len());
    for source in found {
        let looked = source.checked.or(source.compared);
        assert!(source.title.is_some() && looked.is_some(), "{}", source.id);
    }
}

#[test]
fn every_sort_of_rules_has_one_energizer() {
    let (card_box, _) = CardBox::read(&content());
    for plays in Plays::ALL {
        let played = card_box.elements().filter(|element| element.plays == Some(plays));
        assert_eq!(played.count(), 1, "{}", plays.name());
    }
}
