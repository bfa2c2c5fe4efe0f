//! The lines of the trail.

use std::collections::HashSet;

use domain::{
    meetings::{PersonId, SchoolId},
    privacy::{AccessKind, Act, SubjectKind},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, sea_query::Condition,
};
use uuid::Uuid;

use super::{Note, Subject};
use crate::{
    clock::from_ms,
    db::entities::audit_entry::{self, Column as Is},
};

/// Which lines somebody wants to see.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    pub person: Option<PersonId>,
    pub act: Option<Act>,
    pub kind: Option<SubjectKind>,
    pub subject: Option<Subject>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Until before this moment.
    pub until: Option<Timestamp>,
    /// What was done in one sign-in.
    pub sign_in: Option<Uuid>,
}

impl Filter {
    fn condition(&self, school: SchoolId) -> Condition {
        let ms = Timestamp::as_millisecond;
        Condition::all()
            .add(Is::SchoolId.eq(school.0))
            .add_option(self.person.map(|person| Is::PersonId.eq(person.0)))
            .add_option(self.act.map(|act| Is::Act.eq(act.name())))
            .add_option(self.kind.map(|kind| Is::SubjectKind.eq(kind.name())))
            .add_option(self.subject.map(|subject| Is::SubjectKind.eq(subject.kind.name())))
            .add_option(self.subject.map(|subject| Is::SubjectId.eq(subject.id)))
            .add_option(self.from.map(|from| Is::At.gte(ms(from))))
            .add_option(self.until.map(|until| Is::At.lt(ms(until))))
            .add_option(self.sign_in.map(|id| Is::SignInId.eq(id)))
    }
}

pub(super) async fn add(tx: &impl ConnectionTrait, note: Note) -> Result<(), DbErr> {
    let row = audit_entry::ActiveModel {
        id: Set(note.id),
        school_id: Set(note.school.0),
        at: Set(note.at.as_millisecond()),
        person_id: Set(note.person.map(|person| person.0)),
        act: Set(note.act.name().to_owned()),
        subject_kind: Set(note.subject.kind.name().to_owned()),
        subject_id: Set(note.subject.id),
        sign_in_id: Set(note.sign_in),
    };
    audit_entry::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Whether somebody did this since a moment; anybody when nobody is named.
pub(super) async fn is_there(
    db: &impl ConnectionTrait,
    school: SchoolId,
    (person, act, subject): (Option<PersonId>, Act, Subject),
    since: Timestamp,
) -> Result<bool, DbErr> {
    let (act, subject, from) = (Some(act), Some(subject), Some(since));
    let filter = Filter { person, act, subject, from, ..Filter::default() };
    let count = audit_entry::Entity::find().filter(filter.condition(school)).count(db).await?;
    Ok(count > 0)
}

/// How many lines there are.
pub async fn count(
    db: &impl ConnectionTrait,
    school: SchoolId,
    filter: &Filter,
) -> Result<u64, DbErr> {
    audit_entry::Entity::find().filter(filter.condition(school)).count(db).await
}

/// The lines, the latest first; `skip` and `limit` make pages of them.
pub async fn lines(
    db: &impl ConnectionTrait,
    school: SchoolId,
    filter: &Filter,
    (skip, limit): (u64, u64),
) -> Result<Vec<Note>, DbErr> {
    let rows = audit_entry::Entity::find()
        .filter(filter.condition(school))
        .order_by_desc(Is::At)
        .order_by_desc(Is::Id)
        .offset(skip)
        .limit(limit)
        .all(db)
        .await?;
    rows.iter().map(note_of).collect()
}

/// A sum as the store gives it.
type Row = (Option<Uuid>, Option<Uuid>, String, String, Uuid, i64, i64, i64);

/// How often somebody did one thing with one thing, in one sign-in.
#[derive(Debug, Clone, Copy)]
pub struct Total {
    pub person: Option<PersonId>,
    pub sign_in: Option<Uuid>,
    pub act: Act,
    pub subject: Subject,
    pub count: u64,
    pub first: Timestamp,
    pub last: Timestamp,
}

/// The lines added up, the latest first; no more than `limit`.
pub async fn totals(
    db: &impl ConnectionTrait,
    school: SchoolId,
    filter: &Filter,
    limit: u64,
) -> Result<Vec<Total>, DbErr> {
    let by = [Is::PersonId, Is::SignInId, Is::Act, Is::SubjectKind, Is::SubjectId];
    let mut query = audit_entry::Entity::find().select_only().filter(filter.condition(school));
    for column in by {
        query = query.column(column).group_by(column);
    }
    let rows: Vec<Row> = query
        .column_as(Is::Id.count(), "times")
        .column_as(Is::At.min(), "first_at")
        .column_as(Is::At.max(), "last_at")
        .order_by_desc(Is::At.max())
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?;
    let total = |(person, sign_in, act, kind, id, count, first, last): Row| {
        Ok(Total {
            person: person.map(PersonId),
            sign_in,
            act: act.parse().map_err(|_| unknown(&act))?,
            subject: Subject { kind: kind.parse().map_err(|_| unknown(&kind))?, id },
            count: count.unsigned_abs(),
            first: from_ms(first),
            last: from_ms(last),
        })
    };
    rows.into_iter().map(total).collect()
}

/// How these sign-ins began: which, how, when.
pub async fn beginnings(
    db: &impl ConnectionTrait,
    school: SchoolId,
    sign_ins: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, Act, Timestamp)>, DbErr> {
    let ways = Act::ALL.into_iter().filter(|act| act.access_kind() == AccessKind::Entry);
    let rows = audit_entry::Entity::find()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::SignInId.is_in(sign_ins))
        .filter(Is::Act.is_in(ways.filter(|act| *act != Act::SecondFailed).map(Act::name)))
        .order_by_asc(Is::At)
        .all(db)
        .await?;
    let notes = rows.iter().map(note_of).collect::<Result<Vec<_>, _>>()?;
    Ok(notes.into_iter().filter_map(|note| Some((note.sign_in?, note.act, note.at))).collect())
}

fn unknown(what: &str) -> DbErr {
    DbErr::Type(format!("unknown in the audit trail: {what}"))
}

fn note_of(row: &audit_entry::Model) -> Result<Note, DbErr> {
    let kind = row.subject_kind.parse().map_err(|_| unknown(&row.subject_kind))?;
    Ok(Note {
        id: row.id,
        school: SchoolId(row.school_id),
        person: row.person_id.map(PersonId),
        act: row.act.parse().map_err(|_| unknown(&row.act))?,
        subject: Subject { kind, id: row.subject_id },
        at: from_ms(row.at),
        sign_in: row.sign_in_id,
    })
}

/// Which children and guardians the trail says were erased.
pub async fn erased(db: &impl ConnectionTrait, school: SchoolId) -> Result<HashSet<Uuid>, DbErr> {
    let kinds = [SubjectKind::Child, SubjectKind::Guardian].map(SubjectKind::name);
    let ids: Vec<Uuid> = audit_entry::Entity::find()
        .select_only()
        .column(Is::SubjectId)
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Act.eq(Act::Erased.name()))
        .filter(Is::SubjectKind.is_in(kinds))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().collect())
}

/// Whom a school's trail names, to choose from.
pub async fn people(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<PersonId>, DbErr> {
    let ids: Vec<Option<Uuid>> = audit_entry::Entity::find()
        .select_only()
        .column(Is::PersonId)
        .distinct()
        .filter(Is::SchoolId.eq(school.0))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().flatten().map(PersonId).collect())
}
