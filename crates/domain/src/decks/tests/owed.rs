//! What a deck owes: sources for its claims, the languages it promises, fresh translations.

use super::*;
use crate::lang::{Lang, TranslationState};

const CARD: &str =
    "[[element]]\nid = \"kaart-1\"\nkind = \"gesprekskaart\"\ninventory = \"kaart-1\"\n";

/// Reads a deck with one Dutch card and an English file of which the end follows.
fn read_english(top: &str, english: &str) -> (CardBox, Vec<String>) {
    read(&[
        ("decks/a/deck.toml", format!("id = \"a\"\n{top}{CARD}")),
        ("decks/a/nl.toml", format!("{NL}[\"kaart-1\"]\ntext = \"Wat helpt?\"\n")),
        ("decks/a/en.toml", format!("{EN}{english}")),
    ])
}

#[test]
fn a_translation_is_stale_when_the_dutch_got_another_mark() {
    let english = |mark: &str| {
        format!("[\"kaart-1\"]\ntext = \"What helps?\"\n[made-from]\n\"kaart-1\" = \"{mark}\"\n")
    };
    let is_stale = |mark: &str| {
        let (card_box, faults) = read_english("", &english(mark));
        assert_eq!(faults, [""; 0]);
        card_box.words(&"kaart-1".into(), Lang::named("en")).unwrap().trust.stale
    };
    let (card_box, _) = read_english("", &english("0"));
    let now = card_box.words(&"kaart-1".into(), Lang::SOURCE).unwrap().fingerprint();
    assert!(is_stale("0123456789ab"));
    assert!(!is_stale(&now));
}

#[test]
fn a_translation_without_a_mark_is_taken_as_it_is() {
    let (card_box, faults) = read_english("", "[\"kaart-1\"]\ntext = \"What helps?\"\n");
    assert_eq!(faults, [""; 0]);
    let trust = &card_box.words(&"kaart-1".into(), Lang::named("en")).unwrap().trust;
    assert_eq!(*trust, Trust::of(TranslationState::Machine));
}

#[test]
fn a_translation_says_who_read_it_and_when() {
    let words = "[\"kaart-1\"]\ntext = \"What helps?\"\nstate = \"checked\"\nby = \"A. Reader\"\non = \"2026-11-22\"\n";
    let (card_box, faults) = read_english("", words);
    assert_eq!(faults, [""; 0]);
    let trust = &card_box.words(&"kaart-1".into(), Lang::named("en")).unwrap().trust;
    assert_eq!(trust.by.as_deref(), Some("A. Reader"));
    assert_eq!(trust.on.unwrap().to_string(), "2026-11-22");
    let (_, faults) = read_english("", &words.replace("11-22", "11-31"));
    compare(&faults, &["en.toml:11: `2026-11-31` is no day"]);
}

#[test]
fn a_deck_has_the_languages_that_it_promises() {
    let (_, faults) = read_english("languages = [\"en\"]\n", "");
    compare(&faults, &["deck.toml:4: `kaart-1` has no words in: en"]);
    let (_, faults) = read_english("languages = [\"tr\", \"xx\"]\n", "");
    compare(
        &faults,
        &[
            "deck.toml:1: `a` has no words in: tr",
            "deck.toml:2: `xx` is no language of Driehoek",
            "deck.toml:4: `kaart-1` has no words in: tr",
        ],
    );
}

#[test]
fn what_others_found_names_its_source() {
    let structure = "[[element]]\nid = \"b-1\"\nkind = \"onderzoek\"\ninventory = \"begrip-1\"\n";
    let inventory = INVENTORY.replace("kind = \"begrip\"", "kind = \"onderzoek\"");
    let words = format!("{NL}[b-1]\ntext = \"Het helpt.\"\n");
    let faults_of = |top: &str| {
        let (_, faults) = read(&[
            ("inventory.toml", inventory.clone()),
            ("decks/a/deck.toml", format!("id = \"a\"\n{top}{structure}")),
            ("decks/a/nl.toml", words.clone()),
        ]);
        faults
    };
    compare(&faults_of(""), &["deck.toml:3: a `onderzoek` says what others found"]);
    compare(&faults_of("sources = [\"bron-1\"]\n"), &[]);
}

#[test]
fn an_address_that_was_tried_has_a_title_and_a_day() {
    let faults_of = |fields: &str| {
        let sources = format!("[[source]]\nid = \"bron-1\"\nauthors = [\"De Vries\"]\n{fields}");
        read(&[("sources.toml", sources)]).1
    };
    let page = "url = \"https://example.org\"\n";
    compare(&faults_of(&format!("title = \"Samen\"\n{page}checked = \"2026-11-22\"\n")), &[]);
    compare(
        &faults_of(&format!("{page}checked = \"2026-11-22\"\n")),
        &["sources.toml:5: the field `title` is missing"],
    );
    compare(
        &faults_of("title = \"Samen\"\nchecked = \"vandaag\"\n"),
        &["sources.toml:5: the field `url` is missing", "sources.toml:5: `vandaag` is no day"],
    );
}
