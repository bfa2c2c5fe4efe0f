//! Putting right who somebody is at a school, setting it aside, and what is left when they go.

use axum::http::StatusCode;
use domain::{
    accounts::Role,
    meetings::{PersonId, SchoolId},
    privacy::Act,
};
use driehoek::{
    accounts::store,
    privacy::{
        audit::store::{Filter, lines},
        retention,
    },
};
use jiff::SignedDuration;

use crate::{
    families::secrecy,
    visitor::{Site, Visitor, link_in, path_of},
};

/// Noor, who manages people, and Kim.
async fn school() -> (Site, SchoolId, Visitor, PersonId) {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let kim = site.add_person(school, "Kim de Vires", "kim@brug.nl").await;
    let noor = site.signed_in(school, noor).await;
    (site, school, noor, kim)
}

async fn email_of(site: &Site, school: SchoolId, id: PersonId) -> String {
    store::person(site.app.db.read(), school, id).await.unwrap().unwrap().email
}

async fn has_line(site: &Site, school: SchoolId, act: Act) -> bool {
    let notes = lines(site.app.db.read(), school, &Filter::default(), (0, 500)).await.unwrap();
    notes.iter().any(|note| note.act == act)
}

/// Comes in with a letter of their own.
async fn by_mail(site: &Site, email: &str) -> Visitor {
    let before = site.app.mailer.kept().len();
    let mut visitor = site.visitor();
    visitor.post("/aanmelden", &[("email", email)]).await;
    let letter = site.letters(before + 1).await.remove(before);
    let answer = visitor.post(path_of(link_in(&letter.text)), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    visitor
}

#[tokio::test]
async fn a_name_is_put_right_without_anybody_being_signed_out() {
    let (site, school, mut noor, kim) = school().await;
    let mut own = site.signed_in_once(school, kim).await;
    let path = format!("/mensen/{kim}/naam");
    let wrong = noor.post(&path, &[("name", " "), ("email", "kim@")]).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul een naam in.");
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "kim@\"");
    let done = noor.post(&path, &[("name", "Kim de Vries"), ("email", "Kim@brug.nl")]).await;
    let page = noor.follow(&done).await;
    page.shows(StatusCode::OK, "De gegevens van Kim de Vries zijn veranderd.");
    own.get("/account").await.shows(StatusCode::OK, "Kim de Vries");
    assert!(has_line(&site, school, Act::Changed).await);
    assert_eq!(site.app.mailer.kept().len(), 0);

    let wrong = own.post("/account/naam", &[("name", "")]).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul een naam in.");
    let done = own.post("/account/naam", &[("name", "Kim Vries")]).await;
    own.follow(&done).await.shows(StatusCode::OK, "Kim Vries");
}

#[tokio::test]
async fn another_address_ends_what_the_old_one_opened_and_tells_its_owner() {
    let (site, school, mut noor, kim) = school().await;
    let mut own = site.signed_in_once(school, kim).await;
    let mut old = site.visitor();
    old.post("/aanmelden", &[("email", "kim@brug.nl")]).await;
    let old_link = site.letters(1).await.remove(0).text;
    let path = format!("/mensen/{kim}/naam");
    let taken = noor.post(&path, &[("name", "Kim"), ("email", "noor@brug.nl")]).await;
    taken.shows(StatusCode::UNPROCESSABLE_ENTITY, "staat al in de lijst");
    assert_eq!(email_of(&site, school, kim).await, "kim@brug.nl");

    let done = noor.post(&path, &[("name", "Kim"), ("email", "kim@nieuw.nl")]).await;
    assert_eq!(done.location(), format!("/mensen?uitgenodigd={kim}"));
    assert_eq!(email_of(&site, school, kim).await, "kim@nieuw.nl");
    assert_eq!(own.get("/account").await.status, StatusCode::SEE_OTHER, "signed out");
    assert_eq!(old.post(path_of(link_in(&old_link)), &[]).await.status, StatusCode::GONE);
    let letters = site.letters(3).await;
    let told = letters.iter().find(|letter| letter.subject.contains("is veranderd")).unwrap();
    assert_eq!(told.to, "kim@brug.nl");
    assert!(!told.text.contains("nieuw.nl"), "who had the old mailbox need not know the new one");
    let invited = letters.iter().find(|letter| letter.to == "kim@nieuw.nl").unwrap();
    let mut fresh = site.visitor();
    let came = fresh.post(path_of(link_in(&invited.text)), &[]).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER);
    fresh.get("/account").await.shows(StatusCode::OK, "kim@nieuw.nl");
}

#[tokio::test]
async fn an_administrator_comes_to_no_place_of_the_person_whose_address_they_take() {
    let site = Site::with_mail().await;
    let (brug, noor_id) = site.add_school("De Brug", "noor@brug.nl").await;
    let (wei, _) = site.add_school("De Wei", "sam@wei.nl").await;
    let mut noor = by_mail(&site, "noor@brug.nl").await;
    site.prove(&noor).await;
    let path = format!("/mensen/{noor_id}/naam");
    let done = noor.post(&path, &[("name", "Noor"), ("email", "sam@wei.nl")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    noor.get("/account").await.shows(StatusCode::OK, "De Brug");
    // Sam uses the own mailbox, and both places are Sam's from then on.
    let mut sam = by_mail(&site, "sam@wei.nl").await;
    sam.get("/account").await.shows(StatusCode::OK, "De Brug");
    let page = noor.get("/account").await;
    assert!(!page.text.contains("De Wei"), "{}", page.text);
    let over = noor.post("/account/school", &[("school", &wei.to_string())]).await;
    assert_eq!(over.status, StatusCode::NOT_FOUND);
    assert_eq!(email_of(&site, brug, noor_id).await, "sam@wei.nl");
}

#[tokio::test]
async fn a_place_that_gets_another_address_leaves_the_account_of_its_old_owner() {
    let site = Site::with_mail().await;
    let (brug, _) = site.add_school("De Brug", "noor@brug.nl").await;
    let (wei, _) = site.add_school("De Wei", "sam@wei.nl").await;
    let here = site.add_person(brug, "Kim", "kim@thuis.nl").await;
    site.add_person(wei, "Kim", "kim@thuis.nl").await;
    let mut kim = by_mail(&site, "kim@thuis.nl").await;
    kim.get("/account").await.shows(StatusCode::OK, "De Wei");
    let noor = store::people(site.app.db.read(), brug).await.unwrap();
    let noor = noor.into_iter().find(|person| person.email == "noor@brug.nl").unwrap().id;
    let mut noor = site.signed_in(brug, noor).await;
    let path = format!("/mensen/{here}/naam");
    noor.post(&path, &[("name", "Bo"), ("email", "bo@brug.nl")]).await;
    let mut bo = by_mail(&site, "bo@brug.nl").await;
    let page = bo.get("/account").await;
    assert!(page.text.contains("De Brug") && !page.text.contains("De Wei"), "{}", page.text);
    let mut kim = by_mail(&site, "kim@thuis.nl").await;
    let page = kim.get("/account").await;
    assert!(page.text.contains("De Wei") && !page.text.contains("De Brug"), "{}", page.text);
}

#[tokio::test]
async fn somebody_set_aside_is_kept_and_cannot_come_in_until_that_is_ended() {
    let (site, school, mut noor, kim) = school().await;
    let mut own = site.signed_in_once(school, kim).await;
    let path = format!("/mensen/{kim}/beperken");
    assert_eq!(noor.post(&path, &[("do", "x")]).await.status, StatusCode::BAD_REQUEST);
    let done = noor.post(&path, &[("do", "restrict")]).await;
    noor.follow(&done).await.shows(StatusCode::OK, "Alleen bewaren");
    assert_eq!(own.get("/account").await.status, StatusCode::SEE_OTHER);
    assert!(has_line(&site, school, Act::Restricted).await);
    let again = [("name", "Kim de Vires"), ("email", "kim@brug.nl")];
    let answer = noor.post("/mensen", &again).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "staat al in de lijst");
    // Longer than somebody who was removed is kept.
    site.wait(SignedDuration::from_hours(24 * 29));
    retention::run(&site.app).await.unwrap();
    site.wait(SignedDuration::from_hours(24 * 29));
    retention::run(&site.app).await.unwrap();
    let noor = store::people(site.app.db.read(), school).await.unwrap().remove(0).id;
    let mut noor = site.signed_in(school, noor).await;
    noor.get("/mensen").await.shows(StatusCode::OK, "Kim de Vires");
    let done = noor.post(&path, &[("do", "release")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(email_of(&site, school, kim).await, "kim@brug.nl");
    let (wei, sam) = site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = site.signed_in(wei, sam).await;
    for asked in ["restrict", "x"] {
        assert_eq!(sam.post(&path, &[("do", asked)]).await.status, StatusCode::NOT_FOUND);
    }
    let naam = format!("/mensen/{kim}/naam");
    assert_eq!(sam.post(&naam, &[("name", "X")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_account_goes_with_its_last_place() {
    let (site, school, mut noor, kim) = school().await;
    let (wei, _) = site.add_school("De Wei", "sam@wei.nl").await;
    let there = site.add_with(wei, "Kim", "kim@brug.nl", &[Role::Teacher]).await;
    let before = secrecy::count(&site, "account").await;
    by_mail(&site, "kim@brug.nl").await;
    assert_eq!(secrecy::count(&site, "account").await, before - 1, "two places are one account");
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    site.wait(SignedDuration::from_hours(24 * 31));
    retention::run(&site.app).await.unwrap();
    assert_eq!(secrecy::count(&site, "account").await, before - 1, "there is a place left");
    let tx = site.app.db.begin().await.unwrap();
    let now = site.app.clock.now();
    store::remove_person(&tx, wei, there, now).await.unwrap();
    tx.commit().await.unwrap();
    site.wait(SignedDuration::from_hours(24 * 31));
    retention::run(&site.app).await.unwrap();
    assert_eq!(secrecy::count(&site, "account").await, before - 2);
    assert!(store::person(site.app.db.read(), school, kim).await.unwrap().is_none());
}

#[tokio::test]
async fn every_form_that_asks_for_somebody_says_what_for_and_leads_to_the_privacy_page() {
    let (site, _, mut noor, kim) = school().await;
    let privacy = "<a href=\"/privacy?taal=nl\">";
    let empty = Site::empty().await;
    let first = empty.visitor().get(&empty.app.first_run.path()).await;
    let sign_in = site.visitor().get("/aanmelden").await;
    let people = noor.get("/mensen").await;
    let one = noor.get(&format!("/mensen/{kim}")).await;
    let own = noor.get("/account").await;
    for page in [first, sign_in, people, one, own] {
        assert!(page.text.contains("about-data"), "{}", page.text);
        page.shows(StatusCode::OK, privacy);
    }
}
