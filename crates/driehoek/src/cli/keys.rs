//! `driehoek keys`: the installation's key.

use std::{io::Write as _, path::PathBuf};

use anyhow::{Context as _, Result, ensure};
use clap::{Args as ClapArgs, Subcommand};

use crate::{
    chance::Chance,
    clock::Clock,
    config::{Config, Flags},
    db::{Db, Place},
    nodes,
    vault::{self, KeySource},
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Give the installation a new key. What was sealed stays readable; the old key opens nothing any more.
    Rotate {
        /// The folder with everything that is kept.
        #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
        data: PathBuf,
        /// A file with the new key, for an installation whose key does not lie in its data folder.
        #[arg(long)]
        new_key_file: Option<PathBuf>,
    },
    /// Copy all keys to another place, such as a database of PostgreSQL that several nodes share.
    Move {
        /// The folder with everything that is kept.
        #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
        data: PathBuf,
        /// A database of its own, that is empty, or a file that is not there yet. A password is
        /// better in the environment, or in ~/.pgpass.
        #[arg(long, env = "DRIEHOEK_MOVE_TO", hide_env_values = true)]
        to: String,
    },
}

pub(super) async fn run(args: Args) -> Result<()> {
    match args.command {
        Command::Rotate { data, new_key_file } => rotate(load(data)?, new_key_file).await,
        Command::Move { data, to } => carry(load(data)?, &to).await,
    }
}

fn load(data: PathBuf) -> Result<Config> {
    Config::load(Flags { listen: None, data, demo: false })
}

async fn carry(config: Config, to: &str) -> Result<()> {
    let to = Place::parse(to).context("--to")?;
    ensure!(to.to_string() != config.store.to_string(), "--to: the keys lie apart from the store");
    let count = vault::carry(&config.data, &config.keys, &to).await?;
    let from = config.keys;
    writeln!(
        std::io::stdout().lock(),
        "{count} keys are in {to}, the same as in {from}, which was not changed\n\
        Let the setting keys name it, see that all is well, and remove {from}."
    )
    .context("printing")
}

async fn rotate(config: Config, new_key_file: Option<PathBuf>) -> Result<()> {
    nobody_runs(&config).await?;
    let new = new_key_file.map(KeySource::File);
    let chance = Chance::system();
    let count =
        vault::rotate((&config.data, &config.keys), &config.key, new.as_ref(), &chance).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "The keys of {count} schools were wrapped anew.").context("printing")?;
    if let Some(KeySource::File(path)) = new {
        let path = path.display();
        writeln!(out, "Let Driehoek start with the key in {path} from now on.")
            .context("printing")?;
    }
    Ok(())
}

/// A node that runs would go on wrapping with the old key. Those that share this folder are told by a
/// lock; those elsewhere by the store.
async fn nobody_runs(config: &Config) -> Result<()> {
    if config.keys.file().is_some() {
        return Ok(());
    }
    let db = Db::open(&config.store).await?;
    let running = nodes::running(db.read(), Clock::system().now()).await?;
    db.close().await?;
    let names: Vec<_> = running.iter().map(|node| node.name.as_str()).collect();
    ensure!(names.is_empty(), "stop these nodes before the key is changed: {}", names.join(", "));
    Ok(())
}
