//! Coming in for the first time, being let in, coming back, leaving; and an account system that is
//! not there.

use axum::http::StatusCode;
use domain::accounts::Role;
use driehoek::accounts::federation::{WAITING_LASTS, store as identities};
use jiff::SignedDuration;
use serde_json::json;

use super::{request, sign_in, site};
use crate::visitor::Site;

const DOOR: &str = "/aanmelden/met/werk";

#[tokio::test]
async fn somebody_new_waits_is_let_in_and_comes_back() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let mut sam = site.visitor();
    sam.get("/aanmelden").await.shows(StatusCode::OK, "Aanmelden met Werkaccount");
    let answer = sign_in(both, &mut sam, DOOR, &json!({})).await;
    assert_eq!(sam.cookies.get("sessie"), None, "nobody is in without being let in");
    let form = sam.follow(&answer).await;
    form.shows(StatusCode::OK, "Sam de Vries");
    form.shows(StatusCode::OK, "Je vraagt toegang bij De Brug.");

    let wrong = sam.post("/aanmelden/toegang", &[("name", ""), ("email", "sam@brug.nl")]).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul een naam in.");
    let typed = [("name", "Sam de Vries"), ("email", "sam@brug.nl")];
    let answer = sam.post("/aanmelden/toegang", &typed).await;
    sam.follow(&answer).await.shows(StatusCode::OK, "Je school moet je nog toelaten");
    let answer = sam.post("/aanmelden/toegang", &typed).await;
    answer.shows(StatusCode::GONE, "Dit duurde te lang");
    let again = sign_in(both, &mut sam, DOOR, &json!({})).await;
    assert_eq!(again.location(), "/aanmelden/wachten", "who waits, waits");

    let list = noor.get("/mensen").await;
    list.shows(StatusCode::OK, "Aanvragen om toegang");
    let at = list.text.find("/mensen/toegang/").unwrap();
    let page = list.text[at..].split('"').next().unwrap();
    let shown = noor.get(page).await;
    shown.shows(StatusCode::OK, "Sam de Vries wil toegang");
    assert!(!shown.text.contains("zelf ingevuld"), "what the account system told stayed as it was");
    let answer = noor
        .post(
            page,
            &[("do", "new"), ("name", "Sam"), ("email", "sam@brug.nl"), ("role", "teacher")],
        )
        .await;
    noor.follow(&answer).await.shows(StatusCode::OK, "Sam kan zich voortaan aanmelden.");
    assert_eq!(noor.get(page).await.status, StatusCode::NOT_FOUND);

    // Name and address may change there: it is the same person, and what they are here stays.
    let renamed = json!({ "name": "Samantha", "email": "other@brug.nl" });
    let answer = sign_in(both, &mut sam, "/aanmelden/met/werk?naar=/favorieten", &renamed).await;
    assert_eq!(answer.location(), "/favorieten", "{}", answer.text);
    sam.get("/account").await.shows(StatusCode::OK, "Leraar");
    assert_eq!(sam.get("/mensen").await.status, StatusCode::FORBIDDEN);
    let verifier =
        issuer.now(|play| play.exchanged.iter().any(|(name, _)| name == "code_verifier"));
    assert!(verifier, "the code is worth nothing without its verifier");
    assert!(
        issuer.now(|play| play.authorization.starts_with("Basic ")),
        "the secret is in a header"
    );
}

#[tokio::test]
async fn leaving_ends_it_here_first_and_there_on_request() {
    let (site, issuer) = site("").await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let page = request((&site, &issuer), &mut noor, &json!({})).await;
    let typed = [("do", "new"), ("name", "Sam"), ("email", "sam@brug.nl"), ("role", "teacher")];
    noor.post(&page, &typed).await;
    let mut sam = site.visitor();
    sign_in((&site, &issuer), &mut sam, DOOR, &json!({})).await;
    let copied = sam.clone();
    let answer = sam.post("/afmelden", &[]).await;
    assert_eq!(answer.location(), "/afgemeld?bij=werk");
    assert_eq!(copied.clone().get("/account").await.status, StatusCode::SEE_OTHER);
    sam.follow(&answer).await.shows(StatusCode::OK, "Ook afmelden bij Werkaccount");
    let answer = sam.get("/afmelden/bij/werk").await;
    let end = format!("{}/end?client_id=driehoek", issuer.url);
    assert!(answer.location().starts_with(&end), "{}", answer.location());
    assert!(answer.location().contains("post_logout_redirect_uri=http%3A%2F%2Fdriehoek.test"));
    // Who came in by a link hears nothing of it.
    assert_eq!(noor.post("/afmelden", &[]).await.location(), "/aanmelden");
    assert_eq!(sam.get("/afgemeld?bij=iets").await.location(), "/aanmelden");
}

#[tokio::test]
async fn with_a_bare_subject_a_short_form_asks_the_rest() {
    let (site, issuer) = site("").await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let bare = json!({ "name": null, "email": null, "given_name": "Sam" });
    let page = request((&site, &issuer), &mut noor, &bare).await;
    noor.get(&page).await.shows(StatusCode::OK, "zelf ingevuld");
}

#[tokio::test]
async fn the_same_address_is_not_the_same_person() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor_in = site.signed_in(school, noor).await;
    let mut somebody = site.visitor();
    let hers = json!({ "email": "noor@brug.nl", "name": "Noor", "groups": ["administrator"],
        "role": "administrator", "eduperson_affiliation": ["employee"] });
    let answer = sign_in(both, &mut somebody, DOOR, &hers).await;
    assert_eq!(answer.location(), "/aanmelden/toegang");
    assert_eq!(somebody.cookies.get("sessie"), None);
    let typed = [("name", "Noor"), ("email", "noor@brug.nl")];
    somebody.post("/aanmelden/toegang", &typed).await;
    let list = noor_in.get("/mensen").await.text;
    let at = list.find("/mensen/toegang/").unwrap();
    let page = list[at..].split('"').next().unwrap().to_owned();
    let new = [("do", "new"), ("name", "Noor"), ("email", "noor@brug.nl"), ("role", "teacher")];
    let answer = noor_in.post(&page, &new).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Iemand met dit adres staat al in de lijst");
    let nobody = noor_in.post(&page, &[("do", "existing"), ("person", "")]).await;
    nobody.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kies een collega.");
    noor_in.post(&page, &[("do", "existing"), ("person", &noor.to_string())]).await;
    let answer = sign_in(both, &mut somebody, DOOR, &hers).await;
    assert_eq!(answer.location(), "/");
    somebody.get("/account").await.shows(StatusCode::OK, "Beheerder");
}

#[tokio::test]
async fn who_is_refused_stays_out_and_is_forgotten() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let page = request(both, &mut noor, &json!({})).await;
    assert_eq!(noor.post(&page, &[("do", "refuse")]).await.location(), "/mensen");
    assert!(!noor.get("/mensen").await.text.contains("Aanvragen om toegang"));
    let mut sam = site.visitor();
    let answer = sign_in(both, &mut sam, DOOR, &json!({})).await;
    answer.shows(StatusCode::FORBIDDEN, "Je school heeft je niet toegelaten");
    site.wait(WAITING_LASTS);
    let tx = site.app.db.begin().await.unwrap();
    identities::tidy(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let answer = sign_in(both, &mut sam, DOOR, &json!({})).await;
    assert_eq!(answer.location(), "/aanmelden/toegang");
}

#[tokio::test]
async fn a_removed_colleague_does_not_come_in_this_way_either() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let kim = site.add_with(school, "Kim", "kim@brug.nl", &[Role::Teacher]).await;
    let mut noor = site.signed_in(school, noor).await;
    let page = request(both, &mut noor, &json!({})).await;
    noor.post(&page, &[("do", "existing"), ("person", &kim.to_string())]).await;
    let mut sam = site.visitor();
    assert_eq!(sign_in(both, &mut sam, DOOR, &json!({})).await.location(), "/");
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    assert_eq!(sam.get("/account").await.status, StatusCode::SEE_OTHER);
    let answer = sign_in(both, &mut sam, DOOR, &json!({})).await;
    answer.shows(StatusCode::FORBIDDEN, "Je school heeft je niet toegelaten");
    noor.post(&format!("/mensen/{kim}/terugzetten"), &[]).await;
    assert_eq!(sign_in(both, &mut sam, DOOR, &json!({})).await.location(), "/");
}

#[tokio::test]
async fn when_the_account_system_is_down_mail_still_works() {
    let (_, issuer) = site("").await;
    let toml = super::table("werk", &issuer.url, "");
    let mailer = driehoek::mail::Mailer::keeping();
    let site = Site::with(mailer, |config| config.providers = super::providers(&toml)).await;
    site.add_school("De Brug", "noor@brug.nl").await;
    issuer.now(|play| play.is_down = true);
    let mut noor = site.visitor();
    let answer = noor.get(DOOR).await;
    answer.shows(StatusCode::SERVICE_UNAVAILABLE, "Werkaccount antwoordt niet");
    answer.shows(StatusCode::SERVICE_UNAVAILABLE, "link per mail");
    noor.get("/aanmelden").await.shows(StatusCode::OK, "Stuur mij een link");
    noor.post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    assert_eq!(site.letters(1).await.len(), 1);
    issuer.now(|play| play.is_down = false);
    // It is left alone for a moment, so that others need not wait for it.
    assert_eq!(noor.get(DOOR).await.status, StatusCode::SERVICE_UNAVAILABLE);
    site.wait(SignedDuration::from_secs(30));
    let going = super::go(&mut noor, DOOR).await;
    // And one that goes down while somebody is there.
    issuer.now(|play| play.is_down = true);
    let answer = super::come_back(&mut noor, &going).await;
    assert!(
        answer.status.is_server_error() && answer.text.contains("/aanmelden\""),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn what_goes_to_the_account_system_is_no_more_than_needed() {
    let (site, _issuer) = site("scopes = [\"email\"]").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let going = super::go(&mut site.visitor(), DOOR).await;
    let of = |name: &str| going.asked.iter().find(|pair| pair.0 == name).map(|pair| &*pair.1);
    assert_eq!(of("response_type"), Some("code"));
    assert_eq!(of("code_challenge_method"), Some("S256"));
    assert_eq!(of("scope"), Some("openid+email"));
    assert_eq!(of("client_id"), Some("driehoek"));
    let back = "http%3A%2F%2Fdriehoek.test%2Faanmelden%2Fmet%2Fwerk%2Fterug";
    assert_eq!(of("redirect_uri"), Some(back));
    assert_eq!(of("ui_locales"), Some("nl"));
    assert_eq!(going.asked.len(), 9, "{:?}", going.asked);
}
