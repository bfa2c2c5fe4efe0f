//! The rows of favourites: what each person keeps at hand. The school comes first in every query.

use std::collections::BTreeSet;

use domain::decks::ElementId;
use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, sea_query::OnConflict,
};

use crate::db::entities::favourite;

/// The most favourites of one person.
pub const FAVOURITES_MAX: u64 = 500;

/// Whose favourites: school and person.
pub type Whose = (SchoolId, PersonId);

/// Somebody's favourites, the latest first.
pub async fn favourites(db: &impl ConnectionTrait, whose: Whose) -> Result<Vec<ElementId>, DbErr> {
    let rows = of(whose)
        .order_by_desc(favourite::Column::CreatedAt)
        .order_by_desc(favourite::Column::Element)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| ElementId::from(row.element.as_str())).collect())
}

/// Somebody's favourites, to ask whether one is among them.
pub async fn favourite_set(
    db: &impl ConnectionTrait,
    whose: Whose,
) -> Result<BTreeSet<ElementId>, DbErr> {
    Ok(favourites(db, whose).await?.into_iter().collect())
}

/// Keeps a favourite; the same once more changes nothing. False when there are too many already.
pub async fn keep(
    tx: &impl ConnectionTrait,
    whose: Whose,
    element: &ElementId,
    now: Timestamp,
) -> Result<bool, DbErr> {
    if of(whose).count(tx).await? >= FAVOURITES_MAX {
        return Ok(of(whose).filter(is(element)).count(tx).await? > 0);
    }
    let row = favourite::ActiveModel {
        school_id: Set(whose.0.0),
        person_id: Set(whose.1.0),
        element: Set(element.to_string()),
        created_at: Set(now.as_millisecond()),
    };
    let key = [favourite::Column::PersonId, favourite::Column::Element];
    let keep_first = OnConflict::columns(key).do_nothing().to_owned();
    favourite::Entity::insert(row).on_conflict(keep_first).exec_without_returning(tx).await?;
    Ok(true)
}

/// Lets a favourite go.
pub async fn let_go(
    tx: &impl ConnectionTrait,
    whose: Whose,
    element: &ElementId,
) -> Result<(), DbErr> {
    favourite::Entity::delete_many()
        .filter(favourite::Column::SchoolId.eq(whose.0.0))
        .filter(favourite::Column::PersonId.eq(whose.1.0))
        .filter(is(element))
        .exec(tx)
        .await?;
    Ok(())
}

fn of((school, person): Whose) -> sea_orm::Select<favourite::Entity> {
    favourite::Entity::find()
        .filter(favourite::Column::SchoolId.eq(school.0))
        .filter(favourite::Column::PersonId.eq(person.0))
}

fn is(element: &ElementId) -> sea_orm::sea_query::Expr {
    favourite::Column::Element.eq(element.as_str())
}
