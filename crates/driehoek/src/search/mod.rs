//! Finding: full-text search over the card box, in memory. What a school added is in an index of its
//! own that only that school reads. Indexes are made of the card boxes, never kept on disk, and
//! nothing of what people ask is remembered or logged.

mod about;
mod analysis;
mod asked;
mod compounds;
mod facets;
mod family;
mod fold;
mod found;
mod index;
pub mod limits;
pub mod links;
mod marks;
mod matched;
pub mod pages;
mod stem;
mod stop;
#[cfg(test)]
mod tests;
mod thing;
pub mod views;

use std::{
    collections::{HashMap, HashSet},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use domain::{decks::CardBox, meetings::SchoolId};

pub use about::Names;
pub use asked::{Asked, Narrow, Question, is_too_long};
pub use facets::Duration;
pub use family::Family;
use found::Readable;
pub use found::{Counts, Found};
pub use index::Index;
pub use marks::{Marked, Marker, Shown};
pub use thing::{Says, Thing};

/// Searches in every school's card box.
pub struct Finder {
    built_in: Arc<CardBox>,
    names: Names,
    /// The index of the card box in the program, once it is made.
    shared: Mutex<Option<Arc<Index>>>,
    /// What schools have of their own.
    own: Mutex<HashMap<SchoolId, Arc<Own>>>,
}

/// What one school has besides, or instead of, what is in the program.
struct Own {
    /// The card box that this was made of; another one means that the school changed something.
    cards: Arc<CardBox>,
    index: Index,
    /// Documents of the shared index that the school has in another form, sorted.
    hidden: Vec<usize>,
}

impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finder").finish_non_exhaustive()
    }
}

impl Finder {
    /// Makes a finder that has indexed nothing yet.
    pub fn new(built_in: Arc<CardBox>, names: Names) -> Self {
        Self { built_in, names, shared: Mutex::default(), own: Mutex::default() }
    }

    /// Indexes the card box in the program, unless that was done. Takes a while: not for a thread
    /// that has other work. Who searches meanwhile waits for it.
    pub fn prepare(&self) -> Result<()> {
        self.shared().map(drop)
    }

    /// Searches in a school's card box. What another school added is not looked at.
    pub fn find(&self, school: SchoolId, cards: &Arc<CardBox>, asked: &Asked) -> Result<Found> {
        let shared = self.shared()?;
        if Arc::ptr_eq(cards, &self.built_in) {
            return found::find(&[Readable { index: &shared, hidden: &[] }], asked);
        }
        let own = self.own(school, cards, &shared)?;
        let shared = Readable { index: &shared, hidden: &own.hidden };
        found::find(&[Readable { index: &own.index, hidden: &[] }, shared], asked)
    }

    /// Tells whether the card box of the program has a word as it is written, folded: what compounds
    /// are taken apart by when results are shown.
    pub fn knows(&self, word: &str) -> bool {
        self.shared().is_ok_and(|shared| shared.knows(word))
    }

    fn shared(&self) -> Result<Arc<Index>> {
        let mut shared = lock(&self.shared);
        if let Some(index) = &*shared {
            return Ok(Arc::clone(index));
        }
        let index = Arc::new(Index::of(&self.built_in, &self.names)?);
        *shared = Some(Arc::clone(&index));
        Ok(index)
    }

    fn own(&self, school: SchoolId, cards: &Arc<CardBox>, shared: &Index) -> Result<Arc<Own>> {
        let known = lock(&self.own).get(&school).cloned();
        if let Some(own) = known.filter(|own| Arc::ptr_eq(&own.cards, cards)) {
            return Ok(own);
        }
        let own = Arc::new(self.index_own(cards, shared)?);
        let mut all = lock(&self.own);
        if all.len() >= limits::SCHOOLS_KEPT {
            all.clear();
        }
        all.insert(school, Arc::clone(&own));
        Ok(own)
    }

    /// Indexes what a card box has that the one in the program does not have in the same form.
    fn index_own(&self, cards: &Arc<CardBox>, shared: &Index) -> Result<Own> {
        let is_same = |thing: &Thing| thing.is_same(cards, &self.built_in);
        let things: Vec<_> = thing::all(cards).filter(|thing| !is_same(thing)).collect();
        let there: HashSet<_> = thing::all(cards).collect();
        let is_hidden = |thing: &Thing| !there.contains(thing) || !is_same(thing);
        let docs = shared.things.iter().enumerate();
        let hidden = docs.filter(|(_, thing)| is_hidden(thing)).map(|(doc, _)| doc).collect();
        let known = |word: &str| shared.knows(word);
        let index = Index::build(cards, &self.names, things, &known)?;
        Ok(Own { cards: Arc::clone(cards), index, hidden })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
