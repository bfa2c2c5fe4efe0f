//! What only PostgreSQL knows: its connections, what a database must be, and how those who write
//! wait for each other.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, IsolationLevel, Statement, TransactionTrait as _,
    sqlx::{
        self, Connection as _,
        postgres::{PgConnectOptions, PgConnection},
    },
};

/// Stores write one after the other, so few connections do.
const WRITERS: u32 = 3;
/// The log of meetings has its own: the next commit begins while the last one's connection comes back.
const LOG_WRITERS: u32 = 2;
const READERS: u32 = 8;
/// How long a request waits for a connection before it fails instead of piling up.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(20);
/// After how long a pause a connection is tried before it is used. Each was tried when it came back.
pub(super) const PAUSE: Duration = Duration::from_millis(100);
/// How long somebody waits for a lock that another holds, in milliseconds.
const LOCK_TIMEOUT: &str = "20000";
/// A node that was paused in the middle of a change loses it after so many milliseconds: the
/// others wait for it.
const IDLE_TIMEOUT: &str = "60000";
/// The oldest version on which this was tried.
const OLDEST: i32 = 15;
/// The one lock of a database that all nodes know: its number says nothing.
const TURN: i64 = 0x64_7269_6568_6f65;
/// What the server says of a character that it does not keep.
pub(super) const UNKEEPABLE: &str = "22021";
/// Compares texts by their bytes, as SQLite does: the same order on both, whatever the system.
const BY_BYTES: [&str; 5] = ["C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf8"];

/// The connections that write.
pub(super) async fn connect_writers(
    server: &PgConnectOptions,
) -> Result<DatabaseConnection, DbErr> {
    connect(WRITERS, writing(server)).await
}

/// The connections of those who write the log of meetings. They are opened when they are needed.
pub(super) async fn connect_log_writers(
    server: &PgConnectOptions,
) -> Result<DatabaseConnection, DbErr> {
    let mut options = options(LOG_WRITERS, writing(server));
    options.connect_lazy(true);
    Database::connect(options).await
}

fn writing(server: &PgConnectOptions) -> PgConnectOptions {
    server.clone().options([
        ("lock_timeout", LOCK_TIMEOUT),
        ("idle_in_transaction_session_timeout", IDLE_TIMEOUT),
    ])
}

/// The connections that only read: the server refuses a change on them.
pub(super) async fn connect_readers(
    server: &PgConnectOptions,
) -> Result<DatabaseConnection, DbErr> {
    connect(READERS, server.clone().options([("default_transaction_read_only", "on")])).await
}

async fn connect(connections: u32, server: PgConnectOptions) -> Result<DatabaseConnection, DbErr> {
    Database::connect(options(connections, server)).await
}

/// A server that was started anew finds us with connections that are no longer there: each is tried
/// before it is used after a pause.
fn options(connections: u32, server: PgConnectOptions) -> ConnectOptions {
    let mut options = ConnectOptions::new("postgres://localhost");
    let server = server.application_name("driehoek");
    options
        .max_connections(connections)
        .min_connections(0)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(move |_| server.clone())
        .map_sqlx_postgres_pool_opts(|pool| {
            pool.before_acquire(|idle, times| Box::pin(is_there(idle, times.idle_for)))
        });
    options
}

/// Whether a connection can be used; another takes the place of one that cannot.
async fn is_there(idle: &mut PgConnection, pause: Duration) -> Result<bool, sqlx::Error> {
    Ok(pause < PAUSE || idle.ping().await.is_ok())
}

/// Whether a database is one that gives the same answers as SQLite.
pub(super) async fn check(db: &DatabaseConnection) -> Result<()> {
    let (version, encoding, order) = kind(db).await.context("asking what database this is")?;
    ensure!(version >= OLDEST, "this is PostgreSQL {version}; Driehoek needs {OLDEST} or later");
    ensure!(
        encoding == "UTF8" && BY_BYTES.contains(&order.as_str()),
        "this database has encoding {encoding} and order {order}; make it with \
        createdb --template=template0 --encoding=UTF8 --locale=C NAME"
    );
    Ok(())
}

async fn kind(db: &DatabaseConnection) -> Result<(i32, String, String), DbErr> {
    let ask = "select current_setting('server_version_num')::int / 10000, \
        pg_encoding_to_char(encoding)::text, \
        case datlocprovider when 'i' then 'of ICU' else datcollate::text end \
        from pg_database where datname = current_database()";
    let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, ask)).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound("pg_database".to_owned()))?;
    row.try_get_many_by_index()
}

/// Settings of the server with which what was acknowledged may be lost.
pub(super) async fn dangers(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let ask = "select name::text from pg_settings where setting = 'off' \
        and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name";
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, ask)).await?;
    let name = |row: &sea_orm::QueryResult| {
        let name: String = row.try_get_by_index(0)?;
        Ok(format!("{name} is off: what was answered can be lost"))
    };
    rows.iter().map(name).collect()
}

/// Lets a transaction wait as long as it must, and stay open as long as it needs.
pub(super) async fn be_patient(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    let set = "set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0";
    tx.execute_unprepared(set).await.map(drop)
}

/// Waits until nobody else writes, on any node, and lets nobody write until this transaction ends.
///
/// Stores read and then write what follows from it. SQLite has one writer at a time; with this
/// PostgreSQL has too, so what is right on the one is right on the other.
pub(super) async fn take_turn(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    tx.execute_unprepared(&format!("select pg_advisory_xact_lock({TURN})")).await.map(drop)
}

/// Waits until no store writes, beside others who write in this way.
pub(super) async fn share_turn(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    tx.execute_unprepared(&format!("select pg_advisory_xact_lock_shared({TURN})")).await.map(drop)
}

/// Begins to read everything as it is at one moment.
pub(super) async fn begin_reading(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let (level, access) = (IsolationLevel::RepeatableRead, AccessMode::ReadOnly);
    db.begin_with_config(Some(level), Some(access)).await
}

/// Takes rows that were changed or erased out of the tables. Whoever reads at this moment keeps what
/// they see; the next time takes that along.
pub(super) async fn sweep(db: &DatabaseConnection) -> Result<(), DbErr> {
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, TABLES)).await?;
    let names = rows.iter().map(|row| row.try_get_by_index::<String>(0));
    let tables = names.collect::<Result<Vec<_>, DbErr>>()?.join("\", \"");
    db.execute_unprepared(&format!("vacuum (skip_locked) \"{tables}\"")).await.map(drop)
}

/// Writes a table anew into another file, without the rows of before.
pub(super) async fn rewrite(db: &DatabaseConnection, table: &str) -> Result<(), DbErr> {
    db.execute_unprepared(&format!("vacuum full \"{table}\"")).await.map(drop)
}

/// The tables that are there, but those of the system.
pub(super) const TABLES: &str =
    "select tablename::text from pg_tables where schemaname = current_schema() order by 1";
