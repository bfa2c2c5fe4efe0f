//! An account elsewhere as one more way in: by an invitation, or by somebody who is in.

use axum::http::StatusCode;
use driehoek::accounts::{pages, store::LinkReason};
use serde_json::json;

use super::{go, sign_in, site};
use crate::{
    second::with_passkey,
    visitor::{Site, Visitor, path_of},
};

const DOOR: &str = "/aanmelden/met/werk";
const LINK: &str = "/aanmelden/met/werk?koppelen=ja";

#[tokio::test]
async fn an_invitation_can_be_taken_up_with_an_account() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    let invite = async |person| {
        pages::new_link(&site.app, (school, person), LinkReason::Invited, None).await.unwrap()
    };
    let link = invite(kim).await;
    let mut sam = site.visitor();
    let page = sam.get(path_of(&link)).await;
    page.shows(StatusCode::OK, "Of koppel je eigen account");
    let at = page.text.find("/aanmelden/met/werk?uitnodiging=").unwrap();
    let door = page.text[at..].split('"').next().unwrap().to_owned();
    let answer = sign_in(both, &mut sam, &door, &json!({})).await;
    assert_eq!(answer.location(), "/", "{}", answer.text);
    sam.get("/account").await.shows(StatusCode::OK, "Kim");
    assert_eq!(sam.get(path_of(&link)).await.status, StatusCode::GONE, "it is used up");
    assert_eq!(sign_in(both, &mut site.visitor(), DOOR, &json!({})).await.location(), "/");

    // The same account cannot become somebody else's, and the invitation is not lost by trying.
    let link = invite(noor).await;
    let token = link.rsplit('/').next().unwrap();
    let door = format!("{DOOR}?uitnodiging={token}");
    let answer = sign_in(both, &mut site.visitor(), &door, &json!({})).await;
    answer.shows(StatusCode::CONFLICT, "Dit account is van een collega");
    assert_eq!(site.visitor().get(path_of(&link)).await.status, StatusCode::OK);
    let answer = sign_in(both, &mut site.visitor(), &door, &json!({ "sub": "noor-1" })).await;
    assert_eq!(answer.location(), "/");
    let answer = sign_in(both, &mut site.visitor(), &door, &json!({ "sub": "kim-9" })).await;
    assert_eq!(answer.status, StatusCode::GONE);
}

async fn in_as_noor(site: &Site) -> Visitor {
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    site.signed_in(school, noor).await
}

#[tokio::test]
async fn somebody_who_is_in_adds_a_way_in_and_takes_it_away() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let mut noor = in_as_noor(&site).await;
    noor.get("/account").await.shows(StatusCode::OK, "Werkaccount koppelen");
    let answer = sign_in(both, &mut noor, LINK, &json!({})).await;
    let page = noor.follow(&answer).await;
    page.shows(StatusCode::OK, "Is dit jouw account bij Werkaccount?");
    page.shows(StatusCode::OK, "Sam de Vries");
    // Only after a yes from her own page.
    let answer = sign_in(both, &mut site.visitor(), DOOR, &json!({})).await;
    assert_eq!(answer.location(), "/aanmelden/toegang");
    let answer = noor.post("/account/koppelen", &[]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "Je account is gekoppeld.");
    assert_eq!(noor.post("/account/koppelen", &[]).await.location(), "/account");
    let mut elsewhere = site.visitor();
    assert_eq!(sign_in(both, &mut elsewhere, DOOR, &json!({})).await.location(), "/");

    let account = noor.get("/account").await.text;
    let id = account.split_once("name=\"identity\" value=\"").unwrap().1;
    let id = id.split('"').next().unwrap().to_owned();
    let answer = noor.post("/account/loskoppelen", &[("identity", &id)]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "losgekoppeld");
    let answer = sign_in(both, &mut site.visitor(), DOOR, &json!({})).await;
    assert_eq!(answer.location(), "/aanmelden/toegang");
    let again = noor.post("/account/loskoppelen", &[("identity", &id)]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_links_an_account_to_somebody_else() {
    let (site, issuer) = site("").await;
    let both = (&site, &issuer);
    let mut noor = in_as_noor(&site).await;
    let (school, ans) = site.add_school("De Wei", "ans@wei.nl").await;
    let mut ans = site.signed_in(school, ans).await;
    sign_in(both, &mut noor, LINK, &json!({})).await;
    // What began as somebody cannot be ended as somebody else in the same browser.
    let mut mixed = noor.clone();
    mixed.cookies.insert("sessie".to_owned(), ans.cookies["sessie"].clone());
    assert_eq!(mixed.get("/account/koppelen").await.location(), "/account");
    assert_eq!(mixed.post("/account/koppelen", &[]).await.location(), "/account");
    // Nor can it become a way in, or a request.
    for path in ["/aanmelden/toegang", "/aanmelden/school"] {
        let typed = [
            ("name", "Sam"),
            ("email", "s@b.nl"),
            ("school", "01890000-0000-7000-8000-000000000000"),
        ];
        assert_eq!(noor.post(path, &typed).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(noor.post("/account/koppelen", &[]).await.location(), "/account?gekoppeld=ja");
    let account = noor.get("/account").await.text;
    let id = account.split_once("name=\"identity\" value=\"").unwrap().1;
    let id = id.split('"').next().unwrap().to_owned();
    let answer = ans.post("/account/loskoppelen", &[("identity", &id)]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let signed_out = site.visitor().get(LINK).await;
    assert!(signed_out.location().starts_with("/aanmelden?naar="), "{}", signed_out.location());
}

#[tokio::test]
async fn on_a_shared_computer_it_ends_by_itself() {
    let (site, issuer) = site("").await;
    let mut noor = in_as_noor(&site).await;
    sign_in((&site, &issuer), &mut noor, LINK, &json!({})).await;
    noor.post("/account/koppelen", &[]).await;
    let mut shared = site.visitor();
    let page = shared.get("/aanmelden?gedeeld=ja").await;
    page.shows(StatusCode::OK, "/aanmelden/met/werk?gedeeld=ja");
    let answer =
        sign_in((&site, &issuer), &mut shared, "/aanmelden/met/werk?gedeeld=ja", &json!({})).await;
    assert_eq!(answer.location(), "/");
    site.wait(driehoek::accounts::SHARED_IDLE);
    assert_eq!(shared.get("/account").await.status, StatusCode::SEE_OTHER);
    let going = go(&mut site.visitor(), "/aanmelden/met/werk?naar=//evil.example").await;
    assert_eq!(going.state.len(), 32);
}

/// What the settings of a school believe that asks its account system for two proofs.
const BELIEVED: &str = "[provider.second_factor]\namr = [\"mfa\"]";

#[tokio::test]
async fn two_proofs_elsewhere_count_as_two_when_the_settings_say_so() {
    for (settings, told, opens) in
        [(BELIEVED, "mfa", true), (BELIEVED, "pwd", false), ("", "mfa", false)]
    {
        let (site, issuer) = site(settings).await;
        let mut noor = in_as_noor(&site).await;
        sign_in((&site, &issuer), &mut noor, LINK, &json!({})).await;
        noor.post("/account/koppelen", &[]).await;
        let mut elsewhere = site.visitor();
        let told = json!({ "amr": [told] });
        sign_in((&site, &issuer), &mut elsewhere, DOOR, &told).await;
        let people = elsewhere.get("/mensen").await;
        assert_eq!(people.status == StatusCode::OK, opens, "{settings} {told}: {}", people.text);
    }
}

#[tokio::test]
async fn an_account_is_no_way_around_the_second_step() {
    let (site, issuer) = site(BELIEVED).await;
    let both = (&site, &issuer);
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    with_passkey(&site, school, noor).await;
    let mfa = json!({ "amr": ["mfa"] });
    let step = "/account/tweede-stap?verder=/account/koppelen";
    // Somebody who reads Noor's mail is in, but has not taken the step.
    let mut thief = site.signed_in_once(school, noor).await;
    sign_in(both, &mut thief, LINK, &mfa).await;
    assert_eq!(thief.get("/account/koppelen").await.location(), step);
    assert_eq!(thief.post("/account/koppelen", &[]).await.location(), step);
    let whose = (school, noor);
    let link = pages::new_link(&site.app, whose, LinkReason::Invited, None).await.unwrap();
    let door = format!("{DOOR}?uitnodiging={}", link.rsplit('/').next().unwrap());
    let answer = sign_in(both, &mut site.visitor(), &door, &mfa).await;
    answer.shows(StatusCode::CONFLICT, "Koppel dit account na het aanmelden");
    assert_eq!(site.visitor().get(path_of(&link)).await.status, StatusCode::OK, "it still works");

    let mut noor = site.signed_in(school, noor).await;
    sign_in(both, &mut noor, LINK, &mfa).await;
    assert_eq!(noor.post("/account/koppelen", &[]).await.location(), "/account?gekoppeld=ja");
    let once = sign_in(both, &mut site.visitor(), DOOR, &json!({})).await;
    assert_eq!(once.location(), "/account/tweede-stap?verder=/");
    assert_eq!(sign_in(both, &mut site.visitor(), DOOR, &mfa).await.location(), "/");
}
