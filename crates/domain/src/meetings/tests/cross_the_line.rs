//! *Over de streep*: what is chosen, what may be seen of it, and what is told afterwards.

use proptest::prelude::*;

use super::*;
use crate::meetings::kinds::{
    self, Reader,
    cross_the_line::{
        self as line, Counts, Deed, Held, Outcome, Proposal, Round, SCHOOL_LEAST, SCHOOLS_MAX,
        Settings, Shift, Stage, Stance, VOTE_CARDS_MAX,
    },
};

use Round::{First, Second};
use Stance::{Agree, Disagree};

const LINE: BlockId = BlockId(1);

pub(super) fn plan(settings: Settings) -> BlockPlan {
    BlockPlan {
        cards: vec!["s-1".into(), "s-2".into()],
        settings: kinds::Settings::CrossTheLine(settings),
        ..bare(BlockKind::CrossTheLine)
    }
}

/// At the line, with the first statement on the table and this many people.
fn begun(settings: Settings, people: u32) -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: plan(settings), at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story.anne(lays("s-1"));
    story
}

fn voting(people: u32) -> Story {
    begun(Settings::default(), people)
}

fn lays(name: &str) -> Action {
    Action::PickCard { block: LINE, card: card(name) }
}

fn play(deed: Deed) -> Action {
    Action::Play { block: LINE, deed: kinds::Deed::CrossTheLine(deed) }
}

fn votes(round: Round, stance: Stance) -> Action {
    play(Deed::Vote { card: card("s-1"), round, stance: Some(stance) })
}

fn stage(round: Round, to: Stage) -> Action {
    play(Deed::SetStage { card: card("s-1"), round, to })
}

fn floor(round: Round, agree: u32, disagree: u32) -> Action {
    let count = Some(Counts { agree, disagree });
    play(Deed::CountFloor { card: card("s-1"), round, count })
}

fn school(name: &str) -> Action {
    play(Deed::School { name: Some(text(name)) })
}

fn person(number: u32) -> ParticipantId {
    ParticipantId(number)
}

fn seen(story: &Story) -> line::Seen<'_> {
    line::seen(story.meeting(), story.block(LINE)).expect("a statement is on the table")
}

fn outcome(story: &Story, reader: Reader) -> Option<Outcome> {
    let found = story.block(LINE).play.outcome(&Prompt::Card(card("s-1")), reader);
    found.map(|found| match found {
        kinds::Outcome::CrossTheLine(outcome) => outcome,
        other => panic!("of another kind: {other:?}"),
    })
}

fn counts(agree: u32, disagree: u32) -> Counts {
    Counts { agree, disagree }
}

#[test]
fn a_statement_on_the_table_can_be_chosen_on_and_changed_until_it_is_closed() {
    let mut story = voting(2);
    assert_eq!((seen(&story).round, seen(&story).stage), (First, Stage::Open));
    story.by(FATMA, votes(First, Agree));
    story.by(FATMA, votes(First, Disagree));
    story.by(JAN, votes(First, Agree));
    assert_eq!(seen(&story).turnout, 2);
    story.anne(stage(First, Stage::Closed));
    story.refuses_by(JAN, votes(First, Disagree), Refused::ChoiceClosed);
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).counts, Some(counts(1, 1)));
}

#[test]
fn a_choice_that_was_changed_does_not_stay_in_the_log() {
    let mut story = voting(1);
    assert_eq!(story.by(FATMA, votes(First, Agree)), []);
    let before = story.last();
    assert_eq!(story.by(FATMA, votes(First, Disagree)), [Effect::Blank(before)]);
}

#[test]
fn what_may_be_seen_before_it_is_shown_does_not_depend_on_the_sides() {
    for stage_now in [Stage::Open, Stage::Closed] {
        let told = [Agree, Disagree].map(|stance| {
            let settings = Settings { named: true, schools: vec![text("De Brug")] };
            let mut story = begun(settings, 6);
            for number in 0..6 {
                story.by(person(number), school("De Brug"));
                story.by(person(number), votes(First, stance));
            }
            story.anne(stage(First, stage_now));
            format!("{:?}", seen(&story))
        });
        assert_eq!(told[0], told[1], "{stage_now:?}");
    }
}

fn reads(round: Round, agree: &[u16], disagree: &[u16]) -> Action {
    let held = Held { agree: agree.to_vec(), disagree: disagree.to_vec() };
    play(Deed::ReadCards { card: card("s-1"), round, held })
}

#[test]
fn vote_cards_count_with_phones_and_tell_who_changed_sides() {
    let mut story = voting(2);
    story.by(FATMA, votes(First, Agree));
    story.anne(reads(First, &[1, 2, 3], &[9]));
    assert_eq!(seen(&story).turnout, 5);
    assert_eq!(seen(&story).counts, None);
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).counts, Some(counts(4, 1)));
    story.anne(stage(Second, Stage::Open));
    // Card 3 was left on a chair, card 4 was not there before.
    story.anne(reads(Second, &[1, 4], &[2, 9]));
    story.anne(stage(Second, Stage::Shown));
    let shift = seen(&story).shift.unwrap();
    assert_eq!((shift.to_disagree, shift.to_agree, shift.stayed), (1, 0, 2));
    // Reading again counts anew; nothing read takes it back.
    story.anne(reads(Second, &[1], &[]));
    assert_eq!(seen(&story).counts, Some(counts(1, 0)));
    story.anne(reads(Second, &[], &[]));
    assert_eq!(seen(&story).counts, Some(counts(0, 0)));
}

#[test]
fn a_vote_card_has_a_number_and_one_side() {
    let mut story = voting(1);
    for number in [0, VOTE_CARDS_MAX + 1] {
        let refused = Refused::NoSuchVoteCard { number, max: VOTE_CARDS_MAX };
        story.refuses(Actor::Coach(ANNE), reads(First, &[number], &[]), refused);
    }
    story.refuses(
        Actor::Coach(ANNE),
        reads(First, &[7], &[8, 7]),
        Refused::VoteCardTwice { number: 7 },
    );
    story.refuses(Actor::Coach(ANNE), reads(Second, &[7], &[]), Refused::ChoiceClosed);
    story.anne(reads(First, &[1, 1], &[VOTE_CARDS_MAX]));
    story.refuses_by(FATMA, reads(First, &[1], &[]), Refused::NotAllowed);
}

#[test]
fn who_leads_another_block_takes_no_choice() {
    let mut story = voting(1);
    story.goes_to(BlockId(2));
    story.refuses_by(FATMA, votes(First, Agree), Refused::ChoiceClosed);
    story.goes_to(LINE);
    story.by(FATMA, votes(First, Agree));
    story.anne(lays("s-2"));
    story.refuses_by(FATMA, votes(First, Agree), Refused::ChoiceClosed);
    story.refuses_by(
        FATMA,
        play(Deed::Vote { card: card("s-9"), round: First, stance: Some(Agree) }),
        Refused::Unknown,
    );
}

#[test]
fn a_coach_does_not_choose_and_a_participant_does_not_show() {
    let mut story = voting(1);
    story.refuses_anne(votes(First, Agree), Refused::NotAllowed);
    story.refuses_by(FATMA, stage(First, Stage::Shown), Refused::NotAllowed);
    story.refuses_by(FATMA, floor(First, 1, 1), Refused::NotAllowed);
    story.refuses(Actor::Coach(BRAM), stage(First, Stage::Shown), Refused::NotLeading);
    story.refuses(Actor::Visitor, votes(First, Agree), Refused::NotAllowed);
}

#[test]
fn two_coaches_who_show_at_once_show_once() {
    let mut story = voting(1);
    story.by(FATMA, votes(First, Agree));
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).counts, Some(counts(1, 0)));
}

#[test]
fn the_second_choice_shows_the_shift() {
    let mut story = voting(4);
    for (number, stance) in [(0, Agree), (1, Disagree), (2, Disagree)] {
        story.by(person(number), votes(First, stance));
    }
    story.refuses_anne(stage(Second, Stage::Open), Refused::ChoiceClosed);
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(Second, Stage::Open));
    assert_eq!((seen(&story).stage, seen(&story).counts), (Stage::Open, None));
    // The first choice stands: one that arrives late does not change it.
    story.refuses_by(person(3), votes(First, Agree), Refused::ChoiceClosed);
    story.refuses_anne(stage(First, Stage::Open), Refused::ChoiceClosed);
    for (number, stance) in [(0, Disagree), (1, Agree), (2, Agree), (3, Agree)] {
        story.by(person(number), votes(Second, stance));
    }
    story.anne(stage(Second, Stage::Shown));
    let shift = Shift { to_agree: 2, to_disagree: 1, stayed: 0 };
    assert_eq!(seen(&story).shift, Some(shift));
    assert_eq!(seen(&story).before, Some(counts(1, 2)));
    assert_eq!(seen(&story).counts, Some(counts(3, 1)));
}

#[test]
fn everything_the_coach_does_can_be_undone() {
    let mut story = voting(1);
    story.by(FATMA, votes(First, Agree));
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(First, Stage::Closed));
    assert_eq!(seen(&story).counts, None);
    story.anne(stage(First, Stage::Open));
    story.by(FATMA, votes(First, Disagree));
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(Second, Stage::Open));
    story.anne(stage(Second, Stage::Away));
    assert_eq!((seen(&story).round, seen(&story).counts), (First, Some(counts(0, 1))));
    // Putting a statement back and laying it again keeps what was chosen.
    story.anne(Action::PutBack { block: LINE, card: card("s-1") });
    story.anne(lays("s-1"));
    assert_eq!(seen(&story).counts, Some(counts(0, 1)));
    story.refuses_anne(stage(First, Stage::Away), Refused::ChoiceClosed);
}

#[test]
fn somebody_who_comes_late_chooses_what_is_open_and_sees_what_is_shown() {
    let mut story = voting(1);
    story.anne(stage(First, Stage::Shown));
    let late = story.joins("Late");
    story.refuses_by(late, votes(First, Agree), Refused::ChoiceClosed);
    story.anne(stage(Second, Stage::Open));
    story.by(late, votes(Second, Agree));
    story.anne(stage(Second, Stage::Shown));
    // Who chose once did not change sides.
    assert_eq!(seen(&story).shift, Some(Shift::default()));
}

#[test]
fn the_floor_is_counted_with_the_phones() {
    let mut story = voting(1);
    story.by(FATMA, votes(First, Agree));
    story.anne(floor(First, 10, 4));
    story.anne(floor(First, 12, 4));
    story.refuses_anne(floor(Second, 1, 1), Refused::ChoiceClosed);
    story.refuses_anne(floor(First, HANDS_MAX + 1, 0), Refused::TooMuch { max: HANDS_MAX });
    story.anne(floor(First, HANDS_MAX, 0));
    story.anne(floor(First, 12, 4));
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).counts, Some(counts(13, 4)));
    let none = Deed::CountFloor { card: card("s-1"), round: First, count: None };
    story.anne(play(none));
    assert_eq!(seen(&story).counts, Some(counts(1, 0)));
}

#[test]
fn names_stand_at_the_sides_only_if_the_group_chose_so() {
    let mut story = voting(2);
    story.by(FATMA, votes(First, Agree));
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).names, None);
    // What was chosen without a name gets none.
    let named = || Settings { named: true, ..Settings::default() };
    let edit = Action::EditBlock { block: LINE, plan: plan(named()) };
    story.refuses_anne(edit, Refused::NamingFixed);
    story.refuses_anne(Action::SetNaming { naming: Naming::Anonymous }, Refused::NamingFixed);

    let mut story = begun(named(), 2);
    story.by(FATMA, votes(First, Agree));
    story.by(JAN, votes(First, Disagree));
    assert_eq!(seen(&story).names, None, "not before they are shown");
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).names, Some([vec![(FATMA, false)], vec![(JAN, false)]]));
    story.anne(stage(Second, Stage::Open));
    story.by(JAN, votes(Second, Agree));
    story.anne(stage(Second, Stage::Shown));
    assert_eq!(seen(&story).names, Some([vec![(JAN, true)], vec![]]));
}

#[test]
fn a_block_in_use_does_not_become_another_kind() {
    let mut story = voting(1);
    let other = Action::EditBlock { block: LINE, plan: bare(BlockKind::Text) };
    story.by(FATMA, votes(First, Agree));
    story.refuses_anne(other.clone(), Refused::AlreadyStarted);
    let mut story = voting(1);
    story.anne(other);
    story.refuses_by(FATMA, votes(First, Agree), Refused::Unknown);
}

#[test]
fn a_statement_of_a_participant_waits_for_the_coach() {
    let mut story = voting(1);
    let write = |words: &str| Action::WriteOwnCard { block: LINE, text: text(words) };
    let decide = |number, to| play(Deed::Decide { number, to });
    story.by(FATMA, write("Ouders weten het beter."));
    assert!(!story.block(LINE).undrawn().contains(&card("own-1")));
    story.refuses_anne(lays("own-1"), Refused::Unknown);
    story.anne(decide(1, Proposal::Declined));
    story.refuses_anne(lays("own-1"), Refused::Unknown);
    story.anne(decide(1, Proposal::Approved));
    story.anne(lays("own-1"));
    story.refuses_anne(decide(1, Proposal::Declined), Refused::AlreadyStarted);
    story.refuses_anne(decide(2, Proposal::Approved), Refused::Unknown);
    // A coach's own statement needs nobody's approval.
    story.anne(write("De school begint."));
    story.anne(lays("own-2"));
}

#[test]
fn people_talk_about_a_statement_once_they_no_longer_choose() {
    let mut story = voting(1);
    assert_eq!(story.block(LINE).open_prompts(), []);
    assert_eq!(story.block(LINE).noted_prompt(), Prompt::Card(card("s-1")));
    story.anne(stage(First, Stage::Shown));
    assert_eq!(story.block(LINE).open_prompts(), [Prompt::Card(card("s-1"))]);
}

/// Everybody says which school, chooses, and the sides are shown: `(school, agree, disagree)`.
fn by_school(groups: &[(&str, u32, u32)]) -> Option<line::BySchool> {
    let people = groups.iter().map(|(_, agree, disagree)| agree + disagree).sum();
    let mut story = begun(Settings::default(), people);
    let mut next = 0;
    for (name, agree, disagree) in groups {
        for place in 0..agree + disagree {
            if !name.is_empty() {
                story.by(person(next), school(name));
            }
            let stance = if place < *agree { Agree } else { Disagree };
            story.by(person(next), votes(First, stance));
            next += 1;
        }
    }
    story.anne(stage(First, Stage::Shown));
    seen(&story).by_school
}

/// Schools by name with their sides, and the sides of the others.
type Told = (Vec<(String, u32, u32)>, (u32, u32));

fn told(groups: &[(&str, u32, u32)]) -> Option<Told> {
    let found = by_school(groups)?;
    let schools = found.schools.iter();
    let schools = schools.map(|(name, it)| (name.to_string(), it.agree, it.disagree)).collect();
    Some((schools, (found.others.agree, found.others.disagree)))
}

#[test]
fn a_school_is_shown_apart_from_five_people_on() {
    let [a, b] = ["De Brug".to_owned(), "Het Anker".to_owned()];
    assert_eq!(
        told(&[("De Brug", 3, 2), ("Het Anker", 0, 5)]),
        Some((vec![(a.clone(), 3, 2), (b.clone(), 0, 5)], (0, 0)))
    );
    // Four would be what is left of the whole: the smallest school joins them.
    assert_eq!(
        told(&[("De Brug", 3, 3), ("Het Anker", 0, 5), ("Klein", 4, 0)]),
        Some((vec![(a.clone(), 3, 3)], (4, 5)))
    );
    // With five others nothing can be subtracted.
    assert_eq!(
        told(&[("De Brug", 3, 3), ("Klein", 2, 1), ("Kleiner", 0, 2)]),
        Some((vec![(a.clone(), 3, 3)], (2, 3)))
    );
    // Nothing is left apart: nothing is told per school.
    assert_eq!(told(&[("De Brug", 20, 3), ("Klein", 4, 0)]), None);
    assert_eq!(told(&[("De Brug", 2, 2)]), None);
    // Who did not say which school is with the others.
    assert_eq!(told(&[("De Brug", 5, 0), ("", 0, 5)]), Some((vec![(a, 5, 0)], (0, 5))));
    assert_eq!(told(&[("De Brug", 5, 0), ("", 0, 4)]), None);
}

#[test]
fn the_same_school_is_the_same_however_it_is_typed() {
    let found = told(&[("De Brug", 2, 1), ("de  brug", 1, 1)]);
    assert_eq!(found, Some((vec![("De Brug".to_owned(), 3, 2)], (0, 0))));
}

#[test]
fn people_say_from_which_school_they_are_as_soon_as_they_joined() {
    let settings = Settings { schools: vec![text("De Brug")], ..Settings::default() };
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: bare(BlockKind::Opening), at: None });
    let at_line = Action::AddBlock { plan: plan(settings), at: None };
    story.anne(at_line);
    let line = BlockId(2);
    let deed = |deed: Deed| Action::Play { block: line, deed: kinds::Deed::CrossTheLine(deed) };
    let school = || deed(Deed::School { name: Some(text("De Brug")) });
    story.joins("Fatma");
    story.by(FATMA, school());
    story.anne(Action::Start { carried: Vec::new() });
    story.joins("Jan");
    story.by(JAN, school());
    let own = |story: &Story, who| {
        let line = line::line(story.block(line)).expect("it is a line");
        line.own_school(who).map(ToString::to_string)
    };
    assert_eq!(own(&story, FATMA).as_deref(), Some("De Brug"));
    assert_eq!(own(&story, JAN).as_deref(), Some("De Brug"));
    // A choice waits for the group, and after the block nobody changes school any more.
    let vote = Deed::Vote { card: card("s-1"), round: First, stance: Some(Agree) };
    story.refuses_by(JAN, deed(vote), Refused::ChoiceClosed);
    story.goes_to(line);
    story.by(JAN, school());
    story.goes_to(BlockId(1));
    story.refuses_by(JAN, school(), Refused::ChoiceClosed);
}

#[test]
fn a_school_stands_once_the_group_saw_the_sides() {
    let mut story = begun(Settings { named: false, schools: vec![text("De Brug")] }, 2);
    story.by(FATMA, school("De Brug"));
    let before = story.last();
    assert_eq!(story.by(FATMA, school("Het Anker")), [Effect::Blank(before)]);
    story.by(FATMA, votes(First, Agree));
    story.by(FATMA, school("De Brug"));
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(First, Stage::Closed));
    story.refuses_by(FATMA, school("Het Anker"), Refused::SchoolFixed);
    // Who had not chosen tells nothing by it.
    story.by(JAN, school("Het Anker"));
}

#[test]
fn a_block_names_so_many_schools_and_no_more() {
    let schools = |count: usize| (0..count).map(|n| text(&format!("School {n}"))).collect();
    let mut story = Story::made();
    let add = |count| {
        let settings = Settings { named: false, schools: schools(count) };
        Action::AddBlock { plan: plan(settings), at: None }
    };
    story.anne(add(SCHOOLS_MAX));
    story.refuses_anne(add(SCHOOLS_MAX + 1), Refused::Full { max: SCHOOLS_MAX });
}

#[test]
fn the_report_tells_the_group_what_was_shown_and_the_coach_what_was_closed() {
    let mut story = voting(1);
    story.by(FATMA, votes(First, Agree));
    assert_eq!(outcome(&story, Reader::Coach), None, "while people choose nobody reads it");
    story.anne(stage(First, Stage::Closed));
    let told = outcome(&story, Reader::Coach).unwrap();
    assert_eq!((told.first, told.second, told.shift), (Some(counts(1, 0)), None, None));
    assert_eq!(outcome(&story, Reader::Anyone), None);
    assert_eq!(shared_report(story.meeting()).said[0].outcome, None);
    story.anne(stage(First, Stage::Shown));
    assert_eq!(outcome(&story, Reader::Anyone).unwrap().first, Some(counts(1, 0)));
    assert!(shared_report(story.meeting()).said[0].outcome.is_some());
}

#[test]
fn what_was_chosen_is_erased_with_what_was_said() {
    let mut story = begun(Settings { named: false, schools: vec![text("De Brug")] }, 1);
    story.by(FATMA, school("De Brug"));
    story.by(FATMA, votes(First, Agree));
    story.anne(floor(First, 3, 3));
    story.anne(stage(First, Stage::Shown));
    let effects = story.clock(Action::EraseWords);
    assert!(effects.contains(&Effect::BlankEverybody));
    assert_eq!(outcome(&story, Reader::Coach), None);
    assert_eq!(line::line(story.block(LINE)).unwrap().own_school(FATMA), None);
    // The log says nothing of it either, and still tells the same meeting.
    let blanked: Vec<_> = story
        .log
        .iter()
        .map(|entry| Entry { action: entry.action.blanked(), ..entry.clone() })
        .collect();
    let lines = serde_json::to_string(&blanked).unwrap();
    assert!(
        !lines.contains("De Brug\"}")
            && !lines.contains("\"agree\"")
            && !lines.contains("\"agree\":3")
    );
    let again = fold(&blanked).unwrap().unwrap();
    let block = again.block(LINE).unwrap();
    assert_eq!(block.play.outcome(&Prompt::Card(card("s-1")), Reader::Coach), None);
    assert_eq!(line::line(block).unwrap().stages(&card("s-1"))[0], Stage::Shown);
}

#[test]
fn deeds_are_written_as_always() {
    let deeds = [
        votes(First, Agree),
        school("De Brug"),
        stage(Second, Stage::Open),
        floor(First, 3, 4),
        play(Deed::Decide { number: 1, to: Proposal::Approved }),
        Action::AddBlock {
            plan: plan(Settings { named: true, schools: vec![text("De Brug")] }),
            at: None,
        },
    ];
    let lines: Vec<_> = deeds.iter().map(|deed| serde_json::to_string(deed).unwrap()).collect();
    for (line, deed) in lines.iter().zip(&deeds) {
        assert_eq!(&serde_json::from_str::<Action>(line).unwrap(), deed);
    }
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"cross-the-line":{"vote":{"card":{"deck":"s-1"},"round":"first","stance":"agree"}}}}
    {"do":"play","block":1,"deed":{"cross-the-line":{"school":{"name":"De Brug"}}}}
    {"do":"play","block":1,"deed":{"cross-the-line":{"set-stage":{"card":{"deck":"s-1"},"round":"second","to":"open"}}}}
    {"do":"play","block":1,"deed":{"cross-the-line":{"count-floor":{"card":{"deck":"s-1"},"round":"first","count":{"agree":3,"disagree":4}}}}}
    {"do":"play","block":1,"deed":{"cross-the-line":{"decide":{"number":1,"to":"approved"}}}}
    {"do":"add-block","plan":{"kind":"cross-the-line","title":"cross-the-line","minutes":10,"form":"plenary","text":null,"note":null,"deck":null,"energizer":null,"cards":["s-1","s-2"],"definitions":[],"background":[],"settings":{"cross-the-line":{"named":true,"schools":["De Brug"]}}},"at":null}
    "#);
}

#[test]
fn five_hundred_people_choose_twice() {
    let mut story = voting(0);
    for number in 0..500 {
        story.tries_unguarded(Actor::Visitor, join(&format!("P{number}"))).unwrap();
    }
    let all = |story: &mut Story, round, every: u32| {
        for number in 0..500 {
            let stance = if number % every == 0 { Agree } else { Disagree };
            let who = Actor::Participant(person(number));
            story.tries_unguarded(who, votes(round, stance)).unwrap();
        }
    };
    all(&mut story, First, 2);
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(Second, Stage::Open));
    all(&mut story, Second, 5);
    story.anne(stage(Second, Stage::Shown));
    let seen = seen(&story);
    assert_eq!((seen.before, seen.counts), (Some(counts(250, 250)), Some(counts(100, 400))));
    let shift = seen.shift.unwrap();
    assert_eq!((shift.to_agree, shift.to_disagree, shift.stayed), (50, 200, 250));
}

pub(super) fn any_deed() -> impl Strategy<Value = (Actor, Action)> {
    let cards = || proptest::sample::select(["s-1", "s-2", "own-1"].map(card).to_vec());
    let round = || proptest::sample::select(Round::ALL.to_vec());
    let who = || (0_u32..8).prop_map(|number| Actor::Participant(person(number)));
    let schools = proptest::sample::select(vec![None, Some("A"), Some("B"), Some("a")]);
    let to = proptest::sample::select(Stage::ALL.to_vec());
    let proposal = vec![Proposal::Waiting, Proposal::Approved, Proposal::Declined];
    let anne = || Just(Actor::Coach(ANNE));
    prop_oneof![
        8 => (who(), cards(), round(), any::<bool>()).prop_map(|(who, card, round, agrees)| {
            let stance = Some(if agrees { Agree } else { Disagree });
            (who, play(Deed::Vote { card, round, stance }))
        }),
        2 => (who(), schools).prop_map(|(who, name)| {
            (who, play(Deed::School { name: name.map(text) }))
        }),
        1 => who().prop_map(|who| (who, Action::WriteOwnCard { block: LINE, text: text("Ja") })),
        4 => (anne(), cards(), round(), to).prop_map(|(who, card, round, to)| {
            (who, play(Deed::SetStage { card, round, to }))
        }),
        1 => (anne(), cards(), round(), 0_u32..9).prop_map(|(who, card, round, many)| {
            let count = Some(counts(many, 9 - many));
            (who, play(Deed::CountFloor { card, round, count }))
        }),
        1 => (anne(), proptest::sample::select(proposal)).prop_map(|(who, to)| {
            (who, play(Deed::Decide { number: 1, to }))
        }),
        3 => (anne(), cards()).prop_map(|(who, card)| (who, Action::PickCard { block: LINE, card })),
        1 => (anne(), cards()).prop_map(|(who, card)| (who, Action::PutBack { block: LINE, card })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..Default::default() })]

    #[test]
    fn whatever_happens_nobody_can_subtract_a_small_school(
        deeds in proptest::collection::vec(any_deed(), 1..80)
    ) {
        let mut story = begun(Settings { named: true, schools: vec![text("A")] }, 8);
        for (actor, action) in deeds {
            if story.tries(actor, action).is_err() {
                continue;
            }
            let Some(seen) = line::seen(story.meeting(), story.block(LINE)) else { continue };
            let is_shown = seen.stage == Stage::Shown;
            prop_assert_eq!(seen.counts.is_some(), is_shown);
            prop_assert_eq!(seen.names.is_some(), is_shown);
            prop_assert!(is_shown || (seen.by_school.is_none() && seen.shift.is_none()));
            if let Some(by_school) = seen.by_school {
                let others = by_school.others.total();
                prop_assert!(others == 0 || others >= SCHOOL_LEAST);
                prop_assert!(by_school.schools.iter().all(|(_, it)| it.total() >= SCHOOL_LEAST));
            }
        }
        prop_assert_eq!(fold(&story.log), Ok(story.meeting));
    }
}
