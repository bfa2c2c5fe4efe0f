//! At which school somebody may come in.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{
    issuer::{Issuer, public, signed},
    providers, request, right, sign_in, site,
};
use crate::visitor::{Site, Visitor};

const DOOR: &str = "/aanmelden/met/werk";
const BY_DOMAIN: &str = "[provider.schools]\nclaim = \"hd\"\n[provider.schools.allowed]\n\
    \"brug.nl\" = \"De Brug\"\n\"wei.nl\" = \"De Wei\"\n\"bestuur.nl\" = [\"De Brug\", \"De Wei\"]";

async fn two_schools() -> (Site, Issuer, Visitor, Visitor) {
    let (site, issuer) = site(BY_DOMAIN).await;
    let (brug, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (wei, ans) = site.add_school("De Wei", "ans@wei.nl").await;
    let (noor, ans) = (site.signed_in(brug, noor).await, site.signed_in(wei, ans).await);
    (site, issuer, noor, ans)
}

fn at(domain: &str) -> Value {
    json!({ "hd": domain })
}

#[tokio::test]
async fn only_who_belongs_to_a_school_here_gets_to_ask() {
    let (site, issuer, ..) = two_schools().await;
    for stranger in
        [at("elders.nl"), at(""), at("brug.nl.evil.example"), json!({}), json!({ "hd": null })]
    {
        let mut somebody = site.visitor();
        let answer = sign_in((&site, &issuer), &mut somebody, DOOR, &stranger).await;
        answer.shows(StatusCode::FORBIDDEN, "Met dit account kun je hier niet terecht");
        assert_eq!(somebody.get("/aanmelden/toegang").await.location(), "/aanmelden");
    }
}

#[tokio::test]
async fn a_request_goes_to_the_school_that_the_settings_name_and_no_other() {
    let (site, issuer, mut noor, mut ans) = two_schools().await;
    let page = request((&site, &issuer), &mut ans, &at("wei.nl")).await;
    assert!(!noor.get("/mensen").await.text.contains("Aanvragen om toegang"));
    assert_eq!(noor.get(&page).await.status, StatusCode::NOT_FOUND);
    for what in ["new", "existing", "refuse"] {
        let typed = [("do", what), ("name", "Sam"), ("email", "sam@brug.nl")];
        assert_eq!(noor.post(&page, &typed).await.status, StatusCode::NOT_FOUND);
    }
    ans.get(&page).await.shows(StatusCode::OK, "Sam de Vries");
    let noors = noor.get("/account").await;
    assert_eq!(noors.status, StatusCode::OK);
}

#[tokio::test]
async fn who_belongs_to_several_schools_chooses_which_to_ask_and_where_to_work() {
    let (site, issuer, mut noor, mut ans) = two_schools().await;
    let both = (&site, &issuer);
    let board = at("bestuur.nl");
    for (administrator, school) in [(&mut noor, "De Brug"), (&mut ans, "De Wei")] {
        let mut sam = site.visitor();
        if school == "De Brug" {
            let answer = sign_in(both, &mut sam, DOOR, &board).await;
            let form = sam.follow(&answer).await;
            form.shows(StatusCode::OK, "De Wei");
            let typed = [("name", "Sam"), ("email", "sam@brug.nl")];
            let none = sam.post("/aanmelden/toegang", &typed).await;
            none.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kies een school.");
            let start = form.text.find("De Brug").unwrap();
            let option = form.text[..start].rfind("value=\"").unwrap() + 7;
            let id = &form.text[option..option + 36];
            let typed = [("name", "Sam"), ("email", "sam@brug.nl"), ("school", id)];
            assert_eq!(
                sam.post("/aanmelden/toegang", &typed).await.location(),
                "/aanmelden/wachten"
            );
        } else {
            request(both, administrator, &at("wei.nl")).await;
        }
        let list = administrator.get("/mensen").await.text;
        let at = list.find("/mensen/toegang/").unwrap();
        let page = list[at..].split('"').next().unwrap();
        let new = [("do", "new"), ("name", "Sam"), ("email", "sam@brug.nl"), ("role", "teacher")];
        assert_eq!(administrator.post(page, &new).await.status, StatusCode::SEE_OTHER);
    }
    let mut sam = site.visitor();
    let answer = sign_in(both, &mut sam, DOOR, &board).await;
    assert_eq!(answer.location(), "/aanmelden/school", "{}", answer.text);
    let page = sam.follow(&answer).await;
    page.shows(StatusCode::OK, "Bij welke school ga je aan het werk?");
    let start = page.text.find("De Wei").unwrap();
    let value = page.text[..start].rfind("value=\"").unwrap() + 7;
    let id = page.text[value..value + 36].to_owned();
    let strange = "01890000-0000-7000-8000-000000000000";
    assert_eq!(sam.post("/aanmelden/school", &[("school", strange)]).await.status, 404);
    assert_eq!(sam.post("/aanmelden/school", &[("school", &id)]).await.location(), "/");
    let account = sam.get("/account").await;
    account.shows(StatusCode::OK, "De Wei");
    assert!(!account.text.contains("De Brug"), "one sign-in is for one school");
    // The settings still decide when somebody comes back.
    let answer = sign_in(both, &mut site.visitor(), DOOR, &at("brug.nl")).await;
    assert_eq!(answer.location(), "/");
    let answer = sign_in(both, &mut site.visitor(), DOOR, &at("elders.nl")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn without_a_rule_and_with_several_schools_only_an_invitation_helps() {
    let (site, issuer) = site("").await;
    site.add_school("De Brug", "noor@brug.nl").await;
    site.add_school("De Wei", "ans@wei.nl").await;
    let answer = sign_in((&site, &issuer), &mut site.visitor(), DOOR, &json!({})).await;
    answer.shows(StatusCode::FORBIDDEN, "Vraag je school om een uitnodiging");
}

#[tokio::test]
async fn of_an_account_system_with_tenants_only_those_on_the_list_come_in() {
    let issuer = Issuer::start().await;
    let url = &issuer.url;
    let more = format!("issuer_pattern = \"{url}/{{tenantid}}/v2\"\ntenants = [\"t-1\"]");
    let toml = super::table("werk", url, &more);
    let mailer = driehoek::mail::Mailer::none();
    let site = Site::with(mailer, |config| config.providers = providers(&toml)).await;
    site.add_school("De Brug", "noor@brug.nl").await;
    issuer.now(|play| play.itself = json!({ "issuer": format!("{url}/{{tenantid}}/v2") }));
    let try_as = async |tenant: &str, key_of: Value| {
        let mut sam = site.visitor();
        let going = super::go(&mut sam, DOOR).await;
        let said = json!({ "iss": format!("{url}/{tenant}/v2") });
        let claims = right(&site, &issuer, &going, &said);
        issuer.now(|play| {
            let mut key = public(1);
            key["issuer"] = key_of;
            play.keys = vec![key];
            play.token = signed(1, &claims);
            play.userinfo = json!({ "sub": "sam-1" });
        });
        super::come_back(&mut sam, &going).await.status
    };
    let of_all = json!(format!("{url}/{{tenantid}}/v2"));
    assert_eq!(try_as("t-1", of_all.clone()).await, StatusCode::SEE_OTHER);
    assert_eq!(try_as("t-2", of_all.clone()).await, StatusCode::BAD_GATEWAY);
    assert_eq!(try_as("{tenantid}", of_all).await, StatusCode::BAD_GATEWAY);
}
