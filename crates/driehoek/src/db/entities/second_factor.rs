//! The app with codes that somebody has for one school, and what was done about their second proof
//! there.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    /// What the app and we share, sealed; nothing when there is no app.
    #[sea_orm(column_type = "Text", nullable)]
    pub app_secret: Option<String>,
    pub app_since: Option<i64>,
    /// The half minute of the last code that was taken: no code of it or before works again.
    pub app_step: Option<i64>,
    /// Wrong codes in a row.
    pub tries: i32,
    /// When an administrator last took the second proof away, and who.
    pub reset_at: Option<i64>,
    pub reset_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
