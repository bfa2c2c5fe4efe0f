//! The card box: reading and checking it, and printing all its cards, beside a browser that prints
//! the same cards from a page.

use std::{env, fs, path::PathBuf, process::Command, sync::Arc, time::Instant};

use anyhow::{Context as _, Result, bail};
use domain::{
    decks::{CardBox, Kind, plainness},
    lang::Lang,
};
use driehoek::{
    decks,
    i18n::{Catalogue, Words},
    meetings::views::View,
    paper::{self, Order, Sheet, Stock, What},
    plain,
};
use print::CardSheet;
use serde::{Deserialize, Serialize};

use crate::{
    cards_page,
    machine::{Machine, load_average},
    process::Process,
    progress,
};

/// What is printed: the cards of a conversation, no tips, keys and questions to parents.
const KINDS: [Kind; 6] = [
    Kind::ConversationCard,
    Kind::AssignmentCard,
    Kind::DefinitionCard,
    Kind::Energizer,
    Kind::Statement,
    Kind::DiscussionQuestion,
];
/// Where the codes on the backs lead.
const PUBLIC_URL: &str = "https://driehoek.example";
/// The program that has the browser print.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/print_in_browser.mjs");

#[derive(Debug, clap::Args)]
pub(crate) struct CardsArgs {
    /// How often everything is done; the medians are reported.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// The browser; without it none is measured.
    #[arg(long)]
    chromium: Option<PathBuf>,
    /// Keep the files that were printed in this folder, to look at them.
    #[arg(long)]
    keep: Option<PathBuf>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Report {
    machine: Machine,
    load_before: String,
    load_after: String,
    rounds: usize,
    /// All content files to a card box, with every fault that reading can find.
    read: Cost,
    /// Everything that `decks check` looks at: reading, plain language, fit on paper, inventory.
    check: Cost,
    cards: usize,
    pages: usize,
    pdf_kb: usize,
    /// The first paper of a process, which also unpacks the fonts.
    first: Cost,
    /// Every later one of the same cards: their layouts are kept.
    warm: Cost,
    /// A later one of cards that were not printed before: nothing is kept but fonts and sources.
    other_cards: Cost,
    /// The same cards printed by a browser, if one was given.
    chromium: Option<InBrowser>,
    /// How many times faster than the browser that runs already and printed before: wall time.
    warm_times_faster: Option<f64>,
    /// The same by processor time.
    warm_times_less_processor: Option<f64>,
    /// The same two for other cards.
    other_cards_times_faster: Option<f64>,
    other_cards_times_less_processor: Option<f64>,
}

/// What a piece of work took.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Cost {
    wall_ms: f64,
    /// User and kernel, in all threads; the kernel counts in steps of 10 ms.
    cpu_ms: f64,
}

#[derive(Debug, Serialize, Deserialize)]
struct InBrowser {
    version: String,
    /// From the command to a browser that can be asked something.
    start: Cost,
    /// Opening the page and printing it in a browser that just started, without that start.
    first: Cost,
    /// The same in a browser that printed this page before.
    warm: Cost,
    pages: usize,
    pdf_kb: usize,
}

/// Reads, checks, prints, and reports.
pub(crate) fn run(args: &CardsArgs) -> Result<Report> {
    let load_before = load_average();
    progress("reading and checking the card box");
    let read = median(args.rounds, || {
        CardBox::read(&decks::embedded());
        Ok(())
    })?;
    let check = median(args.rounds, check)?;
    progress("printing, every time in a new process");
    let first = (0..args.rounds).map(|_| first_in_a_process()).collect::<Result<Vec<_>>>()?;
    progress("printing again");
    let sheet = sheet()?;
    let printed = Sheet::Cards(sheet.clone()).print(&|_| {})?;
    let warm = median(args.rounds, || {
        Sheet::Cards(sheet.clone()).print(&|_| {})?;
        Ok(())
    })?;
    let other_cards = median_after(args.rounds, print::forget, || {
        Sheet::Cards(sheet.clone()).print(&|_| {})?;
        Ok(())
    })?;
    if let Some(folder) = &args.keep {
        fs::write(folder.join("driehoek.pdf"), &printed.bytes).context("keeping the PDF")?;
    }
    let chromium = args.chromium.is_some().then(|| in_browser(args, &sheet)).transpose()?;
    let times = |ours: Cost, of: fn(Cost) -> f64| {
        chromium.as_ref().map(|browser| of(browser.warm) / of(ours))
    };
    Ok(Report {
        machine: Machine::this_one(),
        load_before,
        load_after: load_average(),
        rounds: args.rounds,
        read,
        check,
        cards: sheet.cards.len(),
        pages: printed.pages,
        pdf_kb: printed.bytes.len() / 1024,
        first: Cost::median(&first)?,
        warm,
        other_cards,
        warm_times_faster: times(warm, |cost| cost.wall_ms),
        warm_times_less_processor: times(warm, |cost| cost.cpu_ms),
        other_cards_times_faster: times(other_cards, |cost| cost.wall_ms),
        other_cards_times_less_processor: times(other_cards, |cost| cost.cpu_ms),
        chromium,
    })
}

/// Prints once, in a process that has printed nothing yet.
pub(crate) fn once() -> Result<Cost> {
    let sheet = Sheet::Cards(sheet()?);
    measured(|| {
        sheet.print(&|_| {})?;
        Ok(())
    })
}

fn first_in_a_process() -> Result<Cost> {
    let me = env::current_exe().context("finding this program")?;
    let output = Command::new(me).arg("cards-once").output().context("starting a process")?;
    serde_json::from_slice(&output.stdout).context("reading what the process measured")
}

/// What `decks check` does, without writing it down.
fn check() -> Result<()> {
    let (cards, _) = CardBox::read(&decks::embedded());
    plainness(&cards, plain::lists());
    paper::too_long(&cards, &words()?)?;
    cards.coverage();
    Ok(())
}

fn words() -> Result<Words> {
    Ok(Arc::new(Catalogue::load()?).words(Lang::SOURCE))
}

/// The paper as the product makes it.
fn sheet() -> Result<CardSheet> {
    let (cards, words) = (decks::load(), words()?);
    let mut order = Order::new(What::Cards, Lang::SOURCE);
    let chosen = cards.elements().filter(|element| KINDS.contains(&element.kind));
    order.pick.elements = chosen.map(|element| element.id.clone()).collect();
    let view = View { words: &words, cards: &cards };
    match Sheet::of(Stock { view, public_url: Some(PUBLIC_URL) }, &order) {
        Some((Sheet::Cards(sheet), _)) => Ok(sheet),
        _ => bail!("the card box has no cards"),
    }
}

fn in_browser(args: &CardsArgs, sheet: &CardSheet) -> Result<InBrowser> {
    progress("printing in a browser");
    let folder = tempfile::tempdir().context("making a folder")?;
    let kept = args.keep.as_deref().unwrap_or(folder.path());
    let page = kept.join("cards.html");
    fs::write(&page, cards_page::html(sheet)).context("writing the page")?;
    let mut node = Command::new("node");
    node.arg(SCRIPT).arg(fs::canonicalize(&page)?).arg(kept.join("chromium.pdf"));
    node.arg(args.rounds.to_string()).args(&args.chromium);
    let output = node.output().context("starting node")?;
    if !output.status.success() {
        bail!("the browser did not print: {}", String::from_utf8_lossy(&output.stderr));
    }
    let rounds: InBrowserRounds =
        serde_json::from_slice(&output.stdout).context("reading what the browser took")?;
    rounds.median()
}

/// What the script tells.
#[derive(Debug, Deserialize)]
struct InBrowserRounds {
    version: String,
    start: Vec<Cost>,
    first: Vec<Cost>,
    warm: Vec<Cost>,
    pages: usize,
    pdf_kb: usize,
}

impl InBrowserRounds {
    fn median(self) -> Result<InBrowser> {
        Ok(InBrowser {
            version: self.version,
            start: Cost::median(&self.start)?,
            first: Cost::median(&self.first)?,
            warm: Cost::median(&self.warm)?,
            pages: self.pages,
            pdf_kb: self.pdf_kb,
        })
    }
}

fn median(rounds: usize, work: impl FnMut() -> Result<()>) -> Result<Cost> {
    median_after(rounds, || {}, work)
}

/// The same; what comes before each round is not in it.
fn median_after(
    rounds: usize,
    before: impl Fn(),
    mut work: impl FnMut() -> Result<()>,
) -> Result<Cost> {
    let costs = (0..rounds).map(|_| {
        before();
        measured(&mut work)
    });
    Cost::median(&costs.collect::<Result<Vec<_>>>()?)
}

fn measured(work: impl FnOnce() -> Result<()>) -> Result<Cost> {
    let me = Process::new(std::process::id());
    let (start, before) = (Instant::now(), me.cpu()?);
    work()?;
    let cpu = me.cpu()?.saturating_sub(before);
    Ok(Cost { wall_ms: start.elapsed().as_secs_f64() * 1e3, cpu_ms: cpu.as_secs_f64() * 1e3 })
}

impl Cost {
    /// The median of each figure by itself.
    fn median(costs: &[Self]) -> Result<Self> {
        let middle = |of: fn(&Self) -> f64| {
            let mut all: Vec<f64> = costs.iter().map(of).collect();
            all.sort_unstable_by(f64::total_cmp);
            all.get(all.len() / 2).copied().context("nothing was measured: use one round or more")
        };
        Ok(Self { wall_ms: middle(|cost| cost.wall_ms)?, cpu_ms: middle(|cost| cost.cpu_ms)? })
    }
}

#[cfg(test)]
mod tests {
    use super::Cost;

    #[test]
    fn the_median_is_taken_of_each_figure() {
        let cost = |wall_ms, cpu_ms| Cost { wall_ms, cpu_ms };
        let median = Cost::median(&[cost(3.0, 10.0), cost(1.0, 30.0), cost(2.0, 20.0)]);
        let median = median.expect("three costs have a median");
        assert_eq!((median.wall_ms, median.cpu_ms), (2.0, 20.0));
        assert!(Cost::median(&[]).is_err());
    }
}
