//! The rows of links to come in that somebody else gave out.

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _, SimpleExpr},
};

use super::{LinkReason, add_link};
use crate::{clock::from_ms, db::entities::sign_in_link};

/// Keeps a link with which this person can sign in once, with who gives it: they see it among the
/// links that they gave.
pub async fn add_link_by(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    token_hash: String,
    (reason, by): (LinkReason, PersonId),
    now: Timestamp,
) -> Result<(), DbErr> {
    add_link(tx, (school, person), token_hash.clone(), reason, now).await?;
    sign_in_link::Entity::update_many()
        .col_expr(sign_in_link::Column::GivenBy, Expr::val(by.0))
        .filter(sign_in_link::Column::SchoolId.eq(school.0))
        .filter(sign_in_link::Column::TokenHash.eq(token_hash))
        .exec(tx)
        .await
        .map(drop)
}

/// A link to come in that somebody else gave out and that still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    pub person: PersonId,
    /// Nobody at the school: whoever runs the installation, or somebody before this was kept.
    pub given_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// The links to come in that people of the school did not ask for themselves, the newest first.
pub async fn invitations(
    db: &impl ConnectionTrait,
    school: SchoolId,
    now: Timestamp,
) -> Result<Vec<Invitation>, DbErr> {
    let rows = sign_in_link::Entity::find()
        .filter(given_out(school))
        .filter(sign_in_link::Column::ExpiresAt.gt(now.as_millisecond()))
        .order_by_desc(sign_in_link::Column::CreatedAt)
        .order_by_desc(sign_in_link::Column::TokenHash)
        .all(db)
        .await?;
    let invitation = |row: sign_in_link::Model| Invitation {
        person: PersonId(row.person_id),
        given_by: row.given_by.map(PersonId),
        created_at: from_ms(row.created_at),
        expires_at: from_ms(row.expires_at),
    };
    Ok(rows.into_iter().map(invitation).collect())
}

/// Ends the links to come in that were given to somebody.
pub async fn end_invitations(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
) -> Result<(), DbErr> {
    sign_in_link::Entity::delete_many()
        .filter(given_out(school))
        .filter(sign_in_link::Column::PersonId.eq(person.0))
        .exec(tx)
        .await
        .map(drop)
}

/// What somebody asked for themselves holds what that browser knows; what was given out does not.
fn given_out(school: SchoolId) -> SimpleExpr {
    let unused = sign_in_link::Column::UsedAt.is_null();
    sign_in_link::Column::SchoolId
        .eq(school.0)
        .and(unused)
        .and(sign_in_link::Column::AskedHash.is_null())
}
