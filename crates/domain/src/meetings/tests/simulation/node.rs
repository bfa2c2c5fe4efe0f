//! A node of the simulated world: it works as the owner of a meeting in the program does
//! (`live/owner.rs`), step by step, with one rule about refusals that two of the planted faults leave
//! out: see [`Node::handle`].

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{
    store::{DeedId, Key, Logged, Outcome, Store},
    *,
};

/// The most commands of one commit.
const COMMANDS_AT_ONCE: usize = 8;

/// Something that is asked of a node.
#[derive(Clone)]
pub(super) struct Request {
    pub(super) deed: DeedId,
    pub(super) key: Option<Key>,
    /// Which device waits for the answer, and which of its tries this is.
    pub(super) from: Option<(usize, u64)>,
    /// How far the log went when this was sent.
    pub(super) since: u64,
    pub(super) actor: Actor,
    pub(super) action: Action,
}

/// What a node answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// It stands in the log, here.
    Done(u64),
    /// The rules refuse it, in the state of this entry, at this time.
    Refused(u64, Refused, Timestamp),
    /// It may be sent again.
    Failed,
}

/// What was accepted in one go, and what is answered once it is safe.
#[derive(Clone, Default)]
pub(super) struct Batch {
    pub(super) rows: Vec<Logged>,
    pub(super) effects: Vec<Effect>,
    pub(super) told: Vec<(Request, Answer)>,
}

/// What comes out of a node that worked.
#[derive(Default)]
pub(super) struct Worked {
    pub(super) answers: Vec<(Request, Answer)>,
    /// To be put into the store.
    pub(super) batch: Option<Batch>,
    pub(super) is_changed: bool,
    /// How far the others may hear that the log goes.
    pub(super) tells: Option<u64>,
    /// What must never happen.
    pub(super) fault: Option<String>,
}

pub(super) struct Node {
    /// How often it began; what belongs to an earlier life finds nobody.
    pub(super) life: u32,
    pub(super) is_up: bool,
    pub(super) paused_until: u64,
    /// How far its clock is off.
    pub(super) clock_ahead_ms: i64,
    /// What everybody here reads.
    pub(super) committed: Rc<Meeting>,
    ahead: Meeting,
    keys: BTreeMap<Key, u64>,
    queue: VecDeque<Request>,
    looks_again: bool,
    writing: Option<Batch>,
    planted: Planted,
}

impl Node {
    /// Reads the log from its beginning.
    pub(super) fn begin(store: &Store, life: u32, planted: Planted) -> Result<Self, String> {
        let log = store.since(0);
        let meeting = fold(log.iter().map(|logged| &logged.entry));
        let meeting = meeting.map_err(|refused| format!("the log folds no more: {refused}"))?;
        let meeting = meeting.ok_or("there is no log")?;
        let keys = log.iter().filter_map(|logged| Some((logged.key?, logged.entry.number.0)));
        let keys =
            if planted == Planted::NodeForgetsKeys { BTreeMap::new() } else { keys.collect() };
        Ok(Self {
            life,
            is_up: true,
            paused_until: 0,
            clock_ahead_ms: 0,
            committed: Rc::new(meeting.clone()),
            ahead: meeting,
            keys,
            queue: VecDeque::new(),
            looks_again: false,
            writing: None,
            planted,
        })
    }

    pub(super) fn version(&self) -> u64 {
        self.committed.version.0
    }

    pub(super) fn asks(&mut self, request: Request) {
        self.queue.push_back(request);
    }

    /// Another node wrote, or it is time to look by itself.
    pub(super) fn hears(&mut self, version: u64) {
        if version <= self.version() {
            return;
        }
        if self.planted == Planted::NodeBelievesNotices {
            Rc::make_mut(&mut self.committed).version = EntryNumber(version);
            self.ahead = (*self.committed).clone();
        }
        self.looks_again = true;
    }

    /// Stops at once. Answers whose requests are lost with it; those that are being written are
    /// told by the store.
    pub(super) fn dies(&mut self) -> Vec<DeedId> {
        self.life += 1;
        self.is_up = false;
        self.writing = None;
        self.looks_again = false;
        self.queue.drain(..).map(|request| request.deed).collect()
    }

    /// Whether there is something to do and nothing is being written.
    pub(super) fn is_ready(&self) -> bool {
        self.is_up && self.writing.is_none() && (self.looks_again || !self.queue.is_empty())
    }

    pub(super) fn work(&mut self, store: &Store, now: Timestamp) -> Worked {
        let mut worked = Worked::default();
        if !self.is_ready() {
            return worked;
        }
        if std::mem::take(&mut self.looks_again) {
            self.read_on(store, &mut worked);
        }
        let count = self.queue.len().min(COMMANDS_AT_ONCE);
        let commands: Vec<_> = self.queue.drain(..count).collect();
        self.handle(commands, store, now, &mut worked);
        worked
    }

    /// The store has spoken about the batch that is being written.
    pub(super) fn hears_from_store(
        &mut self,
        outcome: Outcome,
        store: &Store,
        now: Timestamp,
    ) -> Worked {
        let mut worked = Worked::default();
        let Some(batch) = self.writing.take() else { return worked };
        match outcome {
            Outcome::Stored => {
                self.replay(&batch.rows, &mut worked);
                worked.tells = Some(self.version());
                if self.planted != Planted::NodeAnswersBeforeTheStore {
                    worked.answers = batch.told;
                }
            }
            Outcome::Failed => {
                self.forget(&batch);
                let failed = batch.told.into_iter().map(|(request, _)| (request, Answer::Failed));
                worked.answers = failed.collect();
            }
            Outcome::Conflict => {
                self.forget(&batch);
                self.read_on(store, &mut worked);
                self.handle(batch.requests(), store, now, &mut worked);
            }
        }
        worked
    }

    /// Accepts or refuses. A refusal counts only in a state that is safe and not an old one: it is
    /// told with the batch that it may rest upon, and not before the log was read to its end.
    fn handle(
        &mut self,
        mut commands: Vec<Request>,
        store: &Store,
        now: Timestamp,
        worked: &mut Worked,
    ) {
        loop {
            let mut batch = Batch::default();
            for command in commands {
                self.accept(command, now, &mut batch);
            }
            let is_old = store.version() > self.version();
            if is_old && batch.refuses() && self.planted != Planted::NodeRefusesOnAnOldState {
                self.forget(&batch);
                self.read_on(store, worked);
                commands = batch.requests();
                continue;
            }
            if self.planted == Planted::NodeRefusesOnWhatIsNotSafe {
                let is_refused = |(_, answer): &(_, Answer)| matches!(answer, Answer::Refused(..));
                worked.answers.extend(batch.told.extract_if(.., |told| is_refused(told)));
            }
            if batch.rows.is_empty() {
                worked.answers.append(&mut batch.told);
                return;
            }
            if self.planted == Planted::NodeAnswersBeforeTheStore {
                worked.answers.extend(batch.told.iter().cloned());
            }
            self.writing = Some(batch.clone());
            worked.batch = Some(batch);
            return;
        }
    }

    fn accept(&mut self, request: Request, at: Timestamp, batch: &mut Batch) {
        if let Some(number) = request.key.and_then(|key| self.keys.get(&key)) {
            batch.told.push((request, Answer::Done(*number)));
            return;
        }
        let version = self.ahead.version.0;
        let number = EntryNumber(version + 1);
        let Request { actor, action, .. } = request.clone();
        let entry = Entry { number, at, actor, action };
        match apply_to(&mut self.ahead, &entry) {
            Err(refused) => batch.told.push((request, Answer::Refused(version, refused, at))),
            Ok(effects) => {
                batch.effects.extend(effects);
                self.keys.extend(request.key.map(|key| (key, number.0)));
                batch.rows.push(Logged { entry, key: request.key, deed: Some(request.deed) });
                batch.told.push((request, Answer::Done(number.0)));
            }
        }
    }

    fn forget(&mut self, batch: &Batch) {
        if batch.rows.is_empty() {
            return;
        }
        for key in batch.rows.iter().filter_map(|row| row.key) {
            self.keys.remove(&key);
        }
        self.ahead = (*self.committed).clone();
    }

    fn read_on(&mut self, store: &Store, worked: &mut Worked) {
        let new = store.since(self.version());
        if new.is_empty() {
            return;
        }
        if self.planted != Planted::NodeForgetsKeys {
            let keys = new.iter().filter_map(|logged| Some((logged.key?, logged.entry.number.0)));
            self.keys.extend(keys);
        }
        self.replay(&new, worked);
        self.ahead = (*self.committed).clone();
    }

    fn replay(&mut self, rows: &[Logged], worked: &mut Worked) {
        let committed = Rc::make_mut(&mut self.committed);
        for Logged { entry, .. } in rows {
            if let Err(refused) = apply_to(committed, entry) {
                let what = format!("entry {} of the log was refused: {refused}", entry.number);
                worked.fault.get_or_insert(what);
            }
        }
        worked.is_changed = true;
    }
}

impl Batch {
    fn refuses(&self) -> bool {
        self.told.iter().any(|(_, answer)| matches!(answer, Answer::Refused(..)))
    }

    /// Everything that is answered with it, in the order in which it was asked.
    fn requests(self) -> Vec<Request> {
        self.told.into_iter().map(|(request, _)| request).collect()
    }
}
