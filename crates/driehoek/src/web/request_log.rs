//! One line per request, without anything about who asked: the pattern of the address and never
//! the address itself, for tokens stand in it.

use std::time::Instant;

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use crate::app::App;

/// The pattern of the address that answered, such as `/mensen/{id}`; the router leaves it here.
#[derive(Debug, Clone, Copy)]
pub struct Pattern(pub &'static str);

/// Middleware: counts the request and writes its line when the answer begins.
pub async fn write(State(app): State<App>, req: Request, next: Next) -> Response {
    let method = req.method().clone();
    let start = Instant::now();
    let res = next.run(req).await;
    let took = start.elapsed();
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let route = res.extensions().get().map_or("-", |Pattern(pattern)| *pattern);
    let status = res.status();
    app.figures.answered(&method, route, status.as_u16(), took);
    // A hall of phones asks hundreds of times a second: what went well is told when somebody asks.
    if status.is_client_error() || status.is_server_error() {
        tracing::info!(%method, route, status = status.as_u16(), ms, "answered");
    } else {
        tracing::debug!(%method, route, status = status.as_u16(), ms, "answered");
    }
    res
}
