//! A reminder waits until whoever reads the address says yes.

use sea_orm_migration::{prelude::*, schema::big_integer_null};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut reminder = Table::alter();
        reminder.table("reminder").add_column(big_integer_null("wanted_at"));
        manager.alter_table(reminder).await
    }
}
