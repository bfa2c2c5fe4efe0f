//! A child of a school.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "child")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    /// Sealed with the child's key, as is the initial.
    pub name: String,
    pub initial: Option<String>,
    /// The last day, as `2026-08-24`.
    pub left_on: Option<String>,
    /// Whether its data may only be kept.
    pub restricted: bool,
    pub created_at: i64,
    pub changed_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
