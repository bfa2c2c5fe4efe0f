//! Who somebody is at an account system elsewhere. Without a person they wait to be let in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    /// Nobody, as long as the school has not let them in.
    pub person_id: Option<Uuid>,
    /// The account system, as the settings call it.
    pub provider: String,
    /// With the subject, who they are: the same for ever, whatever their name or address.
    pub issuer: String,
    pub subject: String,
    /// As they are called there or call themselves; for whoever lets them in.
    pub name: String,
    pub email: String,
    /// Whether they typed name or address themselves.
    pub own_words: bool,
    pub created_at: i64,
    pub refused_at: Option<i64>,
    /// When they last came in with it.
    pub seen_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
