//! Leading: who may, moving through the agenda, cards, definitions, tables and the wall.

use rstest::rstest;

use super::*;

/// Lets Anne do something in a block that has started and gives what became of the block.
#[track_caller]
fn check(story: &mut Story, action: Action) -> blocks::Block {
    story.anne(action);
    story.block(CARDS).clone()
}

fn pick(name: &str) -> Action {
    Action::PickCard { block: CARDS, card: card(name) }
}

fn draw(seed: u64) -> Action {
    Action::DrawCard { block: CARDS, seed }
}

fn put_back(name: &str) -> Action {
    Action::PutBack { block: CARDS, card: card(name) }
}

fn pass(name: &str) -> Action {
    Action::PassCard { block: CARDS, card: card(name) }
}

fn turn(name: &str, face_up: bool) -> Action {
    Action::TurnDefinition { block: CARDS, card: name.into(), face_up }
}

#[test]
fn only_the_coach_who_leads_may_lead() {
    let lead = [go(OPENING, CARDS), Action::StartTimer { seconds: 60 }, Action::Close];
    let mut story = Story::started();
    for action in lead.clone() {
        story.refuses(Actor::Coach(BRAM), action, Refused::NotLeading);
    }
    for actor in [Actor::Coach(CHRIS), Actor::Participant(FATMA), Actor::Visitor] {
        for action in lead.clone() {
            story.refuses(actor, action, Refused::NotAllowed);
        }
    }
}

#[test]
fn a_co_coach_takes_over() {
    let mut story = Story::started();
    assert_eq!(story.bram(Action::TakeOver), [Effect::IndexChanged]);
    story.refuses_anne(go(OPENING, CARDS), Refused::NotLeading);
    story.bram(go(OPENING, CARDS));
}

#[test]
fn the_lead_is_handed_over_to_a_coach_of_this_meeting() {
    let mut story = Story::planned();
    story.refuses_anne(Action::HandOver { to: CHRIS }, Refused::Unknown);
    story.anne(Action::HandOver { to: BRAM });
    assert_eq!(story.meeting().facilitator, BRAM);
    story.refuses_anne(Action::HandOver { to: ANNE }, Refused::NotLeading);
}

#[test]
fn a_meeting_starts_at_its_first_block() {
    let story = Story::started();
    let meeting = story.meeting();
    assert_eq!((meeting.phase, meeting.at), (Phase::Running, Some(OPENING)));
    assert_eq!(meeting.started_at, story.log.last().map(|entry| entry.at));
    assert!(story.block(OPENING).visited && !story.block(CARDS).visited);
}

#[test]
fn a_meeting_starts_once_and_with_an_agenda() {
    let start = Action::Start { carried: Vec::new() };
    Story::made().refuses_anne(start.clone(), Refused::EmptyAgenda);
    Story::started().refuses_anne(start.clone(), Refused::AlreadyStarted);
    Story::closed().refuses_anne(start, Refused::AlreadyStarted);
}

#[rstest]
#[case::planned(Story::planned(), Refused::NotStarted)]
#[case::closed(Story::closed(), Refused::Closed)]
fn leading_is_for_a_meeting_that_runs(#[case] mut story: Story, #[case] refused: Refused) {
    for action in [
        go(OPENING, CARDS),
        Action::Skip { from: OPENING },
        Action::Close,
        pick("c-1"),
        Action::StartTimer { seconds: 60 },
        Action::PauseTimer,
        Action::FormTables { block: CARDS, seed: 1 },
        Action::Reveal { slot: at("3") },
        Action::Enter { slot: at("3"), text: text("ja") },
        Action::ShowOnWall { shows: WallShows::Code },
    ] {
        story.refuses_anne(action, refused);
    }
}

#[test]
fn next_pressed_twice_goes_on_once() {
    let mut story = Story::started();
    story.anne(go(OPENING, CARDS));
    story.refuses_anne(go(OPENING, CARDS), Refused::MovedOn);
    story.refuses_anne(Action::Skip { from: OPENING }, Refused::MovedOn);
    story.refuses_anne(Action::GoTo { block: CARDS, from: None }, Refused::MovedOn);
    assert_eq!(story.meeting().at, Some(CARDS));
}

#[test]
fn the_coach_goes_back_and_forth() {
    let mut story = Story::at(CLOSING);
    let meeting = story.meeting();
    assert_eq!(meeting.previous().map(|block| block.id), Some(WRITING));
    assert!(meeting.next().is_none());
    story.goes_to(OPENING);
    assert!(story.meeting().previous().is_none());
    assert_eq!(story.meeting().next().map(|block| block.id), Some(CARDS));
    story.refuses_anne(go(OPENING, BlockId(9)), Refused::Unknown);
}

#[test]
fn a_block_is_left_out_until_the_coach_comes_back_to_it() {
    let mut story = Story::at(CARDS);
    story.anne(Action::Skip { from: CARDS });
    assert_eq!(story.meeting().at, Some(WRITING));
    assert!(story.block(CARDS).skipped);
    story.goes_to(CARDS);
    assert!(!story.block(CARDS).skipped);
}

#[test]
fn the_last_block_cannot_be_left_out() {
    let mut story = Story::at(CLOSING);
    story.refuses_anne(Action::Skip { from: CLOSING }, Refused::Unknown);
    assert!(!story.block(CLOSING).skipped);
}

#[test]
fn moving_on_takes_timer_and_wall_along() {
    let mut story = Story::started();
    story.anne(Action::StartTimer { seconds: 60 });
    story.anne(Action::ShowOnWall { shows: WallShows::Code });
    story.goes_to(CARDS);
    assert_eq!((story.meeting().timer, &story.meeting().wall), (None, &WallShows::Block));
}

#[test]
fn a_new_card_comes_on_the_wall() {
    let mut story = Story::at(CARDS);
    let shows = WallShows::Background("b-1".into());
    story.anne(Action::ShowOnWall { shows: shows.clone() });
    story.anne(Action::FormTables { block: CARDS, seed: 1 });
    assert_eq!(story.meeting().wall, shows);
    story.anne(draw(1));
    assert_eq!(story.meeting().wall, WallShows::Block);
}

#[test]
fn nothing_is_drawn_twice() {
    for seed in 0..50 {
        let mut story = Story::at(CARDS);
        for _ in 0..3 {
            story.anne(draw(seed));
        }
        let mut drawn = story.block(CARDS).drawn.clone();
        assert_eq!(story.block(CARDS).on_table.as_ref(), drawn.last());
        drawn.sort();
        assert_eq!(drawn, [card("c-1"), card("c-2"), card("c-3")]);
        story.refuses_anne(draw(seed), Refused::NoCardLeft);
    }
}

#[test]
fn every_card_can_be_the_first() {
    let mut firsts: Vec<_> =
        (0..50).filter_map(|seed| check(&mut Story::at(CARDS), draw(seed)).on_table).collect();
    firsts.sort();
    firsts.dedup();
    assert_eq!(firsts.len(), 3);
}

#[test]
fn a_chosen_card_is_not_drawn_again() {
    let mut story = Story::at(CARDS);
    story.anne(pick("c-2"));
    assert_eq!(story.block(CARDS).undrawn(), [card("c-1"), card("c-3")]);
    let block = check(&mut story, pick("c-2"));
    assert_eq!(block.drawn, [card("c-2")], "also when it is chosen again");
    story.refuses_anne(pick("c-9"), Refused::Unknown);
    story.refuses_anne(pick("own-1"), Refused::Unknown);
}

#[test]
fn a_card_that_is_put_back_can_be_drawn_again() {
    let mut story = Story::with_card();
    let block = check(&mut story, put_back("c-1"));
    assert_eq!((block.on_table.clone(), block.undrawn().len()), (None, 3));
    story.refuses_anne(put_back("c-1"), Refused::Unknown);
}

#[test]
fn a_card_that_was_set_aside_is_not_drawn_but_can_be_chosen_or_put_back() {
    let mut story = Story::with_card();
    let block = check(&mut story, pass("c-1"));
    assert_eq!((block.on_table, block.passed), (None, vec![card("c-1")]));
    assert_eq!(story.block(CARDS).undrawn(), [card("c-2"), card("c-3")]);
    story.refuses_anne(pass("c-1"), Refused::Unknown);
    let block = check(&mut story, pick("c-1"));
    assert_eq!((block.drawn, block.passed), (vec![card("c-1")], vec![]));
    story.anne(pass("c-1"));
    assert_eq!(check(&mut story, put_back("c-1")).undrawn().len(), 3);
}

#[test]
fn an_earlier_card_that_is_put_back_leaves_the_one_on_the_table() {
    let mut story = Story::with_card();
    story.anne(pick("c-2"));
    let block = check(&mut story, put_back("c-1"));
    assert_eq!((block.on_table, block.drawn), (Some(card("c-2")), vec![card("c-2")]));
}

#[test]
fn own_cards_are_numbered_and_come_into_the_draw() {
    let mut story = Story::at(CARDS);
    story.by(FATMA, Action::WriteOwnCard { block: CARDS, text: text("Wie belt?") });
    story.anne(Action::WriteOwnCard { block: CARDS, text: text("Wanneer?") });
    let block = story.block(CARDS);
    let writers: Vec<_> = block.own_cards.iter().map(|own| own.by).collect();
    assert_eq!(writers, [Some(FATMA), None]);
    assert_eq!(block.own_card(2).map(|own| own.text.as_str()), Some("Wanneer?"));
    assert!(block.own_card(0).is_none() && block.own_card(3).is_none());
    assert_eq!(block.undrawn()[3..], [card("own-1"), card("own-2")]);
    let block = check(&mut story, pick("own-2"));
    assert_eq!(block.on_table, Some(card("own-2")));
    for _ in 0..4 {
        story.anne(draw(7));
    }
    story.refuses_anne(draw(7), Refused::NoCardLeft);
}

#[test]
fn a_definition_that_is_read_first_lies_face_up_from_the_start() {
    let mut story = Story::planned();
    assert_eq!(story.block(CARDS).face_up, ["d-first".into()]);
    story = Story::at(CARDS);
    assert_eq!(check(&mut story, turn("d-first", false)).face_up, []);
}

#[test]
fn the_coach_turns_a_definition() {
    let mut story = Story::at(CARDS);
    for _ in 0..2 {
        let block = check(&mut story, turn("d-coach", true));
        assert_eq!(block.face_up, ["d-first".into(), "d-coach".into()]);
    }
    story.refuses_anne(turn("d-none", true), Refused::Unknown);
}

/// Whether a definition that waits for writing opens after what happened.
#[rstest]
#[case::nothing(|_: &mut Story| {}, false)]
#[case::on_the_card(|s: &mut Story| { s.writes(FATMA, "2:c-1", "ja"); }, true)]
#[case::from_the_room(
    |s: &mut Story| { s.anne(Action::Enter { slot: at("2:c-1"), text: text("ja") }); },
    true,
)]
#[case::in_an_earlier_block(
    |s: &mut Story| { s.anne(Action::Enter { slot: at("1"), text: text("ja") }); },
    true,
)]
#[case::in_a_later_block(
    |s: &mut Story| { s.anne(Action::Enter { slot: at("3"), text: text("ja") }); },
    false,
)]
#[case::a_show_of_hands_is_no_text(
    |s: &mut Story| {
        s.anne(Action::ShowOfHands { slot: at("2"), question: text("Wie belt?"), count: 3 });
    },
    false,
)]
#[case::what_was_erased_is_no_text(
    |s: &mut Story| {
        let contribution = s.writes(FATMA, "2:c-1", "ja");
        s.by(FATMA, Action::Erase { contribution });
    },
    false,
)]
fn some_definitions_open_only_after_people_wrote_their_own(
    #[case] happens: fn(&mut Story),
    #[case] opens: bool,
) {
    let mut story = Story::with_card();
    happens(&mut story);
    if opens {
        assert!(check(&mut story, turn("d-after", true)).face_up.contains(&"d-after".into()));
    } else {
        story.refuses_anne(turn("d-after", true), Refused::NobodyWroteYet);
        story.anne(turn("d-after", false));
    }
}

#[test]
fn tables_are_formed_of_who_is_there() {
    let mut story = Story::at(CARDS);
    for name in ["Ali", "Eva", "Tom"] {
        story.joins(name);
    }
    story.anne(Action::SetAway { participant: JAN, away: true });
    let block = check(&mut story, Action::FormTables { block: CARDS, seed: 3 });
    let sizes: Vec<_> = block.tables.iter().map(Vec::len).collect();
    assert_eq!(sizes, [3, 2]);
    assert!(!block.tables.concat().contains(&JAN));
    story.refuses_anne(Action::FormTables { block: BlockId(9), seed: 3 }, Refused::Unknown);
}

#[test]
fn a_plenary_block_has_no_tables() {
    let mut story = Story::at(WRITING);
    story.anne(Action::FormTables { block: WRITING, seed: 3 });
    assert!(story.block(WRITING).tables.is_empty());
}

#[test]
fn somebody_who_comes_late_sits_at_the_smallest_table() {
    let mut story = Story::at(CARDS);
    for name in ["Ali", "Eva"] {
        story.joins(name);
    }
    story.anne(Action::FormTables { block: CARDS, seed: 3 });
    let late = story.joins("Tom");
    let tables = &story.block(CARDS).tables;
    assert_eq!(tables.iter().map(Vec::len).collect::<Vec<_>>(), [3, 3]);
    assert_eq!(tables[1].last(), Some(&late));
}

#[test]
fn the_group_keeps_a_text_of_its_own() {
    let mut story = Story::at(WRITING);
    let set = |text| Action::SetGroupText { block: WRITING, text };
    story.anne(set(Some(text("Ouders zijn partners."))));
    assert_eq!(story.block(WRITING).group_text, Some(text("Ouders zijn partners.")));
    story.anne(set(None));
    assert_eq!(story.block(WRITING).group_text, None);
}

#[test]
fn the_coach_says_who_has_left_in_every_phase() {
    for mut story in [Story::started(), Story::closed()] {
        story.anne(Action::SetAway { participant: JAN, away: true });
        assert_eq!(story.meeting().present(), [FATMA, MARIA]);
        story.anne(Action::SetAway { participant: JAN, away: false });
        assert_eq!(story.meeting().present().len(), 3);
        let nobody = Action::SetAway { participant: ParticipantId(9), away: true };
        story.refuses_anne(nobody, Refused::Unknown);
    }
}

#[test]
fn one_timer_runs_on_all_screens() {
    let mut story = Story::started();
    story.refuses_anne(Action::PauseTimer, Refused::Unknown);
    story.refuses_anne(Action::ResumeTimer, Refused::Unknown);
    story.anne(Action::AddTime { seconds: 60 });
    story.passes_time(19);
    story.anne(Action::PauseTimer);
    story.passes_time(600);
    story.anne(Action::ResumeTimer);
    let left = story.meeting().timer.map(|timer| timer.left_seconds(story.now));
    assert_eq!(left, Some(39), "one second passes with every entry");
    story.anne(Action::StopTimer);
    story.anne(Action::StopTimer);
    assert_eq!(story.meeting().timer, None);
}

#[test]
fn a_closed_meeting_can_be_opened_again() {
    let mut story = Story::at(CARDS);
    story.anne(Action::StartTimer { seconds: 60 });
    story.refuses_anne(Action::Reopen, Refused::Closed);
    assert_eq!(story.anne(Action::Close), [Effect::IndexChanged]);
    assert_eq!((story.meeting().phase, story.meeting().timer), (Phase::Closed, None));
    assert!(story.meeting().closed_at.is_some());
    story.anne(Action::Reopen);
    let meeting = story.meeting();
    assert_eq!((meeting.phase, meeting.closed_at, meeting.at), (Phase::Running, None, Some(CARDS)));
}

#[test]
fn the_clock_closes_what_was_forgotten() {
    let mut story = Story::started();
    story.clock(Action::Close);
    assert_eq!(story.meeting().phase, Phase::Closed);
    story.refuses(Actor::Clock, Action::Close, Refused::Closed);
    Story::planned().refuses(Actor::Clock, Action::Close, Refused::NotStarted);
    story.refuses(Actor::Clock, Action::Reopen, Refused::NotAllowed);
}
