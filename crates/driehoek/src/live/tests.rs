//! Stories of the live meeting against a real store: the owner and the writer, with one file and
//! sometimes two nodes on it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::accounts::Role;
use domain::lang::Lang;
use domain::meetings::blocks::{BlockKind, BlockPlan};
use domain::meetings::{
    Action, Actor, BlockId, CODE_LENGTH, ContributionBody, Create, Entry, EntryNumber, JoinCode,
    Meeting, MeetingId, Naming, ParticipantId, PersonId, Refused, SchoolId, TeamId, Text,
};
use futures_util::StreamExt as _;
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp, civil::date, tz::TimeZone};
use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;
use uuid::Uuid;

use super::{Done, Draw, Here, Hub, Live, NotDone, NotWritten, Piece, Screen, owner};
use crate::accounts::store::{self as accounts, NewPerson};
use crate::accounts::{Email, PersonName, SchoolName};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::db::{Db, Place as Where};
use crate::decks::Shelf;
use crate::meetings::store::{self, Logged};
use crate::nodes::Nodes;
use crate::stores::{self, Store};
use crate::vault::{KEYS, KeyOf, KeySource, Vault};

const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));
const NOOR: PersonId = PersonId(Uuid::from_u128(2));
const TEAM: TeamId = TeamId(Uuid::from_u128(3));
const MEETING: MeetingId = MeetingId(Uuid::from_u128(4));
const WRITING: BlockId = BlockId(1);
const CODE: [u8; CODE_LENGTH] = [1, 2, 3, 4, 5, 6];
/// How long something may take that another node told.
const LIMIT: Duration = Duration::from_secs(20);

/// Draws the words of a meeting, one a line.
struct InWords;

impl Draw for InWords {
    fn draw(&self, what: Piece<'_>, lang: Lang) -> String {
        let lines = words(what.meeting).join("\n");
        format!("{lang} {}\n{lines}", what.here.participants())
    }
}

fn words(meeting: &Meeting) -> Vec<String> {
    let texts = meeting.contributions.iter().filter_map(|line| match &line.body {
        ContributionBody::Text(text) => Some(text.to_string()),
        _ => None,
    });
    texts.collect()
}

async fn opened(text: &str) -> Db {
    Db::open(Where::parse(text).unwrap()).await.unwrap()
}

/// A store with a school, on which nodes can be started.
struct Place {
    folder: TempDir,
    store: Store,
    db: Db,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let make = async |text: String| drop(opened(&text).await.close().await);
        let store = stores::for_story(folder.path(), make).await;
        let db = opened(&store.text).await;
        let now = now();
        let tx = db.begin().await.unwrap();
        let name = SchoolName::parse("De Brug").unwrap();
        accounts::add_school(&tx, SCHOOL, &name, Lang::SOURCE, now).await.unwrap();
        let noor = NewPerson {
            id: NOOR,
            name: PersonName::parse("Noor").unwrap(),
            email: Email::parse("noor@brug.nl").unwrap(),
            lang: Lang::SOURCE,
            roles: [Role::Coach].into_iter().collect(),
        };
        accounts::add_person(&tx, SCHOOL, noor, now).await.unwrap();
        tx.commit().await.unwrap();
        store::team_named(&db, SCHOOL, "Onderbouw", TEAM).await.unwrap();
        Self { folder, store, db }
    }

    /// The keys, opened as every node opens them.
    async fn vault(&self) -> Vault {
        let key = KeySource::File(self.folder.path().join("installation.key"));
        let clock = Clock::fixed(now());
        Vault::open(
            (self.folder.path(), &self.folder.path().join(KEYS).into()),
            &key,
            clock,
            Chance::system(),
        )
        .await
        .unwrap()
    }

    /// Another node, with connections and a clock of its own.
    async fn node(&self, clock_ahead: SignedDuration) -> Hub {
        let db = opened(&self.store.text).await;
        let clock = Clock::fixed(now() + clock_ahead);
        let cards = Arc::new(Shelf::new(Arc::default()));
        let vault = self.vault().await;
        Hub::new(db, vault, (clock, TimeZone::UTC), Arc::new(InWords), cards, Nodes::default())
            .unwrap()
    }

    /// A node with a meeting that is at a block to write in, where one guest is.
    async fn with_meeting() -> (Self, Hub, Arc<Live>) {
        let place = Self::new().await;
        let hub = place.node(SignedDuration::ZERO).await;
        let live = hub.create(SCHOOL, MEETING, NOOR, create(CODE)).await.unwrap();
        let plan = BlockPlan::bare(BlockKind::Writing, Text::new("Schrijven").unwrap(), 10);
        let coach = Actor::Coach(NOOR);
        live.act(coach, Action::AddBlock { plan, at: None }, None).await.unwrap();
        join(&live, "hash").await.unwrap();
        live.act(coach, Action::Start { carried: Vec::new() }, None).await.unwrap();
        (place, hub, live)
    }

    /// The same meeting on a node of its own.
    async fn second(&self, clock_ahead: SignedDuration) -> Arc<Live> {
        self.node(clock_ahead).await.open(MEETING).await.unwrap().unwrap()
    }

    /// The log, folded anew: what a restart would see. Numbers must follow each other.
    async fn folded(&self) -> Meeting {
        let (_, log) = store::log(&self.db, &self.vault().await, MEETING).await.unwrap().unwrap();
        let numbers: Vec<u64> = log.iter().map(|(entry, _)| entry.number.0).collect();
        assert_eq!(numbers, (1..=log.len() as u64).collect::<Vec<_>>());
        domain::meetings::fold(log.iter().map(|(entry, _)| entry)).unwrap().unwrap()
    }

    async fn execute(&self, sql: &str) {
        let tx = self.db.begin().await.unwrap();
        tx.execute_unprepared(sql).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// From now on the store refuses every new line.
    async fn breaks(&self) {
        let tx = self.db.begin().await.unwrap();
        let every = ("new", "meeting_id", None);
        stores::refuse(&tx, ("insert", "meeting_action"), every).await;
        tx.commit().await.unwrap();
    }

    async fn is_mended(&self) {
        let of = if self.db.is_shared() { " on meeting_action" } else { "" };
        self.execute(&format!("drop trigger refusing{of}")).await;
    }
}

fn now() -> Timestamp {
    "2026-11-18T14:00:00Z".parse().unwrap()
}

fn create(code: [u8; CODE_LENGTH]) -> Create {
    Create {
        title: Text::new("Samen").unwrap(),
        starts: date(2026, 11, 18).at(15, 30, 0, 0),
        team: TEAM,
        team_name: Text::new("Onderbouw").unwrap(),
        naming: Naming::Named,
        lang: Lang::SOURCE,
        code: JoinCode::from_random(code),
        wall_secret: String::new(),
        coach_name: Text::new("Noor").unwrap(),
    }
}

async fn join(live: &Live, hash: &str) -> Result<Done, NotDone> {
    let join = Action::Join { name: None, token_hash: hash.to_owned(), lang: Lang::SOURCE };
    live.act(Actor::Visitor, join, None).await
}

/// The guest brings something in, with a key of the device or without.
async fn says(live: &Live, text: &str, key: Option<u128>) -> Result<Done, NotDone> {
    let text = Text::new(text).unwrap();
    let action = Action::Contribute { slot: "1".parse().unwrap(), text };
    let guest = Actor::Participant(ParticipantId(0));
    live.act(guest, action, key.map(Uuid::from_u128)).await
}

#[tokio::test]
async fn what_is_answered_is_in_the_file_in_that_order() {
    let (place, _, live) = Place::with_meeting().await;
    let first = live.read(|meeting| meeting.version.0);
    let answers = join_all((0..150).map(|n| {
        let live = live.clone();
        async move { (n, says(&live, &format!("zin {n}"), None).await.unwrap().number) }
    }));
    let mut answers = answers.await;
    answers.sort_by_key(|(_, number)| *number);
    let numbers: Vec<u64> = answers.iter().map(|(_, number)| number.0).collect();
    assert_eq!(numbers, (first + 1..=first + 150).collect::<Vec<_>>());
    let expected: Vec<_> = answers.iter().map(|(n, _)| format!("zin {n}")).collect();
    assert_eq!(words(&place.folded().await), expected);
    assert_eq!(live.read(words), expected);
}

#[tokio::test]
async fn a_key_that_comes_again_gets_the_same_number_at_once_later_and_after_a_restart() {
    let (place, _, live) = Place::with_meeting().await;
    let at_once = join_all((0..50).map(|_| says(&live, "een keer", Some(7)))).await;
    let first = at_once[0].unwrap();
    assert!(at_once.iter().all(|answer| *answer == Ok(first)), "{at_once:?}");
    assert_eq!(says(&live, "een keer", Some(7)).await, Ok(first));
    let restarted = place.second(SignedDuration::ZERO).await;
    assert_eq!(says(&restarted, "een keer", Some(7)).await, Ok(first));
    assert_eq!(words(&place.folded().await), ["een keer"]);
}

#[tokio::test]
async fn what_the_rules_refuse_is_not_in_the_file_and_its_key_is_free() {
    let (place, _, live) = Place::with_meeting().await;
    let lock = Action::Lock { slot: "1".parse().unwrap() };
    let unlock = Action::Unlock { slot: "1".parse().unwrap() };
    live.act(Actor::Coach(NOOR), lock, None).await.unwrap();
    let locked = Err(NotDone::Refused(Refused::Locked));
    assert_eq!(says(&live, "te laat", Some(7)).await, locked);
    live.act(Actor::Coach(NOOR), unlock, None).await.unwrap();
    says(&live, "te laat", Some(7)).await.unwrap();
    assert_eq!(words(&place.folded().await), ["te laat"]);
}

#[tokio::test]
async fn two_nodes_with_clocks_that_differ_make_one_order_and_lose_nothing() {
    let (place, _, here) = Place::with_meeting().await;
    let there = place.second(SignedDuration::from_hours(-3)).await;
    for round in 0..10 {
        let says_on = |live: &Arc<Live>, name: &'static str| {
            let live = live.clone();
            async move {
                for n in 0..5 {
                    says(&live, &format!("{name} {round} {n}"), None).await.unwrap();
                }
            }
        };
        tokio::join!(says_on(&here, "hier"), says_on(&there, "daar"));
    }
    let folded = place.folded().await;
    let mut all = words(&folded);
    assert_eq!(all.len(), 100);
    // Each node's own words are in the order in which they were answered.
    for name in ["hier", "daar"] {
        let own: Vec<_> = all.iter().filter(|text| text.starts_with(name)).cloned().collect();
        assert!(own.is_sorted(), "{own:?}");
    }
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 100);
    // A node that was second reads the log again: it then knows what the other wrote.
    says(&there, "klaar", None).await.unwrap();
    says(&here, "klaar", None).await.unwrap();
    assert_eq!(here.read(words), words(&place.folded().await));
}

/// A node that took in what came along has not read the log: here it cannot.
#[tokio::test]
async fn entries_that_come_along_are_taken_in_and_all_else_is_read() {
    let (place, _, here) = Place::with_meeting().await;
    let there = place.node(SignedDuration::ZERO).await;
    let other = there.open(MEETING).await.unwrap().unwrap();
    let key = place.vault().await.key(KeyOf::School(SCHOOL)).await.unwrap();
    let first = here.read(|meeting| meeting.version.0) + 1;
    for n in 0..4 {
        says(&here, &format!("zin {n}"), Some(n)).await.unwrap();
    }
    let (_, log) = store::log(&place.db, &place.vault().await, MEETING).await.unwrap().unwrap();
    let from = |number: u64| &log[usize::try_from(number).unwrap() - 1..];
    let come = async |rows: &[Logged], shown: usize| {
        let last = rows.last().unwrap().0.number;
        there.heard(MEETING, last, owner::along(&key, MEETING, rows));
        let began = Instant::now();
        while other.read(words).len() != shown {
            assert!(began.elapsed() < LIMIT, "{:?}", other.read(words));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    place.execute("alter table meeting_action rename to away").await;
    come(&from(first)[..1], 1).await;
    // Some of it is known already.
    come(&from(first)[..2], 2).await;
    // A device that sends once more, to this node: it knows the key.
    let again = says(&other, "zin 1", Some(1)).await.unwrap();
    assert_eq!(again.number.0, first + 1);
    place.execute("alter table away rename to meeting_action").await;
    // One is missing in between: then the log is read.
    come(&from(first + 3)[..1], 4).await;
    assert_eq!(other.read(words), here.read(words));

    says(&here, "en nog een", None).await.unwrap();
    let last = here.read(|meeting| meeting.version);
    there.heard(MEETING, last, Some("what nobody sealed".to_owned()));
    come(&log, 5).await;
}

#[tokio::test]
async fn only_few_and_short_entries_come_along() {
    let place = Place::new().await;
    let key = place.vault().await.key(KeyOf::School(SCHOOL)).await.unwrap();
    let says = |text: &str| {
        let (slot, text) = ("1".parse().unwrap(), Text::new(text).unwrap());
        let actor = Actor::Participant(ParticipantId(0));
        let action = Action::Contribute { slot, text };
        (Entry { number: EntryNumber(1), at: now(), actor, action }, None)
    };
    let few: Vec<Logged> = (0..owner::ALONG_MAX).map(|_| says("kort")).collect();
    assert!(owner::along(&key, MEETING, &few).is_some());
    assert!(owner::along(&key, MEETING, &[&few[..], &few[..1]].concat()).is_none());

    let bytes = |rows: &[Logged]| serde_json::to_vec(rows).unwrap().len();
    let mut long: Vec<Logged> = (0..20).map(|_| says(&"a".repeat(1_000))).collect();
    while bytes(&long) < owner::ALONG_MAX_BYTES - 1_200 {
        long.push(says(&"a".repeat(1_000)));
    }
    let rest = owner::ALONG_MAX_BYTES - bytes(&[&long[..], &[says("a")]].concat());
    let fits = [&long[..], &[says(&"a".repeat(1 + rest))]].concat();
    assert_eq!(bytes(&fits), owner::ALONG_MAX_BYTES);
    assert!(owner::along(&key, MEETING, &fits).is_some());
    let too_long = [&long[..], &[says(&"a".repeat(2 + rest))]].concat();
    assert!(owner::along(&key, MEETING, &too_long).is_none());
}

/// They share commits, in which one node is first with some meetings and the other with others.
#[tokio::test]
async fn many_meetings_on_two_nodes_lose_nothing() {
    const EACH: usize = 10;
    let place = Place::new().await;
    let (here, there) =
        (place.node(SignedDuration::ZERO).await, place.node(SignedDuration::ZERO).await);
    let mut all = Vec::new();
    for number in 1..=8 {
        let id = MeetingId(Uuid::from_u128(u128::from(number)));
        let code = [number, 5, 4, 3, 2, 1];
        let one = here.create(SCHOOL, id, NOOR, create(code)).await.unwrap();
        all.push((one, there.open(id).await.unwrap().unwrap()));
    }
    let joins = all.iter().flat_map(|(one, other)| {
        let joins = |live: &Arc<Live>, node: &str| {
            let hashes = (0..EACH).map(|n| format!("{node} {n}"));
            hashes.map(|hash| (live.clone(), hash)).collect::<Vec<_>>()
        };
        [joins(one, "hier"), joins(other, "daar")].concat()
    });
    let joined = join_all(joins.map(|(live, hash)| async move { join(&live, &hash).await })).await;
    assert!(joined.iter().all(Result::is_ok), "{joined:?}");
    let vault = place.vault().await;
    for (live, _) in &all {
        let (_, log) = store::log(&place.db, &vault, live.id()).await.unwrap().unwrap();
        let numbers: Vec<u64> = log.iter().map(|(entry, _)| entry.number.0).collect();
        assert_eq!(numbers, (1..=log.len() as u64).collect::<Vec<_>>());
        let folded = domain::meetings::fold(log.iter().map(|(entry, _)| entry));
        assert_eq!(folded.unwrap().unwrap().people().count(), 2 * EACH);
    }
}

#[tokio::test]
async fn a_key_that_comes_to_two_nodes_is_taken_once() {
    let (place, _, here) = Place::with_meeting().await;
    let there = place.second(SignedDuration::ZERO).await;
    for n in 0..20_u128 {
        let text = format!("zin {n:02}");
        // Each node gets it several times at once, as from a device that is impatient.
        let nodes = [&here, &there, &here, &there, &here, &there];
        let answers = join_all(nodes.map(|live| says(live, &text, Some(n + 1)))).await;
        assert!(answers[0].is_ok(), "{text}: {answers:?}");
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{text}: {answers:?}");
    }
    let expected: Vec<_> = (0..20).map(|n| format!("zin {n:02}")).collect();
    assert_eq!(words(&place.folded().await), expected);
}

#[tokio::test]
async fn a_press_of_next_on_two_nodes_moves_one_block() {
    let (place, _, here) = Place::with_meeting().await;
    let coach = Actor::Coach(NOOR);
    for _ in 0..2 {
        let plan = BlockPlan::bare(BlockKind::Text, Text::new("Verder").unwrap(), 10);
        here.act(coach, Action::AddBlock { plan, at: None }, None).await.unwrap();
    }
    let there = place.second(SignedDuration::ZERO).await;
    let next = || Action::GoTo { block: BlockId(2), from: Some(WRITING) };
    let (one, other) = tokio::join!(here.act(coach, next(), None), there.act(coach, next(), None));
    let late = Err(NotDone::Refused(Refused::MovedOn));
    assert!([one, other].contains(&late) && one != other, "{one:?} {other:?}");
    let folded = place.folded().await;
    assert_eq!(folded.at, Some(BlockId(2)));
    assert!(here.read(|meeting| meeting.at) == folded.at || there.read(|m| m.at) == folded.at);
}

#[tokio::test]
async fn when_the_store_fails_nothing_happened_and_the_same_may_be_sent_again() {
    let (place, _, live) = Place::with_meeting().await;
    let before = live.read(|meeting| meeting.version);
    place.breaks().await;
    let failed = join_all((0..10).map(|n| says(&live, "nog eens", Some(n)))).await;
    assert!(failed.iter().all(|answer| *answer == Err(NotDone::Failed)), "{failed:?}");
    assert_eq!(live.read(|meeting| meeting.version), before, "no screen shows what is not safe");
    place.is_mended().await;
    for n in (0..10).chain(0..10) {
        let number = says(&live, "nog eens", Some(n)).await.unwrap().number;
        assert_eq!(number.0, before.0 + 1 + u64::try_from(n).unwrap());
    }
    assert_eq!(words(&place.folded().await).len(), 10);
}

#[tokio::test]
async fn one_meeting_that_cannot_be_stored_does_not_spoil_another() {
    let (place, hub, live) = Place::with_meeting().await;
    let other = MeetingId(Uuid::from_u128(5));
    let other = hub.create(SCHOOL, other, NOOR, create([6, 5, 4, 3, 2, 1])).await.unwrap();
    let tx = place.db.begin().await.unwrap();
    let of = ("new", "meeting_id", Some(Uuid::from_u128(5)));
    stores::refuse(&tx, ("insert", "meeting_action"), of).await;
    tx.commit().await.unwrap();
    let answers = join_all((0..20).map(|n| {
        let (live, other) = (&live, &other);
        async move {
            let fine = says(live, &format!("zin {n}"), None).await;
            (fine, join(other, "hash").await)
        }
    }));
    for (fine, broken) in answers.await {
        assert!(fine.is_ok(), "{fine:?}");
        assert_eq!(broken, Err(NotDone::Failed));
    }
    assert_eq!(words(&place.folded().await).len(), 20);
}

#[tokio::test]
async fn a_node_that_cannot_read_after_a_conflict_does_not_go_on_with_what_is_not_stored() {
    let (place, _, live) = Place::with_meeting().await;
    let next = live.read(|meeting| meeting.version.0) + 1;
    // Another node was first, and what it wrote cannot be read for a while.
    let unreadable = format!(
        "insert into meeting_action (school_id, meeting_id, number, at_ms, actor, body) \
        select school_id, meeting_id, {next}, at_ms, actor, 'not yet' \
        from meeting_action where number = 1"
    );
    place.execute(&unreadable).await;
    assert_eq!(says(&live, "nog eens", Some(7)).await, Err(NotDone::Failed));
    assert_eq!(says(&live, "nog eens", Some(7)).await, Err(NotDone::Failed));
    place.execute(&format!("delete from meeting_action where number = {next}")).await;
    let done = says(&live, "nog eens", Some(7)).await;
    assert_eq!(done, Ok(Done { number: EntryNumber(next) }));
    assert_eq!(words(&place.folded().await), ["nog eens"]);
}

#[tokio::test]
async fn a_code_that_is_taken_is_a_conflict_and_leaves_nothing_behind() {
    let (place, hub, _) = Place::with_meeting().await;
    let other = MeetingId(Uuid::from_u128(5));
    let taken = hub.create(SCHOOL, other, NOOR, create(CODE)).await;
    assert_eq!(taken.unwrap_err(), NotWritten::Conflict);
    assert!(hub.open(other).await.unwrap().is_none());
    assert!(store::log(&place.db, &place.vault().await, other).await.unwrap().is_none());
}

#[tokio::test]
async fn a_meeting_is_found_by_its_school_and_its_code_only() {
    let (_place, hub, live) = Place::with_meeting().await;
    let elsewhere = SchoolId(Uuid::from_u128(9));
    assert!(hub.of_school(elsewhere, MEETING).await.unwrap().is_none());
    assert!(hub.of_school(SCHOOL, MEETING).await.unwrap().is_some());
    let found = hub.with_code(JoinCode::from_random(CODE)).await.unwrap().unwrap();
    assert!(Arc::ptr_eq(&found, &live), "all share one meeting in memory");
    let none = hub.with_code(JoinCode::from_random([0; CODE_LENGTH])).await.unwrap();
    assert!(none.is_none());
    assert!(hub.open(MeetingId(Uuid::from_u128(99))).await.unwrap().is_none());
    assert_eq!(hub.in_memory().len(), 1, "what is not there takes no memory");
}

#[tokio::test]
async fn a_meeting_that_is_being_loaded_is_not_let_go_of() {
    let (place, _, _) = Place::with_meeting().await;
    let hub = place.node(SignedDuration::ZERO).await;
    let open = |_| {
        let hub = hub.clone();
        async move { hub.open(MEETING).await.unwrap().unwrap() }
    };
    let tidy = async {
        for _ in 0..500 {
            hub.let_go();
            tokio::task::yield_now().await;
        }
    };
    let early = tokio::spawn(open(0));
    tidy.await;
    let late = open(1).await;
    assert!(Arc::ptr_eq(&early.await.unwrap(), &late), "there are two owners of one meeting");
}

#[tokio::test]
async fn a_stream_has_every_change_that_is_safe_and_none_that_is_not() {
    let (place, _, live) = Place::with_meeting().await;
    let guest = Here::Participant(ParticipantId(0));
    let stream = live.clone().watch(Screen::Participant, Lang::named("ar"), guest, 42);
    let mut stream = std::pin::pin!(stream);
    let limit = std::time::Duration::from_secs(10);
    let mut next = async || {
        let frame = tokio::time::timeout(limit, stream.next()).await.unwrap();
        String::from_utf8(frame.unwrap().unwrap().to_vec()).unwrap()
    };
    assert_eq!(next().await, "retry: 1000\nevent: clock\ndata: 42\n\n");
    assert_eq!(next().await, "event: piece\nid: 4\ndata: ar 1\ndata: \n\n");
    place.breaks().await;
    assert_eq!(says(&live, "niet veilig", None).await, Err(NotDone::Failed));
    place.is_mended().await;
    says(&live, "regel een\r\nregel twee", None).await.unwrap();
    let frame = next().await;
    assert_eq!(frame, "event: piece\nid: 5\ndata: ar 1\ndata: regel een\ndata: regel twee\n\n");
    assert!(live.presence().has(guest));
}
