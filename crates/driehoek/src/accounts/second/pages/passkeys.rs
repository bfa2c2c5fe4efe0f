//! Making passkeys, and taking them away. A script asks; without it the page does not offer them.

use axum::{
    Json,
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use super::{
    Further, after_removal, changed, factors, first_prove, is_sure, make_codes, prove,
    step::opening, tell,
};
use crate::accounts::waiting::{self, What};
use crate::{
    accounts::{
        device::device_of,
        own::hash_in,
        second::{
            PASSKEYS_MAX,
            letters::News,
            passkeys::{Owner, hash_of},
            store::{self, NewKey},
        },
    },
    app::App,
    db::is_duplicate,
    error::WebError,
    web::who::{SignedIn, encoded, second_step_address},
};

/// The longest name of a passkey, in characters.
pub(in crate::accounts::second) const NAME_MAX: usize = 60;

/// Where a script leads instead, when a proof is needed first.
fn first_prove_by_script() -> Json<Value> {
    Json(json!({ "next": second_step_address("/account") }))
}

/// POST `/account/passkeys/vraag`: what the browser is to make a passkey from.
pub async fn ask(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
) -> Result<Json<Value>, WebError> {
    let passkeys = app.second.passkeys.as_ref().ok_or(WebError::Refused("second-passkeys-off"))?;
    let factors = factors(&app, &who).await?;
    if !is_sure(&app, &who, &factors) {
        return Ok(first_prove_by_script());
    }
    if factors.passkeys.len() >= PASSKEYS_MAX {
        return Err(WebError::Refused("second-passkeys-many"));
    }
    let owner = Owner {
        id: who.person.id,
        name: &who.person.name,
        email: &who.person.email,
        school: &who.school.name,
    };
    let (options, state) =
        passkeys.ask_new(owner, &opening(&factors)).map_err(anyhow::Error::from)?;
    waiting::put(&app, (What::Registering, &hash_in(&jar)?), &state).await?;
    Ok(Json(options))
}

#[derive(Debug, Deserialize)]
pub struct Made {
    credential: RegisterPublicKeyCredential,
    #[serde(default)]
    name: String,
    #[serde(flatten)]
    further: Further,
}

/// POST `/account/passkeys`: keeps the passkey that the browser made. It is a proof at once.
pub async fn add(
    State(app): State<App>,
    who: SignedIn,
    (jar, headers): (CookieJar, HeaderMap),
    Json(made): Json<Made>,
) -> Result<Response, WebError> {
    let passkeys = app.second.passkeys.as_ref().ok_or(WebError::Refused("second-passkeys-off"))?;
    let name = name_of(&made.name, &headers)?;
    let before = factors(&app, &who).await?;
    if !is_sure(&app, &who, &before) {
        return Ok(first_prove_by_script().into_response());
    }
    if before.passkeys.len() >= PASSKEYS_MAX {
        return Err(WebError::Refused("second-passkeys-many"));
    }
    let now = app.clock.now();
    let state: Option<PasskeyRegistration> =
        waiting::take(&app, (What::Registering, &hash_in(&jar)?)).await?;
    let state = state.ok_or(WebError::Refused("second-passkey-late"))?;
    let passkey = passkeys.made(&made.credential, &state);
    let passkey = passkey.map_err(|_| WebError::Refused("second-passkey-wrong"))?;
    let new = NewKey {
        id: app.chance.uuid_v7(now),
        name,
        credential_id: hash_of(passkey.cred_id()),
        credential: serde_json::to_string(&passkey)?,
        by_mail: who.by_mail,
    };
    let whose = (who.school.id, who.person.id);
    let tx = app.db.begin().await?;
    match store::add_passkey(&tx, whose, new, now).await {
        Err(error) if is_duplicate(&error) => {
            return Err(WebError::Refused("second-passkey-known"));
        }
        added => added?,
    }
    changed(&app, &tx, &who, who.person.id).await?;
    let (jar, hash) = prove(&app, &tx, &who, jar).await?;
    let next = if before.codes == 0 {
        make_codes(&app, &tx, &who, &hash).await?;
        format!("/account/herstelcodes?verder={}", encoded(made.further.path_or_account()))
    } else {
        made.further.path_or_account().to_owned()
    };
    tx.commit().await?;
    tell(&app, &who, News::PasskeyAdded).await?;
    Ok((jar, Json(json!({ "next": next }))).into_response())
}

/// One line; what the device says of itself when nothing was typed.
fn name_of(typed: &str, headers: &HeaderMap) -> Result<String, WebError> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.chars().count() > NAME_MAX || typed.chars().any(char::is_control) {
        return Err(WebError::Refused("second-passkey-name-wrong"));
    }
    let device = device_of(headers);
    Ok([typed, device].into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| "1".to_owned()))
}

/// POST `/account/passkeys/{id}/verwijderen`
pub async fn remove(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    let before = factors(&app, &who).await?;
    if before.passkeys.iter().all(|key| key.id != id) {
        return Err(WebError::NotFound);
    }
    if !is_sure(&app, &who, &before) {
        return Ok(first_prove("/account"));
    }
    let tx = app.db.begin().await?;
    store::remove_passkey(&tx, (who.school.id, who.person.id), id).await?;
    after_removal(&app, tx, &who, &jar).await?;
    Ok(Redirect::to("/account").into_response())
}
