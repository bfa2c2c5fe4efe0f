//! The nodes of an installation.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "node")]
pub struct Model {
    /// Another one at every start.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// What people call it: its setting `node_name`, or the computer's name.
    pub name: String,
    /// Of the program.
    pub version: String,
    pub started_at: i64,
    pub seen_at: i64,
    /// The number of the last change of the tables that it knows.
    pub knows: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
