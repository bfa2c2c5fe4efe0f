//! The faults: what each does, how it is taken back, and what shows that it was there.

use std::time::Duration;

use anyhow::{Context as _, Result};
use rustix::process::Signal;

use crate::{
    copies::{self, Copy},
    http::{Ask, attribute, send},
    report::ms,
    screens::Kind,
    stage::{CLOCK_NODE, Engine, Stage},
};

/// How long a node is paused.
const PAUSE: Duration = Duration::from_secs(10);
/// How long to wait until somebody hears "not now".
const FELT_MAX: Duration = Duration::from_mins(1);
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// The clock library looks at its file once a second.
const CLOCK_STEP: Duration = Duration::from_secs(3);
const MINUTE_MS: i64 = 60_000;
/// A clock that differs by more than so many minutes has been moved.
const MOVED_MINUTES: i64 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Fault {
    ClockMoved,
    NatsCut,
    NodePaused,
    NodeStopped,
    NodeKilled,
    PostgresRestarted,
    PostgresCrashed,
    DiskFull,
    DiskReadOnly,
    Copied,
    BackedUp,
}

impl Fault {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ClockMoved => "clock-moved",
            Self::NatsCut => "nats-cut",
            Self::NodePaused => "node-paused",
            Self::NodeStopped => "node-stopped",
            Self::NodeKilled => "node-killed",
            Self::PostgresRestarted => "postgres-restarted",
            Self::PostgresCrashed => "postgres-crashed",
            Self::DiskFull => "disk-full",
            Self::DiskReadOnly => "disk-read-only",
            Self::Copied => "copied",
            Self::BackedUp => "backed-up",
        }
    }

    /// What is tried on an engine, in this order.
    pub(crate) fn on(engine: Engine) -> &'static [Self] {
        match engine {
            Engine::Postgres => &[
                Self::ClockMoved,
                Self::NatsCut,
                Self::NodePaused,
                Self::NodeStopped,
                Self::NodeKilled,
                Self::PostgresRestarted,
                Self::PostgresCrashed,
                Self::DiskFull,
            ],
            Engine::Sqlite => &[
                Self::NodePaused,
                Self::NodeStopped,
                Self::NodeKilled,
                Self::Copied,
                Self::BackedUp,
                Self::DiskFull,
                Self::DiskReadOnly,
            ],
        }
    }

    /// Why it cannot be tried here.
    pub(crate) fn impossible(self, stage: &Stage) -> Option<String> {
        match self {
            Self::DiskFull | Self::DiskReadOnly => stage.ground.disk.as_ref().err().cloned(),
            Self::ClockMoved if !stage.ground.has_clock => {
                Some("libfaketime is not installed".to_owned())
            }
            _ => None,
        }
    }
}

/// A fault that is there now.
#[derive(Debug)]
pub(crate) struct Present {
    fault: Fault,
    /// The node that suffers.
    node: usize,
    pub(crate) felt: Vec<String>,
    pub(crate) copies: Vec<Copy>,
}

impl Present {
    /// Makes it so.
    pub(crate) async fn begin(fault: Fault, stage: &mut Stage) -> Result<Self> {
        let node = match fault {
            Fault::ClockMoved => CLOCK_NODE,
            _ => stage.crowd.busiest(stage.ground.nodes.len()),
        };
        let mut present = Self { fault, node, felt: Vec::new(), copies: Vec::new() };
        let ground = &mut stage.ground;
        match fault {
            Fault::ClockMoved => ground.nodes[node].move_clock("+1h")?,
            Fault::NatsCut => server(&mut ground.nats)?.stop().await?,
            Fault::NodePaused => ground.nodes[node].signal(Signal::STOP)?,
            Fault::NodeStopped => {
                let took = ground.nodes[node].end(Signal::TERM).await?;
                present.felt.push(format!("the node ended in {} ms", ms(took)));
            }
            Fault::NodeKilled => drop(ground.nodes[node].end(Signal::KILL).await?),
            Fault::PostgresRestarted => server(&mut ground.postgres)?.stop(Signal::INT).await?,
            Fault::PostgresCrashed => server(&mut ground.postgres)?.stop(Signal::QUIT).await?,
            Fault::DiskFull => small_disk(stage)?.fill()?,
            Fault::DiskReadOnly => small_disk(stage)?.break_off()?,
            Fault::Copied => present.copies = copies::of_files(stage).await?,
            Fault::BackedUp => present.copies = copies::by_backup(stage).await?,
        }
        Ok(present)
    }

    /// Waits while people go on working.
    pub(crate) async fn hold(&mut self, stage: &mut Stage, hold: Duration) -> Result<()> {
        match self.fault {
            Fault::NodePaused => tokio::time::sleep(PAUSE).await,
            Fault::DiskFull | Fault::DiskReadOnly => {
                let before = stage.crowd.ledger.tally().not_now;
                let felt = async {
                    while stage.crowd.ledger.tally().not_now == before {
                        tokio::time::sleep(LOOK_EVERY).await;
                    }
                };
                // When nobody feels it, the round says so.
                let _ = tokio::time::timeout(FELT_MAX, felt).await;
                tokio::time::sleep(hold).await;
                let health = stage.ground.nodes[self.node].health().await;
                self.felt.push(format!("/gezond: {health}"));
            }
            Fault::ClockMoved => {
                for by in ["+1h", "-1h"] {
                    stage.ground.nodes[self.node].move_clock(by)?;
                    tokio::time::sleep(CLOCK_STEP.max(hold / 2)).await;
                    self.look_at_clocks(stage, by).await?;
                }
            }
            _ => tokio::time::sleep(hold).await,
        }
        Ok(())
    }

    /// A page says what time its node thinks it is.
    async fn look_at_clocks(&mut self, stage: &Stage, by: &str) -> Result<()> {
        let phone = stage.crowd.writers.iter().find(|writer| writer.screen.kind == Kind::Phone);
        let page = &phone.context("nobody has a phone")?.page;
        let mut minutes = Vec::new();
        for node in [0, self.node] {
            let answer = send(stage.ground.nodes[node].address, Ask::page(page, "")).await;
            let answer = answer.ok().context("a node does not tell the time")?;
            let now = attribute(&answer.text, "data-now").and_then(|now| now.parse::<i64>().ok());
            minutes.push(now.context("a page without the time")? / MINUTE_MS);
        }
        let ahead = minutes[1] - minutes[0];
        if ahead.abs() > MOVED_MINUTES {
            self.felt.push(format!("{by}: one node is {ahead} minutes ahead of another"));
        }
        Ok(())
    }

    /// Takes it back.
    pub(crate) async fn lift(&mut self, stage: &mut Stage) -> Result<()> {
        let ground = &mut stage.ground;
        match self.fault {
            Fault::ClockMoved => ground.nodes[self.node].move_clock("+0")?,
            Fault::NatsCut => server(&mut ground.nats)?.run().await?,
            Fault::NodePaused => ground.nodes[self.node].signal(Signal::CONT)?,
            Fault::NodeStopped | Fault::NodeKilled => ground.nodes[self.node].start().await?,
            Fault::PostgresRestarted | Fault::PostgresCrashed => {
                server(&mut ground.postgres)?.run().await.map(drop)?;
            }
            Fault::DiskFull => {
                small_disk(stage)?.make_room()?;
                if let Some(postgres) = &mut stage.ground.postgres
                    && postgres.run().await?
                {
                    self.felt.push("PostgreSQL had stopped, and was started again".to_owned());
                }
            }
            Fault::DiskReadOnly => {
                let node = &mut ground.nodes[self.node];
                let took = node.end(Signal::TERM).await?;
                self.felt.push(format!("the node ended in {} ms", ms(took)));
                small_disk(stage)?.mend()?;
                stage.ground.nodes[self.node].start().await?;
            }
            Fault::Copied | Fault::BackedUp => {}
        }
        Ok(())
    }

    /// Whether something shows that the fault was there; it counts for nothing otherwise.
    pub(crate) fn was_felt(&self, stage: &Stage, hold: Duration) -> bool {
        match self.fault {
            Fault::ClockMoved => self.felt.len() == 2,
            Fault::DiskFull | Fault::DiskReadOnly => stage.crowd.ledger.tally().not_now > 0,
            // Who writes is not told "not now" at once: the nodes wait for the server for a while.
            Fault::PostgresRestarted | Fault::PostgresCrashed => {
                stage.crowd.ledger.longest_silence() >= hold
            }
            Fault::NatsCut => {
                let told = |node: &ground::Node| node.told("disconnected");
                stage.ground.nodes.iter().all(|node| told(node) > 0)
            }
            Fault::NodePaused | Fault::NodeStopped | Fault::NodeKilled => true,
            Fault::Copied | Fault::BackedUp => !self.copies.is_empty(),
        }
    }
}

fn server<T>(server: &mut Option<T>) -> Result<&mut T> {
    server.as_mut().context("this engine has no such server")
}

fn small_disk(stage: &Stage) -> Result<&crate::disk::Disk> {
    stage.ground.disk.as_ref().ok().context("there is no small disk")
}
