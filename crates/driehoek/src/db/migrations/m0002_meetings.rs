//! Meetings: who plans them, and the log of what happens in them.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, string_uniq, text, uuid, uuid_null},
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
        for table in [team(), meeting(), meeting_coach(), meeting_action()] {
            manager.create_table(table).await?;
        }
        let mut of_team = Index::create();
        of_team.name("team_school").table("team").col("school_id");
        manager.create_index(of_team).await?;
        let mut agenda = Index::create();
        agenda.name("meeting_school").table("meeting").col("school_id").col("starts_at");
        manager.create_index(agenda).await?;
        let mut coach = Index::create();
        coach.name("meeting_coach_person").table("meeting_coach").col("person_id");
        manager.create_index(coach).await?;
        // What was sent twice is applied once: the device's own key decides.
        let mut resend = Index::create();
        resend
            .name("meeting_action_idempotency_key")
            .table("meeting_action")
            .col("meeting_id")
            .col("idempotency_key")
            .unique();
        manager.create_index(resend).await
    }
}

fn team() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("team")
        .col(uuid("id").primary_key())
        .col(uuid("school_id"))
        .col(string("name"))
        .foreign_key(&mut of_school("team"));
    table
}

/// What lists and addresses need of a meeting; all the rest follows from its log.
fn meeting() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("meeting")
        .col(uuid("id").primary_key())
        .col(uuid("school_id"))
        .col(uuid("team_id"))
        .col(string("title"))
        .col(string("starts_at"))
        .col(string("phase"))
        .col(string_uniq("code"))
        .col(uuid("facilitator"))
        .col(big_integer_null("closed_at"))
        .col(big_integer_null("erase_at"))
        .col(big_integer_null("erased_at"))
        .col(big_integer_null("follow_up_at"))
        .col(big_integer_null("followed_up_at"))
        .col(big_integer("created_at"))
        .foreign_key(&mut of_school("meeting"))
        .foreign_key(&mut part_of("meeting", "team_id", "team"));
    table
}

/// Who else leads the meeting.
fn meeting_coach() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("meeting_coach")
        .col(uuid("school_id"))
        .col(uuid("meeting_id"))
        .col(uuid("person_id"))
        .primary_key(Index::create().col("meeting_id").col("person_id"))
        .foreign_key(&mut of_school("meeting_coach"))
        .foreign_key(&mut part_of("meeting_coach", "meeting_id", "meeting"))
        .foreign_key(&mut part_of("meeting_coach", "person_id", "person"));
    table
}

/// The log: the one truth about a meeting. (meeting, number) decides which of two came first.
fn meeting_action() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("meeting_action")
        .col(uuid("school_id"))
        .col(uuid("meeting_id"))
        .col(big_integer("number"))
        .col(big_integer("at_ms"))
        .col(string("actor"))
        .col(uuid_null("idempotency_key"))
        .col(text("body"))
        .primary_key(Index::create().col("meeting_id").col("number"))
        .foreign_key(&mut of_school("meeting_action"))
        .foreign_key(&mut part_of("meeting_action", "meeting_id", "meeting"));
    table
}
