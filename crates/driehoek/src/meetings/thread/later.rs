//! For later, from one's own page: a reminder of an action point, and keeping the page with others.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::meetings::{ContributionId, EMAIL_MAX, ParticipantId, PointOwner, Text, may_remind_on};
use uuid::Uuid;

use super::{
    bundle::with_cookie,
    clock,
    keeping::{self, With, end_of, morning_of},
    store::{self, Claim, Reminder},
    views,
};
use crate::nodes::Tried;
use crate::{
    app::App,
    chance::token_hash,
    error::WebError,
    i18n::Words,
    live::Live,
    mail::is_address,
    meetings::{
        form::Fields,
        links::LinkToken,
        pages::{participant::owner_of, plan::today},
    },
    settings::House,
    vault::KeyOf,
    web::who::{Reader, SignedIn},
};

/// Whose page it is, on which browser.
struct Here {
    live: Arc<Live>,
    who: ParticipantId,
    token: String,
    /// The private link that this browser holds.
    held: Option<(String, Claim)>,
    /// A colleague of the school who signed in.
    colleague: Option<SignedIn>,
    words: Words,
}

impl Here {
    async fn of(
        app: &App,
        words: Words,
        token: String,
        (jar, colleague): (&CookieJar, Option<SignedIn>),
    ) -> Result<Self, WebError> {
        let (live, who) = owner_of(app, &token).await?;
        let held = keeping::held(app, jar, &live).await?;
        let colleague = colleague.filter(|of| of.school.id == live.school());
        Ok(Self { live, who, token, held, colleague, words })
    }

    fn page_token(&self) -> Result<LinkToken, WebError> {
        LinkToken::read(&self.token).ok_or(WebError::NotFound)
    }

    fn address(&self) -> String {
        format!("/mijn/{}/later", self.token)
    }
}

/// What was typed about a reminder and not accepted, with the key of the sentence that says why.
pub(super) struct Typed<'a> {
    pub fields: &'a Fields,
    pub why: &'static str,
}

/// GET `/mijn/{token}/later`
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    jar: CookieJar,
    colleague: Option<SignedIn>,
) -> Result<Response, WebError> {
    let here = Here::of(&app, words, token, (&jar, colleague)).await?;
    page(&app, &here, None).await
}

async fn page(app: &App, here: &Here, typed: Option<Typed<'_>>) -> Result<Response, WebError> {
    let of = (here.live.id(), here.who);
    let reminders = store::reminders(app.db.read(), &app.vault, here.live.school(), of).await?;
    let house = app.houses.of(&app.db, here.live.school()).await?;
    let status = if typed.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let kept = match &here.held {
        Some((_, claim)) => is_kept(app, claim, here).await?,
        None => false,
    };
    let with_account = match &here.colleague {
        Some(who) => match of_account(app, who).await? {
            Some(claim) => Some(is_kept(app, &claim, here).await?),
            None => Some(false),
        },
        None => None,
    };
    let about = views::Later {
        words: &here.words,
        house: &house,
        token: &here.token,
        address: &here.address(),
        today: today(app),
        zone: &app.config.time_zone,
        no_letters: no_letters(app, &house),
        reminders: &reminders,
        held: here.held.as_ref().map(|(token, _)| token.as_str()),
        kept,
        with_account,
        typed,
    };
    let page = here.live.read(|meeting| views::later(meeting, here.who, &about));
    Ok((status, page).into_response())
}

async fn of_account(app: &App, who: &SignedIn) -> Result<Option<Claim>, WebError> {
    let now = app.clock.now();
    Ok(store::of_person(app.db.read(), who.school.id, who.person.id, now).await?)
}

async fn is_kept(app: &App, claim: &Claim, here: &Here) -> Result<bool, WebError> {
    let pages = store::pages(app.db.read(), &app.vault, claim).await?;
    Ok(pages.iter().any(|kept| (kept.meeting, kept.participant) == (here.live.id(), here.who)))
}

/// POST `/mijn/{token}/later`
pub async fn change(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    jar: CookieJar,
    colleague: Option<SignedIn>,
    fields: Fields,
) -> Result<Response, WebError> {
    let here = Here::of(&app, words, token, (&jar, colleague)).await?;
    match fields.get("do") {
        "begin" => return begin(&app, &here).await,
        "add" => return add(&app, &here, &fields).await,
        "account" => with_account(&app, &here).await?,
        "remind" => {
            if let Err(why) = remind(&app, &here, &fields).await? {
                return page(&app, &here, Some(Typed { fields: &fields, why })).await;
            }
        }
        "forget" => {
            let point = theirs(&here, &fields).ok_or(WebError::NotFound)?;
            let tx = app.db.begin().await?;
            store::forget(&tx, here.live.school(), here.live.id(), point).await?;
            tx.commit().await?;
        }
        _ => return Err(WebError::Unreadable),
    }
    Ok(Redirect::to(&here.address()).into_response())
}

/// A new private link, with this page behind it.
async fn begin(app: &App, here: &Here) -> Result<Response, WebError> {
    let token = app.chance.token();
    let id = app.chance.uuid_v7(app.clock.now());
    let claim = Claim { id, school: here.live.school(), person: None, has_calendar: false };
    let page = (&*here.live, here.who, here.page_token()?);
    keeping::keep(app, &claim, With::NewLink(token_hash(&token)), page).await?;
    Ok(with_cookie(app, &token, Redirect::to(&format!("/bundel/{token}?nieuw=ja"))))
}

/// Behind the private link that this browser holds, or that was typed.
async fn add(app: &App, here: &Here, fields: &Fields) -> Result<Response, WebError> {
    let typed = fields.get("link").trim().rsplit('/').next().unwrap_or_default();
    let found = if typed.is_empty() {
        here.held.clone()
    } else {
        let hash = token_hash(typed);
        let found = store::of_link(app.db.read(), &hash, app.clock.now()).await?;
        found.map(|claim| (typed.to_owned(), claim))
    };
    let Some((token, claim)) = found else {
        let why = "kept-link-unknown";
        return page(app, here, Some(Typed { fields, why })).await;
    };
    if claim.school != here.live.school() {
        let why = "kept-other-school";
        return page(app, here, Some(Typed { fields, why })).await;
    }
    keeping::keep(app, &claim, With::Others, (&here.live, here.who, here.page_token()?)).await?;
    Ok(with_cookie(app, &token, Redirect::to(&format!("/bundel/{token}"))))
}

async fn with_account(app: &App, here: &Here) -> Result<(), WebError> {
    let who = here.colleague.as_ref().ok_or(WebError::SignInNeeded)?;
    let page = (&*here.live, here.who, here.page_token()?);
    if let Some(claim) = of_account(app, who).await? {
        return keeping::keep(app, &claim, With::Others, page).await;
    }
    let (school, person) = (who.school.id, Some(who.person.id));
    let id = app.chance.uuid_v7(app.clock.now());
    let claim = Claim { id, school, person, has_calendar: false };
    keeping::keep(app, &claim, With::NewAccount, page).await
}

/// The action point of a form, when it is theirs.
fn theirs(here: &Here, fields: &Fields) -> Option<ContributionId> {
    let id = fields.read("point").map(ContributionId)?;
    let owner = PointOwner::Participant(here.who);
    here.live.read(|meeting| meeting.points_of(owner).any(|point| point.id == id)).then_some(id)
}

/// Keeps a reminder; or why not, as the key of the sentence that says so.
async fn remind(
    app: &App,
    here: &Here,
    fields: &Fields,
) -> Result<Result<(), &'static str>, WebError> {
    let point = theirs(here, fields).ok_or(WebError::NotFound)?;
    let house = app.houses.of(&app.db, here.live.school()).await?;
    if let Some(why) = no_letters(app, &house) {
        return Ok(Err(why));
    }
    let email = fields.text::<EMAIL_MAX>("email").ok();
    let Some(email) = email.filter(|email| is_address(email.as_str())) else {
        return Ok(Err("remind-fault-email"));
    };
    let day = fields.date("day").ok().flatten();
    let Some(day) =
        day.filter(|day| here.live.read(|meeting| may_remind_on(meeting, *day, today(app))))
    else {
        return Ok(Err("remind-fault-day"));
    };
    if !fields.has("consent") {
        return Ok(Err("remind-fault-consent"));
    }
    let sure = how_sure(app, here, &email).await?;
    if sure == Sure::NotAsked && asks_too_often(app, here, &email) {
        return Ok(Err("remind-fault-often"));
    }
    keep_reminder(app, here, point, (&email, day, sure)).await?;
    Ok(Ok(()))
}

/// Why no letter goes from here, as the key of the sentence that says so.
fn no_letters(app: &App, house: &House) -> Option<&'static str> {
    match (app.mailer.is_on(), house.practice) {
        (false, _) => Some("remind-no-mail"),
        (true, Some(_)) => Some("remind-practice"),
        (true, None) => None,
    }
}

/// What is known of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// Whoever reads it said yes before, or it is that of the account they signed in with.
    Yes,
    /// The question went there, and there is no answer yet.
    Asked,
    /// It was never asked.
    NotAsked,
}

async fn how_sure(app: &App, here: &Here, email: &Text<EMAIL_MAX>) -> Result<Sure, WebError> {
    if here.colleague.as_ref().is_some_and(|who| who.person.email == email.as_str()) {
        return Ok(Sure::Yes);
    }
    let of = (here.live.id(), here.who);
    let there = store::reminders(app.db.read(), &app.vault, here.live.school(), of).await?;
    let mut same = there.iter().filter(|one| one.email.as_deref() == Some(email.as_str()));
    Ok(match (same.clone().any(|one| one.wanted_at.is_none()), same.next()) {
        (true, _) => Sure::Yes,
        (false, Some(_)) => Sure::Asked,
        (false, None) => Sure::NotAsked,
    })
}

/// Nobody can have letters sent over and over: not to one address, and not from one page.
fn asks_too_often(app: &App, here: &Here, email: &Text<EMAIL_MAX>) -> bool {
    let page = format!("reminder {} {}", here.live.id(), here.who);
    let keys = [format!("reminder {email}"), page];
    keys.iter().any(|key| !app.tried(Tried::Letter, key).is_zero())
}

async fn keep_reminder(
    app: &App,
    here: &Here,
    point: ContributionId,
    (email, day, sure): (&Text<EMAIL_MAX>, jiff::civil::Date, Sure),
) -> Result<(), WebError> {
    let (now, zone, token) = (app.clock.now(), &app.config.time_zone, app.chance.token());
    let reminder = Reminder {
        id: reminder_id(app),
        school: here.live.school(),
        meeting: here.live.id(),
        participant: here.who,
        point,
        email: Some(email.to_string()),
        lang: here.words.lang().tag().to_owned(),
        link: token.clone(),
        remind_at: Some(morning_of(day, zone)).filter(|_| sure == Sure::Yes),
        wanted_at: Some(morning_of(day, zone)).filter(|_| sure != Sure::Yes),
    };
    let until = end_of(here.live.read(domain::meetings::last_day), zone);
    let key = app.vault.key(KeyOf::School(reminder.school)).await?;
    let tx = app.db.begin().await?;
    store::remind(&tx, &key, &reminder, token_hash(&token), (now, until)).await?;
    tx.commit().await?;
    if sure == Sure::NotAsked {
        clock::ask(app, &reminder, &here.words).await?;
    }
    Ok(())
}

fn reminder_id(app: &App) -> Uuid {
    app.chance.uuid_v7(app.clock.now())
}
