//! `driehoek privacy`: the papers that are made of the register.

use std::{io::Write as _, path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context as _, Result};
use clap::{Args as ClapArgs, Subcommand};
use domain::lang::Lang;

use crate::{i18n::Catalogue, privacy::documents};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tell whether the papers in a folder are still those of the register, or make them anew.
    Documents {
        /// The folder with the papers.
        #[arg(default_value = "docs/privacy")]
        folder: PathBuf,
        /// Make them anew in this folder.
        #[arg(long, value_name = "FOLDER")]
        write: Option<PathBuf>,
    },
}

pub(super) fn run(args: Args) -> Result<ExitCode> {
    let Command::Documents { folder, write } = args.command;
    let words = Arc::new(Catalogue::load()?).words(Lang::SOURCE);
    let writes = write.is_some();
    let mut out = std::io::stdout().lock();
    let mut is_stale = false;
    for (path, text) in documents::all(&words, &write.unwrap_or(folder))? {
        if std::fs::read_to_string(&path).is_ok_and(|written| written == text) {
            continue;
        }
        if writes {
            std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
            writeln!(out, "wrote {}", path.display())?;
        } else {
            is_stale = true;
            writeln!(out, "{} is not what the register says", path.display())?;
        }
    }
    Ok(if is_stale { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
