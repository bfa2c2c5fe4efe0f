//! Translating in the browser: what there is to do, one text at a time, comments.

mod item;
mod transfer;

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::{
    decks::{CardBox, DeckId, Item, Progress},
    lang::Lang,
    meetings::PersonId,
};
use maud::Markup;
use sea_orm::DbErr;
use serde::Deserialize;

pub use self::{
    item::{comment, resolve, save, show as item, undo},
    transfer::{export_deck, export_lang, imported, take_over, upload, upload_form},
};
use super::{store, views, work};
use crate::{accounts, app::App, error::WebError, web::who::SignedIn};

/// GET `/vertalen`
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    Ok(views::index::page(&who, &cards))
}

/// GET `/vertalen/{lang}`
pub async fn lang(
    State(app): State<App>,
    who: SignedIn,
    Path(lang): Path<String>,
    Query(done): Query<Done>,
) -> Result<Markup, WebError> {
    let lang = lang_of(&lang)?;
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    let comments = store::comments(app.db.read(), who.school.id, lang, None).await?;
    let open = comments.iter().filter(|comment| !comment.resolved).collect::<Vec<_>>();
    Ok(views::lang::page(&who, &cards, lang, &open, &done))
}

/// What just happened, as the address says it.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    /// How many translations were taken over from a file.
    pub(super) overgenomen: Option<usize>,
    /// How many remarks there was no room for.
    pub(super) weggelaten: Option<usize>,
}

/// GET `/vertalen/{lang}/volgende`: on to what needs work.
pub async fn next(
    State(app): State<App>,
    who: SignedIn,
    Path(lang): Path<String>,
) -> Result<Redirect, WebError> {
    let lang = lang_of(&lang)?;
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    Ok(Redirect::to(&next_address(&cards, lang, None)))
}

/// Where the next unfinished text is; the language itself when everything is done.
fn next_address(cards: &CardBox, lang: Lang, from: Option<(&DeckId, Option<&Item>)>) -> String {
    work::next(cards, lang, from).map_or_else(
        || format!("/vertalen/{lang}"),
        |(deck, item)| format!("/vertalen/{lang}/{deck}/{item}"),
    )
}

/// Which of a deck's texts somebody wants to see.
#[derive(Debug, Default, Deserialize)]
pub struct Sought {
    /// Only those at this stage.
    #[serde(default)]
    stand: String,
    /// Only those with these words in Dutch or in the language.
    #[serde(default)]
    zoek: String,
}

impl Sought {
    pub(super) fn progress(&self) -> Option<Progress> {
        Progress::ALL.into_iter().find(|progress| progress.name() == self.stand)
    }

    pub(super) fn words(&self) -> &str {
        self.zoek.trim()
    }
}

/// GET `/vertalen/{lang}/{deck}`
pub async fn deck(
    State(app): State<App>,
    who: SignedIn,
    Path((lang, deck)): Path<(String, String)>,
    Query(sought): Query<Sought>,
) -> Result<Response, WebError> {
    let (lang, id) = (lang_of(&lang)?, DeckId::from(deck.as_str()));
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    let deck = cards.deck(&id).ok_or(WebError::NotFound)?;
    let comments = store::comments(app.db.read(), who.school.id, lang, Some(&id)).await?;
    let mut open = HashMap::<Item, usize>::new();
    for comment in comments.into_iter().filter(|comment| !comment.resolved) {
        *open.entry(comment.key.item).or_default() += 1;
    }
    let list = views::deck::List { deck, lang, sought: &sought, open: &open };
    Ok(views::deck::page(&who, &cards, &list).into_response())
}

/// The language of an address: any but Dutch, which everything is translated from.
fn lang_of(tag: &str) -> Result<Lang, WebError> {
    tag.parse().ok().filter(|lang| *lang != Lang::SOURCE).ok_or(WebError::NotFound)
}

/// Who is called what, of those who still work at the school.
async fn names(app: &App, who: &SignedIn) -> Result<HashMap<PersonId, String>, DbErr> {
    let people = accounts::store::people(app.db.read(), who.school.id).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}
