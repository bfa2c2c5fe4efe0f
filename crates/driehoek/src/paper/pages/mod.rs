//! Paper from the browser: order it, see how far it is, fetch it.

mod kit;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::accounts::Right;
use domain::decks::CardBox;
use http::{HeaderValue, header};
use serde::Deserialize;

pub use self::kit::{ask_kit, make_kit};
use super::jobs::{Job, Ordered, Paper, Work};
use super::views::{self, Asked, Shelf};
use super::{Note, Order, Sheet, Stock, What, elsewhere};
use crate::app::App;
use crate::error::WebError;
use crate::i18n::Words;
use crate::meetings::form::Fields;
use crate::meetings::pages::file;
use crate::meetings::views::View;
use crate::nodes::{self, OutOfReach, Whose};
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
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(asking): Asking,
) -> Result<Response, WebError> {
    let fields = fields_of(&asking);
    if fields.has("deck") || fields.has("kaart") {
        let picked = ["deck", "kaart"].map(|name| (name, fields.get(name)));
        let picked = picked.iter().filter(|(_, value)| !value.is_empty());
        let query: Vec<_> =
            picked.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let address = views::address_of(What::Cards);
        return Ok(Redirect::to(&format!("{address}?{}", query.join("&"))).into_response());
    }
    let (jobs, is_all) = elsewhere::of(&app, whose(&who)).await?;
    let gone = fields.get("weg");
    // What cannot be asked for cannot be brought back either.
    let removed = elsewhere::removed(&app, whose(&who), gone).await.ok().flatten();
    let shelf = Shelf {
        jobs,
        is_all,
        removed: removed.map(|job| (gone.to_owned(), job)),
        zone: &app.config.time_zone,
        leads: who.person.roles.may(Right::LeadMeetings),
    };
    Ok(views::index(&who.words, &who.person, &shelf).into_response())
}

fn whose(who: &SignedIn) -> Whose {
    (who.school.id, who.person.id)
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
        owner: whose(&who),
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
    let id = app.nodes.named(app.chance.token());
    let address = match app.nodes.own() {
        None => views::address_of_job(&id),
        Some(_) => views::address_of_job_with(&id, &ordered.back),
    };
    app.papers.start(id, ordered, app.clock.now());
    Redirect::to(&address).into_response()
}

/// Where an order came from, in case nobody knows that any more.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    van: String,
}

/// GET `/afdrukken/opdracht/{job}`: how far a paper is.
pub async fn job(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(from): Query<From>,
) -> Result<Response, WebError> {
    let job = elsewhere::get(&app, whose(&who), &id).await;
    let job = job.map_err(|why| why.page(views::way_to_order(&from.van)))?;
    let job = job.ok_or(WebError::NotFound)?;
    Ok(views::job(&who.words, &who.person, &id, &job).into_response())
}

/// POST `/afdrukken/opdracht/{job}`: takes a paper away, or brings it back.
pub async fn change_job(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    let whose = whose(&who);
    let (done, to) = match fields.get("do") {
        "restore" => (elsewhere::restore(&app, whose, &id).await, views::HOME.to_owned()),
        "remove" => {
            (elsewhere::remove(&app, whose, &id).await, format!("{}?weg={id}", views::HOME))
        }
        _ => {
            found(&app, &who, &id).await?;
            return Err(WebError::Unreadable);
        }
    };
    if !done.map_err(out_of_reach)? {
        return Err(WebError::NotFound);
    }
    Ok(Redirect::to(&to).into_response())
}

/// GET `/afdrukken/opdracht/{job}/voortgang`: the same, only the part that changes.
pub async fn job_state(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let state = match elsewhere::get(&app, whose(&who), &id).await {
        Ok(job) => views::job_state(&who.words, &id, &job.ok_or(WebError::NotFound)?),
        // The page stays as it is, with the way back to what was chosen.
        Err(why) => nodes::views::state(&who.words, why),
    };
    Ok(state.into_response())
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
    let at = which.deel.unwrap_or(1).checked_sub(1).ok_or(WebError::NotFound)?;
    let found = elsewhere::file(&app, whose(&who), (&id, at)).await.map_err(out_of_reach)?;
    let (name, bytes, body) = found.ok_or(WebError::NotFound)?;
    let mut res = file(body, "application/pdf", &format!("driehoek-{name}.pdf"));
    res.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(bytes));
    Ok(res)
}

async fn found(app: &App, who: &SignedIn, id: &str) -> Result<Job, WebError> {
    let job = elsewhere::get(app, whose(who), id).await.map_err(out_of_reach)?;
    job.ok_or(WebError::NotFound)
}

fn out_of_reach(why: OutOfReach) -> WebError {
    why.page(views::HOME)
}
