//! Boards of several schools, decks that schools make themselves, and the versions of decks that
//! were published or used.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, blob, integer, string, string_null, text, uuid, uuid_null,
    },
};

use super::{of_school, part_of};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [organisation(), own_deck(), deck_version(), meeting_deck()] {
            manager.create_table(table).await?;
        }
        let mut school = Table::alter();
        school.table("school").add_column(uuid_null("organisation_id"));
        manager.alter_table(school).await?;
        let mut of_board = Index::create();
        of_board.name("school_organisation").table("school").col("organisation_id");
        manager.create_index(of_board).await?;
        for table in ["own_deck", "deck_version"] {
            let column = if table == "own_deck" { "owner" } else { "deck_id" };
            let mut index = Index::create();
            index.name(format!("{table}_{column}")).table(table).col("school_id").col(column);
            manager.create_index(index).await?;
        }
        let mut version = Index::create();
        version.name("meeting_deck_hash").table("meeting_deck").col("school_id").col("hash");
        manager.create_index(version).await
    }
}

/// A board: the schools that belong together.
fn organisation() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("organisation")
        .col(uuid("id").primary_key())
        .col(string("name"))
        .col(big_integer("created_at"));
    table
}

/// A deck that a school makes itself: what is being written, and which version is published.
fn own_deck() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("own_deck")
        .col(uuid("school_id"))
        .col(string("id").primary_key())
        .col(uuid("owner"))
        .col(string("title"))
        .col(string("shared"))
        .col(text("draft"))
        .col(integer("revision"))
        .col(string_null("published"))
        .col(big_integer_null("published_at"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .col(big_integer_null("removed_at"))
        .foreign_key(&mut of_school("own_deck"))
        .foreign_key(&mut part_of("own_deck", "owner", "person"));
    table
}

/// What a deck said at some time: its files, by their hash.
fn deck_version() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("deck_version")
        .col(uuid("school_id"))
        .col(string("hash"))
        .col(string("deck_id"))
        .col(blob("body"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("school_id").col("hash"))
        .foreign_key(&mut of_school("deck_version"));
    table
}

/// Which version of a deck a meeting keeps.
fn meeting_deck() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("meeting_deck")
        .col(uuid("school_id"))
        .col(uuid("meeting_id"))
        .col(string("deck_id"))
        .col(string("hash"))
        .primary_key(Index::create().col("meeting_id").col("deck_id"))
        .foreign_key(&mut of_school("meeting_deck"))
        .foreign_key(&mut part_of("meeting_deck", "meeting_id", "meeting"));
    table
}
