//! What texts that lie beside each other have in common and in what they differ, to mark it in each
//! of them.
//!
//! The rule, which a reader can check by eye:
//!
//! - A text is cut into words where Unicode says that words end (UAX #29).
//! - Two words are the same when they are, whatever their capitals, or when one only has one or two
//!   letters more at its end and the shorter has at least five: `ouder` and `ouders`.
//! - Words that say little by themselves (`small_words.rs`), numbers and single letters are not
//!   marked.
//! - What is not marked as the same, and says something by itself, stands in one text alone: it is
//!   marked as different.
//! - Where words are written without spaces, signs that stand in the same order in another text are
//!   marked: two in Chinese and Japanese, four in Thai, Lao, Khmer, Burmese and Tibetan.
//!
//! The limits: it finds the same words, not the same thought. *Kind* and *kinderen*, *samen* and
//! *met elkaar* are different to it, and so is a word with another accent. Only Dutch and English
//! have a list of small words; in other languages a small word of two letters or more is marked as
//! any other. It never says which text is better, and it leaves the judging to those who wrote.

use std::collections::{BTreeSet, HashMap};

use unicode_segmentation::UnicodeSegmentation as _;

use super::small_words::SMALL_WORDS;

/// The fewest letters of a word that is the same as one with a longer end.
const STEM_LEAST: usize = 5;
/// The most letters that an end may have.
const END_MOST: usize = 2;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it says.
    pub text: &'a str,
    /// Whether other texts say it too.
    pub found: Found,
}

/// Where the words of a part are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Found {
    /// They say little by themselves.
    #[default]
    Anywhere,
    /// In another text too.
    Shared,
    /// In this text alone.
    Here,
}

/// A word that several texts have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// The word as it stands first, in small letters.
    pub word: String,
    /// How many of the texts have it.
    pub texts: usize,
}

/// Texts beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    /// Each text in parts that together are the whole of it.
    pub texts: Vec<Vec<Piece<'a>>>,
    /// The words that at least two of them have: in most texts first, then as they stand.
    pub common: Vec<Common>,
}

/// How signs of writing without spaces are counted: how many in a row are as good as a word.
fn signs_of_a_word(sign: &str) -> Option<usize> {
    match u32::from(sign.chars().next()?) {
        0x0E00..=0x0FFF | 0x1000..=0x109F | 0x1780..=0x17FF => Some(4),
        0x3040..=0x30FF
        | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF
        | 0x2_0000..=0x3_FFFF => Some(2),
        _ => None,
    }
}

/// A word or a sign of one text.
#[derive(Debug)]
struct Token<'a> {
    /// Where it begins, in bytes.
    at: usize,
    text: &'a str,
    /// In small letters.
    folded: String,
    /// How many signs in a row are as good as a word, in writing without spaces.
    signs: Option<usize>,
}

/// Which texts have a word, by what is compared of it.
#[derive(Debug, Default)]
struct Index {
    words: HashMap<String, BTreeSet<usize>>,
    /// The words without their last letters.
    stems: HashMap<String, BTreeSet<usize>>,
    /// Signs in a row.
    runs: HashMap<String, BTreeSet<usize>>,
}

/// Marks in each text what at least one other has too.
pub fn compare<'a>(texts: &[&'a str]) -> Compared<'a> {
    let tokens: Vec<_> = texts.iter().map(|text| tokens(text)).collect();
    let mut index = Index::default();
    for (place, tokens) in tokens.iter().enumerate() {
        index.take(place, tokens);
    }
    let mut known = HashMap::new();
    let mut marked = Vec::new();
    let mut common = Vec::new();
    for (place, tokens) in tokens.iter().enumerate() {
        let mut found: Vec<_> = tokens.iter().map(|token| alone(token, texts.len())).collect();
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.signs.is_none()) {
            if says_little(token) {
                continue;
            }
            let count = known.entry(&token.folded).or_insert_with(|| index.count(&token.folded));
            if *count > 1 {
                found[at] = Found::Shared;
                common.push((token.folded.clone(), *count));
            }
        }
        for run in runs(tokens) {
            let signs = signs(&tokens[run.clone()]);
            let count = index.runs.get(&signs).map_or(0, BTreeSet::len);
            if count > 1 {
                found[run].fill(Found::Shared);
                common.push((signs, count));
            }
        }
        marked.push(pieces(texts[place], tokens, &found));
    }
    Compared { texts: marked, common: listed(&common) }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (at, word) in text.split_word_bound_indices() {
        if !word.chars().any(char::is_alphanumeric) {
            continue;
        }
        if signs_of_a_word(word).is_none() {
            tokens.push(Token { at, text: word, folded: word.to_lowercase(), signs: None });
            continue;
        }
        tokens.extend(word.grapheme_indices(true).map(|(within, sign)| Token {
            at: at + within,
            text: sign,
            folded: sign.to_lowercase(),
            signs: signs_of_a_word(sign).or(Some(usize::MAX)),
        }));
    }
    tokens
}

/// What a word is as long as no other text says it too. A text by itself differs from nothing.
fn alone(token: &Token<'_>, texts: usize) -> Found {
    if texts < 2 || says_little(token) { Found::Anywhere } else { Found::Here }
}

fn says_little(token: &Token<'_>) -> bool {
    let is_number = !token.folded.chars().any(char::is_alphabetic);
    let is_short = token.signs.is_none() && token.folded.chars().count() < 2;
    is_number || is_short || SMALL_WORDS.contains(&token.folded.as_str())
}

/// Places of as many signs in a row as make a word.
fn runs(tokens: &[Token<'_>]) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    for (start, token) in tokens.iter().enumerate() {
        let Some(end) = token.signs.and_then(|signs| start.checked_add(signs)) else { continue };
        let Some(run) = tokens.get(start..end) else { continue };
        let follow = run
            .windows(2)
            .all(|two| two[0].at + two[0].text.len() == two[1].at && two[1].signs == token.signs);
        if follow {
            found.push(start..end);
        }
    }
    found
}

fn signs(run: &[Token<'_>]) -> String {
    run.iter().map(|token| token.folded.as_str()).collect()
}

/// The word without its last one or two letters, where enough is left.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().rev().map(|(at, _)| &word[..at]);
    ends.take(END_MOST).filter(|stem| stem.chars().count() >= STEM_LEAST)
}

impl Index {
    /// Takes in the words of a text.
    fn take(&mut self, place: usize, tokens: &[Token<'_>]) {
        for token in tokens.iter().filter(|token| token.signs.is_none()) {
            for stem in stems(&token.folded) {
                self.stems.entry(stem.to_owned()).or_default().insert(place);
            }
            self.words.entry(token.folded.clone()).or_default().insert(place);
        }
        for run in runs(tokens) {
            self.runs.entry(signs(&tokens[run])).or_default().insert(place);
        }
    }

    /// How many texts have this word, or one that only differs at its end.
    fn count(&self, word: &str) -> usize {
        let same = self.words.get(word).into_iter().chain(self.stems.get(word));
        let shorter = stems(word).filter_map(|stem| self.words.get(stem));
        same.chain(shorter).flatten().collect::<BTreeSet<_>>().len()
    }
}

/// The text in parts. Words marked alike with nothing but space between them are one part.
fn pieces<'a>(text: &'a str, tokens: &[Token<'a>], found: &[Found]) -> Vec<Piece<'a>> {
    let mut spans: Vec<(usize, usize, Found)> = Vec::new();
    for (token, found) in tokens.iter().zip(found).filter(|(_, it)| **it != Found::Anywhere) {
        let end = token.at + token.text.len();
        match spans.last_mut() {
            Some((_, until, before))
                if before == found && text[*until..token.at].chars().all(|c| c == ' ') =>
            {
                *until = end;
            }
            _ => spans.push((token.at, end, *found)),
        }
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (start, end, found) in spans {
        pieces.push(Piece { text: &text[from..start], found: Found::Anywhere });
        pieces.push(Piece { text: &text[start..end], found });
        from = end;
    }
    pieces.push(Piece { text: &text[from..], found: Found::Anywhere });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// Every word once, also when texts end it differently.
fn listed(found: &[(String, usize)]) -> Vec<Common> {
    let mut most: HashMap<&str, usize> = HashMap::new();
    for (word, count) in found {
        let known = most.entry(word).or_default();
        *known = (*known).max(*count);
    }
    let mut listed: Vec<Common> = Vec::new();
    let mut taken = Index::default();
    for (word, _) in found {
        if taken.count(word) == 0 {
            listed.push(Common { word: word.clone(), texts: most[word.as_str()] });
        }
        taken.take(0, &[Token { at: 0, text: word, folded: word.clone(), signs: None }]);
    }
    listed.sort_by_key(|common| std::cmp::Reverse(common.texts));
    listed
}
