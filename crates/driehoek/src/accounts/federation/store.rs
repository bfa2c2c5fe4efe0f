//! The rows of identities: who somebody is at an account system, at which school, and who waits.
//!
//! The school comes first, except where somebody comes in and only issuer and subject are known.

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _, Query},
};
use uuid::Uuid;

use super::WAITING_LASTS;
use crate::{
    accounts::{Email, Person, PersonName, School, store},
    clock::from_ms,
    db::entities::{identity, person, school, sign_in},
};

/// Who somebody is, wherever they are called what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub provider: String,
    pub issuer: String,
    pub subject: String,
}

/// A row that was found by who somebody is.
#[derive(Debug, Clone)]
pub struct Place {
    pub school: SchoolId,
    pub is: Standing,
}

/// How somebody stands at a school.
#[derive(Debug, Clone)]
pub enum Standing {
    In(Box<Person>),
    Waiting,
    Refused,
}

/// Somebody who waits, or the account with which somebody comes in.
#[derive(Debug, Clone)]
pub struct Identity {
    pub id: Uuid,
    pub who: Subject,
    pub name: String,
    pub email: String,
    /// Whether they typed name or address themselves.
    pub own_words: bool,
    pub since: Timestamp,
}

/// How this account stands at every school that knows it. Somebody who was removed there is in none.
pub async fn places(db: &impl ConnectionTrait, who: &Subject) -> Result<Vec<Place>, DbErr> {
    let rows = identity::Entity::find()
        .filter(identity::Column::Issuer.eq(&*who.issuer))
        .filter(identity::Column::Subject.eq(&*who.subject))
        .order_by_asc(identity::Column::CreatedAt)
        .order_by_asc(identity::Column::Id)
        .all(db)
        .await?;
    let mut places = Vec::new();
    for row in rows {
        let school = SchoolId(row.school_id);
        let is = match row.person_id {
            None if row.refused_at.is_some() => Standing::Refused,
            None => Standing::Waiting,
            Some(person) => match store::person(db, school, PersonId(person)).await? {
                Some(person) => Standing::In(Box::new(person)),
                None => Standing::Refused,
            },
        };
        places.push(Place { school, is });
    }
    Ok(places)
}

/// A school by id.
pub async fn school(db: &impl ConnectionTrait, id: SchoolId) -> Result<Option<School>, DbErr> {
    let row = school::Entity::find_by_id(id.0).one(db).await?;
    Ok(row.map(store::school_of))
}

/// The schools that the settings mean with these ids or names. A name that two schools have means
/// neither of them.
pub async fn schools_meant(
    db: &impl ConnectionTrait,
    meant: &[&str],
) -> Result<Vec<School>, DbErr> {
    let mut found: Vec<School> = Vec::new();
    for text in meant {
        let query = match text.parse::<Uuid>() {
            Ok(id) => school::Entity::find_by_id(id),
            Err(_) => school::Entity::find().filter(school::Column::Name.eq(*text)),
        };
        let rows = query.all(db).await?;
        if let [row] = &rows[..]
            && found.iter().all(|school| school.id.0 != row.id)
        {
            found.push(store::school_of(row.clone()));
        }
    }
    Ok(found)
}

/// The school, when there is only one here.
pub async fn only_school(db: &impl ConnectionTrait) -> Result<Option<School>, DbErr> {
    let mut rows = school::Entity::find().all(db).await?;
    let only = if rows.len() == 1 { rows.pop() } else { None };
    Ok(only.map(store::school_of))
}

/// Somebody who asks to be let in.
#[derive(Debug, Clone)]
pub struct Request {
    pub id: Uuid,
    pub who: Subject,
    pub name: PersonName,
    pub email: Email,
    pub own_words: bool,
}

/// Keeps that somebody waits to be let in by this school. Nothing changes for who waits already.
pub async fn ask(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    new: Request,
    now: Timestamp,
) -> Result<(), DbErr> {
    if of_subject(tx, school, &new.who).await?.is_some() {
        return Ok(());
    }
    let (name, email) = (new.name.as_str().to_owned(), new.email.as_str().to_owned());
    let row = row_of((school, None), (new.id, new.who), (name, email), now);
    let row = identity::ActiveModel { own_words: Set(new.own_words), ..row };
    identity::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// How many wait at this school.
pub async fn waiting_count(db: &impl ConnectionTrait, school: SchoolId) -> Result<u64, DbErr> {
    waiting_at(school).count(db).await
}

/// Who waits at this school, the longest first.
pub async fn waiting(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<Identity>, DbErr> {
    let rows = waiting_at(school)
        .order_by_asc(identity::Column::CreatedAt)
        .order_by_asc(identity::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(identity_of).collect())
}

/// One of them.
pub async fn request(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
) -> Result<Option<Identity>, DbErr> {
    let row = waiting_at(school).filter(identity::Column::Id.eq(id)).one(db).await?;
    Ok(row.map(identity_of))
}

/// Lets who waits come in as this person from now on.
pub async fn settle(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
    person: PersonId,
) -> Result<(), DbErr> {
    identity::Entity::update_many()
        .col_expr(identity::Column::PersonId, Expr::val(person.0))
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::Id.eq(id))
        .exec(tx)
        .await
        .map(drop)
}

/// Says no to who waits, and forgets who they said they are.
pub async fn refuse(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
    now: Timestamp,
) -> Result<(), DbErr> {
    identity::Entity::update_many()
        .col_expr(identity::Column::RefusedAt, Expr::val(now.as_millisecond()))
        .col_expr(identity::Column::Name, Expr::val(""))
        .col_expr(identity::Column::Email, Expr::val(""))
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::Id.eq(id))
        .filter(identity::Column::PersonId.is_null())
        .exec(tx)
        .await
        .map(drop)
}

/// Lets this person come in with this account from now on. False when it is somebody else's here.
pub async fn link(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    (id, who): (Uuid, Subject),
    (name, email): (String, String),
    now: Timestamp,
) -> Result<bool, DbErr> {
    if let Some(row) = of_subject(tx, school, &who).await? {
        return match row.person_id {
            Some(other) if other == person.0 => Ok(true),
            Some(other) if store::person(tx, school, PersonId(other)).await?.is_some() => Ok(false),
            // It waited, was refused, or was of somebody who is gone: an invitation says otherwise.
            _ => {
                settle(tx, school, row.id, person).await?;
                Ok(true)
            }
        };
    }
    let row = row_of((school, Some(person)), (id, who), (name, email), now);
    identity::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// The accounts with which somebody comes in, the oldest first.
pub async fn of_person(
    db: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
) -> Result<Vec<Identity>, DbErr> {
    let rows = identity::Entity::find()
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::PersonId.eq(person.0))
        .order_by_asc(identity::Column::CreatedAt)
        .order_by_asc(identity::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(identity_of).collect())
}

/// Takes an account from somebody: with it nobody comes in any more. Tells whether it was theirs.
pub async fn unlink(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    id: Uuid,
) -> Result<bool, DbErr> {
    let gone = identity::Entity::delete_many()
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::PersonId.eq(person.0))
        .filter(identity::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Takes all accounts from somebody.
pub async fn unlink_all(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
) -> Result<(), DbErr> {
    identity::Entity::delete_many()
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::PersonId.eq(person.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Writes down that somebody came in with an account at this school.
pub async fn keep_seen(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    who: &Subject,
    now: Timestamp,
) -> Result<(), DbErr> {
    identity::Entity::update_many()
        .col_expr(identity::Column::SeenAt, Expr::val(now.as_millisecond()))
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::Issuer.eq(&*who.issuer))
        .filter(identity::Column::Subject.eq(&*who.subject))
        .exec(tx)
        .await
        .map(drop)
}

/// Says through which account system the browser with the token of this hash came in.
pub async fn set_provider(
    tx: &impl ConnectionTrait,
    token_hash: &str,
    provider: &str,
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::Provider, Expr::val(provider))
        .filter(sign_in::Column::TokenHash.eq(token_hash))
        .exec(tx)
        .await
        .map(drop)
}

/// Through which account system this browser came in, if through one.
pub async fn provider_of(
    db: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<String>, DbErr> {
    let row = sign_in::Entity::find_by_id(token_hash).one(db).await?;
    Ok(row.and_then(|row| row.provider))
}

/// Erases in every school who waited too long or was refused long ago, and the accounts of people
/// whose name is erased.
pub async fn tidy(tx: &impl ConnectionTrait, now: Timestamp) -> Result<(), DbErr> {
    let long_ago = (now - WAITING_LASTS).as_millisecond();
    let nobodys = identity::Column::PersonId.is_null();
    identity::Entity::delete_many()
        .filter(nobodys.and(identity::Column::CreatedAt.lte(long_ago)))
        .exec(tx)
        .await?;
    let erased = Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::Name.eq(""))
        .take();
    identity::Entity::delete_many()
        .filter(identity::Column::PersonId.in_subquery(erased))
        .exec(tx)
        .await
        .map(drop)
}

async fn of_subject(
    db: &impl ConnectionTrait,
    school: SchoolId,
    who: &Subject,
) -> Result<Option<identity::Model>, DbErr> {
    identity::Entity::find()
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::Issuer.eq(&*who.issuer))
        .filter(identity::Column::Subject.eq(&*who.subject))
        .one(db)
        .await
}

fn waiting_at(school: SchoolId) -> sea_orm::Select<identity::Entity> {
    identity::Entity::find()
        .filter(identity::Column::SchoolId.eq(school.0))
        .filter(identity::Column::PersonId.is_null())
        .filter(identity::Column::RefusedAt.is_null())
}

fn row_of(
    (school, person): (SchoolId, Option<PersonId>),
    (id, who): (Uuid, Subject),
    (name, email): (String, String),
    now: Timestamp,
) -> identity::ActiveModel {
    identity::ActiveModel {
        id: Set(id),
        school_id: Set(school.0),
        person_id: Set(person.map(|person| person.0)),
        provider: Set(who.provider),
        issuer: Set(who.issuer),
        subject: Set(who.subject),
        name: Set(name),
        email: Set(email),
        own_words: Set(false),
        created_at: Set(now.as_millisecond()),
        refused_at: Set(None),
        seen_at: Set(None),
    }
}

fn identity_of(row: identity::Model) -> Identity {
    let identity::Model { id, provider, issuer, subject, name, email, own_words, .. } = row;
    let who = Subject { provider, issuer, subject };
    Identity { id, who, name, email, own_words, since: from_ms(row.created_at) }
}
