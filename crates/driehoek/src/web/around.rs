//! What happens around every address, from the outside to the inside.
//!
//! It is written out in two functions. As a stack of the framework's layers, each is copied for every
//! request with all that is below it, which was a fifth of what a contribution cost a node.

use std::{convert::Infallible, panic::AssertUnwindSafe};

use axum::{
    Router,
    extract::Request,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt as _;
use tower::{Layer as _, ServiceExt as _, service_fn};
use tower_http::compression::CompressionLayer;

use super::{body, forgery, headers, request_log::Line};
use crate::{
    app::App,
    error::{self, Asked, WebError},
};

/// These addresses with all that happens around them.
pub fn around(addresses: Router<App>, app: App) -> Router {
    let addresses = addresses
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::wrong_method)
        .with_state(app.clone());
    let all = service_fn(move |req| {
        let (app, addresses) = (app.clone(), addresses.clone());
        async move { Ok::<_, Infallible>(answer(&app, addresses, req).await) }
    });
    Router::new().fallback_service(all)
}

/// Gives an answer its line in the log, its headers and its compression.
async fn answer(app: &App, addresses: Router, mut req: Request) -> Response {
    let line = Line::begin(app, &mut req);
    let page = service_fn(async |req| Ok::<_, Infallible>(page(app, &addresses, req).await));
    let Ok(res) = line.around(CompressionLayer::new().layer(page).oneshot(req)).await;
    let mut res = res.into_response();
    headers::set(app, res.headers_mut());
    line.end(app, res.status());
    res
}

/// Makes a page of whatever goes wrong, a panic too.
async fn page(app: &App, addresses: &Router, req: Request) -> Response {
    let asked = Asked::of(&req);
    let handled = AssertUnwindSafe(let_in(app, addresses, req)).catch_unwind().await;
    let res = handled.map_or_else(error::of_panic, IntoResponse::into_response);
    error::show(app, &asked, res)
}

/// Refuses what no address takes, and hands on the rest.
async fn let_in(app: &App, addresses: &Router, req: Request) -> Result<Response, WebError> {
    forgery::refuse(app, &req)?;
    let req = body::refuse_too_large(req).await?;
    let Ok(res) = addresses.clone().oneshot(req).await;
    Ok(res)
}
