//! The rows of visions: sealed with the school's key, the school first in every query.

use anyhow::{Context as _, Result};
use domain::meetings::SchoolId;
use domain::visions::Vision;
use jiff::Timestamp;
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, Select, sea_query::Expr,
};
use uuid::Uuid;

use crate::clock::from_ms;
use crate::db::entities::vision;
use crate::vault::{Key, KeyOf, Place, Vault};

/// A vision in the store.
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: Uuid,
    pub vision: Vision,
    pub updated_at: Timestamp,
    pub is_removed: bool,
}

fn place(id: Uuid) -> Place<'static> {
    Place { table: "vision", column: "body", row: id }
}

fn of_row(key: &Key, row: &vision::Model) -> Result<Stored> {
    let body = key.open(place(row.id), &row.body).context("opening a vision")?;
    Ok(Stored {
        id: row.id,
        vision: serde_json::from_str(&body).context("reading a vision")?,
        updated_at: from_ms(row.updated_at),
        is_removed: row.removed_at.is_some(),
    })
}

fn of_school(school: SchoolId) -> Select<vision::Entity> {
    vision::Entity::find().filter(vision::Column::SchoolId.eq(school.0))
}

async fn key_of(vault: &Vault, school: SchoolId) -> Result<Key> {
    Ok(vault.key(KeyOf::School(school)).await?)
}

/// The visions of a school that are there, the latest first.
pub async fn list(
    (db, vault): (&impl ConnectionTrait, &Vault),
    school: SchoolId,
) -> Result<Vec<Stored>> {
    let key = key_of(vault, school).await?;
    let rows = of_school(school)
        .filter(vision::Column::RemovedAt.is_null())
        .order_by_desc(vision::Column::UpdatedAt)
        .order_by_asc(vision::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| of_row(&key, &row)).collect()
}

/// How many there are.
pub async fn count(db: &impl ConnectionTrait, school: SchoolId) -> Result<u64> {
    let here = of_school(school).filter(vision::Column::RemovedAt.is_null());
    Ok(here.count(db).await?)
}

/// One of them, removed or not.
pub async fn one(
    (db, vault): (&impl ConnectionTrait, &Vault),
    school: SchoolId,
    id: Uuid,
) -> Result<Option<Stored>> {
    let row = of_school(school).filter(vision::Column::Id.eq(id)).one(db).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(of_row(&key_of(vault, school).await?, &row)?))
}

/// Adds one.
pub async fn add(
    (db, vault): (&impl ConnectionTrait, &Vault),
    school: SchoolId,
    (id, vision): (Uuid, &Vision),
    now: Timestamp,
) -> Result<()> {
    let key = key_of(vault, school).await?;
    let row = vision::ActiveModel {
        id: Set(id),
        school_id: Set(school.0),
        body: Set(key.seal(place(id), &serde_json::to_string(vision)?)),
        created_at: Set(now.as_millisecond()),
        updated_at: Set(now.as_millisecond()),
        removed_at: Set(None),
    };
    row.insert(db).await?;
    Ok(())
}

/// Writes what it says now. Who keeps it takes it from where it was removed as well.
pub async fn save(
    (db, vault): (&impl ConnectionTrait, &Vault),
    school: SchoolId,
    (id, vision): (Uuid, &Vision),
    now: Timestamp,
) -> Result<()> {
    let key = key_of(vault, school).await?;
    let body = key.seal(place(id), &serde_json::to_string(vision)?);
    vision::Entity::update_many()
        .col_expr(vision::Column::Body, Expr::value(body))
        .col_expr(vision::Column::UpdatedAt, Expr::value(now.as_millisecond()))
        .col_expr(vision::Column::RemovedAt, Expr::value(Option::<i64>::None))
        .filter(vision::Column::SchoolId.eq(school.0))
        .filter(vision::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Removes one, or brings it back.
pub async fn set_removed(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
    removed: Option<Timestamp>,
) -> Result<()> {
    vision::Entity::update_many()
        .col_expr(vision::Column::RemovedAt, Expr::value(removed.map(Timestamp::as_millisecond)))
        .filter(vision::Column::SchoolId.eq(school.0))
        .filter(vision::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}
