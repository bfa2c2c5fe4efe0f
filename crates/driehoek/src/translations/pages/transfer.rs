//! Files for translators, out and in.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Multipart, Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    decks::{CardBox, DeckId},
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
        store::{self, Comment, Import, Translation},
        views::import as view,
        xliff::{self, Document},
    },
    web::who::SignedIn,
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
    let decks: Vec<_> = match &deck {
        Some(id) => vec![cards.deck(id).ok_or(WebError::NotFound)?],
        None => cards.decks().collect(),
    };
    let comments = store::comments(app.db.read(), who.school.id, lang, deck.as_ref()).await?;
    let open = comments.into_iter().filter(|comment| !comment.resolved);
    let open: Vec<_> = open.map(|comment| (comment.key, comment.text)).collect();
    let words = app.words(Lang::SOURCE);
    let text = xliff::write(&cards, &words, lang, &decks, &open)?;
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
    file: Multipart,
) -> Result<Response, WebError> {
    let (name, body) = match the_file(file).await {
        Ok(found) => found,
        Err(NoFile::TooLarge) => return Err(WebError::TooLarge),
        Err(NoFile::Broken) => return Err(WebError::Unreadable),
    };
    if let Err(refused) = xliff::read(&body) {
        let fault = view::refused(&who.words, &refused);
        let page = view::upload(&who, Some(&fault));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let now = app.clock.now();
    let body = String::from_utf8_lossy(&body).into_owned();
    let import = Import { id: app.chance.uuid_v7(now), by: who.person.id, name, body, at: now };
    let tx = app.db.begin().await?;
    store::add_import(&tx, who.school.id, &import).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/vertalen/inlezen/{}", import.id)).into_response())
}

/// Why there is no file in what was sent.
enum NoFile {
    TooLarge,
    Broken,
}

/// The name and content of the file; without one, an empty one.
async fn the_file(mut form: Multipart) -> Result<(String, Vec<u8>), NoFile> {
    let why = |error: &axum::extract::multipart::MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            NoFile::TooLarge
        } else {
            NoFile::Broken
        }
    };
    while let Some(field) = form.next_field().await.map_err(|error| why(&error))? {
        if field.name() == Some("file") {
            let name: String =
                field.file_name().unwrap_or_default().chars().take(NAME_MAX).collect();
            let body = field.bytes().await.map_err(|error| why(&error))?;
            return Ok((name, body.to_vec()));
        }
    }
    Ok((String::new(), Vec::new()))
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
        let Some(import) = store::import(app.db.read(), who.school.id, id).await? else {
            return Ok(None);
        };
        let document = xliff::read(import.body.as_bytes())?;
        let cards = app.shelf.of(&app.db, who.school.id).await?;
        let brought = import::compare(&cards, &document);
        Ok(Some(Self { import, document, cards, brought }))
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

/// POST `/vertalen/inlezen/{id}`: saves what the file brings.
pub async fn take_over(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Form(taking): Form<Taking>,
) -> Result<Redirect, WebError> {
    let waiting = Waiting::find(&app, &who, id).await?.ok_or(WebError::NotFound)?;
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
    tx.commit().await?;
    app.cards_changed(who.school.id).await?;
    let left = if left > 0 { format!("&weggelaten={left}") } else { String::new() };
    Ok(Redirect::to(&format!("/vertalen/{lang}?overgenomen={count}{left}")))
}
