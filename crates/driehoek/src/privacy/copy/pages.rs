//! The copy of somebody who works here: for themselves, and for the administrator who is asked.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use domain::{meetings::PersonId, privacy::Act};
use http::header;
use maud::Markup;
use uuid::Uuid;

use super::{
    Address, Copy, show,
    staff::{self, For},
};
use crate::{
    accounts::store,
    app::App,
    error::WebError,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// The answer with a copy as a file. Its name tells nothing of whose it is.
pub fn file(copy: &Copy) -> Response {
    let name = [(header::CONTENT_DISPOSITION, "attachment; filename=\"driehoek-kopie.json\"")];
    (name, Json(copy.to_json())).into_response()
}

/// GET `/account/gegevens`
pub async fn own(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let copy = of(&app, &who, who.person.id).await?;
    let address = Address {
        own: "/account/gegevens".to_owned(),
        back: "/account".to_owned(),
        back_label: who.words.t("account-title").into_owned(),
        without_others: None,
    };
    Ok(show(&who, &copy, &address))
}

/// GET `/account/gegevens.json`
pub async fn own_file(State(app): State<App>, who: SignedIn) -> Result<Response, WebError> {
    Ok(file(&of(&app, &who, who.person.id).await?))
}

/// GET `/mensen/{id}/gegevens`
pub async fn person(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let copy = of(&app, &who, PersonId(id)).await?;
    let address = Address {
        own: format!("/mensen/{id}/gegevens"),
        back: "/mensen".to_owned(),
        back_label: who.words.t("people-title").into_owned(),
        without_others: None,
    };
    Ok(show(&who, &copy, &address))
}

/// GET `/mensen/{id}/gegevens.json`
pub async fn person_file(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    Ok(file(&of(&app, &who, PersonId(id)).await?))
}

/// The copy of somebody at the own school, also of somebody who was removed and not yet erased.
async fn of(app: &App, who: &SignedIn, id: PersonId) -> Result<Copy, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let person = match store::person(db, school, id).await? {
        Some(person) => Some(person),
        None => store::removed_person(db, school, id).await?,
    };
    let person = person.ok_or(WebError::NotFound)?;
    let reader = if id == who.person.id { For::Themselves } else { For::Administrator };
    let zone = &app.config.time_zone;
    let copy = staff::of(db, (school, id), &person.name, (reader, zone)).await?;
    let tx = app.db.begin().await?;
    audit::note(&tx, app, who, Act::Exported, Subject::person(id)).await?;
    tx.commit().await?;
    Ok(copy)
}
