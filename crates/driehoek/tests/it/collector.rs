//! A collector of traces, played by the test: it takes OTLP over HTTP as a real one does, reads it
//! with OpenTelemetry's own types, and keeps every byte.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    routing::post,
};
use driehoek::{
    server,
    traces::{Fact, What},
};
use opentelemetry_proto::tonic::{
    collector::trace::v1::ExportTraceServiceRequest,
    common::v1::{KeyValue, any_value::Value},
    trace::v1::{ResourceSpans, Span, Status},
};
use prost::Message as _;
use tokio::net::TcpListener;

#[derive(Clone)]
pub(crate) struct Collector {
    pub(crate) url: String,
    taken: Arc<Mutex<Vec<Bytes>>>,
    /// How whoever sends proves who they are.
    proof: Arc<Mutex<String>>,
}

impl Collector {
    /// One that takes whatever comes.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let taken = Arc::<Mutex<Vec<Bytes>>>::default();
        let proof = Arc::<Mutex<String>>::default();
        let ours = Self { url, taken, proof };
        let take = async |State(ours): State<Self>, headers: HeaderMap, body: Bytes| {
            let proof = headers.get(header::AUTHORIZATION).map(|proof| proof.to_str().unwrap());
            proof.unwrap_or_default().clone_into(&mut ours.proof.lock().unwrap());
            ours.taken.lock().unwrap().push(body);
            StatusCode::OK
        };
        let router = Router::new().route("/v1/traces", post(take)).with_state(ours.clone());
        tokio::spawn(server::serve(listener, router, std::future::pending()));
        ours
    }

    pub(crate) fn proof(&self) -> String {
        self.proof.lock().unwrap().clone()
    }

    fn bodies(&self) -> Vec<Bytes> {
        self.taken.lock().unwrap().clone()
    }

    /// What came, as OpenTelemetry reads it.
    pub(crate) fn resources(&self) -> Vec<ResourceSpans> {
        let read = |body: Bytes| ExportTraceServiceRequest::decode(body).unwrap().resource_spans;
        self.bodies().into_iter().flat_map(read).collect()
    }

    pub(crate) fn spans(&self) -> Vec<Span> {
        let scopes = self.resources().into_iter().flat_map(|resource| resource.scope_spans);
        scopes.flat_map(|scope| scope.spans).collect()
    }

    /// Whether this stands anywhere in what came, in any case of its letters.
    pub(crate) fn holds(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let has = |body: &Bytes| String::from_utf8_lossy(body).to_lowercase().contains(&text);
        self.bodies().iter().any(has)
    }

    /// Checks that nothing came but names, facts and patterns that are in the program's own lists.
    #[track_caller]
    pub(crate) fn has_only_what_is_listed(&self, patterns: &[&str]) {
        let spans = self.spans();
        assert!(!spans.is_empty(), "nothing came");
        for span in &spans {
            let is_ours = What::ALL.iter().any(|what| what.name() == span.name);
            let route = span.name.split_once(' ').map(|(method, route)| {
                ["GET", "HEAD", "POST", "other"].contains(&method) && patterns.contains(&route)
            });
            assert!(is_ours || route == Some(true), "a span is called {}", span.name);
            for KeyValue { key, value, .. } in &span.attributes {
                assert!(Fact::NAMES.contains(&&**key), "{} has {key}", span.name);
                let known = match value.as_ref().and_then(|value| value.value.as_ref()).unwrap() {
                    Value::IntValue(_) => true,
                    Value::StringValue(word) => {
                        let ours = ["GET", "HEAD", "POST", "other", "wall", "participant", "coach"];
                        ours.contains(&&**word) || patterns.contains(&&**word)
                    }
                    _ => false,
                };
                assert!(known, "{} says {key} {value:?}", span.name);
            }
            assert!(span.events.is_empty() && span.links.is_empty(), "{span:?}");
            assert!(span.trace_state.is_empty(), "{span:?}");
            let says = |status: &Status| !status.message.is_empty();
            assert!(!span.status.as_ref().is_some_and(says), "{span:?}");
        }
    }
}
