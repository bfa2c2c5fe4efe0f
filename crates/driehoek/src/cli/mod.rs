//! The command line: one file per subcommand.

pub mod admin;
mod backup;
pub mod boards;
mod decks;
pub mod demo;
mod doctor;
mod keys;
mod moving;
mod plain;
mod print;
mod privacy;
pub mod serve;
mod translations;
mod upgrade;

use std::{io::IsTerminal as _, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::config::{self, LogFormat};

/// What is logged when nobody says otherwise.
const LOG: &str = "info,sea_orm_migration=warn,sqlx=warn";

/// The digital card box for the partnership between parents and school.
#[derive(Debug, Parser)]
#[command(name = "driehoek", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// What to log, such as "info" or "driehoek=debug".
    #[arg(long, global = true, env = "DRIEHOEK_LOG", default_value = LOG)]
    log: String,
    /// How to write the log; without it as the settings say, else as text.
    #[arg(long, global = true)]
    log_format: Option<LogFormat>,
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
    /// Make a backup of the store in one encrypted file, also while the program serves.
    Backup(backup::Args),
    /// Look at the settings and what is around the program, and tell what to mend.
    Doctor(doctor::Args),
    /// Restore a backup into a new data folder.
    Restore(backup::RestoreArgs),
    /// Move everything from SQLite to PostgreSQL, or back.
    Move(moving::Args),
    /// Bring the tables up to date while nodes of the version before run, as far as they allow.
    Upgrade(upgrade::Args),
    /// Make an administrator, list them, or let somebody in when mail does not work.
    Admin(admin::Args),
    /// Change the installation's key.
    Keys(keys::Args),
    /// Make the processing register, the table of terms and the annex from the register.
    Privacy(privacy::Args),
}

/// Begins to write the log.
fn log(what: &str, format: LogFormat) -> Result<()> {
    let lines = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_new(what)?)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().flatten_event(true).with_current_span(false).init(),
    }
    Ok(())
}

/// Does what the command line asks.
pub async fn run() -> Result<ExitCode> {
    let cli = Cli::parse();
    let format = cli.log_format.unwrap_or_else(|| match &cli.command {
        Command::Serve(args) => config::log_format(&args.data),
        _ => LogFormat::Text,
    });
    log(&cli.log, format)?;
    match cli.command {
        Command::Serve(args) => serve::run(args).await?,
        Command::Demo(args) => demo::run(args).await?,
        Command::Decks(args) => return decks::run(&args),
        Command::Print(args) => print::run(&args)?,
        Command::Plain(args) => return plain::run(&args),
        Command::Translations(args) => return translations::run(args),
        Command::Backup(args) => backup::run(args).await?,
        Command::Doctor(args) => return doctor::run(args).await,
        Command::Restore(args) => backup::restore(args).await?,
        Command::Move(args) => moving::run(args).await?,
        Command::Upgrade(args) => return upgrade::run(args).await,
        Command::Admin(args) => admin::run(args).await?,
        Command::Keys(args) => keys::run(args).await?,
        Command::Privacy(args) => return privacy::run(args),
    }
    Ok(ExitCode::SUCCESS)
}
