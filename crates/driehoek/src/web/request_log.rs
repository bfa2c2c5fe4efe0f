//! One line per request, without anything about who asked: the pattern of the address and never
//! the address itself, for tokens stand in it.

use std::{
    sync::{Arc, OnceLock},
    time::Instant,
};

use axum::{
    extract::Request,
    http::{Method, StatusCode},
};

use crate::{
    app::App,
    traces::{Span, What},
};

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

/// A request that is being answered.
#[derive(Debug)]
pub struct Line {
    method: Method,
    pattern: Pattern,
    start: Instant,
    span: Span,
}

impl Line {
    pub fn begin(app: &App, req: &mut Request) -> Self {
        let pattern = Pattern::default();
        req.extensions_mut().insert(pattern.clone());
        let (method, span) = (req.method().clone(), app.traces.begin(What::Request));
        Self { method, pattern, start: Instant::now(), span }
    }

    /// What is done for it belongs to its trace.
    pub fn around<F: Future>(&self, work: F) -> impl Future<Output = F::Output> + use<F> {
        self.span.around(work)
    }

    /// Counts the request and writes its line, when the answer begins. A stream is answered then; how
    /// long it lasts says nothing.
    pub fn end(self, app: &App, status: StatusCode) {
        let Self { method, pattern, start, span } = self;
        let took = start.elapsed();
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let route = pattern.0.get().copied().unwrap_or("-");
        let (known, code) = (known_method(&method), status.as_u16());
        app.figures.answered(known, route, code, took);
        span.answered(known, route, code);
        // A hall of phones asks hundreds of times a second: what went well is told when somebody asks.
        if status.is_client_error() || status.is_server_error() {
            tracing::info!(%method, route, status = code, ms, "answered");
        } else {
            tracing::debug!(%method, route, status = code, ms, "answered");
        }
    }
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
