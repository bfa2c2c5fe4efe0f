//! What somebody keeps at hand: the list, keeping and letting go.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Json, Redirect, Response};
use domain::decks::ElementId;
use maud::Markup;
use serde::Deserialize;
use serde_json::json;

use super::Desk;
use crate::app::App;
use crate::decks::{store, views::favourites as views};
use crate::error::{WebError, wants_json};
use crate::meetings::form::Fields;
use crate::web::who::{SignedIn, encoded, own_path};

/// The page's own address.
const LIST: &str = "/favorieten";

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    /// What was let go.
    weg: Option<String>,
}

/// GET `/favorieten`
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Markup, WebError> {
    let desk = Desk::of(&app, &who).await?;
    let kept = store::favourites(app.db.read(), (who.school.id, who.person.id)).await?;
    let gone = happened.weg.map(ElementId::new);
    let happened = gone.as_ref().map_or(views::Happened::Nothing, views::Happened::Gone);
    Ok(views::show(&desk.around(&who, LIST), &kept, happened))
}

/// POST `/favorieten`: keeps `element` or lets it go (`keep`), and goes back (`naar`).
pub async fn change(
    State(app): State<App>,
    who: SignedIn,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    let cards = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let id = ElementId::from(fields.get("element"));
    let keep = fields.get("keep") == "yes";
    // What is no longer in the card box can still be let go.
    if id.as_str().is_empty() || (keep && cards.element(&id).is_none()) {
        return Err(WebError::Unreadable);
    }
    let whose = (who.school.id, who.person.id);
    let tx = app.db.begin().await?;
    let done = if keep {
        store::keep(&tx, whose, &id, app.clock.now()).await?
    } else {
        store::let_go(&tx, whose, &id).await?;
        true
    };
    tx.commit().await?;
    if !done {
        return too_many(&app, &who, &headers).await;
    }
    if wants_json(&headers) {
        return Ok(Json(json!({ "ok": true, "kept": keep })).into_response());
    }
    let back = own_path(fields.get("naar")).unwrap_or(LIST);
    let went =
        if keep || back != LIST { String::new() } else { format!("?weg={}", encoded(id.as_str())) };
    Ok(Redirect::to(&format!("{back}{went}")).into_response())
}

async fn too_many(app: &App, who: &SignedIn, headers: &HeaderMap) -> Result<Response, WebError> {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    if wants_json(headers) {
        let max = [("max", store::FAVOURITES_MAX.into())];
        let message = who.words.t_with("favourites-full", &max);
        return Ok((status, Json(json!({ "message": message }))).into_response());
    }
    let desk = Desk::of(app, who).await?;
    let kept = store::favourites(app.db.read(), (who.school.id, who.person.id)).await?;
    let happened = views::Happened::Full { most: store::FAVOURITES_MAX };
    Ok((status, views::show(&desk.around(who, LIST), &kept, happened)).into_response())
}
