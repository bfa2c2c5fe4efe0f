//! The rows of meetings: the log, and the line per meeting that lists need.

mod entries;
mod sealed;

use std::collections::{BTreeMap, BTreeSet};

use domain::decks::ElementId;
use domain::meetings::{
    JoinCode, Meeting, MeetingId, PersonId, Phase, SchoolId, TeamId, asked_after_days, erase_on,
};
use jiff::{Timestamp, civil, tz::TimeZone};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, JoinType, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationTrait as _,
    sea_query::{Condition, Expr, OnConflict},
};
use uuid::Uuid;

use crate::db::Db;
use crate::db::entities::{meeting, meeting_action, meeting_coach, team};
use crate::vault::Vault;
pub(crate) use entries::write;
pub use entries::{Batch, Logged, log, log_since, version, versions};
pub use sealed::{is_sealed, seal_what_is_plain};

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
        elements: Some(elements(meeting)),
    };
    Line { row, coaches: meeting.coaches.keys().copied().collect() }
}

/// What of the card box stands on the agenda, each id between spaces.
fn elements(meeting: &Meeting) -> String {
    let named = meeting.agenda.iter().flat_map(|block| block.plan.elements());
    let named: BTreeSet<_> = named.map(ElementId::as_str).collect();
    named.into_iter().fold(String::from(" "), |all, id| all + id + " ")
}

/// Writes down for meetings of before what stands on their agenda. Serves all schools.
pub async fn list_elements(db: &Db, vault: &Vault) -> Result<(), DbErr> {
    let ids: Vec<Uuid> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::Elements.is_null())
        .into_tuple()
        .all(db.read())
        .await?;
    let tx = db.begin().await?;
    for id in ids {
        // What cannot be read, as after a loss of keys, is not counted; and Driehoek starts.
        let Ok(Some((school, log))) = log(db, vault, MeetingId(id)).await else { continue };
        let folded = domain::meetings::fold(log.iter().map(|(entry, _)| entry));
        let Ok(Some(folded)) = folded else { continue };
        meeting::Entity::update_many()
            .col_expr(meeting::Column::Elements, Expr::value(elements(&folded)))
            .filter(meeting::Column::SchoolId.eq(school.0))
            .filter(meeting::Column::Id.eq(id))
            .exec(&tx)
            .await?;
    }
    tx.commit().await
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
            meeting::Column::Elements,
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
    /// The team.
    pub team_id: TeamId,
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
        .order_by_desc(meeting::Column::Id)
        .all(db.read())
        .await?;
    rows.into_iter().map(|(row, team)| listed(row, team)).collect()
}

/// The meetings of a team, the latest first.
pub async fn of_team(
    db: &Db,
    school: SchoolId,
    team: TeamId,
    limit: u64,
) -> Result<Vec<Listed>, DbErr> {
    let rows = meeting::Entity::find()
        .find_also_related(team::Entity)
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting::Column::TeamId.eq(team.0))
        .filter(meeting::Column::Phase.ne(DISCARDED))
        .order_by_desc(meeting::Column::StartsAt)
        .order_by_desc(meeting::Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(|(row, team)| listed(row, team)).collect()
}

/// The meetings that this person leads, with this element of the card box on the agenda, the latest
/// first.
pub async fn led_with(
    db: &Db,
    school: SchoolId,
    person: PersonId,
    element: &ElementId,
    limit: u64,
) -> Result<Vec<Listed>, DbErr> {
    let rows = meeting::Entity::find()
        .find_also_related(team::Entity)
        .join(JoinType::InnerJoin, meeting::Relation::Coach.def())
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting_coach::Column::PersonId.eq(person.0))
        .filter(meeting::Column::Phase.ne(DISCARDED))
        .filter(meeting::Column::Elements.contains(format!(" {element} ")))
        .order_by_desc(meeting::Column::StartsAt)
        .order_by_desc(meeting::Column::Id)
        .limit(limit)
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
        .order_by_desc(meeting::Column::StartsAt)
        .order_by_desc(meeting::Column::Id);
    if let Some(person) = led_by {
        rows = rows
            .join(JoinType::InnerJoin, meeting::Relation::Coach.def())
            .filter(meeting_coach::Column::PersonId.eq(person.0));
    }
    let ids: Vec<Uuid> = rows.into_tuple().all(db).await?;
    Ok(ids.into_iter().map(MeetingId).collect())
}

/// How many meetings of a school are planned or running, and how many were held.
pub async fn tally(db: &impl ConnectionTrait, school: SchoolId) -> Result<(u64, u64), DbErr> {
    let all = || {
        let all = meeting::Entity::find().filter(meeting::Column::SchoolId.eq(school.0));
        all.filter(meeting::Column::Phase.ne(DISCARDED))
    };
    let closed = phase_name(Phase::Closed);
    let held = all().filter(meeting::Column::Phase.eq(closed)).count(db).await?;
    Ok((all().count(db).await? - held, held))
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
        team_id: TeamId(row.team_id),
        team: team.map_or_else(String::new, |team| team.name),
        starts,
    })
}

/// On the agenda of how many of the school's meetings an element of the card box stands.
pub async fn count_with(db: &Db, school: SchoolId, element: &ElementId) -> Result<u64, DbErr> {
    meeting::Entity::find()
        .filter(meeting::Column::SchoolId.eq(school.0))
        .filter(meeting::Column::Phase.ne(DISCARDED))
        .filter(meeting::Column::Elements.contains(format!(" {element} ")))
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
        .order_by_desc(meeting::Column::Id)
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

/// Gives a team another name; false when another team of the school has it.
pub async fn name_team(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: TeamId,
    name: &str,
) -> Result<bool, DbErr> {
    let of_school = || team::Entity::find().filter(team::Column::SchoolId.eq(school.0));
    let taken = of_school().filter(team::Column::Name.eq(name)).filter(team::Column::Id.ne(id.0));
    if taken.one(tx).await?.is_some() {
        return Ok(false);
    }
    team::Entity::update_many()
        .col_expr(team::Column::Name, Expr::val(name))
        .filter(team::Column::SchoolId.eq(school.0))
        .filter(team::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(true)
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
