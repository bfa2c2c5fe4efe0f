//! What is aimed for, beside what this run measured. Nothing here makes a run fail.

use super::report::{LoadReport, Run};
use crate::report::{Aim, SizeReport, ratio};

/// What a phone costs is called flat when it costs at most so many times as much in the largest size
/// as in the smallest in which it can be measured.
const FLAT: f64 = 1.25;
/// Below this many phones, streams fit into memory that joining has left behind.
const MANY: usize = 500;

pub(super) fn of(report: &LoadReport) -> Vec<Aim> {
    let mut aims = Vec::new();
    for run in &report.runs {
        for hall in &run.halls {
            writing(&mut aims, run, hall);
        }
        for evening in &run.wednesdays {
            writing(&mut aims, run, &evening.at_once);
        }
        if let Some(hall) = run.halls.last() {
            let what = named(run, hall, "last phone, in times the bare loop's");
            aims.push(Aim::at_most(what, 2.0, hall.next_last_times_bare_loop));
        }
        memory(&mut aims, run);
        flat(&mut aims, run, &run.halls.iter().collect::<Vec<_>>());
        let evenings: Vec<_> = run.wednesdays.iter().map(|it| &it.at_once).collect();
        flat(&mut aims, run, &evenings);
    }
    let two = report.factors.iter().filter(|factor| factor.nodes == 2 && factor.than == 1);
    for factor in two {
        let how = if factor.machine_is_full { "by processor time" } else { "measured" };
        let what = format!("two nodes carry, in times one, {how}: {}", factor.what);
        aims.push(Aim::at_least(what, 1.7, factor.counts()));
    }
    aims
}

fn named(run: &Run, size: &SizeReport, what: &str) -> String {
    format!("{} node(s), {}: {what}", run.nodes, size.size)
}

fn writing(aims: &mut Vec<Aim>, run: &Run, size: &SizeReport) {
    let one_by_one = size.engine_limits.one_by_one_per_second();
    let kinds = [
        ("streams open", &size.contributing_with_streams, &size.contributing_with_streams_bare),
        (
            "streams closed",
            &size.contributing_without_streams,
            &size.contributing_without_streams_bare,
        ),
    ];
    for (when, ours, bare) in kinds {
        let what = format!("contributions, {when}, as part of the bare handler's posts");
        let what = named(run, size, &what);
        aims.push(Aim::at_least(what, 0.25, ratio(ours.per_second, bare.per_second)));
        let what = format!("contributions, {when}, in times what the engine commits one by one");
        let what = named(run, size, &what);
        aims.push(Aim::at_least(what, 2.0, ratio(ours.per_second, one_by_one)));
    }
}

fn memory(aims: &mut Vec<Aim>, run: &Run) {
    let evenings = run.wednesdays.iter().map(|evening| &evening.at_once);
    for size in run.halls.iter().chain(evenings).filter(|size| size.participants >= MANY) {
        let what = named(run, size, "server memory for each open stream, in kB");
        aims.push(Aim::at_most(what, 16.0, Some(size.server_memory.per_stream_kb)));
        let what = named(run, size, "server memory for each phone with all of it, in kB");
        aims.push(Aim::at_most(what, 16.0, Some(size.server_memory.per_participant_kb)));
    }
}

/// What something costs the server, where there was enough to measure.
type Cost = fn(&SizeReport) -> Option<f64>;

/// Compares the largest size with the smallest in which there was enough to measure.
fn flat(aims: &mut Vec<Aim>, run: &Run, sizes: &[&SizeReport]) {
    let costs: [(&str, Cost); 3] = [
        ("to join", |size| size.joining.cpu_us_each),
        ("to contribute", |size| size.contributing_without_streams.cpu_us_each),
        ("for each screen of a move", |size| size.next.cpu_us_per_screen),
    ];
    for (what, cost) in costs {
        let measured = sizes.iter().filter_map(|size| Some((size, cost(size)?)));
        let measured: Vec<_> = measured.collect();
        let [(small, few), .., (large, many)] = measured.as_slice() else { continue };
        let what = format!(
            "{} node(s): server CPU {what} at {}, in times that at {}",
            run.nodes, large.size, small.size
        );
        aims.push(Aim::at_most(what, FLAT, ratio(*many, *few)));
    }
}
