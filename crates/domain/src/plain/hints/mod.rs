//! Looks for what makes a sentence hard to read. One file per kind of finding; each goes through
//! the words of a sentence once.

mod length;
mod negation;
mod passive;
mod requests;
mod terms;

use std::{ops::Range, sync::Arc};

use super::{Finding, Hint, Lists, figures::names, sentences::Sentence, words::Word};

/// Gives what is found, in the order of the text. Without lists only the length is looked at.
pub(super) fn find(lists: Option<&Lists>, text: &str, sentences: &[Sentence]) -> Vec<Finding> {
    let page = Page { text, sentences };
    let mut findings = Vec::new();
    length::sentences(page, &mut findings);
    if let Some(lists) = lists {
        length::words(page, &names(sentences), &mut findings);
        passive::find(page, lists, &mut findings);
        terms::find(page, lists, &mut findings);
        negation::find(page, lists, &mut findings);
        requests::find(page, lists, &mut findings);
    }
    findings.sort_by_key(|found| (found.sentence, found.range.start, found.hint));
    findings
}

/// A text and its sentences.
#[derive(Clone, Copy)]
struct Page<'t> {
    text: &'t str,
    sentences: &'t [Sentence],
}

impl<'t> Page<'t> {
    /// Gives every sentence with its number.
    fn numbered(self) -> impl Iterator<Item = (usize, &'t Sentence)> {
        self.sentences.iter().enumerate()
    }

    /// Makes a finding about a piece of a sentence.
    fn finding(self, hint: Hint, sentence: usize, range: Range<usize>, count: usize) -> Finding {
        let words = self.text[range.clone()].into();
        Finding { hint, sentence, range, words, alternatives: Arc::default(), count }
    }
}

/// Gives where a group of words stands, one word at least.
fn range_of(words: &[Word]) -> Range<usize> {
    let start = words.first().map_or(0, |word| word.range.start);
    start..words.last().map_or(start, |word| word.range.end)
}
