//! The card box: read what there is.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use domain::decks::DeckId;

use super::views;
use crate::app::App;
use crate::error::WebError;
use crate::meetings::views::View;
use crate::web::who::SignedIn;

/// All decks.
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Response, WebError> {
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    let view = View { words: &who.words, cards: &cards };
    Ok(views::index(view, &who.person.name).into_response())
}

/// One deck.
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(deck): Path<String>,
) -> Result<Response, WebError> {
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    let view = View { words: &who.words, cards: &cards };
    let page = views::show(view, &who.person.name, &DeckId::from(deck.as_str()));
    page.map(maud::Markup::into_response).ok_or(WebError::NotFound)
}
