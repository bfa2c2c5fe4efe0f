//! Signing in with a passkey: both proofs at once, without an address or a mail.

use axum::{
    Json,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use domain::privacy::Act;
use serde::Deserialize;
use serde_json::json;
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PublicKeyCredential};

use crate::accounts::waiting::{self, What};
use crate::{
    accounts::{
        device::new_browser,
        pages::{Coming, home_of, with_sign_in},
        second::{
            ANSWER_WITHIN,
            letters::{self, News},
            passkeys::Unfit,
            store,
        },
        store as accounts,
    },
    app::App,
    chance::token_hash,
    error::WebError,
    privacy::audit,
    web::who,
};

/// The cookie of a browser that was asked for a passkey: only its answer counts.
const ASKED_COOKIE: &str = "passkey";

/// POST `/aanmelden/passkey/vraag`: what the browser is to show a passkey for.
pub async fn ask(State(app): State<App>, jar: CookieJar) -> Result<Response, WebError> {
    let passkeys = app.second.passkeys.as_ref().ok_or(WebError::Refused("second-passkeys-off"))?;
    let (options, state) = passkeys.ask_any().map_err(anyhow::Error::from)?;
    let asked = app.chance.token();
    waiting::put(&app, (What::Entering, &token_hash(&asked)), &state).await?;
    let cookie = who::own_cookie(&app.config, ASKED_COOKIE, &asked, Some(ANSWER_WITHIN));
    Ok((jar.add(cookie), Json(options)).into_response())
}

#[derive(Debug, Deserialize)]
pub struct Shown {
    credential: PublicKeyCredential,
    #[serde(flatten)]
    coming: Coming,
}

/// POST `/aanmelden/passkey`: signs its owner in at the school where the passkey was made. Their
/// other places are open when they were where it was made: a passkey opens no more than the
/// sign-in that it comes from.
pub async fn enter(
    State(app): State<App>,
    (jar, headers): (CookieJar, HeaderMap),
    Json(shown): Json<Shown>,
) -> Result<Response, WebError> {
    let passkeys = app.second.passkeys.as_ref().ok_or(WebError::Refused("second-passkeys-off"))?;
    let now = app.clock.now();
    let late = || WebError::Refused("second-passkey-late");
    let asked = jar.get(ASKED_COOKIE).map(|cookie| token_hash(cookie.value())).ok_or_else(late)?;
    let state: Option<DiscoverableAuthentication> =
        waiting::take(&app, (What::Entering, &asked)).await?;
    let state = state.ok_or_else(late)?;
    let unknown = || WebError::Refused("second-passkey-unknown");
    let (person, credential_id) = passkeys.claimed(&shown.credential).ok_or_else(unknown)?;
    let tx = app.db.begin().await?;
    let claimed = store::passkey_of(&tx, person, &credential_id).await?.ok_or_else(unknown)?;
    let (school, _) = claimed.whose;
    let place = accounts::place(&tx, school, person).await?;
    let (person, school) = place.ok_or_else(unknown)?;
    let mut passkey: Passkey = serde_json::from_str(&claimed.credential)?;
    match passkeys.opens(&shown.credential, state, &passkey) {
        Ok(result) => passkey.update_credential(&result),
        Err(Unfit::Wrong) => {
            audit::failed(&tx, &app, claimed.whose, (Act::SecondFailed, None)).await?;
            tx.commit().await?;
            return Err(WebError::Refused("second-passkey-wrong"));
        }
        Err(Unfit::Copied) => {
            audit::failed(&tx, &app, claimed.whose, (Act::SecondFailed, None)).await?;
            store::refuse_passkey(&tx, claimed.whose, &credential_id, now).await?;
            tx.commit().await?;
            letters::send(&app, (&person, &school), News::Copied).await?;
            return Err(WebError::Refused("second-passkey-copied"));
        }
    };
    let used = (&*credential_id, serde_json::to_string(&passkey)?);
    store::keep_used(&tx, claimed.whose, used, now).await?;
    store::forget_wrong(&tx, claimed.whose).await?;
    let (fresh, shared) = (app.chance.token(), !shown.coming.shared.is_empty());
    let browser = accounts::NewSignIn {
        shared,
        by_mail: claimed.by_mail,
        is_proven: true,
        ..new_browser(&app, &headers, &fresh)
    };
    let came = (Act::SignedInPasskey, Some(browser.id));
    accounts::add_sign_in(&tx, claimed.whose, browser, now).await?;
    audit::came_in(&tx, &app, claimed.whose, came).await?;
    tx.commit().await?;
    let home = home_of(&app, &person, claimed.by_mail).await?;
    let next = shown.coming.onward.path().unwrap_or(home);
    let mut gone = Cookie::from(ASKED_COOKIE);
    gone.set_path("/");
    let jar = with_sign_in(&app, jar.remove(gone), (&fresh, shared), person.lang);
    Ok((jar, Json(json!({ "next": next }))).into_response())
}
