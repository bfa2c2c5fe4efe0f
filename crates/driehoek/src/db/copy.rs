//! A copy of a store in one file, made while the store is in use, and what stands in a file.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context as _, Result};
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DbBackend, DbErr,
    Statement, sqlx::sqlite::SqliteConnectOptions,
};

/// The table in which the changes of the tables are noted.
const MIGRATIONS: &str = "seaql_migrations";

/// What stands in a store, without any of its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// The changes of the tables that were made in it, oldest first.
    pub migrations: Vec<String>,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// What SQLite finds wrong with the file; nothing when it is whole.
    pub faults: Vec<String>,
}

/// Writes a store as it is at this moment to a new file. Whoever works in it goes on working.
/// What was erased is not in the copy, and neither is the journal.
pub async fn copy(from: &Path, to: &Path) -> Result<()> {
    let copying = || format!("copying {} to {}", from.display(), to.display());
    let target = to.to_str().with_context(copying)?.to_owned();
    let db = connect(from, false).await.with_context(copying)?;
    let into = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [target.into()]);
    let done = db.execute_raw(into).await.map(drop);
    db.close().await?;
    done.with_context(copying)?;
    super::make_private(to).with_context(copying)
}

/// Looks at a store without changing it: whether it is whole, and how much stands in it.
pub async fn look(file: &Path) -> Result<Contents> {
    let looking = || format!("looking at the store {}", file.display());
    let db = connect(file, true).await.with_context(looking)?;
    let contents = contents(&db).await.with_context(looking);
    db.close().await?;
    contents
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
    let tables = texts(db, "SELECT name FROM sqlite_master WHERE type = 'table'").await?;
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
    use sea_orm_migration::MigratorTrait as _;
    super::Migrator::migrations().iter().map(|one| one.name().to_owned()).collect()
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
    let mut faults = texts(db, "PRAGMA integrity_check").await?;
    faults.retain(|line| line != "ok");
    let loose = texts(db, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check").await?;
    faults.extend(loose.into_iter().map(|table| format!("rows of {table} point at nothing")));
    let of_ours = "SELECT name FROM sqlite_master WHERE type = 'table' \
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let mut rows = BTreeMap::new();
    for table in texts(db, of_ours).await? {
        let count = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
        let row = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, count)).await?;
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

/// The first column of what is asked for.
async fn texts(db: &DatabaseConnection, query: &str) -> Result<Vec<String>, DbErr> {
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Sqlite, query)).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
