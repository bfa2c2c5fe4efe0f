//! Paper from the browser: order it, see how far it is, fetch it.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::decks::{CardBox, DeckId, ElementId};
use domain::lang::Lang;
use print::{BackShift, Ink, KitLayout};
use serde::Deserialize;

use super::jobs::{Job, Ordered, Place};
use super::kit::{NETWORK_NAME_MAX, NETWORK_PASSWORD_MAX, Network, kit};
use super::views::{self, Asked};
use super::{Order, Sheet, Stock, What};
use crate::app::App;
use crate::error::WebError;
use crate::meetings::form::Fields;
use crate::meetings::pages::{Leading, file};
use crate::meetings::views::View;
use crate::web::who::SignedIn;

/// GET `/afdrukken`: what can be printed. `?deck=1.1` and `?kaart=…` go straight to cards.
pub async fn index(who: SignedIn, Query(picked): Query<Picked>) -> Response {
    if picked.deck.is_none() && picked.kaart.is_none() {
        return views::index(&who.words, &who.person).into_response();
    }
    let encoded = |name: &str, value: &Option<String>| {
        value.as_ref().map(|value| format!("{name}={}", crate::web::who::encoded(value)))
    };
    let query = [encoded("deck", &picked.deck), encoded("kaart", &picked.kaart)];
    let query: Vec<String> = query.into_iter().flatten().collect();
    let address = views::address_of(What::Cards);
    Redirect::to(&format!("{address}?{}", query.join("&"))).into_response()
}

/// What was picked elsewhere.
#[derive(Debug, Default, Deserialize)]
pub struct Picked {
    deck: Option<String>,
    kaart: Option<String>,
}

/// GET `/afdrukken/{what}`: the form for one kind of paper.
pub async fn ask(
    State(app): State<App>,
    who: SignedIn,
    Path(what): Path<String>,
    Query(picked): Query<Picked>,
) -> Result<Response, WebError> {
    let what: What = what.parse().map_err(|_| WebError::NotFound)?;
    let cards = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let mut order = Order::new(what, who.words.lang());
    order.pick.decks.extend(picked.deck.map(DeckId::new).filter(|id| cards.deck(id).is_some()));
    order.pick.elements.extend(picked.kaart.map(ElementId::new));
    order.pick.elements.retain(|id| cards.element(id).is_some());
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
    let order = read(&fields, what, who.words.lang(), &cards);
    let words = who.words.in_lang(order.lang);
    let view = View { words: &words, cards: &cards };
    let stock = Stock { view, public_url: Some(&app.config.public_url) };
    let Some((sheet, notes)) = Sheet::of(stock, &order) else {
        let view = View { words: &who.words, cards: &cards };
        let asked = Asked { order: &order, is_empty: true };
        let status = http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok((status, views::ask(view, &who.person, asked)).into_response());
    };
    let name = format!("driehoek-{}", who.words.t(&format!("paper-{}", what.name())));
    let (owner, back) = (who.person.id, views::address_of(what));
    Ok(start(&app, Ordered { owner, name, back, sheet, notes }))
}

/// Starts a paper and leads to how far it is.
fn start(app: &App, ordered: Ordered) -> Response {
    let id = app.chance.token();
    app.papers.start(id.clone(), ordered, app.clock.now());
    Redirect::to(&format!("{}/opdracht/{id}", views::HOME)).into_response()
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

/// GET `/afdrukken/opdracht/{job}/voortgang`: the same, only the part that changes.
pub async fn job_state(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let job = found(&app, &who, &id)?;
    Ok(views::job_state(&who.words, &id, &job).into_response())
}

/// GET `/afdrukken/opdracht/{job}/bestand.pdf`
pub async fn job_file(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let job = found(&app, &who, &id)?;
    let Place::Ready(printed) = &job.place else { return Err(WebError::NotFound) };
    Ok(file(printed.bytes.clone(), "application/pdf", &format!("{}.pdf", job.name)))
}

fn found(app: &App, who: &SignedIn, id: &str) -> Result<Job, WebError> {
    app.papers.get(id, who.person.id, app.clock.now()).ok_or(WebError::NotFound)
}

/// GET `/bijeenkomsten/{id}/pakket`: the form for the session kit.
pub async fn ask_kit(Leading { who, live }: Leading) -> Result<Response, WebError> {
    let id = live.id().0;
    let title = live.read(|meeting| meeting.title.to_string());
    let typed = (Network::default(), None);
    Ok(views::ask_kit(&who.words, &who.person, (id, &title), &typed).into_response())
}

/// POST `/bijeenkomsten/{id}/pakket`: prints the session kit. Name and password of the network are
/// only in the paper, and are forgotten with it.
pub async fn make_kit(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = live.id().0;
    let network = Network {
        name: fields.get("netwerk").trim().to_owned(),
        password: fields.get("wachtwoord").to_owned(),
        hidden: fields.has("verborgen"),
    };
    if let Some(fault) = network_fault(&network) {
        let title = live.read(|meeting| meeting.title.to_string());
        let page = views::ask_kit(&who.words, &who.person, (id, &title), &(network, Some(fault)));
        return Ok((http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let is_tent = fields.get("vorm") == "tent";
    let layout = if is_tent { KitLayout::TableTent } else { KitLayout::Sheet };
    let url = &app.config.public_url;
    let sheet = live.read(|meeting| {
        let words = who.words.in_lang(meeting.lang);
        kit(&words, meeting, url, &network, layout)
    });
    let ordered = Ordered {
        owner: who.person.id,
        name: format!("driehoek-{}", who.words.t("kit-file")),
        back: format!("/bijeenkomsten/{id}/pakket"),
        sheet: Sheet::Kit(Box::new(sheet)),
        notes: Vec::new(),
    };
    Ok(start(&app, ordered))
}

/// The field that is too long, and the key of what to do.
fn network_fault(network: &Network) -> Option<(&'static str, &'static str)> {
    if network.name.len() > NETWORK_NAME_MAX {
        return Some(("netwerk", "kit-wifi-name-long"));
    }
    let too_long = network.password.chars().count() > NETWORK_PASSWORD_MAX;
    too_long.then_some(("wachtwoord", "kit-wifi-password-long"))
}

/// Reads an order from a form; what is not said or not known is as most printers like it.
fn read(fields: &Fields, what: What, lang: Lang, cards: &CardBox) -> Order {
    let mut order = Order::new(what, fields.get("taal").parse().unwrap_or(lang));
    order.second = fields.get("tweede").parse().ok();
    order.pick.decks =
        fields.all("set").map(DeckId::from).filter(|id| cards.deck(id).is_some()).collect();
    order.pick.elements =
        fields.all("kaart").map(ElementId::from).filter(|id| cards.element(id).is_some()).collect();
    order.layout = fields.get("layout").parse().unwrap_or_default();
    order.edge = fields.get("edge").parse().unwrap_or_default();
    order.backs = fields.get("backs").parse().unwrap_or_default();
    order.size = fields.get("size").parse().unwrap_or_default();
    order.crop_marks = fields.has("snij");
    order.ink = if fields.get("ink") == "zw" { Ink::BlackWhite } else { Ink::Colour };
    let tenths = |name: &str| fields.get(name).trim().parse().unwrap_or_default();
    order.shift = BackShift { right: tenths("rechts"), down: tenths("omlaag") };
    order
}
