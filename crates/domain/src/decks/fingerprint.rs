//! A short mark of words: when the Dutch gets another mark, what was translated from it is stale.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{DeckWords, PlanWords, Words};

/// How many bytes of the hash a mark has; enough to notice a change, short enough to read.
const BYTES: usize = 6;

impl Words {
    /// Gives the mark of these words: 12 hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        mark([self.title.as_deref(), self.text.as_deref(), self.hint.as_deref()])
    }
}

impl DeckWords {
    /// Gives the mark of these words: 12 hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        mark([Some(&self.title), self.intro.as_deref(), None])
    }
}

impl PlanWords {
    /// Gives the mark of these words: 12 hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        mark([Some(&self.title), self.text.as_deref(), self.note.as_deref()])
    }
}

/// The mark of the parts of a text; white space around and between words does not count.
pub fn mark(parts: [Option<&str>; 3]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        for word in part.unwrap_or_default().split_whitespace() {
            hash.update(word);
            hash.update([b' ']);
        }
        hash.update([0]);
    }
    let bytes = hash.finalize();
    bytes.iter().take(BYTES).fold(String::new(), |mut mark, byte| {
        write!(mark, "{byte:02x}").expect("writing to a string cannot fail");
        mark
    })
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn a_mark_changes_with_the_words_and_not_with_the_white_space() {
        let kaart = mark([None, Some("Wat hebben ouders nodig?"), None]);
        assert_eq!(kaart.len(), 12);
        assert_eq!(kaart, mark([None, Some(" Wat hebben\nouders  nodig? "), None]));
        assert_ne!(kaart, mark([None, Some("Wat hebben ouders nodig"), None]));
        assert_ne!(kaart, mark([Some("Wat hebben ouders nodig?"), None, None]));
        assert_ne!(mark([Some("ab"), None, None]), mark([Some("a b"), None, None]));
    }
}
