use std::{fs, path::Path};

use age::x25519;
use domain::meetings::SchoolId;
use jiff::{SignedDuration, Timestamp};
use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    STORE, keys, make, recipients, restore,
    schedule::{Plan, is_due, made_at, name_of, remove_old},
    status::Status,
};
use crate::chance::Chance;
use crate::clock::Clock;
use crate::db::{Db, copy};
use crate::vault::{KeyOf, KeySource, Vault};

fn now() -> Timestamp {
    "2026-11-22T11:38:00Z".parse().unwrap()
}

/// A store with one school in it that is still open, and the key of its backups.
async fn store() -> (TempDir, Db, x25519::Identity) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join(STORE)).await.unwrap();
    add_school(&db, "0198a5c000007000800000000000000a").await;
    (folder, db, x25519::Identity::generate())
}

async fn add_school(db: &Db, id: &str) {
    let tx = db.begin().await.unwrap();
    let row = format!(
        "insert into school (id, name, lang, created_at) values (x'{id}', 'De Brug', 'nl', 1)"
    );
    tx.execute_unprepared(&row).await.unwrap();
    tx.commit().await.unwrap();
}

/// The wrapped key of the one child.
const CHILD_KEY: &str = "SELECT wrapped FROM wrapped_key WHERE kind = 'child'";

async fn vault_in(folder: &Path) -> Vault {
    vault_at(folder, now()).await
}

async fn vault_at(folder: &Path, at: Timestamp) -> Vault {
    let source = KeySource::File(folder.join("installation.key"));
    Vault::open(
        (folder, &folder.join(keys::KEYS).into()),
        &source,
        Clock::fixed(at),
        Chance::system(),
    )
    .await
    .unwrap()
}

async fn error_of(from: &Path, key: &x25519::Identity, to: &Path) -> String {
    format!("{:#}", restore(from, vec![key.clone()], to).await.unwrap_err())
}

#[tokio::test]
async fn a_store_in_use_comes_back_as_it_was_when_the_backup_was_made() {
    let (folder, db, key) = store().await;
    let (file, to) = (folder.path().join("one.age"), folder.path().join("new"));
    let made =
        make((&folder.path().join(STORE).into(), folder.path()), &file, &[key.to_public()], now())
            .await
            .unwrap();
    assert_eq!(made.manifest.rows["school"], 1);
    assert_eq!(made.manifest.migrations, copy::known_migrations());
    add_school(&db, "0198a5c000007000800000000000000b").await;
    let manifest = restore(&file, vec![x25519::Identity::generate(), key], &to).await.unwrap();
    assert_eq!(manifest, made.manifest);
    assert_eq!(copy::look(&to.join(STORE)).await.unwrap().rows["school"], 1);
    assert_eq!(copy::look(&folder.path().join(STORE)).await.unwrap().rows["school"], 2);
    // It opens, and nothing bare is left anywhere.
    Db::open(&to.join(STORE)).await.unwrap().close().await.unwrap();
    for folder in [folder.path(), &to] {
        let names: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        let bare = |name: &str| name.starts_with(".backup-") || name.ends_with(".partial");
        assert!(!names.iter().any(|name| bare(&name.to_string_lossy())), "{names:?}");
    }
    let bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(7).any(|part| part == b"De Brug"), "the backup is bare");
}

#[tokio::test]
async fn a_backup_is_refused_that_is_damaged_cut_off_or_for_somebody_else() {
    let (folder, _db, key) = store().await;
    let file = folder.path().join("one.age");
    make((&folder.path().join(STORE).into(), folder.path()), &file, &[key.to_public()], now())
        .await
        .unwrap();
    let to = |name: &str| folder.path().join(name);
    let other = x25519::Identity::generate();
    assert!(error_of(&file, &other, &to("a")).await.contains("not made for this key"));
    let good = fs::read(&file).unwrap();
    let mut changed = good.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    for (name, bytes) in [
        ("changed", changed.as_slice()),
        ("cut", &good[..good.len() - 20]),
        ("half", &good[..good.len() / 2]),
        ("nothing", b""),
        ("else", b"PK\x03\x04"),
    ] {
        let bad = folder.path().join(format!("{name}.age"));
        fs::write(&bad, bytes).unwrap();
        let error = error_of(&bad, &key, &to(name)).await;
        assert!(error.contains("reading"), "{name}: {error}");
        assert!(!to(name).join(STORE).exists(), "{name}");
    }
}

#[tokio::test]
async fn nothing_that_is_there_is_written_over() {
    let (folder, _db, key) = store().await;
    let file = folder.path().join("one.age");
    let source = folder.path().join(STORE);
    make((&source.clone().into(), folder.path()), &file, &[key.to_public()], now()).await.unwrap();
    let again = make((&source.clone().into(), folder.path()), &file, &[key.to_public()], now())
        .await
        .unwrap_err();
    assert!(format!("{again:#}").contains("is there already"));
    assert!(error_of(&file, &key, folder.path()).await.contains("is not empty"));
}

#[tokio::test]
async fn a_backup_of_a_later_version_is_named_as_such() {
    let (folder, db, key) = store().await;
    let tx = db.begin().await.unwrap();
    let newer = "insert into seaql_migrations (version, applied_at) values ('m9999_later', 1)";
    tx.execute_unprepared(newer).await.unwrap();
    tx.commit().await.unwrap();
    let file = folder.path().join("one.age");
    let error =
        make((&folder.path().join(STORE).into(), folder.path()), &file, &[key.to_public()], now())
            .await;
    assert!(format!("{:#}", error.unwrap_err()).contains("m9999_later"));
    assert!(!file.exists());
}

#[test]
fn a_pair_of_keys_opens_what_it_locks_and_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key.txt");
    let locks = recipients::make_pair(&file).unwrap();
    let opens = recipients::identities(&file).unwrap();
    assert_eq!(opens[0].to_public().to_string(), locks);
    assert_eq!(recipients::recipient(&locks).unwrap().to_string(), locks);
    assert!(recipients::make_pair(&file).is_err());
    fs::write(folder.path().join("none.txt"), "# no key\n").unwrap();
    assert!(recipients::identities(&folder.path().join("none.txt")).is_err());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[tokio::test]
async fn the_mirror_has_the_newest_keys_and_none_that_were_destroyed() {
    let folder = tempfile::tempdir().unwrap();
    let (data, to) = (folder.path().join("data"), folder.path().join("mirror"));
    fs::create_dir(&data).unwrap();
    assert!(!keys::mirror(&data.join(keys::KEYS), &to).await.unwrap(), "there are no keys yet");
    let vault = vault_in(&data).await;
    let (school, child) = (SchoolId(Uuid::from_u128(1)), Uuid::from_u128(2));
    vault.key(KeyOf::School(school)).await.unwrap();
    vault.key(KeyOf::Child(school, child)).await.unwrap();
    assert!(keys::mirror(&data.join(keys::KEYS), &to).await.unwrap());
    let wrapped = copy::ask(&to.join(keys::KEYS), CHILD_KEY).await.unwrap().remove(0);
    vault.destroy(KeyOf::Child(school, child)).await.unwrap();
    assert!(keys::mirror(&data.join(keys::KEYS), &to).await.unwrap());
    let names: Vec<_> =
        fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [keys::KEYS]);
    let bytes = fs::read(to.join(keys::KEYS)).unwrap();
    let has = |part: &str| bytes.windows(part.len()).any(|found| found == part.as_bytes());
    assert!(!has(&wrapped), "a destroyed key is in the mirror");
    let restored = folder.path().join("restored");
    fs::create_dir(&restored).unwrap();
    keys::restore(&to.join(keys::KEYS), &restored).await.unwrap();
    assert_eq!(copy::look(&restored.join(keys::KEYS)).await.unwrap().rows["wrapped_key"], 2);
    assert!(keys::restore(&to.join(keys::KEYS), &restored).await.is_err());
}

#[tokio::test]
async fn a_key_store_that_began_anew_does_not_take_the_place_of_the_mirror() {
    let folder = tempfile::tempdir().unwrap();
    let (data, anew, to) =
        (folder.path().join("data"), folder.path().join("anew"), folder.path().join("mirror"));
    let school = KeyOf::School(SchoolId(Uuid::from_u128(1)));
    for (folder, at) in [(&data, now()), (&anew, now() + SignedDuration::from_hours(1))] {
        fs::create_dir(folder).unwrap();
        let vault = vault_at(folder, at).await;
        if folder == &data {
            vault.key(school).await.unwrap();
            keys::mirror(&data.join(keys::KEYS), &to).await.unwrap();
        }
        let before = fs::read(to.join(keys::KEYS)).unwrap();
        if folder == &anew {
            assert!(keys::mirror(&anew.join(keys::KEYS), &to).await.is_err(), "empty");
            // The same school, but not its key.
            vault.key(school).await.unwrap();
            let fault = keys::mirror(&anew.join(keys::KEYS), &to).await.unwrap_err().to_string();
            assert!(fault.contains("lacks"), "{fault}");
        }
        assert_eq!(fs::read(to.join(keys::KEYS)).unwrap(), before);
    }
}

fn plan(to: &Path) -> Plan {
    let key = x25519::Identity::generate();
    Plan {
        to: to.to_owned(),
        every: SignedDuration::from_hours(24),
        keep: SignedDuration::from_hours(35 * 24),
        recipients: vec![key.to_public()],
    }
}

#[test]
fn old_backups_go_and_the_newest_and_what_is_no_backup_stay() {
    let folder = tempfile::tempdir().unwrap();
    let put = |days: i64| {
        let name = name_of(now() - SignedDuration::from_hours(24 * days));
        fs::write(folder.path().join(&name), "").unwrap();
        name
    };
    let (edge, old) = (put(35), put(36));
    let older = put(400);
    fs::write(folder.path().join("holiday.age"), "").unwrap();
    let left = || {
        let entries = fs::read_dir(folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(remove_old(&plan(folder.path()), now()).unwrap(), 2);
    assert!(left().contains(&edge) && !left().contains(&old) && !left().contains(&older));
    // Years later the last one is still there, rather than nothing.
    let later = now() + SignedDuration::from_hours(24 * 800);
    assert_eq!(remove_old(&plan(folder.path()), later).unwrap(), 0);
    let mut rest = left();
    rest.sort();
    assert_eq!(rest, [edge, "holiday.age".to_owned()]);
}

#[test]
fn the_name_of_a_backup_says_when_it_was_made() {
    assert_eq!(name_of(now()), "driehoek-20261122T113800Z.tar.gz.age");
    assert_eq!(made_at(&name_of(now())), Some(now()));
    assert_eq!(made_at("driehoek-20261122.tar.gz.age"), None);
}

#[test]
fn the_next_is_due_after_its_hours_and_sooner_after_one_that_failed() {
    let plan = plan(Path::new("/nowhere"));
    let hours = SignedDuration::from_hours;
    let good = Status { good_at: Some(now()), ..Status::none(now()) };
    let bad = Status { fault: Some("the disk is full".to_owned()), ..good.clone() };
    let due = |status: &Status, later: i64| is_due(&plan, Some(status), now() + hours(later));
    assert!(is_due(&plan, None, now()));
    assert_eq!([due(&good, 0), due(&good, 23), due(&good, 24)], [false, false, true]);
    assert_eq!([due(&bad, 0), due(&bad, 1)], [false, true]);
    assert!(due(&good, -1), "the clock was put back");
}
