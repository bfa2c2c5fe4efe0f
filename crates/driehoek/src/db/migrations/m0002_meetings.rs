//! Meetings: who plans them, and the log of what happens in them.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, string_uniq, text, uuid, uuid_null},
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
        for table in [team(), meeting(), meeting_coach(), meeting_action()] {
            manager.create_table(table).await?;
        }
        manager.create_index(index("team_school", "team", ["school_id"])).await?;
        let agenda = index("meeting_school", "meeting", ["school_id", "starts_at"]);
        manager.create_index(agenda).await?;
        let coach = index("meeting_coach_person", "meeting_coach", ["person_id"]);
        manager.create_index(coach).await?;
        // What was sent twice is applied once: the device's own key decides.
        let sent = ["meeting_id", "idempotency_key"];
        let mut resend = index("meeting_action_idempotency_key", "meeting_action", sent);
        manager.create_index(resend.unique().take()).await
    }
}

fn team() -> TableCreateStatement {
    let columns = [uuid("id").primary_key().take(), uuid("school_id"), string("name")];
    table("team", columns)
}

/// What lists and addresses need of a meeting; all the rest follows from its log.
fn meeting() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("team_id"),
        string("title"),
        string("starts_at"),
        string("phase"),
        string_uniq("code"),
        uuid("facilitator"),
        big_integer_null("closed_at"),
        big_integer_null("erase_at"),
        big_integer_null("erased_at"),
        big_integer_null("follow_up_at"),
        big_integer_null("followed_up_at"),
        big_integer("created_at"),
    ];
    table("meeting", columns).foreign_key(&mut part_of("meeting", "team_id", "team")).take()
}

/// Who else leads the meeting.
fn meeting_coach() -> TableCreateStatement {
    let columns = [uuid("school_id"), uuid("meeting_id"), uuid("person_id")];
    table("meeting_coach", columns)
        .primary_key(&mut key(["meeting_id", "person_id"]))
        .foreign_key(&mut part_of("meeting_coach", "meeting_id", "meeting"))
        .foreign_key(&mut part_of("meeting_coach", "person_id", "person"))
        .take()
}

/// The log: the one truth about a meeting. (meeting, number) decides which of two came first.
fn meeting_action() -> TableCreateStatement {
    let columns = [
        uuid("school_id"),
        uuid("meeting_id"),
        big_integer("number"),
        big_integer("at_ms"),
        string("actor"),
        uuid_null("idempotency_key"),
        text("body"),
    ];
    table("meeting_action", columns)
        .primary_key(&mut key(["meeting_id", "number"]))
        .foreign_key(&mut part_of("meeting_action", "meeting_id", "meeting"))
        .take()
}
