//! The programme of a deck that a school makes itself.

use super::{
    super::{
        GroupForm, PlanKind, limits,
        own::{
            BLOCK_KINDS, BlockText, BlockTranslation, Draft, LeftOut, PlanTitles, Refused,
            Standing, from_files, has_title,
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

/// Two questions (1, 2), a definition (3), a text to read (4) and an energizer (5).
fn draft() -> Draft {
    let mut draft = Draft { title: "Eigen".to_owned(), ..Draft::default() };
    let kinds = [
        Kind::ConversationCard,
        Kind::ConversationCard,
        Kind::DefinitionCard,
        Kind::BackgroundTopic,
        Kind::Energizer,
    ];
    for kind in kinds {
        let number = draft.add(kind).unwrap();
        let text = &mut draft.card_mut(number).unwrap().text;
        text.text = "Tekst".to_owned();
        if has_title(kind) {
            text.title = "Titel".to_owned();
        }
    }
    draft
}

/// What lies in the blocks: name, kind, and the numbers of the cards.
fn laid(draft: &Draft) -> Vec<(String, PlanKind, Vec<String>)> {
    let blocks = draft.laid(&id(), &draft.programme(&titles()));
    let number = |card: &ElementId| card.as_str().trim_start_matches("eigen-a-").to_owned();
    let lies = |block: &super::super::PlanBlock| {
        let cards = block.cards.iter().chain(&block.definitions).chain(&block.background);
        block.energizer.iter().chain(cards).map(number).collect()
    };
    blocks.iter().map(|block| (block.id.to_string(), block.kind, lies(block))).collect()
}

fn order(draft: &Draft) -> Vec<u32> {
    draft.programme(&titles()).iter().map(|block| block.number).collect()
}

fn again(draft: &Draft) -> (Draft, Vec<LeftOut>) {
    let files = draft.checked(&id(), &titles(), &CardBox::default()).unwrap();
    let (read, left_out) = from_files(&CardBox::default(), &id(), &files, &titles()).unwrap();
    assert_eq!(read.files(&id(), &titles()), files);
    (read, left_out)
}

#[test]
fn a_programme_follows_from_the_cards_until_somebody_changes_it() {
    let mut draft = draft();
    assert_eq!(order(&draft), [1, 2, 3]);
    let lies = laid(&draft);
    let cards = ["1", "2", "3", "4"].map(str::to_owned).to_vec();
    assert_eq!(lies[1], ("cards".to_owned(), PlanKind::Cards, cards));
    assert_eq!(again(&draft).0, draft);

    draft.step_block(2, true, &titles()).unwrap();
    assert!(draft.own_plan);
    assert_eq!(order(&draft), [2, 1, 3]);
    // A card that is written later lies where the others lie.
    let later = draft.add(Kind::Statement).unwrap();
    draft.card_mut(later).unwrap().text.text = "Later".to_owned();
    assert!(laid(&draft)[0].2.contains(&"6".to_owned()));
    assert_eq!(again(&draft), (draft.clone(), vec![]));

    draft.set_own_plan(false);
    assert_eq!(order(&draft), [1, 2, 3]);
    draft.set_own_plan(true);
    assert_eq!(order(&draft), [2, 1, 3]);
    draft.set_own_plan(false);
    draft.forget_removed();
    draft.set_own_plan(true);
    assert_eq!(order(&draft), [1, 2, 3], "there is nothing to have back");
}

#[test]
fn the_closing_is_always_there_and_always_last() {
    let mut draft = draft();
    let added = draft.add_block(PlanKind::Text, "Uitleg", &titles()).unwrap();
    assert_eq!(order(&draft), [1, 2, added, 3]);
    draft.step_block(added, false, &titles()).unwrap();
    draft.reorder_blocks(&[3, added, 1, 2], &titles());
    assert_eq!(order(&draft), [added, 1, 2, 3]);
    assert_eq!(draft.set_block_removed(3, true, &titles()), Err(Refused::OneClosing));
    assert_eq!(draft.add_block(PlanKind::Closing, "x", &titles()), Err(Refused::OneClosing));
    assert_eq!(draft.step_block(99, true, &titles()), Err(Refused::NoSuchBlock));
    draft.set_block_removed(added, true, &titles()).unwrap();
    assert_eq!(order(&draft), [1, 2, 3]);
    draft.set_block_removed(added, false, &titles()).unwrap();
    assert_eq!(order(&draft), [added, 1, 2, 3]);
    // Even without a card there is one.
    let mut empty = Draft::default();
    assert_eq!(order(&empty), Vec::<u32>::new());
    empty.add_block(PlanKind::Opening, "Welkom", &titles()).unwrap();
    assert_eq!(order(&empty), [4, 3]);
}

#[test]
fn what_is_chosen_lies_in_its_block_and_the_rest_in_the_first_that_takes_it() {
    let mut draft = draft();
    let second = draft.add_block(PlanKind::Cards, "Nog een ronde", &titles()).unwrap();
    let reading = draft.add_block(PlanKind::Background, "Lezen", &titles()).unwrap();
    let (of_second, of_reading) = (3, 4);
    // Nobody chose: the first table has it all, and reading has the texts.
    assert_eq!(laid(&draft)[of_second - 1].1, PlanKind::Text, "a table without cards is words");
    assert_eq!(laid(&draft)[of_reading - 1].2, ["4"]);
    draft.block_mut(second, &titles()).unwrap().cards = vec![2];
    assert_eq!(laid(&draft)[of_second - 1].2, ["2"]);
    assert_eq!(laid(&draft)[1].2, ["1", "3"]);
    assert_eq!(again(&draft), (draft.clone(), vec![]));
    // A block whose cards are gone has the rest again.
    draft.set_removed(2, true).unwrap();
    draft.set_removed(1, true).unwrap();
    let third = draft.add(Kind::Statement).unwrap();
    assert_eq!(laid(&draft)[1].2[0], third.to_string());
    draft.set_block_removed(reading, true, &titles()).unwrap();
    assert!(laid(&draft)[1].2.contains(&"4".to_owned()));
}

#[test]
fn every_way_of_working_can_be_planned_with_what_somebody_lays_in_it() {
    use PlanKind::{Attitude, Case, Definition, MessageModel, Vision, Words};
    let mut draft = draft();
    let story = draft.add(Kind::CaseStory).unwrap();
    let text = &mut draft.card_mut(story).unwrap().text;
    (text.title, text.text) = ("Het verhaal".to_owned(), "Een vader vertelt.".to_owned());
    for kind in [Vision, Case, MessageModel, Attitude, Words, Definition] {
        assert!(BLOCK_KINDS.contains(&kind), "{kind:?} can be chosen");
        let number = draft.add_block(kind, "Samen", &titles()).unwrap();
        if kind == PlanKind::Case {
            draft.block_mut(number, &titles()).unwrap().cards = vec![1, 3, story];
        }
        assert_eq!(again(&draft), (draft.clone(), vec![]), "{kind:?}");
    }
    let lies = laid(&draft);
    let of = |kind| lies.iter().find(|(_, other, _)| *other == kind).map(|(_, _, cards)| cards);
    assert_eq!(of(PlanKind::Case), Some(&vec!["1".to_owned(), "3".to_owned(), story.to_string()]));
    assert_eq!(of(PlanKind::Vision), Some(&vec![]), "nothing was laid in it");
    assert!(of(PlanKind::MessageModel).is_some() && of(PlanKind::Attitude).is_some());
}

#[test]
fn what_a_block_says_goes_along_in_every_language_and_faults_are_told_at_the_block() {
    let mut draft = draft();
    let number = draft.add_block(PlanKind::Writing, "Schrijven", &titles()).unwrap();
    let block = draft.block_mut(number, &titles()).unwrap();
    block.form = GroupForm::Alone;
    block.text.text = "Schrijf op.".to_owned();
    block.text.note = "Neem de tijd.".to_owned();
    let english = BlockText {
        title: "Writing".to_owned(),
        text: "Write.".to_owned(),
        note: "Wait.".to_owned(),
    };
    let standing = Standing::of(TranslationState::Machine);
    let translation = BlockTranslation { text: english, standing, of: block.text.clone() };
    block.translations.insert(Lang::named("en"), translation);
    assert_eq!(again(&draft), (draft.clone(), vec![]));

    let of_number = |draft: &Draft| {
        let wrong = draft.checked(&id(), &titles(), &CardBox::default()).err().unwrap_or_default();
        wrong.iter().map(|wrong| (wrong.card, wrong.block)).collect::<Vec<_>>()
    };
    let set = |draft: &mut Draft, title: usize, text: usize, minutes: u32| {
        let block = draft.block_mut(number, &titles()).unwrap();
        (block.text.title, block.text.text) = ("a".repeat(title), "b".repeat(text));
        block.minutes = minutes;
    };
    let [title, text] = [limits::OWN_BLOCK_TITLE, limits::OWN_BLOCK_TEXT];
    let minutes = limits::OWN_BLOCK_MINUTES;
    set(&mut draft, title, text, minutes);
    assert_eq!(of_number(&draft), []);
    for (title, text, minutes) in [
        (title + 1, text, minutes),
        (title, text + 1, minutes),
        (title, text, minutes + 1),
        (0, text, minutes),
    ] {
        set(&mut draft, title, text, minutes);
        assert_eq!(of_number(&draft), [(None, Some(number))], "{title} {text} {minutes}");
    }
    set(&mut draft, title, text, minutes);
    while draft.add_block(PlanKind::Text, "Nog een", &titles()).is_ok() {}
    assert_eq!(order(&draft).len(), limits::OWN_BLOCKS);
    assert_eq!(of_number(&draft), []);
}

#[test]
fn a_deck_from_elsewhere_brings_its_programme_but_not_the_cards_of_others() {
    let structure = |cards: &str| {
        format!(
            "id = \"x\"\n[[element]]\nid = \"k\"\nkind = \"gesprekskaart\"\n[[element]]\nid = \"l\"\n\
             kind = \"gesprekskaart\"\n[[plan]]\nid = \"begin\"\nkind = \"cards\"\nminutes = 20\n\
             form = \"circle\"\ncards = [{cards}]\n[[plan]]\nid = \"eind\"\nkind = \"closing\"\n\
             minutes = 5\nform = \"circle\"\n"
        )
    };
    let nl = format!(
        "{NL}[k]\ntext = \"Een\"\n[l]\ntext = \"Twee\"\n[plan.begin]\ntitle = \"Begin\"\n\
         [plan.eind]\ntitle = \"Eind\"\n"
    );
    let other = "id = \"y\"\n[[element]]\nid = \"m\"\nkind = \"gesprekskaart\"\n".to_owned();
    let other_nl = format!("{NL}[m]\ntext = \"Drie\"\n");
    let (beside, faults) = read(&[("decks/y/deck.toml", other), ("decks/y/nl.toml", other_nl)]);
    assert_eq!(faults, Vec::<String>::new());
    let brought_in = |cards: &str| {
        let files = [("decks/x/deck.toml", structure(cards)), ("decks/x/nl.toml", nl.clone())];
        let files = files.map(|(path, text)| (path.to_owned(), text));
        from_files(&beside, &"x".into(), &files, &titles()).unwrap()
    };
    let (draft, left_out) = brought_in("\"l\"");
    assert_eq!(left_out, []);
    let plan = draft.programme(&titles());
    let said: Vec<_> = plan
        .iter()
        .map(|block| (block.text.title.as_str(), block.minutes, &*block.cards))
        .collect();
    assert_eq!(said, [("Begin", 20, &[2][..]), ("Eind", 5, &[][..])]);
    let (draft, left_out) = brought_in("\"k\", \"l\", \"m\"");
    assert_eq!(left_out, [LeftOut::Plan]);
    assert!(draft.programme(&titles())[0].cards.is_empty(), "all of its own cards: the rest");
}
