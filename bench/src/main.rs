//! Measures Driehoek under load: starts the real server, plays whole meetings over HTTP, and in the
//! same run measures what this machine can do at all. Prints figures as JSON; asserts nothing.

mod aims;
mod audience;
mod bare_handler;
mod bare_loop;
mod cards;
mod cards_page;
mod child;
mod client;
mod coach;
mod fan_out;
mod http;
mod limits;
mod load;
mod machine;
mod meeting;
mod nodes;
mod postgres_limits;
mod process;
mod protocol;
mod report;
mod rounds;
mod search;
mod site;
mod size;
mod sizing;
mod sqlite_limits;
mod stream;

use std::{io::Write as _, path::PathBuf};

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};

use crate::size::Size;

/// Load and measuring programs of Driehoek.
#[derive(Debug, Parser)]
#[command(name = "bench")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play whole meetings against the real server, beside the machine's own limits.
    Meeting(MeetingArgs),
    /// Play a whole country: waves, halls, a thousand meetings at once, reading and printing.
    Load(load::LoadArgs),
    /// How many nodes a school, a board or the country needs, by what `load` measured.
    Sizing(sizing::SizingArgs),
    /// Measure only the machine's own limits; needs no server.
    Limits(LimitsArgs),
    /// Search in many documents, in this process.
    Search(search::SearchArgs),
    /// Read, check and print the card box, beside a browser that prints the same cards.
    Cards(cards::CardsArgs),
    /// Prints the card box once.
    #[command(hide = true)]
    CardsOnce,
    /// The load client: commands on standard input, answers on standard output.
    #[command(hide = true)]
    Client,
    /// Writes the same bytes to all its sockets, without anything of a server around it.
    #[command(hide = true)]
    BareLoop,
    /// Answers pages and posts without doing anything for them.
    #[command(hide = true)]
    BareHandler {
        /// The size of the page it answers.
        #[arg(long)]
        page_bytes: usize,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct MeetingArgs {
    /// The server to measure; its `serve` command is started in an empty folder.
    #[arg(long)]
    server: PathBuf,
    /// How many participants; "20x500" is 20 meetings of 500 at the same time.
    #[arg(long, value_delimiter = ',', default_value = "30,500,2000,10000,20x500")]
    sizes: Vec<Size>,
    /// How often the coach moves on, per size.
    #[arg(long, default_value_t = 10)]
    rounds: usize,
    /// How many connections join, read pages and contribute at the same time.
    #[arg(long, default_value_t = 256)]
    connections: usize,
    /// Where the server keeps its data and SQLite is measured; it must be a real disk.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    folder: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct LimitsArgs {
    /// To how many sockets the bare loop writes.
    #[arg(long, value_delimiter = ',', default_value = "30,500,2000,10000")]
    sockets: Vec<usize>,
    /// How many bytes it writes to each.
    #[arg(long, default_value_t = 4_000)]
    piece_bytes: usize,
    /// The size of the bare handler's page.
    #[arg(long, default_value_t = 20_000)]
    page_bytes: usize,
    /// How often the bare loop writes, per number of sockets.
    #[arg(long, default_value_t = 10)]
    rounds: usize,
    /// How many connections read pages and post at the same time.
    #[arg(long, default_value_t = 256)]
    connections: usize,
    /// Where SQLite is measured; it must be a real disk.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    folder: PathBuf,
}

fn main() -> Result<()> {
    ground::open_many_files();
    match Cli::parse().command {
        Command::Meeting(args) => print(&one_thread()?.block_on(meeting::run(&args))?),
        Command::Load(args) => print(&one_thread()?.block_on(load::run(&args))?),
        Command::Sizing(args) => sizing::run(&args),
        Command::Limits(args) => print(&one_thread()?.block_on(limits::run(&args))?),
        Command::Search(args) => print(&search::run(&args)?),
        Command::Cards(args) => print(&cards::run(&args)?),
        Command::CardsOnce => print(&cards::once()?),
        Command::Client => one_thread()?.block_on(client::run()),
        Command::BareLoop => one_thread()?.block_on(bare_loop::run()),
        // As many threads as the server has: one per core.
        Command::BareHandler { page_bytes } => tokio::runtime::Runtime::new()
            .context("starting the threads")?
            .block_on(bare_handler::run(page_bytes)),
    }
}

fn one_thread() -> Result<tokio::runtime::Runtime> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().build().context("starting the runtime")
}

fn print(report: &impl serde::Serialize) -> Result<()> {
    let json = serde_json::to_string_pretty(report).context("writing the report")?;
    writeln!(std::io::stdout().lock(), "{json}").context("printing the report")
}

/// Tells whoever waits how far it is; standard output is for the report alone.
pub(crate) fn progress(what: &str) {
    // Nobody may be listening any more; that must not end a measurement.
    let _ = writeln!(std::io::stderr().lock(), "bench: {what}");
}
