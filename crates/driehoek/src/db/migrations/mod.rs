//! The tables' history: one small file per change, forward only, never edited after a release.
//!
//! One source for both engines. A change that takes something away comes in three releases:
//! add the new (and write in both places), carry over what is there, take the old away. What sort a
//! change is stands in its name (`db/upgrade`). What adds a column to a table gives it a value of
//! itself, since programs of before do not fill it in. Every table has `school_id`, but those of the
//! installation itself.

mod m0001_accounts;
mod m0002_meetings;
mod m0003_decks;
mod m0004_translations;
mod m0005_favourites;
mod m0006_roles;
mod m0007_sign_ins;
mod m0008_trust;
mod m0009_families;
mod m0010_second_factor;
mod m0011_identities;
mod m0012_settings;
mod m0013_links_and_boards;
mod m0014_trail;
mod m0015_agenda;
mod m0016_visions;
mod m0017_assignments;
mod m0018_thread;
mod m0019_practice;
mod m0020_reminder_confirmed;
mod m0021_nodes;

use sea_orm_migration::{
    MigrationTrait,
    prelude::{
        ColumnDef, ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index,
        IndexCreateStatement, Table, TableCreateStatement,
    },
};

use super::upgrade::History;

/// The history of the store's tables.
#[derive(Debug)]
pub struct Tables;

impl History for Tables {
    const NEEDS: i64 = 21;

    fn changes() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_accounts::Migration),
            Box::new(m0002_meetings::Migration),
            Box::new(m0003_decks::Migration),
            Box::new(m0004_translations::Migration),
            Box::new(m0005_favourites::Migration),
            Box::new(m0006_roles::Migration),
            Box::new(m0007_sign_ins::Migration),
            Box::new(m0008_trust::Migration),
            Box::new(m0009_families::Migration),
            Box::new(m0010_second_factor::Migration),
            Box::new(m0011_identities::Migration),
            Box::new(m0012_settings::Migration),
            Box::new(m0013_links_and_boards::Migration),
            Box::new(m0014_trail::Migration),
            Box::new(m0015_agenda::Migration),
            Box::new(m0016_visions::Migration),
            Box::new(m0017_assignments::Migration),
            Box::new(m0018_thread::Migration),
            Box::new(m0019_practice::Migration),
            Box::new(m0020_reminder_confirmed::Migration),
            Box::new(m0021_nodes::Migration),
        ]
    }
}

/// A table of things that belong to a school: `school_id` is among its columns.
fn table<const COLUMNS: usize>(
    name: &'static str,
    columns: [ColumnDef; COLUMNS],
) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name).foreign_key(&mut of_school(name));
    for column in columns {
        table.col(column);
    }
    table
}

/// The columns that together name a row.
fn key<const COLUMNS: usize>(columns: [&'static str; COLUMNS]) -> IndexCreateStatement {
    let mut key = Index::create();
    for column in columns {
        key.col(column);
    }
    key
}

/// The columns by which rows of a table are looked for, in this order.
fn index<const COLUMNS: usize>(
    name: &'static str,
    table: &'static str,
    columns: [&'static str; COLUMNS],
) -> IndexCreateStatement {
    key(columns).name(name).table(table).take()
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
