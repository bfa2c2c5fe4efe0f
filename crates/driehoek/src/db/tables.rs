//! All tables with their columns, for what goes through the whole store: moving it to the other
//! engine, taking a school along.

use std::sync::OnceLock;

use sea_orm::{
    ColumnTrait, ColumnType, DbErr, EntityTrait, IdenStatic as _, Iterable as _,
    PrimaryKeyToColumn as _, QueryResult, Value,
    sea_query::{Alias, Expr, ExprTrait as _, Order, SelectStatement, SimpleExpr},
};
use uuid::Uuid;

use super::entities;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Id,
    Text,
    /// Whole numbers and moments, of 64 bits.
    Long,
    /// Counts, of 32 bits.
    Int,
    Flag,
    Bytes,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

/// A table of the store.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: Vec<Column>,
    /// The columns that together name a row.
    pub key: Vec<Column>,
}

impl Table {
    fn of<E: EntityTrait>() -> Self {
        let column = |column: E::Column| Column { name: column.as_str(), kind: kind_of(column) };
        Self {
            name: E::default().table_name(),
            columns: E::Column::iter().map(column).collect(),
            key: E::PrimaryKey::iter().map(|key| column(key.into_column())).collect(),
        }
    }

    /// Whether a row of it may be large: a picture, a whole deck.
    pub fn has_bytes(&self) -> bool {
        self.columns.iter().any(|column| column.kind == Kind::Bytes)
    }

    /// Takes the next rows in the order of their keys, which is the same on both engines.
    pub fn next_rows(&self, select: &mut SelectStatement, after: Option<Vec<Value>>, limit: u64) {
        let name = |column: &Column| SimpleExpr::from(Expr::col(Alias::new(column.name)));
        if let Some(after) = after {
            let key = Expr::tuple(self.key.iter().map(name));
            select.and_where(key.gt(Expr::tuple(after.into_iter().map(Expr::val))));
        }
        for column in &self.key {
            select.order_by(Alias::new(column.name), Order::Asc);
        }
        select.limit(limit);
    }
}

impl Column {
    /// What stands in this column of a row, as the `at`th of what was asked.
    pub fn read(self, row: &QueryResult, at: usize) -> Result<Value, DbErr> {
        Ok(match self.kind {
            Kind::Id => row.try_get_by_index::<Option<Uuid>>(at)?.into(),
            Kind::Text => row.try_get_by_index::<Option<String>>(at)?.into(),
            Kind::Long => row.try_get_by_index::<Option<i64>>(at)?.into(),
            Kind::Int => row.try_get_by_index::<Option<i32>>(at)?.into(),
            Kind::Flag => row.try_get_by_index::<Option<bool>>(at)?.into(),
            Kind::Bytes => row.try_get_by_index::<Option<Vec<u8>>>(at)?.into(),
        })
    }
}

fn kind_of(column: impl ColumnTrait) -> Kind {
    match column.def().get_column_type() {
        ColumnType::Uuid => Kind::Id,
        ColumnType::BigInteger => Kind::Long,
        ColumnType::Integer => Kind::Int,
        ColumnType::Boolean => Kind::Flag,
        ColumnType::Blob | ColumnType::Binary(_) | ColumnType::VarBinary(_) => Kind::Bytes,
        _ => Kind::Text,
    }
}

/// The table with this name.
pub fn named(name: &str) -> Option<&'static Table> {
    all().iter().find(|table| table.name == name)
}

/// The names of all tables, those that others point at first.
pub fn names() -> Vec<&'static str> {
    all().iter().map(|table| table.name).collect()
}

/// All tables, those that others point at first.
pub fn all() -> &'static [Table] {
    static ALL: OnceLock<Vec<Table>> = OnceLock::new();
    ALL.get_or_init(|| {
        macro_rules! tables {
            ($($name:ident)*) => { vec![$(Table::of::<entities::$name::Entity>()),*] };
        }
        tables![
            organisation account school
            school_look school_lang person person_role identity
            passkey second_factor recovery_code sign_in_link sign_in favourite board_code
            team meeting meeting_coach meeting_action
            own_deck deck_version meeting_deck
            translation translation_comment translation_import
            audit_entry retention_run retention_choice legal_hold
            school_year school_class class_teacher child class_child
            guardian guardianship guardian_link guardian_request
            vision assignment assignment_holder
            claim claimed_page reminder
            practice_school practice_student
            node duty awaited
        ]
    })
}
