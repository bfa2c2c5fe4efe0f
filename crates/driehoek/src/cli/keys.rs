//! `driehoek keys`: the installation's key.

use std::{io::Write as _, path::PathBuf};

use anyhow::{Context as _, Result};
use clap::{Args as ClapArgs, Subcommand};

use crate::{
    chance::Chance,
    config::{Config, Flags},
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
}

pub(super) async fn run(args: Args) -> Result<()> {
    let Command::Rotate { data, new_key_file } = args.command;
    let config = Config::load(Flags { listen: None, data, demo: false })?;
    let new = new_key_file.map(KeySource::File);
    let chance = Chance::system();
    let count = vault::rotate(&config.data, &config.key, new.as_ref(), &chance).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "The keys of {count} schools were wrapped anew.").context("printing")?;
    if let Some(KeySource::File(path)) = new {
        let path = path.display();
        writeln!(out, "Let Driehoek start with the key in {path} from now on.")
            .context("printing")?;
    }
    Ok(())
}
