use sea_orm::{ConnectionTrait as _, Statement};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};
use tempfile::TempDir;

use super::{Db, History, Running, Sort, number, pending, walk};
use crate::{
    db::{Place, Tables},
    stores::{Engine, Store},
};

/// A change that is one statement.
#[derive(Debug, Clone, Copy)]
struct Made {
    name: &'static str,
    by: &'static str,
    stands_alone: bool,
}

impl MigrationName for Made {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Made {
    fn use_transaction(&self) -> Option<bool> {
        self.stands_alone.then_some(false)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), sea_orm::DbErr> {
        manager.get_connection().execute_unprepared(self.by).await.map(drop)
    }
}

/// Letters have one text; later a text that is sealed beside it, and then in its place.
const ALL: [Made; 4] = [
    Made {
        name: "m0001_letters",
        by: "create table letter (id integer primary key, body text not null)",
        stands_alone: false,
    },
    Made {
        name: "m0002_sealed",
        by: "alter table letter add column sealed text",
        stands_alone: false,
    },
    Made {
        name: "m0003_sealed__move_0002",
        by: "update letter set sealed = 'sealed ' || body where sealed is null",
        stands_alone: true,
    },
    Made {
        name: "m0004_sealed__drop_0003",
        by: "alter table letter drop column body",
        stands_alone: false,
    },
];

fn changes(count: usize) -> Vec<Box<dyn MigrationTrait>> {
    ALL.iter().take(count).map(|change| Box::new(*change) as Box<dyn MigrationTrait>).collect()
}

/// Programs of versions that came out one after the other.
macro_rules! versions {
    ($($name:ident knows $knows:literal needs $needs:literal;)*) => { $(
        struct $name;
        impl History for $name {
            const NEEDS: i64 = $needs;
            fn changes() -> Vec<Box<dyn MigrationTrait>> {
                changes($knows)
            }
        }
    )* };
}

versions! {
    First knows 1 needs 1;
    WritesBoth knows 3 needs 1;
    ReadsSealed knows 4 needs 3;
}

async fn stores() -> Vec<(TempDir, Store, Place)> {
    let mut all = Vec::new();
    for engine in Engine::all() {
        let folder = tempfile::tempdir().unwrap();
        let store = engine.empty(folder.path()).await;
        let place = Place::parse(&store.text).unwrap();
        all.push((folder, store, place));
    }
    all
}

/// The engine on which several nodes work.
async fn shared() -> Option<(TempDir, Store, Place)> {
    stores().await.into_iter().find(|(.., place)| place.file().is_none())
}

async fn run(db: &Db, statement: &str) -> Result<(), sea_orm::DbErr> {
    db.write.execute_unprepared(statement).await.map(drop)
}

async fn one(db: &Db, ask: &str) -> Option<String> {
    let ask = Statement::from_string(db.read.get_database_backend(), ask);
    db.read.query_one_raw(ask).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

fn node(name: &str, knows: i64) -> Running {
    Running { name: name.to_owned(), knows }
}

async fn left<H: History>(db: &Db, running: &[Running]) -> Vec<(String, Vec<String>)> {
    let left = pending::<H>(db, running).await.unwrap();
    left.into_iter().map(|one| (one.name, one.waits_for)).collect()
}

async fn walked<H: History>(db: &Db, running: &[Running]) -> Vec<String> {
    let mut made = Vec::new();
    walk::<H>(db, running, &mut |name| made.push(name.to_owned())).await.unwrap();
    made
}

#[tokio::test]
async fn nodes_of_two_versions_work_side_by_side_until_each_step_may_be_made() {
    let Some((_folder, _store, place)) = shared().await else { return };
    let old = Db::open_with::<First>(&place).await.unwrap();
    run(&old, "insert into letter (id, body) values (1, 'a')").await.unwrap();

    // A node of the next version starts: it adds, and nothing else, while the old one goes on.
    let new = Db::open_with::<WritesBoth>(&place).await.unwrap();
    run(&new, "insert into letter (id, body, sealed) values (2, 'b', 'sealed b')").await.unwrap();
    run(&old, "insert into letter (id, body) values (3, 'c')").await.unwrap();
    let (carries, drops) = ("m0003_sealed__move_0002".to_owned(), "m0004_sealed__drop_0003");
    let both = [node("old", 1), node("new", 3)];
    let waits = (carries.clone(), vec!["old".to_owned()]);
    assert_eq!(left::<WritesBoth>(&new, &both).await, [waits]);
    assert!(walked::<WritesBoth>(&new, &both).await.is_empty());

    // The old one stops and starts again; then it is upgraded, and what was written is carried over.
    old.close().await.unwrap();
    let old = Db::open_with::<First>(&place).await.unwrap();
    run(&old, "insert into letter (id, body) values (4, 'd')").await.unwrap();
    old.close().await.unwrap();
    assert!(one(&new, "select sealed from letter where id = 4").await.is_none());
    let news = [node("new", 3), node("newer", 3)];
    assert_eq!(walked::<WritesBoth>(&new, &news).await, [carries]);
    let sealed = "select string_agg(sealed, ',' order by id) from letter";
    let all = Some("sealed a,sealed b,sealed c,sealed d".to_owned());
    assert_eq!(one(&new, sealed).await, all);

    // The version after it takes away, once nobody looks at the old column any more.
    let last = Db::open_with::<ReadsSealed>(&place).await.unwrap();
    assert!(one(&new, "select body from letter where id = 1").await.is_some(), "a start drops");
    let mixed = [node("first", 1), node("last", 4)];
    let waits = (drops.to_owned(), vec!["first".to_owned()]);
    assert_eq!(left::<ReadsSealed>(&last, &mixed).await, [waits]);
    assert!(walked::<ReadsSealed>(&last, &mixed).await.is_empty());
    assert_eq!(walked::<ReadsSealed>(&last, &[node("new", 3), node("last", 4)]).await, [drops]);
    assert!(run(&last, "select body from letter").await.is_err());
    assert_eq!(one(&last, sealed).await, all);
    assert!(walked::<ReadsSealed>(&last, &[]).await.is_empty(), "nothing is made twice");

    // Who knows that it goes still works; who does not is told, and changes nothing.
    Db::open_with::<WritesBoth>(&place).await.unwrap();
    let error = format!("{:#}", Db::open_with::<First>(&place).await.unwrap_err());
    assert!(error.contains("run the later version"), "{error}");
}

#[tokio::test]
async fn a_version_is_not_skipped_where_nodes_share() {
    let Some((_folder, _store, place)) = shared().await else { return };
    let old = Db::open_with::<First>(&place).await.unwrap();
    run(&old, "insert into letter (id, body) values (1, 'a')").await.unwrap();
    let error = format!("{:#}", Db::open_with::<ReadsSealed>(&place).await.unwrap_err());
    assert!(error.contains("m0003_sealed__move_0002") && error.contains("upgrade"), "{error}");
    // The old one goes on as before.
    run(&old, "insert into letter (id, body) values (2, 'b')").await.unwrap();
    Db::open_with::<First>(&place).await.unwrap();
}

#[tokio::test]
async fn who_is_alone_on_a_store_makes_all_at_the_start_and_an_empty_store_gets_all() {
    for (_folder, _store, place) in stores().await {
        let is_alone = place.file().is_some();
        if is_alone {
            let old = Db::open_with::<First>(&place).await.unwrap();
            run(&old, "insert into letter (id, body) values (1, 'a')").await.unwrap();
            old.close().await.unwrap();
        }
        let db = Db::open_with::<ReadsSealed>(&place).await.unwrap();
        assert!(left::<ReadsSealed>(&db, &[]).await.is_empty());
        run(&db, "insert into letter (id, sealed) values (2, 'b')").await.unwrap();
        if is_alone {
            let sealed = one(&db, "select sealed from letter where id = 1").await;
            assert_eq!(sealed.as_deref(), Some("sealed a"));
        }
    }
}

#[tokio::test]
async fn a_change_that_fails_leaves_nothing_behind() {
    /// Adds a column and then stumbles.
    struct Stumbles;
    impl History for Stumbles {
        const NEEDS: i64 = 1;
        fn changes() -> Vec<Box<dyn MigrationTrait>> {
            let by = "alter table letter add column half text; insert into nowhere values (1)";
            let stumbles = Made { name: "m0002_half", by, stands_alone: false };
            changes(1).into_iter().chain([Box::new(stumbles) as Box<dyn MigrationTrait>]).collect()
        }
    }
    for (_folder, _store, place) in stores().await {
        let db = Db::open_with::<First>(&place).await.unwrap();
        let error = format!("{:#}", Db::open_with::<Stumbles>(&place).await.unwrap_err());
        assert!(error.contains("making m0002_half"), "{error}");
        assert!(run(&db, "select half from letter").await.is_err());
        assert_eq!(left::<Stumbles>(&db, &[]).await, [("m0002_half".to_owned(), vec![])]);
    }
}

#[test]
fn every_change_is_named_so_that_all_programs_read_what_sort_it_is() {
    let names: Vec<_> = Tables::changes().iter().map(|one| one.name().to_owned()).collect();
    for (at, name) in names.iter().enumerate() {
        let own = number(name).unwrap();
        assert_eq!(own, i64::try_from(at + 1).unwrap(), "{name}");
        let asks = Sort::of(name).asks();
        assert!(asks < own && name.contains("__") == (asks > 0), "{name}");
    }
    assert!(Tables::NEEDS <= super::known::<Tables>());
    assert_eq!(Sort::of("m0003_sealed__move_0002"), Sort::Moves(2));
    assert_eq!(Sort::of("m0004_sealed__drop_0003"), Sort::Drops(3));
    assert_eq!(Sort::of("m0002_sealed"), Sort::Adds);
}
