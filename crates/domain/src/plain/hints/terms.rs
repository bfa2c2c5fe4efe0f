//! Formal words, words of schools, and shortened words, with plainer ones.
//!
//! A word of schools is left alone when the text explains it, wherever it does so once:
//! - behind it stand brackets with two words or more: "een studiedag (de kinderen zijn vrij)";
//! - behind it, or at the beginning of the next sentence, stands "dat is", "dat betekent" or
//!   another of the list `explanation.after`;
//! - it stands in brackets itself, behind two words or more that are not another form of it:
//!   "samen eten op school (overblijven)";
//! - before it, with one word between at most, stands "heet", "noemen we" or another of the list
//!   `explanation.before`.

use std::collections::BTreeSet;

use super::{
    super::{
        Finding, Hint, Lists,
        lists::Term,
        sentences::Sentence,
        words::{Word, WordKind},
    },
    Page, range_of,
};

/// How many characters of an explanation between brackets are looked at.
const LOOK_AHEAD: usize = 200;

/// A term where it stands in a text.
struct Found<'l> {
    term: &'l Term,
    sentence: usize,
    first: usize,
    length: usize,
    /// Whether another form of the same word stands right before it, as in "medezeggenschapsraad
    /// (MR)": that explains nothing.
    repeats: bool,
}

pub(super) fn find(page: Page<'_>, lists: &Lists, findings: &mut Vec<Finding>) {
    let found = all(page, lists);
    let is_school = |found: &&Found<'_>| found.term.hint == Hint::School;
    let explained: BTreeSet<usize> = found
        .iter()
        .filter(is_school)
        .filter(|found| is_explained(page, lists, found))
        .map(|found| found.term.number)
        .collect();
    for found in found.iter().filter(|found| !explained.contains(&found.term.number)) {
        let words = &page.sentences[found.sentence].words[found.first..][..found.length];
        let mut finding = page.finding(found.term.hint, found.sentence, range_of(words), 0);
        finding.alternatives = found.term.alternatives.clone();
        findings.push(finding);
    }
}

fn all<'l>(page: Page<'_>, lists: &'l Lists) -> Vec<Found<'l>> {
    let mut found = Vec::new();
    for (sentence, Sentence { words, .. }) in page.numbered() {
        let mut first = 0;
        while first < words.len() {
            let term = lists.term(&words[first..]);
            if let Some((length, term)) = term {
                let repeats = found.last().is_some_and(|last: &Found<'_>| {
                    let is_near = last.sentence == sentence && last.first + last.length == first;
                    is_near && last.term.number == term.number
                });
                found.push(Found { term, sentence, first, length, repeats });
            }
            first += term.map_or(1, |(length, _)| length);
        }
    }
    found
}

fn is_explained(page: Page<'_>, lists: &Lists, found: &Found<'_>) -> bool {
    let sentence = &page.sentences[found.sentence];
    let (before, rest) = sentence.words.split_at(found.first);
    let behind = &rest[found.length..];
    let next = page.sentences.get(found.sentence + 1).map_or(&[][..], |next| &next.words);
    let range = range_of(&rest[..found.length]);
    has_brackets(&page.text[range.end..sentence.range.end.max(range.end)])
        || lists.explains_after(if behind.is_empty() { next } else { behind })
        || lists.explains_after(next)
        || (!found.repeats && is_in_brackets(&page.text[..range.start], before))
        || is_named(lists, before)
}

/// Whether a text begins with brackets that hold two words or more.
fn has_brackets(behind: &str) -> bool {
    let Some(inside) = behind.trim_start_matches(is_mark).strip_prefix('(') else {
        return false;
    };
    let end = inside.char_indices().take(LOOK_AHEAD).find(|(_, c)| *c == ')');
    end.is_some_and(|(end, _)| inside[..end].split_whitespace().nth(1).is_some())
}

fn is_in_brackets(text: &str, before: &[Word]) -> bool {
    let words = before.iter().filter(|word| word.kind == WordKind::Plain);
    text.trim_end_matches(is_mark).ends_with('(') && words.take(2).count() == 2
}

/// Whether the words before a term end with "heet" or the like, one word between allowed.
fn is_named(lists: &Lists, before: &[Word]) -> bool {
    let near = before.len().saturating_sub(4)..before.len();
    near.into_iter().any(|start| {
        let left = before.len() - start;
        lists.explains_before(&before[start..]).is_some_and(|length| left - length <= 1)
    })
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '*' | '_' | '"' | '\'' | '\u{2018}'..='\u{201f}')
}
