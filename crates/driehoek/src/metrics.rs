//! Figures about the running, in the form of Prometheus: how much, how fast, how full. No name, no
//! id, no address stands in them; what was asked for is the pattern of its route.

use std::{fmt, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use metrics::{Key, Label, Level, Metadata, Recorder as _};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

use crate::{app::App, backup::status::Status, certificate::Found, room};

/// Seconds in which an answer began.
const BUCKETS_S: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0];
const HERE: Metadata<'static> = Metadata::new(module_path!(), Level::INFO, None);

/// Counts and gives the figures of one running program. Cheap to clone.
#[derive(Clone)]
pub struct Figures(Arc<Inner>);

struct Inner {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
}

impl Default for Figures {
    /// # Panics
    /// Never: the buckets are there and in order.
    fn default() -> Self {
        let recorder = PrometheusBuilder::new()
            .set_buckets(&BUCKETS_S)
            .expect("there are buckets")
            .build_recorder();
        let handle = recorder.handle();
        let text = |name: &'static str, words: &'static str| {
            recorder.describe_counter(name.into(), None, words.into());
        };
        text("driehoek_requests_total", "Requests that were answered");
        text("driehoek_letters_total", "Letters that were sent or given up");
        Self(Arc::new(Inner { recorder, handle }))
    }
}

impl Figures {
    /// Counts a request by the pattern of its route.
    pub fn answered(&self, method: &'static str, route: &'static str, status: u16, took: Duration) {
        let labels = || {
            vec![
                Label::from_static_parts("method", method),
                Label::from_static_parts("route", route),
            ]
        };
        let mut counted = labels();
        counted.push(Label::new("status", status.to_string()));
        let count = Key::from_parts("driehoek_requests_total", counted);
        self.0.recorder.register_counter(&count, &HERE).increment(1);
        let time = Key::from_parts("driehoek_request_seconds", labels());
        self.0.recorder.register_histogram(&time, &HERE).record(took.as_secs_f64());
    }

    fn set(&self, name: &'static str, value: f64) {
        self.0.recorder.register_gauge(&Key::from_static_name(name), &HERE).set(value);
    }

    fn set_total(&self, name: &'static str, label: (&'static str, &'static str), value: u64) {
        let key = Key::from_parts(name, vec![Label::from_static_parts(label.0, label.1)]);
        self.0.recorder.register_counter(&key, &HERE).absolute(value);
    }

    /// All figures as text.
    pub fn text(&self, app: &App) -> String {
        self.look(app);
        self.0.handle.run_upkeep();
        self.0.handle.render()
    }

    /// What is not counted but is so at this moment.
    #[expect(clippy::cast_precision_loss, reason = "figures are numbers with a point")]
    fn look(&self, app: &App) {
        let meetings = app.live.in_memory();
        let screens: usize = meetings.iter().map(|live| live.presence().connections()).sum();
        self.set("driehoek_meetings_open", meetings.len() as f64);
        self.set("driehoek_screens_open", screens as f64);
        let sent = app.mailer.counts();
        self.set_total("driehoek_letters_total", ("outcome", "sent"), sent.sent);
        self.set_total("driehoek_letters_total", ("outcome", "given_up"), sent.given_up);
        self.set("driehoek_letters_waiting", sent.waiting as f64);
        let has_duty = if app.nodes.does_the_chores() { 1.0 } else { 0.0 };
        self.set("driehoek_works_by_the_clock", has_duty);
        if let Some(hears) = app.nodes.hears_others() {
            self.set("driehoek_hears_others", if hears { 1.0 } else { 0.0 });
        }
        if let Some(until) = app.certificate.found().and_then(Found::until) {
            let name = "driehoek_certificate_ends_timestamp_seconds";
            self.set(name, until.as_second() as f64);
        }
        // A server counts its own.
        if let Some(file) = app.config.store.file() {
            let store = std::fs::metadata(file).map_or(0, |file| file.len());
            self.set("driehoek_store_bytes", store as f64);
        }
        if let Some(free) = room::free(&app.config.data) {
            self.set("driehoek_disk_free_bytes", free as f64);
        }
        if let Some(status) = Status::read(&app.config.data) {
            let is_good = if status.fault.is_none() { 1.0 } else { 0.0 };
            self.set("driehoek_backup_good", is_good);
            self.set("driehoek_backup_bytes", status.bytes as f64);
            if let Some(at) = status.good_at {
                self.set("driehoek_backup_good_timestamp_seconds", at.as_second() as f64);
            }
        }
    }
}

impl fmt::Debug for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Figures")
    }
}

/// What the address for figures serves: they and nothing else.
pub fn router(app: App) -> Router {
    let show = async |State(app): State<App>| -> Response {
        let health = app.health.faults(&app).await;
        let up = if health.is_empty() { 1.0 } else { 0.0 };
        app.figures.set("driehoek_healthy", up);
        let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
        (kind, app.figures.text(&app)).into_response()
    };
    Router::new().route("/metrics", get(show)).fallback(StatusCode::NOT_FOUND).with_state(app)
}
