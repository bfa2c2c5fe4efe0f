//! Numbers of a school's families: nothing of what they say.

use domain::{
    families::ClassId,
    meetings::{PersonId, SchoolId},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
    sea_query::{Expr, ExprTrait as _, OnConflict},
};

use crate::db::entities::{child, class_teacher, guardian, guardian_link, guardian_request};

/// How many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub children: u64,
    pub guardians: u64,
    /// Guardians of whom something was changed since they were made.
    pub changed: u64,
    /// Links that were given out.
    pub links: u64,
    pub requests: u64,
}

/// Counts the families of a school.
pub async fn tally(db: &impl ConnectionTrait, school: SchoolId) -> Result<Tally, DbErr> {
    let of = school.0;
    let guardians = || guardian::Entity::find().filter(guardian::Column::SchoolId.eq(of));
    let changed = Expr::col(guardian::Column::ChangedAt).gt(Expr::col(guardian::Column::CreatedAt));
    let links = guardian_link::Entity::find().filter(guardian_link::Column::SchoolId.eq(of));
    let asked = guardian_request::Entity::find().filter(guardian_request::Column::SchoolId.eq(of));
    Ok(Tally {
        children: child::Entity::find().filter(child::Column::SchoolId.eq(of)).count(db).await?,
        guardians: guardians().count(db).await?,
        changed: guardians().filter(changed).count(db).await?,
        links: links.count(db).await?,
        requests: asked.count(db).await?,
    })
}

/// Says that somebody teaches a class too.
pub async fn add_teacher(
    tx: &impl ConnectionTrait,
    (school, class): (SchoolId, ClassId),
    person: PersonId,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = class_teacher::ActiveModel {
        school_id: Set(school.0),
        class_id: Set(class.0),
        person_id: Set(person.0),
        since: Set(now.as_millisecond()),
    };
    let keys = [class_teacher::Column::ClassId, class_teacher::Column::PersonId];
    let once = OnConflict::columns(keys).do_nothing().to_owned();
    class_teacher::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await.map(drop)
}
