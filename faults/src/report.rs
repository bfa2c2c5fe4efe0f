//! What is told at the end: a table for people, and JSON for programs.

use std::{fmt::Write as _, time::Duration};

use serde::Serialize;

use crate::ledger::Tally;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// One fault, and how it went.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Round {
    pub(crate) fault: &'static str,
    pub(crate) outcome: Outcome,
    /// What does not hold, or why it was skipped.
    pub(crate) why: Vec<String>,
    /// What shows that the fault was there.
    pub(crate) felt: Vec<String>,
    #[serde(flatten)]
    pub(crate) tally: Tally,
    pub(crate) streams_broken: usize,
    /// From the first stream that broke until all were there again.
    pub(crate) streams_away_ms: u64,
    /// After the fault was lifted; 0 when no stream was away then.
    pub(crate) streams_back_ms: u64,
    /// The first deed that was acknowledged after the fault was lifted.
    pub(crate) first_deed_ms: Option<u64>,
    /// The longest time in which nothing was acknowledged at all.
    pub(crate) longest_silence_ms: u64,
    /// Until everything was acknowledged that lay on phones when the fault was lifted.
    pub(crate) caught_up_ms: u64,
    /// From the coaches' last move until all screens showed it.
    pub(crate) screens_agree_ms: u64,
    /// How many deeds of all meetings were compared with reports and logs.
    pub(crate) deeds_checked: usize,
    pub(crate) screens_checked: usize,
}

impl Round {
    pub(crate) fn new(fault: &'static str) -> Self {
        Self {
            fault,
            outcome: Outcome::Passed,
            why: Vec::new(),
            felt: Vec::new(),
            tally: Tally::default(),
            streams_broken: 0,
            streams_away_ms: 0,
            streams_back_ms: 0,
            first_deed_ms: None,
            longest_silence_ms: 0,
            caught_up_ms: 0,
            screens_agree_ms: 0,
            deeds_checked: 0,
            screens_checked: 0,
        }
    }

    pub(crate) fn skipped(fault: &'static str, why: String) -> Self {
        Self { outcome: Outcome::Skipped, why: vec![why], ..Self::new(fault) }
    }
}

/// A whole run.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(crate) engine: &'static str,
    pub(crate) nodes: usize,
    pub(crate) meetings: usize,
    pub(crate) phones: usize,
    pub(crate) rate: f64,
    pub(crate) seed: u64,
    pub(crate) rounds: Vec<Round>,
}

impl Report {
    pub(crate) fn count(&self, outcome: Outcome) -> usize {
        self.rounds.iter().filter(|round| round.outcome == outcome).count()
    }

    /// For people, with what does not hold below it.
    pub(crate) fn table(&self) -> String {
        let mut table = format!(
            "\n{} on {} node(s), {} meetings, {} phones, seed {}; times in ms\n\n{:<20} {:<8} {:>6} \
             {:>5} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}\n",
            self.engine,
            self.nodes,
            self.meetings,
            self.phones,
            self.seed,
            "fault",
            "outcome",
            "acked",
            "no",
            "not-now",
            "silent",
            "broken",
            "away",
            "back",
            "first",
            "gap",
            "caught",
            "agree"
        );
        for round in &self.rounds {
            let first = round.first_deed_ms.map_or_else(|| "-".to_owned(), |ms| ms.to_string());
            let outcome = format!("{:?}", round.outcome).to_lowercase();
            let _ = writeln!(
                table,
                "{:<20} {outcome:<8} {:>6} {:>5} {:>7} {:>7} {:>7} {:>7} {:>7} {first:>7} {:>7} \
                 {:>7} {:>7}",
                round.fault,
                round.tally.acknowledged,
                round.tally.refused,
                round.tally.not_now,
                round.tally.no_answer,
                round.streams_broken,
                round.streams_away_ms,
                round.streams_back_ms,
                round.longest_silence_ms,
                round.caught_up_ms,
                round.screens_agree_ms
            );
        }
        for round in &self.rounds {
            for line in &round.felt {
                let _ = writeln!(table, "  {}: {line}", round.fault);
            }
            for line in &round.why {
                let sign = if round.outcome == Outcome::Skipped { "skipped" } else { "FAULT" };
                let _ = writeln!(table, "  {}: {sign}: {line}", round.fault);
            }
        }
        let [passed, failed, skipped] =
            [Outcome::Passed, Outcome::Failed, Outcome::Skipped].map(|it| self.count(it));
        let _ = writeln!(table, "\n{passed} passed, {failed} failed, {skipped} skipped");
        table
    }
}

pub(crate) fn ms(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
