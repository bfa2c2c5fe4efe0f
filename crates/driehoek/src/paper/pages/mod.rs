//! Paper from the browser: order it, see how far it is, fetch it.

mod kit;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::accounts::Right;
use domain::decks::CardBox;
use serde::Deserialize;

pub use self::kit::{ask_kit, make_kit};
use super::jobs::{Job, Ordered, Paper, Place, Work};
use super::views::{self, Asked, Shelf};
use super::{Note, Order, Sheet, Stock, What};
use crate::app::App;
use crate::error::WebError;
use crate::i18n::Words;
use crate::meetings::form::Fields;
use crate::meetings::pages::file;
use crate::meetings::views::View;
use crate::practice::sign;
use crate::traces;
use crate::web::who::{SignedIn, encoded};

/// The fields of an address, in order.
type Asking = Query<Vec<(String, String)>>;

fn fields_of(asking: &[(String, String)]) -> Fields {
    let pairs: Vec<_> = asking.iter().map(|(name, value)| (&**name, &**value)).collect();
    Fields::of(&pairs)
}

/// GET `/afdrukken`: what can be printed, and what somebody had printed today. `?deck=1.1` and
/// `?kaart=…` go straight to cards.
pub async fn index(State(app): State<App>, who: SignedIn, Query(asking): Asking) -> Response {
    let fields = fields_of(&asking);
    if fields.has("deck") || fields.has("kaart") {
        let picked = ["deck", "kaart"].map(|name| (name, fields.get(name)));
        let picked = picked.iter().filter(|(_, value)| !value.is_empty());
        let query: Vec<_> =
            picked.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let address = views::address_of(What::Cards);
        return Redirect::to(&format!("{address}?{}", query.join("&"))).into_response();
    }
    let now = app.clock.now();
    let shelf = Shelf {
        jobs: app.papers.of(who.person.id, now),
        removed: app.papers.removed(fields.get("weg"), who.person.id, now),
        zone: &app.config.time_zone,
        leads: who.person.roles.may(Right::LeadMeetings),
    };
    views::index(&who.words, &who.person, &shelf).into_response()
}

/// GET `/afdrukken/{what}`: the form for one kind of paper, as its address fills it.
pub async fn ask(
    State(app): State<App>,
    who: SignedIn,
    Path(what): Path<String>,
    Query(asking): Asking,
) -> Result<Response, WebError> {
    let what: What = what.parse().map_err(|_| WebError::NotFound)?;
    let cards = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let order = Order::read(&fields_of(&asking), what, who.words.lang(), &cards);
    let view = View { words: &who.words, cards: &cards };
    let asked = Asked { order: &order, is_empty: false };
    Ok(views::ask(view, &who.person, asked).into_response())
}

/// POST `/afdrukken/{what}`: starts printing.
pub async fn make(
    State(app): State<App>,
    who: SignedIn,
    Path(what): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    let what: What = what.parse().map_err(|_| WebError::NotFound)?;
    let cards = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let order = Order::read(&fields, what, who.words.lang(), &cards);
    let Some((sheet, notes)) = sheet_of(&app, &who.words, &cards, &order).await? else {
        let view = View { words: &who.words, cards: &cards };
        let asked = Asked { order: &order, is_empty: true };
        let status = http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok((status, views::ask(view, &who.person, asked)).into_response());
    };
    let view = View { words: &who.words, cards: &cards };
    let title = who.words.t(&format!("paper-{}", what.name())).into_owned();
    let ordered = Ordered {
        owner: who.person.id,
        about: views::about(view, &order),
        back: format!("{}?{}", views::address_of(what), order.query()),
        notes,
        work: Work {
            papers: vec![Paper { name: title.clone(), sheet }],
            mark: sign::mark(&who.words, sign::of(&who)),
            reference: reference(&app),
            asked: traces::here(),
        },
        title,
    };
    Ok(start(&app, ordered))
}

/// What was ordered, ready for the press. Making a large paper takes a while, and others are being
/// answered meanwhile.
async fn sheet_of(
    app: &App,
    words: &Words,
    cards: &Arc<CardBox>,
    order: &Order,
) -> Result<Option<(Sheet, Vec<Note>)>, WebError> {
    let (app, words) = (app.clone(), words.in_lang(order.lang));
    let (cards, order) = (Arc::clone(cards), order.clone());
    let making = tokio::task::spawn_blocking(move || {
        let view = View { words: &words, cards: &cards };
        Sheet::of(Stock { view, public_url: Some(&app.config.public_url) }, &order)
    });
    Ok(making.await?)
}

/// Under which the log speaks of a paper that fails.
fn reference(app: &App) -> String {
    format!("{:08x}", u32::from_le_bytes(app.chance.bytes()))
}

/// Starts a paper and leads to how far it is.
fn start(app: &App, ordered: Ordered) -> Response {
    let id = app.chance.token();
    app.papers.start(id.clone(), ordered, app.clock.now());
    Redirect::to(&views::address_of_job(&id)).into_response()
}

/// GET `/afdrukken/opdracht/{job}`: how far a paper is.
pub async fn job(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let job = found(&app, &who, &id)?;
    Ok(views::job(&who.words, &who.person, &id, &job).into_response())
}

/// POST `/afdrukken/opdracht/{job}`: takes a paper away, or brings it back.
pub async fn change_job(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (owner, now) = (who.person.id, app.clock.now());
    let papers = &app.papers;
    if papers.get(&id, owner, now).is_none() && papers.removed(&id, owner, now).is_none() {
        return Err(WebError::NotFound);
    }
    let to = match fields.get("do") {
        "restore" => {
            papers.restore(&id, owner, now);
            views::HOME.to_owned()
        }
        "remove" => {
            papers.remove(&id, owner, now);
            format!("{}?weg={id}", views::HOME)
        }
        _ => return Err(WebError::Unreadable),
    };
    Ok(Redirect::to(&to).into_response())
}

/// GET `/afdrukken/opdracht/{job}/voortgang`: the same, only the part that changes.
pub async fn job_state(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let job = found(&app, &who, &id)?;
    Ok(views::job_state(&who.words, &id, &job).into_response())
}

/// Which of the files of an order, counted from 1.
#[derive(Debug, Default, Deserialize)]
pub struct WhichFile {
    deel: Option<usize>,
}

/// GET `/afdrukken/opdracht/{job}/bestand.pdf`; `?deel=2` is the second file of an order.
pub async fn job_file(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(which): Query<WhichFile>,
) -> Result<Response, WebError> {
    let job = found(&app, &who, &id)?;
    let Place::Ready(printed) = &job.place else { return Err(WebError::NotFound) };
    let at = which.deel.unwrap_or(1).checked_sub(1).ok_or(WebError::NotFound)?;
    let (name, printed) = job.files.get(at).zip(printed.get(at)).ok_or(WebError::NotFound)?;
    Ok(file(printed.bytes.clone(), "application/pdf", &format!("driehoek-{name}.pdf")))
}

fn found(app: &App, who: &SignedIn, id: &str) -> Result<Job, WebError> {
    app.papers.get(id, who.person.id, app.clock.now()).ok_or(WebError::NotFound)
}
