//! Taking out everything about a family, keeping it from being erased, and erasing it for good.

use std::fs;

use axum::http::StatusCode;
use domain::{
    accounts::Role,
    families::LEAVER_KEPT_DAYS,
    meetings::SchoolId,
    privacy::{AccessKind, Act},
};
use driehoek::{
    app::App,
    chance::Chance,
    clock::Clock,
    config::{Config, Flags},
    families::store,
    mail::Mailer,
    privacy::{
        audit::{
            self, Subject,
            store::{Filter, lines},
        },
        retention,
    },
    vault::{KeyOf, VaultError},
};
use jiff::SignedDuration;

use super::{School, add_child, add_guardian};
use crate::visitor::Site;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Two children; the first has a guardian of its own and shares one with the other.
async fn family() -> (School, String, String, String) {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Qwertilda").await;
    let other = add_child(&mut school.leader, &school.class, "Zxcvbert").await;
    let typed =
        |name: &'static str| [("name", name), ("email", "tante@merk.nl"), ("relation", "tante")];
    let aunt = add_guardian(&mut school.leader, &child, &typed("Tantemerk")).await;
    add_guardian(&mut school.leader, &other, &typed("Oommerk")).await;
    (school, child, other, aunt)
}

async fn acts(site: &Site, school: SchoolId) -> Vec<Act> {
    let notes = lines(site.app.db.read(), school, &Filter::default(), (0, 500)).await.unwrap();
    let acts = notes.into_iter().map(|note| note.act);
    acts.filter(|act| act.access_kind() != AccessKind::Entry).collect()
}

pub(super) async fn children(app: &App, school: SchoolId) -> Vec<String> {
    let today = jiff::civil::date(2026, 11, 18);
    let found = store::children(app.db.read(), &app.vault, school, today, |_| true).await.unwrap();
    let mut names: Vec<_> = found.into_iter().map(|child| child.name).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_copy_holds_everything_and_leaves_others_out_when_asked() {
    let (mut school, child, other, aunt) = family().await;
    let home = format!("/groepen/kind/{child}/gegevens");
    let page = school.leader.get(&home).await;
    for words in ["Qwertilda", "Tantemerk", "tante@merk.nl"] {
        page.shows(StatusCode::OK, words);
    }
    assert!(!page.text.contains("Zxcvbert") && !page.text.contains("Oommerk"));
    let without = school.leader.get(&format!("{home}?zonder=anderen")).await;
    without.shows(StatusCode::OK, "Qwertilda");
    for theirs in ["Tantemerk", "tante@merk.nl", "tante", "Heeft gezag", "Mag niet weten waar"] {
        assert!(!without.text.contains(theirs), "{theirs}");
    }

    let data = school.leader.get(&format!("{home}.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.text).unwrap();
    assert_eq!(data["child"][1]["class"], "3A");
    assert_eq!(data["guardian"][0]["name"], "Tantemerk");
    let without = school.leader.get(&format!("{home}.json?zonder=anderen")).await;
    assert!(!without.text.contains("Tantemerk"));

    let of_aunt = format!("/groepen/kind/{child}/verzorger/{aunt}/gegevens");
    school.leader.get(&of_aunt).await.shows(StatusCode::OK, "tante@merk.nl");
    let data = school.leader.get(&format!("{of_aunt}.json")).await;
    assert!(!data.text.contains("Qwertilda"), "a child has a copy of its own");
    let elsewhere = format!("/groepen/kind/{other}/verzorger/{aunt}/gegevens");
    assert_eq!(school.leader.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    let taken = acts(&school.site, school.id).await;
    assert_eq!(taken.iter().filter(|act| **act == Act::Exported).count(), 6);
}

#[tokio::test]
async fn only_who_decides_about_a_child_takes_it_out_or_erases_it() {
    let (mut school, child, ..) = family().await;
    let home = format!("/groepen/kind/{child}");
    for path in ["gegevens", "gegevens.json", "wissen"] {
        let path = format!("{home}/{path}");
        assert_eq!(school.teacher.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["wissen", "vasthouden"] {
        let path = format!("{home}/{path}");
        assert_eq!(
            school.teacher.post(&path, &[("do", "hold")]).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let mut bridge = school.colleague("Bo", Role::BridgeFigure).await;
    assert_eq!(bridge.post(&format!("{home}/wissen"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(children(&school.site.app, school.id).await.len(), 2);
}

#[tokio::test]
async fn what_the_law_holds_is_not_erased_by_hand_nor_by_itself() {
    let (mut school, child, ..) = family().await;
    let home = format!("/groepen/kind/{child}");
    school.leader.post(&format!("{home}/vasthouden"), &[("do", "hold")]).await;
    school.leader.get(&home).await.shows(StatusCode::OK, "Wissen weer toestaan");
    let refused = school.leader.post(&format!("{home}/wissen"), &[]).await;
    refused.shows(StatusCode::CONFLICT, "mag nu niet worden gewist");
    school.leader.post(&format!("{home}/stand"), &[("do", "leave"), ("left", "2026-11-18")]).await;
    school.site.wait(DAY * i32::from(LEAVER_KEPT_DAYS + 2));
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(children(&school.site.app, school.id).await, ["Qwertilda", "Zxcvbert"]);

    let leader = driehoek::accounts::store::people(school.site.app.db.read(), school.id).await;
    let leader = leader.unwrap().into_iter().find(|person| person.email == "noor@brug.nl").unwrap();
    let mut leader = school.site.signed_in(school.id, leader.id).await;
    leader.post(&format!("{home}/vasthouden"), &[("do", "let-go")]).await;
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(children(&school.site.app, school.id).await, ["Zxcvbert"]);
}

#[tokio::test]
async fn a_leaver_goes_on_its_day_and_who_comes_back_stays() {
    let (mut school, child, other, _) = family().await;
    for child in [&child, &other] {
        let left = [("do", "leave"), ("left", "2026-11-18")];
        school.leader.post(&format!("/groepen/kind/{child}/stand"), &left).await;
    }
    school.leader.post(&format!("/groepen/kind/{other}/stand"), &[("do", "return")]).await;
    school.leader.get("/beheer/bewaren").await.shows(StatusCode::OK, "17 november 2028");
    school.site.wait(DAY * i32::from(LEAVER_KEPT_DAYS - 1));
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(children(&school.site.app, school.id).await.len(), 2);
    school.site.wait(DAY);
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(children(&school.site.app, school.id).await, ["Zxcvbert"]);
}

/// The folder of an installation as it would stand on another machine.
pub(super) async fn opened(folder: &std::path::Path) -> App {
    let config = Config::plain(Flags { data: folder.to_owned(), ..Flags::default() });
    App::open(config, Mailer::none(), Clock::system(), Chance::system()).await.unwrap()
}

#[tokio::test]
async fn an_erased_child_stays_unreadable_when_an_old_backup_is_put_back() {
    let (mut school, child, ..) = family().await;
    let site = &school.site;
    // A copy of the data from before, and the keys as they are afterwards.
    site.app.db.let_go_of_the_past().await.unwrap();
    let data = site.files().await.into_iter().find(|(name, _)| name == "driehoek.db").unwrap().1;
    let erased = school.leader.post(&format!("/groepen/kind/{child}/wissen"), &[]).await;
    assert_eq!(erased.location(), "/groepen/kinderen");
    let site = &school.site;
    assert_eq!(children(&site.app, school.id).await, ["Zxcvbert"]);

    let restored = tempfile::tempdir().unwrap();
    for (name, bytes) in site.files().await {
        if !name.starts_with("driehoek.db") {
            fs::write(restored.path().join(name), bytes).unwrap();
        }
    }
    fs::write(restored.path().join("driehoek.db"), data).unwrap();
    let app = opened(restored.path()).await;
    assert_eq!(children(&app, school.id).await, ["Zxcvbert"], "it cannot be read");
    let id = domain::families::ChildId(child.parse().unwrap());
    let all = store::everything_of_child(app.db.read(), &app.vault, school.id, id).await.unwrap();
    assert!(all.is_none());
    for (name, bytes) in site.files().await {
        for marked in ["Qwertilda", "Tantemerk", "tante@merk.nl"] {
            let found = bytes.windows(marked.len()).any(|part| part == marked.as_bytes());
            assert!(!found, "{marked} is in {name}");
        }
    }
}

/// Erases a child as far as the store goes; its key stays, as when the program stopped right then.
async fn erased_but_for_the_key(school: &School, child: &str, is_written: bool) {
    let app = &school.site.app;
    let id = domain::families::ChildId(child.parse().unwrap());
    let tx = app.db.begin().await.unwrap();
    store::erase_child(&tx, school.id, id).await.unwrap();
    if is_written {
        let subject = Subject::child(id.0);
        audit::note_of(&tx, app, (school.id, None), Act::Erased, subject).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_key_that_was_left_behind_is_destroyed_a_day_later_and_counted() {
    let (school, child, ..) = family().await;
    erased_but_for_the_key(&school, &child, true).await;
    let key = KeyOf::Child(school.id, child.parse().unwrap());
    let app = school.site.app.clone();
    school.site.wait(DAY - SignedDuration::from_secs(1));
    retention::run(&app).await.unwrap();
    assert!(app.vault.key(key).await.is_ok(), "too young to be left behind");
    school.site.wait(SignedDuration::from_secs(2));
    retention::run(&app).await.unwrap();
    assert!(matches!(app.vault.key(key).await, Err(VaultError::Destroyed)));
    retention::run(&app).await.unwrap();
    let runs = retention::store::runs(app.db.read(), school.id, jiff::Timestamp::MIN).await;
    let counted = runs.unwrap().into_iter().filter(|(_, what, _)| what == retention::LEFT_KEYS);
    assert_eq!(counted.map(|(_, _, count)| count).collect::<Vec<_>>(), [1]);
    assert_eq!(children(&app, school.id).await, ["Zxcvbert"], "the others keep theirs");
    let mut leader = school.colleague("Bo", Role::SchoolLeader).await;
    leader.get("/beheer/bewaren").await.shows(StatusCode::OK, "Sleutels die over waren");
}

#[tokio::test]
async fn the_key_of_a_child_that_an_older_backup_does_not_know_stays() {
    let (school, child, ..) = family().await;
    erased_but_for_the_key(&school, &child, false).await;
    school.site.wait(DAY * 3);
    retention::run(&school.site.app).await.unwrap();
    let key = KeyOf::Child(school.id, child.parse().unwrap());
    assert!(school.site.app.vault.key(key).await.is_ok());
}

#[tokio::test]
async fn who_taught_a_class_is_forgotten_on_the_first_of_august() {
    let school = School::begin().await;
    let rows = async || {
        retention::run(&school.site.app).await.unwrap();
        super::secrecy::count(&school.site, "class_teacher").await
    };
    let before = rows().await;
    assert!(before > 0);
    // From 18 November 2026 to 31 July 2027, and one day more.
    school.site.wait(DAY * 255);
    assert_eq!(rows().await, before);
    school.site.wait(DAY);
    assert_eq!(rows().await, 0);
}
