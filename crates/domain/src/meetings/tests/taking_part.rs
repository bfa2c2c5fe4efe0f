//! Taking part: joining, bringing in, notes, passes, and what is erased.

use rstest::rstest;

use super::*;

#[test]
fn people_come_in_before_and_during_the_meeting() {
    let mut story = Story::planned();
    assert_eq!(story.joins("Fatma"), FATMA);
    story.anne(Action::Start { carried: Vec::new() });
    assert_eq!(story.joins("Jan"), JAN);
    let meeting = story.meeting();
    assert_eq!(meeting.by_token_hash("hash-Jan"), Some(JAN));
    assert_eq!(meeting.by_token_hash(""), None);
    assert_eq!(meeting.participant(FATMA).and_then(|p| p.name.clone()), Some(text("Fatma")));
    assert!(meeting.participant(MARIA).is_none());
    story.anne(Action::Close);
    story.refuses(Actor::Visitor, join("Maria"), Refused::Closed);
}

#[test]
fn a_name_may_be_left_out_and_changed() {
    let mut story = Story::started();
    let nameless = story.joins("");
    assert_eq!(story.meeting().participant(nameless).unwrap().name, None);
    story.by(nameless, Action::Rename { name: Some(text("Ali")) });
    story.by(FATMA, Action::Rename { name: None });
    let names: Vec<_> = story.meeting().participants.iter().map(|p| p.name.clone()).collect();
    assert_eq!(names, [None, Some(text("Jan")), Some(text("Maria")), Some(text("Ali"))]);
}

#[test]
fn an_anonymous_meeting_keeps_no_name() {
    let mut story = Story::started();
    story.anne(Action::SetNaming { naming: Naming::Anonymous });
    let late = story.joins("Ali");
    story.by(late, Action::Rename { name: Some(text("Ali")) });
    assert!(story.meeting().participants.iter().all(|person| person.name.is_none()));
}

#[test]
fn only_a_visitor_joins_and_does_nothing_else() {
    let mut story = Story::started();
    story.refuses_by(FATMA, join("Fatma"), Refused::NotAllowed);
    story.refuses(Actor::Visitor, contribute("1", "ja"), Refused::NotAllowed);
    story.refuses_by(ParticipantId(9), contribute("1", "ja"), Refused::NotAllowed);
    story.refuses_anne(join("Anne"), Refused::NotAllowed);
    story.refuses_anne(contribute("3", "ja"), Refused::NotAllowed);
}

/// Where somebody can bring something in, at the cards with `c-1` on the table.
#[rstest]
#[case::the_card_on_the_table("2:c-1", Ok(()))]
#[case::a_card_that_was_not_drawn("2:c-2", Err(Refused::Unknown))]
#[case::a_card_of_another_deck("2:c-9", Err(Refused::Unknown))]
#[case::an_own_card_that_does_not_exist("2:own-1", Err(Refused::Unknown))]
#[case::the_cards_as_a_whole("2", Err(Refused::Unknown))]
#[case::an_opening("1", Err(Refused::Unknown))]
#[case::a_block_to_come("3", Err(Refused::Unknown))]
#[case::a_prompt_to_come("4:take-away", Err(Refused::Unknown))]
#[case::no_block("9", Err(Refused::Unknown))]
fn contributions_belong_where_the_group_is_or_was(
    #[case] slot: &str,
    #[case] expected: Result<(), Refused>,
) {
    let mut story = Story::with_card();
    let actor = Actor::Participant(FATMA);
    assert_eq!(story.tries(actor, contribute(slot, "ja")).map(drop), expected);
    let pass = Action::Pass { slot: at(slot), passes: true };
    assert_eq!(story.tries(actor, pass).map(drop), expected, "passing follows contributing");
}

#[rstest]
#[case::writing(BlockKind::Writing, true)]
#[case::background(BlockKind::Background, true)]
#[case::free_text(BlockKind::Text, true)]
#[case::opening(BlockKind::Opening, false)]
#[case::energizer(BlockKind::Energizer, false)]
#[case::open_points(BlockKind::OpenPoints, false)]
#[case::cards(BlockKind::Cards, false)]
#[case::closing(BlockKind::Closing, false)]
fn some_blocks_ask_for_words_as_a_whole(#[case] kind: BlockKind, #[case] asks: bool) {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: bare(kind), at: None });
    story.joins("Fatma");
    story.anne(Action::Start { carried: Vec::new() });
    assert_eq!(story.block(BlockId(1)).open_prompts().contains(&Prompt::Block), asks);
    let result = story.tries(Actor::Participant(FATMA), contribute("1", "ja"));
    assert_eq!(result.is_ok(), asks);
}

#[test]
fn closing_asks_two_things() {
    let mut story = Story::at(CLOSING);
    assert_eq!(story.block(CLOSING).open_prompts(), [Prompt::TakeAway, Prompt::MoreThought],);
    story.writes(FATMA, "4:take-away", "een");
    story.writes(FATMA, "4:more-thought", "twee");
}

#[test]
fn what_a_phone_kept_still_arrives() {
    let mut story = Story::with_card();
    story.anne(Action::PickCard { block: CARDS, card: card("c-2") });
    story.writes(FATMA, "2:c-1", "nog over de eerste");
    story.anne(Action::PassCard { block: CARDS, card: card("c-2") });
    story.goes_to(CLOSING);
    story.writes(FATMA, "2:c-2", "nog over de tweede");
    story.anne(Action::Close);
    story.refuses_by(FATMA, contribute("2:c-1", "te laat"), Refused::Closed);
    story.anne(Action::Reopen);
    story.writes(FATMA, "2:c-1", "toch");
}

#[test]
fn a_contribution_stands_with_its_slot_and_its_writer() {
    let mut story = Story::with_card();
    let first = story.writes(FATMA, "2:c-1", "een");
    let second = story.writes(FATMA, "2:c-1", "twee");
    story.writes(JAN, "2:c-1", "drie");
    let meeting = story.meeting();
    let mine: Vec<_> = meeting.by_participant(FATMA).map(|line| line.id).collect();
    assert_eq!(mine, [first, second]);
    assert_eq!(meeting.on_slot(&at("2:c-1")).count(), 3);
    assert_eq!(meeting.slot(&at("2:c-1")).map(|state| state.count), Some(3));
    assert_eq!(meeting.contribution(second).map(|line| words(&line.body)), Some("twee".into()));
    assert!(meeting.contribution(ContributionId(1)).is_none());
    assert_eq!(meeting.on_slot(&at("2:c-2")).count(), 0);
}

#[test]
fn somebody_who_was_set_away_may_still_bring_something_in() {
    let mut story = Story::at(WRITING);
    story.anne(Action::SetAway { participant: FATMA, away: true });
    story.writes(FATMA, "3", "ja");
}

#[test]
fn an_own_card_is_open_once_it_is_on_the_table() {
    let mut story = Story::at(CARDS);
    story.by(FATMA, Action::WriteOwnCard { block: CARDS, text: text("Wie belt?") });
    story.refuses_by(JAN, contribute("2:own-1", "ik"), Refused::Unknown);
    story.anne(Action::PickCard { block: CARDS, card: card("own-1") });
    story.writes(JAN, "2:own-1", "ik");
    let none = Action::WriteOwnCard { block: BlockId(9), text: text("Wie?") };
    story.refuses_by(FATMA, none, Refused::Unknown);
    story.anne(Action::Close);
    let late = Action::WriteOwnCard { block: CARDS, text: text("Wie?") };
    story.refuses_by(FATMA, late, Refused::Closed);
}

#[test]
fn passes_are_counted_per_person() {
    let mut story = Story::with_card();
    let pass = |passes| Action::Pass { slot: at("2:c-1"), passes };
    let count = |story: &Story| story.meeting().slot(&at("2:c-1")).map_or(0, |state| state.passes);
    for (who, passes, expected) in [
        (FATMA, false, 0),
        (FATMA, true, 1),
        (FATMA, true, 1),
        (JAN, true, 2),
        (FATMA, false, 1),
        (FATMA, false, 1),
    ] {
        story.by(who, pass(passes));
        assert_eq!(count(&story), expected);
    }
    story.writes(JAN, "2:c-1", "toch");
}

#[test]
fn a_note_is_replaced_and_taken_away() {
    let mut story = Story::with_card();
    let note = |text| Action::Note { slot: at("2:c-1"), text };
    story.by(FATMA, note(Some(text("een"))));
    story.by(FATMA, note(Some(text("twee"))));
    assert_eq!(story.meeting().participants[0].notes["2:c-1"], text("twee"));
    assert!(story.meeting().participants[1].notes.is_empty(), "only the writer has it");
    story.anne(Action::Close);
    story.by(FATMA, note(None));
    assert!(story.meeting().participants[0].notes.is_empty());
}

#[test]
fn needs_are_marked_while_they_are_asked() {
    let mut story = Story::started();
    let mark = |decks: &[&str]| Action::MarkNeeds {
        decks: decks.iter().map(|deck| (*deck).into()).collect(),
    };
    story.refuses_by(FATMA, mark(&["1.1"]), Refused::NotAllowed);
    story.anne(Action::AskNeeds { on: true });
    story.by(FATMA, mark(&["2.1", "1.1", "2.1"]));
    assert_eq!(story.meeting().participants[0].needs, ["1.1".into(), "2.1".into()]);
    story.by(JAN, mark(&["2.1"]));
    assert_eq!(needs_count(story.meeting()), [("2.1".into(), 2), ("1.1".into(), 1)]);
    story.by(JAN, mark(&[]));
    assert_eq!(needs_count(story.meeting()), [("1.1".into(), 1), ("2.1".into(), 1)]);
    story.anne(Action::AskNeeds { on: false });
    story.refuses_by(FATMA, mark(&["1.1"]), Refused::NotAllowed);
}

#[test]
fn an_address_is_left_and_taken_away_after_the_meeting_too() {
    let mut story = Story::closed();
    story.by(FATMA, Action::LeaveEmail { email: Some(text("f@voorbeeld.nl")) });
    assert_eq!(story.meeting().participants[0].email, Some(text("f@voorbeeld.nl")));
    story.by(FATMA, Action::LeaveEmail { email: None });
    assert_eq!(story.meeting().participants[0].email, None);
}

#[test]
fn people_erase_only_their_own_contributions() {
    let mut story = Story::at(WRITING);
    let mine = story.writes(FATMA, "3", "een");
    story.anne(Action::Enter { slot: at("3"), text: text("twee") });
    let of_the_room = ContributionId(story.last().0);
    for contribution in [mine, of_the_room, ContributionId(1)] {
        story.refuses_by(JAN, Action::Erase { contribution }, Refused::NotAllowed);
    }
    let effects = story.by(FATMA, Action::Erase { contribution: mine });
    assert_eq!(effects, [Effect::Blank(EntryNumber(mine.0))]);
    assert!(story.meeting().by_participant(FATMA).next().is_none());
}

#[rstest]
#[case::what_somebody_wrote(contribute("3", "ja"))]
#[case::what_the_coach_entered(Action::Enter { slot: at("3"), text: text("ja") })]
#[case::a_show_of_hands(Action::ShowOfHands { slot: at("3"), question: text("ja"), count: 3 })]
fn what_is_erased_leaves_no_word_in_the_log(#[case] action: Action) {
    let blanked = serde_json::to_string(&action.blanked()).unwrap();
    assert!(!blanked.contains("ja"), "{blanked}");
    assert_eq!(action.blanked().blanked(), action.blanked());
}

/// A closed meeting in which everything that can be erased was said.
fn told() -> Story {
    let mut story = Story::at(WRITING);
    story.anne(Action::AskNeeds { on: true });
    story.by(FATMA, Action::MarkNeeds { decks: vec!["1.1".into()] });
    story.by(FATMA, Action::LeaveEmail { email: Some(text("geheim@voorbeeld.nl")) });
    story.by(FATMA, Action::Note { slot: at("3"), text: Some(text("geheim")) });
    story.by(FATMA, Action::Rename { name: Some(text("geheim")) });
    story.joins("geheim");
    story.writes(FATMA, "3", "geheim");
    story.anne(Action::Enter { slot: at("3"), text: text("geheim") });
    let hands = Action::ShowOfHands { slot: at("3"), question: text("geheim"), count: 2 };
    story.anne(hands);
    story.anne(Action::SetGroupText { block: WRITING, text: Some(text("samen")) });
    story.by(FATMA, Action::AddPoint { title: text("bellen"), due: None, slot: None });
    story.anne(Action::Close);
    story
}

#[test]
fn when_the_time_has_passed_people_s_own_words_are_gone() {
    let mut story = told();
    let effects = story.clock(Action::EraseWords);
    assert_eq!(effects, [Effect::IndexChanged, Effect::BlankEverybody]);
    let meeting = story.meeting();
    assert!(meeting.words_erased);
    assert!(!format!("{meeting:?}").contains("geheim"));
    assert_eq!(meeting.by_token_hash("hash-geheim"), None);
    assert_eq!(meeting.contributions.len(), 3, "how many there were may be known");
    assert_eq!(meeting.block(WRITING).unwrap().group_text, Some(text("samen")));
    assert_eq!(meeting.points[0].title, text("bellen"));
    let log = story.log.iter().map(|entry| entry.action.blanked());
    let log = log.map(|action| serde_json::to_string(&action).unwrap()).collect::<String>();
    assert!(!log.contains("geheim"));
    assert!(log.contains("samen") && log.contains("bellen"));
}

#[test]
fn after_erasing_nothing_new_comes_in() {
    let mut story = told();
    story.clock(Action::EraseWords);
    story.refuses_anne(Action::Reopen, Refused::Closed);
    story.refuses(Actor::Visitor, join("Ali"), Refused::Closed);
    for action in [
        contribute("3", "ja"),
        Action::Note { slot: at("3"), text: Some(text("ja")) },
        Action::Rename { name: Some(text("ja")) },
        Action::LeaveEmail { email: Some(text("ja@voorbeeld.nl")) },
    ] {
        story.refuses_by(FATMA, action, Refused::Closed);
    }
}

#[rstest]
#[case::planned(Story::planned())]
#[case::running(Story::at(WRITING))]
fn a_meeting_that_was_forgotten_closes_when_its_words_are_erased(#[case] mut story: Story) {
    story.clock(Action::EraseWords);
    assert_eq!(story.meeting().phase, Phase::Closed);
    story.refuses(Actor::Visitor, join("Ali"), Refused::Closed);
    story.refuses_anne(Action::Start { carried: Vec::new() }, Refused::AlreadyStarted);
    let enter = Action::Enter { slot: at("3"), text: text("ja") };
    story.refuses_anne(enter, Refused::Closed);
}

#[test]
fn only_the_clock_erases_and_asks_after() {
    let mut story = Story::closed();
    for action in [Action::EraseWords, Action::FollowedUp { links: Vec::new() }] {
        story.refuses_by(FATMA, action.clone(), Refused::NotAllowed);
        story.refuses(Actor::Visitor, action.clone(), Refused::NotAllowed);
        story.refuses(Actor::Coach(BRAM), action, Refused::NotLeading);
    }
    let asked_at = story.now;
    story.clock(Action::FollowedUp { links: vec![(ParticipantId(0), "later".to_owned())] });
    assert_eq!(story.meeting().by_token_hash("later"), Some(ParticipantId(0)));
    assert_eq!(story.meeting().followed_up_at, Some(asked_at));
}
