//! Searching in the process, without HTTP: many documents made of the real texts and of words that do
//! not exist, and a mix of questions.

use std::{collections::BTreeMap, hint::black_box, sync::Arc, time::Instant};

use anyhow::{Context as _, Result};
use domain::{decks::CardBox, lang::Lang, meetings::SchoolId};
use driehoek::{
    decks,
    i18n::Catalogue,
    search::{Asked, Family, Finder, Names, Narrow},
};
use serde::Serialize;

use crate::{
    machine::{Machine, load_average},
    process::Process,
    progress,
};

/// Documents of one deck.
const DECK_CARDS: usize = 100;
/// Words that do not exist, so that the vocabulary is as large as that of so many texts would be.
const MADE_WORDS: usize = 40_000;
/// Sentences of a document, at most.
const SENTENCES_MAX: usize = 5;

#[derive(Debug, clap::Args)]
pub(crate) struct SearchArgs {
    /// How many documents are searched.
    #[arg(long, default_value_t = 100_000)]
    documents: usize,
    /// How many questions of each sort are asked.
    #[arg(long, default_value_t = 1_000)]
    questions: usize,
    /// What the chance begins with: the same documents and questions for the same number.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[derive(Debug, Serialize)]
pub(crate) struct Report {
    machine: Machine,
    load_before: String,
    load_after: String,
    documents: usize,
    /// Making the index, from the card box that was read.
    index_seconds: f64,
    /// What the process grew by while the index was made, its garbage included.
    index_memory_kb: u64,
    /// The process with all documents and the index.
    process_memory_kb: u64,
    /// Every sort of question, and all together.
    latency: BTreeMap<&'static str, Latency>,
}

#[derive(Debug, Serialize)]
struct Latency {
    questions: usize,
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
    /// How many documents a question found, on average.
    found: usize,
}

/// Makes, searches, and reports.
pub(crate) fn run(args: &SearchArgs) -> Result<Report> {
    let load_before = load_average();
    let mut chance = Chance(args.seed);
    progress("making documents");
    let sentences = sentences();
    let words = made_words(&mut chance);
    let cards = Arc::new(documents(args.documents, &sentences, &words, &mut chance));
    let documents = cards.elements().count();
    let me = Process::new(std::process::id());
    let before = me.memory_kb()?;
    progress("making the index");
    let names = Names::of(&Arc::new(Catalogue::load()?));
    let finder = Finder::new(Arc::clone(&cards), names);
    let start = Instant::now();
    finder.prepare()?;
    let index_seconds = start.elapsed().as_secs_f64();
    let after = me.memory_kb()?;
    let school = SchoolId(uuid::Uuid::nil());
    let mut latency = BTreeMap::new();
    let mut all = Vec::new();
    for sort in SORTS {
        progress(&format!("asking: {sort}"));
        let mut times = Vec::with_capacity(args.questions);
        let mut found = 0;
        for _ in 0..args.questions {
            let asked = question(sort, &sentences, &words, &mut chance);
            let start = Instant::now();
            let answer = black_box(finder.find(school, &cards, &asked)?);
            times.push(start.elapsed().as_secs_f64() * 1e3);
            found += answer.total;
        }
        all.extend_from_slice(&times);
        latency.insert(sort, Latency::of(times, found)?);
    }
    latency.insert("all", Latency::of(all, 0)?);
    Ok(Report {
        machine: Machine::this_one(),
        load_before,
        load_after: load_average(),
        documents,
        index_seconds,
        index_memory_kb: after.saturating_sub(before),
        process_memory_kb: me.memory_kb()?,
        latency,
    })
}

impl Latency {
    fn of(mut times: Vec<f64>, found: usize) -> Result<Self> {
        times.sort_unstable_by(f64::total_cmp);
        let at = |hundredth: usize| times.get((times.len() * hundredth / 100).min(times.len() - 1));
        let (p50, p99) = (at(50).copied(), at(99).copied());
        Ok(Self {
            questions: times.len(),
            p50_ms: p50.context("nothing was asked")?,
            p99_ms: p99.context("nothing was asked")?,
            max_ms: times.last().copied().unwrap_or_default(),
            found: found / times.len().max(1),
        })
    }
}

/// The sorts of questions.
const SORTS: [&str; 7] =
    ["one word", "two words", "sentence", "beginning", "typing error", "narrowed", "phrase"];

fn question(sort: &str, sentences: &[String], words: &[String], chance: &mut Chance) -> Asked {
    // Half of what people ask is about words that many documents have, half about rare ones.
    let word = |chance: &mut Chance| {
        if chance.below(2) == 0 {
            return chance.pick(words).clone();
        }
        let sentence: Vec<_> = chance.pick(sentences).split_whitespace().collect();
        (*chance.pick(&sentence)).to_owned()
    };
    let first = word(chance);
    let letters: Vec<char> = first.chars().collect();
    let text = match sort {
        "two words" => format!("{first} {}", word(chance)),
        "sentence" => chance.pick(sentences).chars().take(150).collect(),
        "beginning" => letters[..(letters.len() / 2).max(1)].iter().collect(),
        "typing error" => with_error(&letters, chance),
        "phrase" => {
            let sentence: Vec<_> = chance.pick(sentences).split_whitespace().collect();
            let at = chance.below(sentence.len().saturating_sub(2).max(1));
            format!("\"{}\"", sentence[at..sentence.len().min(at + 2)].join(" "))
        }
        _ => first,
    };
    let family = (sort == "narrowed").then(|| *chance.pick(&Family::ALL));
    Asked { text, narrow: Narrow { family, ..Narrow::default() }, page: 1 }
}

/// A word in which two letters changed places.
fn with_error(letters: &[char], chance: &mut Chance) -> String {
    let mut letters = letters.to_vec();
    if letters.len() > 2 {
        let at = 1 + chance.below(letters.len() - 2);
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

/// All sentences of the real card box, in every language that it has.
fn sentences() -> Vec<String> {
    let cards = decks::load();
    let words = cards.elements().flat_map(|element| {
        cards.langs(&element.id).filter_map(|lang| cards.words(&element.id, lang))
    });
    let texts = words.filter_map(|words| words.text.as_deref());
    let sentences = texts.flat_map(|text| text.split(['.', '?', '!', '\n']));
    let long = sentences.map(str::trim).filter(|sentence| sentence.split_whitespace().count() > 3);
    long.map(|sentence| sentence.replace(['"', '\\'], "")).collect()
}

/// Words of Dutch syllables that mean nothing.
fn made_words(chance: &mut Chance) -> Vec<String> {
    const STARTS: [&str; 16] =
        ["b", "br", "d", "dr", "f", "g", "h", "k", "kl", "l", "m", "p", "r", "s", "st", "v"];
    const MIDDLES: [&str; 10] = ["a", "aa", "e", "ee", "i", "ie", "o", "oo", "u", "oe"];
    const ENDS: [&str; 10] = ["k", "l", "m", "n", "p", "r", "rs", "t", "nd", "lt"];
    let mut word = || {
        let syllables = 2 + chance.below(3);
        let syllable =
            |_| [*chance.pick(&STARTS), *chance.pick(&MIDDLES), *chance.pick(&ENDS)].concat();
        (0..syllables).map(syllable).collect::<String>()
    };
    (0..MADE_WORDS).map(|_| word()).collect()
}

/// A card box of so many cards: sentences of the real one with some made words among theirs.
fn documents(count: usize, sentences: &[String], words: &[String], chance: &mut Chance) -> CardBox {
    const KINDS: [&str; 6] =
        ["gesprekskaart", "tip", "achtergrond", "begrip", "stelling", "energizer"];
    let mut files = Vec::new();
    for deck in 0..count.div_ceil(DECK_CARDS) {
        let mut structure = format!("id = \"m{deck}\"\n");
        let mut texts = format!(
            "[translation]\nlang = \"{}\"\nstate = \"source\"\n[deck]\ntitle = \"{}\"\n",
            Lang::SOURCE,
            chance.pick(words)
        );
        for card in 0..DECK_CARDS.min(count - deck * DECK_CARDS) {
            let (kind, minutes) = (chance.pick(&KINDS), 1 + chance.below(60));
            structure.extend([format!(
                "[[element]]\nid = \"m{deck}-{card}\"\nkind = \"{kind}\"\norder = {card}\nminutes = {minutes}\n"
            )]);
            let title = format!("{} {}", chance.pick(words), chance.pick(words));
            let text = text(sentences, words, chance);
            texts.extend([format!("[m{deck}-{card}]\ntitle = \"{title}\"\ntext = \"{text}\"\n")]);
        }
        files.push((format!("decks/m{deck}/deck.toml"), structure));
        files.push((format!("decks/m{deck}/{}.toml", Lang::SOURCE), texts));
    }
    CardBox::read(&files).0
}

fn text(sentences: &[String], words: &[String], chance: &mut Chance) -> String {
    let count = 1 + chance.below(SENTENCES_MAX);
    let sentence = |_| {
        let real = chance.pick(sentences).clone();
        let made = [chance.pick(words).as_str(), chance.pick(words).as_str()].join(" ");
        format!("{real} {made}.")
    };
    (0..count).map(sentence).collect::<Vec<_>>().join(" ")
}

/// The same numbers for the same seed (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}
