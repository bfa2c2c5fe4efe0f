//! Who keeps pages together, and when somebody is reminded.

use super::*;

/// The day of the meeting of every story.
fn day() -> jiff::civil::Date {
    create().starts.date()
}

fn days(count: i64) -> jiff::civil::Date {
    day().saturating_add(jiff::Span::new().days(count))
}

#[test]
fn a_page_that_is_kept_opens_until_its_link_is_ended() {
    let mut story = Story::started();
    assert_eq!(claimed(story.meeting(), FATMA, "hash-Fatma"), Claimed::Open);
    assert_eq!(claimed(story.meeting(), JAN, "hash-Fatma"), Claimed::Gone);
    story.anne(Action::EndLink { participant: FATMA });
    assert_eq!(claimed(story.meeting(), FATMA, "hash-Fatma"), Claimed::Gone);
}

#[test]
fn so_many_pages_are_kept_together_and_no_more() {
    assert!(may_keep(CLAIMED_PAGES_MAX - 1));
    assert!(!may_keep(CLAIMED_PAGES_MAX));
}

#[test]
fn a_page_that_is_kept_goes_with_everybodys_words() {
    let mut story = Story::closed();
    story.clock(Action::EraseWords);
    assert_eq!(claimed(story.meeting(), FATMA, "hash-Fatma"), Claimed::Gone);
}

#[test]
fn a_reminder_comes_from_tomorrow_until_the_words_are_erased() {
    let story = Story::closed();
    let meeting = story.meeting();
    let last = 7 * i64::from(KEEP_WEEKS_DEFAULT);
    assert_eq!(last_day(meeting), days(last));
    assert!(!may_remind_on(meeting, days(3), days(3)));
    assert!(may_remind_on(meeting, days(4), days(3)));
    assert!(may_remind_on(meeting, days(last), days(3)));
    assert!(!may_remind_on(meeting, days(last + 1), days(3)));
}

#[test]
fn the_day_of_the_action_point_is_offered_or_one_in_two_weeks() {
    let story = Story::closed();
    let meeting = story.meeting();
    let more = i64::from(MORE_TIME_DAYS);
    assert_eq!(offered_day(meeting, Some(days(9)), day()), Some(days(9)));
    assert_eq!(offered_day(meeting, None, day()), Some(days(more)));
    assert_eq!(offered_day(meeting, Some(days(1)), days(2)), Some(days(2 + more)), "it is past");
    assert_eq!(offered_day(meeting, Some(days(300)), day()), Some(days(56)));
    assert_eq!(offered_day(meeting, None, days(56)), None, "no day is left");
    assert_eq!(put_off(meeting, days(50)), Some(days(56)));
}

#[test]
fn every_answer_has_a_name_and_says_how_it_goes() {
    for answer in Answer::ALL {
        assert_eq!(Answer::named(answer.name()), Some(answer));
    }
    assert_eq!(Answer::named("open"), None);
    let states = Answer::ALL.map(Answer::state);
    assert_eq!(states, [PointState::Done, PointState::Busy, PointState::Dropped]);
}
