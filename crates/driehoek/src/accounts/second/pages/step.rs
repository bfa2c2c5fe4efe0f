//! The second step: somebody who signed in proves a second time who they are.

use axum::{
    Form, Json,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use sea_orm::DatabaseTransaction;
use serde::Deserialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{Passkey, PasskeyAuthentication, PublicKeyCredential};

use super::{Further, factors, failed, prove, tell};
use crate::accounts::waiting::{self, What};
use crate::nodes::Tried;
use crate::{
    accounts::{
        device::device_of,
        own::hash_in,
        second::{
            app_codes,
            letters::News,
            paper_codes,
            passkeys::{Unfit, hash_of},
            sealing,
            store::{self, Factors},
            views,
        },
    },
    app::App,
    error::{Fault, WebError},
    web::who::SignedIn,
};

/// GET `/account/tweede-stap`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    headers: HeaderMap,
    Query(further): Query<Further>,
) -> Result<Response, WebError> {
    let factors = factors(&app, &who).await?;
    let about = views::About { app: &app, who: &who, factors: &factors };
    Ok(views::step::show(about, &device_of(&headers), further.path(), None).into_response())
}

/// What somebody typed: a code of the app, or one from paper.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    further: Further,
}

/// POST `/account/tweede-stap`
pub async fn use_code(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let factors = factors(&app, &who).await?;
    let pause = app.tried(Tried::Proof, &who.person.id.to_string());
    tokio::time::sleep(pause).await;
    // Before the store is ours alone: the key comes from elsewhere.
    let step = step_of(&app, &who, &typed.code).await?;
    let tx = app.db.begin().await?;
    let fault = match check(&tx, &who, &typed.code, step).await? {
        Checked::Right => {
            let (jar, _) = prove(&app, &tx, &who, jar).await?;
            tx.commit().await?;
            return Ok((jar, Redirect::to(typed.further.path_or_account())).into_response());
        }
        Checked::RightFromPaper => {
            let (jar, _) = prove(&app, &tx, &who, jar).await?;
            tx.commit().await?;
            tell(&app, &who, News::CodeUsed).await?;
            return Ok((jar, Redirect::to(&after_paper(&typed.further))).into_response());
        }
        // A wrong code is kept, so that it counts.
        Checked::Wrong(key) => {
            failed(&app, &tx, &who).await?;
            tx.commit().await?;
            key
        }
        Checked::LastWrong => {
            failed(&app, &tx, &who).await?;
            tx.commit().await?;
            tell(&app, &who, News::Locked).await?;
            "second-code-locked"
        }
    };
    let about = views::About { app: &app, who: &who, factors: &factors };
    let fault = Fault { field: "code", key: fault };
    let page = views::step::show(about, "", typed.further.path(), Some(fault));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Whoever needed a code from paper may need a new app: they see first what is left.
fn after_paper(further: &Further) -> String {
    let on = further.path_or_account();
    format!("/account/herstelcodes?verder={}", crate::web::who::encoded(on))
}

/// What came of a code.
enum Checked {
    Right,
    RightFromPaper,
    /// With the key of the sentence that says why.
    Wrong(&'static str),
    /// The one with which codes of the app stop to count.
    LastWrong,
}

/// Which half minute a code of the app is of, when it is right. A secret that can no longer be
/// read, because its key was destroyed, makes no code right.
async fn step_of(app: &App, who: &SignedIn, typed: &str) -> Result<Option<i64>, WebError> {
    let whose = (who.school.id, who.person.id);
    let Some(code) = app_codes::read(typed) else { return Ok(None) };
    let Some(sealed) = store::app_secret(app.db.read(), whose).await? else { return Ok(None) };
    let secret = sealing::open(app, whose, &sealed).await.ok();
    Ok(secret.and_then(|secret| app_codes::step_of(&secret, &code, app.clock.now())))
}

async fn check(
    tx: &DatabaseTransaction,
    who: &SignedIn,
    typed: &str,
    step: Option<i64>,
) -> Result<Checked, WebError> {
    let whose = (who.school.id, who.person.id);
    if app_codes::read(typed).is_none() {
        let hash = paper_codes::hash_of(who.person.id, typed);
        let is_right = store::use_code(tx, whose, &hash).await?;
        let wrong = Checked::Wrong("second-code-wrong");
        return Ok(if is_right { Checked::RightFromPaper } else { wrong });
    }
    if store::factors(tx, whose).await?.is_app_locked {
        return Ok(Checked::Wrong("second-code-locked"));
    }
    if let Some(step) = step
        && store::take_step(tx, whose, step).await?
    {
        return Ok(Checked::Right);
    }
    if store::count_wrong(tx, whose).await? {
        return Ok(Checked::LastWrong);
    }
    Ok(Checked::Wrong(if step.is_some() { "second-code-used" } else { "second-code-wrong" }))
}

/// POST `/account/tweede-stap/vraag`: what the browser is to show one of the passkeys for.
pub async fn ask_passkey(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
) -> Result<Json<Value>, WebError> {
    let passkeys = app.second.passkeys.as_ref().ok_or(WebError::Refused("second-passkeys-off"))?;
    let known = opening(&factors(&app, &who).await?);
    if known.is_empty() {
        return Err(WebError::Refused("second-passkey-none"));
    }
    let (options, state) = passkeys.ask_one_of(&known).map_err(anyhow::Error::from)?;
    waiting::put(&app, (What::Proving, &hash_in(&jar)?), &state).await?;
    Ok(Json(options))
}

/// The passkeys that open something.
pub(super) fn opening(factors: &Factors) -> Vec<Passkey> {
    let keys = factors.passkeys.iter().filter(|key| !key.is_refused);
    keys.filter_map(|key| serde_json::from_str(&key.credential).ok()).collect()
}

#[derive(Debug, Deserialize)]
pub struct Shown {
    credential: PublicKeyCredential,
    #[serde(flatten)]
    further: Further,
}

/// POST `/account/tweede-stap/passkey`
pub async fn use_passkey(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Json(shown): Json<Shown>,
) -> Result<Response, WebError> {
    let passkeys = app.second.passkeys.as_ref().ok_or(WebError::Refused("second-passkeys-off"))?;
    let now = app.clock.now();
    let state: Option<PasskeyAuthentication> =
        waiting::take(&app, (What::Proving, &hash_in(&jar)?)).await?;
    let state = state.ok_or(WebError::Refused("second-passkey-late"))?;
    let credential_id = hash_of(shown.credential.get_credential_id());
    let tx = app.db.begin().await?;
    let claimed = store::passkey_of(&tx, who.person.id, &credential_id).await?;
    let whose = (who.school.id, who.person.id);
    let claimed = claimed.filter(|claimed| claimed.whose == whose);
    let claimed = claimed.ok_or(WebError::Refused("second-passkey-unknown"))?;
    match passkeys.proves(&shown.credential, &state) {
        Ok(result) => {
            let mut passkey: Passkey = serde_json::from_str(&claimed.credential)?;
            passkey.update_credential(&result);
            let passkey = serde_json::to_string(&passkey)?;
            store::keep_used(&tx, whose, (&credential_id, passkey), now).await?;
        }
        Err(Unfit::Wrong) => {
            failed(&app, &tx, &who).await?;
            tx.commit().await?;
            return Err(WebError::Refused("second-passkey-wrong"));
        }
        Err(Unfit::Copied) => {
            failed(&app, &tx, &who).await?;
            store::refuse_passkey(&tx, whose, &credential_id, now).await?;
            tx.commit().await?;
            tell(&app, &who, News::Copied).await?;
            return Err(WebError::Refused("second-passkey-copied"));
        }
    }
    let (jar, _) = prove(&app, &tx, &who, jar).await?;
    tx.commit().await?;
    Ok((jar, Json(json!({ "next": shown.further.path_or_account() }))).into_response())
}
