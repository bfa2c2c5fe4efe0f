//! What somebody sees of themselves: their tasks here, and their places at other schools.

use axum::{Form, extract::State, response::Redirect};
use axum_extra::extract::CookieJar;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{store, views_own};
use crate::{
    app::App,
    chance::token_hash,
    error::WebError,
    web::who::{SIGN_IN_COOKIE, SignedIn},
};

/// GET `/account`
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let places = store::places(app.db.read(), who.person.account).await?;
    Ok(views_own::show(&who, &places))
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
    let places = store::places(app.db.read(), who.person.account).await?;
    let place = places.into_iter().find(|(_, school)| school.id.0 == chosen.school);
    let (person, school) = place.ok_or(WebError::NotFound)?;
    let cookie = jar.get(SIGN_IN_COOKIE).ok_or(WebError::SignInNeeded)?;
    let tx = app.db.begin().await?;
    store::move_sign_in(&tx, &token_hash(cookie.value()), (school.id, person.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to("/"))
}
