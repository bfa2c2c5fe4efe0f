//! The visions that a school keeps, each with all its versions.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, text, uuid},
};

use super::{index, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            uuid("school_id"),
            uuid("id").primary_key().take(),
            text("body"),
            big_integer("created_at"),
            big_integer("updated_at"),
            big_integer_null("removed_at"),
        ];
        manager.create_table(table("vision", columns)).await?;
        manager.create_index(index("vision_school", "vision", ["school_id", "updated_at"])).await
    }
}
