//! Setting up an app with codes, and taking it away.

use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::{
    Further, after_removal, changed, factors, first_prove, is_sure, make_codes, prove, tell,
};
use crate::accounts::waiting::{self, What};
use crate::{
    accounts::{
        own::hash_in,
        second::{app_codes as codes, letters::News, sealing, store, views},
    },
    app::App,
    error::{Fault, WebError},
    web::who::{SignedIn, encoded},
};

const HERE: &str = "/account/app";

/// GET `/account/app`: the code to scan, the same while somebody is busy with it.
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Query(further): Query<Further>,
) -> Result<Response, WebError> {
    if !is_sure(&app, &who, &factors(&app, &who).await?) {
        return Ok(first_prove(HERE));
    }
    let hash = hash_in(&jar)?;
    let which = (What::AppSecret, hash.as_str());
    let secret = if let Some(secret) = waiting::get(&app, which).await? {
        secret
    } else {
        let secret = codes::new_secret(&app.chance);
        waiting::put(&app, which, &secret).await?;
        secret
    };
    Ok(views::app_codes::show(&who, &secret, further.path(), None).into_response())
}

#[derive(Debug, Deserialize)]
pub struct Confirming {
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    further: Further,
}

/// POST `/account/app`: keeps it once its first code is right.
pub async fn confirm(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Form(typed): Form<Confirming>,
) -> Result<Response, WebError> {
    let before = factors(&app, &who).await?;
    if !is_sure(&app, &who, &before) {
        return Ok(first_prove(HERE));
    }
    let (hash, now) = (hash_in(&jar)?, app.clock.now());
    let which = (What::AppSecret, hash.as_str());
    let Some(secret) = waiting::get::<String>(&app, which).await? else {
        return Ok(Redirect::to(HERE).into_response());
    };
    let code = codes::read(&typed.code).unwrap_or_default();
    let Some(step) = codes::step_of(&secret, &code, now) else {
        let fault = Fault { field: "code", key: "second-code-wrong" };
        let page = views::app_codes::show(&who, &secret, typed.further.path(), Some(fault));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    if waiting::take::<String>(&app, which).await?.is_none() {
        return Ok(Redirect::to(HERE).into_response());
    }
    let whose = (who.school.id, who.person.id);
    let sealed = sealing::seal(&app, whose, &secret).await?;
    let tx = app.db.begin().await?;
    store::set_app(&tx, whose, (sealed, step), now).await?;
    changed(&app, &tx, &who, who.person.id).await?;
    let (jar, hash) = prove(&app, &tx, &who, jar).await?;
    // Whoever proved it with the app before must do so with this one.
    store::end_proofs(&tx, whose, &hash).await?;
    let next = if before.codes == 0 {
        make_codes(&app, &tx, &who, &hash).await?;
        format!("/account/herstelcodes?verder={}", encoded(typed.further.path_or_account()))
    } else {
        typed.further.path_or_account().to_owned()
    };
    tx.commit().await?;
    tell(&app, &who, News::AppAdded).await?;
    Ok((jar, Redirect::to(&next)).into_response())
}

/// POST `/account/app/verwijderen`
pub async fn remove(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
) -> Result<Response, WebError> {
    let before = factors(&app, &who).await?;
    if before.app_since.is_some() {
        if !is_sure(&app, &who, &before) {
            return Ok(first_prove("/account"));
        }
        let tx = app.db.begin().await?;
        store::remove_app(&tx, (who.school.id, who.person.id)).await?;
        after_removal(&app, tx, &who, &jar).await?;
    }
    Ok(Redirect::to("/account").into_response())
}
