//! Schools, the people who work there, and how they sign in.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, uuid},
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
        let mut school = Table::create();
        school
            .table("school")
            .col(uuid("id").primary_key())
            .col(string("name"))
            .col(string("lang"))
            .col(big_integer("created_at"));
        manager.create_table(school).await?;

        for table in [person(), sign_in_link(), sign_in()] {
            manager.create_table(table).await?;
        }
        let email = index("person_email", "person", ["school_id", "email"]).unique().take();
        manager.create_index(email).await?;
        manager.create_index(index("sign_in_link_person", "sign_in_link", ["person_id"])).await?;
        manager.create_index(index("sign_in_person", "sign_in", ["person_id"])).await
    }
}

/// Somebody who works at a school.
fn person() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        string("email"),
        string("name"),
        string("lang"),
        big_integer("created_at"),
        big_integer_null("removed_at"),
    ];
    table("person", columns)
}

/// A link in a mail, good for one use.
fn sign_in_link() -> TableCreateStatement {
    let columns = [
        string("token_hash").primary_key().take(),
        uuid("school_id"),
        uuid("person_id"),
        big_integer("created_at"),
        big_integer("expires_at"),
        big_integer_null("used_at"),
    ];
    table("sign_in_link", columns)
        .foreign_key(&mut part_of("sign_in_link", "person_id", "person"))
        .take()
}

/// A browser in which somebody is signed in.
fn sign_in() -> TableCreateStatement {
    let columns = [
        string("token_hash").primary_key().take(),
        uuid("school_id"),
        uuid("person_id"),
        big_integer("created_at"),
        big_integer("expires_at"),
    ];
    table("sign_in", columns).foreign_key(&mut part_of("sign_in", "person_id", "person")).take()
}
