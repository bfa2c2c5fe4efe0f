//! The report of a whole run under load.

use serde::Serialize;

use super::factor::Factor;
use crate::{
    fan_out::FanOut,
    machine::Machine,
    protocol::Worked,
    report::{Aim, Cost, Latency, Memory, Rate, SizeReport},
    site::Engine,
};

#[derive(Debug, Serialize)]
pub(crate) struct LoadReport {
    pub(crate) machine: Machine,
    pub(crate) server: String,
    pub(crate) server_file_bytes: u64,
    pub(crate) engine: Engine,
    /// Whether all phones of a small meeting came to one node.
    pub(crate) by_meeting: bool,
    pub(crate) load_average_before: String,
    pub(crate) runs: Vec<Run>,
    /// What more nodes carried, in times what the first run carried.
    pub(crate) factors: Vec<Factor>,
    /// HTTP on this machine without anything behind it.
    pub(crate) bare_handler_page: Option<Rate>,
    pub(crate) bare_handler_post: Option<Rate>,
    pub(crate) fan_out: Vec<FanOut>,
    /// What of the raw limits could not be measured, and why.
    pub(crate) failed: Vec<String>,
    pub(crate) aims: Vec<Aim>,
    pub(crate) load_average_after: String,
}

/// All scenarios with one number of nodes.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Run {
    pub(crate) nodes: usize,
    pub(crate) halls: Vec<SizeReport>,
    pub(crate) wednesdays: Vec<WednesdayReport>,
    pub(crate) waves: Vec<WaveReport>,
    pub(crate) mixed: Vec<MixedReport>,
    pub(crate) fresh: Option<FreshReport>,
    /// What could not be measured, and why.
    pub(crate) failed: Vec<String>,
}

/// Many small meetings at once.
#[derive(Debug, Serialize)]
pub(crate) struct WednesdayReport {
    /// As fast as it goes: everybody at the same time.
    pub(crate) at_once: SizeReport,
    /// Spread over so long, each at a planned moment, from which its time is counted.
    pub(crate) spread_seconds: f64,
    pub(crate) moving: Spread,
    pub(crate) writing: Spread,
}

/// What coaches and people do, each at a planned moment, and what all of it cost.
#[derive(Debug, Serialize)]
pub(crate) struct Spread {
    /// The coach had an answer.
    pub(crate) moves: Latency,
    /// Every screen of the meeting showed it.
    pub(crate) screens: Latency,
    /// Who contributed had an answer.
    pub(crate) contributions: Latency,
    /// The coach's screen showed it.
    pub(crate) coach_screens: Latency,
    pub(crate) cost: Cost,
}

impl Spread {
    pub(crate) fn of(worked: &Worked, cost: Cost) -> Self {
        Self {
            moves: Latency::of(&worked.moves),
            screens: Latency::of(&worked.screens),
            contributions: Latency::of(&worked.contributions),
            coach_screens: Latency::of(&worked.coach_screens),
            cost,
        }
    }
}

/// People who join one meeting at a constant rate.
#[derive(Debug, Serialize)]
pub(crate) struct WaveReport {
    pub(crate) people: usize,
    pub(crate) over_seconds: f64,
    /// Until the answer to joining was there.
    pub(crate) joined: Latency,
    /// Until the own page was there and its stream had brought its first piece.
    pub(crate) ready: Latency,
    /// Pieces that their streams brought meanwhile, and what came in over each of them.
    pub(crate) pieces: usize,
    pub(crate) stream_bytes_each: usize,
    pub(crate) cost: Cost,
    /// Pages of people who joined that are there afterwards.
    pub(crate) kept: usize,
    /// People who joined, and whose page is not.
    pub(crate) lost: usize,
    pub(crate) server_memory: Memory,
    pub(crate) load_average_before: String,
    pub(crate) load_average_after: String,
}

/// Reading and printing beside small meetings.
#[derive(Debug, Serialize)]
pub(crate) struct MixedReport {
    pub(crate) phones: usize,
    pub(crate) meetings: usize,
    pub(crate) seconds: f64,
    /// The meetings alone.
    pub(crate) alone: Spread,
    /// The same with the reading and printing below.
    pub(crate) beside: Spread,
    pub(crate) readings: Vec<ReadingReport>,
    pub(crate) load_average_before: String,
    pub(crate) load_average_after: String,
}

/// What was just written, and when a search found it.
#[derive(Debug, Serialize)]
pub(crate) struct FreshReport {
    pub(crate) nodes: usize,
    /// At the node where it was written.
    pub(crate) here: FoundReport,
    /// At another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) elsewhere: Option<FoundReport>,
    pub(crate) load_average_before: String,
    pub(crate) load_average_after: String,
}

/// From the answer to publishing until the answer of the first search that found it.
#[derive(Debug, Serialize)]
pub(crate) struct FoundReport {
    pub(crate) times: usize,
    /// How many searches that took.
    pub(crate) searches: usize,
    pub(crate) median_ms: f64,
    pub(crate) p95_ms: f64,
    pub(crate) max_ms: f64,
}

#[derive(Debug, Serialize)]
pub(crate) struct ReadingReport {
    pub(crate) what: String,
    pub(crate) asked_per_second: f64,
    pub(crate) latency: Latency,
}
