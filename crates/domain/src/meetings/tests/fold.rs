//! Whatever anybody does in whatever order: what holds for every meeting.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    chance::{any_deed, with_open_eyes},
    *,
};

/// Tells a story of anything by anybody. `Story::tries` sees to it that what is refused changes
/// nothing.
fn tell((started, deeds): Deeds) -> Story {
    let mut story = if started { Story::with_card() } else { Story::planned() };
    story.joins("Ali");
    for (actor, action, looks) in deeds {
        let (actor, action) =
            if looks { with_open_eyes(story.meeting(), actor, action) } else { (actor, action) };
        if story.tries(actor, action).is_ok() {
            check(story.meeting());
        }
    }
    story
}

/// Whether the meeting runs already; who does what, and whether they look at the screen.
type Deeds = (bool, Vec<(Actor, Action, bool)>);

fn deeds() -> impl Strategy<Value = Deeds> {
    let deed = (any_deed(), prop::bool::weighted(0.8));
    let deed = deed.prop_map(|((actor, action), looks)| (actor, action, looks));
    (prop::bool::weighted(0.8), prop::collection::vec(deed, 1..60))
}

/// What is true of every meeting at every moment.
fn check(meeting: &Meeting) {
    agenda_holds(meeting);
    meeting.agenda.iter().for_each(cards_hold);
    slots_hold(meeting);
    assert!(meeting.coaches.contains_key(&meeting.facilitator));
    assert!(meeting.keep.weeks <= KEEP_WEEKS_DEFAULT);
    if meeting.naming == Naming::Anonymous {
        assert!(meeting.participants.iter().all(|person| person.name.is_none()));
    }
    let points = meeting.points.iter().chain(&meeting.carried).map(|point| point.id);
    let contributions = meeting.contributions.iter().map(|line| line.id);
    let ids: Vec<_> = points.chain(contributions).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id is used once");
}

fn agenda_holds(meeting: &Meeting) {
    assert!(meeting.agenda.len() <= BLOCKS_MAX);
    let removed = meeting.removed.iter().map(|(_, block)| block.id);
    let ids: Vec<_> = meeting.agenda.iter().map(|block| block.id).chain(removed).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "a block is there once");
    match meeting.phase {
        Phase::Planned => assert_eq!(meeting.at, None),
        Phase::Running => assert!(meeting.at.is_some() && !meeting.words_erased),
        Phase::Closed => assert_eq!(meeting.timer, None),
    }
    assert!(meeting.at.is_none() || meeting.current().is_some_and(|block| block.visited));
    assert_eq!(agenda_times(meeting).len(), meeting.agenda.len());
}

fn cards_hold(block: &blocks::Block) {
    let cards: Vec<_> = [block.undrawn(), block.drawn.clone(), block.passed.clone()].concat();
    let distinct = cards.iter().collect::<BTreeSet<_>>();
    assert_eq!(distinct.len(), cards.len(), "a card lies in one place");
    let numbers = (1..).zip(&block.own_cards).map(|(number, _)| CardRef::Own(number));
    let waiting = numbers.filter(|card| block.play.holds_back(card)).count();
    let there = block.plan.cards.len() + block.own_cards.len();
    assert_eq!(cards.len() + waiting, there, "no card is lost");
    assert!(block.on_table.as_ref().is_none_or(|card| block.drawn.contains(card)));
    let on_table =
        |id: &crate::decks::ElementId| block.plan.definitions.iter().any(|d| d.card == *id);
    assert!(block.face_up.iter().all(on_table));
    let seated: Vec<_> = block.tables.concat();
    assert_eq!(seated.iter().collect::<BTreeSet<_>>().len(), seated.len(), "one seat each");
}

fn slots_hold(meeting: &Meeting) {
    let mut places: Vec<usize> = Vec::new();
    for (slot, state) in &meeting.slots {
        places.extend(&state.contributions);
        assert!(state.contributions.iter().all(|p| meeting.contributions[*p].slot == *slot));
        assert_eq!(state.count, meeting.on_slot(slot).count());
        let passed = meeting.participants.iter().filter(|person| person.passes.contains(slot));
        assert_eq!(state.passes, passed.count());
    }
    places.sort_unstable();
    assert_eq!(places, (0..meeting.contributions.len()).collect::<Vec<_>>());
    for (id, person) in meeting.people() {
        let by = |place: &usize| meeting.contributions[*place].by == By::Participant(id);
        assert!(person.contributions.iter().all(by));
    }
}

proptest! {
    // A story is long: a quarter of the usual number is plenty.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..Default::default() })]

    #[test]
    fn folding_the_log_gives_the_same_meeting(deeds in deeds()) {
        let story = tell(deeds);
        prop_assert_eq!(fold(&story.log), Ok(story.meeting));
    }

    #[test]
    fn every_entry_is_read_back_as_it_was_written(deeds in deeds()) {
        let story = tell(deeds);
        for entry in &story.log {
            let line = serde_json::to_string(entry).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Entry>(&line).unwrap(), entry);
        }
    }

    #[test]
    fn a_log_without_words_folds_to_a_meeting_without_words(deeds in deeds()) {
        let mut story = tell(deeds);
        story.does(Actor::Clock, Action::EraseWords);
        let blank = |entry: &Entry| Entry { action: entry.action.blanked(), ..entry.clone() };
        let log: Vec<_> = story.log.iter().map(blank).collect();
        prop_assert_eq!(fold(&log), Ok(story.meeting));
    }

    #[test]
    fn one_blanked_entry_folds_as_its_erasure(deeds in deeds()) {
        let story = tell(deeds);
        let erased = |number: EntryNumber| {
            story.log.iter().any(|entry| matches!(
                entry.action,
                Action::Erase { contribution } if contribution.0 == number.0
            ))
        };
        let log: Vec<_> = story
            .log
            .iter()
            .map(|entry| {
                let blank = erased(entry.number);
                let action = if blank { entry.action.blanked() } else { entry.action.clone() };
                Entry { action, ..entry.clone() }
            })
            .collect();
        prop_assert_eq!(fold(&log), Ok(story.meeting));
    }

    #[test]
    fn a_report_can_be_made_at_any_moment(deeds in deeds()) {
        let story = tell(deeds);
        let meeting = story.meeting();
        let report = super::super::report(meeting);
        let told: usize = report.said.iter().map(|slot| slot.lines.len()).sum();
        let on_agenda = |line: &&Contribution| meeting.block(line.slot.block).is_some();
        let expected = meeting
            .contributions
            .iter()
            .filter(on_agenda)
            .filter(|line| line.visibility != Visibility::Hidden)
            .filter(|line| line.body != ContributionBody::Erased);
        prop_assert_eq!(told, expected.count(), "no word is lost");
    }
}

#[test]
fn an_empty_log_is_no_meeting() {
    assert_eq!(fold(&[]), Ok(None));
}

#[test]
fn a_damaged_log_is_refused() {
    let mut story = Story::at(WRITING);
    story.writes(FATMA, "3", "ja");
    let without_start: Vec<_> = story
        .log
        .iter()
        .filter(|entry| !matches!(entry.action, Action::Start { .. }))
        .cloned()
        .collect();
    assert_eq!(fold(&without_start), Err(Refused::NotStarted));
    assert_eq!(fold(&story.log[1..]), Err(Refused::Unknown));
}

#[test]
fn a_meeting_knows_the_number_of_its_last_entry() {
    let mut story = Story::started();
    assert_eq!(story.meeting().version, story.last());
    story.refuses_anne(Action::Reopen, Refused::Closed);
    assert_eq!(story.meeting().version, story.last());
}
