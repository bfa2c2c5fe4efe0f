//! An administrator takes somebody's second proof away, at their own school.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use domain::meetings::PersonId;
use maud::Markup;
use uuid::Uuid;

use super::changed;
use crate::{
    accounts::{
        Person,
        second::{
            letters::{self, News},
            store, views,
        },
        store as accounts,
    },
    app::App,
    error::WebError,
    web::who::SignedIn,
};

/// What a colleague has, as a part of the page about them.
pub(in crate::accounts) async fn panel(
    app: &App,
    who: &SignedIn,
    person: &Person,
) -> Result<Markup, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let factors = store::factors(db, (school, person.id)).await?;
    let by = match factors.reset.and_then(|(_, by)| by) {
        Some(by) => accounts::person(db, school, by).await?,
        None => None,
    };
    Ok(views::panel::of_colleague(
        views::About { app, who, factors: &factors },
        person,
        by.as_ref(),
    ))
}

/// POST `/mensen/{id}/tweede-stap`
pub async fn reset(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Redirect, WebError> {
    let (school, person) = (who.school.id, PersonId(id));
    if person == who.person.id {
        return Err(WebError::Refused("second-reset-not-yourself"));
    }
    let tx = app.db.begin().await?;
    let somebody = accounts::person(&tx, school, person).await?.ok_or(WebError::NotFound)?;
    store::reset(&tx, (school, person), who.person.id, app.clock.now()).await?;
    changed(&app, &tx, &who, person).await?;
    tx.commit().await?;
    letters::send(&app, (&somebody, &who.school), News::Reset).await?;
    Ok(Redirect::to(&format!("/mensen/{id}")))
}
