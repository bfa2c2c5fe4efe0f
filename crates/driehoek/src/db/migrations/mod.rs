//! The tables' history: one small file per change, forward only, never edited after a release.
//!
//! One source for both engines. A change that takes something away comes in three releases:
//! add the new, move what is there, take the old away. Every table has `school_id`.

mod m0001_accounts;
mod m0002_meetings;
mod m0003_decks;
mod m0004_translations;
mod m0005_favourites;
mod m0006_roles;
mod m0007_sign_ins;

use sea_orm_migration::{
    MigrationTrait, MigratorTrait,
    prelude::{ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement},
};

#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_accounts::Migration),
            Box::new(m0002_meetings::Migration),
            Box::new(m0003_decks::Migration),
            Box::new(m0004_translations::Migration),
            Box::new(m0005_favourites::Migration),
            Box::new(m0006_roles::Migration),
            Box::new(m0007_sign_ins::Migration),
        ]
    }
}

/// A row of `table` goes when the school it belongs to goes.
fn of_school(table: &'static str) -> ForeignKeyCreateStatement {
    part_of(table, "school_id", "school")
}

/// A row of `table` goes when the row that its `column` points at goes.
fn part_of(
    table: &'static str,
    column: &'static str,
    parent: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to(parent, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}
