//! The writer: one task that puts the entries of all meetings into the store, many at a time.
//!
//! Whatever queued up during the last commit goes into the next one. An owner hears "safe" only
//! after the commit. When something in a shared transaction is refused, every batch is tried once
//! more on its own, so that one meeting cannot spoil another's.

use sea_orm::DbErr;
use tokio::sync::{mpsc, oneshot};

use crate::db::{self, Db};
use crate::meetings::store::{self, Batch};
use crate::traces::{self, Here};

/// The most batches in one transaction.
const BATCHES_AT_ONCE: usize = 256;
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
    /// Starts the writer's task. It ends when the last handle is gone.
    pub fn start(db: Db) -> Self {
        let (jobs, queue) = mpsc::channel(QUEUE);
        tokio::spawn(run(db, queue));
        Self { jobs }
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
    let mut jobs = Vec::new();
    while queue.recv_many(&mut jobs, BATCHES_AT_ONCE).await > 0 {
        let batches: Vec<&Batch> = jobs.iter().map(|job| &job.batch).collect();
        // One commit for all: in a trace it stands with who came first.
        match jobs[0].asked.around(commit(&db, &batches)).await {
            Ok(()) => {
                for job in jobs.drain(..) {
                    let _ = job.done.send(Ok(()));
                }
            }
            Err(alone) if jobs.len() == 1 => {
                let job = jobs.remove(0);
                let _ = job.done.send(Err(not_written(&alone)));
            }
            Err(together) => {
                tracing::warn!(error = %together, "a shared commit failed; trying one by one");
                one_by_one(&db, &mut jobs).await;
            }
        }
    }
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
