//! Decks that a school makes itself: from a draft to files and back, and what a card box does
//! with another over it.

use std::collections::BTreeMap;

use super::{
    super::{
        limits,
        own::{
            CardText, Draft, LeftOut, NUMBER_MAX, PlanTitles, Standing, Translation, from_files,
        },
    },
    *,
};
use crate::lang::{Lang, TranslationState};

fn titles() -> PlanTitles {
    let [energizer, cards, closing] = ["Kring", "Praten", "Slot"].map(str::to_owned);
    PlanTitles { energizer, cards, closing }
}

fn id() -> DeckId {
    DeckId::from("eigen-a")
}

fn text(text: &str) -> CardText {
    CardText { text: text.to_owned(), ..CardText::default() }
}

/// The card box of the other tests: one deck `a` with a card in two languages.
fn beside() -> CardBox {
    let structure = "id = \"a\"\nsources = [\"bron-1\"]\n[[element]]\nid = \"k\"\n\
        kind = \"gesprekskaart\"\nminutes = 3\n[[element]]\nid = \"e\"\nkind = \"energizer\"\n\
        [[element]]\nid = \"s\"\nkind = \"stap\"\nparent = \"e\"\n[[element]]\nid = \"r\"\nkind = \"rol\"\n";
    let nl = format!(
        "{NL}[k]\ntext = \"Waarom?\"\nhint = \"Wacht.\"\n[e]\ntitle = \"Kring\"\n[s]\n\
         text = \"Sta op.\"\n[r]\ntext = \"Iemand\"\n"
    );
    let en = format!("{EN}[k]\ntext = \"Why?\"\n");
    let files = [("decks/a/deck.toml", structure.to_owned()), ("decks/a/nl.toml", nl)];
    let (card_box, faults) = read(&[&files[..], &[("decks/a/en.toml", en)]].concat());
    assert_eq!(faults, Vec::<String>::new());
    card_box
}

/// A draft with a card of every sort of content.
fn draft() -> Draft {
    let mut draft = Draft {
        title: "Eigen".to_owned(),
        intro: "Om te proberen.".to_owned(),
        look: Look::Partnership,
        credit: "Noor".to_owned(),
        ..Draft::default()
    };
    let statement = draft.add(Kind::Statement).unwrap();
    draft.card_mut(statement).unwrap().text =
        text("Een \"stelling\"\n\n- met ''' en \"\"\"\n- \\n");
    draft.copy(&beside(), &"k".into()).unwrap();
    draft.copy(&beside(), &"e".into()).unwrap();
    let word = draft.add(Kind::DefinitionCard).unwrap();
    let word = draft.card_mut(word).unwrap();
    word.turn = Some(Turn::First);
    word.text = CardText { title: "Woord".to_owned(), ..text("Uitleg") };
    let own = draft.add(Kind::ConversationCard).unwrap();
    let own = draft.card_mut(own).unwrap();
    own.own = true;
    own.text = text("Jouw vraag");
    draft
}

/// The problems of a draft: card and the beginning of the reason.
fn problems(draft: &Draft) -> Vec<(Option<u32>, String)> {
    let wrong = draft.checked(&id(), &titles(), &beside()).err().unwrap_or_default();
    wrong.into_iter().map(|wrong| (wrong.card, wrong.fault.what.to_string())).collect()
}

#[test]
fn a_draft_becomes_files_and_files_become_the_same_draft() {
    let draft = draft();
    let files = draft.checked(&id(), &titles(), &beside()).unwrap();
    let (read, left_out) = from_files(&beside(), &id(), &files, &titles()).unwrap();
    assert_eq!(left_out, []);
    assert_eq!(read, draft);
    assert_eq!(read.files(&id(), &titles()), files);
}

#[test]
fn a_copy_takes_everything_along_and_knows_where_it_is_from() {
    let draft = draft();
    let copy = draft.card(2).unwrap();
    assert_eq!((copy.text.text.as_str(), copy.text.hint.as_str()), ("Waarom?", "Wacht."));
    assert_eq!(copy.translations[&Lang::named("en")].text.text, "Why?");
    assert_eq!((copy.minutes, copy.sources.as_slice()), (Some(3), &["bron-1".into()][..]));
    assert_eq!(copy.origin.as_ref().unwrap().element, "k".into());
    assert_eq!(draft.card(3).unwrap().text.steps, ["Sta op."]);
    let refused = Draft::default().copy(&beside(), &"r".into());
    assert_eq!(refused, Err(super::super::own::Refused::CannotBeCopied));
}

#[test]
fn a_changed_origin_is_seen_and_can_be_taken_over_or_left() {
    let mut changed = beside();
    let mut other = changed.clone();
    let words = other.words.get_mut(&ElementId::from("k")).unwrap();
    std::sync::Arc::make_mut(words).get_mut(&Lang::SOURCE).unwrap().text =
        Some("Waarom nu?".to_owned());
    changed.lay_over(&other);
    let mut draft = draft();
    assert_eq!(draft.card(2).unwrap().changed_origin(&beside()), None);
    let now = draft.card(2).unwrap().changed_origin(&changed).unwrap();
    assert_eq!(now.text, "Waarom nu?");
    let mut kept = draft.clone();
    kept.card_mut(2).unwrap().catch_up(&changed, false);
    assert_eq!(kept.card(2).unwrap().text.text, "Waarom?");
    assert_eq!(kept.card(2).unwrap().changed_origin(&changed), None);
    draft.card_mut(2).unwrap().catch_up(&changed, true);
    assert_eq!(draft.card(2).unwrap().text.text, "Waarom nu?");
}

#[test]
fn a_translation_of_other_words_is_not_published_until_the_words_are_back() {
    let mut draft = draft();
    let english = |draft: &Draft| {
        let files = draft.files(&id(), &titles());
        files.iter().any(|(path, text)| path.ends_with("en.toml") && text.contains("Why?"))
    };
    assert!(english(&draft));
    draft.card_mut(2).unwrap().text.text = "Hoezo?".to_owned();
    assert!(!english(&draft));
    draft.card_mut(2).unwrap().text.text = " Waarom? ".to_owned();
    assert!(english(&draft));
}

#[test]
fn every_fault_is_told_at_its_card() {
    let mut draft = draft();
    draft.title = " ".to_owned();
    draft.card_mut(1).unwrap().text = text(&"a".repeat(limits::STATEMENT + 1));
    draft.card_mut(4).unwrap().text.title.clear();
    let english = Lang::named("en");
    let of = draft.card(5).unwrap().text.fingerprint();
    let long = text(&"a".repeat(limits::in_lang(limits::QUESTION, english) + 1));
    let standing = Standing::of(TranslationState::Machine);
    let long = Translation { text: long, standing, of };
    draft.card_mut(5).unwrap().translations.insert(english, long);
    let found = problems(&draft);
    let cards: Vec<_> = found.iter().map(|(card, _)| *card).collect();
    assert_eq!(cards, [Some(5), None, Some(1), Some(4)], "{found:?}");
    assert!(found[1].1.contains("`title` is empty"), "{found:?}");
    draft.cards.clear();
    assert!(problems(&draft).iter().any(|(_, why)| why.contains("has no cards")));
}

#[test]
fn the_limits_of_own_decks_hold_at_their_edge() {
    let with = |change: &dyn Fn(&mut Draft)| {
        let mut draft = draft();
        change(&mut draft);
        problems(&draft).len()
    };
    let long = |length: usize| "a".repeat(length);
    for (most, set) in [
        (limits::OWN_DECK_TITLE, (|d, t| d.title = t) as fn(&mut Draft, String)),
        (limits::OWN_DECK_INTRO, |d, t| d.intro = t),
        (limits::OWN_CREDIT, |d, t| d.credit = t),
        (limits::OWN_TITLE, |d, t| d.cards[2].text.title = t),
        (limits::HINT, |d, t| d.cards[1].text.hint = t),
    ] {
        assert_eq!(with(&|draft| set(draft, long(most))), 0, "{most}");
        assert_eq!(with(&|draft| set(draft, long(most + 1))), 1, "{most}");
    }
    let steps = |count| vec!["Doe iets.".to_owned(); count];
    assert_eq!(with(&|draft| draft.cards[2].text.steps = steps(limits::OWN_STEPS)), 0);
    assert_eq!(with(&|draft| draft.cards[2].text.steps = steps(limits::OWN_STEPS + 1)), 1);
    let mut draft = draft();
    while draft.duplicate(1).is_ok() {}
    assert_eq!(draft.present().count(), limits::OWN_CARDS);
    assert_eq!(problems(&draft), []);
}

#[test]
fn cards_move_past_what_was_removed_and_numbers_are_never_given_twice() {
    let mut draft = draft();
    let order = |draft: &Draft| draft.present().map(|card| card.number).collect::<Vec<_>>();
    draft.set_removed(2, true).unwrap();
    draft.step(3, true).unwrap();
    assert_eq!(order(&draft), [3, 1, 4, 5]);
    draft.step(3, true).unwrap();
    draft.step(5, false).unwrap();
    assert_eq!(order(&draft), [3, 1, 4, 5]);
    draft.reorder(&[5, 99, 1]);
    assert_eq!(order(&draft)[..2], [5, 1]);
    draft.forget_removed();
    assert_eq!(draft.add(Kind::Tip).unwrap(), 6);
    assert!(draft.step(2, true).is_err());
}

#[test]
fn of_what_was_removed_as_much_can_come_back_as_a_deck_holds() {
    let mut draft = Draft::default();
    for number in 1..=u32::try_from(limits::OWN_CARDS + 2).unwrap() {
        assert_eq!(draft.add(Kind::Tip), Ok(number));
        draft.set_removed(number, true).unwrap();
    }
    assert_eq!(draft.cards.len(), limits::OWN_CARDS);
    assert_eq!((draft.cards[0].number, draft.set_removed(2, false).is_err()), (3, true));
    draft.set_removed(3, false).unwrap();
    assert_eq!((draft.present().count(), draft.cards.len()), (1, limits::OWN_CARDS));
}

#[test]
fn what_an_own_deck_cannot_hold_is_told_or_left_behind() {
    let structure = |element: &str| {
        format!("id = \"x\"\n[[element]]\nid = \"k\"\nkind = \"{element}\"\ngroup = \"g\"\n")
    };
    let nl = format!("{NL}[k]\ntext = \"Tekst\"\n");
    let read = |kind: &str| {
        let files = [("decks/x/deck.toml", structure(kind)), ("decks/x/nl.toml", nl.clone())];
        from_files(
            &beside(),
            &"x".into(),
            &files.map(|(path, text)| (path.to_owned(), text)),
            &titles(),
        )
    };
    let (draft, left_out) = read("tip").unwrap();
    assert_eq!((draft.cards.len(), left_out), (1, vec![LeftOut::Parents]));
    let faults = read("rol").unwrap_err();
    assert_eq!((faults.len(), faults[0].line), (1, 4));
    assert!(matches!(faults[0].what, Problem::KindNotOwn { kind: Kind::Role, .. }));
}

#[test]
fn a_deck_laid_over_a_card_box_takes_the_place_of_what_was_there() {
    let mut cards = beside();
    let files = draft().files(&id(), &titles());
    let (own, faults) = cards.read_own(&files);
    assert_eq!(faults, []);
    assert!(!cards.says_the_same(&own));
    cards.lay_over(&own);
    assert!(cards.says_the_same(&own));
    let kinds = [Kind::Statement, Kind::ConversationCard, Kind::Energizer];
    for (number, kind) in (1..).zip(kinds) {
        assert_eq!(cards.element(&id().card(number)).map(|element| element.kind), Some(kind));
    }
    assert_eq!(cards.element(&"k".into()).unwrap().deck, "a".into());
    assert_eq!(cards.children(&id().card(3)).count(), 1);

    // An element that stood in another deck now stands here, and only here.
    let structure = "id = \"b\"\n[[element]]\nid = \"k\"\nkind = \"stelling\"\n".to_owned();
    let nl = format!("{NL}[k]\ntext = \"Verhuisd\"\n");
    let (moved, _) = read(&[("decks/b/deck.toml", structure), ("decks/b/nl.toml", nl)]);
    cards.lay_over(&moved);
    assert_eq!(cards.element(&"k".into()).unwrap().deck, "b".into());
    assert_eq!(cards.of(&"a".into(), Kind::ConversationCard).count(), 0);
    assert_eq!(cards.element(&"e".into()).unwrap().id, "e".into());
    let all: BTreeMap<_, usize> = cards.elements().fold(BTreeMap::new(), |mut counts, element| {
        *counts.entry(element.id.clone()).or_default() += 1;
        counts
    });
    assert!(all.values().all(|count| *count == 1), "{all:?}");
}

#[test]
fn numbers_of_a_deck_that_was_brought_in_are_ours_and_each_is_there_once() {
    let ids = ["eigen-a-4294967295", "eigen-a-1000001", "eigen-a-1000000", "eigen-a-007"];
    let ids = [&ids[..], &["eigen-a-7", "eigen-a-0", "eigen-a-7-stap-1"]].concat();
    let element = |id: &&str| format!("[[element]]\nid = \"{id}\"\nkind = \"tip\"\n");
    let words = |id: &&str| format!("[\"{id}\"]\ntext = \"{id}\"\n");
    let structure: String = ids.iter().map(element).collect();
    let nl: String = ids.iter().map(words).collect();
    let files = [
        ("decks/eigen-a/deck.toml".to_owned(), format!("id = \"eigen-a\"\n{structure}")),
        ("decks/eigen-a/nl.toml".to_owned(), format!("{NL}{nl}")),
    ];
    let (mut draft, _) = from_files(&beside(), &id(), &files, &titles()).unwrap();
    let numbers: Vec<_> = draft.cards.iter().map(|card| card.number).collect();
    let last = NUMBER_MAX;
    assert_eq!(numbers, [last + 1, last + 2, last, last + 3, 7, last + 4, last + 5]);
    assert_eq!(draft.card(7).unwrap().text.text, "eigen-a-7");
    assert_eq!(draft.add(Kind::Tip), Ok(last + 6));
    assert_eq!(problems(&draft).len(), 1, "only that the new card is empty");
    // Also of a draft that got such a number before.
    draft.last = u32::MAX;
    assert_eq!(draft.add(Kind::Tip), Ok(u32::MAX));
    assert_eq!(draft.add(Kind::Tip), Ok(1));
}
