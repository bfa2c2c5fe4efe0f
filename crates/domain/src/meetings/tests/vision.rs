//! A vision in eight steps: what is held back until when, what is the same, which values no sentence
//! carries, and what stays of it.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::case::refolded;
use super::*;
use crate::decks::PlanKind;
use crate::meetings::kinds::{
    self, Reader,
    vision::{
        self as rules, At, DOTS_MAX, Deed, MAIN_MAX, MAIN_USUAL, Outcome, PAPER_MAX, ROOM_FROM,
        ROOM_VALUES_MAX, SENTENCES_MAX, Settings, Step, TAKEN_MAX, VALUES_EACH_MAX,
    },
};

const VISION: BlockId = BlockId(1);

/// At the first step, with this many people; another block comes after it.
fn begun(people: usize, form: GroupForm) -> Story {
    let mut story = Story::made();
    let plan = BlockPlan { form, ..bare(BlockKind::Vision) };
    story.anne(Action::AddBlock { plan, at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn play(deed: Deed) -> Action {
    Action::Play { block: VISION, deed: kinds::Deed::Vision(deed) }
}

fn step(to: Step) -> Action {
    play(Deed::SetStep { to, seed: 7, begin: None })
}

fn value(words: &str) -> Action {
    play(Deed::Value { of: None, text: Text::optional(words).unwrap() })
}

fn changes(of: u64, words: &str) -> Action {
    play(Deed::Value { of: Some(of), text: Text::optional(words).unwrap() })
}

fn dots(values: &[u64]) -> Action {
    play(Deed::Dots { values: values.to_vec() })
}

fn underline(value: u64, on: bool) -> Action {
    play(Deed::Underline { value, on })
}

fn at(group: u32, number: u32) -> At {
    At { group, number }
}

fn write(at: At, moment: u32, words: &str, carries: &[u64]) -> Action {
    let text = Text::optional(words).unwrap();
    play(Deed::Write { at, moment, text, carries: carries.to_vec() })
}

fn pick(sentences: &[At]) -> Action {
    play(Deed::Pick { sentences: sentences.to_vec() })
}

fn read(group: u32) -> Action {
    play(Deed::Read { group: Some(group) })
}

fn person(number: usize) -> ParticipantId {
    ParticipantId(u32::try_from(number).unwrap())
}

fn seen(story: &Story) -> rules::Seen<'_> {
    rules::seen(story.meeting(), story.block(VISION)).expect("it is a vision")
}

fn mine(story: &Story, number: usize) -> rules::Mine<'_> {
    rules::mine(story.block(VISION), person(number)).expect("it is a vision")
}

fn vision(story: &Story) -> &rules::Vision {
    rules::vision(story.block(VISION)).expect("it is a vision")
}

fn sheet(story: &Story) -> Vec<(String, usize)> {
    seen(story).sheet.iter().map(|value| (value.text.to_string(), value.wrote)).collect()
}

fn main(story: &Story) -> Vec<String> {
    seen(story).main.iter().map(|value| value.text.to_string()).collect()
}

fn outcome(story: &Story, reader: Reader) -> Option<Outcome> {
    match story.block(VISION).outcome(&Prompt::Block, reader)? {
        kinds::Outcome::Vision(outcome) => Some(outcome),
        _ => None,
    }
}

/// Somebody writes a value; answers its number.
fn writes_value(story: &mut Story, who: usize, words: &str) -> u64 {
    story.by(person(who), value(words));
    story.last().0
}

/// Three groups' worth of sentences were read aloud, of people who work alone: 0 carries both
/// values, 1 the first, 2 the second.
fn read_aloud() -> (Story, [u64; 2]) {
    let mut story = begun(4, GroupForm::Alone);
    let values = [writes_value(&mut story, 0, "respect"), writes_value(&mut story, 1, "samen")];
    story.anne(step(Step::Underline));
    for number in 0..4 {
        story.by(person(number), dots(&values));
    }
    story.anne(step(Step::Sentences));
    story.by(FATMA, write(at(0, 1), 0, "Wij doen het samen met respect.", &values));
    story.by(JAN, write(at(1, 1), 0, "Wij hebben respect.", &values[..1]));
    story.by(MARIA, write(at(2, 1), 0, "Wij doen het samen.", &values[1..]));
    story.anne(step(Step::Read));
    for group in 0..3 {
        story.anne(read(group));
    }
    (story, values)
}

#[test]
fn values_are_on_the_sheet_once_they_are_collected_and_the_same_is_one() {
    let mut story = begun(2, GroupForm::SmallGroups);
    writes_value(&mut story, 0, "Respect");
    let own = writes_value(&mut story, 0, "open zijn");
    writes_value(&mut story, 1, " respect. ");
    assert_eq!((seen(&story).wrote, seen(&story).values), (2, 3));
    assert!(seen(&story).sheet.is_empty());
    assert_eq!(mine(&story, 0).values.len(), 2);
    story.anne(step(Step::Collect));
    assert_eq!(sheet(&story), [("Respect".to_owned(), 2), ("open zijn".to_owned(), 1)]);
    let before = story.last().0 - 2;
    assert_eq!(story.by(FATMA, changes(own, "openheid")), [Effect::Blank(EntryNumber(before))]);
    assert_eq!(sheet(&story)[1].0, "openheid");
    story.refuses_by(JAN, changes(own, "dicht"), Refused::Unknown);
    story.anne(step(Step::Underline));
    story.refuses_by(FATMA, changes(own, ""), Refused::TextFixed);
    // What is new still comes on it.
    story.by(FATMA, value("geduld"));
    assert_eq!(sheet(&story).len(), 3);
}

#[test]
fn the_coach_lays_values_together_and_parts_them_again() {
    let mut story = begun(2, GroupForm::SmallGroups);
    let open = writes_value(&mut story, 0, "open zijn");
    let honest = writes_value(&mut story, 1, "openheid");
    story.anne(step(Step::Collect));
    let merge = |value, into| play(Deed::Merge { value, into });
    story.anne(merge(honest, Some(open)));
    story.anne(merge(honest, Some(open)));
    assert_eq!(sheet(&story), [("open zijn".to_owned(), 2)]);
    assert_eq!(seen(&story).sheet[0].merged[0].0, honest);
    // Round and round is one value too.
    story.anne(merge(open, Some(honest)));
    assert_eq!(sheet(&story).len(), 1);
    story.anne(merge(open, None));
    story.anne(merge(honest, None));
    assert_eq!(sheet(&story).len(), 2);
    story.refuses_anne(merge(open, Some(open)), Refused::Unknown);
    story.refuses_anne(merge(open, Some(99)), Refused::Unknown);
    story.anne(play(Deed::LeaveOut { value: open, out: true }));
    assert_eq!(sheet(&story), [("openheid".to_owned(), 1)]);
    story.anne(play(Deed::LeaveOut { value: open, out: false }));
    assert_eq!(sheet(&story).len(), 2);
}

#[test]
fn dots_are_counted_once_they_are_shown_and_underline_the_most_important() {
    let mut story = begun(3, GroupForm::SmallGroups);
    let values: Vec<_> =
        ["a", "b", "c", "d", "e"].map(|words| writes_value(&mut story, 0, words)).into();
    story.refuses_by(FATMA, dots(&values[..1]), Refused::ChoiceClosed);
    story.anne(step(Step::Underline));
    story.by(FATMA, dots(&values[2..5]));
    story.by(JAN, dots(&values[2..4]));
    let before = story.last();
    assert_eq!(story.by(JAN, dots(&values[..3])), [Effect::Blank(before)]);
    story.refuses_by(JAN, dots(&values[..4]), Refused::NoAnswer);
    story.refuses_by(JAN, dots(&[99]), Refused::NoAnswer);
    let told = seen(&story);
    assert!(told.main.is_empty() && told.sheet.iter().all(|value| value.dots == 0));
    assert_eq!(told.dotted, 2);
    story.anne(play(Deed::ShowDots { on: true }));
    assert_eq!(main(&story), ["c", "a", "b", "d"]);
    assert_eq!(main(&story).len(), MAIN_USUAL);
    // In the room hands are counted.
    story.anne(play(Deed::HandDots { value: values[4], count: 9 }));
    assert_eq!(main(&story), ["e", "c", "a", "b"]);
    story.anne(underline(values[0], false));
    story.anne(underline(values[3], true));
    story.anne(step(Step::Sentences));
    assert_eq!(main(&story), ["e", "c", "b", "d"]);
    story.refuses_by(FATMA, dots(&values[..1]), Refused::ChoiceClosed);
    let count = HANDS_MAX + 1;
    story.refuses_anne(
        play(Deed::HandDots { value: values[0], count }),
        Refused::TooMuch { max: HANDS_MAX },
    );
}

#[test]
fn small_groups_write_sentences_that_others_read_once_they_are_read_aloud() {
    let mut story = begun(4, GroupForm::Pair);
    let respect = writes_value(&mut story, 0, "respect");
    story.refuses_by(FATMA, write(at(0, 1), 0, "Wij", &[]), Refused::TextFixed);
    story.refuses_by(FATMA, write(at(1, 1), 0, "Wij", &[]), Refused::OtherTable);
    story.anne(step(Step::Sentences));
    assert_eq!(story.block(VISION).tables.len(), 2);
    let group = mine(&story, 0).group.unwrap();
    let own = group.number;
    let mate = group.people.iter().find(|who| **who != FATMA).copied().unwrap();
    assert_eq!(group.moments, [0; 4]);
    let place = at(own, 1);
    story.by(FATMA, write(place, 0, "Wij luisteren.", &[respect]));
    // Nobody overwrites what they have not seen.
    story.refuses_by(mate, write(place, 0, "Wij praten.", &[]), Refused::WrittenSince);
    let before = story.last();
    assert_eq!(story.by(mate, write(place, 1, "Wij praten.", &[])), [Effect::Blank(before)]);
    assert_eq!(mine(&story, 0).group.unwrap().sentences[0].text.as_str(), "Wij praten.");
    story.refuses_by(FATMA, write(at(1 - own, 1), 0, "Wij", &[]), Refused::OtherTable);
    story.refuses_by(FATMA, write(at(own, 0), 0, "Wij", &[]), Refused::Unknown);
    story.refuses_by(FATMA, write(at(own, SENTENCES_MAX + 1), 0, "Wij", &[]), Refused::Unknown);
    story.by(FATMA, write(at(own, SENTENCES_MAX), 0, "Wij samen.", &[]));
    story.refuses_by(FATMA, write(at(own, 2), 0, "Wij", &[99]), Refused::Unknown);
    story.refuses_anne(play(Deed::Deal { seed: 3 }), Refused::TablesInUse);
    story.refuses_anne(Action::FormTables { block: VISION, seed: 3 }, Refused::Unknown);
    story.anne(step(Step::Read));
    assert!(seen(&story).read.is_empty());
    story.refuses_anne(read(1 - own), Refused::Unknown);
    story.anne(read(own));
    assert_eq!((seen(&story).reading, seen(&story).read.len()), (Some(own), 2));
    story.refuses_by(FATMA, write(place, 2, "Anders", &[]), Refused::TextFixed);
    // The coach keeps one from the others.
    story.anne(play(Deed::Withhold { at: place, out: true }));
    assert_eq!(seen(&story).read.len(), 1);
}

#[test]
fn who_comes_late_gets_a_group() {
    let mut story = begun(4, GroupForm::SmallGroups);
    story.anne(step(Step::Sentences));
    let late = story.joins("Laat");
    assert!(rules::mine(story.block(VISION), late).unwrap().group.is_some());
    story.by(late, write(at(0, 1), 0, "Wij", &[]));
}

#[test]
fn sentences_that_most_people_picked_are_the_vision_and_the_check_finds_what_lacks() {
    let (mut story, [respect, samen]) = read_aloud();
    story.refuses_by(FATMA, pick(&[at(0, 1)]), Refused::ChoiceClosed);
    story.anne(step(Step::Choose));
    let three = [at(0, 1), at(1, 1), at(2, 1)];
    story.refuses_by(FATMA, pick(&three), Refused::NoAnswer);
    story.refuses_by(FATMA, pick(&[at(3, 1)]), Refused::NoAnswer);
    story.by(FATMA, pick(&[at(1, 1)]));
    story.by(JAN, pick(&[at(1, 1)]));
    assert_eq!((seen(&story).picked, seen(&story).chosen.len()), (2, 0));
    assert!(seen(&story).read.iter().all(|sentence| sentence.picks == 0));
    story.anne(step(Step::Check));
    let told = seen(&story);
    assert_eq!(told.chosen.len(), 1);
    assert_eq!(told.uncovered.len(), 1);
    assert_eq!(told.uncovered[0].value.text.as_str(), "samen");
    let offered: Vec<_> = told.uncovered[0].sentences.iter().map(|it| it.at).collect();
    assert_eq!(offered, [at(0, 1), at(2, 1)]);
    // A sentence of another group is taken up.
    story.anne(play(Deed::Take { at: at(2, 1), on: true }));
    assert!(seen(&story).uncovered.is_empty());
    assert_eq!(
        vision(&story).composed().unwrap().as_str(),
        "Wij hebben respect.\nWij doen het samen."
    );
    story.anne(play(Deed::Take { at: at(2, 1), on: false }));
    // Or the group finds that a sentence carries it.
    story.anne(play(Deed::Carry { at: at(1, 1), value: samen, on: true }));
    assert!(seen(&story).uncovered.is_empty());
    story.anne(play(Deed::Carry { at: at(1, 1), value: respect, on: false }));
    assert_eq!(seen(&story).uncovered[0].value.text.as_str(), "respect");
}

#[test]
fn sentences_with_as_many_picks_come_along_up_to_four() {
    let (mut story, _) = read_aloud();
    story.anne(step(Step::Choose));
    for number in 0..3 {
        story.anne(play(Deed::HandPicks { at: at(number, 1), count: 5 }));
    }
    story.anne(step(Step::Check));
    assert_eq!(seen(&story).chosen.len(), 3);
}

#[test]
fn the_vision_begins_with_what_was_chosen_and_is_kept_in_versions() {
    let (mut story, _) = read_aloud();
    story.anne(step(Step::Choose));
    story.by(FATMA, pick(&[at(0, 1)]));
    let begin = vision(&story).composed();
    story.anne(play(Deed::SetStep { to: Step::Start, seed: 1, begin: begin.clone() }));
    assert_eq!(seen(&story).vision, begin);
    assert_eq!(vision(&story).kept().stands(), 1);
    // What stands there is not overwritten by going there again.
    let other = Text::optional("Iets anders").unwrap();
    story.anne(play(Deed::SetStep { to: Step::Start, seed: 1, begin: other }));
    assert_eq!(seen(&story).vision, begin);
    let agree =
        |moment, words: &str| play(Deed::Agree { moment, text: Text::optional(words).unwrap() });
    story.refuses_anne(agree(0, "Wij"), Refused::WrittenSince);
    story.anne(agree(1, "Wij allemaal"));
    assert_eq!(story.block(VISION).group_text.as_ref().unwrap().as_str(), "Wij allemaal");
    story.anne(play(Deed::Stand { version: 1 }));
    assert_eq!(seen(&story).vision, begin);
    let text = Some(text("Van elders"));
    story.anne(Action::SetGroupText { block: VISION, text: text.clone() });
    assert_eq!(seen(&story).vision, text);
    story.writes(FATMA, "1", "Vaker vragen");
}

#[test]
fn a_room_without_phones_does_it_too() {
    let mut story = begun(0, GroupForm::SmallGroups);
    story.anne(value("respect"));
    let respect = story.last().0;
    story.anne(changes(respect, "Respect"));
    story.anne(step(Step::Underline));
    story.anne(underline(respect, true));
    story.anne(step(Step::Sentences));
    let add = |group, words: &str| {
        play(Deed::AddSentence { group, text: text(words), carries: vec![respect] })
    };
    story.anne(add(2, "Wij luisteren."));
    story.anne(add(2, "Wij vragen door."));
    story.refuses_anne(add(0, "Wij"), Refused::TooMuch { max: PAPER_MAX });
    story.refuses_anne(add(PAPER_MAX + 1, "Wij"), Refused::TooMuch { max: PAPER_MAX });
    story.anne(add(PAPER_MAX, "Wij"));
    story.anne(add(2, "Drie"));
    story.anne(add(2, "Vier"));
    story.refuses_anne(add(2, "Vijf"), Refused::Full { max: SENTENCES_MAX as usize });
    let second = at(ROOM_FROM + 1, 2);
    story.anne(write(second, 1, "Wij vragen altijd door.", &[]));
    assert_eq!((seen(&story).groups, seen(&story).written), (2, 2));
    story.anne(step(Step::Read));
    story.anne(read(ROOM_FROM + 1));
    story.anne(step(Step::Check));
    story.anne(play(Deed::Take { at: second, on: true }));
    assert_eq!(seen(&story).uncovered.len(), 1);
    assert_eq!(vision(&story).composed().unwrap().as_str(), "Wij vragen altijd door.");
}

#[test]
fn limits_at_their_edges() {
    let mut story = begun(1, GroupForm::Alone);
    for number in 0..VALUES_EACH_MAX {
        writes_value(&mut story, 0, &format!("w{number}"));
    }
    story.refuses_by(FATMA, value("te veel"), Refused::Full { max: VALUES_EACH_MAX });
    let mut room = Vec::new();
    for number in 0..ROOM_VALUES_MAX {
        story.anne(value(&format!("z{number}")));
        room.push(story.last().0);
    }
    story.refuses_anne(value("te veel"), Refused::Full { max: ROOM_VALUES_MAX });
    story.refuses_anne(changes(4, "niet van mij"), Refused::Unknown);
    for id in &room[..MAIN_MAX] {
        story.anne(underline(*id, true));
    }
    story.anne(underline(room[0], true));
    story.refuses_anne(underline(room[MAIN_MAX], true), Refused::Full { max: MAIN_MAX });
    story.anne(step(Step::Sentences));
    let nine = &room[..=MAIN_MAX];
    story.refuses_by(FATMA, write(at(0, 1), 0, "Wij", nine), Refused::Full { max: MAIN_MAX });
    story.by(FATMA, write(at(0, 1), 0, "Wij", &nine[..MAIN_MAX]));
    for number in 1..=SENTENCES_MAX {
        story.anne(play(Deed::AddSentence { group: 1, text: text("Zin"), carries: vec![] }));
        story.anne(play(Deed::Take { at: at(ROOM_FROM, number), on: true }));
    }
    assert_eq!(TAKEN_MAX, SENTENCES_MAX as usize);
    story.refuses_anne(
        play(Deed::Take { at: at(0, 1), on: true }),
        Refused::Full { max: TAKEN_MAX },
    );
    let plan = |dots| {
        let settings = kinds::Settings::Vision(Settings { begin: Step::Values, dots });
        Action::AddBlock { plan: BlockPlan { settings, ..bare(BlockKind::Vision) }, at: None }
    };
    story.refuses_anne(plan(0), Refused::TooMuch { max: DOTS_MAX.into() });
    story.refuses_anne(plan(DOTS_MAX + 1), Refused::TooMuch { max: DOTS_MAX.into() });
    story.anne(plan(DOTS_MAX));
}

#[test]
fn participants_do_nothing_that_is_the_coachs() {
    let mut story = begun(1, GroupForm::SmallGroups);
    let id = writes_value(&mut story, 0, "respect");
    for deed in [step(Step::Collect), underline(id, true), read(0)] {
        story.refuses_by(FATMA, deed, Refused::NotAllowed);
    }
    story.refuses_anne(dots(&[id]), Refused::NotAllowed);
    story.refuses_anne(write(at(0, 1), 0, "Wij", &[]), Refused::NotAllowed);
}

#[test]
fn words_that_a_phone_kept_still_come_when_the_group_has_gone_on() {
    let mut story = begun(1, GroupForm::Alone);
    story.anne(step(Step::Sentences));
    story.goes_to(BlockId(2));
    story.by(FATMA, value("respect"));
    story.by(FATMA, write(at(0, 1), 0, "Wij", &[]));
    story.refuses_by(FATMA, pick(&[]), Refused::ChoiceClosed);
}

#[test]
fn what_may_be_seen_before_it_is_shown_does_not_depend_on_it() {
    let told = ["respect", "geduld"].map(|words| {
        let mut story = begun(2, GroupForm::Alone);
        let id = writes_value(&mut story, 0, words);
        let first = format!("{:?}", seen(&story));
        story.anne(step(Step::Sentences));
        story.by(FATMA, write(at(0, 1), 0, words, &[]));
        story.anne(step(Step::Read));
        let mut told = seen(&story);
        (told.sheet, told.main) = (Vec::new(), Vec::new());
        (first, format!("{told:?}"), id)
    });
    assert_eq!(told[0], told[1]);
    let told = [0, 1].map(|which| {
        let mut story = begun(2, GroupForm::Alone);
        let ids = [writes_value(&mut story, 0, "a"), writes_value(&mut story, 0, "b")];
        story.anne(step(Step::Underline));
        story.by(JAN, dots(&[ids[which]]));
        let shared = outcome(&story, Reader::Anyone);
        (format!("{:?}", seen(&story)), shared)
    });
    assert_eq!(told[0], told[1]);
}

#[test]
fn the_report_tells_what_the_group_saw_and_the_coach_more() {
    let (mut story, _) = read_aloud();
    story.by(person(3), value("stil"));
    story.anne(step(Step::Choose));
    story.by(FATMA, pick(&[at(0, 1)]));
    let told = outcome(&story, Reader::Anyone).unwrap();
    assert!(told.sentences.iter().all(|sentence| sentence.picks == 0 && !sentence.is_chosen));
    let told = outcome(&story, Reader::Coach).unwrap();
    assert_eq!(told.sentences[0].picks, 1);
    story.anne(step(Step::Start));
    let told = outcome(&story, Reader::Anyone).unwrap();
    assert_eq!(told.vision.unwrap().as_str(), "Wij doen het samen met respect.");
    assert_eq!(told.values[0], (text("respect"), 1, 4, true));
    assert_eq!(told.sentences[0].carries, [text("respect"), text("samen")]);
    assert!(outcome(&begun(1, GroupForm::Alone), Reader::Coach).is_none());
}

#[test]
fn after_erasure_only_the_vision_stays() {
    let (mut story, _) = read_aloud();
    story.anne(step(Step::Choose));
    story.by(FATMA, pick(&[at(0, 1)]));
    story.anne(play(Deed::SetStep { to: Step::Start, seed: 1, begin: Some(text("Onze visie")) }));
    story.anne(play(Deed::AddSentence { group: 1, text: text("Geheim"), carries: vec![] }));
    story.clock(Action::EraseWords);
    let told = outcome(&story, Reader::Coach).unwrap();
    assert_eq!(
        (told.vision, told.values.len(), told.sentences.len()),
        (Some(text("Onze visie")), 0, 0)
    );
    let again = refolded(&story, &["respect", "samen", "Geheim"]);
    assert_eq!(again.block(VISION).unwrap().play, story.block(VISION).play);
}

#[test]
fn five_hundred_people_make_one() {
    let mut story = begun(0, GroupForm::SmallGroups);
    for number in 0..500 {
        story.tries_unguarded(Actor::Visitor, join(&format!("P{number}"))).unwrap();
    }
    for number in 0..500 {
        let who = Actor::Participant(person(number));
        story.tries_unguarded(who, value(&format!("waarde {}", number % 40))).unwrap();
    }
    story.anne(step(Step::Sentences));
    assert_eq!((seen(&story).sheet.len(), seen(&story).groups), (40, 125));
}

#[test]
fn a_deck_says_with_which_step_it_begins() {
    let named: Vec<_> = Step::ALL.iter().map(|step| step.name()).collect();
    assert_eq!(PlanKind::Vision.steps(), named);
}

#[test]
fn deeds_are_written_as_always() {
    let deeds = [
        value("respect"),
        changes(4, ""),
        dots(&[4, 5]),
        write(at(2, 1), 3, "Wij", &[4]),
        pick(&[at(2, 1)]),
        step(Step::Underline),
        play(Deed::SetStep { to: Step::Start, seed: 7, begin: Some(text("Wij")) }),
        play(Deed::Deal { seed: 5 }),
        play(Deed::Merge { value: 5, into: Some(4) }),
        play(Deed::LeaveOut { value: 5, out: true }),
        play(Deed::HandDots { value: 5, count: 12 }),
        play(Deed::ShowDots { on: true }),
        underline(4, true),
        play(Deed::AddSentence { group: 2, text: text("Wij"), carries: vec![4] }),
        read(2),
        play(Deed::Withhold { at: at(2, 1), out: true }),
        play(Deed::HandPicks { at: at(2, 1), count: 8 }),
        play(Deed::Take { at: at(2, 1), on: true }),
        play(Deed::Carry { at: at(2, 1), value: 4, on: false }),
        play(Deed::Agree { moment: 1, text: Some(text("Wij allemaal")) }),
        play(Deed::Stand { version: 2 }),
        Action::AddBlock {
            plan: BlockPlan {
                settings: kinds::Settings::Vision(Settings { begin: Step::Collect, dots: 4 }),
                ..bare(BlockKind::Vision)
            },
            at: None,
        },
    ];
    let lines: Vec<_> = deeds.iter().map(|deed| serde_json::to_string(deed).unwrap()).collect();
    for (line, deed) in lines.iter().zip(&deeds) {
        assert_eq!(&serde_json::from_str::<Action>(line).unwrap(), deed);
    }
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"vision":{"value":{"of":null,"text":"respect"}}}}
    {"do":"play","block":1,"deed":{"vision":{"value":{"of":4,"text":null}}}}
    {"do":"play","block":1,"deed":{"vision":{"dots":{"values":[4,5]}}}}
    {"do":"play","block":1,"deed":{"vision":{"write":{"at":{"group":2,"number":1},"moment":3,"text":"Wij","carries":[4]}}}}
    {"do":"play","block":1,"deed":{"vision":{"pick":{"sentences":[{"group":2,"number":1}]}}}}
    {"do":"play","block":1,"deed":{"vision":{"set-step":{"to":"underline","seed":7}}}}
    {"do":"play","block":1,"deed":{"vision":{"set-step":{"to":"start","seed":7,"begin":"Wij"}}}}
    {"do":"play","block":1,"deed":{"vision":{"deal":{"seed":5}}}}
    {"do":"play","block":1,"deed":{"vision":{"merge":{"value":5,"into":4}}}}
    {"do":"play","block":1,"deed":{"vision":{"leave-out":{"value":5,"out":true}}}}
    {"do":"play","block":1,"deed":{"vision":{"hand-dots":{"value":5,"count":12}}}}
    {"do":"play","block":1,"deed":{"vision":{"show-dots":{"on":true}}}}
    {"do":"play","block":1,"deed":{"vision":{"underline":{"value":4,"on":true}}}}
    {"do":"play","block":1,"deed":{"vision":{"add-sentence":{"group":2,"text":"Wij","carries":[4]}}}}
    {"do":"play","block":1,"deed":{"vision":{"read":{"group":2}}}}
    {"do":"play","block":1,"deed":{"vision":{"withhold":{"at":{"group":2,"number":1},"out":true}}}}
    {"do":"play","block":1,"deed":{"vision":{"hand-picks":{"at":{"group":2,"number":1},"count":8}}}}
    {"do":"play","block":1,"deed":{"vision":{"take":{"at":{"group":2,"number":1},"on":true}}}}
    {"do":"play","block":1,"deed":{"vision":{"carry":{"at":{"group":2,"number":1},"value":4,"on":false}}}}
    {"do":"play","block":1,"deed":{"vision":{"agree":{"moment":1,"text":"Wij allemaal"}}}}
    {"do":"play","block":1,"deed":{"vision":{"stand":{"version":2}}}}
    {"do":"add-block","plan":{"kind":"vision","title":"vision","minutes":10,"form":"plenary","text":null,"note":null,"deck":null,"energizer":null,"cards":[],"definitions":[],"background":[],"settings":{"vision":{"begin":"collect","dots":4}}},"at":null}
    "#);
}

pub(super) fn any_deed() -> impl Strategy<Value = (Actor, Action)> {
    let who = || (0_u32..5).prop_map(|number| Actor::Participant(ParticipantId(number)));
    let anne = || Just(Actor::Coach(ANNE));
    let place = || {
        (0_u32..4, 1_u32..4, proptest::bool::weighted(0.3)).prop_map(|(group, number, paper)| {
            at(if paper { ROOM_FROM + group } else { group }, number)
        })
    };
    let ids = || proptest::collection::vec(8_u64..30, 0..4);
    let some = || proptest::sample::select(vec!["een", "Een.", "twee", "drie"]);
    let words = || proptest::option::weighted(0.8, some().prop_map(ToOwned::to_owned));
    let steps = proptest::sample::select(Step::ALL.to_vec());
    prop_oneof![
        6 => (who(), some()).prop_map(|(who, words)| (who, value(words))),
        3 => (who(), 8_u64..30, words())
            .prop_map(|(who, of, words)| (who, changes(of, words.as_deref().unwrap_or("")))),
        3 => (who(), ids()).prop_map(|(who, ids)| (who, dots(&ids))),
        6 => (who(), place(), 0_u32..3, words(), ids()).prop_map(|(who, at, moment, words, ids)| {
            (who, write(at, moment, words.as_deref().unwrap_or(""), &ids))
        }),
        3 => (who(), place(), place()).prop_map(|(who, one, two)| (who, pick(&[one, two]))),
        6 => (anne(), steps, any::<u64>()).prop_map(|(who, to, seed)| {
            (who, play(Deed::SetStep { to, seed, begin: Some(text("Wij")) }))
        }),
        2 => (anne(), 8_u64..30, proptest::option::of(8_u64..30))
            .prop_map(|(who, value, into)| (who, play(Deed::Merge { value, into }))),
        2 => (anne(), 8_u64..30, any::<bool>())
            .prop_map(|(who, value, on)| (who, underline(value, on))),
        1 => (anne(), 8_u64..30, any::<bool>())
            .prop_map(|(who, value, out)| (who, play(Deed::LeaveOut { value, out }))),
        1 => (anne(), 1_u32..3, ids()).prop_map(|(who, group, carries)| {
            (who, play(Deed::AddSentence { group, text: text("papier"), carries }))
        }),
        4 => (anne(), 0_u32..4).prop_map(|(who, group)| (who, read(group))),
        2 => (anne(), place(), any::<bool>())
            .prop_map(|(who, at, on)| (who, play(Deed::Take { at, on }))),
        2 => (anne(), place(), 8_u64..30, any::<bool>())
            .prop_map(|(who, at, value, on)| (who, play(Deed::Carry { at, value, on }))),
        1 => (anne(), place(), any::<bool>())
            .prop_map(|(who, at, out)| (who, play(Deed::Withhold { at, out }))),
        1 => (anne(), any::<u64>()).prop_map(|(who, seed)| (who, play(Deed::Deal { seed }))),
        1 => Just((Actor::Visitor, join("Nog iemand"))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..Default::default() })]

    #[test]
    fn whatever_happens_it_folds_the_same_with_what_was_erased_too(
        deeds in proptest::collection::vec(any_deed(), 1..80)
    ) {
        let mut story = begun(4, GroupForm::Pair);
        let mut blank = BTreeSet::new();
        for (actor, action) in deeds {
            if let Ok(effects) = story.tries(actor, action) {
                blank.extend(effects.iter().filter_map(|effect| match effect {
                    Effect::Blank(number) => Some(*number),
                    _ => None,
                }));
            }
            let seen = seen(&story);
            prop_assert!(seen.sheet.is_empty() || seen.step >= Step::Collect);
            prop_assert!(seen.main.is_empty() || seen.step > Step::Underline);
            prop_assert!(seen.read.is_empty() || seen.step >= Step::Read);
            prop_assert!(seen.chosen.is_empty() || seen.step >= Step::Check);
            for number in 0..4 {
                let mine = mine(&story, number);
                prop_assert!(seen.step >= Step::Sentences || mine.group.is_none());
            }
        }
        let log: Vec<_> = story.log.iter().map(|entry| {
            let is_blank = blank.contains(&entry.number);
            let action = if is_blank { entry.action.blanked() } else { entry.action.clone() };
            Entry { action, ..entry.clone() }
        }).collect();
        prop_assert_eq!(fold(&log), Ok(story.meeting.clone()));
        let all: Vec<_> = story.log.iter().map(|entry| {
            Entry { action: entry.action.blanked(), ..entry.clone() }
        }).collect();
        prop_assert!(fold(&all).is_ok());
    }
}
