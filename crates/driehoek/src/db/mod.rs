//! The store: how it is opened, what is in it. The queries themselves live in each feature's `store.rs`.
//!
//! Everything here and in the stores is written once for SQLite and PostgreSQL; what only SQLite
//! knows stands in [`sqlite`].

pub mod copy;
pub mod entities;
mod migrations;
mod sqlite;

use std::path::Path;

use anyhow::{Context as _, Result};
pub use migrations::Migrator;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqlErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait as _,
};
use sea_orm_migration::MigratorTrait;
use sqlite::BUSY_TIMEOUT as BUSY;

/// One connection that writes and a few that read. Cheap to clone.
///
/// More writers would only queue inside SQLite, where waiting is slower and less fair.
#[derive(Debug, Clone)]
pub struct Db {
    write: DatabaseConnection,
    read: DatabaseConnection,
}

impl Db {
    /// Opens the file, makes it when it is not there, and brings its tables up to date.
    pub async fn open(file: &Path) -> Result<Self> {
        Self::open_with::<Migrator>(file).await
    }

    /// The same, with tables that have a history of their own.
    pub async fn open_with<M: MigratorTrait>(file: &Path) -> Result<Self> {
        let db = Self::open_as_it_is(file).await?;
        M::up(&db.write, None)
            .await
            .with_context(|| format!("bringing the tables in {} up to date", file.display()))?;
        Ok(db)
    }

    async fn open_as_it_is(file: &Path) -> Result<Self> {
        let opening = || format!("opening the store {}", file.display());
        let write = sqlite::connect_writer(file).await.with_context(opening)?;
        let read = sqlite::connect_readers(file).await.with_context(opening)?;
        Ok(Self { write, read })
    }

    /// For queries that change nothing: the store refuses changes on it.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Starts a transaction that may write. It waits for the one before it and is undone on drop.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        // A transaction that first reads and then writes fails at once on SQLite when another
        // wrote in between; taking the lock at the start prevents it. PostgreSQL ignores this.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.write.begin_with_options(options).await
    }

    /// Overwrites what the journal still has of rows that were changed or erased.
    pub async fn let_go_of_the_past(&self) -> Result<(), DbErr> {
        sqlite::empty_journal(&self.write).await
    }

    /// Closes all connections, so that the file is complete on its own.
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

#[cfg(test)]
mod tests;
