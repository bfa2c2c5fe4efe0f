//! The way to the collector: OTLP over HTTP, in the background, and never at the cost of the work.
//! What does not fit in the queue, or is not taken, is dropped.

use std::{
    fmt,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use anyhow::{Context as _, Result};
use async_trait::async_trait;
use openidconnect::{reqwest, url::Url};
use opentelemetry::{InstrumentationScope, KeyValue, trace::TracerProvider as _};
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _, WithHttpConfig as _};
use opentelemetry_sdk::{
    Resource,
    trace::{BatchConfigBuilder, BatchSpanProcessor, Sampler, SdkTracer, SdkTracerProvider},
};
use tokio::runtime::Handle;

/// What waits to be sent; the newest beyond it is dropped.
const QUEUE_MAX: usize = 4096;
/// The most that goes in one message.
const BATCH_MAX: usize = 512;
/// What was measured is sent after this long at the latest.
const SENT_EVERY: Duration = Duration::from_secs(5);
/// How long the collector may take to answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);
/// Where a collector takes traces when its address says nothing else.
const PATH: &str = "/v1/traces";

/// What sends to this address, as the node with this name. What OpenTelemetry reads of its surroundings
/// by itself adds nothing to what is told; `OTEL_EXPORTER_OTLP_HEADERS` may hold a key for the collector.
pub(super) fn provider(url: &str, node: &str) -> Result<SdkTracerProvider> {
    let mut to: Url = url.parse().context("otlp_url: it is not an address")?;
    if matches!(to.path(), "" | "/") {
        to.set_path(PATH);
    }
    let exporter = SpanExporter::builder()
        .with_http()
        .with_protocol(Protocol::HttpBinary)
        .with_endpoint(to.as_str())
        .with_timeout(ANSWER_WITHIN)
        .with_http_client(Client::new(to)?)
        .build()
        .context("otlp_url: making the way to the collector")?;
    let batches = BatchConfigBuilder::default()
        .with_max_queue_size(QUEUE_MAX)
        .with_max_export_batch_size(BATCH_MAX)
        .with_scheduled_delay(SENT_EVERY)
        .build();
    let who = Resource::builder_empty()
        .with_service_name("driehoek")
        .with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")))
        .with_attribute(KeyValue::new("service.instance.id", node.to_owned()))
        .build();
    Ok(SdkTracerProvider::builder()
        .with_span_processor(
            BatchSpanProcessor::builder(exporter).with_batch_config(batches).build(),
        )
        .with_sampler(Sampler::AlwaysOn)
        .with_resource(who)
        .build())
}

pub(super) fn tracer(provider: &SdkTracerProvider) -> SdkTracer {
    provider.tracer_with_scope(InstrumentationScope::builder("driehoek").build())
}

/// Sends with the client that account systems are asked with too.
struct Client {
    http: reqwest::Client,
    to: Url,
    /// Batches are made on a thread that has no runtime.
    runtime: Handle,
    is_away: AtomicBool,
}

impl Client {
    fn new(to: Url) -> Result<Self> {
        let http = reqwest::Client::builder()
            .timeout(ANSWER_WITHIN)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .user_agent("driehoek")
            .build()
            .context("making a client for the collector")?;
        Ok(Self { http, to, runtime: Handle::current(), is_away: AtomicBool::new(false) })
    }

    /// Says in the log when the collector stops to take what is sent, and when it does again.
    fn tell(&self, sent: Result<u16, Fault>) {
        let is_taken = matches!(sent, Ok(200..300));
        if self.is_away.swap(!is_taken, Ordering::Relaxed) != is_taken {
            return;
        }
        match sent {
            Ok(200..300) => tracing::info!("the collector of traces takes them again"),
            Ok(status) => {
                tracing::warn!(
                    status,
                    "the collector refuses traces; until it takes them they are lost"
                );
            }
            Err(fault) => {
                let fault = fault.to_string();
                tracing::warn!(fault, "the collector is away; until it is back traces are lost");
            }
        }
    }
}

/// Why nothing was sent, without the address, which may hold a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Fault {
    #[error("no answer in time")]
    Late,
    #[error("no connection")]
    Silent,
}

impl From<reqwest::Error> for Fault {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() { Self::Late } else { Self::Silent }
    }
}

#[async_trait]
impl HttpClient for Client {
    async fn send_bytes(&self, req: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let (head, body) = req.into_parts();
        let req = self.http.post(self.to.clone()).headers(head.headers).body(body);
        let asking = async move { req.send().await.map(|res| res.status()).map_err(Fault::from) };
        let sent = self.runtime.spawn(asking).await.unwrap_or(Err(Fault::Silent));
        self.tell(sent.map(|status| status.as_u16()));
        // What the collector says about it we do not read.
        let mut res = Response::new(Bytes::new());
        *res.status_mut() = sent?;
        Ok(res)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    use super::{Client, Fault};

    /// The log, kept.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn that_the_collector_is_away_and_that_it_is_back_is_told_once() {
        let log = Log::default();
        let kept = log.clone();
        let lines = tracing_subscriber::fmt().with_ansi(false);
        let lines = lines.with_writer(move || log.clone());
        let _heard = tracing::subscriber::set_default(lines.finish());
        let client = Client::new("http://naam:geheim@collector.test/v1/traces".parse().unwrap());
        let client = client.unwrap();
        client.tell(Ok(200));
        for sent in [Err(Fault::Silent), Err(Fault::Late), Ok(503), Ok(200), Ok(202)] {
            client.tell(sent);
        }
        let text = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert!(lines[0].contains("the collector is away") && lines[1].contains("again"), "{text}");
        assert!(!text.contains("geheim") && !text.contains("collector.test"), "{text}");
    }
}
