//! The addresses: the links of the school, one's own, and those of one meeting.

use axum::{
    extract::{Query, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::accounts::Right;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Given, Kind, Scope, gather, stop,
    views::{self, Place},
};
use crate::{
    accounts::store as people,
    app::App,
    error::WebError,
    meetings::{form::Fields, pages::Leading},
    web::who::SignedIn,
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    /// How many links were ended.
    gestopt: Option<usize>,
}

/// GET `/beheer/links`: everything that the school gave out.
pub async fn school(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let place = Place::school(who.person.roles.may(Right::ManageSchool));
    list(&app, &who, (Scope::School, &place), happened.gestopt).await
}

/// POST `/beheer/links`: ends one, or all of a kind.
pub async fn stop_of_school(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    ask_or_stop(&app, &who, (Scope::School, &Place::school(true)), &fields).await
}

/// GET `/account/links`: what one gave out oneself.
pub async fn own(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let scope = Scope::Own(who.person.id);
    list(&app, &who, (scope, &Place::own()), happened.gestopt).await
}

/// POST `/account/links`
pub async fn stop_own(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let scope = Scope::Own(who.person.id);
    ask_or_stop(&app, &who, (scope, &Place::own()), &fields).await
}

/// GET `/bijeenkomsten/{id}/links`: what leads into this meeting, everybody's own page one by one.
pub async fn meeting(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let place = Place::meeting(&live);
    list(&app, &who, (Scope::Meeting(live.id()), &place), happened.gestopt).await
}

/// POST `/bijeenkomsten/{id}/links`
pub async fn stop_of_meeting(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let place = Place::meeting(&live);
    ask_or_stop(&app, &who, (Scope::Meeting(live.id()), &place), &fields).await
}

async fn list(
    app: &App,
    who: &SignedIn,
    (scope, place): (Scope, &Place),
    stopped: Option<usize>,
) -> Result<Response, WebError> {
    let given = gather::all(app, who, scope).await?;
    let names = people::names(app.db.read(), who.school.id).await?;
    let list = views::List { given: &given, names: &names, zone: &app.config.time_zone, stopped };
    Ok(views::index(who, place, &list).into_response())
}

/// Asks first; with a yes, ends what was asked for. Only what is within the scope can be named.
async fn ask_or_stop(
    app: &App,
    who: &SignedIn,
    (scope, place): (Scope, &Place),
    fields: &Fields,
) -> Result<Response, WebError> {
    let kind = Kind::named(fields.get("kind")).ok_or(WebError::Unreadable)?;
    let id = fields.read::<Uuid>("id");
    if fields.has("id") && id.is_none() {
        return Err(WebError::Unreadable);
    }
    let mut given = gather::all(app, who, scope).await?;
    let part = fields.get("part");
    let is_asked = |one: &Given| {
        let (of, which) = one.opens.named();
        one.opens.kind() == kind && id.is_none_or(|id| id == of && which == part)
    };
    given.retain(is_asked);
    if id.is_some() && given.is_empty() {
        return Err(WebError::NotFound);
    }
    if !fields.has("sure") {
        let names = people::names(app.db.read(), who.school.id).await?;
        let zone = &app.config.time_zone;
        let list = views::List { given: &given, names: &names, zone, stopped: None };
        return Ok(views::ask(who, place, (kind, id.map(|id| (id, part))), &list).into_response());
    }
    stop::stop(app, who, scope, &given).await?;
    Ok(Redirect::to(&format!("{}?gestopt={}", place.address, given.len())).into_response())
}
