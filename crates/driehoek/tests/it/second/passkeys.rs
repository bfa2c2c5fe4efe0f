//! Passkeys: made, shown, refused; and what they open. A device of the test's own makes them.

use axum::http::StatusCode;
use domain::{
    accounts::Role,
    meetings::{PersonId, SchoolId},
};
use driehoek::{
    accounts::{
        SHARED_IDLE, pages,
        second::{ANSWER_WITHIN, CODES, PASSKEYS_MAX, SURE_LASTS, store},
        store::{self as accounts, LinkReason},
    },
    mail::Mailer,
};
use serde_json::{Value, json};

use super::{STEP, codes_on_paper, device::Device, post_json, set_up, with_passkey};
use crate::visitor::{Answer, Site, Visitor, path_of};

const ORIGIN: &str = "https://driehoek.test";

/// An installation on an encrypted address, that keeps the letters it would send.
async fn safe_site() -> Site {
    Site::with(Mailer::keeping(), |config| ORIGIN.clone_into(&mut config.public_url)).await
}

fn json_of(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text).unwrap_or_else(|_| panic!("{}", answer.text))
}

/// Makes a passkey as whoever is signed in.
async fn make(visitor: &mut Visitor) -> Device {
    let options = post_json(visitor, "/account/passkeys/vraag", "{}").await;
    let (device, credential) = Device::make(&json_of(&options), ORIGIN);
    let answer = add(visitor, &credential).await;
    assert!(json_of(&answer)["next"].is_string(), "{}", answer.text);
    device
}

async fn add(visitor: &mut Visitor, credential: &Value) -> Answer {
    let body = json!({ "name": "Laptop", "credential": credential }).to_string();
    post_json(visitor, "/account/passkeys", &body).await
}

/// Shows a passkey where people sign in.
async fn enter(visitor: &mut Visitor, device: &mut Device) -> Answer {
    let options = post_json(visitor, "/aanmelden/passkey/vraag", "{}").await;
    let credential = device.show(&json_of(&options));
    let body = json!({ "naar": "/mensen", "credential": credential }).to_string();
    post_json(visitor, "/aanmelden/passkey", &body).await
}

/// Signs in with a link that somebody passed on.
async fn handed(site: &Site, whose: (SchoolId, PersonId)) -> Visitor {
    let link = pages::new_link(&site.app, whose, LinkReason::Handed, None).await.unwrap();
    let mut visitor = site.visitor();
    visitor.post(path_of(&link), &[]).await;
    visitor
}

#[tokio::test]
async fn a_passkey_is_both_proofs_at_once() {
    let site = safe_site().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    let mut device = make(&mut visitor).await;
    assert_eq!(codes_on_paper(&mut visitor).await.len(), CODES);
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
    assert!(site.letters(1).await[0].text.contains("Er is een passkey gemaakt"));

    let mut other = site.visitor();
    let answer = enter(&mut other, &mut device).await;
    assert_eq!(json_of(&answer)["next"], "/mensen", "{}", answer.text);
    other.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
    other.get("/account").await.shows(StatusCode::OK, "laatst gebruikt op 18 november 2026");

    // Where a fresh proof is asked, the same passkey gives it.
    site.wait(SURE_LASTS);
    let asked = post_json(&mut other, "/account/passkeys/vraag", "{}").await;
    assert_eq!(json_of(&asked)["next"], "/account/tweede-stap?verder=/account");
    let options = post_json(&mut other, "/account/tweede-stap/vraag", "{}").await;
    let credential = device.show(&json_of(&options));
    let body = json!({ "verder": "/mensen", "credential": credential }).to_string();
    let before = other.clone();
    let answer = post_json(&mut other, "/account/tweede-stap/passkey", &body).await;
    assert_eq!(json_of(&answer)["next"], "/mensen");
    assert_eq!(before.clone().get("/account").await.status, StatusCode::SEE_OTHER, "a new token");
    let again = post_json(&mut other, "/account/tweede-stap/passkey", &body).await;
    again.shows(StatusCode::CONFLICT, "Dit duurde te lang");
    let asked = post_json(&mut other, "/account/passkeys/vraag", "{}").await;
    asked.shows(StatusCode::OK, "excludeCredentials");
}

#[tokio::test]
async fn a_passkey_opens_no_more_places_than_the_sign_in_that_made_it() {
    let site = safe_site().await;
    let (brug, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (wei, _) = site.add_school("De Wei", "mila@wei.nl").await;
    site.add_with(wei, "Noor", "noor@brug.nl", &[Role::SchoolLeader]).await;
    let to_wei = wei.0.to_string();
    // In a link in their own mailbox: it opens both, and at the other one no more than the mailbox.
    let mut visitor = site.signed_in_once(brug, noor).await;
    let mut own = make(&mut visitor).await;
    let mut browser = site.visitor();
    enter(&mut browser, &mut own).await;
    browser.get("/account").await.shows(StatusCode::OK, "De Wei");
    browser.post("/account/school", &[("school", &to_wei)]).await;
    assert_eq!(browser.get("/mensen").await.location(), "/account/tweede-stap?verder=/mensen");

    // After a link that a colleague passed on: that one place.
    let tx = site.app.db.begin().await.unwrap();
    store::remove_at(&tx, (brug, noor)).await.unwrap();
    tx.commit().await.unwrap();
    let mut passed_on = make(&mut handed(&site, (brug, noor)).await).await;
    let mut browser = site.visitor();
    let answer = enter(&mut browser, &mut passed_on).await;
    assert_eq!(json_of(&answer)["next"], "/mensen");
    assert!(!browser.get("/account").await.text.contains("De Wei"));
    let answer = browser.post("/account/school", &[("school", &to_wei)]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    // One more made from there opens no more either.
    let mut next = make(&mut browser).await;
    let mut browser = site.visitor();
    enter(&mut browser, &mut next).await;
    assert!(!browser.get("/account").await.text.contains("De Wei"));
    // And what was cleared opens nothing.
    let answer = enter(&mut site.visitor(), &mut own).await;
    answer.shows(StatusCode::CONFLICT, "Deze passkey kennen we niet");
}

#[tokio::test]
async fn an_answer_that_does_not_fit_opens_nothing() {
    let site = safe_site().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut device = make(&mut site.signed_in_once(school, noor).await).await;
    for what in ["another site", "nobody was asked for a finger", "another key", "another owner"] {
        let mut other = device.clone();
        match what {
            "another site" => other.origin = "https://evil.example".to_owned(),
            "nobody was asked for a finger" => other.flags = 0x01,
            "another key" => other.change_key(),
            _ => other.user = Some(vec![1; 16]),
        }
        let mut browser = site.visitor();
        let answer = enter(&mut browser, &mut other).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{what}: {}", answer.text);
        assert_eq!(browser.cookies.get("sessie"), None, "{what}");
    }
    assert_eq!(enter(&mut site.visitor(), &mut device).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_passkey_that_was_copied_ends_and_its_owner_hears_of_it() {
    let site = safe_site().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    let mut device = make(&mut visitor).await;
    let mut copy = device.clone();
    assert_eq!(enter(&mut site.visitor(), &mut device).await.status, StatusCode::OK);
    let answer = enter(&mut site.visitor(), &mut copy).await;
    answer.shows(StatusCode::CONFLICT, "misschien gekopieerd");
    let answer = enter(&mut site.visitor(), &mut device).await;
    answer.shows(StatusCode::CONFLICT, "Deze passkey kennen we niet");
    assert!(site.letters(2).await[1].text.contains("misschien gekopieerd"));
    visitor.get("/account").await.shows(StatusCode::OK, "Werkt niet meer");
}

#[tokio::test]
async fn whoever_was_removed_comes_in_no_more_until_they_are_put_back() {
    let site = safe_site().await;
    let (school, _) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_with(school, "Sam", "sam@brug.nl", &[Role::SchoolLeader]).await;
    let mut device = make(&mut site.signed_in_once(school, sam).await).await;
    let now = site.app.clock.now();
    let tx = site.app.db.begin().await.unwrap();
    accounts::remove_person(&tx, school, sam, now).await.unwrap();
    tx.commit().await.unwrap();
    let answer = enter(&mut site.visitor(), &mut device).await;
    answer.shows(StatusCode::CONFLICT, "Deze passkey kennen we niet");
    let tx = site.app.db.begin().await.unwrap();
    accounts::restore_person(&tx, school, sam).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(enter(&mut site.visitor(), &mut device).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_passkey_is_no_way_around_the_app() {
    let site = safe_site().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    // Whoever has only the mailbox makes none, also not with a question from before.
    let mut thief = site.signed_in_once(school, noor).await;
    let asked = post_json(&mut thief, "/account/passkeys/vraag", "{}").await;
    assert_eq!(json_of(&asked)["next"], "/account/tweede-stap?verder=/account");
    site.prove(&thief).await;
    let options = post_json(&mut thief, "/account/passkeys/vraag", "{}").await;
    let (_, credential) = Device::make(&json_of(&options), ORIGIN);
    site.wait(SURE_LASTS);
    let answer = add(&mut thief, &credential).await;
    assert_eq!(json_of(&answer)["next"], "/account/tweede-stap?verder=/account");
    let factors = store::factors(site.app.db.read(), (school, noor)).await.unwrap();
    assert!(factors.passkeys.is_empty());
}

#[tokio::test]
async fn a_passkey_on_a_shared_computer_lets_go_by_itself() {
    let site = safe_site().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut device = make(&mut site.signed_in_once(school, noor).await).await;
    let mut shared = site.visitor();
    let options = post_json(&mut shared, "/aanmelden/passkey/vraag", "{}").await;
    let credential = device.show(&json_of(&options));
    let body = json!({ "shared": "on", "credential": credential }).to_string();
    let answer = post_json(&mut shared, "/aanmelden/passkey", &body).await;
    assert_eq!(json_of(&answer)["next"], "/", "{}", answer.text);
    assert_eq!(shared.get("/mensen").await.status, StatusCode::OK);
    site.wait(SHARED_IDLE);
    assert_eq!(shared.get("/mensen").await.location(), "/aanmelden?naar=/mensen");
}

#[tokio::test]
async fn there_is_a_limit_to_passkeys_and_to_their_names() {
    let site = safe_site().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    let ask = "/account/passkeys/vraag";
    let options = json_of(&post_json(&mut visitor, ask, "{}").await);
    let (_, credential) = Device::make(&options, ORIGIN);
    let body = json!({ "name": "x".repeat(61), "credential": credential }).to_string();
    let answer = post_json(&mut visitor, "/account/passkeys", &body).await;
    answer.shows(StatusCode::CONFLICT, "Deze naam is te lang");
    // The question is still open, so the same device can be given a shorter name.
    let body = json!({ "name": "x".repeat(60), "credential": credential }).to_string();
    let answer = post_json(&mut visitor, "/account/passkeys", &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    for _ in 1..PASSKEYS_MAX {
        make(&mut visitor).await;
    }
    let answer = post_json(&mut visitor, ask, "{}").await;
    answer.shows(StatusCode::CONFLICT, "Je hebt al tien passkeys");
}

#[tokio::test]
async fn passkeys_are_offered_only_where_they_hold() {
    let plain = Site::empty().await;
    let (school, noor) = plain.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = plain.signed_in(school, noor).await;
    for page in ["/account", STEP] {
        let page = visitor.get(page).await;
        assert!(!page.text.contains("data-passkey"), "{}", page.text);
    }
    assert!(!plain.visitor().get("/aanmelden").await.text.contains("data-passkey"));
    for path in ["/account/passkeys/vraag", "/aanmelden/passkey/vraag"] {
        let answer = post_json(&mut visitor, path, "{}").await;
        answer.shows(StatusCode::CONFLICT, "Passkeys werken hier niet");
    }

    let safe = Site::with(Mailer::none(), |config| {
        config.public_url = "https://driehoek.test".to_owned();
    });
    let safe = safe.await;
    let (school, noor) = safe.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = safe.signed_in(school, noor).await;
    visitor.get("/account").await.shows(StatusCode::OK, "data-ask=\"/account/passkeys/vraag\"");
    let page = safe.visitor().get("/aanmelden").await;
    page.shows(StatusCode::OK, "data-ask=\"/aanmelden/passkey/vraag\"");
    let answer = post_json(&mut visitor, "/account/passkeys/vraag", "{}").await;
    answer.shows(StatusCode::OK, "noor@brug.nl (De Brug)");
}

/// An answer as a browser sends it, of a passkey that nobody has.
fn made_up(user: &str) -> String {
    let client = "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0";
    format!(
        r#"{{"naar":"","credential":{{"id":"AAAA","rawId":"AAAA","type":"public-key",
        "extensions":{{}},"response":{{"authenticatorData":"AAAA","clientDataJSON":"{client}",
        "signature":"AAAA","userHandle":"{user}"}}}}}}"#
    )
}

#[tokio::test]
async fn a_made_up_passkey_opens_nothing_and_a_question_is_answered_once() {
    let site = Site::with(Mailer::none(), |config| {
        config.public_url = "https://driehoek.test".to_owned();
    });
    let site = site.await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let path = "/aanmelden/passkey";
    let mut visitor = site.visitor();
    let nobody = made_up("AAAAAAAAAAAAAAAAAAAAAA");
    let answer = post_json(&mut visitor, path, &nobody).await;
    answer.shows(StatusCode::CONFLICT, "Dit duurde te lang");

    let ask = "/aanmelden/passkey/vraag";
    post_json(&mut visitor, ask, "{}").await.shows(StatusCode::OK, "challenge");
    let answer = post_json(&mut visitor, path, &nobody).await;
    answer.shows(StatusCode::CONFLICT, "Deze passkey kennen we niet");
    let answer = post_json(&mut visitor, path, &nobody).await;
    answer.shows(StatusCode::CONFLICT, "Dit duurde te lang");
    assert_eq!(visitor.cookies.get("sessie"), None);

    // Too late, or in another browser.
    post_json(&mut visitor, ask, "{}").await;
    let answer = post_json(&mut site.visitor(), path, &nobody).await;
    answer.shows(StatusCode::CONFLICT, "Dit duurde te lang");
    site.wait(ANSWER_WITHIN);
    let answer = post_json(&mut visitor, path, &nobody).await;
    answer.shows(StatusCode::CONFLICT, "Dit duurde te lang");
    for bad in ["", "{}", "[]", r#"{"credential":{}}"#, &made_up("not base64!")] {
        let answer = post_json(&mut visitor, path, bad).await;
        assert!(answer.status.is_client_error(), "{bad}: {}", answer.status);
    }
}

#[tokio::test]
async fn a_passkey_of_the_store_does_not_open_with_an_answer_that_does_not_fit() {
    let site = Site::with(Mailer::none(), |config| {
        config.public_url = "https://driehoek.test".to_owned();
    });
    let site = site.await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    with_passkey(&site, school, noor).await;
    let mut visitor = site.signed_in_once(school, noor).await;
    // What nobody can read is no passkey to ask for.
    let answer = post_json(&mut visitor, "/account/tweede-stap/vraag", "{}").await;
    answer.shows(StatusCode::CONFLICT, "nog geen passkey");
    let answer = post_json(&mut visitor, "/account/tweede-stap/passkey", &made_up("AAAA")).await;
    answer.shows(StatusCode::CONFLICT, "Dit duurde te lang");
    // Whoever has passkeys makes no new one without showing an old one.
    let answer = post_json(&mut visitor, "/account/passkeys/vraag", "{}").await;
    answer.shows(StatusCode::OK, "/account/tweede-stap?verder=/account");
}
