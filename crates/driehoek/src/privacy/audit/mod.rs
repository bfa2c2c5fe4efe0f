//! The audit trail: who saw or changed what about whom.

pub mod pages;
pub mod store;
mod views;

use domain::{
    meetings::{MeetingId, PersonId, SchoolId},
    privacy::{Act, SubjectKind},
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
}

/// Writes down what somebody does, in the transaction that does it.
pub async fn note(
    tx: &impl ConnectionTrait,
    app: &App,
    who: &SignedIn,
    act: Act,
    subject: Subject,
) -> Result<(), DbErr> {
    note_of(tx, app, (who.school.id, Some(who.person.id)), act, subject).await
}

/// The same for whoever did not sign in: the program itself, or somebody with a link.
pub async fn note_of(
    tx: &impl ConnectionTrait,
    app: &App,
    (school, person): (SchoolId, Option<PersonId>),
    act: Act,
    subject: Subject,
) -> Result<(), DbErr> {
    let at = app.clock.now();
    let note = Note { id: app.chance.uuid_v7(at), school, person, act, subject, at };
    store::add(tx, note).await
}

/// Writes down that somebody looks at something; again only when it was a while ago.
pub async fn viewed(app: &App, who: &SignedIn, subject: Subject) -> Result<(), DbErr> {
    let (school, person, now) = (who.school.id, who.person.id, app.clock.now());
    if store::viewed_lately(app.db.read(), (school, person), subject, now).await? {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    note(&tx, app, who, Act::Viewed, subject).await?;
    tx.commit().await
}
