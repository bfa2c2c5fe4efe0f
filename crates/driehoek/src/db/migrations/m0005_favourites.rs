//! What people keep at hand of the card box.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, string, uuid},
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
        let mut favourite = Table::create();
        favourite
            .table("favourite")
            .col(uuid("school_id"))
            .col(uuid("person_id"))
            .col(string("element"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("person_id").col("element"))
            .foreign_key(&mut of_school("favourite"))
            .foreign_key(&mut part_of("favourite", "person_id", "person"));
        manager.create_table(favourite).await
    }
}
