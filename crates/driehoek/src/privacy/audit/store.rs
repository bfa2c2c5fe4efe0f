//! The lines of the trail.

use std::collections::HashSet;

use domain::{
    meetings::{PersonId, SchoolId},
    privacy::{Act, SubjectKind, VIEWED_AGAIN_AFTER},
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
    };
    audit_entry::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

pub(super) async fn viewed_lately(
    db: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    subject: Subject,
    now: Timestamp,
) -> Result<bool, DbErr> {
    let filter = Filter {
        person: Some(person),
        act: Some(Act::Viewed),
        subject: Some(subject),
        from: Some(now - VIEWED_AGAIN_AFTER),
        ..Filter::default()
    };
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

fn note_of(row: &audit_entry::Model) -> Result<Note, DbErr> {
    let unknown = |what: &str| DbErr::Type(format!("unknown in the audit trail: {what}"));
    let kind = row.subject_kind.parse().map_err(|_| unknown(&row.subject_kind))?;
    Ok(Note {
        id: row.id,
        school: SchoolId(row.school_id),
        person: row.person_id.map(PersonId),
        act: row.act.parse().map_err(|_| unknown(&row.act))?,
        subject: Subject { kind, id: row.subject_id },
        at: from_ms(row.at),
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
