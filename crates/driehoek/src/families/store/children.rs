//! Children and in which class they are.

use std::collections::HashMap;

use anyhow::Result;
use domain::{
    families::{ChildId, ClassId, Name, Standing, YearId},
    meetings::SchoolId,
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{day, guardians, seals::Seal};
use crate::{
    clock::from_ms,
    db::entities::{child as rows, class_child},
    families::{Child, with_standing},
    vault::{Vault, VaultError},
};

/// The children for whom the rule says yes, in no order. What the rule keeps away is not opened.
pub async fn children(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    today: Date,
    may: impl Fn(Standing<'_>) -> bool,
) -> Result<Vec<Child>> {
    let found = rows::Entity::find().filter(rows::Column::SchoolId.eq(school.0)).all(db).await?;
    let mut places = places(db, school).await?;
    let mut children = Vec::new();
    for row in found {
        let places = places.remove(&row.id).unwrap_or_default();
        let left_on = row.left_on.as_deref().map(day);
        if with_standing(&places, (row.restricted, left_on), today, &may) {
            children.extend(opened(vault, school, row, places).await?);
        }
    }
    Ok(children)
}

/// One child, whoever asks: the caller decides whether they may see it.
pub async fn child(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    child: ChildId,
) -> Result<Option<Child>> {
    let row = rows::Entity::find()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(child.0))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let places = places_of(db, school, child).await?;
    opened(vault, school, row, places).await
}

/// What of a child decides who may see it: its places, whether it may only be kept, its last day.
pub type Rest = (Vec<(YearId, ClassId)>, (bool, Option<Date>));

/// The same of one child, of which nothing is opened.
pub async fn rest(
    db: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
) -> Result<Option<Rest>, DbErr> {
    let row = rows::Entity::find()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(child.0))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let left_on = row.left_on.as_deref().map(day);
    Ok(Some((places_of(db, school, child).await?, (row.restricted, left_on))))
}

async fn places_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
) -> Result<Vec<(YearId, ClassId)>, DbErr> {
    let places = class_child::Entity::find()
        .filter(class_child::Column::SchoolId.eq(school.0))
        .filter(class_child::Column::ChildId.eq(child.0))
        .all(db)
        .await?;
    Ok(places.into_iter().map(|row| (YearId(row.year_id), ClassId(row.class_id))).collect())
}

/// How many children a school has, those who left too.
pub async fn count_children(db: &impl ConnectionTrait, school: SchoolId) -> Result<u64, DbErr> {
    rows::Entity::find().filter(rows::Column::SchoolId.eq(school.0)).count(db).await
}

/// How many children who are here are in each class.
pub async fn counts_by_class(
    db: &impl ConnectionTrait,
    school: SchoolId,
    today: Date,
) -> Result<HashMap<ClassId, usize>, DbErr> {
    let gone = rows::Entity::find()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::LeftOn.lte(today.to_string()))
        .all(db)
        .await?;
    let gone: std::collections::HashSet<_> = gone.into_iter().map(|row| row.id).collect();
    let mut counts = HashMap::new();
    for (child, places) in places(db, school).await? {
        if !gone.contains(&child) {
            for (_, class) in places {
                *counts.entry(class).or_default() += 1;
            }
        }
    }
    Ok(counts)
}

/// Whether somebody is or was in this class, those who left too.
pub async fn class_has_children(
    db: &impl ConnectionTrait,
    school: SchoolId,
    class: ClassId,
) -> Result<bool, DbErr> {
    let found = class_child::Entity::find()
        .filter(class_child::Column::SchoolId.eq(school.0))
        .filter(class_child::Column::ClassId.eq(class.0))
        .count(db)
        .await?;
    Ok(found > 0)
}

async fn places(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashMap<Uuid, Vec<(YearId, ClassId)>>, DbErr> {
    let rows = class_child::Entity::find()
        .filter(class_child::Column::SchoolId.eq(school.0))
        .all(db)
        .await?;
    let mut places = HashMap::<_, Vec<_>>::new();
    for row in rows {
        places.entry(row.child_id).or_default().push((YearId(row.year_id), ClassId(row.class_id)));
    }
    Ok(places)
}

/// A child whose key was destroyed is erased: it is not there.
async fn opened(
    vault: &Vault,
    school: SchoolId,
    row: rows::Model,
    places: Vec<(YearId, ClassId)>,
) -> Result<Option<Child>> {
    let id = ChildId(row.id);
    let seal = match Seal::of_child(vault, school, id).await {
        Err(VaultError::Destroyed) => return Ok(None),
        seal => seal?,
    };
    Ok(Some(Child {
        id,
        name: seal.open("name", &row.name)?,
        initial: seal.open_some("initial", row.initial.as_deref())?.chars().next(),
        left_on: row.left_on.as_deref().map(day),
        restricted: row.restricted,
        created_at: from_ms(row.created_at),
        places,
    }))
}

/// A child to add.
#[derive(Debug, Clone)]
pub struct NewChild {
    pub id: ChildId,
    pub name: Name,
    pub initial: Option<char>,
}

/// Adds a child, in no class yet.
pub async fn add_child(
    tx: &DatabaseTransaction,
    vault: &Vault,
    school: SchoolId,
    new: &NewChild,
    now: Timestamp,
) -> Result<()> {
    let seal = Seal::of_child(vault, school, new.id).await?;
    let row = rows::ActiveModel {
        id: Set(new.id.0),
        school_id: Set(school.0),
        name: Set(seal.seal("name", new.name.as_str())),
        initial: Set(new.initial.map(|initial| seal.seal("initial", &initial.to_string()))),
        left_on: Set(None),
        restricted: Set(false),
        created_at: Set(now.as_millisecond()),
        changed_at: Set(now.as_millisecond()),
    };
    rows::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Changes name and initial.
pub async fn set_child(
    tx: &DatabaseTransaction,
    vault: &Vault,
    school: SchoolId,
    new: &NewChild,
    now: Timestamp,
) -> Result<()> {
    let seal = Seal::of_child(vault, school, new.id).await?;
    let initial = new.initial.map(|initial| seal.seal("initial", &initial.to_string()));
    rows::Entity::update_many()
        .col_expr(rows::Column::Name, Expr::val(seal.seal("name", new.name.as_str())))
        .col_expr(rows::Column::Initial, Expr::val(initial))
        .col_expr(rows::Column::ChangedAt, Expr::val(now.as_millisecond()))
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(new.id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Puts a child into a class: its only one in that school year.
pub async fn place_child(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
    (year, class): (YearId, ClassId),
) -> Result<(), DbErr> {
    let row = class_child::ActiveModel {
        school_id: Set(school.0),
        child_id: Set(child.0),
        year_id: Set(year.0),
        class_id: Set(class.0),
    };
    let keys = [class_child::Column::ChildId, class_child::Column::YearId];
    let again = OnConflict::columns(keys).update_column(class_child::Column::ClassId).to_owned();
    class_child::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await.map(drop)
}

/// Takes a child out of its class of a school year.
pub async fn take_from_class(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
    year: YearId,
) -> Result<(), DbErr> {
    class_child::Entity::delete_many()
        .filter(class_child::Column::SchoolId.eq(school.0))
        .filter(class_child::Column::ChildId.eq(child.0))
        .filter(class_child::Column::YearId.eq(year.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Says on which day a child leaves or left; without one it is here.
pub async fn set_left(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
    left_on: Option<Date>,
    now: Timestamp,
) -> Result<(), DbErr> {
    let left_on = left_on.map(|day| day.to_string());
    set(tx, (school, child), (rows::Column::LeftOn, Expr::val(left_on)), now).await
}

/// Says whether a child's data may only be kept.
pub async fn set_restricted(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
    restricted: bool,
    now: Timestamp,
) -> Result<(), DbErr> {
    set(tx, (school, child), (rows::Column::Restricted, Expr::val(restricted)), now).await
}

async fn set(
    tx: &impl ConnectionTrait,
    (school, child): (SchoolId, ChildId),
    (column, value): (rows::Column, Expr),
    now: Timestamp,
) -> Result<(), DbErr> {
    rows::Entity::update_many()
        .col_expr(column, value)
        .col_expr(rows::Column::ChangedAt, Expr::val(now.as_millisecond()))
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(child.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Erases a child with its places, links and requests, and every guardian who looks after nobody
/// else. Gives these guardians: the caller destroys their keys and the child's once this is committed.
pub async fn erase_child(
    tx: &DatabaseTransaction,
    school: SchoolId,
    child: ChildId,
) -> Result<Vec<domain::families::GuardianId>, DbErr> {
    let alone = guardians::only_of(tx, school, child).await?;
    // Places, guardianships, links and requests go with their child.
    rows::Entity::delete_many()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(child.0))
        .exec(tx)
        .await?;
    for guardian in &alone {
        guardians::erase_guardian(tx, school, *guardian).await?;
    }
    Ok(alone)
}
