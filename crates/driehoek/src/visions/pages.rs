//! The addresses of visions: the list, one with its versions, and what can be done with it.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::accounts::Right;
use domain::meetings::{MeetingId, SchoolId, Text};
use domain::visions::{NotKept, Origin, VALUES_MAX, VERSIONS_MAX, Words as Said};
use jiff::civil::Date;
use print::PosterSize;
use serde::Deserialize;
use uuid::Uuid;

use super::store::{self, Stored};
use super::views::{self, From, Shown};
use super::{PRINTING, poster};
use crate::app::App;
use crate::error::WebError;
use crate::meetings::form::Fields;
use crate::meetings::pages::file;
use crate::meetings::store as meetings;
use crate::web::who::SignedIn;

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    #[serde(default)]
    gedaan: String,
}

/// GET `/visie`
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Response, WebError> {
    let visions = store::list((app.db.read(), &app.vault), who.school.id).await?;
    Ok(views::index(&who, &visions, |vision| date(&app, vision)).into_response())
}

fn date(app: &App, vision: &Stored) -> Date {
    vision.updated_at.to_zoned(app.config.time_zone.clone()).date()
}

async fn found(app: &App, school: SchoolId, id: Uuid) -> Result<Stored, WebError> {
    let vision = store::one((app.db.read(), &app.vault), school, id).await?;
    vision.ok_or(WebError::NotFound)
}

/// GET `/visie/{id}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let vision = found(&app, who.school.id, id).await?;
    page(&app, &who, &vision, (None, &happened.gedaan)).await
}

/// The page; `again` is a form that was not accepted, with the reason.
async fn page(
    app: &App,
    who: &SignedIn,
    vision: &Stored,
    (again, done): (Option<(&Fields, String)>, &str),
) -> Result<Response, WebError> {
    let status = if again.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let from = came_from(app, who, vision).await?;
    let zone = &app.config.time_zone;
    let shown = Shown { vision, from: &from, zone, again, done };
    Ok((status, views::show(who, &shown)).into_response())
}

/// The meetings in which groups made it, as far as they are still there. Who leads one can go there.
async fn came_from(app: &App, who: &SignedIn, vision: &Stored) -> Result<Vec<From>, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let may = who.person.roles.may(Right::LeadMeetings);
    let led: Vec<MeetingId> =
        if may { meetings::ids(db, school, Some(who.person.id)).await? } else { Vec::new() };
    let mut from = Vec::<From>::new();
    for (meeting, ..) in vision.vision.from_meetings() {
        if from.iter().any(|known| known.meeting == meeting) {
            continue;
        }
        if let Some(title) = meetings::title(db, school, meeting).await? {
            from.push(From { meeting, title, is_led: led.contains(&meeting) });
        }
    }
    Ok(from)
}

/// POST `/visie/{id}`: what `do` says.
pub async fn act(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let school = who.school.id;
    let tx = app.db.begin().await?;
    let stored = store::one((&tx, &app.vault), school, id).await?;
    let mut stored = stored.ok_or(WebError::NotFound)?;
    let now = app.clock.now();
    let seen: u32 = fields.read("seen").unwrap_or_default();
    let done = match fields.get("do") {
        "write" => match words_of(&fields) {
            Ok(words) => stored.vision.keep(seen, words, Origin::Written, now).map_err(fault),
            Err(key) => Err((key, 0)),
        },
        "put-back" => {
            let number = fields.read("version").ok_or(WebError::Unreadable)?;
            stored.vision.put_back(seen, number, now).map_err(fault)
        }
        "remove" | "restore" => {
            let removed = (fields.get("do") == "remove").then_some(now);
            store::set_removed(&tx, school, id, removed).await?;
            tx.commit().await?;
            return Ok(after(id, if removed.is_some() { "weg" } else { "terug" }));
        }
        _ => return Err(WebError::Unreadable),
    };
    match done {
        Ok(_) => {
            store::save((&tx, &app.vault), school, (id, &stored.vision), now).await?;
            tx.commit().await?;
            Ok(after(id, "bewaard"))
        }
        Err((key, max)) => {
            tx.rollback().await?;
            let why = who.words.t_with(key, &[("max", max.into())]).into_owned();
            page(&app, &who, &found(&app, school, id).await?, (Some((&fields, why)), "")).await
        }
    }
}

fn after(id: Uuid, done: &str) -> Response {
    (StatusCode::SEE_OTHER, Redirect::to(&format!("/visie/{id}?gedaan={done}"))).into_response()
}

/// The sentence that says why not, with its number.
fn fault(not: NotKept) -> (&'static str, usize) {
    match not {
        NotKept::Newer => ("visions-newer", 0),
        NotKept::Full { .. } => ("visions-versions-full", VERSIONS_MAX),
        NotKept::Values { .. } => ("visions-values-full", VALUES_MAX),
        NotKept::Unknown => ("visions-no-version", 0),
    }
}

/// What was typed; the values one on a line.
fn words_of(fields: &Fields) -> Result<Said, &'static str> {
    let lines = fields.get("values").lines().map(str::trim).filter(|line| !line.is_empty());
    let values: Result<Vec<_>, _> = lines.map(Text::new).collect();
    Ok(Said {
        title: fields.text("title").map_err(|_| "visions-fault-title")?,
        text: fields.text("text").map_err(|_| "visions-fault-text")?,
        values: values.map_err(|_| "visions-fault-value")?,
    })
}

/// GET `/visie/{id}/visie.pdf`
pub async fn pdf(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    printed(&app, &who, id, (PosterSize::A4, "visie.pdf")).await
}

/// GET `/visie/{id}/poster.pdf`
pub async fn large(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    printed(&app, &who, id, (PosterSize::A3, "poster.pdf")).await
}

async fn printed(
    app: &App,
    who: &SignedIn,
    id: Uuid,
    (size, name): (PosterSize, &str),
) -> Result<Response, WebError> {
    let vision = found(app, who.school.id, id).await?;
    let now = vision.vision.now().ok_or(WebError::NotFound)?;
    let words = &who.words;
    let day = words.date(date(app, &vision));
    let args = [
        ("school", who.school.name.as_str().into()),
        ("number", now.number.into()),
        ("date", day.into()),
    ];
    let source = words.t_with("visions-source", &args).into_owned();
    let label = words.t("visions-label").into_owned();
    let paper = poster(&now.words, who.school.lang, (label, source), size);
    let printed = PRINTING.take(move || print::pdf(&paper)).await??;
    Ok(file(printed.bytes, "application/pdf", name))
}
