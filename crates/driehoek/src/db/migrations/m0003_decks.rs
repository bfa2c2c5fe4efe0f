//! Boards of several schools, decks that schools make themselves, and the versions of decks that
//! were published or used.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, blob, integer, string, string_null, text, uuid, uuid_null,
    },
};

use super::{index, key, part_of, table};

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
        for index in [
            index("school_organisation", "school", ["organisation_id"]),
            index("own_deck_owner", "own_deck", ["school_id", "owner"]),
            index("deck_version_deck_id", "deck_version", ["school_id", "deck_id"]),
            index("meeting_deck_hash", "meeting_deck", ["school_id", "hash"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
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
    let columns = [
        uuid("school_id"),
        string("id").primary_key().take(),
        uuid("owner"),
        string("title"),
        string("shared"),
        text("draft"),
        integer("revision"),
        string_null("published"),
        big_integer_null("published_at"),
        big_integer("created_at"),
        big_integer("updated_at"),
        big_integer_null("removed_at"),
    ];
    table("own_deck", columns).foreign_key(&mut part_of("own_deck", "owner", "person")).take()
}

/// What a deck said at some time: its files, by their hash.
fn deck_version() -> TableCreateStatement {
    let columns = [
        uuid("school_id"),
        string("hash"),
        string("deck_id"),
        blob("body"),
        big_integer("created_at"),
    ];
    table("deck_version", columns).primary_key(&mut key(["school_id", "hash"])).take()
}

/// Which version of a deck a meeting keeps.
fn meeting_deck() -> TableCreateStatement {
    let columns = [uuid("school_id"), uuid("meeting_id"), string("deck_id"), string("hash")];
    table("meeting_deck", columns)
        .primary_key(&mut key(["meeting_id", "deck_id"]))
        .foreign_key(&mut part_of("meeting_deck", "meeting_id", "meeting"))
        .take()
}
