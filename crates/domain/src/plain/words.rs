//! One word of a text: where it stands, how it is looked up, and whether its syllables count.

use std::ops::Range;

use super::{Lists, syllables};

/// What a word is, as far as measuring goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A word whose syllables can be counted.
    Plain,
    /// A shortened word with its dot, and what a capital after it means.
    Short(Ending),
    /// Something with digits, all in capitals, or an address: a word without countable syllables.
    Other,
}

/// Whether a sentence can end with the dot of a shortened word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It never does.
    Never,
    /// It does when a capital follows.
    BeforeCapital,
}

/// One word of a text.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Where it stands in the text, in bytes.
    pub(super) range: Range<usize>,
    /// The word in small letters, with straight apostrophes and without soft hyphens.
    pub(super) key: Box<str>,
    /// What it is.
    pub(super) kind: WordKind,
    /// Its syllables; 0 when they cannot be counted.
    pub(super) syllables: usize,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether a sentence or a quotation begins here, so that the capital says nothing.
    pub(super) begins: bool,
    /// Which part of its sentence it belongs to; commas, colons, dashes and brackets part them.
    pub(super) part: usize,
    /// The word as it is written, when that differs from the key.
    written: Option<Box<str>>,
}

impl Word {
    /// Whether this is the word of a list: in any case, unless the list writes a capital.
    pub(super) fn is(&self, listed: &str) -> bool {
        let written = self.written.as_deref().unwrap_or(&self.key);
        *self.key == *listed || (listed.contains(char::is_uppercase) && written == listed)
    }
}

/// Reads the words of a piece of text without white space; `start` is where it stands.
pub(super) fn words(lists: &Lists, piece: &str, start: usize) -> Vec<Word> {
    if is_address(piece) {
        let name = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let begin = start + piece.find(name).unwrap_or(0);
        return vec![word(lists, name, begin, WordKind::Other)];
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(ahead) = piece[at..].find(char::is_alphanumeric) {
        let begin = at + ahead;
        let end = begin + length(&piece[begin..]);
        if is_clitic(&piece[..begin], &piece[begin..end]) {
            at = end;
            continue;
        }
        let word = read(lists, &piece[begin..], end - begin, start + begin);
        at = word.range.end - start;
        found.push(word);
    }
    found
}

/// Makes the word with which `text` begins; a dot that belongs to it comes along.
fn read(lists: &Lists, text: &str, length: usize, start: usize) -> Word {
    let (name, rest) = text.split_at(length);
    if rest.starts_with('.') && !is_spelled(name) {
        let with_dot = &text[..=length];
        if let Some(ending) = lists.shortened(&key_of(with_dot)) {
            return word(lists, with_dot, start, WordKind::Short(ending));
        }
        let is_initial = name.chars().count() == 1 && name.starts_with(char::is_uppercase);
        let is_dotted = name.contains('.') && !name.contains(char::is_numeric);
        if is_initial || is_dotted {
            return word(lists, with_dot, start, WordKind::Short(Ending::Never));
        }
    }
    let kind = if is_countable(name) { WordKind::Plain } else { WordKind::Other };
    word(lists, name, start, kind)
}

fn word(lists: &Lists, name: &str, start: usize, kind: WordKind) -> Word {
    let key = key_of(name);
    let written = straight(name);
    Word {
        range: start..start + name.len(),
        is_capital: name.starts_with(char::is_uppercase),
        written: (*written != *key).then(|| written.into()),
        syllables: if kind == WordKind::Plain { syllables::count(lists, &key) } else { 0 },
        key,
        kind,
        begins: false,
        part: 0,
    }
}

fn key_of(name: &str) -> Box<str> {
    straight(name).to_lowercase().into()
}

fn straight(name: &str) -> String {
    let chars = name.chars().filter(|c| *c != SOFT_HYPHEN);
    chars.map(|c| if is_apostrophe(c) { '\'' } else { c }).collect()
}

const SOFT_HYPHEN: char = '\u{ad}';

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02bc}')
}

/// Whether a character is part of a word by itself; accents that stand apart are.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | SOFT_HYPHEN)
}

/// Gives how many bytes the word is long with which a text begins. What may stand inside a word
/// (an apostrophe, a hyphen, the dots of a shortening, the comma of a number) belongs to it when
/// the word goes on behind it.
fn length(text: &str) -> usize {
    let mut end = 0;
    let mut letters = 0;
    let mut last = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_letter(c) {
            letters += 1;
            last = c;
            end = at + c.len_utf8();
            continue;
        }
        let Some((next_at, next)) = chars.peek().copied().filter(|(_, next)| is_letter(*next))
        else {
            break;
        };
        let joins = match c {
            '-' | '\u{2010}' | '\u{2011}' => true,
            '.' | ',' | ':' if last.is_numeric() && next.is_numeric() => true,
            '.' | '/' => letters <= SHORT && short_run(&text[next_at..]),
            c => is_apostrophe(c),
        };
        if !joins {
            break;
        }
        letters = 0;
    }
    end
}

/// The most letters between the dots of a shortening, as in "a.u.b." and "en/of".
const SHORT: usize = 2;

/// Whether a text begins with so few letters that they can be part of a shortening.
fn short_run(text: &str) -> bool {
    text.chars().take(SHORT + 1).take_while(|c| is_letter(*c)).count() <= SHORT
}

/// Whether this is the rest of a word, as in "'s avonds", which is no word when spoken.
fn is_clitic(before: &str, name: &str) -> bool {
    before.ends_with(is_apostrophe) && matches!(name, "s" | "t" | "n")
}

fn is_address(piece: &str) -> bool {
    piece.contains(char::is_alphanumeric)
        && (piece.contains("://") || piece.contains('@') || piece.starts_with("www."))
}

/// Whether the syllables of a word can be counted: it has no digits and is not spelled out letter
/// by letter, as "MR" and "IB'er" are.
fn is_countable(name: &str) -> bool {
    let stem = name.split(is_apostrophe).next().unwrap_or(name);
    !is_spelled(stem) && !name.contains(char::is_numeric)
}

fn is_spelled(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| *c != '-');
    letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
}
