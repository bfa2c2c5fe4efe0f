//! What only SQLite knows: the file, its journal and its locks.

use std::{path::Path, time::Duration};

use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DbErr,
    sqlx::{
        self, Connection as _,
        sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous},
    },
};

const READERS: u32 = 4;
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(20);
/// How long a request waits for a connection before it fails instead of piling up.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(20);

/// The one connection that writes; it makes the file when it is not there.
pub(super) async fn connect_writer(file: &Path) -> Result<DatabaseConnection, DbErr> {
    let file = file.to_owned();
    // What a statement would put back when it fails halfway goes to a file of its own otherwise, for
    // each insert of some hundred rows.
    let settings = move |options| {
        common(options, &file).create_if_missing(true).pragma("temp_store", "memory")
    };
    connect(1, settings).await
}

/// The connections that only read.
pub(super) async fn connect_readers(file: &Path) -> Result<DatabaseConnection, DbErr> {
    let file = file.to_owned();
    connect(READERS, move |options| common(options, &file).pragma("query_only", "on")).await
}

/// The connections stay open for as long as the program runs. When the last one closes, SQLite
/// cuts the journal off, and commits are slower for as long as it has to grow again. For the same
/// reason nothing here sets a limit to the journal's size or asks to truncate it.
async fn connect(
    connections: u32,
    settings: impl Fn(SqliteConnectOptions) -> SqliteConnectOptions + Send + Sync + 'static,
) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options
        .max_connections(connections)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(settings)
        .map_sqlx_sqlite_pool_opts(|pool| pool.after_release(|used, _| Box::pin(is_whole(used))));
    Database::connect(options).await
}

/// Whether a connection that comes back has nothing left open.
///
/// When the disk is full SQLite ends a transaction by itself. The library then counts one that is no
/// longer there, and what follows would be committed within it: answered, and never written. Such a
/// connection is closed, and another takes its place.
async fn is_whole(used: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // What was still to be rolled back goes first.
    used.ping().await?;
    Ok(!used.is_in_transaction())
}

fn common(_memory: SqliteConnectOptions, file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY_TIMEOUT)
        .foreign_keys(true)
        // What is erased is overwritten, not only let go of.
        .pragma("secure_delete", "on")
}

/// Brings the journal into the file and makes it empty. While somebody reads, what they see stays;
/// the next time takes it along.
pub(super) async fn empty_journal(db: &DatabaseConnection) -> Result<(), DbErr> {
    db.execute_unprepared("pragma wal_checkpoint(truncate)").await.map(drop)
}

/// The tables that are there, but those of SQLite itself.
pub(super) const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' \
    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
