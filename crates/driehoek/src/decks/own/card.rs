//! The addresses of one card: writing it, seeing how it looks, on a screen and on paper.

use std::sync::LazyLock;

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    decks::{
        CardBox, Kind, Turn,
        own::{CardText, Draft, DraftCard},
    },
    lang::Lang,
};
use print::{Ink, Side};
use serde_json::json;

use super::{
    editing::{base, conflict, kind, save, typed},
    pages::open,
    store::{self, OwnDeck},
    views, with_draft,
};
use crate::{
    app::App,
    error::{WebError, wants_json},
    meetings::{form::Fields, views::View},
    paper::{self, Stock},
    turns::Turns,
    web::who::SignedIn,
};

/// The longest that one card takes, in minutes.
const MINUTES_MAX: u32 = 240;
/// Drawing a card takes a whole processor: not more than this many at once.
static DRAWING: LazyLock<Turns> = LazyLock::new(|| Turns::of(2));
/// How sharp the picture of a printed card is: twice the pixels that it has on the page.
const PAPER_PIXELS_PER_POINT: f32 = 1.8;

/// GET `/eigen-kaarten/{deck}/kaart/{card}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path((id, number)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let card = deck.draft.card(number).filter(|card| !card.removed).ok_or(WebError::NotFound)?;
    card_page(&app, &who, &deck, (card, card), None).await
}

/// The page of a card: `shown` is what the form holds, `stored` what it was made from.
async fn card_page(
    app: &App,
    who: &SignedIn,
    deck: &OwnDeck,
    (stored, shown): (&DraftCard, &DraftCard),
    other: Option<&DraftCard>,
) -> Result<Response, WebError> {
    let shelf = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let page = views::card::Editor {
        deck,
        card: shown,
        base: base(stored),
        look: with_card(app, deck, shown),
        shelf: &shelf,
        other,
    };
    let status = if other.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok((status, views::card::show(who, &page)).into_response())
}

/// A card box in which this card stands as it is now.
fn with_card(app: &App, deck: &OwnDeck, card: &DraftCard) -> CardBox {
    let mut draft = Draft { look: deck.draft.look, ..Draft::default() };
    draft.cards.push(card.clone());
    with_draft(app, &deck.id, &draft)
}

/// The card as the form has it.
fn filled(card: &DraftCard, fields: &Fields) -> DraftCard {
    let mut filled = card.clone();
    if let Some(kind) = kind(fields) {
        filled.set_kind(kind);
    }
    filled.text = CardText {
        title: typed(fields, "title"),
        text: typed(fields, "text"),
        hint: typed(fields, "hint"),
        steps: typed(fields, "steps").lines().map(str::to_owned).collect(),
    };
    filled.minutes = fields.read("minutes").filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    if filled.kind == Kind::DefinitionCard {
        let turn = Turn::ALL.into_iter().find(|turn| turn.name() == fields.get("turn"));
        filled.turn = turn.or(filled.turn);
    }
    filled.own = filled.kind == Kind::ConversationCard && fields.has("own");
    filled
}

/// POST `/eigen-kaarten/{deck}/kaart/{card}`: keeps what was typed.
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    Path((id, number)): Path<(String, u32)>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    open(&app, &who, &id).await?;
    let shelf = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let tx = app.db.begin().await?;
    let deck = store::one(&tx, (who.school.id, who.person.id), &id.as_str().into()).await?;
    let mut deck = deck.ok_or(WebError::NotFound)?;
    let stored = deck.draft.card(number).filter(|card| !card.removed).cloned();
    let stored = stored.ok_or(WebError::NotFound)?;
    let mut wanted = filled(&stored, &fields);
    let forced = fields.get("do") == "mine";
    if wanted != stored && !forced && fields.get("base") != base(&stored) {
        tx.rollback().await?;
        if wants_json(&headers) {
            return Ok(conflict(&who));
        }
        return card_page(&app, &who, &deck, (&stored, &wanted), Some(&stored)).await;
    }
    match fields.get("do") {
        "take" => wanted.catch_up(&shelf, true),
        "keep" => wanted.catch_up(&shelf, false),
        _ => {}
    }
    let now = base(&wanted);
    let kind = wanted.kind;
    *deck.draft.card_mut(number).map_err(|_| WebError::NotFound)? = wanted;
    let mut to = format!("/eigen-kaarten/{}", deck.id);
    match fields.get("do") {
        "next" => {
            let added = deck.draft.add(kind);
            let added = added.map_err(|_| WebError::Refused("own-refused-full"))?;
            to = format!("{to}/kaart/{added}");
        }
        "done" => {}
        _ => to = format!("{to}/kaart/{number}"),
    }
    save(&app, tx, &deck).await?;
    Ok(if wants_json(&headers) {
        Json(json!({ "ok": true, "base": now })).into_response()
    } else {
        Redirect::to(&to).into_response()
    })
}

/// GET `/eigen-kaarten/{deck}/kaart/{card}/papier.png`: the card as it is kept, as it is printed.
pub async fn paper(
    State(app): State<App>,
    who: SignedIn,
    Path((id, number)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let cards = with_draft(&app, &deck.id, &deck.draft);
    let words = app.words(Lang::SOURCE);
    let element = cards.element(&deck.id.card(number)).ok_or(WebError::NotFound)?;
    let view = View { words: &words, cards: &cards };
    let card = paper::card(Stock { view, public_url: None }, element, None);
    let draw = move || print::preview(&card, Side::Front, Ink::Colour, PAPER_PIXELS_PER_POINT);
    let picture = DRAWING.take(draw).await??;
    // The address names the text by its mark, so the same address is always the same picture. It is
    // kept while somebody writes, and not for whoever sits at this computer next.
    let headers =
        [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "private, max-age=300")];
    Ok((headers, picture.png).into_response())
}

/// POST `/eigen-kaarten/{deck}/kaart/{card}/voorbeeld`: how the card looks as it is typed now, with
/// what fits and what could be plainer. Keeps nothing.
pub async fn preview(
    State(app): State<App>,
    who: SignedIn,
    Path((id, number)): Path<(String, u32)>,
    fields: Fields,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let card = deck.draft.card(number).ok_or(WebError::NotFound)?;
    let card = filled(card, &fields);
    let look = with_card(&app, &deck, &card);
    let kept = deck.draft.card(number).map(base).unwrap_or_default();
    let shown = views::preview::Shown { deck: &deck.id, card: &card, look: &look, kept: &kept };
    Ok(views::preview::show(&who.words, &shown).into_response())
}
