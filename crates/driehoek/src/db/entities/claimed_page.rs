//! Somebody's own page of one meeting, kept with others.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claimed_page")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub claim_id: Uuid,
    pub meeting_id: Uuid,
    /// The number of a `domain::meetings::ParticipantId`.
    pub participant: i64,
    /// The token of the page, sealed.
    pub page: String,
    pub added_at: i64,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
