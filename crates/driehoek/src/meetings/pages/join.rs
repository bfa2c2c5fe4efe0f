//! Coming in with the code.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::meetings::{Action, Actor, JoinCode, Naming, Phase, Refused};
use jiff::SignedDuration;
use serde::Deserialize;

use super::act;
use crate::app::App;
use crate::error::WebError;
use crate::live::Live;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::links::LinkToken;
use crate::meetings::views::{View, join, words};
use crate::nodes::Tried;
use crate::web::who::{Reader, own_cookie};

/// The cookie with which a phone that scans the code again comes back as who it was.
pub const PARTICIPANT_COOKIE: &str = "deelnemer";
/// How long a phone remembers.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Whether somebody else joins on a device that was used before.
#[derive(Debug, Default, Deserialize)]
pub struct Somebody {
    #[serde(default)]
    other: bool,
}

/// A typed code.
#[derive(Debug, Deserialize)]
pub struct Typed {
    code: Option<String>,
}

/// Asks for the code, or goes on with the one that was typed.
pub async fn code(
    State(app): State<App>,
    Reader(words): Reader,
    Query(typed): Query<Typed>,
) -> Result<Response, WebError> {
    let Some(typed) = typed.code else {
        return Ok(join::code(&words, "", None).into_response());
    };
    match find(&app, &typed).await? {
        Some((code, _)) => Ok(Redirect::to(&join::address(code)).into_response()),
        None => Ok(unknown(&words, &typed)),
    }
}

fn unknown(words: &crate::i18n::Words, typed: &str) -> Response {
    let typed: String = typed.chars().take(20).collect();
    let page = join::code(words, &typed, Some(&words.t("join-unknown")));
    (axum::http::StatusCode::NOT_FOUND, page).into_response()
}

/// The meeting with this code. A wrong guess waits; a right one never does.
async fn find(
    app: &App,
    typed: &str,
) -> Result<Option<(JoinCode, std::sync::Arc<Live>)>, WebError> {
    if let Ok(code) = JoinCode::read(typed)
        && let Some(live) = app.live.with_code(code).await?
    {
        return Ok(Some((code, live)));
    }
    let wait = app.tried(Tried::Code, typed);
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    Ok(None)
}

/// Asks for a first name, or brings a phone that knows its way back.
pub async fn name(
    State(app): State<App>,
    Reader(words): Reader,
    jar: CookieJar,
    Path(typed): Path<String>,
    Query(somebody): Query<Somebody>,
) -> Result<Response, WebError> {
    let Some((code, live)) = find(&app, &typed).await? else { return Ok(unknown(&words, &typed)) };
    if let Some(token) = known(&app, &jar, &live).await.filter(|_| !somebody.other) {
        return Ok(Redirect::to(&format!("/mijn/{token}")).into_response());
    }
    let cards = live.cards();
    let view = View { words: &words, cards: &cards };
    let house = app.houses.of(&app.db, live.school()).await?;
    let page = live.read(|meeting| {
        debug_assert!(meeting.code == code);
        if meeting.phase == Phase::Closed || meeting.discarded {
            join::closed(view, meeting, &house)
        } else {
            join::name(view, meeting, &house, ("", somebody.other), None)
        }
    });
    Ok(page.into_response())
}

/// The token of a phone that joined this meeting before.
async fn known(app: &App, jar: &CookieJar, live: &Live) -> Option<String> {
    let token = LinkToken::read(jar.get(PARTICIPANT_COOKIE)?.value())?;
    if token.meeting() != live.id() {
        return None;
    }
    let hash = token.hash();
    app.live.find_in(live, |meeting| meeting.by_token_hash(&hash)).await?;
    Some(token.text())
}

/// Joins.
pub async fn join(
    State(app): State<App>,
    Reader(words): Reader,
    jar: CookieJar,
    Path(typed): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some((_, live)) = find(&app, &typed).await? else { return Ok(unknown(&words, &typed)) };
    if let Some(token) = known(&app, &jar, &live).await.filter(|_| !fields.has("other")) {
        return Ok(Redirect::to(&format!("/mijn/{token}")).into_response());
    }
    let named = live.read(|meeting| meeting.naming) == Naming::Named;
    let name = if named { fields.optional("name") } else { Ok(None) };
    let outcome = match name {
        Err(fault) => Err(Fault::Text(fault)),
        Ok(name) => {
            let token = LinkToken::new(live.id(), &app.chance);
            let action = Action::Join { name, token_hash: token.hash(), lang: words.lang() };
            act(&live, Actor::Visitor, action, None).await?.map(|_| token)
        }
    };
    let cards = live.cards();
    let view = View { words: &words, cards: &cards };
    let house = app.houses.of(&app.db, live.school()).await?;
    match outcome {
        Ok(token) => {
            let text = token.text();
            let remembered = own_cookie(&app.config, PARTICIPANT_COOKIE, &text, Some(REMEMBERED));
            let to = format!("/mijn/{text}");
            Ok((jar.add(remembered), Redirect::to(&to)).into_response())
        }
        Err(Fault::Refused(Refused::Closed)) => {
            Ok(live.read(|meeting| join::closed(view, meeting, &house)).into_response())
        }
        Err(fault) => {
            let why = words::fault(&words, fault);
            let typed = (fields.get("name"), fields.has("other"));
            let page = live.read(|meeting| join::name(view, meeting, &house, typed, Some(&why)));
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
