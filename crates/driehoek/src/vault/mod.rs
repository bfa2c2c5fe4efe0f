//! Sealing: what families and meetings say lies encrypted in the store, and the keys lie elsewhere.
//!
//! ```text
//! installation key (file or environment) -> school key -> key of a child, key of a guardian
//! ```
//! A key is stored wrapped by the one above it, in `keys.db`, which is no part of the data backups:
//! destroy a wrapped key, and what it sealed can no longer be read, in yesterday's backup neither.
//! `docs/security.md` has the threat model.

mod installation;
mod key;
mod migration;
mod store;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    fs::File,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context as _, Result, ensure};
use domain::meetings::SchoolId;
use jiff::Timestamp;
use sea_orm::DbErr;
use uuid::Uuid;

pub use installation::{InstallationKey, KeySource};
pub(crate) use key::MARK;
pub use key::{Key, Place, Unreadable};

use crate::{
    chance::Chance,
    clock::Clock,
    db::{Db, Place as StorePlace},
    traces::{self, What},
};

/// The file with the wrapped keys, in the data folder.
pub const KEYS: &str = "keys.db";
/// Whoever has it open uses the keys; whoever changes the installation's key has it alone.
const IN_USE: &str = "keys.lock";

/// What every key in a store of keys is known by, one a row: a store that came later from the same
/// keys has the same rows and more, since destroyed keys stay in it as marks.
pub(crate) const KNOWN_KEYS: &str = "SELECT kind || hex(id) || made_at FROM wrapped_key";

/// Whose texts a key seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyOf {
    /// What is of a school as a whole, and the wrapping of the keys below it.
    School(SchoolId),
    /// What is about one child.
    Child(SchoolId, Uuid),
    /// What is about one guardian.
    Guardian(SchoolId, Uuid),
}

impl KeyOf {
    /// The school that it belongs to.
    pub const fn school(self) -> SchoolId {
        match self {
            Self::School(school) | Self::Child(school, _) | Self::Guardian(school, _) => school,
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::School(_) => "school",
            Self::Child(..) => "child",
            Self::Guardian(..) => "guardian",
        }
    }

    const fn id(self) -> Uuid {
        match self {
            Self::School(school) => school.0,
            Self::Child(_, id) | Self::Guardian(_, id) => id,
        }
    }

    /// The one with this kind and id; nothing for a kind that this version does not know.
    fn read(kind: &str, school: SchoolId, id: Uuid) -> Option<Self> {
        let all = [Self::School(school), Self::Child(school, id), Self::Guardian(school, id)];
        all.into_iter().find(|of| of.kind() == kind)
    }

    /// Where its wrapped key stands, which the wrapping is bound to.
    fn place(self) -> Place<'static> {
        Place { table: "wrapped_key", column: self.kind(), row: self.id() }
    }
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// It was destroyed, on purpose and for ever.
    #[error("this key was destroyed")]
    Destroyed,
    /// It is there, but the key above it does not open it.
    #[error("a wrapped key cannot be opened: keys.db and the installation's key do not fit")]
    Unreadable,
    /// The store of keys failed.
    #[error("the store of keys failed: {0}")]
    Store(#[from] DbErr),
}

impl From<VaultError> for DbErr {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Store(error) => error,
            other => Self::Custom(other.to_string()),
        }
    }
}

/// All keys of an installation. Cheap to clone.
#[derive(Clone)]
pub struct Vault(Arc<Parts>);

struct Parts {
    db: Db,
    installation: InstallationKey,
    clock: Clock,
    chance: Chance,
    opened: Mutex<HashMap<KeyOf, Key>>,
    _in_use: File,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").finish_non_exhaustive()
    }
}

impl Vault {
    /// Opens the keys: in a file, or in a database that several nodes share. `folder` is the data
    /// folder. An installation that has none yet gets its own key.
    ///
    /// # Errors
    /// When the installation's key is missing while there are keys that need it, or is another one.
    pub async fn open(
        (folder, place): (&Path, &StorePlace),
        source: &KeySource,
        clock: Clock,
        chance: Chance,
    ) -> Result<Self> {
        let in_use = lock_file(folder)?;
        in_use
            .try_lock_shared()
            .context("the keys are being changed at this moment; try again when that is done")?;
        let db = Db::open_with::<migration::Keys>(place).await?;
        let wrapped_by = store::wrapped_by(db.read()).await.context("reading the keys")?;
        let installation = source.load(&wrapped_by, &chance)?;
        let opened = Mutex::default();
        Ok(Self(Arc::new(Parts { db, installation, clock, chance, opened, _in_use: in_use })))
    }

    /// The key of a school, child or guardian; made when there is none yet.
    pub async fn key(&self, of: KeyOf) -> Result<Key, VaultError> {
        if let Some(key) = self.remembered().get(&of) {
            return Ok(key.clone());
        }
        Box::pin(traces::within(What::VaultKey, self.fetch(of))).await
    }

    async fn fetch(&self, of: KeyOf) -> Result<Key, VaultError> {
        let above = match of {
            KeyOf::School(_) => self.0.installation.key(&self.0.chance),
            KeyOf::Child(school, _) | KeyOf::Guardian(school, _) => {
                Box::pin(self.key(KeyOf::School(school))).await?
            }
        };
        let key = match store::find(self.0.db.read(), of).await? {
            Some(row) => opened(&above, of, &row.wrapped)?,
            None => self.make(of, &above).await?,
        };
        self.remembered().insert(of, key.clone());
        Ok(key)
    }

    async fn make(&self, of: KeyOf, above: &Key) -> Result<Key, VaultError> {
        let (key, wrapped) = above.new_below(of.place());
        let by = self.0.installation.name();
        store::add(&self.0.db, of, &wrapped, by, self.0.clock.now()).await?;
        // Somebody else may have been first: then theirs is the key.
        match store::find(self.0.db.read(), of).await? {
            Some(row) if row.wrapped == wrapped => Ok(key),
            Some(row) => opened(above, of, &row.wrapped),
            None => Err(VaultError::Destroyed),
        }
    }

    /// Destroys a key: what was sealed with it is unreadable for ever, wherever a copy lies. With
    /// a school's key go those of its children and guardians.
    pub async fn destroy(&self, of: KeyOf) -> Result<(), VaultError> {
        store::destroy(&self.0.db, of, self.0.clock.now()).await?;
        self.remembered().retain(|known, _| {
            *known != of && !(matches!(of, KeyOf::School(_)) && known.school() == of.school())
        });
        Ok(())
    }

    /// Whose keys were destroyed.
    pub async fn destroyed(&self) -> Result<Vec<KeyOf>, VaultError> {
        Ok(store::destroyed(self.0.db.read()).await?)
    }

    /// The keys of a school's children and guardians that were made before a moment.
    pub async fn below(&self, school: SchoolId, before: Timestamp) -> Result<Vec<KeyOf>, DbErr> {
        store::below(self.0.db.read(), school, before).await
    }

    /// Lets go of the keys in memory: another node may have destroyed one. They are opened anew when
    /// they are asked for.
    pub fn forget(&self) {
        self.remembered().clear();
    }

    /// The installation's own key, for what is of no school and lies there for minutes.
    pub fn own_key(&self) -> Key {
        self.0.installation.key(&self.0.chance)
    }

    /// A name for a text that whoever lacks the installation's key cannot find by trying: for what
    /// nodes tell each other. `purpose` keeps names for different things apart.
    pub fn blinded(&self, purpose: &str, text: &str) -> String {
        self.0.installation.blinded(purpose, text)
    }

    /// Whether there is no key at all, destroyed ones neither.
    pub async fn is_empty(&self) -> Result<bool, DbErr> {
        Ok(store::all(self.0.db.read()).await?.is_empty())
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, HashMap<KeyOf, Key>> {
        self.0.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The store of the wrapped keys, for copying it elsewhere.
    pub fn store(&self) -> &Db {
        &self.0.db
    }
}

fn opened(above: &Key, of: KeyOf, wrapped: &str) -> Result<Key, VaultError> {
    if wrapped.is_empty() {
        return Err(VaultError::Destroyed);
    }
    above.open_below(of.place(), wrapped).map_err(|Unreadable| VaultError::Unreadable)
}

fn lock_file(folder: &Path) -> Result<File> {
    let path: PathBuf = folder.join(IN_USE);
    File::create(&path).with_context(|| format!("opening {}", path.display()))
}

/// Gives the installation a new key and wraps all school keys with it anew. Texts stay as they
/// are: nothing needs to be sealed again.
///
/// # Errors
/// When the program runs: it would go on wrapping with the old key.
pub async fn rotate(
    (folder, place): (&Path, &StorePlace),
    source: &KeySource,
    new: Option<&KeySource>,
    chance: &Chance,
) -> Result<usize> {
    let alone = lock_file(folder)?;
    alone.try_lock().context("Driehoek is running; stop it before its key is changed")?;
    let db = Db::open_with::<migration::Keys>(place).await?;
    let wrapped_by = store::wrapped_by(db.read()).await.context("reading the keys")?;
    let old = source.load(&wrapped_by, chance)?;
    let new = match new {
        Some(source) => source.load(&[], chance)?,
        None => source.prepare_next(chance)?,
    };
    let (old_key, new_key) = (old.key(chance), new.key(chance));
    let wrap = |of: KeyOf, wrapped: &str| -> Result<String, VaultError> {
        let key = opened(&old_key, of, wrapped)?;
        Ok(new_key.wrap(of.place(), &key))
    };
    let count = store::wrap_anew(&db, new.name(), wrap).await.context("wrapping the keys")?;
    source.take_next()?;
    db.close().await?;
    Ok(count)
}

/// Copies all keys, as they are wrapped, into a store of keys that is empty or has just these; says
/// how many. The source stays as it is.
///
/// # Errors
/// When the program runs on this folder, when the target has other keys, or when both are not the
/// same in the end.
pub async fn carry(folder: &Path, from: &StorePlace, to: &StorePlace) -> Result<usize> {
    let alone = lock_file(folder)?;
    alone.try_lock().context("Driehoek is running; stop it before its keys are moved")?;
    ensure!(from.to_string() != to.to_string(), "the keys are there already");
    let source = Db::open_with::<migration::Keys>(from).await?;
    let target = Db::open_with::<migration::Keys>(to).await?;
    let rows = store::all(source.read()).await.context("reading the keys")?;
    let there = store::all(target.read()).await.context("reading what is there")?;
    if there.is_empty() {
        store::put(&target, rows.clone()).await.context("writing the keys")?;
    }
    let now = store::all(target.read()).await.context("reading the keys back")?;
    ensure!(now == rows, "{to} has other keys than {from}; nothing was written over");
    source.close().await?;
    target.close().await?;
    Ok(rows.len())
}
