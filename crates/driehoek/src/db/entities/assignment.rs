//! An assignment card that was handed out.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    /// The meeting in or after which it was handed out.
    pub meeting_id: Uuid,
    pub card: String,
    /// The day on which it should be ready.
    pub due: Option<String>,
    /// What they wrote, sealed; absent as long as there is nothing.
    #[sea_orm(column_type = "Text", nullable)]
    pub body: Option<String>,
    pub shared: String,
    pub given_by: Uuid,
    pub created_at: i64,
    pub changed_at: Option<i64>,
    pub handed_in_at: Option<i64>,
    /// It was taken back; that can be undone.
    pub removed_at: Option<i64>,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
