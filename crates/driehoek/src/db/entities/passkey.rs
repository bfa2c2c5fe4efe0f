//! A passkey with which somebody comes in at a school. What is kept of it is public.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub person_id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// The hash of the id that the device gave it.
    pub credential_id: String,
    /// The public key and the counter, as the library writes them.
    #[sea_orm(column_type = "Text")]
    pub credential: String,
    pub created_at: i64,
    pub used_at: Option<i64>,
    /// Whether it was made in a sign-in that opens the person's places at other schools too.
    pub by_mail: bool,
    /// Since when it no longer opens anything, for it looked like a copy.
    pub refused_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
