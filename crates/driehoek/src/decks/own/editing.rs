//! The addresses of one deck as a whole: its cards in order, publishing, sharing, taking back.

use axum::{
    Json,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::decks::{
    Kind, Look,
    own::{Draft, KINDS, Wrong, from_files},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    TYPED_MAX,
    pages::open,
    plan_titles,
    programme::refused,
    row::Row,
    store::{self, OwnDeck, Shared},
    views, with_draft,
};
use crate::{
    accounts,
    app::App,
    chance::hex,
    db::Transaction,
    decks::version::{Version, store as versions},
    error::{WebError, wants_json},
    meetings::form::Fields,
    web::who::SignedIn,
};

/// What just happened, told by the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Happened {
    /// What was done: a key.
    pub gedaan: String,
    /// The card that was removed.
    pub weg: Option<u32>,
    /// The block of the programme that was removed, and what happened to it as a whole.
    pub onderdeel: Option<u32>,
    pub programma: String,
    /// A file was brought in; what stayed behind.
    pub ingelezen: Option<u8>,
    pub over: String,
    pub genegeerd: usize,
    pub windows: Option<u8>,
}

/// What a form was made from, so that nobody overwrites what they have not seen.
pub(super) fn base(of: &impl Serialize) -> String {
    let text = serde_json::to_vec(of).unwrap_or_default();
    hex(&Sha256::digest(&text)[..8])
}

/// The parts of a draft that the form of the deck itself holds.
pub(super) fn details(draft: &Draft) -> (&str, &str, Look, &str) {
    (&draft.title, &draft.intro, draft.look, &draft.credit)
}

/// GET `/eigen-kaarten/{deck}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let again = Again { happened, ..Again::default() };
    deck_page(&app, &who, &deck, again).await
}

/// What a page of a deck shows besides the deck.
#[derive(Debug, Default)]
struct Again {
    happened: Happened,
    wrong: Vec<Wrong>,
    /// Somebody else changed what this form is about; what was typed stands in the draft shown.
    conflict: Option<Draft>,
}

async fn deck_page(
    app: &App,
    who: &SignedIn,
    deck: &OwnDeck,
    again: Again,
) -> Result<Response, WebError> {
    let shelf = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let drawn = again.conflict.as_ref().unwrap_or(&deck.draft);
    let is_refused = again.conflict.is_some() || !again.wrong.is_empty();
    let history = store::history(app.db.read(), deck).await?;
    let page = views::deck::Deck {
        deck,
        draft: drawn,
        base: base(&details(&deck.draft)),
        cards: &with_draft(app, &deck.id, drawn),
        shelf: &shelf,
        history: &history,
        programme: &drawn.programme(&plan_titles(app)),
        zone: &app.config.time_zone,
        is_changed: is_changed(app, deck),
        board: accounts::store::board_name(app.db.read(), who.school.id).await?,
        happened: &again.happened,
        wrong: &again.wrong,
        is_conflict: again.conflict.is_some(),
    };
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, views::deck::show(who, &page)).into_response())
}

/// Whether the draft says something else than what is published.
pub(crate) fn is_changed(app: &App, deck: &OwnDeck) -> bool {
    views::is_changed(deck, &plan_titles(app))
}

/// POST `/eigen-kaarten/{deck}`: everything about the deck as a whole.
pub async fn change(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    if fields.get("do") == "restore" {
        return restore(&app, &who, &id).await;
    }
    open(&app, &who, &id).await?;
    let tx = app.db.begin().await?;
    let deck = store::one(&tx, (who.school.id, who.person.id), &id.as_str().into()).await?;
    let mut deck = deck.ok_or(WebError::NotFound)?;
    let home = format!("/eigen-kaarten/{}", deck.id);
    let done = |what: &str| Redirect::to(&format!("{home}?{what}")).into_response();
    let act = Act::of(&fields)?;
    Ok(match act {
        Act::Details => return set_details(&app, &who, (tx, deck), &headers, &fields).await,
        Act::Publish => return publish(&app, &who, (tx, deck)).await,
        Act::Version => return restore_version(&app, (tx, deck), fields.get("version")).await,
        Act::Share(shared) => {
            // Who did not make it could otherwise keep it from whoever did.
            if shared == Shared::Me && deck.owner != who.person.id {
                return Err(WebError::Forbidden);
            }
            store::set_shared(&tx, &deck, shared).await?;
            tx.commit().await?;
            app.cards_changed(who.school.id).await?;
            done("gedaan=shared")
        }
        Act::Discard => {
            store::remove(&tx, &deck, app.clock.now()).await?;
            tx.commit().await?;
            app.cards_changed(who.school.id).await?;
            Redirect::to(&format!("/eigen-kaarten?weg={}", deck.id)).into_response()
        }
        Act::Cards(change) => {
            let told = change.apply(&mut deck.draft)?;
            save(&app, tx, &deck).await?;
            if wants_json(&headers) {
                return Ok(Json(json!({ "ok": true })).into_response());
            }
            match told {
                Told::Card(number) => {
                    Redirect::to(&format!("{home}/kaart/{number}")).into_response()
                }
                Told::Removed(number) => done(&format!("weg={number}")),
                Told::Nothing => Redirect::to(&format!("{home}#kaarten")).into_response(),
            }
        }
    })
}

/// What a form about the deck asks for.
enum Act {
    Details,
    Publish,
    Version,
    Share(Shared),
    Discard,
    Cards(CardsAct),
}

enum CardsAct {
    Add(Kind),
    Copy(u32),
    Row(Row),
}

enum Told {
    Card(u32),
    Removed(u32),
    Nothing,
}

impl Act {
    fn of(fields: &Fields) -> Result<Self, WebError> {
        if let Some(row) = Row::of(fields) {
            return Ok(Self::Cards(CardsAct::Row(row)));
        }
        if let Some(number) = fields.read("kopie") {
            return Ok(Self::Cards(CardsAct::Copy(number)));
        }
        Ok(match fields.get("do") {
            "details" => Self::Details,
            "publish" => Self::Publish,
            "version" => Self::Version,
            "discard" => Self::Discard,
            "share" => {
                Self::Share(Shared::named(fields.get("shared")).ok_or(WebError::Unreadable)?)
            }
            "add" => Self::Cards(CardsAct::Add(kind(fields).ok_or(WebError::Unreadable)?)),
            _ => return Err(WebError::Unreadable),
        })
    }
}

impl CardsAct {
    fn apply(self, draft: &mut Draft) -> Result<Told, WebError> {
        let done = match self {
            Self::Add(kind) => draft.add(kind).map(Told::Card),
            Self::Copy(number) => draft.duplicate(number).map(Told::Card),
            Self::Row(Row::Remove(number, removed)) => draft
                .set_removed(number, removed)
                .map(|()| if removed { Told::Removed(number) } else { Told::Nothing }),
            Self::Row(Row::Step(number, up)) => draft.step(number, up).map(|()| Told::Nothing),
            Self::Row(Row::Order(order)) => {
                draft.reorder(&order);
                Ok(Told::Nothing)
            }
        };
        done.map_err(refused)
    }
}

pub(super) fn kind(fields: &Fields) -> Option<Kind> {
    KINDS.into_iter().find(|kind| kind.name() == fields.get("kind"))
}

/// Keeps the draft. The transaction holds the store's lock since the draft was read, so nobody can
/// have come in between.
pub(super) async fn save(app: &App, tx: Transaction, deck: &OwnDeck) -> Result<(), WebError> {
    if !store::save(&tx, deck, app.clock.now()).await? {
        return Err(WebError::Refused("own-refused-busy"));
    }
    Ok(tx.commit().await?)
}

pub(super) fn typed(fields: &Fields, name: &str) -> String {
    // Browsers send line ends as two characters.
    let text = fields.get(name).replace("\r\n", "\n");
    text.chars().take(TYPED_MAX).collect()
}

async fn set_details(
    app: &App,
    who: &SignedIn,
    (tx, mut deck): (Transaction, OwnDeck),
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Response, WebError> {
    let look = Look::ALL.into_iter().find(|look| look.name() == fields.get("look"));
    let mut wanted = deck.draft.clone();
    wanted.title = typed(fields, "title");
    wanted.intro = typed(fields, "intro");
    wanted.credit = typed(fields, "credit");
    wanted.look = look.unwrap_or(deck.draft.look);
    let is_same = details(&wanted) == details(&deck.draft);
    if !is_same && fields.get("base") != base(&details(&deck.draft)) {
        tx.rollback().await?;
        if wants_json(headers) {
            return Ok(conflict(who));
        }
        let again = Again { conflict: Some(wanted), ..Again::default() };
        return deck_page(app, who, &deck, again).await;
    }
    deck.draft = wanted;
    let base = base(&details(&deck.draft));
    save(app, tx, &deck).await?;
    Ok(if wants_json(headers) {
        Json(json!({ "ok": true, "base": base })).into_response()
    } else {
        Redirect::to(&format!("/eigen-kaarten/{}?gedaan=saved", deck.id)).into_response()
    })
}

pub(super) fn conflict(who: &SignedIn) -> Response {
    let message = who.words.t("own-conflict");
    (StatusCode::CONFLICT, Json(json!({ "ok": false, "message": message }))).into_response()
}

async fn publish(
    app: &App,
    who: &SignedIn,
    (tx, mut deck): (Transaction, OwnDeck),
) -> Result<Response, WebError> {
    let shelf = app.shelf.built_in();
    match deck.draft.checked(&deck.id, &plan_titles(app), shelf) {
        Err(wrong) => {
            tx.rollback().await?;
            deck_page(app, who, &deck, Again { wrong, ..Again::default() }).await
        }
        Ok(files) => {
            let version = Version::of_files(&deck.id, &files);
            deck.draft.forget_removed();
            let now = app.clock.now();
            store::save(&tx, &deck, now).await?;
            versions::keep(&tx, deck.school, &version, now.as_millisecond()).await?;
            store::set_published(&tx, &deck, &version.hash, now).await?;
            tx.commit().await?;
            app.cards_changed(who.school.id).await?;
            let to = format!("/eigen-kaarten/{}?gedaan=published", deck.id);
            Ok(Redirect::to(&to).into_response())
        }
    }
}

/// Keeps what was changed elsewhere; publishes it along when all else was published, and what there
/// is now can be.
pub(crate) async fn save_or_publish(
    app: &App,
    tx: Transaction,
    mut deck: OwnDeck,
    is_current: bool,
) -> Result<(), WebError> {
    let files = deck.draft.checked(&deck.id, &plan_titles(app), app.shelf.built_in());
    let now = app.clock.now();
    match files.ok().filter(|_| is_current) {
        None => save(app, tx, &deck).await,
        Some(files) => {
            let version = Version::of_files(&deck.id, &files);
            deck.draft.forget_removed();
            if !store::save(&tx, &deck, now).await? {
                return Err(WebError::Refused("own-refused-busy"));
            }
            versions::keep(&tx, deck.school, &version, now.as_millisecond()).await?;
            store::set_published(&tx, &deck, &version.hash, now).await?;
            tx.commit().await?;
            app.cards_changed(deck.school).await?;
            Ok(())
        }
    }
}

/// Makes an earlier version the draft. Others see it when it is published.
async fn restore_version(
    app: &App,
    (tx, mut deck): (Transaction, OwnDeck),
    hash: &str,
) -> Result<Response, WebError> {
    let version = versions::version(&tx, deck.school, hash).await?;
    let version = version.filter(|version| version.deck == deck.id).ok_or(WebError::NotFound)?;
    let read = from_files(app.shelf.built_in(), &deck.id, &version.files()?, &plan_titles(app));
    let (draft, _) = read.map_err(|_| WebError::Refused("own-refused-version"))?;
    // Numbers of cards and blocks are not given out again.
    let last = draft.last.max(deck.draft.last);
    let last_block = draft.last_block.max(deck.draft.last_block);
    deck.draft = Draft { last, last_block, ..draft };
    save(app, tx, &deck).await?;
    let to = format!("/eigen-kaarten/{}?gedaan=restored", deck.id);
    Ok(Redirect::to(&to).into_response())
}

/// Brings a removed deck back.
async fn restore(app: &App, who: &SignedIn, id: &str) -> Result<Response, WebError> {
    let tx = app.db.begin().await?;
    let deck = store::one(&tx, (who.school.id, who.person.id), &id.into()).await?;
    let deck = deck.ok_or(WebError::NotFound)?;
    if !store::restore(&tx, &deck).await? {
        return Err(WebError::Refused("own-refused-decks"));
    }
    tx.commit().await?;
    app.cards_changed(who.school.id).await?;
    Ok(Redirect::to(&format!("/eigen-kaarten/{}", deck.id)).into_response())
}
