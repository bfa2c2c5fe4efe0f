//! What the nodes of one installation tell each other by NATS: that something was committed, never
//! what. Words stay in the store.
//!
//! A notice that is lost costs time and nothing else: who acts on an old state is refused by the
//! store and reads on (`live/owner.rs`), and every node looks by itself now and then for what it
//! missed. One node alone tells nobody.

mod notice;
mod wire;

use std::sync::Arc;

use domain::meetings::{MeetingId, SchoolId};
use tokio::sync::{Mutex, mpsc};

use crate::app::App;
use crate::chance::Chance;
use crate::config::Neighbours;
pub use notice::{NodeId, Notice};

/// How many notices may wait to be told; more are dropped, and found by looking again.
const QUEUE: usize = 4_096;

/// The way to the other nodes. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Nodes(Option<Arc<Ours>>);

#[derive(Debug)]
struct Ours {
    own: NodeId,
    neighbours: Neighbours,
    to_tell: mpsc::Sender<Notice>,
    told: Mutex<mpsc::Receiver<Notice>>,
}

impl Nodes {
    /// A node among others, when the settings name a server by which they hear of each other.
    pub fn new(neighbours: Option<&Neighbours>, chance: &Chance) -> Self {
        Self(neighbours.map(|neighbours| {
            let (to_tell, told) = mpsc::channel(QUEUE);
            Arc::new(Ours {
                own: NodeId::new(chance),
                neighbours: neighbours.clone(),
                to_tell,
                told: Mutex::new(told),
            })
        }))
    }

    /// Tells the others, as soon as it can; never waits.
    pub fn tell(&self, notice: Notice) {
        if let Some(ours) = &self.0
            && ours.to_tell.try_send(notice).is_err()
        {
            tracing::debug!("a notice was dropped; other nodes find it by looking again");
        }
    }
}

/// Tells and hears for as long as the program runs. A node alone has nothing to do here.
pub async fn run(app: App) {
    if let Some(ours) = app.nodes.0.clone() {
        let mut told = ours.told.lock().await;
        wire::run(&app, &ours.neighbours, ours.own, &mut told).await;
    }
}

/// Does what a notice of another node asks for.
async fn heed(app: &App, from: NodeId, notice: Notice) {
    let done = match notice {
        Notice::Meeting { id, version } => {
            app.live.heard(id, version);
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

impl App {
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
