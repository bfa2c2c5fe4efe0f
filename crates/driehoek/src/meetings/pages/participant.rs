//! A participant's own page, by the personal link: during the meeting and afterwards.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::meetings::{Action, Actor, ParticipantId, PointOwner, Text};
use serde_json::json;

use super::{act, file, stream};
use crate::app::App;
use crate::error::{WebError, wants_json};
use crate::i18n::Words;
use crate::live::{Here, Live, Screen};
use crate::meetings::actions;
use crate::meetings::form::Fields;
use crate::meetings::links::LinkToken;
use crate::meetings::views::participant::{self, Again, Me};
use crate::meetings::views::{View, words};
use crate::web::components::qr;
use crate::web::who::Reader;

/// Whose link this is. No query: the owner's memory knows.
async fn owner_of(app: &App, token: &str) -> Result<(Arc<Live>, ParticipantId), WebError> {
    let token = LinkToken::read(token).ok_or(WebError::NotFound)?;
    let live = app.live.open(token.meeting()).await?.ok_or(WebError::NotFound)?;
    let hash = token.hash();
    let id = live.read(|meeting| meeting.by_token_hash(&hash)).ok_or(WebError::NotFound)?;
    Ok((live, id))
}

fn me<'a>(app: &'a App, id: ParticipantId, token: &'a str) -> Me<'a> {
    let now = app.clock.now();
    let key = app.chance.uuid_v7(now);
    Me { id, token, base: &app.config.public_url, key, now_ms: now.as_millisecond() }
}

/// The page.
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (live, id) = owner_of(&app, &token).await?;
    page(&app, &words, &live, me(&app, id, &token), None).await
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
    let cards = live.cards();
    let view = View { words: &words, cards: &cards };
    let me = me(&app, id, &token);
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
            let action = beside_the_note(&live, id, &fields, action);
            act(&live, Actor::Participant(id), action, fields.key_of(&id)).await?
        }
    };
    let me = me(&app, id, &token);
    Ok(match (outcome, wants_json(&headers)) {
        (Ok(done), true) => Json(json!({ "ok": true, "number": done.number.0 })).into_response(),
        (Ok(_), false) => Redirect::to(&format!("/mijn/{token}")).into_response(),
        (Err(fault), true) => {
            let why = words::fault(&words, fault);
            (StatusCode::CONFLICT, Json(json!({ "ok": false, "message": why }))).into_response()
        }
        (Err(fault), false) => {
            let again = again(&fields, words::fault(&words, fault));
            let page = page(&app, &words, &live, me, Some(&again)).await?;
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    })
}

/// What was typed, to be shown again.
fn again(fields: &Fields, why: String) -> Again {
    let typed = ["text", "title", "name", "email"].map(|name| fields.get(name));
    let text = typed.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    Again {
        act: fields.get("do").to_owned(),
        slot: fields.get("slot").to_owned(),
        text: text.to_owned(),
        why,
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

/// The dates of one's action points, for a calendar.
pub async fn calendar(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    use icalendar::{Calendar, Component as _};

    let (live, id) = owner_of(&app, &token).await?;
    let mut calendar = Calendar::new();
    live.read(|meeting| {
        for point in meeting.points_of(PointOwner::Participant(id)) {
            let Some(due) = point.due else { continue };
            let [year, month, day] =
                [i32::from(due.year()), i32::from(due.month()), i32::from(due.day())];
            let text = format!("{year:04}{month:02}{day:02}");
            let mut event = icalendar::Event::new();
            event.uid(&format!("{}-{}", live.id(), point.id)).summary(point.title.as_str());
            event.append_property(
                icalendar::Property::new("DTSTART", &text)
                    .append_parameter(icalendar::Parameter::new("VALUE", "DATE"))
                    .done(),
            );
            let stamp = app.clock.now().strftime("%Y%m%dT%H%M%SZ").to_string();
            event.add_property("DTSTAMP", &stamp);
            calendar.push(event.done());
        }
    });
    Ok(file(calendar.to_string().into_bytes(), "text/calendar; charset=utf-8", "driehoek.ics"))
}
