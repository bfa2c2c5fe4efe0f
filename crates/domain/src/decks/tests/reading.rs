//! What a card box without faults answers.

use std::fmt::Write;

use super::*;
use crate::lang::{Lang, TranslationState};

const STRUCTURE: &str = r#"id = "a"
series = "thema-1"
sources = ["bron-1"]

[[element]]
id = "thema-1"
kind = "thema"

[[element]]
id = "kaart-2"
kind = "gesprekskaart"
inventory = "kaart-2"
parent = "thema-1"
order = 2
own = true

[[element]]
id = "kaart-1"
kind = "gesprekskaart"
inventory = "kaart-1"
parent = "thema-1"
order = 1
minutes = 3
group = "groep"

[[element]]
id = "definitie-1"
kind = "definitiekaart"
turn = "after-writing"
sources = ["bron-1"]

[[element]]
id = "definitie-2"
kind = "definitiekaart"

[[plan]]
id = "praten"
kind = "cards"
minutes = 10
form = "small-groups"
cards = ["kaart-1", "kaart-2"]
definitions = ["definitie-1"]

[[plan]]
id = "einde"
kind = "closing"
minutes = 5
form = "circle"
"#;

const WORDS: &str = r#"
[translation]
lang = "nl"
state = "source"
[deck]
title = "De eerste"
intro = "Een begin."
["thema-1"]
title = "Thema"
["kaart-1"]
text = """
Wat vind je?
"""
hint = "Vraag door."
["kaart-2"]
text = "Jouw vraag"
["definitie-1"]
title = "Woord"
text = "Betekenis"
["definitie-2"]
title = "Woord"
text = "Betekenis"
[plan.praten]
title = "Praten"
text = "Pak een kaart."
note = "Loop rond."
[plan.einde]
title = "Einde"
"#;

const ENGLISH: &str = r#"
[translation]
lang = "en"
state = "machine"
[deck]
title = "The first"
intro = "A beginning."
["kaart-1"]
text = "What do you think?"
state = "checked"
["kaart-2"]
text = "Your question"
[plan.einde]
title = "End"
"#;

fn card_box() -> CardBox {
    let (card_box, faults) = read(&[
        ("decks/a/en.toml", ENGLISH.to_owned()),
        ("decks/a/nl.toml", WORDS.to_owned()),
        ("decks/a/deck.toml", STRUCTURE.to_owned()),
    ]);
    compare(&faults, &[]);
    card_box
}

#[test]
fn a_deck_has_its_elements_in_order() {
    let card_box = card_box();
    let deck = card_box.deck(&"a".into()).unwrap();
    assert_eq!(deck.series, Some("thema-1".into()));
    assert_eq!(card_box.decks().count(), 1);
    let cards: Vec<_> = card_box.of(&deck.id, Kind::ConversationCard).map(|c| &c.id).collect();
    assert_eq!(cards, [&ElementId::from("kaart-1"), &ElementId::from("kaart-2")]);
    assert_eq!(card_box.children(&"thema-1".into()).count(), 2);
    assert!(card_box.of(&"b".into(), Kind::ConversationCard).next().is_none());
}

#[test]
fn an_element_has_what_the_file_says() {
    let card_box = card_box();
    let card = card_box.element(&"kaart-1".into()).unwrap();
    let expected = Element {
        id: "kaart-1".into(),
        kind: Kind::ConversationCard,
        deck: "a".into(),
        inventory: Some("kaart-1".into()),
        parent: Some("thema-1".into()),
        order: Some(1),
        minutes: Some(3),
        group: Some("groep".into()),
        sources: Vec::new(),
        turn: None,
        own: false,
        plays: None,
        origin: None,
    };
    assert_eq!(card, &expected);
    assert!(card_box.element(&"kaart-2".into()).unwrap().own);
    assert_eq!(card_box.element(&"kaart-3".into()), None);
}

#[test]
fn a_definition_card_waits_for_the_coach_unless_it_says_otherwise() {
    let card_box = card_box();
    let turns = card_box.of(&"a".into(), Kind::DefinitionCard).map(|card| card.turn);
    assert_eq!(turns.collect::<Vec<_>>(), [Some(Turn::AfterWriting), Some(Turn::Coach)]);
}

#[test]
fn a_plan_has_its_blocks_in_order() {
    let card_box = card_box();
    let plan = &card_box.deck(&"a".into()).unwrap().plan;
    let expected = PlanBlock {
        id: "praten".into(),
        kind: PlanKind::Cards,
        minutes: 10,
        form: GroupForm::SmallGroups,
        energizer: None,
        cards: vec!["kaart-1".into(), "kaart-2".into()],
        definitions: vec!["definitie-1".into()],
        background: Vec::new(),
        begin: None,
    };
    assert_eq!(plan[0], expected);
    assert_eq!((plan.len(), plan[1].kind), (2, PlanKind::Closing));
}

#[test]
fn words_without_a_translation_are_given_in_dutch() {
    let card_box = card_box();
    let words = card_box.words(&"kaart-1".into(), Lang::named("en")).unwrap();
    assert_eq!(words.text.as_deref(), Some("What do you think?"));
    assert_eq!((words.lang, words.trust.state), (Lang::named("en"), TranslationState::Checked));
    let words = card_box.words(&"kaart-2".into(), Lang::named("en")).unwrap();
    assert_eq!((words.lang, words.trust.state), (Lang::named("en"), TranslationState::Machine));
    let words = card_box.words(&"kaart-1".into(), Lang::named("ti")).unwrap();
    assert_eq!(words.text.as_deref(), Some("Wat vind je?"));
    assert_eq!(words.hint.as_deref(), Some("Vraag door."));
    assert_eq!((words.lang, words.trust.state), (Lang::SOURCE, TranslationState::Source));
    assert_eq!(card_box.words(&"kaart-3".into(), Lang::SOURCE), None);
    assert!(card_box.langs(&"kaart-1".into()).eq([Lang::SOURCE, Lang::named("en")]));
}

#[test]
fn a_deck_and_a_block_have_words_too() {
    let card_box = card_box();
    let deck = card_box.deck_words(&"a".into(), Lang::named("en")).unwrap();
    assert_eq!((deck.title.as_str(), deck.intro.as_deref()), ("The first", Some("A beginning.")));
    let block = card_box.plan_words(&"a".into(), &"praten".into(), Lang::named("en")).unwrap();
    assert_eq!((block.title.as_str(), block.lang), ("Praten", Lang::SOURCE));
    assert_eq!(block.note.as_deref(), Some("Loop rond."));
    assert_eq!(card_box.plan_words(&"b".into(), &"praten".into(), Lang::named("en")), None);
}

#[test]
fn an_element_without_sources_has_those_of_its_deck() {
    let card_box = card_box();
    for id in ["kaart-1", "definitie-1"] {
        let element = card_box.element(&id.into()).unwrap();
        let source = card_box.sources_of(element).next().unwrap();
        assert_eq!(
            (source.authors.as_slice(), source.year.as_deref()),
            (&["De Vries".to_owned()][..], Some("2017"))
        );
    }
    assert_eq!(card_box.source(&"bron-2".into()), None);
}

#[test]
fn coverage_counts_what_is_held_per_set_and_kind() {
    let coverage = card_box().coverage();
    let mut counts = String::new();
    for CoverageRow { set, kind, total, held } in coverage.rows {
        let set = set.map_or_else(|| "-".to_owned(), |set| set.to_string());
        write!(counts, "{set} {kind} {held}/{total}; ").unwrap();
    }
    assert_eq!(counts, "- begrip 0/1; - bron 1/1; a gesprekskaart 2/2; ");
    assert_eq!(coverage.missing, [InventoryId::from("begrip-1")]);
}

#[test]
fn the_list_has_a_row_for_each_element_and_language() {
    let rows = card_box().list();
    assert_eq!(rows.len(), 5 + 2 + 1);
    let row = rows.iter().find(|row| row.id == "kaart-1" && row.lang == Lang::named("en")).unwrap();
    let expected = r#"{"deck":"a","kind":"gesprekskaart","id":"kaart-1","inventory":"kaart-1","lang":"en","state":"checked","stale":false}"#;
    assert_eq!(serde_json::to_string(row).unwrap(), expected);
    let source = rows.last().unwrap();
    assert_eq!((source.deck.as_str(), source.kind), ("sources", Kind::Source));
}

#[test]
fn every_name_in_files_leads_back_to_its_value() {
    for kind in Kind::ALL {
        assert_eq!(kind.name().parse(), Ok(*kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    assert_eq!(Kind::ALL.len(), 36);
    assert!("kaart".parse::<Kind>().is_err());
    for form in GroupForm::ALL {
        assert_eq!(serde_json::to_value(form).unwrap(), form.name());
    }
    for kind in PlanKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    for turn in Turn::ALL {
        assert_eq!(serde_json::to_value(turn).unwrap(), turn.name());
    }
    for state in TranslationState::ALL {
        assert_eq!(serde_json::to_value(state).unwrap(), state.name());
    }
    assert_eq!(serde_json::to_value(DeckId::from("1.1")).unwrap(), "1.1");
}
