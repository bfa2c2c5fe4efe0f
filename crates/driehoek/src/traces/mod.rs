//! What takes how long, for a collector of OpenTelemetry that the operator names. Without one
//! nothing is measured.
//!
//! Only what stands in `names.rs` can go out: fixed words and numbers. The spans and lines of the log
//! are not sent along, so that neither we nor a library can let a name, an address or the text of an
//! error slip out. Nothing else in the program may use OpenTelemetry by itself.

mod collector;
mod names;

use std::{fmt, sync::Arc, time::Duration};

use anyhow::Result;
use futures_util::future::Either;
use opentelemetry::{
    Context,
    trace::{FutureExt as _, SpanBuilder, Status, TraceContextExt as _, Tracer as _},
};
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};

use crate::config::Config;
pub use names::{Fact, What};

/// How long the program waits, when it stops, for what was not sent yet.
const FAREWELL: Duration = Duration::from_secs(2);

/// Sends what was measured, or nothing at all. Cheap to clone.
#[derive(Clone, Default)]
pub struct Traces(Option<Arc<Sending>>);

struct Sending {
    provider: SdkTracerProvider,
    tracer: SdkTracer,
}

impl Traces {
    /// To the collector of the settings, if one is named.
    pub fn new(config: &Config) -> Result<Self> {
        let Some(url) = &config.otlp_url else { return Ok(Self::default()) };
        let provider = collector::provider(url, &config.node_name)?;
        let tracer = collector::tracer(&provider);
        Ok(Self(Some(Arc::new(Sending { provider, tracer }))))
    }

    /// Begins something that nothing else began: a request, or work by the clock. Whatever a request
    /// says of a trace elsewhere is not heard, for strangers send requests too.
    pub fn begin(&self, what: What) -> Span {
        let start = self.0.is_some().then(|| Context::new().with_value(self.clone()));
        Here(start).begin(what)
    }

    /// Does a piece of work that nothing else began, and tells whether it failed.
    pub async fn work<T, E>(
        &self,
        what: What,
        work: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let span = self.begin(what);
        let done = span.around(work).await;
        if done.is_err() {
            span.failed();
        }
        done
    }

    /// Sends what is left and sends nothing afterwards. Comes back after [`FAREWELL`] at the latest.
    pub async fn stop(&self) {
        let Some(sending) = &self.0 else { return };
        let provider = sending.provider.clone();
        let stop = move || provider.shutdown_with_timeout(FAREWELL);
        let is_done = matches!(tokio::task::spawn_blocking(stop).await, Ok(Ok(())));
        if !is_done {
            tracing::info!("not all that was measured reached the collector before the end");
        }
    }
}

impl fmt::Debug for Traces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Traces::On" } else { "Traces::Off" })
    }
}

/// A place in a trace, or none: what happens there belongs to it. It is carried along by hand to
/// wherever work goes on in another task. Cheap to clone.
#[derive(Clone, Default)]
pub struct Here(Option<Context>);

/// The place of what is being done now.
pub fn here() -> Here {
    Here(Context::map_current(|now| now.get::<Traces>().map(|_| now.clone())))
}

/// Begins something, as a part of what is being done now.
pub fn begin(what: What) -> Span {
    here().begin(what)
}

/// Does something, as a part of what is being done now.
pub async fn within<T>(what: What, work: impl Future<Output = T>) -> T {
    let span = begin(what);
    span.around(work).await
}

impl Here {
    /// Begins something that belongs here.
    pub fn begin(&self, what: What) -> Span {
        let begun = self.0.as_ref().and_then(|here| {
            let Traces(Some(sending)) = here.get()? else { return None };
            let builder = SpanBuilder::from_name(what.name()).with_kind(what.kind());
            Some(here.with_span(sending.tracer.build_with_context(builder, here)))
        });
        Span(Self(begun))
    }

    /// Does something that belongs here.
    pub fn around<F: Future>(&self, work: F) -> impl Future<Output = F::Output> + use<F> {
        match &self.0 {
            Some(here) => Either::Left(work.with_context(here.clone())),
            None => Either::Right(work),
        }
    }
}

impl fmt::Debug for Here {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Here" } else { "Nowhere" })
    }
}

/// Something that takes time, until it is dropped.
#[derive(Debug, Default)]
pub struct Span(Here);

impl Span {
    /// Tells something about it.
    pub fn tell(&self, fact: Fact) {
        if let Some(span) = &self.0.0 {
            span.span().set_attribute(fact.into());
        }
    }

    /// Tells how a request was answered, and names it by its method and the pattern of its address.
    pub fn answered(&self, method: &'static str, route: &'static str, status: u16) {
        let Some(span) = &self.0.0 else { return };
        span.span().update_name(format!("{method} {route}"));
        self.tell(Fact::Method(method));
        self.tell(Fact::Route(route));
        self.tell(Fact::Status(status));
        if status >= 500 {
            self.failed();
        }
    }

    /// It did not go well. What went wrong is for the log.
    pub fn failed(&self) {
        if let Some(span) = &self.0.0 {
            span.span().set_status(Status::error(""));
        }
    }

    /// Begins a part of it.
    #[must_use]
    pub fn begin(&self, what: What) -> Self {
        self.0.begin(what)
    }

    /// The place of its parts.
    pub fn here(&self) -> Here {
        self.0.clone()
    }

    /// Does something as a part of it.
    pub fn around<F: Future>(&self, work: F) -> impl Future<Output = F::Output> + use<F> {
        self.0.around(work)
    }

    /// Does something as a part of it, on a thread of its own.
    pub fn doing<T>(&self, work: impl FnOnce() -> T) -> T {
        let _attached = self.0.0.clone().map(Context::attach);
        work()
    }
}

impl Drop for Span {
    fn drop(&mut self) {
        // Whoever carries its place along keeps it in memory, but not open.
        if let Some(span) = &self.0.0 {
            span.span().end();
        }
    }
}
