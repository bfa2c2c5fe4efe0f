//! The addresses of assignments: for who has one, with a personal link or an account, and for coaches.

pub mod coach;
pub mod participant;
pub mod person;

use std::sync::Arc;

use axum::Json;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::assignments::{Part, sheets};
use domain::decks::{CardBox, ElementId};
use domain::meetings::erase_on;
use jiff::civil::Date;
use serde_json::{Map, json};

use super::store::{self, Assignment, Which};
use super::work::{Outcome, was_field};
use crate::app::App;
use crate::error::WebError;
use crate::i18n::Words;
use crate::live::Live;
use crate::vault::Key;

/// The cards with which an assignment is drawn: as its meeting has them, or as they are now where
/// the meeting keeps a deck from before there were forms.
async fn cards_for(app: &App, live: &Live, card: &ElementId) -> Result<Arc<CardBox>, WebError> {
    let cards = live.cards();
    let parts = sheets().parts(&cards, card);
    let named = |part: &Part| match part {
        Part::Form(id) => cards.element(id).is_some(),
        _ => true,
    };
    let is_whole = parts.iter().any(|part| matches!(part, Part::Question(_)));
    if is_whole && parts.iter().all(named) && cards.element(card).is_some() {
        return Ok(cards);
    }
    Ok(app.shelf.of(&app.db, live.school()).await?)
}

/// One assignment that was not taken back.
async fn one(
    app: &App,
    (live, key): (&Live, &Key),
    id: uuid::Uuid,
) -> Result<Assignment, WebError> {
    let id = domain::meetings::AssignmentId(id);
    let found = store::find(app.db.read(), (live.school(), key), Which::One(id), app.clock.now());
    let found = found.await?.into_iter().next().filter(|work| work.removed.is_none());
    found.ok_or(WebError::NotFound)
}

/// The last day of people's own words of a meeting.
fn words_until(live: &Live) -> Date {
    live.read(|meeting| erase_on(meeting.starts.date(), meeting.keep))
}

/// The last day on which an assignment is there.
fn until(app: &App, work: &Assignment) -> Date {
    let last = work.expires - jiff::SignedDuration::from_secs(1);
    last.to_zoned(app.config.time_zone.clone()).date()
}

/// What a script hears that keeps while somebody types: the marks of what stands there now.
fn told(words: &Words, cards: &CardBox, outcome: &Outcome) -> Response {
    match outcome {
        Outcome::Kept(work) => {
            let questions = sheets().questions(cards, &work.card);
            let marks = questions.iter().map(|question| {
                (was_field(&question.id), json!(work.answers.of(&question.id).mark()))
            });
            Json(json!({ "ok": true, "marks": marks.collect::<Map<_, _>>() })).into_response()
        }
        Outcome::Not(again) => {
            let message = words.t(again.why);
            (StatusCode::CONFLICT, Json(json!({ "ok": false, "message": message }))).into_response()
        }
    }
}

fn wants_json(headers: &HeaderMap) -> bool {
    crate::error::wants_json(headers)
}
