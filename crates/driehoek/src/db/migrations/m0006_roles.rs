//! What people may do, and which of them are one and the same: somebody who works at two schools
//! has a place in each, and one account.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, string, uuid, uuid_null},
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
        manager.create_table(account()).await?;
        manager.create_table(person_role()).await?;
        let mut person = Table::alter();
        person.table("person").add_column(uuid_null("account_id"));
        manager.alter_table(person).await?;
        manager.create_index(index("person_account", "person", ["account_id"])).await?;
        let mut link = Table::alter();
        link.table("sign_in_link").add_column(boolean("by_mail").default(false));
        manager.alter_table(link).await?;
        for sql in EVERYBODY_SO_FAR {
            manager.get_connection().execute_unprepared(sql).await?;
        }
        Ok(())
    }
}

/// Until now everybody could do everything. Whoever came first at a school keeps that; the others
/// keep what they work with.
const EVERYBODY_SO_FAR: [&str; 6] = [
    "insert into account (id, created_at) select id, created_at from person",
    "update person set account_id = id",
    "insert into person_role (school_id, person_id, role, granted_at) \
     select school_id, id, 'coach', created_at from person",
    "insert into person_role (school_id, person_id, role, granted_at) \
     select school_id, id, 'teacher', created_at from person",
    "insert into person_role (school_id, person_id, role, granted_at) \
     select school_id, id, 'translator', created_at from person",
    "insert into person_role (school_id, person_id, role, granted_at) \
     select p.school_id, p.id, r.role, p.created_at from person p \
     cross join (select 'administrator' as role union all select 'school-leader') r \
     where p.id = (select q.id from person q where q.school_id = p.school_id \
     and q.removed_at is null order by q.created_at, q.id limit 1)",
];

/// Somebody, wherever they work.
fn account() -> TableCreateStatement {
    let mut table = Table::create();
    table.table("account").col(uuid("id").primary_key()).col(big_integer("created_at"));
    table
}

/// A role that somebody has at a school, and since when.
fn person_role() -> TableCreateStatement {
    let columns = [uuid("school_id"), uuid("person_id"), string("role"), big_integer("granted_at")];
    table("person_role", columns)
        .primary_key(&mut key(["person_id", "role"]))
        .foreign_key(&mut part_of("person_role", "person_id", "person"))
        .take()
}
