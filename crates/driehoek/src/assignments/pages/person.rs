//! The assignments of somebody with an account.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::decks::CardBox;
use uuid::Uuid;

use super::{cards_for, one, told, until, wants_json};
use crate::app::App;
use crate::assignments::store::{self, Assignment, Holder, Which};
use crate::assignments::views::list;
use crate::assignments::views::sheet::{self, Sheet};
use crate::assignments::work::{self, Again, Outcome};
use crate::assignments::{Names, key};
use crate::error::WebError;
use crate::live::Live;
use crate::meetings::form::Fields;
use crate::meetings::views::View;
use crate::vault::{Key, KeyOf};
use crate::web::shell::{Nav, Page, PageKind, page as shell};
use crate::web::who::SignedIn;

/// Their assignment, with the meeting it comes from.
struct Mine {
    live: Arc<Live>,
    key: Key,
    work: Assignment,
    cards: Arc<CardBox>,
}

impl Mine {
    async fn find(app: &App, who: &SignedIn, id: Uuid) -> Result<Self, WebError> {
        let key = app.vault.key(KeyOf::School(who.school.id)).await?;
        let which = Which::OfPerson(who.person.id);
        let of = (who.school.id, &key);
        let all = store::find(app.db.read(), of, which, app.clock.now()).await?;
        let found = all.into_iter().find(|work| work.id.0 == id && work.removed.is_none());
        let found = found.ok_or(WebError::NotFound)?;
        let live = app.live.of_school(who.school.id, found.meeting).await?;
        let live = live.ok_or(WebError::NotFound)?;
        let key = self::key(app, &live).await?;
        let work = one(app, (&live, &key), id).await?;
        let cards = cards_for(app, &live, &work.card).await?;
        Ok(Self { live, key, work, cards })
    }
}

/// GET `/opdrachten`: what somebody has.
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Response, WebError> {
    let key = app.vault.key(KeyOf::School(who.school.id)).await?;
    let which = Which::OfPerson(who.person.id);
    let all = store::find(app.db.read(), (who.school.id, &key), which, app.clock.now()).await?;
    let all: Vec<_> = all.into_iter().filter(|work| work.removed.is_none()).collect();
    let cards = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
    let view = View { words: &who.words, cards: &cards };
    Ok(list::mine(view, &who.person, &all).into_response())
}

/// GET `/opdrachten/{assignment}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    let mine = Mine::find(&app, &who, id).await?;
    page(&app, &who, &mine, None).await
}

async fn page(
    app: &App,
    who: &SignedIn,
    mine: &Mine,
    again: Option<&Again>,
) -> Result<Response, WebError> {
    let words = &who.words;
    let names = Names::of(app, &mine.live, std::slice::from_ref(&mine.work)).await?;
    let me = Holder::Person(who.person.id);
    let others = mine.work.holders.iter().filter(|holder| **holder != me);
    let others: Vec<_> = others.map(|who| names.name(words, mine.work.meeting, *who)).collect();
    let address = format!("/opdrachten/{}", mine.work.id);
    let sheet = Sheet {
        work: &mine.work,
        others: &others,
        until: until(app, &mine.work),
        address: &address,
        back: ("/opdrachten", &words.t("work-mine")),
        again,
        points: None,
    };
    let title = words.t("work-title");
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    let about = Page { words, title: &title, kind, scripts: &["assignment.js"] };
    let view = View { words, cards: &mine.cards };
    Ok(shell(&about, sheet::show(view, sheet)).into_response())
}

/// POST `/opdrachten/{assignment}`
pub async fn act_on(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    let mut mine = Mine::find(&app, &who, id).await?;
    let school = who.school.id;
    let outcome = work::does(&app, (school, &mine.key), &mine.work, (&mine.cards, &fields)).await?;
    if wants_json(&headers) {
        return Ok(told(&who.words, &mine.cards, &outcome));
    }
    match outcome {
        Outcome::Kept(_) => Ok(Redirect::to(&format!("/opdrachten/{id}")).into_response()),
        Outcome::Not(again) => {
            mine = Mine::find(&app, &who, id).await?;
            let page = page(&app, &who, &mine, Some(&again)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
