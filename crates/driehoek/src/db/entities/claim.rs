//! What somebody holds who keeps their own pages of several meetings together.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    /// Of the private link, for who has no account.
    pub link_hash: Option<String>,
    /// Who keeps them with their account.
    pub person_id: Option<Uuid>,
    /// Of the address of the calendar, when there is one.
    pub calendar_hash: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
