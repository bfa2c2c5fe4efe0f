//! How a school looks, where it chose something.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school_look")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub school_id: Uuid,
    /// As `#rrggbb`.
    pub colour: Option<String>,
    /// A PNG that we wrote ourselves.
    pub logo: Option<Vec<u8>>,
    pub logo_hash: Option<String>,
    pub logo_width: Option<i32>,
    pub logo_height: Option<i32>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
