//! Long sentences and long words.

use std::collections::BTreeSet;

use super::{
    super::{Finding, Hint, figures::is_name, target, words::WordKind},
    Page,
};

/// Finds the sentences with too many words; headings too, because people read them as well.
pub(super) fn sentences(page: Page<'_>, findings: &mut Vec<Finding>) {
    for (number, sentence) in page.numbered() {
        let count = sentence.words.len();
        if count > target::LONGEST_SENTENCE {
            let range = sentence.range.clone();
            findings.push(page.finding(Hint::LongSentence, number, range, count));
        }
    }
}

/// Finds the words with many syllables that are not names.
pub(super) fn words(page: Page<'_>, names: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    for (number, sentence) in page.numbered() {
        for word in sentence.words.iter().filter(|word| word.kind == WordKind::Plain) {
            let count = word.syllables;
            if count >= target::LONG_WORD && !is_name(names, word) {
                findings.push(page.finding(Hint::LongWord, number, word.range.clone(), count));
            }
        }
    }
}
