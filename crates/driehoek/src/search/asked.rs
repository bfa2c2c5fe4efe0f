//! What somebody asks: the words of the question, and what the results are narrowed to.

use domain::{
    decks::{DeckId, ElementId, GroupForm},
    lang::Lang,
};

use super::{
    facets::Duration,
    family::Family,
    fold,
    limits::{PREFIX_FROM, QUERY_CHARS_MAX, WORDS_MAX},
    stop::{is_stop, is_weak},
};

/// What a word is worth that says little.
const WEAK: f32 = 0.3;

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words, as they were typed.
    pub text: String,
    pub narrow: Narrow,
    /// The page of results, from 1.
    pub page: usize,
}

/// What results are narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrow {
    pub family: Option<Family>,
    pub deck: Option<DeckId>,
    pub lang: Option<Lang>,
    pub duration: Option<Duration>,
    pub form: Option<GroupForm>,
    pub key: Option<ElementId>,
    pub series: Option<ElementId>,
}

impl Narrow {
    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One word of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// As it was typed.
    pub typed: String,
    /// In small letters, for its root.
    pub lower: String,
    /// Folded.
    pub surface: String,
    /// Whether it is long enough to be looked for as the beginning of another word.
    pub is_prefix: bool,
    /// Whether it is still being typed: then it always is looked for like that.
    pub is_last: bool,
    /// What it is worth beside other words: 1, or less.
    pub weight: f32,
}

/// The question as it is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    pub words: Vec<Word>,
    /// Words that must stand next to each other, folded: what was between double quotes.
    pub phrases: Vec<Vec<String>>,
    /// Words beyond the most that are looked for.
    pub left_out: Vec<String>,
}

/// Tells whether a question is longer than is looked for.
pub fn is_too_long(text: &str) -> bool {
    text.chars().count() > QUERY_CHARS_MAX
}

impl Question {
    /// Reads a question. Stop words are left out unless there is nothing else.
    pub fn read(text: &str) -> Self {
        let mut words: Vec<_> = fold::words(text).map(|range| word(&text[range])).collect();
        let ends_in_word = text.chars().next_back().is_some_and(char::is_alphanumeric);
        // A short number would be the beginning of every year.
        let grows = |word: &&mut Word| !word.surface.starts_with(|c: char| c.is_ascii_digit());
        if let Some(last) = words.last_mut().filter(|_| ends_in_word).filter(grows) {
            last.is_last = true;
            last.is_prefix = true;
        }
        words.retain(|word| !word.surface.is_empty());
        if words.iter().any(|word| !is_stop(&word.surface)) {
            words.retain(|word| !is_stop(&word.surface));
        }
        let mut seen = std::collections::HashSet::new();
        words.retain(|word| seen.insert(word.surface.clone()));
        let left_out = words.split_off(words.len().min(WORDS_MAX));
        let left_out = left_out.into_iter().map(|word| word.typed).collect();
        Self { words, phrases: phrases(text), left_out }
    }
}

/// Reads one word.
pub(super) fn word(typed: &str) -> Word {
    let lower = fold::lower(typed);
    let surface = fold::fold(&lower);
    let is_number = surface.starts_with(|c: char| c.is_ascii_digit());
    let is_prefix = !is_number && surface.chars().count() >= PREFIX_FROM;
    let weight = if is_weak(&surface) { WEAK } else { 1.0 };
    Word { typed: typed.to_owned(), lower, surface, is_prefix, is_last: false, weight }
}

/// What stands between double quotes, where that is more than one word.
fn phrases(text: &str) -> Vec<Vec<String>> {
    let between = text.split(['"', '“', '”', '„', '«', '»']).skip(1).step_by(2);
    let words = between.map(|part| {
        let words = fold::words(part).map(|range| fold::fold(&fold::lower(&part[range])));
        words.collect::<Vec<_>>()
    });
    words.filter(|words| words.len() > 1).collect()
}
