//! A fault harness: runs the real program with everything it stands on, lets people hold meetings by
//! HTTP, breaks one thing after the other, and looks each time whether anything was lost, doubled or
//! shown wrongly. It knows the program by its pages, its store and its log only.

mod chance;
mod check;
mod coach;
mod copies;
mod crowd;
mod disk;
mod events;
mod faults;
mod http;
mod ledger;
mod looking;
mod phones;
mod report;
mod rounds;
mod screens;
mod stage;
mod store;

use std::{io::Write as _, path::PathBuf, process::ExitCode, time::Duration};

use anyhow::{Context as _, Result, bail, ensure};
use clap::Parser;
use tokio::{
    signal::unix::{SignalKind, signal},
    task::LocalSet,
};

use crate::{
    crowd::Size,
    faults::Fault,
    report::{Outcome, Report},
    stage::{Engine, Stage},
};

/// Breaks what Driehoek stands on while people work, and looks whether anything was lost.
#[derive(Debug, Parser)]
#[command(name = "faults")]
struct Args {
    /// The program, built before.
    #[arg(long)]
    server: PathBuf,
    /// Where the meetings are kept: one node on SQLite, or three nodes on PostgreSQL.
    #[arg(long, value_enum, default_value = "postgres")]
    engine: Engine,
    #[arg(long, default_value_t = 20)]
    meetings: usize,
    /// Phones of all meetings together.
    #[arg(long, default_value_t = 2_000)]
    phones: usize,
    /// How many deeds all phones together do in a second, about.
    #[arg(long, default_value_t = 40.0)]
    rate: f64,
    /// Only these faults; without it all that the engine knows.
    #[arg(long, value_enum)]
    only: Vec<Fault>,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How long a fault lasts, in seconds; a paused node stays so for ten.
    #[arg(long, default_value_t = 5)]
    hold: u64,
    /// Where everything is kept meanwhile; it must be a real disk.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    folder: PathBuf,
    /// A folder for the logs of all programs when something does not hold.
    #[arg(long)]
    keep: Option<PathBuf>,
}

fn main() -> ExitCode {
    match all(&Args::parse()) {
        Ok(code) => code,
        Err(error) => {
            progress(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn all(args: &Args) -> Result<ExitCode> {
    ensure!(args.phones >= args.meetings, "every meeting needs a phone");
    ground::open_many_files();
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().build().context("starting the runtime")?;
    let report = LocalSet::new().block_on(&runtime, async {
        tokio::select! {
            report = run(args) => report,
            stopped = asked_to_stop() => { stopped?; bail!("stopped; everything is taken away") }
        }
    })?;
    let _ = write!(std::io::stderr().lock(), "{}", report.table());
    let json = serde_json::to_string_pretty(&report).context("writing the report")?;
    writeln!(std::io::stdout().lock(), "{json}").context("printing the report")?;
    let holds = report.count(Outcome::Failed) == 0;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn run(args: &Args) -> Result<Report> {
    let program = args.server.canonicalize().context("looking for the server")?;
    let all = Fault::on(args.engine);
    let unknown = args.only.iter().find(|fault| !all.contains(fault));
    ensure!(unknown.is_none(), "not on this engine: {}", unknown.map_or("", |it| it.name()));
    let faults = all.iter().filter(|it| args.only.is_empty() || args.only.contains(it));
    let size =
        Size { meetings: args.meetings, phones: args.phones, rate: args.rate, seed: args.seed };
    let mut stage = None;
    let (mut rounds, mut nodes) = (Vec::new(), 0);
    for fault in faults {
        let mut on = match stage.take() {
            Some(stage) => stage,
            None => Stage::set(args.engine, &program, &args.folder, size).await?,
        };
        nodes = on.ground.nodes.len();
        let round = rounds::run(&mut on, *fault, Duration::from_secs(args.hold)).await;
        progress(&format!("{}: {:?}", round.fault, round.outcome));
        // What failed may spoil what follows: that gets everything anew.
        if round.outcome == Outcome::Failed {
            round.why.iter().for_each(|why| progress(&format!("{}: {why}", round.fault)));
            if let Some(folder) = &args.keep {
                on.ground.keep_logs(&folder.join(round.fault))?;
            }
        } else {
            stage = Some(on);
        }
        rounds.push(round);
    }
    Ok(Report {
        engine: args.engine.name(),
        nodes,
        meetings: size.meetings,
        phones: size.phones,
        rate: size.rate,
        seed: size.seed,
        rounds,
    })
}

/// Ends when somebody presses ctrl-c or asks the harness to stop.
async fn asked_to_stop() -> Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("listening for signals")?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed.context("listening for ctrl-c"),
        _ = terminate.recv() => Ok(()),
    }
}

/// Tells whoever waits how far it is; standard output is for the report alone.
pub(crate) fn progress(what: &str) {
    // Nobody may be listening any more; that must not end a run.
    let _ = writeln!(std::io::stderr().lock(), "faults: {what}");
}
