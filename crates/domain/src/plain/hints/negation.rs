//! Double negation: two words that say no in one part of a sentence, one of them openly. "Niet …
//! en geen …" are two parts; "niet alleen" says no to nothing.

use super::{
    super::{Finding, Hint, Lists},
    Page, range_of,
};

/// Words with which a new part of a sentence begins, also without a comma.
const JOINTS: [&str; 13] = [
    "en", "maar", "want", "of", "dus", "omdat", "als", "wie", "wat", "om", "toen", "terwijl",
    "waarom",
];

pub(super) fn find(page: Page<'_>, lists: &Lists, findings: &mut Vec<Finding>) {
    for (number, sentence) in page.numbered() {
        let words = &sentence.words;
        let (mut at, mut part) = (0, 0);
        let mut first: Option<(usize, bool)> = None;
        while let Some(word) = words.get(at) {
            if word.part != part || JOINTS.contains(&&*word.key) {
                (part, first) = (word.part, None);
            }
            if let Some(length) = lists.harmless(&words[at..]) {
                at += length;
                continue;
            }
            let is_open = lists.says_no(&word.key);
            if is_open || lists.hides_no(&word.key) {
                match first {
                    Some((from, was_open)) if was_open || is_open => {
                        let range = range_of(&words[from..=at]);
                        findings.push(page.finding(Hint::DoubleNegation, number, range, 0));
                        first = None;
                    }
                    _ => first = Some((at, is_open)),
                }
            }
            at += 1;
        }
    }
}
