//! Who gave a link to come in, and the codes with which a school comes to a board.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, uuid, uuid_null},
};

use super::{index, part_of, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut link = Table::alter();
        link.table("sign_in_link").add_column(uuid_null("given_by"));
        manager.alter_table(link).await?;
        manager.create_table(code()).await?;
        manager.create_index(index("board_code_school", "board_code", ["school_id"])).await
    }
}

fn code() -> TableCreateStatement {
    let columns = [
        string("code_hash").primary_key().take(),
        uuid("id"),
        uuid("school_id"),
        uuid("organisation_id"),
        uuid("given_by"),
        big_integer("created_at"),
        big_integer("expires_at"),
        big_integer_null("used_at"),
    ];
    let of_board = &mut part_of("board_code", "organisation_id", "organisation");
    table("board_code", columns).foreign_key(of_board).take()
}
