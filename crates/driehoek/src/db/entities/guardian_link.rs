//! A link for one guardian, one child and one purpose.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guardian_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// What staff call it by to end it.
    pub id: Uuid,
    pub school_id: Uuid,
    pub child_id: Uuid,
    pub guardian_id: Uuid,
    /// The name of a `domain::families::Purpose`.
    pub purpose: String,
    pub given_by: Uuid,
    pub created_at: i64,
    pub expires_at: i64,
    pub revoked_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
