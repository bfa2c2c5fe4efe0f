//! From text to what stands in the index: each word as it is written, its root, and the roots of the
//! parts of a compound.

use std::{collections::HashMap, ops::Range, rc::Rc};

use domain::lang::Lang;

use super::{compounds, fold, stem::Stemmer, stop::is_stop};

/// One word, analysed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Analysed {
    /// As it is written, folded.
    pub(super) surface: String,
    /// Its root; the surface for a stop word.
    pub(super) stem: String,
    /// Roots of the parts when it is a compound, and the parts as written where that differs.
    pub(super) parts: Vec<String>,
}

/// Analyses words, each different one once.
pub(super) struct Analyser<'a> {
    stemmer: Stemmer,
    is_known: &'a dyn Fn(&str) -> bool,
    seen: HashMap<(Lang, String), Rc<Analysed>>,
}

impl<'a> Analyser<'a> {
    /// Makes one that takes compounds apart by these known words.
    pub(super) fn new(is_known: &'a dyn Fn(&str) -> bool) -> Self {
        Self { stemmer: Stemmer::new(), is_known, seen: HashMap::new() }
    }

    /// Gives the words of a text in a language, with their places in bytes.
    pub(super) fn text<'t>(
        &'t mut self,
        text: &'t str,
        lang: Lang,
    ) -> impl Iterator<Item = (Range<usize>, Rc<Analysed>)> + 't {
        fold::words(text).map(move |range| {
            let analysed = self.word(&text[range.clone()], lang);
            (range, analysed)
        })
    }

    /// Analyses one word.
    pub(super) fn word(&mut self, word: &str, lang: Lang) -> Rc<Analysed> {
        let lower = fold::lower(word);
        if let Some(known) = self.seen.get(&(lang, lower.clone())) {
            return Rc::clone(known);
        }
        let analysed = Rc::new(self.analyse(&lower, lang));
        self.seen.insert((lang, lower), Rc::clone(&analysed));
        analysed
    }

    fn analyse(&mut self, lower: &str, lang: Lang) -> Analysed {
        let surface = fold::fold(lower);
        if is_stop(&surface) {
            return Analysed { stem: surface.clone(), surface, parts: Vec::new() };
        }
        let stem = self.stemmer.stem(lower, lang, self.is_known);
        let mut parts = Vec::new();
        // Of the languages here only Dutch writes its compounds as one word.
        if lang == Lang::SOURCE {
            for part in compounds::split(&surface, self.is_known) {
                self.add_part(&mut parts, part, lang);
            }
        }
        Analysed { surface, stem, parts }
    }

    fn add_part(&mut self, parts: &mut Vec<String>, part: String, lang: Lang) {
        let stem = self.stemmer.stem(&part, lang, self.is_known);
        for form in [stem, part] {
            if !is_stop(&form) && !parts.contains(&form) {
                parts.push(form);
            }
        }
    }
}
