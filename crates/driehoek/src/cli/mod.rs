//! The command line: one file per subcommand.

mod decks;
pub mod demo;
mod keys;
mod plain;
mod print;
pub mod serve;
mod sign_in_link;
mod translations;

use std::{io::IsTerminal as _, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

/// What is logged when nobody says otherwise.
const LOG: &str = "info,sea_orm_migration=warn";

/// The digital card box for the partnership between parents and school.
#[derive(Debug, Parser)]
#[command(name = "driehoek", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// What to log, such as "info" or "driehoek=debug".
    #[arg(long, global = true, env = "DRIEHOEK_LOG", default_value = LOG)]
    log: String,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve one or more schools.
    Serve(serve::Args),
    /// Serve an example school with people and meetings, to look around in.
    Demo(demo::Args),
    /// Check or list the card box.
    Decks(decks::Args),
    /// Print cards, posters, the manual and forms as PDF.
    Print(Box<print::Args>),
    /// Tell how easily a text reads, and why.
    Plain(plain::Args),
    /// Tell how far translations are, mark what they were made from, exchange files.
    Translations(translations::Args),
    /// Print a link with which somebody signs in, for when mail does not work.
    SignInLink(sign_in_link::Args),
    /// Change the installation's key.
    Keys(keys::Args),
}

/// Does what the command line asks.
pub async fn run() -> Result<ExitCode> {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_new(&cli.log)?)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    match cli.command {
        Command::Serve(args) => serve::run(args).await?,
        Command::Demo(args) => demo::run(args).await?,
        Command::Decks(args) => return decks::run(&args),
        Command::Print(args) => print::run(&args)?,
        Command::Plain(args) => return plain::run(&args),
        Command::Translations(args) => return translations::run(args),
        Command::SignInLink(args) => sign_in_link::run(args).await?,
        Command::Keys(args) => keys::run(args).await?,
    }
    Ok(ExitCode::SUCCESS)
}
