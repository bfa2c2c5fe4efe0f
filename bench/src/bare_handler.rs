//! The least that axum can do for the same requests: a page of the same size, and a form that is
//! read and thrown away. What the server needs beyond this is its own doing.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use anyhow::{Context as _, Result};
use axum::{
    Form, Json, Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::IntoResponse,
    routing::{get, post},
    serve::ListenerExt as _,
};
use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::child::{announce, listen};

/// What every answer comes from.
struct Bare {
    page: Bytes,
    number: AtomicU64,
}

#[derive(Debug, Deserialize)]
struct Contribution {
    #[serde(rename = "do")]
    does: String,
    slot: String,
    text: String,
    key: String,
}

#[derive(Debug, Serialize)]
struct Done {
    ok: bool,
    number: u64,
}

/// Serves until the process is ended.
pub(crate) async fn run(page_bytes: usize) -> Result<()> {
    let listener = listen()?;
    announce(listener.local_addr().context("asking for our own address")?)?;
    let bare = Bare { page: Bytes::from(vec![b'x'; page_bytes]), number: AtomicU64::new(0) };
    let router = Router::new()
        .route("/mee/{code}", post(join))
        .route("/mijn/{token}", get(page))
        .route("/mijn/{token}/handelingen", post(contribute))
        .with_state(Arc::new(bare));
    let listener = listener.tap_io(|stream| {
        // Small answers would only be held back a little.
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, router).await.context("serving")
}

async fn join(State(bare): State<Arc<Bare>>, Path(_): Path<String>) -> impl IntoResponse {
    let token = bare.number.fetch_add(1, Ordering::Relaxed);
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/mijn/{token:043}"))])
}

async fn page(State(bare): State<Arc<Bare>>, Path(_): Path<String>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bare.page.clone())
}

async fn contribute(
    State(bare): State<Arc<Bare>>,
    Path(_): Path<String>,
    Form(read): Form<Contribution>,
) -> impl IntoResponse {
    let ok = ![read.does, read.slot, read.text, read.key].iter().any(String::is_empty);
    Json(Done { ok, number: bare.number.fetch_add(1, Ordering::Relaxed) })
}
