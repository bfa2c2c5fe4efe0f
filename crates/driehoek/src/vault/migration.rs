//! The one table of `keys.db`. It has a history of its own, since it is kept apart from the data.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, text, uuid},
};

use crate::db::upgrade::History;

#[derive(Debug)]
pub(super) struct Keys;

impl History for Keys {
    const NEEDS: i64 = 1;

    fn changes() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(WrappedKeys)]
    }
}

#[derive(Debug)]
struct WrappedKeys;

impl MigrationName for WrappedKeys {
    fn name(&self) -> &'static str {
        "k0001_wrapped_keys"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for WrappedKeys {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("wrapped_key")
            .col(string("kind"))
            .col(uuid("id"))
            .col(uuid("school_id"))
            .col(text("wrapped"))
            .col(string("wrapped_by"))
            .col(big_integer("made_at"))
            .col(big_integer_null("destroyed_at"))
            .primary_key(Index::create().col("kind").col("id"))
            .take();
        manager.create_table(table).await?;
        let by_school =
            Index::create().name("wrapped_key_school").table("wrapped_key").col("school_id").take();
        manager.create_index(by_school).await
    }
}
