//! Sign-ins that people can tell apart and end, that end by themselves on a shared device, and a
//! code beside the link in a mail.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer_null, boolean, integer, string, string_null, uuid_null},
};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sign_in = [
            uuid_null("id"),
            string("device").default("").take(),
            big_integer_null("seen_at"),
            boolean("shared").default(false).take(),
            boolean("by_mail").default(false).take(),
        ];
        let link = [
            string_null("asked_hash"),
            string_null("code_hash"),
            integer("tries").default(0).take(),
        ];
        // SQLite adds one column at a time.
        for (table, columns) in [("sign_in", &sign_in[..]), ("sign_in_link", &link[..])] {
            for column in columns {
                let mut alter = Table::alter();
                alter.table(table).add_column(column.clone());
                manager.alter_table(alter).await?;
            }
        }
        let mut asked = Index::create();
        asked.name("sign_in_link_asked").table("sign_in_link").col("asked_hash");
        manager.create_index(asked).await
    }
}
