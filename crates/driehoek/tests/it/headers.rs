//! What every answer says beside its page, what is refused at the door, and pages of failures.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use driehoek::{
    error::WebError,
    mail::Mailer,
    router::{self, Who},
    web::around::around,
};

use crate::meetings::Story;
use crate::visitor::{Site, Visitor};

#[tokio::test]
async fn every_answer_carries_the_safety_headers() {
    let site = Site::empty().await;
    for path in ["/privacy", "/nergens", "/status"] {
        let answer = site.visitor().get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        let device = answer.header("permissions-policy");
        for part in ["camera=()", "microphone=()", "geolocation=()"] {
            assert!(device.contains(part), "{device}");
        }
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("strict-transport-security"), "");
    }
}

#[tokio::test]
async fn one_page_alone_may_use_the_camera() {
    let mut story = Story::started().await;
    let mut device = async |path: &str| {
        let answer = story.coach.get(&format!("{}/{path}", story.home)).await;
        answer.header("permissions-policy").to_owned()
    };
    let [read, lead] = [device("stemkaarten").await, device("leiden").await];
    assert!(read.contains("camera=(self)"), "{read}");
    assert_eq!(read.replace("camera=(self)", "camera=()"), lead);
}

#[tokio::test]
async fn over_an_encrypted_connection_cookies_and_browsers_stay_on_it() {
    let site = Site::with(Mailer::none(), |config| {
        config.public_url = "https://driehoek.test".to_owned();
    })
    .await;
    let mut visitor = site.visitor();
    let answer = visitor.post("/taal", &[("taal", "en")]).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert!(cookie.contains("Secure"), "{cookie}");
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn where_others_can_read_along_the_sign_in_page_says_so() {
    let says = "Deze verbinding is niet beveiligd";
    let addresses = [
        ("http://10.0.0.5:8080", true),
        ("http://driehoek.test", true),
        ("https://driehoek.test", false),
        ("http://localhost:8080", false),
        ("http://127.0.0.1:8080", false),
        ("http://[::1]:8080", false),
    ];
    for (address, expected) in addresses {
        let site =
            Site::with(Mailer::keeping(), |config| config.public_url = address.to_owned()).await;
        site.add_school("De Brug", "noor@brug.nl").await;
        let page = site.visitor().get("/aanmelden").await;
        assert_eq!(page.text.contains(says), expected, "{address}");
    }
}

#[tokio::test]
async fn an_unknown_address_gets_a_page_in_the_readers_language() {
    let site = Site::empty().await;
    let mut visitor = site.visitor();
    visitor.get("/nergens").await.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
    visitor.accept_language = "en-GB,en;q=0.9".to_owned();
    let answer = visitor.get("/nergens").await;
    answer.shows(StatusCode::NOT_FOUND, "This page is not here");
    assert!(answer.text.contains("<html lang=\"en\""));
    visitor.post("/taal", &[("taal", "nl")]).await;
    visitor.get("/nergens").await.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
}

#[tokio::test]
async fn a_script_gets_a_failure_it_can_read() {
    let site = Site::empty().await;
    let req = Request::get("/nergens").header(header::ACCEPT, "application/json");
    let answer = site.visitor().send(req, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/json");
    let failure: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(failure["error"], "not-found");
    assert!(failure["message"].as_str().unwrap().contains("link"));
    // Not a redirect: a script cannot sign in.
    let req = Request::get("/mensen").header(header::ACCEPT, "application/json");
    let answer = site.visitor().send(req, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_wrong_method_is_explained_and_names_the_right_one() {
    let site = Site::empty().await;
    let answer = site.visitor().get("/afmelden").await;
    answer.shows(StatusCode::METHOD_NOT_ALLOWED, "Dit adres werkt anders");
    assert_eq!(answer.header("allow"), "POST");
}

#[tokio::test]
async fn a_post_from_another_site_is_refused_and_one_that_says_nothing_too() {
    let site = Site::empty().await;
    for origin in [Some("http://elders.test"), Some("null"), None] {
        let mut visitor = site.visitor();
        visitor.origin = origin.map(str::to_owned);
        let answer = visitor.post("/taal", &[("taal", "en")]).await;
        answer.shows(StatusCode::FORBIDDEN, "Dit formulier is niet verstuurd");
        assert!(visitor.cookies.is_empty());
    }
}

#[tokio::test]
async fn ten_megabytes_get_an_explanation_and_break_nothing() {
    let site = Site::empty().await;
    let mut visitor = site.visitor();
    let large = "x".repeat(10 * 1024 * 1024);
    let answer = visitor.post("/aanmelden", &[("email", &large)]).await;
    answer.shows(StatusCode::PAYLOAD_TOO_LARGE, "Dit is te groot");
    // In parts, without saying beforehand how much it will be.
    let parts = (0..640).map(|_| Ok::<_, std::io::Error>("y".repeat(16 * 1024)));
    let req = Request::post("/aanmelden")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let body = Body::from_stream(futures_util::stream::iter(parts));
    let answer = visitor.send(req, body).await;
    answer.shows(StatusCode::PAYLOAD_TOO_LARGE, "Dit is te groot");
    assert_eq!(visitor.get("/privacy").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_form_that_is_not_one_is_explained() {
    let site = Site::empty().await;
    let req = Request::post("/taal").header(header::CONTENT_TYPE, "text/plain");
    let answer = site.visitor().send(req, Body::from("taal")).await;
    assert!(answer.status.is_client_error());
    assert!(answer.text.contains("Dit konden we niet lezen"), "{}", answer.text);
}

/// Tries every address of the table, with ids and tokens of nothing.
#[tokio::test]
async fn nobody_gets_in_where_they_have_no_business() {
    let site = Site::private().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    let member = site.signed_in(school, person).await;
    let strange = "0198a5c0-0000-7000-8000-000000000000";
    for route in router::routes().table() {
        let path = fill(route.path, strange);
        let as_script = |path: &str| {
            Request::builder()
                .method(route.method.clone())
                .uri(path)
                .header(header::ACCEPT, "application/json")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        };
        let anonymous = site.visitor().send(as_script(&path), Body::empty()).await;
        let signed_in = member.clone().send(as_script(&path), Body::empty()).await;
        let what = format!("{} {path}: {} {}", route.method, anonymous.status, signed_in.status);
        assert!(!anonymous.status.is_server_error(), "{what} {}", anonymous.text);
        assert!(!signed_in.status.is_server_error(), "{what} {}", signed_in.text);
        match route.who {
            Who::Staff | Who::May(_) | Who::MeetingCoach => {
                assert_eq!(anonymous.status, StatusCode::UNAUTHORIZED, "{what}");
                // An id of another school is an id of nothing.
                if route.path.contains('{') && route.method == "POST" {
                    assert!(signed_in.status.is_client_error(), "{what}");
                }
            }
            Who::Participant
            | Who::WallLink
            | Who::ReportLink
            | Who::GuardianLink
            | Who::OwnLink => {
                assert!(!anonymous.status.is_success(), "{what}");
            }
            Who::FirstRun | Who::DemoOnly => {
                assert_eq!(anonymous.status, StatusCode::NOT_FOUND, "{what}");
                assert_eq!(signed_in.status, StatusCode::NOT_FOUND, "{what}");
            }
            Who::Anyone => assert_ne!(anonymous.status, StatusCode::FORBIDDEN, "{what}"),
        }
    }
}

/// The pattern with this in place of each of its names.
fn fill(pattern: &str, value: &str) -> String {
    pattern
        .split('/')
        .map(|part| if part.starts_with('{') { value } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test]
async fn what_breaks_is_told_with_a_reference_and_without_the_cause() {
    let site = Site::empty().await;
    let broken = axum::Router::new()
        .route("/knal", axum::routing::get(knal))
        .route("/kapot", axum::routing::get(kapot));
    let mut visitor = Visitor::of(around(broken, site.app.clone()));
    for path in ["/knal", "/kapot"] {
        let answer = visitor.get(path).await;
        answer.shows(StatusCode::INTERNAL_SERVER_ERROR, "Er ging iets mis bij ons");
        assert!(answer.text.contains("Noem dan dit kenmerk"), "{}", answer.text);
        assert!(!answer.text.contains("geheim"), "{}", answer.text);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

async fn knal() -> StatusCode {
    panic!("geheim")
}

async fn kapot() -> Result<StatusCode, WebError> {
    Err(anyhow::anyhow!("geheim"))?
}
