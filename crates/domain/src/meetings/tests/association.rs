//! Associating: the steps, their clocks, and what somebody writes alone.

use super::*;
use crate::meetings::kinds::{
    self,
    association::{
        self, Association, Deed, PAGE, PAGE_MAX, STEP_MINUTES_MAX, Settings, Step, WORDS_MAX,
    },
};

const HERE: BlockId = BlockId(1);

fn plan(settings: Settings) -> BlockPlan {
    let settings = kinds::Settings::Association(settings);
    BlockPlan { settings, form: GroupForm::Pair, ..bare(BlockKind::Association) }
}

fn begun() -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: plan(Settings::default()), at: None });
    for name in ["Fatma", "Jan", "Maria"] {
        story.joins(name);
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn play(deed: Deed) -> Action {
    Action::Play { block: HERE, deed: kinds::Deed::Association(deed) }
}

fn goes(to: Step, seconds: Option<u32>) -> Action {
    play(Deed::Go { to, seconds })
}

fn writes(words: &str) -> Action {
    play(Deed::Write { text: Text::optional(words).unwrap() })
}

fn here(story: &Story) -> &Association {
    association::association(story.block(HERE)).expect("it is about a sentence")
}

#[test]
fn a_step_comes_with_its_clock_and_without_one_the_clock_goes() {
    let mut story = begun();
    assert_eq!(here(&story).step(), Step::Read);
    let settings = Settings::default();
    for (step, minutes) in [(Step::Alone, 3), (Step::Pairs, 5)] {
        story.anne(goes(step, settings.seconds(step)));
        assert_eq!(here(&story).step(), step);
        let timer = story.meeting().timer.expect("there is a clock");
        assert_eq!(timer.total_seconds, minutes * 60);
    }
    story.anne(goes(Step::Together, settings.seconds(Step::Together)));
    assert_eq!(story.meeting().timer, None);
    for seconds in [0, TIMER_SECONDS_MAX + 1] {
        let refused = Refused::TimerLength { max_seconds: TIMER_SECONDS_MAX };
        story.refuses_anne(goes(Step::Alone, Some(seconds)), refused);
    }
    story.refuses_by(FATMA, goes(Step::Read, None), Refused::NotAllowed);
}

#[test]
fn a_clock_of_another_block_does_not_run_here() {
    let mut story = begun();
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    story.anne(go(HERE, BlockId(2)));
    story.anne(goes(Step::Alone, Some(60)));
    assert_eq!(story.meeting().timer, None);
}

#[test]
fn what_somebody_writes_alone_is_theirs_and_only_the_last_of_it_stays() {
    let mut story = begun();
    story.by(FATMA, writes("Een brug"));
    let before = story.last();
    assert_eq!(story.by(FATMA, writes("Een open deur")), [Effect::Blank(before)]);
    assert_eq!(here(&story).own(FATMA).map(Text::as_str), Some("Een open deur"));
    assert_eq!(here(&story).own(JAN), None);
    assert_eq!(here(&story).writers(), 1);
    story.by(FATMA, writes(""));
    assert_eq!(here(&story).writers(), 0);
    assert!(Text::<WORDS_MAX>::new(&"a".repeat(WORDS_MAX)).is_ok());
    assert!(Text::<WORDS_MAX>::new(&"a".repeat(WORDS_MAX + 1)).is_err());
}

#[test]
fn sentences_for_the_group_come_in_when_it_is_together() {
    let mut story = begun();
    let sentence = || contribute("1", "Samen is het begin");
    story.refuses_by(FATMA, sentence(), Refused::Unknown);
    story.anne(goes(Step::Together, None));
    story.by(FATMA, sentence());
    assert_eq!(story.meeting().on_slot(&at("1")).count(), 1);
}

#[test]
fn a_page_and_a_time_stay_within_their_limits() {
    let usual = Settings::default();
    assert_eq!((usual.page, usual.alone, usual.pairs), (PAGE, 3, 5));
    let mut story = Story::made();
    for (settings, is_right) in [
        (Settings { page: 1, ..usual.clone() }, true),
        (Settings { page: PAGE_MAX, ..usual.clone() }, true),
        (Settings { page: 0, ..usual.clone() }, false),
        (Settings { page: PAGE_MAX + 1, ..usual.clone() }, false),
        (Settings { alone: STEP_MINUTES_MAX, ..usual.clone() }, true),
        (Settings { alone: STEP_MINUTES_MAX + 1, ..usual.clone() }, false),
        (Settings { pairs: 0, ..usual }, false),
    ] {
        let told = format!("{settings:?}");
        let add = Action::AddBlock { plan: plan(settings), at: None };
        assert_eq!(story.tries(Actor::Coach(ANNE), add).is_ok(), is_right, "{told}");
    }
}

#[test]
fn after_the_agreed_time_no_words_are_left() {
    let mut story = begun();
    story.by(FATMA, writes("Een brug"));
    story.anne(goes(Step::Pairs, Some(300)));
    story.clock(Action::EraseWords);
    assert_eq!(here(&story).own(FATMA), None);
    let mut folded = None;
    for entry in &mut story.log {
        entry.action = entry.action.blanked();
        assert!(!format!("{:?}", entry.action).contains("brug"));
        apply(&mut folded, entry).unwrap();
    }
    assert_eq!(folded.as_ref(), Some(story.meeting()));
}
