//! What somebody sees of themselves: their tasks here, their places at other schools, and the
//! devices on which they are signed in.

use axum::{
    Form,
    extract::{Query, State},
    http::HeaderMap,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::privacy::Act;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Person, School,
    device::device_of,
    federation, second,
    store::{self, Which, Whose},
    views_correct, views_own,
};
use crate::{
    app::App,
    chance::token_hash,
    error::{Fault, WebError},
    privacy::audit::{self, Subject},
    web::who::{SIGN_IN_COOKIE, SignedIn},
};

/// What just happened, to say so.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    /// How many devices were signed out.
    pub(super) afgemeld: Option<u64>,
    /// Whether an account elsewhere became a way in, or is one no longer.
    pub(super) gekoppeld: Option<String>,
}

/// GET `/account`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    (jar, headers): (CookieJar, HeaderMap),
    Query(happened): Query<Happened>,
) -> Result<Markup, WebError> {
    page(&app, &who, (&jar, &headers), happened, None).await
}

/// The page; `wrong` is a name that was typed, and why it cannot be.
pub(super) async fn page(
    app: &App,
    who: &SignedIn,
    (jar, headers): (&CookieJar, &HeaderMap),
    happened: Happened,
    wrong: Option<(&str, Fault)>,
) -> Result<Markup, WebError> {
    let places = places(app, who).await?;
    let this = hash_in(jar)?;
    let now = app.clock.now();
    let browsers = store::browsers(app.db.read(), whose(who), &this, now).await?;
    let zone = &app.config.time_zone;
    let elsewhere = federation::linking::panel(app, who).await?;
    let second = second::pages::panel(app, who, &device_of(headers)).await?;
    let (name, fault) =
        wrong.map_or((&*who.person.name, None), |(name, fault)| (name, Some(fault)));
    let name = views_correct::own_name(&who.words, name, fault);
    let own = views_own::Own { name, places, browsers, zone, happened, second, elsewhere };
    Ok(views_own::show(who, &own))
}

#[derive(Debug, Deserialize)]
pub struct Chosen {
    school: Uuid,
}

/// POST `/account/school`: goes on at another school where the same person works.
pub async fn change_school(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Form(chosen): Form<Chosen>,
) -> Result<Redirect, WebError> {
    let places = places(&app, &who).await?;
    let place = places.into_iter().find(|(_, school)| school.id.0 == chosen.school);
    let (person, school) = place.ok_or(WebError::NotFound)?;
    let tx = app.db.begin().await?;
    store::move_sign_in(&tx, &hash_in(&jar)?, (school.id, person.id)).await?;
    let came = (Act::CameOver, who.sign_in);
    audit::came_in(&tx, &app, (school.id, person.id), came).await?;
    tx.commit().await?;
    Ok(Redirect::to("/"))
}

#[derive(Debug, Deserialize)]
pub struct Ending {
    /// Which device; every other one when there is none.
    device: Option<Uuid>,
}

/// POST `/account/afmelden`: signs somebody out on one of their devices, or on all others.
pub async fn sign_out(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Form(ending): Form<Ending>,
) -> Result<Response, WebError> {
    let this = hash_in(&jar)?;
    let which = ending.device.map_or(Which::Others(&this), Which::One);
    let tx = app.db.begin().await?;
    let ended = store::end_sign_ins(&tx, whose(&who), which).await?;
    if ended > 0 {
        audit::note(&tx, &app, &who, Act::SignedOut, Subject::person(who.person.id)).await?;
    }
    tx.commit().await?;
    if ended == 0 && ending.device.is_some() {
        return Err(WebError::NotFound);
    }
    Ok(Redirect::to(&format!("/account?afgemeld={ended}")).into_response())
}

/// The places that are open to them from here.
async fn places(app: &App, who: &SignedIn) -> Result<Vec<(Person, School)>, WebError> {
    if who.by_mail {
        return Ok(store::places(app.db.read(), who.person.account).await?);
    }
    Ok(vec![(who.person.clone(), who.school.clone())])
}

/// The sign-ins that are theirs to see and end from here.
fn whose(who: &SignedIn) -> Whose {
    if who.by_mail {
        Whose::Account(who.person.account)
    } else {
        Whose::Place(who.school.id, who.person.id)
    }
}

/// The hash of the token that this browser holds.
pub(crate) fn hash_in(jar: &CookieJar) -> Result<String, WebError> {
    let cookie = jar.get(SIGN_IN_COOKIE).ok_or(WebError::SignInNeeded)?;
    Ok(token_hash(cookie.value()))
}
