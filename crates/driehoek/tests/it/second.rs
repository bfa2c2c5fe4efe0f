//! Proving a second time who one is: what waits for it, codes of an app, codes on paper, resetting.

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
        SHARED_IDLE,
        second::{
            ANSWER_WITHIN, CODES, PROOF_LASTS, SURE_LASTS, TRIES_MAX, code_at,
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
    page.shows(StatusCode::OK, "step-secret");
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
    visitor.get("/bijeenkomsten").await.shows(StatusCode::OK, "Een deel van je taken wacht nog");
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
    for (name, bytes) in site.files() {
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
async fn on_a_shared_computer_the_proof_ends_with_the_sign_in() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let secret = set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    site.wait(HALF_A_MINUTE);
    let link = driehoek::accounts::pages::new_link(
        &site.app,
        (school, noor),
        accounts::LinkReason::Asked,
        None,
    );
    let link = link.await.unwrap();
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
async fn the_demonstration_does_without() {
    let site = Site::with(Mailer::keeping(), |config| config.demo = true).await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    set_up(&site, &mut site.signed_in_once(school, noor).await).await;
    let mut visitor = site.signed_in_once(school, noor).await;
    visitor.get("/mensen").await.shows(StatusCode::OK, "noor@brug.nl");
    visitor.get("/account").await.shows(StatusCode::OK, "In deze demo vragen we geen tweede stap");
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
    accounts::tidy(&tx, now).await.unwrap();
    assert!(!store::factors(&tx, (school, sam)).await.unwrap().is_none(), "they may come back");
    let later = now + SignedDuration::from_hours(30 * 24);
    accounts::tidy(&tx, later).await.unwrap();
    let factors = store::factors(&tx, (school, sam)).await.unwrap();
    assert!(factors.app_since.is_none() && factors.passkeys.is_empty() && factors.codes == 0);
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
