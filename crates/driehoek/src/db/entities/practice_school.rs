//! A school in which students practise, until a day.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "practice_school")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub school_id: Uuid,
    /// The school that opened it, and somebody there.
    pub home_id: Uuid,
    pub opened_by: Uuid,
    pub opened_on: String,
    pub last_day: String,
    /// As what students come in.
    pub role: String,
    /// How many can.
    pub students: i32,
    /// With what they come in, and until when new ones can.
    pub code: String,
    pub door_until: Option<String>,
    /// When those who run it were told that it ends.
    pub told_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
