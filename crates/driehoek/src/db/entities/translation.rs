//! A school's own translation of one text of the card box.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "translation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub deck_id: String,
    /// An element's id, `deck` or `plan.<block>`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub lang: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub title: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub text: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub hint: Option<String>,
    /// `machine` or `checked`.
    pub state: String,
    /// Who saved it last; their name is asked for when it is shown, so that it goes with them.
    pub by_person: Option<Uuid>,
    pub at: i64,
    /// The mark of the Dutch words that it was made from.
    pub made_from: String,
    /// Those Dutch words, as JSON.
    #[sea_orm(column_type = "Text")]
    pub source: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
