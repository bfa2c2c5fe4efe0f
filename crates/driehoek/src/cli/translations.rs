//! `driehoek translations`: how far each language is, marks of the Dutch behind translations, and
//! files for translators.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context as _, Result, bail, ensure};
use clap::{Args as ClapArgs, Subcommand};
use domain::{
    decks::{CardBox, Deck, DeckId, Progress},
    lang::Lang,
};
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::{
    clock::Clock,
    decks,
    i18n::Catalogue,
    translations::{
        files::{self, Put, Stamp},
        import, work, xliff,
    },
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write down from which Dutch words each translation was made, where that is not known yet.
    Stamp {
        /// The content folder.
        #[arg(default_value = "content")]
        content: PathBuf,
        /// Also renew the marks that are there: somebody just revised these translations.
        #[arg(long, requires = "deck")]
        again: bool,
        /// Only these decks.
        #[arg(long)]
        deck: Vec<String>,
        /// Only these languages, by tag.
        #[arg(long)]
        lang: Vec<Lang>,
    },
    /// Tell per language and deck how much is missing, stale, unchecked and checked.
    Status {
        /// The content folder; without it the content in the program.
        content: Option<PathBuf>,
        /// As JSON, for other programs.
        #[arg(long)]
        json: bool,
    },
    /// Write an XLIFF file for a translator.
    Export {
        /// The content folder; without it the content in the program.
        content: Option<PathBuf>,
        /// The language to translate into, by tag.
        #[arg(long)]
        lang: Lang,
        /// Only these decks; without it all of them.
        #[arg(long)]
        deck: Vec<String>,
        /// The file to write; without it the file is printed.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Put what is in a translator's XLIFF file into the content files.
    Import {
        /// The XLIFF file.
        file: PathBuf,
        /// The content folder.
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// Who translated or read it, to write down in the content files.
        #[arg(long)]
        by: Option<String>,
        /// Only tell what would change.
        #[arg(long)]
        dry_run: bool,
    },
}

pub(super) fn run(args: Args) -> Result<ExitCode> {
    match args.command {
        Command::Stamp { content, again, deck, lang } => {
            let how = if again { Stamp::Again } else { Stamp::New };
            stamp(&content, how, &deck, &lang)?;
        }
        Command::Status { content, json } => status(content.as_deref(), json)?,
        Command::Export { content, lang, deck, output } => {
            export(content.as_deref(), lang, &deck, output.as_deref())?;
        }
        Command::Import { file, content, by, dry_run } => {
            return bring_in(&file, &content, by.as_deref(), dry_run);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read(content: Option<&Path>) -> Result<CardBox> {
    let files = content.map_or_else(|| Ok(decks::embedded()), decks::on_disk)?;
    Ok(CardBox::read(&files).0)
}

/// The decks with these names, or all of them.
fn chosen<'c>(cards: &'c CardBox, names: &[String]) -> Result<Vec<&'c Deck>> {
    let Some(unknown) = names.iter().find(|name| cards.deck(&name.as_str().into()).is_none())
    else {
        let wanted = |deck: &&Deck| names.is_empty() || names.iter().any(|n| n == deck.id.as_str());
        return Ok(cards.decks().filter(wanted).collect());
    };
    bail!("there is no deck `{unknown}`");
}

fn stamp(content: &Path, how: Stamp, decks: &[String], langs: &[Lang]) -> Result<()> {
    let cards = read(Some(content))?;
    let mut changed = 0;
    for deck in chosen(&cards, decks)? {
        for lang in Lang::all().filter(|lang| *lang != Lang::SOURCE) {
            if !langs.is_empty() && !langs.contains(&lang) {
                continue;
            }
            let path = content.join("decks").join(deck.id.as_str()).join(format!("{lang}.toml"));
            if !path.is_file() {
                continue;
            }
            let before =
                fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let after = files::stamp(&before, &marks(&cards, deck, lang), how)
                .with_context(|| format!("stamping {}", path.display()))?;
            if before != after {
                fs::write(&path, after).with_context(|| format!("writing {}", path.display()))?;
                changed += 1;
                print(&format!("{}\n", path.display()))?;
            }
        }
    }
    print(&format!("{changed} files changed.\n"))
}

/// The marks of the Dutch words of everything of a deck that has words in a language.
fn marks(cards: &CardBox, deck: &Deck, lang: Lang) -> BTreeMap<String, String> {
    let translated = cards.items(deck).into_iter().filter_map(|item| {
        cards.said(&deck.id, &item, lang)?;
        let dutch = cards.said(&deck.id, &item, Lang::SOURCE)?;
        Some((item.to_string(), dutch.parts.mark()))
    });
    translated.collect()
}

/// How far a deck is in a language.
#[derive(Debug, Serialize)]
struct Row {
    lang: Lang,
    deck: DeckId,
    /// Whether the deck promises to be complete in this language.
    promised: bool,
    missing: usize,
    stale: usize,
    machine: usize,
    checked: usize,
}

fn status(content: Option<&Path>, json: bool) -> Result<()> {
    let cards = read(content)?;
    let langs = Lang::all().filter(|lang| *lang != Lang::SOURCE);
    let rows: Vec<_> = langs.flat_map(|lang| rows(&cards, lang)).collect();
    if json {
        return print(&(serde_json::to_string_pretty(&rows).context("writing JSON")? + "\n"));
    }
    let mut text = format!(
        "{:<5} {:<22} {:>8} {:>8} {:>8} {:>8}\n",
        "lang", "deck", "checked", "machine", "stale", "missing"
    );
    for Row { lang, deck, promised, missing, stale, machine, checked } in rows {
        let promised = if promised { "promised" } else { "" };
        let row = format!(
            "{:<5} {:<22} {checked:>8} {machine:>8} {stale:>8} {missing:>8}  {promised}",
            lang.tag(),
            deck.as_str()
        );
        writeln!(text, "{}", row.trim_end()).expect("writing to a string cannot fail");
    }
    print(&text)
}

fn rows(cards: &CardBox, lang: Lang) -> Vec<Row> {
    let row = |deck: &Deck| {
        let counts = work::counts_of(cards, deck, lang);
        Row {
            lang,
            deck: deck.id.clone(),
            promised: deck.langs.contains(&lang),
            missing: counts.of(Progress::Missing),
            stale: counts.of(Progress::Stale),
            machine: counts.of(Progress::Machine),
            checked: counts.of(Progress::Checked),
        }
    };
    cards.decks().map(row).collect()
}

fn export(
    content: Option<&Path>,
    lang: Lang,
    decks: &[String],
    output: Option<&Path>,
) -> Result<()> {
    ensure!(lang != Lang::SOURCE, "`{lang}` is the language that is translated from");
    let cards = read(content)?;
    let words = Arc::new(Catalogue::load()?).words(Lang::SOURCE);
    let decks = chosen(&cards, decks)?;
    let text = xliff::write(&cards, &words, lang, &decks, &[])?;
    match output {
        Some(path) => fs::write(path, text).with_context(|| format!("writing {}", path.display())),
        None => print(&text),
    }
}

/// Fails when something in the file cannot be taken over.
fn bring_in(file: &Path, content: &Path, by: Option<&str>, dry_run: bool) -> Result<ExitCode> {
    let body = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let document = match xliff::read(&body) {
        Ok(document) => document,
        Err(refused) => bail!("{}: {refused}", file.display()),
    };
    let cards = read(Some(content))?;
    let brought = import::compare(&cards, &document);
    print(&told(file, &brought))?;
    if !dry_run {
        for (deck, changes) in by_deck(&brought) {
            write_deck(content, document.lang, &deck, &changes, by)?;
        }
    }
    let is_whole = brought.faulty.is_empty() && brought.unknown.is_empty();
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn by_deck(brought: &import::Brought) -> BTreeMap<DeckId, Vec<&import::Change>> {
    let mut decks = BTreeMap::<_, Vec<_>>::new();
    for change in &brought.changes {
        decks.entry(change.key.deck.clone()).or_default().push(change);
    }
    decks
}

fn write_deck(
    content: &Path,
    lang: Lang,
    deck: &DeckId,
    changes: &[&import::Change],
    by: Option<&str>,
) -> Result<()> {
    let path = content.join("decks").join(deck.as_str()).join(format!("{lang}.toml"));
    let before = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read.with_context(|| format!("reading {}", path.display()))?,
    };
    let today = Clock::system().now().to_zoned(TimeZone::system()).date();
    let all: Vec<_> = changes
        .iter()
        .map(|change| Put {
            item: change.key.item.clone(),
            parts: change.parts.clone(),
            state: change.state,
            by: by.map(str::to_owned),
            on: Some(today),
            made_from: change.made_from.clone(),
        })
        .collect();
    let after =
        files::put(&before, lang, &all).with_context(|| format!("changing {}", path.display()))?;
    fs::write(&path, after).with_context(|| format!("writing {}", path.display()))
}

/// What a file brings, a line for everything that somebody must look at.
fn told(file: &Path, brought: &import::Brought) -> String {
    let mut text = String::new();
    let mut line = |line: u32, said: String| {
        writeln!(text, "{}:{line}: {said}", file.display())
            .expect("writing to a string cannot fail");
    };
    for unknown in &brought.unknown {
        line(unknown.line, format!("there is no text `{}` in the card box", unknown.name));
    }
    for faulty in &brought.faulty {
        for fault in &faulty.faults {
            line(faulty.line, format!("`{}` cannot be taken over: {fault}", faulty.name));
        }
    }
    for change in brought.changes.iter().filter(|change| change.dutch_changed) {
        let name = format!("{}/{}", change.key.deck, change.key.item);
        line(change.line, format!("the Dutch of `{name}` changed after this file was made"));
    }
    for remark in &brought.remarks {
        line(remark.line, format!("not kept, content files have no comments: {}", remark.text));
    }
    let new = brought.changes.iter().filter(|change| change.before.is_none()).count();
    let changed = brought.changes.len() - new;
    writeln!(text, "{new} new, {changed} changed, {} the same.", brought.same)
        .expect("writing to a string cannot fail");
    text
}

/// Writes everything at once. Whoever reads may stop halfway, as `head` does.
fn print(text: &str) -> Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("printing"),
    }
}
