//! School years, classes, children, guardians, their links and what they ask. What says who somebody
//! is lies sealed in these rows.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, boolean, string, string_null, text, text_null, uuid,
        uuid_null,
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
        let tables = [
            year(),
            class(),
            teacher(),
            child(),
            place(),
            guardian(),
            guardianship(),
            link(),
            request(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        let indexes = [
            index("school_year_school", "school_year", ["school_id"]),
            index("school_class_year", "school_class", ["school_id", "year_id"]),
            index("class_teacher_person", "class_teacher", ["school_id", "person_id"]),
            index("child_school", "child", ["school_id"]),
            index("class_child_class", "class_child", ["school_id", "class_id"]),
            index("guardian_school", "guardian", ["school_id"]),
            index("guardianship_guardian", "guardianship", ["school_id", "guardian_id"]),
            index("guardian_link_guardian", "guardian_link", ["school_id", "guardian_id"]),
            index("guardian_request_child", "guardian_request", ["school_id", "child_id"]),
        ];
        for index in indexes {
            manager.create_index(index).await?;
        }
        let mut once = key(["child_id", "guardian_id"]);
        once.name("guardianship_once").table("guardianship").unique();
        manager.create_index(once).await
    }
}

fn year() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        string("name"),
        string("begins_on"),
        string("ends_on"),
        big_integer("created_at"),
    ];
    table("school_year", columns)
}

fn class() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("year_id"),
        string("name"),
        string("age_band"),
        big_integer("created_at"),
    ];
    table("school_class", columns)
        .foreign_key(&mut part_of("school_class", "year_id", "school_year"))
        .take()
}

fn teacher() -> TableCreateStatement {
    let columns = [uuid("school_id"), uuid("class_id"), uuid("person_id"), big_integer("since")];
    table("class_teacher", columns)
        .primary_key(&mut key(["class_id", "person_id"]))
        .foreign_key(&mut part_of("class_teacher", "class_id", "school_class"))
        .foreign_key(&mut part_of("class_teacher", "person_id", "person"))
        .take()
}

/// Name and initial are sealed with the child's own key.
fn child() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        text("name"),
        text_null("initial"),
        string_null("left_on"),
        boolean("restricted"),
        big_integer("created_at"),
        big_integer("changed_at"),
    ];
    table("child", columns)
}

/// In which class a child is: one in every school year.
fn place() -> TableCreateStatement {
    let columns = [uuid("school_id"), uuid("child_id"), uuid("year_id"), uuid("class_id")];
    table("class_child", columns)
        .primary_key(&mut key(["child_id", "year_id"]))
        .foreign_key(&mut part_of("class_child", "child_id", "child"))
        .foreign_key(&mut part_of("class_child", "year_id", "school_year"))
        .foreign_key(&mut part_of("class_child", "class_id", "school_class"))
        .take()
}

/// Every text is sealed with the guardian's own key, the language too: it may tell where somebody
/// comes from.
fn guardian() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        text("name"),
        text_null("lang"),
        text_null("email"),
        text_null("phone"),
        text_null("notes"),
        big_integer("created_at"),
        big_integer("changed_at"),
    ];
    table("guardian", columns)
}

/// What somebody is to a child, sealed with the guardian's key, and what they are allowed.
fn guardianship() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("child_id"),
        uuid("guardian_id"),
        text_null("relation"),
        boolean("authority"),
        boolean("may_see"),
        boolean("hide_where"),
    ];
    table("guardianship", columns)
        .foreign_key(&mut part_of("guardianship", "child_id", "child"))
        .foreign_key(&mut part_of("guardianship", "guardian_id", "guardian"))
        .take()
}

fn link() -> TableCreateStatement {
    let columns = [
        string("token_hash").primary_key().take(),
        uuid("id").unique_key().take(),
        uuid("school_id"),
        uuid("child_id"),
        uuid("guardian_id"),
        string("purpose"),
        uuid("given_by"),
        big_integer("created_at"),
        big_integer("expires_at"),
        big_integer_null("revoked_at"),
    ];
    table("guardian_link", columns)
        .foreign_key(&mut part_of("guardian_link", "child_id", "child"))
        .foreign_key(&mut part_of("guardian_link", "guardian_id", "guardian"))
        .take()
}

/// What a guardian asks the school, sealed with the guardian's key.
fn request() -> TableCreateStatement {
    let columns = [
        uuid("id").primary_key().take(),
        uuid("school_id"),
        uuid("child_id"),
        uuid("guardian_id"),
        string("kind"),
        text("text"),
        big_integer("created_at"),
        big_integer_null("done_at"),
        uuid_null("done_by"),
    ];
    table("guardian_request", columns)
        .foreign_key(&mut part_of("guardian_request", "child_id", "child"))
        .foreign_key(&mut part_of("guardian_request", "guardian_id", "guardian"))
        .take()
}
