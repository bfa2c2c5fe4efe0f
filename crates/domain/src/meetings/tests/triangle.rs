//! The triangle: what is laid, what may be seen of it, and how triangles lie over each other.

use proptest::prelude::*;

use super::*;
use crate::meetings::kinds::{
    self, Reader,
    triangle::{
        self, Corner, Deed, Earlier, Form, LEAST, Laid, Nearness, Outcome, QUESTIONS_MAX, Round,
        Seen, Settings, Side, Spot, Stage, TABLE_RADIUS, When,
    },
};

use Round::{First, Second};

const LAY: BlockId = BlockId(1);
const LATER: BlockId = BlockId(2);

fn plan(settings: Settings) -> BlockPlan {
    BlockPlan { settings: kinds::Settings::Triangle(settings), ..bare(BlockKind::Triangle) }
}

/// At the first of two triangles, with this many people.
fn begun(settings: &Settings, people: usize) -> Story {
    let mut story = Story::made();
    for _ in 0..2 {
        story.anne(Action::AddBlock { plan: plan(settings.clone()), at: None });
    }
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn laying(people: usize) -> Story {
    begun(&Settings::default(), people)
}

fn play_in(block: BlockId, deed: Deed) -> Action {
    Action::Play { block, deed: kinds::Deed::Triangle(deed) }
}

fn play(deed: Deed) -> Action {
    play_in(LAY, deed)
}

fn laid(child: (i16, i16), parent: (i16, i16), school: (i16, i16)) -> Laid {
    Laid::of([child, parent, school].map(|(x, y)| Spot(x, y)))
}

/// A triangle of which child and parent lie this far apart.
fn wide(distance: i16) -> Laid {
    laid((0, 0), (distance, 0), (0, 300))
}

fn lays(round: Round, laid: Laid) -> Action {
    play(Deed::Lay { round, laid: Some(laid) })
}

fn stage(round: Round, to: Stage) -> Action {
    play(Deed::SetStage { round, to })
}

fn all_lay(story: &mut Story, round: Round, people: usize, laid: impl Fn(usize) -> Laid) {
    for number in 0..people {
        story.by(person(number), lays(round, laid(number)));
    }
}

fn person(number: usize) -> ParticipantId {
    ParticipantId(u32::try_from(number).unwrap())
}

fn seen_in(story: &Story, block: BlockId) -> Seen {
    triangle::seen(story.meeting(), story.block(block)).expect("it is about triangles")
}

fn seen(story: &Story) -> Seen {
    seen_in(story, LAY)
}

fn outcome(story: &Story, reader: Reader) -> Option<Outcome> {
    story.block(LAY).play.outcome(&Prompt::Block, reader).map(|found| match found {
        kinds::Outcome::Triangle(outcome) => outcome,
        other => panic!("of another kind: {other:?}"),
    })
}

fn means(sides: [Side; 3]) -> [u16; 3] {
    sides.map(|side| side.mean)
}

#[test]
fn everybody_can_lay_at_once_and_change_it_until_it_is_closed() {
    let mut story = laying(LEAST);
    assert_eq!((seen(&story).round, seen(&story).stage), (First, Stage::Open));
    story.by(FATMA, lays(First, wide(100)));
    let before = story.last();
    assert_eq!(story.by(FATMA, lays(First, wide(200))), [Effect::Blank(before)]);
    assert_eq!(seen(&story).turnout, 1);
    story.anne(stage(First, Stage::Closed));
    story.refuses_by(FATMA, lays(First, wide(300)), Refused::ChoiceClosed);
    assert_eq!(triangle::triangle(story.block(LAY)).unwrap().own(FATMA, First), Some(wide(200)));
}

#[test]
fn what_lies_beside_the_table_is_refused_and_what_lies_on_its_edge_is_not() {
    let mut story = laying(1);
    let edge = TABLE_RADIUS;
    story.by(FATMA, lays(First, laid((edge, 0), (-edge, 0), (0, edge))));
    let beyond = laid((edge + 3, 0), (0, 0), (0, 0));
    let refused = Refused::TooMuch { max: 500 };
    story.refuses_by(FATMA, lays(First, beyond), refused);
    story.refuses_anne(play(Deed::LayForRoom { round: First, laid: Some(beyond) }), refused);
    let corner = laid((400, 400), (0, 0), (0, 0));
    story.refuses_by(FATMA, lays(First, corner), refused);
}

#[test]
fn before_it_is_shown_nothing_depends_on_what_people_laid() {
    for now in [Stage::Open, Stage::Closed] {
        let told = [100, 400].map(|distance| {
            let mut story = laying(LEAST);
            all_lay(&mut story, First, LEAST, |_| wide(distance));
            story.anne(play(Deed::LayForRoom { round: First, laid: Some(wide(distance)) }));
            story.anne(stage(First, now));
            format!("{:?}", seen(&story))
        });
        assert_eq!(told[0], told[1], "{now:?}");
    }
}

#[test]
fn triangles_are_shown_from_five_people_on_unless_the_group_was_told_otherwise() {
    for (people, small, is_shown) in
        [(LEAST - 1, false, false), (LEAST, false, true), (LEAST - 1, true, true), (1, true, true)]
    {
        let mut story = begun(&Settings { small, ..Settings::default() }, people);
        all_lay(&mut story, First, people, |_| wide(100));
        story.anne(stage(First, Stage::Shown));
        assert_eq!(seen(&story).picture.is_some(), is_shown, "{people} {small}");
        for reader in [Reader::Coach, Reader::Anyone] {
            assert_eq!(outcome(&story, reader).is_some(), is_shown, "{people} {small}");
        }
    }
}

#[test]
fn who_has_come_to_the_block_keeps_the_promise_that_was_given() {
    let mut story = laying(1);
    let small = plan(Settings { small: true, ..Settings::default() });
    story
        .refuses_anne(Action::EditBlock { block: LAY, plan: small.clone() }, Refused::PromiseFixed);
    story.anne(Action::EditBlock { block: LATER, plan: small });
    story.by(FATMA, lays(First, wide(100)));
    let other = bare(BlockKind::Text);
    story.refuses_anne(Action::EditBlock { block: LAY, plan: other }, Refused::AlreadyStarted);
}

#[test]
fn the_numbers_are_those_of_the_triangle_that_is_drawn() {
    let mut story = laying(LEAST);
    let distances = [100, 200, 300, 400, 500];
    all_lay(&mut story, First, LEAST, |number| wide(distances[number]));
    story.anne(stage(First, Stage::Shown));
    let picture = seen(&story).picture.unwrap();
    assert_eq!(means(picture.sides)[0], 300);
    assert_eq!(picture.sides[0].spread, 141, "the standard deviation of 100 to 500");
    let drawn = Laid::of(picture.average.0).distances().0;
    for (drawn, told) in drawn.into_iter().zip(means(picture.sides)) {
        assert!((drawn - f64::from(told)).abs() < 2.0, "{drawn} {told}");
    }
    assert_eq!(picture.all.len(), LEAST);
    assert!(picture.all.is_sorted(), "the order tells nothing of who laid which");
}

#[test]
fn people_who_all_lay_the_same_differ_nothing() {
    let mut story = laying(LEAST);
    let turned = [
        laid((0, 0), (300, 0), (0, 400)),
        laid((300, 0), (0, 0), (300, -400)),
        laid((0, 0), (0, 300), (400, 0)),
        laid((-100, -100), (-100, 200), (300, -100)),
        laid((0, 0), (-300, 0), (0, -400)),
    ];
    all_lay(&mut story, First, LEAST, |number| turned[number]);
    story.anne(stage(First, Stage::Shown));
    let picture = seen(&story).picture.unwrap();
    assert_eq!(means(picture.sides), [300, 500, 400]);
    assert!(picture.sides.iter().all(|side| side.spread == 0));
    assert!(picture.rings.iter().all(|ring| ring.long <= 1), "{:?}", picture.rings);
    assert!(picture.all.iter().all(|lying| *lying == picture.average), "{picture:?}");
}

#[test]
fn the_child_lies_on_top_and_the_parents_before_the_school() {
    let lying = laid((200, 200), (-300, 100), (0, -350)).distances().lying();
    let [child, parent, school] = lying.0;
    assert!(child.1 < parent.1 && child.1 < school.1 && parent.0 < school.0, "{lying:?}");
}

#[test]
fn near_between_and_far_make_a_triangle_in_every_choice_of_three() {
    for one in Nearness::ALL {
        for two in Nearness::ALL {
            for three in Nearness::ALL {
                let words = [one, two, three];
                let laid = Laid::in_words(words);
                let again = laid.distances().0.map(Nearness::of);
                assert_eq!(again, words, "{laid:?}");
                let mut story = laying(1);
                story.by(FATMA, lays(First, laid));
            }
        }
    }
}

#[test]
fn a_word_reaches_to_its_edge() {
    for (distance, word) in [
        (0.0, Nearness::Near),
        (430.0, Nearness::Near),
        (430.1, Nearness::Between),
        (610.0, Nearness::Between),
        (610.1, Nearness::Far),
        (1000.0, Nearness::Far),
    ] {
        assert_eq!(Nearness::of(distance), word, "{distance}");
    }
    for word in Nearness::ALL {
        assert_eq!(Nearness::named(word.name()), Some(word));
    }
    let names: Vec<_> = Corner::ALL.into_iter().map(Corner::name).collect();
    assert_eq!(names, ["child", "parent", "school"]);
}

#[test]
fn laying_again_shows_the_average_before_it_and_to_each_their_own() {
    let mut story = laying(LEAST);
    all_lay(&mut story, First, LEAST, |_| wide(400));
    story.refuses_anne(stage(Second, Stage::Open), Refused::ChoiceClosed);
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).past, None);
    story.anne(stage(Second, Stage::Open));
    assert_eq!(seen(&story).picture, None);
    story.refuses_by(FATMA, lays(First, wide(10)), Refused::ChoiceClosed);
    story.refuses_anne(stage(First, Stage::Open), Refused::ChoiceClosed);
    all_lay(&mut story, Second, LEAST, |_| wide(100));
    assert_eq!(seen(&story).past, None, "while it is open");
    story.anne(stage(Second, Stage::Shown));
    let now = seen(&story);
    assert_eq!(means(now.picture.unwrap().sides)[0], 100);
    let past = now.past.unwrap();
    assert_eq!((past.when, means(past.sides)[0]), (When::Today, 400));
    let before = triangle::own_before(story.meeting(), story.block(LAY), FATMA, Second);
    assert_eq!(before, Some(wide(400)));
    // Taking the second time back is a deed too.
    story.anne(stage(Second, Stage::Away));
    assert_eq!((seen(&story).round, seen(&story).stage), (First, Stage::Shown));
}

#[test]
fn a_later_block_lies_beside_an_earlier_one() {
    let mut story = laying(LEAST);
    all_lay(&mut story, First, LEAST, |_| wide(400));
    story.anne(stage(First, Stage::Shown));
    story.goes_to(LATER);
    let lay = |laid| play_in(LATER, Deed::Lay { round: First, laid: Some(laid) });
    for number in 0..LEAST {
        story.by(person(number), lay(wide(100)));
    }
    let shown = Deed::SetStage { round: First, to: Stage::Shown };
    story.anne(play_in(LATER, shown));
    assert_eq!(seen_in(&story, LATER).past.map(|past| means(past.sides)[0]), Some(400));
    let before = triangle::own_before(story.meeting(), story.block(LATER), JAN, First);
    assert_eq!(before, Some(wide(400)));
    // An earlier block does not know of a later one.
    assert_eq!(seen(&story).past, None);
    // What another meeting gets is the last one.
    assert_eq!(triangle::to_carry(story.meeting()).map(|it| means(it.sides)[0]), Some(100));
}

#[test]
fn the_average_of_an_earlier_meeting_lies_beside_it_until_it_is_taken_away() {
    let mut story = laying(LEAST);
    assert_eq!(triangle::to_carry(story.meeting()), None);
    let side = |mean| Side { mean, spread: 10 };
    let earlier =
        Earlier { on: date(2026, 5, 1), people: 9, sides: [side(300), side(400), side(500)] };
    story.anne(play(Deed::Compare { earlier: Some(earlier.clone()) }));
    assert_eq!(seen(&story).past, None);
    all_lay(&mut story, First, LEAST, |_| wide(100));
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).past.map(|past| past.when), Some(When::On(earlier.on)));
    assert_eq!(outcome(&story, Reader::Anyone).unwrap().earlier, Some(earlier));
    story.anne(play(Deed::Compare { earlier: None }));
    assert_eq!(seen(&story).past, None);
}

#[test]
fn the_room_has_a_triangle_of_its_own() {
    let mut story = laying(2);
    story.anne(play(Deed::LayForRoom { round: First, laid: Some(wide(200)) }));
    story.refuses_anne(
        play(Deed::LayForRoom { round: Second, laid: Some(wide(200)) }),
        Refused::ChoiceClosed,
    );
    assert_eq!(seen(&story).room, None);
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).room, Some(wide(200)));
    let told = outcome(&story, Reader::Anyone).unwrap().first.unwrap();
    assert_eq!((told.people, means(told.sides)[0]), (0, 200));
    story.anne(play(Deed::LayForRoom { round: First, laid: None }));
    assert_eq!(outcome(&story, Reader::Anyone), None);
}

#[test]
fn the_questions_stand_one_at_a_time() {
    let mut story = laying(1);
    for number in [Some(1), Some(QUESTIONS_MAX), None] {
        story.anne(play(Deed::Ask { number }));
        assert_eq!(seen(&story).asked, number);
    }
    for number in [0, QUESTIONS_MAX + 1] {
        let refused = Refused::TooMuch { max: QUESTIONS_MAX.into() };
        story.refuses_anne(play(Deed::Ask { number: Some(number) }), refused);
    }
    story.refuses_by(FATMA, play(Deed::Ask { number: Some(1) }), Refused::NotAllowed);
    story.refuses_anne(lays(First, wide(1)), Refused::NotAllowed);
}

#[test]
fn the_report_of_others_has_only_what_was_shown() {
    let mut story = laying(LEAST);
    all_lay(&mut story, First, LEAST, |_| wide(100));
    assert_eq!(outcome(&story, Reader::Coach), None, "while people lay");
    story.anne(stage(First, Stage::Closed));
    assert!(outcome(&story, Reader::Coach).is_some());
    assert_eq!(outcome(&story, Reader::Anyone), None);
    story.anne(stage(First, Stage::Shown));
    assert_eq!(outcome(&story, Reader::Anyone), outcome(&story, Reader::Coach));
}

#[test]
fn after_the_agreed_time_nothing_that_somebody_laid_is_left() {
    let mut story = laying(LEAST);
    all_lay(&mut story, First, LEAST, wide_of);
    story.anne(play(Deed::LayForRoom { round: First, laid: Some(wide(50)) }));
    story.anne(stage(First, Stage::Shown));
    story.anne(Action::Close);
    story.clock(Action::EraseWords);
    assert_eq!(seen(&story).turnout, 0);
    assert_eq!((seen(&story).picture, seen(&story).room), (None, None));
    let mut folded = None;
    for entry in &mut story.log {
        entry.action = entry.action.blanked();
        assert!(!format!("{:?}", entry.action).contains("Spot"), "{entry:?}");
        apply(&mut folded, entry).unwrap();
    }
    assert_eq!(folded.as_ref(), Some(story.meeting()));
}

fn wide_of(number: usize) -> Laid {
    wide(i16::try_from(number).unwrap() * 50)
}

fn any_spot() -> impl Strategy<Value = Spot> {
    (-350_i16..350, -350_i16..350).prop_map(|(x, y)| Spot(x, y))
}

pub(super) fn any_laid() -> impl Strategy<Value = Laid> {
    [any_spot(), any_spot(), any_spot()].prop_map(Laid::of)
}

proptest! {
    #[test]
    fn laying_over_each_other_keeps_every_distance(laid in any_laid()) {
        let (before, after) = (laid.distances().0, Laid::of(laid.distances().lying().0).distances().0);
        for (before, after) in before.into_iter().zip(after) {
            prop_assert!((before - after).abs() < 2.0, "{before} {after}");
        }
    }

    #[test]
    fn where_and_how_it_lies_says_nothing(laid in any_laid(), dx in -99_i16..99, dy in -99_i16..99) {
        let lying = laid.distances().lying();
        let moved = Laid::of(laid.spots().map(|spot| Spot(spot.0 + dx, spot.1 + dy)));
        let mirrored = Laid::of(laid.spots().map(|spot| Spot(-spot.0, spot.1)));
        let turned = Laid::of(laid.spots().map(|spot| Spot(spot.1, -spot.0)));
        for other in [moved, mirrored, turned] {
            prop_assert_eq!(other.distances().lying(), lying);
        }
    }

    #[test]
    fn an_average_closes_and_one_is_its_own_average(all in proptest::collection::vec(any_laid(), 1..9)) {
        let forms: Vec<_> = all.iter().map(Laid::distances).collect();
        let [a, b, c] = Form::average(&forms).unwrap().0;
        prop_assert!(a <= b + c + 1e-9 && b <= a + c + 1e-9 && c <= a + b + 1e-9);
        prop_assert_eq!(Form::average(&forms[..1]), Some(forms[0]));
        prop_assert_eq!(Form::average(&[]), None);
    }
}
