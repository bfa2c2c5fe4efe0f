//! `driehoek upgrade`: what a start leaves of bringing the tables up to date, because nodes of an
//! earlier version may still work with them.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;

use crate::{
    clock::Clock,
    config::{Config, Flags},
    db::{
        Db, Tables,
        upgrade::{self, Pending, Running},
    },
    nodes,
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// The folder with everything that is kept.
    #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
    data: PathBuf,
    /// Only tell what is left to do.
    #[arg(long)]
    look: bool,
}

/// Fails when something has to wait for nodes of an earlier version.
pub(super) async fn run(args: Args) -> Result<ExitCode> {
    let config = Config::load(Flags { listen: None, data: args.data, demo: false })?;
    if config.store.file().is_some_and(|file| !file.exists()) {
        return nothing_yet();
    }
    let db = Db::open_as_it_is(&config.store).await?;
    if upgrade::is_new(&db).await? {
        db.close().await?;
        return nothing_yet();
    }
    let running = running(&db).await?;
    if !args.look {
        let mut told = Ok(());
        let mut tell = |name: &str| {
            told =
                std::mem::replace(&mut told, Ok(())).and_then(|()| say(&format!("made   {name}")));
        };
        upgrade::walk::<Tables>(&db, &running, &mut tell).await?;
        told?;
    }
    let left = upgrade::pending::<Tables>(&db, &running).await?;
    db.close().await?;
    for one in &left {
        say(&line(one))?;
    }
    if left.is_empty() {
        say("The tables are of this version.")?;
        return Ok(ExitCode::SUCCESS);
    }
    if !args.look {
        say(
            "The rest waits. Upgrade the nodes that are named, one after the other, and run this \
            again. A node that was killed is named for a minute.",
        )?;
    }
    Ok(ExitCode::FAILURE)
}

fn nothing_yet() -> Result<ExitCode> {
    say("There are no tables yet. The first start makes them.")?;
    Ok(ExitCode::SUCCESS)
}

async fn running(db: &Db) -> Result<Vec<Running>> {
    let nodes = nodes::running(db.read(), Clock::system().now()).await?.into_iter();
    let running = nodes.map(|node| Running { name: node.name, knows: node.knows });
    Ok(running.collect())
}

fn line(Pending { name, waits_for }: &Pending) -> String {
    if waits_for.is_empty() {
        return format!("to do  {name}");
    }
    format!("waits  {name}: for {}", waits_for.join(", "))
}

fn say(line: &str) -> Result<()> {
    writeln!(std::io::stdout().lock(), "{line}").context("printing how far it is")
}
