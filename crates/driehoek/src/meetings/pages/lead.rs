//! Leading: the coach's screen and what the coach does.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::meetings::kinds::{Deed, triangle};
use domain::meetings::{Action, ActionPoint, Actor, BlockId, Refused, SchoolId, TeamId};
use serde_json::json;

use super::participant::in_place;
use super::plan::{EARLIER_MEETINGS, today, wall_path};
use super::{Leading, act, stream};
use crate::app::App;
use crate::error::{WebError, wants_json};
use crate::live::{Here, Live, Screen};
use crate::meetings::actions::{self, Fault};
use crate::meetings::agenda;
use crate::meetings::form::Fields;
use crate::meetings::links::home;
use crate::meetings::store;
use crate::meetings::views::{View, coach, words};
use crate::privacy::audit::{self, Subject};
use crate::web::who::SignedIn;

/// The coach's screen.
pub async fn show(
    State(app): State<App>,
    Leading { who, live }: Leading,
) -> Result<Response, WebError> {
    audit::viewed(&app, &who, Subject::meeting(live.id())).await?;
    Ok(page(&app, &who, &live, None))
}

fn page(app: &App, who: &SignedIn, live: &Live, again: Option<(&Fields, &str)>) -> Response {
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    let page = live.read(|meeting| {
        let lead = coach::Lead {
            person: who.person.id,
            who: &who.person,
            home: &home(live.id()),
            wall: &wall_path(live, meeting),
            now_ms: app.clock.now().as_millisecond(),
        };
        coach::show(view, meeting, live.presence(), lead, again)
    });
    page.into_response()
}

/// The live piece of the coach's screen.
pub async fn watch(
    State(app): State<App>,
    Leading { who, live }: Leading,
) -> Result<Response, WebError> {
    let here = Here::Coach(who.person.id);
    Ok(stream(&app, live, Screen::Coach, who.words.lang(), here))
}

/// What the coach does.
pub async fn act_as_coach(
    State(app): State<App>,
    Leading { who, live }: Leading,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    let outcome = match action(&app, &who, &live, &fields).await? {
        Err(fault) => Err(fault),
        Ok(action) => {
            let action = live.read(|meeting| in_place(meeting, action));
            let carried = carried_answer(&live, &action);
            let key = fields.key_of(&who.person.id);
            let done = act(&live, Actor::Coach(who.person.id), action.clone(), key).await?;
            if let (Ok(_), Some(origin)) = (&done, carried) {
                answer_at_origin(&app, &who, origin, action).await?;
            }
            done
        }
    };
    // Somebody else was first: the screen already shows where the meeting is.
    let outcome = outcome.or_else(|fault| match fault {
        Fault::Refused(Refused::MovedOn) => {
            Ok(crate::live::Done { number: live.read(|meeting| meeting.version) })
        }
        fault => Err(fault),
    });
    Ok(match (outcome, wants_json(&headers)) {
        (Ok(done), true) => Json(json!({ "ok": true, "number": done.number.0 })).into_response(),
        (Ok(_), false) => Redirect::to(&format!("{}/leiden", home(live.id()))).into_response(),
        (Err(fault), true) => {
            let why = words::fault(&who.words, fault);
            (StatusCode::CONFLICT, Json(json!({ "ok": false, "message": why }))).into_response()
        }
        (Err(fault), false) => {
            let why = words::fault(&who.words, fault);
            let page = page(&app, &who, &live, Some((&fields, &why)));
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    })
}

async fn action(
    app: &App,
    who: &SignedIn,
    live: &Live,
    fields: &Fields,
) -> Result<Result<Action, Fault>, WebError> {
    if fields.get("do") == "start" {
        let day = live.read(|meeting| meeting.starts.date());
        if agenda::is_past(day, today(app)) {
            return Ok(Err(Fault::DayPassed));
        }
        let team = live.read(|meeting| meeting.team);
        let carried = open_points(app, who.school.id, team).await?;
        return Ok(Ok(Action::Start { carried }));
    }
    if (fields.get("do"), fields.get("kind"), fields.get("deed")) == ("play", "triangle", "compare")
    {
        return earlier_triangle(app, who.school.id, live, fields).await;
    }
    Ok(live.read(|meeting| actions::of_coach(fields, meeting, &app.chance)))
}

/// Lays the last triangle of the team's earlier meetings beside the present one.
async fn earlier_triangle(
    app: &App,
    school: SchoolId,
    live: &Live,
    fields: &Fields,
) -> Result<Result<Action, Fault>, WebError> {
    let Some(block) = fields.read("block").map(BlockId) else { return Ok(Err(Fault::Unreadable)) };
    let team = live.read(|meeting| meeting.team);
    for id in store::earlier(&app.db, school, team, EARLIER_MEETINGS).await? {
        let Some(other) = app.live.of_school(school, id).await? else { continue };
        if let Some(earlier) = other.read(triangle::to_carry) {
            let deed = Deed::Triangle(triangle::Deed::Compare { earlier: Some(earlier) });
            return Ok(Ok(Action::Play { block, deed }));
        }
    }
    Ok(Err(Fault::Refused(Refused::NothingEarlier)))
}

/// The open action points of the team's earlier meetings.
pub async fn open_points(
    app: &App,
    school: SchoolId,
    team: TeamId,
) -> Result<Vec<ActionPoint>, WebError> {
    let mut open = Vec::new();
    for id in store::earlier(&app.db, school, team, EARLIER_MEETINGS).await? {
        if let Some(live) = app.live.of_school(school, id).await? {
            open.extend(live.read(|meeting| domain::meetings::open_points(meeting, id)));
        }
    }
    Ok(open)
}

/// Where an answered action point was carried over from.
fn carried_answer(live: &Live, action: &Action) -> Option<domain::meetings::Origin> {
    let Action::AnswerPoint { point, .. } = action else { return None };
    live.read(|meeting| meeting.carried.iter().find(|carried| carried.id == *point)?.from)
}

/// An answer about a carried action point also stands with the meeting where it was made.
async fn answer_at_origin(
    app: &App,
    who: &SignedIn,
    origin: domain::meetings::Origin,
    action: Action,
) -> Result<(), WebError> {
    let Action::AnswerPoint { state, .. } = action else { return Ok(()) };
    if let Some(live) = app.live.of_school(who.school.id, origin.meeting).await? {
        let action = Action::AnswerPoint { point: origin.point, state };
        // Who did not lead that meeting may not do anything in it: it is answered for its own coach.
        let coach = live.read(|meeting| {
            let is_coach = meeting.coaches.contains_key(&who.person.id);
            if is_coach { who.person.id } else { meeting.facilitator }
        });
        let _ = act(&live, Actor::Coach(coach), action, None).await?;
    }
    Ok(())
}
