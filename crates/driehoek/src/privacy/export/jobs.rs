//! Files that are being made and those that can be fetched. They are kept for some hours, as files
//! that only this running program can open: their keys are in memory alone.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Arc, LazyLock, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use age::x25519;
use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use super::{Taker, make, pack::Out};
use crate::{
    accounts::School,
    app::{App, make_private_folder},
    i18n::Words,
    nodes::Whose,
};

/// How long a file can be fetched: a working day, as a paper.
pub const KEPT: SignedDuration = SignedDuration::from_hours(12);
/// How many files one person can have; the oldest makes room.
const PER_PERSON_MAX: usize = 2;
/// One at a time: making one reads a whole school.
static TURN: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(1));
/// The folder within the data, and how the files in it end.
const FOLDER: &str = "exports";

/// How far a file is.
#[derive(Debug, Default)]
pub(super) struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Progress {
    pub(super) fn of(&self, steps: usize) {
        self.of.store(steps, Ordering::Relaxed);
    }

    pub(super) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

/// Where a file is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Place {
    /// So many steps of so many are done; 0 of 0 waits for others.
    Making(usize, usize),
    /// It has so many bytes.
    Ready(u64),
    /// It could not be made; the log speaks of it under this reference.
    Failed(String),
}

struct Job {
    whose: Whose,
    begun_at: Timestamp,
    file: PathBuf,
    identity: x25519::Identity,
    progress: Arc<Progress>,
    /// Nothing as long as it is being made.
    over: Option<Place>,
}

/// A file as its page shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Shown {
    pub id: String,
    pub begun_at: Timestamp,
    pub place: Place,
}

/// All files of all schools that this program makes; another node has its own (`elsewhere.rs`).
#[derive(Clone, Default)]
pub struct Exports(Arc<Mutex<HashMap<String, Job>>>);

impl std::fmt::Debug for Exports {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Exports").finish_non_exhaustive()
    }
}

impl Exports {
    /// Starts making one, and gives its unguessable name: that of the one that somebody has going.
    pub(super) fn start(
        &self,
        app: &App,
        (school, person): (School, domain::meetings::PersonId),
        words: Words,
        taker: Taker,
    ) -> Result<String> {
        let now = app.clock.now();
        self.tidy(now);
        let whose = (school.id, person);
        let going = self.of(whose).into_iter().find(|one| matches!(one.place, Place::Making(..)));
        if let Some(going) = going {
            return Ok(going.id);
        }
        self.make_room(whose);
        let id = app.nodes.named(app.chance.token());
        let folder = app.config.data.join(FOLDER);
        make_private_folder(&folder)?;
        let job = Job {
            whose,
            begun_at: now,
            file: folder.join(format!("{}.zip.age", app.chance.token())),
            identity: x25519::Identity::generate(),
            progress: Arc::default(),
            over: None,
        };
        let (file, identity, progress) =
            (job.file.clone(), job.identity.clone(), job.progress.clone());
        self.lock().insert(id.clone(), job);
        let (all, app, name) = (self.clone(), app.clone(), id.clone());
        tokio::spawn(async move {
            let _turn = TURN.acquire().await;
            let made = async {
                let out = Out::sealed(&file, &identity)?;
                make(&app, (&school, &words), &taker, out, &progress).await
            };
            let place = match made.await {
                Ok(bytes) => Place::Ready(bytes),
                Err(error) => {
                    let reference = format!("{:08x}", u32::from_le_bytes(app.chance.bytes()));
                    tracing::error!(
                        reference,
                        error = format!("{error:#}"),
                        "a school could not be packed"
                    );
                    Place::Failed(reference)
                }
            };
            all.over(&name, &file, place);
        });
        Ok(id)
    }

    fn over(&self, id: &str, file: &Path, place: Place) {
        if matches!(place, Place::Failed(_)) {
            remove(file);
        }
        match self.lock().get_mut(id) {
            Some(job) => job.over = Some(place),
            // Somebody took it away while it was made.
            None => remove(file),
        }
    }

    /// What somebody has at a school, the newest first.
    pub(super) fn of(&self, whose: Whose) -> Vec<Shown> {
        let jobs = self.lock();
        let own = jobs.iter().filter(|(_, job)| job.whose == whose);
        let mut own: Vec<_> = own.map(|(id, job)| shown(id, job)).collect();
        own.sort_by_key(|one| std::cmp::Reverse(one.begun_at));
        own
    }

    /// One of them.
    pub(super) fn get(&self, id: &str, whose: Whose, now: Timestamp) -> Option<Shown> {
        self.tidy(now);
        let jobs = self.lock();
        jobs.get(id).filter(|job| job.whose == whose).map(|job| shown(id, job))
    }

    /// Its file and the key of it.
    pub(super) fn file(&self, id: &str, whose: Whose) -> Option<(PathBuf, x25519::Identity)> {
        let jobs = self.lock();
        let job = jobs.get(id).filter(|job| job.whose == whose)?;
        Some((job.file.clone(), job.identity.clone()))
    }

    /// Takes one away; whoever else's stays. Says whether there was one.
    pub(super) fn remove(&self, id: &str, whose: Whose) -> bool {
        let mut jobs = self.lock();
        let is_theirs = jobs.get(id).is_some_and(|job| job.whose == whose);
        if is_theirs && let Some(job) = jobs.remove(id) {
            remove(&job.file);
        }
        is_theirs
    }

    /// Takes away what was kept long enough.
    pub fn tidy(&self, now: Timestamp) {
        self.lock().retain(|_, job| {
            let lasts = now.duration_since(job.begun_at) < KEPT;
            if !lasts {
                remove(&job.file);
            }
            lasts
        });
    }

    /// Takes away what an earlier run of the program left: nobody has the keys any more.
    pub fn clear(data: &Path) {
        let Ok(files) = std::fs::read_dir(data.join(FOLDER)) else { return };
        for file in files.flatten() {
            remove(&file.path());
        }
    }

    fn make_room(&self, whose: Whose) {
        for old in self.of(whose).into_iter().skip(PER_PERSON_MAX - 1) {
            self.remove(&old.id, whose);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Job>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn shown(id: &str, job: &Job) -> Shown {
    let Progress { done, of } = &*job.progress;
    let making = Place::Making(done.load(Ordering::Relaxed), of.load(Ordering::Relaxed));
    let place = job.over.clone().unwrap_or(making);
    Shown { id: id.to_owned(), begun_at: job.begun_at, place }
}

/// A file that was never begun is not there either.
fn remove(file: &Path) {
    if let Err(error) = std::fs::remove_file(file)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::error!(error = error.to_string(), "a packed school could not be taken away");
    }
}
