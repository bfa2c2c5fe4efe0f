//! The teams that somebody leads meetings of: the list, and what became of one over the year.

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::meetings::{
    Action, ActionPoint, Actor, ContributionId, MeetingId, Origin, Phase, PointState, Refused,
    TITLE_MAX, TeamId, TeamPoint,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    gather::{self, Team},
    team_view,
};
use crate::{
    app::App,
    error::WebError,
    live::Live,
    meetings::{
        actions::Fault,
        form::Fields,
        pages::{act, led_by, plan::today},
        store,
    },
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
}

/// GET `/teams`
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(search): Query<Search>,
) -> Result<Response, WebError> {
    let teams = gather::teams(&app, &who).await?;
    Ok(team_view::index(&who, &teams, &search.q).into_response())
}

/// GET `/teams/{team}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Query(search): Query<Search>,
) -> Result<Response, WebError> {
    let team = gather::team(&app, &who, TeamId(id)).await?;
    for (row, _) in team.meetings.iter().filter(|(_, is_led)| *is_led) {
        // What people said is not here, but what they are going to do is.
        audit::viewed(&app, &who, Subject::meeting(row.id)).await?;
    }
    Ok(team_view::show(&who, &team, (&search.q, today(&app)), None).into_response())
}

/// POST `/teams/{team}`
pub async fn change(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let team = gather::team(&app, &who, TeamId(id)).await?;
    if fields.get("do") == "name" {
        return name(&app, &who, &team, &fields).await;
    }
    let origin = origin(&fields).ok_or(WebError::Unreadable)?;
    match fields.get("do") {
        "done" => answer(&app, &who, &team, origin, PointState::Done).await?,
        "drop" => answer(&app, &who, &team, origin, PointState::Dropped).await?,
        "reopen" => answer(&app, &who, &team, origin, PointState::Open).await?,
        "carry" => carry(&app, &who, &team, origin).await?,
        "leave" => leave(&app, &who, &team, origin).await?,
        _ => return Err(WebError::Unreadable),
    }
    Ok(Redirect::to(&format!("/teams/{id}#actiepunten")).into_response())
}

/// Gives the team another name: in the lists, and in its meetings that are not closed yet. The
/// report of a closed meeting keeps the name of that day.
async fn name(
    app: &App,
    who: &SignedIn,
    team: &Team,
    fields: &Fields,
) -> Result<Response, WebError> {
    let again = |why| {
        let page = team_view::show(who, team, ("", today(app)), Some((fields, why)));
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let Ok(name) = fields.text::<TITLE_MAX>("name") else { return again("team-name-fault") };
    let tx = app.db.begin().await?;
    if !store::name_team(&tx, who.school.id, team.id, name.as_str()).await? {
        return again("team-name-taken");
    }
    tx.commit().await?;
    for (row, _) in team.meetings.iter().filter(|(row, _)| row.phase != Phase::Closed) {
        let Some(live) = app.live.of_school(who.school.id, row.id).await? else { continue };
        let action = Action::NameTeam { name: name.clone() };
        // Who closed it meanwhile has the name of that day.
        let _ = act(&live, coach_of(&live, who), action, None).await?;
    }
    Ok(Redirect::to(&format!("/teams/{}", team.id)).into_response())
}

fn origin(fields: &Fields) -> Option<Origin> {
    let meeting = fields.read("meeting").map(MeetingId)?;
    let point = fields.read("point").map(ContributionId)?;
    Some(Origin { meeting, point })
}

/// The action point, when the reader may see it.
fn seen(team: &Team, origin: Origin) -> Result<&TeamPoint, WebError> {
    let all = team.points.open.iter().chain(&team.points.settled);
    let is_it = |one: &&TeamPoint| (one.meeting, one.point.id) == (origin.meeting, origin.point);
    all.into_iter().find(is_it).ok_or(WebError::NotFound)
}

/// Says how it goes with a point: where it was made, and where it was taken along.
async fn answer(
    app: &App,
    who: &SignedIn,
    team: &Team,
    origin: Origin,
    state: PointState,
) -> Result<(), WebError> {
    let one = seen(team, origin)?;
    for id in one.taken_to.iter().copied().chain([origin.meeting]) {
        let Some(live) = app.live.of_school(who.school.id, id).await? else { continue };
        let point = if id == origin.meeting { Some(origin.point) } else { copy(&live, origin) };
        let Some(point) = point else { continue };
        let answer = Action::AnswerPoint { point, state };
        done(&act(&live, coach_of(&live, who), answer, None).await?)?;
    }
    Ok(())
}

/// The id of what was taken along in a meeting.
fn copy(live: &Live, origin: Origin) -> Option<ContributionId> {
    live.read(|meeting| {
        let mut carried = meeting.carried.iter();
        carried.find(|point| point.from == Some(origin)).map(|point| point.id)
    })
}

/// Who did not lead that meeting may not do anything in it: it is done for its own coach.
fn coach_of(live: &Live, who: &SignedIn) -> Actor {
    Actor::Coach(live.read(|meeting| {
        let is_coach = meeting.coaches.contains_key(&who.person.id);
        if is_coach { who.person.id } else { meeting.facilitator }
    }))
}

fn done<T>(outcome: &Result<T, Fault>) -> Result<(), WebError> {
    match outcome {
        Ok(_) => Ok(()),
        Err(Fault::Refused(Refused::Full { .. })) => Err(WebError::Refused("team-carry-full")),
        Err(_) => Err(WebError::Refused("team-moved-on")),
    }
}

/// Takes a point along to the next meeting.
async fn carry(app: &App, who: &SignedIn, team: &Team, origin: Origin) -> Result<(), WebError> {
    let point = seen(team, origin)?.point.clone();
    let next = next(app, who, team).await?;
    let point = ActionPoint { from: Some(origin), ..carried(point) };
    let action = Action::CarryPoint { point };
    done(&act(&next, Actor::Coach(who.person.id), action, None).await?)
}

/// As every meeting takes points along: without whose it was and where it came up.
fn carried(point: ActionPoint) -> ActionPoint {
    ActionPoint { owner: domain::meetings::PointOwner::Group, slot: None, ..point }
}

/// Leaves a point out of the next meeting.
async fn leave(app: &App, who: &SignedIn, team: &Team, origin: Origin) -> Result<(), WebError> {
    seen(team, origin)?;
    let next = next(app, who, team).await?;
    // What comes along by itself is not there yet: then it is laid down first, and left out.
    if copy(&next, origin).is_none() {
        carry(app, who, team, origin).await?;
    }
    let point = copy(&next, origin).ok_or(WebError::NotFound)?;
    done(&act(&next, Actor::Coach(who.person.id), Action::RemovePoint { point }, None).await?)
}

async fn next(app: &App, who: &SignedIn, team: &Team) -> Result<std::sync::Arc<Live>, WebError> {
    let next = team.next().ok_or(WebError::Refused("team-moved-on"))?;
    led_by(app, who, next.id).await
}
