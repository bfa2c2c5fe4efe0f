//! A text as a translator meets it.

use super::*;
use crate::lang::{Lang, TranslationState};

const STRUCTURE: &str = "id = \"a\"\n[[element]]\nid = \"x\"\nkind = \"definitiekaart\"\n\
    [[plan]]\nid = \"slot\"\nkind = \"closing\"\nminutes = 5\nform = \"plenary\"";
const DUTCH: &str = "[x]\ntitle = \"Woord\"\ntext = \"Wat het is.\"\nhint = \"Rustig\"\n[plan.slot]\ntitle = \"Slot\"\nnote = \"Dank\"";

fn a() -> DeckId {
    "a".into()
}

fn card_box(english: &str) -> CardBox {
    let english = format!("{EN}{english}");
    let files = [
        ("decks/a/deck.toml", STRUCTURE.to_owned()),
        ("decks/a/nl.toml", format!("{NL}{DUTCH}")),
        ("decks/a/en.toml", english),
    ];
    read(&files).0
}

#[test]
fn a_deck_has_its_own_words_its_elements_and_its_plan_to_translate() {
    let cards = card_box("");
    let items = cards.items(cards.deck(&a()).unwrap());
    let names: Vec<_> = items.iter().map(ToString::to_string).collect();
    assert_eq!(names, ["deck", "x", "plan.slot"]);
    for (item, name) in items.iter().zip(&names) {
        assert_eq!(&Item::from(name.as_str()), item);
    }
    let slot = cards.said(&a(), &items[2], Lang::SOURCE).unwrap();
    assert_eq!(slot.parts.get(Part::Hint), Some("Dank"));
    assert_eq!(Part::Hint.field(&items[2]), "note");
    assert_eq!(Part::Text.field(&items[0]), "intro");
}

#[test]
fn the_mark_of_parts_is_that_of_the_words() {
    let cards = card_box("");
    let said = cards.said(&a(), &Item::from("x"), Lang::SOURCE).unwrap();
    assert_eq!(said.parts.mark(), cards.words(&"x".into(), Lang::SOURCE).unwrap().fingerprint());
    let said = cards.said(&a(), &Item::from("plan.slot"), Lang::SOURCE).unwrap();
    let words = cards.plan_words(&a(), &"slot".into(), Lang::SOURCE).unwrap();
    assert_eq!(said.parts.mark(), words.fingerprint());
    let said = cards.said(&a(), &Item::Deck, Lang::SOURCE).unwrap();
    assert_eq!(said.parts.mark(), cards.deck_words(&a(), Lang::SOURCE).unwrap().fingerprint());
}

fn progress(english: &str) -> Progress {
    let cards = card_box(english);
    let item = Item::from("x");
    let dutch = cards.said(&a(), &item, Lang::SOURCE).unwrap().parts;
    Progress::of(&dutch, cards.said(&a(), &item, Lang::named("en")).as_ref())
}

#[test]
fn work_is_missing_stale_unread_or_done() {
    let both = "[x]\ntitle = \"Word\"\ntext = \"What it is.\"\n";
    assert_eq!(progress(""), Progress::Missing);
    assert_eq!(progress("[x]\ntitle = \"Word\""), Progress::Missing);
    assert_eq!(progress(both), Progress::Machine);
    assert_eq!(progress(&format!("{both}state = \"checked\"")), Progress::Checked);
    let stale = format!("{both}state = \"checked\"\n[made-from]\nx = \"000000000000\"");
    assert_eq!(progress(&stale), Progress::Stale);
}

#[test]
fn what_is_put_lies_over_what_was_there() {
    let mut cards = card_box("[x]\ntitle = \"Word\"\ntext = \"What it is.\"");
    let en = Lang::named("en");
    for name in ["deck", "x", "plan.slot"] {
        let item = Item::from(name);
        let mut said = cards.said(&a(), &item, Lang::SOURCE).unwrap();
        said.parts.set(Part::Title, " New \r\n title ");
        said.trust = Trust::of(TranslationState::Checked);
        cards.put_said(&a(), &item, en, said.clone());
        assert_eq!(cards.said(&a(), &item, en), Some(said));
    }
    assert_eq!(cards.deck_words(&a(), en).unwrap().title, "New \n title");
    // Dutch stays as it was, and other decks' elements are not reached through this one.
    assert_eq!(cards.deck_words(&a(), Lang::SOURCE).unwrap().title, "A");
    assert_eq!(cards.said(&"b".into(), &Item::from("x"), en), None);
}

#[test]
fn a_translation_has_the_parts_of_the_dutch_and_140_percent_of_its_room() {
    let cards = card_box("");
    let item = Item::from("x");
    let dutch = cards.said(&a(), &item, Lang::SOURCE).unwrap().parts;
    let limits = cards.limits(&item, Lang::named("en"));
    assert_eq!(limits, [126, 588, 336]);
    let mut parts = dutch.clone();
    parts.set(Part::Text, &"ع".repeat(588));
    assert_eq!(check_translation(&dutch, &parts, limits), []);
    parts.set(Part::Text, &"ع".repeat(589));
    let too_long = TextFault::TooLong { part: Part::Text, limit: 588, length: 589 };
    assert_eq!(check_translation(&dutch, &parts, limits), [too_long]);
    parts.set(Part::Text, " \n");
    parts.set(Part::Title, "a\u{7}b");
    parts.set(Part::Hint, "");
    let faults = [TextFault::Invisible(Part::Title), TextFault::Missing(Part::Text)];
    assert_eq!(check_translation(&dutch, &parts, limits), faults);
}
