//! Work that is out, and what comes back of it into a meeting.

use super::{samples::returned, *};
use crate::assignments::RETURNED_MAX;

fn bring(number: u128) -> Action {
    let assignment = AssignmentId(Uuid::from_u128(number));
    Action::BringBack { returned: Box::new(Returned { assignment, ..returned() }) }
}

fn take_out(number: u128) -> Action {
    Action::TakeOut { assignment: AssignmentId(Uuid::from_u128(number)) }
}

#[test]
fn what_comes_back_stands_in_the_report_without_names() {
    let mut story = Story::started();
    story.anne(bring(1));
    assert_eq!(story.meeting().returned[0].names, [text("Fatma")]);
    let report = report(story.meeting());
    assert_eq!(report.returned[0].names, []);
    assert_eq!(report.returned[0].parts, returned().parts);
    assert_eq!(shared_report(story.meeting()).returned, report.returned);
}

#[test]
fn what_is_brought_back_twice_is_there_once_and_the_first_words_are_erased() {
    let mut story = Story::started();
    story.anne(bring(1));
    let first = story.last();
    assert_eq!(story.anne(bring(1)), [Effect::Blank(first)]);
    assert_eq!(story.meeting().returned.len(), 1);
}

#[test]
fn what_is_taken_out_leaves_the_wall_and_the_log() {
    let mut story = Story::started();
    story.anne(bring(1));
    let entry = story.last();
    let shows = WallShows::Returned(AssignmentId(Uuid::from_u128(1)));
    story.anne(Action::ShowOnWall { shows });
    assert_eq!(story.anne(take_out(1)), [Effect::Blank(entry)]);
    assert_eq!(story.meeting().wall, WallShows::Block);
    assert!(story.meeting().returned.is_empty());
    assert_eq!(story.anne(take_out(1)), []);
}

#[test]
fn participants_bring_nothing_back() {
    let mut story = Story::started();
    for action in samples::between() {
        story.refuses_by(FATMA, action, Refused::NotAllowed);
    }
}

#[test]
fn so_much_comes_back_and_no_more() {
    let mut story = Story::started();
    for number in 0..RETURNED_MAX {
        story.anne(bring(number as u128));
    }
    let full = Refused::Full { max: RETURNED_MAX };
    story.refuses_anne(bring(RETURNED_MAX as u128), full);
    story.anne(bring(3));
    story.anne(take_out(3));
    story.anne(bring(RETURNED_MAX as u128));
}

#[test]
fn what_came_back_goes_with_peoples_own_words() {
    let mut story = Story::started();
    for action in samples::between().into_iter().take(2) {
        story.anne(action);
    }
    story.clock(Action::EraseWords);
    assert!(story.meeting().returned.is_empty());
    assert_eq!(story.meeting().handed_out.len(), 1);
    story.refuses_anne(bring(2), Refused::Closed);
    let Action::BringBack { returned } = bring(1).blanked() else { panic!() };
    assert!(returned.names.is_empty() && returned.parts.is_empty());
}
