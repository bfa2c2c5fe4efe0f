//! The pages that somebody keeps together, behind a private link.

use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use serde::Deserialize;

use super::{
    keeping::{self, HELD_COOKIE},
    store::{self, Claim},
    views,
};
use crate::{
    app::App,
    chance::token_hash,
    error::WebError,
    meetings::form::Fields,
    web::who::{Reader, own_cookie},
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    #[serde(default)]
    nieuw: String,
}

pub(super) async fn behind(app: &App, token: &str) -> Result<Claim, WebError> {
    let (hash, now) = (token_hash(token), app.clock.now());
    store::of_link(app.db.read(), &hash, now).await?.ok_or(WebError::NotFound)
}

/// The same answer, after which the browser holds the link until it is closed.
pub(super) fn with_cookie(
    app: &App,
    token: &str,
    answer: impl axum::response::IntoResponse,
) -> Response {
    let cookie = own_cookie(&app.config, HELD_COOKIE, token, None);
    let mut res = answer.into_response();
    put(&mut res, &cookie);
    res
}

fn put(res: &mut Response, cookie: &Cookie<'_>) {
    if let Ok(value) = cookie.to_string().parse() {
        res.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// GET `/bundel/{token}`
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let claim = behind(&app, &token).await?;
    let page = page(&app, &words, &token, &claim, (!happened.nieuw.is_empty(), None)).await?;
    Ok(with_cookie(&app, &token, page))
}

async fn page(
    app: &App,
    words: &crate::i18n::Words,
    token: &str,
    claim: &Claim,
    (is_new, calendar): (bool, Option<&str>),
) -> Result<Response, WebError> {
    let pages = keeping::pages(app, claim).await?;
    let house = app.houses.of(&app.db, claim.school).await?;
    let about = views::Bundle {
        words,
        pages: &pages,
        address: &format!("/bundel/{token}"),
        link: Some(&app.config.link(&format!("/bundel/{token}"))),
        is_new,
        has_calendar: claim.has_calendar,
        calendar,
    };
    Ok(views::bundle(&about, views::Shell::Guest(&house)).into_response())
}

/// POST `/bundel/{token}`
pub async fn change(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    jar: CookieJar,
    fields: Fields,
) -> Result<Response, WebError> {
    let claim = behind(&app, &token).await?;
    match fields.get("do") {
        "renew" => {
            let new = app.chance.token();
            let tx = app.db.begin().await?;
            store::renew(&tx, &claim, token_hash(&new)).await?;
            tx.commit().await?;
            Ok(with_cookie(&app, &new, Redirect::to(&format!("/bundel/{new}?nieuw=ja"))))
        }
        "end" => {
            let tx = app.db.begin().await?;
            store::remove(&tx, &claim).await?;
            tx.commit().await?;
            Ok(let_go(&app, &words, &jar))
        }
        "put-away" => Ok(let_go(&app, &words, &jar)),
        _ => match change_of(&app, &claim, &fields).await? {
            None => Ok(Redirect::to(&format!("/bundel/{token}")).into_response()),
            Some(calendar) => {
                let claim = Claim { has_calendar: true, ..claim };
                page(&app, &words, &token, &claim, (false, Some(&calendar))).await
            }
        },
    }
}

/// What a private link and an account have in common. Gives the address of a calendar that was
/// just made: it is shown once.
pub(super) async fn change_of(
    app: &App,
    claim: &Claim,
    fields: &Fields,
) -> Result<Option<String>, WebError> {
    let tx = app.db.begin().await?;
    let mut made = None;
    match fields.get("do") {
        "forget" => {
            let page = fields.read("page").ok_or(WebError::NotFound)?;
            store::remove_page(&tx, claim, page).await?;
        }
        "calendar" => {
            let token = app.chance.token();
            store::set_calendar(&tx, claim, Some(token_hash(&token))).await?;
            made = Some(app.config.link(&format!("/kalender/{token}.ics")));
        }
        "calendar-stop" => store::set_calendar(&tx, claim, None).await?,
        _ => return Err(WebError::Unreadable),
    }
    tx.commit().await?;
    Ok(made)
}

/// The browser does not hold the link any more.
fn let_go(app: &App, words: &crate::i18n::Words, jar: &CookieJar) -> Response {
    let mut res = views::put_away(words).into_response();
    if jar.get(HELD_COOKIE).is_some() {
        let lasts = Some(jiff::SignedDuration::ZERO);
        put(&mut res, &own_cookie(&app.config, HELD_COOKIE, "", lasts));
    }
    res
}
