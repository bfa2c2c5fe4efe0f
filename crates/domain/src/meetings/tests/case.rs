//! A case: what is marked, what may be seen of it, and what stays somebody's own.

use proptest::prelude::*;

use super::*;
use crate::decks::PlanKind;
use crate::meetings::kinds::{
    self, Reader,
    case::{self, Deed, Growth, Outcome, PARTS_MAX, Role, Settings, Step, UNITS_MAX, Unit},
    own_points::OWN_POINTS_EACH_MAX,
};

const CASE: BlockId = BlockId(1);

pub(super) fn plan(settings: Settings) -> BlockPlan {
    BlockPlan {
        background: vec!["casus".into()],
        settings: kinds::Settings::Case(settings),
        ..bare(BlockKind::Case)
    }
}

/// At the case, with this many people; another block comes after it.
fn begun(people: u32) -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: plan(Settings::default()), at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn play(deed: Deed) -> Action {
    Action::Play { block: CASE, deed: kinds::Deed::Case(deed) }
}

fn marks(units: &[u16]) -> Action {
    play(Deed::Mark { units: units.to_vec() })
}

fn shows(shown: bool) -> Action {
    play(Deed::Show { shown })
}

fn steps_to(step: Step, part: u16) -> Action {
    play(Deed::GoTo { step, part })
}

fn writes(of: Option<u64>, words: &str) -> Action {
    let point = Text::optional(words).unwrap().map(|text| Growth { role: Role::Teacher, text });
    play(Deed::Point { of, point })
}

fn seen(story: &Story) -> case::Seen {
    case::seen(story.block(CASE)).expect("it is a case")
}

fn own(story: &Story, who: ParticipantId) -> Vec<String> {
    let case = case::case(story.block(CASE)).unwrap();
    case.points().of(who).map(|(_, growth)| growth.text.to_string()).collect()
}

fn outcome(story: &Story) -> Option<Outcome> {
    match story.block(CASE).play.outcome(&Prompt::Block, Reader::Anyone)? {
        kinds::Outcome::Case(outcome) => Some(outcome),
        _ => None,
    }
}

#[test]
fn marks_are_counted_per_sentence_and_shown_by_the_coach() {
    let mut story = begun(3);
    story.anne(steps_to(Step::Mark, 0));
    story.by(FATMA, marks(&[0, 2]));
    story.by(JAN, marks(&[2, 2]));
    assert_eq!((seen(&story).marking, seen(&story).depth), (2, None));
    story.anne(shows(true));
    assert_eq!(seen(&story).depth, Some([(0, 1), (2, 2)].into()));
    // Who marks now would be seen doing it.
    story.refuses_by(MARIA, marks(&[1]), Refused::ChoiceClosed);
    story.anne(shows(false));
    story.by(MARIA, marks(&[1]));
    assert_eq!(seen(&story).depth, None);
}

#[test]
fn what_may_be_seen_before_it_is_shown_does_not_depend_on_the_marks() {
    let told = [&[0, 1][..], &[7]].map(|units| {
        let mut story = begun(2);
        story.by(FATMA, marks(units));
        (format!("{:?}", seen(&story)), outcome(&story))
    });
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0].1, None);
}

#[test]
fn marks_are_the_last_ones_and_none_at_all_takes_them_back() {
    let mut story = begun(1);
    story.by(FATMA, marks(&[0]));
    let before = story.last();
    assert_eq!(story.by(FATMA, marks(&[3])), [Effect::Blank(before)]);
    let before = story.last();
    assert_eq!(story.by(FATMA, marks(&[])), [Effect::Blank(before)]);
    assert_eq!(seen(&story).marking, 0);
    story.by(FATMA, marks(&[UNITS_MAX - 1]));
    story.refuses_by(
        FATMA,
        marks(&[UNITS_MAX]),
        Refused::TooMuch { max: u32::from(UNITS_MAX) - 1 },
    );
}

#[test]
fn the_coach_steps_through_the_story_and_may_go_back() {
    let mut story = begun(0);
    assert_eq!((seen(&story).step, seen(&story).part), (Step::Read, 0));
    story.anne(steps_to(Step::Read, 2));
    story.anne(steps_to(Step::Read, 2));
    story.anne(steps_to(Step::Points, 0));
    story.anne(steps_to(Step::Roles, PARTS_MAX));
    assert_eq!((seen(&story).step, seen(&story).part), (Step::Roles, PARTS_MAX));
    story.refuses_anne(
        steps_to(Step::Read, PARTS_MAX + 1),
        Refused::TooMuch { max: PARTS_MAX.into() },
    );
}

#[test]
fn a_block_begins_where_its_plan_says() {
    let mut story = Story::made();
    let settings = Settings { begin: Step::Points, unit: Unit::Word };
    story.anne(Action::AddBlock { plan: plan(settings), at: None });
    assert_eq!(seen(&story).step, Step::Points);
    assert_eq!(PlanKind::Case.steps(), Step::ALL.map(Step::name));
}

#[test]
fn hands_in_the_room_are_counted_with_the_phones() {
    let mut story = begun(1);
    let hands = |count| play(Deed::Hands { unit: 2, count });
    story.by(FATMA, marks(&[2]));
    story.anne(hands(Some(HANDS_MAX)));
    story.refuses_anne(hands(Some(HANDS_MAX + 1)), Refused::TooMuch { max: HANDS_MAX });
    story.anne(hands(Some(4)));
    story.anne(shows(true));
    assert_eq!(seen(&story).depth, Some([(2, 5)].into()));
    story.anne(hands(None));
    assert_eq!(seen(&story).depth, Some([(2, 1)].into()));
    story.refuses_anne(play(Deed::Hands { unit: UNITS_MAX, count: Some(1) }), Refused::Unknown);
}

#[test]
fn a_coach_does_not_mark_and_a_participant_does_not_show() {
    let mut story = begun(1);
    for deed in [marks(&[1]), writes(None, "Luisteren")] {
        story.refuses_anne(deed, Refused::NotAllowed);
    }
    for deed in [shows(true), steps_to(Step::Mark, 0)] {
        story.refuses_by(FATMA, deed, Refused::NotAllowed);
    }
    story.refuses(Actor::Coach(BRAM), shows(true), Refused::NotLeading);
}

#[test]
fn points_are_somebodys_own_and_can_be_changed_and_removed() {
    let mut story = begun(2);
    story.by(FATMA, writes(None, "Vaker vragen"));
    let (first, id) = (story.last(), story.last().0);
    story.by(FATMA, writes(None, "Eerder bellen"));
    assert_eq!(story.by(FATMA, writes(Some(id), "Vaker luisteren")), [Effect::Blank(first)]);
    assert_eq!(own(&story, FATMA), ["Vaker luisteren", "Eerder bellen"]);
    assert_eq!(own(&story, JAN), Vec::<String>::new());
    // The points of somebody else are not there for anybody.
    story.refuses_by(JAN, writes(Some(id), "Weg"), Refused::Unknown);
    let changed = story.last();
    assert_eq!(story.by(FATMA, writes(Some(id), "")), [Effect::Blank(changed)]);
    assert_eq!(own(&story, FATMA), ["Eerder bellen"]);
    story.by(FATMA, writes(Some(id), "Toch"));
    assert_eq!(own(&story, FATMA), ["Toch", "Eerder bellen"]);
}

#[test]
fn somebody_writes_so_many_points_and_no_more() {
    let mut story = begun(1);
    for number in 0..OWN_POINTS_EACH_MAX {
        story.by(FATMA, writes(None, &format!("Punt {number}")));
    }
    let id = story.last().0;
    story.refuses_by(FATMA, writes(None, "Te veel"), Refused::Full { max: OWN_POINTS_EACH_MAX });
    story.by(FATMA, writes(Some(id), "Anders"));
    story.by(FATMA, writes(Some(id), ""));
    story.by(FATMA, writes(None, "Weer een"));
    story.refuses_by(FATMA, writes(Some(id), "Terug"), Refused::Full { max: OWN_POINTS_EACH_MAX });
}

#[test]
fn words_for_oneself_may_come_when_the_group_has_gone_on_but_marks_may_not() {
    let mut story = begun(1);
    story.goes_to(BlockId(2));
    story.by(FATMA, writes(None, "Onderweg geschreven"));
    story.refuses_by(FATMA, marks(&[1]), Refused::ChoiceClosed);
    story.anne(Action::Close);
    story.refuses_by(FATMA, writes(None, "Te laat"), Refused::Closed);
}

#[test]
fn the_report_counts_points_and_tells_nobodys() {
    let mut story = begun(2);
    story.by(FATMA, marks(&[1]));
    story.by(FATMA, writes(None, "Geheim punt"));
    let told = outcome(&story).unwrap();
    assert_eq!((told.marks, told.people, told.points), (None, 1, 1));
    story.anne(shows(true));
    assert_eq!(outcome(&story).unwrap().marks, Some((1, [(1, 1)].into())));
    assert!(!format!("{:?}", report(story.meeting())).contains("Geheim"));
}

#[test]
fn a_shared_point_is_a_contribution_that_the_coach_looks_at_first() {
    let mut story = begun(1);
    story.writes(FATMA, "1", "Leraar: vaker vragen");
    assert_eq!(story.seen("1"), Vec::<String>::new());
    story.anne(Action::Reveal { slot: at("1") });
    assert_eq!(story.seen("1"), ["Leraar: vaker vragen"]);
}

#[test]
fn a_question_beside_the_story_is_not_a_card_that_was_left() {
    let mut story = Story::made();
    let plan = BlockPlan { cards: vec!["c-1".into()], ..plan(Settings::default()) };
    story.anne(Action::AddBlock { plan, at: None });
    story.anne(Action::Start { carried: Vec::new() });
    assert_eq!(report(story.meeting()).left_out, []);
}

#[test]
fn what_was_marked_and_written_is_erased_with_what_was_said() {
    let mut story = begun(1);
    story.by(FATMA, marks(&[41]));
    story.by(FATMA, writes(None, "Geheim punt"));
    story.anne(play(Deed::Hands { unit: 3, count: Some(77) }));
    story.anne(shows(true));
    story.clock(Action::EraseWords);
    assert_eq!(outcome(&story), None);
    assert_eq!(own(&story, FATMA), Vec::<String>::new());
    let again = refolded(&story, &["Geheim", "41", "77", "teacher"]);
    assert_eq!(case::seen(again.block(CASE).unwrap()).unwrap().depth, Some([].into()));
}

#[test]
fn a_log_without_words_still_folds_when_points_were_changed() {
    let mut story = begun(1);
    story.by(FATMA, writes(None, "Een"));
    let id = story.last().0;
    story.by(FATMA, writes(Some(id), ""));
    story.by(FATMA, writes(Some(id), "Twee"));
    refolded(&story, &["Een", "Twee"]);
}

/// The meeting that the log tells once everybody's words are out of it; these must not be in it.
pub(super) fn refolded(story: &Story, gone: &[&str]) -> Meeting {
    let blanked: Vec<_> = story
        .log
        .iter()
        .map(|entry| Entry { action: entry.action.blanked(), ..entry.clone() })
        .collect();
    let deeds: Vec<_> = blanked.iter().map(|entry| &entry.action).collect();
    let lines = serde_json::to_string(&deeds).unwrap();
    for words in gone {
        assert!(!lines.contains(words), "{words} is still in {lines}");
    }
    fold(&blanked).unwrap().unwrap()
}

#[test]
fn deeds_are_written_as_always() {
    let deeds = [
        marks(&[1, 4]),
        writes(None, "Vaker vragen"),
        writes(Some(7), ""),
        steps_to(Step::Read, 2),
        shows(true),
        play(Deed::Hands { unit: 2, count: Some(5) }),
        Action::AddBlock {
            plan: plan(Settings { unit: Unit::Word, begin: Step::Roles }),
            at: None,
        },
    ];
    let lines: Vec<_> = deeds.iter().map(|deed| serde_json::to_string(deed).unwrap()).collect();
    for (line, deed) in lines.iter().zip(&deeds) {
        assert_eq!(&serde_json::from_str::<Action>(line).unwrap(), deed);
    }
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"case":{"mark":{"units":[1,4]}}}}
    {"do":"play","block":1,"deed":{"case":{"point":{"of":null,"point":{"role":"teacher","text":"Vaker vragen"}}}}}
    {"do":"play","block":1,"deed":{"case":{"point":{"of":7,"point":null}}}}
    {"do":"play","block":1,"deed":{"case":{"go-to":{"step":"read","part":2}}}}
    {"do":"play","block":1,"deed":{"case":{"show":{"shown":true}}}}
    {"do":"play","block":1,"deed":{"case":{"hands":{"unit":2,"count":5}}}}
    {"do":"add-block","plan":{"kind":"case","title":"case","minutes":10,"form":"plenary","text":null,"note":null,"deck":null,"energizer":null,"cards":[],"definitions":[],"background":["casus"],"settings":{"case":{"unit":"word","begin":"roles"}}},"at":null}
    "#);
}

#[test]
fn five_hundred_people_mark_and_change_their_minds() {
    let mut story = begun(0);
    for number in 0..500 {
        story.tries_unguarded(Actor::Visitor, join(&format!("P{number}"))).unwrap();
    }
    for round in 0..2 {
        for number in 0..500_u32 {
            let who = Actor::Participant(ParticipantId(number));
            let unit = u16::try_from(number % 5).unwrap() + round;
            story.tries_unguarded(who, marks(&[unit])).unwrap();
        }
    }
    story.anne(shows(true));
    let depth = (1..=5).map(|unit| (unit, 100)).collect();
    assert_eq!(seen(&story).depth, Some(depth));
}

pub(super) fn any_deed() -> impl Strategy<Value = (Actor, Action)> {
    let who = || (0_u32..4).prop_map(|number| Actor::Participant(ParticipantId(number)));
    let anne = || Just(Actor::Coach(ANNE));
    let units = proptest::collection::vec(0_u16..6, 0..4);
    let step = proptest::sample::select(Step::ALL.to_vec());
    prop_oneof![
        6 => (who(), units).prop_map(|(who, units)| (who, marks(&units))),
        4 => (who(), proptest::option::of(3_u64..40), any::<bool>()).prop_map(|(who, of, is_there)| {
            (who, writes(of, if is_there { "Ja" } else { "" }))
        }),
        2 => (anne(), any::<bool>()).prop_map(|(who, shown)| (who, shows(shown))),
        1 => (anne(), step, 0_u16..4).prop_map(|(who, step, part)| (who, steps_to(step, part))),
        1 => (anne(), 0_u16..6, proptest::option::of(0_u32..9)).prop_map(|(who, unit, count)| {
            (who, play(Deed::Hands { unit, count }))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..Default::default() })]

    #[test]
    fn whatever_happens_marks_are_seen_only_when_shown_and_the_log_tells_it_again(
        deeds in proptest::collection::vec(any_deed(), 1..60)
    ) {
        let mut story = begun(4);
        let mut is_shown = false;
        for (actor, action) in deeds {
            let shows = match &action {
                Action::Play { deed: kinds::Deed::Case(Deed::Show { shown }), .. } => Some(*shown),
                _ => None,
            };
            if story.tries(actor, action).is_ok() {
                is_shown = shows.unwrap_or(is_shown);
            }
            prop_assert_eq!(seen(&story).depth.is_some(), is_shown);
        }
        refolded(&story, &["Ja"]);
        prop_assert_eq!(fold(&story.log), Ok(story.meeting));
    }
}
