//! A small world in which a meeting is held while everything goes wrong that can go wrong between
//! people and the log, all of it by chance from one number, so that every run can be run again.
//!
//! There is a store, one to three nodes, and people with a screen and an outbox. Requests, answers
//! and notices come late, in another order, twice or not at all; nodes die, stand still and have
//! clocks of their own; the store is away, or stores and does not say so; devices lose their
//! connection and come back at another node. People act on what their screen shows, however old.
//!
//! During a run every answer is held against the rules, and every node against the log. In the end
//! everything is well for a while; then every deed must stand in the log as often as its device was
//! told, and every screen must show what the log adds up to.
//!
//! One thing cannot be promised: a refused deed of which a copy is still on its way (its device gave
//! up waiting and sent it again) may be kept after all when that copy arrives. The figures count it.

mod check;
mod device;
mod figures;
mod habits;
mod in_kind;
mod luck;
mod network;
mod node;
mod store;
mod trouble;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use self::{figures::Figures, habits::Habits, luck::Luck, world::World};
use super::*;

/// How many runs are part of the usual tests.
const RUNS: u64 = 1_000;
/// How much is done in a run.
const DEEDS: (u64, u64) = (10, 80);
/// How many runs at most find a planted fault.
const RUNS_TO_FIND: u64 = 200;
/// How many lines of a run are told when it went wrong: the last ones, and those about one deed
/// when it is that which went wrong.
const LINES_TOLD: usize = 80;
/// Says how many runs, instead of [`RUNS`].
const RUNS_FROM: &str = "DRIEHOEK_SIMULATION_RUNS";
/// Says one run, or the first one of as many as are asked for.
const SEED_FROM: &str = "DRIEHOEK_SIMULATION_SEED";

/// A fault that is made on purpose, to see that it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Planted {
    Nothing,
    /// The unique number decides nothing any more.
    StoreTakesTakenNumbers,
    /// Words that are taken back stay in the log.
    StoreKeepsWhatIsErased,
    /// What is sent again has another key.
    PhoneMakesNewKeys,
    /// A node takes the version of a notice for its own, without reading the log.
    NodeBelievesNotices,
    /// A node confirms what is not safe.
    NodeAnswersBeforeTheStore,
    /// A node does not learn the keys that stand in the log.
    NodeForgetsKeys,
    /// A node refuses without looking whether others wrote.
    NodeRefusesOnAnOldState,
    /// A node refuses at once what rests upon entries that may not be stored.
    NodeRefusesOnWhatIsNotSafe,
    /// A lost notice is never made up for.
    NodeNeverLooksAgain,
    /// A node's own entries have a time that the store does not keep.
    ClocksAreTooFine,
}

/// A run that went wrong.
struct Wrong {
    seed: u64,
    deeds: u64,
    what: String,
    trace: Vec<String>,
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { seed, deeds, what, trace } = self;
        let about = what.split_once("deed ").and_then(|(_, rest)| rest.split(' ').next());
        let is_told = |line: &&String| {
            let of = line.split_once("deed ").and_then(|(_, rest)| rest.split([' ', ':']).next());
            about.is_none() || of.is_none() || of == about
        };
        let told: Vec<_> = trace.iter().filter(is_told).collect();
        let from = told.len().saturating_sub(LINES_TOLD);
        writeln!(f, "{what}\nseed {seed}; it is found with {deeds} deeds:")?;
        told[from..].iter().try_for_each(|line| writeln!(f, "{line}"))?;
        write!(f, "run it again with {SEED_FROM}={seed}")
    }
}

/// One run with so many deeds, with or without telling what happened.
fn run(
    (seed, deeds): (u64, u64),
    planted: Planted,
    habits: &Habits,
    tells: bool,
) -> Result<Figures, (String, Vec<String>)> {
    let mut world = World::new(seed, deeds, planted, habits);
    world.trace = tells.then(Vec::new);
    let ends = catch_unwind(AssertUnwindSafe(|| world.runs().and_then(|()| world.holds())));
    let ends = ends.unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<String>().cloned();
        Err(words.unwrap_or_else(|| "a panic".to_owned()))
    });
    ends.map_err(|what| (what, world.trace.unwrap_or_default()))?;
    Ok(world.figures)
}

fn deeds_of(seed: u64) -> u64 {
    Luck::of(!seed).between(DEEDS.0, DEEDS.1)
}

/// All runs from the first seed on; the first one that goes wrong, as short as it can be.
fn runs(seeds: std::ops::Range<u64>, planted: Planted) -> Result<Figures, Box<Wrong>> {
    let habits = Habits::new();
    let mut figures = Figures::default();
    for seed in seeds {
        match run((seed, deeds_of(seed)), planted, &habits, false) {
            Ok(found) => figures.add(found),
            Err(_) => return Err(Box::new(shortest(seed, planted, &habits))),
        }
    }
    Ok(figures)
}

/// The same run, ended as early as it goes wrong.
fn shortest(seed: u64, planted: Planted, habits: &Habits) -> Wrong {
    let wrong = |deeds| run((seed, deeds), planted, habits, true).err().map(|wrong| (deeds, wrong));
    let found = (0..=deeds_of(seed)).find_map(wrong);
    let (deeds, (what, trace)) = found.expect("the same run goes wrong again");
    Wrong { seed, deeds, what, trace }
}

#[expect(clippy::disallowed_methods, reason = "whoever runs the tests says how many")]
fn asked(name: &str) -> Option<u64> {
    let said = std::env::var(name).ok()?;
    Some(said.parse().unwrap_or_else(|_| panic!("{name} is no number: {said}")))
}

#[test]
#[expect(clippy::print_stdout, reason = "whoever asks for thousands of runs wants to see them")]
fn whatever_goes_wrong_nothing_is_lost_and_all_screens_show_the_same() {
    let first = asked(SEED_FROM);
    let count = asked(RUNS_FROM).unwrap_or(if first.is_some() { 1 } else { RUNS });
    let first = first.unwrap_or(0);
    let figures = runs(first..first + count, Planted::Nothing);
    let figures = figures.unwrap_or_else(|wrong| panic!("{wrong}"));
    println!("{figures}");
    if count >= RUNS {
        assert_eq!(figures.missing(), Vec::<&str>::new(), "this never happened");
    }
}

#[test]
fn the_same_seed_is_the_same_run() {
    let habits = Habits::new();
    let told = |seed| {
        let mut world = World::new(seed, deeds_of(seed), Planted::Nothing, &habits);
        world.trace = Some(Vec::new());
        world.runs().unwrap();
        world.trace.unwrap()
    };
    assert_eq!(told(7), told(7));
    assert_ne!(told(7), told(8));
}

#[rstest::rstest]
#[case(Planted::StoreTakesTakenNumbers)]
#[case(Planted::StoreKeepsWhatIsErased)]
#[case(Planted::PhoneMakesNewKeys)]
#[case(Planted::NodeBelievesNotices)]
#[case(Planted::NodeAnswersBeforeTheStore)]
#[case(Planted::NodeForgetsKeys)]
#[case(Planted::NodeRefusesOnAnOldState)]
#[case(Planted::NodeRefusesOnWhatIsNotSafe)]
#[case(Planted::NodeNeverLooksAgain)]
#[case(Planted::ClocksAreTooFine)]
fn a_planted_fault_is_found(#[case] planted: Planted) {
    let found = runs(0..RUNS_TO_FIND, planted);
    assert!(found.is_err(), "{planted:?} was not found in {RUNS_TO_FIND} runs");
}
