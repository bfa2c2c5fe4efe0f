//! What whoever runs an installation types: the program itself, in a folder of its own.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use driehoek::db::{Db, Place};
use sea_orm::ConnectionTrait as _;
use serde_json::Value;

fn driehoek(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_driehoek"))
        .args(args)
        .env("DRIEHOEK_DATA", data)
        .env("DRIEHOEK_LOG", "error")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&both).into_owned()
}

/// What the doctor says of one thing: the worst of its lines.
fn state(lines: &Value, what: &str) -> String {
    let lines = lines.as_array().unwrap().iter().filter(|line| line["what"] == what);
    let states: Vec<_> = lines.map(|line| line["state"].as_str().unwrap()).collect();
    let worst = ["fail", "warn", "ok"].into_iter().find(|state| states.contains(state));
    worst.unwrap_or("nothing").to_owned()
}

fn doctor(data: &Path) -> (bool, Value) {
    let output = driehoek(data, &["doctor", "--json"]);
    let lines = serde_json::from_slice(&output.stdout);
    (output.status.success(), lines.unwrap_or_else(|_| panic!("{}", said(&output))))
}

#[test]
fn a_folder_that_is_well_passes_and_what_is_wrong_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (well, lines) = doctor(&data);
    assert!(well && state(&lines, "data folder") == "warn", "{lines:#}");
    assert!(!data.exists(), "looking made a folder");
    let made = ["admin", "create", "--school", "De Brug", "--name", "Noor"];
    let output = driehoek(&data, &[&made[..], &["--email", "noor@brug.nl"]].concat());
    assert!(output.status.success() && said(&output).contains("/aanmelden/"), "{}", said(&output));
    let (well, lines) = doctor(&data);
    assert!(well, "{lines:#}");
    for what in ["settings", "data folder", "rights", "store", "tables", "cards", "fonts"] {
        assert_eq!(state(&lines, what), "ok", "{what}: {lines:#}");
    }
    fs::write(data.join("installation.key"), "AAAA").unwrap();
    let file = fs::OpenOptions::new().write(true).open(data.join("driehoek.db")).unwrap();
    file.set_len(3000).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let (well, lines) = doctor(&data);
    assert!(!well, "{lines:#}");
    for what in ["store", "rights"] {
        assert_eq!(state(&lines, what), "fail", "{what}: {lines:#}");
    }
    fs::write(data.join("driehoek.toml"), "[backup]\nevery = 0\n").unwrap();
    let (well, lines) = doctor(&data);
    assert!(!well && lines[0]["found"].as_str().unwrap().contains("every"), "{lines:#}");
}

#[tokio::test]
async fn the_tables_are_brought_up_to_date_and_those_of_a_later_version_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let data = &folder.path().join("data");
    let upgrade = |args: &[&str]| {
        let output = driehoek(data, &[&["upgrade"], args].concat());
        (output.status.success(), said(&output))
    };
    let (well, text) = upgrade(&[]);
    assert!(well && text.contains("no tables yet"), "{text}");
    assert!(!data.exists(), "looking made a folder");
    let made = ["admin", "create", "--school", "De Brug", "--name", "Noor"];
    let output = driehoek(data, &[&made[..], &["--email", "noor@brug.nl"]].concat());
    assert!(output.status.success(), "{}", said(&output));
    for args in [&[][..], &["--look"]] {
        let (well, text) = upgrade(args);
        assert!(well && text.contains("of this version"), "{text}");
    }
    let noted = async |change: &str| {
        let db = Db::open_as_it_is(&Place::File(data.join("driehoek.db"))).await.unwrap();
        let tx = db.begin().await.unwrap();
        let row = format!("insert into seaql_migrations values ('{change}', 1)");
        tx.execute_unprepared(&row).await.unwrap();
        tx.commit().await.unwrap();
        db.close().await.unwrap();
    };
    // What only adds is no hindrance; what takes away is.
    noted("m0098_later").await;
    let (well, lines) = doctor(data);
    assert!(well && state(&lines, "tables") == "warn", "{lines:#}");
    assert!(driehoek(data, &["admin", "list"]).status.success());
    noted("m0099_later__drop_0098").await;
    let (well, lines) = doctor(data);
    assert!(!well && state(&lines, "tables") == "fail", "{lines:#}");
    let output = driehoek(data, &["admin", "list"]);
    assert!(!output.status.success() && said(&output).contains("run the later version"));
}

#[test]
fn a_backup_goes_to_another_folder_by_hand_and_a_drill_says_that_it_would() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let data = folder.path().join("data");
    let nothing = driehoek(&data, &["backup", "drill"]);
    assert!(!nothing.status.success() && said(&nothing).contains("no store"), "{}", said(&nothing));
    let made = ["admin", "create", "--school", "De Brug", "--name", "Noor"];
    driehoek(&data, &[&made[..], &["--email", "noor@brug.nl"]].concat());
    let drill = driehoek(&data, &["backup", "drill"]);
    assert!(
        drill.status.success() && said(&drill).contains("the drill went well"),
        "{}",
        said(&drill)
    );
    let key = driehoek(&data, &["backup", "key", "--to", &path("key.txt")]);
    let key = said(&key);
    let locks = key.split(['"', ' ', '\n']).find(|word| word.starts_with("age1")).unwrap();
    let nobody = driehoek(&data, &["backup", "--to", &path("b.age")]);
    assert!(
        !nobody.status.success() && said(&nobody).contains("say for whom"),
        "{}",
        said(&nobody)
    );
    let backup = driehoek(&data, &["backup", "--to", &path("b.age"), "--recipient", locks]);
    assert!(backup.status.success(), "{}", said(&backup));
    let (from, opens, to) = (path("b.age"), path("key.txt"), path("new"));
    let keys = data.join("keys.db").to_str().unwrap().to_owned();
    let args = ["restore", "--from", &from, "--key", &opens, "--to", &to, "--keys", &keys];
    let restored = driehoek(&data, &args);
    assert!(
        restored.status.success() && said(&restored).contains("1 people"),
        "{}",
        said(&restored)
    );
    fs::copy(data.join("installation.key"), Path::new(&to).join("installation.key")).unwrap();
    let list = driehoek(Path::new(&to), &["admin", "list"]);
    assert!(said(&list).contains("De Brug: Noor <noor@brug.nl>"), "{}", said(&list));
}
