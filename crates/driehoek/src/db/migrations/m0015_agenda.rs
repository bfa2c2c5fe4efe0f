//! What of the card box stands on the agenda of a meeting, for lists that count it: the agenda
//! itself is sealed. Empty (`NULL`) is a meeting of before, which the next start fills in.

use sea_orm_migration::{prelude::*, schema::text_null};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut meeting = Table::alter();
        meeting.table("meeting").add_column(text_null("elements"));
        manager.alter_table(meeting).await
    }
}
