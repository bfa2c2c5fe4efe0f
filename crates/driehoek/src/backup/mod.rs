//! Backups: the store in one encrypted file, made while the program works, and back again.
//!
//! A backup is an [age](https://age-encryption.org) file for one or more recipients; in it is a
//! `tar.gz` with a [`Manifest`] and the store. Without this program `age -d -i KEY FILE | tar xz`
//! opens it too. The program that makes it need not be able to read it: to prove that it can be
//! restored, each backup is also made for a key that lives only as long as the making takes.
//!
//! The key store is in no backup (see [`keys`]): what is sealed with a key that was destroyed
//! stays unreadable, in old backups too.

pub mod keys;
pub mod recipients;
pub mod schedule;
mod sealed;
pub mod status;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use age::x25519;
use anyhow::{Context as _, Result, bail, ensure};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use crate::db::{
    Place,
    copy::{self, Contents},
};

/// What the store is called, in a backup and in a data folder.
pub const STORE: &str = "driehoek.db";
/// The form of backups that this version writes, and the only one that it reads.
const FORMAT: u32 = 1;
/// The begin of the names of folders in which a backup lies bare for a moment.
const TEMPORARY: &str = ".backup-";

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    pub made_at: Timestamp,
    /// The version of the program that made it.
    pub version: String,
    /// The changes of the tables that were made in the store.
    pub migrations: Vec<String>,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// The size of the store, and its fingerprint in small hexadecimal digits.
    pub bytes: u64,
    pub sha256: String,
}

impl Manifest {
    /// All rows together.
    pub fn rows(&self) -> u64 {
        self.rows.values().sum()
    }
}

/// A backup that was made and restored to see that it is whole.
#[derive(Debug)]
pub struct Made {
    pub manifest: Manifest,
    /// The size of the encrypted file.
    pub bytes: u64,
}

/// Makes a backup of a store for these recipients, restores it to see that it is whole, and only
/// then gives it its name. A file of that name must not be there yet. `beside` is a folder as private
/// as the store, where it lies bare meanwhile.
pub async fn make(
    (store, beside): (&Place, &Path),
    to: &Path,
    recipients: &[x25519::Recipient],
    now: Timestamp,
) -> Result<Made> {
    ensure!(!to.exists(), "{} is there already", to.display());
    let room = bare_folder(beside)?;
    let plain = room.path().join(STORE);
    copy::copy(store, &plain).await?;
    let manifest = manifest_of(&plain, now).await?;
    let prover = x25519::Identity::generate();
    let partial = partial_of(to);
    let sealed = {
        let (manifest, partial) = (manifest.clone(), partial.clone());
        let mut all = recipients.to_vec();
        all.push(prover.to_public());
        blocking(move || sealed::write(&partial, &manifest, &plain, &all)).await
    };
    let outcome = match sealed {
        Ok(()) => prove(&partial, prover, &manifest, room.path()).await,
        Err(error) => Err(error),
    };
    if let Err(error) = outcome {
        drop(fs::remove_file(&partial));
        return Err(error);
    }
    let bytes = fs::metadata(&partial)?.len();
    put_in_place(&partial, to)?;
    Ok(Made { manifest, bytes })
}

/// Restores a backup into a folder that is empty or not there, and checks all of it first.
pub async fn restore(
    from: &Path,
    identities: Vec<x25519::Identity>,
    to: &Path,
) -> Result<Manifest> {
    let is_empty = match fs::read_dir(to) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
        Err(error) => return Err(error).with_context(|| format!("looking in {}", to.display())),
    };
    ensure!(is_empty, "{} is not empty: restore into a new folder", to.display());
    crate::app::make_private_folder(to).with_context(|| format!("making {}", to.display()))?;
    let room = bare_folder(to)?;
    let plain = room.path().join(STORE);
    let manifest = unpack(from, identities, &plain).await?;
    check(&manifest, &plain).await?;
    put_in_place(&plain, &to.join(STORE))?;
    Ok(manifest)
}

/// Restores what was just sealed into a folder beside it and compares it with what went in.
async fn prove(
    partial: &Path,
    prover: x25519::Identity,
    manifest: &Manifest,
    room: &Path,
) -> Result<()> {
    let restored = room.join("restored.db");
    let found = unpack(partial, vec![prover], &restored)
        .await
        .context("the backup that was just made cannot be restored")?;
    ensure!(found == *manifest, "the backup that was just made says something else of itself");
    check(&found, &restored).await.context("the backup that was just made is not whole")
}

async fn unpack(from: &Path, identities: Vec<x25519::Identity>, store: &Path) -> Result<Manifest> {
    let (from, store) = (from.to_owned(), store.to_owned());
    blocking(move || sealed::read(&from, &identities, &store)).await
}

/// Whether the store is what the manifest says, whole, and of a version that we know.
async fn check(manifest: &Manifest, store: &Path) -> Result<()> {
    let known = copy::known_migrations();
    if let Some(newer) = manifest.migrations.iter().find(|name| !known.contains(name)) {
        bail!(
            "the backup was made by version {}, which changed the tables ({newer}); \
            restore it with that version or a later one",
            manifest.version
        );
    }
    let Contents { migrations, rows, faults } = copy::look(store).await?;
    ensure!(faults.is_empty(), "the restored store has faults: {}", faults.join("; "));
    ensure!(rows == manifest.rows, "the restored store has other rows than were backed up");
    ensure!(migrations == manifest.migrations, "the restored store has other tables");
    Ok(())
}

async fn manifest_of(plain: &Path, now: Timestamp) -> Result<Manifest> {
    let Contents { migrations, rows, faults } = copy::look(plain).await?;
    ensure!(faults.is_empty(), "the store has faults: {}", faults.join("; "));
    let file = plain.to_owned();
    let (bytes, sha256) = blocking(move || sealed::fingerprint(&file)).await?;
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(Manifest { format: FORMAT, made_at: now, version, migrations, rows, bytes, sha256 })
}

/// A folder for bare data that goes when it is dropped: beside the data, which is as private.
pub fn bare_folder(beside: &Path) -> Result<TempDir> {
    tempfile::Builder::new()
        .prefix(TEMPORARY)
        .tempdir_in(beside)
        .with_context(|| format!("making a folder in {}", beside.display()))
}

/// Removes what a backup left bare that was broken off.
pub fn remove_leftovers(data: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(data) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
            fs::remove_dir_all(entry.path())
                .with_context(|| format!("removing {}", entry.path().display()))?;
        }
    }
    Ok(())
}

/// The name of a file until it is complete.
fn partial_of(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    file.with_file_name(name)
}

/// Gives a complete file its name, safely on the disk.
fn put_in_place(complete: &Path, to: &Path) -> Result<()> {
    let placing = || format!("writing {}", to.display());
    fs::File::open(complete).and_then(|file| file.sync_all()).with_context(placing)?;
    fs::rename(complete, to).with_context(placing)?;
    let folder = to.parent().filter(|path| !path.as_os_str().is_empty());
    let folder = fs::File::open(folder.unwrap_or(Path::new(".")));
    // Not every system lets a folder be written down on its own; the file itself is safe.
    drop(folder.and_then(|folder| folder.sync_all()));
    Ok(())
}

/// Work that waits for a disk and a processor, beside what answers people.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work).await.context("the work was broken off")?
}

#[cfg(test)]
mod tests;
