//! Who somebody is at an account system elsewhere, and who is waiting to be let in by a school.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, boolean, string, string_null, uuid, uuid_null},
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
        manager.create_table(identity()).await?;
        let mut once = key(["issuer", "subject", "school_id"]);
        once.name("identity_of").table("identity").unique();
        manager.create_index(once).await?;
        manager
            .create_index(index("identity_person", "identity", ["school_id", "person_id"]))
            .await?;
        // SQLite adds one column at a time.
        let mut sign_in = Table::alter();
        sign_in.table("sign_in").add_column(string_null("provider"));
        manager.alter_table(sign_in).await
    }
}

fn identity() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid_null("person_id"),
        string("provider"),
        string("issuer"),
        string("subject"),
        string("name"),
        string("email"),
        boolean("own_words").default(false).take(),
        big_integer("created_at"),
        big_integer_null("refused_at"),
        big_integer_null("seen_at"),
    ];
    table("identity", columns).foreign_key(&mut part_of("identity", "person_id", "person")).take()
}
