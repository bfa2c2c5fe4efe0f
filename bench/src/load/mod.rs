//! A whole country on one machine: a wave of people who join, a thousand small meetings at once, one
//! large hall, and reading and printing beside meetings; on SQLite, or on PostgreSQL with several nodes.

mod aims;
mod factor;
mod fresh;
mod mixed;
mod report;
mod wave;
mod wednesday;

use std::{path::PathBuf, time::Duration};

use anyhow::{Context as _, Result, ensure};

use crate::{
    audience::{Audience, Pace},
    fan_out, limits,
    machine::{Machine, load_average},
    meeting, progress,
    report::SizeReport,
    site::{Engine, Setup},
    size::Size,
};
use report::{LoadReport, Run};

/// How long parts last that are there to be compared, not to fill a report: a run has many.
const PAGES_MS: u64 = 300;
const WRITING: Duration = Duration::from_secs(1);
const RESTING: Duration = Duration::from_millis(500);
/// The size of what others pass on, when no meeting told how large a piece is.
const PIECE_BYTES: usize = 4_000;
/// What the bare handler answers in the raw limits, as large as a participant's page.
const PAGE_BYTES: usize = 20_000;
/// Reading and printing is measured beside at most so many phones.
const MIXED_MAX: usize = 1_000;
/// Somebody has to be in every meeting.
const SMALLEST: usize = 10;

#[derive(Debug, clap::Args)]
pub(crate) struct LoadArgs {
    /// The server to measure; its `serve` command is started in an empty folder.
    #[arg(long)]
    server: PathBuf,
    /// The engine that keeps everything.
    #[arg(long, value_enum, default_value = "sqlite")]
    on: Engine,
    /// How many nodes; "1,2,3" measures one after the other and compares them. All sizes are measured
    /// with the first of these, the largest size with the others.
    #[arg(long, value_delimiter = ',', default_value = "1")]
    nodes: Vec<usize>,
    /// All phones of a meeting come to one node, as through a proxy that sees to that; one meeting of
    /// everybody still comes to all of them.
    #[arg(long)]
    by_meeting: bool,
    /// What is played.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "hall,wednesday,wave,mixed,fresh,fan-out"
    )]
    scenarios: Vec<Scenario>,
    /// How many phones, from few to many.
    #[arg(long, value_delimiter = ',', default_value = "10,100,1000,10000")]
    sizes: Vec<usize>,
    /// How often the coach moves on, per size.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How many connections join, read pages and contribute at the same time, for each node.
    #[arg(long, default_value_t = 256)]
    connections: usize,
    /// Where everything is kept meanwhile; it must be a real disk.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    folder: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Scenario {
    /// One meeting of everybody.
    Hall,
    /// A meeting of twelve for every ten phones.
    Wednesday,
    /// 10,000 people join within a minute, or fewer in as much less time.
    Wave,
    /// Pages are read, words are looked for and papers are printed beside small meetings.
    Mixed,
    /// What was just written is looked for, at once.
    Fresh,
    /// The same bytes to as many sockets, by programs that others use for it.
    FanOut,
}

pub(crate) async fn run(args: &LoadArgs) -> Result<LoadReport> {
    let file = std::fs::metadata(&args.server)
        .with_context(|| format!("looking for the server {}", args.server.display()))?;
    let mut sizes = args.sizes.clone();
    sizes.sort_unstable();
    let largest = *sizes.last().context("no size was asked")?;
    ensure!(sizes.iter().all(|size| *size >= SMALLEST), "a size is at least {SMALLEST} phones");
    let load_average_before = load_average();
    let mut runs = Vec::new();
    for (turn, nodes) in args.nodes.iter().enumerate() {
        let sizes = if turn == 0 { sizes.clone() } else { vec![largest] };
        runs.push(play(args, *nodes, &sizes).await);
    }
    let (mut fan_outs, mut failed, mut http) = (Vec::new(), Vec::new(), None);
    if args.scenarios.contains(&Scenario::FanOut) {
        progress("the bare handler");
        http = Some(limits::handler(PAGE_BYTES, args.connections)?);
        for sockets in &sizes {
            let bytes = piece_bytes(&runs, *sockets);
            match fan_out::measure(&args.folder, *sockets, bytes, args.rounds).await {
                Ok(measured) => fan_outs.push(measured),
                Err(why) => failed.push(format!("fan-out to {sockets}: {why:#}")),
            }
        }
    }
    let mut report = LoadReport {
        machine: Machine::this_one(),
        server: args.server.display().to_string(),
        server_file_bytes: file.len(),
        engine: args.on,
        by_meeting: args.by_meeting,
        load_average_before,
        runs,
        factors: Vec::new(),
        bare_handler_page: http.as_ref().map(|(page, _)| page.clone()),
        bare_handler_post: http.map(|(_, post)| post),
        fan_out: fan_outs,
        failed,
        aims: Vec::new(),
        load_average_after: load_average(),
    };
    report.factors = factor::of(&report.runs, report.machine.cores);
    report.aims = aims::of(&report);
    Ok(report)
}

/// All scenarios with one number of nodes.
async fn play(args: &LoadArgs, nodes: usize, sizes: &[usize]) -> Run {
    let (program, folder) = (args.server.clone(), args.folder.clone());
    let setup = Setup { program, engine: args.on, nodes, by_meeting: args.by_meeting, folder };
    let pace = Pace {
        rounds: args.rounds,
        connections: args.connections,
        pages_ms: PAGES_MS,
        writing: WRITING,
        resting: RESTING,
    };
    let mut run = Run { nodes, ..Run::default() };
    for size in sizes {
        // What others pass on has nothing to do with nodes, and comes once for all.
        for scenario in args.scenarios.iter().filter(|it| **it != Scenario::FanOut) {
            progress(&format!("{nodes} node(s), {size} phones: {scenario:?}"));
            if let Err(why) = one(&mut run, *scenario, &setup, &pace, *size).await {
                // The others are still worth their time.
                let why = format!("{scenario:?} with {size} phones: {why:#}");
                progress(&why);
                run.failed.push(why);
            }
        }
    }
    run
}

/// One scenario in one size.
async fn one(
    run: &mut Run,
    scenario: Scenario,
    setup: &Setup,
    pace: &Pace,
    size: usize,
) -> Result<()> {
    // One meeting at one node would be one node's work.
    let to_all = &Setup { by_meeting: false, ..setup.clone() };
    match scenario {
        Scenario::Hall => run.halls.push(hall(to_all, pace, size).await?),
        Scenario::Wednesday => run.wednesdays.push(wednesday::run(setup, pace, size).await?),
        Scenario::Wave => run.waves.push(wave::run(to_all, pace, size).await?),
        // Once is enough of the largest.
        Scenario::Mixed if size > MIXED_MAX && !run.mixed.is_empty() => {}
        Scenario::Mixed => run.mixed.push(mixed::run(setup, pace, size.min(MIXED_MAX)).await?),
        // It has nothing to do with how many phones there are.
        Scenario::Fresh if run.fresh.is_some() => {}
        Scenario::Fresh => run.fresh = Some(fresh::run(setup).await?),
        Scenario::FanOut => {}
    }
    Ok(())
}

async fn hall(setup: &Setup, pace: &Pace, people: usize) -> Result<SizeReport> {
    let size = Size { meetings: 1, participants_each: people };
    meeting::play(&mut Audience::gather(setup, pace, size).await?).await
}

/// How large a piece was in a hall of this size.
fn piece_bytes(runs: &[Run], people: usize) -> usize {
    let halls = runs.iter().flat_map(|run| &run.halls);
    let hall = halls.into_iter().find(|hall| hall.participants == people);
    let bytes = hall.and_then(|hall| {
        let all = &hall.next.piece_bytes;
        all.iter().sum::<usize>().checked_div(all.len())
    });
    bytes.unwrap_or(PIECE_BYTES)
}
