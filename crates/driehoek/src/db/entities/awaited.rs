//! What is expected back from a browser, sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "awaited")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub what: String,
    /// Of the token that its browser holds.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub sealed: String,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
