//! Places at a school that is there for a while: made for an account that works elsewhere, moved to,
//! and gone with the school.

use domain::{
    accounts::Roles,
    meetings::{PersonId, SchoolId},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    sea_query::Expr,
};

use super::{correct::drop_unused, of_school, roles};
use crate::{
    accounts::{AccountId, Person},
    db::entities::{person, school, sign_in},
};

/// Gives somebody who works at one school a place at another, with the same account.
pub async fn add_place(
    tx: &impl ConnectionTrait,
    (school, id): (SchoolId, PersonId),
    of: &Person,
    roles: &Roles,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = person::ActiveModel {
        id: Set(id.0),
        school_id: Set(school.0),
        email: Set(of.email.clone()),
        name: Set(of.name.clone()),
        lang: Set(of.lang.tag().to_owned()),
        created_at: Set(now.as_millisecond()),
        removed_at: Set(None),
        account_id: Set(Some(of.account.0)),
    };
    person::Entity::insert(row).exec_without_returning(tx).await?;
    roles::set_roles(tx, (school, id), roles, now).await
}

/// The place that an account has at a school.
pub async fn place_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
    account: AccountId,
) -> Result<Option<PersonId>, DbErr> {
    let row = of_school(school)
        .filter(person::Column::AccountId.eq(account.0))
        .filter(person::Column::RemovedAt.is_null())
        .one(db)
        .await?;
    Ok(row.map(|row| PersonId(row.id)))
}

/// Lets everybody who is signed in at one place go on at another.
pub async fn move_sign_ins(
    tx: &impl ConnectionTrait,
    (from, person): (SchoolId, PersonId),
    (to, place): (SchoolId, PersonId),
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::SchoolId, Expr::val(to.0))
        .col_expr(sign_in::Column::PersonId, Expr::val(place.0))
        .filter(sign_in::Column::SchoolId.eq(from.0))
        .filter(sign_in::Column::PersonId.eq(person.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Erases a school with every row of it, and the accounts that then have no place. The caller
/// destroys its keys once this is committed.
pub async fn remove_school(tx: &impl ConnectionTrait, school: SchoolId) -> Result<(), DbErr> {
    let people = of_school(school).all(tx).await?;
    let accounts: Vec<_> = people.into_iter().filter_map(|row| row.account_id).collect();
    // Every table points at the school that its rows are of, and goes with it.
    school::Entity::delete_by_id(school.0).exec(tx).await?;
    drop_unused(tx, accounts).await
}
