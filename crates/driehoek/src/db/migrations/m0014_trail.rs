//! In which sign-in somebody did what the trail says of them, and guardians whose data may only be
//! kept.

use sea_orm_migration::{
    prelude::*,
    schema::{boolean, uuid_null},
};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut entry = Table::alter();
        entry.table("audit_entry").add_column(uuid_null("sign_in_id"));
        manager.alter_table(entry).await?;
        let mut guardian = Table::alter();
        guardian.table("guardian").add_column(boolean("restricted").default(false));
        manager.alter_table(guardian).await
    }
}
