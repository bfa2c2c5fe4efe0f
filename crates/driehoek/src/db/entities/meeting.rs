//! What lists and addresses need of a meeting; all the rest follows from its log.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub team_id: Uuid,
    pub title: String,
    /// Date and time in the school's time zone, as `2026-11-18T14:00:00`.
    pub starts_at: String,
    pub phase: String,
    #[sea_orm(unique)]
    pub code: String,
    /// The person who leads it.
    pub facilitator: Uuid,
    pub closed_at: Option<i64>,
    pub erase_at: Option<i64>,
    pub erased_at: Option<i64>,
    pub follow_up_at: Option<i64>,
    pub followed_up_at: Option<i64>,
    pub created_at: i64,
    /// Ids of what of the card box stands on its agenda, each between spaces: ` kaart-1 tekst-2 `.
    pub elements: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::team::Entity",
        from = "Column::TeamId",
        to = "super::team::Column::Id"
    )]
    Team,
    #[sea_orm(has_many = "super::meeting_coach::Entity")]
    Coach,
}

impl Related<super::team::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Team.def()
    }
}

impl Related<super::meeting_coach::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Coach.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
