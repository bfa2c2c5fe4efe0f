//! The store: how it is opened, what is in it. The queries themselves live in each feature's `store.rs`.
//!
//! Everything here and in the stores is written once for SQLite and PostgreSQL; what only one of
//! them knows stands in [`sqlite`] and [`postgres`].

pub mod copy;
pub mod entities;
mod migrations;
pub mod moving;
mod place;
mod postgres;
mod sqlite;
pub mod tables;
mod transaction;
pub mod upgrade;

use std::{path::Path, sync::Arc};

use anyhow::{Context as _, Result, ensure};
pub use migrations::Tables;
pub use place::Place;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, RuntimeErr, SqlErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait as _, sqlx::error::DatabaseError,
};
use sqlite::BUSY_TIMEOUT as BUSY;
pub use transaction::Transaction;
use upgrade::History;

use crate::traces::{self, What};

/// Connections that write and connections that read. Cheap to clone.
///
/// One writes at a time, on PostgreSQL over all nodes: a store that read something may write what
/// follows from it.
#[derive(Debug, Clone)]
pub struct Db {
    write: DatabaseConnection,
    read: DatabaseConnection,
    place: Arc<Place>,
}

impl Db {
    /// Opens the store, makes the file when it is not there, and brings its tables up to date.
    pub async fn open(place: impl Into<Place>) -> Result<Self> {
        let place = place.into();
        let db = Self::open_with::<Tables>(&place).await?;
        ensure!(
            !moving::is_half_done(&db.read).await?,
            "{place} is half of a move that was not finished; `driehoek move` goes on with it"
        );
        Ok(db)
    }

    /// The same, with tables that have a history of their own.
    pub async fn open_with<H: History>(place: impl Into<Place>) -> Result<Self> {
        let place = place.into();
        let db = Self::open_as_it_is(&place).await?;
        db.bring_up_to_date::<H>()
            .await
            .with_context(|| format!("bringing the tables in {place} up to date"))?;
        Ok(db)
    }

    /// The same, without touching its tables.
    pub async fn open_as_it_is(place: &Place) -> Result<Self> {
        let opening = || format!("opening the store {place}");
        let (write, read) = match place {
            Place::File(file) => {
                let write = sqlite::connect_writer(file).await.with_context(opening)?;
                (write, sqlite::connect_readers(file).await.with_context(opening)?)
            }
            Place::Server(server) => {
                let write = postgres::connect_writers(server).await.with_context(opening)?;
                postgres::check(&write).await.with_context(opening)?;
                (write, postgres::connect_readers(server).await.with_context(opening)?)
            }
        };
        Ok(Self { write, read, place: Arc::new(place.clone()) })
    }

    /// The same store for a thread that has a runtime of its own and only writes the log of meetings
    /// there. A connection to a server is woken by the runtime that opened it, so it gets its own; a
    /// file has one that writes, whoever does.
    pub async fn for_the_log(&self) -> Result<Self, DbErr> {
        let Place::Server(server) = &*self.place else { return Ok(self.clone()) };
        let write = postgres::connect_log_writers(server).await?;
        Ok(Self { read: write.clone(), write, place: self.place.clone() })
    }

    /// Whether other nodes may work with it too.
    pub fn is_shared(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Postgres
    }

    /// For queries that change nothing: the store refuses changes on it.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Begins to read everything as it is at one moment.
    pub async fn begin_reading(&self) -> Result<DatabaseTransaction, DbErr> {
        if self.is_shared() {
            return postgres::begin_reading(&self.read).await;
        }
        self.read.begin().await
    }

    /// Starts a transaction that may write. It waits for the one before it and is undone on drop.
    pub async fn begin(&self) -> Result<Transaction, DbErr> {
        let waiting = traces::begin(What::StoreWait);
        let tx = self.begin_writing().await?;
        if self.is_shared() {
            postgres::take_turn(&tx).await?;
        }
        drop(waiting);
        Ok(Transaction::new(tx))
    }

    /// Starts a transaction for which all others wait, however long it takes.
    async fn begin_for_long(&self) -> Result<DatabaseTransaction, DbErr> {
        let tx = self.begin_writing().await?;
        if self.is_shared() {
            postgres::be_patient(&tx).await?;
            postgres::take_turn(&tx).await?;
        }
        Ok(tx)
    }

    /// Starts a transaction that writes what no other change follows from, such as the log of a
    /// meeting: its numbers decide who was first. On PostgreSQL those of several nodes go together.
    pub async fn begin_beside(&self) -> Result<Transaction, DbErr> {
        let waiting = traces::begin(What::StoreWait);
        let tx = self.begin_writing().await?;
        if self.is_shared() {
            postgres::share_turn(&tx).await?;
        }
        drop(waiting);
        Ok(Transaction::new(tx))
    }

    async fn begin_writing(&self) -> Result<DatabaseTransaction, DbErr> {
        // A transaction that first reads and then writes fails at once on SQLite when another
        // wrote in between; taking the lock at the start prevents it. PostgreSQL ignores this.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.write.begin_with_options(options).await
    }

    /// Overwrites what the journal still has of rows that were changed or erased; on PostgreSQL
    /// takes them out of the tables.
    pub async fn let_go_of_the_past(&self) -> Result<(), DbErr> {
        if self.is_shared() {
            return postgres::sweep(&self.write).await;
        }
        sqlite::empty_journal(&self.write).await
    }

    /// The same for one small table, of which on PostgreSQL too nothing may stay in its file.
    pub async fn let_go_of_the_past_of(&self, table: &str) -> Result<(), DbErr> {
        if self.is_shared() {
            return postgres::rewrite(&self.write, table).await;
        }
        sqlite::empty_journal(&self.write).await
    }

    /// Closes all connections, so that a file is complete on its own.
    pub async fn close(self) -> Result<()> {
        self.read.close().await.context("closing the reading connections")?;
        self.write.close().await.context("closing the writing connection")
    }
}

/// Makes a file readable for the account that runs the program, and nobody else.
pub fn make_private(file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Whether a write was refused because the same thing is already there.
pub fn is_duplicate(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// Whether something was refused because it holds a character that cannot be kept: PostgreSQL keeps no
/// zero in a text. Nobody types one.
pub fn is_unkeepable(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) =
        error
    else {
        return false;
    };
    let code = error.as_database_error().and_then(DatabaseError::code);
    code.is_some_and(|code| code == postgres::UNKEEPABLE)
}

#[cfg(test)]
mod tests;
