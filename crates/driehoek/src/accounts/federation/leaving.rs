//! Out here at once; out at the account system on request.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{provider::Provider, views};
use crate::{app::App, error::WebError, web::who::Reader};

/// Which account system somebody came from.
#[derive(Debug, Default, Deserialize)]
pub struct CameFrom {
    #[serde(default)]
    bij: String,
}

/// GET `/afgemeld`: they are signed out here; perhaps they want that at their account system too.
pub async fn signed_out(
    State(app): State<App>,
    Reader(words): Reader,
    Query(from): Query<CameFrom>,
) -> Response {
    let Some(provider) = app.federation.provider(&from.bij) else {
        return Redirect::to("/aanmelden").into_response();
    };
    let there = end_of(&app, provider).await.is_some();
    views::signed_out(&words, &provider.door(words.lang()), there).into_response()
}

/// GET `/afmelden/bij/{provider}`: signs somebody out at their account system, who is out here.
pub async fn leave(State(app): State<App>, Path(id): Path<String>) -> Result<Redirect, WebError> {
    let provider = app.federation.provider(&id).ok_or(WebError::NotFound)?;
    let end = end_of(&app, provider).await;
    Ok(end.map_or_else(|| Redirect::to("/aanmelden"), |end| Redirect::to(&end)))
}

/// Where a provider signs people out, when it does and the settings want it. Who it is about is not
/// told: the provider knows whose browser it is.
async fn end_of(app: &App, provider: &Provider) -> Option<String> {
    if !provider.settings.logout {
        return None;
    }
    let known = provider.known(app.clock.now()).await.ok()?;
    let mut end = known.metadata.additional_metadata().end_session_endpoint.clone()?.url().clone();
    let back = app.config.link("/aanmelden");
    end.query_pairs_mut()
        .append_pair("client_id", &provider.settings.client_id)
        .append_pair("post_logout_redirect_uri", &back);
    Some(end.into())
}
