//! Who saw or changed what about whom, what was erased by itself, how long a school keeps things,
//! and what may not be erased for now.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, integer, string, uuid, uuid_null},
};

use super::{index, key, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [audit_entry(), retention_run(), retention_choice(), legal_hold()] {
            manager.create_table(table).await?;
        }
        let by_time = index("audit_entry_at", "audit_entry", ["school_id", "at"]);
        manager.create_index(by_time).await?;
        let by_subject = ["school_id", "subject_kind", "subject_id", "at"];
        manager.create_index(index("audit_entry_subject", "audit_entry", by_subject)).await?;
        let runs = index("retention_run_at", "retention_run", ["school_id", "at"]);
        manager.create_index(runs).await
    }
}

/// One line of the trail. The person is kept as an id: a name would outlive its own erasure.
fn audit_entry() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        big_integer("at"),
        uuid_null("person_id"),
        string("act"),
        string("subject_kind"),
        uuid("subject_id"),
    ];
    table("audit_entry", columns)
}

/// How many things of a category were erased by themselves.
fn retention_run() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        big_integer("at"),
        string("category"),
        integer("count"),
    ];
    table("retention_run", columns)
}

/// A category that a school keeps for fewer days than the register says.
fn retention_choice() -> TableCreateStatement {
    let columns = [uuid("school_id"), string("category"), integer("days")];
    table("retention_choice", columns).primary_key(&mut key(["school_id", "category"])).take()
}

/// Something that is not erased as long as this row is there.
fn legal_hold() -> TableCreateStatement {
    let columns = [
        uuid("school_id"),
        string("subject_kind"),
        uuid("subject_id"),
        big_integer("since"),
        uuid("person_id"),
    ];
    table("legal_hold", columns)
        .primary_key(&mut key(["school_id", "subject_kind", "subject_id"]))
        .take()
}
