//! Files for translators, out and in.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Multipart, Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    decks::{CardBox, Deck, DeckId},
    lang::{Lang, TranslationState},
};
use serde::Deserialize;
use uuid::Uuid;

use super::lang_of;
use crate::{
    app::App,
    error::WebError,
    translations::{
        import::{self, Brought, Remark},
        store::{self, Comment, IMPORT_LASTS, Import, Translation},
        views::import as view,
        xliff::{self, Document, Refused},
    },
    web::{body, who::SignedIn},
};

/// The longest name of a file that is remembered, in characters.
const NAME_MAX: usize = 100;

/// GET `/vertalen/{lang}/vertaling.xlf`: everything in one language.
pub async fn export_lang(
    State(app): State<App>,
    who: SignedIn,
    Path(lang): Path<String>,
) -> Result<Response, WebError> {
    export(&app, &who, lang_of(&lang)?, None).await
}

/// GET `/vertalen/{lang}/{deck}/vertaling.xlf`
pub async fn export_deck(
    State(app): State<App>,
    who: SignedIn,
    Path((lang, deck)): Path<(String, String)>,
) -> Result<Response, WebError> {
    export(&app, &who, lang_of(&lang)?, Some(deck.as_str().into())).await
}

async fn export(
    app: &App,
    who: &SignedIn,
    lang: Lang,
    deck: Option<DeckId>,
) -> Result<Response, WebError> {
    let cards = app.shelf.of(&app.db, who.school.id).await?;
    if deck.as_ref().is_some_and(|id| cards.deck(id).is_none()) {
        return Err(WebError::NotFound);
    }
    let comments = store::comments(app.db.read(), who.school.id, lang, deck.as_ref()).await?;
    let open = comments.into_iter().filter(|comment| !comment.resolved);
    let open: Vec<_> = open.map(|comment| (comment.key, comment.text)).collect();
    let words = app.words(Lang::SOURCE);
    let wanted = deck.clone();
    let write = move || {
        let is_wanted = |deck: &&Deck| wanted.as_ref().is_none_or(|id| *id == deck.id);
        let decks: Vec<_> = cards.decks().filter(is_wanted).collect();
        xliff::write(&cards, &words, lang, &decks, &open)
    };
    // Writing and reading files takes a processor, not the thread that serves the others.
    let text = tokio::task::spawn_blocking(write).await??;
    let name = deck.map_or_else(|| lang.to_string(), |deck| format!("{lang}-{deck}"));
    let name = format!("attachment; filename=\"driehoek-{name}.xlf\"");
    let headers = [
        (header::CONTENT_TYPE, "application/xliff+xml; charset=utf-8"),
        (header::CONTENT_DISPOSITION, name.as_str()),
    ];
    Ok((headers, text).into_response())
}

/// Whether a file was asked for that is no longer here.
#[derive(Debug, Default, Deserialize)]
pub struct Gone {
    #[serde(default)]
    weg: String,
}

/// GET `/vertalen/inlezen`
pub async fn upload_form(who: SignedIn, Query(gone): Query<Gone>) -> Response {
    let fault =
        (!gone.weg.is_empty()).then(|| who.words.t("translations-import-gone").into_owned());
    view::upload(&who, fault.as_deref()).into_response()
}

/// POST `/vertalen/inlezen`: keeps the file and shows what it would change.
pub async fn upload(
    State(app): State<App>,
    who: SignedIn,
    form: Multipart,
) -> Result<Response, WebError> {
    let (name, body) = body::file(form, "file").await?.unwrap_or_default();
    let name = name.chars().take(NAME_MAX).collect();
    let read = move || xliff::read(&body).map(|_| String::from_utf8_lossy(&body).into_owned());
    let read = tokio::task::spawn_blocking(read).await?;
    let body = match read {
        Ok(body) => body,
        Err(refused) => {
            let fault = view::refused(&who.words, &refused);
            let page = view::upload(&who, Some(&fault));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let now = app.clock.now();
    let import = Import { id: app.chance.uuid_v7(now), by: who.person.id, name, body, at: now };
    let tx = app.db.begin().await?;
    store::add_import(&tx, who.school.id, &import).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/vertalen/inlezen/{}", import.id)).into_response())
}

/// A file that waits, with what it brings.
struct Waiting {
    import: Import,
    document: Document,
    cards: Arc<CardBox>,
    brought: Brought,
}

impl Waiting {
    /// Nothing when the file is no longer here.
    async fn find(app: &App, who: &SignedIn, id: Uuid) -> Result<Option<Self>, WebError> {
        let since = app.clock.now() - IMPORT_LASTS;
        let Some(import) = store::import(app.db.read(), who.school.id, id, since).await? else {
            return Ok(None);
        };
        let cards = app.shelf.of(&app.db, who.school.id).await?;
        let read = move || -> Result<Self, Refused> {
            let document = xliff::read(import.body.as_bytes())?;
            let brought = import::compare(&cards, &document);
            Ok(Self { import, document, cards, brought })
        };
        Ok(Some(tokio::task::spawn_blocking(read).await??))
    }
}

/// GET `/vertalen/inlezen/{id}`: what the file would change.
pub async fn imported(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    let Some(waiting) = Waiting::find(&app, &who, id).await? else {
        return Ok(Redirect::to("/vertalen/inlezen?weg=ja").into_response());
    };
    let report = view::Report {
        name: &waiting.import.name,
        address: &format!("/vertalen/inlezen/{id}"),
        lang: waiting.document.lang,
        cards: &waiting.cards,
        brought: &waiting.brought,
    };
    Ok(view::report(&who, &report).into_response())
}

/// How a file is taken over.
#[derive(Debug, Default, Deserialize)]
pub struct Taking {
    /// Not empty when whoever takes it over has read all of it.
    #[serde(default)]
    checked: String,
}

/// POST `/vertalen/inlezen/{id}`: saves what the file brings, and lets go of the file.
pub async fn take_over(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Form(taking): Form<Taking>,
) -> Result<Redirect, WebError> {
    let Some(waiting) = Waiting::find(&app, &who, id).await? else {
        return Ok(Redirect::to("/vertalen/inlezen?weg=ja"));
    };
    let (now, lang) = (app.clock.now(), waiting.document.lang);
    let count = waiting.brought.changes.len();
    let comments = store::comments(app.db.read(), who.school.id, lang, None).await?;
    let remarks = import::new_remarks(waiting.brought.remarks, comments);
    let tx = app.db.begin().await?;
    for change in waiting.brought.changes {
        let is_checked = !taking.checked.is_empty();
        let new = Translation {
            key: change.key,
            parts: change.parts,
            state: if is_checked { TranslationState::Checked } else { change.state },
            by: is_checked.then_some(who.person.id),
            at: now,
            made_from: change.made_from,
            source: change.source,
        };
        store::save(&tx, who.school.id, &new).await?;
    }
    let mut left = 0;
    for Remark { key, text, .. } in remarks {
        let id = app.chance.uuid_v7(now);
        let comment = Comment { id, key, by: None, text, at: now, resolved: false };
        left += u32::from(!store::add_comment(&tx, who.school.id, &comment).await?);
    }
    store::remove_import(&tx, who.school.id, id).await?;
    tx.commit().await?;
    app.cards_changed(who.school.id).await?;
    let left = if left > 0 { format!("&weggelaten={left}") } else { String::new() };
    Ok(Redirect::to(&format!("/vertalen/{lang}?overgenomen={count}{left}")))
}
