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
    collections::HashSet,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use domain::{
    decks::CardBox,
    meetings::{PersonId, SchoolId},
};

use crate::lately::Lately;
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
    own: Mutex<Lately<SchoolId, Made<Own>>>,
    /// What people keep to themselves: only they search in it.
    private: Mutex<Lately<(SchoolId, PersonId), Made<Private>>>,
}

/// Something that is made once: who asks for it meanwhile waits for it.
type Made<T> = Arc<Mutex<Option<Arc<T>>>>;

/// What one school has besides, or instead of, what is in the program.
struct Own {
    /// The card box that this was made of; another one means that the school changed something.
    cards: Arc<CardBox>,
    index: Index,
    /// Documents of the shared index that the school has in another form, sorted.
    hidden: Vec<usize>,
}

/// What one person has besides what their school has.
struct Private {
    /// The card boxes that this was made of: the school's, and theirs.
    made_of: [Arc<CardBox>; 2],
    index: Index,
}

impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finder").finish_non_exhaustive()
    }
}

impl Finder {
    /// Makes a finder that has indexed nothing yet.
    pub fn new(built_in: Arc<CardBox>, names: Names) -> Self {
        let own = Mutex::new(Lately::new(limits::SCHOOLS_KEPT));
        let private = Mutex::new(Lately::new(limits::PEOPLE_KEPT));
        Self { built_in, names, shared: Mutex::default(), own, private }
    }

    /// Indexes the card box in the program, unless that was done. Takes a while: not for a thread
    /// that has other work. Who searches meanwhile waits for it.
    pub fn prepare(&self) -> Result<()> {
        self.shared().map(drop)
    }

    /// Searches in a school's card box. What another school added is not looked at.
    pub fn find(&self, school: SchoolId, cards: &Arc<CardBox>, asked: &Asked) -> Result<Found> {
        self.find_beside(None, school, cards, asked)
    }

    /// Searches in the card box of a school, and in what one person keeps to themselves: `theirs`
    /// is the school's card box with that laid over it.
    pub fn find_for(
        &self,
        (school, person): (SchoolId, PersonId),
        (cards, theirs): (&Arc<CardBox>, &Arc<CardBox>),
        asked: &Asked,
    ) -> Result<Found> {
        if Arc::ptr_eq(cards, theirs) {
            return self.find(school, cards, asked);
        }
        let private = self.private((school, person), [cards, theirs])?;
        self.find_beside(Some(&private.index), school, cards, asked)
    }

    fn find_beside(
        &self,
        private: Option<&Index>,
        school: SchoolId,
        cards: &Arc<CardBox>,
        asked: &Asked,
    ) -> Result<Found> {
        let shared = self.shared()?;
        let whole = |index| Readable { index, hidden: &[] };
        let mut readable: Vec<_> = private.into_iter().map(whole).collect();
        if Arc::ptr_eq(cards, &self.built_in) {
            readable.push(whole(&shared));
            return found::find(&readable, asked);
        }
        let own = self.own(school, cards, &shared)?;
        readable.push(whole(&own.index));
        readable.push(Readable { index: &shared, hidden: &own.hidden });
        found::find(&readable, asked)
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
        let made = lock(&self.own).get_or_default(school);
        let mut made = lock(&made);
        if let Some(own) = made.as_ref().filter(|own| Arc::ptr_eq(&own.cards, cards)) {
            return Ok(Arc::clone(own));
        }
        let own = Arc::new(self.index_own(cards, shared)?);
        *made = Some(Arc::clone(&own));
        Ok(own)
    }

    fn private(
        &self,
        whose: (SchoolId, PersonId),
        [cards, theirs]: [&Arc<CardBox>; 2],
    ) -> Result<Arc<Private>> {
        let made = lock(&self.private).get_or_default(whose);
        let mut made = lock(&made);
        let is_same = |known: &Arc<Private>| {
            Arc::ptr_eq(&known.made_of[0], cards) && Arc::ptr_eq(&known.made_of[1], theirs)
        };
        if let Some(private) = made.as_ref().filter(|known| is_same(known)) {
            return Ok(Arc::clone(private));
        }
        let shared = self.shared()?;
        let things = thing::all(theirs).filter(|thing| !thing.is_same(theirs, cards)).collect();
        let index = Index::build(theirs, &self.names, things, &|word| shared.knows(word))?;
        let made_of = [Arc::clone(cards), Arc::clone(theirs)];
        let private = Arc::new(Private { made_of, index });
        *made = Some(Arc::clone(&private));
        Ok(private)
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
