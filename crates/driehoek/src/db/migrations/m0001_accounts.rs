//! Schools, the people who work there, and how they sign in.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, string, uuid},
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
        let mut school = Table::create();
        school
            .table("school")
            .col(uuid("id").primary_key())
            .col(string("name"))
            .col(string("lang"))
            .col(big_integer("created_at"));
        manager.create_table(school).await?;

        let mut person = Table::create();
        person
            .table("person")
            .col(uuid("id").primary_key())
            .col(uuid("school_id"))
            .col(string("email"))
            .col(string("name"))
            .col(string("lang"))
            .col(big_integer("created_at"))
            .col(big_integer_null("removed_at"))
            .foreign_key(&mut of_school("person"));
        manager.create_table(person).await?;
        let mut person_email = Index::create();
        person_email.name("person_email").table("person").col("school_id").col("email").unique();
        manager.create_index(person_email).await?;

        manager.create_table(sign_in_link()).await?;
        manager.create_table(sign_in()).await?;
        for table in ["sign_in_link", "sign_in"] {
            let mut person = Index::create();
            person.name(format!("{table}_person")).table(table).col("person_id");
            manager.create_index(person).await?;
        }
        Ok(())
    }
}

/// A link in a mail, good for one use.
fn sign_in_link() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("sign_in_link")
        .col(string("token_hash").primary_key())
        .col(uuid("school_id"))
        .col(uuid("person_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(&mut of_school("sign_in_link"))
        .foreign_key(&mut part_of("sign_in_link", "person_id", "person"));
    table
}

/// A browser in which somebody is signed in.
fn sign_in() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("sign_in")
        .col(string("token_hash").primary_key())
        .col(uuid("school_id"))
        .col(uuid("person_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut of_school("sign_in"))
        .foreign_key(&mut part_of("sign_in", "person_id", "person"));
    table
}
