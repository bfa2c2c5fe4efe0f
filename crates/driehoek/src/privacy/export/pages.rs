//! The addresses of the file with everything: what is in it, how far it is, fetching it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::privacy::Act;
use http::header;
use maud::Markup;

use super::{
    Taker, elsewhere,
    jobs::{Place, Shown},
    views::{self, HOME},
};
use crate::{
    app::App,
    error::WebError,
    meetings::form::Fields,
    nodes::{self, OutOfReach, Whose},
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

fn whose(who: &SignedIn) -> Whose {
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
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let (files, is_all) = elsewhere::of(&app, whose(&who)).await?;
    Ok(views::index(&who, &taker(&who), (&files, is_all), &app.config.time_zone))
}

/// POST `/beheer/uitvoer`: starts making one. That somebody did stands in the trail.
pub async fn start(State(app): State<App>, who: SignedIn) -> Result<Redirect, WebError> {
    may_cross(&app, &who)?;
    let (files, _) = elsewhere::of(&app, whose(&who)).await?;
    if let Some(going) = files.iter().find(|one| matches!(one.place, Place::Making(..))) {
        return Ok(Redirect::to(&format!("{HOME}/{}", going.id)));
    }
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
    Ok(views::job(&who, &found(&app, &who, &id).await?))
}

/// GET `/beheer/uitvoer/{job}/voortgang`: only the part that changes.
pub async fn state(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Markup, WebError> {
    match elsewhere::get(&app, whose(&who), &id).await {
        Ok(file) => Ok(views::state(&who.words, &file.ok_or(WebError::NotFound)?)),
        Err(why) => Ok(nodes::views::state(&who.words, why)),
    }
}

/// GET `/beheer/uitvoer/{job}/school.zip`
pub async fn file(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let Place::Ready(bytes) = found(&app, &who, &id).await?.place else {
        return Err(WebError::Refused("export-not-ready"));
    };
    may_cross(&app, &who)?;
    let body = elsewhere::body(&app, whose(&who), (&id, bytes)).await?.map_err(out_of_reach)?;
    let body = body.ok_or(WebError::NotFound)?;
    note(&app, &who).await?;
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
    found(&app, &who, &id).await?;
    if fields.get("do") != "remove" {
        return Err(WebError::Unreadable);
    }
    elsewhere::remove(&app, whose(&who), &id).await.map_err(out_of_reach)?;
    Ok(Redirect::to(HOME))
}

async fn found(app: &App, who: &SignedIn, id: &str) -> Result<Shown, WebError> {
    let file = elsewhere::get(app, whose(who), id).await.map_err(out_of_reach)?;
    file.ok_or(WebError::NotFound)
}

fn out_of_reach(why: OutOfReach) -> WebError {
    why.page(HOME)
}
