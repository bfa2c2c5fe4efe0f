//! To an account system and back, and what becomes of whoever comes back.
//!
//! All ways to a provider are plain links: a browser applies our content policy for forms to where a
//! form is led on to as well, and a link needs no exception to it.

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::{
    meetings::{PersonId, SchoolId},
    privacy::Act,
};
use serde::Deserialize;

use super::{
    ATTEMPT_LASTS, Door,
    attempts::{Arrived, Attempt, Proofs, Why},
    claims,
    provider::Provider,
    redeem::{self, Proven},
    store::{self as identities, Standing, Subject},
    trouble::Trouble,
    views,
};
use crate::accounts::waiting::{self, What};
use crate::{
    accounts::{
        Email, Person, PersonName, School,
        device::new_browser,
        pages::with_sign_in,
        second,
        store::{self, NewSignIn},
    },
    app::App,
    chance::token_hash,
    db::Transaction,
    error::WebError,
    i18n::Words,
    privacy::audit,
    web::who::{self, Reader, SignedIn},
};

/// The cookie of a browser from which somebody is on the way, or came back and has to fill in
/// something.
pub(super) const ON_THE_WAY: &str = "aanmelding";

/// Why and with what somebody goes to an account system.
#[derive(Debug, Default, Deserialize)]
pub struct Leaving {
    #[serde(default)]
    naar: String,
    /// The link of an invitation.
    uitnodiging: Option<String>,
    /// Wants to come in this way too from now on.
    koppelen: Option<String>,
    gedeeld: Option<String>,
}

/// GET `/aanmelden/met/{provider}`: sends somebody to their account system.
pub async fn begin(
    State(app): State<App>,
    Reader(words): Reader,
    signed_in: Option<SignedIn>,
    jar: CookieJar,
    Path(id): Path<String>,
    Query(leaving): Query<Leaving>,
) -> Result<Response, WebError> {
    let provider = app.federation.provider(&id).ok_or(WebError::NotFound)?;
    let why = match (leaving.koppelen, leaving.uitnodiging) {
        (Some(_), _) => {
            let who = signed_in.ok_or(WebError::SignInNeeded)?;
            Why::Link(who.school.id, who.person.id)
        }
        (None, Some(token)) => Why::Invitation(token_hash(&token)),
        (None, None) => Why::SignIn,
    };
    let now = app.clock.now();
    let known = match provider.known(now).await {
        Ok(known) => known,
        Err(trouble) => return Ok(told(&words, &provider.door(words.lang()), trouble)),
    };
    let (browser, state) = (app.chance.token(), app.chance.token());
    let proofs = Proofs::of(&browser, &state);
    let back = way_back(&app, &id);
    let address = match redeem::address(provider, &known, (&back, words.lang().tag()), &proofs) {
        Ok(address) => address,
        Err(trouble) => return Ok(told(&words, &provider.door(words.lang()), trouble)),
    };
    let attempt = Attempt {
        provider: id,
        browser_hash: token_hash(&browser),
        why,
        onward: who::own_path(&leaving.naar).map(str::to_owned),
        shared: leaving.gedeeld.is_some(),
    };
    waiting::put(&app, (What::OnTheWay, &token_hash(&state)), &attempt).await?;
    let cookie = who::own_cookie(&app.config, ON_THE_WAY, &browser, Some(ATTEMPT_LASTS));
    Ok((jar.add(cookie), Redirect::to(address.as_str())).into_response())
}

/// Where a provider sends people back to.
fn way_back(app: &App, provider: &str) -> String {
    app.config.link(&format!("/aanmelden/met/{provider}/terug"))
}

/// What a provider sends along with somebody.
#[derive(Debug, Default, Deserialize)]
pub struct Returning {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

/// GET `/aanmelden/met/{provider}/terug`: somebody comes back from their account system.
pub async fn back(
    State(app): State<App>,
    Reader(words): Reader,
    (jar, headers): (CookieJar, HeaderMap),
    Path(id): Path<String>,
    Query(returning): Query<Returning>,
) -> Result<Response, WebError> {
    let provider = app.federation.provider(&id).ok_or(WebError::NotFound)?;
    let door = provider.door(words.lang());
    let browser = jar.get(ON_THE_WAY).map(|cookie| cookie.value().to_owned()).unwrap_or_default();
    let state = returning.state.clone().unwrap_or_default();
    let attempt: Option<Attempt> =
        waiting::take(&app, (What::OnTheWay, &token_hash(&state))).await?;
    let own =
        |attempt: &Attempt| attempt.provider == id && attempt.browser_hash == token_hash(&browser);
    let Some(attempt) = attempt.filter(own) else { return Ok(told(&words, &door, Trouble::Old)) };
    let proofs = Proofs::of(&browser, &state);
    let proven = match prove(&app, provider, returning, &proofs).await {
        Ok(proven) => proven,
        Err(trouble) => {
            provider.log(trouble);
            return Ok(told(&words, &door, trouble));
        }
    };
    let visit = Visit { app: &app, words: &words, door: &door, jar, headers: &headers };
    arrive(visit, provider, attempt, proven).await
}

async fn prove(
    app: &App,
    provider: &Provider,
    returning: Returning,
    proofs: &Proofs,
) -> Result<Proven, Trouble> {
    match returning.error.as_deref() {
        None => {}
        Some("access_denied" | "login_required" | "consent_required" | "interaction_required") => {
            return Err(Trouble::Stopped);
        }
        // Mostly the registration there: a scope or an address that it does not know.
        Some(_) => return Err(Trouble::Odd("an error instead of a code")),
    }
    // Who sent them back, when that is said: another provider may want to pass for this one.
    if let Some(said) = &returning.iss
        && provider.settings.issuers.kept(said).is_none()
        && !provider.settings.issuers.may_describe(said)
    {
        return Err(Trouble::Odd("issuer of the way back"));
    }
    let code = returning.code.ok_or(Trouble::Stopped)?;
    let back = way_back(app, &provider.settings.id);
    redeem::redeem(provider, (code, &back), proofs, app.clock.now()).await
}

/// A request from somebody who comes in.
struct Visit<'a> {
    app: &'a App,
    words: &'a Words,
    door: &'a Door,
    jar: CookieJar,
    headers: &'a HeaderMap,
}

impl Visit<'_> {
    fn told(&self, trouble: Trouble) -> Response {
        told(self.words, self.door, trouble)
    }

    /// Remembers who came back while they fill in something.
    async fn keep(self, arrived: Arrived, page: &str) -> Result<Response, WebError> {
        let token = self.app.chance.token();
        waiting::put(self.app, (What::Arrived, &token_hash(&token)), &arrived).await?;
        let cookie = who::own_cookie(&self.app.config, ON_THE_WAY, &token, Some(ATTEMPT_LASTS));
        Ok((self.jar.add(cookie), Redirect::to(page)).into_response())
    }
}

/// Decides what becomes of somebody of whom the provider is sure.
async fn arrive(
    visit: Visit<'_>,
    provider: &Provider,
    attempt: Attempt,
    proven: Proven,
) -> Result<Response, WebError> {
    let (app, settings) = (visit.app, &provider.settings);
    let meant = claims::schools(&proven.claims, settings.schools.as_ref());
    let allowed = match &meant {
        Some(meant) => Some(identities::schools_meant(app.db.read(), meant).await?),
        None => None,
    };
    if allowed.as_ref().is_some_and(Vec::is_empty) {
        return Ok(visit.told(Trouble::WrongSchool));
    }
    let arrived = Arrived {
        provider: settings.id.clone(),
        profile: claims::profile(&proven.claims, &settings.claims),
        twice: claims::is_second_factor(&proven.claims, &settings.second_factor),
        issuer: proven.issuer,
        subject: proven.subject,
        schools: Vec::new(),
        why: attempt.why.clone(),
        onward: attempt.onward,
        shared: attempt.shared,
    };
    match attempt.why {
        Why::SignIn => come_in(visit, arrived, allowed).await,
        Why::Invitation(hash) => take_up(visit, arrived, allowed, &hash).await,
        Why::Link(school, _) if is_allowed(allowed.as_ref(), school) => {
            visit.keep(arrived, "/account/koppelen").await
        }
        Why::Link(..) => Ok(visit.told(Trouble::WrongSchool)),
    }
}

fn is_allowed(allowed: Option<&Vec<School>>, school: SchoolId) -> bool {
    allowed.is_none_or(|schools| schools.iter().any(|allowed| allowed.id == school))
}

/// Somebody who wants to sign in: at their place, or to a form when they have none.
async fn come_in(
    visit: Visit<'_>,
    arrived: Arrived,
    allowed: Option<Vec<School>>,
) -> Result<Response, WebError> {
    let db = visit.app.db.read();
    let mut places = identities::places(db, &subject_of(&arrived)).await?;
    places.retain(|place| is_allowed(allowed.as_ref(), place.school));
    let inside: Vec<_> = places
        .iter()
        .filter_map(|place| match &place.is {
            Standing::In(person) => Some((place.school, Person::clone(person))),
            _ => None,
        })
        .collect();
    if let [(school, person)] = &inside[..] {
        let tx = visit.app.db.begin().await?;
        let opened = Opened { school: *school, person, by_mail: false };
        return enter(visit.app, (visit.jar, visit.headers), tx, &opened, &arrived).await;
    }
    if !inside.is_empty() {
        let schools = inside.into_iter().map(|(school, _)| school).collect();
        return visit.keep(Arrived { schools, ..arrived }, "/aanmelden/school").await;
    }
    let open: Vec<_> = match allowed {
        Some(schools) => schools.into_iter().map(|school| school.id).collect(),
        None => identities::only_school(db).await?.into_iter().map(|school| school.id).collect(),
    };
    let stands = |school: &SchoolId| places.iter().find(|place| place.school == *school);
    let fresh: Vec<_> = open.iter().copied().filter(|school| stands(school).is_none()).collect();
    let is_waiting =
        |school: &SchoolId| matches!(stands(school).map(|p| &p.is), Some(Standing::Waiting));
    if open.iter().any(is_waiting) {
        Ok(Redirect::to("/aanmelden/wachten").into_response())
    } else if open.is_empty() {
        Ok(visit.told(Trouble::NoSchool))
    } else if fresh.is_empty() {
        Ok(visit.told(Trouble::Refused))
    } else {
        visit.keep(Arrived { schools: fresh, ..arrived }, "/aanmelden/toegang").await
    }
}

/// Somebody with an invitation: it is used up, and the account is theirs from now on.
async fn take_up(
    visit: Visit<'_>,
    arrived: Arrived,
    allowed: Option<Vec<School>>,
    hash: &str,
) -> Result<Response, WebError> {
    let now = visit.app.clock.now();
    let tx = visit.app.db.begin().await?;
    let Some(owner) = store::use_link(&tx, hash, now).await? else {
        return Ok(visit.told(Trouble::Old));
    };
    let store::Owner { person, school, by_mail } = owner;
    if !is_allowed(allowed.as_ref(), school.id) {
        return Ok(visit.told(Trouble::WrongSchool));
    }
    // Whoever reads their mail could otherwise add an account of their own that proves both.
    if second::pages::is_asked(visit.app, (school.id, &person)).await? {
        return Ok(visit.told(Trouble::SecondFirst));
    }
    let new = (visit.app.chance.uuid_v7(now), subject_of(&arrived));
    if !identities::link(&tx, (school.id, person.id), new, shown_of(&arrived), now).await? {
        return Ok(visit.told(Trouble::Taken));
    }
    let (whose, subject) = ((school.id, Some(person.id)), audit::Subject::person(person.id));
    audit::note_of(&tx, visit.app, whose, Act::FactorChanged, subject).await?;
    let opened = Opened { school: school.id, person: &person, by_mail };
    enter(visit.app, (visit.jar, visit.headers), tx, &opened, &arrived).await
}

pub(super) fn subject_of(arrived: &Arrived) -> Subject {
    let Arrived { provider, issuer, subject, .. } = arrived.clone();
    Subject { provider, issuer, subject }
}

/// Name and address, for people to tell their accounts apart.
pub(super) fn shown_of(arrived: &Arrived) -> (String, String) {
    let profile = &arrived.profile;
    let name = profile.name.as_ref().map_or("", PersonName::as_str).to_owned();
    (name, profile.email.as_ref().map_or("", Email::as_str).to_owned())
}

/// A place that opens.
pub(super) struct Opened<'a> {
    pub school: SchoolId,
    pub person: &'a Person,
    pub by_mail: bool,
}

/// Signs somebody in with a token of our own; what the provider gave is forgotten.
pub(super) async fn enter(
    app: &App,
    (jar, headers): (CookieJar, &HeaderMap),
    tx: Transaction,
    opened: &Opened<'_>,
    arrived: &Arrived,
) -> Result<Response, WebError> {
    let (now, fresh) = (app.clock.now(), app.chance.token());
    let Opened { school, person, by_mail } = *opened;
    let browser = NewSignIn {
        shared: arrived.shared,
        is_proven: arrived.twice,
        by_mail,
        ..new_browser(app, headers, &fresh)
    };
    let came = (Act::SignedInElsewhere, Some(browser.id));
    store::add_sign_in(&tx, (school, person.id), browser, now).await?;
    audit::came_in(&tx, app, (school, person.id), came).await?;
    identities::set_provider(&tx, &token_hash(&fresh), &arrived.provider).await?;
    identities::keep_seen(&tx, school, &subject_of(arrived), now).await?;
    tx.commit().await?;
    let jar = with_sign_in(app, jar, (&fresh, arrived.shared), person.lang);
    let onward = arrived.onward.as_deref().unwrap_or("/");
    if !arrived.twice && second::pages::is_asked(app, (school, person)).await? {
        return Ok((jar, Redirect::to(&who::second_step_address(onward))).into_response());
    }
    Ok((jar, Redirect::to(onward)).into_response())
}

/// A page about what went wrong.
pub(super) fn told(words: &Words, door: &Door, trouble: Trouble) -> Response {
    (trouble.status(), views::trouble(words, door, trouble)).into_response()
}

/// Who came back in this browser, and as what it remembers them.
pub(super) async fn arrived_in(
    app: &App,
    jar: &CookieJar,
) -> Result<Option<(String, Arrived)>, WebError> {
    let Some(token) = jar.get(ON_THE_WAY).map(|cookie| cookie.value().to_owned()) else {
        return Ok(None);
    };
    let arrived = waiting::get(app, (What::Arrived, &token_hash(&token))).await?;
    Ok(arrived.map(|arrived| (token, arrived)))
}

/// Says that nobody fills in anything any more: who they were was used.
pub(super) async fn used(app: &App, token: &str) -> Result<bool, WebError> {
    Ok(waiting::take::<Arrived>(app, (What::Arrived, &token_hash(token))).await?.is_some())
}

/// Whose person this is, for a page that links an account.
pub(super) fn links_to(arrived: &Arrived, who: &SignedIn) -> bool {
    arrived.why == Why::Link(who.school.id, PersonId(who.person.id.0))
}
