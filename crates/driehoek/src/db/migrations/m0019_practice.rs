//! Practice schools: how long they last, who opened them and with which code students come in.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, integer, string, string_null, uuid},
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
        manager.create_table(school()).await?;
        manager.create_index(index("practice_school_home", "practice_school", ["home_id"])).await?;
        let by_code = &mut index("practice_school_code", "practice_school", ["code"]);
        manager.create_index(by_code.unique().take()).await?;
        manager.create_table(student()).await
    }
}

fn school() -> TableCreateStatement {
    let columns = [
        uuid("school_id").primary_key().take(),
        uuid("home_id"),
        uuid("opened_by"),
        string("opened_on"),
        string("last_day"),
        string("role"),
        integer("students"),
        string("code"),
        string_null("door_until"),
        big_integer_null("told_at"),
    ];
    table("practice_school", columns)
}

fn student() -> TableCreateStatement {
    let columns =
        [uuid("school_id"), uuid("person_id"), string("code_hash"), big_integer("came_at")];
    let mut student = table("practice_student", columns);
    student.primary_key(&mut key(["school_id", "person_id"])).take()
}
