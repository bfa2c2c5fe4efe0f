//! The addresses of the file with everything: what is in it, how far it is, fetching it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{meetings::PersonId, meetings::SchoolId, privacy::Act};
use http::header;
use maud::Markup;

use super::{
    Taker,
    jobs::{Place, Shown},
    pack,
    views::{self, HOME},
};
use crate::{
    app::App,
    error::WebError,
    meetings::form::Fields,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

fn whose(who: &SignedIn) -> (SchoolId, PersonId) {
    (who.school.id, who.person.id)
}

fn taker(who: &SignedIn) -> Taker {
    Taker::Of(who.person.roles.clone())
}

/// What is of families and of talks never crosses a network in the clear.
fn may_cross(app: &App, who: &SignedIn) -> Result<(), WebError> {
    if !app.config.is_private() && taker(who).takes_named("child") {
        return Err(WebError::Refused("families-need-https"));
    }
    Ok(())
}

async fn note(app: &App, who: &SignedIn) -> Result<(), WebError> {
    let tx = app.db.begin().await?;
    audit::note(&tx, app, who, Act::Exported, Subject::school(who.school.id)).await?;
    Ok(tx.commit().await?)
}

/// GET `/beheer/uitvoer`
pub async fn show(State(app): State<App>, who: SignedIn) -> Markup {
    app.exports.tidy(app.clock.now());
    let files = app.exports.of(whose(&who));
    views::index(&who, &taker(&who), &files, &app.config.time_zone)
}

/// POST `/beheer/uitvoer`: starts making one. That somebody did stands in the trail.
pub async fn start(State(app): State<App>, who: SignedIn) -> Result<Redirect, WebError> {
    may_cross(&app, &who)?;
    note(&app, &who).await?;
    let of = (who.school.clone(), who.person.id);
    let id = app.exports.start(&app, of, who.words.clone(), taker(&who))?;
    Ok(Redirect::to(&format!("{HOME}/{id}")))
}

/// GET `/beheer/uitvoer/{job}`
pub async fn job(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Markup, WebError> {
    Ok(views::job(&who, &found(&app, &who, &id)?))
}

/// GET `/beheer/uitvoer/{job}/voortgang`: only the part that changes.
pub async fn state(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Markup, WebError> {
    Ok(views::state(&who.words, &found(&app, &who, &id)?))
}

/// GET `/beheer/uitvoer/{job}/school.zip`
pub async fn file(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let Place::Ready(bytes) = found(&app, &who, &id)?.place else {
        return Err(WebError::Refused("export-not-ready"));
    };
    may_cross(&app, &who)?;
    let (path, identity) = app.exports.file(&id, whose(&who)).ok_or(WebError::NotFound)?;
    note(&app, &who).await?;
    let body = pack::body(path, identity).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, bytes.to_string()),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"driehoek-school.zip\"".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}

/// POST `/beheer/uitvoer/{job}`: takes it away at once.
pub async fn remove(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Redirect, WebError> {
    found(&app, &who, &id)?;
    if fields.get("do") != "remove" {
        return Err(WebError::Unreadable);
    }
    app.exports.remove(&id, whose(&who));
    Ok(Redirect::to(HOME))
}

fn found(app: &App, who: &SignedIn, id: &str) -> Result<Shown, WebError> {
    app.exports.get(id, whose(who), app.clock.now()).ok_or(WebError::NotFound)
}
