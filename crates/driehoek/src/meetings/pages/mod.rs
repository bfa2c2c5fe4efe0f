//! The addresses of meetings: read, look who asks, hand on to the owner, answer.

pub mod join;
pub mod lead;
pub mod participant;
pub mod plan;
pub mod report;
pub mod vote_cards;
pub mod wall;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::{HeaderValue, Method, header, request::Parts};
use axum::response::{IntoResponse as _, Response};
use domain::meetings::{Action, Actor, Meeting, MeetingId};
use uuid::Uuid;

use super::actions::Fault;
use super::links::named;
use crate::app::App;
use crate::error::WebError;
use crate::live::{Done, Here, Live, NotDone, Screen};
use crate::web::who::SignedIn;

/// A meeting, when the person who signed in leads it with others.
pub(crate) async fn led_by(
    app: &App,
    who: &SignedIn,
    id: MeetingId,
) -> Result<Arc<Live>, WebError> {
    let live = app.live.of_school(who.school.id, id).await?.ok_or(WebError::NotFound)?;
    let leads = |meeting: &Meeting| meeting.coaches.contains_key(&who.person.id).then_some(());
    let leads = app.live.find_in(&live, leads).await;
    leads.map(|()| live).ok_or(WebError::NotFound)
}

/// A coach of the meeting of this address: who it is, and the meeting.
#[derive(Debug, Clone)]
pub struct Leading {
    pub who: SignedIn,
    pub live: Arc<Live>,
}

impl FromRequestParts<App> for Leading {
    type Rejection = WebError;

    /// Is looked up once for a request: before the handler runs.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, WebError> {
        if let Some(found) = parts.extensions.get::<Self>() {
            return Ok(found.clone());
        }
        let who = <SignedIn as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let names = RawPathParams::from_request_parts(parts, app).await;
        let names = names.map_err(|_| WebError::NotFound)?;
        let id = names.iter().find(|(name, _)| *name == "id").and_then(|(_, id)| named(id));
        let live = led_by(app, &who, id.ok_or(WebError::NotFound)?).await?;
        if parts.method == Method::GET {
            app.live.catch_up(&live).await;
        }
        let found = Self { who, live };
        parts.extensions.insert(found.clone());
        Ok(found)
    }
}

/// Does something; a refusal comes back as data, a failure of the store as a page.
pub(crate) async fn act(
    live: &Live,
    actor: Actor,
    action: Action,
    key: Option<Uuid>,
) -> Result<Result<Done, Fault>, WebError> {
    match live.act(actor, action, key).await {
        Ok(done) => Ok(Ok(done)),
        Err(NotDone::Refused(refused)) => Ok(Err(Fault::Refused(refused))),
        Err(NotDone::Failed) => Err(WebError::Internal(NotDone::Failed.into())),
    }
}

/// An open stream of server-sent events.
fn stream(
    app: &App,
    live: Arc<Live>,
    screen: Screen,
    lang: domain::lang::Lang,
    who: Here,
) -> Response {
    let frames = live.watch(screen, lang, who, app.clock.now().as_millisecond());
    let mut res = Body::from_stream(frames).into_response();
    let headers = res.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // A proxy that collects before it passes on would hold events back.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    res
}

/// A file to keep.
pub(crate) fn file(
    body: impl axum::response::IntoResponse,
    kind: &'static str,
    name: &str,
) -> Response {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') { c } else { '-' })
        .collect();
    let mut res = body.into_response();
    let headers = res.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = format!("attachment; filename=\"{plain}\"").parse() {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    res
}
