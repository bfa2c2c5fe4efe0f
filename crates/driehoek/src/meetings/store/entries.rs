//! The rows of the log: how entries are written, read and emptied of their words.

use domain::meetings::{Actor, Entry, EntryNumber, MeetingId, SchoolId};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr,
    EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::sealed::{opened, sealed};
use super::{Line, write_line};
use crate::db::Db;
use crate::db::entities::meeting_action;
use crate::decks::version::{Version, store as decks};
use crate::traces::{self, Fact, What};
use crate::vault::{Key, KeyOf, Vault};

/// How many rows one insert has. Few different statements, so that each is prepared once and kept, and
/// enough of them that no commit needs many: of up to 256 rows, four at most. SQLite allows 32,766 values
/// in one.
const ROWS_AT_ONCE: [usize; 16] = [256, 192, 128, 96, 64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1];

/// How many meetings one question names at most.
const IDS_AT_ONCE: usize = 500;

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
    pub rows: Vec<Logged>,
    /// The meeting's line, when it changed.
    pub line: Option<Line>,
    /// Entries whose words are erased.
    pub blanks: Vec<EntryNumber>,
    /// Whether the words of everybody are erased.
    pub blank_everybody: bool,
    /// The decks that the meeting keeps from now on as they are.
    pub keep: Vec<Version>,
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
    let sealing = traces::begin(What::VaultSeal);
    let mut rows = rows.collect::<Result<Vec<_>, DbErr>>()?;
    sealing.tell(Fact::Count(rows.len()));
    drop(sealing);
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

pub(super) fn json<T: serde::Serialize>(value: &T) -> Result<String, DbErr> {
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

pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DbErr> {
    serde_json::from_str(text).map_err(|error| DbErr::Json(error.to_string()))
}

/// An entry of a log, with the device's own key.
pub type Logged = (Entry, Option<Uuid>);

/// A meeting's log, in order, and the school it belongs to.
pub async fn log(
    db: &Db,
    vault: &Vault,
    meeting: MeetingId,
) -> Result<Option<(SchoolId, Vec<Logged>)>, DbErr> {
    let rows = meeting_action::Entity::find()
        .filter(meeting_action::Column::MeetingId.eq(meeting.0))
        .order_by_asc(meeting_action::Column::Number)
        .all(db.read())
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let school = SchoolId(first.school_id);
    let key = vault.key(KeyOf::School(school)).await?;
    Ok(Some((school, all_logged(&key, &rows)?)))
}

/// What stands in a meeting's log after this number, in order.
pub async fn log_since(
    db: &Db,
    key: &Key,
    (school, meeting): (SchoolId, MeetingId),
    known: EntryNumber,
) -> Result<Vec<Logged>, DbErr> {
    let known = i64::try_from(known.0).map_err(|error| DbErr::Type(error.to_string()))?;
    let rows = meeting_action::Entity::find()
        .filter(meeting_action::Column::SchoolId.eq(school.0))
        .filter(meeting_action::Column::MeetingId.eq(meeting.0))
        .filter(meeting_action::Column::Number.gt(known))
        .order_by_asc(meeting_action::Column::Number)
        .all(db.read())
        .await?;
    all_logged(key, &rows)
}

fn all_logged(key: &Key, rows: &[meeting_action::Model]) -> Result<Vec<Logged>, DbErr> {
    let opening = traces::begin(What::VaultOpen);
    opening.tell(Fact::Count(rows.len()));
    rows.iter().map(|row| logged(key, row)).collect()
}

fn logged(key: &Key, row: &meeting_action::Model) -> Result<Logged, DbErr> {
    let number = u64::try_from(row.number).map_err(|e| DbErr::Type(e.to_string()))?;
    let entry = Entry {
        number: EntryNumber(number),
        at: crate::clock::from_ms(row.at_ms),
        actor: from_json::<Actor>(&row.actor)?,
        action: opened(key, row)?,
    };
    Ok((entry, row.idempotency_key))
}

/// How far the log of one meeting goes. However long it is, that is one step in the index: PostgreSQL
/// reads all of the log when it is asked for the school too. Serves all schools, with a number only.
pub async fn version(db: &Db, meeting: MeetingId) -> Result<Option<EntryNumber>, DbErr> {
    let number: Option<i64> = meeting_action::Entity::find()
        .select_only()
        .column(meeting_action::Column::Number)
        .filter(meeting_action::Column::MeetingId.eq(meeting.0))
        .order_by_desc(meeting_action::Column::Number)
        .limit(1)
        .into_tuple()
        .one(db.read())
        .await?;
    Ok(number.and_then(|number| Some(EntryNumber(u64::try_from(number).ok()?))))
}

/// How far the logs of these meetings go. Serves all schools: it answers numbers only.
pub async fn versions(
    db: &Db,
    meetings: &[MeetingId],
) -> Result<Vec<(MeetingId, EntryNumber)>, DbErr> {
    let mut all = Vec::new();
    for some in meetings.chunks(IDS_AT_ONCE) {
        let rows: Vec<(Uuid, i64)> = meeting_action::Entity::find()
            .select_only()
            .column(meeting_action::Column::MeetingId)
            .column_as(meeting_action::Column::Number.max(), "number")
            .filter(meeting_action::Column::MeetingId.is_in(some.iter().map(|id| id.0)))
            .group_by(meeting_action::Column::MeetingId)
            .into_tuple()
            .all(db.read())
            .await?;
        let rows = rows.into_iter().filter_map(|(id, number)| {
            Some((MeetingId(id), EntryNumber(u64::try_from(number).ok()?)))
        });
        all.extend(rows);
    }
    Ok(all)
}
