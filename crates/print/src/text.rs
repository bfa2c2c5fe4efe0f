//! Makes the words of people fit for paper: nothing invisible that harms, nothing without a picture.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::Direction;

/// What stands on paper for a character that no font can draw.
const UNKNOWN: char = '\u{FFFD}';
/// A run of letters longer than this may be broken anywhere. The longest Dutch words are shorter.
const LONG_WORD: usize = 40;
/// How many letters of such a run stay together.
const LONG_WORD_PIECE: usize = 12;

/// Prepares every string in a value for print and collects the characters that cannot be drawn.
pub(crate) fn prepare(value: &mut Value, missing: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => *text = soften(&drawable(&plain(text), missing)),
        Value::Array(items) => items.iter_mut().for_each(|item| prepare(item, missing)),
        Value::Object(fields) => fields.values_mut().for_each(|field| prepare(field, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Takes out what a file must not hold (control characters, byte order marks) or what would turn
/// the text around it (old direction overrides; isolates stay), and makes one kind of line break.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{FFF0}'..='\u{FFFC}' => {}
            other if other.is_control() || is_noncharacter(other) => {}
            other => out.push(other),
        }
    }
    out
}

/// The way words run: that of their first letter; nothing when they have no letter.
pub(crate) fn way(text: &str) -> Option<Direction> {
    let first = text.chars().find(|character| character.is_alphabetic())?;
    let right = matches!(first,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    Some(if right { Direction::Rtl } else { Direction::Ltr })
}

/// Replaces what no font can draw by a visible sign. An emoji that cannot be drawn is left out,
/// unless nothing would remain.
fn drawable(text: &str, missing: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut left_out = false;
    for character in text.chars() {
        if is_dress(character) {
            // Emoji are drawn in one colour: a skin tone or a keycap would lie on top of its sign.
        } else if is_ignorable(character) {
            // A joiner or a variant makes no sense behind an emoji that is gone.
            if !left_out {
                out.push(character);
            }
        } else if character == '\n' || crate::press::covers(character) {
            let doubled = left_out && character == ' ' && (out.is_empty() || out.ends_with(' '));
            if !doubled {
                out.push(character);
            }
            left_out = false;
        } else {
            missing.insert(character);
            left_out = is_emoji(character);
            if !left_out {
                out.push(UNKNOWN);
            }
        }
    }
    if out.trim().is_empty() && !text.trim().is_empty() { UNKNOWN.to_string() } else { out }
}

/// Lets very long runs of letters break, so that they stay on the page. Web addresses are left
/// alone: Typst knows where to break them, and they must survive copying.
fn soften(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let length = word.chars().count();
        if length <= LONG_WORD || word.contains("://") || word.starts_with("www.") {
            out.push_str(word);
            continue;
        }
        let mut piece = 0;
        for character in word.chars() {
            if piece >= LONG_WORD_PIECE && character.is_alphanumeric() {
                out.push('\u{200B}');
                piece = 0;
            }
            out.push(character);
            piece += 1;
        }
    }
    out
}

/// Characters without a picture of their own, which shaping understands (joiners, variants,
/// isolates, soft hyphens).
fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// What changes the looks of the sign before it: skin tones and the frame of a key.
fn is_dress(character: char) -> bool {
    matches!(character, '\u{20E3}' | '\u{1F3FB}'..='\u{1F3FF}')
}

fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> (String, Vec<char>) {
        let mut missing = BTreeSet::new();
        let mut value = Value::String(text.to_owned());
        prepare(&mut value, &mut missing);
        (value.as_str().expect("a string stays a string").to_owned(), missing.into_iter().collect())
    }

    #[test]
    fn words_in_many_scripts_stay_as_they_are() {
        for text in ["Coördinatie: 3 × ½ uur", "أحمد ٣", "Ольга Ґонта", "ሰላም።", "Nguyễn", "→ ❤️ 👍"]
        {
            assert_eq!(printed(text), (text.to_owned(), vec![]));
        }
    }

    #[test]
    fn a_character_without_a_picture_is_replaced_and_reported() {
        assert_eq!(printed("Li 李 en Wang 王"), ("Li � en Wang �".to_owned(), vec!['李', '王']));
    }

    #[test]
    fn an_emoji_without_a_picture_disappears_with_its_variants() {
        assert_eq!(printed("goed \u{1FA5F}\u{FE0F} zo").0, "goed zo");
        assert_eq!(printed("\u{1FA5F}").0, "�");
        assert_eq!(printed("👍🏽 1\u{20E3}"), ("👍 1".to_owned(), vec![]));
    }

    #[test]
    fn control_characters_and_overrides_are_taken_out() {
        assert_eq!(printed("a\u{0}b\u{202E}c\u{FEFF}\u{FFFE}\r\nd\te").0, "abc\nd e");
    }

    #[test]
    fn a_word_without_end_can_be_broken_and_a_web_address_is_left_alone() {
        assert_eq!(printed(&"a".repeat(60)).0.matches('\u{200B}').count(), 4);
        let address = format!("https://school.example/{}", "a".repeat(60));
        assert_eq!(printed(&address).0, address);
    }
}
