//! The audit trail: who saw or changed what about whom.

mod counted;
pub mod link;
pub mod overview;
mod overview_views;
pub mod pages;
pub mod store;
mod views;

use domain::{
    meetings::{MeetingId, PersonId, SchoolId},
    privacy::{Act, FAILED_AGAIN_AFTER, SubjectKind, VIEWED_AGAIN_AFTER},
};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::{app::App, web::who::SignedIn};

/// What something was done with: a kind of thing, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject {
    pub kind: SubjectKind,
    pub id: Uuid,
}

impl Subject {
    pub const fn child(id: Uuid) -> Self {
        Self { kind: SubjectKind::Child, id }
    }

    pub const fn guardian(id: Uuid) -> Self {
        Self { kind: SubjectKind::Guardian, id }
    }

    pub const fn class(id: Uuid) -> Self {
        Self { kind: SubjectKind::Class, id }
    }

    pub const fn person(id: PersonId) -> Self {
        Self { kind: SubjectKind::Person, id: id.0 }
    }

    pub const fn meeting(id: MeetingId) -> Self {
        Self { kind: SubjectKind::Meeting, id: id.0 }
    }

    pub const fn school(id: SchoolId) -> Self {
        Self { kind: SubjectKind::School, id: id.0 }
    }
}

/// One line of the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    pub id: Uuid,
    pub school: SchoolId,
    /// Nobody when the program did it.
    pub person: Option<PersonId>,
    pub act: Act,
    pub subject: Subject,
    pub at: Timestamp,
    /// In which sign-in, when somebody who signed in did it.
    pub sign_in: Option<Uuid>,
}

/// Writes down what somebody does, in the transaction that does it.
pub async fn note(
    tx: &impl ConnectionTrait,
    app: &App,
    who: &SignedIn,
    act: Act,
    subject: Subject,
) -> Result<(), DbErr> {
    add(tx, app, ((who.school.id, Some(who.person.id)), who.sign_in), act, subject).await
}

/// The same for whoever did not sign in: the program itself, or somebody with a link.
pub async fn note_of(
    tx: &impl ConnectionTrait,
    app: &App,
    whose: (SchoolId, Option<PersonId>),
    act: Act,
    subject: Subject,
) -> Result<(), DbErr> {
    add(tx, app, (whose, None), act, subject).await
}

async fn add(
    tx: &impl ConnectionTrait,
    app: &App,
    ((school, person), sign_in): ((SchoolId, Option<PersonId>), Option<Uuid>),
    act: Act,
    subject: Subject,
) -> Result<(), DbErr> {
    let at = app.clock.now();
    let id = app.chance.uuid_v7(at);
    store::add(tx, Note { id, school, person, act, subject, at, sign_in }).await
}

/// Writes down that somebody came in, and how.
pub async fn came_in(
    tx: &impl ConnectionTrait,
    app: &App,
    (school, person): (SchoolId, PersonId),
    (act, sign_in): (Act, Option<Uuid>),
) -> Result<(), DbErr> {
    add(tx, app, ((school, Some(person)), sign_in), act, Subject::person(person)).await
}

/// Writes down that somebody could not come in, once in [`FAILED_AGAIN_AFTER`].
pub async fn failed(
    tx: &impl ConnectionTrait,
    app: &App,
    (school, person): (SchoolId, PersonId),
    (act, sign_in): (Act, Option<Uuid>),
) -> Result<(), DbErr> {
    let (subject, since) = (Subject::person(person), app.clock.now() - FAILED_AGAIN_AFTER);
    if store::is_there(tx, school, (None, act, subject), since).await? {
        return Ok(());
    }
    add(tx, app, ((school, Some(person)), sign_in), act, subject).await
}

/// Writes down that somebody looks at something; again only when it was a while ago.
pub async fn viewed(app: &App, who: &SignedIn, subject: Subject) -> Result<(), DbErr> {
    let since = app.clock.now() - VIEWED_AGAIN_AFTER;
    let of = (Some(who.person.id), Act::Viewed, subject);
    if store::is_there(app.db.read(), who.school.id, of, since).await? {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    note(&tx, app, who, Act::Viewed, subject).await?;
    tx.commit().await
}

/// The same of somebody with a link.
pub async fn opened(app: &App, school: SchoolId, subject: Subject) -> Result<(), DbErr> {
    let since = app.clock.now() - VIEWED_AGAIN_AFTER;
    if store::is_there(app.db.read(), school, (None, Act::OpenedByLink, subject), since).await? {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    note_of(&tx, app, (school, None), Act::OpenedByLink, subject).await?;
    tx.commit().await
}
