//! What more nodes carry: measured, and by processor time where the machine has no room for them.

use serde::Serialize;

use super::report::Run;
use crate::report::{Rate, number, ratio, rounded};

/// From this part of all processors on there was no room for more.
const FULL: f64 = 0.85;

/// One kind of deed with more nodes, beside the same with fewer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Factor {
    pub(crate) what: String,
    pub(crate) nodes: usize,
    pub(crate) than: usize,
    /// What they did in a second, in times what the fewer did.
    pub(crate) measured: Option<f64>,
    /// What they would do where each node has as much processor as before, by what a deed costs at the
    /// nodes: how many times as many nodes, through how many times as much processor time a deed.
    pub(crate) by_cpu: Option<f64>,
    /// Whether all processors of the machine were busy, so that only the latter tells something.
    pub(crate) machine_is_full: bool,
    pub(crate) limited_by: String,
    pub(crate) node_cpu_us_each: [Option<f64>; 2],
    pub(crate) postgres_cpu_us_each: [Option<f64>; 2],
    pub(crate) nats_cpu_us_each: [Option<f64>; 2],
    pub(crate) client_cpu_us_each: [Option<f64>; 2],
}

impl Factor {
    /// What counts: as measured, or by processor time where the machine was full.
    pub(crate) fn counts(&self) -> Option<f64> {
        if self.machine_is_full { self.by_cpu } else { self.measured }
    }
}

pub(super) fn of(runs: &[Run], cores: usize) -> Vec<Factor> {
    let Some((first, more)) = runs.split_first() else { return Vec::new() };
    let mut factors = Vec::new();
    for run in more {
        let nodes = (first.nodes, run.nodes);
        if let (Some(few), Some(many)) = (first.wednesdays.last(), run.wednesdays.last()) {
            let (few, many) = (&few.at_once, &many.at_once);
            let say = |what: &str| format!("{}: {what}", many.size);
            factors.push(factor(
                say("contributions, streams open"),
                nodes,
                [&few.contributing_with_streams, &many.contributing_with_streams],
                cores,
            ));
            factors.push(factor(
                say("contributions, streams closed"),
                nodes,
                [&few.contributing_without_streams, &many.contributing_without_streams],
                cores,
            ));
            factors.push(factor(say("joining"), nodes, [&few.joining, &many.joining], cores));
            factors.push(factor(say("pages"), nodes, [&few.page, &many.page], cores));
        }
        if let (Some(few), Some(many)) = (first.halls.last(), run.halls.last()) {
            factors.push(factor(
                format!("one hall of {}: contributions, streams closed", many.size),
                nodes,
                [&few.contributing_without_streams, &many.contributing_without_streams],
                cores,
            ));
        }
    }
    factors
}

fn factor(what: String, (few, many): (usize, usize), rates: [&Rate; 2], cores: usize) -> Factor {
    let [before, after] = rates;
    let each = |figure: fn(&Rate) -> Option<f64>| rates.map(figure);
    let node = each(|rate| rate.cpu_us_each);
    let by_cpu = match node {
        [Some(before), Some(after)] => ratio(number(many) * before, number(few) * after),
        _ => None,
    };
    let machine_is_full = after.cores_busy >= FULL * number(cores);
    Factor {
        what,
        nodes: many,
        than: few,
        measured: ratio(after.per_second, before.per_second).map(rounded),
        by_cpu: by_cpu.map(rounded),
        machine_is_full,
        limited_by: limited_by(after, cores, machine_is_full),
        node_cpu_us_each: node,
        postgres_cpu_us_each: each(|rate| rate.postgres_cpu_us_each),
        nats_cpu_us_each: each(|rate| rate.nats_cpu_us_each),
        client_cpu_us_each: each(|rate| rate.client_cpu_us_each),
    }
}

/// Where the processors' time went.
fn limited_by(rate: &Rate, cores: usize, machine_is_full: bool) -> String {
    let parts = [
        ("nodes", rate.cpu_us_each),
        ("PostgreSQL", rate.postgres_cpu_us_each),
        ("NATS", rate.nats_cpu_us_each),
        ("load client", rate.client_cpu_us_each),
    ];
    let all: f64 = parts.iter().filter_map(|(_, us)| *us).sum();
    let share = |us: f64| rounded(100.0 * us / all.max(f64::EPSILON)).round();
    let parts = parts.iter().filter_map(|(who, us)| Some(format!("{who} {} %", share((*us)?))));
    let parts = parts.collect::<Vec<_>>().join(", ");
    let busy = format!("{} of {cores} processors busy ({parts})", rate.cores_busy);
    if machine_is_full {
        format!("the machine: {busy}")
    } else {
        format!("waiting, for commits or for each other, not for processors: {busy}")
    }
}
