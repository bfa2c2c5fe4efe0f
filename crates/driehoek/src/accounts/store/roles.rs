//! The rows of roles, and of accounts: which places at schools are one and the same person's.

use std::collections::HashMap;

use domain::{
    accounts::{Role, Roles},
    meetings::{PersonId, SchoolId},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use super::{person_of, with_school};
use crate::{
    accounts::{AccountId, Person, School},
    db::entities::{person, person_role},
};

/// These people of one school, with their roles.
pub(super) async fn with_roles(
    db: &impl ConnectionTrait,
    school: SchoolId,
    rows: Vec<person::Model>,
) -> Result<Vec<Person>, DbErr> {
    let ids = rows.iter().map(|row| row.id);
    let found = person_role::Entity::find()
        .filter(person_role::Column::SchoolId.eq(school.0))
        .filter(person_role::Column::PersonId.is_in(ids))
        .all(db)
        .await?;
    let mut roles: HashMap<Uuid, Vec<Role>> = HashMap::new();
    for row in found {
        // A role that this version does not know gives no right.
        roles.entry(row.person_id).or_default().extend(row.role.parse::<Role>().ok());
    }
    let with = |row: person::Model| {
        let roles = roles.remove(&row.id).unwrap_or_default().into_iter().collect();
        person_of(row, roles)
    };
    Ok(rows.into_iter().map(with).collect())
}

/// Gives somebody these roles and takes all others.
pub async fn set_roles(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    roles: &Roles,
    now: Timestamp,
) -> Result<(), DbErr> {
    let mut taken = person_role::Entity::delete_many()
        .filter(person_role::Column::SchoolId.eq(school.0))
        .filter(person_role::Column::PersonId.eq(person.0));
    taken = taken.filter(person_role::Column::Role.is_not_in(roles.iter().map(Role::name)));
    taken.exec(tx).await?;
    let before = person_role::Entity::find()
        .filter(person_role::Column::SchoolId.eq(school.0))
        .filter(person_role::Column::PersonId.eq(person.0))
        .all(tx)
        .await?;
    let is_new = |role: &Role| before.iter().all(|row| row.role != role.name());
    for role in roles.iter().filter(is_new) {
        let row = person_role::ActiveModel {
            school_id: Set(school.0),
            person_id: Set(person.0),
            role: Set(role.name().to_owned()),
            granted_at: Set(now.as_millisecond()),
        };
        person_role::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Who of this school is administrator now.
pub async fn administrators(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Vec<PersonId>, DbErr> {
    let people = super::people(db, school).await?;
    let is_one = |person: &Person| person.roles.has(Role::Administrator);
    Ok(people.into_iter().filter(is_one).map(|person| person.id).collect())
}

/// Every place that somebody with this account has, at whichever school, by the school's name.
pub async fn places(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<(Person, School)>, DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::AccountId.eq(account.0))
        .filter(person::Column::RemovedAt.is_null())
        .order_by_asc(person::Column::Id)
        .all(db)
        .await?;
    let mut places = Vec::new();
    for row in rows {
        places.extend(with_school(db, row).await?);
    }
    places.sort_by(|(_, one), (_, other)| one.name.cmp(&other.name));
    Ok(places)
}

/// Makes one account of all places with this address: whoever reads its mail has them all.
pub(super) async fn join_places(tx: &impl ConnectionTrait, email: &str) -> Result<(), DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .filter(person::Column::RemovedAt.is_null())
        .order_by_asc(person::Column::CreatedAt)
        .order_by_asc(person::Column::Id)
        .all(tx)
        .await?;
    let Some(account) = rows.iter().find_map(|row| row.account_id) else { return Ok(()) };
    let others = rows.iter().filter_map(|row| row.account_id).filter(|other| *other != account);
    let others: Vec<_> = others.collect();
    person::Entity::update_many()
        .col_expr(person::Column::AccountId, Expr::val(account))
        .filter(person::Column::AccountId.is_in(others.iter().copied()))
        .exec(tx)
        .await?;
    super::correct::drop_unused(tx, others).await
}
