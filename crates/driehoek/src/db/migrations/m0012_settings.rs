//! What a school chooses about itself: its colour and logo, and which languages are spoken there.

use sea_orm_migration::{
    prelude::*,
    schema::{blob_null, integer, integer_null, string, string_null, uuid},
};

use super::{key, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(school_look()).await?;
        manager.create_table(school_lang()).await
    }
}

/// The colour as `#rrggbb`, and the logo as a picture that we wrote ourselves.
fn school_look() -> TableCreateStatement {
    let columns = [
        uuid("school_id").primary_key().take(),
        string_null("colour"),
        blob_null("logo"),
        string_null("logo_hash"),
        integer_null("logo_width"),
        integer_null("logo_height"),
    ];
    table("school_look", columns)
}

/// A language that parents of a school speak; the one needed most has the lowest place.
fn school_lang() -> TableCreateStatement {
    let columns = [uuid("school_id"), string("lang"), integer("place")];
    table("school_lang", columns).primary_key(&mut key(["school_id", "lang"])).take()
}
