//! The basic attitude: what each weighs for themselves, and the picture of the group.

use proptest::prelude::*;

use super::case::refolded;
use super::*;
use crate::decks::PlanKind;
use crate::meetings::kinds::{
    self, Reader,
    attitude::{
        self as rules, Deed, Element, GROW_MAX, LEVEL_MAX, PICTURE_LEAST, POINTS_LEAST, Settings,
        Step, Weighed,
    },
};

use Element::{Diversity, Equality, Reciprocity};

const ATTITUDE: BlockId = BlockId(1);

/// At the attitude, with this many people; another block comes after it.
fn begun(people: usize) -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: bare(BlockKind::Attitude), at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn play(deed: Deed) -> Action {
    Action::Play { block: ATTITUDE, deed: kinds::Deed::Attitude(deed) }
}

fn weighs(first: u8, grow: &[Element]) -> Action {
    let stands = [Some(first), None, None, Some(1)];
    play(Deed::Weigh { weighed: Some(Weighed { stands, grow: grow.to_vec() }) })
}

fn shows(shown: bool) -> Action {
    play(Deed::Show { shown })
}

fn seen(story: &Story) -> rules::Seen {
    rules::seen(story.block(ATTITUDE)).expect("it is about the attitude")
}

fn is_told(story: &Story) -> bool {
    story.block(ATTITUDE).play.outcome(&Prompt::Block, Reader::Coach).is_some()
}

fn person(number: usize) -> ParticipantId {
    ParticipantId(u32::try_from(number).unwrap())
}

#[test]
fn the_group_is_shown_from_five_people_on_and_only_by_the_coach() {
    let mut story = begun(PICTURE_LEAST);
    for number in 0..PICTURE_LEAST - 1 {
        story.by(person(number), weighs(2, &[Equality]));
    }
    assert_eq!((seen(&story).weighing, seen(&story).picture), (PICTURE_LEAST - 1, None));
    story.anne(shows(true));
    assert_eq!(seen(&story).picture, Some(None), "four people are not told");
    assert!(!is_told(&story));
    story.anne(shows(false));
    story.by(person(PICTURE_LEAST - 1), weighs(4, &[Equality, Diversity]));
    story.anne(shows(true));
    let picture = seen(&story).picture.unwrap().unwrap();
    assert_eq!((picture.people, picture.stands[0]), (5, [0, 4, 0, 1]));
    assert_eq!(picture.stands[1], [0; 4]);
    assert_eq!(picture.grow, [0, 0, 5, 1]);
    assert!(is_told(&story));
    story.refuses_by(FATMA, weighs(1, &[]), Refused::ChoiceClosed);
}

#[test]
fn what_may_be_seen_before_it_is_shown_does_not_depend_on_it() {
    let told = [1, 4].map(|level| {
        let mut story = begun(6);
        for number in 0..6 {
            story.by(person(number), weighs(level, &[Reciprocity]));
        }
        (format!("{:?}", seen(&story)), is_told(&story))
    });
    assert_eq!(told[0], told[1]);
}

#[test]
fn somebody_stands_on_the_scale_and_chooses_one_or_two() {
    let mut story = begun(1);
    story.by(FATMA, weighs(LEVEL_MAX, &[Equality, Diversity]));
    let before = story.last();
    assert_eq!(story.by(FATMA, weighs(1, &[])), [Effect::Blank(before)]);
    let off = Refused::TooMuch { max: LEVEL_MAX.into() };
    story.refuses_by(FATMA, weighs(LEVEL_MAX + 1, &[]), off);
    story.refuses_by(FATMA, weighs(0, &[]), off);
    let full = Refused::Full { max: GROW_MAX };
    story.refuses_by(FATMA, weighs(1, &[Equality, Diversity, Reciprocity]), full);
    story.refuses_by(FATMA, weighs(1, &[Equality, Equality]), full);
    story.by(FATMA, play(Deed::Weigh { weighed: None }));
    assert_eq!(seen(&story).weighing, 0);
    assert_eq!(rules::attitude(story.block(ATTITUDE)).unwrap().own(FATMA), None);
}

#[test]
fn somebody_is_done_with_two_action_points() {
    let mut story = begun(2);
    assert_eq!(rules::done(story.meeting()), 0);
    let point = || Action::AddPoint { title: text("Bellen"), due: None, slot: Some(at("1")) };
    for made in 1..=POINTS_LEAST {
        story.by(FATMA, point());
        assert_eq!(rules::done(story.meeting()), usize::from(made >= POINTS_LEAST));
    }
    story.by(FATMA, Action::RemovePoint { point: story.meeting().points[0].id });
    assert_eq!(rules::done(story.meeting()), 0);
}

#[test]
fn hands_in_the_room_are_counted_and_alone_they_make_the_picture() {
    let mut story = begun(1);
    story.by(FATMA, weighs(3, &[Reciprocity]));
    let hands = |hands| play(Deed::Hands { hands });
    story.refuses_anne(hands(Some([0, 0, 0, HANDS_MAX + 1])), Refused::TooMuch { max: HANDS_MAX });
    story.anne(hands(Some([0, 7, 0, HANDS_MAX])));
    story.anne(shows(true));
    let picture = seen(&story).picture.unwrap().unwrap();
    assert_eq!((picture.people, picture.grow), (0, [0, 7, 0, HANDS_MAX]), "one phone is not told");
    story.anne(hands(None));
    assert_eq!(seen(&story).picture, Some(None));
}

#[test]
fn a_coach_does_not_weigh_and_a_participant_does_not_show() {
    let mut story = begun(1);
    story.refuses_anne(weighs(1, &[]), Refused::NotAllowed);
    story.refuses_by(FATMA, shows(true), Refused::NotAllowed);
    story.refuses_by(FATMA, play(Deed::Hands { hands: None }), Refused::NotAllowed);
    story.goes_to(BlockId(2));
    story.by(FATMA, weighs(1, &[]));
}

#[test]
fn a_block_begins_where_its_plan_says() {
    let mut story = Story::made();
    let settings = kinds::Settings::Attitude(Settings { begin: Step::Points });
    let plan = BlockPlan { settings, ..bare(BlockKind::Attitude) };
    story.anne(Action::AddBlock { plan, at: None });
    assert_eq!(seen(&story).step, Step::Points);
    let names: Vec<_> = Step::ALL.iter().map(|step| step.name()).collect();
    assert_eq!(PlanKind::Attitude.steps(), names);
}

#[test]
fn all_of_it_is_erased_with_what_was_said() {
    let mut story = begun(PICTURE_LEAST);
    for number in 0..PICTURE_LEAST {
        story.by(person(number), weighs(3, &[Diversity]));
    }
    story.by(FATMA, weighs(2, &[Diversity]));
    story.anne(play(Deed::Hands { hands: Some([88, 0, 0, 0]) }));
    story.anne(shows(true));
    story.clock(Action::EraseWords);
    assert!(!is_told(&story));
    let again = refolded(&story, &["diversity", "88", "stands"]);
    assert_eq!(Some(again), story.meeting);
}

#[test]
fn deeds_are_written_as_always() {
    let deeds = [
        weighs(3, &[Reciprocity, Equality]),
        play(Deed::Weigh { weighed: None }),
        play(Deed::GoTo { step: Step::Points }),
        shows(true),
        play(Deed::Hands { hands: Some([1, 2, 3, 4]) }),
    ];
    let lines: Vec<_> = deeds.iter().map(|deed| serde_json::to_string(deed).unwrap()).collect();
    for (line, deed) in lines.iter().zip(&deeds) {
        assert_eq!(&serde_json::from_str::<Action>(line).unwrap(), deed);
    }
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"attitude":{"weigh":{"weighed":{"stands":[3,null,null,1],"grow":["reciprocity","equality"]}}}}}
    {"do":"play","block":1,"deed":{"attitude":{"weigh":{"weighed":null}}}}
    {"do":"play","block":1,"deed":{"attitude":{"go-to":{"step":"points"}}}}
    {"do":"play","block":1,"deed":{"attitude":{"show":{"shown":true}}}}
    {"do":"play","block":1,"deed":{"attitude":{"hands":{"hands":[1,2,3,4]}}}}
    "#);
}

#[test]
fn five_hundred_people_weigh_themselves() {
    let mut story = begun(0);
    for number in 0..500 {
        story.tries_unguarded(Actor::Visitor, join(&format!("P{number}"))).unwrap();
        let who = Actor::Participant(person(number));
        story.tries_unguarded(who, weighs(1, &[Equality])).unwrap();
    }
    story.anne(shows(true));
    assert_eq!(seen(&story).picture.unwrap().unwrap().stands[0], [500, 0, 0, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..Default::default() })]

    #[test]
    fn whatever_happens_few_people_are_not_told(
        deeds in proptest::collection::vec((0_usize..7, 0_u8..6, any::<bool>()), 1..60)
    ) {
        let mut story = begun(6);
        for (number, level, shown) in deeds {
            let (actor, action) = match (number, level) {
                (6, _) => (Actor::Coach(ANNE), shows(shown)),
                (_, 0) => (Actor::Participant(person(number)), play(Deed::Weigh { weighed: None })),
                _ => (Actor::Participant(person(number)), weighs(level, &[Equality])),
            };
            let _told = story.tries(actor, action);
            let seen = seen(&story);
            let is_told = seen.picture.is_some_and(|picture| picture.is_some());
            prop_assert!(!is_told || seen.weighing >= PICTURE_LEAST);
        }
        prop_assert_eq!(fold(&story.log), Ok(story.meeting));
    }
}
