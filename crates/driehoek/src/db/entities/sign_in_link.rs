//! A link in a mail with which somebody signs in, once.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub school_id: Uuid,
    pub person_id: Uuid,
    pub created_at: i64,
    pub expires_at: i64,
    pub used_at: Option<i64>,
    /// Whether it went to the person's own mailbox, so that using it proves that the mailbox is theirs.
    pub by_mail: bool,
    /// The browser in which somebody asked for it: only there the code works.
    pub asked_hash: Option<String>,
    /// The code in the mail, hashed together with what that browser holds.
    pub code_hash: Option<String>,
    /// How often a wrong code was tried.
    pub tries: i32,
    /// Who gave it; nobody where the person asked for it, or whoever runs the installation made it.
    pub given_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
