//! One text: read it, translate it, say something about it.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    decks::{CardBox, DeckId, Item, Part, Parts, Said, check_translation},
    lang::{Lang, TranslationState},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{lang_of, names, next_address};
use crate::{
    app::App,
    error::WebError,
    translations::{
        store::{self, COMMENT_MAX, COMMENTS_OF_TEXT_MAX, Comment, Key, Translation},
        views::item::{self as view, Clash, Problem, Sheet},
    },
    web::who::{SignedIn, encoded},
};

/// The names in the address of a text.
type Address = Path<(String, String, String)>;

/// One text as the school has it now.
struct Open {
    cards: Arc<CardBox>,
    key: Key,
    dutch: Parts,
    said: Option<Said>,
}

impl Open {
    async fn at(app: &App, who: &SignedIn, address: &Address) -> Result<Self, WebError> {
        let Path((lang, deck, item)) = address;
        let cards = app.shelf.of(&app.db, who.school.id).await?;
        let (deck, item) = (DeckId::from(deck.as_str()), Item::from(item.as_str()));
        let key = Key { deck, item, lang: lang_of(lang)? };
        let dutch = cards.said(&key.deck, &key.item, Lang::SOURCE).ok_or(WebError::NotFound)?;
        let said = cards.said(&key.deck, &key.item, key.lang);
        Ok(Self { cards, key, dutch: dutch.parts, said })
    }

    fn path(&self) -> String {
        let Key { deck, item, lang } = &self.key;
        format!("/vertalen/{lang}/{deck}/{item}")
    }

    /// The page of this text. What is given over it is what just went wrong or was done.
    async fn page(
        &self,
        app: &App,
        who: &SignedIn,
        problem: &Problem<'_>,
        after: &After,
    ) -> Result<Response, WebError> {
        let own = store::one(app.db.read(), who.school.id, &self.key).await?;
        let (deck, lang) = (&self.key.deck, self.key.lang);
        let comments = store::comments_of(app.db.read(), who.school.id, &self.key).await?;
        let sheet = Sheet {
            cards: &self.cards,
            key: &self.key,
            dutch: &self.dutch,
            said: self.said.as_ref(),
            own: own.as_ref(),
            comments: &comments,
            names: &names(app, who).await?,
            zone: &app.config.time_zone,
            next: &next_address(&self.cards, lang, Some((deck, Some(&self.key.item)))),
            saved: after.saved(&self.cards),
            undone: after.undone.as_ref(),
        };
        Ok(view::page(who, &sheet, problem).into_response())
    }
}

/// What was done on the page before.
#[derive(Debug, Default, Deserialize)]
pub struct After {
    /// Deck and item of what was saved.
    #[serde(default)]
    bewaard: String,
    /// The own translation that was taken away just now.
    #[serde(skip)]
    undone: Option<Translation>,
}

impl After {
    /// Deck and item, when there are such.
    fn saved(&self, cards: &CardBox) -> Option<(DeckId, Item)> {
        let (deck, item) = self.bewaard.split_once('/')?;
        let (deck, item) = (DeckId::from(deck), Item::from(item));
        cards.said(&deck, &item, Lang::SOURCE).map(|_| (deck, item))
    }
}

/// GET `/vertalen/{lang}/{deck}/{item}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    address: Address,
    Query(after): Query<After>,
) -> Result<Response, WebError> {
    let open = Open::at(&app, &who, &address).await?;
    open.page(&app, &who, &Problem::None, &after).await
}

/// What a translator typed, and what they saw while typing.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    hint: String,
    /// `save`, or `checked` for what they read and found right.
    #[serde(rename = "do", default)]
    what: String,
    /// Which own translation stood there when the page was made; empty for none.
    #[serde(default)]
    seen: String,
    /// The mark of the Dutch words that stood beside it.
    #[serde(default)]
    source: String,
}

impl Typed {
    /// The parts that the Dutch has; what else was sent is left.
    fn parts(&self, dutch: &Parts) -> Parts {
        let mut parts = Parts::default();
        for (part, text) in Part::ALL.into_iter().zip([&self.title, &self.text, &self.hint]) {
            if dutch.get(part).is_some() {
                parts.set(part, text);
            }
        }
        parts
    }

    /// The mark of the Dutch that they saw; the present one when none was sent.
    fn made_from(&self, dutch: &Parts) -> String {
        let is_mark = self.source.len() == dutch.mark().len()
            && self.source.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_mark { self.source.clone() } else { dutch.mark() }
    }
}

/// POST `/vertalen/{lang}/{deck}/{item}`
pub async fn save(
    State(app): State<App>,
    who: SignedIn,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let open = Open::at(&app, &who, &address).await?;
    let parts = typed.parts(&open.dutch);
    let limits = open.cards.limits(&open.key.item, open.key.lang);
    let faults = check_translation(&open.dutch, &parts, limits);
    if !faults.is_empty() {
        let problem = Problem::Faults { typed: &parts, seen: &typed.seen, faults: &faults };
        let page = open.page(&app, &who, &problem, &After::default()).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = translation(&app, &who, &open, &typed, parts);
    let tx = app.db.begin().await?;
    let there = store::one(&tx, who.school.id, &open.key).await?;
    if let Some(there) = there.as_ref().filter(|there| overwrites_unseen(there, &new, &typed)) {
        drop(tx);
        let clash = Clash { typed: &new.parts, theirs: there };
        let page = open.page(&app, &who, &Problem::Clash(clash), &After::default()).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    store::save(&tx, who.school.id, &new).await?;
    tx.commit().await?;
    app.cards_changed(who.school.id).await?;
    let saved = encoded(&format!("{}/{}", open.key.deck, open.key.item));
    let onward = match new.state {
        TranslationState::Checked if typed.what == "checked" => {
            let cards = app.shelf.of(&app.db, who.school.id).await?;
            let from = (&open.key.deck, Some(&open.key.item));
            next_address(&cards, open.key.lang, Some(from))
        }
        _ => open.path(),
    };
    Ok(Redirect::to(&format!("{onward}?bewaard={saved}")).into_response())
}

/// What was typed, as a translation. What stands there unchanged keeps being checked.
fn translation(app: &App, who: &SignedIn, open: &Open, typed: &Typed, parts: Parts) -> Translation {
    let stays_checked = open.said.as_ref().is_some_and(|said| {
        said.parts == parts && said.trust.state == TranslationState::Checked && !said.trust.stale
    });
    let state = if typed.what == "checked" || stays_checked {
        TranslationState::Checked
    } else {
        TranslationState::Machine
    };
    let made_from = typed.made_from(&open.dutch);
    // Of Dutch that changed while somebody typed, only the mark is known.
    let is_present = made_from == open.dutch.mark();
    Translation {
        key: open.key.clone(),
        parts,
        state,
        by: Some(who.person.id),
        at: app.clock.now(),
        made_from,
        source: if is_present { open.dutch.clone() } else { Parts::default() },
    }
}

/// Whether somebody else saved other words after this form was opened.
fn overwrites_unseen(there: &Translation, new: &Translation, typed: &Typed) -> bool {
    there.seen() != typed.seen && there.parts != new.parts
}

/// POST `/vertalen/{lang}/{deck}/{item}/terug`: back to the words in the program.
pub async fn undo(
    State(app): State<App>,
    who: SignedIn,
    address: Address,
) -> Result<Response, WebError> {
    let open = Open::at(&app, &who, &address).await?;
    let tx = app.db.begin().await?;
    let Some(own) = store::one(&tx, who.school.id, &open.key).await? else {
        return Ok(Redirect::to(&open.path()).into_response());
    };
    store::remove(&tx, who.school.id, &open.key).await?;
    tx.commit().await?;
    app.cards_changed(who.school.id).await?;
    let after = After { undone: Some(own), ..After::default() };
    Open::at(&app, &who, &address).await?.page(&app, &who, &Problem::None, &after).await
}

/// What somebody says about a translation.
#[derive(Debug, Default, Deserialize)]
pub struct Remark {
    #[serde(default)]
    comment: String,
}

/// POST `/vertalen/{lang}/{deck}/{item}/opmerking`
pub async fn comment(
    State(app): State<App>,
    who: SignedIn,
    address: Address,
    Form(typed): Form<Remark>,
) -> Result<Response, WebError> {
    let open = Open::at(&app, &who, &address).await?;
    let text = typed.comment.trim().replace("\r\n", "\n");
    let length = text.chars().count();
    if length == 0 || length > COMMENT_MAX {
        let problem = Problem::Comment { typed: &text, max: COMMENT_MAX };
        let page = open.page(&app, &who, &problem, &After::default()).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let now = app.clock.now();
    let new = Comment {
        id: app.chance.uuid_v7(now),
        key: open.key.clone(),
        by: Some(who.person.id),
        text,
        at: now,
        resolved: false,
    };
    let tx = app.db.begin().await?;
    if !store::add_comment(&tx, who.school.id, &new).await? {
        drop(tx);
        let problem = Problem::TooManyComments { typed: &new.text, max: COMMENTS_OF_TEXT_MAX };
        let page = open.page(&app, &who, &problem, &After::default()).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}#opmerkingen", open.path())).into_response())
}

/// Whether a comment has been dealt with.
#[derive(Debug, Default, Deserialize)]
pub struct Resolving {
    #[serde(default)]
    open: String,
}

/// POST `/vertalen/{lang}/{deck}/{item}/opmerking/{comment}`
pub async fn resolve(
    State(app): State<App>,
    who: SignedIn,
    Path((lang, deck, item, comment)): Path<(String, String, String, Uuid)>,
    Form(typed): Form<Resolving>,
) -> Result<Redirect, WebError> {
    let open = Open::at(&app, &who, &Path((lang, deck, item))).await?;
    let tx = app.db.begin().await?;
    if !store::resolve(&tx, who.school.id, comment, typed.open.is_empty()).await? {
        return Err(WebError::NotFound);
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}#opmerkingen", open.path())))
}
