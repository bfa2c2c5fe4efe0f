//! What a school translates itself, what is said about it, and files on their way in.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, string, text, text_null, uuid, uuid_null},
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
        for table in [translation(), comment(), import()] {
            manager.create_table(table).await?;
        }
        let item = ["school_id", "lang", "deck_id", "item"];
        let comments = index("translation_comment_item", "translation_comment", item);
        manager.create_index(comments).await?;
        let imports = index("translation_import_school", "translation_import", ["school_id"]);
        manager.create_index(imports).await
    }
}

/// One text in one language. Who removed themselves stays behind as an id without a name.
fn translation() -> TableCreateStatement {
    let columns = [
        uuid("school_id"),
        string("deck_id"),
        string("item"),
        string("lang"),
        text_null("title"),
        text_null("text"),
        text_null("hint"),
        string("state"),
        uuid_null("by_person"),
        big_integer("at"),
        string("made_from"),
        text("source"),
    ];
    table("translation", columns)
        .primary_key(&mut key(["school_id", "deck_id", "item", "lang"]))
        .take()
}

fn comment() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        string("deck_id"),
        string("item"),
        string("lang"),
        uuid_null("person_id"),
        text("text"),
        big_integer("at"),
        boolean("resolved"),
    ];
    table("translation_comment", columns)
}

fn import() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("person_id"),
        string("name"),
        text("body"),
        big_integer("created_at"),
    ];
    table("translation_import", columns)
}
