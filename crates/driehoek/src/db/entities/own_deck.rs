//! A deck that a school makes itself.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "own_deck")]
pub struct Model {
    pub school_id: Uuid,
    /// The deck's id in the card box: `eigen-...`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The person who made it.
    pub owner: Uuid,
    /// The title of the draft, for lists.
    pub title: String,
    /// `me`, `school` or `board`.
    pub shared: String,
    /// What is being written, as JSON.
    pub draft: String,
    /// Counts the changes of the draft, so that nobody overwrites what they have not seen.
    pub revision: i32,
    /// The hash of the version that others see.
    pub published: Option<String>,
    pub published_at: Option<i64>,
    pub created_at: i64,
    pub updated_at: i64,
    pub removed_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
