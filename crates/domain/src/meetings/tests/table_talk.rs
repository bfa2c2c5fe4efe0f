//! *In gesprek*: who sits where, what a table writes and brings back, and who may know.

use super::*;
use crate::meetings::kinds::{
    self, Reader,
    table_talk::{
        self as talk, Arrangement, CLUSTERS_MAX, Cluster, Deed, Edit, Outcome, Settings,
        TABLE_POINT_MAX, TABLES_MAX,
    },
};

const TALK: BlockId = BlockId(1);
const NEXT: BlockId = BlockId(2);

/// At the tables, with this many people dealt over them.
fn talking(people: u32) -> Story {
    let mut story = Story::made();
    let settings = kinds::Settings::TableTalk(Settings { question: Some(text("En bij ons?")) });
    let cards = vec!["q-1".into(), "q-2".into()];
    let plan = BlockPlan { cards, settings, ..bare(BlockKind::TableTalk) };
    story.anne(Action::AddBlock { plan, at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story.anne(deal());
    story
}

fn deal() -> Action {
    Action::FormTables { block: TALK, seed: 7 }
}

fn play(deed: Deed) -> Action {
    Action::Play { block: TALK, deed: kinds::Deed::TableTalk(deed) }
}

fn write(table: u32, base: EntryNumber, at: u32, insert: &str) -> Action {
    let edits = vec![Edit { at, delete: 0, insert: insert.to_owned() }];
    play(Deed::Write { table, base, pen: 3, edits })
}

fn bring(story: &Story, table: u32, point: &str) -> Action {
    let tables = talk::progress(story.block(TALK));
    let seen = tables.iter().find(|it| it.table == table).map(|it| it.point_entry);
    play(Deed::Bring {
        table,
        seen: seen.unwrap_or_default(),
        text: Text::optional(point).unwrap(),
    })
}

fn harvest(open: bool) -> Action {
    play(Deed::SetHarvest { open })
}

fn arrange(places: &[(u32, Option<u32>)], names: &[(u32, Option<&str>)]) -> Action {
    let names = names.iter().map(|(number, name)| (*number, name.map(text))).collect();
    play(Deed::Arrange(Arrangement { places: places.to_vec(), names }))
}

/// Somebody at this table.
fn at_table(story: &Story, table: usize) -> ParticipantId {
    story.block(TALK).tables[table - 1][0]
}

fn note(story: &Story, table: usize) -> String {
    talk::own(story.block(TALK), at_table(story, table)).unwrap().note
}

/// The name of a group of points, and the points with their tables.
type Told<'a> = (Option<&'a str>, Vec<(u32, &'a str)>);

fn told(clusters: &[Cluster]) -> Vec<Told<'_>> {
    clusters
        .iter()
        .map(|it| {
            let points = it.points.iter().map(|point| (point.table, point.text.as_str()));
            (it.name.as_ref().map(Text::as_str), points.collect())
        })
        .collect()
}

fn outcome(story: &Story, reader: Reader) -> Option<Outcome> {
    match story.block(TALK).play.outcome(&Prompt::Block, reader) {
        Some(kinds::Outcome::TableTalk(outcome)) => Some(outcome),
        _ => None,
    }
}

/// Three tables that each brought a point.
fn brought() -> Story {
    let mut story = talking(9);
    for (table, point) in [(1, "Bellen"), (2, "Koffie"), (3, "Vaker bellen")] {
        let who = at_table(&story, table);
        let deed = bring(&story, u32::try_from(table).unwrap(), point);
        story.by(who, deed);
    }
    story
}

#[test]
fn the_largest_meeting_has_room_at_its_tables() {
    assert_eq!(usize::try_from(TABLES_MAX).unwrap() * 4, PARTICIPANTS_MAX);
}

#[test]
fn people_sit_at_tables_of_three_or_four_and_whoever_comes_late_gets_a_place() {
    let mut story = talking(7);
    let sizes =
        |story: &Story| -> Vec<usize> { story.block(TALK).tables.iter().map(Vec::len).collect() };
    assert_eq!(sizes(&story), [4, 3]);
    let late = story.joins("Laat");
    assert_eq!(sizes(&story), [4, 4]);
    let own = talk::own(story.block(TALK), late).unwrap();
    assert_eq!((own.table, own.mates.len()), (2, 3));
}

#[test]
fn tables_that_wrote_are_not_dealt_anew() {
    let mut story = talking(7);
    story.anne(deal());
    let who = at_table(&story, 1);
    story.by(who, write(1, EntryNumber(0), 0, "hoi"));
    story.refuses_anne(deal(), Refused::TablesInUse);
}

#[test]
fn a_table_writes_in_its_own_note_and_in_no_other() {
    let mut story = talking(7);
    let [one, two] = [at_table(&story, 1), at_table(&story, 2)];
    story.by(one, write(1, EntryNumber(0), 0, "van ons"));
    story.refuses_by(two, write(1, EntryNumber(0), 0, "ook"), Refused::OtherTable);
    story.refuses_by(two, write(9, EntryNumber(0), 0, "ook"), Refused::OtherTable);
    story.refuses_by(two, write(0, EntryNumber(0), 0, "ook"), Refused::OtherTable);
    story.refuses_anne(write(1, EntryNumber(0), 0, "ook"), Refused::NotAllowed);
    assert_eq!((note(&story, 1).as_str(), note(&story, 2).as_str()), ("van ons", ""));
    let add = |line: &str| play(Deed::AddLine { table: 1, text: Some(text(line)) });
    story.by(one, add("nog een"));
    assert_eq!(note(&story, 1), "van ons\nnog een");
}

#[test]
fn whoever_moves_reads_the_other_note_and_what_they_wrote_before_still_arrives() {
    let mut story = talking(7);
    let who = at_table(&story, 1);
    story.by(who, write(1, EntryNumber(0), 0, "van 1"));
    let seat = |table| play(Deed::Seat { participant: who, table });
    story.anne(seat(2));
    assert_eq!(talk::own(story.block(TALK), who).unwrap().table, 2);
    story.by(who, write(1, EntryNumber(0), 5, " en later"));
    assert_eq!(note(&story, 1), "van 1 en later");
    story.refuses_by(who, bring(&story, 1, "van 1"), Refused::OtherTable);
    // A new table, and no further.
    story.anne(seat(3));
    story.refuses_anne(seat(5), Refused::Unknown);
    story.refuses_anne(seat(0), Refused::Unknown);
    let nobody = play(Deed::Seat { participant: ParticipantId(99), table: 1 });
    story.refuses_anne(nobody, Refused::Unknown);
    story.refuses_by(who, seat(1), Refused::NotAllowed);
}

#[test]
fn words_that_a_phone_kept_count_when_the_group_went_on() {
    let mut story = talking(3);
    let who = at_table(&story, 1);
    story.goes_to(NEXT);
    story.by(who, write(1, EntryNumber(0), 0, "bewaard"));
    assert_eq!(note(&story, 1), "bewaard");
    story.refuses_by(who, bring(&story, 1, "te laat"), Refused::ChoiceClosed);
    story.anne(Action::Close);
    story.refuses_by(who, write(1, EntryNumber(0), 0, "na sluiting"), Refused::Closed);
}

#[test]
fn of_two_table_mates_who_pick_a_point_at_once_the_second_hears_of_it() {
    let mut story = talking(3);
    let (first, second) = (bring(&story, 1, "Bellen"), bring(&story, 1, "Koffie"));
    story.by(FATMA, first);
    let before = story.last();
    story.refuses_by(JAN, second, Refused::PointChanged);
    let now = bring(&story, 1, "Koffie");
    // What was replaced does not stay in the log.
    assert_eq!(story.by(JAN, now), [Effect::Blank(before)]);
}

#[test]
fn points_are_held_back_until_the_harvest_opens() {
    let mut story = brought();
    assert_eq!(talk::harvest(story.block(TALK)), None);
    assert_eq!(outcome(&story, Reader::Anyone), None);
    story.anne(harvest(true));
    let seen = talk::harvest(story.block(TALK)).unwrap();
    assert_eq!(
        told(&seen),
        [
            (None, vec![(1, "Bellen")]),
            (None, vec![(2, "Koffie")]),
            (None, vec![(3, "Vaker bellen")])
        ]
    );
    story.anne(harvest(false));
    assert_eq!(talk::harvest(story.block(TALK)), None);
}

#[test]
fn what_is_changed_while_everybody_looks_waits_for_the_coach() {
    let mut story = brought();
    story.anne(harvest(true));
    let who = at_table(&story, 1);
    let other = bring(&story, 1, "Iets anders");
    story.by(who, other);
    let count = |story: &Story| talk::harvest(story.block(TALK)).unwrap().len();
    assert_eq!(count(&story), 2);
    story.anne(play(Deed::Show { table: 1, to: Visibility::Shown }));
    assert_eq!(count(&story), 3);
    story.anne(play(Deed::Show { table: 2, to: Visibility::Hidden }));
    assert_eq!(count(&story), 2);
    assert_eq!(outcome(&story, Reader::Coach).unwrap().clusters.len(), 2);
    story.refuses_anne(play(Deed::Show { table: 4, to: Visibility::Shown }), Refused::Unknown);
}

#[test]
fn in_a_room_without_phones_the_coach_types_what_a_table_says() {
    let mut story = talking(0);
    for table in [2, TABLES_MAX] {
        let deed = bring(&story, table, "Gehoord");
        story.anne(deed);
    }
    let too_far = bring(&story, TABLES_MAX + 1, "Gehoord");
    story.refuses_anne(too_far, Refused::TooMuch { max: TABLES_MAX });
    let none = bring(&story, 0, "Gehoord");
    story.refuses_anne(none, Refused::TooMuch { max: TABLES_MAX });
    let tables: Vec<_> = talk::progress(story.block(TALK)).iter().map(|it| it.table).collect();
    assert_eq!(tables, [2, TABLES_MAX]);
    story.anne(harvest(true));
    let heard = bring(&story, 3, "Later gehoord");
    story.anne(heard);
    assert_eq!(talk::harvest(story.block(TALK)).unwrap().len(), 3);
    assert!(Text::<TABLE_POINT_MAX>::new(&"a".repeat(TABLE_POINT_MAX + 1)).is_err());
}

#[test]
fn points_that_are_alike_lie_together_until_they_are_taken_apart() {
    let mut story = brought();
    story.anne(harvest(true));
    let seen = |story: &Story| talk::harvest(story.block(TALK)).unwrap();
    let number = talk::talk(story.block(TALK)).unwrap().next_cluster();
    story.anne(arrange(&[(1, Some(number)), (3, Some(number))], &[(number, Some("Bellen"))]));
    let together =
        [(Some("Bellen"), vec![(1, "Bellen"), (3, "Vaker bellen")]), (None, vec![(2, "Koffie")])];
    assert_eq!(told(&seen(&story)), together);
    // Undoing is the wanted result of before, and can be undone itself.
    for expected in [3, 2] {
        let undo = talk::talk(story.block(TALK)).unwrap().undo().cloned().unwrap();
        story.anne(play(Deed::Arrange(undo)));
        assert_eq!(seen(&story).len(), expected);
    }
    assert_eq!(told(&seen(&story)), together);
    story.anne(arrange(&[(1, None), (3, None)], &[]));
    assert_eq!(seen(&story).len(), 3);
    let outcome = outcome(&story, Reader::Anyone).unwrap();
    assert_eq!((outcome.clusters.len(), outcome.notes.len()), (3, 0));
}

#[test]
fn points_lie_at_tables_and_in_groups_that_can_be() {
    let mut story = brought();
    story.anne(arrange(&[(TABLES_MAX, Some(CLUSTERS_MAX))], &[]));
    let (tables, clusters) =
        (Refused::TooMuch { max: TABLES_MAX }, Refused::TooMuch { max: CLUSTERS_MAX });
    story.refuses_anne(arrange(&[(TABLES_MAX + 1, Some(1))], &[]), tables);
    story.refuses_anne(arrange(&[(0, Some(1))], &[]), tables);
    story.refuses_anne(arrange(&[(1, Some(CLUSTERS_MAX + 1))], &[]), clusters);
    story.refuses_anne(arrange(&[], &[(0, Some("Leeg"))]), clusters);
    let most = vec![(1, Some(1)); usize::try_from(TABLES_MAX).unwrap() + 1];
    story.refuses_anne(arrange(&most, &[]), tables);
    let who = at_table(&story, 1);
    story.refuses_by(who, arrange(&[(1, Some(1))], &[]), Refused::NotAllowed);
    story.refuses_by(who, harvest(true), Refused::NotAllowed);
}

#[test]
fn notes_are_told_to_coaches_only() {
    let mut story = talking(3);
    story.by(FATMA, write(1, EntryNumber(0), 0, "Onder ons"));
    story.anne(harvest(true));
    assert_eq!(outcome(&story, Reader::Coach).unwrap().notes, [(1, "Onder ons".to_owned())]);
    assert_eq!(outcome(&story, Reader::Anyone), None);
    // A coach sees how much, not what.
    let progress = talk::progress(story.block(TALK));
    assert_eq!((progress[0].letters, progress[0].people.len(), progress[0].point), (9, 3, None));
}

#[test]
fn after_erasure_nothing_of_anybody_is_left_and_the_log_still_folds() {
    let mut story = brought();
    let who = at_table(&story, 1);
    story.by(who, write(1, EntryNumber(0), 0, "Geheim"));
    story.by(who, play(Deed::AddLine { table: 1, text: Some(text("Geheim")) }));
    let again = bring(&story, 1, "Geheim");
    story.by(who, again);
    story.anne(arrange(&[(1, Some(1)), (2, Some(1))], &[(1, Some("Geheim"))]));
    story.anne(harvest(true));
    story.clock(Action::EraseWords);
    assert_eq!(outcome(&story, Reader::Coach), None);
    let blanked: Vec<_> = story
        .log
        .iter()
        .map(|entry| Entry { action: entry.action.blanked(), ..entry.clone() })
        .collect();
    let log = serde_json::to_string(&blanked).unwrap();
    assert!(!log.contains("Geheim") && !log.contains("Bellen"), "{log}");
    let folded = fold(&blanked).unwrap().unwrap();
    assert_eq!(folded.block(TALK).map(|it| &it.play), Some(&story.block(TALK).play));
}

#[test]
fn the_questions_are_read_at_each_table_and_not_drawn() {
    let mut story = talking(3);
    assert_eq!(story.block(TALK).undrawn(), []);
    story.refuses_anne(Action::DrawCard { block: TALK, seed: 1 }, Refused::NoCardLeft);
    let left_out = report(story.meeting()).left_out;
    assert!(!left_out.iter().any(|it| it.why == Why::NotDrawn), "{left_out:?}");
}
