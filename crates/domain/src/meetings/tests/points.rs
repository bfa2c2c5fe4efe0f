//! Action points: of one person, of the group, and carried over from earlier meetings.

use rstest::rstest;

use super::*;

fn add(title: &str) -> Action {
    Action::AddPoint { title: text(title), due: Some(date(2026, 10, 6)), slot: Some(at("3")) }
}

/// Ways to change the action point with this id.
fn changes(point: PointId) -> [Action; 4] {
    [
        Action::EditPoint { point, title: text("anders"), due: None },
        Action::AnswerPoint { point, state: PointState::Busy },
        Action::RemovePoint { point },
        Action::RestorePoint { point },
    ]
}

/// Fatma, then Jan, then the group make a point.
fn three() -> (Story, [PointId; 3]) {
    let mut story = Story::started();
    let made = |story: &mut Story, actor| {
        story.does(actor, add("bellen"));
        ContributionId(story.last().0)
    };
    let points = [
        made(&mut story, Actor::Participant(FATMA)),
        made(&mut story, Actor::Participant(JAN)),
        made(&mut story, Actor::Coach(ANNE)),
    ];
    (story, points)
}

/// A point of an earlier meeting.
pub(super) fn earlier(title: &str) -> ActionPoint {
    ActionPoint {
        id: ContributionId(12),
        owner: PointOwner::Group,
        title: text(title),
        due: None,
        slot: None,
        state: PointState::Open,
        removed: false,
        from: Some(Origin { meeting: MeetingId(Uuid::from_u128(8)), point: ContributionId(12) }),
    }
}

fn with_carried() -> Story {
    let mut story = Story::planned();
    story.joins("Fatma");
    story.anne(Action::Start { carried: vec![earlier("een"), earlier("twee")] });
    story
}

#[test]
fn a_point_belongs_to_who_made_it() {
    let (story, ids) = three();
    let points = &story.meeting().points;
    let owners: Vec<_> = points.iter().map(|point| point.owner).collect();
    let [fatma, jan] = [FATMA, JAN].map(PointOwner::Participant);
    assert_eq!(owners, [fatma, jan, PointOwner::Group]);
    assert_eq!(points[0].id, ids[0]);
    assert_eq!(points[0].slot, Some(at("3")));
    assert_eq!(story.meeting().points_of(fatma).count(), 1);
}

#[test]
fn people_change_only_their_own_points() {
    let (mut story, [mine, other, group]) = three();
    for action in changes(mine) {
        story.by(FATMA, action);
    }
    let point = &story.meeting().points[0];
    assert_eq!((point.title.as_str(), point.due, point.state), ("anders", None, PointState::Busy));
    for action in changes(other).into_iter().chain(changes(group)) {
        story.refuses_by(FATMA, action, Refused::NotAllowed);
    }
}

#[test]
fn every_coach_of_the_meeting_changes_every_point() {
    let (mut story, points) = three();
    for action in points.into_iter().flat_map(changes) {
        story.bram(action.clone());
        story.refuses(Actor::Coach(CHRIS), action.clone(), Refused::NotAllowed);
        story.refuses(Actor::Clock, action, Refused::NotAllowed);
    }
}

#[test]
fn a_point_that_does_not_exist_is_unknown() {
    let (mut story, _) = three();
    for action in changes(ContributionId(1)) {
        story.refuses_anne(action.clone(), Refused::Unknown);
        story.refuses_by(FATMA, action, Refused::Unknown);
    }
}

#[test]
fn after_closing_points_are_answered_and_only_ones_own_are_added() {
    let (mut story, [mine, ..]) = three();
    story.anne(Action::Close);
    for action in changes(mine) {
        story.by(FATMA, action);
    }
    story.by(FATMA, add("nog een"));
    story.refuses_anne(add("nog een"), Refused::Closed);
    story.clock(Action::EraseWords);
    story.refuses_by(FATMA, add("te laat"), Refused::Closed);
}

#[test]
fn after_erasing_only_coaches_change_points() {
    let (mut story, [mine, ..]) = three();
    story.anne(Action::Close);
    story.clock(Action::EraseWords);
    for action in changes(mine) {
        story.refuses_by(FATMA, action.clone(), Refused::Closed);
        story.anne(action);
    }
}

#[rstest]
#[case(PointState::Open, false, true)]
#[case(PointState::Busy, false, true)]
#[case(PointState::Stuck, false, true)]
#[case(PointState::Done, false, false)]
#[case(PointState::Dropped, false, false)]
#[case(PointState::Open, true, false)]
fn a_point_is_open_until_it_is_done_or_removed(
    #[case] state: PointState,
    #[case] removed: bool,
    #[case] is_open: bool,
) {
    let (mut story, [mine, ..]) = three();
    story.by(FATMA, Action::AnswerPoint { point: mine, state });
    if removed {
        story.by(FATMA, Action::RemovePoint { point: mine });
    }
    assert_eq!(story.meeting().points[0].is_open(), is_open);
    let open = open_points(story.meeting(), MeetingId(Uuid::from_u128(8)));
    assert_eq!(open.len(), if is_open { 3 } else { 2 });
}

#[test]
fn open_points_are_carried_without_their_owner() {
    let (story, [mine, ..]) = three();
    let meeting = MeetingId(Uuid::from_u128(8));
    let carried = &open_points(story.meeting(), meeting)[0];
    assert_eq!(carried.from, Some(Origin { meeting, point: mine }));
    assert_eq!((carried.owner, &carried.slot), (PointOwner::Group, &None));
    assert_eq!(carried.title, text("bellen"));
}

#[test]
fn carried_points_get_ids_of_their_own() {
    let story = with_carried();
    let carried = &story.meeting().carried;
    assert_ne!(carried[0].id, carried[1].id);
    assert!(carried.iter().all(|point| point.id.0 > u64::from(u32::MAX)));
    assert_eq!(carried[0].from.map(|origin| origin.point), Some(ContributionId(12)));
}

#[test]
fn only_coaches_say_how_it_goes_with_carried_points() {
    let mut story = with_carried();
    let point = story.meeting().carried[1].id;
    let done = Action::AnswerPoint { point, state: PointState::Done };
    story.refuses_by(FATMA, done.clone(), Refused::Unknown);
    story.bram(done);
    let states: Vec<_> = story.meeting().carried.iter().map(|point| point.state).collect();
    assert_eq!(states, [PointState::Open, PointState::Done]);
    assert!(open_points(story.meeting(), MeetingId(Uuid::from_u128(9))).is_empty());
}
