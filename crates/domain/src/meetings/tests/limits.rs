//! Every limit at its edge: the most that is accepted, and one more.

use rstest::rstest;

use super::*;

fn fits<const MAX: usize>(typed: &str) -> Result<(), TextFault> {
    Text::<MAX>::new(typed).map(drop)
}

#[rstest]
#[case::contribution(fits::<CONTRIBUTION_MAX>, 2_000)]
#[case::note(fits::<NOTE_MAX>, 4_000)]
#[case::point(fits::<POINT_TITLE_MAX>, 140)]
#[case::name(fits::<NAME_MAX>, 40)]
#[case::email(fits::<EMAIL_MAX>, 254)]
#[case::title(fits::<TITLE_MAX>, 120)]
#[case::own_question(fits::<OWN_QUESTION_MAX>, 180)]
#[case::group_text(fits::<GROUP_TEXT_MAX>, 2_000)]
#[case::block_text(fits::<BLOCK_TEXT_MAX>, 2_000)]
fn a_text_is_as_long_as_agreed(
    #[case] fits: fn(&str) -> Result<(), TextFault>,
    #[case] max: usize,
    #[values("a", "é", "ش", "🙂")] character: &str,
) {
    let longest = character.repeat(max);
    assert_eq!(fits(&longest), Ok(()));
    assert_eq!(fits(&format!("  {longest}\r\n")), Ok(()), "space around it does not count");
    let too_long = character.repeat(max + 1);
    assert_eq!(fits(&too_long), Err(TextFault::TooLong { length: max + 1, max }));
}

#[test]
fn a_text_fault_is_a_refusal() {
    let fault = Text::<3>::new("vier").unwrap_err();
    assert_eq!(Refused::from(fault), Refused::Text(TextFault::TooLong { length: 4, max: 3 }));
    insta::assert_snapshot!(
        Refused::from(fault),
        @"the text has 4 characters, at most 3 are allowed"
    );
}

#[test]
fn twelve_thousand_people_take_part() {
    let mut story = Story::planned();
    for _ in 0..12_000 {
        story.tries_unguarded(Actor::Visitor, join("Ali")).unwrap();
    }
    story.refuses(Actor::Visitor, join("Eva"), Refused::Full { max: 12_000 });
    let last = ParticipantId(11_999);
    story.anne(Action::Start { carried: Vec::new() });
    story.goes_to(WRITING);
    story.writes(last, "3", "ja");
    story.refuses_by(ParticipantId(12_000), contribute("3", "nee"), Refused::NotAllowed);
}

/// A meeting whose agenda has this many blocks.
fn with_blocks(count: usize) -> Story {
    let mut story = Story::made();
    story.anne(Action::LayOut { plans: vec![bare(BlockKind::Text); count], replace: false });
    story
}

#[rstest]
#[case::added(Action::AddBlock { plan: bare(BlockKind::Text), at: Some(0) })]
#[case::copied(Action::CopyBlock { block: BlockId(1) })]
#[case::laid_out(Action::LayOut { plans: vec![bare(BlockKind::Text)], replace: false })]
#[case::put_back(Action::RestoreBlock { block: BlockId(61) })]
fn an_agenda_has_sixty_blocks(#[case] one_more: Action) {
    let mut story = with_blocks(59);
    story.anne(Action::AddBlock { plan: bare(BlockKind::Text), at: None });
    story.anne(Action::RemoveBlock { block: BlockId(60) });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Text), at: None });
    story.anne(Action::RemoveBlock { block: BlockId(61) });
    assert_eq!(story.order().len(), 59);
    story.anne(one_more.clone());
    assert_eq!(story.order().len(), 60);
    let again = match one_more {
        Action::RestoreBlock { .. } => Action::RestoreBlock { block: BlockId(60) },
        other => other,
    };
    story.refuses_anne(again, Refused::Full { max: 60 });
}

#[test]
fn a_whole_agenda_of_sixty_blocks_replaces_another() {
    let mut story = with_blocks(60);
    let plans = vec![bare(BlockKind::Text); 60];
    story.anne(Action::LayOut { plans: plans.clone(), replace: true });
    assert_eq!(story.order().len(), 60);
    story.anne(Action::Start { carried: Vec::new() });
    let refused = Refused::Full { max: 60 };
    story.refuses_anne(Action::LayOut { plans: plans.clone(), replace: true }, refused);
    story.anne(Action::LayOut { plans: plans[..59].to_vec(), replace: true });
    Story::made().refuses_anne(
        Action::LayOut { plans: vec![bare(BlockKind::Text); 61], replace: true },
        refused,
    );
}

#[rstest]
#[case::nothing(0, Ok(()))]
#[case::the_most(240, Ok(()))]
#[case::one_more(241, Err(Refused::TooMuch { max: 240 }))]
fn a_block_lasts_at_most_four_hours(#[case] minutes: u16, #[case] expected: Result<(), Refused>) {
    let plan = BlockPlan { minutes, ..bare(BlockKind::Text) };
    for action in [
        Action::AddBlock { plan: plan.clone(), at: None },
        Action::EditBlock { block: CARDS, plan: plan.clone() },
        Action::LayOut { plans: vec![bare(BlockKind::Text), plan], replace: false },
    ] {
        let result = Story::planned().tries(Actor::Coach(ANNE), action);
        assert_eq!(result.map(drop), expected);
    }
}

#[test]
fn a_participant_brings_in_two_hundred_things() {
    let mut story = Story::at(WRITING);
    for _ in 0..200 {
        story.tries_unguarded(Actor::Participant(FATMA), contribute("3", "ja")).unwrap();
    }
    let contribution = ContributionId(story.last().0);
    let refused = Refused::Full { max: 200 };
    story.refuses_by(FATMA, contribute("3", "nog een"), refused);
    story.by(FATMA, Action::Erase { contribution });
    story.refuses_by(FATMA, contribute("3", "nog een"), refused);
    story.writes(JAN, "3", "ja");
    story.anne(Action::Enter { slot: at("3"), text: text("ja") });
}

#[test]
fn a_participant_keeps_two_hundred_notes() {
    let mut story = Story::started();
    let note = |block, text| Action::Note {
        slot: Slot { block: BlockId(block), prompt: Prompt::Block },
        text,
    };
    for block in 1..=200 {
        let action = note(block, Some(text("ja")));
        story.tries_unguarded(Actor::Participant(FATMA), action).unwrap();
    }
    story.refuses_by(FATMA, note(201, Some(text("nog een"))), Refused::Full { max: 200 });
    story.by(FATMA, note(200, Some(text("anders"))));
    story.by(FATMA, note(1, None));
    story.by(FATMA, note(201, Some(text("nog een"))));
}

#[rstest]
#[case::of_one_participant(Actor::Participant(FATMA))]
#[case::of_the_group(Actor::Coach(ANNE))]
fn there_are_fifty_action_points(#[case] actor: Actor) {
    let mut story = Story::started();
    let add = Action::AddPoint { title: text("bellen"), due: None, slot: None };
    for _ in 0..50 {
        story.does(actor, add.clone());
    }
    let full = Refused::Full { max: 50 };
    story.refuses(actor, add.clone(), full);
    let point = ContributionId(story.last().0);
    story.does(actor, Action::RemovePoint { point });
    story.does(actor, add.clone());
    story.refuses(actor, Action::RestorePoint { point }, full);
    story.does(actor, Action::EditPoint { point, title: text("anders"), due: None });
    let other = ContributionId(story.last().0 - 1);
    story.does(actor, Action::RestorePoint { point: other });
    story.does(actor, Action::RemovePoint { point: other });
    story.does(actor, Action::RestorePoint { point });
    story.does(Actor::Participant(JAN), add);
}

#[test]
fn a_block_has_a_hundred_own_questions() {
    let mut story = Story::at(CARDS);
    let write = |block| Action::WriteOwnCard { block, text: text("Wie?") };
    for _ in 0..100 {
        story.by(FATMA, write(CARDS));
    }
    let full = Refused::Full { max: 100 };
    story.refuses_by(JAN, write(CARDS), full);
    story.refuses_anne(write(CARDS), full);
    story.anne(write(WRITING));
}

#[rstest]
#[case(0, false)]
#[case(1, true)]
#[case(10_800, true)]
#[case(10_801, false)]
#[case(u32::MAX, false)]
fn a_timer_runs_for_three_hours(#[case] seconds: u32, #[case] accepted: bool) {
    let expected =
        if accepted { Ok(()) } else { Err(Refused::TimerLength { max_seconds: 10_800 }) };
    for action in [Action::StartTimer { seconds }, Action::AddTime { seconds }] {
        let result = Story::started().tries(Actor::Coach(ANNE), action);
        assert_eq!(result.map(drop), expected);
    }
}

#[test]
fn added_time_counts_with_what_is_left() {
    let mut story = Story::started();
    story.anne(Action::StartTimer { seconds: 10_740 });
    story.anne(Action::PauseTimer);
    let left = story.meeting().timer.unwrap().left_seconds(story.now);
    let refused = Refused::TimerLength { max_seconds: 10_800 };
    story.refuses_anne(Action::AddTime { seconds: 10_801 - left }, refused);
    story.refuses_anne(Action::AddTime { seconds: u32::MAX }, refused);
    story.anne(Action::AddTime { seconds: 10_800 - left });
}

#[rstest]
#[case(0, true)]
#[case(12_000, true)]
#[case(12_001, false)]
fn twelve_thousand_hands_are_counted(#[case] count: u32, #[case] accepted: bool) {
    let expected = if accepted { Ok(()) } else { Err(Refused::TooMuch { max: 12_000 }) };
    let action = Action::ShowOfHands { slot: at("3"), question: text("Wie belt?"), count };
    let result = Story::at(WRITING).tries(Actor::Coach(ANNE), action);
    assert_eq!(result.map(drop), expected);
}

#[rstest]
#[case(8, Ok(()))]
#[case(9, Err(Refused::TermFixed))]
#[case(255, Err(Refused::TermFixed))]
fn words_are_kept_for_eight_weeks(#[case] weeks: u8, #[case] expected: Result<(), Refused>) {
    let result = Story::planned().tries(Actor::Coach(ANNE), Action::SetKeepWeeks { weeks });
    assert_eq!(result.map(drop), expected);
}

#[rstest]
#[case(0, false)]
#[case(1, true)]
#[case(56, true)]
#[case(57, false)]
fn points_are_asked_after_while_addresses_are_kept(#[case] days: u16, #[case] accepted: bool) {
    let expected = if accepted { Ok(()) } else { Err(Refused::TooMuch { max: 56 }) };
    let result = Story::planned().tries(Actor::Coach(ANNE), Action::SetFollowUp { days });
    assert_eq!(result.map(drop), expected);
}

#[test]
fn a_meeting_has_twenty_coaches() {
    let coach = |number| Action::AddCoach {
        person: PersonId(Uuid::from_u128(number)),
        name: text("Coach"),
    };
    let mut story = Story::made();
    for number in 3..=20 {
        story.anne(coach(number));
    }
    assert_eq!(story.meeting().coaches.len(), 20);
    story.refuses_anne(coach(21), Refused::Full { max: 20 });
    story.anne(coach(20));
    story.anne(Action::RemoveCoach { person: BRAM });
    story.anne(coach(21));
}

#[test]
fn a_participant_marks_sixty_needs() {
    let mut story = Story::started();
    story.anne(Action::AskNeeds { on: true });
    let decks = (0..61).map(|number| format!("{number}").as_str().into()).collect();
    story.by(FATMA, Action::MarkNeeds { decks });
    assert_eq!(story.meeting().participants[0].needs.len(), 60);
}

#[test]
fn twenty_links_to_the_report_are_open_at_once() {
    let mut story = Story::planned();
    let share = |number: usize| Action::ShareReport {
        token_hash: number.to_string(),
        until: jiff::civil::date(2027, 1, 1),
    };
    for number in 0..SHARES_MAX {
        story.anne(share(number));
    }
    story.refuses_anne(share(SHARES_MAX), Refused::Full { max: SHARES_MAX });
    story.anne(Action::StopSharing { token_hash: "0".to_owned() });
    story.anne(share(SHARES_MAX));
}
