//! One spelling for what people see as the same word: letters without marks, variants of a letter
//! as one, in the scripts that parents read. The same is done to what is written and what is asked.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// What joins letters without being seen, or only stretches a word: Arabic's tatweel, joiners.
const UNSEEN: [char; 6] = ['\u{640}', '\u{200c}', '\u{200d}', '\u{ad}', '\u{200e}', '\u{200f}'];
/// The apostrophes that stand inside words: Dutch `foto's`, Ukrainian `сім'я`.
const APOSTROPHES: [char; 7] = ['\'', '’', 'ʼ', '‘', '`', '´', '′'];

/// Gives the places of the words of a text, as ranges of bytes. A point between two digits belongs
/// to the word (`1.3`), an apostrophe between two letters too.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| is_letter(*c))?;
        let (mut end, mut last) = (start + first.len_utf8(), first);
        while let Some(&(at, c)) = chars.peek() {
            let next = text[at + c.len_utf8()..].chars().next();
            if !is_letter(c) && !joins(last, c, next) {
                break;
            }
            chars.next();
            end = at + c.len_utf8();
            last = c;
        }
        Some(start..end)
    })
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || UNSEEN.contains(&c)
}

fn joins(before: char, c: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    (c == '.' && before.is_numeric() && after.is_numeric())
        || (APOSTROPHES.contains(&c) && before.is_alphabetic() && after.is_alphabetic())
}

/// Writes a word in small letters, composed, without apostrophes: what stemmers read.
pub(super) fn lower(word: &str) -> String {
    let seen = |c: &char| !UNSEEN.contains(c) && !APOSTROPHES.contains(c);
    word.chars().filter(seen).flat_map(char::to_lowercase).nfc().collect()
}

/// Writes a word that is in small letters as it stands in the index.
pub(super) fn fold(lower: &str) -> String {
    if lower.is_ascii() {
        return lower.to_owned();
    }
    let mut folded = String::with_capacity(lower.len());
    for c in lower.nfkd().filter(|c| !is_combining_mark(*c) && !UNSEEN.contains(c)) {
        match whole(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(one(c)),
        }
    }
    folded
}

/// Letters that stand for two.
const fn whole(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

/// Variants of one letter. What Unicode takes apart by itself (é, أ, ї) is not in here.
fn one(c: char) -> char {
    match c {
        'ı' => 'i',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ø' => 'o',
        // Arabic and Persian: alef with wasla, alef without dots, ta marbuta, the Persian ya and kaf
        'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ة' | 'ہ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        // Ukrainian: a letter that was forbidden for half a century, so many write the other
        'ґ' => 'г',
        // Arabic and Persian digits
        '\u{660}'..='\u{669}' => digit(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(c, '\u{6f0}'),
        // Ethiopic: rows of letters that sound alike, each row of eight
        'ሐ'..='ሗ' => row(c, 'ሐ', 'ሀ'),
        'ኀ'..='ኇ' => row(c, 'ኀ', 'ሀ'),
        'ሠ'..='ሧ' => row(c, 'ሠ', 'ሰ'),
        'ፀ'..='ፇ' => row(c, 'ፀ', 'ጸ'),
        'ዐ'..='ዖ' => row(c, 'ዐ', 'አ'),
        _ => c,
    }
}

fn digit(c: char, zero: char) -> char {
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

/// The letter in the same place of another row.
fn row(c: char, from: char, to: char) -> char {
    char::from_u32(u32::from(c) - u32::from(from) + u32::from(to)).unwrap_or(c)
}
