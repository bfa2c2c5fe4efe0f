//! What the nodes of one installation tell each other by NATS: that something was committed, never
//! what. Words stay in the store.
//!
//! A notice that is lost costs time and nothing else: who acts on an old state is refused by the
//! store and reads on (`live/owner.rs`), and every node looks by itself now and then for what it
//! missed. One node alone tells nobody.
//! What one node makes in memory for somebody is fetched through any other, sealed (`asking.rs`).

mod asking;
mod chores;
mod notice;
mod store;
mod tries;
pub mod views;
mod wire;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use async_nats::{Client, connection::State};
use domain::meetings::{MeetingId, SchoolId};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ConnectionTrait, DbErr};
use tokio::sync::{Mutex, mpsc};

use crate::app::App;
use crate::chance::Chance;
use crate::config::Neighbours;
use crate::db::entities::node;
use crate::live::lock;
pub use asking::{OutOfReach, PART_BYTES, What, Whose, ask, ask_all, fetch, part_of};
use chores::Chores;
pub use notice::{NodeId, Notice, Tried};
pub(crate) use wire::try_out;

/// How many notices may wait to be told. Of more it is only told that something was missed.
pub const QUEUE: usize = 4_096;
/// A node that did not say so for this long runs no more, as far as others know.
const RUNS_FOR: SignedDuration = SignedDuration::from_secs(60);

/// This node, and the way to the others. Cheap to clone. By itself it is alone.
#[derive(Clone, Debug, Default)]
pub struct Nodes(Option<Arc<Ours>>);

#[derive(Debug)]
struct Ours {
    own: NodeId,
    chores: Chores,
    wire: Option<Wire>,
}

#[derive(Debug)]
struct Wire {
    neighbours: Neighbours,
    to_tell: mpsc::Sender<Notice>,
    told: Mutex<mpsc::Receiver<Notice>>,
    /// Whether something was not told, for want of room.
    has_dropped: AtomicBool,
    /// The connection, from the first moment that there is one.
    client: std::sync::Mutex<Option<Client>>,
}

impl Nodes {
    /// A node that others may work beside, on the same store; `neighbours` says where they hear of
    /// each other.
    pub fn among_others(neighbours: Option<&Neighbours>, chance: &Chance, now: Timestamp) -> Self {
        let own = NodeId::new(chance);
        let wire = neighbours.map(|neighbours| {
            let (to_tell, told) = mpsc::channel(QUEUE);
            let (neighbours, told) = (neighbours.clone(), Mutex::new(told));
            let has_dropped = AtomicBool::new(false);
            Wire { neighbours, to_tell, told, has_dropped, client: std::sync::Mutex::default() }
        });
        Self(Some(Arc::new(Ours { own, chores: Chores::new(own, now), wire })))
    }

    /// Which node this is among others.
    pub fn own(&self) -> Option<NodeId> {
        self.0.as_ref().map(|ours| ours.own)
    }

    /// Whether there is anybody to tell anything.
    pub fn has_neighbours(&self) -> bool {
        self.wire().is_some()
    }

    /// Whether there is a connection with the others now; `None` where this node has none to hear.
    pub fn hears_others(&self) -> Option<bool> {
        let client = lock(&self.wire()?.client);
        Some(client.as_ref().is_some_and(|client| client.connection_state() == State::Connected))
    }

    /// Tells the others, as soon as it can; never waits.
    pub fn tell(&self, notice: Notice) {
        if let Some(wire) = self.wire()
            && wire.to_tell.try_send(notice).is_err()
        {
            wire.has_dropped.store(true, Ordering::Relaxed);
        }
    }

    /// Whether the work by the clock is this node's now. Who is alone does all of it.
    pub fn does_the_chores(&self) -> bool {
        self.0.as_ref().is_none_or(|ours| ours.chores.are_ours())
    }
}

/// Tells and hears for as long as the program runs. A node alone has nothing to do here.
pub async fn run(app: App) {
    let Some(ours) = app.nodes.0.clone() else { return };
    let hears = async {
        if let Some(wire) = &ours.wire {
            wire::run(&app, wire, ours.own).await;
        }
    };
    tokio::join!(hears, ours.chores.run(&app));
}

/// Looks once who does the work by the clock.
pub async fn look(app: &App) -> Result<()> {
    match &app.nodes.0 {
        Some(ours) => ours.chores.look(app).await,
        None => Ok(()),
    }
}

/// Says that this node stops: another takes over what it did for all.
pub async fn leave(app: &App) -> Result<()> {
    match &app.nodes.0 {
        Some(ours) => ours.chores.leave(app).await,
        None => Ok(()),
    }
}

/// Which of the nodes does the work by the clock; nobody where there is one alone.
pub async fn on_duty(db: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    Ok(store::on_duty(db, chores::CHORES).await?.map(|duty| duty.node_id))
}

/// The nodes that run now, as far as they said so lately. One that is alone does not.
pub async fn running(db: &impl ConnectionTrait, now: Timestamp) -> Result<Vec<node::Model>, DbErr> {
    store::seen_since(db, now - RUNS_FOR).await
}

/// Does what a notice of another node asks for.
async fn heed(app: &App, from: NodeId, notice: Notice) {
    let done = match notice {
        Notice::Meeting { id, version, entries } => {
            app.live.heard(id, version, entries);
            Ok(())
        }
        Notice::Gone { id } => {
            app.live.forget(id);
            Ok(())
        }
        Notice::House { school } => {
            app.houses.changed(school);
            Ok(())
        }
        Notice::Cards { schools } => cards_changed(app, &schools).await,
        Notice::Keys => {
            app.vault.forget();
            Ok(())
        }
        Notice::Tried { what, name } => {
            app.count_try(what, &name);
            Ok(())
        }
        Notice::Missed => remember_anew(app).await,
        Notice::Here { id, here } => {
            app.live.somebody_is(id, from, here);
            Ok(())
        }
    };
    if let Err(error) = done {
        tracing::error!(error = format!("{error:#}"), "a notice of another node was not heeded");
    }
}

async fn cards_changed(app: &App, schools: &[SchoolId]) -> anyhow::Result<()> {
    for school in schools {
        app.shelf.changed(*school);
    }
    app.live.cards_changed(schools).await
}

/// Lets go of what was remembered of the store: while nothing is heard it may have changed.
fn forget(app: &App) {
    app.houses.all_changed();
    app.vault.forget();
    app.shelf.all_changed();
}

/// The same when others are heard again, and lays out what lies on the tables of meetings.
async fn remember_anew(app: &App) -> Result<()> {
    forget(app);
    let schools = app.live.in_memory().iter().map(|live| live.school()).collect::<HashSet<_>>();
    app.live.cards_changed(&schools.into_iter().collect::<Vec<_>>()).await
}

impl App {
    /// Says that keys were destroyed: no node keeps one in memory.
    pub fn keys_are_gone(&self) {
        self.nodes.tell(Notice::Keys);
    }

    /// Says that a school changed something in its card box: every page and every meeting of its
    /// board that has not begun shows it from now on.
    pub async fn cards_changed(&self, school: SchoolId) -> anyhow::Result<()> {
        let board = crate::accounts::store::board_of(self.db.read(), school).await?;
        let schools: Vec<_> = board.into_iter().map(|(school, _)| school).collect();
        cards_changed(self, &schools).await?;
        self.nodes.tell(Notice::Cards { schools });
        Ok(())
    }

    /// Says that a school changed what it chose for itself: its name, its look, its languages.
    pub fn house_changed(&self, school: SchoolId) {
        self.houses.changed(school);
        self.nodes.tell(Notice::House { school });
    }

    /// Says that a meeting no longer exists.
    pub fn meeting_is_gone(&self, id: MeetingId) {
        self.live.forget(id);
        self.nodes.tell(Notice::Gone { id });
    }
}
