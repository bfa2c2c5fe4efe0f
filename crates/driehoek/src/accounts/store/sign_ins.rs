//! The rows of links with which somebody comes in, and of browsers in which somebody is.

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, sea_query::Expr,
};

use super::{of_school, roles, with_school};
use crate::{
    accounts::{INVITATION_LASTS, LINK_LASTS, Person, SIGN_IN_LASTS, School},
    db::entities::{person, sign_in, sign_in_link},
};

/// Who signed in with the token of this hash, while it lasts.
pub async fn signed_in(
    db: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<(Person, School)>, DbErr> {
    let found = sign_in::Entity::find_by_id(token_hash)
        .filter(sign_in::Column::ExpiresAt.gt(now.as_millisecond()))
        .find_also_related(person::Entity)
        .one(db)
        .await?;
    let Some((_, Some(person))) = found else { return Ok(None) };
    with_school(db, person).await
}

/// Why somebody gets a link, which decides how long it can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkReason {
    /// They asked for it just now.
    Asked,
    /// A colleague wants them to come in, and they get it by mail.
    Invited,
    /// A colleague or the operator sees it and passes it on: it proves nothing about a mailbox.
    Handed,
}

/// Keeps a link with which this person can sign in once.
pub async fn add_link(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    token_hash: String,
    reason: LinkReason,
    now: Timestamp,
) -> Result<(), DbErr> {
    let lasts = match reason {
        LinkReason::Asked => LINK_LASTS,
        LinkReason::Invited | LinkReason::Handed => INVITATION_LASTS,
    };
    let row = sign_in_link::ActiveModel {
        token_hash: Set(token_hash),
        school_id: Set(school.0),
        person_id: Set(person.0),
        created_at: Set(now.as_millisecond()),
        expires_at: Set((now + lasts).as_millisecond()),
        used_at: Set(None),
        by_mail: Set(reason != LinkReason::Handed),
    };
    sign_in_link::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// How many links this person got lately and can still use.
pub async fn recent_links(
    db: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
    now: Timestamp,
) -> Result<u64, DbErr> {
    sign_in_link::Entity::find()
        .filter(sign_in_link::Column::SchoolId.eq(school.0))
        .filter(sign_in_link::Column::PersonId.eq(person.0))
        .filter(sign_in_link::Column::CreatedAt.gt((now - LINK_LASTS).as_millisecond()))
        .filter(sign_in_link::Column::ExpiresAt.gt(now.as_millisecond()))
        .filter(sign_in_link::Column::UsedAt.is_null())
        .count(db)
        .await
}

/// Whose link this is, when it can still be used.
pub async fn link_of(
    db: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<(Person, School)>, DbErr> {
    match usable(db, token_hash, now).await? {
        Some(link) => owner_of(db, &link).await,
        None => Ok(None),
    }
}

/// Uses a link up and tells whose it was; nothing when it cannot be used, or no longer. Whoever
/// got it by mail has shown that the mailbox is theirs, and with it every place with that address.
pub async fn use_link(
    tx: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<(Person, School)>, DbErr> {
    let Some(link) = usable(tx, token_hash, now).await? else { return Ok(None) };
    let Some((owner, _)) = owner_of(tx, &link).await? else { return Ok(None) };
    let used = sign_in_link::Entity::update_many()
        .col_expr(sign_in_link::Column::UsedAt, Expr::val(now.as_millisecond()))
        .filter(sign_in_link::Column::TokenHash.eq(token_hash))
        .filter(sign_in_link::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    if used.rows_affected != 1 {
        return Ok(None);
    }
    if link.by_mail {
        roles::join_places(tx, &owner.email).await?;
    }
    owner_of(tx, &link).await
}

async fn usable(
    db: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<sign_in_link::Model>, DbErr> {
    sign_in_link::Entity::find_by_id(token_hash)
        .filter(sign_in_link::Column::ExpiresAt.gt(now.as_millisecond()))
        .filter(sign_in_link::Column::UsedAt.is_null())
        .one(db)
        .await
}

async fn owner_of(
    db: &impl ConnectionTrait,
    link: &sign_in_link::Model,
) -> Result<Option<(Person, School)>, DbErr> {
    let person = of_school(SchoolId(link.school_id))
        .filter(person::Column::Id.eq(link.person_id))
        .filter(person::Column::RemovedAt.is_null())
        .one(db)
        .await?;
    match person {
        Some(person) => with_school(db, person).await,
        None => Ok(None),
    }
}

/// Keeps that somebody is signed in, in the browser that holds the token of this hash.
pub async fn add_sign_in(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
    token_hash: String,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = sign_in::ActiveModel {
        token_hash: Set(token_hash),
        school_id: Set(school.0),
        person_id: Set(person.0),
        created_at: Set(now.as_millisecond()),
        expires_at: Set((now + SIGN_IN_LASTS).as_millisecond()),
    };
    sign_in::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Lets the browser that holds the token of this hash go on at another place of the same person.
pub async fn move_sign_in(
    tx: &impl ConnectionTrait,
    token_hash: &str,
    (school, person): (SchoolId, PersonId),
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::SchoolId, Expr::val(school.0))
        .col_expr(sign_in::Column::PersonId, Expr::val(person.0))
        .filter(sign_in::Column::TokenHash.eq(token_hash))
        .exec(tx)
        .await
        .map(drop)
}

/// Signs out the browser that holds the token of this hash.
pub async fn end_sign_in(tx: &impl ConnectionTrait, token_hash: &str) -> Result<(), DbErr> {
    sign_in::Entity::delete_by_id(token_hash).exec(tx).await.map(drop)
}
