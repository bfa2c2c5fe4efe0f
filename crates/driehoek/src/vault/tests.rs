use std::{fs, path::Path};

use domain::meetings::SchoolId;
use jiff::Timestamp;
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    KEYS, Key, KeyOf, KeySource, Place, StorePlace, Unreadable, Vault, VaultError, carry, rotate,
};
use crate::{chance::Chance, clock::Clock, stores::Engine};

const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));
const OTHER: SchoolId = SchoolId(Uuid::from_u128(2));
const CHILD: KeyOf = KeyOf::Child(SCHOOL, Uuid::from_u128(3));
const PLACE: Place<'static> = Place { table: "child", column: "name", row: Uuid::from_u128(3) };

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The data folder, and the keys in it. A test ends before the paths do.
fn at(folder: &TempDir) -> (&Path, &'static StorePlace) {
    (folder.path(), Box::leak(Box::new(folder.path().join(KEYS).into())))
}

fn source(folder: &TempDir) -> KeySource {
    KeySource::File(folder.path().join("installation.key"))
}

async fn open(folder: &TempDir) -> anyhow::Result<Vault> {
    let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
    Vault::open(at(folder), &source(folder), clock, Chance::system()).await
}

#[tokio::test]
async fn what_is_sealed_opens_after_a_restart_and_only_in_its_own_place() {
    let folder = folder();
    let vault = open(&folder).await.unwrap();
    let key = vault.key(CHILD).await.unwrap();
    let sealed = key.seal(PLACE, "Noor");
    assert!(Key::is_sealed(&sealed) && !sealed.contains("Noor"));
    assert_ne!(sealed, key.seal(PLACE, "Noor"), "the same text looks different each time");
    drop((vault, key));

    let vault = open(&folder).await.unwrap();
    let key = vault.key(CHILD).await.unwrap();
    assert_eq!(key.open(PLACE, &sealed).as_deref(), Ok("Noor"));
    for elsewhere in [
        Place { table: "guardian", ..PLACE },
        Place { column: "note", ..PLACE },
        Place { row: Uuid::from_u128(4), ..PLACE },
    ] {
        assert_eq!(key.open(elsewhere, &sealed), Err(Unreadable));
    }
    for other in [KeyOf::School(SCHOOL), KeyOf::School(OTHER), KeyOf::Child(SCHOOL, Uuid::nil())] {
        let other = vault.key(other).await.unwrap();
        assert_eq!(other.open(PLACE, &sealed), Err(Unreadable));
    }
}

#[tokio::test]
async fn a_text_that_somebody_changed_does_not_open() {
    let folder = folder();
    let key = open(&folder).await.unwrap().key(CHILD).await.unwrap();
    let sealed = key.seal(PLACE, "Noor");
    for at in 3..sealed.len() {
        let mut changed = sealed.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert_ne!(key.open(PLACE, &changed).as_deref(), Ok("Noor"), "{at}");
    }
    for nothing in ["", "s1.", "s1.AAAA", "Noor", "s2.AAAA"] {
        assert_eq!(key.open(PLACE, nothing), Err(Unreadable));
    }
}

#[tokio::test]
async fn a_destroyed_key_is_gone_from_memory_from_the_file_and_is_not_made_again() {
    let folder = folder();
    let vault = open(&folder).await.unwrap();
    vault.key(CHILD).await.unwrap();
    let before = fs::read(folder.path().join(KEYS)).unwrap();
    vault.destroy(CHILD).await.unwrap();
    assert!(matches!(vault.key(CHILD).await, Err(VaultError::Destroyed)));
    vault.key(KeyOf::School(SCHOOL)).await.unwrap();
    drop(vault);

    let vault = open(&folder).await.unwrap();
    assert!(matches!(vault.key(CHILD).await, Err(VaultError::Destroyed)));
    // Every wrapped key begins with the same mark: one is left, the school's, in file and journal.
    let marks = |bytes: &[u8]| bytes.windows(3).filter(|window| window == b"s1.").count();
    let journal = fs::read(folder.path().join("keys.db-wal")).unwrap_or_default();
    assert_eq!(marks(&fs::read(folder.path().join(KEYS)).unwrap()) + marks(&journal), 1);
    assert!(marks(&before) <= 2);
}

#[tokio::test]
async fn with_a_schools_key_go_those_of_its_children_and_no_others() {
    let folder = folder();
    let vault = open(&folder).await.unwrap();
    let guardian = KeyOf::Guardian(SCHOOL, Uuid::from_u128(5));
    let elsewhere = KeyOf::Child(OTHER, Uuid::from_u128(6));
    for of in [CHILD, guardian, elsewhere] {
        vault.key(of).await.unwrap();
    }
    vault.destroy(KeyOf::School(SCHOOL)).await.unwrap();
    for of in [CHILD, guardian, KeyOf::School(SCHOOL), KeyOf::Child(SCHOOL, Uuid::nil())] {
        assert!(matches!(vault.key(of).await, Err(VaultError::Destroyed)), "{of:?}");
    }
    vault.key(elsewhere).await.unwrap();
}

#[tokio::test]
async fn the_key_of_another_school_is_never_found_by_the_same_id() {
    let folder = folder();
    let vault = open(&folder).await.unwrap();
    vault.key(CHILD).await.unwrap();
    let KeyOf::Child(_, id) = CHILD else { unreachable!() };
    assert!(vault.key(KeyOf::Child(OTHER, id)).await.is_err());
}

#[tokio::test]
async fn without_the_right_installation_key_nothing_starts_and_it_says_why() {
    let folder = folder();
    open(&folder).await.unwrap().key(CHILD).await.unwrap();
    let path = folder.path().join("installation.key");
    let key = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let error = open(&folder).await.unwrap_err().to_string();
    assert!(error.contains("put it back"), "{error}");
    assert!(!path.exists(), "a new key would not open what is there");

    fs::write(&path, "not a key").unwrap();
    let error = format!("{:#}", open(&folder).await.unwrap_err());
    assert!(error.contains("base64") && !error.contains("not a key"), "{error}");

    fs::write(&path, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").unwrap();
    let error = open(&folder).await.unwrap_err().to_string();
    assert!(error.contains("another one"), "{error}");

    fs::write(&path, key).unwrap();
    open(&folder).await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_can_read_the_key() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    open(&folder).await.unwrap();
    let file = fs::metadata(folder.path().join("installation.key")).unwrap();
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn a_new_installation_key_opens_the_same_texts_and_the_old_one_nothing() {
    let folder = folder();
    let vault = open(&folder).await.unwrap();
    let sealed = vault.key(CHILD).await.unwrap().seal(PLACE, "Noor");
    vault.key(KeyOf::School(OTHER)).await.unwrap();
    let path = folder.path().join("installation.key");
    let old = fs::read_to_string(&path).unwrap();
    let chance = Chance::system();
    let running = rotate(at(&folder), &source(&folder), None, &chance).await.unwrap_err();
    assert!(running.to_string().contains("stop it"), "{running}");
    drop(vault);

    let count = rotate(at(&folder), &source(&folder), None, &chance).await.unwrap();
    assert_eq!(count, 2);
    let new = fs::read_to_string(&path).unwrap();
    assert_ne!(new, old);
    let key = open(&folder).await.unwrap().key(CHILD).await.unwrap();
    assert_eq!(key.open(PLACE, &sealed).as_deref(), Ok("Noor"));
    fs::write(&path, old).unwrap();
    assert!(open(&folder).await.is_err());

    // The change was cut off before the new key took the old one's place.
    fs::write(path.with_extension("next"), new).unwrap();
    let key = open(&folder).await.unwrap().key(CHILD).await.unwrap();
    assert_eq!(key.open(PLACE, &sealed).as_deref(), Ok("Noor"));
}

#[tokio::test]
async fn a_key_from_the_environment_is_replaced_by_one_that_is_named() {
    let folder = folder();
    let given = |text: &str| KeySource::Given(text.to_owned().into());
    let old = given("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    let new = given("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
    let chance = Chance::system();
    let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
    let vault = Vault::open(at(&folder), &old, clock.clone(), chance.clone()).await.unwrap();
    vault.key(CHILD).await.unwrap();
    drop(vault);
    let unnamed = rotate(at(&folder), &old, None, &chance).await.unwrap_err();
    assert!(unnamed.to_string().contains("--new-key-file"), "{unnamed}");
    assert_eq!(rotate(at(&folder), &old, Some(&new), &chance).await.unwrap(), 1);
    assert!(Vault::open(at(&folder), &old, clock.clone(), chance.clone()).await.is_err());
    Vault::open(at(&folder), &new, clock, chance).await.unwrap().key(CHILD).await.unwrap();
    assert!(!folder.path().join("installation.key").exists());
}

/// A node with a data folder of its own and the installation's key, whose keys are where others' are.
async fn node(folder: &TempDir, keys: &StorePlace) -> Vault {
    let key = KeySource::Given("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=".to_owned().into());
    let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
    Vault::open((folder.path(), keys), &key, clock, Chance::system()).await.unwrap()
}

#[tokio::test]
async fn nodes_that_share_keys_open_what_the_other_sealed_until_it_is_destroyed() {
    for engine in Engine::all() {
        let folders = [folder(), folder()];
        let store = engine.empty(folders[0].path()).await;
        let keys = StorePlace::parse(&store.text).unwrap();
        let (one, other) = (node(&folders[0], &keys).await, node(&folders[1], &keys).await);
        // Both make it at once: one of them is first, and both have that one.
        let (mine, theirs) = tokio::join!(one.key(CHILD), other.key(CHILD));
        let sealed = mine.unwrap().seal(PLACE, "Noor");
        assert_eq!(theirs.unwrap().open(PLACE, &sealed).as_deref(), Ok("Noor"), "{engine:?}");
        assert_eq!(one.blinded("code", "BRUG"), other.blinded("code", "BRUG"));
        assert_ne!(one.blinded("code", "BRUG"), one.blinded("letter", "BRUG"));
        one.destroy(CHILD).await.unwrap();
        other.forget();
        assert!(matches!(other.key(CHILD).await, Err(VaultError::Destroyed)), "{engine:?}");
    }
}

#[tokio::test]
async fn keys_are_carried_to_a_server_once_and_never_over_others() {
    for engine in Engine::all() {
        let (from, to) = (folder(), folder());
        let vault = open(&from).await.unwrap();
        let sealed = vault.key(CHILD).await.unwrap().seal(PLACE, "Noor");
        vault.key(KeyOf::School(OTHER)).await.unwrap();
        vault.destroy(KeyOf::School(OTHER)).await.unwrap();
        let store = engine.empty(to.path()).await;
        let keys = StorePlace::parse(&store.text).unwrap();
        let running = carry(from.path(), at(&from).1, &keys).await.unwrap_err();
        assert!(running.to_string().contains("stop it"), "{running}");
        drop(vault);
        for _ in 0..2 {
            assert_eq!(carry(from.path(), at(&from).1, &keys).await.unwrap(), 3, "{engine:?}");
        }
        let (key, clock) = (source(&from), Clock::fixed(Timestamp::UNIX_EPOCH));
        let moved = Vault::open((from.path(), &keys), &key, clock, Chance::system()).await.unwrap();
        assert_eq!(moved.key(CHILD).await.unwrap().open(PLACE, &sealed).as_deref(), Ok("Noor"));
        assert!(moved.key(KeyOf::School(OTHER)).await.is_err(), "what was destroyed stays so");
        moved.key(KeyOf::Child(SCHOOL, Uuid::nil())).await.unwrap();
        drop(moved);
        let other = carry(from.path(), at(&from).1, &keys).await.unwrap_err();
        assert!(other.to_string().contains("other keys"), "{other}");
    }
}
