//! How many syllables a Dutch word has. Vowels that sound together are found, longest first; a
//! vowel with a diaeresis begins a syllable. Hyphenation patterns would count too few: they never
//! split off a single letter, as in "o-pa". Words that do not follow the rule stand in a list.

use super::Lists;

/// Vowels that sound together, the longest first.
const TOGETHER: [&str; 19] = [
    "ieuw", "eeuw", "aai", "ooi", "oei", "ieu", "eeu", "aa", "ee", "oo", "uu", "ie", "oe", "eu",
    "ui", "ij", "ei", "au", "ou",
];

/// One letter without its accent.
#[derive(Clone, Copy)]
struct Letter {
    base: char,
    /// Whether a diaeresis says that a syllable begins here.
    is_apart: bool,
}

/// Counts the syllables of a word in small letters; one at least.
pub(super) fn count(lists: &Lists, word: &str) -> usize {
    word.split('-').map(|part| count_part(lists, part)).sum::<usize>().max(1)
}

/// Counts one part of a word with hyphens, by the list where it can.
fn count_part(lists: &Lists, part: &str) -> usize {
    let stem = part.strip_suffix("'s").or_else(|| part.strip_suffix('s')).unwrap_or(part);
    if let Some(number) = lists.syllables(part).or_else(|| lists.syllables(stem)) {
        return number;
    }
    let (mut rest, mut number) = (part, 0);
    while let Some((known, of_known)) = lists.compound_begin(rest) {
        rest = &rest[known..];
        number += of_known;
    }
    while let Some((known, of_known)) = lists.compound_end(rest) {
        rest = &rest[..rest.len() - known];
        number += of_known;
    }
    number + by_rule(rest)
}

/// Counts by the rule alone; nothing in it need be a vowel.
pub(super) fn by_rule(word: &str) -> usize {
    let letters = letters(word);
    let (mut at, mut number) = (0, 0);
    while at < letters.len() {
        let length = TOGETHER.iter().find_map(|vowels| together(&letters[at..], vowels));
        let is_vowel = matches!(letters[at].base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        number += usize::from(length.is_some() || is_vowel);
        at += length.unwrap_or(1);
    }
    number
}

/// Gives the number of vowels when the letters begin with these, with no diaeresis inside.
fn together(letters: &[Letter], vowels: &str) -> Option<usize> {
    let length = vowels.len();
    let found = letters.get(..length)?;
    let same = found.iter().zip(vowels.chars()).all(|(letter, vowel)| letter.base == vowel);
    (same && found[1..].iter().all(|letter| !letter.is_apart)).then_some(length)
}

fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    for c in word.chars() {
        let (base, is_apart) = match c {
            '\u{308}' => {
                if let Some(last) = letters.last_mut() {
                    last.is_apart = true;
                }
                continue;
            }
            '\u{300}'..='\u{36f}' => continue,
            'ä' => ('a', true),
            'ë' => ('e', true),
            'ï' => ('i', true),
            'ö' => ('o', true),
            'ü' => ('u', true),
            'á' | 'à' | 'â' | 'ã' | 'å' => ('a', false),
            'é' | 'è' | 'ê' => ('e', false),
            'í' | 'ì' | 'î' => ('i', false),
            'ó' | 'ò' | 'ô' | 'õ' => ('o', false),
            'ú' | 'ù' | 'û' => ('u', false),
            'ĳ' => {
                letters.push(Letter { base: 'i', is_apart: false });
                ('j', false)
            }
            other => (other, false),
        };
        letters.push(Letter { base, is_apart });
    }
    letters
}
