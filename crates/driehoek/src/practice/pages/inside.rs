//! The page of a practice school for whoever works in it: the families with a first task for each,
//! what is seen of whom, and the way back for who came over from the own school.

use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::{meetings::PersonId, privacy::Act};

use super::HOME;
use crate::{
    accounts::{own::hash_in, store as people},
    app::App,
    error::WebError,
    families,
    meetings::form::Fields,
    practice::{
        Practice, store, the_families,
        views::inside::{self as views, Family},
    },
    privacy::audit,
    web::who::SignedIn,
};

/// The place at the own school of somebody who came over from it.
async fn place_at_home(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
) -> Result<Option<PersonId>, WebError> {
    Ok(people::place_of(app.db.read(), practice.home, who.person.account).await?)
}

/// GET `/oefening`; a real school has no such page.
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Response, WebError> {
    let db = app.db.read();
    let Some(practice) = store::of_school(db, who.school.id).await? else {
        return Ok(Redirect::to("/").into_response());
    };
    let home = match place_at_home(&app, &who, &practice).await? {
        Some(_) => people::school(db, practice.home).await?.map(|school| school.name),
        None => None,
    };
    let mut seen = families::seen_by(&app, &who).await?;
    let mut shown = Vec::new();
    for (class, child) in the_families().children() {
        let at = seen.iter().position(|(_, name)| *name == child.name);
        let id = at.map(|at| seen.swap_remove(at).0);
        shown.push(Family { class, child, id });
    }
    // A teacher reads of the own class only, as in a real school; who leads meetings reads of all.
    if shown.iter().any(|family| family.id.is_some()) {
        shown.retain(|family| family.id.is_some());
    }
    Ok(views::show(&who, &practice, home.as_deref(), &shown).into_response())
}

/// POST `/oefening`: goes back to the own school.
pub async fn act(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    fields: Fields,
) -> Result<Response, WebError> {
    if fields.get("do") != "back" {
        return Err(WebError::Unreadable);
    }
    let practice = store::of_school(app.db.read(), who.school.id).await?;
    let practice = practice.ok_or(WebError::Refused("practice-not-here"))?;
    let place = place_at_home(&app, &who, &practice).await?;
    let place = place.ok_or(WebError::Refused("practice-not-here"))?;
    let tx = app.db.begin().await?;
    people::move_sign_in(&tx, &hash_in(&jar)?, (practice.home, place)).await?;
    audit::came_in(&tx, &app, (practice.home, place), (Act::CameOver, who.sign_in)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{HOME}/{}", practice.school)).into_response())
}
