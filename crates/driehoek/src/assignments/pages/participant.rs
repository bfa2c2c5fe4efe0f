//! A participant's assignment, by the personal link: also between meetings.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::decks::CardBox;
use domain::meetings::{Action, Actor, ParticipantId, PointOwner};
use uuid::Uuid;

use super::{cards_for, one, told, until, wants_json, words_until};
use crate::app::App;
use crate::assignments::store::{self, Assignment, Holder, Which};
use crate::assignments::views::sheet::{self, Sheet};
use crate::assignments::work::{self, Again, Outcome};
use crate::assignments::{Names, key};
use crate::error::WebError;
use crate::i18n::Words;
use crate::live::Live;
use crate::meetings::form::Fields;
use crate::meetings::pages::act;
use crate::meetings::pages::participant::owner_of;
use crate::meetings::views::View;
use crate::vault::Key;
use crate::web::shell::{Page, PageKind, page as shell};
use crate::web::who::Reader;

/// Whose assignment it is, and of which meeting.
struct Mine {
    live: Arc<Live>,
    id: ParticipantId,
    key: Key,
    work: Assignment,
    cards: Arc<CardBox>,
    token: String,
}

impl Mine {
    async fn find(app: &App, token: String, work: Uuid) -> Result<Self, WebError> {
        let (live, id) = owner_of(app, &token).await?;
        let key = key(app, &live).await?;
        let work = one(app, (&live, &key), work).await?;
        if work.meeting != live.id() || !work.has(Holder::Participant(id)) {
            return Err(WebError::NotFound);
        }
        let cards = cards_for(app, &live, &work.card).await?;
        Ok(Self { live, id, key, work, cards, token })
    }

    fn address(&self) -> String {
        format!("/mijn/{}/opdracht/{}", self.token, self.work.id)
    }
}

/// Everything somebody has, for their own page.
pub(crate) async fn all_of(
    app: &App,
    live: &Live,
    id: ParticipantId,
) -> Result<Vec<Assignment>, WebError> {
    let key = key(app, live).await?;
    let which = Which::Of(live.id(), id);
    let all = store::find(app.db.read(), (live.school(), &key), which, app.clock.now()).await?;
    Ok(all.into_iter().filter(|work| work.removed.is_none()).collect())
}

/// GET `/mijn/{token}/opdracht/{assignment}`
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    Path((token, work)): Path<(String, Uuid)>,
) -> Result<Response, WebError> {
    let mine = Mine::find(&app, token, work).await?;
    page(&app, &words, &mine, None).await
}

async fn page(
    app: &App,
    words: &Words,
    mine: &Mine,
    again: Option<&Again>,
) -> Result<Response, WebError> {
    let names = Names::of(app, &mine.live, std::slice::from_ref(&mine.work)).await?;
    let me = Holder::Participant(mine.id);
    let others = mine.work.holders.iter().filter(|holder| **holder != me);
    let others: Vec<_> = others.map(|who| names.name(words, mine.work.meeting, *who)).collect();
    let points: Vec<String> = mine.live.read(|meeting| {
        let points = meeting.points_of(PointOwner::Participant(mine.id));
        points.map(|point| point.title.to_string()).collect()
    });
    let view = View { words, cards: &mine.cards };
    let (address, home) = (mine.address(), format!("/mijn/{}", mine.token));
    let sheet = Sheet {
        work: &mine.work,
        others: &others,
        until: until(app, &mine.work).min(words_until(&mine.live)),
        address: &address,
        back: (&home, &words.t("work-to-mine")),
        again,
        points: Some(&points),
    };
    let house = app.houses.of(&app.db, mine.live.school()).await?;
    let title = words.t("work-title");
    let kind = PageKind::Guest { house: &house };
    let about = Page { words, title: &title, kind, scripts: &["assignment.js"] };
    Ok(shell(&about, sheet::show(view, sheet)).into_response())
}

/// POST `/mijn/{token}/opdracht/{assignment}`
pub async fn act_on(
    State(app): State<App>,
    Reader(words): Reader,
    Path((token, work)): Path<(String, Uuid)>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, WebError> {
    let mut mine = Mine::find(&app, token, work).await?;
    if fields.get("do") == "point" {
        return point(&app, &words, &mine, &fields).await;
    }
    let school = mine.live.school();
    let outcome = work::does(&app, (school, &mine.key), &mine.work, (&mine.cards, &fields)).await?;
    if wants_json(&headers) {
        return Ok(told(&words, &mine.cards, &outcome));
    }
    match outcome {
        Outcome::Kept(_) => Ok(Redirect::to(&mine.address()).into_response()),
        Outcome::Not(again) => {
            mine = Mine::find(&app, mine.token, mine.work.id.0).await?;
            let page = page(&app, &words, &mine, Some(&again)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Makes an action point of a line.
async fn point(
    app: &App,
    words: &Words,
    mine: &Mine,
    fields: &Fields,
) -> Result<Response, WebError> {
    let address = format!("{}#actiepunten", mine.address());
    let title = fields.text("title").map_err(|_| WebError::Unreadable)?;
    let is_there = mine.live.read(|meeting| {
        let mut points = meeting.points_of(PointOwner::Participant(mine.id));
        points.any(|point| point.title == title)
    });
    if !is_there {
        let action = Action::AddPoint { title, due: mine.work.due, slot: None };
        if act(&mine.live, Actor::Participant(mine.id), action, None).await?.is_err() {
            let again = Again { why: "work-no-point", ..Again::default() };
            let page = page(app, words, mine, Some(&again)).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    }
    Ok(Redirect::to(&address).into_response())
}
