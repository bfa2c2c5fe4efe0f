//! The rows of assignments. The school comes first in every query; what people wrote is sealed with
//! the school's key.

use std::collections::BTreeMap;

use domain::assignments::{Answers, Shared, Stage};
use domain::decks::ElementId;
use domain::meetings::{AssignmentId, MeetingId, ParticipantId, PersonId, SchoolId};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _,
    sea_query::{Alias, Expr, ExprTrait as _, Query, SelectStatement},
};
use uuid::Uuid;

use crate::clock::from_ms;
use crate::db::entities::{assignment, assignment_holder};
use crate::vault::{Key, Place};

/// How many rows one statement adds.
const ROWS_AT_ONCE: usize = 200;

/// Who has an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A participant of the meeting in which it was handed out.
    Participant(ParticipantId),
    /// Somebody with an account.
    Person(PersonId),
}

impl Holder {
    /// What names them in a form or an address: never what they are called.
    pub fn code(self) -> String {
        match self {
            Self::Participant(id) => format!("p{id}"),
            Self::Person(id) => format!("m{id}"),
        }
    }
}

/// An assignment that was handed out.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    pub id: AssignmentId,
    pub meeting: MeetingId,
    pub card: ElementId,
    /// The day on which it should be ready.
    pub due: Option<Date>,
    pub answers: Answers,
    pub shared: Shared,
    pub given_by: PersonId,
    pub made: Timestamp,
    pub changed: Option<Timestamp>,
    pub handed_in: Option<Timestamp>,
    /// It was taken back; that can be undone.
    pub removed: Option<Timestamp>,
    pub expires: Timestamp,
    pub holders: Vec<Holder>,
}

impl Assignment {
    /// How far it is.
    pub fn stage(&self) -> Stage {
        match (self.handed_in, self.changed) {
            (Some(_), _) => Stage::HandedIn,
            (None, Some(_)) => Stage::Busy,
            (None, None) => Stage::Waiting,
        }
    }

    /// Whether those with whom it is shared so far may read it.
    pub fn is_read_by(&self, reader: Shared) -> bool {
        self.handed_in.is_some() && self.shared >= reader
    }

    pub fn has(&self, holder: Holder) -> bool {
        self.holders.contains(&holder)
    }
}

fn place(id: Uuid) -> Place<'static> {
    Place { table: "assignment", column: "body", row: id }
}

/// Hands assignments out.
pub async fn add(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    new: &[Assignment],
) -> Result<(), DbErr> {
    for some in new.chunks(ROWS_AT_ONCE) {
        let rows = some.iter().map(|it| assignment::ActiveModel {
            id: Set(it.id.0),
            school_id: Set(school.0),
            meeting_id: Set(it.meeting.0),
            card: Set(it.card.to_string()),
            due: Set(it.due.map(|due| due.to_string())),
            body: Set(None),
            shared: Set(it.shared.name().to_owned()),
            given_by: Set(it.given_by.0),
            created_at: Set(it.made.as_millisecond()),
            changed_at: Set(None),
            handed_in_at: Set(None),
            removed_at: Set(None),
            expires_at: Set(it.expires.as_millisecond()),
        });
        assignment::Entity::insert_many(rows).exec_without_returning(tx).await?;
        let holders = some.iter().flat_map(|it| {
            (0_i64..).zip(&it.holders).map(|(number, holder)| {
                let (participant, person) = match holder {
                    Holder::Participant(id) => (Some(i64::from(id.0)), None),
                    Holder::Person(id) => (None, Some(id.0)),
                };
                assignment_holder::ActiveModel {
                    school_id: Set(school.0),
                    assignment_id: Set(it.id.0),
                    number: Set(number),
                    participant: Set(participant),
                    person_id: Set(person),
                }
            })
        });
        assignment_holder::Entity::insert_many(holders).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    One(AssignmentId),
    OfMeeting(MeetingId),
    /// Of every meeting of the team whose meeting this is.
    OfTeam(MeetingId),
    Of(MeetingId, ParticipantId),
    OfPerson(PersonId),
}

/// Assignments that are still kept, the first that was handed out first; with those that were taken
/// back.
pub async fn find(
    db: &impl ConnectionTrait,
    (school, key): (SchoolId, &Key),
    which: Which,
    now: Timestamp,
) -> Result<Vec<Assignment>, DbErr> {
    use assignment::Column as Is;
    let rows = assignment::Entity::find()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::ExpiresAt.gt(now.as_millisecond()));
    let rows = match which {
        Which::One(id) => rows.filter(Is::Id.eq(id.0)),
        Which::OfMeeting(id) => rows.filter(Is::MeetingId.eq(id.0)),
        Which::OfTeam(id) => rows.filter(Is::MeetingId.in_subquery(of_team(school, id))),
        Which::Of(id, who) => {
            let whose = assignment_holder::Column::Participant.eq(i64::from(who.0));
            let held = held(school, whose);
            rows.filter(Is::MeetingId.eq(id.0)).filter(Is::Id.in_subquery(held))
        }
        Which::OfPerson(who) => {
            let whose = assignment_holder::Column::PersonId.eq(who.0);
            rows.filter(Is::Id.in_subquery(held(school, whose)))
        }
    };
    let rows = rows.order_by_asc(Is::CreatedAt).order_by_asc(Is::Id).all(db).await?;
    let mut holders = holders(db, school, which, &rows).await?;
    let opened = rows.into_iter().map(|row| {
        let holders = holders.remove(&row.id).unwrap_or_default();
        opened(key, row, holders)
    });
    opened.collect()
}

/// The assignments of whoever has this one.
fn held(school: SchoolId, whose: sea_orm::sea_query::SimpleExpr) -> SelectStatement {
    Query::select()
        .column(assignment_holder::Column::AssignmentId)
        .from(assignment_holder::Entity)
        .and_where(assignment_holder::Column::SchoolId.eq(school.0))
        .and_where(whose)
        .to_owned()
}

/// The meetings of the team whose meeting this is.
fn of_team(school: SchoolId, meeting: MeetingId) -> SelectStatement {
    let (rows, school_id) = (Alias::new("meeting"), Alias::new("school_id"));
    let team = Query::select()
        .column(Alias::new("team_id"))
        .from(rows.clone())
        .and_where(Expr::col(school_id.clone()).eq(school.0))
        .and_where(Expr::col(Alias::new("id")).eq(meeting.0))
        .to_owned();
    Query::select()
        .column(Alias::new("id"))
        .from(rows)
        .and_where(Expr::col(school_id).eq(school.0))
        .and_where(Expr::col(Alias::new("team_id")).in_subquery(team))
        .to_owned()
}

async fn holders(
    db: &impl ConnectionTrait,
    school: SchoolId,
    which: Which,
    rows: &[assignment::Model],
) -> Result<BTreeMap<Uuid, Vec<Holder>>, DbErr> {
    use assignment_holder::Column as Is;
    let all = assignment_holder::Entity::find().filter(Is::SchoolId.eq(school.0));
    let all = match which {
        Which::OfMeeting(id) | Which::OfTeam(id) => {
            let meetings = of_team(school, id);
            let ids = Query::select()
                .column(assignment::Column::Id)
                .from(assignment::Entity)
                .and_where(assignment::Column::SchoolId.eq(school.0))
                .and_where(assignment::Column::MeetingId.in_subquery(meetings))
                .to_owned();
            all.filter(Is::AssignmentId.in_subquery(ids))
        }
        _ => all.filter(Is::AssignmentId.is_in(rows.iter().map(|row| row.id))),
    };
    let mut of = BTreeMap::<Uuid, Vec<Holder>>::new();
    for row in all.order_by_asc(Is::Number).all(db).await? {
        let person = row.person_id.map(|id| Holder::Person(PersonId(id)));
        let participant = row.participant.and_then(|id| u32::try_from(id).ok());
        let holder = person.or(participant.map(|id| Holder::Participant(ParticipantId(id))));
        of.entry(row.assignment_id).or_default().extend(holder);
    }
    Ok(of)
}

fn opened(key: &Key, row: assignment::Model, holders: Vec<Holder>) -> Result<Assignment, DbErr> {
    let custom = |error: String| DbErr::Custom(error);
    let body = row.body.map(|body| key.open(place(row.id), &body)).transpose();
    let body = body.map_err(|error| custom(error.to_string()))?;
    let answers = body.map(|body| serde_json::from_str(&body)).transpose();
    let answers: Option<Answers> = answers.map_err(|error| custom(error.to_string()))?;
    Ok(Assignment {
        id: AssignmentId(row.id),
        meeting: MeetingId(row.meeting_id),
        card: row.card.as_str().into(),
        due: row.due.and_then(|due| due.parse().ok()),
        answers: answers.unwrap_or_default(),
        shared: row.shared.parse().unwrap_or_default(),
        given_by: PersonId(row.given_by),
        made: from_ms(row.created_at),
        changed: row.changed_at.map(from_ms),
        handed_in: row.handed_in_at.map(from_ms),
        removed: row.removed_at.map(from_ms),
        expires: from_ms(row.expires_at),
        holders,
    })
}

/// How many of a meeting are out, without those that were taken back.
pub async fn count(
    db: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
) -> Result<usize, DbErr> {
    use assignment::Column as Is;
    let count = assignment::Entity::find()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::MeetingId.eq(meeting.0))
        .filter(Is::RemovedAt.is_null())
        .count(db)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// What changes about one assignment.
#[derive(Clone, Copy, Debug)]
pub enum Change<'a> {
    /// What they wrote.
    Answers(&'a Answers),
    /// It is handed in, for these readers.
    HandIn(Shared),
    /// It is their own again: nobody else reads it.
    Reopen,
    /// Another day.
    Due(Option<Date>, Timestamp),
    /// Taken back, or handed out once more.
    Removed(bool),
}

/// Changes one assignment; false when there is none.
pub async fn change(
    tx: &impl ConnectionTrait,
    (school, key): (SchoolId, &Key),
    id: AssignmentId,
    change: Change<'_>,
    now: Timestamp,
) -> Result<bool, DbErr> {
    use assignment::Column as Is;
    let ms = now.as_millisecond();
    let none = || Expr::value(Option::<i64>::None);
    let rows =
        assignment::Entity::update_many().filter(Is::SchoolId.eq(school.0)).filter(Is::Id.eq(id.0));
    let rows = match change {
        Change::Answers(answers) => {
            let json = serde_json::to_string(answers);
            let json = json.map_err(|error| DbErr::Json(error.to_string()))?;
            rows.col_expr(Is::Body, Expr::value(key.seal(place(id.0), &json)))
                .col_expr(Is::ChangedAt, Expr::value(ms))
        }
        Change::HandIn(shared) => rows
            .col_expr(Is::HandedInAt, Expr::value(ms))
            .col_expr(Is::Shared, Expr::value(shared.name())),
        Change::Reopen => rows
            .col_expr(Is::HandedInAt, none())
            .col_expr(Is::Shared, Expr::value(Shared::Nobody.name())),
        Change::Due(due, expires) => rows
            .col_expr(Is::Due, Expr::value(due.map(|due| due.to_string())))
            .col_expr(Is::ExpiresAt, Expr::value(expires.as_millisecond())),
        Change::Removed(true) => rows.col_expr(Is::RemovedAt, Expr::value(ms)),
        Change::Removed(false) => rows.col_expr(Is::RemovedAt, none()),
    };
    Ok(rows.exec(tx).await?.rows_affected > 0)
}

/// Erases those of a meeting's participants: the time of their own words has passed.
pub async fn erase_of_participants(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
) -> Result<(), DbErr> {
    let theirs = held(school, assignment_holder::Column::Participant.is_not_null());
    assignment::Entity::delete_many()
        .filter(assignment::Column::SchoolId.eq(school.0))
        .filter(assignment::Column::MeetingId.eq(meeting.0))
        .filter(assignment::Column::Id.in_subquery(theirs))
        .exec(tx)
        .await
        .map(drop)
}
