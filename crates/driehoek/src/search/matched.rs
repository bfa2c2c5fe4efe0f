//! Which words of an index a word of a question stands for, and how well: exactly, by its root, as a
//! part of a compound, as a beginning, or with a typing error. The documents of each follow.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context as _, Result};
use tantivy::{
    InvertedIndexReader, Term,
    postings::TermInfo,
    query::{EnableScoring, FuzzyTermQuery, PhraseQuery, Query as _},
    schema::IndexRecordOption,
};

use super::{
    asked::Word,
    index::{ALL, Index, PART, STEM, SURFACE},
    limits::{
        ONE_TYPO_FROM, PREFIX_DOCS_MAX, PREFIX_SCAN_MAX, PREFIX_TERMS_MAX, TWO_TYPOS_FROM,
        TYPO_TERMS_MAX,
    },
    stop::is_stop,
};

/// How good each way of matching is. A typing error in a title is worth less than anything else.
const EXACT: f32 = 1.0;
const ROOT: f32 = 0.85;
const OF_COMPOUND: f32 = 0.6;
const BEGINNING: f32 = 0.5;
const BEGINNING_OF_PART: f32 = 0.4;
const ONE_ERROR: f32 = 0.08;
const TWO_ERRORS: f32 = 0.05;
/// What stands in the title, in the text, and only about the thing.
const ZONES: [f32; 3] = [2.0, 1.0, 0.5];

/// Words of the index with how well they match, per form.
#[derive(Debug, Default)]
pub(super) struct Terms([BTreeMap<String, f32>; 3]);

impl Terms {
    fn put(&mut self, form: usize, term: String, quality: f32) {
        let known = self.0[form].entry(term).or_insert(quality);
        *known = known.max(quality);
    }

    /// The words for which a word stands when it is spelled right; `stems` are its possible roots.
    pub(super) fn of(word: &Word, stems: Vec<String>) -> Self {
        let mut terms = Self::default();
        terms.put(SURFACE, word.surface.clone(), EXACT);
        terms.put(PART, word.surface.clone(), OF_COMPOUND);
        for stem in stems {
            terms.put(STEM, stem.clone(), ROOT);
            terms.put(PART, stem, OF_COMPOUND);
        }
        terms
    }

    /// The forms of one part of a compound.
    pub(super) fn of_part(forms: Vec<String>) -> Self {
        let mut terms = Self::default();
        for term in forms {
            for form in [SURFACE, STEM, PART] {
                terms.put(form, term.clone(), OF_COMPOUND);
            }
        }
        terms
    }

    /// Whether a word of a text is one of these.
    pub(super) fn has(&self, form: usize, term: &str) -> bool {
        self.0[form].contains_key(term)
    }

    /// Takes over what others have too.
    pub(super) fn extend(&mut self, other: Self) {
        for (form, terms) in other.0.into_iter().enumerate() {
            for (term, quality) in terms {
                self.put(form, term, quality);
            }
        }
    }
}

impl Index {
    /// The words that begin with a word.
    pub(super) fn beginnings_of(&self, word: &Word) -> Result<Terms> {
        let mut terms = Terms::default();
        self.add_beginnings(&mut terms, &word.surface, SURFACE, BEGINNING)?;
        self.add_beginnings(&mut terms, &word.surface, PART, BEGINNING_OF_PART)?;
        Ok(terms)
    }

    /// The most frequent words that begin so.
    fn add_beginnings(
        &self,
        terms: &mut Terms,
        prefix: &str,
        form: usize,
        quality: f32,
    ) -> Result<()> {
        let Some(reader) = self.words(ALL, form)? else { return Ok(()) };
        let mut end = prefix.as_bytes().to_vec();
        // No byte of UTF-8 is the highest there is.
        if let Some(last) = end.last_mut() {
            *last += 1;
        }
        let mut stream = reader.terms().range().ge(prefix).lt(&end).into_stream()?;
        let mut found = Vec::new();
        while found.len() < PREFIX_SCAN_MAX && stream.advance() {
            found.push((stream.value().doc_freq, stream.key().to_vec()));
        }
        found.sort_unstable_by(|a, b| b.cmp(a));
        let mut docs = 0;
        for (count, term) in found.into_iter().take(PREFIX_TERMS_MAX) {
            docs += count;
            if docs > PREFIX_DOCS_MAX && docs > count {
                break;
            }
            terms.put(form, String::from_utf8_lossy(&term).into_owned(), quality);
        }
        Ok(())
    }

    /// The words that a word could have been without typing errors, and the nearest of them with
    /// how many errors it takes.
    pub(super) fn typos_of(&self, word: &Word) -> Result<(Terms, Option<(u8, String)>)> {
        let mut terms = Terms::default();
        let mut nearest: Option<(u8, u32, String)> = None;
        for errors in 1..=errors_forgiven(&word.surface) {
            for form in [SURFACE, STEM, PART] {
                for (count, term) in self.within(&word.surface, errors, form)? {
                    let quality = if errors == 1 { ONE_ERROR } else { TWO_ERRORS };
                    let is_nearer = nearest.as_ref().is_none_or(|(least, most, _)| {
                        errors < *least || (errors == *least && count > *most)
                    });
                    if is_nearer && form != STEM {
                        nearest = Some((errors, count, term.clone()));
                    }
                    terms.put(form, term.clone(), quality);
                    terms.put(PART, term, quality);
                }
            }
            // Two errors are only for what one error does not explain.
            if terms.0.iter().any(|terms| !terms.is_empty()) {
                break;
            }
        }
        Ok((terms, nearest.map(|(errors, _, term)| (errors, term))))
    }

    fn within(&self, word: &str, errors: u8, form: usize) -> Result<Vec<(u32, String)>> {
        let Some(reader) = self.words(ALL, form)? else { return Ok(Vec::new()) };
        let (_, field) = self.for_phrases();
        let fuzzy = FuzzyTermQuery::new(Term::from_field_text(field, word), errors, true);
        let automaton = fuzzy.automaton().context("allowing for typing errors")?;
        let all = reader.terms().search(&automaton);
        // Two errors are looked for behind the same first letter: people seldom miss that one, and
        // everything else would be half the dictionary.
        let (from, to) = beside_first(word);
        let some = if errors > 1 { all.ge(from).lt(to) } else { all };
        let mut stream = some.into_stream()?;
        let mut found = Vec::new();
        while stream.advance() {
            let term = String::from_utf8_lossy(stream.key()).into_owned();
            // Nobody who mistypes a word means one that says nothing.
            if term != word && !is_number(&term) && !is_stop(&term) {
                found.push((stream.value().doc_freq, term));
            }
        }
        found.sort_unstable_by(|a, b| b.cmp(a));
        found.truncate(TYPO_TERMS_MAX);
        Ok(found)
    }

    /// Writes into `best` how well each document matches, where that is better than what is there.
    pub(super) fn score(&self, terms: &Terms, best: &mut [f32]) -> Result<()> {
        for (form, terms) in terms.0.iter().enumerate().filter(|(_, terms)| !terms.is_empty()) {
            let mut readers = Vec::with_capacity(ZONES.len());
            for zone in 0..ZONES.len() {
                readers.extend(self.words(zone, form)?);
            }
            for (term, quality) in terms {
                score_term(&readers, term, *quality, best)?;
            }
        }
        Ok(())
    }

    /// Writes into `best` how well each document holds all parts of a compound.
    pub(super) fn score_parts(&self, parts: &[Terms], best: &mut [f32]) -> Result<()> {
        let mut least = vec![f32::MAX; best.len()];
        for terms in parts {
            let mut of_part = vec![0.0; best.len()];
            self.score(terms, &mut of_part)?;
            least.iter_mut().zip(of_part).for_each(|(least, one)| *least = least.min(one));
        }
        best.iter_mut().zip(least).for_each(|(best, least)| *best = best.max(least));
        Ok(())
    }

    /// The documents in which words stand next to each other.
    pub(super) fn with_phrase(&self, phrase: &[String]) -> Result<Vec<bool>> {
        let (searcher, field) = self.for_phrases();
        let mut has = vec![false; self.docs.len()];
        let terms = phrase.iter().map(|word| Term::from_field_text(field, word)).collect();
        let weight = PhraseQuery::new(terms)
            .weight(EnableScoring::disabled_from_searcher(searcher))
            .context("reading a phrase")?;
        for segment in searcher.segment_readers() {
            weight.for_each_no_score(segment, &mut |docs| {
                for doc in docs {
                    has[*doc as usize] = true;
                }
            })?;
        }
        Ok(has)
    }
}

/// Writes one term, zone after zone from the title outward. A zone that holds it no more often than
/// the one within it adds nothing.
fn score_term(
    readers: &[Arc<InvertedIndexReader>],
    term: &str,
    quality: f32,
    best: &mut [f32],
) -> Result<()> {
    let mut within = 0;
    for (reader, weight) in readers.iter().zip(ZONES) {
        let Some(info) = reader.terms().get(term)? else { continue };
        if info.doc_freq > within {
            write(reader, &info, quality * weight, best)?;
        }
        within = info.doc_freq;
    }
    Ok(())
}

fn write(
    reader: &InvertedIndexReader,
    info: &TermInfo,
    weight: f32,
    best: &mut [f32],
) -> Result<()> {
    let mut block = reader.read_block_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    while !block.docs().is_empty() {
        for doc in block.docs() {
            if let Some(one) = best.get_mut(*doc as usize) {
                *one = one.max(weight);
            }
        }
        block.advance();
    }
    Ok(())
}

/// From the first letter of a word up to the next letter there is.
fn beside_first(word: &str) -> (String, String) {
    let first = word.chars().next().unwrap_or_default();
    let next = char::from_u32(u32::from(first) + 1).unwrap_or(char::MAX);
    (first.to_string(), next.to_string())
}

/// How many typing errors are forgiven in a word: none in numbers and short words.
fn errors_forgiven(word: &str) -> u8 {
    let letters = word.chars().count();
    match letters {
        _ if is_number(word) => 0,
        0..ONE_TYPO_FROM => 0,
        ONE_TYPO_FROM..TWO_TYPOS_FROM => 1,
        _ => 2,
    }
}

fn is_number(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
}
