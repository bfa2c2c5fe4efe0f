//! What people keep at hand of the card box.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, string, uuid},
};

use super::{key, part_of, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns =
            [uuid("school_id"), uuid("person_id"), string("element"), big_integer("created_at")];
        let mut favourite = table("favourite", columns);
        favourite.primary_key(&mut key(["person_id", "element"])).foreign_key(&mut part_of(
            "favourite",
            "person_id",
            "person",
        ));
        manager.create_table(favourite).await
    }
}
