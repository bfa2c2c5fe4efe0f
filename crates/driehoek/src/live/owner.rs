//! The owner of one meeting: one task that gives all actions their order.
//!
//! It applies what is asked to a state that runs ahead, hands the accepted entries to the writer,
//! and only after the commit applies them to the state that everybody reads and answers.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use domain::decks::CardBox;
use domain::meetings::{self, Effect, Entry, EntryNumber, Meeting, MeetingId, Refused};
use jiff::tz::TimeZone;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::{Asked, Command, Done, NotDone, NotWritten, Shared, Writer, lock, table};
use crate::clock::Clock;
use crate::db::Db;
use crate::decks::{Shelf, version::Version};
use crate::meetings::store::{self, Batch, Logged};
use crate::nodes::{Nodes, Notice};
use crate::traces::{self, Fact, Here, What};
use crate::vault::{Key, Place};

/// The most actions of one meeting in one commit.
const ACTIONS_AT_ONCE: usize = 512;
/// The most entries that come along with a notice to other nodes, and their length as JSON. A large
/// commit is read from the store at once by everybody.
pub(super) const ALONG_MAX: usize = 64;
pub(super) const ALONG_MAX_BYTES: usize = 32 * 1024;
/// How long a batch is tried again after another node was first. Whoever had to wait for the store
/// finds its numbers taken, so a node that loses once often loses several times in a row: only time
/// can tell that it will not get through.
const TRY_FOR: Duration = Duration::from_secs(20);

pub(super) struct Owner {
    pub(super) shared: Arc<Shared>,
    pub(super) ahead: Option<Meeting>,
    /// The devices' own keys, of everything that was accepted.
    pub(super) keys: HashMap<Uuid, EntryNumber>,
    pub(super) db: Db,
    /// The school's, with which the log is sealed.
    pub(super) key: Key,
    pub(super) clock: Clock,
    pub(super) zone: TimeZone,
    pub(super) writer: Writer,
    pub(super) shelf: Arc<Shelf>,
    pub(super) nodes: Nodes,
}

/// What was accepted in one go, and who waits for it.
#[derive(Default)]
struct Accepted {
    rows: Vec<Logged>,
    effects: Vec<Effect>,
    waiting: Vec<Waiting>,
    /// Commands whose key is known already, with the number that has it.
    resends: Vec<(Command, EntryNumber)>,
    /// What the rules refuse, in a state that may rest on entries of this batch: it is told when these
    /// are safe.
    refused: Vec<(Command, Refused)>,
    /// What the meeting keeps of its decks from now on, and the card box that has it.
    keep: Vec<Version>,
    cards: Option<Arc<CardBox>>,
}

struct Waiting {
    done: oneshot::Sender<Result<Done, NotDone>>,
    number: EntryNumber,
    asked: Here,
}

impl Accepted {
    /// Tells everybody who waits that nothing happened.
    fn fail(self) {
        let resends = self.resends.into_iter().map(|(command, _)| command.done);
        let refused = self.refused.into_iter().map(|(command, _)| command.done);
        let waiting = self.waiting.into_iter().map(|waiting| waiting.done);
        for done in waiting.chain(resends).chain(refused) {
            let _ = done.send(Err(NotDone::Failed));
        }
    }
}

impl Owner {
    pub(super) async fn run(mut self, mut queue: mpsc::Receiver<Asked>) {
        let (mut asked, mut commands) = (Vec::new(), Vec::new());
        while queue.recv_many(&mut asked, ACTIONS_AT_ONCE).await > 0 {
            let (mut looks_again, mut waiting) = (false, Vec::new());
            for one in asked.drain(..) {
                match one {
                    Asked::Do(command) => commands.push(*command),
                    Asked::LookAgain(waits) => {
                        looks_again = true;
                        waiting.extend(waits);
                    }
                    Asked::TakeIn(sealed) => looks_again |= !self.take_in(&sealed),
                }
            }
            if looks_again && !self.read_on().await {
                tracing::error!("a meeting to which another node wrote could not be read");
            }
            for waits in waiting {
                let _ = waits.send(());
            }
            let asked = commands.first().map(|command| command.asked.clone()).unwrap_or_default();
            let span = asked.begin(What::MeetingBatch);
            span.tell(Fact::Count(commands.len()));
            span.around(self.handle(&mut commands)).await;
        }
    }

    async fn handle(&mut self, commands: &mut Vec<Command>) {
        let first = Instant::now();
        while first.elapsed() < TRY_FOR {
            let mut accepted = Accepted::default();
            for command in commands.drain(..) {
                self.accept(command, &mut accepted);
            }
            // A refusal is final for who hears it, so it counts only in the present state: what another
            // node wrote since may allow it, or may be this very deed, sent there before.
            if !accepted.refused.is_empty() && self.shared.is_behind(&self.db, &self.nodes).await {
                self.forget(&accepted);
                if !self.read_on().await {
                    return accepted.fail();
                }
                *commands = again(accepted);
                continue;
            }
            self.keep_decks(&mut accepted);
            match self.write(&accepted).await {
                Ok(()) => return self.publish(accepted),
                Err(NotWritten::Failed) => {
                    self.forget(&accepted);
                    return accepted.fail();
                }
                Err(NotWritten::Conflict) => {
                    self.forget(&accepted);
                    if !self.read_on().await {
                        return accepted.fail();
                    }
                    *commands = again(accepted);
                }
            }
        }
        for command in commands.drain(..) {
            let _ = command.done.send(Err(NotDone::Failed));
        }
    }

    fn accept(&mut self, command: Command, accepted: &mut Accepted) {
        // A resend: it is answered with the same number, but not before that entry is safe.
        if let Some(number) = command.key.and_then(|key| self.keys.get(&key)) {
            accepted.resends.push((command, *number));
            return;
        }
        let version = self.ahead.as_ref().map_or(0, |meeting| meeting.version.0);
        let number = EntryNumber(version + 1);
        let at = self.clock.now();
        let Command { actor, action, key, asked, done } = command;
        let entry = Entry { number, at, actor, action };
        match meetings::apply(&mut self.ahead, &entry) {
            Err(refused) => {
                let Entry { actor, action, .. } = entry;
                accepted.refused.push((Command { actor, action, key, asked, done }, refused));
            }
            Ok(effects) => {
                accepted.effects.extend(effects);
                accepted.rows.push((entry, key));
                accepted.waiting.push(Waiting { done, number, asked });
                if let Some(key) = key {
                    self.keys.insert(key, number);
                }
            }
        }
    }

    /// From its start on, a meeting keeps the decks that it uses as they are now.
    fn keep_decks(&self, accepted: &mut Accepted) {
        let mut actions = accepted.rows.iter().map(|(entry, _)| &entry.action);
        if let Some(meeting) = &self.ahead
            && actions.any(table::may_bring_decks)
        {
            let table = self.shared.table.read().unwrap_or_else(PoisonError::into_inner).clone();
            accepted.keep = table::to_keep(meeting, &table);
            accepted.cards = Some(table.cards).filter(|_| !accepted.keep.is_empty());
        }
    }

    async fn write(&self, accepted: &Accepted) -> Result<(), NotWritten> {
        if accepted.rows.is_empty() {
            return Ok(());
        }
        let Shared { id, school, .. } = *self.shared;
        let index_changed = accepted.effects.contains(&Effect::IndexChanged);
        let line = self.ahead.as_ref().filter(|_| index_changed);
        let blanks = accepted.effects.iter().filter_map(|effect| match effect {
            Effect::Blank(number) => Some(*number),
            _ => None,
        });
        let batch = Batch {
            school,
            key: self.key.clone(),
            meeting: id,
            rows: accepted.rows.clone(),
            line: line.map(|meeting| store::line(school, id, meeting, &self.zone)),
            blanks: blanks.collect(),
            blank_everybody: accepted.effects.contains(&Effect::BlankEverybody),
            keep: accepted.keep.clone(),
        };
        self.writer.write(batch).await
    }

    fn publish(&mut self, accepted: Accepted) {
        if let Some(cards) = &accepted.cards {
            let mut table = self.shared.table.write().unwrap_or_else(PoisonError::into_inner);
            table.cards = Arc::clone(cards);
            let kept = accepted.keep.iter().map(|kept| (kept.deck.clone(), kept.hash.clone()));
            table.pins.extend(kept);
        }
        if !accepted.rows.is_empty() {
            let mut committed =
                self.shared.committed.write().unwrap_or_else(PoisonError::into_inner);
            replay(&mut committed, &accepted.rows);
            let version = committed.version;
            drop(committed);
            *lock(&self.shared.cause) = traces::here();
            self.shared.changed.notify_one();
            let (key, id) = (&self.key, self.shared.id);
            let there = self.nodes.has_neighbours();
            let entries = there.then(|| along(key, id, &accepted.rows)).flatten();
            self.nodes.tell(Notice::Meeting { id: self.shared.id, version, entries });
        }
        let resends = accepted.resends.into_iter().map(|(command, number)| (command.done, number));
        let waiting = accepted.waiting.into_iter().map(|waiting| (waiting.done, waiting.number));
        for (done, number) in waiting.chain(resends) {
            let _ = done.send(Ok(Done { number }));
        }
        for (command, refused) in accepted.refused {
            let _ = command.done.send(Err(NotDone::Refused(refused)));
        }
    }

    /// Takes back what was accepted but could not be stored.
    fn forget(&mut self, accepted: &Accepted) {
        for key in accepted.rows.iter().filter_map(|(_, key)| *key) {
            self.keys.remove(&key);
        }
        self.ahead = Some(self.shared.read(Meeting::clone));
    }

    /// Reads what another node has written since: to the state that everybody reads, and to that
    /// which runs ahead, which must be the same.
    async fn read_on(&mut self) -> bool {
        let whose = (self.shared.school, self.shared.id);
        let known = self.known();
        let Ok(new) = store::log_since(&self.db, &self.key, whose, known).await else {
            return false;
        };
        if new.iter().any(|(entry, _)| table::may_bring_decks(&entry.action)) {
            let Ok(table) = self.shelf.of_meeting(&self.db, whose).await else { return false };
            *self.shared.table.write().unwrap_or_else(PoisonError::into_inner) = table;
        }
        let follows = new.first().is_none_or(|(entry, _)| entry.number.0 == known.0 + 1);
        if !follows {
            tracing::error!("a log has lost entries");
            return false;
        }
        self.add(&new);
        true
    }

    fn known(&self) -> EntryNumber {
        self.shared.read(|meeting| meeting.version)
    }

    /// Adds entries of another node that follow what is known here.
    fn add(&mut self, new: &[Logged]) {
        self.keys.extend(new.iter().filter_map(|(entry, key)| Some(((*key)?, entry.number))));
        let mut committed = self.shared.committed.write().unwrap_or_else(PoisonError::into_inner);
        match &mut self.ahead {
            // Copying a large meeting takes far longer than an entry.
            Some(ahead) if ahead.version == committed.version => replay(ahead, new),
            ahead => *ahead = None,
        }
        replay(&mut committed, new);
        self.ahead.get_or_insert_with(|| committed.clone());
        drop(committed);
        if !new.is_empty() {
            self.shared.changed.notify_one();
        }
    }

    /// Takes in entries that came along with a notice; `false` when the log must be read after all.
    fn take_in(&mut self, sealed: &str) -> bool {
        let Ok(json) = self.key.open_bytes(along_with(self.shared.id), sealed) else {
            return false;
        };
        let Ok(mut new) = serde_json::from_slice::<Vec<Logged>>(&json) else { return false };
        let known = self.known();
        new.retain(|(entry, _)| entry.number > known);
        let follow = new.iter().zip(known.0 + 1..).all(|((entry, _), next)| entry.number.0 == next);
        if !follow || new.iter().any(|(entry, _)| table::may_bring_decks(&entry.action)) {
            return false;
        }
        self.add(&new);
        true
    }
}

/// Entries that come along with a notice, when they are few: other nodes need not ask the store.
pub(super) fn along(key: &Key, meeting: MeetingId, rows: &[Logged]) -> Option<String> {
    if rows.len() > ALONG_MAX {
        return None;
    }
    let json = serde_json::to_vec(rows).ok()?;
    (json.len() <= ALONG_MAX_BYTES).then(|| key.seal_bytes(along_with(meeting), &json))
}

/// What they are sealed for.
const fn along_with(meeting: MeetingId) -> Place<'static> {
    Place { table: "nodes", column: "entries", row: meeting.0 }
}

/// Applies committed entries to the state that everybody reads. They were accepted by the state
/// that runs ahead, which is the same one a moment later.
fn replay(meeting: &mut Meeting, rows: &[Logged]) {
    for (entry, _) in rows {
        let replayed: Result<_, Refused> = meetings::apply_to(meeting, entry);
        if let Err(refused) = replayed {
            tracing::error!(%refused, "a committed entry was refused");
        }
    }
}

/// The accepted commands, to be tried again on the reloaded state.
fn again(accepted: Accepted) -> Vec<Command> {
    let rows = accepted.rows.into_iter().zip(accepted.waiting);
    let first = rows.map(|((entry, key), Waiting { done, asked, .. })| {
        let Entry { actor, action, .. } = entry;
        Command { actor, action, key, asked, done }
    });
    let refused = accepted.refused.into_iter().map(|(command, _)| command);
    first.chain(accepted.resends.into_iter().map(|(command, _)| command)).chain(refused).collect()
}
