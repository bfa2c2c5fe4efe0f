//! A second proof of who somebody is: an app with codes, passkeys, codes on paper; and since when it
//! was given in a browser. All of it belongs to one place at one school.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, boolean, integer, string, text, text_null, uuid, uuid_null,
    },
};

use super::{index, key, part_of, table};

#[derive(Debug, DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [second_factor(), recovery_code(), passkey()] {
            manager.create_table(table).await?;
        }
        let mut known = index("passkey_credential", "passkey", ["credential_id"]);
        manager.create_index(known.unique().take()).await?;
        manager
            .create_index(index("passkey_person", "passkey", ["school_id", "person_id"]))
            .await?;
        let mut sign_in = Table::alter();
        sign_in.table("sign_in").add_column(big_integer_null("second_at"));
        manager.alter_table(sign_in).await
    }
}

/// The app that somebody has at a school, and what was done about their second proof there.
fn second_factor() -> TableCreateStatement {
    let columns = [
        uuid("school_id"),
        uuid("person_id"),
        text_null("app_secret"),
        big_integer_null("app_since"),
        big_integer_null("app_step"),
        integer("tries").default(0).take(),
        big_integer_null("reset_at"),
        uuid_null("reset_by"),
    ];
    table("second_factor", columns)
        .primary_key(&mut key(["school_id", "person_id"]))
        .foreign_key(&mut part_of("second_factor", "person_id", "person"))
        .take()
}

/// A code on paper that was not used yet.
fn recovery_code() -> TableCreateStatement {
    let columns = [uuid("school_id"), uuid("person_id"), string("code_hash")];
    table("recovery_code", columns)
        .primary_key(&mut key(["person_id", "code_hash"]))
        .foreign_key(&mut part_of("recovery_code", "person_id", "person"))
        .take()
}

/// A passkey with which somebody comes in at a school.
fn passkey() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("person_id"),
        string("name"),
        string("credential_id"),
        text("credential"),
        big_integer("created_at"),
        big_integer_null("used_at"),
        boolean("by_mail"),
        big_integer_null("refused_at"),
    ];
    table("passkey", columns).foreign_key(&mut part_of("passkey", "person_id", "person")).take()
}
