//! Nothing of who somebody is lies readable in a file, an address or the log; and hundreds of
//! children are listed fast.

use std::time::Instant;

use axum::http::StatusCode;
use domain::families::{ChildId, GuardianId};
use driehoek::{app::App, families::store, vault::KeyOf};
use sea_orm::{ConnectionTrait as _, Statement};

use super::{School, add_child, add_guardian, give_link, import::bring_in};
use crate::visitor::Site;

/// How many rows a table has.
pub(crate) async fn count(site: &Site, table: &str) -> i64 {
    count_in(&site.app, table).await
}

pub(crate) async fn count_in(app: &App, table: &str) -> i64 {
    let db = app.db.read();
    let count = format!("select count(*) from {table}");
    let statement = Statement::from_string(db.get_database_backend(), count);
    db.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

/// Words that stand nowhere else.
const MARKED: [&str; 8] = [
    "Qwertilda",
    "Zxcvbert",
    "qwertilda@zxcv.nl",
    "06 9182 7364",
    "tante-van-merk",
    "Merkteken in een notitie",
    "Merkteken in een vraag",
    "987654329",
];

#[tokio::test]
async fn no_file_of_the_data_folder_and_no_address_has_a_name_in_it() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, MARKED[0]).await;
    let typed = [
        ("name", MARKED[1]),
        ("email", MARKED[2]),
        ("phone", MARKED[3]),
        ("relation", MARKED[4]),
        ("notes", MARKED[5]),
        ("lang", "ti"),
    ];
    let guardian = add_guardian(&mut school.leader, &child, &typed).await;
    let token = give_link(&mut school.leader, &child, &guardian).await;
    let asked = [("do", "ask"), ("kind", "correct"), ("text", MARKED[6])];
    let answer = school.site.visitor().post(&format!("/ouder/{token}"), &asked).await;
    let mut addresses = vec![answer.location().to_owned()];
    let list = format!("roepnaam;groep;bsn\n{};3A;{}", MARKED[0], MARKED[7]);
    for step in ["look", "take"] {
        let fields = [("year", school.year.as_str()), ("list", &list), ("do", step)];
        addresses.push(bring_in(&mut school.leader, &fields, None).await.location().to_owned());
    }
    let found = school.leader.post("/groepen/kinderen", &[("q", MARKED[0])]).await;
    found.shows(StatusCode::OK, MARKED[0]);
    let page = school.leader.get(&format!("/groepen/kind/{child}")).await;
    for marked in &MARKED[..7] {
        assert!(page.text.contains(marked), "{marked} is not on the page");
    }
    for address in &addresses {
        assert!(MARKED.iter().all(|marked| !address.contains(marked)), "{address}");
    }
    let files = school.site.files().await;
    assert!(files.iter().any(|(name, _)| name == "driehoek.db"), "{:?}", files.len());
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        for marked in MARKED.iter().chain([&"roepnaam", &token.as_str()]) {
            assert!(!text.contains(marked), "{marked:?} is in {name}");
        }
    }
}

#[tokio::test]
async fn everything_of_somebody_is_given_and_erased_with_the_key() {
    let mut school = School::begin().await;
    let [sami, sara] = ["Sami", "Sara"];
    let sami = add_child(&mut school.leader, &school.class, sami).await;
    let sara = add_child(&mut school.leader, &school.class, sara).await;
    let fatma =
        add_guardian(&mut school.leader, &sami, &[("name", "Fatma"), ("email", "f@x.nl")]).await;
    let omar = add_guardian(&mut school.leader, &sami, &[("name", "Omar")]).await;
    let both = [("name", "Fatma"), ("same", fatma.as_str()), ("may-see", "ja")];
    school.leader.post(&format!("/groepen/kind/{sara}/verzorger"), &both).await;
    give_link(&mut school.leader, &sami, &fatma).await;
    let (app, id) = (&school.site.app, school.id);
    let child = ChildId(sami.parse().unwrap());
    let guardian = |id: &str| GuardianId(id.parse().unwrap());

    let all = store::everything_of_child(app.db.read(), &app.vault, id, child).await.unwrap();
    let all = all.unwrap();
    assert_eq!((all.child.name.as_str(), all.guardians.len(), all.links.len()), ("Sami", 2, 1));
    assert_eq!(all.classes[0].1.name, "3A");
    let fatma_id = guardian(&fatma);
    let of = store::everything_of_guardian(app.db.read(), &app.vault, id, fatma_id).await.unwrap();
    let of = of.unwrap();
    assert_eq!((of.guardian.email.as_str(), of.children.len(), of.links.len()), ("f@x.nl", 2, 1));

    let tx = app.db.begin().await.unwrap();
    let alone = store::erase_child(&tx, id, child).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(alone, [guardian(&omar)], "who looks after nobody else goes too");
    assert!(
        store::everything_of_child(app.db.read(), &app.vault, id, child).await.unwrap().is_none()
    );
    let of = store::everything_of_guardian(app.db.read(), &app.vault, id, fatma_id).await.unwrap();
    let of = of.unwrap();
    assert_eq!((of.children.len(), of.links.len()), (1, 0));
    // A row that a backup brought back is nothing without its key.
    let sara_id = ChildId(sara.parse().unwrap());
    app.vault.destroy(KeyOf::Child(id, sara_id.0)).await.unwrap();
    assert_eq!(count(&school.site, "child").await, 1);
    let page = school.leader.get("/groepen/kinderen").await;
    assert!(!page.text.contains("Sara"));
    page.shows(StatusCode::OK, "Niemand gevonden");
    let path = format!("/groepen/kind/{sara}");
    assert_eq!(school.leader.get(&path).await.status, StatusCode::NOT_FOUND);
}

/// Measured, and held loosely: a slow machine must not make it fail.
#[tokio::test]
async fn a_school_with_eight_hundred_children_is_listed_at_once() {
    let mut school = School::begin().await;
    let row = |at: u32| {
        let (name, mail) = (char::from_digit(at % 26 + 10, 36).unwrap(), format!("v{at}@x.nl"));
        format!("{name}nn{:x};groep {};Ouder {name}{:x};{mail}\n", at / 3, at % 32, at % 9)
    };
    let rows: String = (0..800).map(row).collect();
    let list = format!("roepnaam;groep;verzorger 1;e-mail 1\n{rows}");
    let fields = [("year", school.year.as_str()), ("list", &list), ("do", "take")];
    let began = Instant::now();
    let answer = bring_in(&mut school.leader, &fields, None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let brought = began.elapsed();
    let began = Instant::now();
    let page = school.leader.get("/groepen/kinderen").await;
    let listed = began.elapsed();
    page.shows(StatusCode::OK, "800 kinderen");
    eprintln!("800 children: brought in {brought:?}, listed {listed:?}");
    assert!(listed.as_secs() < 5, "{listed:?}");
}
