//! The rows of schools, people, their roles, their links and their sign-ins.
//!
//! The school comes first in every query, except where a token, an address or an account is all
//! that is known yet of somebody who wants to come in.

mod boards;
mod correct;
mod invitations;
mod places;
mod roles;
mod sign_ins;

use std::collections::HashMap;

use domain::{
    accounts::Roles,
    lang::Lang,
    meetings::{PersonId, SchoolId},
    privacy::SubjectKind,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _, SimpleExpr},
};
use uuid::Uuid;

pub use boards::{
    Board, Code, add_board, add_code, board, board_name, board_of, board_with, boards, code_with,
    end_code, join_board, leave_board, open_codes, schools_of_board, use_code,
};
pub use correct::{NewAddress, set_address, set_name};
pub use invitations::{Invitation, add_link_by, end_invitations, invitations};
pub use places::{add_place, move_sign_ins, place_of, remove_school};
pub use roles::{administrators, places, set_roles};
pub use sign_ins::{
    Browser, CodeHash, Found, LinkReason, NewSignIn, Owner, Which, Whose, add_link,
    add_link_with_code, add_sign_in, asked_in, browsers, devices, end_sign_in, end_sign_ins,
    end_sign_ins_at, keep_seen, link_of, link_with_code, move_sign_in, recent_links, signed_in,
    use_link,
};

use super::{AccountId, Email, Person, PersonName, School, SchoolName, federation, second};
use crate::{
    db::entities::{account, favourite, person, person_role, school, sign_in_link},
    privacy::retention::store as holds,
};

/// Whether no school has been made yet.
pub async fn is_empty(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(school::Entity::find().one(db).await?.is_none())
}

/// One school.
pub async fn school(db: &impl ConnectionTrait, id: SchoolId) -> Result<Option<School>, DbErr> {
    Ok(school::Entity::find_by_id(id.0).one(db).await?.map(school_of))
}

/// Everybody who works with Driehoek at this school, by name.
pub async fn people(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<Person>, DbErr> {
    let rows = of_school(school)
        .filter(person::Column::RemovedAt.is_null())
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .all(db)
        .await?;
    roles::with_roles(db, school, rows).await
}

/// What everybody is called who ever worked here, also those who were removed. Whose name was
/// erased has an empty one.
pub async fn names(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashMap<Uuid, String>, DbErr> {
    let rows = of_school(school).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// All schools of this installation, by name. For whoever runs it, and work that is done for all.
pub async fn schools(db: &impl ConnectionTrait) -> Result<Vec<School>, DbErr> {
    let rows = school::Entity::find()
        .order_by_asc(school::Column::Name)
        .order_by_asc(school::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(school_of).collect())
}

/// One of them.
pub async fn person(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
) -> Result<Option<Person>, DbErr> {
    let here = person::Column::RemovedAt.is_null();
    one_of(db, school, id, here).await
}

/// One of them, with the school.
pub async fn place(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
) -> Result<Option<(Person, School)>, DbErr> {
    let row = of_school(school)
        .filter(person::Column::Id.eq(id.0))
        .filter(person::Column::RemovedAt.is_null())
        .one(db)
        .await?;
    match row {
        Some(row) => with_school(db, row).await,
        None => Ok(None),
    }
}

/// One who was removed and can still be put back.
pub async fn removed_person(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
) -> Result<Option<Person>, DbErr> {
    let removed = person::Column::RemovedAt.is_not_null().and(has_a_place());
    one_of(db, school, id, removed).await
}

async fn one_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
    condition: SimpleExpr,
) -> Result<Option<Person>, DbErr> {
    let row = of_school(school).filter(person::Column::Id.eq(id.0)).filter(condition);
    let row = row.one(db).await?;
    Ok(roles::with_roles(db, school, row.into_iter().collect()).await?.pop())
}

/// Everybody with this address, in whichever school: where they sign in we do not know yet.
pub async fn with_email(
    db: &impl ConnectionTrait,
    email: &Email,
) -> Result<Vec<(Person, School)>, DbErr> {
    let rows = person::Entity::find()
        .filter(person::Column::Email.eq(email.as_str()))
        .filter(person::Column::RemovedAt.is_null())
        // Where somebody works comes before where they practise.
        .order_by_asc(person::Column::CreatedAt)
        .order_by_asc(person::Column::Id)
        .all(db)
        .await?;
    let mut found = Vec::new();
    for row in rows {
        found.extend(with_school(db, row).await?);
    }
    Ok(found)
}

/// Makes a school.
pub async fn add_school(
    tx: &impl ConnectionTrait,
    id: SchoolId,
    name: &SchoolName,
    lang: Lang,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = school::ActiveModel {
        id: Set(id.0),
        name: Set(name.as_str().to_owned()),
        lang: Set(lang.tag().to_owned()),
        created_at: Set(now.as_millisecond()),
        organisation_id: Set(None),
    };
    school::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Somebody to add to a school.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Their id, unless they were here before.
    pub id: PersonId,
    pub name: PersonName,
    pub email: Email,
    pub lang: Lang,
    pub roles: Roles,
}

/// Adds somebody, or gives back their place to somebody who was removed: who has the same address
/// and name is the same. They prove anew with what they come in. Who has the address of somebody
/// else who left is somebody else. Nothing when they are here.
pub async fn add_person(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    new: NewPerson,
    now: Timestamp,
) -> Result<Option<Person>, DbErr> {
    let email = person::Column::Email.eq(new.email.as_str());
    let before = of_school(school).filter(email).one(tx).await?;
    let id = match before {
        Some(row) if row.removed_at.is_none() || is_set_aside(tx, &row).await? => return Ok(None),
        Some(row) if row.name == new.name.as_str() => {
            second::store::remove_at(tx, (school, PersonId(row.id))).await?;
            federation::store::unlink_all(tx, (school, PersonId(row.id))).await?;
            person::Entity::update_many()
                .col_expr(person::Column::RemovedAt, Expr::val(None::<i64>))
                .col_expr(person::Column::Name, Expr::val(new.name.as_str()))
                .filter(person::Column::SchoolId.eq(school.0))
                .filter(person::Column::Id.eq(row.id))
                .exec(tx)
                .await?;
            PersonId(row.id)
        }
        other => {
            if other.is_some() {
                free_address(tx, school, &new.email).await?;
            }
            let account =
                account::ActiveModel { id: Set(new.id.0), created_at: Set(now.as_millisecond()) };
            account::Entity::insert(account).exec_without_returning(tx).await?;
            let row = person::ActiveModel {
                id: Set(new.id.0),
                school_id: Set(school.0),
                email: Set(new.email.as_str().to_owned()),
                name: Set(new.name.as_str().to_owned()),
                lang: Set(new.lang.tag().to_owned()),
                created_at: Set(now.as_millisecond()),
                removed_at: Set(None),
                account_id: Set(Some(new.id.0)),
            };
            person::Entity::insert(row).exec_without_returning(tx).await?;
            new.id
        }
    };
    set_roles(tx, (school, id), &new.roles, now).await?;
    person(tx, school, id).await
}

/// Takes an address from whoever had it and was removed. They cannot be put back after it. Who was
/// set aside on their own request keeps it.
pub async fn free_address(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    email: &Email,
) -> Result<(), DbErr> {
    let row = of_school(school)
        .filter(person::Column::Email.eq(email.as_str()))
        .filter(person::Column::RemovedAt.is_not_null())
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    if is_set_aside(tx, &row).await? {
        return Ok(());
    }
    person::Entity::update_many()
        .col_expr(person::Column::Email, Expr::val(row.id.to_string()))
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::Id.eq(row.id))
        .exec(tx)
        .await
        .map(drop)
}

/// Removes somebody: they are signed out everywhere, and their links no longer work.
pub async fn remove_person(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
    now: Timestamp,
) -> Result<bool, DbErr> {
    end_sign_ins_at(tx, school, id).await?;
    sign_in_link::Entity::delete_many()
        .filter(sign_in_link::Column::SchoolId.eq(school.0))
        .filter(sign_in_link::Column::PersonId.eq(id.0))
        .exec(tx)
        .await?;
    set_removed(tx, school, id, Some(now)).await
}

/// Puts somebody back who was removed. They sign in anew.
pub async fn restore_person(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
) -> Result<bool, DbErr> {
    set_removed(tx, school, id, None).await
}

/// Remembers in which language somebody wants to be addressed.
pub async fn set_lang(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
    lang: Lang,
) -> Result<(), DbErr> {
    person::Entity::update_many()
        .col_expr(person::Column::Lang, Expr::val(lang.tag()))
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::Id.eq(id.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Erases who somebody was who was removed. The row stays, for meetings point at it; their name,
/// roles, second proof and favourites do not, nor their account when this was its last place.
pub async fn forget_person(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
) -> Result<(), DbErr> {
    let before = of_school(school).filter(person::Column::Id.eq(id)).one(tx).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::val(""))
        .col_expr(person::Column::Email, Expr::val(id.to_string()))
        .col_expr(person::Column::AccountId, Expr::val(None::<Uuid>))
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::Id.eq(id))
        .exec(tx)
        .await?;
    person_role::Entity::delete_many()
        .filter(person_role::Column::SchoolId.eq(school.0))
        .filter(person_role::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    favourite::Entity::delete_many()
        .filter(favourite::Column::SchoolId.eq(school.0))
        .filter(favourite::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    second::store::remove_at(tx, (school, PersonId(id))).await?;
    crate::meetings::thread::store::forget_person(tx, school, id).await?;
    correct::drop_unused(tx, before.and_then(|row| row.account_id)).await
}

/// Whether what is kept of somebody may only be kept: their place and address stay theirs.
async fn is_set_aside(db: &impl ConnectionTrait, row: &person::Model) -> Result<bool, DbErr> {
    holds::is_held(db, (SchoolId(row.school_id), SubjectKind::Person, row.id)).await
}

/// Nobody who was erased, or whose address is somebody else's now.
fn has_a_place() -> SimpleExpr {
    person::Column::Name.ne("").and(person::Column::Email.contains("@"))
}

async fn set_removed(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
    at: Option<Timestamp>,
) -> Result<bool, DbErr> {
    let changed = person::Entity::update_many()
        .col_expr(person::Column::RemovedAt, Expr::val(at.map(Timestamp::as_millisecond)))
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::Id.eq(id.0))
        .filter(has_a_place())
        .exec(tx)
        .await?;
    Ok(changed.rows_affected == 1)
}

async fn with_school(
    db: &impl ConnectionTrait,
    person: person::Model,
) -> Result<Option<(Person, School)>, DbErr> {
    let Some(school) = school::Entity::find_by_id(person.school_id).one(db).await? else {
        return Ok(None);
    };
    let school = school_of(school);
    let person = roles::with_roles(db, school.id, vec![person]).await?.pop();
    Ok(person.map(|person| (person, school)))
}

fn of_school(school: SchoolId) -> sea_orm::Select<person::Entity> {
    person::Entity::find().filter(person::Column::SchoolId.eq(school.0))
}

fn person_of(row: person::Model, roles: Roles) -> Person {
    let person::Model { id, name, email, lang, account_id, .. } = row;
    // Only a row from before there were accounts has none, and those were all given one.
    let account = AccountId(account_id.unwrap_or(id));
    let (lang, all_roles) = (lang_of(&lang), roles.clone());
    Person { id: PersonId(id), name, email, lang, roles, all_roles, account, house: None }
}

pub(super) fn school_of(row: school::Model) -> School {
    School { id: SchoolId(row.id), name: row.name, lang: lang_of(&row.lang) }
}

/// The stored language; one that this version does not know is taken as Dutch.
fn lang_of(tag: &str) -> Lang {
    tag.parse().unwrap_or(Lang::SOURCE)
}
