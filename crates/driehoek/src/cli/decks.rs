//! `driehoek decks`: checks and lists the card box, in the program or in a folder.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context as _, Result};
use clap::{Args as ClapArgs, Subcommand};
use domain::{
    decks::{self as rules, CardBox, Coverage, Fault, ListRow, Measured, Plainness},
    lang::Lang,
    plain::{Level, Lists, Rule},
};

use crate::{decks, i18n::Catalogue, paper, plain};

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
        /// Also fail when a text is not plain enough.
        #[arg(long)]
        strict: bool,
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
        Command::Check { content, strict } => check(content.as_deref(), *strict),
        Command::List { content, json } => list(*json, content.as_deref()),
    }
}

/// Prints every fault, how plain the texts are, and how much of the inventory is held; fails when
/// there are faults or a card does not fit on paper, or when it is strict and a text is not plain
/// enough.
pub(super) fn check(content: Option<&Path>, strict: bool) -> Result<ExitCode> {
    let files = files(content)?;
    let (card_box, mut faults) = CardBox::read(&files);
    let lists = lists(&files).unwrap_or_else(|of_lists| {
        faults.extend(of_lists);
        plain::lists().clone()
    });
    let texts = rules::plainness(&card_box, &lists);
    let all_plain = texts.iter().all(Plainness::is_plain);
    let words = Arc::new(Catalogue::load()?).words(Lang::SOURCE);
    let long = paper::too_long(&card_box, &words)?;
    let parts = [
        faults_text(&faults, content),
        paper_text(&long),
        plain_text(&texts),
        coverage_text(&card_box.coverage()),
    ];
    print(&parts.concat())?;
    let is_good = faults.is_empty() && long.is_empty() && (all_plain || !strict);
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Gives the word lists among the files; those in the program when there are none.
fn lists(files: &[(String, String)]) -> Result<Lists, Vec<Fault>> {
    let file = files.iter().find(|(path, _)| path == plain::LISTS);
    file.map_or_else(|| Ok(plain::lists().clone()), |(path, text)| Lists::read(path, text))
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

/// How many texts are easy and hard, and which are not plain enough, with the reasons.
fn plain_text(texts: &[Plainness]) -> String {
    let count = |level: Option<Level>| texts.iter().filter(|t| t.advice.level == level).count();
    let [green, amber, red, short] =
        [Some(Level::Green), Some(Level::Amber), Some(Level::Red), None].map(count);
    let wanting: Vec<_> = texts.iter().filter(|text| !text.is_plain()).collect();
    let mut text = String::new();
    push_line(&mut text, format_args!("\nPlain language, of {} Dutch texts:", texts.len()));
    push_line(&mut text, format_args!("  {green} green, {amber} amber, {red} red, {short} short"));
    if wanting.is_empty() {
        push_line(&mut text, format_args!("  Every text is plain enough."));
        return text;
    }
    push_line(&mut text, format_args!("  {} are not plain enough:", wanting.len()));
    for plainness in wanting {
        let (level, wanted) = (plainness.advice.level.map_or("", Level::name), plainness.wanted());
        let deck = plainness.deck.as_str();
        let (what, why) = (part_name(plainness), reasons(plainness));
        let row = format!("  {deck:<22} {what}: {level}, must be {}: {why}", wanted.name());
        push_line(&mut text, format_args!("{row}"));
    }
    text
}

/// The element of a text, or what was joined to it.
fn part_name(plainness: &Plainness) -> String {
    let number = plainness.pieces.len();
    match (&plainness.pieces[..], plainness.part) {
        ([(element, _)], _) => element.clone(),
        (_, Measured::Kind(kind)) => format!("{kind} ({number} together)"),
        (_, Measured::Rest) => format!("short texts ({number} together)"),
        (_, Measured::Hints) => format!("hints ({number} together)"),
        (_, Measured::Frame) => "intro and plan".to_owned(),
    }
}

/// The rules that a text breaks, with its figures.
fn reasons(plainness: &Plainness) -> String {
    let figures = &plainness.advice.figures;
    let reason = |rule: &Rule| match rule {
        Rule::Score => format!("score {:.0}", figures.score.unwrap_or_default()),
        Rule::MeanSentence => format!("{:.1} words per sentence", figures.mean_sentence()),
        Rule::LongestSentence => format!("a sentence of {} words", figures.longest_sentence),
        Rule::LongWords => format!("{:.1} % long words", figures.long_words_percent()),
        Rule::SchoolWords => "unexplained words of schools".to_owned(),
    };
    plainness.advice.broken.iter().map(reason).collect::<Vec<_>>().join(", ")
}

/// The cards that do not fit on their printed size, by id and language.
fn paper_text(long: &[(String, Lang)]) -> String {
    let mut text = String::from("\nPaper: ");
    if long.is_empty() {
        push_line(&mut text, format_args!("every card fits on A6 at a size that can be read."));
        return text;
    }
    push_line(&mut text, format_args!("{} cards do not fit on A6; shorten them:", long.len()));
    for (id, lang) in long {
        push_line(&mut text, format_args!("  {id} in {lang}"));
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
        let old = if *stale { "stale" } else { "" };
        let row = format!("{deck:<22} {kind:<16} {id:<longest$} {lang} {state:<8} {own:<3} {old}");
        push_line(&mut text, format_args!("{}", row.trim_end()));
    }
    text
}

fn push_line(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("writing to a string cannot fail");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_plain_enough_is_told_with_deck_level_and_reasons() {
        let (card_box, _) = CardBox::read(&[
            ("decks/a/deck.toml".to_owned(), DECK.to_owned()),
            ("decks/a/nl.toml".to_owned(), WORDS.replace("TEXT", &SENTENCE.repeat(4))),
        ]);
        let told = plain_text(&rules::plainness(&card_box, plain::lists()));
        let row = "a1: amber, must be green: 14.0 words per sentence, unexplained words of schools";
        assert!(told.contains("0 green, 1 amber, 0 red, 0 short"), "{told}");
        assert!(told.contains(row), "{told}");
    }

    const DECK: &str = "id = \"a\"\n[[element]]\nid = \"a1\"\nkind = \"briefpunt\"\n";
    const WORDS: &str = "[translation]\nlang = \"nl\"\nstate = \"source\"\n[deck]\ntitle = \"A\"\n\
        [a1]\ntext = \"TEXT\"\n";
    const SENTENCE: &str = "Op de studiedag zit de kat op de mat en ik ben heel blij. ";

    #[test]
    fn word_lists_of_a_folder_go_before_those_of_the_program() {
        let lists_of = |text: &str| lists(&[(plain::LISTS.to_owned(), text.to_owned())]);
        assert!(lists_of("[formal]\n\"a\" = [\"b\"]\n").is_ok());
        let faults = lists_of("[formal]\n\"a\" = 3\n").unwrap_err();
        assert!(faults[0].to_string().starts_with("plain/nl.toml:2: "), "{}", faults[0]);
        assert!(lists(&[]).is_ok());
    }
}
