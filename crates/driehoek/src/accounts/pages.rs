//! Opening an installation, signing in and out, and the two pages that belong to nobody.

use axum::{
    Form, Json,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use domain::{
    accounts::{Right, Role},
    lang::Lang,
    meetings::{PersonId, SchoolId},
    privacy::Act,
};
use jiff::SignedDuration;
use maud::Markup;
use serde::Deserialize;
use serde_json::json;

use super::{
    Email, LINK_LASTS, Person, PersonName, SIGN_IN_LASTS, SchoolName,
    device::new_browser,
    federation, letters, second,
    store::{self, CodeHash, LinkReason, NewPerson, NewSignIn},
    views,
};
use crate::nodes::Tried;
use crate::{
    app::App,
    chance::token_hash,
    db::Transaction,
    error::{Fault, WebError},
    i18n::Words,
    practice::post,
    privacy::audit::{self, Subject},
    traces,
    web::who::{self, LANG_COOKIE, Reader, SIGN_IN_COOKIE, SignedIn},
};

/// How many links somebody can have at once by asking; the ones they have all still work.
const OPEN_LINKS_MAX: u64 = 5;
/// The cookie of a browser in which somebody asked for a link: with it the code in the mail works.
const ASKED_COOKIE: &str = "vraag";
const LANG_LASTS: SignedDuration = SignedDuration::from_hours(365 * 24);

/// GET `/status`: whether the program and its store answer, for whoever watches over it.
pub async fn status(State(app): State<App>) -> Result<Json<serde_json::Value>, WebError> {
    store::is_empty(app.db.read()).await?;
    Ok(Json(json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") })))
}

/// GET `/`
pub async fn start(signed_in: Option<SignedIn>) -> Redirect {
    Redirect::to(signed_in.as_ref().map_or("/aanmelden", first_page))
}

/// Where somebody begins who may do what they may.
fn first_page(who: &SignedIn) -> &'static str {
    let places = [
        (Right::LeadMeetings, "/bijeenkomsten"),
        (Right::UseCards, "/kaartenbak"),
        (Right::SeePeople, "/mensen"),
    ];
    let may = places.into_iter().find(|(right, _)| who.person.roles.may(*right));
    may.map_or("/account", |(_, place)| place)
}

/// GET `/broncode`
pub async fn source(Reader(words): Reader) -> Markup {
    views::source(&words, env!("CARGO_PKG_VERSION"))
}

#[derive(Debug, Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

/// What somebody typed to open an installation.
#[derive(Debug, Default, Deserialize)]
pub struct Opening {
    #[serde(default)]
    pub school: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
}

/// GET `/eerste-keer`
pub async fn first_run(
    State(app): State<App>,
    Reader(words): Reader,
    Query(Code { code }): Query<Code>,
) -> Response {
    if app.first_run.is_code(&code) {
        views::first_run(&words, &app.first_run.path(), &Opening::default(), &[]).into_response()
    } else {
        (StatusCode::FORBIDDEN, views::first_run_locked(&words)).into_response()
    }
}

/// POST `/eerste-keer`: makes the school and its first person, and signs them in.
pub async fn open(
    State(app): State<App>,
    Reader(words): Reader,
    (jar, headers): (CookieJar, HeaderMap),
    Query(Code { code }): Query<Code>,
    Form(typed): Form<Opening>,
) -> Result<Response, WebError> {
    if !app.first_run.is_code(&code) {
        return Ok((StatusCode::FORBIDDEN, views::first_run_locked(&words)).into_response());
    }
    let (school_name, name, email) = match parse_opening(&typed) {
        Ok(parsed) => parsed,
        Err(faults) => {
            let form = views::first_run(&words, &app.first_run.path(), &typed, &faults);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response());
        }
    };
    let now = app.clock.now();
    let lang = words.lang();
    let school = SchoolId(app.chance.uuid_v7(now));
    let roles = Role::OF_FOUNDER.into_iter().collect();
    let new = NewPerson { id: PersonId(app.chance.uuid_v7(now)), name, email, lang, roles };
    let (person, token) = (new.id, app.chance.token());
    let tx = app.db.begin().await?;
    if !store::is_empty(&tx).await? {
        return Err(WebError::NotFound);
    }
    store::add_school(&tx, school, &school_name, lang, now).await?;
    store::add_person(&tx, school, new, now).await?;
    let browser = new_browser(&app, &headers, &token);
    let came = (Act::SignedInCode, Some(browser.id));
    store::add_sign_in(&tx, (school, person), browser, now).await?;
    audit::came_in(&tx, &app, (school, person), came).await?;
    tx.commit().await?;
    Ok((with_sign_in(&app, jar, (&token, false), lang), Redirect::to("/")).into_response())
}

fn parse_opening(typed: &Opening) -> Result<(SchoolName, PersonName, Email), Vec<Fault>> {
    let school = SchoolName::parse(&typed.school).map_err(|key| Fault { field: "school", key });
    let name = PersonName::parse(&typed.name).map_err(|key| Fault { field: "name", key });
    let email = Email::parse(&typed.email).map_err(|key| Fault { field: "email", key });
    match (school, name, email) {
        (Ok(school), Ok(name), Ok(email)) => Ok((school, name, email)),
        (school, name, email) => {
            Err([school.err(), name.err(), email.err()].into_iter().flatten().collect())
        }
    }
}

/// Where somebody wanted to go before signing in.
#[derive(Debug, Deserialize)]
pub struct Onward {
    #[serde(default)]
    naar: String,
    /// On a computer that others use too; only for ways in that are no form.
    gedeeld: Option<String>,
}

impl Onward {
    pub(super) fn path(&self) -> Option<&str> {
        who::own_path(&self.naar)
    }

    /// The ways in by an account elsewhere.
    fn elsewhere(&self, app: &App, words: &Words) -> Markup {
        let doors = app.federation.doors(words.lang());
        federation::doors(words, &doors, self.path(), self.gedeeld.is_some())
    }
}

/// GET `/aanmelden`
pub async fn sign_in(
    State(app): State<App>,
    Reader(words): Reader,
    signed_in: Option<SignedIn>,
    Query(onward): Query<Onward>,
) -> Result<Response, WebError> {
    if signed_in.is_some() {
        return Ok(Redirect::to(onward.path().unwrap_or("/")).into_response());
    }
    if store::is_empty(app.db.read()).await? {
        return Ok(views::first_run_locked(&words).into_response());
    }
    let elsewhere = onward.elsewhere(&app, &words);
    Ok(views::sign_in(&app, &words, onward.path(), "", None, &elsewhere).into_response())
}

#[derive(Debug, Deserialize)]
pub struct Asking {
    #[serde(default)]
    email: String,
    #[serde(flatten)]
    onward: Onward,
}

/// POST `/aanmelden`: mails a link to whoever is known; the answer does not tell whether they are.
pub async fn ask_link(
    State(app): State<App>,
    Reader(words): Reader,
    jar: CookieJar,
    Form(asking): Form<Asking>,
) -> Result<Response, WebError> {
    let onward = asking.onward.path();
    let email = match Email::parse(&asking.email) {
        Ok(email) => email,
        Err(key) => {
            let fault = Fault { field: "email", key };
            let elsewhere = asking.onward.elsewhere(&app, &words);
            let typed = &*asking.email;
            let form = views::sign_in(&app, &words, onward, typed, Some(fault), &elsewhere);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response());
        }
    };
    tokio::time::sleep(app.tried(Tried::Letter, email.as_str())).await;
    let asked = app.chance.token();
    let cookie = who::own_cookie(&app.config, ASKED_COOKIE, &asked, Some(LINK_LASTS));
    let query = onward.map(|path| format!("?naar={}", who::encoded(path))).unwrap_or_default();
    // On its own, so that the answer takes as long for an unknown address as for a known one.
    let onward = onward.map(str::to_owned);
    tokio::spawn(traces::here().around(async move {
        if let Err(error) = mail_link(&app, &email, &asked, onward.as_deref()).await {
            tracing::error!(error = format!("{error:#}"), "a sign-in link could not be made");
        }
    }));
    let next = Redirect::to(&format!("/aanmelden/onderweg{query}"));
    Ok((jar.add(cookie), next).into_response())
}

/// One letter, also to somebody who works at several schools: one link opens all their places.
async fn mail_link(
    app: &App,
    email: &Email,
    asked: &str,
    onward: Option<&str>,
) -> anyhow::Result<()> {
    let places = store::with_email(app.db.read(), email).await?;
    let Some((person, school)) = places.into_iter().next() else { return Ok(()) };
    let now = app.clock.now();
    if !app.mailer.is_on() {
        return Ok(());
    }
    let (token, code) = (app.chance.token(), code_of(app.chance.seed()));
    let kept = CodeHash::new(asked, &code);
    let whose = (school.id, person.id);
    // Counted where it is written, so that who asks often at the same moment gets no more.
    let tx = app.db.begin().await?;
    if store::recent_links(&tx, school.id, person.id, now).await? >= OPEN_LINKS_MAX {
        return Ok(());
    }
    let hash = token_hash(&token);
    store::add_link_with_code(&tx, whose, hash, LinkReason::Asked, Some(kept), now).await?;
    tx.commit().await?;
    let words = app.words(person.lang);
    let link = link_address(app, &token, onward);
    post::send(app, school.id, letters::sign_in(&words, (&person, &school), &link, &code)).await?;
    Ok(())
}

/// Eight digits from a random number. With so few tries for each letter and so few letters at a
/// time, somebody who tries day and night for a year has a chance of one in a hundred.
fn code_of(seed: u64) -> String {
    format!("{:08}", seed % 100_000_000)
}

/// Makes a link with which this person signs in once. `by` is the colleague who makes it; nobody
/// when whoever runs the program does.
pub async fn new_link(
    app: &App,
    whose: (SchoolId, PersonId),
    reason: LinkReason,
    by: Option<&SignedIn>,
) -> anyhow::Result<String> {
    let token = app.chance.token();
    let (school, person) = whose;
    let tx = app.db.begin().await?;
    let (hash, now) = (token_hash(&token), app.clock.now());
    match by {
        Some(who) => store::add_link_by(&tx, whose, hash, (reason, who.person.id), now).await?,
        None => store::add_link(&tx, whose, hash, reason, now).await?,
    }
    let (act, subject) = (Act::LinkGiven, Subject::person(person));
    match by {
        Some(who) => audit::note(&tx, app, who, act, subject).await?,
        None if reason == LinkReason::Asked => {}
        None => audit::note_of(&tx, app, (school, None), act, subject).await?,
    }
    tx.commit().await?;
    Ok(link_address(app, &token, None))
}

fn link_address(app: &App, token: &str, onward: Option<&str>) -> String {
    let onward = onward.map(|path| format!("?naar={}", who::encoded(path))).unwrap_or_default();
    app.config.link(&format!("/aanmelden/{token}{onward}"))
}

/// GET `/aanmelden/onderweg`
pub async fn link_sent(
    State(app): State<App>,
    Reader(words): Reader,
    Query(onward): Query<Onward>,
) -> Markup {
    views::link_sent(&words, app.config.demo, onward.path(), None)
}

/// GET `/demo/post`: the letters that a demonstration does not send.
pub async fn demo_post(State(app): State<App>, Reader(words): Reader) -> Markup {
    views::demo_post(&words, &app.mailer.kept())
}

/// A code as somebody typed it over from the mail.
#[derive(Debug, Deserialize)]
pub struct TypedCode {
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    coming: Coming,
}

/// POST `/aanmelden/code`: signs in with the code from the mail, in the browser that asked for it.
pub async fn use_code(
    State(app): State<App>,
    Reader(words): Reader,
    (jar, headers): (CookieJar, HeaderMap),
    Form(typed): Form<TypedCode>,
) -> Result<Response, WebError> {
    let digits: String = typed.code.chars().filter(char::is_ascii_digit).collect();
    let asked = jar.get(ASKED_COOKIE).map(|cookie| cookie.value().to_owned()).unwrap_or_default();
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let typed_code = CodeHash::new(&asked, &digits);
    let right = store::link_with_code(&tx, &typed_code, now).await?;
    if let Some(hash) = right {
        let way = (&*hash, Some(Act::SignedInCode));
        let entered = enter(&app, (jar, &headers), tx, way, &typed.coming).await?;
        return entered.ok_or(WebError::NotFound);
    }
    for whose in store::asked_in(&tx, &typed_code, now).await? {
        audit::failed(&tx, &app, whose, (Act::CodeFailed, None)).await?;
    }
    // A wrong attempt is kept, so that it counts.
    tx.commit().await?;
    let fault = Fault { field: "code", key: "code-wrong" };
    let onward = typed.coming.onward.path();
    let page = views::link_sent(&words, app.config.demo, onward, Some(fault));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// How somebody comes in: where they want to go, and whether others use the device too.
#[derive(Debug, Deserialize)]
pub struct Coming {
    #[serde(flatten)]
    pub(super) onward: Onward,
    #[serde(default)]
    pub(super) shared: String,
}

/// Uses a link up and signs its owner in; nothing when it cannot be used. The trail says how they
/// came; by the link itself, unless said otherwise.
async fn enter(
    app: &App,
    (jar, headers): (CookieJar, &HeaderMap),
    tx: Transaction,
    (hash, way): (&str, Option<Act>),
    coming: &Coming,
) -> Result<Option<Response>, WebError> {
    let now = app.clock.now();
    let Some(owner) = store::use_link(&tx, hash, now).await? else { return Ok(None) };
    let store::Owner { person, school, by_mail } = owner;
    let (fresh, shared) = (app.chance.token(), !coming.shared.is_empty());
    let browser = NewSignIn { shared, by_mail, ..new_browser(app, headers, &fresh) };
    let by_link = if by_mail { Act::SignedInMail } else { Act::SignedInLetter };
    let came = (way.unwrap_or(by_link), Some(browser.id));
    store::add_sign_in(&tx, (school.id, person.id), browser, now).await?;
    audit::came_in(&tx, app, (school.id, person.id), came).await?;
    tx.commit().await?;
    let home = home_of(app, &person, by_mail).await?;
    let next = coming.onward.path().unwrap_or(home);
    let jar = with_sign_in(app, jar, (&fresh, shared), person.lang);
    if second::pages::is_asked(app, (school.id, &person)).await? {
        let step = who::second_step_address(next);
        return Ok(Some((jar, Redirect::to(&step)).into_response()));
    }
    Ok(Some((jar, Redirect::to(next)).into_response()))
}

/// Where somebody comes in: at their places, when they have several and all are open to them.
pub(super) async fn home_of(
    app: &App,
    person: &Person,
    by_mail: bool,
) -> Result<&'static str, WebError> {
    let places = store::places(app.db.read(), person.account).await?;
    Ok(if by_mail && places.len() > 1 { "/account" } else { "/" })
}

/// GET `/aanmelden/{token}`: only shows a button, for mail scanners open every link.
pub async fn follow_link(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    Query(onward): Query<Onward>,
) -> Result<Response, WebError> {
    match store::link_of(app.db.read(), &token_hash(&token), app.clock.now()).await? {
        Some((person, school)) => {
            let (doors, onward) = (app.federation.doors(words.lang()), onward.path());
            let elsewhere = federation::doors_of_invitation(&words, &doors, &token, onward);
            Ok(views::follow_link(&words, &person, &school, onward, &elsewhere).into_response())
        }
        None => Ok((StatusCode::GONE, views::link_gone(&words)).into_response()),
    }
}

/// POST `/aanmelden/{token}`: uses the link up and signs its owner in.
pub async fn use_link(
    State(app): State<App>,
    Reader(words): Reader,
    (jar, headers): (CookieJar, HeaderMap),
    Path(token): Path<String>,
    Form(coming): Form<Coming>,
) -> Result<Response, WebError> {
    let tx = app.db.begin().await?;
    let way = (&*token_hash(&token), None);
    let entered = enter(&app, (jar, &headers), tx, way, &coming).await?;
    Ok(entered.unwrap_or_else(|| (StatusCode::GONE, views::link_gone(&words)).into_response()))
}

/// POST `/afmelden`: here at once; somebody who came through an account system then hears of that.
pub async fn sign_out(State(app): State<App>, jar: CookieJar) -> Result<Response, WebError> {
    let mut next = "/aanmelden".to_owned();
    if let Some(cookie) = jar.get(SIGN_IN_COOKIE) {
        let hash = token_hash(cookie.value());
        let tx = app.db.begin().await?;
        if let Some(provider) = federation::store::provider_of(&tx, &hash).await? {
            next = format!("/afgemeld?bij={provider}");
        }
        store::end_sign_in(&tx, &hash).await?;
        tx.commit().await?;
    }
    let mut gone = Cookie::from(SIGN_IN_COOKIE);
    gone.set_path("/");
    Ok((jar.remove(gone), Redirect::to(&next)).into_response())
}

#[derive(Debug, Deserialize)]
pub struct Chosen {
    taal: String,
}

/// POST `/taal`: remembers the language and goes back to the page it was chosen on.
pub async fn choose_lang(
    State(app): State<App>,
    signed_in: Option<SignedIn>,
    jar: CookieJar,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, WebError> {
    let lang = Lang::of_interface().find(|lang| lang.tag() == chosen.taal);
    let lang = lang.ok_or(WebError::Unreadable)?;
    if let Some(who) = signed_in {
        let tx = app.db.begin().await?;
        store::set_lang(&tx, who.school.id, who.person.id, lang).await?;
        tx.commit().await?;
    }
    let cookie = who::own_cookie(&app.config, LANG_COOKIE, lang.tag(), Some(LANG_LASTS));
    let back =
        headers.get(header::REFERER).and_then(|from| from.to_str().ok()?.parse::<Uri>().ok());
    let back = back.as_ref().and_then(|uri| who::own_path(uri.path_and_query()?.as_str()));
    Ok((jar.add(cookie), Redirect::to(back.unwrap_or("/"))).into_response())
}

/// The cookies of somebody who just signed in: the token, and the language they are used to.
pub(crate) fn with_sign_in(
    app: &App,
    jar: CookieJar,
    (token, shared): (&str, bool),
    lang: Lang,
) -> CookieJar {
    // On a shared device the browser forgets it when it is closed.
    let lasts = (!shared).then_some(SIGN_IN_LASTS);
    jar.add(who::own_cookie(&app.config, SIGN_IN_COOKIE, token, lasts)).add(who::own_cookie(
        &app.config,
        LANG_COOKIE,
        lang.tag(),
        Some(LANG_LASTS),
    ))
}
