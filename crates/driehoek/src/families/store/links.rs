//! Guardians' links and what guardians ask.

use std::collections::HashMap;

use anyhow::Result;
use domain::{
    families::{ChildId, GuardianId, Purpose, RequestKind},
    meetings::{PersonId, SchoolId},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr,
    EntityTrait as _, QueryFilter as _, QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use super::seals::Seal;
use crate::{
    clock::from_ms,
    db::entities::{guardian_link as rows, guardian_request as requests},
    families::{GivenLink, Request},
    vault::{Vault, VaultError},
};

/// Gives somebody a link; of its secret only the hash is kept.
pub async fn add_link(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    link: &GivenLink,
    token_hash: String,
) -> Result<(), DbErr> {
    let row = rows::ActiveModel {
        token_hash: Set(token_hash),
        id: Set(link.id),
        school_id: Set(school.0),
        child_id: Set(link.child.0),
        guardian_id: Set(link.guardian.0),
        purpose: Set(link.purpose.name().to_owned()),
        given_by: Set(link.given_by.0),
        created_at: Set(link.created_at.as_millisecond()),
        expires_at: Set(link.expires_at.as_millisecond()),
        revoked_at: Set(None),
    };
    rows::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// The link with this secret, of whichever school: nothing else is known yet of who comes with it.
pub async fn link_of_token(
    db: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<(SchoolId, GivenLink)>, DbErr> {
    let row = rows::Entity::find_by_id(token_hash).one(db).await?;
    Ok(row.and_then(|row| Some((SchoolId(row.school_id), link_of(&row)?))))
}

/// Every link of a school, the newest first.
pub async fn links(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<GivenLink>, DbErr> {
    let rows = rows::Entity::find()
        .filter(rows::Column::SchoolId.eq(school.0))
        .order_by_desc(rows::Column::CreatedAt)
        .order_by_desc(rows::Column::Id)
        .all(db)
        .await?;
    Ok(rows.iter().filter_map(link_of).collect())
}

/// A purpose that this version does not know opens nothing.
fn link_of(row: &rows::Model) -> Option<GivenLink> {
    Some(GivenLink {
        id: row.id,
        child: ChildId(row.child_id),
        guardian: GuardianId(row.guardian_id),
        purpose: row.purpose.parse::<Purpose>().ok()?,
        given_by: PersonId(row.given_by),
        created_at: from_ms(row.created_at),
        expires_at: from_ms(row.expires_at),
        revoked_at: row.revoked_at.map(from_ms),
    })
}

/// Ends a link.
pub async fn revoke_link(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    link: Uuid,
    now: Timestamp,
) -> Result<(), DbErr> {
    end(tx, school, rows::Column::Id.eq(link), now).await
}

/// Ends all links of a guardian, for all children.
pub async fn revoke_links(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    guardian: GuardianId,
    now: Timestamp,
) -> Result<(), DbErr> {
    end(tx, school, rows::Column::GuardianId.eq(guardian.0), now).await
}

async fn end(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    which: Expr,
    now: Timestamp,
) -> Result<(), DbErr> {
    rows::Entity::update_many()
        .col_expr(rows::Column::RevokedAt, Expr::val(now.as_millisecond()))
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(which)
        .filter(rows::Column::RevokedAt.is_null())
        .exec(tx)
        .await
        .map(drop)
}

/// Removes a guardian's links and requests about a child.
pub(super) async fn remove_of(
    tx: &DatabaseTransaction,
    school: SchoolId,
    (child, guardian): (ChildId, GuardianId),
) -> Result<(), DbErr> {
    rows::Entity::delete_many()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::ChildId.eq(child.0))
        .filter(rows::Column::GuardianId.eq(guardian.0))
        .exec(tx)
        .await?;
    requests::Entity::delete_many()
        .filter(requests::Column::SchoolId.eq(school.0))
        .filter(requests::Column::ChildId.eq(child.0))
        .filter(requests::Column::GuardianId.eq(guardian.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Keeps what a guardian asks.
pub async fn add_request(
    tx: &DatabaseTransaction,
    vault: &Vault,
    school: SchoolId,
    request: &Request,
) -> Result<()> {
    let seal = Seal::of_guardian(vault, school, request.guardian).await?;
    let seal = seal.row("guardian_request", request.id);
    let row = requests::ActiveModel {
        id: Set(request.id),
        school_id: Set(school.0),
        child_id: Set(request.child.0),
        guardian_id: Set(request.guardian.0),
        kind: Set(request.kind.name().to_owned()),
        text: Set(seal.seal("text", &request.text)),
        created_at: Set(request.created_at.as_millisecond()),
        done_at: Set(None),
        done_by: Set(None),
    };
    requests::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// What was asked about a child, the newest first.
pub async fn requests_of(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    child: ChildId,
) -> Result<Vec<Request>> {
    asked(db, vault, school, requests::Column::ChildId.eq(child.0)).await
}

pub(super) async fn asked_by(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    guardian: GuardianId,
) -> Result<Vec<Request>> {
    asked(db, vault, school, requests::Column::GuardianId.eq(guardian.0)).await
}

async fn asked(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    which: Expr,
) -> Result<Vec<Request>> {
    let rows = requests::Entity::find()
        .filter(requests::Column::SchoolId.eq(school.0))
        .filter(which)
        .order_by_desc(requests::Column::CreatedAt)
        .order_by_desc(requests::Column::Id)
        .all(db)
        .await?;
    let mut found = Vec::new();
    for row in rows {
        found.extend(opened(vault, school, row).await?);
    }
    Ok(found)
}

async fn opened(vault: &Vault, school: SchoolId, row: requests::Model) -> Result<Option<Request>> {
    let guardian = GuardianId(row.guardian_id);
    let seal = match Seal::of_guardian(vault, school, guardian).await {
        Err(VaultError::Destroyed) => return Ok(None),
        seal => seal?.row("guardian_request", row.id),
    };
    Ok(Some(Request {
        id: row.id,
        child: ChildId(row.child_id),
        guardian,
        // A kind that this version does not know is at least a wish for a correction.
        kind: row.kind.parse().unwrap_or(RequestKind::Correct),
        text: seal.open("text", &row.text)?,
        created_at: from_ms(row.created_at),
        done_at: row.done_at.map(from_ms),
    }))
}

/// How many requests about each child wait for the school.
pub async fn open_requests(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashMap<ChildId, usize>, DbErr> {
    let rows = requests::Entity::find()
        .filter(requests::Column::SchoolId.eq(school.0))
        .filter(requests::Column::DoneAt.is_null())
        .all(db)
        .await?;
    let mut counts = HashMap::new();
    for row in rows {
        *counts.entry(ChildId(row.child_id)).or_default() += 1;
    }
    Ok(counts)
}

/// Says that somebody of the school dealt with a request.
pub async fn finish_request(
    tx: &impl ConnectionTrait,
    (school, child): (SchoolId, ChildId),
    request: Uuid,
    by: PersonId,
    now: Timestamp,
) -> Result<bool, DbErr> {
    let done = requests::Entity::update_many()
        .col_expr(requests::Column::DoneAt, Expr::val(now.as_millisecond()))
        .col_expr(requests::Column::DoneBy, Expr::val(by.0))
        .filter(requests::Column::SchoolId.eq(school.0))
        .filter(requests::Column::ChildId.eq(child.0))
        .filter(requests::Column::Id.eq(request))
        .filter(requests::Column::DoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}
