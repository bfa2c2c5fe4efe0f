use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;
use tokio::sync::mpsc;

use super::{Step, copy, run};
use crate::{
    db::{Db, Place, tables, tests::fill},
    stores::{Engine, Store},
};

/// More rows than are carried at once.
const ACTIONS: i64 = 1_201;

/// From which engine to which: each pair that there is, SQLite to SQLite too.
fn ways() -> Vec<(Engine, Engine)> {
    let all = Engine::all();
    let pairs = all.iter().flat_map(|from| all.iter().map(move |to| (*from, *to)));
    pairs.collect()
}

struct Stores {
    folders: [TempDir; 2],
    both: [Store; 2],
    from: Place,
    to: Place,
}

impl Stores {
    /// A store with rows in every table, and an empty place to move to.
    async fn new((from, to): (Engine, Engine)) -> Self {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let both = [from.empty(folders[0].path()).await, to.empty(folders[1].path()).await];
        let [from, to] = [0, 1].map(|at: usize| Place::parse(&both[at].text).unwrap());
        let db = Db::open(&from).await.unwrap();
        fill(&db).await;
        let tx = db.begin().await.unwrap();
        let many = format!(
            "insert into meeting_action (school_id, meeting_id, number, at_ms, actor, body) \
            with recursive n(i) as (select 2 union all select i + 1 from n where i < {ACTIONS}) \
            select school_id, meeting_id, i, 9007199254740993 + i, actor, 'ሰላም \u{1f600} ''' || i \
            from meeting_action, n where number = 1"
        );
        tx.execute_unprepared(&many).await.unwrap();
        let logo = if db.is_shared() { "'\\x00ff0a'::bytea" } else { "x'00ff0a'" };
        tx.execute_unprepared(&format!("update school_look set logo = {logo}")).await.unwrap();
        tx.commit().await.unwrap();
        db.close().await.unwrap();
        Self { folders, both, from, to }
    }

    async fn move_all(&self) -> anyhow::Result<Vec<Step>> {
        let mut steps = Vec::new();
        run(&self.from, &self.to, &mut |step| steps.push(step)).await?;
        Ok(steps)
    }

    async fn error(&self) -> String {
        format!("{:#}", self.move_all().await.unwrap_err())
    }

    /// Moves until some rows of the log are there, and breaks it off at that moment.
    async fn broken_off(&self) {
        let (from, to) = (self.from.clone(), self.to.clone());
        let (tell, mut told) = mpsc::unbounded_channel();
        let moving = tokio::spawn(async move {
            let mut tell = |step| {
                let _ = tell.send(step);
            };
            run(&from, &to, &mut tell).await
        });
        while let Some(step) = told.recv().await {
            if matches!(step, Step::Carried { table: "meeting_action", .. }) {
                break;
            }
        }
        moving.abort();
        assert!(moving.await.unwrap_err().is_cancelled());
    }
}

async fn execute(place: &Place, sql: &str) {
    let db = Db::open_as_it_is(place).await.unwrap();
    db.write.execute_unprepared(sql).await.unwrap();
    db.close().await.unwrap();
}

#[tokio::test]
async fn everything_goes_over_and_comes_back_the_same() {
    for way in ways() {
        let all = Stores::new(way).await;
        let steps = all.move_all().await.unwrap();
        let same = |step: &&Step| matches!(step, Step::Same { .. });
        assert_eq!(steps.iter().filter(same).count(), tables::all().len());
        assert!(steps.iter().filter(same).all(|step| !matches!(step, Step::Same { rows: 0, .. })));
        let log = Step::Same { table: "meeting_action", rows: u64::try_from(ACTIONS).unwrap() };
        assert!(steps.contains(&log), "{steps:?}");
        // It opens as a store, and goes back into an empty one.
        Db::open(&all.to).await.unwrap().close().await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let store = way.0.empty(folder.path()).await;
        let back = Place::parse(&store.text).unwrap();
        run(&all.to, &back, &mut |_| ()).await.unwrap();
        let found = copy::look(&back).await.unwrap();
        assert_eq!(found, copy::look(&all.from).await.unwrap());
    }
}

#[tokio::test]
async fn a_move_that_was_broken_off_goes_on_where_it_was() {
    for way in ways() {
        let all = Stores::new(way).await;
        all.broken_off().await;
        let error = format!("{:#}", Db::open(&all.to).await.unwrap_err());
        assert!(error.contains("half of a move"), "{error}");
        let steps = all.move_all().await.unwrap();
        let again = steps.iter().any(|step| matches!(step, Step::Carried { table: "school", .. }));
        assert!(!again, "what was there is not moved again: {steps:?}");
        assert!(matches!(steps[0], Step::Carried { table: "meeting_action", rows: 1000.., .. }));
        Db::open(&all.to).await.unwrap().close().await.unwrap();
    }
}

#[tokio::test]
async fn a_source_that_changed_meanwhile_is_found_out() {
    for way in ways() {
        let all = Stores::new(way).await;
        all.broken_off().await;
        execute(&all.from, "update school set name = 'De Wei'").await;
        let error = all.error().await;
        assert!(error.contains("school is not the same on both sides"), "{error}");
        assert!(Db::open(&all.to).await.is_err(), "half of it is not used");
    }
}

#[tokio::test]
async fn a_target_with_rows_of_its_own_or_half_of_another_move_is_refused() {
    for way in ways() {
        let all = Stores::new(way).await;
        let filled = Db::open(&all.to).await.unwrap();
        fill(&filled).await;
        filled.close().await.unwrap();
        assert!(all.error().await.contains("is not empty: 1 rows in organisation"));

        let all = Stores::new(way).await;
        let other = Stores::new(way).await;
        other.broken_off().await;
        let mixed = Stores { to: other.to.clone(), ..all };
        let error = mixed.error().await;
        let expected = format!("half of a move from {}", other.from);
        assert!(error.contains(&expected), "{error}");
    }
}

#[tokio::test]
async fn what_cannot_be_moved_is_told_before_anything_is_done() {
    let all = Stores::new((Engine::Sqlite, Engine::Sqlite)).await;
    let same = run(&all.from, &all.from, &mut |_| ()).await.unwrap_err();
    assert!(format!("{same:#}").contains("the same store"));
    let absent = Place::File(all.folders[1].path().join("absent.db"));
    assert!(run(&absent, &all.to, &mut |_| ()).await.is_err());
    assert!(absent.file().is_some_and(|file| !file.exists()));
    execute(&all.from, "create table strange (id integer)").await;
    assert!(all.error().await.contains("a table that is not ours: strange"));
    execute(&all.from, "drop table strange").await;
    let later = "insert into seaql_migrations (version, applied_at) values ('m9999_later', 1)";
    execute(&all.from, later).await;
    assert!(all.error().await.contains("tables of another version"));
    assert!(!std::path::Path::new(&all.both[1].text).exists());
}

#[tokio::test]
async fn a_text_that_postgresql_cannot_keep_is_named() {
    let all = Stores::new((Engine::Sqlite, Engine::Sqlite)).await;
    execute(&all.from, "update team set name = 'a' || char(0) || 'b'").await;
    let error = all.error().await;
    assert!(error.contains("moving team: name of the row") && error.contains("zero"), "{error}");
}

#[tokio::test]
async fn a_copy_of_a_store_in_use_is_a_file_with_everything() {
    for way in ways().into_iter().filter(|(from, _)| *from == Engine::Postgres) {
        let all = Stores::new(way).await;
        let using = Db::open(&all.from).await.unwrap();
        let file = all.folders[1].path().join("copy.db");
        copy::copy(&all.from, &file).await.unwrap();
        using.close().await.unwrap();
        let (copied, stored) =
            (copy::look(&file).await.unwrap(), copy::look(&all.from).await.unwrap());
        assert_eq!(copied, stored);
        assert!(!copy::dangers(&all.from).await.unwrap().is_empty(), "the tests' server is unsafe");
    }
}
