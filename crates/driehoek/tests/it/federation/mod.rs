//! Signing in with an account elsewhere: who comes in, who waits, and what is not believed.

mod coming_in;
pub(crate) mod issuer;
mod lies;
mod linking;
mod schools;

use std::path::Path;

use driehoek::{
    accounts::federation::settings::{Settings, Written, check},
    mail::Mailer,
};
use serde_json::{Value, json};

use crate::visitor::{Answer, Site, Visitor};
use issuer::{Issuer, signed};

/// A site with one account system; `more` are lines of its settings.
pub(crate) async fn site(more: &str) -> (Site, Issuer) {
    let issuer = Issuer::start().await;
    let toml = table("werk", &issuer.url, more);
    let site = Site::with(Mailer::none(), |config| config.providers = providers(&toml)).await;
    (site, issuer)
}

pub(crate) fn table(id: &str, issuer: &str, more: &str) -> String {
    format!(
        "[[provider]]\nid = \"{id}\"\nname = \"Werkaccount\"\nissuer = \"{issuer}\"\n\
         client_id = \"driehoek\"\nclient_secret = \"geheim\"\n{more}\n"
    )
}

/// The account systems of these settings.
pub(crate) fn providers(toml: &str) -> Vec<Settings> {
    #[derive(serde::Deserialize)]
    struct File {
        provider: Vec<Written>,
    }
    let file: File = toml::from_str(toml).unwrap();
    check(file.provider, Path::new("."), |_| None).unwrap()
}

/// Somebody at the door of the account system.
pub(crate) struct Going {
    pub(crate) state: String,
    pub(crate) nonce: String,
    pub(crate) asked: Vec<(String, String)>,
}

/// Goes to the account system by this link.
pub(crate) async fn go(visitor: &mut Visitor, path: &str) -> Going {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    let query = answer.location().split_once('?').unwrap().1.to_owned();
    let asked: Vec<_> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let of = |name: &str| asked.iter().find(|pair| pair.0 == name).unwrap().1.clone();
    Going { state: of("state"), nonce: of("nonce"), asked }
}

/// Comes back with a code.
pub(crate) async fn come_back(visitor: &mut Visitor, going: &Going) -> Answer {
    visitor.get(&format!("/aanmelden/met/werk/terug?code=c&state={}", going.state)).await
}

/// What a token says that is right in everything, with these claims over it.
pub(crate) fn right(site: &Site, issuer: &Issuer, going: &Going, over: &Value) -> Value {
    let now = site.app.clock.now().as_second();
    let mut claims = json!({
        "iss": issuer.url, "aud": "driehoek", "sub": "sam-1", "nonce": going.nonce,
        "iat": now, "exp": now + 300, "name": "Sam de Vries", "email": "sam@brug.nl",
    });
    claims.as_object_mut().unwrap().extend(over.as_object().unwrap().clone());
    claims
}

/// Goes to the account system, which says this in a sound token, and comes back.
pub(crate) async fn sign_in(
    (site, issuer): (&Site, &Issuer),
    visitor: &mut Visitor,
    path: &str,
    over: &Value,
) -> Answer {
    let going = go(visitor, path).await;
    let claims = right(site, issuer, &going, over);
    issuer.now(|play| {
        play.token = signed(1, &claims);
        play.userinfo = json!({ "sub": claims["sub"] });
    });
    come_back(visitor, &going).await
}

/// Asks to be let in, as somebody new; the id of the request as an administrator sees it.
pub(crate) async fn request(
    (site, issuer): (&Site, &Issuer),
    administrator: &mut Visitor,
    over: &Value,
) -> String {
    let mut sam = site.visitor();
    let answer = sign_in((site, issuer), &mut sam, "/aanmelden/met/werk", over).await;
    assert_eq!(answer.location(), "/aanmelden/toegang", "{}", answer.text);
    let typed = [("name", "Sam de Vries"), ("email", "sam@brug.nl")];
    let answer = sam.post("/aanmelden/toegang", &typed).await;
    assert_eq!(answer.location(), "/aanmelden/wachten", "{}", answer.text);
    let list = administrator.get("/mensen").await.text;
    let at = list.find("/mensen/toegang/").expect("the list shows who waits");
    list[at..].split('"').next().unwrap().to_owned()
}
