//! One line per request, without anything about who asked: the pattern of the address and never
//! the address itself, for tokens stand in it.

use std::{
    sync::{Arc, OnceLock},
    time::Instant,
};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use crate::app::App;

/// The pattern of the address that answers, such as `/mensen/{id}`; the router writes it in the
/// request, so that it is known whatever comes of the answer.
#[derive(Debug, Clone, Default)]
pub struct Pattern(Arc<OnceLock<&'static str>>);

impl Pattern {
    pub fn is(&self, pattern: &'static str) {
        // Whoever came first is the address that was asked for.
        let _ = self.0.set(pattern);
    }
}

/// Middleware: counts the request and writes its line when the answer begins.
pub async fn write(State(app): State<App>, mut req: Request, next: Next) -> Response {
    let method = req.method().clone();
    let pattern = Pattern::default();
    req.extensions_mut().insert(pattern.clone());
    let start = Instant::now();
    let res = next.run(req).await;
    let took = start.elapsed();
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let route = pattern.0.get().copied().unwrap_or("-");
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
