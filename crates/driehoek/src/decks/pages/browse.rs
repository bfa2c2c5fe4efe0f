//! Looking around in the card box: the table, a deck, a card, the words, the sources.

use axum::extract::{Path, Query, State};
use domain::decks::{DeckId, ElementId};
use domain::lang::Lang;
use domain::meetings::MeetingId;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::Desk;
use crate::app::App;
use crate::decks::own;
use crate::decks::views::{Around, card, glossary, set, sources, table};
use crate::error::WebError;
use crate::meetings::{links, pages, store, thread::around, views::View};
use crate::web::who::SignedIn;

/// The table with all decks.
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let desk = Desk::of(&app, &who).await?;
    Ok(table::show(&desk.around(&who, "/kaartenbak")))
}

/// Every source and what points to it.
pub async fn sources(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let desk = Desk::of(&app, &who).await?;
    Ok(sources::show(&desk.around(&who, "/kaartenbak/bronnen")))
}

/// Every word that is explained.
pub async fn glossary(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let desk = Desk::of(&app, &who).await?;
    Ok(glossary::show(&desk.around(&who, "/kaartenbak/begrippen-lijst")))
}

/// How a deck or a card is looked at.
#[derive(Debug, Default, Deserialize)]
pub struct Look {
    /// The language to read it in.
    #[serde(default)]
    taal: String,
    /// The meeting to which it was just added, and the block in which it lies there.
    bij: Option<Uuid>,
    blok: Option<u32>,
    /// The meeting from which it was just taken back.
    weg: Option<Uuid>,
}

/// One deck.
pub async fn deck(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(look): Query<Look>,
) -> Result<Markup, WebError> {
    let desk = Desk::of(&app, &who).await?;
    let found = desk.cards.deck(&DeckId::new(id)).ok_or(WebError::NotFound)?;
    let path = format!("/kaartenbak/{}", found.id);
    let may_edit = may_edit(&app, &who, &found.id).await?;
    let around = desk.around(&who, &path).editable(may_edit);
    if look.taal == Lang::SOURCE.tag() {
        let dutch = who.words.in_lang(Lang::SOURCE);
        let view = View { words: &dutch, ..around.view };
        let around = Around::new(view, around.who, around.favourites, around.path);
        let around = around.editable(may_edit);
        return Ok(set::show(&around, found, &who.words));
    }
    let told = set::told_of(around.view, found);
    Ok(set::show(&around.telling(told), found, &who.words))
}

/// One element of a deck.
pub async fn card(
    State(app): State<App>,
    who: SignedIn,
    Path((of, id)): Path<(String, String)>,
    Query(look): Query<Look>,
) -> Result<Markup, WebError> {
    let desk = Desk::of(&app, &who).await?;
    let element = desk.cards.element(&ElementId::new(id));
    let element =
        element.filter(|element| *element.deck.as_str() == *of).ok_or(WebError::NotFound)?;
    let moved = moved(&app, &who, &look).await?;
    let about = card::About {
        lang: look.taal.parse().unwrap_or(who.words.lang()),
        meetings: store::count_with(&app.db, who.school.id, &element.id).await?,
        moved,
        thread: around::card(&app, &who, &element.id).await?,
    };
    let path = crate::decks::views::address(&element.deck, &element.id);
    let may_edit = may_edit(&app, &who, &element.deck).await?;
    let around = desk.around(&who, &path).editable(may_edit);
    card::show(&around, element, &about).ok_or(WebError::NotFound)
}

/// Whether somebody may change a deck: one of the school's own, not one that its board shares.
async fn may_edit(app: &App, who: &SignedIn, deck: &DeckId) -> Result<bool, WebError> {
    if !deck.is_own() {
        return Ok(false);
    }
    let whose = (who.school.id, who.person.id);
    Ok(own::store::one(app.db.read(), whose, deck).await?.is_some())
}

/// The meeting of one's own to which a card was just added or from which it was taken back; nothing
/// when it is not theirs.
async fn moved(app: &App, who: &SignedIn, look: &Look) -> Result<Option<card::Moved>, WebError> {
    let Some(id) = look.bij.or(look.weg) else { return Ok(None) };
    match pages::led_by(app, who, MeetingId(id)).await {
        Ok(live) => Ok(Some(card::Moved {
            home: links::home(live.id()),
            title: live.read(|meeting| meeting.title.to_string()),
            place: look.blok.map(|block| format!("{id}:{block}")),
            is_back: look.bij.is_none(),
        })),
        Err(WebError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
