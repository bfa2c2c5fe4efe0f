//! Afterwards: own pages of several meetings kept together, and reminders of action points.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, string, string_null, text, text_null, uuid, uuid_null,
    },
};

use super::{index, part_of, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(claim()).await?;
        manager.create_table(page()).await?;
        manager.create_table(reminder()).await?;
        let once = ["school_id", "claim_id", "meeting_id", "participant"];
        manager
            .create_index(index("claimed_page_once", "claimed_page", once).unique().take())
            .await?;
        let once = ["school_id", "meeting_id", "point"];
        manager.create_index(index("reminder_once", "reminder", once).unique().take()).await?;
        manager.create_index(index("reminder_due", "reminder", ["remind_at"])).await
    }
}

fn claim() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        string_null("link_hash").unique_key().take(),
        uuid_null("person_id"),
        string_null("calendar_hash").unique_key().take(),
        big_integer("created_at"),
        big_integer("expires_at"),
    ];
    table("claim", columns)
}

/// The token of the page is sealed with the school's key.
fn page() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("claim_id"),
        uuid("meeting_id"),
        big_integer("participant"),
        text("page"),
        big_integer("added_at"),
        big_integer("expires_at"),
    ];
    table("claimed_page", columns)
        .foreign_key(&mut part_of("claimed_page", "claim_id", "claim"))
        .foreign_key(&mut part_of("claimed_page", "meeting_id", "meeting"))
        .take()
}

/// The address and the token are sealed with the school's key.
fn reminder() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("meeting_id"),
        big_integer("participant"),
        big_integer("point"),
        text_null("email"),
        string("lang"),
        text("link"),
        string("link_hash").unique_key().take(),
        big_integer_null("remind_at"),
        big_integer_null("sent_at"),
        big_integer("created_at"),
        big_integer("expires_at"),
    ];
    table("reminder", columns).foreign_key(&mut part_of("reminder", "meeting_id", "meeting")).take()
}
