//! What a guardian is to a child and is allowed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guardianship")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub child_id: Uuid,
    pub guardian_id: Uuid,
    /// Sealed with the guardian's key.
    pub relation: Option<String>,
    pub authority: bool,
    pub may_see: bool,
    pub hide_where: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
