//! A browser in which somebody is signed in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub school_id: Uuid,
    pub person_id: Uuid,
    pub created_at: i64,
    pub expires_at: i64,
    /// What its owner calls it by to end it: the token's hash is nobody's business.
    pub id: Option<Uuid>,
    /// Browser and system in a few words.
    pub device: String,
    pub seen_at: Option<i64>,
    /// On a device that others use too: it ends when nobody does anything for a while.
    pub shared: bool,
    /// Whether it began with something from the person's own mailbox: only then it opens the places
    /// that they have at other schools.
    pub by_mail: bool,
    /// When its owner proved a second time who they are, at the place where they are now.
    pub second_at: Option<i64>,
    /// The account system through which they came in, if through one.
    pub provider: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::PersonId",
        to = "super::person::Column::Id"
    )]
    Person,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
