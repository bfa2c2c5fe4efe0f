//! One line per request, without anything about who asked: the pattern of the address and never
//! the address itself, for tokens stand in it.

use std::{
    sync::{Arc, OnceLock},
    time::Instant,
};

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};

use crate::{app::App, traces::What};

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
    let span = app.traces.begin(What::Request);
    let res = span.around(next.run(req)).await;
    let took = start.elapsed();
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let route = pattern.0.get().copied().unwrap_or("-");
    let status = res.status();
    let (known, code) = (known_method(&method), status.as_u16());
    app.figures.answered(known, route, code, took);
    // A stream is answered when it begins; how long it lasts says nothing.
    span.answered(known, route, code);
    drop(span);
    // A hall of phones asks hundreds of times a second: what went well is told when somebody asks.
    if status.is_client_error() || status.is_server_error() {
        tracing::info!(%method, route, status = status.as_u16(), ms, "answered");
    } else {
        tracing::debug!(%method, route, status = status.as_u16(), ms, "answered");
    }
    res
}

/// A method can be any word; figures and traces know only ours.
const fn known_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
