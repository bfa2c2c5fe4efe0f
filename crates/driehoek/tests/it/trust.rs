//! What a school sees of its own trust: the register, the trail, what is erased by itself.

use axum::http::StatusCode;
use domain::{
    accounts::Role,
    meetings::{PersonId, SchoolId},
    privacy::{AUDIT_KEPT_DAYS, AccessKind, Act},
};
use driehoek::privacy::{
    audit::store::{Filter, lines},
    retention,
};
use jiff::SignedDuration;

use crate::visitor::{Site, Visitor};

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn school() -> (Site, SchoolId, PersonId, Visitor) {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let visitor = site.signed_in(school, noor).await;
    (site, school, noor, visitor)
}

/// What the trail of a school has, the latest first.
async fn acts(site: &Site, school: SchoolId) -> Vec<Act> {
    let notes = lines(site.app.db.read(), school, &Filter::default(), (0, 100)).await.unwrap();
    let acts = notes.into_iter().map(|note| note.act);
    acts.filter(|act| act.access_kind() != AccessKind::Entry).collect()
}

#[tokio::test]
async fn what_is_done_with_people_stands_in_the_trail_of_their_own_school_only() {
    let (site, school, _, mut noor) = school().await;
    let (wei, sam) = site.add_school("De Wei", "sam@wei.nl").await;
    let kim = site.add_person(school, "Kim de Vries", "kim@brug.nl").await;
    noor.post(&format!("/mensen/{kim}/rollen"), &[("role", "teacher")]).await;
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    noor.post(&format!("/mensen/{kim}/terugzetten"), &[]).await;
    let mut done = acts(&site, school).await;
    done.sort();
    assert_eq!(done, [Act::RolesChanged, Act::Removed, Act::Restored]);
    assert_eq!(acts(&site, wei).await, []);

    let page = noor.get("/beheer/logboek").await;
    page.shows(StatusCode::OK, "Rollen veranderd");
    page.shows(StatusCode::OK, "Kim de Vries");
    let only = noor.get("/beheer/logboek?wat=removed").await;
    only.shows(StatusCode::OK, "1 regel");
    let none = noor.get("/beheer/logboek?van=2030-01-01").await;
    none.shows(StatusCode::OK, "Geen regels gevonden");
    let mut sam = site.signed_in(wei, sam).await;
    assert!(!sam.get("/beheer/logboek").await.text.contains("Kim de Vries"));
}

#[tokio::test]
async fn odd_questions_to_the_trail_are_answered_with_what_can_be_read_of_them() {
    let (site, school, _, mut noor) = school().await;
    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    for odd in [
        "wie=niemand&wat=iets&soort=ding&van=gisteren&tot=ooit&pagina=-1",
        "pagina=99999999999999999999",
        "pagina=4000",
        "over=geen-id&soort=child",
        "van=9999-12-31&tot=9999-12-31",
        "van=-9999-01-01",
    ] {
        let page = noor.get(&format!("/beheer/logboek?{odd}")).await;
        assert_eq!(page.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn the_file_of_the_trail_names_what_the_page_names_and_taking_it_is_written_down() {
    let (site, school, _, mut noor) = school().await;
    let kim = site.add_person(school, "=Kim", "kim@brug.nl").await;
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    let file = noor.get("/beheer/logboek.csv").await;
    file.shows(StatusCode::OK, "Verwijderd");
    file.shows(StatusCode::OK, &kim.to_string());
    assert!(file.text.contains(";'=Kim;"), "no spreadsheet takes a name for a formula");
    assert_eq!(acts(&site, school).await[0], Act::Exported);
}

#[tokio::test]
async fn the_trail_itself_goes_after_its_term() {
    let (site, school, _, mut noor) = school().await;
    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    site.wait(DAY * (i32::from(AUDIT_KEPT_DAYS) - 1));
    retention::run(&site.app).await.unwrap();
    assert_eq!(acts(&site, school).await, [Act::Removed]);
    site.wait(DAY);
    retention::run(&site.app).await.unwrap();
    assert_eq!(acts(&site, school).await, []);
}

#[tokio::test]
async fn a_school_keeps_things_shorter_but_never_longer() {
    let (site, school, _, mut noor) = school().await;
    let page = noor.get("/beheer/bewaren").await;
    page.shows(StatusCode::OK, "Wie op school werkt");
    page.shows(StatusCode::OK, "Hooguit 30 dagen");
    let ask = |days: &'static str| [("category", "staff-account"), ("days-staff-account", days)];
    for wrong in ["31", "-1", "", "veel"] {
        let answer = noor.post("/beheer/bewaren", &ask(wrong)).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "van 0 tot en met 30");
    }
    for right in ["0", "30", "7"] {
        let answer = noor.post("/beheer/bewaren", &ask(right)).await;
        assert_eq!(answer.location(), "/beheer/bewaren#staff-account");
    }
    noor.get("/beheer/bewaren").await.shows(StatusCode::OK, "7 dagen op deze school");
    let fixed = [("category", "audit"), ("days-audit", "1")];
    assert_eq!(noor.post("/beheer/bewaren", &fixed).await.status, StatusCode::BAD_REQUEST);

    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    noor.get("/beheer/bewaren").await.shows(StatusCode::OK, "op 25 november 2026");
    site.wait(DAY * 6);
    retention::run(&site.app).await.unwrap();
    let mut noor = site.signed_in(school, noor_of(&site, school).await).await;
    let back = noor.post(&format!("/mensen/{kim}/terugzetten"), &[]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    noor.post(&format!("/mensen/{kim}/verwijderen"), &[]).await;
    site.wait(DAY * 7);
    retention::run(&site.app).await.unwrap();
    let mut noor = site.signed_in(school, noor_of(&site, school).await).await;
    let gone = noor.post(&format!("/mensen/{kim}/terugzetten"), &[]).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    noor.get("/beheer/bewaren").await.shows(StatusCode::OK, "Gewist in de afgelopen 30 dagen");
}

#[tokio::test]
async fn a_shorter_term_that_erases_at_once_says_how_many_and_asks_first() {
    let (site, school, _, mut noor) = school().await;
    for (name, email) in [("Kim", "kim@brug.nl"), ("Lot", "lot@brug.nl")] {
        let id = site.add_person(school, name, email).await;
        noor.post(&format!("/mensen/{id}/verwijderen"), &[]).await;
    }
    let ask = |days: &'static str| [("category", "staff-account"), ("days-staff-account", days)];
    let kept = async || retention::Terms::of(&site.app, school).await.unwrap();
    let rule = retention::RULES.into_iter().find(|rule| rule.category == "staff-account").unwrap();
    // Whoever left today stays for another day.
    let answer = noor.post("/beheer/bewaren", &ask("1")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let asked = noor.post("/beheer/bewaren", &ask("0")).await;
    asked.shows(StatusCode::OK, "Voor 2 is die tijd al voorbij");
    asked.shows(StatusCode::OK, "name=\"may-go\" value=\"2\"");
    assert_eq!(kept().await.days(rule), 1, "nothing has happened yet");
    // Who said that one may go did not say it of two.
    for (may_go, status) in [("1", StatusCode::OK), ("2", StatusCode::SEE_OTHER)] {
        let mut typed = ask("0").to_vec();
        typed.push(("may-go", may_go));
        assert_eq!(noor.post("/beheer/bewaren", &typed).await.status, status, "{may_go}");
    }
    assert_eq!(kept().await.days(rule), 0);
}

async fn noor_of(site: &Site, school: SchoolId) -> PersonId {
    let people = driehoek::accounts::store::people(site.app.db.read(), school).await.unwrap();
    people.into_iter().find(|person| person.email == "noor@brug.nl").unwrap().id
}

#[tokio::test]
async fn what_one_school_chose_erases_nothing_of_another() {
    let (site, school, _, mut noor) = school().await;
    let (wei, sam) = site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = site.signed_in(wei, sam).await;
    noor.post("/beheer/bewaren", &[("category", "staff-account"), ("days-staff-account", "0")])
        .await;
    let ours = site.add_person(school, "Kim", "kim@brug.nl").await;
    let theirs = site.add_person(wei, "Lot", "lot@wei.nl").await;
    noor.post(&format!("/mensen/{ours}/verwijderen"), &[]).await;
    sam.post(&format!("/mensen/{theirs}/verwijderen"), &[]).await;
    site.wait(SignedDuration::from_secs(1));
    retention::run(&site.app).await.unwrap();
    let restored = |id: PersonId| format!("/mensen/{id}/terugzetten");
    assert_eq!(noor.post(&restored(ours), &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sam.post(&restored(theirs), &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_register_is_shown_and_taken_along_by_who_may() {
    let (site, school, _, mut noor) = school().await;
    noor.get("/beheer").await.shows(StatusCode::OK, "/beheer/logboek");
    noor.get("/beheer/gegevens").await.shows(StatusCode::OK, "meeting_action.body");
    let file = noor.get("/beheer/gegevens.csv").await;
    file.shows(StatusCode::OK, "Grondslag");
    file.shows(StatusCode::OK, "staff-account");
    let lot = site.add_with(school, "Lot", "lot@brug.nl", &[Role::Teacher]).await;
    let mut lot = site.signed_in(school, lot).await;
    for path in ["/beheer", "/beheer/gegevens", "/beheer/logboek", "/beheer/bewaren"] {
        assert_eq!(lot.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let lead = site.add_with(school, "Bo", "bo@brug.nl", &[Role::SchoolLeader]).await;
    let mut lead = site.signed_in(school, lead).await;
    assert!(!lead.get("/beheer/bewaren").await.text.contains("name=\"days-"));
}

#[tokio::test]
async fn the_privacy_page_speaks_the_language_of_whoever_comes() {
    let site = Site::empty().await;
    let mut visitor = site.visitor();
    visitor.get("/privacy").await.shows(StatusCode::OK, "Autoriteit Persoonsgegevens");
    let arabic = visitor.get("/privacy?taal=ar").await;
    arabic.shows(StatusCode::OK, "lang=\"ar\" dir=\"rtl\"");
    for lang in domain::lang::Lang::all() {
        let page = visitor.get(&format!("/privacy?taal={}", lang.tag())).await;
        page.shows(StatusCode::OK, &format!("<html lang=\"{}\"", lang.tag()));
    }
    visitor.get("/privacy?taal=xx").await.shows(StatusCode::OK, "Wat bewaren we?");
}

#[tokio::test]
async fn somebody_gets_everything_that_is_kept_of_them_and_nothing_of_others() {
    let (site, school, noor_id, mut noor) = school().await;
    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    noor.post("/favorieten", &[("element", "vraag-talen-1"), ("on", "yes")]).await;
    let own = noor.get("/account/gegevens").await;
    own.shows(StatusCode::OK, "noor@brug.nl");
    own.shows(StatusCode::OK, "Schoolleider");
    assert!(!own.text.contains("kim@brug.nl") && !own.text.contains("token_hash"));
    let file = noor.get("/account/gegevens.json").await;
    let data: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(data["staff-account"][0]["email"], "noor@brug.nl");
    assert_eq!(data["staff-account"][0]["id"], noor_id.to_string());
    noor.get(&format!("/mensen/{kim}/gegevens")).await.shows(StatusCode::OK, "kim@brug.nl");
    noor.get(&format!("/mensen/{kim}/gegevens.json")).await.shows(StatusCode::OK, "kim@brug.nl");
    let (wei, sam) = site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = site.signed_in(wei, sam).await;
    let other = sam.get(&format!("/mensen/{kim}/gegevens")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[test]
fn every_table_that_goes_along_with_a_member_of_staff_is_read_for_it() {
    use domain::privacy::ExportedIn;
    use driehoek::privacy::{copy::staff, the_register};
    let categories = the_register().categories.iter();
    let goes = categories.filter(|of| of.exported_in.contains(&ExportedIn::StaffExport));
    for column in goes.flat_map(|category| &category.columns) {
        let is_read = staff::WHOSE.iter().any(|(table, _)| *table == column.table);
        let says_no_more = staff::NOTHING_MORE.contains(&&*column.table);
        assert!(is_read || says_no_more, "{} is in no copy", column.table);
    }
}
