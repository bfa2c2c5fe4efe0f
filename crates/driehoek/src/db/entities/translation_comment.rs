//! What somebody said about a translation.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "translation_comment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub deck_id: String,
    pub item: String,
    pub lang: String,
    /// Who said it; absent when it came along in a file.
    pub person_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub at: i64,
    pub resolved: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
