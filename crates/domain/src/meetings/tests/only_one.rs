//! "I am the only one who…": whose turn it is, how many it holds for, and what is forgotten when.

use super::*;
use crate::meetings::kinds::{
    self, Reader,
    only_one::{self as circle, Circle, Deed, Outcome, SeenTurn, Settings, TurnId},
};

const GAME: BlockId = BlockId(1);

fn plan(counts: bool) -> BlockPlan {
    let settings = kinds::Settings::OnlyOne(Settings { counts });
    BlockPlan { settings, ..bare(BlockKind::OnlyOne) }
}

fn playing(counts: bool) -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: plan(counts), at: None });
    for name in ["Fatma", "Jan", "Maria"] {
        story.joins(name);
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn play(deed: Deed) -> Action {
    Action::Play { block: GAME, deed: kinds::Deed::OnlyOne(deed) }
}

fn game(story: &Story) -> &Circle {
    circle::circle(story.block(GAME)).expect("it is a circle")
}

fn turn(story: &Story) -> SeenTurn<'_> {
    game(story).seen().turn.expect("somebody has the turn")
}

fn take() -> Action {
    play(Deed::Take {})
}

fn step(turn: TurnId, with: bool) -> Action {
    play(Deed::StepIn { turn, with })
}

fn claim(turn: TurnId, words: &str) -> Action {
    play(Deed::Claim { turn, text: Some(text(words)) })
}

fn number(turn: TurnId, on: bool) -> Action {
    play(Deed::ShowNumber { turn, on })
}

fn end(turn: TurnId) -> Action {
    play(Deed::End { turn, count: None })
}

/// Reads the log as the store has it: what was blanked on the way is blanked.
fn folded_with(story: &Story, blanked: &[Effect]) -> Option<Meeting> {
    let mut folded = None;
    for entry in &story.log {
        let mut entry = entry.clone();
        if blanked.contains(&Effect::Blank(entry.number)) {
            entry.action = entry.action.blanked();
        }
        apply(&mut folded, &entry).unwrap();
    }
    folded
}

#[test]
fn only_the_number_is_shown_and_only_when_the_coach_shows_it() {
    let mut story = playing(false);
    story.by(FATMA, take());
    let id = turn(&story).id;
    assert_eq!(turn(&story).who, Some(FATMA));
    story.by(JAN, step(id, true));
    story.by(MARIA, step(id, true));
    story.by(MARIA, step(id, false));
    assert_eq!(turn(&story).number, None);
    assert_eq!(
        [JAN, MARIA, FATMA].map(|who| game(&story).own(who)),
        [Some(true), Some(false), None]
    );
    story.anne(number(id, true));
    assert_eq!(turn(&story).number, Some(2));
    story.refuses_by(MARIA, step(id, true), Refused::TurnOver);
    story.anne(number(id, false));
    story.by(MARIA, step(id, true));
    story.anne(number(id, true));
    assert_eq!(turn(&story).number, Some(3));
}

#[test]
fn nobody_else_for_whom_it_holds_is_one() {
    let mut story = playing(false);
    story.anne(play(Deed::Begin {}));
    let id = turn(&story).id;
    assert_eq!(turn(&story).who, None);
    story.anne(number(id, true));
    assert_eq!(turn(&story).number, Some(1));
}

#[test]
fn before_the_number_is_shown_nothing_depends_on_who_stepped_in() {
    let told = [true, false].map(|with| {
        let mut story = playing(false);
        story.by(FATMA, take());
        let id = turn(&story).id;
        story.by(JAN, step(id, with));
        story.by(MARIA, step(id, with));
        format!("{:?}", game(&story).seen())
    });
    assert_eq!(told[0], told[1]);
}

#[test]
fn one_at_a_time_has_the_turn_and_only_they_write_the_sentence() {
    let mut story = playing(false);
    story.by(FATMA, take());
    let id = turn(&story).id;
    story.refuses_by(JAN, take(), Refused::TurnTaken);
    story.refuses_by(JAN, claim(id, "Ik"), Refused::NotAllowed);
    story.refuses_by(JAN, play(Deed::Yield { turn: id }), Refused::NotAllowed);
    story.refuses_by(FATMA, step(id, true), Refused::NotAllowed);
    story.by(FATMA, claim(id, "die bijen houdt"));
    assert_eq!(turn(&story).claim, None, "the coach reads it first");
    story.anne(play(Deed::ShowClaim { turn: id, on: true }));
    assert_eq!(turn(&story).claim.map(Text::as_str), Some("die bijen houdt"));
    let before = story.last();
    story.by(FATMA, claim(id, "die geiten houdt"));
    assert_eq!(turn(&story).claim, None, "other words are read anew");
    assert_ne!(before, story.last());
    story.by(FATMA, play(Deed::Yield { turn: id }));
    assert_eq!(game(&story).seen().turn, None);
}

#[test]
fn when_a_turn_ends_what_was_said_and_who_stepped_in_leaves_the_log() {
    let mut story = playing(false);
    story.by(FATMA, take());
    let id = turn(&story).id;
    let mut effects = story.by(FATMA, claim(id, "die bijen houdt"));
    effects.extend(story.by(JAN, step(id, true)));
    effects.extend(story.by(JAN, step(id, false)));
    effects.extend(story.by(JAN, step(id, true)));
    effects.extend(story.anne(end(id)));
    let folded = folded_with(&story, &effects);
    assert_eq!(folded.as_ref(), Some(story.meeting()));
    let left: Vec<_> = story
        .log
        .iter()
        .filter(|entry| !effects.contains(&Effect::Blank(entry.number)))
        .map(|entry| format!("{:?}", entry.action))
        .collect();
    assert!(
        !left.iter().any(|entry| entry.contains("StepIn") || entry.contains("bijen")),
        "{left:?}"
    );
    // Blanked, it is not even told what somebody did.
    let told = [take(), claim(id, "Ik"), step(id, true), play(Deed::Yield { turn: id })];
    assert!(told.iter().all(|deed| deed.blanked() == play(Deed::Did {})));
}

#[test]
fn a_sentence_that_was_taken_away_does_not_stop_the_log_from_being_read() {
    let mut story = playing(false);
    story.by(FATMA, take());
    let id = turn(&story).id;
    let mut effects = story.by(FATMA, claim(id, "Ik"));
    effects.extend(story.by(FATMA, play(Deed::Claim { turn: id, text: None })));
    effects.extend(story.anne(play(Deed::Finish {})));
    assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
    story.refuses_by(FATMA, claim(id, "Ik"), Refused::TurnOver);
}

#[test]
fn a_draw_during_a_turn_that_was_erased_does_not_stop_the_log_from_being_read() {
    let mut story = playing(false);
    for seed in 0..3 {
        story.anne(play(Deed::Draw { seed }));
        story.anne(end(turn(&story).id));
    }
    // Everybody has been, and somebody takes another turn just when the coach draws.
    story.by(FATMA, take());
    story.anne(play(Deed::Draw { seed: 3 }));
    let effects = story.anne(play(Deed::Finish {}));
    assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
}

#[test]
fn who_was_drawn_may_take_a_sentence_away_and_the_log_can_still_be_read() {
    for seed in 0..9 {
        let mut story = playing(false);
        story.by(FATMA, take());
        let mut effects = story.anne(end(turn(&story).id));
        effects.extend(story.anne(play(Deed::Draw { seed })));
        let SeenTurn { id, who, .. } = turn(&story);
        story.by(who.unwrap(), play(Deed::Claim { turn: id, text: None }));
        effects.extend(story.anne(play(Deed::Finish {})));
        assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
        // Even one in which the draw still stands.
        let draw = Effect::Blank(EntryNumber(id));
        effects.retain(|effect| *effect != draw);
        assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
    }
}

#[test]
fn the_coach_draws_somebody_who_has_not_been_until_everybody_has() {
    for seed in 0..9 {
        let mut story = playing(false);
        story.by(FATMA, take());
        let mut effects = story.anne(end(turn(&story).id));
        let mut been = vec![FATMA];
        for _ in 0..2 {
            effects.extend(story.anne(play(Deed::Draw { seed })));
            let drawn = turn(&story);
            assert!(!been.contains(&drawn.who.unwrap()));
            been.push(drawn.who.unwrap());
            // A second coach who draws at the same moment draws nobody else.
            effects.extend(story.anne(play(Deed::Draw { seed: seed + 1 })));
            assert_eq!(turn(&story).who, been.last().copied());
            effects.extend(story.anne(end(turn(&story).id)));
        }
        story.refuses_anne(play(Deed::Draw { seed }), Refused::EverybodyHasBeen);
        assert_eq!(game(&story).waiting(&story.meeting().present()), 0);
        effects.extend(story.anne(play(Deed::Finish {})));
        assert_eq!(game(&story).waiting(&story.meeting().present()), 3);
        assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
    }
}

#[test]
fn who_gave_the_turn_away_is_not_drawn_again_and_the_log_stays_readable() {
    let mut story = playing(false);
    let mut effects = story.anne(play(Deed::Draw { seed: 4 }));
    let (id, who) = (turn(&story).id, turn(&story).who.unwrap());
    effects.extend(story.by(who, play(Deed::Yield { turn: id })));
    effects.extend(story.by(who, take()));
    effects.extend(story.by(who, play(Deed::Yield { turn: turn(&story).id })));
    effects.extend(story.anne(play(Deed::Draw { seed: 4 })));
    assert_ne!(turn(&story).who, Some(who));
    assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
    effects.extend(story.anne(Action::Close));
    assert_eq!(folded_with(&story, &effects).as_ref(), Some(story.meeting()));
    assert_eq!(game(&story).seen().turn, None, "closing ends the turn");
}

#[test]
fn a_deed_about_a_turn_that_is_over_does_nothing() {
    let mut story = playing(true);
    story.by(FATMA, take());
    let id = turn(&story).id;
    story.anne(play(Deed::End { turn: id, count: Some(4) }));
    story.anne(play(Deed::End { turn: id, count: Some(5) }));
    story.by(JAN, take());
    story.anne(number(id, true));
    story.anne(play(Deed::CountRoom { turn: id, count: Some(9) }));
    assert_eq!((turn(&story).number, game(&story).room()), (None, None));
    story.refuses_by(MARIA, step(id, true), Refused::TurnOver);
    assert_eq!(outcome(&story), Some(Outcome { counts: vec![4] }));
}

fn outcome(story: &Story) -> Option<Outcome> {
    story.block(GAME).play.outcome(&Prompt::Block, Reader::Anyone).map(|found| match found {
        kinds::Outcome::OnlyOne(outcome) => outcome,
        other => panic!("of another kind: {other:?}"),
    })
}

#[test]
fn numbers_are_kept_only_where_the_group_wants_that() {
    for counts in [true, false] {
        let mut story = playing(counts);
        story.anne(play(Deed::Begin {}));
        let id = turn(&story).id;
        story.anne(play(Deed::CountRoom { turn: id, count: Some(2) }));
        story.anne(number(id, true));
        assert_eq!(turn(&story).number, Some(3));
        story.anne(play(Deed::End { turn: id, count: Some(3) }));
        assert_eq!(outcome(&story).is_some(), counts);
    }
}

#[test]
fn who_was_told_that_nothing_is_kept_is_not_told_otherwise_later() {
    let mut story = playing(false);
    story.refuses_anne(Action::EditBlock { block: GAME, plan: plan(true) }, Refused::PromiseFixed);
    let mut story = playing(true);
    story.anne(Action::EditBlock { block: GAME, plan: plan(false) });
}

#[test]
fn a_room_has_no_more_people_than_can_be_counted() {
    let mut story = playing(false);
    story.anne(play(Deed::Begin {}));
    let turn = turn(&story).id;
    let count = |count| play(Deed::CountRoom { turn, count: Some(count) });
    story.anne(count(HANDS_MAX));
    story.refuses_anne(count(HANDS_MAX + 1), Refused::TooMuch { max: HANDS_MAX });
    story.refuses_by(JAN, count(1), Refused::NotAllowed);
    story.refuses_anne(take(), Refused::NotAllowed);
}

#[test]
fn after_the_agreed_time_nothing_of_anybody_is_left() {
    let mut story = playing(true);
    story.by(FATMA, take());
    let id = turn(&story).id;
    story.by(FATMA, claim(id, "die bijen houdt"));
    story.by(JAN, step(id, true));
    story.anne(play(Deed::End { turn: id, count: Some(2) }));
    story.by(MARIA, take());
    story.clock(Action::EraseWords);
    let mut folded = None;
    for entry in &mut story.log {
        entry.action = entry.action.blanked();
        let told = format!("{:?}", entry.action);
        assert!(!told.contains("bijen") && !told.contains("StepIn"), "{told}");
        apply(&mut folded, entry).unwrap();
    }
    assert_eq!(folded.as_ref(), Some(story.meeting()));
    assert_eq!(game(&story).waiting(&story.meeting().present()), 3);
}
