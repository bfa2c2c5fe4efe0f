//! Finding and erasing what is due, and remembering how much that was.

use std::collections::HashMap;

use domain::{meetings::SchoolId, privacy::SubjectKind};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::{Alias, Expr, ExprTrait as _, OnConflict, Query, SelectStatement, SimpleExpr},
};
use uuid::Uuid;

use super::{How, Rule};
use crate::{
    clock::from_ms,
    db::entities::{legal_hold, person, retention_choice, retention_run},
};

/// What stands to be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// The first moment that counts, of what is there now.
    pub first: Option<Timestamp>,
    /// How many have theirs before the moment that was asked.
    pub count: u64,
}

fn column(rule: Rule) -> Expr {
    Expr::col(Alias::new(rule.column))
}

/// The rows of a school that a rule is about at all.
fn of_school(school: SchoolId, rule: Rule) -> SimpleExpr {
    let mut here = Expr::col(Alias::new("school_id")).eq(school.0).and(column(rule).is_not_null());
    match rule.how {
        How::Person => {
            let held = held(school, SubjectKind::Person);
            here = here
                .and(Expr::col(Alias::new("name")).ne(""))
                .and(Expr::col(Alias::new("id")).not_in_subquery(held));
        }
        How::Meeting => here = here.and(Expr::col(Alias::new("erased_at")).is_null()),
        How::Row => {}
    }
    here
}

/// What may not be erased for now.
fn held(school: SchoolId, kind: SubjectKind) -> SelectStatement {
    Query::select()
        .column(legal_hold::Column::SubjectId)
        .from(legal_hold::Entity)
        .and_where(legal_hold::Column::SchoolId.eq(school.0))
        .and_where(legal_hold::Column::SubjectKind.eq(kind.name()))
        .to_owned()
}

/// What is due before a moment, and when the first of it is.
pub async fn ahead(
    db: &impl ConnectionTrait,
    school: SchoolId,
    rule: Rule,
    before: Timestamp,
) -> Result<Ahead, DbErr> {
    let select = |what: Expr, only: SimpleExpr| {
        Query::select().expr(what).from(Alias::new(rule.table)).and_where(only).to_owned()
    };
    let here = of_school(school, rule);
    let soon = here.clone().and(column(rule).lte(before.as_millisecond()));
    let count = db.query_one(&select(Expr::cust("count(*)"), soon)).await?;
    let first = db.query_one(&select(column(rule).min(), here)).await?;
    let count: i64 = count.map_or(Ok(0), |row| row.try_get_by_index(0))?;
    let first: Option<i64> = first.map_or(Ok(None), |row| row.try_get_by_index(0))?;
    Ok(Ahead { first: first.map(from_ms), count: count.unsigned_abs() })
}

/// Erases what is due; returns how many.
pub async fn erase(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    rule: Rule,
    before: Timestamp,
) -> Result<u64, DbErr> {
    let due = of_school(school, rule).and(column(rule).lte(before.as_millisecond()));
    match rule.how {
        How::Row => {
            let delete =
                Query::delete().from_table(Alias::new(rule.table)).and_where(due).to_owned();
            Ok(tx.execute(&delete).await?.rows_affected())
        }
        How::Person => {
            let rows = person::Entity::find().filter(due).all(tx).await?;
            for row in &rows {
                crate::accounts::store::forget_person(tx, school, row.id).await?;
            }
            Ok(rows.len() as u64)
        }
        How::Meeting => Ok(0),
    }
}

/// The terms that a school made shorter, in days.
pub async fn choices(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashMap<String, u16>, DbErr> {
    let rows = retention_choice::Entity::find()
        .filter(retention_choice::Column::SchoolId.eq(school.0))
        .all(db)
        .await?;
    let days = |row: retention_choice::Model| Some((row.category, u16::try_from(row.days).ok()?));
    Ok(rows.into_iter().filter_map(days).collect())
}

/// Keeps a category so many days from now on.
pub async fn choose(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    category: &str,
    days: u16,
) -> Result<(), DbErr> {
    use retention_choice::Column as Is;
    let row = retention_choice::ActiveModel {
        school_id: Set(school.0),
        category: Set(category.to_owned()),
        days: Set(days.into()),
    };
    let again =
        OnConflict::columns([Is::SchoolId, Is::Category]).update_column(Is::Days).to_owned();
    retention_choice::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Remembers how many of a category were erased.
pub async fn add_run(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    (id, category, count): (Uuid, &str, u64),
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = retention_run::ActiveModel {
        id: Set(id),
        school_id: Set(school.0),
        at: Set(now.as_millisecond()),
        category: Set(category.to_owned()),
        count: Set(i32::try_from(count).unwrap_or(i32::MAX)),
    };
    retention_run::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// What was erased since a moment: when, of which category, how many; the latest first.
pub async fn runs(
    db: &impl ConnectionTrait,
    school: SchoolId,
    since: Timestamp,
) -> Result<Vec<(Timestamp, String, i32)>, DbErr> {
    let rows = retention_run::Entity::find()
        .filter(retention_run::Column::SchoolId.eq(school.0))
        .filter(retention_run::Column::At.gte(since.as_millisecond()))
        .order_by_desc(retention_run::Column::At)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (from_ms(row.at), row.category, row.count)).collect())
}
