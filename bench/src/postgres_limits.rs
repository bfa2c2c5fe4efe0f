//! How many rows PostgreSQL makes safe on this disk, in a table like the log of meetings: one by one
//! over one connection, the same over as many as the program writes with, and 100 in one statement.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use ground::Postgres;
use sea_orm::sqlx::{self, AssertSqlSafe, Connection as _, PgConnection};
use serde::Serialize;

use crate::report::rounded;

const DATABASE: &str = "limits";
/// As the server's log of actions, with its keys.
const TABLE: &str = "create table if not exists meeting_action (
    school_id uuid not null, meeting_id uuid not null, number bigint not null,
    at_ms bigint not null, actor text not null, idempotency_key uuid, body text not null,
    primary key (meeting_id, number));
    create unique index if not exists meeting_action_idempotency_key
    on meeting_action (meeting_id, idempotency_key);";
/// As many connections of the program write at a node.
const CONNECTIONS: u32 = 4;
const BATCH_ROWS: usize = 100;
const ACTOR: &str = r#"{"participant":1234}"#;
const BODY: &str = r#"{"do":"contribute","slot":"3:kaart-1.1-v1","text":"We lezen elke avond samen, en op school mag dat best vaker terugkomen."}"#;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PostgresLimits {
    /// One row per statement and commit, over one connection.
    pub(crate) one_by_one_per_second: f64,
    /// The same over as many connections at once as the program writes with.
    pub(crate) connections: u32,
    pub(crate) one_by_one_over_all_per_second: f64,
    /// Rows, with 100 in one statement and one commit, over one connection.
    pub(crate) rows_100_at_a_time_per_second: f64,
    pub(crate) fsync: String,
    pub(crate) synchronous_commit: String,
}

/// Measures in a database of its own in this server, each way for so long.
pub(crate) async fn measure(server: &Postgres, each: Duration) -> Result<PostgresLimits> {
    server.make_database(DATABASE)?;
    let url = server.url_of(DATABASE);
    let mut first = PgConnection::connect(&url).await.context("connecting to PostgreSQL")?;
    sqlx::raw_sql(TABLE).execute(&mut first).await.context("making a table")?;
    let mut log = Log { connection: first, meeting: 0, number: 0 };
    // Its pages and plans are there before anything counts.
    log.rate(1, each / 4).await?;
    let one_by_one_per_second = log.rate(1, each).await?;
    let rows_100_at_a_time_per_second = log.rate(BATCH_ROWS, each).await?;
    let mut all = Vec::new();
    for meeting in 1..=CONNECTIONS {
        let connection = PgConnection::connect(&url).await.context("connecting to PostgreSQL")?;
        let mut log = Log { connection, meeting: i64::from(meeting), number: 0 };
        all.push(async move { log.rate(1, each).await });
    }
    let rates = futures_util::future::try_join_all(all).await?;
    log.connection.close().await.context("leaving PostgreSQL")?;
    Ok(PostgresLimits {
        one_by_one_per_second,
        connections: CONNECTIONS,
        one_by_one_over_all_per_second: rounded(rates.iter().sum()),
        rows_100_at_a_time_per_second,
        fsync: server.ask("show fsync")?.trim().to_owned(),
        synchronous_commit: server.ask("show synchronous_commit")?.trim().to_owned(),
    })
}

/// One connection that writes the log of a meeting of its own.
struct Log {
    connection: PgConnection,
    meeting: i64,
    number: i64,
}

impl Log {
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
                .bind(id(7, 7))
                .bind(id(9, self.meeting))
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
    let row = |row: usize| {
        let places: Vec<_> = (1..=7).map(|column| format!("${}", row * 7 + column)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<_> = (0..rows).map(row).collect();
    format!("insert into meeting_action values {}", rows.join(", "))
}

fn id(kind: u64, number: i64) -> uuid::Uuid {
    uuid::Uuid::from_u64_pair(kind, number.cast_unsigned())
}

/// Devices make their keys by chance, so they do not come in order.
fn key(number: i64) -> uuid::Uuid {
    let mixed = number.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    id(mixed, number)
}

#[cfg(test)]
mod tests {
    use super::statement;

    #[test]
    fn every_value_of_a_statement_has_a_place_of_its_own() {
        assert!(statement(1).ends_with("values ($1, $2, $3, $4, $5, $6, $7)"));
        assert!(statement(2).ends_with("($8, $9, $10, $11, $12, $13, $14)"));
    }
}
