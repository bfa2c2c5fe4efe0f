//! Splits a text into sentences. It knows the light Markdown of the card box and the shape of a
//! letter: headings, lists, lines that stand alone. Dots of shortened words, of numbers and of
//! "..." do not end a sentence. The full stops of Arabic, Persian and Ethiopic do.

use std::ops::Range;

use super::{
    Lists,
    words::{self, Ending, Word, WordKind},
};

/// One sentence, or what stands for one: a heading, an item of a list, a line that stands alone.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Where it stands in the text, in bytes.
    pub(super) range: Range<usize>,
    /// Its words, one at least.
    pub(super) words: Vec<Word>,
    /// Whether it is a heading, which is not measured.
    pub(super) is_heading: bool,
    /// Whether it ends with a question mark.
    pub(super) is_question: bool,
}

/// A line shorter than this, followed by a line with a capital, stands alone: the greeting of a
/// letter, a date, an address. A text with lines of a fixed width is longer than that.
const LONE_LINE: usize = 60;

/// What a block of text is: within it only full stops end a sentence.
struct Block {
    range: Range<usize>,
    is_heading: bool,
}

/// Gives the sentences of a text, in their order. What has no words is no sentence.
pub(super) fn split(lists: &Lists, text: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in blocks(text) {
        split_block(lists, text, &block, &mut sentences);
    }
    sentences
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_open = false;
    let mut last_line = "";
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let begin = start + line.len() - line.trim_start().len();
        let (mark, is_heading) = mark(content);
        let range = begin + mark..begin + content.len();
        let goes_on = is_open && mark == 0 && !stands_alone(last_line, content);
        match blocks.last_mut() {
            _ if content.is_empty() => {}
            Some(block) if goes_on => block.range.end = range.end,
            _ => blocks.push(Block { range, is_heading }),
        }
        is_open = !content.is_empty() && !is_heading;
        last_line = content;
        start += line.len();
    }
    blocks
}

/// Gives how long the mark of a heading or a list is, and whether it is a heading.
fn mark(line: &str) -> (usize, bool) {
    let (first, _) = line.split_once(' ').unwrap_or((line, ""));
    let is_heading = !first.is_empty() && first.len() <= 6 && first.bytes().all(|b| b == b'#');
    let number = first.strip_suffix(['.', ')']).unwrap_or("");
    let is_number =
        !number.is_empty() && number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit());
    let is_item = matches!(first, "-" | "*" | "+" | ">" | "\u{2022}" | "\u{2013}") || is_number;
    let has_more = first.len() < line.len();
    if has_more && (is_heading || is_item) { (first.len() + 1, is_heading) } else { (0, false) }
}

fn stands_alone(line: &str, next: &str) -> bool {
    let next = next.trim_start_matches(opens);
    next.starts_with(char::is_uppercase) && line.chars().take(LONE_LINE).count() < LONE_LINE
}

/// A piece of a block without white space, where it begins, and what ends there.
struct Piece<'t> {
    text: &'t str,
    start: usize,
}

/// Gives the pieces between white space; a full stop that needs no space behind it ends one too.
fn pieces<'t>(text: &'t str, block: &Range<usize>) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let mut start = block.start;
    for part in text[block.clone()].split_inclusive(|c: char| c.is_whitespace() || is_firm(c)) {
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let begin = start + part.len() - part.trim_start().len();
            pieces.push(Piece { text: trimmed, start: begin });
        }
        start += part.len();
    }
    pieces
}

/// A sentence that is not finished yet.
#[derive(Default)]
struct Open {
    start: Option<usize>,
    words: Vec<Word>,
    part: usize,
    /// Whether a quotation may begin at the next word.
    begins: bool,
}

fn split_block(lists: &Lists, text: &str, block: &Block, sentences: &mut Vec<Sentence>) {
    let pieces = pieces(text, &block.range);
    let mut open = Open { begins: true, ..Open::default() };
    for (at, piece) in pieces.iter().enumerate() {
        open.take(lists, piece);
        let next = pieces.get(at + 1).map(|next| next.text);
        if next.is_none_or(|next| ends(piece.text, open.words.last(), next)) {
            let end = piece.start + piece.text.len();
            let done = std::mem::replace(&mut open, Open { begins: true, ..Open::default() });
            if let Some(start) = done.start.filter(|_| !done.words.is_empty()) {
                let is_question = tail(piece.text).contains(is_question_mark);
                let is_heading = block.is_heading;
                let (range, words) = (start..end, done.words);
                sentences.push(Sentence { range, words, is_heading, is_question });
            }
        }
    }
}

impl Open {
    fn take(&mut self, lists: &Lists, piece: &Piece<'_>) {
        self.start.get_or_insert(piece.start);
        let mut at = piece.start;
        for mut word in words::words(lists, piece.text, piece.start) {
            self.pass(&piece.text[at - piece.start..word.range.start - piece.start]);
            at = word.range.end;
            word.begins = self.begins;
            word.part = self.part;
            self.begins = false;
            self.words.push(word);
        }
        self.pass(&piece.text[at - piece.start..]);
    }

    /// Passes what stands between two words.
    fn pass(&mut self, between: &str) {
        for c in between.chars() {
            if matches!(c, ',' | ';' | ':' | '(' | ')' | '\u{2013}' | '\u{2014}') {
                self.part += 1;
            }
            self.begins |= c == ':' || opens(c);
        }
    }
}

/// Whether a sentence ends after this piece, of which the last word is given.
fn ends(piece: &str, last: Option<&Word>, next: &str) -> bool {
    let tail = tail(piece);
    let first = next.chars().find(|c| !opens(*c));
    let small_follows = first.is_some_and(char::is_lowercase);
    if tail.contains(is_firm) {
        return true;
    }
    if tail.contains(['?', '!']) {
        let is_quoted = tail.ends_with(closes);
        return !(is_quoted && small_follows);
    }
    if tail.contains('\u{2026}') || tail.contains("..") {
        return !small_follows;
    }
    match last.map(|last| last.kind) {
        Some(WordKind::Short(ending)) if is_last(piece, last) => {
            let capital_follows = first.is_some_and(char::is_uppercase);
            ending == Ending::BeforeCapital && capital_follows
        }
        _ if !tail.contains('.') => false,
        Some(WordKind::Other) => !small_follows,
        _ => !(tail.ends_with(closes) && small_follows),
    }
}

/// Whether the dot of a shortened word is the only one in its piece.
fn is_last(piece: &str, last: Option<&Word>) -> bool {
    let is_dotted = last.is_some_and(|word| word.key.ends_with('.'));
    is_dotted && !tail(piece).contains("..")
}

/// Gives what stands behind the letters of a piece.
fn tail(piece: &str) -> &str {
    let letters = piece.trim_end_matches(|c: char| is_stop(c) || closes(c));
    &piece[letters.len()..]
}

/// A full stop that ends a sentence wherever it stands: of Arabic, Persian, Urdu, Ethiopic.
fn is_firm(c: char) -> bool {
    matches!(c, '\u{61f}' | '\u{6d4}' | '\u{1362}' | '\u{1367}' | '\u{1368}' | '\u{3002}')
}

fn is_question_mark(c: char) -> bool {
    matches!(c, '?' | '\u{61f}' | '\u{1367}')
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\u{2026}') || is_firm(c)
}

fn opens(c: char) -> bool {
    matches!(c, '"' | '\'' | '(' | '[' | '*' | '_' | '\u{2018}'..='\u{201f}' | '«' | '‹')
}

fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '*' | '_' | '\u{2018}'..='\u{201f}' | '»' | '›')
}
