//! Assignment cards that were handed out: who has which card, by when, and what they wrote.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, string_null, text_null, uuid, uuid_null},
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
        manager.create_table(assignment()).await?;
        manager.create_table(holder()).await?;
        let of_meeting = ["school_id", "meeting_id"];
        manager.create_index(index("assignment_meeting", "assignment", of_meeting)).await?;
        let of_person = ["school_id", "person_id"];
        manager
            .create_index(index("assignment_holder_person", "assignment_holder", of_person))
            .await
    }
}

/// `body` is what they wrote, sealed.
fn assignment() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("meeting_id"),
        string("card"),
        string_null("due"),
        text_null("body"),
        string("shared"),
        uuid("given_by"),
        big_integer("created_at"),
        big_integer_null("changed_at"),
        big_integer_null("handed_in_at"),
        big_integer_null("removed_at"),
        big_integer("expires_at"),
    ];
    let of_meeting = &mut part_of("assignment", "meeting_id", "meeting");
    table("assignment", columns).foreign_key(of_meeting).take()
}

/// Who has it: a participant of the meeting, or somebody with an account.
fn holder() -> TableCreateStatement {
    let columns = [
        uuid("school_id"),
        uuid("assignment_id"),
        big_integer("number"),
        big_integer_null("participant"),
        uuid_null("person_id"),
    ];
    table("assignment_holder", columns)
        .primary_key(&mut key(["assignment_id", "number"]))
        .foreign_key(&mut part_of("assignment_holder", "assignment_id", "assignment"))
        .foreign_key(&mut part_of("assignment_holder", "person_id", "person"))
        .take()
}
