//! The rows of apps, codes on paper and passkeys, and since when somebody proved a second time who
//! they are. School and person come first, but where an account or a passkey is all that is known.

use std::collections::HashSet;

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _, OnConflict, SimpleExpr},
};
use uuid::Uuid;

use super::TRIES_MAX;
use crate::{
    accounts::AccountId,
    db::entities::{passkey, person, recovery_code, second_factor, sign_in},
};

/// Somebody at a school.
pub type Whose = (SchoolId, PersonId);

/// What somebody can prove with at a school a second time who they are.
#[derive(Debug, Clone, Default)]
pub struct Factors {
    pub app_since: Option<Timestamp>,
    /// Whether codes of the app count; not after too many wrong ones.
    pub is_app_locked: bool,
    pub passkeys: Vec<Key>,
    /// How many codes on paper were not used yet.
    pub codes: u64,
    /// When an administrator last took everything away, and who.
    pub reset: Option<(Timestamp, Option<PersonId>)>,
}

impl Factors {
    /// Whether there is nothing to prove with. Codes on paper only stand in for something else. A
    /// passkey that is refused opens nothing, but it still keeps out whoever has only the mailbox.
    pub fn is_none(&self) -> bool {
        self.app_since.is_none() && self.passkeys.is_empty()
    }
}

/// A passkey.
#[derive(Debug, Clone)]
pub struct Key {
    pub id: Uuid,
    pub name: String,
    /// As the library wrote it.
    pub credential: String,
    pub since: Timestamp,
    pub used: Option<Timestamp>,
    /// Whether it no longer opens anything.
    pub is_refused: bool,
}

pub async fn factors(db: &impl ConnectionTrait, (school, person): Whose) -> Result<Factors, DbErr> {
    let row = second_factor::Entity::find_by_id((school.0, person.0)).one(db).await?;
    let codes = recovery_code::Entity::find()
        .filter(recovery_code::Column::SchoolId.eq(school.0))
        .filter(recovery_code::Column::PersonId.eq(person.0));
    let passkeys = passkey::Entity::find()
        .filter(passkey::Column::SchoolId.eq(school.0))
        .filter(passkey::Column::PersonId.eq(person.0))
        .order_by_asc(passkey::Column::Id)
        .all(db)
        .await?;
    let mut factors = Factors {
        codes: codes.count(db).await?,
        passkeys: passkeys.into_iter().map(key_of).collect(),
        ..Factors::default()
    };
    if let Some(row) = row {
        factors.is_app_locked = row.tries >= TRIES_MAX;
        factors.app_since = row.app_secret.and(row.app_since).map(at);
        factors.reset = row.reset_at.map(|when| (at(when), row.reset_by.map(PersonId)));
    }
    Ok(factors)
}

fn key_of(row: passkey::Model) -> Key {
    Key {
        id: row.id,
        name: row.name,
        credential: row.credential,
        since: at(row.created_at),
        used: row.used_at.map(at),
        is_refused: row.refused_at.is_some(),
    }
}

fn at(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or_default()
}

/// Writes down that whoever holds the token of the old hash proved a second time who they are.
/// They hold the token of the new hash from now on. Tells whether others use their device too;
/// nothing when they are signed out, or meanwhile went on at another school: what was proven is
/// proven here alone.
pub async fn prove(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    old_hash: &str,
    new_hash: &str,
    now: Timestamp,
) -> Result<Option<bool>, DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::TokenHash, Expr::val(new_hash))
        .col_expr(sign_in::Column::SecondAt, Expr::val(now.as_millisecond()))
        .filter(sign_in::Column::TokenHash.eq(old_hash))
        .filter(sign_in::Column::SchoolId.eq(school.0))
        .filter(sign_in::Column::PersonId.eq(person.0))
        .exec(tx)
        .await?;
    let row = sign_in::Entity::find_by_id(new_hash).one(tx).await?;
    Ok(row.map(|row| row.shared))
}

/// Forgets in every browser, but the one that is excepted, that somebody proved it at this school.
pub async fn end_proofs(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    except_hash: &str,
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::SecondAt, Expr::val(None::<i64>))
        .filter(sign_in::Column::SchoolId.eq(school.0))
        .filter(sign_in::Column::PersonId.eq(person.0))
        .filter(sign_in::Column::TokenHash.ne(except_hash))
        .exec(tx)
        .await
        .map(drop)
}

/// What an app shares with us, sealed; nothing when there is none, or its codes do not count.
pub async fn app_secret(
    db: &impl ConnectionTrait,
    (school, person): Whose,
) -> Result<Option<String>, DbErr> {
    let row = second_factor::Entity::find_by_id((school.0, person.0)).one(db).await?;
    Ok(row.filter(|row| row.tries < TRIES_MAX).and_then(|row| row.app_secret))
}

/// Keeps an app in the place of the one before. The code that confirmed it does not work again.
pub async fn set_app(
    tx: &impl ConnectionTrait,
    whose: Whose,
    (sealed, step): (String, i64),
    now: Timestamp,
) -> Result<(), DbErr> {
    change(tx, whose, |row| {
        row.app_secret = Set(Some(sealed));
        row.app_since = Set(Some(now.as_millisecond()));
        row.app_step = Set(Some(step));
        row.tries = Set(0);
    })
    .await
}

/// Uses up the code of a half minute. False when it, or a newer one, was used before.
pub async fn take_step(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    step: i64,
) -> Result<bool, DbErr> {
    let is_older = second_factor::Column::AppStep.lt(step);
    let taken = second_factor::Entity::update_many()
        .col_expr(second_factor::Column::AppStep, Expr::val(step))
        .filter(second_factor::Column::SchoolId.eq(school.0))
        .filter(second_factor::Column::PersonId.eq(person.0))
        .filter(second_factor::Column::AppStep.is_null().or(is_older))
        .filter(second_factor::Column::Tries.lt(TRIES_MAX))
        .exec(tx)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Counts a wrong code; true when it is the one with which codes of the app stop to count.
pub async fn count_wrong(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
) -> Result<bool, DbErr> {
    second_factor::Entity::update_many()
        .col_expr(second_factor::Column::Tries, Expr::col(second_factor::Column::Tries).add(1))
        .filter(second_factor::Column::SchoolId.eq(school.0))
        .filter(second_factor::Column::PersonId.eq(person.0))
        .exec(tx)
        .await?;
    let row = second_factor::Entity::find_by_id((school.0, person.0)).one(tx).await?;
    Ok(row.is_some_and(|row| row.app_secret.is_some() && row.tries == TRIES_MAX))
}

/// Starts counting wrong codes anew, after a right proof.
pub async fn forget_wrong(tx: &impl ConnectionTrait, (school, person): Whose) -> Result<(), DbErr> {
    second_factor::Entity::update_many()
        .col_expr(second_factor::Column::Tries, Expr::val(0))
        .filter(second_factor::Column::SchoolId.eq(school.0))
        .filter(second_factor::Column::PersonId.eq(person.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Keeps these codes on paper; those from before no longer work.
pub async fn set_codes(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    hashes: impl IntoIterator<Item = String>,
) -> Result<(), DbErr> {
    remove_codes(tx, (school, person)).await?;
    let rows = hashes.into_iter().map(|hash| recovery_code::ActiveModel {
        school_id: Set(school.0),
        person_id: Set(person.0),
        code_hash: Set(hash),
    });
    recovery_code::Entity::insert_many(rows).exec_without_returning(tx).await.map(drop)
}

/// Uses a code on paper up; false when there is no such code, or no longer.
pub async fn use_code(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    hash: &str,
) -> Result<bool, DbErr> {
    let used = recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::SchoolId.eq(school.0))
        .filter(recovery_code::Column::PersonId.eq(person.0))
        .filter(recovery_code::Column::CodeHash.eq(hash))
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// A passkey to keep.
#[derive(Debug, Clone)]
pub struct NewKey {
    pub id: Uuid,
    pub name: String,
    /// The hash of the id that the device gave it.
    pub credential_id: String,
    /// As the library writes it.
    pub credential: String,
    /// Whether it was made in a sign-in that opens the person's places at other schools.
    pub by_mail: bool,
}

pub async fn add_passkey(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    new: NewKey,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = passkey::ActiveModel {
        id: Set(new.id),
        school_id: Set(school.0),
        person_id: Set(person.0),
        name: Set(new.name),
        credential_id: Set(new.credential_id),
        credential: Set(new.credential),
        created_at: Set(now.as_millisecond()),
        used_at: Set(None),
        by_mail: Set(new.by_mail),
        refused_at: Set(None),
    };
    passkey::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// A passkey of which a browser says that it is this person's, while it opens something.
#[derive(Debug, Clone)]
pub struct Claimed {
    pub whose: Whose,
    pub credential: String,
    pub by_mail: bool,
}

/// Looked for by itself: whoever shows it did not say yet at which school they work.
pub async fn passkey_of(
    db: &impl ConnectionTrait,
    person: PersonId,
    credential_id: &str,
) -> Result<Option<Claimed>, DbErr> {
    let row = passkey::Entity::find()
        .filter(passkey::Column::CredentialId.eq(credential_id))
        .filter(passkey::Column::PersonId.eq(person.0))
        .filter(passkey::Column::RefusedAt.is_null())
        .one(db)
        .await?;
    Ok(row.map(|row| Claimed {
        whose: (SchoolId(row.school_id), person),
        credential: row.credential,
        by_mail: row.by_mail,
    }))
}

/// Writes down that a passkey was used, and how it is after that.
pub async fn keep_used(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    (credential_id, credential): (&str, String),
    now: Timestamp,
) -> Result<(), DbErr> {
    let used = (passkey::Column::UsedAt, now.as_millisecond().into());
    let values = [used, (passkey::Column::Credential, credential.into())];
    change_passkey(tx, (school, person), credential_id, values).await
}

/// Keeps a passkey from opening anything.
pub async fn refuse_passkey(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    credential_id: &str,
    now: Timestamp,
) -> Result<(), DbErr> {
    let refused = (passkey::Column::RefusedAt, now.as_millisecond().into());
    change_passkey(tx, (school, person), credential_id, [refused]).await
}

async fn change_passkey<const COLUMNS: usize>(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    credential_id: &str,
    values: [(passkey::Column, SimpleExpr); COLUMNS],
) -> Result<(), DbErr> {
    let mut changed = passkey::Entity::update_many()
        .filter(passkey::Column::SchoolId.eq(school.0))
        .filter(passkey::Column::PersonId.eq(person.0))
        .filter(passkey::Column::CredentialId.eq(credential_id));
    for (column, value) in values {
        changed = changed.col_expr(column, value);
    }
    changed.exec(tx).await.map(drop)
}

/// Removes one passkey; false when it is not there.
pub async fn remove_passkey(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    id: Uuid,
) -> Result<bool, DbErr> {
    let removed = passkey::Entity::delete_many()
        .filter(passkey::Column::SchoolId.eq(school.0))
        .filter(passkey::Column::PersonId.eq(person.0))
        .filter(passkey::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(removed.rows_affected == 1)
}

/// Removes the app.
pub async fn remove_app(tx: &impl ConnectionTrait, whose: Whose) -> Result<(), DbErr> {
    change(tx, whose, without_app).await
}

/// Removes the codes on paper.
pub async fn remove_codes(tx: &impl ConnectionTrait, (school, person): Whose) -> Result<(), DbErr> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::SchoolId.eq(school.0))
        .filter(recovery_code::Column::PersonId.eq(person.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Takes everything away with which somebody proves a second time who they are at this school.
/// They set it up anew at their next sign-in; nobody is proven any longer.
pub async fn remove_at(tx: &impl ConnectionTrait, (school, person): Whose) -> Result<(), DbErr> {
    passkey::Entity::delete_many()
        .filter(passkey::Column::SchoolId.eq(school.0))
        .filter(passkey::Column::PersonId.eq(person.0))
        .exec(tx)
        .await?;
    remove_codes(tx, (school, person)).await?;
    remove_app(tx, (school, person)).await?;
    end_proofs(tx, (school, person), "").await
}

/// The same at every school where somebody works, for whoever runs the installation.
pub async fn remove_all(tx: &impl ConnectionTrait, account: AccountId) -> Result<(), DbErr> {
    let places =
        person::Entity::find().filter(person::Column::AccountId.eq(account.0)).all(tx).await?;
    for place in places {
        remove_at(tx, (SchoolId(place.school_id), PersonId(place.id))).await?;
    }
    Ok(())
}

/// The same, by an administrator of the school: it is written down who did it.
pub async fn reset(
    tx: &impl ConnectionTrait,
    whose: Whose,
    by: PersonId,
    now: Timestamp,
) -> Result<(), DbErr> {
    remove_at(tx, whose).await?;
    change(tx, whose, |row| {
        row.reset_at = Set(Some(now.as_millisecond()));
        row.reset_by = Set(Some(by.0));
    })
    .await
}

fn without_app(row: &mut second_factor::ActiveModel) {
    row.app_secret = Set(None);
    row.app_since = Set(None);
    row.app_step = Set(None);
    row.tries = Set(0);
}

/// Changes the one row of somebody at a school, which is made when it is not there.
async fn change(
    tx: &impl ConnectionTrait,
    (school, person): Whose,
    how: impl FnOnce(&mut second_factor::ActiveModel),
) -> Result<(), DbErr> {
    let empty = second_factor::ActiveModel {
        school_id: Set(school.0),
        person_id: Set(person.0),
        tries: Set(0),
        ..Default::default()
    };
    let key = [second_factor::Column::SchoolId, second_factor::Column::PersonId];
    second_factor::Entity::insert(empty.clone())
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    let mut row = second_factor::ActiveModel {
        school_id: sea_orm::ActiveValue::Unchanged(school.0),
        person_id: sea_orm::ActiveValue::Unchanged(person.0),
        ..Default::default()
    };
    how(&mut row);
    second_factor::Entity::update(row).exec(tx).await.map(drop)
}

/// Everybody at a school who has something to prove with a second time who they are.
pub async fn who_has_some(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashSet<PersonId>, DbErr> {
    let apps = second_factor::Entity::find()
        .filter(second_factor::Column::SchoolId.eq(school.0))
        .filter(second_factor::Column::AppSecret.is_not_null())
        .all(db)
        .await?;
    let keys = passkey::Entity::find()
        .filter(passkey::Column::SchoolId.eq(school.0))
        .filter(passkey::Column::RefusedAt.is_null())
        .all(db)
        .await?;
    let apps = apps.into_iter().map(|row| PersonId(row.person_id));
    Ok(apps.chain(keys.into_iter().map(|row| PersonId(row.person_id))).collect())
}
