//! Erasing goes to its end: rows and keys, every child, every school.

use std::time::Duration;

use domain::meetings::SchoolId;
use driehoek::{
    app::App,
    backup,
    db::{Db, copy},
    privacy::retention,
    vault::{KeyOf, VaultError},
};
use jiff::SignedDuration;
use uuid::Uuid;

use super::{School, add_child, add_guardian, secrecy};
use crate::stores;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn key_of(school: &School, child: &str) -> KeyOf {
    KeyOf::Child(school.id, child.parse().unwrap())
}

async fn is_destroyed(school: &School, key: KeyOf) -> bool {
    matches!(school.site.app.vault.key(key).await, Err(VaultError::Destroyed))
}

/// Lets a store refuse a change of rows with this id, for good.
async fn refuse(db: &Db, change: (&str, &str), (column, id): (&str, Uuid)) {
    let tx = db.begin().await.unwrap();
    stores::refuse(&tx, change, ("old", column, Some(id))).await;
    tx.commit().await.unwrap();
}

/// Waits until this is so.
async fn until(mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..500 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it did not come to that");
}

#[tokio::test]
async fn who_closes_the_browser_while_a_child_is_erased_leaves_no_key_behind() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let guardian = add_guardian(&mut school.leader, &child, &[("name", "Fatma")]).await;
    // Somebody else writes keys: the rows can go, their keys have to wait.
    let busy = school.site.app.vault.store().begin().await.unwrap();
    let path = format!("/groepen/kind/{child}/wissen");
    let mut leader = school.leader.clone();
    let rows_are_gone = until(async || secrecy::count(&school.site, "child").await == 0);
    tokio::select! {
        answer = leader.post(&path, &[]) => panic!("{answer:?}"),
        () = rows_are_gone => {}
    }
    busy.rollback().await.unwrap();
    let guardian = KeyOf::Guardian(school.id, guardian.parse().unwrap());
    for key in [key_of(&school, &child), guardian] {
        until(async || is_destroyed(&school, key).await).await;
    }
}

#[tokio::test]
async fn a_key_that_cannot_be_destroyed_leaves_no_other_behind() {
    for failing in [0, 1] {
        let mut school = School::begin().await;
        let children = [
            add_child(&mut school.leader, &school.class, "Sami").await,
            add_child(&mut school.leader, &school.class, "Sara").await,
        ];
        for child in &children {
            let leave = [("do", "leave"), ("left", "2026-11-18")];
            school.leader.post(&format!("/groepen/kind/{child}/stand"), &leave).await;
        }
        let id = children[failing].parse().unwrap();
        let keys = school.site.app.vault.store();
        refuse(keys, ("update", "wrapped_key"), ("id", id)).await;
        school.site.wait(DAY * 731);
        assert!(retention::run(&school.site.app).await.is_err());
        assert_eq!(secrecy::count(&school.site, "child").await, 0);
        assert!(is_destroyed(&school, key_of(&school, &children[1 - failing])).await);
    }
}

#[tokio::test]
async fn a_school_in_which_nothing_can_be_erased_holds_up_no_other() {
    for failing in [0, 1] {
        let brug = School::begin().await;
        let (id, leader) = brug.site.add_school("De Wei", "noor@wei.nl").await;
        let mut wei = brug.site.signed_in(id, leader).await;
        let year = super::begin_year(&mut wei).await;
        let class = super::add_class(&mut wei, &year, "3A", &[]).await;
        let ours = (brug.leader.clone(), brug.class.clone());
        for (mut leader, class) in [ours, (wei, class)] {
            let child = add_child(&mut leader, &class, "Sami").await;
            let leave = [("do", "leave"), ("left", "2026-11-18")];
            leader.post(&format!("/groepen/kind/{child}/stand"), &leave).await;
        }
        let SchoolId(of) = [brug.id, id][failing];
        refuse(&brug.site.app.db, ("delete", "child"), ("school_id", of)).await;
        brug.site.wait(DAY * 731);
        assert!(retention::run(&brug.site.app).await.is_err());
        assert_eq!(secrecy::count(&brug.site, "child").await, 1);
    }
}

/// What the leader sees of the classes, and every number that a backup could bring back.
async fn counts(app: &App) -> [i64; 4] {
    let mut counts = [0; 4];
    for (at, table) in ["child", "class_child", "guardian", "guardianship"].iter().enumerate() {
        counts[at] = secrecy::count_in(app, table).await;
    }
    counts
}

#[tokio::test]
async fn who_was_erased_is_erased_once_more_when_a_backup_from_before_is_put_back() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let [erased, other] = [
        add_child(leader, &school.class, "Qwertilda").await,
        add_child(leader, &school.class, "Zxcvbert").await,
    ];
    add_guardian(leader, &erased, &[("name", "Tantemerk")]).await;
    let aunt = add_guardian(leader, &other, &[("name", "Oommerk")]).await;
    let config = school.site.app.config.clone();
    let (room, key) = (tempfile::tempdir().unwrap(), age::x25519::Identity::generate());
    let file = room.path().join("one.age");
    let now = school.site.app.clock.now();
    backup::make((&config.store, &config.data), &file, &[key.to_public()], now).await.unwrap();
    school.leader.post(&format!("/groepen/kind/{erased}/wissen"), &[]).await;
    let path = format!("/groepen/kind/{other}/verzorger/{aunt}");
    school.leader.post(&path, &[("do", "remove")]).await;

    let to = room.path().join("new");
    backup::restore(&file, vec![key], &to).await.unwrap();
    let mirror = room.path().join("keys");
    backup::keys::mirror(config.keys.file().unwrap(), &mirror).await.unwrap();
    backup::keys::restore(&mirror.join(backup::keys::KEYS), &to).await.unwrap();
    let own = "installation.key";
    std::fs::copy(config.data.join(own), to.join(own)).unwrap();
    let rows = copy::look(&to.join(backup::STORE)).await.unwrap().rows;
    assert_eq!((rows["child"], rows["guardian"]), (2, 2), "the backup has them all");

    let app = super::trust::opened(&to).await;
    assert_eq!(counts(&app).await, [1, 1, 0, 0]);
    assert_eq!(super::trust::children(&app, school.id).await, ["Zxcvbert"]);
}
