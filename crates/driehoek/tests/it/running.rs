//! What whoever runs an installation has of it: health, figures, backups by the clock, the first
//! administrator, whom to tell of a weakness.

use std::{fs, path::Path};

use age::x25519;
use axum::http::StatusCode;
use driehoek::{
    app::App,
    backup::{
        self, keys,
        schedule::{self, Plan},
        status::Status,
    },
    chance::Chance,
    cli::admin,
    config::{Config, Flags},
    db::copy,
    mail::Mailer,
    metrics,
    vault::{KeyOf, Place, VaultError},
};
use jiff::SignedDuration;
use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use crate::{
    meetings::plan_meeting,
    stores,
    visitor::{Site, Visitor, path_of},
};

#[tokio::test]
async fn a_program_that_can_work_says_so_and_one_that_cannot_says_why() {
    let site = Site::empty().await;
    let mut visitor = site.visitor();
    let answer = visitor.get("/gezond").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.text, r#"{"faults":[],"status":"ok"}"#);
    site.app.db.clone().close().await.unwrap();
    // What was found stands for a moment.
    assert_eq!(visitor.get("/gezond").await.status, StatusCode::OK);
    site.wait(SignedDuration::from_secs(2));
    let answer = visitor.get("/gezond").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.text, r#"{"faults":["store"],"status":"failing"}"#);
}

#[tokio::test]
async fn a_program_lives_also_without_its_store() {
    let site = Site::empty().await;
    site.app.db.clone().close().await.unwrap();
    let mut visitor = site.visitor();
    assert_eq!(visitor.get("/status").await.status, StatusCode::INTERNAL_SERVER_ERROR);
    let answer = visitor.get("/leeft").await;
    assert_eq!((answer.status, &*answer.text), (StatusCode::OK, "leeft\n"));
}

#[tokio::test]
async fn figures_count_requests_by_their_pattern_and_name_nobody() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noors = site.signed_in(school, noor).await;
    noors.get(&format!("/mensen/{noor}")).await;
    noors.get("/nergens-geheim").await;
    let strange = axum::http::Request::builder().method("GEHEIM").uri("/mensen");
    noors.send(strange, axum::body::Body::empty()).await;
    site.visitor().get("/mensen").await;
    let mut watcher = Visitor::of(metrics::router(site.app.clone()));
    let text = watcher.get("/metrics").await.text;
    let line = r#"driehoek_requests_total{method="GET",route="/mensen/{id}",status="200"} 1"#;
    assert!(text.contains(line), "{text}");
    // Who is led to signing in asked for a page all the same.
    let led = r#"driehoek_requests_total{method="GET",route="/mensen",status="303"} 1"#;
    assert!(text.contains(led), "{text}");
    assert!(text.contains(r#"method="other""#) && text.contains("driehoek_healthy 1"), "{text}");
    assert!(text.contains("driehoek_request_seconds_bucket{"), "{text}");
    for secret in [noor.to_string(), school.0.to_string()]
        .iter()
        .map(String::as_str)
        .chain(["geheim", "GEHEIM", "noor", "Brug"])
    {
        assert!(!text.contains(secret), "{secret} stands in {text}");
    }
    // They are not among the pages.
    assert_eq!(noors.get("/metrics").await.status, StatusCode::NOT_FOUND);
    assert_eq!(watcher.get("/mensen").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn backups_by_the_clock_are_made_checked_and_told_of() {
    let key = x25519::Identity::generate();
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("backups");
    let plan = Plan {
        to: to.clone(),
        every: SignedDuration::from_hours(24),
        keep: SignedDuration::from_hours(35 * 24),
        recipients: vec![key.to_public()],
    };
    let site = Site::with(Mailer::none(), |config| config.backup.plan = Some(plan.clone())).await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    site.signed_in_once(school, noor).await;
    let status = schedule::once(&site.app, &plan).await;
    assert_eq!(status.fault, None);
    assert_eq!(Status::read(&site.app.config.data), Some(status.clone()));
    let file = to.join(status.file.unwrap());
    let restored = folder.path().join("restored");
    let manifest = backup::restore(&file, vec![key], &restored).await.unwrap();
    assert_eq!(manifest.rows(), status.rows);
    let store = restored.join(backup::STORE);
    copy::sign_all_out(&store).await.unwrap();
    let rows = copy::look(&store).await.unwrap().rows;
    assert_eq!(rows["person"], 1);
    assert_eq!(rows["sign_in"] + rows["sign_in_link"], 0, "who was signed in is not any more");
    let figures = site.app.figures.text(&site.app);
    assert!(figures.contains("driehoek_backup_good 1"), "{figures}");
    // 36 days later the first one goes; and when the folder cannot be used, that is told.
    site.wait(SignedDuration::from_hours(36 * 24));
    assert_eq!(schedule::once(&site.app, &plan).await.fault, None);
    assert!(!file.exists());
    assert_eq!(fs::read_dir(&to).unwrap().count(), 1);
    let nowhere = Plan { to: file.join("under-a-file"), ..plan };
    fs::write(&file, "").unwrap();
    let failed = schedule::once(&site.app, &nowhere).await;
    assert!(failed.fault.is_some() && failed.good_at.is_some(), "{failed:?}");
    let figures = site.app.figures.text(&site.app);
    assert!(figures.contains("driehoek_backup_good 0"), "{figures}");
}

/// A data folder as it comes back from a backup and the present mirror of the keys.
async fn restored(site: &Site, file: &Path, key: x25519::Identity, to: &Path) -> App {
    let mirror = to.with_extension("mirror");
    keys::mirror(site.app.config.keys.file().unwrap(), &mirror).await.unwrap();
    backup::restore(file, vec![key], to).await.unwrap();
    keys::restore(&mirror.join(keys::KEYS), to).await.unwrap();
    let own = "installation.key";
    fs::copy(site.app.config.data.join(own), to.join(own)).unwrap();
    let config = Config::plain(Flags { data: to.to_owned(), ..Flags::default() });
    App::open(config, Mailer::none(), site.app.clock.clone(), Chance::seeded(2)).await.unwrap()
}

#[tokio::test]
async fn what_was_erased_stays_unreadable_in_an_old_backup_and_the_rest_reads() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut coach = site.signed_in(school, noor).await;
    let meeting = plan_meeting(&mut coach, "named").await;
    let (erased, kept) = (Uuid::from_u128(1), Uuid::from_u128(2));
    for child in [erased, kept] {
        let key = site.app.vault.key(KeyOf::Child(school, child)).await.unwrap();
        let sealed = key.seal(of_child(child), "Amina leest graag");
        let tx = site.app.db.begin().await.unwrap();
        let row = format!(
            "insert into organisation (id, name, created_at) values ({}, '{sealed}', 1)",
            stores::id(&tx, child)
        );
        tx.execute_unprepared(&row).await.unwrap();
        tx.commit().await.unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("before.age");
    let key = x25519::Identity::generate();
    let from = (&site.app.config.store, site.app.config.data.as_path());
    backup::make(from, &file, &[key.to_public()], site.app.clock.now()).await.unwrap();
    site.app.vault.destroy(KeyOf::Child(school, erased)).await.unwrap();

    let app = restored(&site, &file, key.clone(), &folder.path().join("after")).await;
    let sealed = async |child: Uuid| {
        let db = app.db.read();
        let ask = format!("select name from organisation where id = {}", stores::id(db, child));
        let ask = Statement::from_string(db.get_database_backend(), ask);
        let row = db.query_one_raw(ask).await.unwrap().unwrap();
        row.try_get_by_index::<String>(0).unwrap()
    };
    let gone = app.vault.key(KeyOf::Child(school, erased)).await;
    assert!(matches!(gone, Err(VaultError::Destroyed)), "the erased child has a key");
    let other = app.vault.key(KeyOf::Child(school, kept)).await.unwrap();
    assert_eq!(other.open(of_child(kept), &sealed(kept).await).unwrap(), "Amina leest graag");
    assert!(other.open(of_child(erased), &sealed(erased).await).is_err());
    let live = app.live.of_school(school, meeting).await.unwrap().unwrap();
    live.read(|meeting| assert_eq!(meeting.title.as_str(), "Samen om het kind"));

    // A school that is gone altogether: the backup of before still has its rows, not its words.
    site.app.vault.destroy(KeyOf::School(school)).await.unwrap();
    let app = restored(&site, &file, key, &folder.path().join("without-school")).await;
    assert!(
        app.live.of_school(school, meeting).await.is_err(),
        "what was said in the meeting can be read"
    );
    assert_eq!(driehoek::accounts::store::schools(app.db.read()).await.unwrap().len(), 1);
}

fn of_child(child: Uuid) -> Place<'static> {
    Place { table: "child", column: "name", row: child }
}

#[tokio::test]
async fn the_first_administrator_comes_in_by_the_command_line() {
    let site = Site::empty().await;
    let app = &site.app;
    assert!(admin::list(app).await.unwrap()[0].contains("no school yet"));
    let made = admin::create(app, "De Brug", "Noor", "noor@brug.nl").await.unwrap();
    let mut noor = site.visitor();
    let answer = noor.post(path_of(&made[1]), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    noor.get("/bijeenkomsten").await.shows(StatusCode::OK, "Noor");
    let people = noor.get("/mensen").await;
    assert!(people.location().starts_with("/account/tweede-stap"), "a second proof comes first");
    // A second one at the same school, who is no more than that.
    let second = admin::create(app, "De Brug", "Sam", "sam@brug.nl").await.unwrap();
    assert_eq!(second[0].split(';').next(), Some("made an administrator"));
    assert_eq!(
        admin::list(app).await.unwrap(),
        ["De Brug: Noor <noor@brug.nl>", "De Brug: Sam <sam@brug.nl>"]
    );
    let again = admin::create(app, "De Brug", "Sam", "sam@brug.nl").await.unwrap_err();
    assert!(again.to_string().contains("somebody's there"), "{again}");
    for (school, name, email) in
        [("", "Noor", "n@b.nl"), ("De Brug", "", "n@b.nl"), ("De Brug", "Noor", "n")]
    {
        assert!(admin::create(app, school, name, email).await.is_err(), "{school} {name} {email}");
    }
    let link = admin::link(app, "sam@brug.nl").await.unwrap();
    let (school, link) = link[0].split_once(": ").unwrap();
    assert_eq!(school, "De Brug");
    assert_eq!(site.visitor().post(path_of(link), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(admin::link(app, "nobody@brug.nl").await.is_err());
}

#[tokio::test]
async fn whoever_finds_a_weakness_reads_whom_to_tell() {
    let path = "/.well-known/security.txt";
    let site = Site::empty().await;
    assert_eq!(site.visitor().get(path).await.status, StatusCode::NOT_FOUND);
    let site = Site::with(Mailer::none(), |config| {
        config.security_contact = Some("mailto:veilig@brug.nl".to_owned());
    })
    .await;
    let answer = site.visitor().get(path).await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(
        answer.text,
        "Contact: mailto:veilig@brug.nl\nExpires: 2027-05-17T00:00:00Z\n\
        Preferred-Languages: nl, en\n\
        Canonical: http://driehoek.test/.well-known/security.txt\n"
    );
}
