//! Opening an installation, signing in and out, and who works at a school.

use axum::http::StatusCode;
use domain::accounts::Role;
use domain::meetings::{PersonId, SchoolId};
use driehoek::accounts::{
    CODE_TRIES, SHARED_IDLE, pages,
    second::store as second,
    store::{self, LinkReason},
};
use jiff::SignedDuration;

use crate::second::with_passkey;
use crate::visitor::{Site, Visitor, link_in, path_of};

#[tokio::test]
async fn whoever_starts_driehoek_makes_the_school_and_is_in() {
    let site = Site::empty().await;
    let mut visitor = site.visitor();
    visitor.get("/aanmelden").await.shows(StatusCode::OK, "Deze Driehoek is nog leeg");
    visitor.get("/eerste-keer?code=fout").await.shows(StatusCode::FORBIDDEN, "nog leeg");
    let path = site.app.first_run.path();
    visitor.get(&path).await.shows(StatusCode::OK, "Welkom bij Driehoek");

    let typed = [("school", "De Brug"), ("name", " "), ("email", "noor")];
    let answer = visitor.post(&path, &typed).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul een naam in.");
    assert!(answer.text.contains("De Brug"), "what was typed is still there");

    let typed = [("school", "De Brug"), ("name", "Noor"), ("email", "Noor@Brug.nl")];
    let answer = visitor.post(&path, &typed).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"));
    // Who works here is for whoever proves twice who they are.
    assert_eq!(visitor.get("/mensen").await.location(), "/account/tweede-stap?verder=/mensen");
    visitor.get("/account").await.shows(StatusCode::OK, "noor@brug.nl");
    assert_eq!(site.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.visitor().post(&path, &typed).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_by_mail_signs_somebody_in_once() {
    let site = Site::with_mail().await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.visitor();
    let answer = visitor.get("/mensen?terug=x").await;
    assert_eq!(answer.location(), "/aanmelden?naar=/mensen%3Fterug%3Dx");
    visitor.follow(&answer).await.shows(StatusCode::OK, "/mensen?terug=x");

    let answer =
        visitor.post("/aanmelden", &[("email", "NOOR@brug.nl"), ("naar", "/mensen")]).await;
    visitor.follow(&answer).await.shows(StatusCode::OK, "Kijk in je mail");
    let letters = site.letters(1).await;
    assert_eq!(letters[0].to, "noor@brug.nl");
    assert_eq!(letters[0].subject, "Aanmelden bij Driehoek");
    let link = path_of(link_in(&letters[0].text));

    // A mail scanner that opens the link does not use it up.
    visitor.get(link).await.shows(StatusCode::OK, "Dag Noor");
    visitor.get(link).await.shows(StatusCode::OK, "De Brug");
    let path = link.split('?').next().unwrap();
    let answer = visitor.post(path, &[("naar", "/mensen")]).await;
    assert_eq!(answer.location(), "/mensen");
    site.prove(&visitor).await;
    visitor.follow(&answer).await.shows(StatusCode::OK, "Dit ben jij");

    let mut other = site.visitor();
    other.post(path, &[]).await.shows(StatusCode::GONE, "Deze link werkt niet meer");
    other.get(link).await.shows(StatusCode::GONE, "Deze link werkt niet meer");
    assert_eq!(other.get("/mensen").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_link_is_too_old_after_a_quarter_of_an_hour() {
    let site = Site::with_mail().await;
    site.add_school("De Brug", "noor@brug.nl").await;
    site.visitor().post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let letters = site.letters(1).await;
    site.wait(SignedDuration::from_mins(15));
    let link = path_of(link_in(&letters[0].text));
    let answer = site.visitor().post(link, &[]).await;
    answer.shows(StatusCode::GONE, "Deze link werkt niet meer");
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer_and_no_letter() {
    let site = Site::with_mail().await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let known = site.visitor().post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let unknown = site.visitor().post("/aanmelden", &[("email", "sam@brug.nl")]).await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    assert_eq!(known.text, unknown.text);
    assert_eq!(site.letters(1).await.len(), 1);
    let answer = site.visitor().post("/aanmelden", &[("email", "sam")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is geen e-mailadres");
}

#[tokio::test]
async fn signing_out_ends_it_on_the_site_and_not_only_in_the_browser() {
    let site = Site::empty().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in(school, person).await;
    let copied = visitor.clone();
    assert_eq!(visitor.post("/afmelden", &[]).await.location(), "/aanmelden");
    assert_eq!(visitor.cookies.get("sessie"), None);
    assert_eq!(copied.clone().get("/mensen").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_sign_in_lasts_thirty_days_and_what_was_posted_after_it_is_not_done() {
    let site = Site::empty().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in(school, person).await;
    site.wait(SignedDuration::from_hours(29 * 24));
    assert_eq!(visitor.get("/account").await.status, StatusCode::OK);
    site.wait(SignedDuration::from_hours(24));
    let answer = visitor.post("/mensen", &[("name", "Sam"), ("email", "sam@brug.nl")]).await;
    answer.shows(StatusCode::UNAUTHORIZED, "Meld je eerst aan");
}

#[tokio::test]
async fn a_colleague_is_added_by_mail() {
    let site = Site::with_mail().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in(school, person).await;
    let answer = visitor
        .post("/mensen", &[("name", "Sam"), ("email", "sam@brug.nl"), ("role", "school-leader")])
        .await;
    visitor.follow(&answer).await.shows(StatusCode::OK, "Sam krijgt een mail met een link.");
    let answer = visitor.post("/mensen", &[("name", "Sam"), ("email", "Sam@brug.nl")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "staat al in de lijst");

    let letters = site.letters(1).await;
    assert!(!letters[0].subject.contains("Sam"), "a subject says nothing about anybody");
    site.wait(SignedDuration::from_hours(6 * 24));
    let mut sam = site.visitor();
    sam.post(path_of(link_in(&letters[0].text)), &[]).await;
    site.prove(&sam).await;
    sam.get("/mensen").await.shows(StatusCode::OK, "Dit ben jij");
}

#[tokio::test]
async fn without_mail_the_link_is_shown_to_pass_on() {
    let site = Site::empty().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    site.visitor().get("/aanmelden").await.shows(StatusCode::OK, "verstuurt geen e-mail");
    let mut visitor = site.signed_in(school, person).await;
    let typed = [("name", "Sam"), ("email", "sam@brug.nl"), ("role", "school-leader")];
    let answer = visitor.post("/mensen", &typed).await;
    answer.shows(StatusCode::OK, "Link voor Sam");
    let at = answer.text.find("http://driehoek.test/aanmelden/").unwrap();
    let link = answer.text[at..].split('"').next().unwrap();
    let mut sam = site.visitor();
    sam.post(path_of(link), &[]).await;
    site.prove(&sam).await;
    sam.get("/mensen").await.shows(StatusCode::OK, "Noor");
}

#[tokio::test]
async fn a_removed_colleague_is_out_at_once_and_can_be_put_back() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_person(school, "Sam", "sam@brug.nl").await;
    let (mut noor, mut sams) =
        (site.signed_in(school, noor).await, site.signed_in(school, sam).await);

    let answer = noor.post(&format!("/mensen/{sam}/verwijderen"), &[]).await;
    let page = noor.follow(&answer).await;
    page.shows(StatusCode::OK, "Sam is verwijderd");
    page.shows(StatusCode::OK, &format!("/mensen/{sam}/terugzetten"));
    assert_eq!(sams.get("/mensen").await.status, StatusCode::SEE_OTHER);

    let answer = noor.post(&format!("/mensen/{sam}/terugzetten"), &[]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "Sam staat weer in de lijst.");
}

#[tokio::test]
async fn the_address_of_somebody_who_left_makes_nobody_else_of_whoever_gets_it() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let leader = [Role::SchoolLeader];
    let first = site.add_with(school, "Sam", "directie@brug.nl", &leader).await;
    with_passkey(&site, school, first).await;
    let mut noor = site.signed_in(school, noor).await;
    noor.post(&format!("/mensen/{first}/verwijderen"), &[]).await;
    // The same person comes back: the place is theirs, what opened it is not.
    let back = site.add_with(school, "Sam", "directie@brug.nl", &leader).await;
    assert_eq!(back, first);
    let db = site.app.db.read();
    assert!(second::factors(db, (school, first)).await.unwrap().is_none());
    // Somebody else gets the address.
    with_passkey(&site, school, first).await;
    noor.post(&format!("/mensen/{first}/verwijderen"), &[]).await;
    let next = site.add_with(school, "Kim", "directie@brug.nl", &leader).await;
    assert_ne!(next, first);
    assert!(second::factors(db, (school, next)).await.unwrap().is_none());
    let put_back = noor.post(&format!("/mensen/{first}/terugzetten"), &[]).await;
    assert_eq!(put_back.status, StatusCode::NOT_FOUND, "their address is somebody else's");
}

#[tokio::test]
async fn five_letters_to_sign_in_with_are_open_at_once_and_no_more() {
    let site = Site::with_mail().await;
    let (school, _) = site.add_school("De Brug", "noor@brug.nl").await;
    site.add_person(school, "Sam", "sam@brug.nl").await;
    for count in 1..=5 {
        site.visitor().post("/aanmelden", &[("email", "noor@brug.nl")]).await;
        assert_eq!(site.letters(count).await.len(), count);
    }
    site.visitor().post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    site.visitor().post("/aanmelden", &[("email", "sam@brug.nl")]).await;
    assert_eq!(site.letters(6).await[5].to, "sam@brug.nl");
}

#[tokio::test]
async fn nobody_removes_themselves() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.signed_in(school, noor).await;
    let answer = visitor.post(&format!("/mensen/{noor}/verwijderen"), &[]).await;
    answer.shows(StatusCode::CONFLICT, "Je kunt jezelf niet verwijderen.");
}

#[tokio::test]
async fn a_month_after_removal_name_and_address_are_gone() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_person(school, "Sam", "sam@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    noor.post(&format!("/mensen/{sam}/verwijderen"), &[]).await;
    tidy(&site).await;
    let put_back = format!("/mensen/{sam}/terugzetten");
    assert_eq!(noor.post(&put_back, &[]).await.status, StatusCode::SEE_OTHER);
    noor.post(&format!("/mensen/{sam}/verwijderen"), &[]).await;
    site.wait(SignedDuration::from_hours(30 * 24));
    tidy(&site).await;
    let gone = store::removed_person(site.app.db.read(), school, sam).await.unwrap();
    assert_eq!(gone, None);
    let tx = site.app.db.begin().await.unwrap();
    assert!(!store::restore_person(&tx, school, sam).await.unwrap());
}

async fn tidy(site: &Site) {
    driehoek::privacy::retention::run(&site.app).await.unwrap();
}

#[tokio::test]
async fn the_people_of_another_school_are_as_good_as_absent() {
    let site = Site::empty().await;
    let (ours, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (theirs, mila) = site.add_school("De Wei", "mila@wei.nl").await;
    let mut noor = site.signed_in(ours, noor).await;
    assert!(!noor.get("/mensen").await.text.contains("mila@wei.nl"));
    for act in ["verwijderen", "terugzetten", "link"] {
        let answer = noor.post(&format!("/mensen/{mila}/{act}"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
    let answer = noor.get(&format!("/mensen?uitgenodigd={mila}")).await;
    assert!(!answer.text.contains("Noor krijgt"), "{}", answer.text);
    assert_still_there(&site, theirs, mila).await;
}

async fn assert_still_there(site: &Site, school: SchoolId, person: PersonId) {
    let found = store::person(site.app.db.read(), school, person).await.unwrap();
    assert!(found.is_some());
}

#[tokio::test]
async fn the_language_stays_and_leads_back_to_the_same_page() {
    let site = Site::empty().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor: Visitor = site.signed_in(school, person).await;
    let req = axum::http::Request::post("/taal")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("referer", "http://driehoek.test/mensen?terug=1");
    let answer = visitor.send(req, "taal=en".into()).await;
    assert_eq!(answer.location(), "/mensen?terug=1");
    visitor.get("/mensen").await.shows(StatusCode::OK, "This is you");
    let person = store::person(site.app.db.read(), school, person).await.unwrap().unwrap();
    assert_eq!(person.lang, domain::lang::Lang::named("en"));
    assert_eq!(visitor.post("/taal", &[("taal", "xx")]).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_belongs_to_nobody_is_open_to_everybody() {
    let site = Site::empty().await;
    let mut visitor = site.visitor();
    visitor.get("/privacy").await.shows(StatusCode::OK, "Privacy");
    visitor.get("/broncode").await.shows(StatusCode::OK, "EUPL-1.2");
    visitor.get("/status").await.shows(StatusCode::OK, "\"status\":\"ok\"");
}

#[tokio::test]
async fn roles_are_given_and_taken_and_hold_at_once() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_person(school, "Sam", "sam@brug.nl").await;
    let (mut noor, mut sams) =
        (site.signed_in(school, noor).await, site.signed_in(school, sam).await);
    assert_eq!(sams.get("/bijeenkomsten").await.status, StatusCode::OK);
    assert_eq!(sams.get("/vertalen").await.status, StatusCode::FORBIDDEN);
    noor.get(&format!("/mensen/{sam}")).await.shows(StatusCode::OK, "Rollen van Sam");

    let roles = format!("/mensen/{sam}/rollen");
    let answer = noor.post(&roles, &[("role", "translator"), ("role", "teacher")]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "De rollen van Sam zijn bewaard.");
    assert_eq!(sams.get("/bijeenkomsten").await.status, StatusCode::FORBIDDEN);
    assert_eq!(sams.get("/vertalen").await.status, StatusCode::OK);
    assert_eq!(sams.get("/").await.location(), "/kaartenbak");

    noor.post(&roles, &[]).await;
    assert_eq!(sams.get("/kaartenbak").await.status, StatusCode::FORBIDDEN);
    assert_eq!(sams.get("/").await.location(), "/account");
    sams.get("/account").await.shows(StatusCode::OK, "Je hebt hier nog geen rol");

    let answer = noor.post(&roles, &[("role", "koning")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(sams.post(&roles, &[("role", "administrator")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_school_always_has_an_administrator() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_person(school, "Sam", "sam@brug.nl").await;
    let mut visitor = site.signed_in(school, noor).await;
    let own = format!("/mensen/{noor}/rollen");
    let answer = visitor.post(&own, &[("role", "coach")]).await;
    answer.shows(StatusCode::CONFLICT, "Dit is de enige beheerder van de school.");
    visitor.post(&format!("/mensen/{sam}/rollen"), &[("role", "administrator")]).await;
    assert_eq!(visitor.post(&own, &[("role", "coach")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn somebody_who_works_at_two_schools_goes_from_one_to_the_other() {
    let site = Site::with_mail().await;
    let (first, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (second, there) = site.add_school("De Wei", "noor@brug.nl").await;
    let (third, _) = site.add_school("Het Bos", "mila@bos.nl").await;

    // A link that a colleague passes on by hand proves nothing about the other school.
    let whose = (second, there);
    let link = pages::new_link(&site.app, whose, LinkReason::Handed, None).await.unwrap();
    let mut handed = site.visitor();
    handed.post(path_of(&link), &[]).await;
    assert!(!handed.get("/account").await.text.contains("De Brug"));
    let go = |school: SchoolId| [("school", school.to_string())];
    let wrong = handed.post("/account/school", &[("school", go(first)[0].1.as_str())]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);

    // A link in their own mailbox does.
    let mut visitor = site.signed_in(first, noor).await;
    visitor.get("/account").await.shows(StatusCode::OK, "De Wei");
    visitor.post("/account/school", &[("school", go(second)[0].1.as_str())]).await;
    visitor.get("/account").await.shows(StatusCode::OK, "De Brug");
    let person = store::person(site.app.db.read(), second, there).await.unwrap().unwrap();
    let other = store::person(site.app.db.read(), first, noor).await.unwrap().unwrap();
    assert_eq!(person.account, other.account);
    let bos = site.add_with(third, "Kim", "kim@bos.nl", &[]).await;
    let mut bos = site.signed_in(third, bos).await;
    assert!(!bos.get("/account").await.text.contains("De Brug"));

    visitor.post("/account/school", &[("school", go(first)[0].1.as_str())]).await;

    // Also now that the places are one person's, a link passed on by hand opens one of them.
    let link = pages::new_link(&site.app, whose, LinkReason::Handed, None).await.unwrap();
    let mut handed = site.visitor();
    assert_eq!(handed.post(path_of(&link), &[]).await.location(), "/");
    let page = handed.get("/account").await;
    page.shows(StatusCode::OK, "De Wei");
    assert!(!page.text.contains("De Brug"));
    assert_eq!(page.text.matches("name=\"device\"").count(), 1, "and shows the devices here only");
    let wrong = handed.post("/account/school", &[("school", go(first)[0].1.as_str())]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    handed.post("/account/afmelden", &[]).await;
    assert_eq!(visitor.get("/account").await.status, StatusCode::OK, "nothing ended elsewhere");
}

#[tokio::test]
async fn the_code_in_the_mail_works_in_the_browser_that_asked() {
    let site = Site::with_mail().await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.visitor();
    visitor.post("/aanmelden", &[("email", "noor@brug.nl"), ("naar", "/mensen")]).await;
    let code = code_in(&site.letters(1).await[0].text);

    // Somebody who looked over a shoulder, in another browser.
    let mut other = site.visitor();
    let answer = other.post("/aanmelden/code", &[("code", &code)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code klopt niet");
    let typed = [("code", code.as_str()), ("naar", "/mensen")];
    assert_eq!(visitor.post("/aanmelden/code", &typed).await.location(), "/mensen");
    site.prove(&visitor).await;
    visitor.get("/mensen").await.shows(StatusCode::OK, "Dit ben jij");
    // Once.
    let answer = visitor.post("/aanmelden/code", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_code_cannot_be_found_by_trying() {
    let site = Site::with_mail().await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.visitor();
    visitor.post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let letter = site.letters(1).await.remove(0);
    let code = code_in(&letter.text);
    let wrong = if code.starts_with('1') { "2222 2222" } else { "1111 1111" };
    for _ in 0..CODE_TRIES {
        let answer = visitor.post("/aanmelden/code", &[("code", wrong)]).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code klopt niet");
    }
    let answer = visitor.post("/aanmelden/code", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "one try too many");
    // The link in the same mail still works: it cannot be guessed.
    let answer = visitor.post(path_of(link_in(&letter.text)), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_last_try_of_a_code_still_works() {
    let site = Site::with_mail().await;
    site.add_school("De Brug", "noor@brug.nl").await;
    let mut visitor = site.visitor();
    visitor.post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let code = code_in(&site.letters(1).await[0].text);
    for _ in 0..CODE_TRIES - 1 {
        visitor.post("/aanmelden/code", &[("code", "nee")]).await;
    }
    let answer = visitor.post("/aanmelden/code", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

/// The code in a letter: eight digits in two groups.
fn code_in(text: &str) -> String {
    let digits = |word: &&str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<_> = text.split_whitespace().filter(digits).collect();
    assert_eq!(groups.len(), 2, "{text}");
    groups.join(" ")
}

#[tokio::test]
async fn a_shared_device_signs_out_by_itself() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let link = pages::new_link(&site.app, (school, noor), LinkReason::Asked, None).await.unwrap();
    let mut visitor = site.visitor();
    visitor.post(path_of(&link), &[("shared", "ja")]).await;
    // Whoever goes on working stays in.
    for _ in 0..4 {
        site.wait(SHARED_IDLE - SignedDuration::from_secs(1));
        assert_eq!(visitor.get("/account").await.status, StatusCode::OK);
    }
    visitor.get("/account").await.shows(StatusCode::OK, "Gedeeld");
    site.wait(SHARED_IDLE);
    assert_eq!(visitor.get("/mensen").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn people_see_where_they_are_signed_in_and_end_it() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (elsewhere, mila) = site.add_school("De Wei", "mila@wei.nl").await;
    let mut laptop = site.signed_in(school, noor).await;
    let mut phone = site.signed_in(school, noor).await;
    let mut lost = site.signed_in(school, noor).await;
    let mut milas = site.signed_in(elsewhere, mila).await;

    let page = laptop.get("/account").await;
    page.shows(StatusCode::OK, "Dit apparaat");
    let ids: Vec<_> = page.text.split("name=\"device\" value=\"").skip(1).collect();
    assert_eq!(ids.len(), 2, "two others");
    let id = ids[0].split('"').next().unwrap();
    let strange = milas.post("/account/afmelden", &[("device", id)]).await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND);
    let answer = laptop.post("/account/afmelden", &[("device", id)]).await;
    laptop.follow(&answer).await.shows(StatusCode::OK, "1 apparaat is afgemeld.");
    let still = [phone.get("/mensen").await.status, lost.get("/mensen").await.status];
    assert_eq!(still.iter().filter(|status| **status == StatusCode::OK).count(), 1);

    laptop.post("/account/afmelden", &[]).await;
    for other in [&mut phone, &mut lost] {
        assert_eq!(other.get("/mensen").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(laptop.get("/mensen").await.status, StatusCode::OK);
    assert_eq!(milas.get("/mensen").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_administrator_signs_a_colleague_out_here_and_not_elsewhere() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let (elsewhere, there) = site.add_school("De Wei", "sam@brug.nl").await;
    let sam = site.add_person(school, "Sam", "sam@brug.nl").await;
    let (mut here, mut other) =
        (site.signed_in(school, sam).await, site.signed_in(elsewhere, there).await);
    let mut noor = site.signed_in(school, noor).await;
    let answer = noor.post(&format!("/mensen/{sam}/afmelden"), &[]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "Sam is overal afgemeld.");
    assert_eq!(here.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(other.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_pasted_list_adds_whom_it_can_and_gives_the_rest_back() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let list = "naam;mail\nSam;sam@brug.nl\nKim\nNoor;noor@brug.nl\nAli <ali@brug.nl>";
    let answer = noor.post("/mensen/lijst", &[("list", list), ("role", "teacher")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "2 collega’s zijn toegevoegd.");
    assert!(answer.text.contains("Regel 3") && answer.text.contains(">Kim</textarea>"));
    assert!(answer.text.contains("<li dir=\"ltr\">noor@brug.nl</li>"));
    assert_eq!(site.letters(2).await.len(), 2);
    let people = store::people(site.app.db.read(), school).await.unwrap();
    assert_eq!(people.len(), 3);
    assert!(people.iter().all(|person| person.roles.has(domain::accounts::Role::Teacher)));

    let answer = noor.post("/mensen/lijst", &[("list", "Bo; bo@brug.nl")]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "1 collega is toegevoegd.");
}

#[tokio::test]
async fn without_mail_a_list_becomes_letters_with_a_code_each() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let list = "Sam; sam@brug.nl\nKim; kim@brug.nl";
    let answer = noor.post("/mensen/lijst", &[("list", list), ("role", "administrator")]).await;
    answer.shows(StatusCode::OK, "Dag Kim, hiermee kom je in Driehoek van De Brug.");
    assert_eq!(answer.text.matches("class=\"qr\"").count(), 2);
    let link = answer.text.split("value=\"http://driehoek.test").nth(1).unwrap();
    let mut sam = site.visitor();
    sam.post(link.split('"').next().unwrap(), &[]).await;
    assert_eq!(sam.get("/account").await.status, StatusCode::OK);
}
