//! What a guardian asks the school about what it keeps.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guardian_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub child_id: Uuid,
    pub guardian_id: Uuid,
    /// The name of a `domain::families::RequestKind`.
    pub kind: String,
    /// Sealed with the guardian's key.
    pub text: String,
    pub created_at: i64,
    pub done_at: Option<i64>,
    pub done_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
