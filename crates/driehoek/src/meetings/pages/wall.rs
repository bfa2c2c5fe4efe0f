//! The wall: whoever has its link sees what the room sees.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use domain::meetings::Meeting;

use super::stream;
use crate::app::App;
use crate::chance::same_secret;
use crate::error::WebError;
use crate::live::{Here, Live, Screen};
use crate::meetings::links::LinkToken;
use crate::meetings::views::{
    View,
    wall::{self, Around},
};

async fn behind(app: &App, token: &str) -> Result<Arc<Live>, WebError> {
    let token = LinkToken::read(token).ok_or(WebError::NotFound)?;
    let live = app.live.open(token.meeting()).await?.ok_or(WebError::NotFound)?;
    let fits = |meeting: &Meeting| same_secret(&meeting.wall_secret, &token.secret()).then_some(());
    let fits = app.live.find_in(&live, fits).await;
    fits.map(|()| live).ok_or(WebError::NotFound)
}

/// The page.
pub async fn show(State(app): State<App>, Path(token): Path<String>) -> Result<Response, WebError> {
    let live = behind(&app, &token).await?;
    app.live.catch_up(&live).await;
    let words = app.words(live.read(|meeting| meeting.lang));
    let cards = live.cards();
    let view = View { words: &words, cards: &cards };
    let stream = format!("/scherm/{token}/stroom");
    let house = app.houses.of(&app.db, live.school()).await?;
    let around = Around {
        base: &app.config.public_url,
        house: &house,
        stream: &stream,
        now_ms: app.clock.now().as_millisecond(),
    };
    let page = live.read(|meeting| wall::show(view, meeting, live.presence(), around));
    Ok(page.into_response())
}

/// Its live piece.
pub async fn watch(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let live = behind(&app, &token).await?;
    let lang = live.read(|meeting| meeting.lang);
    Ok(stream(&app, live, Screen::Wall, lang, Here::Wall))
}
