//! A participant's own page, by the personal link: during the meeting and afterwards.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::meetings::{Action, Actor, Meeting, ParticipantId, Text, here};
use serde_json::json;

use super::{act, stream};
use crate::app::App;
use crate::assignments::pages::participant::all_of;
use crate::assignments::store::Assignment;
use crate::error::{WebError, wants_json};
use crate::i18n::Words;
use crate::live::{Here, Live, Screen};
use crate::meetings::actions;
use crate::meetings::form::Fields;
use crate::meetings::kinds;
use crate::meetings::links::LinkToken;
use crate::meetings::thread::calendar as dates;
use crate::meetings::views::participant::{self, Again, Me};
use crate::meetings::views::{View, words};
use crate::web::components::qr;
use crate::web::who::Reader;

/// Whose link this is. No query where it is in memory here.
pub(crate) async fn owner_of(
    app: &App,
    token: &str,
) -> Result<(Arc<Live>, ParticipantId), WebError> {
    let token = LinkToken::read(token).ok_or(WebError::NotFound)?;
    let live = app.live.open(token.meeting()).await?.ok_or(WebError::NotFound)?;
    let hash = token.hash();
    let id = app.live.find_in(&live, |meeting| meeting.by_token_hash(&hash)).await;
    Ok((live, id.ok_or(WebError::NotFound)?))
}

fn me<'a>(app: &'a App, id: ParticipantId, token: &'a str, work: &'a [Assignment]) -> Me<'a> {
    let now = app.clock.now();
    let key = app.chance.uuid_v7(now);
    Me { id, token, base: &app.config.public_url, key, now_ms: now.as_millisecond(), work }
}

/// The page.
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (live, id) = owner_of(&app, &token).await?;
    app.live.catch_up(&live).await;
    let work = all_of(&app, &live, id).await?;
    page(&app, &words, &live, me(&app, id, &token, &work), None).await
}

async fn page(
    app: &App,
    words: &Words,
    live: &Live,
    me: Me<'_>,
    again: Option<&Again>,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let view = View { words, cards: &cards };
    let shared = app.live.participants_piece(live, words.lang());
    let house = app.houses.of(&app.db, live.school()).await?;
    let around = (&*house, &*shared);
    let page = live.read(|meeting| participant::show(view, meeting, me, around, again));
    Ok(page.into_response())
}

/// What is theirs alone, for a page that has been away.
pub async fn mine(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (live, id) = owner_of(&app, &token).await?;
    app.live.catch_up(&live).await;
    let cards = live.cards();
    let view = View { words: &words, cards: &cards };
    let work = all_of(&app, &live, id).await?;
    let me = me(&app, id, &token, &work);
    Ok(live.read(|meeting| participant::mine(view, meeting, me, None)).into_response())
}

/// A text that came too late becomes a note: it joins the note that is already there.
fn beside_the_note(live: &Live, id: ParticipantId, fields: &Fields, action: Action) -> Action {
    match action {
        // The form of a contribution tells that one may pass; that of a note does not.
        Action::Note { slot, text: Some(late) } if fields.has("passes") => {
            let before = live.read(|meeting| {
                let person = meeting.participant(id)?;
                person.notes.get(&slot.to_string()).map(ToString::to_string)
            });
            let both = before.map(|before| Text::new(&format!("{before}\n{late}")));
            let text = both.and_then(Result::ok).unwrap_or(late);
            Action::Note { slot, text: Some(text) }
        }
        other => other,
    }
}

/// An action point belongs with what lies on the table when it comes up.
pub(crate) fn in_place(meeting: &Meeting, action: Action) -> Action {
    match action {
        Action::AddPoint { title, due, slot: None } => {
            Action::AddPoint { title, due, slot: here(meeting) }
        }
        other => other,
    }
}

/// The live piece.
pub async fn watch(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (live, id) = owner_of(&app, &token).await?;
    Ok(stream(&app, live, Screen::Participant, words.lang(), Here::Participant(id)))
}

/// What a participant does. The answer comes when it is safe.
pub async fn act_as_participant(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    let (live, id) = owner_of(&app, &token).await?;
    let outcome = match actions::of_participant(&fields) {
        Err(fault) => Err(fault),
        Ok(action) => {
            let action = live.read(|meeting| in_place(meeting, action));
            let action = beside_the_note(&live, id, &fields, action);
            act(&live, Actor::Participant(id), action, fields.key_of(&id)).await?
        }
    };
    Ok(match (outcome, wants_json(&headers)) {
        (Ok(done), true) => Json(json!({ "ok": true, "number": done.number.0 })).into_response(),
        (Ok(_), false) => Redirect::to(&format!("/mijn/{token}")).into_response(),
        (Err(fault), true) => {
            let why = words::fault(&words, fault);
            (StatusCode::CONFLICT, Json(json!({ "ok": false, "message": why }))).into_response()
        }
        (Err(fault), false) => {
            let again = again(&fields, words::fault(&words, fault));
            let work = all_of(&app, &live, id).await?;
            let me = me(&app, id, &token, &work);
            let page = page(&app, &words, &live, me, Some(&again)).await?;
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    })
}

/// What was typed, to be shown again.
fn again(fields: &Fields, why: String) -> Again {
    let typed = ["text", "title", "name", "email"].map(str::to_owned).into_iter();
    let typed = typed.chain(kinds::typed_fields()).map(|name| fields.get(&name).to_owned());
    let typed: Vec<_> = typed.filter(|text| !text.is_empty()).collect();
    Again {
        act: fields.get("do").to_owned(),
        slot: fields.get("slot").to_owned(),
        text: typed.join("\n"),
        why,
        fields: fields.clone(),
    }
}

/// The personal link as a QR code, for another device.
pub async fn qr_code(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    owner_of(&app, &token).await?;
    let picture = qr::picture(&app.config.link(&format!("/mijn/{token}")));
    let picture = picture.ok_or(WebError::NotFound)?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, picture).into_response())
}

/// The dates of what one still has to do, for a calendar.
pub async fn calendar(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (live, id) = owner_of(&app, &token).await?;
    dates::of_page(&app, &words, (&live, id)).await
}
