//! What everybody sent and what came of it, as the phones know it.

use std::{
    cell::{Cell, RefCell},
    time::{Duration, Instant},
};

use serde::Serialize;

/// What must come of a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Kept,
    Refused,
}

/// What a phone knows of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// On the device, until there is an answer.
    Waiting,
    /// Acknowledged, with its place in the log.
    Sent(u64),
    Refused(String),
}

/// Something that somebody wrote.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    pub(crate) meeting: usize,
    /// The device.
    pub(crate) by: String,
    pub(crate) slot: String,
    pub(crate) text: String,
    pub(crate) wanted: Wanted,
    pub(crate) state: State,
}

/// How it went since a moment.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Tally {
    pub(crate) acknowledged: usize,
    pub(crate) refused: usize,
    /// Answers that say "not now"; the phone keeps it and tries again.
    pub(crate) not_now: usize,
    /// Requests without any answer.
    pub(crate) no_answer: usize,
}

/// All deeds of a run.
#[derive(Debug)]
pub(crate) struct Ledger {
    deeds: RefCell<Vec<Deed>>,
    tally: Cell<Tally>,
    last: Cell<Instant>,
    longest: Cell<Duration>,
    /// From when on the first acknowledgement is looked for, and when it was.
    lifted: Cell<Option<Instant>>,
    first: Cell<Option<Instant>>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            deeds: RefCell::default(),
            tally: Cell::default(),
            last: Cell::new(Instant::now()),
            longest: Cell::default(),
            lifted: Cell::default(),
            first: Cell::default(),
        }
    }
}

impl Ledger {
    pub(crate) fn add(&self, deed: Deed) -> usize {
        let mut deeds = self.deeds.borrow_mut();
        deeds.push(deed);
        deeds.len() - 1
    }

    pub(crate) fn acknowledge(&self, deed: usize, number: u64) {
        self.deeds.borrow_mut()[deed].state = State::Sent(number);
        let now = Instant::now();
        self.longest.set(self.longest.get().max(now - self.last.get()));
        self.last.set(now);
        if self.lifted.get().is_some() && self.first.get().is_none() {
            self.first.set(Some(now));
        }
        self.count(|tally| tally.acknowledged += 1);
    }

    pub(crate) fn refuse(&self, deed: usize, why: String) {
        self.deeds.borrow_mut()[deed].state = State::Refused(why);
        self.count(|tally| tally.refused += 1);
    }

    pub(crate) fn not_now(&self) {
        self.count(|tally| tally.not_now += 1);
    }

    pub(crate) fn no_answer(&self) {
        self.count(|tally| tally.no_answer += 1);
    }

    fn count(&self, more: impl FnOnce(&mut Tally)) {
        let mut tally = self.tally.get();
        more(&mut tally);
        self.tally.set(tally);
    }

    /// Counts anew from now on.
    pub(crate) fn begin(&self) {
        self.tally.set(Tally::default());
        self.last.set(Instant::now());
        self.longest.set(Duration::ZERO);
        self.lifted.set(None);
        self.first.set(None);
    }

    /// The fault is over: the next acknowledgement is the first.
    pub(crate) fn lift(&self) {
        self.lifted.set(Some(Instant::now()));
    }

    pub(crate) fn tally(&self) -> Tally {
        self.tally.get()
    }

    /// How long after the lift the first acknowledgement came.
    pub(crate) fn first_after_lift(&self) -> Option<Duration> {
        Some(self.first.get()? - self.lifted.get()?)
    }

    /// The longest time without any acknowledgement.
    pub(crate) fn longest_silence(&self) -> Duration {
        self.longest.get()
    }

    /// What is still on phones.
    pub(crate) fn waiting(&self) -> Vec<usize> {
        let deeds = self.deeds.borrow();
        let waiting = deeds.iter().enumerate().filter(|(_, deed)| deed.state == State::Waiting);
        waiting.map(|(deed, _)| deed).collect()
    }

    pub(crate) fn read<T>(&self, look: impl FnOnce(&[Deed]) -> T) -> T {
        look(&self.deeds.borrow())
    }
}
