//! The work by the clock, such as letters and erasing, is done by one node for all. It says so in the
//! store again and again; when it falls silent another takes over.
//!
//! No clock of one node is compared with that of another, since clocks jump. Whoever waits looks at a
//! number that the node on duty raises: it takes over when the number stayed the same for longer than
//! that node believes in itself after its last raise. What is done under way is marked in the store
//! first, so that it is not done twice when a node falls asleep in the middle.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use tokio::time::sleep;

use super::{NodeId, store};
use crate::{
    app::App,
    db::{Tables, entities::node, upgrade},
    live::lock,
};

/// The duty, in the store.
pub(super) const CHORES: &str = "chores";
/// How often the node on duty says that it is, and the others look.
const BEAT: Duration = Duration::from_secs(5);
/// So long after its last sign of life a node does the work itself.
const HOLDS_FOR: Duration = Duration::from_secs(15);
/// So long the others see no sign of life before one of them takes over: longer than
/// [`HOLDS_FOR`], which began before the sign was to be seen.
const TAKEN_OVER_AFTER: Duration = Duration::from_secs(20);
const _: () = assert!(HOLDS_FOR.as_millis() < TAKEN_OVER_AFTER.as_millis());

/// Whether this node does the work by the clock now.
#[derive(Debug)]
pub(super) struct Chores {
    own: NodeId,
    started_at: jiff::Timestamp,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// Until when this node has the duty, if it has.
    held_until: Option<Instant>,
    /// The last sign of life of another node, and when it was first seen.
    seen: Option<(i64, Instant)>,
}

/// What there is to do about the duty, by what the store says.
#[derive(Debug, PartialEq, Eq)]
enum Turn {
    /// Take it, or go on with it, if the number is still this one.
    Take(Option<i64>),
    /// Another has it.
    Leave,
}

impl Known {
    fn turn(&mut self, own: &str, row: Option<(&str, i64)>, now: Instant) -> Turn {
        let Some((holder, beat)) = row else { return Turn::Take(None) };
        if holder == own {
            return Turn::Take(Some(beat));
        }
        match self.seen {
            Some((seen, since)) if seen == beat => {
                let is_silent = now.duration_since(since) >= TAKEN_OVER_AFTER;
                if is_silent { Turn::Take(Some(beat)) } else { Turn::Leave }
            }
            _ => {
                self.seen = Some((beat, now));
                Turn::Leave
            }
        }
    }
}

impl Chores {
    pub(super) fn new(own: NodeId, started_at: jiff::Timestamp) -> Self {
        Self { own, started_at, known: Mutex::default() }
    }

    pub(super) fn are_ours(&self) -> bool {
        lock(&self.known).held_until.is_some_and(|until| Instant::now() < until)
    }

    /// Says that this node runs, and takes the duty when it is free.
    pub(super) async fn look(&self, app: &App) -> Result<()> {
        let begun = Instant::now();
        let tx = app.db.begin().await.context("waiting for a turn to write")?;
        store::is_here(&tx, self.row(app)).await.context("saying that this node runs")?;
        let row = store::on_duty(&tx, CHORES).await.context("asking who does the chores")?;
        let row = row.as_ref().map(|row| (row.node_id.as_str(), row.beat));
        let turn = lock(&self.known).turn(&self.own.name(), row, Instant::now());
        let is_ours = match turn {
            Turn::Take(seen) => store::take(&tx, CHORES, self.own, seen).await?,
            Turn::Leave => false,
        };
        tx.commit().await.context("keeping who does the chores")?;
        let was_ours = self.are_ours();
        lock(&self.known).held_until = is_ours.then(|| begun + HOLDS_FOR);
        if is_ours != was_ours {
            tracing::info!(is_ours, "the work by the clock");
        }
        Ok(())
    }

    /// Leaves the duty to another, at once.
    pub(super) async fn leave(&self, app: &App) -> Result<()> {
        lock(&self.known).held_until = None;
        let tx = app.db.begin().await?;
        store::is_gone(&tx, self.own).await.context("saying that this node stops")?;
        tx.commit().await.context("keeping that this node stops")
    }

    fn row(&self, app: &App) -> node::Model {
        node::Model {
            id: self.own.name(),
            name: app.config.node_name.clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            started_at: self.started_at.as_millisecond(),
            seen_at: app.clock.now().as_millisecond(),
            knows: upgrade::known::<Tables>(),
        }
    }

    pub(super) async fn run(&self, app: &App) {
        loop {
            if let Err(error) = self.look(app).await {
                tracing::error!(error = format!("{error:#}"), "the nodes could not be looked at");
            }
            sleep(BEAT).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Known, TAKEN_OVER_AFTER, Turn};

    #[test]
    fn a_free_duty_is_taken_and_ones_own_goes_on() {
        let (mut known, now) = (Known::default(), Instant::now());
        assert_eq!(known.turn("a", None, now), Turn::Take(None));
        assert_eq!(known.turn("a", Some(("a", 7)), now), Turn::Take(Some(7)));
    }

    #[test]
    fn it_is_taken_over_after_its_time_and_not_a_moment_before() {
        let (mut known, start) = (Known::default(), Instant::now());
        let almost = start + TAKEN_OVER_AFTER.saturating_sub(Duration::from_millis(1));
        assert_eq!(known.turn("a", Some(("b", 1)), start), Turn::Leave);
        assert_eq!(known.turn("a", Some(("b", 1)), almost), Turn::Leave);
        // A sign of life, however late: the time begins anew.
        assert_eq!(known.turn("a", Some(("b", 2)), almost), Turn::Leave);
        assert_eq!(known.turn("a", Some(("b", 2)), start + TAKEN_OVER_AFTER), Turn::Leave);
        let silent = almost + TAKEN_OVER_AFTER;
        assert_eq!(known.turn("a", Some(("b", 2)), silent), Turn::Take(Some(2)));
    }
}
