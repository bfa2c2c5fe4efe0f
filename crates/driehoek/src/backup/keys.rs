//! The mirror of the key store. Keys are not in backups, so that what is erased by destroying its
//! key is erased from old backups as well. A lost disk must not erase everything, so the newest
//! key store, and only that, is kept in a second place; each new one takes the place of the last.

use std::{collections::HashSet, fs, path::Path, time::Duration};

use anyhow::{Context as _, Result, ensure};
use tokio::sync::Mutex;

use super::{bare_folder, partial_of, put_in_place};
pub use crate::vault::KEYS;
use crate::{app::App, db::copy, traces::What, vault::KNOWN_KEYS};

/// So long at most a destroyed key is still in the mirror, and a new one is not yet.
pub const MIRROR_EVERY: Duration = Duration::from_mins(1);

/// One at a time: a half-written mirror must not get the name of a whole one.
static MIRRORING: Mutex<()> = Mutex::const_new(());

/// Puts the key store as it is now in the place of the mirror. Nothing when there is none yet.
///
/// # Errors
/// When the mirror has keys that the key store lacks: then that is another store, made anew after
/// the disk was lost, and the mirror may be all that is left of the keys.
pub async fn mirror(keys: &Path, to: &Path) -> Result<bool> {
    let _alone = MIRRORING.lock().await;
    if !keys.exists() {
        return Ok(false);
    }
    crate::app::make_private_folder(to).with_context(|| format!("making {}", to.display()))?;
    let target = to.join(KEYS);
    if target.exists() {
        ensure!(
            has_all_of(keys, &target).await?,
            "{0} has keys that {1} lacks, so it is not written over. Put {0} back in the place of \
            {1}; if that is right as it is, move {0} away",
            target.display(),
            keys.display()
        );
    }
    let partial = partial_of(&target);
    if partial.exists() {
        fs::remove_file(&partial).with_context(|| format!("removing {}", partial.display()))?;
    }
    copy::copy(keys, &partial).await?;
    put_in_place(&partial, &target)?;
    Ok(true)
}

/// Whether a key store has every key of another, destroyed ones too.
async fn has_all_of(keys: &Path, mirror: &Path) -> Result<bool> {
    let now: HashSet<String> = copy::ask(keys, KNOWN_KEYS).await?.into_iter().collect();
    let before = copy::ask(mirror, KNOWN_KEYS).await?;
    Ok(before.iter().all(|key| now.contains(key)))
}

/// Puts the key store from its mirror into a restored data folder.
pub async fn restore(from: &Path, data: &Path) -> Result<()> {
    let target = data.join(KEYS);
    ensure!(!target.exists(), "{} is there already", target.display());
    let room = bare_folder(data)?;
    let fresh = room.path().join(KEYS);
    copy::copy(from, &fresh).await?;
    let faults = copy::look(&fresh).await?.faults;
    ensure!(faults.is_empty(), "the key store has faults: {}", faults.join("; "));
    put_in_place(&fresh, &target)
}

/// Whether somebody wrote in the key store: size and time of its file and of its journal.
fn trace(keys: &Path) -> Vec<(u64, Option<std::time::SystemTime>)> {
    let mut journal = keys.as_os_str().to_owned();
    journal.push("-wal");
    let metadata =
        [keys, Path::new(&journal)].into_iter().filter_map(|file| fs::metadata(file).ok());
    metadata.map(|file| (file.len(), file.modified().ok())).collect()
}

/// Keeps the mirror like the key store, for as long as the program runs. A server has its own ways.
pub async fn run(app: App) {
    let Some(to) = app.config.backup.keys_to.clone() else { return };
    let Some(keys) = app.config.keys.file() else { return };
    let mut mirrored = None;
    loop {
        let now = trace(keys);
        if mirrored.as_ref() != Some(&now) {
            match app.traces.work(What::ClockKeys, Box::pin(mirror(keys, &to))).await {
                Ok(_) => mirrored = Some(now),
                Err(error) => {
                    tracing::error!(error = format!("{error:#}"), "the keys were not mirrored");
                }
            }
        }
        tokio::time::sleep(MIRROR_EVERY).await;
    }
}
