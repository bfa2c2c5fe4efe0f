//! What the group sees: contributions wait until the coach reveals them.

use rstest::rstest;

use super::*;

fn reveal(slot: &str) -> Action {
    Action::Reveal { slot: at(slot) }
}

fn moderate(contribution: ContributionId, to: Visibility) -> Action {
    Action::Moderate { contribution, to }
}

/// Two contributions came in, something happens, a third comes in: what does the group see?
#[track_caller]
fn check(happens: impl FnOnce(&mut Story, [ContributionId; 2]), seen: &[&str]) {
    let mut story = Story::at(WRITING);
    let came_in = [story.writes(FATMA, "3", "een"), story.writes(JAN, "3", "twee")];
    happens(&mut story, came_in);
    story.writes(MARIA, "3", "drie");
    assert_eq!(story.seen("3"), seen);
}

#[test]
fn contributions_wait_until_they_are_revealed() {
    check(|_, _| {}, &[]);
}

#[test]
fn revealing_shows_what_came_in_so_far() {
    check(|story, _| drop(story.anne(reveal("3"))), &["een", "twee"]);
}

#[test]
fn what_came_in_later_is_shown_by_revealing_again() {
    let mut story = Story::at(WRITING);
    story.anne(reveal("3"));
    story.writes(FATMA, "3", "een");
    assert_eq!(story.seen("3"), [""; 0]);
    story.anne(reveal("3"));
    assert_eq!(story.seen("3"), ["een"]);
}

#[test]
fn revealing_leaves_hidden_what_the_coach_hid() {
    let happens = |story: &mut Story, [first, _]: [ContributionId; 2]| {
        story.anne(moderate(first, Visibility::Hidden));
        story.anne(reveal("3"));
    };
    check(happens, &["twee"]);
}

#[test]
fn showing_one_contribution_reveals_only_that_one() {
    let happens = |story: &mut Story, [_, second]: [ContributionId; 2]| {
        story.anne(moderate(second, Visibility::Shown));
    };
    check(happens, &["twee"]);
}

#[test]
fn what_was_shown_can_be_hidden_again() {
    let happens = |story: &mut Story, [first, _]: [ContributionId; 2]| {
        story.anne(reveal("3"));
        story.anne(moderate(first, Visibility::Hidden));
    };
    check(happens, &["twee"]);
}

#[test]
fn concealing_takes_everything_off_the_wall() {
    let happens = |story: &mut Story, _: [ContributionId; 2]| {
        story.anne(reveal("3"));
        story.anne(Action::Conceal { slot: at("3") });
    };
    check(happens, &[]);
}

#[test]
fn what_was_erased_is_never_seen() {
    let happens = |story: &mut Story, [first, _]: [ContributionId; 2]| {
        story.by(FATMA, Action::Erase { contribution: first });
        story.anne(reveal("3"));
    };
    check(happens, &["twee"]);
}

#[test]
fn slots_are_revealed_one_by_one() {
    let mut story = Story::at(CLOSING);
    story.writes(FATMA, "4:take-away", "een");
    story.writes(FATMA, "4:more-thought", "twee");
    story.anne(reveal("4:take-away"));
    assert_eq!(story.seen("4:take-away"), ["een"]);
    assert_eq!(story.seen("4:more-thought"), [""; 0]);
}

#[test]
fn a_locked_slot_takes_nothing_from_phones() {
    let mut story = Story::at(WRITING);
    story.anne(Action::Lock { slot: at("3") });
    story.refuses_by(FATMA, contribute("3", "te laat"), Refused::Locked);
    story.anne(Action::Enter { slot: at("3"), text: text("uit de zaal") });
    story.anne(Action::Unlock { slot: at("3") });
    story.writes(FATMA, "3", "toch");
}

#[test]
fn what_the_coach_enters_needs_no_second_look() {
    let mut story = Story::at(WRITING);
    story.anne(Action::Enter { slot: at("3"), text: text("van Piet") });
    let hands = Action::ShowOfHands { slot: at("3"), question: text("Wie belt?"), count: 7 };
    story.anne(hands);
    story.writes(FATMA, "3", "wacht");
    let by: Vec<_> = story.meeting().contributions.iter().map(|line| line.by).collect();
    assert_eq!(by, [By::Room, By::Room, By::Participant(FATMA)]);
    assert_eq!(story.seen("3"), [""; 0], "the wall waits for the coach");
    story.anne(moderate(ContributionId(story.last().0), Visibility::Hidden));
    story.anne(reveal("3"));
    assert_eq!(story.seen("3"), ["van Piet", "Wie belt? 7"]);
}

#[rstest]
#[case::no_such_block("9")]
#[case::no_such_card("2:c-9")]
#[case::no_such_own_card("2:own-1")]
#[case::a_prompt_of_closing("3:take-away")]
fn a_place_that_does_not_exist_is_unknown(#[case] slot: &str) {
    let mut story = Story::at(CARDS);
    for action in [
        reveal(slot),
        Action::Conceal { slot: at(slot) },
        Action::Lock { slot: at(slot) },
        Action::Unlock { slot: at(slot) },
        Action::Enter { slot: at(slot), text: text("ja") },
        Action::ShowOfHands { slot: at(slot), question: text("Wie?"), count: 1 },
    ] {
        story.refuses_anne(action, Refused::Unknown);
    }
    story.refuses_anne(moderate(ContributionId(1), Visibility::Shown), Refused::Unknown);
}

#[test]
fn the_coach_of_the_lead_moderates() {
    let mut story = Story::at(WRITING);
    let contribution = story.writes(FATMA, "3", "ja");
    for actor in [Actor::Participant(FATMA), Actor::Coach(CHRIS), Actor::Visitor, Actor::Clock] {
        let action = moderate(contribution, Visibility::Shown);
        story.refuses(actor, action, Refused::NotAllowed);
    }
    story.refuses(Actor::Coach(BRAM), reveal("3"), Refused::NotLeading);
}

#[test]
fn any_coach_erases_a_contribution() {
    let mut story = Story::at(WRITING);
    let contribution = story.writes(FATMA, "3", "Ik bel mevrouw X");
    let effects = story.bram(Action::Erase { contribution });
    assert_eq!(effects, [Effect::Blank(EntryNumber(contribution.0))]);
    assert_eq!(story.meeting().slot(&at("3")).map(|state| state.count), Some(0));
    assert_eq!(story.meeting().on_slot(&at("3")).count(), 0);
    story.bram(Action::Erase { contribution });
    assert_eq!(story.meeting().slot(&at("3")).map(|state| state.count), Some(0));
    let nothing = Action::Erase { contribution: ContributionId(1) };
    story.refuses(Actor::Coach(BRAM), nothing, Refused::Unknown);
}

#[test]
fn a_contribution_is_erased_after_the_meeting_too() {
    let mut story = Story::at(WRITING);
    let first = story.writes(FATMA, "3", "een");
    let second = story.writes(JAN, "3", "twee");
    story.anne(Action::Close);
    story.by(FATMA, Action::Erase { contribution: first });
    story.anne(Action::Erase { contribution: second });
    assert!(story.meeting().on_slot(&at("3")).next().is_none());
}
