//! What a school translates itself, what is said about it, and files on their way in.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, string, text, text_null, uuid, uuid_null},
};

use super::of_school;

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
        let mut comments = Index::create();
        let comments = comments.name("translation_comment_item").table("translation_comment");
        for column in ["school_id", "lang", "deck_id", "item"] {
            comments.col(column);
        }
        manager.create_index(comments.take()).await?;
        let mut imports = Index::create();
        imports.name("translation_import_school").table("translation_import").col("school_id");
        manager.create_index(imports).await
    }
}

/// One text in one language. Who removed themselves stays behind as an id without a name.
fn translation() -> TableCreateStatement {
    let mut key = Index::create();
    for column in ["school_id", "deck_id", "item", "lang"] {
        key.col(column);
    }
    let mut table = Table::create();
    table
        .table("translation")
        .col(uuid("school_id"))
        .col(string("deck_id"))
        .col(string("item"))
        .col(string("lang"))
        .col(text_null("title"))
        .col(text_null("text"))
        .col(text_null("hint"))
        .col(string("state"))
        .col(uuid_null("by_person"))
        .col(big_integer("at"))
        .col(string("made_from"))
        .col(text("source"))
        .primary_key(&mut key)
        .foreign_key(&mut of_school("translation"));
    table
}

fn comment() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("translation_comment")
        .col(uuid("id").primary_key())
        .col(uuid("school_id"))
        .col(string("deck_id"))
        .col(string("item"))
        .col(string("lang"))
        .col(uuid_null("person_id"))
        .col(text("text"))
        .col(big_integer("at"))
        .col(boolean("resolved"))
        .foreign_key(&mut of_school("translation_comment"));
    table
}

fn import() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("translation_import")
        .col(uuid("id").primary_key())
        .col(uuid("school_id"))
        .col(uuid("person_id"))
        .col(string("name"))
        .col(text("body"))
        .col(big_integer("created_at"))
        .foreign_key(&mut of_school("translation_import"));
    table
}
