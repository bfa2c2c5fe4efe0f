//! The languages that parents of a school speak, the one needed most first.

use axum::{
    extract::{Query, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{lang::Lang, privacy::Act, settings::Step};
use maud::Markup;
use serde::Deserialize;

use super::{store, views::langs as views};
use crate::{
    app::App,
    error::WebError,
    meetings::form::Fields,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// Which language was just moved, and how: where the keyboard goes on.
#[derive(Debug, Default, Deserialize)]
pub struct Moved {
    #[serde(default)]
    pub(super) taal: String,
    #[serde(default)]
    pub(super) stap: String,
}

/// GET `/beheer/talen`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(moved): Query<Moved>,
) -> Result<Markup, WebError> {
    let spoken = store::spoken(app.db.read(), who.school.id).await?;
    Ok(views::show(&who, &spoken, &moved))
}

/// POST `/beheer/talen`: `do` is a step and a language, as `up:uk`.
pub async fn change(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let (step, tag) = match fields.get("do").split_once(':') {
        Some(both) => both,
        None => (fields.get("do"), fields.get("taal")),
    };
    let Ok(lang) = tag.parse::<Lang>() else {
        // Nothing was chosen to add.
        return Ok(Redirect::to("/beheer/talen").into_response());
    };
    let taken = match step {
        "add" => Step::Add(lang),
        "remove" => Step::Remove(lang),
        "up" => Step::Up(lang),
        "down" => Step::Down(lang),
        _ => return Err(WebError::Unreadable),
    };
    let tx = app.db.begin().await?;
    let before = store::spoken(&tx, who.school.id).await?;
    let mut spoken = before.clone();
    spoken.take(taken);
    if spoken != before {
        store::set_spoken(&tx, who.school.id, &spoken).await?;
        audit::note(&tx, &app, &who, Act::Changed, Subject::school(who.school.id)).await?;
        tx.commit().await?;
        app.house_changed(who.school.id);
    }
    // No fragment: with one, browsers leave the keyboard where the page begins.
    let to = format!("/beheer/talen?taal={lang}&stap={step}");
    Ok(Redirect::to(&to).into_response())
}
