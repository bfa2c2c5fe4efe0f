//! A line of the audit trail.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub at: i64,
    /// Who did it; nobody when the program did.
    pub person_id: Option<Uuid>,
    pub act: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// In which sign-in it was done; the sign-in itself may be gone.
    pub sign_in_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
