//! Putting right who somebody is: their name, their address, and accounts that nobody has any more.

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    sea_query::{Expr, ExprTrait as _, Query},
};
use uuid::Uuid;

use super::{Which, Whose, end_sign_ins, free_address, of_school};
use crate::{
    accounts::{AccountId, Email, PersonName},
    db::entities::{account, passkey, person, sign_in, sign_in_link},
};

/// Changes what somebody is called at a school.
pub async fn set_name(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
    name: &PersonName,
) -> Result<(), DbErr> {
    person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::val(name.as_str()))
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::Id.eq(id.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Another address for somebody, and the account that this place has from then on.
#[derive(Debug)]
pub struct NewAddress<'a> {
    pub email: &'a Email,
    pub account: AccountId,
    /// The browser that may go on, when somebody changes their own.
    pub keeps: Option<&'a str>,
}

/// Changes somebody's address; false when somebody else of this school has it.
///
/// Nobody has shown yet that the new mailbox is theirs. So the place leaves its account, and is
/// joined with others only when a link in that mailbox is used; everything with which one came in
/// as the owner of the old one ends, or opens this place alone.
pub async fn set_address(
    tx: &impl ConnectionTrait,
    (school, id): (SchoolId, PersonId),
    new: &NewAddress<'_>,
    now: Timestamp,
) -> Result<bool, DbErr> {
    free_address(tx, school, new.email).await?;
    let taken = person::Column::Email.eq(new.email.as_str()).and(person::Column::Id.ne(id.0));
    if of_school(school).filter(taken).one(tx).await?.is_some() {
        return Ok(false);
    }
    let before = of_school(school).filter(person::Column::Id.eq(id.0)).one(tx).await?;
    let row =
        account::ActiveModel { id: Set(new.account.0), created_at: Set(now.as_millisecond()) };
    account::Entity::insert(row).exec_without_returning(tx).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Email, Expr::val(new.email.as_str()))
        .col_expr(person::Column::AccountId, Expr::val(new.account.0))
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    let which = new.keeps.map_or(Which::All, Which::Others);
    end_sign_ins(tx, Whose::Place(school, id), which).await?;
    opens_one_place(tx, school, id).await?;
    drop_unused(tx, before.and_then(|row| row.account_id)).await?;
    Ok(true)
}

/// Ends the links of a place; what is left to come in with opens no other places.
async fn opens_one_place(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: PersonId,
) -> Result<(), DbErr> {
    sign_in_link::Entity::delete_many()
        .filter(sign_in_link::Column::SchoolId.eq(school.0))
        .filter(sign_in_link::Column::PersonId.eq(id.0))
        .exec(tx)
        .await?;
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::ByMail, Expr::val(false))
        .filter(sign_in::Column::SchoolId.eq(school.0))
        .filter(sign_in::Column::PersonId.eq(id.0))
        .exec(tx)
        .await?;
    passkey::Entity::update_many()
        .col_expr(passkey::Column::ByMail, Expr::val(false))
        .filter(passkey::Column::SchoolId.eq(school.0))
        .filter(passkey::Column::PersonId.eq(id.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Removes those of these accounts that have no place left.
pub(super) async fn drop_unused(
    tx: &impl ConnectionTrait,
    accounts: impl IntoIterator<Item = Uuid>,
) -> Result<(), DbErr> {
    let used = Query::select()
        .column(person::Column::AccountId)
        .from(person::Entity)
        .and_where(person::Column::AccountId.is_not_null())
        .to_owned();
    account::Entity::delete_many()
        .filter(account::Column::Id.is_in(accounts))
        .filter(account::Column::Id.not_in_subquery(used))
        .exec(tx)
        .await
        .map(drop)
}
