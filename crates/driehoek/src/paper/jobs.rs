//! Papers that are being printed: each in the background, with how far it is, until it is fetched
//! or forgotten. Nothing of it is kept in the store: a paper can always be made again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use jiff::Timestamp;
use print::{Mark, PrintError, Printed, Progress};
use serde::{Deserialize, Serialize};

use super::queue::Queue;
use super::{Note, Sheet};
use crate::nodes::Whose;
use crate::traces::{Fact, Here, What};

/// All papers that this program makes; another node has its own (`elsewhere.rs`).
#[derive(Debug, Default)]
pub struct Jobs {
    queue: Arc<Mutex<Queue>>,
}

/// One order on its way, as its page shows it: a paper, or several that belong together.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Job {
    pub ordered_at: Timestamp,
    /// What it is: "Kaarten".
    pub title: String,
    /// And of what: "1.1 Behoefte van ouders".
    pub about: String,
    /// Where one goes back to, with the choices that were made.
    pub back: String,
    pub notes: Vec<Note>,
    /// What its files are called, without their ending.
    pub files: Vec<String>,
    pub place: Place,
}

/// How far an order is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Place {
    /// So many go first.
    Waiting { ahead: usize },
    /// So many parts of so many were begun; 0 of 0 when nobody knows.
    Printing { begun: usize, of: usize },
    /// The file is being written.
    Writing,
    /// It can be fetched: a file for each paper.
    Ready(Vec<File>),
    /// It failed; under this reference the log says how.
    Failed(String),
}

/// What is told of a file that can be fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub pages: usize,
    pub bytes: u64,
    /// Characters that no font can draw.
    pub missing: String,
    /// How many of its cards have more words than can be read well.
    pub too_long: usize,
}

impl File {
    fn of(printed: &Printed) -> Self {
        Self {
            pages: printed.pages,
            bytes: printed.bytes.len() as u64,
            missing: printed.missing.iter().collect(),
            too_long: printed.too_long.len(),
        }
    }
}

impl Place {
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Ready(_) | Self::Failed(_))
    }
}

/// One paper of an order.
#[derive(Debug)]
pub struct Paper {
    /// What its file is called, without its ending.
    pub name: String,
    pub sheet: Sheet,
}

/// What is to be printed for an order.
#[derive(Debug)]
pub struct Work {
    pub papers: Vec<Paper>,
    /// The sign of a practice school.
    pub mark: Option<Mark>,
    /// Under which the log speaks of it when it fails.
    pub reference: String,
    /// Who ordered it, in a trace.
    pub asked: Here,
}

/// What is ordered, and by whom.
#[derive(Debug)]
pub struct Ordered {
    pub owner: Whose,
    pub title: String,
    pub about: String,
    pub back: String,
    pub notes: Vec<Note>,
    pub work: Work,
}

impl Jobs {
    /// Starts printing, under this unguessable name.
    pub fn start(&self, id: String, ordered: Ordered, now: Timestamp) {
        let Ordered { owner, title, about, back, notes, work } = ordered;
        let files = work.papers.iter().map(|paper| paper.name.clone()).collect();
        let place = Place::Waiting { ahead: 0 };
        let job = Job { ordered_at: now, title, about, back, notes, files, place };
        lock(&self.queue).add(id, owner, job, work);
        print_next(&self.queue);
    }

    /// An order, for whoever made it.
    pub fn get(&self, id: &str, owner: Whose, now: Timestamp) -> Option<Job> {
        lock(&self.queue).get(id, owner, now)
    }

    /// One of its files.
    pub fn file(&self, which: (&str, usize), owner: Whose, now: Timestamp) -> Option<Bytes> {
        lock(&self.queue).file(which, owner, now)
    }

    /// What somebody has, the newest first.
    pub fn of(&self, owner: Whose, now: Timestamp) -> Vec<(String, Job)> {
        lock(&self.queue).of(owner, now)
    }

    /// What somebody just removed.
    pub fn removed(&self, id: &str, owner: Whose, now: Timestamp) -> Option<Job> {
        lock(&self.queue).removed(id, owner, now)
    }

    /// Takes an order away. Says whether there is one.
    pub fn remove(&self, id: &str, owner: Whose, now: Timestamp) -> bool {
        lock(&self.queue).set_removed((id, owner), Some(now), now)
    }

    /// Brings back what was just removed. Says whether there is one.
    pub fn restore(&self, id: &str, owner: Whose, now: Timestamp) -> bool {
        let found = lock(&self.queue).set_removed((id, owner), None, now);
        print_next(&self.queue);
        found
    }

    /// Forgets what has had its time.
    pub fn tidy(&self, now: Timestamp) {
        lock(&self.queue).tidy(now);
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Prints the order whose turn it is, and then the next. Waiting takes no task: what is forgotten
/// while it waits is gone.
fn print_next(queue: &Arc<Mutex<Queue>>) {
    let Some((id, work)) = lock(queue).begin() else { return };
    let Work { papers, mark, reference, asked } = work;
    let queue = Arc::clone(queue);
    tokio::spawn(async move {
        let told = (Arc::clone(&queue), id.clone());
        let span = asked.begin(What::PaperPrint);
        span.tell(Fact::Count(papers.len()));
        let printing = tokio::task::spawn_blocking(move || {
            let _span = span;
            let tell = |progress| lock(&told.0).put(&told.1, Place::from(progress));
            papers
                .iter()
                .map(|paper| paper.sheet.print_marked(mark.as_ref(), &tell))
                .collect::<Result<Vec<_>, _>>()
        });
        let (place, files) = match printing.await {
            Ok(Ok(printed)) => {
                let place = Place::Ready(printed.iter().map(File::of).collect());
                (place, printed.into_iter().map(|paper| Bytes::from(paper.bytes)).collect())
            }
            Ok(Err(error)) => (failed(kind(&error), reference), Vec::new()),
            Err(_) => (failed("panic", reference), Vec::new()),
        };
        lock(&queue).over(&id, place, files);
        print_next(&queue);
    });
}

impl From<Progress> for Place {
    fn from(progress: Progress) -> Self {
        match progress {
            Progress::LayingOut { begun, of } => Self::Printing { begun, of },
            Progress::Writing => Self::Writing,
        }
    }
}

/// What an error says can hold words of a card, and these are not for the log.
fn failed(kind: &str, reference: String) -> Place {
    tracing::error!(kind, reference, "a paper could not be printed");
    Place::Failed(reference)
}

const fn kind(error: &PrintError) -> &'static str {
    match error {
        PrintError::Data(_) => "data",
        PrintError::Layout(_) => "layout",
        PrintError::Pdf(_) => "pdf",
        PrintError::Picture(_) => "picture",
        PrintError::Word(_) | PrintError::Slides(_) => "word",
    }
}
