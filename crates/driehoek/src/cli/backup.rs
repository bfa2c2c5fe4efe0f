//! `driehoek backup`: one now, a drill, and a pair of keys. `driehoek restore`: the way back.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use age::x25519;
use anyhow::{Context as _, Result, ensure};
use clap::{Args as ClapArgs, Subcommand};

use crate::{
    backup::{self, Manifest, keys, recipients},
    clock::Clock,
    config::{Config, Flags},
    db::{Place, copy},
};

#[derive(Debug, ClapArgs)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    now: Now,
}

#[derive(Debug, ClapArgs)]
struct Now {
    /// The file to write; it must not be there yet.
    #[arg(long)]
    to: Option<PathBuf>,
    /// A key that locks (age1…) instead of those in the settings; may be said more than once.
    #[arg(long)]
    recipient: Vec<String>,
    /// The folder with everything that is kept.
    #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
    data: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a backup in a folder that goes again, restore it, and tell whether it is the same.
    Drill {
        /// The folder with everything that is kept.
        #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
        data: PathBuf,
    },
    /// Make a pair of keys: the one that opens in a file, the one that locks on the screen.
    Key {
        /// The file for the key that opens; it must not be there yet.
        #[arg(long)]
        to: PathBuf,
    },
}

#[derive(Debug, ClapArgs)]
pub(super) struct RestoreArgs {
    /// The backup.
    #[arg(long)]
    from: PathBuf,
    /// The file with the key that opens it.
    #[arg(long)]
    key: PathBuf,
    /// The folder to restore into: empty, or not there yet.
    #[arg(long)]
    to: PathBuf,
    /// The key store, from its mirror. Without it what is encrypted cannot be read.
    #[arg(long, required_unless_present = "without_keys")]
    keys: Option<PathBuf>,
    /// Restore without the key store: it was lost, or comes later.
    #[arg(long, conflicts_with = "keys")]
    without_keys: bool,
}

pub(super) async fn run(args: Args) -> Result<()> {
    match args.command {
        None => now(args.now).await,
        Some(Command::Drill { data }) => drill(&data).await,
        Some(Command::Key { to }) => {
            let locks = recipients::make_pair(&to)?;
            say(&format!(
                "{} opens what is made for {locks}\nPut this in the settings:\n\n\
                [backup]\nrecipients = [\"{locks}\"]\n\n\
                and keep the file away from this computer: without it no backup can be read.",
                to.display()
            ))
        }
    }
}

async fn now(args: Now) -> Result<()> {
    let to = args.to.context("say where to: --to FILE, or see --help for more")?;
    let config = Config::load(Flags { listen: None, data: args.data, demo: false })?;
    let recipients = match args.recipient.as_slice() {
        [] => config.backup.recipients.clone(),
        said => said.iter().map(|text| recipients::recipient(text)).collect::<Result<_>>()?,
    };
    ensure!(
        !recipients.is_empty(),
        "say for whom: --recipient age1…, or recipients in the settings; \
        `driehoek backup key --to FILE` makes a pair of keys"
    );
    let made = backup::make(there(&config)?, &to, &recipients, Clock::system().now()).await?;
    say(&format!(
        "{}: {} bytes, restored to check it\n{}",
        to.display(),
        made.bytes,
        told(&made.manifest)
    ))
}

pub(super) async fn restore(args: RestoreArgs) -> Result<()> {
    let identities = recipients::identities(&args.key)?;
    let manifest = backup::restore(&args.from, identities, &args.to).await?;
    copy::sign_all_out(&args.to.join(backup::STORE)).await?;
    say(&format!(
        "restored into {}; everybody signs in anew\n{}",
        args.to.display(),
        told(&manifest)
    ))?;
    match args.keys {
        Some(from) => {
            keys::restore(&from, &args.to).await?;
            say("the key store is there too; the installation's own key goes beside it by hand")
        }
        None => say("without keys: what is encrypted cannot be read until keys.db is there"),
    }
}

/// Makes and restores one with a key of its own, so that it can be done anywhere and any time.
async fn drill(data: &Path) -> Result<()> {
    let config = Config::load(Flags { listen: None, data: data.to_owned(), demo: false })?;
    let store = there(&config)?;
    let room = backup::bare_folder(data)?;
    let file = room.path().join("drill.tar.gz.age");
    let key = x25519::Identity::generate();
    let begun = std::time::Instant::now();
    let made = backup::make(store, &file, &[key.to_public()], Clock::system().now()).await?;
    let made_ms = begun.elapsed().as_millis();
    say(&format!("made      {} bytes in {made_ms} ms", made.bytes))?;
    let begun = std::time::Instant::now();
    let to = room.path().join("restored");
    let manifest = backup::restore(&file, vec![key], &to).await?;
    let restored_ms = begun.elapsed().as_millis();
    let found = copy::look(&to.join(backup::STORE)).await?;
    say(&format!("restored  {} bytes in {restored_ms} ms", manifest.bytes))?;
    ensure!(found.faults.is_empty(), "the restored store has faults: {:?}", found.faults);
    let width = found.rows.keys().map(String::len).max().unwrap_or(0);
    for (table, backed_up) in &made.manifest.rows {
        let restored = found.rows.get(table).copied().unwrap_or(0);
        let same = if restored == *backed_up { "same" } else { "DIFFERENT" };
        say(&format!("  {table:width$}  {backed_up:>9}  {restored:>9}  {same}"))?;
    }
    ensure!(found.rows == made.manifest.rows, "the restored store has other rows");
    say("integrity ok\nthe drill went well")
}

/// The store of these settings with the folder beside it; a file must be there, or an empty one
/// would be made.
fn there(config: &Config) -> Result<(&Place, &Path)> {
    let is_there = config.store.file().is_none_or(Path::exists);
    ensure!(is_there, "there is no store in {}", config.data.display());
    Ok((&config.store, &config.data))
}

/// What a backup holds, in lines.
fn told(manifest: &Manifest) -> String {
    let rows = |table: &str| manifest.rows.get(table).copied().unwrap_or(0);
    format!(
        "  made at     {}\n  by version  {}\n  rows        {} in {} tables: {} schools, \
        {} people, {} meetings\n  store       {} bytes, sha256 {}",
        manifest.made_at,
        manifest.version,
        manifest.rows(),
        manifest.rows.len(),
        rows("school"),
        rows("person"),
        rows("meeting"),
        manifest.bytes,
        manifest.sha256
    )
}

fn say(line: &str) -> Result<()> {
    writeln!(std::io::stdout().lock(), "{line}").context("printing the result")
}
