//! Finding and erasing what is due, and remembering how much that was.

use std::collections::HashMap;

use domain::{
    families::{ChildId, GuardianId},
    meetings::{PersonId, SchoolId},
    privacy::SubjectKind,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
    sea_query::{Alias, Expr, ExprTrait as _, OnConflict, Query, SelectStatement, SimpleExpr},
};
use uuid::Uuid;

use super::{How, Rule};
use crate::{
    clock::from_ms,
    db::entities::{child, legal_hold, person, retention_choice, retention_run},
    families,
    privacy::audit::Subject,
};

/// What stands to be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// The first moment that counts, of what is there now.
    pub first: Option<Timestamp>,
    /// How many have theirs before the moment that was asked.
    pub count: u64,
}

/// The moment of a row. It stands in our own list of rules and is never what somebody typed.
fn column(rule: Rule) -> Expr {
    Expr::cust(rule.column)
}

/// A moment as the rule's column has it: milliseconds, or the day.
fn value(rule: Rule, at: Timestamp) -> SimpleExpr {
    match rule.how {
        How::Child | How::Practice => Expr::val(at.to_zoned(TimeZone::UTC).date().to_string()),
        _ => Expr::val(at.as_millisecond()),
    }
}

/// The rows of a school that a rule is about at all.
fn of_school(school: SchoolId, rule: Rule) -> SimpleExpr {
    // A practice school is erased for the school that opened it.
    let whose = if rule.how == How::Practice { "home_id" } else { "school_id" };
    let mut here = Expr::col(Alias::new(whose)).eq(school.0).and(column(rule).is_not_null());
    if let Some((kind, id)) = rule.held_with {
        here = here.and(Expr::col(Alias::new(id)).not_in_subquery(held(school, kind)));
    }
    match rule.how {
        How::Person => here.and(Expr::col(Alias::new("name")).ne("")),
        How::Meeting => here.and(Expr::col(Alias::new("erased_at")).is_null()),
        How::Child | How::Row | How::Practice => here,
    }
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
    let soon = here.clone().and(column(rule).lte(value(rule, before)));
    let count = db.query_one(&select(Expr::cust("count(*)"), soon)).await?;
    let first = db.query_one(&select(column(rule).min(), here)).await?;
    let count: i64 = count.map_or(Ok(0), |row| row.try_get_by_index(0))?;
    let first = match (first, rule.how) {
        (None, _) => None,
        (Some(row), How::Child | How::Practice) => {
            row.try_get_by_index::<Option<String>>(0)?.as_deref().and_then(start_of)
        }
        (Some(row), _) => row.try_get_by_index::<Option<i64>>(0)?.map(from_ms),
    };
    Ok(Ahead { first, count: count.unsigned_abs() })
}

fn start_of(day: &str) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// What was erased.
#[derive(Debug, Default)]
pub struct Erased {
    pub count: u64,
    /// Children, each with the guardians who went along: their keys must be destroyed.
    pub children: Vec<(ChildId, Vec<GuardianId>)>,
}

impl Erased {
    /// Children and guardians, as the trail names them.
    pub fn subjects(&self) -> Vec<Subject> {
        let of = |(child, guardians): &(ChildId, Vec<GuardianId>)| {
            let guardians = guardians.iter().map(|guardian| Subject::guardian(guardian.0));
            guardians.chain([Subject::child(child.0)]).collect::<Vec<_>>()
        };
        self.children.iter().flat_map(of).collect()
    }
}

/// Erases what is due.
pub async fn erase(
    tx: &DatabaseTransaction,
    school: SchoolId,
    rule: Rule,
    before: Timestamp,
) -> Result<Erased, DbErr> {
    let due = of_school(school, rule).and(column(rule).lte(value(rule, before)));
    let mut erased = Erased::default();
    match rule.how {
        How::Row => {
            let delete =
                Query::delete().from_table(Alias::new(rule.table)).and_where(due).to_owned();
            erased.count = tx.execute(&delete).await?.rows_affected();
        }
        How::Person => {
            let rows = person::Entity::find().filter(due).all(tx).await?;
            for row in &rows {
                crate::accounts::store::forget_person(tx, school, row.id).await?;
            }
            erased.count = rows.len() as u64;
        }
        How::Child => {
            for row in child::Entity::find().filter(due).all(tx).await? {
                let id = ChildId(row.id);
                erased.children.push((id, families::store::erase_child(tx, school, id).await?));
            }
            erased.count = erased.children.len() as u64;
        }
        How::Meeting | How::Practice => {}
    }
    Ok(erased)
}

/// Keeps something from being erased.
pub async fn hold(
    tx: &impl ConnectionTrait,
    (school, kind, id): (SchoolId, SubjectKind, Uuid),
    by: PersonId,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = legal_hold::ActiveModel {
        school_id: Set(school.0),
        subject_kind: Set(kind.name().to_owned()),
        subject_id: Set(id),
        since: Set(now.as_millisecond()),
        person_id: Set(by.0),
    };
    let columns = [
        legal_hold::Column::SchoolId,
        legal_hold::Column::SubjectKind,
        legal_hold::Column::SubjectId,
    ];
    let once = OnConflict::columns(columns).do_nothing().to_owned();
    legal_hold::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await.map(drop)
}

/// Lets it be erased again when its time comes.
pub async fn let_go(
    tx: &impl ConnectionTrait,
    (school, kind, id): (SchoolId, SubjectKind, Uuid),
) -> Result<(), DbErr> {
    legal_hold::Entity::delete_by_id((school.0, kind.name().to_owned(), id))
        .exec(tx)
        .await
        .map(drop)
}

/// Whether something may not be erased for now.
pub async fn is_held(
    db: &impl ConnectionTrait,
    (school, kind, id): (SchoolId, SubjectKind, Uuid),
) -> Result<bool, DbErr> {
    let row =
        legal_hold::Entity::find_by_id((school.0, kind.name().to_owned(), id)).one(db).await?;
    Ok(row.is_some())
}

/// Whether one of these may not be erased for now.
pub async fn is_any_held(
    db: &impl ConnectionTrait,
    (school, kind): (SchoolId, SubjectKind),
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<bool, DbErr> {
    let row = legal_hold::Entity::find()
        .filter(legal_hold::Column::SchoolId.eq(school.0))
        .filter(legal_hold::Column::SubjectKind.eq(kind.name()))
        .filter(legal_hold::Column::SubjectId.is_in(ids))
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// Everything of a kind that may not be erased for now.
pub async fn held_ids(
    db: &impl ConnectionTrait,
    school: SchoolId,
    kind: SubjectKind,
) -> Result<Vec<Uuid>, DbErr> {
    let rows = legal_hold::Entity::find()
        .filter(legal_hold::Column::SchoolId.eq(school.0))
        .filter(legal_hold::Column::SubjectKind.eq(kind.name()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect())
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
