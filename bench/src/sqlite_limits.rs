//! How many commits SQLite makes safe on this disk, with the settings of the server's store.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use sea_orm::sqlx::{
    self, AssertSqlSafe, Connection as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use serde::Serialize;

use crate::report::rounded;

/// As the server's log of actions, with its keys.
const TABLE: &str = "create table meeting_action (
    school_id blob not null, meeting_id blob not null, number integer not null,
    at_ms integer not null, actor text not null, idempotency_key blob, body text not null,
    primary key (meeting_id, number));
    create unique index meeting_action_idempotency_key
    on meeting_action (meeting_id, idempotency_key);";
const INSERT: &str = "insert into meeting_action values ";
const ROW: &str = "(?, ?, ?, ?, ?, ?, ?)";
const BATCH_ROWS: usize = 100;
const ACTOR: &str = r#"{"participant":1234}"#;
const BODY: &str = r#"{"do":"contribute","slot":"3:kaart-1.1-v1","text":"We lezen elke avond samen, en op school mag dat best vaker terugkomen."}"#;

/// While the log file grows every commit is many times slower, so that comes first, unmeasured.
const GROWING_MAX: Duration = Duration::from_secs(20);
/// After so many commits without growth the file has its full size.
const STEADY_COMMITS: u32 = 200;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SqliteLimits {
    /// One row per commit.
    pub(crate) commits_one_by_one_per_second: f64,
    /// Rows, with 100 in one statement and one commit.
    pub(crate) rows_100_at_a_time_per_second: f64,
    /// The log file at its full size, reached before measuring.
    pub(crate) log_file_bytes: u64,
    pub(crate) journal_mode: &'static str,
    pub(crate) synchronous: &'static str,
}

/// Measures in a file of its own in this folder, each way for so long.
pub(crate) async fn measure(folder: &Path, each: Duration) -> Result<SqliteLimits> {
    let folder = tempfile::tempdir_in(folder).context("making a folder to measure in")?;
    let file = folder.path().join("limits.db");
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let connection = SqliteConnection::connect_with(&options).await.context("opening SQLite")?;
    let mut log = Log { connection, number: 0 };
    sqlx::raw_sql(TABLE).execute(&mut log.connection).await.context("making a table")?;
    let log_file_bytes = log.grow(&folder.path().join("limits.db-wal")).await?;
    let single = log.rate(1, each).await?;
    let batch = log.rate(BATCH_ROWS, each).await?;
    log.connection.close().await.context("closing SQLite")?;
    Ok(SqliteLimits {
        commits_one_by_one_per_second: single,
        rows_100_at_a_time_per_second: batch,
        log_file_bytes,
        journal_mode: "wal",
        synchronous: "full",
    })
}

struct Log {
    connection: SqliteConnection,
    number: i64,
}

impl Log {
    /// Writes until the log file no longer grows, and tells how large it then is.
    async fn grow(&mut self, file: &Path) -> Result<u64> {
        let start = Instant::now();
        let (mut bytes, mut steady) = (0, 0);
        while steady < STEADY_COMMITS && start.elapsed() < GROWING_MAX {
            self.commit(1, &statement(1)).await?;
            let now = std::fs::metadata(file).map_or(0, |file| file.len());
            steady = if now == bytes { steady + 1 } else { 0 };
            bytes = now;
        }
        Ok(bytes)
    }

    async fn rate(&mut self, rows: usize, lasting: Duration) -> Result<f64> {
        let statement = statement(rows);
        let first = self.number;
        let start = Instant::now();
        while start.elapsed() < lasting {
            self.commit(rows, &statement).await?;
        }
        let written = u32::try_from(self.number - first).context("counting rows")?;
        Ok(rounded(f64::from(written) / start.elapsed().as_secs_f64()))
    }

    /// A statement outside a transaction is its own commit.
    async fn commit(&mut self, rows: usize, statement: &str) -> Result<()> {
        let mut query = sqlx::query(AssertSqlSafe(statement));
        for _ in 0..rows {
            self.number += 1;
            query = query
                .bind([7_u8; 16].to_vec())
                .bind([9_u8; 16].to_vec())
                .bind(self.number)
                .bind(1_770_000_000_000 + self.number)
                .bind(ACTOR)
                .bind(key(self.number))
                .bind(BODY);
        }
        query.execute(&mut self.connection).await.context("writing rows")?;
        Ok(())
    }
}

fn statement(rows: usize) -> String {
    format!("{INSERT}{}", vec![ROW; rows].join(", "))
}

/// Devices make their keys by chance, so they do not come in order.
fn key(number: i64) -> Vec<u8> {
    let mixed = number.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    [mixed.to_be_bytes(), number.to_be_bytes()].concat()
}
