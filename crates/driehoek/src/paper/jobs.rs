//! Papers that are being printed: each in the background, with how far it is, until it is fetched
//! or forgotten. Nothing of it is kept in the store: a paper can always be made again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::meetings::PersonId;
use jiff::{SignedDuration, Timestamp};
use print::{Printed, Progress};
use tokio::sync::Semaphore;

use super::{Note, Sheet};

/// How many papers are printed at the same time: printing takes a processor each.
const AT_ONCE: usize = 1;
/// How many papers one person can have waiting, being printed and ready.
pub(super) const PER_PERSON_MAX: usize = 10;
/// How many papers are kept for all people together, so that memory stays free.
pub(super) const ALL_MAX: usize = 100;
/// How long a paper can be fetched: a working day.
pub(super) const KEPT: SignedDuration = SignedDuration::from_hours(12);

/// All papers of this program.
#[derive(Debug)]
pub struct Jobs {
    jobs: Arc<Mutex<HashMap<String, Job>>>,
    turns: Arc<Semaphore>,
}

/// One paper on its way.
#[derive(Debug, Clone)]
pub struct Job {
    /// Who ordered it, and alone may see it.
    owner: PersonId,
    ordered_at: Timestamp,
    /// What the file is called, without its ending.
    pub name: String,
    /// Where one goes back to.
    pub back: String,
    pub notes: Vec<Note>,
    pub place: Place,
}

/// How far a paper is.
#[derive(Debug, Clone)]
pub enum Place {
    /// Others go first.
    Waiting,
    /// So many parts of so many were begun; 0 of 0 when nobody knows.
    Printing { begun: usize, of: usize },
    /// The file is being written.
    Writing,
    /// It can be fetched.
    Ready(Arc<Printed>),
    /// It failed; the log says why.
    Failed,
}

impl Place {
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Ready(_) | Self::Failed)
    }
}

impl Default for Jobs {
    fn default() -> Self {
        Self { jobs: Arc::default(), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

/// What is ordered, and by whom.
#[derive(Debug)]
pub struct Ordered {
    pub owner: PersonId,
    pub name: String,
    pub back: String,
    pub sheet: Sheet,
    pub notes: Vec<Note>,
}

impl Jobs {
    /// Starts printing, under this unguessable name. The person's oldest paper makes room when
    /// there are too many.
    pub fn start(&self, id: String, ordered: Ordered, now: Timestamp) {
        let Ordered { owner, name, back, sheet, notes } = ordered;
        let job = Job { owner, ordered_at: now, name, back, notes, place: Place::Waiting };
        {
            let mut jobs = self.lock();
            jobs.retain(|_, job| now.duration_since(job.ordered_at) < KEPT);
            make_room(&mut jobs, PER_PERSON_MAX, |job| job.owner == owner);
            make_room(&mut jobs, ALL_MAX, |_| true);
            jobs.insert(id.clone(), job);
        }
        let (jobs, turns) = (Arc::clone(&self.jobs), Arc::clone(&self.turns));
        tokio::spawn(async move {
            let Ok(_turn) = turns.acquire_owned().await else { return };
            let told = (Arc::clone(&jobs), id.clone());
            let printing = tokio::task::spawn_blocking(move || {
                sheet.print(&|progress| put(&told.0, &told.1, Place::from(progress)))
            });
            let place = match printing.await {
                Ok(Ok(printed)) => Place::Ready(Arc::new(printed)),
                Ok(Err(error)) => failed(&error.into()),
                Err(error) => failed(&error.into()),
            };
            put(&jobs, &id, place);
        });
    }

    /// A paper, for whoever ordered it.
    pub fn get(&self, id: &str, owner: PersonId, now: Timestamp) -> Option<Job> {
        let jobs = self.lock();
        let job = jobs.get(id).filter(|job| job.owner == owner)?;
        (now.duration_since(job.ordered_at) < KEPT).then(|| job.clone())
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Job>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<Progress> for Place {
    fn from(progress: Progress) -> Self {
        match progress {
            Progress::LayingOut { begun, of } => Self::Printing { begun, of },
            Progress::Writing => Self::Writing,
        }
    }
}

fn failed(error: &anyhow::Error) -> Place {
    tracing::error!("a paper could not be printed: {error:#}");
    Place::Failed
}

fn put(jobs: &Mutex<HashMap<String, Job>>, id: &str, place: Place) {
    let mut jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(job) = jobs.get_mut(id) {
        job.place = place;
    }
}

/// Forgets the oldest of these papers, so that there is room for one more.
fn make_room(jobs: &mut HashMap<String, Job>, most: usize, counts: impl Fn(&Job) -> bool) {
    let counted = jobs.iter().filter(|(_, job)| counts(job));
    let mut counted: Vec<(Timestamp, String)> =
        counted.map(|(id, job)| (job.ordered_at, id.clone())).collect();
    counted.sort_unstable();
    let too_many = (counted.len() + 1).saturating_sub(most);
    for (_, id) in counted.into_iter().take(too_many) {
        jobs.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use print::{Direction, Ink, PosterSize, Posters};

    use super::*;

    fn nothing(owner: PersonId) -> Ordered {
        let sheet = Posters {
            title: "Leeg".into(),
            lang: "nl".into(),
            direction: Direction::Ltr,
            posters: vec![],
            size: PosterSize::A4,
            ink: Ink::Colour,
        };
        let (name, back) = ("leeg".into(), "/".into());
        Ordered { owner, name, back, sheet: Sheet::Posters(sheet), notes: vec![] }
    }

    #[tokio::test]
    async fn a_paper_is_for_whoever_ordered_it_and_goes_after_a_day() {
        let jobs = Jobs::default();
        let [anne, bram] = [1, 2].map(|n| PersonId(uuid::Uuid::from_u128(n)));
        let now = Timestamp::UNIX_EPOCH;
        jobs.start("a".into(), nothing(anne), now);
        assert!(jobs.get("a", anne, now).is_some());
        assert!(jobs.get("a", bram, now).is_none());
        assert!(jobs.get("b", anne, now).is_none());
        assert!(jobs.get("a", anne, now + KEPT).is_none());
    }

    #[tokio::test]
    async fn the_oldest_paper_of_all_makes_room_when_there_are_very_many() {
        let jobs = Jobs::default();
        let person = |n: usize| PersonId(uuid::Uuid::from_u128(n as u128));
        let at = |n: usize| {
            Timestamp::UNIX_EPOCH + SignedDuration::from_secs(i64::try_from(n).unwrap_or(0))
        };
        for n in 0..=ALL_MAX {
            jobs.start(n.to_string(), nothing(person(n)), at(n));
        }
        assert!(jobs.get("0", person(0), at(200)).is_none());
        assert!(jobs.get("1", person(1), at(200)).is_some());
    }

    #[tokio::test]
    async fn the_oldest_paper_makes_room_for_the_eleventh() {
        let jobs = Jobs::default();
        let anne = PersonId(uuid::Uuid::from_u128(1));
        let at = |n: usize| {
            Timestamp::UNIX_EPOCH + SignedDuration::from_secs(i64::try_from(n).unwrap_or(0))
        };
        for n in 0..=PER_PERSON_MAX {
            jobs.start(n.to_string(), nothing(anne), at(n));
        }
        assert!(jobs.get("0", anne, at(20)).is_none());
        assert!(jobs.get("1", anne, at(20)).is_some());
        assert!(jobs.get(&PER_PERSON_MAX.to_string(), anne, at(20)).is_some());
    }
}
