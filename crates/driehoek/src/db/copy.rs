//! A copy of a store in one file, made while the store is in use, and what stands in a store.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context as _, Result};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
    sqlx::sqlite::SqliteConnectOptions,
};

use super::{Db, Place, moving, postgres, upgrade::History as _};

/// The table in which the changes of the tables are noted.
pub(super) const MIGRATIONS: &str = "seaql_migrations";

/// What stands in a store, without any of its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// The changes of the tables that were made in it, oldest first.
    pub migrations: Vec<String>,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// What is wrong with it; nothing when it is whole.
    pub faults: Vec<String>,
}

/// Writes a store as it is at this moment to a new file. Whoever works in it goes on working.
/// What was erased is not in the copy, and neither is the journal.
pub async fn copy(from: impl Into<Place>, to: &Path) -> Result<()> {
    let from = from.into();
    let copying = || format!("copying {from} to {}", to.display());
    match &from {
        Place::File(file) => copy_file(file, to).await.with_context(copying)?,
        Place::Server(_) => {
            moving::copy(&from, &Place::File(to.to_owned())).await.with_context(copying)?;
        }
    }
    super::make_private(to).with_context(copying)
}

async fn copy_file(from: &Path, to: &Path) -> Result<()> {
    let target = to.to_str().context("the name of the file is no text")?.to_owned();
    let db = connect(from, false).await?;
    let into = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [target.into()]);
    let done = db.execute_raw(into).await.map(drop);
    db.close().await?;
    Ok(done?)
}

/// Looks at a store without changing it: whether it is whole, and how much stands in it.
pub async fn look(store: impl Into<Place>) -> Result<Contents> {
    let store = store.into();
    let looking = || format!("looking at the store {store}");
    let db = match &store {
        Place::File(file) => connect(file, true).await.with_context(looking)?,
        Place::Server(_) => {
            let Db { read, write, .. } = Db::open_as_it_is(&store).await?;
            write.close().await?;
            read
        }
    };
    let contents = contents(&db).await.with_context(looking);
    db.close().await?;
    contents
}

/// Settings of the store's server with which what was acknowledged may be lost. A file has none: we
/// set them ourselves.
pub async fn dangers(store: &Place) -> Result<Vec<String>> {
    if store.file().is_some() {
        return Ok(Vec::new());
    }
    let db = Db::open_as_it_is(store).await?;
    let found = postgres::dangers(&db.read).await.with_context(|| format!("asking {store}"));
    db.close().await?;
    found
}

/// Ends every sign-in and every link to sign in with in a store that comes back from earlier: who
/// was signed out since then stays signed out.
pub async fn sign_all_out(file: &Path) -> Result<()> {
    let ending = || format!("ending the sign-ins in {}", file.display());
    let db = connect(file, false).await.with_context(ending)?;
    let done = end_sign_ins(&db).await;
    db.close().await?;
    done.with_context(ending)
}

async fn end_sign_ins(db: &DatabaseConnection) -> Result<(), DbErr> {
    // A store of an earlier version may lack them.
    let tables = table_names(db).await?;
    for table in ["sign_in", "sign_in_link"] {
        if tables.iter().any(|found| found == table) {
            db.execute_unprepared(&format!("DELETE FROM {table}")).await?;
        }
    }
    Ok(())
}

/// The first column of what is asked of a store, which is not changed.
pub async fn ask(file: &Path, query: &'static str) -> Result<Vec<String>> {
    let asking = || format!("asking the store {}", file.display());
    let db = connect(file, true).await.with_context(asking)?;
    let found = texts(&db, query).await.with_context(asking);
    db.close().await?;
    found
}

/// The changes of the tables that this version of the program knows, oldest first.
pub fn known_migrations() -> Vec<String> {
    super::Tables::changes().iter().map(|one| one.name().to_owned()).collect()
}

async fn connect(file: &Path, read_only: bool) -> Result<DatabaseConnection, DbErr> {
    let file = file.to_owned();
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(move |_| {
        SqliteConnectOptions::new().filename(&file).read_only(read_only).busy_timeout(super::BUSY)
    });
    Database::connect(options).await
}

async fn contents(db: &DatabaseConnection) -> Result<Contents, DbErr> {
    let faults = match db.get_database_backend() {
        DbBackend::Sqlite => faults_of_file(db).await?,
        // PostgreSQL keeps watch over its own files.
        _ => Vec::new(),
    };
    let mut rows = BTreeMap::new();
    for table in table_names(db).await? {
        let count = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
        let count = Statement::from_string(db.get_database_backend(), count);
        let row = db.query_one_raw(count).await?;
        let count: i64 = row.map_or(Ok(0), |row| row.try_get_by_index(0))?;
        rows.insert(table, u64::try_from(count).unwrap_or(0));
    }
    let migrations = if rows.contains_key(MIGRATIONS) {
        texts(db, &format!("SELECT version FROM {MIGRATIONS} ORDER BY version")).await?
    } else {
        Vec::new()
    };
    Ok(Contents { migrations, rows, faults })
}

async fn faults_of_file(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let mut faults = texts(db, "PRAGMA integrity_check").await?;
    faults.retain(|line| line != "ok");
    let loose = texts(db, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check").await?;
    faults.extend(loose.into_iter().map(|table| format!("rows of {table} point at nothing")));
    Ok(faults)
}

/// The tables that are there, but those of the engine itself.
pub(super) async fn table_names(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let ask = match db.get_database_backend() {
        DbBackend::Sqlite => super::sqlite::TABLES,
        _ => postgres::TABLES,
    };
    texts(db, ask).await
}

/// The first column of what is asked for.
async fn texts(db: &impl ConnectionTrait, query: &str) -> Result<Vec<String>, DbErr> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
