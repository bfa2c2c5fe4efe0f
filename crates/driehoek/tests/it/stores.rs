//! A store of its own for a test, on either engine.
//!
//! `bin/postgres COMMAND` starts a server and says in `DRIEHOEK_TEST_POSTGRES` where it is; without
//! it tests know SQLite alone. With `DRIEHOEK_TEST_ON=postgres` the stories run on PostgreSQL too.

use std::{
    path::Path,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection, Statement};
use tokio::sync::OnceCell;

const SERVER: &str = "DRIEHOEK_TEST_POSTGRES";
const STORIES_ON: &str = "DRIEHOEK_TEST_ON";
/// How many databases this process has made.
static MADE: AtomicU32 = AtomicU32::new(0);

/// An engine that a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    /// Those that there are: what is tested of a store is tested on each.
    pub(crate) fn all() -> Vec<Self> {
        let postgres = std::env::var(SERVER).is_ok().then_some(Self::Postgres);
        [Self::Sqlite].into_iter().chain(postgres).collect()
    }

    /// The one on which this run tells its stories.
    pub(crate) fn of_stories() -> Self {
        match std::env::var(STORIES_ON).as_deref() {
            Ok("postgres") => Self::Postgres,
            Ok("sqlite") | Err(_) => Self::Sqlite,
            Ok(other) => panic!("{STORIES_ON} is {other}: say sqlite or postgres"),
        }
    }

    /// A store in which nothing is; a file of SQLite lies in the folder.
    pub(crate) async fn empty(self, folder: &Path) -> Store {
        match self {
            Self::Sqlite => Store { text: in_folder(folder), database: None },
            Self::Postgres => of_server("template0").await,
        }
    }
}

/// A store that is gone some time after this is.
#[derive(Debug)]
pub(crate) struct Store {
    /// Where it is, as a setting says it.
    pub(crate) text: String,
    database: Option<String>,
}

/// Databases that nobody needs any more: whoever makes the next one removes them.
static DONE: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Drop for Store {
    fn drop(&mut self) {
        DONE.lock().unwrap_or_else(PoisonError::into_inner).extend(self.database.take());
    }
}

/// A store for a story. On PostgreSQL its tables are there already, copied from those that `make`
/// made once in an empty one: that is quicker.
pub(crate) async fn for_story(folder: &Path, make: impl AsyncFnOnce(String)) -> Store {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let engine = Engine::of_stories();
    if engine == Engine::Sqlite {
        return engine.empty(folder).await;
    }
    let fresh = async || {
        let store = of_server("template0").await;
        make(store.text.clone()).await;
        // It stays for as long as the server runs.
        let name = store.database.clone().unwrap();
        std::mem::forget(store);
        name
    };
    of_server(TEMPLATE.get_or_init(fresh).await).await
}

async fn of_server(template: &str) -> Store {
    let server = std::env::var(SERVER).expect("PostgreSQL is started by bin/postgres");
    let db = Database::connect(&server).await.unwrap();
    let done = std::mem::take(&mut *DONE.lock().unwrap_or_else(PoisonError::into_inner));
    for name in done {
        run(&db, &format!("drop database \"{name}\" with (force)")).await;
    }
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("test-{}-{number}", std::process::id());
    let kind = "encoding 'UTF8' locale 'C'";
    run(&db, &format!("create database \"{name}\" template \"{template}\" {kind}")).await;
    db.close().await.unwrap();
    let (host, _) = server.rsplit_once('/').unwrap();
    Store { text: format!("{host}/{name}"), database: Some(name) }
}

async fn run(db: &impl sea_orm::ConnectionTrait, sql: &str) {
    db.execute_unprepared(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

fn in_folder(folder: &Path) -> String {
    folder.join("driehoek.db").to_str().unwrap().to_owned()
}

/// Every column of every table, as `table` and `column`, on either engine.
pub(crate) async fn columns(db: &DatabaseConnection) -> Vec<(String, String)> {
    let backend = db.get_database_backend();
    let ask = match backend {
        sea_orm::DbBackend::Sqlite => {
            "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c \
            where m.type = 'table' and m.name not like 'sqlite_%' order by 1, 2"
        }
        _ => {
            "select table_name::text, column_name::text from information_schema.columns \
            where table_schema = 'public' order by 1, 2"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(backend, ask)).await.unwrap();
    rows.iter().map(|row| row.try_get_many_by_index().unwrap()).collect()
}

/// What makes a store refuse a change for good, such as an `insert` on a table when its `row` (old or
/// new) has this id in this column. A second one for the same table takes the place of the first.
pub(crate) async fn refuse(
    db: &impl sea_orm::ConnectionTrait,
    (change, table): (&str, &str),
    (row, column, of): (&str, &str, Option<uuid::Uuid>),
) {
    let when = of.map_or("1 = 1".to_owned(), |of| format!("{row}.{column} = {}", id(db, of)));
    let sql = match db.get_database_backend() {
        sea_orm::DbBackend::Sqlite => format!(
            "create trigger refusing before {change} on {table} when {when} \
            begin select raise(abort, 'refused by a test'); end"
        ),
        _ => format!(
            "create or replace function refuse() returns trigger language plpgsql as \
            $$ begin raise exception 'refused by a test'; end $$; \
            create trigger refusing before {change} on {table} for each row when ({when}) \
            execute function refuse()"
        ),
    };
    run(db, &sql).await;
}

/// An id as raw SQL says it.
pub(crate) fn id(db: &impl sea_orm::ConnectionTrait, id: uuid::Uuid) -> String {
    match db.get_database_backend() {
        sea_orm::DbBackend::Sqlite => format!("x'{}'", id.simple()),
        _ => format!("'{id}'::uuid"),
    }
}
