//! Changing and clearing what somebody proves with, and how far a proof reaches.

use axum::http::StatusCode;
use domain::accounts::Role;
use driehoek::{
    accounts::{
        SHARED_IDLE, pages,
        second::{SURE_LASTS, store},
        store::{self as accounts, LinkReason},
    },
    chance::token_hash,
    privacy::retention,
};
use jiff::SignedDuration;

use super::{HALF_A_MINUTE, STEP, code, codes_on_paper, set_up, with_passkey};
use crate::visitor::{Site, path_of};

#[tokio::test]
async fn changing_what_one_proves_with_asks_for_a_fresh_proof() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    set_up(&site, &mut visitor).await;
    let passkey = with_passkey(&site, school, noor).await;
    let remove_passkey = format!("/account/passkeys/{passkey}/verwijderen");
    let mut stolen = site.signed_in_once(school, noor).await;
    site.wait(SURE_LASTS);
    let acts = ["/account/app/verwijderen", "/account/herstelcodes", &remove_passkey];
    for browser in [&mut visitor, &mut stolen] {
        for act in acts {
            let answer = browser.post(act, &[]).await;
            assert!(answer.location().starts_with(STEP), "{act}: {}", answer.location());
        }
        let answer = browser.get("/account/app").await;
        assert_eq!(answer.location(), "/account/tweede-stap?verder=/account/app");
        let answer = browser.post("/account/app", &[("code", "123456")]).await;
        assert_eq!(answer.location(), "/account/tweede-stap?verder=/account/app");
    }
    let factors = store::factors(site.app.db.read(), (school, noor)).await.unwrap();
    assert!(factors.app_since.is_some());
    assert_eq!((factors.passkeys.len(), factors.codes), (2, 10));

    site.prove(&visitor).await;
    site.wait(SURE_LASTS - SignedDuration::from_secs(1));
    assert_eq!(visitor.post(&remove_passkey, &[]).await.location(), "/account");
    visitor.post("/account/app/verwijderen", &[]).await;
    let factors = store::factors(site.app.db.read(), (school, noor)).await.unwrap();
    assert!(factors.app_since.is_none());
    assert_eq!(factors.passkeys.len(), 1);
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
    assert_eq!(visitor.post(&remove_passkey, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_anything_left_the_proof_and_the_codes_on_paper_end_too() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    set_up(&site, &mut visitor).await;
    let paper = codes_on_paper(&mut visitor).await;
    assert_eq!(visitor.post("/account/app/verwijderen", &[]).await.location(), "/account");
    assert_eq!(visitor.get("/mensen").await.location(), "/account/tweede-stap?verder=/mensen");
    visitor.get(STEP).await.shows(StatusCode::OK, "Kies hoe je voortaan");
    let answer = visitor.post(STEP, &[("code", &paper[0])]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(site.letters(2).await[1].text.contains("verwijderd"));
}

#[tokio::test]
async fn another_app_ends_what_was_proven_with_the_one_before() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    let first = set_up(&site, &mut visitor).await;
    site.wait(HALF_A_MINUTE);
    let mut other = site.signed_in_once(school, noor).await;
    other.post(STEP, &[("code", &code(&site, &first))]).await;
    assert_eq!(other.get("/mensen").await.status, StatusCode::OK);
    let second = set_up(&site, &mut visitor).await;
    assert_ne!(first, second);
    assert_eq!(other.get("/mensen").await.status, StatusCode::SEE_OTHER);
    site.wait(HALF_A_MINUTE);
    let answer = other.post(STEP, &[("code", &code(&site, &first))]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_administrator_clears_it_for_a_colleague_who_hears_of_it() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_with(school, "Sam", "sam@brug.nl", &[Role::SchoolLeader]).await;
    let mut sams = site.signed_in_once(school, sam).await;
    set_up(&site, &mut sams).await;
    with_passkey(&site, school, sam).await;
    let mut noor_in = site.signed_in(school, noor).await;
    let page = format!("/mensen/{sam}");
    noor_in.get(&page).await.shows(StatusCode::OK, "Sam heeft een tweede stap ingesteld.");
    let reset = format!("{page}/tweede-stap");
    let answer = noor_in.post(&reset, &[]).await;
    let shown = noor_in.follow(&answer).await;
    shown.shows(StatusCode::OK, "Op 18 november 2026 gewist door Noor.");
    shown.shows(StatusCode::OK, "Sam heeft nog geen tweede stap ingesteld.");
    assert_eq!(sams.get("/mensen").await.location(), "/account/tweede-stap?verder=/mensen");
    sams.get(STEP).await.shows(StatusCode::OK, "Kies hoe je voortaan");
    let letters = site.letters(2).await;
    assert_eq!(letters[1].to, "sam@brug.nl");
    assert!(letters[1].text.contains("Een beheerder heeft je tweede stap gewist."));

    // Not one's own, and nothing at another school.
    let own = format!("/mensen/{noor}/tweede-stap");
    let answer = noor_in.post(&own, &[]).await;
    answer.shows(StatusCode::CONFLICT, "Je eigen tweede stap");
    let (wei, mila) = site.add_school("De Wei", "mila@wei.nl").await;
    set_up(&site, &mut site.signed_in_once(wei, mila).await).await;
    let theirs = format!("/mensen/{mila}/tweede-stap");
    assert_eq!(noor_in.post(&theirs, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(!store::factors(site.app.db.read(), (wei, mila)).await.unwrap().is_none());
}

#[tokio::test]
async fn what_somebody_has_at_one_school_proves_nothing_at_another() {
    let site = Site::with_mail().await;
    let (brug, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (wei, _) = site.add_school("De Wei", "mila@wei.nl").await;
    let leader = [Role::SchoolLeader];
    let at_wei = site.add_with(wei, "Noor", "noor@brug.nl", &leader).await;
    let mut visitor = site.signed_in_once(brug, noor).await;
    let at_brug = set_up(&site, &mut visitor).await;
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");

    visitor.post("/account/school", &[("school", &wei.0.to_string())]).await;
    assert_eq!(visitor.get("/mensen").await.location(), "/account/tweede-stap?verder=/mensen");
    site.wait(HALF_A_MINUTE);
    let answer = visitor.post(STEP, &[("code", &code(&site, &at_brug))]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    set_up(&site, &mut visitor).await;
    visitor.get("/mensen").await.shows(StatusCode::OK, "mila@wei.nl");
    // Back at the first school it is asked again.
    visitor.post("/account/school", &[("school", &brug.0.to_string())]).await;
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::SEE_OTHER);

    // One school clears it; the other one keeps what it relies on.
    let tx = site.app.db.begin().await.unwrap();
    store::reset(&tx, (wei, at_wei), at_wei, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let db = site.app.db.read();
    assert!(store::factors(db, (wei, at_wei)).await.unwrap().is_none());
    assert!(!store::factors(db, (brug, noor)).await.unwrap().is_none());
    // Whoever runs the installation clears it everywhere.
    let account = accounts::person(db, brug, noor).await.unwrap().unwrap().account;
    let tx = site.app.db.begin().await.unwrap();
    store::remove_all(&tx, account).await.unwrap();
    tx.commit().await.unwrap();
    assert!(store::factors(db, (brug, noor)).await.unwrap().is_none());
}

#[tokio::test]
async fn a_proof_that_was_on_its_way_does_not_count_at_another_school() {
    let site = Site::empty().await;
    let (brug, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (wei, _) = site.add_school("De Wei", "mila@wei.nl").await;
    site.add_with(wei, "Noor", "noor@brug.nl", &[Role::SchoolLeader]).await;
    let mut visitor = site.signed_in_once(brug, noor).await;
    let hash = token_hash(&visitor.cookies["sessie"]);
    visitor.post("/account/school", &[("school", &wei.0.to_string())]).await;
    let tx = site.app.db.begin().await.unwrap();
    let proven = store::prove(&tx, (brug, noor), &hash, "new", site.app.clock.now()).await;
    assert_eq!(proven.unwrap(), None);
    tx.commit().await.unwrap();
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn on_a_shared_computer_the_proof_ends_with_the_sign_in() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let secret = set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    site.wait(HALF_A_MINUTE);
    let link = pages::new_link(&site.app, (school, noor), LinkReason::Asked, None).await.unwrap();
    let mut visitor = site.visitor();
    visitor.post(path_of(&link), &[("shared", "on")]).await;
    let answer = visitor.post(STEP, &[("code", &code(&site, &secret))]).await;
    let cookies = answer.headers.get_all("set-cookie");
    let cookie = cookies.iter().map(|cookie| cookie.to_str().unwrap());
    let cookie = cookie.into_iter().find(|cookie| cookie.starts_with("sessie=")).unwrap();
    assert!(!cookie.contains("Max-Age"), "the browser forgets it when it is closed: {cookie}");
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::OK);
    site.wait(SHARED_IDLE);
    assert_eq!(visitor.get("/mensen").await.location(), "/aanmelden?naar=/mensen");
}

#[tokio::test]
async fn whoever_is_erased_takes_it_all_along() {
    let site = Site::empty().await;
    let (school, _) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_with(school, "Sam", "sam@brug.nl", &[Role::SchoolLeader]).await;
    set_up(&site, &mut site.signed_in_once(school, sam).await).await;
    with_passkey(&site, school, sam).await;
    let now = site.app.clock.now();
    let tx = site.app.db.begin().await.unwrap();
    accounts::remove_person(&tx, school, sam, now).await.unwrap();
    tx.commit().await.unwrap();
    retention::run(&site.app).await.unwrap();
    let db = site.app.db.read();
    assert!(!store::factors(db, (school, sam)).await.unwrap().is_none(), "they may come back");
    site.wait(SignedDuration::from_hours(30 * 24));
    retention::run(&site.app).await.unwrap();
    let factors = store::factors(db, (school, sam)).await.unwrap();
    assert!(factors.app_since.is_none() && factors.passkeys.is_empty() && factors.codes == 0);
}
