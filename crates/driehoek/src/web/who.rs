//! Who is asking: the reader's language, and the member of staff who signed in.

use std::{convert::Infallible, fmt::Write as _};

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use domain::{lang::Lang, settings::Spoken};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{
    accounts::{Person, School, second::PROOF_LASTS, store},
    app::App,
    chance::token_hash,
    config::Config,
    error::WebError,
    i18n::{self, Words},
};

/// The cookie with the token of a sign-in.
pub const SIGN_IN_COOKIE: &str = "sessie";
/// The cookie with the language that the reader chose.
pub const LANG_COOKIE: &str = "taal";

/// The words in the language of whoever asks.
#[derive(Debug, Clone)]
pub struct Reader(pub Words);

/// The language of whoever sent these headers: their choice, else their browser's, else Dutch.
pub fn lang_of(headers: &HeaderMap) -> Lang {
    let jar = CookieJar::from_headers(headers);
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    i18n::choose(jar.get(LANG_COOKIE).map(Cookie::value), accept)
}

impl FromRequestParts<App> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(app.words(lang_of(&parts.headers))))
    }
}

/// A member of staff who signed in. As `Option<SignedIn>` it also takes anybody else.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub person: Person,
    pub school: School,
    pub words: Words,
    /// Whether they showed that the mailbox is theirs: only then their places at other schools are
    /// open to them. A link that somebody passed on opens one place.
    pub by_mail: bool,
    /// When they proved a second time who they are, if it still counts.
    pub proven_at: Option<Timestamp>,
    /// Which sign-in this is, as the trail names it.
    pub sign_in: Option<Uuid>,
}

impl SignedIn {
    /// Only what counts before a second proof is left of their roles, when there is none. The
    /// demonstration does without, and says so.
    fn new(found: store::Found, words: Words, (now, is_demo): (Timestamp, bool)) -> Self {
        let store::Found { mut person, school, by_mail, second_at, id: sign_in, .. } = found;
        let proven_at = second_at.filter(|at| now.duration_since(*at) < PROOF_LASTS);
        if proven_at.is_none() && !is_demo {
            person.roles = person.all_roles.without_second_factor();
        }
        Self { person, school, words, by_mail, proven_at, sign_in }
    }
}

impl SignedIn {
    /// The languages that parents of their school speak, the one needed most first.
    pub fn spoken(&self) -> Spoken {
        self.person.house.as_ref().map(|house| house.spoken.clone()).unwrap_or_default()
    }
}

/// What was found out about this request, so that it is looked up once.
#[derive(Clone)]
struct Looked(Option<SignedIn>);

impl FromRequestParts<App> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, WebError> {
        look(parts, app).await?.ok_or(WebError::SignInNeeded)
    }
}

impl OptionalFromRequestParts<App> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, WebError> {
        look(parts, app).await
    }
}

async fn look(parts: &mut Parts, app: &App) -> Result<Option<SignedIn>, WebError> {
    if let Some(Looked(found)) = parts.extensions.get() {
        return Ok(found.clone());
    }
    let jar = CookieJar::from_headers(&parts.headers);
    let found = match jar.get(SIGN_IN_COOKIE) {
        None => None,
        Some(cookie) => of_token(app, cookie.value()).await?,
    };
    let words = app.words(lang_of(&parts.headers));
    let at = (app.clock.now(), app.config.demo);
    let mut found = found.map(|found| SignedIn::new(found, words, at));
    if let Some(who) = &mut found {
        who.person.house = Some(app.houses.of(&app.db, who.school.id).await?);
    }
    parts.extensions.insert(Looked(found.clone()));
    Ok(found)
}

/// Who holds this token; and that they are still there.
async fn of_token(app: &App, token: &str) -> Result<Option<store::Found>, WebError> {
    let (hash, now) = (token_hash(token), app.clock.now());
    let Some(found) = store::signed_in(app.db.read(), &hash, now).await? else { return Ok(None) };
    if found.is_seen_long_ago(now) {
        let tx = app.db.begin().await?;
        store::keep_seen(&tx, &hash, now).await?;
        tx.commit().await?;
    }
    Ok(Some(found))
}

/// A cookie as all of ours are: not for scripts, not for other sites. The value is a token or a tag.
/// Without a time it lasts until the browser is closed.
///
/// # Panics
/// When the name or value holds what a cookie cannot.
pub fn own_cookie(
    config: &Config,
    name: &'static str,
    value: &str,
    lasts: Option<SignedDuration>,
) -> Cookie<'static> {
    let secure = if config.is_https() { "; Secure" } else { "" };
    let age = lasts.map(|lasts| format!("; Max-Age={}", lasts.as_secs())).unwrap_or_default();
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    Cookie::parse(cookie).expect("tokens and language tags fit in a cookie")
}

/// Where to prove a second time who one is, and come back from to this path.
pub fn second_step_address(path: &str) -> String {
    format!("/account/tweede-stap?verder={}", encoded(path))
}

/// Where to sign in and come back from to this path.
pub fn sign_in_address(path: &str) -> String {
    format!("/aanmelden?naar={}", encoded(path))
}

/// A path of ours to go on to, or nothing when it might lead elsewhere.
pub fn own_path(path: &str) -> Option<&str> {
    let is_path = path.starts_with('/') && !path.starts_with("//");
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (is_path && is_plain && path.len() <= 500).then_some(path)
}

/// A text as the value in a query.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{own_path, sign_in_address};

    #[test]
    fn going_on_never_leads_to_another_site() {
        assert_eq!(own_path("/mensen?a=1"), Some("/mensen?a=1"));
        for elsewhere in [
            "",
            "mensen",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: x",
            "/\tb",
        ] {
            assert_eq!(own_path(elsewhere), None, "{elsewhere:?}");
        }
    }

    #[test]
    fn the_way_back_survives_the_address() {
        assert_eq!(sign_in_address("/a?b=c&d=é"), "/aanmelden?naar=/a%3Fb%3Dc%26d%3D%C3%A9");
    }
}
