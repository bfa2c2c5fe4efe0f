//! The live meeting: who owns it in memory, how an action becomes safe, and how screens hear of it.
//!
//! ```text
//! request -> Live::act -> owner (domain rules) -> writer (commit) -> answer
//!                                              -> changed -> pieces drawn once -> all streams
//! ```
//! What a screen shows is always read from what is committed.

mod owner;
mod presence;
mod screens;
mod table;
mod writer;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use anyhow::Context as _;
use domain::decks::CardBox;
use domain::lang::Lang;
use domain::meetings::{
    Action, Actor, Create, Entry, EntryNumber, JoinCode, Meeting, MeetingId, PersonId, Refused,
    SchoolId,
};
use jiff::tz::TimeZone;
use tokio::sync::{Notify, OnceCell, mpsc, oneshot, watch};
use uuid::Uuid;

use crate::clock::Clock;
use crate::db::Db;
use crate::decks::{Shelf, Table};
use crate::meetings::store::{self, Batch};
use crate::nodes::{NodeId, Nodes};
use crate::traces::{self, Here as Asking, What};
use crate::vault::{KeyOf, Vault};

pub use presence::{Here, Presence};
pub use screens::{Draw, Piece, Pieces, Screen};
pub use writer::{NotWritten, Writer};

/// How many actions may wait for one meeting before senders have to.
const COMMANDS: usize = 4_096;

/// How often what lies on a table is looked up again, when the meeting began meanwhile.
const TABLE_TRIES: usize = 5;

/// All meetings that are in memory on this node. Cheap to clone.
#[derive(Clone)]
pub struct Hub {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    vault: Vault,
    clock: Clock,
    zone: TimeZone,
    writer: Writer,
    shelf: Arc<Shelf>,
    draw: Arc<dyn Draw>,
    nodes: Nodes,
    /// Whether streams end, because the program stops.
    ending: watch::Sender<bool>,
    loaded: Mutex<HashMap<MeetingId, Arc<OnceCell<Arc<Live>>>>>,
    codes: Mutex<HashMap<JoinCode, MeetingId>>,
}

/// A meeting in memory: what is committed, and the way to its owner.
pub struct Live {
    shared: Arc<Shared>,
    commands: mpsc::Sender<Asked>,
}

/// What the owner of a meeting is asked.
enum Asked {
    /// To do something.
    Do(Box<Command>),
    /// To read on in the log: another node wrote to it. Whoever waits for that hears when it is done.
    LookAgain(Option<oneshot::Sender<()>>),
    /// To take in what another node wrote, which came along sealed.
    TakeIn(String),
}

/// What the owner, the drawing and all requests share of one meeting.
struct Shared {
    id: MeetingId,
    school: SchoolId,
    committed: RwLock<Meeting>,
    table: RwLock<Table>,
    presence: Presence,
    pieces: Pieces,
    last_drawn: screens::LastDrawn,
    changed: Notify,
    /// What brought the last change, to which its drawing belongs.
    cause: Mutex<Asking>,
    /// Beats after every change, for what only some are told.
    pulse: watch::Sender<()>,
    /// Turns true when streams end.
    ending: watch::Receiver<bool>,
}

struct Command {
    actor: Actor,
    action: Action,
    key: Option<Uuid>,
    /// Who asks, in a trace.
    asked: Asking,
    done: oneshot::Sender<Result<Done, NotDone>>,
}

/// An action that is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its place in the log.
    pub number: EntryNumber,
}

/// An action that did not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The store failed: nothing happened, and it may be sent again.
    #[error("the store failed; nothing has happened")]
    Failed,
}

impl std::fmt::Debug for Hub {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hub").finish_non_exhaustive()
    }
}

impl Hub {
    /// An empty hub. `zone` is the clock on the wall of the schools.
    ///
    /// # Errors
    /// When the system has no thread left for who writes.
    pub fn new(
        db: Db,
        vault: Vault,
        (clock, zone): (Clock, TimeZone),
        draw: Arc<dyn Draw>,
        shelf: Arc<Shelf>,
        nodes: Nodes,
    ) -> io::Result<Self> {
        let writer = Writer::start(db.clone())?;
        let inner = Inner {
            db,
            vault,
            clock,
            zone,
            writer,
            shelf,
            draw,
            nodes,
            ending: watch::Sender::new(false),
            loaded: Mutex::default(),
            codes: Mutex::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The meeting, from memory or from its log; `None` when there is no such meeting.
    pub async fn open(&self, id: MeetingId) -> anyhow::Result<Option<Arc<Live>>> {
        let mut cell = self.cell(id);
        if cell.get().is_some_and(|live| live.commands.is_closed()) {
            // Its owner is gone, by a panic: what is committed is in the log.
            self.let_go_of(id, &cell);
            cell = self.cell(id);
        }
        if let Some(live) = cell.get() {
            return Ok(Some(live.clone()));
        }
        let loaded = cell.get_or_try_init(|| async {
            match traces::within(What::MeetingLoad, self.load(id)).await {
                Ok(Some(live)) => Ok(live),
                Ok(None) => Err(None),
                Err(error) => Err(Some(error)),
            }
        });
        match loaded.await {
            Ok(live) => Ok(Some(live.clone())),
            Err(not_there) => {
                self.let_go_of_unused(id, &cell);
                not_there.map_or(Ok(None), Err)
            }
        }
    }

    /// The meeting, if it belongs to this school.
    pub async fn of_school(
        &self,
        school: SchoolId,
        id: MeetingId,
    ) -> anyhow::Result<Option<Arc<Live>>> {
        Ok(self.open(id).await?.filter(|live| live.school() == school))
    }

    /// The meeting with this code.
    pub async fn with_code(&self, code: JoinCode) -> anyhow::Result<Option<Arc<Live>>> {
        let known = lock(&self.inner.codes).get(&code).copied();
        let id = match known {
            Some(id) => Some(id),
            None => store::with_code(&self.inner.db, code).await.context("looking up a code")?,
        };
        let Some(id) = id else { return Ok(None) };
        let live = self.open(id).await?;
        // A meeting can get another code; what is remembered may be the one before.
        let has_it = |meeting: &Meeting| (meeting.code == code).then_some(());
        let live = match live {
            Some(live) => self.find_in(&live, has_it).await.map(|()| live),
            None => None,
        };
        let mut codes = lock(&self.inner.codes);
        if live.is_some() {
            codes.insert(code, id)
        } else {
            codes.remove(&code)
        };
        Ok(live)
    }

    /// Something of a meeting. What is not known here may have been written by another node a moment
    /// ago: then it is read from the log.
    pub async fn find_in<T>(&self, live: &Live, look: impl Fn(&Meeting) -> Option<T>) -> Option<T> {
        if let Some(found) = live.read(&look) {
            return Some(found);
        }
        // Also when there is nothing more to read: it may have come in between.
        self.catch_up(live).await;
        live.read(&look)
    }

    /// Reads on when another node has written since, so that a page which is opened right after
    /// something was done there shows it. Where that fails, it shows what is known here.
    pub async fn catch_up(&self, live: &Live) {
        if !live.shared.is_behind(&self.inner.db, &self.inner.nodes).await {
            return;
        }
        let (done, answer) = oneshot::channel();
        if live.commands.send(Asked::LookAgain(Some(done))).await.is_ok() {
            // Without an answer the owner is gone; the next request loads the meeting anew.
            let _ = answer.await;
        }
    }

    /// What all participants see now, for a page that is opened.
    pub fn participants_piece(&self, live: &Live, lang: Lang) -> Arc<str> {
        live.shared.last_drawn.piece(&*self.inner.draw, lang, &live.shared)
    }

    /// Makes a meeting. Fails with a conflict when the code is taken: try another one.
    pub async fn create(
        &self,
        school: SchoolId,
        id: MeetingId,
        coach: PersonId,
        create: Create,
    ) -> Result<Arc<Live>, NotWritten> {
        let entry = Entry {
            number: EntryNumber(1),
            at: self.inner.clock.now(),
            actor: Actor::Coach(coach),
            action: Action::Create(create),
        };
        let mut meeting = None;
        let made = domain::meetings::apply(&mut meeting, &entry);
        let (Ok(_), Some(meeting)) = (made, meeting) else { return Err(NotWritten::Failed) };
        let key = self.inner.vault.key(KeyOf::School(school)).await;
        let batch = Batch {
            school,
            key: key.map_err(|_| NotWritten::Failed)?,
            meeting: id,
            line: Some(store::line(school, id, &meeting, &self.inner.zone)),
            rows: vec![(entry, None)],
            blanks: Vec::new(),
            blank_everybody: false,
            keep: Vec::new(),
        };
        self.inner.writer.write(batch).await?;
        self.open(id).await.ok().flatten().ok_or(NotWritten::Failed)
    }

    /// Lets go of meetings that nobody watches, so that memory follows use. One that somebody is
    /// loading stays: a second owner beside the first would keep its screens for itself.
    pub fn let_go(&self) {
        lock(&self.inner.loaded).retain(|_, cell| {
            let watched = |live: &Arc<Live>| Arc::strong_count(live) > 1 || live.is_watched();
            Arc::strong_count(cell) > 1 || cell.get().is_some_and(watched)
        });
    }

    /// Lets go of this very cell; another that has taken its place stays.
    fn let_go_of(&self, id: MeetingId, cell: &Arc<OnceCell<Arc<Live>>>) {
        let mut loaded = lock(&self.inner.loaded);
        if loaded.get(&id).is_some_and(|known| Arc::ptr_eq(known, cell)) {
            loaded.remove(&id);
        }
    }

    /// Lets go of a cell in which nothing was loaded. Who waits for the same cell loads into it, and
    /// must leave it in its place.
    fn let_go_of_unused(&self, id: MeetingId, cell: &Arc<OnceCell<Arc<Live>>>) {
        lock(&self.inner.loaded).retain(|known, other| {
            *known != id || !Arc::ptr_eq(other, cell) || Arc::strong_count(cell) > 2
        });
    }

    /// Ends all streams, those that are yet to begin too. Nothing is lost by it: a page that comes
    /// back is drawn as things stand then.
    pub fn end_streams(&self) {
        self.inner.ending.send_replace(true);
    }

    /// The meetings that are in memory now.
    pub fn in_memory(&self) -> Vec<Arc<Live>> {
        lock(&self.inner.loaded).values().filter_map(|cell| cell.get().cloned()).collect()
    }

    /// Another node wrote to a meeting. What is in memory here takes in the entries that came along,
    /// or reads on; what is being loaded may have been read before that.
    pub fn heard(&self, id: MeetingId, version: EntryNumber, entries: Option<String>) {
        let Some(cell) = lock(&self.inner.loaded).get(&id).cloned() else { return };
        if let Some(live) = cell.get() {
            return live.look_again(version, entries);
        }
        let hub = self.clone();
        tokio::spawn(async move {
            if let Ok(Some(live)) = hub.open(id).await {
                live.look_again(version, entries);
            }
        });
    }

    /// Reads on in every meeting in memory to which another node has written meanwhile.
    pub async fn look_again(&self) -> anyhow::Result<()> {
        let ids: Vec<_> = self.in_memory().iter().map(|live| live.id()).collect();
        for (id, version) in store::versions(&self.inner.db, &ids).await? {
            self.heard(id, version, None);
        }
        Ok(())
    }

    /// Who holds a stream of another node.
    pub fn somebody_is(&self, id: MeetingId, node: NodeId, here: Vec<Here>) {
        let cell = lock(&self.inner.loaded).get(&id).cloned();
        let Some(live) = cell.and_then(|cell| cell.get().cloned()) else { return };
        if live.shared.presence.told(node, here.into_iter().collect::<HashSet<_>>()) {
            live.shared.changed.notify_one();
        }
    }

    /// Who holds a stream of each meeting in memory.
    pub fn here(&self) -> Vec<(MeetingId, Vec<Here>)> {
        self.in_memory().iter().map(|live| (live.id(), live.shared.presence.own())).collect()
    }

    /// Lays out anew what the meetings of these schools are drawn from, because something in their
    /// card box changed. What a meeting keeps from its start stays.
    pub async fn cards_changed(&self, schools: &[SchoolId]) -> anyhow::Result<()> {
        for live in self.in_memory() {
            if schools.contains(&live.school()) {
                self.lay_out_anew(&live).await?;
            }
        }
        Ok(())
    }

    /// Lays out anew what one meeting is drawn from.
    pub async fn lay_out_anew(&self, live: &Live) -> anyhow::Result<()> {
        let shared = &live.shared;
        for _ in 0..TABLE_TRIES {
            let fresh = self.table(shared.school, shared.id).await?;
            let mut table = shared.table.write().unwrap_or_else(PoisonError::into_inner);
            // A meeting that began in between keeps what it began with.
            if table.pins == fresh.pins {
                *table = fresh;
                drop(table);
                shared.last_drawn.forget();
                shared.changed.notify_one();
                break;
            }
        }
        Ok(())
    }

    async fn table(&self, school: SchoolId, id: MeetingId) -> anyhow::Result<Table> {
        let table = self.inner.shelf.of_meeting(&self.inner.db, (school, id)).await;
        table.context("laying out the cards of a meeting")
    }

    fn cell(&self, id: MeetingId) -> Arc<OnceCell<Arc<Live>>> {
        lock(&self.inner.loaded).entry(id).or_default().clone()
    }

    /// Lets go of a meeting that no longer exists.
    pub fn forget(&self, id: MeetingId) {
        lock(&self.inner.loaded).remove(&id);
        lock(&self.inner.codes).retain(|_, known| *known != id);
    }

    async fn load(&self, id: MeetingId) -> anyhow::Result<Option<Arc<Live>>> {
        let Inner { db, vault, .. } = &*self.inner;
        let Some((school, log)) = store::log(db, vault, id).await.context("reading a log")? else {
            return Ok(None);
        };
        let folded = domain::meetings::fold(log.iter().map(|(entry, _)| entry));
        let Some(meeting) =
            folded.with_context(|| format!("the log of meeting {id} is damaged"))?
        else {
            return Ok(None);
        };
        let keys = log.iter().filter_map(|(entry, key)| Some(((*key)?, entry.number))).collect();
        let shared = Arc::new(Shared {
            id,
            school,
            committed: RwLock::new(meeting.clone()),
            table: RwLock::new(self.table(school, id).await?),
            presence: Presence::default(),
            pieces: Pieces::default(),
            last_drawn: screens::LastDrawn::default(),
            changed: Notify::new(),
            cause: Mutex::default(),
            pulse: watch::Sender::new(()),
            ending: self.inner.ending.subscribe(),
        });
        let (commands, queue) = mpsc::channel(COMMANDS);
        let owner = owner::Owner {
            shared: shared.clone(),
            ahead: Some(meeting),
            keys,
            key: vault.key(KeyOf::School(school)).await?,
            db: self.inner.db.clone(),
            clock: self.inner.clock.clone(),
            zone: self.inner.zone.clone(),
            writer: self.inner.writer.clone(),
            shelf: self.inner.shelf.clone(),
            nodes: self.inner.nodes.clone(),
        };
        let drawing = tokio::spawn(screens::draw_changes(shared.clone(), self.inner.draw.clone()));
        tokio::spawn(async move {
            owner.run(queue).await;
            drawing.abort();
        });
        Ok(Some(Arc::new(Live { shared, commands })))
    }
}

impl Live {
    /// Which meeting.
    pub fn id(&self) -> MeetingId {
        self.shared.id
    }

    /// Whose.
    pub fn school(&self) -> SchoolId {
        self.shared.school
    }

    /// Reads what is committed. Keep it short: the owner waits.
    pub fn read<T>(&self, look: impl FnOnce(&Meeting) -> T) -> T {
        self.shared.read(look)
    }

    /// What the meeting is drawn from: the decks as they were at its start, and before that the
    /// card box as it is now.
    pub fn cards(&self) -> Arc<CardBox> {
        self.shared.cards()
    }

    /// Does something; returns when it is safe. With the same `key`, it happens once.
    pub async fn act(
        &self,
        actor: Actor,
        action: Action,
        key: Option<Uuid>,
    ) -> Result<Done, NotDone> {
        let span = traces::begin(What::MeetingAct);
        let (done, answer) = oneshot::channel();
        let command = Asked::Do(Box::new(Command { actor, action, key, asked: span.here(), done }));
        self.commands.send(command).await.map_err(|_| NotDone::Failed)?;
        answer.await.map_err(|_| NotDone::Failed)?
    }

    /// Takes in the entries, or reads on in the log, when it goes further than what is known. An owner
    /// with a full queue will find out by itself when it writes.
    fn look_again(&self, version: EntryNumber, entries: Option<String>) {
        if self.read(|meeting| meeting.version) < version {
            let asked = entries.map_or(Asked::LookAgain(None), Asked::TakeIn);
            let _ = self.commands.try_send(asked);
        }
    }

    /// Who is connected.
    pub fn presence(&self) -> &Presence {
        &self.shared.presence
    }

    fn is_watched(&self) -> bool {
        self.shared.presence.connections() > 0
    }
}

impl Shared {
    fn read<T>(&self, look: impl FnOnce(&Meeting) -> T) -> T {
        look(&self.committed.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether another node has written what is not known here yet. A store that cannot say leaves
    /// the meeting as it is known here.
    async fn is_behind(&self, db: &Db, nodes: &Nodes) -> bool {
        if nodes.own().is_none() {
            return false;
        }
        let known = self.read(|meeting| meeting.version);
        let version = store::version(db, self.id).await;
        version.is_ok_and(|version| version > Some(known))
    }

    fn cards(&self) -> Arc<CardBox> {
        Arc::clone(&self.table.read().unwrap_or_else(PoisonError::into_inner).cards)
    }
}

impl std::fmt::Debug for Live {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Live").field("id", &self.shared.id).finish_non_exhaustive()
    }
}

/// A lock that goes on after a panic elsewhere: what it guards is replaced whole.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
