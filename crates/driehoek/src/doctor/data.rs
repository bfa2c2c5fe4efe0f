//! What is kept: the folder, the store, room on the disk, backups.

use std::{fs, path::Path};

use jiff::{SignedDuration, Timestamp};

use super::{Line, fail, ok, warn};
use crate::{
    backup::{keys::KEYS, status::Status},
    chance::Chance,
    clock::Clock,
    config::Config,
    db::{
        Place, Tables,
        copy::{self, Contents},
        upgrade,
    },
    room,
    vault::{KeySource, Vault},
};

/// How much later than it should a backup may be before somebody must look.
const LATE: SignedDuration = SignedDuration::from_hours(2);

pub(super) fn folder(config: &Config) -> Vec<Line> {
    let (what, folder) = ("data folder", &config.data);
    let name = folder.display();
    let Ok(metadata) = fs::metadata(folder) else {
        let mend = "it is made at the first start; name it with --data or DRIEHOEK_DATA";
        return vec![warn(("folder-absent", what), format!("{name} is not there yet"), mend)];
    };
    if !metadata.is_dir() {
        return vec![fail(
            ("folder-none", what),
            format!("{name} is no folder"),
            "name a folder with --data",
        )];
    }
    let mut lines = vec![match tempfile::tempfile_in(folder) {
        Ok(_) => ok(("folder", what), format!("{name} can be written")),
        Err(error) => fail(
            ("folder-closed", what),
            format!("{name} cannot be written: {error}"),
            "run this as the account that runs Driehoek, and give it the folder (chown)",
        ),
    }];
    #[cfg(unix)]
    lines.extend(rights(config, &metadata));
    lines
}

/// Whether only we can read what is ours.
#[cfg(unix)]
fn rights(config: &Config, folder: &fs::Metadata) -> Vec<Line> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let what = "rights";
    let mut lines = Vec::new();
    let us = rustix::process::geteuid().as_raw();
    if folder.uid() != us {
        let found = format!("the data folder is of account {}, and this is {us}", folder.uid());
        let mend = "run this as the account that runs Driehoek";
        lines.push(warn(("rights-account", what), found, mend));
    }
    let open = |mode: u32| mode & 0o077 != 0;
    if open(folder.permissions().mode()) {
        let mend = format!("chmod 700 {}", config.data.display());
        let found = "other accounts can come into the data folder";
        lines.push(fail(("rights-open", what), found, mend));
    }
    for name in ["driehoek.toml", "driehoek.db", KEYS, "installation.key"] {
        let file = config.data.join(name);
        if fs::metadata(&file).is_ok_and(|file| open(file.permissions().mode())) && lines.is_empty()
        {
            // The folder keeps others out; a copy of the file would not.
            if name == "driehoek.toml" || name == "installation.key" {
                let mend = format!("chmod 600 {}", file.display());
                let found = format!("{name} could be read by others");
                lines.push(warn(("rights-file", what), found, mend));
            }
        }
    }
    if lines.is_empty() {
        lines.push(ok(("rights", what), "only this account can read what is kept"));
    }
    lines
}

pub(super) async fn store(config: &Config) -> Vec<Line> {
    let what = "store";
    if config.store.file().is_some_and(|file| !file.exists()) {
        let mend = "it is made at the first start, which prints a link to make a school";
        return vec![warn(("store-absent", what), "there is none yet", mend)];
    }
    let (contents, dangers) = match looked(&config.store).await {
        Ok(found) => found,
        Err(error) => {
            let mend = match config.store {
                Place::File(_) => {
                    "restore the last backup into a new folder with `driehoek restore`"
                }
                Place::Server(_) => {
                    "let PostgreSQL run, and make the database as operations.md says"
                }
            };
            return vec![fail(("store-unreadable", what), format!("{error:#}"), mend)];
        }
    };
    let Contents { migrations, rows, faults } = contents;
    if migrations.is_empty() {
        let mend = "it is filled at the first start, which prints a link to make a school";
        return vec![warn(("store-absent", what), format!("{} is empty", config.store), mend)];
    }
    let mut lines = Vec::new();
    if faults.is_empty() {
        let (tables, rows) = (rows.len(), rows.values().sum::<u64>());
        let found = format!("{}: whole, {rows} rows in {tables} tables", config.store);
        lines.push(ok(("store", what), found));
    } else {
        let mend = "stop the program, keep a copy of the folder, and restore the last backup";
        lines.push(fail(("store-broken", what), faults.join("; "), mend));
    }
    if !dangers.is_empty() {
        let mend = "set them on in postgresql.conf";
        lines.push(fail(("store-unsafe", what), dangers.join("; "), mend));
    }
    lines.push(tables(&migrations));
    lines
}

/// Whether the tables are those of this program.
fn tables(migrations: &[String]) -> Line {
    let known = copy::known_migrations();
    let newer = migrations.iter().filter(|name| !known.contains(name)).count();
    let older = known.iter().filter(|name| !migrations.contains(name)).count();
    let found = format!("of a later version: {newer} changes that this one does not know");
    match (newer, older) {
        (0, 0) => ok(("tables", "tables"), "of this version"),
        (0, _) => warn(
            ("tables-older", "tables"),
            format!("of an earlier version: {older} changes to make"),
            "make a backup; the next start brings them up to date, and `driehoek upgrade` what \
            waits until all nodes are of this version",
        ),
        _ if upgrade::can_work_with::<Tables>(migrations.iter().map(String::as_str)) => warn(
            ("tables-beside", "tables"),
            format!("{found}, and with which it can work"),
            "upgrade this node too",
        ),
        _ => fail(
            ("tables-newer", "tables"),
            found,
            "run the later version again, or restore a backup from before it",
        ),
    }
}

async fn looked(store: &Place) -> anyhow::Result<(Contents, Vec<String>)> {
    Ok((copy::look(store).await?, copy::dangers(store).await?))
}

/// Whether there is something in the store that needs keys.
async fn has_rows(store: &Place) -> bool {
    match store {
        Place::File(file) => file.exists(),
        Place::Server(_) => {
            let schools =
                copy::look(store).await.ok().and_then(|found| found.rows.get("school").copied());
            schools.is_some_and(|schools| schools > 0)
        }
    }
}

/// Whether the installation's key is there, and is the one that the other keys were made with.
pub(super) async fn key(config: &Config) -> Vec<Line> {
    let what = "key";
    let is_absent = config.keys.file().is_some_and(|file| !file.exists());
    if is_absent && has_rows(&config.store).await {
        let mend = "put it back from its mirror, before the program starts";
        let found = format!("there is a store, but no {}", config.keys);
        return vec![fail(("key-lost", what), found, mend)];
    }
    if is_absent {
        let mend = "it is made at the first start; then keep a copy of it elsewhere";
        return vec![warn(("key-absent", what), "there are no keys yet", mend)];
    }
    let place = (config.data.as_path(), &config.keys);
    let opened = Vault::open(place, &config.key, Clock::system(), Chance::system()).await;
    let line = match opened {
        Ok(vault) => {
            drop(vault.store().clone().close().await);
            let found = "the installation's key opens the others; is there a copy elsewhere?";
            ok(("key", what), found)
        }
        Err(error) => {
            let mend = "put the right key back (key_file, or DRIEHOEK_KEY); \
                without it nothing that is sealed can be read";
            fail(("key-wrong", what), format!("{error:#}"), mend)
        }
    };
    std::iter::once(line).chain(key_beside(config)).collect()
}

/// Whether whoever takes the data takes the key along with it.
pub(super) fn key_beside(config: &Config) -> Option<Line> {
    let KeySource::File(file) = &config.key else { return None };
    let (file, folder) = (file.canonicalize().ok()?, config.data.canonicalize().ok()?);
    file.starts_with(folder).then(|| {
        warn(
            ("key-beside", "key"),
            "the installation's key lies in the folder of the data: a copy of the folder opens all",
            "move it to a folder or a disk of its own and name it with key_file, or give it as \
            DRIEHOEK_KEY",
        )
    })
}

/// Room on the disks of the data and of the backups.
pub(super) fn room(config: &Config) -> Vec<Line> {
    let plan = config.backup.plan.as_ref();
    let folders = [Some((&config.data, "data")), plan.map(|plan| (&plan.to, "backups"))];
    let lines = folders.into_iter().flatten().filter_map(|(folder, name)| {
        let free = room::free(folder)?;
        let found = format!("{} MiB free for {name}", free >> 20);
        let mend = format!("make room on the disk of {}", folder.display());
        Some(match free {
            ..room::LEAST => fail(("room-none", "room"), found, mend),
            room::LEAST..room::WANTED => warn(("room-little", "room"), found, mend),
            room::WANTED.. => ok(("room", "room"), found),
        })
    });
    lines.collect()
}

pub(super) fn backups(config: &Config, now: Timestamp) -> Vec<Line> {
    let Some(plan) = &config.backup.plan else {
        let mend = "set [backup] to and recipients, or make them yourself: `driehoek backup --to`";
        return vec![warn(("backups-off", "backups"), "none are made by the clock", mend)];
    };
    let mut lines = vec![last_backup(Status::read(&config.data), now, plan.every)];
    if same_disk(&config.data, &plan.to) {
        let mend = "let [backup] to be on another disk, or copy the files elsewhere";
        lines.push(warn(("backups-beside", "backups"), "they go to the disk of the data", mend));
    }
    let has_file = config.keys.file().is_some_and(std::path::Path::exists);
    match &config.backup.keys_to {
        None if has_file => lines.push(fail(
            ("mirror-off", "keys"),
            "the key store has no mirror: when this disk is lost, backups are unreadable",
            "set [backup] keys_to to a folder on another disk",
        )),
        None => {}
        Some(to) if *to == plan.to || to.starts_with(&plan.to) => lines.push(fail(
            ("mirror-beside", "keys"),
            "the mirror of the keys is where backups go",
            "let [backup] keys_to be another folder, that is not kept for long",
        )),
        Some(to) if has_file && !to.join(KEYS).exists() => {
            let mend = "is the program running, and may it write there?";
            let found = format!("there is no mirror in {}", to.display());
            lines.push(fail(("mirror-absent", "keys"), found, mend));
        }
        Some(_) => lines.push(ok(("mirror", "keys"), "the key store has a mirror")),
    }
    lines
}

fn last_backup(status: Option<Status>, now: Timestamp, every: SignedDuration) -> Line {
    let what = "backups";
    let Some(status) = status else {
        let mend = "start the program: it makes one at once";
        return warn(("backups-none", what), "none was made yet", mend);
    };
    if let Some(fault) = status.fault {
        let mend = "mend that; it tries every hour";
        return fail(("backups-failed", what), format!("the last failed: {fault}"), mend);
    }
    let hours = now.duration_since(status.at).as_hours();
    let found = format!("the last was {hours} hours ago: {} rows, restored to check", status.rows);
    if now.duration_since(status.at) > every + LATE {
        return fail(("backups-late", what), found, "is the program running?");
    }
    ok(("backups", what), found)
}

#[cfg(unix)]
fn same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |folder: &Path| fs::metadata(folder).ok().map(|folder| folder.dev());
    matches!((disk(one), disk(other)), (Some(one), Some(other)) if one == other)
}

#[cfg(not(unix))]
fn same_disk(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{super::State, last_backup};
    use crate::backup::status::Status;

    #[test]
    fn a_backup_is_fresh_until_it_is_two_hours_late() {
        let at = Timestamp::UNIX_EPOCH;
        let day = SignedDuration::from_hours(24);
        let good = Status::none(at);
        let state = |status: &Status, hours: i64| {
            let now = at + SignedDuration::from_hours(hours);
            last_backup(Some(status.clone()), now, day).state
        };
        assert_eq!(last_backup(None, at, day).state, State::Warn);
        assert_eq!([state(&good, 26), state(&good, 27)], [State::Ok, State::Fail]);
        let bad = Status { fault: Some("full".to_owned()), ..good };
        assert_eq!(state(&bad, 0), State::Fail);
    }
}
