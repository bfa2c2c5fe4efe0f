//! Codes for on paper: seen once, made anew.

use axum::{
    extract::{Query, State},
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use maud::Markup;

use super::{Further, changed, factors, first_prove, is_sure, make_codes};
use crate::accounts::waiting::{self, What};
use crate::{
    accounts::{own::hash_in, second::views},
    app::App,
    error::WebError,
    web::who::SignedIn,
};

/// GET `/account/herstelcodes`: the codes, for as long as they are new; after that how many are left.
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Query(further): Query<Further>,
) -> Result<Markup, WebError> {
    let fresh: Option<Vec<String>> =
        waiting::get(&app, (What::PaperCodes, &hash_in(&jar)?)).await?;
    let factors = factors(&app, &who).await?;
    let about = views::About { app: &app, who: &who, factors: &factors };
    Ok(views::paper_codes::show(about, fresh.as_deref(), further.path()))
}

/// POST `/account/herstelcodes`: those from before no longer work.
pub async fn renew(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
) -> Result<Response, WebError> {
    let factors = factors(&app, &who).await?;
    if factors.is_none() {
        return Ok(Redirect::to("/account").into_response());
    }
    if !is_sure(&app, &who, &factors) {
        return Ok(first_prove("/account/herstelcodes"));
    }
    let tx = app.db.begin().await?;
    make_codes(&app, &tx, &who, &hash_in(&jar)?).await?;
    changed(&app, &tx, &who, who.person.id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/account/herstelcodes").into_response())
}
