//! The rows of meetings: the log, and the line per meeting that lists need.

mod sealed;

use std::collections::BTreeMap;

use domain::decks::ElementId;
use domain::meetings::{
    Actor, Entry, EntryNumber, JoinCode, Meeting, MeetingId, PersonId, Phase, SchoolId, TeamId,
    asked_after_days, erase_on,
};
use jiff::{Timestamp, civil, tz::TimeZone};
use sea_orm::{
    ActiveModelTrait as _,
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, JoinType, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _, RelationTrait as _,
    sea_query::{Condition, OnConflict},
};
use uuid::Uuid;

use crate::db::Db;
use crate::db::entities::{meeting, meeting_action, meeting_coach, team};
use crate::decks::version::{Version, store as decks};
use crate::vault::{Key, KeyOf, Vault};
use sealed::{is_planned, opened, sealed};
pub use sealed::{is_sealed, seal_what_is_plain};

/// How many rows one insert has. Few different statements, so that each is prepared once and kept;
/// SQLite allows 32,766 values in one.
const ROWS_AT_ONCE: [usize; 5] = [256, 64, 16, 4, 1];

/// What one meeting adds to the store in one go.
#[derive(Debug)]
pub struct Batch {
    /// The tenant.
    pub school: SchoolId,
    /// The tenant's, to seal with.
    pub key: Key,
    /// The meeting.
    pub meeting: MeetingId,
    /// New entries with the device's own key.
    pub rows: Vec<(Entry, Option<Uuid>)>,
    /// The meeting's line, when it changed.
    pub line: Option<Line>,
    /// Entries whose words are erased.
    pub blanks: Vec<EntryNumber>,
    /// Whether the words of everybody are erased.
    pub blank_everybody: bool,
    /// The decks that the meeting keeps from now on as they are.
    pub keep: Vec<Version>,
}

/// What lists need of a meeting, with its coaches.
#[derive(Debug)]
pub struct Line {
    row: meeting::Model,
    coaches: Vec<PersonId>,
}

/// The clock of the school decides on which day a meeting's words are erased.
pub fn line(school: SchoolId, id: MeetingId, meeting: &Meeting, zone: &TimeZone) -> Line {
    let ms = |at: Option<Timestamp>| at.map(Timestamp::as_millisecond);
    let day = meeting.starts.date();
    let midnight_after = |date: civil::Date| {
        let next = date.tomorrow().unwrap_or(date);
        zone.to_timestamp(next.at(0, 0, 0, 0)).ok().map(Timestamp::as_millisecond)
    };
    let follow_up_days = asked_after_days(meeting.follow_up_days, meeting.keep);
    let follow_up_day = day.saturating_add(jiff::Span::new().days(follow_up_days));
    let nine = zone.to_timestamp(follow_up_day.at(9, 0, 0, 0)).ok();
    let row = meeting::Model {
        id: id.0,
        school_id: school.0,
        team_id: meeting.team.0,
        title: meeting.title.to_string(),
        starts_at: meeting.starts.to_string(),
        phase: if meeting.discarded { DISCARDED } else { phase_name(meeting.phase) }.to_owned(),
        code: meeting.code.to_string(),
        facilitator: meeting.facilitator.0,
        closed_at: ms(meeting.closed_at),
        erase_at: midnight_after(erase_on(day, meeting.keep)),
        erased_at: None,
        follow_up_at: ms(nine),
        followed_up_at: ms(meeting.followed_up_at),
        created_at: 0,
    };
    Line { row, coaches: meeting.coaches.keys().copied().collect() }
}

/// The phase of a line that was taken off the list.
const DISCARDED: &str = "discarded";

fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Planned => "planned",
        Phase::Running => "running",
        Phase::Closed => "closed",
    }
}

fn phase_of(row: &meeting::Model) -> Phase {
    match row.phase.as_str() {
        "running" => Phase::Running,
        "closed" => Phase::Closed,
        _ => Phase::Planned,
    }
}

/// Writes the batches of many meetings inside one transaction: lines first, since entries point
/// to them, then all new entries in as few statements as possible, then erasures.
pub(crate) async fn write(tx: &impl ConnectionTrait, batches: &[&Batch]) -> Result<(), DbErr> {
    for batch in batches {
        if let Some(line) = &batch.line {
            write_line(tx, batch, line).await?;
        }
    }
    let rows = batches.iter().flat_map(|batch| batch.rows.iter().map(|row| to_row(batch, row)));
    let mut rows = rows.collect::<Result<Vec<_>, DbErr>>()?;
    while !rows.is_empty() {
        let count = ROWS_AT_ONCE.into_iter().find(|count| *count <= rows.len()).unwrap_or(1);
        let rest = rows.split_off(count);
        meeting_action::Entity::insert_many(rows).exec_without_returning(tx).await?;
        rows = rest;
    }
    for batch in batches {
        if let Some((entry, _)) = batch.rows.first() {
            let now_ms = entry.at.as_millisecond();
            decks::pin(tx, batch.school, batch.meeting, &batch.keep, now_ms).await?;
        }
        if batch.blank_everybody {
            blank(tx, batch, None).await?;
        } else if !batch.blanks.is_empty() {
            blank(tx, batch, Some(&batch.blanks)).await?;
        }
    }
    Ok(())
}

async fn write_line(tx: &impl ConnectionTrait, batch: &Batch, line: &Line) -> Result<(), DbErr> {
    let at = batch.rows.first().map_or(0, |(entry, _)| entry.at.as_millisecond());
    let erased_at = batch.blank_everybody.then_some(at);
    let mut row: meeting::ActiveModel = line.row.clone().into();
    row.created_at = Set(at);
    row.erased_at = Set(erased_at);
    let update = OnConflict::column(meeting::Column::Id)
        .update_columns([
            meeting::Column::Title,
            meeting::Column::Code,
            meeting::Column::TeamId,
            meeting::Column::StartsAt,
            meeting::Column::Phase,
            meeting::Column::Facilitator,
            meeting::Column::ClosedAt,
            meeting::Column::EraseAt,
            meeting::Column::ErasedAt,
            meeting::Column::FollowUpAt,
            meeting::Column::FollowedUpAt,
        ])
        .to_owned();
    meeting::Entity::insert(row).on_conflict(update).exec_without_returning(tx).await?;
    meeting_coach::Entity::delete_many()
        .filter(meeting_coach::Column::SchoolId.eq(batch.school.0))
        .filter(meeting_coach::Column::MeetingId.eq(batch.meeting.0))
        .exec(tx)
        .await?;
    let coaches = line.coaches.iter().map(|person| meeting_coach::ActiveModel {
        school_id: Set(batch.school.0),
        meeting_id: Set(batch.meeting.0),
        person_id: Set(person.0),
    });
    meeting_coach::Entity::insert_many(coaches).exec_without_returning(tx).await?;
    Ok(())
}

fn to_row(
    batch: &Batch,
    (entry, key): &(Entry, Option<Uuid>),
) -> Result<meeting_action::ActiveModel, DbErr> {
    let number = i64::try_from(entry.number.0).map_err(|e| DbErr::Custom(e.to_string()))?;
    Ok(meeting_action::ActiveModel {
        school_id: Set(batch.school.0),
        meeting_id: Set(batch.meeting.0),
        number: Set(number),
        at_ms: Set(entry.at.as_millisecond()),
        actor: Set(json(&entry.actor)?),
        idempotency_key: Set(*key),
        body: Set(sealed(&batch.key, batch.meeting, number, &entry.action)?),
    })
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, DbErr> {
    serde_json::to_string(value).map_err(|error| DbErr::Json(error.to_string()))
}

/// Erases the words of some entries, or of all, in the log itself.
async fn blank(
    tx: &impl ConnectionTrait,
    batch: &Batch,
    only: Option<&[EntryNumber]>,
) -> Result<(), DbErr> {
    let mut rows = meeting_action::Entity::find()
        .filter(meeting_action::Column::SchoolId.eq(batch.school.0))
        .filter(meeting_action::Column::MeetingId.eq(batch.meeting.0));
    if let Some(numbers) = only {
        let numbers = numbers.iter().filter_map(|number| i64::try_from(number.0).ok());
        rows = rows.filter(meeting_action::Column::Number.is_in(numbers));
    }
    for row in rows.all(tx).await? {
        let action = opened(&batch.key, &row)?;
        let blanked = action.blanked();
        if blanked != action {
            let body = sealed(&batch.key, batch.meeting, row.number, &blanked)?;
            let mut row: meeting_action::ActiveModel = row.into();
            row.body = Set(body);
            row.update(tx).await?;
        }
    }
    Ok(())
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DbErr> {
    serde_json::from_str(text).map_err(|error| DbErr::Json(error.to_string()))
}

/// A meeting's log with the devices' keys, in order, and the school it belongs to.
pub async fn log(
    db: &Db,
    vault: &Vault,
    meeting: MeetingId,
) -> Result<Option<(SchoolId, Vec<(Entry, Option<Uuid>)>)>, DbErr> {
    let rows = meeting_action::Entity::find()
        .filter(meeting_action::Column::MeetingId.eq(meeting.0))
        .order_by_asc(meeting_action::Column::Number)
        .all(db.read())
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let school = SchoolId(first.school_id);
    let key = vault.key(KeyOf::School(school)).await?;
    let entries = rows.into_iter().map(|row| {
        let number = u64::try_from(row.number).map_err(|e| DbErr::Type(e.to_string()))?;
        let entry = Entry {
            number: EntryNumber(number),
            at: crate::clock::from_ms(row.at_ms),
            actor: from_json::<Actor>(&row.actor)?,
            action: opened(&key, &row)?,
        };
        Ok((entry, row.idempotency_key))
    });
    Ok(Some((school, entries.collect::<Result<_, DbErr>>()?)))
}

/// The meeting with this code. The code is all that a visitor has, so there is no tenant to ask.
pub async fn with_code(db: &Db, code: JoinCode) -> Result<Option<MeetingId>, DbErr> {
    let found: Option<Uuid> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::Code.eq(code.as_str()))
        .into_tuple()
        .one(db.read())
        .await?;
    Ok(found.map(MeetingId))
}

/// A meeting as lists show it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which one.
    pub id: MeetingId,
    /// Its title.
    pub title: String,
    /// The team's name.
    pub team: String,
    /// Date and time on the school's clock.
    pub starts: civil::DateTime,
    /// How far it is.
    pub phase: Phase,
}

/// The meetings that this person leads or helps to lead, the latest first.
pub async fn led_by(db: &Db, school: SchoolId, person: PersonId) -> Result<Vec<Listed>, DbErr> {
    let rows = meeting::Entity::find()
        .find_also_related(team::Entity)
        .join(JoinType::InnerJoin, meeting::Relation::Coach.def())
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting_coach::Column::PersonId.eq(person.0))
        .filter(meeting::Column::Phase.ne(DISCARDED))
        .order_by_desc(meeting::Column::StartsAt)
        .all(db.read())
        .await?;
    rows.into_iter().map(|(row, team)| listed(row, team)).collect()
}

/// The meetings of a school, the latest first; or those that one person leads with others.
pub async fn ids(
    db: &impl ConnectionTrait,
    school: SchoolId,
    led_by: Option<PersonId>,
) -> Result<Vec<MeetingId>, DbErr> {
    let mut rows = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::SchoolId.eq(school.0))
        .order_by_desc(meeting::Column::StartsAt);
    if let Some(person) = led_by {
        rows = rows
            .join(JoinType::InnerJoin, meeting::Relation::Coach.def())
            .filter(meeting_coach::Column::PersonId.eq(person.0));
    }
    let ids: Vec<Uuid> = rows.into_tuple().all(db).await?;
    Ok(ids.into_iter().map(MeetingId).collect())
}

/// Who leads a meeting.
pub async fn coaches(
    db: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
) -> Result<Vec<PersonId>, DbErr> {
    let coaches = meeting_coach::Entity::find()
        .filter(meeting_coach::Column::SchoolId.eq(school.0))
        .filter(meeting_coach::Column::MeetingId.eq(meeting.0));
    Ok(coaches.all(db).await?.into_iter().map(|row| PersonId(row.person_id)).collect())
}

fn listed(row: meeting::Model, team: Option<team::Model>) -> Result<Listed, DbErr> {
    let starts = row.starts_at.parse().map_err(|_| DbErr::Type(row.starts_at.clone()))?;
    Ok(Listed {
        id: MeetingId(row.id),
        phase: phase_of(&row),
        title: row.title,
        team: team.map_or_else(String::new, |team| team.name),
        starts,
    })
}

/// On the agenda of how many of the school's meetings an element of the card box was put.
pub async fn count_with(db: &Db, school: SchoolId, element: &ElementId) -> Result<u64, DbErr> {
    use meeting_action::Column as Is;
    // What is planned names its elements between quotes; an id is letters, digits, `-` and `.`.
    let planned = is_planned(Is::Body);
    // By meeting, so that only what the school's own meetings logged is looked through.
    let of_school = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting::Column::Phase.ne(DISCARDED));
    let with = meeting_action::Entity::find()
        .select_only()
        .column(Is::MeetingId)
        .distinct()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::MeetingId.in_subquery(of_school.into_query()))
        .filter(planned)
        .filter(Is::Body.contains(format!("\"{element}\"")));
    meeting::Entity::find()
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting::Column::Id.in_subquery(with.into_query()))
        .count(db.read())
        .await
}

/// What a meeting is called.
pub async fn title(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: MeetingId,
) -> Result<Option<String>, DbErr> {
    let row = meeting::Entity::find_by_id(id.0)
        .filter(meeting::Column::SchoolId.eq(school.0))
        .one(db)
        .await?;
    Ok(row.map(|row| row.title))
}

/// The closed meetings of a team, the latest first.
pub async fn earlier(
    db: &Db,
    school: SchoolId,
    team: TeamId,
    limit: u64,
) -> Result<Vec<MeetingId>, DbErr> {
    let ids: Vec<Uuid> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting::Column::TeamId.eq(team.0))
        .filter(meeting::Column::Phase.eq("closed"))
        .order_by_desc(meeting::Column::StartsAt)
        .limit(limit)
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(ids.into_iter().map(MeetingId).collect())
}

/// Meetings that the clock must look at: words to erase, action points to ask after, or left
/// running. The clock serves all schools.
pub async fn due(db: &Db, now: Timestamp, idle_since: Timestamp) -> Result<Vec<Due>, DbErr> {
    use meeting::Column as Is;
    let now = now.as_millisecond();
    let erase = Condition::all().add(Is::ErasedAt.is_null()).add(Is::EraseAt.lte(now));
    let ask = Condition::all()
        .add(Is::FollowedUpAt.is_null())
        .add(Is::Phase.eq("closed"))
        .add(Is::FollowUpAt.lte(now));
    let running = Condition::all()
        .add(Is::Phase.eq("running"))
        .add(Is::CreatedAt.lte(idle_since.as_millisecond()));
    let any = Condition::any().add(erase).add(ask).add(running);
    let rows = meeting::Entity::find().filter(any).all(db.read());
    let due = rows.await?.into_iter().map(|row| Due {
        meeting: MeetingId(row.id),
        erase: row.erased_at.is_none() && row.erase_at.is_some_and(|at| at <= now),
        ask: row.followed_up_at.is_none()
            && row.phase == "closed"
            && row.follow_up_at.is_some_and(|at| at <= now),
        running: row.phase == "running",
    });
    Ok(due.collect())
}

/// What is due for one meeting.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    /// The meeting.
    pub meeting: MeetingId,
    /// People's own words must go.
    pub erase: bool,
    /// The owners of action points must be asked.
    pub ask: bool,
    /// It still runs, and may have been forgotten.
    pub running: bool,
}

/// Meetings whose group products have had their time too. The clock serves all schools.
pub async fn past(db: &Db, kept_since: civil::Date) -> Result<Vec<MeetingId>, DbErr> {
    let ids: Vec<Uuid> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::StartsAt.lt(kept_since.to_string()))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(ids.into_iter().map(MeetingId).collect())
}

/// Removes a meeting with its whole log.
pub async fn remove(db: &Db, id: MeetingId) -> Result<(), DbErr> {
    let tx = db.begin().await?;
    let of_meeting = meeting_action::Column::MeetingId.eq(id.0);
    meeting_action::Entity::delete_many().filter(of_meeting).exec(&tx).await?;
    let of_meeting = meeting_coach::Column::MeetingId.eq(id.0);
    meeting_coach::Entity::delete_many().filter(of_meeting).exec(&tx).await?;
    meeting::Entity::delete_by_id(id.0).exec(&tx).await?;
    tx.commit().await
}

/// The teams of a school, by name.
pub async fn teams(db: &Db, school: SchoolId) -> Result<BTreeMap<String, TeamId>, DbErr> {
    let rows = team::Entity::find()
        .filter(team::Column::SchoolId.eq(school.0))
        .order_by_asc(team::Column::Name)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|row| (row.name, TeamId(row.id))).collect())
}

/// The team with this name, made if it is not there.
pub async fn team_named(
    db: &Db,
    school: SchoolId,
    name: &str,
    new: TeamId,
) -> Result<TeamId, DbErr> {
    let tx = db.begin().await?;
    let found = team::Entity::find()
        .filter(team::Column::SchoolId.eq(school.0))
        .filter(team::Column::Name.eq(name))
        .one(&tx)
        .await?;
    if let Some(row) = found {
        return Ok(TeamId(row.id));
    }
    let row =
        team::ActiveModel { id: Set(new.0), school_id: Set(school.0), name: Set(name.to_owned()) };
    team::Entity::insert(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(new)
}
