//! Everything of a school in one file: who gets what, and what is in no file.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use axum::{body::Body, body::to_bytes, http::Request, http::StatusCode, http::header};
use domain::{accounts::Role, privacy::Act};
use driehoek::{
    cli::admin,
    privacy::{
        audit::store::{Filter, lines},
        export::KEPT,
    },
};
use jiff::SignedDuration;
use tower::ServiceExt as _;

use crate::{
    families,
    meetings::plan_meeting,
    visitor::{HOST, Site, Visitor},
};

const HOME: &str = "/beheer/uitvoer";

/// Has a file made and waits for it. Answers its address.
pub(crate) async fn ready(visitor: &mut Visitor) -> String {
    let started = visitor.post(HOME, &[]).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.text);
    let address = started.location().to_owned();
    for _ in 0..500 {
        let state = visitor.get(&format!("{address}/voortgang")).await;
        if state.text.contains("data-over") {
            assert!(state.text.contains("school.zip"), "{}", state.text);
            return address;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the file was never ready");
}

/// The files in the zip of this address.
async fn fetched(site: &Site, visitor: &Visitor, address: &str) -> BTreeMap<String, String> {
    let cookies = visitor.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let req = Request::get(format!("{address}/school.zip"))
        .header(header::HOST, HOST)
        .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
        .body(Body::empty());
    let res = site.router.clone().oneshot(req.unwrap()).await.unwrap();
    assert_eq!(res.status(), StatusCode::OK);
    let length: usize = res.headers()["content-length"].to_str().unwrap().parse().unwrap();
    let bytes = to_bytes(res.into_body(), usize::MAX).await.unwrap();
    assert_eq!(bytes.len(), length);
    unpacked(bytes.to_vec())
}

fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().to_owned(), String::from_utf8_lossy(&bytes).into_owned());
    }
    files
}

/// A school with a family, a meeting in which somebody wrote, and a deck for oneself.
async fn lively() -> (Site, domain::meetings::SchoolId, Visitor) {
    let site = Site::private().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut coach = site.signed_in(school, noor).await;
    families::one(&site, &mut coach).await;
    let meeting = plan_meeting(&mut coach, "named").await;
    let act = format!("/bijeenkomsten/{meeting}/handelingen");
    coach.post(&act, &[("do", "start")]).await;
    let live = site.app.live.of_school(school, meeting).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    let mut guest = site.visitor();
    let joined = guest.post(&format!("/mee/{code}"), &[("name", "Tirza")]).await;
    let mine = format!("{}/handelingen", joined.location());
    guest.post(&mine, &[("do", "note"), ("slot", "1"), ("text", "Geheimpje")]).await;
    guest.post(&mine, &[("do", "leave-email"), ("email", "tirza@thuis.nl")]).await;
    guest.post(&mine, &[("do", "add-point"), ("title", "Samen bellen")]).await;
    for (title, shared) in [("Van ons", "school"), ("Van mij", "me")] {
        let deck = crate::owndecks::begin(&mut coach, title).await;
        crate::owndecks::write(&mut coach, &deck, "stelling", "Samen").await;
        coach.post(&deck, &[("do", "share"), ("shared", shared)]).await;
    }
    (site, school, coach)
}

#[tokio::test]
async fn who_leads_and_manages_a_school_takes_everything_along_but_no_way_in() {
    let (site, school, mut noor) = lively().await;
    noor.get(HOME).await.shows(StatusCode::OK, "Kinderen");
    let address = ready(&mut noor).await;
    let files = fetched(&site, &noor, &address).await;
    for name in ["README.txt", "mensen.csv", "groepen.csv", "kinderen.csv", "ouders.csv"] {
        assert!(files.contains_key(name), "{name} of {:?}", files.keys());
    }
    assert!(files["kinderen.csv"].contains("Sami"));
    assert!(files["ouders.csv"].contains("Fatma"));
    assert!(files["actiepunten.csv"].contains("Samen bellen"), "{}", files["actiepunten.csv"]);
    assert!(files["tabellen/child.json"].contains("Sami"));
    assert!(files["tabellen/guardian.json"].contains("Fatma"));
    assert!(files["tabellen/meeting_action.json"].contains("Tirza"));
    assert_eq!(files.keys().filter(|name| name.starts_with("verslagen/")).count(), 2);
    assert_eq!(files.keys().filter(|name| name.starts_with("kaarten/")).count(), 1);
    for word in ["kinderen.csv", "wie dit meenam", "private notes"] {
        assert_eq!(files["README.txt"].contains(word), word != "wie dit meenam", "{word}");
    }
    for (name, text) in &files {
        for never in ["Geheimpje", "tirza@thuis.nl", "Van mij", "token_hash", "wall_secret"] {
            assert!(!text.contains(never), "{never} is in {name}");
        }
        if name.strip_suffix(".json").is_some() {
            serde_json::from_str::<serde_json::Value>(text)
                .unwrap_or_else(|e| panic!("{name}: {e}"));
            assert!(!text.contains("\"s1."), "something is still sealed in {name}");
        }
    }
    let notes = lines(site.app.db.read(), school, &Filter::default(), (0, 200)).await.unwrap();
    assert_eq!(notes.iter().filter(|note| note.act == Act::Exported).count(), 2);
}

#[tokio::test]
async fn an_administrator_takes_no_families_and_no_talks() {
    let (site, school, _) = lively().await;
    let admin = [Role::Administrator];
    let ans = site.add_with(school, "Ans", "ans@brug.nl", &admin).await;
    let mut ans = site.signed_in(school, ans).await;
    ans.get(HOME).await.shows(StatusCode::OK, "Niet alles gaat mee");
    let address = ready(&mut ans).await;
    let files = fetched(&site, &ans, &address).await;
    assert!(files.contains_key("mensen.csv") && files.contains_key("tabellen/audit_entry.json"));
    let all = files.values().map(String::as_str).collect::<String>();
    for word in ["Sami", "Fatma", "Tirza", "Samen bellen"] {
        assert!(!all.contains(word), "{word}");
    }
    assert!(!files.keys().any(|name| name.contains("child") || name.contains("verslagen")));
    assert!(files["README.txt"].contains("wie dit meenam"));
}

#[tokio::test]
async fn a_file_is_its_makers_for_some_hours_and_lies_sealed() {
    let (site, school, mut noor) = lively().await;
    let address = ready(&mut noor).await;
    let folder = site.app.config.data.join("exports");
    let files = || std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let stored: Vec<_> = files().collect();
    assert_eq!(stored.len(), 1);
    let bytes = std::fs::read(&stored[0]).unwrap();
    assert!(
        bytes.starts_with(b"age-encryption.org") && !bytes.windows(2).any(|two| two == b"PK\x03")
    );
    let other = site.add_with(school, "Ans", "ans@brug.nl", &[Role::Administrator]).await;
    let mut other = site.signed_in(school, other).await;
    for path in [address.clone(), format!("{address}/school.zip")] {
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    site.wait(KEPT - SignedDuration::from_secs(1));
    site.prove(&noor).await;
    assert_eq!(noor.get(&address).await.status, StatusCode::OK);
    site.wait(SignedDuration::from_secs(1));
    site.prove(&noor).await;
    assert_eq!(noor.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(files().count(), 0);
    // What somebody no longer wants goes at once.
    let address = ready(&mut noor).await;
    assert_eq!(noor.post(&address, &[("do", "huis")]).await.status, StatusCode::BAD_REQUEST);
    noor.post(&address, &[("do", "remove")]).await;
    assert_eq!(files().count(), 0);
}

#[tokio::test]
async fn without_encryption_families_do_not_cross_the_network() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    assert_eq!(noor.post(HOME, &[]).await.status, StatusCode::CONFLICT);
    let ans = site.add_with(school, "Ans", "ans@brug.nl", &[Role::Administrator]).await;
    let mut ans = site.signed_in(school, ans).await;
    assert_eq!(ans.post(HOME, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_operator_packs_a_school_on_the_command_line() {
    let (site, school, _) = lively().await;
    site.add_school("De Wei", "sam@wei.nl").await;
    let file = site.app.config.data.join("brug.zip");
    admin::export(&site.app, "De Brug", &file).await.unwrap();
    let files = unpacked(std::fs::read(&file).unwrap());
    assert!(files["kinderen.csv"].contains("Sami"));
    let all = files.values().map(String::as_str).collect::<String>();
    assert!(!all.contains("sam@wei.nl") && !all.contains("Geheimpje"));
    let notes = lines(site.app.db.read(), school, &Filter::default(), (0, 100)).await.unwrap();
    assert!(notes.iter().any(|note| (note.act, note.person) == (Act::Exported, None)));
    // A file that is there already is not written over.
    assert!(admin::export(&site.app, "De Brug", &file).await.is_err());
    assert!(admin::export(&site.app, "De Zee", &file).await.is_err());
}
