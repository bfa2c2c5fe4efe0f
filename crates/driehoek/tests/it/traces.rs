//! What a collector of OpenTelemetry hears, and what it never hears. `no_names.rs` sends it
//! everything that people can type.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use driehoek::{config::Config, mail::Mailer, meetings::clock, nodes, traces::Traces};
use opentelemetry_proto::tonic::{common::v1::any_value::Value, trace::v1::Span};
use tokio::net::TcpListener;

use crate::{
    collector::Collector,
    mailing,
    meetings::{Story, WRITING, streams::Screen},
    paper,
    visitor::Site,
};

/// Stopping waits for a collector at most so long, with some room for a busy computer.
const STOPS_WITHIN: Duration = Duration::from_secs(4);

async fn story(collector: &Collector) -> Story {
    let url = collector.url.clone();
    let site = Site::with(Mailer::none(), |config| config.otlp_url = Some(url)).await;
    let mut story = Story::planned_in(site, "named").await;
    story.leads(&[("do", "start")]).await;
    story.goes_to(WRITING).await;
    story
}

/// Everything that belongs to the trace of the request with this name: name and parent's name.
fn family<'a>(spans: &'a [Span], request: &str) -> BTreeSet<(&'a str, &'a str)> {
    let names: BTreeMap<_, _> =
        spans.iter().map(|span| (span.span_id.clone(), span.name.as_str())).collect();
    let root = spans.iter().rfind(|span| span.name == request).unwrap();
    assert!(root.parent_span_id.is_empty(), "{root:?}");
    let same = spans.iter().filter(|span| span.trace_id == root.trace_id);
    let parent = |span: &Span| names.get(&span.parent_span_id).copied().unwrap_or("");
    same.map(|span| (span.name.as_str(), parent(span))).collect()
}

#[tokio::test]
async fn a_deed_in_a_meeting_is_one_trace_from_the_request_to_what_screens_see() {
    let collector = Collector::start().await;
    let story = story(&collector).await;
    let mut fatma = story.guest("Fatma").await;
    let path = format!("{}/stroom", story.home);
    let mut screen = Screen::open(&story.site.router, &path, &story.coach.cookies).await;
    fatma.says(WRITING, "Samen eten").await;
    screen.shows("Samen eten").await;
    let secret = fatma.page.rsplit('/').next().unwrap().to_owned();
    story.site.app.traces.stop().await;

    let spans = collector.spans();
    let deed = family(&spans, "POST /mijn/{token}/handelingen");
    for link in [
        ("meeting.act", "POST /mijn/{token}/handelingen"),
        ("meeting.batch", "meeting.act"),
        ("store.wait", "meeting.batch"),
        ("store.transaction", "meeting.batch"),
        ("vault.seal", "meeting.batch"),
        ("store.commit", "store.transaction"),
        ("meeting.draw", "meeting.batch"),
    ] {
        assert!(deed.contains(&link), "{link:?} is not in {deed:#?}");
    }
    // The stream is open still; what it took to begin is told all the same.
    assert!(spans.iter().any(|span| span.name == "GET /bijeenkomsten/{id}/stroom"));
    let status = |span: &Span| {
        let fact = span.attributes.iter().find(|fact| fact.key == "http.response.status_code");
        fact.and_then(|fact| fact.value.clone()).and_then(|value| value.value)
    };
    let post = spans.iter().find(|span| span.name == "POST /mijn/{token}/handelingen").unwrap();
    assert_eq!(status(post), Some(Value::IntValue(303)));
    for private in [&*secret, &story.id.to_string(), &story.school.0.to_string(), "Samen eten"] {
        assert!(!collector.holds(private), "{private} was sent");
    }
    for resource in collector.resources() {
        let facts = resource.resource.unwrap().attributes;
        let names: BTreeSet<_> = facts.iter().map(|fact| fact.key.as_str()).collect();
        assert_eq!(names, ["service.instance.id", "service.name", "service.version"].into());
    }
    assert!(collector.holds(&story.site.app.config.node_name));
}

#[tokio::test]
async fn paper_letters_and_work_by_the_clock_are_told_of() {
    let collector = Collector::start().await;
    let post = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut config = Config::plain(driehoek::config::Flags::default());
    config.smtp_url = Some(format!("smtp://{}", post.local_addr().unwrap()));
    let mailer = Mailer::new(&config).unwrap();
    let url = collector.url.clone();
    let site = Site::with(mailer, |config| config.otlp_url = Some(url)).await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noors = site.signed_in(school, noor).await;
    paper::ordered(&mut noors, "alignment", &[]).await;
    let taken = tokio::spawn(mailing::take_one(post));
    site.visitor().post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let letter = tokio::time::timeout(Duration::from_secs(10), taken).await.unwrap().unwrap();
    assert!(letter.contains("noor@brug.nl"), "{letter}");
    let sent = async {
        while site.app.mailer.counts().sent == 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), sent).await.unwrap();
    // Among several nodes one does the work by the clock.
    nodes::look(&site.app).await.unwrap();
    let by_the_clock = clock::run(site.app.clone());
    assert!(tokio::time::timeout(Duration::from_secs(1), by_the_clock).await.is_err());
    site.app.traces.stop().await;

    let spans = collector.spans();
    let paper = family(&spans, "POST /afdrukken/{what}");
    assert!(paper.contains(&("paper.print", "POST /afdrukken/{what}")), "{paper:#?}");
    let letter = family(&spans, "POST /aanmelden");
    assert!(letter.iter().any(|(name, _)| *name == "letter.send"), "{letter:#?}");
    let clock = family(&spans, "clock.meetings");
    assert!(clock.contains(&("store.wait", "clock.meetings")), "{clock:#?}");
    assert!(!collector.holds("noor@") && !collector.holds("brug.nl"));
}

#[tokio::test]
async fn a_trace_that_a_stranger_sends_along_is_not_gone_on_with() {
    let collector = Collector::start().await;
    let url = collector.url.replace("//", "//driehoek:geheim@");
    let site = Site::with(Mailer::none(), |config| config.otlp_url = Some(url)).await;
    let theirs = "4bf92f3577b34da6a3ce929d0e0e4736";
    let asked = Request::get("/privacy")
        .header("traceparent", format!("00-{theirs}-00f067aa0ba902b7-01"))
        .header("tracestate", "geheim=Qwxmerk")
        .header("baggage", "wie=Qwxmerk");
    let answer = site.visitor().send(asked, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::OK);
    site.app.traces.stop().await;
    assert_eq!(collector.proof(), "Basic ZHJpZWhvZWs6Z2VoZWlt");
    let spans = collector.spans();
    let ours = spans.iter().find(|span| span.name == "GET /privacy").unwrap();
    let id = u128::from_be_bytes(ours.trace_id.clone().try_into().unwrap());
    assert_ne!(format!("{id:032x}"), theirs);
    assert!(ours.parent_span_id.is_empty() && !collector.holds("Qwxmerk"));
}

#[tokio::test]
async fn without_a_setting_nothing_is_measured() {
    let collector = Collector::start().await;
    let site = Site::empty().await;
    assert_eq!(format!("{:?}", site.app.traces), "Traces::Off");
    assert_eq!(site.visitor().get("/privacy").await.status, StatusCode::OK);
    assert!(
        format!("{:?}", site.app.traces.begin(driehoek::traces::What::Request)).contains("Nowhere")
    );
    site.app.traces.stop().await;
    assert!(collector.spans().is_empty());
}

/// Asks for a page often, then stops; says how long each took.
async fn ask_and_stop(url: String) -> (Duration, Duration) {
    let site = Site::with(Mailer::none(), |config| config.otlp_url = Some(url)).await;
    let mut visitor = site.visitor();
    let begun = Instant::now();
    for _ in 0..600 {
        // More than one message holds, so that it is sent while we ask.
        assert_eq!(visitor.get("/gezond").await.status, StatusCode::OK);
    }
    let asked = begun.elapsed();
    let begun = Instant::now();
    site.app.traces.stop().await;
    (asked, begun.elapsed())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_is_away_or_silent_holds_up_nothing() {
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let away = format!("http://{}", gone.local_addr().unwrap());
    drop(gone);
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let never = format!("http://{}", silent.local_addr().unwrap());
    let without = async {
        let site = Site::empty().await;
        let mut visitor = site.visitor();
        let begun = Instant::now();
        for _ in 0..600 {
            visitor.get("/gezond").await;
        }
        begun.elapsed()
    };
    let without = without.await;
    for url in [away, never] {
        let (asked, stopped) = ask_and_stop(url.clone()).await;
        assert!(asked < without * 4 + Duration::from_secs(1), "{url}: {asked:?}, not {without:?}");
        assert!(stopped < STOPS_WITHIN, "{url}: {stopped:?}");
    }
}

#[tokio::test]
async fn a_wrong_address_stops_the_start_without_repeating_it() {
    let mut config = Config::plain(driehoek::config::Flags::default());
    config.otlp_url = Some("http://wie:geheim@[".to_owned());
    let fault = format!("{:#}", Traces::new(&config).map(drop).unwrap_err());
    assert!(fault.contains("otlp_url") && !fault.contains("geheim"), "{fault}");
}
