//! What an account system may say that must not be believed.

use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as URL_SAFE};
use driehoek::accounts::federation::{ATTEMPT_LASTS, SKEW};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{
    come_back, go,
    issuer::{Issuer, public, signed, unsigned},
    providers, right, sign_in, site, table,
};
use crate::visitor::{Answer, Site};

const DOOR: &str = "/aanmelden/met/werk";

/// Comes back with this token.
async fn with_token(
    (site, issuer): (&Site, &Issuer),
    token: impl FnOnce(Value) -> String,
) -> Answer {
    let mut sam = site.visitor();
    let going = go(&mut sam, DOOR).await;
    let claims = right(site, issuer, &going, &json!({}));
    issuer.now(|play| {
        play.userinfo = json!({ "sub": claims["sub"] });
        play.token = token(claims);
    });
    let answer = come_back(&mut sam, &going).await;
    assert_eq!(sam.cookies.get("sessie"), None, "nobody came in");
    answer
}

#[track_caller]
fn not_believed(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY, "{what}: {}", answer.text);
    assert!(answer.text.contains("is niet gelukt"), "{what}: {}", answer.text);
}

#[tokio::test]
async fn a_token_with_anything_wrong_in_it_opens_nothing() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let now = site.app.clock.now().as_second();
    let (skew, old) = (SKEW.as_secs(), ATTEMPT_LASTS.as_secs() + SKEW.as_secs());
    for (claim, value) in [
        ("nonce", json!("another")),
        ("nonce", Value::Null),
        ("aud", json!("somebody-else")),
        ("aud", json!(["driehoek", "somebody-else"])),
        ("aud", json!([])),
        ("azp", json!("somebody-else")),
        ("iss", json!("https://evil.example")),
        ("iss", json!(format!("{}/", issuer.url))),
        ("exp", json!(now - skew - 1)),
        ("iat", json!(now + skew + 1)),
        ("iat", json!(now - old - 1)),
        ("sub", json!("")),
        ("sub", Value::Null),
        ("at_hash", json!("AAAAAAAAAAAAAAAAAAAAAA")),
    ] {
        let lie = |mut claims: Value| {
            claims[claim] = value.clone();
            signed(1, &claims)
        };
        not_believed(&with_token((&site, &issuer), lie).await, &format!("{claim}: {value}"));
    }
}

#[tokio::test]
async fn clocks_may_differ_a_little() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let now = site.app.clock.now().as_second();
    let skew = SKEW.as_secs();
    for (claim, value) in [("exp", now - skew + 1), ("iat", now + skew)] {
        let late = |mut claims: Value| {
            claims[claim] = json!(value);
            signed(1, &claims)
        };
        let answer = with_token((&site, &issuer), late).await;
        assert_eq!(answer.location(), "/aanmelden/toegang", "{claim}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_token_must_be_signed_with_a_key_of_the_account_system() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let both = (&site, &issuer);
    let none = |claims: Value| format!("{}.", unsigned(&json!({ "alg": "none" }), &claims));
    not_believed(&with_token(both, none).await, "no signature");
    let bare = |claims: Value| unsigned(&json!({ "alg": "none" }), &claims);
    not_believed(&with_token(both, bare).await, "no signature at all");
    // Our own secret is no key for a token: whoever has it could sign for everybody.
    let shared = |claims: Value| {
        let said = unsigned(&json!({ "alg": "HS256", "typ": "JWT" }), &claims);
        format!("{said}.{}", URL_SAFE.encode([7; 32]))
    };
    not_believed(&with_token(both, shared).await, "a shared secret");
    let strange = |claims: Value| signed(2, &claims);
    not_believed(&with_token(both, strange).await, "a key of somebody else");
    let named_so = |claims: Value| {
        let header = json!({ "alg": "EdDSA", "kid": "key-1", "typ": "JWT" });
        let signature = signed(2, &claims).rsplit('.').next().unwrap().to_owned();
        format!("{}.{signature}", unsigned(&header, &claims))
    };
    not_believed(&with_token(both, named_so).await, "another key by the same name");
    let changed = |claims: Value| {
        let signature = signed(1, &claims).rsplit('.').next().unwrap().to_owned();
        let mut other = claims;
        other["sub"] = json!("noor-1");
        let header = json!({ "alg": "EdDSA", "kid": "key-1", "typ": "JWT" });
        format!("{}.{signature}", unsigned(&header, &other))
    };
    not_believed(&with_token(both, changed).await, "changed after signing");
    not_believed(&with_token(both, |_| "no.token".to_owned()).await, "no token");
    not_believed(&with_token(both, |_| String::new()).await, "nothing");
}

#[tokio::test]
async fn what_is_told_when_asked_must_be_about_the_same_person() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let large = format!("{{\"sub\": \"sam-1\", \"name\": \"{}\"}}", "x".repeat(300_000));
    for told in [
        json!({ "sub": "noor-1", "name": "Noor" }),
        json!({ "name": "Noor" }),
        json!([]),
        json!("no json"),
        json!(large),
    ] {
        let mut sam = site.visitor();
        let going = go(&mut sam, DOOR).await;
        let claims = right(&site, &issuer, &going, &json!({}));
        issuer.now(|play| {
            play.token = signed(1, &claims);
            play.userinfo = told.clone();
        });
        not_believed(&come_back(&mut sam, &going).await, "userinfo");
        assert_eq!(sam.cookies.get("sessie"), None);
    }
}

#[tokio::test]
async fn an_account_system_that_calls_itself_something_else_is_not_asked_for_more() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    issuer.now(|play| play.itself = json!({ "issuer": "https://evil.example" }));
    not_believed(&site.visitor().get(DOOR).await, "another issuer");
    assert_eq!(issuer.now(|play| play.keys_fetched), 0);
}

#[tokio::test]
async fn who_comes_back_must_be_who_went_and_only_once() {
    let (site, issuer) = site("").await;
    let toml = [table("werk", &issuer.url, ""), table("ander", &issuer.url, "")].concat();
    let site = {
        drop(site);
        let all = providers(&toml);
        Site::with(driehoek::mail::Mailer::none(), |config| config.providers = all).await
    };
    site.add_school("De Brug", "noor@brug.nl").await;
    let gone = |answer: Answer| answer.shows(StatusCode::GONE, "Dit duurde te lang");
    let mut sam = site.visitor();
    let going = go(&mut sam, DOOR).await;
    let claims = right(&site, &issuer, &going, &json!({}));
    issuer.now(|play| {
        play.token = signed(1, &claims);
        play.userinfo = json!({ "sub": "sam-1" });
    });
    // Without the cookie of the browser in which it began.
    gone(come_back(&mut site.visitor(), &going).await);
    // That attempt was used up by whoever tried.
    gone(come_back(&mut sam, &going).await);

    let going = go(&mut sam, DOOR).await;
    gone(sam.get("/aanmelden/met/werk/terug?code=c&state=another").await);
    gone(sam.get(&format!("/aanmelden/met/ander/terug?code=c&state={}", going.state)).await);
    let going = go(&mut sam, DOOR).await;
    site.wait(ATTEMPT_LASTS);
    gone(come_back(&mut sam, &going).await);
    gone(sam.get("/aanmelden/met/werk/terug").await);

    // Sent back by another account system than the one they went to.
    let going = go(&mut sam, DOOR).await;
    let mixed = format!("{DOOR}/terug?code=c&state={}&iss=https://evil.example", going.state);
    not_believed(&sam.get(&mixed).await, "mixed up");
    let going = go(&mut sam, DOOR).await;
    let stopped = format!("{DOOR}/terug?error=access_denied&state={}", going.state);
    sam.get(&stopped).await.shows(StatusCode::OK, "Je bent niet aangemeld");
    let going = go(&mut sam, DOOR).await;
    let wrong = format!("{DOOR}/terug?error=invalid_scope&state={}", going.state);
    not_believed(&sam.get(&wrong).await, "an error of theirs");
    assert_eq!(site.visitor().get("/aanmelden/met/nergens").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn new_keys_are_fetched_when_somebody_brings_one_and_not_all_the_time() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let mut sam = site.visitor();
    sign_in((&site, &issuer), &mut sam, DOOR, &json!({})).await;
    assert_eq!(issuer.now(|play| play.keys_fetched), 1);
    site.wait(SignedDuration::from_mins(2));
    issuer.now(|play| play.keys = vec![public(2)]);
    let answer = with_token((&site, &issuer), |claims| signed(2, &claims)).await;
    assert_eq!(answer.location(), "/aanmelden/toegang", "{}", answer.text);
    assert_eq!(issuer.now(|play| play.keys_fetched), 2);
    for number in 3..9 {
        let unknown = with_token((&site, &issuer), |claims| signed(number, &claims)).await;
        not_believed(&unknown, "an unknown key");
    }
    assert_eq!(issuer.now(|play| play.keys_fetched), 2, "once a minute");
}
