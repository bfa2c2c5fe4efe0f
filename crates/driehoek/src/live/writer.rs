//! The writer: one thread that puts the entries of all meetings into the store, many at a time.
//!
//! A commit goes to the store and back several times. On a thread of its own it goes on as soon as the
//! store has answered; as one task among all others it would each time wait until those who are ready
//! had their turn, some milliseconds when a hall writes at once.
//!
//! Whatever queued up during the last commit goes into the next one. An owner hears "safe" only
//! after the commit. When another node was first with an entry of some meetings, their owners hear so
//! and the others try again together. When something else is refused in a shared transaction, every
//! batch is tried once more on its own, so that one meeting cannot spoil another's.

use std::collections::HashMap;
use std::{io, thread};

use sea_orm::DbErr;
use tokio::sync::{mpsc, oneshot};

use crate::db::{self, Db};
use crate::meetings::store::{self, Batch};
use crate::traces::{self, Here};

/// The most batches in one transaction.
const BATCHES_AT_ONCE: usize = 256;
/// How often batches are tried together, when other nodes are first with some of them.
const TOGETHER_MAX: usize = 4;
/// How many batches may wait before owners have to.
const QUEUE: usize = 1_024;

/// Why a batch is not in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// Another node wrote an entry with the same number or the same key first.
    Conflict,
    /// The store failed; what was asked may be asked again.
    Failed,
}

struct Job {
    batch: Batch,
    /// Who asks, in a trace.
    asked: Here,
    done: oneshot::Sender<Result<(), NotWritten>>,
}

/// Hands batches to the writer. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Writer {
    jobs: mpsc::Sender<Job>,
}

impl Writer {
    /// Starts the writer's thread. It ends when the last handle is gone.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub fn start(db: Db) -> io::Result<Self> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let write = move || runtime.block_on(run(db, queue));
        thread::Builder::new().name("writer".to_owned()).spawn(write)?;
        Ok(Self { jobs })
    }

    /// Puts a batch into the store; returns when it is safe.
    pub async fn write(&self, batch: Batch) -> Result<(), NotWritten> {
        let (done, written) = oneshot::channel();
        self.jobs
            .send(Job { batch, asked: traces::here(), done })
            .await
            .map_err(|_| NotWritten::Failed)?;
        written.await.map_err(|_| NotWritten::Failed)?
    }
}

async fn run(db: Db, mut queue: mpsc::Receiver<Job>) {
    let db = match db.for_the_log().await {
        Ok(db) => db,
        Err(error) => return tracing::error!(%error, "the log of meetings cannot be written"),
    };
    let mut jobs = Vec::new();
    while queue.recv_many(&mut jobs, BATCHES_AT_ONCE).await > 0 {
        // Nodes that write to the same meetings wait for each other, never in a circle.
        jobs.sort_by_key(|job| job.batch.meeting);
        for _ in 0..TOGETHER_MAX {
            together(&db, &mut jobs).await;
            if jobs.is_empty() {
                break;
            }
        }
        one_by_one(&db, &mut jobs).await;
    }
}

/// Tries one commit for all. What is left is to be tried again.
async fn together(db: &Db, jobs: &mut Vec<Job>) {
    let batches: Vec<&Batch> = jobs.iter().map(|job| &job.batch).collect();
    // In a trace it stands with who came first.
    match jobs[0].asked.around(commit(db, &batches)).await {
        Ok(()) => {
            for job in jobs.drain(..) {
                let _ = job.done.send(Ok(()));
            }
        }
        Err(alone) if jobs.len() == 1 => {
            let job = jobs.remove(0);
            let _ = job.done.send(Err(not_written(&alone)));
        }
        Err(together) if db::is_duplicate(&together) && refuse_late(db, jobs).await => {}
        Err(together) => {
            tracing::warn!(error = %together, "a shared commit failed; trying one by one");
            one_by_one(db, jobs).await;
        }
    }
}

/// Answers those for whose meetings another node was first; returns whether there were any.
async fn refuse_late(db: &Db, jobs: &mut Vec<Job>) -> bool {
    let meetings: Vec<_> = jobs.iter().map(|job| job.batch.meeting).collect();
    let Ok(versions) = store::versions(db, &meetings).await else { return false };
    let versions: HashMap<_, _> = versions.into_iter().collect();
    let is_late = |job: &mut Job| {
        let first = job.batch.rows.first().map(|(entry, _)| entry.number);
        first.is_some_and(|first| versions.get(&job.batch.meeting) >= Some(&first))
    };
    let before = jobs.len();
    for job in jobs.extract_if(.., is_late) {
        let _ = job.done.send(Err(NotWritten::Conflict));
    }
    jobs.len() < before
}

async fn one_by_one(db: &Db, jobs: &mut Vec<Job>) {
    for job in jobs.drain(..) {
        let outcome = job.asked.around(commit(db, &[&job.batch])).await;
        let _ = job.done.send(outcome.map_err(|error| not_written(&error)));
    }
}

fn not_written(error: &DbErr) -> NotWritten {
    if db::is_duplicate(error) {
        return NotWritten::Conflict;
    }
    tracing::error!(%error, "entries could not be stored");
    NotWritten::Failed
}

async fn commit(db: &Db, batches: &[&Batch]) -> Result<(), DbErr> {
    let tx = db.begin_beside().await?;
    store::write(&tx, batches).await?;
    tx.commit().await
}
