//! The card box as each school has it: what is in the program, and what the school added to it.
//! And as each meeting has it: with the decks as they were when it began.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError, Weak,
    atomic::{AtomicU64, Ordering},
};

use anyhow::{Context as _, Result};
use domain::{
    decks::CardBox,
    meetings::{MeetingId, PersonId, SchoolId},
};

use super::version::{
    Version,
    store::{self, Pins},
};
use crate::{accounts, db::Db, lately::Lately, meetings, translations};

/// The schools whose card box stays put together; that of another is put together when asked for.
const SCHOOLS_KEPT: usize = 256;
/// The people with decks that they keep to themselves whose card box stays put together.
const PEOPLE_KEPT: usize = 256;

/// Every school's card box. Schools that added nothing share the one in the program.
#[derive(Debug)]
pub struct Shelf {
    built_in: Arc<CardBox>,
    /// What was put together lately; emptied for a school when it changes something.
    of_school: Mutex<Lately<SchoolId, Arc<CardBox>>>,
    /// The same with what one person keeps to themselves.
    of_person: Mutex<Lately<(SchoolId, PersonId), Arc<CardBox>>>,
    /// What was put together for meetings and is still in use.
    put_together: Mutex<Vec<Assembled>>,
    /// How often something changed: what was read before a change is not kept after it.
    changes: AtomicU64,
}

/// The card box of all meetings that keep the same versions.
#[derive(Debug)]
struct Assembled {
    base: Weak<CardBox>,
    pins: Pins,
    cards: Weak<CardBox>,
}

/// What lies on the table of a meeting: the card box that it is drawn from, and what of it the
/// meeting keeps as it was.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub cards: Arc<CardBox>,
    pub pins: Pins,
}

impl Shelf {
    /// A shelf on which so far only the card box in the program stands.
    pub fn new(built_in: Arc<CardBox>) -> Self {
        Self {
            built_in,
            of_school: Mutex::new(Lately::new(SCHOOLS_KEPT)),
            of_person: Mutex::new(Lately::new(PEOPLE_KEPT)),
            put_together: Mutex::default(),
            changes: AtomicU64::new(0),
        }
    }

    /// The card box in the program, the same for everybody.
    pub fn built_in(&self) -> &Arc<CardBox> {
        &self.built_in
    }

    /// The card box of a school, with its own decks and translations. What somebody keeps to
    /// themselves is not in it.
    pub async fn of(&self, db: &Db, school: SchoolId) -> Result<Arc<CardBox>> {
        if let Some(cards) = lock(&self.of_school).get(&school) {
            return Ok(cards);
        }
        let before = self.changes.load(Ordering::SeqCst);
        let board = accounts::store::board_of(db.read(), school).await?;
        let versions = store::visible(db.read(), school, &board).await?;
        let mut cards = over(&self.built_in, versions).await?;
        translations::lay_over(db, school, &mut cards).await?;
        let mut of_school = lock(&self.of_school);
        if self.changes.load(Ordering::SeqCst) == before {
            of_school.put(school, Arc::clone(&cards));
        }
        Ok(cards)
    }

    /// The card box of one person: that of their school, and what they keep to themselves.
    pub async fn of_person(
        &self,
        db: &Db,
        (school, person): (SchoolId, PersonId),
    ) -> Result<Arc<CardBox>> {
        if let Some(cards) = lock(&self.of_person).get(&(school, person)) {
            return Ok(cards);
        }
        let before = self.changes.load(Ordering::SeqCst);
        let base = self.of(db, school).await?;
        let private = store::private(db.read(), school, &[person]).await?;
        let cards = over(&base, private).await?;
        let mut of_person = lock(&self.of_person);
        if self.changes.load(Ordering::SeqCst) == before {
            of_person.put((school, person), Arc::clone(&cards));
        }
        Ok(cards)
    }

    /// The card box of a meeting. Before its start that is the school's, with what its coaches
    /// keep to themselves; afterwards the decks that it used are as they were then.
    pub async fn of_meeting(
        &self,
        db: &Db,
        (school, meeting): (SchoolId, MeetingId),
    ) -> Result<Table> {
        let base = self.of(db, school).await?;
        let coaches = meetings::store::coaches(db.read(), school, meeting).await?;
        let private = store::private(db.read(), school, &coaches).await?;
        let kept = private.iter().map(|version| (version.deck.clone(), version.hash.clone()));
        let base = self.assemble(&base, &kept.collect(), private).await?;
        let pins = store::pins(db.read(), school, meeting).await?;
        if pins.is_empty() {
            return Ok(Table { cards: base, pins });
        }
        if let Some(cards) = self.assembled(&base, &pins) {
            return Ok(Table { cards, pins });
        }
        let mut versions = Vec::new();
        for hash in pins.values() {
            versions.extend(store::version(db.read(), school, hash).await?);
        }
        Ok(Table { cards: self.assemble(&base, &pins, versions).await?, pins })
    }

    /// The card box with these versions over it; the one that was put together before, as long as
    /// somebody uses it.
    async fn assemble(
        &self,
        base: &Arc<CardBox>,
        pins: &Pins,
        versions: Vec<Version>,
    ) -> Result<Arc<CardBox>> {
        if let Some(cards) = self.assembled(base, pins) {
            return Ok(cards);
        }
        let cards = over(base, versions).await?;
        let [of_base, kept] = [base, &cards].map(Arc::downgrade);
        lock(&self.put_together).push(Assembled { base: of_base, pins: pins.clone(), cards: kept });
        Ok(cards)
    }

    /// Says that a school changed something: its card box is put together anew when next asked
    /// for. What meetings in memory are drawn from is told by [`crate::app::App::cards_changed`].
    pub fn changed(&self, school: SchoolId) {
        let mut of_school = lock(&self.of_school);
        self.changes.fetch_add(1, Ordering::SeqCst);
        of_school.retain(|other| *other != school);
        lock(&self.of_person).retain(|(other, _)| *other != school);
    }

    /// Lets go of what every school has: any of them may have changed something.
    pub fn all_changed(&self) {
        let mut of_school = lock(&self.of_school);
        self.changes.fetch_add(1, Ordering::SeqCst);
        of_school.retain(|_| false);
        lock(&self.of_person).retain(|_| false);
    }

    fn assembled(&self, base: &Arc<CardBox>, pins: &Pins) -> Option<Arc<CardBox>> {
        let mut known = lock(&self.put_together);
        known.retain(|one| one.cards.strong_count() > 0);
        let base = Arc::downgrade(base);
        let found = known.iter().find(|one| one.base.ptr_eq(&base) && one.pins == *pins);
        found.and_then(|one| one.cards.upgrade())
    }
}

/// The card box with these versions over it; the same one when they say nothing new. Unpacking and
/// reading them takes a processor, not the thread that serves the others.
async fn over(base: &Arc<CardBox>, versions: Vec<Version>) -> Result<Arc<CardBox>> {
    if versions.is_empty() {
        return Ok(Arc::clone(base));
    }
    let base = Arc::clone(base);
    let laid = tokio::task::spawn_blocking(move || lay_over(&base, &versions));
    laid.await.context("laying decks over the card box")
}

fn lay_over(base: &Arc<CardBox>, versions: &[Version]) -> Arc<CardBox> {
    let mut together: Option<CardBox> = None;
    for version in versions {
        let files = match version.files() {
            Ok(files) => files,
            Err(error) => {
                tracing::error!(error = format!("{error:#}"), "a stored deck cannot be read");
                continue;
            }
        };
        // It had no faults when it was stored; what it refers to may be gone since, and then it
        // is shown without that.
        let (deck, _) = base.read_own(&files);
        if !base.says_the_same(&deck) {
            together.get_or_insert_with(|| CardBox::clone(base)).lay_over(&deck);
        }
    }
    together.map_or_else(|| Arc::clone(base), Arc::new)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
