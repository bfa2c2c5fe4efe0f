//! The nodes of an installation, which of them does the work by the clock, and what any of them may
//! hear from a browser that another one asked. Of no school: no `school_id`.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, string, text},
};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(node()).await?;
        manager.create_table(duty()).await?;
        manager.create_table(awaited()).await
    }
}

/// A program that runs, from its start to its end, with when it last said so and up to which change it
/// knows the tables.
fn node() -> TableCreateStatement {
    let mut table = Table::create();
    table.table("node").col(string("id").primary_key());
    for column in ["name", "version"] {
        table.col(string(column));
    }
    for column in ["started_at", "seen_at", "knows"] {
        table.col(big_integer(column));
    }
    table.take()
}

/// Work that one node does for all, with how often that node said that it still does.
fn duty() -> TableCreateStatement {
    Table::create()
        .table("duty")
        .col(string("name").primary_key())
        .col(string("node_id"))
        .col(big_integer("beat"))
        .take()
}

/// What is expected back from a browser, sealed, for some minutes.
fn awaited() -> TableCreateStatement {
    Table::create()
        .table("awaited")
        .col(string("what"))
        .col(string("hash"))
        .col(text("sealed"))
        .col(big_integer("expires_at"))
        .primary_key(Index::create().col("what").col("hash"))
        .take()
}
