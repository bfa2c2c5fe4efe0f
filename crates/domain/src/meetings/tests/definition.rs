//! A definition: who writes with whom, who reads it when, and that nothing is lost.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::meetings::kinds::{
    self, Reader,
    definition::{
        self as rules, Deed, Outcome, PAPER_MAX, Place, SHOWN_MAX, Settings, Step, VERSION_MAX,
        VERSIONS_MAX, Work,
    },
};

const DEFINITION: BlockId = BlockId(1);
/// The same word later in the meeting.
const AGAIN: BlockId = BlockId(2);

pub(super) fn plan(settings: Settings) -> BlockPlan {
    let definition = |card: &str, turn| DefinitionOnTable { card: card.into(), turn };
    BlockPlan {
        deck: Some("2.1".into()),
        definitions: vec![definition("d-after", Turn::AfterWriting)],
        settings: kinds::Settings::Definition(settings),
        ..bare(BlockKind::Definition)
    }
}

/// At the definition, with this many people.
fn begun(settings: Settings, people: u32) -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: plan(settings.clone()), at: None });
    story.anne(Action::AddBlock { plan: plan(settings), at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn writing(people: u32) -> Story {
    begun(Settings::default(), people)
}

fn play(deed: Deed) -> Action {
    Action::Play { block: DEFINITION, deed: kinds::Deed::Definition(deed) }
}

fn own(words: &str) -> Action {
    play(Deed::Own { text: Some(text(words)) })
}

fn step(to: Step) -> Action {
    play(Deed::SetStep { to, seed: 7 })
}

fn write(at: Place, moment: u32, words: &str) -> Action {
    play(Deed::Write { at, moment, text: Some(text(words)) })
}

fn agree(moment: u32, words: &str) -> Action {
    play(Deed::Agree { moment, text: Some(text(words)) })
}

fn show(at: Place, on: bool) -> Action {
    play(Deed::Show { at, on })
}

fn person(number: u32) -> ParticipantId {
    ParticipantId(number)
}

fn work(story: &Story) -> &Work {
    rules::work(story.block(DEFINITION)).expect("it is a definition")
}

fn seen(story: &Story) -> rules::Seen<'_> {
    rules::seen(story.meeting(), story.block(DEFINITION)).expect("it is a definition")
}

fn mine(story: &Story, who: u32) -> rules::Mine<'_> {
    rules::mine(story.block(DEFINITION), person(who)).expect("it is a definition")
}

fn outcome(story: &Story, reader: Reader) -> Option<Outcome> {
    story.block(DEFINITION).outcome(&Prompt::Block, reader).and_then(|outcome| match outcome {
        kinds::Outcome::Definition(outcome) => Some(outcome),
        _ => None,
    })
}

/// The place of somebody's two or four.
fn place(story: &Story, who: u32, of: Step) -> Place {
    let mine = mine(story, who);
    let circle = if of == Step::Twos { mine.two } else { mine.four };
    circle.expect("they have others to work with").at
}

/// Whoever works with this person at a step.
fn with(story: &Story, who: u32, of: Step) -> Vec<ParticipantId> {
    let mine = mine(story, who);
    let circle = if of == Step::Twos { mine.two } else { mine.four };
    let people = circle.expect("they have others to work with").people;
    people.iter().copied().filter(|other| *other != person(who)).collect()
}

fn refold(story: &Story) {
    assert_eq!(fold(&story.log), Ok(story.meeting.clone()));
}

#[test]
fn what_one_writes_alone_nobody_else_reads() {
    let mut story = writing(4);
    let before = format!("{:?}", seen(&story));
    story.by(FATMA, own("Samen voor het kind"));
    assert_eq!(mine(&story, 0).own.unwrap().as_str(), "Samen voor het kind");
    assert_eq!(seen(&story).wrote, 1);
    story.anne(step(Step::Twos));
    for who in 0..4 {
        let two = mine(&story, who).two.unwrap();
        assert!(two.beside.is_empty(), "it lies before nobody until its writer lays it there");
    }
    story.anne(step(Step::Alone));
    assert_eq!(before, format!("{:?}", seen(&story)).replace("wrote: 1", "wrote: 0"));
}

#[test]
fn what_is_laid_is_read_by_ones_own_two_and_can_be_taken_back() {
    let mut story = writing(4);
    story.refuses_by(FATMA, play(Deed::Lay { on: true }), Refused::NobodyWroteYet);
    story.by(FATMA, own("Samen"));
    story.by(FATMA, play(Deed::Lay { on: true }));
    story.anne(step(Step::Twos));
    let others = with(&story, 0, Step::Twos);
    for who in 0..4 {
        let count = mine(&story, who).two.unwrap().beside.len();
        assert_eq!(count == 1, others.contains(&person(who)), "{who}");
    }
    // A changed text lies there too; taken back or taken away it does not.
    story.by(FATMA, own("Samen verder"));
    assert_eq!(mine(&story, others[0].0).two.unwrap().beside[0].as_str(), "Samen verder");
    story.by(FATMA, play(Deed::Lay { on: false }));
    assert!(mine(&story, others[0].0).two.unwrap().beside.is_empty());
    story.by(FATMA, play(Deed::Lay { on: true }));
    story.by(FATMA, play(Deed::Own { text: None }));
    assert!(mine(&story, others[0].0).two.unwrap().beside.is_empty());
    refold(&story);
}

#[test]
fn an_own_text_that_was_changed_does_not_stay_in_the_log() {
    let mut story = writing(1);
    assert_eq!(story.by(FATMA, own("Een")), []);
    let before = story.last();
    assert_eq!(story.by(FATMA, own("Twee")), [Effect::Blank(before)]);
    let before = story.last();
    assert_eq!(story.by(FATMA, play(Deed::Own { text: None })), [Effect::Blank(before)]);
}

#[test]
fn two_twos_become_a_four_and_read_both_texts() {
    let mut story = writing(8);
    story.anne(step(Step::Twos));
    assert_eq!(seen(&story).groups, 4);
    let at = place(&story, 0, Step::Twos);
    story.by(FATMA, write(at, 0, "Wij twee"));
    assert_eq!((seen(&story).written, mine(&story, 0).four), (1, None));
    let two = with(&story, 0, Step::Twos);
    story.anne(step(Step::Fours));
    let four = with(&story, 0, Step::Fours);
    assert_eq!(four.len(), 3);
    assert!(two.iter().all(|who| four.contains(who)), "a four is two twos");
    for who in 0..8 {
        let count = mine(&story, who).four.unwrap().beside.len();
        let is_with = who == 0 || four.contains(&person(who));
        assert_eq!(count, usize::from(is_with), "only the four reads it");
    }
    assert_eq!(story.block(DEFINITION).tables.len(), 2);
    assert_eq!(story.block(DEFINITION).form_now(), GroupForm::SmallGroups);
    story.anne(step(Step::Twos));
    assert_eq!(story.block(DEFINITION).tables.len(), 4);
    refold(&story);
}

#[test]
fn nobody_is_left_alone_however_many_there_are() {
    for people in 1..40 {
        let mut story = writing(people);
        for to in [Step::Twos, Step::Fours] {
            story.anne(step(to));
            let mut all = BTreeSet::new();
            for group in work(&story).groups() {
                let least = if to == Step::Twos { 2 } else { 4 };
                assert!(group.len() >= least.min(people as usize), "{people} {to:?} {group:?}");
                assert!(group.len() <= if to == Step::Twos { 3 } else { 7 });
                assert!(group.iter().all(|who| all.insert(*who)), "nobody sits twice");
            }
            assert_eq!(all.len(), people as usize);
        }
    }
    let mut story = writing(0);
    story.anne(step(Step::Fours));
    assert_eq!(seen(&story).groups, 0);
}

#[test]
fn who_comes_late_gets_a_place_at_every_step() {
    let mut story = writing(4);
    story.anne(step(Step::Twos));
    let late = story.joins("Laat");
    assert!(mine(&story, late.0).two.is_some());
    story.anne(step(Step::Fours));
    assert!(mine(&story, late.0).four.is_some());
    let later = story.joins("Later");
    assert!(mine(&story, later.0).four.is_some());
    story.anne(step(Step::Twos));
    assert!(mine(&story, later.0).two.is_some(), "also when the group goes back");
    story.anne(step(Step::Alone));
    let last = story.joins("Laatst");
    story.anne(step(Step::Fours));
    assert!(mine(&story, last.0).four.is_some());
    refold(&story);
}

#[test]
fn nobody_overwrites_what_they_have_not_seen() {
    let mut story = writing(2);
    story.anne(step(Step::Twos));
    let at = place(&story, 0, Step::Twos);
    story.by(FATMA, write(at, 0, "Eerste"));
    story.refuses_by(JAN, write(at, 0, "Ook eerste"), Refused::WrittenSince);
    story.by(JAN, write(at, 1, "Tweede"));
    story.refuses_by(FATMA, write(at, 1, "Te laat"), Refused::WrittenSince);
    story.refuses_by(FATMA, write(at, 9, "Te vroeg"), Refused::WrittenSince);
    let text = work(&story).text(at).unwrap();
    assert_eq!(text.text().unwrap().as_str(), "Tweede");
    let others: Vec<_> = text.others().map(|it| it.text.clone().unwrap().to_string()).collect();
    assert_eq!(others, ["Eerste"], "what was there before can be read again");
}

#[test]
fn so_many_versions_stay_and_the_oldest_leaves_the_log_too() {
    let mut story = writing(2);
    story.anne(step(Step::Twos));
    let at = place(&story, 0, Step::Twos);
    let first = story.last().0 + 1;
    for moment in 0..u32::try_from(VERSIONS_MAX).unwrap() {
        assert_eq!(story.by(FATMA, write(at, moment, &format!("Versie {moment}"))), []);
    }
    let more = write(at, u32::try_from(VERSIONS_MAX).unwrap(), "Nog een");
    assert_eq!(story.by(FATMA, more), [Effect::Blank(EntryNumber(first))]);
    assert_eq!(work(&story).text(at).unwrap().others().count(), VERSIONS_MAX - 1);
    refold(&story);
}

#[test]
fn only_who_belongs_to_a_text_writes_it() {
    let mut story = writing(4);
    story.refuses_by(FATMA, write(Place::of(Step::Twos, 0), 0, "Nee"), Refused::NotAllowed);
    story.anne(step(Step::Twos));
    let at = place(&story, 0, Step::Twos);
    let stranger = (1..4).find(|who| !with(&story, 0, Step::Twos).contains(&person(*who))).unwrap();
    story.refuses_by(person(stranger), write(at, 0, "Nee"), Refused::NotAllowed);
    story.refuses_anne(write(at, 0, "Nee"), Refused::NotAllowed);
    story.refuses_by(FATMA, write(Place::paper(Step::Twos, 0), 0, "Nee"), Refused::NotAllowed);
    story.refuses_by(FATMA, write(Place::of(Step::Twos, 9), 0, "Nee"), Refused::NotAllowed);
    story.refuses_by(FATMA, agree(0, "Nee"), Refused::NotAllowed);
    story.refuses_by(FATMA, step(Step::Plenary), Refused::NotAllowed);
    story.refuses_by(FATMA, show(at, true), Refused::NotAllowed);
    story.refuses_anne(own("Nee"), Refused::NotAllowed);
    story.refuses(Actor::Coach(BRAM), step(Step::Fours), Refused::NotLeading);
    story.refuses_anne(Action::FormTables { block: DEFINITION, seed: 1 }, Refused::Unknown);
}

#[test]
fn the_whole_group_sees_a_text_once_the_coach_shows_it() {
    let told = ["Wij", "Zij"].map(|words| {
        let mut story = writing(4);
        story.by(FATMA, own(words));
        story.by(FATMA, play(Deed::Lay { on: true }));
        story.anne(step(Step::Twos));
        let at = place(&story, 0, Step::Twos);
        story.by(FATMA, write(at, 0, words));
        let mut told = format!("{:?}", seen(&story));
        for to in [Step::Fours, Step::Plenary] {
            story.anne(step(to));
            let _ = write!(told, "{:?}", seen(&story));
        }
        story.anne(show(at, true));
        assert_eq!(seen(&story).shown, [(at, &text(words))]);
        story.anne(step(Step::Fours));
        assert!(seen(&story).shown.is_empty(), "only at the last step");
        story.anne(step(Step::Plenary));
        story.refuses_by(FATMA, write(at, 1, "Anders"), Refused::TextFixed);
        story.anne(show(at, false));
        assert!(seen(&story).shown.is_empty());
        told
    });
    assert_eq!(told[0], told[1]);
}

#[test]
fn so_many_texts_lie_beside_each_other_and_no_more() {
    let mut story = writing(2 * u32::try_from(SHOWN_MAX).unwrap() + 2);
    story.anne(step(Step::Twos));
    let mut places = BTreeSet::new();
    for who in 0..2 * u32::try_from(SHOWN_MAX).unwrap() + 2 {
        let at = place(&story, who, Step::Twos);
        if places.insert(at) {
            story.by(person(who), write(at, 0, "Ja"));
        }
    }
    let places: Vec<_> = places.into_iter().collect();
    for at in &places[..SHOWN_MAX] {
        story.anne(show(*at, true));
    }
    story.refuses_anne(show(places[SHOWN_MAX], true), Refused::Full { max: SHOWN_MAX });
    story.anne(show(places[0], true));
    story.refuses_anne(show(Place::of(Step::Fours, 0), true), Refused::Unknown);
}

#[test]
fn a_text_is_as_long_as_it_may_be() {
    assert!(Text::<VERSION_MAX>::new(&"a".repeat(VERSION_MAX)).is_ok());
    let long = Text::<VERSION_MAX>::new(&"a".repeat(VERSION_MAX + 1));
    assert_eq!(long, Err(TextFault::TooLong { length: VERSION_MAX + 1, max: VERSION_MAX }));
}

#[test]
fn what_the_group_agrees_on_has_versions_that_can_stand_again() {
    let mut story = writing(2);
    story.anne(step(Step::Plenary));
    story.anne(agree(0, "Eerste"));
    // Another coach who looked before that does not overwrite it.
    story.refuses_anne(agree(0, "Ook eerste"), Refused::WrittenSince);
    story.anne(agree(1, "Tweede"));
    assert_eq!(story.block(DEFINITION).group_text, Some(text("Tweede")));
    story.anne(play(Deed::Stand { version: 1 }));
    story.anne(play(Deed::Stand { version: 1 }));
    assert_eq!(seen(&story).agreed.unwrap().as_str(), "Eerste");
    assert_eq!(work(&story).agreed().moment(), 3, "standing again is a moment, once");
    story.anne(play(Deed::Stand { version: 0 }));
    assert_eq!(story.block(DEFINITION).group_text, None);
    story.refuses_anne(play(Deed::Stand { version: 9 }), Refused::Unknown);
    // What the coach types as the group's text is a version too.
    story.anne(Action::SetGroupText { block: DEFINITION, text: Some(text("Derde")) });
    assert_eq!(seen(&story).agreed.unwrap().as_str(), "Derde");
    assert_eq!(work(&story).agreed().others().count(), 2);
    refold(&story);
}

#[test]
fn a_room_without_phones_goes_all_the_way() {
    let mut story = writing(0);
    let turn =
        || Action::TurnDefinition { block: DEFINITION, card: "d-after".into(), face_up: true };
    story.refuses_anne(turn(), Refused::NobodyWroteYet);
    story.refuses_anne(
        play(Deed::OnPaper { people: HANDS_MAX + 1 }),
        Refused::TooMuch { max: HANDS_MAX },
    );
    story.anne(play(Deed::OnPaper { people: HANDS_MAX }));
    story.anne(play(Deed::OnPaper { people: 12 }));
    assert_eq!(seen(&story).wrote, 12);
    story.anne(turn());
    story.anne(step(Step::Twos));
    let at = Place::paper(Step::Twos, 0);
    let paper = |step| play(Deed::AddPaper { step, text: text("Van papier") });
    story.refuses_anne(paper(Step::Alone), Refused::Full { max: PAPER_MAX as usize });
    story.anne(paper(Step::Twos));
    story.anne(step(Step::Plenary));
    story.anne(show(at, true));
    assert_eq!(seen(&story).shown.len(), 1);
    let past = Place::paper(Step::Twos, PAPER_MAX);
    story.refuses_anne(write(past, 0, "Nee"), Refused::NotAllowed);
    for _ in 1..PAPER_MAX {
        story.anne(paper(Step::Twos));
    }
    story.refuses_anne(paper(Step::Twos), Refused::Full { max: PAPER_MAX as usize });
    // What was typed wrong is taken away.
    story.anne(play(Deed::Write { at, moment: 1, text: None }));
    assert!(seen(&story).shown.is_empty());
}

#[test]
fn a_card_that_waits_opens_after_ones_own_definition_also_in_a_later_block() {
    let turn = |block| Action::TurnDefinition { block, card: "d-after".into(), face_up: true };
    let mut story = writing(1);
    story.refuses_anne(turn(DEFINITION), Refused::NobodyWroteYet);
    story.by(FATMA, own("Samen"));
    story.anne(turn(DEFINITION));
    story.goes_to(AGAIN);
    story.anne(turn(AGAIN));
    refold(&story);
}

#[test]
fn the_same_word_goes_on_where_it_was() {
    let mut story = writing(2);
    story.by(FATMA, own("Samen"));
    story.anne(step(Step::Twos));
    let at = place(&story, 0, Step::Twos);
    story.by(JAN, write(at, 0, "Wij twee"));
    story.goes_to(AGAIN);
    let here = rules::mine(story.block(AGAIN), FATMA).unwrap();
    assert_eq!(here.own.unwrap().as_str(), "Samen");
    assert_eq!(here.two.unwrap().text.unwrap().text().unwrap().as_str(), "Wij twee");
    assert!(!work(&story).is_used(), "every text has one home");
    let again = Deed::Own { text: Some(text("Samen verder")) };
    let again = Action::Play { block: AGAIN, deed: kinds::Deed::Definition(again) };
    assert_eq!(story.by(FATMA, again).len(), 1);
    story.goes_to(DEFINITION);
    assert_eq!(mine(&story, 0).own.unwrap().as_str(), "Samen verder");
    refold(&story);
}

#[test]
fn the_work_comes_to_a_later_block_at_what_that_is_for() {
    use crate::decks::GroupForm::{Alone, Circle, Pair, Plenary, SmallGroups};
    for (form, comes_to) in [
        (Alone, Step::Alone),
        (Pair, Step::Twos),
        (SmallGroups, Step::Alone),
        (Plenary, Step::Plenary),
        (Circle, Step::Plenary),
    ] {
        let mut story = Story::made();
        for form in [Alone, form] {
            let plan = BlockPlan { form, ..plan(Settings::default()) };
            story.anne(Action::AddBlock { plan, at: None });
        }
        for name in ["Fatma", "Jan", "Maria"] {
            story.joins(name);
        }
        story.anne(Action::Start { carried: Vec::new() });
        story.by(FATMA, own("Samen"));
        story.goes_to(AGAIN);
        let seen = rules::seen(story.meeting(), story.block(AGAIN)).unwrap();
        assert_eq!(seen.step, comes_to, "{form:?}");
        assert_eq!(seen.groups, usize::from(form == Pair), "{form:?}");
        // Nothing goes back by itself.
        story.goes_to(DEFINITION);
        let seen = rules::seen(story.meeting(), story.block(DEFINITION)).unwrap();
        assert_eq!(seen.step, comes_to, "{form:?}");
        refold(&story);
    }
}

#[test]
fn another_word_begins_anew() {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: plan(Settings::default()), at: None });
    let other = Settings { term: Some(text("visie")), ..Settings::default() };
    story.anne(Action::AddBlock { plan: plan(other), at: None });
    story.joins("Fatma");
    story.anne(Action::Start { carried: Vec::new() });
    story.by(FATMA, own("Samen"));
    story.goes_to(AGAIN);
    assert_eq!(rules::mine(story.block(AGAIN), FATMA).unwrap().own, None);
}

#[test]
fn a_phone_hears_of_what_it_may_read_and_of_nothing_else() {
    let mut story = writing(8);
    for who in 0..8 {
        story.by(person(who), own("Samen"));
    }
    story.anne(step(Step::Twos));
    let stirs = |story: &Story, who| work(story).stirs_of(person(who)).collect::<Vec<_>>();
    let before: Vec<_> = (0..8).map(|who| stirs(&story, who)).collect();
    story.by(FATMA, play(Deed::Lay { on: true }));
    let with_fatma = with(&story, 0, Step::Twos);
    for who in 0..8_u32 {
        let is_with = who == 0 || with_fatma.contains(&person(who));
        assert_eq!(stirs(&story, who) != before[who as usize], is_with);
    }
    story.anne(step(Step::Fours));
    let before: Vec<_> = (0..8).map(|who| stirs(&story, who)).collect();
    let at = place(&story, 0, Step::Twos);
    story.by(FATMA, write(at, 0, "Wij twee, alsnog"));
    let with_fatma = with(&story, 0, Step::Fours);
    for who in 0..8_u32 {
        let is_with = who == 0 || with_fatma.contains(&person(who));
        assert_eq!(stirs(&story, who) != before[who as usize], is_with);
    }
}

#[test]
fn people_are_dealt_anew_until_they_wrote_together() {
    let mut story = writing(6);
    story.anne(step(Step::Twos));
    let deals = work(&story).deals();
    story.anne(play(Deed::Deal { seed: 99 }));
    assert!(work(&story).deals() > deals, "phones hear of it");
    let at = place(&story, 0, Step::Twos);
    story.by(FATMA, write(at, 0, "Ja"));
    story.refuses_anne(play(Deed::Deal { seed: 1 }), Refused::AlreadyStarted);
}

#[test]
fn the_report_tells_what_people_were_told_and_no_own_text() {
    let settings = |tells_steps| Settings { term: None, tells_steps };
    for tells_steps in [false, true] {
        let mut story = begun(settings(tells_steps), 2);
        assert_eq!(outcome(&story, Reader::Coach), None);
        story.by(FATMA, own("Geheim"));
        story.anne(step(Step::Twos));
        let at = place(&story, 0, Step::Twos);
        story.by(FATMA, write(at, 0, "Wij twee"));
        story.anne(step(Step::Plenary));
        story.anne(agree(0, "Van ons allemaal"));
        let told = outcome(&story, Reader::Coach).unwrap();
        assert_eq!((told.texts.len(), told.wrote), (usize::from(tells_steps), 1));
        assert!(!format!("{told:?}").contains("Geheim"));
        assert!(
            outcome(&story, Reader::Anyone).unwrap().texts.is_empty(),
            "the group did not see it"
        );
        story.anne(show(at, true));
        story.anne(show(at, false));
        assert_eq!(outcome(&story, Reader::Anyone).unwrap().texts.len(), usize::from(tells_steps));
        assert_eq!(report(story.meeting()).group_texts.len(), 1);
    }
    // Who wrote without being told so is not told later.
    let mut story = begun(settings(false), 2);
    let edit = Action::EditBlock { block: DEFINITION, plan: plan(settings(true)) };
    story.refuses_anne(edit, Refused::PromiseFixed);
    let mut story = begun(settings(true), 2);
    story.anne(Action::EditBlock { block: DEFINITION, plan: plan(settings(false)) });
}

#[test]
fn what_people_wrote_is_erased_and_what_the_group_made_stays() {
    let mut story = begun(Settings { term: None, tells_steps: true }, 2);
    story.by(FATMA, own("Geheim van Fatma"));
    story.by(FATMA, own("Geheim van Fatma, beter"));
    story.anne(Action::TurnDefinition { block: DEFINITION, card: "d-after".into(), face_up: true });
    story.anne(step(Step::Twos));
    let at = place(&story, 0, Step::Twos);
    story.by(FATMA, write(at, 0, "Geheim van twee"));
    story.anne(step(Step::Plenary));
    story.anne(show(at, true));
    story.anne(agree(0, "Van ons allemaal"));
    let effects = story.clock(Action::EraseWords);
    assert!(effects.contains(&Effect::BlankEverybody));
    let told = outcome(&story, Reader::Coach).unwrap();
    assert_eq!((told.agreed.unwrap().as_str(), told.texts.len()), ("Van ons allemaal", 0));
    let blanked: Vec<_> = story
        .log
        .iter()
        .map(|entry| Entry { action: entry.action.blanked(), ..entry.clone() })
        .collect();
    let lines = serde_json::to_string(&blanked).unwrap();
    assert!(!lines.contains("Geheim") && lines.contains("Van ons allemaal"));
    let again = fold(&blanked).unwrap().unwrap();
    assert_eq!(again.block(DEFINITION).unwrap().play, story.block(DEFINITION).play);
}

#[test]
fn examples_are_brought_in_beside_what_the_group_makes() {
    let mut story = writing(1);
    assert_eq!(story.block(DEFINITION).open_prompts(), []);
    story.anne(step(Step::Plenary));
    story.writes(FATMA, "1", "Een vader die voorleest");
}

#[test]
fn deeds_are_written_as_always() {
    let at = Place::of(Step::Twos, 3);
    let deeds = [
        own("Samen"),
        play(Deed::Lay { on: true }),
        write(at, 2, "Wij"),
        step(Step::Fours),
        play(Deed::Deal { seed: 5 }),
        play(Deed::OnPaper { people: 12 }),
        play(Deed::AddPaper { step: Step::Twos, text: text("Wij") }),
        show(at, true),
        agree(1, "Wij allemaal"),
        play(Deed::Stand { version: 2 }),
        Action::AddBlock {
            plan: plan(Settings { term: Some(text("visie")), tells_steps: true }),
            at: None,
        },
    ];
    let lines: Vec<_> = deeds.iter().map(|deed| serde_json::to_string(deed).unwrap()).collect();
    for (line, deed) in lines.iter().zip(&deeds) {
        assert_eq!(&serde_json::from_str::<Action>(line).unwrap(), deed);
    }
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"definition":{"own":{"text":"Samen"}}}}
    {"do":"play","block":1,"deed":{"definition":{"lay":{"on":true}}}}
    {"do":"play","block":1,"deed":{"definition":{"write":{"at":{"step":"twos","group":3},"moment":2,"text":"Wij"}}}}
    {"do":"play","block":1,"deed":{"definition":{"set-step":{"to":"fours","seed":7}}}}
    {"do":"play","block":1,"deed":{"definition":{"deal":{"seed":5}}}}
    {"do":"play","block":1,"deed":{"definition":{"on-paper":{"people":12}}}}
    {"do":"play","block":1,"deed":{"definition":{"add-paper":{"step":"twos","text":"Wij"}}}}
    {"do":"play","block":1,"deed":{"definition":{"show":{"at":{"step":"twos","group":3},"on":true}}}}
    {"do":"play","block":1,"deed":{"definition":{"agree":{"moment":1,"text":"Wij allemaal"}}}}
    {"do":"play","block":1,"deed":{"definition":{"stand":{"version":2}}}}
    {"do":"add-block","plan":{"kind":"definition","title":"definition","minutes":10,"form":"plenary","text":null,"note":null,"deck":"2.1","energizer":null,"cards":[],"definitions":[{"card":"d-after","turn":"after-writing"}],"background":[],"settings":{"definition":{"term":"visie","tells_steps":true}}},"at":null}
    "#);
}

#[test]
fn five_hundred_people_write_together() {
    let mut story = writing(0);
    for number in 0..500 {
        story.tries_unguarded(Actor::Visitor, join(&format!("P{number}"))).unwrap();
    }
    for number in 0..500 {
        let who = Actor::Participant(person(number));
        story.tries_unguarded(who, own("Samen voor ieder kind")).unwrap();
    }
    story.anne(step(Step::Twos));
    for number in 0..500 {
        let at = place(&story, number, Step::Twos);
        let moment = if let Some(text) = work(&story).text(at) { text.moment() } else { 0 };
        let who = Actor::Participant(person(number));
        story.tries_unguarded(who, write(at, moment, "Wij twee")).unwrap();
    }
    story.anne(step(Step::Fours));
    assert_eq!((seen(&story).wrote, seen(&story).groups), (500, 125));
    assert_eq!(mine(&story, 499).four.unwrap().beside.len(), 2);
}

pub(super) fn any_deed() -> impl Strategy<Value = (Actor, Action)> {
    let who = || (0_u32..7).prop_map(|number| Actor::Participant(person(number)));
    let anne = || Just(Actor::Coach(ANNE));
    let at = || {
        let paper = proptest::bool::weighted(0.2);
        (any::<bool>(), 0_u32..4, paper).prop_map(|(two, group, paper)| {
            let step = if two { Step::Twos } else { Step::Fours };
            if paper { Place::paper(step, group) } else { Place { step, group } }
        })
    };
    let words = || proptest::sample::select(vec![None, Some(text("een")), Some(text("twee"))]);
    let steps = proptest::sample::select(Step::ALL.to_vec());
    prop_oneof![
        6 => (who(), words()).prop_map(|(who, text)| (who, play(Deed::Own { text }))),
        2 => (who(), any::<bool>()).prop_map(|(who, on)| (who, play(Deed::Lay { on }))),
        8 => (who(), at(), 0_u32..4, words())
            .prop_map(|(who, at, moment, text)| (who, play(Deed::Write { at, moment, text }))),
        6 => (anne(), steps, any::<u64>())
            .prop_map(|(who, to, seed)| (who, play(Deed::SetStep { to, seed }))),
        1 => (anne(), any::<u64>()).prop_map(|(who, seed)| (who, play(Deed::Deal { seed }))),
        1 => anne().prop_map(|who| (who, play(Deed::AddPaper { step: Step::Fours, text: text("op papier") }))),
        2 => (anne(), at(), 0_u32..3, words())
            .prop_map(|(who, at, moment, text)| (who, play(Deed::Write { at, moment, text }))),
        3 => (anne(), at(), any::<bool>()).prop_map(|(who, at, on)| (who, show(at, on))),
        2 => (anne(), 0_u32..4, proptest::option::of(Just(text("samen"))))
            .prop_map(|(who, moment, text)| (who, play(Deed::Agree { moment, text }))),
        1 => (anne(), 0_u32..3).prop_map(|(who, version)| (who, play(Deed::Stand { version }))),
        1 => Just((Actor::Visitor, join("Nog iemand"))),
        1 => Just((Actor::Coach(ANNE), Action::GoTo { block: AGAIN, from: Some(DEFINITION) })),
        1 => Just((Actor::Coach(ANNE), Action::GoTo { block: DEFINITION, from: Some(AGAIN) })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..Default::default() })]

    #[test]
    fn whatever_happens_it_folds_the_same_with_what_was_erased_too(
        deeds in proptest::collection::vec(any_deed(), 1..80)
    ) {
        let mut story = begun(Settings { term: None, tells_steps: true }, 5);
        let mut blank = BTreeSet::new();
        for (actor, action) in deeds {
            if let Ok(effects) = story.tries(actor, action) {
                blank.extend(effects.iter().filter_map(|effect| match effect {
                    Effect::Blank(number) => Some(*number),
                    _ => None,
                }));
            }
            let seen = seen(&story);
            prop_assert!(seen.shown.is_empty() || seen.step == Step::Plenary);
            prop_assert!(seen.shown.len() <= SHOWN_MAX);
            for who in 0..5 {
                let mine = mine(&story, who);
                prop_assert!(seen.step >= Step::Twos || mine.two.is_none());
                prop_assert!(seen.step >= Step::Fours || mine.four.is_none());
            }
        }
        let log: Vec<_> = story.log.iter().map(|entry| {
            let is_blank = blank.contains(&entry.number);
            let action = if is_blank { entry.action.blanked() } else { entry.action.clone() };
            Entry { action, ..entry.clone() }
        }).collect();
        prop_assert_eq!(fold(&log), Ok(story.meeting));
    }
}
