//! Who wants a letter about one of their action points, and when.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reminder")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub meeting_id: Uuid,
    /// The number of a `domain::meetings::ParticipantId`.
    pub participant: i64,
    /// The number of a `domain::meetings::PointId`.
    pub point: i64,
    /// Sealed; nothing once no letter may come any more.
    pub email: Option<String>,
    pub lang: String,
    /// The token of the answer, sealed: every letter about the point has the same.
    pub link: String,
    pub link_hash: String,
    /// When the next letter goes; nothing when none does.
    pub remind_at: Option<i64>,
    pub sent_at: Option<i64>,
    /// When the first letter is wanted, until whoever reads the address said yes.
    pub wanted_at: Option<i64>,
    pub created_at: i64,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
