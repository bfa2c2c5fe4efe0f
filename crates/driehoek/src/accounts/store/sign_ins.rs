//! The rows of links with which somebody comes in, and of browsers in which somebody is.

use std::collections::BTreeSet;

use domain::meetings::{PersonId, SchoolId};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _, Query, SelectStatement, SimpleExpr},
};
use uuid::Uuid;

use super::{place, roles, with_school};
use crate::{
    accounts::{
        AccountId, CODE_TRIES, INVITATION_LASTS, LINK_LASTS, Person, SHARED_IDLE, SIGN_IN_LASTS,
        School,
    },
    chance::token_hash,
    db::entities::{person, sign_in, sign_in_link},
};

/// How much time passes before it is written down again that somebody was there.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Who signed in where, and when something was last done there.
#[derive(Debug, Clone)]
pub struct Found {
    pub person: Person,
    pub school: School,
    /// Whether they showed that the mailbox is theirs.
    pub by_mail: bool,
    /// When they proved a second time who they are, in this browser and at this place.
    pub second_at: Option<Timestamp>,
    /// Which sign-in it is.
    pub id: Option<Uuid>,
    seen: Timestamp,
}

impl Found {
    /// Whether it is time to write down that they are there.
    pub fn is_seen_long_ago(&self, now: Timestamp) -> bool {
        now.duration_since(self.seen) >= SEEN_EVERY
    }
}

/// Who signed in with the token of this hash, while it lasts.
pub async fn signed_in(
    db: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Found>, DbErr> {
    let found = sign_in::Entity::find_by_id(token_hash)
        .filter(sign_in::Column::ExpiresAt.gt(now.as_millisecond()))
        .find_also_related(person::Entity)
        .one(db)
        .await?;
    let Some((row, Some(person))) = found else { return Ok(None) };
    let seen = seen_of(&row);
    if row.shared && now.duration_since(seen) >= SHARED_IDLE {
        return Ok(None);
    }
    let (id, by_mail) = (row.id, row.by_mail);
    let second_at = row.second_at.and_then(|at| Timestamp::from_millisecond(at).ok());
    let place = with_school(db, person).await?;
    Ok(place.map(|(person, school)| Found { person, school, by_mail, second_at, id, seen }))
}

/// When something was last done in this browser.
fn seen_of(row: &sign_in::Model) -> Timestamp {
    Timestamp::from_millisecond(row.seen_at.unwrap_or(row.created_at)).unwrap_or_default()
}

/// Writes down that somebody is there.
pub async fn keep_seen(
    tx: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::SeenAt, Expr::val(now.as_millisecond()))
        .filter(sign_in::Column::TokenHash.eq(token_hash))
        .exec(tx)
        .await
        .map(drop)
}

/// A browser in which somebody is signed in, as they see it in their list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    pub id: Uuid,
    pub device: String,
    pub since: Timestamp,
    pub seen: Timestamp,
    pub shared: bool,
    /// Whether it is the browser that asks.
    pub is_this: bool,
}

/// Whose sign-ins: of everything somebody has, or of one place of theirs only.
#[derive(Debug, Clone, Copy)]
pub enum Whose {
    Account(AccountId),
    Place(SchoolId, PersonId),
}

impl Whose {
    fn condition(self) -> SimpleExpr {
        match self {
            Self::Account(account) => sign_in::Column::PersonId.in_subquery(people_of(account)),
            Self::Place(school, person) => {
                sign_in::Column::SchoolId.eq(school.0).and(sign_in::Column::PersonId.eq(person.0))
            }
        }
    }
}

/// Every browser in which they are signed in, the last used first.
pub async fn browsers(
    db: &impl ConnectionTrait,
    whose: Whose,
    this: &str,
    now: Timestamp,
) -> Result<Vec<Browser>, DbErr> {
    let rows = sign_in::Entity::find()
        .filter(whose.condition())
        .filter(sign_in::Column::ExpiresAt.gt(now.as_millisecond()))
        .order_by_asc(sign_in::Column::CreatedAt)
        .all(db)
        .await?;
    let lasts =
        |row: &sign_in::Model| !row.shared || now.duration_since(seen_of(row)) < SHARED_IDLE;
    let mut browsers: Vec<_> = rows
        .into_iter()
        .filter(lasts)
        .filter_map(|row| {
            Some(Browser {
                id: row.id?,
                since: Timestamp::from_millisecond(row.created_at).ok()?,
                seen: seen_of(&row),
                is_this: row.token_hash == this,
                device: row.device,
                shared: row.shared,
            })
        })
        .collect();
    browsers.sort_by_key(|browser| std::cmp::Reverse((browser.is_this, browser.seen)));
    Ok(browsers)
}

/// On which devices these sign-ins of a school are that still last.
pub async fn devices(
    db: &impl ConnectionTrait,
    school: SchoolId,
    sign_ins: Vec<Uuid>,
) -> Result<Vec<(Uuid, String)>, DbErr> {
    let rows = sign_in::Entity::find()
        .filter(sign_in::Column::SchoolId.eq(school.0))
        .filter(sign_in::Column::Id.is_in(sign_ins))
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id?, row.device))).collect())
}

/// Which of somebody's browsers to sign out.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// The one with this id.
    One(Uuid),
    /// Every browser but the one with this token's hash.
    Others(&'a str),
    All,
}

/// Signs somebody out in these browsers; tells how many there were.
pub async fn end_sign_ins(
    tx: &impl ConnectionTrait,
    whose: Whose,
    which: Which<'_>,
) -> Result<u64, DbErr> {
    let mut ended = sign_in::Entity::delete_many().filter(whose.condition());
    match which {
        Which::One(id) => ended = ended.filter(sign_in::Column::Id.eq(id)),
        Which::Others(hash) => ended = ended.filter(sign_in::Column::TokenHash.ne(hash)),
        Which::All => {}
    }
    Ok(ended.exec(tx).await?.rows_affected)
}

/// Signs somebody out of this school, wherever they are. What they have elsewhere is not this
/// school's to end.
pub async fn end_sign_ins_at(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
) -> Result<(), DbErr> {
    sign_in::Entity::delete_many()
        .filter(sign_in::Column::SchoolId.eq(school.0))
        .filter(sign_in::Column::PersonId.eq(person.0))
        .exec(tx)
        .await
        .map(drop)
}

/// The places of an account, as a part of another query.
fn people_of(account: AccountId) -> SelectStatement {
    Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::AccountId.eq(account.0))
        .take()
}

/// Why somebody gets a link, which decides how long it can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkReason {
    /// They asked for it just now.
    Asked,
    /// A colleague wants them to come in, and they get it by mail.
    Invited,
    /// A colleague sees it and passes it on: it proves nothing about a mailbox.
    Handed,
    /// Whoever runs the program made it because nobody could come in: neither does this.
    Operator,
}

/// A code as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeHash {
    asked: String,
    code: String,
}

impl CodeHash {
    /// Of the code in a mail and of what the browser holds in which it was asked for. A code is
    /// short, so its hash alone could be found out by trying.
    pub fn new(asked: &str, code: &str) -> Self {
        Self { asked: token_hash(asked), code: token_hash(&format!("{asked}:{code}")) }
    }
}

/// The hash of the link whose code this is, when code and link can still be used. A wrong code
/// counts against every open link that was asked for in this browser.
pub async fn link_with_code(
    tx: &impl ConnectionTrait,
    typed: &CodeHash,
    now: Timestamp,
) -> Result<Option<String>, DbErr> {
    let open = sign_in_link::Entity::find()
        .filter(sign_in_link::Column::AskedHash.eq(&*typed.asked))
        .filter(sign_in_link::Column::ExpiresAt.gt(now.as_millisecond()))
        .filter(sign_in_link::Column::UsedAt.is_null())
        .filter(sign_in_link::Column::Tries.lt(CODE_TRIES))
        .all(tx)
        .await?;
    let right = open.into_iter().find(|link| link.code_hash.as_deref() == Some(&*typed.code));
    if right.is_none() {
        sign_in_link::Entity::update_many()
            .col_expr(sign_in_link::Column::Tries, Expr::col(sign_in_link::Column::Tries).add(1))
            .filter(sign_in_link::Column::AskedHash.eq(&*typed.asked))
            .exec(tx)
            .await?;
    }
    Ok(right.map(|link| link.token_hash))
}

/// Whose links were asked for in this browser and are not too old: whom a wrong code is about.
pub async fn asked_in(
    db: &impl ConnectionTrait,
    typed: &CodeHash,
    now: Timestamp,
) -> Result<BTreeSet<(SchoolId, PersonId)>, DbErr> {
    let rows = sign_in_link::Entity::find()
        .filter(sign_in_link::Column::AskedHash.eq(&*typed.asked))
        .filter(sign_in_link::Column::ExpiresAt.gt(now.as_millisecond()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (SchoolId(row.school_id), PersonId(row.person_id))).collect())
}

/// Keeps a link with which this person can sign in once.
pub async fn add_link(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    token_hash: String,
    reason: LinkReason,
    now: Timestamp,
) -> Result<(), DbErr> {
    add_link_with_code(tx, (school, person), token_hash, reason, None, now).await
}

/// The same, with a code that works in the browser where it was asked for.
pub async fn add_link_with_code(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    token_hash: String,
    reason: LinkReason,
    code: Option<CodeHash>,
    now: Timestamp,
) -> Result<(), DbErr> {
    let (asked_hash, code_hash) = code.map(|code| (code.asked, code.code)).unzip();
    let lasts = match reason {
        LinkReason::Asked | LinkReason::Operator => LINK_LASTS,
        LinkReason::Invited | LinkReason::Handed => INVITATION_LASTS,
    };
    let row = sign_in_link::ActiveModel {
        token_hash: Set(token_hash),
        school_id: Set(school.0),
        person_id: Set(person.0),
        created_at: Set(now.as_millisecond()),
        expires_at: Set((now + lasts).as_millisecond()),
        used_at: Set(None),
        by_mail: Set(matches!(reason, LinkReason::Asked | LinkReason::Invited)),
        asked_hash: Set(asked_hash),
        code_hash: Set(code_hash),
        tries: Set(0),
        given_by: Set(None),
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

/// Whose link was used, and whether it came by mail.
#[derive(Debug, Clone)]
pub struct Owner {
    pub person: Person,
    pub school: School,
    pub by_mail: bool,
}

/// Uses a link up and tells whose it was; nothing when it cannot be used, or no longer. Whoever
/// got it by mail has shown that the mailbox is theirs, and with it every place with that address.
pub async fn use_link(
    tx: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Owner>, DbErr> {
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
    let owner = owner_of(tx, &link).await?;
    Ok(owner.map(|(person, school)| Owner { person, school, by_mail: link.by_mail }))
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
    place(db, SchoolId(link.school_id), PersonId(link.person_id)).await
}

/// A browser in which somebody signs in.
#[derive(Debug, Clone)]
pub struct NewSignIn {
    pub id: Uuid,
    pub token_hash: String,
    /// Browser and system in a few words.
    pub device: String,
    /// Whether others use the device too.
    pub shared: bool,
    /// Whether it begins with something from the person's own mailbox.
    pub by_mail: bool,
    /// Whether it begins with something that proves twice who they are.
    pub is_proven: bool,
}

/// Keeps that somebody is signed in, in the browser that holds the token of this hash.
pub async fn add_sign_in(
    tx: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    new: NewSignIn,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = sign_in::ActiveModel {
        token_hash: Set(new.token_hash),
        school_id: Set(school.0),
        person_id: Set(person.0),
        created_at: Set(now.as_millisecond()),
        expires_at: Set((now + SIGN_IN_LASTS).as_millisecond()),
        id: Set(Some(new.id)),
        device: Set(new.device),
        seen_at: Set(Some(now.as_millisecond())),
        shared: Set(new.shared),
        by_mail: Set(new.by_mail),
        second_at: Set(new.is_proven.then_some(now.as_millisecond())),
        provider: Set(None),
    };
    sign_in::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Lets the browser that holds the token of this hash go on at another place of the same person.
/// Whoever proved twice who they are must do so again there: another school decides for itself.
pub async fn move_sign_in(
    tx: &impl ConnectionTrait,
    token_hash: &str,
    (school, person): (SchoolId, PersonId),
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::SchoolId, Expr::val(school.0))
        .col_expr(sign_in::Column::PersonId, Expr::val(person.0))
        .col_expr(sign_in::Column::SecondAt, Expr::val(None::<i64>))
        .filter(sign_in::Column::TokenHash.eq(token_hash))
        .exec(tx)
        .await
        .map(drop)
}

/// Signs out the browser that holds the token of this hash.
pub async fn end_sign_in(tx: &impl ConnectionTrait, token_hash: &str) -> Result<(), DbErr> {
    sign_in::Entity::delete_by_id(token_hash).exec(tx).await.map(drop)
}
