//! `driehoek move`: everything from one engine to the other.

use std::io::Write as _;

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;

use crate::db::{
    Place,
    moving::{self, Step},
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// Where everything is: `sqlite:FILE` or `postgres://name@host/database`. Nothing may run on it.
    #[arg(long, env = "DRIEHOEK_MOVE_FROM", hide_env_values = true)]
    from: String,
    /// Where it goes: a file that is not there yet, or an empty database. A password is better in
    /// the environment, or in ~/.pgpass.
    #[arg(long, env = "DRIEHOEK_MOVE_TO", hide_env_values = true)]
    to: String,
}

pub(super) async fn run(args: Args) -> Result<()> {
    let from = Place::parse(&args.from).context("--from")?;
    let to = Place::parse(&args.to).context("--to")?;
    say(&format!("moving from {from} to {to}"))?;
    let mut told = Ok(());
    let mut tell =
        |step| told = std::mem::replace(&mut told, Ok(())).and_then(|()| say(&line(step)));
    moving::run(&from, &to, &mut tell).await?;
    told?;
    say(&format!(
        "all of it is in {to}, the same as in {from}, which was not changed\n\
        Let the setting store name it; the keys stay where they are. Then start Driehoek, see that \
        all is well, and remove what was moved from: it is as private as what was moved."
    ))
}

fn line(step: Step) -> String {
    match step {
        Step::Carried { table, rows, of } => format!("  moved     {table}: {rows} of {of}"),
        Step::Same { table, rows } => format!("  the same  {table}: {rows}"),
    }
}

fn say(line: &str) -> Result<()> {
    writeln!(std::io::stdout().lock(), "{line}").context("printing how far it is")
}
