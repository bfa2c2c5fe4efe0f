//! The installation's own key: the only one that is not stored wrapped.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::key::{KEY_LEN, Key};
use crate::chance::{Chance, hex};

/// Where the installation's key comes from.
#[derive(Clone)]
pub enum KeySource {
    /// The environment or the settings have it, in base64.
    Given(Zeroizing<String>),
    /// A file has it, in base64; made when there is none.
    File(PathBuf),
}

impl std::fmt::Debug for KeySource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Given(_) => f.write_str("Given(…)"),
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
        }
    }
}

/// The installation's key in memory.
#[derive(Clone)]
pub struct InstallationKey {
    secret: Zeroizing<[u8; KEY_LEN]>,
    name: String,
}

impl InstallationKey {
    fn read(text: &str) -> Result<Self> {
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).unwrap_or_default());
        let secret: [u8; KEY_LEN] = bytes.as_slice().try_into().map_err(|_| {
            anyhow!("the installation's key must be {KEY_LEN} bytes in base64; `openssl rand -base64 {KEY_LEN}` makes one")
        })?;
        let hash = Sha256::new().chain_update("driehoek installation key").chain_update(secret);
        let name = hex(&hash.finalize()[..8]);
        Ok(Self { secret: Zeroizing::new(secret), name })
    }

    /// A name for it that says nothing about it: which key wrapped what.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// See [`super::Vault::blinded`]. What comes out is too short to go on hashing from.
    pub(super) fn blinded(&self, purpose: &str, text: &str) -> String {
        let hash = Sha256::new()
            .chain_update("driehoek blinded name")
            .chain_update(*self.secret)
            .chain_update(purpose)
            .chain_update([0])
            .chain_update(text);
        hex(&hash.finalize()[..16])
    }

    pub(super) fn key(&self, chance: &Chance) -> Key {
        Key::new(self.secret.clone(), chance.clone())
    }
}

impl KeySource {
    /// Reads the key, or makes it when nothing is wrapped yet. `wrapped_by` names the keys that
    /// were used for what is there.
    pub(super) fn load(&self, wrapped_by: &[String], chance: &Chance) -> Result<InstallationKey> {
        let key = match self {
            Self::Given(text) => InstallationKey::read(text)?,
            Self::File(path) => load_file(path, wrapped_by, chance)?,
        };
        ensure!(
            wrapped_by.iter().all(|name| *name == key.name),
            "the installation's key is another one than that with which the keys were made; put the right key back"
        );
        Ok(key)
    }

    /// Makes the key that comes after this one, beside it.
    pub(super) fn prepare_next(&self, chance: &Chance) -> Result<InstallationKey> {
        let Self::File(path) = self else {
            bail!(
                "the key comes from the environment: say with --new-key-file where the new one is"
            );
        };
        let next = next_to(path);
        remove(&next)?;
        write_new(&next, chance)?;
        read_file(&next)
    }

    /// Puts the new key in the place of the old one.
    pub(super) fn take_next(&self) -> Result<()> {
        let Self::File(path) = self else { return Ok(()) };
        let next = next_to(path);
        if next.exists() {
            fs::rename(&next, path).with_context(|| format!("writing {}", path.display()))?;
        }
        Ok(())
    }
}

fn next_to(path: &Path) -> PathBuf {
    path.with_extension("next")
}

fn load_file(path: &Path, wrapped_by: &[String], chance: &Chance) -> Result<InstallationKey> {
    // A change of keys that was cut off after everything was wrapped anew.
    let next = next_to(path);
    if next.exists() {
        let key = read_file(&next)?;
        if !wrapped_by.is_empty() && wrapped_by.iter().all(|name| *name == key.name) {
            fs::rename(&next, path).with_context(|| format!("writing {}", path.display()))?;
        }
    }
    if !path.exists() {
        ensure!(
            wrapped_by.is_empty(),
            "the installation's key is not at {}; put it back, without it nothing that was sealed can be read",
            path.display()
        );
        write_new(path, chance)?;
    }
    read_file(path)
}

fn read_file(path: &Path) -> Result<InstallationKey> {
    let reading = || format!("reading the installation's key in {}", path.display());
    let text = Zeroizing::new(fs::read_to_string(path).with_context(reading)?);
    InstallationKey::read(&text).with_context(reading)
}

fn write_new(path: &Path, chance: &Chance) -> Result<()> {
    let writing = || format!("writing the installation's key to {}", path.display());
    let secret: Zeroizing<[u8; KEY_LEN]> = Zeroizing::new(chance.bytes());
    let text = Zeroizing::new(format!("{}\n", STANDARD.encode(*secret)));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(writing)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(writing)
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", path.display()))
        }
        _ => Ok(()),
    }
}
