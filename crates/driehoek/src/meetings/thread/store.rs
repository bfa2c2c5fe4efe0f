//! The rows of what somebody keeps of their own: pages kept together, and reminders.
//!
//! A private link, a calendar's address and the link of an answer are all that a visitor has, so
//! that there is no school to ask first; everything else takes the school first.

use domain::meetings::{ContributionId, MeetingId, ParticipantId, PersonId, PointId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    sea_query::{Expr, ExprTrait as _, OnConflict},
};
use uuid::Uuid;

use crate::{
    clock::from_ms,
    db::entities::{claim, claimed_page as page, reminder},
    meetings::links::LinkToken,
    vault::{Key, KeyOf, Place, Vault},
};

/// How many reminders one look of the clock sends at most.
const SENT_AT_ONCE: u64 = 200;

/// Pages kept together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub id: Uuid,
    pub school: SchoolId,
    /// Who keeps them with an account; nobody of a private link.
    pub person: Option<PersonId>,
    /// Whether there is a calendar with them.
    pub has_calendar: bool,
}

fn claim_of(row: &claim::Model) -> Claim {
    Claim {
        id: row.id,
        school: SchoolId(row.school_id),
        person: row.person_id.map(PersonId),
        has_calendar: row.calendar_hash.is_some(),
    }
}

/// The pages behind a private link, while it works.
pub async fn of_link(
    db: &impl ConnectionTrait,
    link_hash: &str,
    now: Timestamp,
) -> Result<Option<Claim>, DbErr> {
    one(db, claim::Column::LinkHash.eq(link_hash), now).await
}

/// The pages of a calendar's address, while it works.
pub async fn of_calendar(
    db: &impl ConnectionTrait,
    calendar_hash: &str,
    now: Timestamp,
) -> Result<Option<Claim>, DbErr> {
    one(db, claim::Column::CalendarHash.eq(calendar_hash), now).await
}

/// The pages that a colleague keeps with their account.
pub async fn of_person(
    db: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
    now: Timestamp,
) -> Result<Option<Claim>, DbErr> {
    let whose = claim::Column::SchoolId.eq(school.0).and(claim::Column::PersonId.eq(person.0));
    one(db, whose, now).await
}

async fn one(
    db: &impl ConnectionTrait,
    which: Expr,
    now: Timestamp,
) -> Result<Option<Claim>, DbErr> {
    let open = claim::Column::ExpiresAt.gt(now.as_millisecond());
    Ok(claim::Entity::find().filter(which).filter(open).one(db).await?.as_ref().map(claim_of))
}

/// What was given out to reach pages kept together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub claim: Claim,
    pub since: Timestamp,
    pub until: Timestamp,
}

/// Everything of a school that keeps pages together and still works.
pub async fn given(
    db: &impl ConnectionTrait,
    school: SchoolId,
    now: Timestamp,
) -> Result<Vec<Given>, DbErr> {
    let rows = claim::Entity::find()
        .filter(claim::Column::SchoolId.eq(school.0))
        .filter(claim::Column::ExpiresAt.gt(now.as_millisecond()))
        .all(db)
        .await?;
    let given = rows.iter().map(|row| Given {
        claim: claim_of(row),
        since: from_ms(row.created_at),
        until: from_ms(row.expires_at),
    });
    Ok(given.collect())
}

/// Ends a private link, with the calendar behind it. The pages themselves stay.
pub async fn end(tx: &impl ConnectionTrait, school: SchoolId, id: Uuid) -> Result<(), DbErr> {
    claim::Entity::delete_many()
        .filter(claim::Column::SchoolId.eq(school.0))
        .filter(claim::Column::Id.eq(id))
        .exec(tx)
        .await
        .map(drop)
}

/// Ends the address of a calendar.
pub async fn end_calendar(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
) -> Result<(), DbErr> {
    claim::Entity::update_many()
        .col_expr(claim::Column::CalendarHash, Expr::val(None::<String>))
        .filter(claim::Column::SchoolId.eq(school.0))
        .filter(claim::Column::Id.eq(id))
        .exec(tx)
        .await
        .map(drop)
}

/// Begins to keep pages together: with a link, or with an account.
pub async fn add(
    tx: &impl ConnectionTrait,
    claim: &Claim,
    link_hash: Option<String>,
    (now, until): (Timestamp, Timestamp),
) -> Result<(), DbErr> {
    let row = claim::ActiveModel {
        id: Set(claim.id),
        school_id: Set(claim.school.0),
        link_hash: Set(link_hash),
        person_id: Set(claim.person.map(|person| person.0)),
        calendar_hash: Set(None),
        created_at: Set(now.as_millisecond()),
        expires_at: Set(until.as_millisecond()),
    };
    claim::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Gives another private link; the one before opens nothing any more.
pub async fn renew(tx: &impl ConnectionTrait, of: &Claim, link_hash: String) -> Result<(), DbErr> {
    set(tx, of, claim::Column::LinkHash, Some(link_hash)).await
}

/// Gives a calendar an address, another one, or none.
pub async fn set_calendar(
    tx: &impl ConnectionTrait,
    of: &Claim,
    calendar_hash: Option<String>,
) -> Result<(), DbErr> {
    set(tx, of, claim::Column::CalendarHash, calendar_hash).await
}

async fn set(
    tx: &impl ConnectionTrait,
    of: &Claim,
    column: claim::Column,
    hash: Option<String>,
) -> Result<(), DbErr> {
    claim::Entity::update_many()
        .col_expr(column, Expr::val(hash))
        .filter(claim::Column::SchoolId.eq(of.school.0))
        .filter(claim::Column::Id.eq(of.id))
        .exec(tx)
        .await
        .map(drop)
}

/// Stops keeping pages together.
pub async fn remove(tx: &impl ConnectionTrait, of: &Claim) -> Result<(), DbErr> {
    claim::Entity::delete_many()
        .filter(claim::Column::SchoolId.eq(of.school.0))
        .filter(claim::Column::Id.eq(of.id))
        .exec(tx)
        .await
        .map(drop)
}

/// Somebody who worked at the school keeps nothing with their account any more.
pub async fn forget_person(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    person: Uuid,
) -> Result<(), DbErr> {
    claim::Entity::delete_many()
        .filter(claim::Column::SchoolId.eq(school.0))
        .filter(claim::Column::PersonId.eq(person))
        .exec(tx)
        .await
        .map(drop)
}

/// A page that is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: Uuid,
    pub meeting: MeetingId,
    pub participant: ParticipantId,
    /// The personal link, as it was when it was kept.
    pub token: LinkToken,
}

fn page_place(id: Uuid) -> Place<'static> {
    Place { table: "claimed_page", column: "page", row: id }
}

/// Keeps a page with the others, until its meeting's words are erased.
pub async fn add_page(
    tx: &impl ConnectionTrait,
    key: &Key,
    of: &Claim,
    kept: &Kept,
    (now, until): (Timestamp, Timestamp),
) -> Result<(), DbErr> {
    use page::Column as Is;
    let row = page::ActiveModel {
        id: Set(kept.id),
        school_id: Set(of.school.0),
        claim_id: Set(of.id),
        meeting_id: Set(kept.meeting.0),
        participant: Set(kept.participant.0.into()),
        page: Set(key.seal(page_place(kept.id), &kept.token.text())),
        added_at: Set(now.as_millisecond()),
        expires_at: Set(until.as_millisecond()),
    };
    let once = [Is::SchoolId, Is::ClaimId, Is::MeetingId, Is::Participant];
    let once = OnConflict::columns(once).do_nothing().to_owned();
    page::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await?;
    claim::Entity::update_many()
        .col_expr(claim::Column::ExpiresAt, Expr::val(until.as_millisecond()))
        .filter(claim::Column::SchoolId.eq(of.school.0))
        .filter(claim::Column::Id.eq(of.id))
        .filter(claim::Column::ExpiresAt.lt(until.as_millisecond()))
        .exec(tx)
        .await
        .map(drop)
}

/// Lets go of a page.
pub async fn remove_page(tx: &impl ConnectionTrait, of: &Claim, id: Uuid) -> Result<(), DbErr> {
    page::Entity::delete_many()
        .filter(page::Column::SchoolId.eq(of.school.0))
        .filter(page::Column::ClaimId.eq(of.id))
        .filter(page::Column::Id.eq(id))
        .exec(tx)
        .await
        .map(drop)
}

/// The pages that are kept together, in the order in which they were added.
pub async fn pages(
    db: &impl ConnectionTrait,
    vault: &Vault,
    of: &Claim,
) -> Result<Vec<Kept>, DbErr> {
    let rows = page::Entity::find()
        .filter(page::Column::SchoolId.eq(of.school.0))
        .filter(page::Column::ClaimId.eq(of.id))
        .order_by_asc(page::Column::AddedAt)
        .order_by_asc(page::Column::Id)
        .all(db)
        .await?;
    let key = vault.key(KeyOf::School(of.school)).await?;
    let kept = rows.into_iter().filter_map(|row| {
        Some(Kept {
            id: row.id,
            meeting: MeetingId(row.meeting_id),
            participant: ParticipantId(u32::try_from(row.participant).ok()?),
            token: LinkToken::read(&key.open(page_place(row.id), &row.page).ok()?)?,
        })
    });
    Ok(kept.collect())
}

/// A reminder of an action point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub id: Uuid,
    pub school: SchoolId,
    pub meeting: MeetingId,
    pub participant: ParticipantId,
    pub point: PointId,
    /// Where to; nothing once no letter may come any more.
    pub email: Option<String>,
    pub lang: String,
    /// The token with which somebody answers.
    pub link: String,
    /// When the next letter goes; nothing when none does.
    pub remind_at: Option<Timestamp>,
    /// When the first letter is wanted, while whoever reads the address has not said yes.
    pub wanted_at: Option<Timestamp>,
}

fn place(id: Uuid, column: &'static str) -> Place<'static> {
    Place { table: "reminder", column, row: id }
}

fn reminder_of(key: &Key, row: &reminder::Model) -> Option<Reminder> {
    let open = |column, sealed: &str| key.open(place(row.id, column), sealed).ok();
    Some(Reminder {
        id: row.id,
        school: SchoolId(row.school_id),
        meeting: MeetingId(row.meeting_id),
        participant: ParticipantId(u32::try_from(row.participant).ok()?),
        point: ContributionId(u64::try_from(row.point).ok()?),
        email: row.email.as_deref().and_then(|email| open("email", email)),
        lang: row.lang.clone(),
        link: open("link", &row.link)?,
        remind_at: row.remind_at.map(from_ms),
        wanted_at: row.wanted_at.map(from_ms),
    })
}

/// What one reminder is known by in the store.
fn number(point: PointId) -> i64 {
    i64::try_from(point.0).unwrap_or(i64::MAX)
}

/// Reminds somebody of a point; a reminder of the same point that was there goes.
pub async fn remind(
    tx: &impl ConnectionTrait,
    key: &Key,
    reminder: &Reminder,
    link_hash: String,
    (now, until): (Timestamp, Timestamp),
) -> Result<(), DbErr> {
    forget(tx, reminder.school, reminder.meeting, reminder.point).await?;
    let seal = |column, text: &str| key.seal(place(reminder.id, column), text);
    let row = reminder::ActiveModel {
        id: Set(reminder.id),
        school_id: Set(reminder.school.0),
        meeting_id: Set(reminder.meeting.0),
        participant: Set(reminder.participant.0.into()),
        point: Set(number(reminder.point)),
        email: Set(reminder.email.as_deref().map(|email| seal("email", email))),
        lang: Set(reminder.lang.clone()),
        link: Set(seal("link", &reminder.link)),
        link_hash: Set(link_hash),
        remind_at: Set(reminder.remind_at.map(Timestamp::as_millisecond)),
        sent_at: Set(None),
        wanted_at: Set(reminder.wanted_at.map(Timestamp::as_millisecond)),
        created_at: Set(now.as_millisecond()),
        expires_at: Set(until.as_millisecond()),
    };
    reminder::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// No reminder of a point any more.
pub async fn forget(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
    point: PointId,
) -> Result<(), DbErr> {
    reminder::Entity::delete_many()
        .filter(reminder::Column::SchoolId.eq(school.0))
        .filter(reminder::Column::MeetingId.eq(meeting.0))
        .filter(reminder::Column::Point.eq(number(point)))
        .exec(tx)
        .await
        .map(drop)
}

/// Erases what nobody said yes to before the day that was asked. Serves all schools.
pub async fn forget_unconfirmed(tx: &impl ConnectionTrait, now: Timestamp) -> Result<(), DbErr> {
    reminder::Entity::delete_many()
        .filter(reminder::Column::WantedAt.lte(now.as_millisecond()))
        .exec(tx)
        .await
        .map(drop)
}

/// What people kept of a meeting whose words are erased goes with them.
pub async fn forget_meeting(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
) -> Result<(), DbErr> {
    reminder::Entity::delete_many()
        .filter(reminder::Column::SchoolId.eq(school.0))
        .filter(reminder::Column::MeetingId.eq(meeting.0))
        .exec(tx)
        .await?;
    page::Entity::delete_many()
        .filter(page::Column::SchoolId.eq(school.0))
        .filter(page::Column::MeetingId.eq(meeting.0))
        .exec(tx)
        .await
        .map(drop)
}

/// The reminders that one participant asked for.
pub async fn reminders(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    (meeting, participant): (MeetingId, ParticipantId),
) -> Result<Vec<Reminder>, DbErr> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::SchoolId.eq(school.0))
        .filter(reminder::Column::MeetingId.eq(meeting.0))
        .filter(reminder::Column::Participant.eq(i64::from(participant.0)))
        .all(db)
        .await?;
    let key = vault.key(KeyOf::School(school)).await?;
    Ok(rows.iter().filter_map(|row| reminder_of(&key, row)).collect())
}

/// The reminder that is answered with this link.
pub async fn of_answer(
    db: &impl ConnectionTrait,
    vault: &Vault,
    link_hash: &str,
    now: Timestamp,
) -> Result<Option<Reminder>, DbErr> {
    let row = reminder::Entity::find()
        .filter(reminder::Column::LinkHash.eq(link_hash))
        .filter(reminder::Column::ExpiresAt.gt(now.as_millisecond()))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let key = vault.key(KeyOf::School(SchoolId(row.school_id))).await?;
    Ok(reminder_of(&key, &row))
}

/// The reminders whose time has come, the earliest first. The clock serves all schools.
pub async fn due(
    db: &impl ConnectionTrait,
    vault: &Vault,
    now: Timestamp,
) -> Result<Vec<Reminder>, DbErr> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::RemindAt.lte(now.as_millisecond()))
        .order_by_asc(reminder::Column::RemindAt)
        .order_by_asc(reminder::Column::Id)
        .limit(SENT_AT_ONCE)
        .all(db)
        .await?;
    let mut due = Vec::new();
    for row in rows {
        let key = vault.key(KeyOf::School(SchoolId(row.school_id))).await?;
        due.extend(reminder_of(&key, &row));
    }
    Ok(due)
}

/// What changes about a reminder.
#[derive(Debug, Clone, Copy)]
pub enum Change {
    /// Its letter goes now.
    Sent(Timestamp),
    /// Whoever reads the address said yes: the first letter goes then.
    Confirmed(Timestamp),
    /// The next letter goes then, or no other.
    Next(Option<Timestamp>),
    /// No letter comes any more, and the address is erased.
    Over,
}

/// Changes a reminder.
pub async fn change(tx: &impl ConnectionTrait, of: &Reminder, change: Change) -> Result<(), DbErr> {
    use reminder::Column as Is;
    let rows = reminder::Entity::update_many()
        .filter(Is::SchoolId.eq(of.school.0))
        .filter(Is::Id.eq(of.id));
    let rows = match change {
        Change::Sent(now) => rows
            .col_expr(Is::SentAt, Expr::val(now.as_millisecond()))
            .col_expr(Is::RemindAt, Expr::val(None::<i64>)),
        Change::Confirmed(at) => rows
            .col_expr(Is::WantedAt, Expr::val(None::<i64>))
            .col_expr(Is::RemindAt, Expr::val(at.as_millisecond())),
        Change::Next(at) => {
            rows.col_expr(Is::RemindAt, Expr::val(at.map(Timestamp::as_millisecond)))
        }
        Change::Over => rows
            .col_expr(Is::Email, Expr::val(None::<String>))
            .col_expr(Is::RemindAt, Expr::val(None::<i64>)),
    };
    rows.exec(tx).await.map(drop)
}
