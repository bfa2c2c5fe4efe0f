//! Planning: making a meeting, its settings, its coaches and its agenda.

use rstest::rstest;

use super::*;

/// What one action of planning makes of the four blocks.
#[track_caller]
fn check(action: Action, order: &[u32]) {
    let mut story = Story::planned();
    story.anne(action);
    assert_eq!(story.order(), order);
}

#[test]
fn a_meeting_begins_as_it_was_made() {
    let story = Story::made();
    let meeting = story.meeting();
    assert_eq!(meeting.phase, Phase::Planned);
    assert_eq!(meeting.facilitator, ANNE);
    assert_eq!(meeting.coaches[&ANNE], text("Anne"));
    assert_eq!(meeting.coaches[&BRAM], text("Bram"));
    assert_eq!(meeting.keep.weeks, KEEP_WEEKS_DEFAULT);
    assert_eq!(meeting.follow_up_days, FOLLOW_UP_DAYS_DEFAULT);
    assert_eq!(meeting.version, EntryNumber(2));
    assert!(meeting.agenda.is_empty() && meeting.current().is_none() && meeting.next().is_none());
}

#[rstest]
#[case::by_a_participant(Actor::Participant(FATMA), Action::Create(create()))]
#[case::by_a_visitor(Actor::Visitor, Action::Create(create()))]
#[case::by_the_clock(Actor::Clock, Action::Create(create()))]
#[case::with_something_else(Actor::Coach(ANNE), Action::Start { carried: Vec::new() })]
fn a_log_begins_with_a_coach_who_makes_the_meeting(#[case] actor: Actor, #[case] action: Action) {
    Story::empty().refuses(actor, action, Refused::Unknown);
}

#[test]
fn a_meeting_is_made_once() {
    Story::planned().refuses_anne(Action::Create(create()), Refused::NotStarted);
    Story::started().refuses_anne(Action::Create(create()), Refused::NotAllowed);
}

#[test]
fn making_and_settings_tell_the_lists() {
    let mut story = Story::empty();
    assert_eq!(story.anne(Action::Create(create())), [Effect::IndexChanged]);
    assert_eq!(story.anne(Action::AskNeeds { on: true }), [Effect::IndexChanged]);
    let add = Action::AddBlock { plan: bare(BlockKind::Text), at: None };
    assert_eq!(story.anne(add), [Effect::IndexChanged], "lists count what stands on an agenda");
}

#[test]
fn a_team_gets_another_name_until_the_meeting_is_closed() {
    let name = || Action::NameTeam { name: text("Middenbouw") };
    let mut story = Story::planned();
    assert_eq!(story.bram(name()), [Effect::IndexChanged]);
    assert_eq!(story.meeting().team_name.as_str(), "Middenbouw");
    let mut closed = Story::closed();
    let before = closed.meeting().team_name.clone();
    closed.refuses_anne(name(), Refused::Closed);
    assert_eq!(closed.meeting().team_name, before, "its report keeps the name of that day");
}

#[test]
fn a_co_coach_may_plan() {
    let mut story = Story::made();
    story.bram(Action::AddBlock { plan: bare(BlockKind::Opening), at: None });
    let starts = date(2026, 10, 1).at(14, 0, 0, 0);
    story.bram(Action::EditDetails { title: text("Nieuw"), starts, lang: Lang::named("en") });
    let meeting = story.meeting();
    assert_eq!(
        (meeting.title.as_str(), meeting.starts, meeting.lang),
        ("Nieuw", starts, Lang::named("en"))
    );
    assert_eq!(story.order(), [1]);
}

#[rstest]
#[case(Actor::Coach(CHRIS))]
#[case(Actor::Visitor)]
#[case(Actor::Clock)]
#[case(Actor::Participant(FATMA))]
#[case(Actor::Participant(ParticipantId(99)))]
fn nobody_else_may_plan(#[case] actor: Actor) {
    let mut story = Story::started();
    for action in [
        Action::AddBlock { plan: bare(BlockKind::Text), at: None },
        Action::RemoveBlock { block: CLOSING },
        Action::SetNaming { naming: Naming::Anonymous },
        Action::AddCoach { person: CHRIS, name: text("Chris") },
    ] {
        story.refuses(actor, action, Refused::NotAllowed);
    }
}

#[rstest]
#[case::at_the_end(None, &[1, 2, 3, 4, 5])]
#[case::first(Some(0), &[5, 1, 2, 3, 4])]
#[case::in_between(Some(2), &[1, 2, 5, 3, 4])]
#[case::beyond_the_end(Some(99), &[1, 2, 3, 4, 5])]
fn a_block_is_added(#[case] at: Option<usize>, #[case] order: &[u32]) {
    check(Action::AddBlock { plan: bare(BlockKind::Text), at }, order);
}

#[rstest]
#[case::up(CLOSING, 0, &[4, 1, 2, 3])]
#[case::down(OPENING, 2, &[2, 3, 1, 4])]
#[case::nowhere(CARDS, 1, &[1, 2, 3, 4])]
#[case::beyond_the_end(OPENING, 99, &[2, 3, 4, 1])]
fn a_block_is_moved(#[case] block: BlockId, #[case] to: usize, #[case] order: &[u32]) {
    check(Action::MoveBlock { block, to }, order);
}

#[test]
fn a_copy_comes_right_after_and_is_unused() {
    let mut story = Story::with_card();
    story.anne(Action::CopyBlock { block: CARDS });
    assert_eq!(story.order(), [1, 2, 5, 3, 4]);
    let (first, copy) = (story.block(CARDS), story.block(BlockId(5)));
    assert_eq!(first.plan, copy.plan);
    assert!(first.visited && !copy.visited && copy.drawn.is_empty());
}

#[rstest]
#[case::first(OPENING, &[2, 3, 4])]
#[case::last(CLOSING, &[1, 2, 3])]
fn a_removed_block_comes_back_where_it_was(#[case] block: BlockId, #[case] without: &[u32]) {
    let mut story = Story::planned();
    story.anne(Action::RemoveBlock { block });
    assert_eq!(story.order(), without);
    story.anne(Action::RestoreBlock { block });
    assert_eq!(story.order(), [1, 2, 3, 4]);
    story.refuses_anne(Action::RestoreBlock { block }, Refused::Unknown);
}

#[test]
fn a_removed_block_finds_a_place_on_a_shorter_agenda() {
    let mut story = Story::planned();
    for block in [CLOSING, OPENING, CARDS] {
        story.anne(Action::RemoveBlock { block });
    }
    story.anne(Action::RestoreBlock { block: CLOSING });
    assert_eq!(story.order(), [3, 4]);
}

#[test]
fn ids_of_blocks_are_never_used_again() {
    let mut story = Story::planned();
    story.anne(Action::RemoveBlock { block: CLOSING });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    assert_eq!(story.order(), [1, 2, 3, 5]);
}

#[test]
fn a_block_where_the_meeting_has_been_cannot_be_removed() {
    let mut story = Story::at(CARDS);
    let here = story.meeting().at;
    assert_eq!(here, Some(CARDS));
    story.refuses_anne(Action::RemoveBlock { block: CARDS }, Refused::AlreadyStarted);
    story.anne(Action::RemoveBlock { block: WRITING });
    assert_eq!(story.order(), [1, 2, 4]);
}

#[test]
fn a_meeting_that_has_not_started_is_taken_off_the_list_and_put_back() {
    let mut story = Story::planned();
    story.anne(Action::Discard { discarded: true });
    story.refuses_anne(Action::Start { carried: Vec::new() }, Refused::Closed);
    story.anne(Action::Discard { discarded: false });
    story.anne(Action::Start { carried: Vec::new() });
    story.refuses_anne(Action::Discard { discarded: true }, Refused::AlreadyStarted);
}

#[test]
fn the_day_stands_once_the_meeting_has_started() {
    let mut story = Story::at(CARDS);
    let meeting = story.meeting();
    let (title, starts, lang) = (meeting.title.clone(), meeting.starts, meeting.lang);
    let later = starts.saturating_add(jiff::Span::new().days(1));
    let edit = |starts| Action::EditDetails { title: title.clone(), starts, lang };
    story.refuses_anne(edit(later), Refused::TermFixed);
    let same_day = starts.with().minute(59).build().unwrap();
    story.anne(edit(same_day));
    assert_eq!(story.meeting().starts, same_day);
}

#[test]
fn a_whole_agenda_is_laid_out_behind_what_is_there() {
    let plans = vec![bare(BlockKind::Text), bare(BlockKind::Closing)];
    check(Action::LayOut { plans, replace: false }, &[1, 2, 3, 4, 5, 6]);
}

#[test]
fn a_whole_agenda_replaces_only_what_was_not_used() {
    let plans = vec![bare(BlockKind::Text)];
    check(Action::LayOut { plans: plans.clone(), replace: true }, &[5]);
    let mut story = Story::at(WRITING);
    story.anne(Action::LayOut { plans, replace: true });
    assert_eq!(story.order(), [1, 3, 5]);
    assert_eq!(story.meeting().at, Some(WRITING));
    story.anne(Action::RestoreBlock { block: CARDS });
    assert_eq!(story.order(), [1, 2, 3, 5]);
}

#[test]
fn what_does_not_exist_cannot_be_changed() {
    let block = BlockId(9);
    let plan = bare(BlockKind::Text);
    let mut story = Story::planned();
    for action in [
        Action::EditBlock { block, plan },
        Action::MoveBlock { block, to: 0 },
        Action::CopyBlock { block },
        Action::RemoveBlock { block },
        Action::RestoreBlock { block: OPENING },
        Action::RemoveCoach { person: CHRIS },
    ] {
        story.refuses_anne(action, Refused::Unknown);
    }
}

#[test]
fn a_closed_meeting_keeps_its_agenda() {
    let mut story = Story::closed();
    let plan = bare(BlockKind::Text);
    for action in [
        Action::AddBlock { plan: plan.clone(), at: None },
        Action::LayOut { plans: vec![plan.clone()], replace: true },
        Action::EditBlock { block: CARDS, plan },
        Action::MoveBlock { block: CARDS, to: 0 },
        Action::CopyBlock { block: CARDS },
        Action::RemoveBlock { block: CARDS },
        Action::RestoreBlock { block: CARDS },
    ] {
        story.refuses_anne(action, Refused::Closed);
    }
}

#[test]
fn an_edited_block_keeps_what_happened() {
    let mut story = Story::with_card();
    story.anne(Action::PickCard { block: CARDS, card: card("c-2") });
    story.anne(Action::PassCard { block: CARDS, card: card("c-2") });
    story.anne(Action::PickCard { block: CARDS, card: card("c-1") });
    let mut plan = cards_plan();
    plan.minutes = 45;
    plan.cards.push("c-4".into());
    story.anne(Action::EditBlock { block: CARDS, plan });
    let block = story.block(CARDS);
    assert_eq!(block.plan.minutes, 45);
    assert_eq!(block.on_table, Some(card("c-1")));
    assert_eq!(block.drawn, [card("c-1")]);
    assert_eq!(block.passed, [card("c-2")]);
    assert_eq!(block.undrawn(), [card("c-3"), card("c-4")]);
}

#[test]
fn a_card_that_is_planned_away_leaves_the_table() {
    let mut story = Story::with_card();
    story.anne(Action::EditBlock { block: CARDS, plan: bare(BlockKind::Cards) });
    let block = story.block(CARDS);
    assert_eq!((&block.on_table, block.drawn.len(), block.face_up.len()), (&None, 0, 0));
}

#[test]
fn a_definition_that_is_planned_later_lies_as_its_turn_says() {
    let mut story = Story::at(CARDS);
    story.anne(Action::TurnDefinition { block: CARDS, card: "d-first".into(), face_up: false });
    let mut plan = cards_plan();
    plan.definitions.push(DefinitionOnTable { card: "d-new".into(), turn: Turn::First });
    story.anne(Action::EditBlock { block: CARDS, plan });
    assert_eq!(story.block(CARDS).face_up, ["d-new".into()], "what was turned stays turned");
}

#[test]
fn own_cards_stay_when_the_plan_changes() {
    let mut story = Story::at(CARDS);
    story.by(FATMA, Action::WriteOwnCard { block: CARDS, text: text("Wie belt?") });
    story.anne(Action::PickCard { block: CARDS, card: card("own-1") });
    story.anne(Action::EditBlock { block: CARDS, plan: bare(BlockKind::Cards) });
    assert_eq!(story.block(CARDS).on_table, Some(card("own-1")));
}

#[test]
fn naming_is_free_until_the_first_contribution() {
    let mut story = Story::at(WRITING);
    story.anne(Action::SetNaming { naming: Naming::Anonymous });
    assert_eq!(story.meeting().participants[0].name, None, "names are forgotten at once");
    story.anne(Action::SetNaming { naming: Naming::Named });
    story.writes(FATMA, "3", "ja");
    let refused = Refused::NamingFixed;
    story.refuses_anne(Action::SetNaming { naming: Naming::Anonymous }, refused);
    story.anne(Action::SetNaming { naming: Naming::Named });
}

#[test]
fn naming_stays_fixed_when_the_first_contribution_is_erased() {
    let mut story = Story::at(WRITING);
    let contribution = story.writes(FATMA, "3", "ja");
    story.by(FATMA, Action::Erase { contribution });
    let refused = Refused::NamingFixed;
    story.refuses_anne(Action::SetNaming { naming: Naming::Anonymous }, refused);
}

#[test]
fn the_term_can_be_chosen_while_nobody_is_there() {
    let mut story = Story::planned();
    for weeks in [2, 0, 8] {
        story.anne(Action::SetKeepWeeks { weeks });
        assert_eq!(story.meeting().keep, Keep { weeks });
    }
}

#[test]
fn the_term_is_only_shortened_once_somebody_is_there() {
    let mut story = Story::planned();
    story.anne(Action::SetKeepWeeks { weeks: 6 });
    story.joins("Fatma");
    story.refuses_anne(Action::SetKeepWeeks { weeks: 7 }, Refused::TermFixed);
    story.anne(Action::SetKeepWeeks { weeks: 5 });
    story.refuses_anne(Action::SetKeepWeeks { weeks: 6 }, Refused::TermFixed);
}

#[test]
fn the_term_is_fixed_once_the_meeting_runs() {
    for mut story in [Story::started(), Story::closed()] {
        story.refuses_anne(Action::SetKeepWeeks { weeks: 1 }, Refused::TermFixed);
    }
}

#[test]
fn the_one_who_leads_cannot_be_taken_off() {
    let mut story = Story::planned();
    let anne = Action::RemoveCoach { person: ANNE };
    story.refuses(Actor::Coach(BRAM), anne.clone(), Refused::NotAllowed);
    story.bram(Action::TakeOver);
    story.bram(anne);
    story.refuses_anne(Action::AskNeeds { on: true }, Refused::NotAllowed);
}

#[test]
fn a_coach_who_was_taken_off_may_do_nothing_more() {
    let mut story = Story::planned();
    story.anne(Action::RemoveCoach { person: BRAM });
    for action in [Action::TakeOver, Action::AskNeeds { on: true }] {
        story.refuses(Actor::Coach(BRAM), action, Refused::NotAllowed);
    }
}

#[test]
fn a_shared_report_can_be_stopped() {
    let mut story = Story::closed();
    for token in ["a", "b"] {
        let until = date(2026, 12, 1);
        story.bram(Action::ShareReport { token_hash: token.to_owned(), until });
    }
    story.anne(Action::StopSharing { token_hash: "a".to_owned() });
    let left = story.meeting().shares.iter().map(|share| share.token_hash.as_str());
    assert_eq!(left.collect::<Vec<_>>(), ["b"]);
}

#[test]
fn what_was_given_out_can_be_ended_by_a_coach_and_by_the_school() {
    let mut story = Story::closed();
    let until = date(2026, 12, 1);
    story.bram(Action::ShareReport { token_hash: "a".to_owned(), until });
    let share = &story.meeting().shares[0];
    assert_eq!(share.by, Actor::Coach(BRAM));
    let code = JoinCode::read("KMNPQR").unwrap();
    story.clock(Action::StopSharing { token_hash: "a".to_owned() });
    story.clock(Action::ChangeCode { code });
    story.bram(Action::ChangeWall { wall_secret: "other".to_owned() });
    let meeting = story.meeting();
    assert!(meeting.shares.is_empty());
    assert_eq!((meeting.code, meeting.wall_secret.as_str()), (code, "other"));
    let give = Action::ShareReport { token_hash: "b".to_owned(), until };
    story.refuses(Actor::Clock, give, Refused::NotAllowed);
    story.refuses(Actor::Participant(JAN), Action::ChangeCode { code }, Refused::NotAllowed);
}

#[test]
fn a_personal_link_that_was_ended_opens_nothing_and_no_letter_brings_another() {
    let mut story = Story::closed();
    let hash = story.meeting().participant(JAN).unwrap().token_hash.clone();
    assert_eq!(story.meeting().by_token_hash(&hash), Some(JAN));
    let all = story.meeting().with_link();
    story.anne(Action::EndLink { participant: JAN });
    let meeting = story.meeting();
    assert_eq!(meeting.by_token_hash(&hash), None);
    assert!(meeting.participant(JAN).unwrap().link_ended);
    let rest: Vec<_> = all.into_iter().filter(|id| *id != JAN).collect();
    assert_eq!(meeting.with_link(), rest);
    let nobody = Action::EndLink { participant: ParticipantId(99) };
    story.refuses(Actor::Coach(ANNE), nobody, Refused::Unknown);
}
