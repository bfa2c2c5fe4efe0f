//! Proving a second time who one is: what waits for it, codes of an app, codes on paper, resetting.

mod changing;
mod device;
mod passkeys;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    accounts::{Right, Role, TABLE},
    meetings::{PersonId, SchoolId},
};
use driehoek::{
    accounts::{
        second::{
            ANSWER_WITHIN, CODES, PROOF_LASTS, TRIES_MAX, code_at,
            store::{self, NewKey},
        },
        store as accounts,
    },
    mail::Mailer,
};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::visitor::{Answer, Site, Visitor, link_in, path_of};

const STEP: &str = "/account/tweede-stap";
/// As long as an app shows one code.
const HALF_A_MINUTE: SignedDuration = SignedDuration::from_secs(30);
/// As long as attempts are remembered that make answers slow.
const A_WHILE: SignedDuration = SignedDuration::from_mins(15);

/// Sets up an app; gives what it shares with the site.
async fn set_up(site: &Site, visitor: &mut Visitor) -> String {
    let page = visitor.get("/account/app").await;
    page.shows(StatusCode::OK, "second-secret");
    let secret = secret_on(&page);
    let code = code_at(&secret, site.app.clock.now()).unwrap();
    let answer = visitor.post("/account/app", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    secret
}

fn secret_on(page: &Answer) -> String {
    let (_, rest) = page.text.split_once("<code>").expect("the page has the secret");
    rest.split('<').next().unwrap().replace(' ', "")
}

/// What the app shows now.
fn code(site: &Site, secret: &str) -> String {
    code_at(secret, site.app.clock.now()).unwrap()
}

/// The codes for on paper, as the page shows them.
async fn codes_on_paper(visitor: &mut Visitor) -> Vec<String> {
    let page = visitor.get("/account/herstelcodes").await.text;
    let codes = page.split("<li><code>").skip(1);
    codes.map(|part| part.split('<').next().unwrap().to_owned()).collect()
}

/// Gives somebody two passkeys that nobody can show; the id of the first.
pub(crate) async fn with_passkey(site: &Site, school: SchoolId, person: PersonId) -> Uuid {
    let now = site.app.clock.now();
    let ids = [0, 1].map(|_| site.app.chance.uuid_v7(now));
    let tx = site.app.db.begin().await.unwrap();
    for id in ids {
        let new = NewKey {
            id,
            name: "Laptop".to_owned(),
            credential_id: id.to_string(),
            credential: "{}".to_owned(),
            by_mail: true,
        };
        store::add_passkey(&tx, (school, person), new, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    ids[0]
}

async fn post_json(visitor: &mut Visitor, path: &str, body: &str) -> Answer {
    let req = Request::post(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, "application/json");
    visitor.send(req, Body::from(body.to_owned())).await
}

#[tokio::test]
async fn a_role_for_the_whole_school_counts_after_a_second_proof_and_others_at_once() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    visitor.get("/bijeenkomsten").await.shows(StatusCode::OK, "Een deel van je rollen wacht nog");
    let answer = visitor.get("/mensen?lijst=1").await;
    assert_eq!(answer.location(), "/account/tweede-stap?verder=/mensen%3Flijst%3D1");
    let page = visitor.follow(&answer).await;
    page.shows(StatusCode::OK, "/account/app?verder=/mensen%3Flijst%3D1");

    let typed = [("name", "Sam"), ("email", "sam@brug.nl")];
    let answer = visitor.post("/mensen", &typed).await;
    answer.shows(StatusCode::FORBIDDEN, "Zet eerst de tweede stap");
    assert!(answer.text.contains(&format!("href=\"{STEP}\"")), "{}", answer.text);
    let answer = post_json(&mut visitor, "/mensen", "{}").await;
    answer.shows(StatusCode::FORBIDDEN, "second-step-needed");
    let people = accounts::people(site.app.db.read(), school).await.unwrap();
    assert_eq!(people.len(), 1, "nobody was added");

    site.prove(&visitor).await;
    let page = visitor.get("/bijeenkomsten").await;
    assert!(!page.text.contains("wacht nog"), "{}", page.text);
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
}

#[tokio::test]
async fn every_right_that_only_such_roles_have_waits_for_the_proof() {
    let site = Site::empty().await;
    let (school, _) = site.add_school("De Brug", "noor@brug.nl").await;
    for role in Role::ALL {
        let email = format!("{}@brug.nl", role.name());
        let person = site.add_with(school, "Iemand", &email, &[role]).await;
        let visitor = site.signed_in_once(school, person).await;
        let hash = driehoek::chance::token_hash(&visitor.cookies["sessie"]);
        let now = site.app.clock.now();
        let found = accounts::signed_in(site.app.db.read(), &hash, now).await.unwrap().unwrap();
        let roles = &found.person.all_roles;
        let counting = roles.without_second_factor();
        for (right, with) in TABLE {
            let has = with.contains(&role);
            assert_eq!(roles.may(right), has, "{role:?} {right:?}");
            assert_eq!(counting.may(right), has && !role.needs_second_factor(), "{role:?}");
        }
    }
    // One place for each right that a school-wide role has.
    let places = [
        (Right::UseCards, "/kaartenbak", Role::SchoolLeader),
        (Right::WriteCards, "/eigen-kaarten", Role::BridgeFigure),
        (Right::Translate, "/vertalen", Role::BridgeFigure),
        (Right::LeadMeetings, "/bijeenkomsten", Role::SchoolLeader),
        (Right::SeePeople, "/mensen", Role::SchoolLeader),
        (Right::ManagePeople, "/mensen/lijst", Role::Administrator),
        (Right::SeeTrail, "/beheer", Role::SchoolLeader),
    ];
    for (right, path, role) in places {
        let email = format!("{}-{}@brug.nl", role.name(), right.name());
        let person = site.add_with(school, "Iemand", &email, &[role]).await;
        let mut visitor = site.signed_in_once(school, person).await;
        let expected = format!("{STEP}?verder={path}");
        assert_eq!(visitor.get(path).await.location(), expected, "{right:?}");
        site.prove(&visitor).await;
        assert_ne!(visitor.get(path).await.location(), expected, "{right:?}");
    }
}

#[tokio::test]
async fn an_app_is_set_up_with_its_first_code_and_gives_codes_for_on_paper() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    let page = visitor.get("/account/app?verder=/mensen").await;
    let secret = secret_on(&page);
    assert_eq!(secret_on(&visitor.get("/account/app").await), secret, "the same while busy");
    let wrong = [("code", "000000"), ("verder", "/mensen")];
    let answer = visitor.post("/account/app", &wrong).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code klopt niet");
    assert_eq!(secret_on(&answer), secret, "nothing to scan anew");
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::SEE_OTHER);

    let before = visitor.clone();
    let right = [("code", &*code(&site, &secret)), ("verder", "/mensen")];
    let answer = visitor.post("/account/app", &right).await;
    assert_eq!(answer.location(), "/account/herstelcodes?verder=/mensen");
    let page = visitor.follow(&answer).await;
    page.shows(StatusCode::OK, "Je ziet deze codes maar één keer");
    page.shows(StatusCode::OK, "href=\"/mensen\"");
    assert_eq!(codes_on_paper(&mut visitor).await.len(), CODES);
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
    assert_eq!(before.clone().get("/account").await.status, StatusCode::SEE_OTHER, "a new token");

    let letters = site.letters(1).await;
    assert_eq!(letters[0].subject, "Je aanmelding bij Driehoek is veranderd");
    assert!(letters[0].text.contains("Er is een app met codes ingesteld"), "{}", letters[0].text);
    site.wait(ANSWER_WITHIN);
    let page = visitor.get("/account/herstelcodes").await;
    page.shows(StatusCode::OK, "Nog 10 codes over");
    assert!(!page.text.contains("<li><code>"), "{}", page.text);
    for (name, bytes) in site.files().await {
        let has = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!has, "the secret lies open in {name}");
    }
}

#[tokio::test]
async fn whoever_comes_in_again_is_asked_and_a_code_works_once() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let secret = set_up(&site, &mut site.signed_in_once(school, noor).await).await;

    let mut visitor = site.visitor();
    visitor.post("/aanmelden", &[("email", "noor@brug.nl"), ("naar", "/mensen")]).await;
    let letters = site.letters(2).await;
    let link = path_of(link_in(&letters[1].text)).split('?').next().unwrap();
    let answer = visitor.post(link, &[("naar", "/mensen")]).await;
    assert_eq!(answer.location(), "/account/tweede-stap?verder=/mensen");
    visitor.follow(&answer).await.shows(StatusCode::OK, "Code uit je app");
    // The code that confirmed the app is used up.
    let used = code(&site, &secret);
    let typed = |code| [("code", code), ("verder", "/mensen")];
    let answer = visitor.post(STEP, &typed(&used)).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code is al gebruikt");
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"/mensen\"");

    site.wait(HALF_A_MINUTE);
    let fresh = code(&site, &secret);
    let answer = visitor.post(STEP, &typed(&fresh)).await;
    assert_eq!(answer.location(), "/mensen");
    visitor.follow(&answer).await.shows(StatusCode::OK, "noor@brug.nl");
    let mut other = site.signed_in_once(school, noor).await;
    let answer = other.post(STEP, &typed(&fresh)).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code is al gebruikt");
    assert_eq!(other.get("/mensen").await.status, StatusCode::SEE_OTHER);
    // Never to another site.
    site.wait(A_WHILE);
    let elsewhere = [("code", &*code(&site, &secret)), ("verder", "//evil.example")];
    assert_eq!(other.post(STEP, &elsewhere).await.location(), "/account");
}

#[tokio::test]
async fn a_clock_may_be_half_a_minute_off() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let secret = set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    let mut visitor = site.signed_in_once(school, noor).await;
    for (late, works) in [(-60, false), (-30, true), (30, true), (60, false)] {
        site.wait(A_WHILE);
        let at = site.app.clock.now() + SignedDuration::from_secs(late);
        let code = code_at(&secret, at).unwrap();
        let answer = visitor.post(STEP, &[("code", &code)]).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, works, "{late} s: {}", answer.text);
    }
}

#[tokio::test]
async fn too_many_wrong_codes_end_the_codes_until_another_proof() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    let secret = set_up(&site, &mut visitor).await;
    let paper = codes_on_paper(&mut visitor).await;
    let tx = site.app.db.begin().await.unwrap();
    for _ in 2..TRIES_MAX {
        assert!(!store::count_wrong(&tx, (school, noor)).await.unwrap());
    }
    tx.commit().await.unwrap();

    let mut other = site.signed_in_once(school, noor).await;
    site.wait(HALF_A_MINUTE);
    let wrong = [("code", "12 34 56")];
    let answer = other.post(STEP, &wrong).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code klopt niet");
    // One below the limit a right code still works, and the count begins anew.
    let answer = other.post(STEP, &[("code", &code(&site, &secret))]).await;
    assert_eq!(answer.location(), "/account");

    let tx = site.app.db.begin().await.unwrap();
    for _ in 1..TRIES_MAX {
        assert!(!store::count_wrong(&tx, (school, noor)).await.unwrap());
    }
    tx.commit().await.unwrap();
    site.wait(A_WHILE);
    let answer = other.post(STEP, &wrong).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "te veel verkeerde codes");
    let answer = other.post(STEP, &[("code", &code(&site, &secret))]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "te veel verkeerde codes");
    let letters = site.letters(2).await;
    assert!(letters[1].text.contains("te veel verkeerde codes"), "{}", letters[1].text);

    // A code from paper is another proof.
    let answer = other.post(STEP, &[("code", &paper[0])]).await;
    assert_eq!(answer.location(), "/account/herstelcodes?verder=/account");
    site.wait(A_WHILE);
    let answer = other.post(STEP, &[("code", &code(&site, &secret))]).await;
    assert_eq!(answer.location(), "/account");
}

#[tokio::test]
async fn trying_codes_over_and_over_gets_slower() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    // In another browser too: it is the person who is counted.
    let mut browsers =
        [site.signed_in_once(school, noor).await, site.signed_in_once(school, noor).await];
    let mut took = Vec::new();
    for attempt in 0..4 {
        let start = std::time::Instant::now();
        browsers[attempt % 2].post(STEP, &[("code", "fout")]).await;
        took.push(start.elapsed().as_millis() >= 1_000);
    }
    assert_eq!(took[3..], [true]);
}

#[tokio::test]
async fn a_code_on_paper_works_once_and_new_ones_end_the_old() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in_once(school, noor).await;
    set_up(&site, &mut visitor).await;
    let old = codes_on_paper(&mut visitor).await;
    let mut other = site.signed_in_once(school, noor).await;
    let typed = old[3].to_uppercase().replace('-', " ");
    let answer = other.post(STEP, &[("code", &typed)]).await;
    other.follow(&answer).await.shows(StatusCode::OK, "Nog 9 codes over");
    let mut third = site.signed_in_once(school, noor).await;
    let answer = third.post(STEP, &[("code", &old[3])]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code klopt niet");
    let letters = site.letters(2).await;
    assert!(letters[1].text.contains("herstelcode gebruikt"), "{}", letters[1].text);

    let answer = other.post("/account/herstelcodes", &[]).await;
    assert_eq!(answer.location(), "/account/herstelcodes");
    let new = codes_on_paper(&mut other).await;
    assert_eq!(new.len(), CODES);
    site.wait(A_WHILE);
    let answer = third.post(STEP, &[("code", &old[4])]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(third.post(STEP, &[("code", &new[4])]).await.status, StatusCode::SEE_OTHER);
    // Somebody else's codes are nothing.
    let sam = site.add_with(school, "Sam", "sam@brug.nl", &[Role::SchoolLeader]).await;
    let mut sam = site.signed_in_once(school, sam).await;
    let answer = sam.post(STEP, &[("code", &new[5])]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_proof_counts_for_a_working_day() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in(school, noor).await;
    site.wait(PROOF_LASTS - SignedDuration::from_secs(1));
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::OK);
    site.wait(SignedDuration::from_secs(1));
    assert_eq!(visitor.get("/mensen").await.location(), "/account/tweede-stap?verder=/mensen");
    assert_eq!(visitor.get("/bijeenkomsten").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_demonstration_does_without() {
    let site = Site::with(Mailer::keeping(), |config| config.demo = true).await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    let mut visitor = site.signed_in_once(school, noor).await;
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
    visitor.get("/account").await.shows(StatusCode::OK, "In deze demo vragen we geen tweede stap");
}
