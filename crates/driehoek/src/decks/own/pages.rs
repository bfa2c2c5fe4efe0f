//! The addresses of one's own decks: the list, a new one, bringing in and taking along.

use axum::{
    extract::{Multipart, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::decks::{CardBox, DeckId, ElementId, own::Draft};
use serde::Deserialize;

use super::{
    TYPED_MAX, UPLOAD_MAX_BYTES,
    import::{self, Bad, Import},
    new_id, packed, plan_titles, sheet,
    store::{self, OwnDeck},
    title_of, views,
};
use crate::{
    accounts,
    app::App,
    error::WebError,
    meetings::{form::Fields, pages::file},
    web::{body, who::SignedIn},
};

/// What just happened, told by the address.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    /// The deck that was removed.
    #[serde(default)]
    pub weg: String,
}

/// What a new deck or card begins with.
#[derive(Debug, Default, Deserialize)]
pub struct Beginning {
    /// The element to copy.
    #[serde(default)]
    pub van: String,
}

/// GET `/eigen-kaarten`
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let whose = (who.school.id, who.person.id);
    let mine = store::list(app.db.read(), whose).await?;
    let board = accounts::store::board_of(app.db.read(), who.school.id).await?;
    let board_name = accounts::store::board_name(app.db.read(), who.school.id).await?;
    let others: Vec<_> = board.iter().map(|one| one.0).filter(|id| *id != whose.0).collect();
    let of_board = store::of_board(app.db.read(), &others).await?;
    let removed = store::one(app.db.read(), whose, &DeckId::from(&*happened.weg)).await?;
    let list = views::list::List {
        cards: &*app.shelf.of(&app.db, who.school.id).await?,
        decks: &mine,
        of_board: &of_board,
        schools: &board,
        board: board_name.as_deref(),
        removed: removed.filter(|deck| deck.is_removed),
        titles: &plan_titles(&app),
    };
    Ok(views::list::index(&who, &list).into_response())
}

/// GET `/eigen-kaarten/nieuw`
pub async fn new(
    State(app): State<App>,
    who: SignedIn,
    Query(beginning): Query<Beginning>,
) -> Result<Response, WebError> {
    new_page(&app, &who, &beginning.van, "", None).await
}

async fn new_page(
    app: &App,
    who: &SignedIn,
    from: &str,
    title: &str,
    bad: Option<&views::new::Wrong>,
) -> Result<Response, WebError> {
    let whose = (who.school.id, who.person.id);
    let cards = app.shelf.of_person(&app.db, whose).await?;
    let decks = store::list(app.db.read(), whose).await?;
    let from = Some(ElementId::from(from)).filter(|id| is_copyable(&cards, id));
    let new = views::new::New { cards: &cards, from, decks: &decks, title, bad };
    let status = if bad.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, views::new::show(who, &new)).into_response())
}

fn is_copyable(cards: &CardBox, id: &ElementId) -> bool {
    cards.element(id).is_some_and(|element| Draft::can_copy(element.kind))
}

/// POST `/eigen-kaarten`: begins a deck, or copies a card into one.
pub async fn create(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let whose = (who.school.id, who.person.id);
    let cards = app.shelf.of_person(&app.db, whose).await?;
    let from = Some(ElementId::from(fields.get("van"))).filter(|id| !id.as_str().is_empty());
    if from.as_ref().is_some_and(|id| !is_copyable(&cards, id)) {
        return Err(WebError::NotFound);
    }
    let into = fields.get("deck");
    if into.starts_with(DeckId::OWN) {
        return copy_into(&app, &who, (&cards, from), &DeckId::from(into)).await;
    }
    let title: String = fields.get("title").trim().chars().take(TYPED_MAX).collect();
    if title.is_empty() {
        let wrong = views::new::Wrong::NoTitle;
        return new_page(&app, &who, fields.get("van"), "", Some(&wrong)).await;
    }
    let credit = format!("{}, {}", who.person.name, who.school.name);
    let mut draft = Draft { title, credit, ..Draft::default() };
    if let Some(from) = from {
        draft.look = views::look_of(&cards, &from);
        let copied = draft.copy(&cards, &from);
        copied.map_err(|_| WebError::NotFound)?;
    }
    let id = add(&app, &who, &draft).await?;
    Ok(Redirect::to(&format!("/eigen-kaarten/{id}")).into_response())
}

async fn add(app: &App, who: &SignedIn, draft: &Draft) -> Result<DeckId, WebError> {
    let id = new_id(&app.chance);
    let tx = app.db.begin().await?;
    let whose = (who.school.id, who.person.id);
    if !store::add(&tx, whose, &id, draft, app.clock.now()).await? {
        return Err(WebError::Refused("own-refused-decks"));
    }
    tx.commit().await?;
    Ok(id)
}

async fn copy_into(
    app: &App,
    who: &SignedIn,
    (cards, from): (&CardBox, Option<ElementId>),
    id: &DeckId,
) -> Result<Response, WebError> {
    let tx = app.db.begin().await?;
    let deck = store::one(&tx, (who.school.id, who.person.id), id).await?;
    let mut deck = deck.filter(|deck| !deck.is_removed).ok_or(WebError::NotFound)?;
    let from = from.ok_or(WebError::Unreadable)?;
    let Ok(number) = deck.draft.copy(cards, &from) else {
        return Err(WebError::Refused("own-refused-full"));
    };
    store::save(&tx, &deck, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/eigen-kaarten/{id}/kaart/{number}")).into_response())
}

/// POST `/eigen-kaarten/inlezen`: a zip or a spreadsheet becomes a deck.
pub async fn bring_in(
    State(app): State<App>,
    who: SignedIn,
    form: Multipart,
) -> Result<Response, WebError> {
    let (name, bytes) = body::file(form, "bestand").await?.ok_or(WebError::Unreadable)?;
    let whose = (who.school.id, who.person.id);
    let cards = app.shelf.of_person(&app.db, whose).await?;
    if bytes.len() > UPLOAD_MAX_BYTES {
        return Err(WebError::TooLarge);
    }
    if bytes.is_empty() {
        let wrong = views::new::Wrong::NoFile;
        return new_page(&app, &who, "", "", Some(&wrong)).await;
    }
    // Reading a file takes a processor, not the thread that serves the others.
    let titles = plan_titles(&app);
    let read = move || import::read(&cards, &titles, (&name, &bytes));
    let read = tokio::task::spawn_blocking(read).await?;
    match read {
        Ok(found) => brought_in(&app, &who, found).await,
        Err(bad) => refused(&app, &who, bad).await,
    }
}

async fn brought_in(app: &App, who: &SignedIn, found: Import) -> Result<Response, WebError> {
    let id = add(app, who, &found.draft).await?;
    let left = found.left_out.iter().map(|what| views::deck::left_out_name(*what));
    let left = left.collect::<Vec<_>>().join(".");
    let ignored = found.ignored.len();
    let windows = if found.is_windows_1252 { "&windows=1" } else { "" };
    let told = format!("ingelezen=1&over={left}&genegeerd={ignored}{windows}");
    Ok(Redirect::to(&format!("/eigen-kaarten/{id}?{told}")).into_response())
}

async fn refused(app: &App, who: &SignedIn, bad: Bad) -> Result<Response, WebError> {
    let wrong = views::new::Wrong::File(bad);
    new_page(app, who, "", "", Some(&wrong)).await
}

/// The deck of this address, when this person may change it and it is not removed.
pub(super) async fn open(app: &App, who: &SignedIn, id: &str) -> Result<OwnDeck, WebError> {
    let whose = (who.school.id, who.person.id);
    let deck = store::one(app.db.read(), whose, &DeckId::from(id)).await?;
    deck.filter(|deck| !deck.is_removed).ok_or(WebError::NotFound)
}

/// GET `/eigen-kaarten/{deck}/kaarten.zip`: what is being written, with what the school translated
/// of it.
pub async fn zip(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let bytes = packed(&app, &deck).await?;
    Ok(file(bytes, "application/zip", &format!("{}.zip", file_name(&who, &deck))))
}

/// GET `/eigen-kaarten/{deck}/kaarten.csv`
pub async fn csv(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let name = format!("{}.csv", file_name(&who, &deck));
    let bytes = tokio::task::spawn_blocking(move || sheet::write(&deck.draft)).await??;
    Ok(file(bytes, "text/csv; charset=utf-8", &name))
}

fn file_name(who: &SignedIn, deck: &OwnDeck) -> String {
    title_of(&who.words, &deck.draft.title).chars().take(60).collect()
}
