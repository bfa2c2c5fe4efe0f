//! The thread: what came of a card, what a meeting takes along, and the action points of a team.

use super::points::earlier;
use super::*;

const FIRST: MeetingId = MeetingId(Uuid::from_u128(8));
const NEXT: MeetingId = MeetingId(Uuid::from_u128(9));

fn add(title: &str, slot: &str) -> Action {
    Action::AddPoint { title: text(title), due: None, slot: Some(at(slot)) }
}

#[test]
fn of_a_card_on_the_table_is_told_what_was_said_and_what_came_of_it() {
    let mut story = Story::with_card();
    assert_eq!(came_of(story.meeting(), &"c-2".into()), None);
    assert_eq!(came_of(story.meeting(), &"c-1".into()), Some(CameOf::default()));
    story.by(FATMA, Action::Contribute { slot: at("2:c-1"), text: text("Bellen helpt") });
    story.by(FATMA, add("Bellen", "2:c-1"));
    let point = ContributionId(story.last().0);
    story.by(JAN, add("Schrijven", "3"));
    let told = came_of(story.meeting(), &"c-1".into()).unwrap();
    assert_eq!(told, CameOf { said: 1, points: vec![point] });
    story.by(FATMA, Action::RemovePoint { point });
    assert_eq!(came_of(story.meeting(), &"c-1".into()).unwrap().points, []);
}

#[test]
fn what_was_said_is_erased_and_that_the_card_lay_there_stays() {
    let mut story = Story::with_card();
    story.by(FATMA, Action::Contribute { slot: at("2:c-1"), text: text("Bellen helpt") });
    story.by(FATMA, add("Bellen", "2:c-1"));
    story.anne(Action::Close);
    story.clock(Action::EraseWords);
    let told = came_of(story.meeting(), &"c-1".into()).unwrap();
    assert_eq!((told.said, told.points.len()), (0, 1));
}

#[test]
fn a_coach_takes_a_point_along_before_the_meeting_and_the_start_does_not_double_it() {
    let mut story = Story::planned();
    story.joins("Fatma");
    story.bram(Action::CarryPoint { point: earlier("een") });
    story.bram(Action::CarryPoint { point: earlier("een") });
    assert_eq!(story.meeting().carried.len(), 1);
    let other = Origin { meeting: FIRST, point: ContributionId(13) };
    let second = ActionPoint { from: Some(other), ..earlier("twee") };
    story.anne(Action::Start { carried: vec![earlier("een"), second] });
    let titles: Vec<_> = story.meeting().carried.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(titles, ["een", "twee"]);
    let ids: Vec<_> = story.meeting().carried.iter().map(|point| point.id).collect();
    assert_ne!(ids[0], ids[1]);
    assert_eq!(carried_here(story.meeting()).len(), 2);
}

#[test]
fn what_a_coach_left_out_stays_out_until_it_is_taken_along_again() {
    let mut story = Story::planned();
    story.anne(Action::CarryPoint { point: earlier("een") });
    let point = story.meeting().carried[0].id;
    story.anne(Action::RemovePoint { point });
    story.joins("Fatma");
    story.anne(Action::Start { carried: vec![earlier("een")] });
    assert!(carried_here(story.meeting()).is_empty());
    assert_eq!(left_out_here(story.meeting()), [earlier("een").from.unwrap()]);
    story.anne(Action::CarryPoint { point: earlier("een") });
    assert_eq!(carried_here(story.meeting()).len(), 1);
}

#[test]
fn only_coaches_take_points_along_and_not_into_a_closed_meeting() {
    let mut story = Story::started();
    let carry = Action::CarryPoint { point: earlier("een") };
    story.refuses(Actor::Coach(CHRIS), carry.clone(), Refused::NotAllowed);
    story.refuses_by(FATMA, carry.clone(), Refused::NotAllowed);
    let nowhere = ActionPoint { from: None, ..earlier("een") };
    story.refuses_anne(Action::CarryPoint { point: nowhere }, Refused::Unknown);
    story.anne(Action::Close);
    story.refuses_anne(carry, Refused::Closed);
}

#[test]
fn a_meeting_takes_so_many_points_along_and_no_more() {
    let mut story = Story::planned();
    for number in 0..CARRIED_MAX as u64 {
        let from = Some(Origin { meeting: FIRST, point: ContributionId(number) });
        let point = ActionPoint { from, ..earlier("een") };
        story.tries_unguarded(Actor::Coach(ANNE), Action::CarryPoint { point }).unwrap();
    }
    let from = Some(Origin { meeting: NEXT, point: ContributionId(1) });
    let one_more = Action::CarryPoint { point: ActionPoint { from, ..earlier("een") } };
    story.refuses_anne(one_more, Refused::Full { max: CARRIED_MAX });
}

#[test]
fn who_led_the_meeting_sees_everything_and_who_led_another_only_what_is_open() {
    let mut story = Story::started();
    story.by(FATMA, add("Bellen", "3"));
    story.by(JAN, add("Schrijven", "3"));
    let point = ContributionId(story.last().0);
    story.by(JAN, Action::AnswerPoint { point, state: PointState::Done });
    story.anne(Action::Close);
    let led = points_for(story.meeting(), FIRST, BRAM);
    let names: Vec<_> = led.iter().map(|one| one.name.as_ref().unwrap().as_str()).collect();
    assert_eq!(names, ["Fatma", "Jan"]);
    let other = points_for(story.meeting(), FIRST, CHRIS);
    assert_eq!(other.len(), 1, "what is done is no business of theirs");
    assert_eq!((&other[0].name, &other[0].point.slot, other[0].is_led), (&None, &None, false));
    assert_eq!(other[0].point.owner, PointOwner::Group);
}

#[test]
fn a_teams_points_stand_in_order_each_with_the_meetings_that_took_it_along() {
    let day = |day| date(2026, 9, day);
    let one = |id: u64, on, due, state| TeamPoint {
        meeting: FIRST,
        on,
        point: ActionPoint { id: ContributionId(id), due, state, ..earlier("een") },
        name: None,
        is_led: true,
        taken_to: Vec::new(),
    };
    let points = vec![
        one(1, day(1), None, PointState::Open),
        one(2, day(1), Some(day(20)), PointState::Busy),
        one(3, day(2), Some(day(10)), PointState::Stuck),
        one(4, day(1), None, PointState::Done),
        one(5, day(2), None, PointState::Dropped),
    ];
    let took = Origin { meeting: FIRST, point: ContributionId(2) };
    let team = line_up(points, &[(NEXT, vec![took])]);
    let ids = |points: &[TeamPoint]| points.iter().map(|one| one.point.id.0).collect::<Vec<_>>();
    assert_eq!(ids(&team.open), [3, 2, 1]);
    assert_eq!(ids(&team.settled), [5, 4]);
    assert_eq!(team.open[1].taken_to, [NEXT]);
}

#[test]
fn what_the_group_made_together_stays_after_erasing() {
    let mut story = Story::at(WRITING);
    story.anne(Action::SetGroupText { block: WRITING, text: Some(text("Samen om het kind")) });
    story.anne(Action::Close);
    story.clock(Action::EraseWords);
    let made = made_together(story.meeting());
    assert_eq!(made.len(), 1);
    assert_eq!((made[0].text.as_str(), made[0].what), ("Samen om het kind", MadeWhat::Text));
}

#[test]
fn what_comes_up_belongs_with_the_card_on_the_table_or_with_the_block() {
    assert_eq!(here(Story::planned().meeting()), None);
    assert_eq!(here(Story::at(WRITING).meeting()), Some(at("3")));
    assert_eq!(here(Story::with_card().meeting()), Some(at("2:c-1")));
    assert_eq!(here(Story::closed().meeting()), None);
}
