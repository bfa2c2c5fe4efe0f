//! What whoever watches over an installation asks of it, and whom to tell of a weakness.

use std::time::Duration;

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use jiff::{SignedDuration, Timestamp, civil::Time, tz::TimeZone};
use serde_json::json;
use tokio::sync::Mutex;

use crate::{app::App, db::Db, error::WebError, room};

/// What was found stands for so long: whoever asks all the time does not hinder the work.
const STANDS: SignedDuration = SignedDuration::from_secs(2);
/// How long the store may take to let somebody write.
const STORE_PATIENCE: Duration = Duration::from_secs(5);
/// `security.txt` says until when it holds; it is made anew with every look.
const CONTACT_HOLDS: SignedDuration = SignedDuration::from_hours(180 * 24);

/// What was last found, and when.
#[derive(Debug, Default)]
pub struct Health(Mutex<Option<(Timestamp, Vec<&'static str>)>>);

impl Health {
    /// Why the program cannot do its work now; empty when it can. Fixed names without any detail:
    /// everybody may ask. The log and `driehoek doctor` say more.
    pub async fn faults(&self, app: &App) -> Vec<&'static str> {
        let mut last = self.0.lock().await;
        // Only now: who waited for the lock would take what was just found for old.
        let now = app.clock.now();
        if let Some((at, faults)) = &*last
            && now.duration_since(*at).abs() < STANDS
        {
            return faults.clone();
        }
        let mut faults = Vec::new();
        if !may_write(&app.db).await {
            faults.push("store");
        }
        if !may_write(app.vault.store()).await {
            faults.push("keys");
        }
        if room::free(&app.config.data).is_some_and(|free| free < room::LEAST) {
            faults.push("disk");
        }
        if last.as_ref().is_none_or(|(_, before)| *before != faults) && !faults.is_empty() {
            tracing::error!(?faults, "the program cannot do its work");
        }
        *last = Some((now, faults.clone()));
        faults
    }
}

/// Whether somebody may write in a store; nothing is written.
async fn may_write(db: &Db) -> bool {
    match tokio::time::timeout(STORE_PATIENCE, db.begin()).await {
        Ok(Ok(tx)) => tx.rollback().await.is_ok(),
        Ok(Err(_)) | Err(_) => false,
    }
}

/// GET `/gezond`: 200 when the program can do its work, 503 with reasons when it cannot.
pub async fn show(State(app): State<App>) -> Response {
    let faults = app.health.faults(&app).await;
    let (status, word) = if faults.is_empty() {
        (StatusCode::OK, "ok")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "failing")
    };
    (status, Json(json!({ "status": word, "faults": faults }))).into_response()
}

/// GET `/leeft`: 200 for as long as the program runs. It asks nobody anything: what a program lacks
/// does not come back when the program is started again.
pub async fn alive() -> &'static str {
    "leeft\n"
}

/// GET `/.well-known/security.txt`, in the form of RFC 9116; not there when nobody is named.
pub async fn security_txt(State(app): State<App>) -> Result<Response, WebError> {
    let contact = app.config.security_contact.as_deref().ok_or(WebError::NotFound)?;
    let expires = (app.clock.now() + CONTACT_HOLDS).to_zoned(TimeZone::UTC).date();
    let expires = expires.to_datetime(Time::midnight()).strftime("%Y-%m-%dT%H:%M:%SZ");
    let canonical = app.config.link("/.well-known/security.txt");
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n\
        Canonical: {canonical}\n"
    );
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
