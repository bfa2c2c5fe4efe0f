//! `driehoek decks`: checks and lists the card box, in the program or in a folder.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result};
use clap::{Args as ClapArgs, Subcommand};
use domain::decks::{CardBox, Coverage, Fault, ListRow};

use crate::decks;

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Tell every fault in the content files, and what the inventory still misses.
    Check {
        /// The content folder; without it the content in the program is checked.
        content: Option<PathBuf>,
    },
    /// List every element in every language.
    List {
        /// The content folder; without it the content in the program is listed.
        content: Option<PathBuf>,
        /// As JSON, for other programs.
        #[arg(long)]
        json: bool,
    },
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    match &args.command {
        Command::Check { content } => check(content.as_deref()),
        Command::List { content, json } => list(*json, content.as_deref()),
    }
}

/// Prints every fault and how much of the inventory is held; fails when there are faults.
pub(super) fn check(content: Option<&Path>) -> Result<ExitCode> {
    let (card_box, faults) = CardBox::read(&files(content)?);
    print(&(faults_text(&faults, content) + &coverage_text(&card_box.coverage())))?;
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints a row for every element in every language.
pub(super) fn list(json: bool, content: Option<&Path>) -> Result<ExitCode> {
    let (card_box, _) = CardBox::read(&files(content)?);
    let rows = card_box.list();
    let text = if json {
        serde_json::to_string_pretty(&rows).context("writing the list as JSON")? + "\n"
    } else {
        table(&rows)
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn files(content: Option<&Path>) -> Result<Vec<(String, String)>> {
    content.map_or_else(|| Ok(decks::embedded()), decks::on_disk)
}

/// Writes everything at once. Whoever reads may stop halfway, as `head` does.
fn print(text: &str) -> Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("printing"),
    }
}

/// One line for each fault, as editors understand it, and their number.
fn faults_text(faults: &[Fault], content: Option<&Path>) -> String {
    let mut text = String::new();
    for Fault { file, line, what } in faults {
        let path = content.map_or_else(|| PathBuf::from(&**file), |folder| folder.join(&**file));
        push_line(&mut text, format_args!("{}:{line}: {what}", path.display()));
    }
    match faults.len() {
        0 => push_line(&mut text, format_args!("No faults.")),
        1 => push_line(&mut text, format_args!("\n1 fault.")),
        number => push_line(&mut text, format_args!("\n{number} faults.")),
    }
    text
}

/// How many items of the inventory are held, per kind, and which sets are not complete.
fn coverage_text(coverage: &Coverage) -> String {
    let mut kinds = BTreeMap::<_, (usize, usize)>::new();
    let mut sets = BTreeMap::<_, (usize, usize)>::new();
    for row in &coverage.rows {
        for (held, total) in [kinds.entry(row.kind).or_default(), sets.entry(&row.set).or_default()]
        {
            *held += row.held;
            *total += row.total;
        }
    }
    let total: usize = coverage.rows.iter().map(|row| row.total).sum();
    let held = total - coverage.missing.len();
    let mut text = String::new();
    push_line(&mut text, format_args!("\nHeld of the inventory: {held} of {total}."));
    for (kind, (held, total)) in kinds {
        push_line(&mut text, format_args!("  {:<16} {held:>3} of {total}", kind.name()));
    }
    sets.retain(|_, (held, total)| held < total);
    if !sets.is_empty() {
        push_line(&mut text, format_args!("\nStill missing, per set:"));
    }
    for (set, (held, total)) in sets {
        let set = set.as_ref().map_or("(any deck)", |set| set.as_str());
        push_line(&mut text, format_args!("  {set:<22} {:>3} of {total}", total - held));
    }
    text
}

fn table(rows: &[ListRow]) -> String {
    let mut text = String::new();
    let longest = rows.iter().map(|row| row.id.len()).max().unwrap_or(0);
    for ListRow { deck, kind, id, inventory, lang, state, stale } in rows {
        let (kind, state) = (kind.name(), state.name());
        let own = if inventory.is_some() { "" } else { "own" };
        let stale = if *stale { "stale" } else { "" };
        let row =
            format!("{deck:<22} {kind:<16} {id:<longest$} {lang} {state:<8} {own:<3} {stale}");
        push_line(&mut text, format_args!("{}", row.trim_end()));
    }
    text
}

fn push_line(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("writing to a string cannot fail");
}
