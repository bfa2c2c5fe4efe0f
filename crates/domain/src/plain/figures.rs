//! Counts a text, and gives its Flesch-Douma score.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    sentences::Sentence,
    target,
    words::{Word, WordKind},
};
use crate::lang::Lang;

/// What was counted in a text. Headings are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// All words, also numbers and shortened words.
    pub words: usize,
    /// All sentences. An item of a list and a line that stands alone is one too.
    pub sentences: usize,
    /// The words of the longest sentence.
    pub longest_sentence: usize,
    /// The words of which the syllables are known: no numbers, shortened words or addresses;
    /// 0 for other languages than Dutch.
    pub counted_words: usize,
    /// The syllables of the counted words; 0 for other languages than Dutch.
    pub syllables: usize,
    /// The counted words of [`target::LONG_WORD`] syllables or more that are not names.
    pub long_words: usize,
    /// The Flesch-Douma score: the higher, the easier; about 0 to 120. Absent for a text that is
    /// too short to measure and for other languages than Dutch.
    pub score: Option<f64>,
}

impl Figures {
    /// Counts sentences, and the syllables in them when they are Dutch.
    pub(super) fn of(lang: Lang, sentences: &[Sentence]) -> Self {
        let names = names(sentences);
        let mut figures = Self::default();
        for sentence in sentences.iter().filter(|sentence| !sentence.is_heading) {
            figures.sentences += 1;
            figures.words += sentence.words.len();
            figures.longest_sentence = figures.longest_sentence.max(sentence.words.len());
            for word in sentence.words.iter().filter(|word| word.kind == WordKind::Plain) {
                let is_long = word.syllables >= target::LONG_WORD && !is_name(&names, word);
                figures.counted_words += 1;
                figures.syllables += word.syllables;
                figures.long_words += usize::from(is_long);
            }
        }
        if lang == Lang::SOURCE {
            figures.score = figures.flesch_douma();
        } else {
            (figures.counted_words, figures.syllables, figures.long_words) = (0, 0, 0);
        }
        figures
    }

    /// Whether there is enough text to measure.
    pub fn is_enough(&self) -> bool {
        self.words >= target::WORDS_NEEDED && self.sentences >= target::SENTENCES_NEEDED
    }

    /// Gives the average number of words in a sentence; 0 without sentences.
    pub fn mean_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Gives the average number of syllables in a counted word; 0 without words.
    pub fn syllables_per_word(&self) -> f64 {
        ratio(self.syllables, self.counted_words)
    }

    /// Gives how many of a hundred counted words are long; 0 without words.
    pub fn long_words_percent(&self) -> f64 {
        100.0 * ratio(self.long_words, self.counted_words)
    }

    fn flesch_douma(&self) -> Option<f64> {
        let of_syllables = target::SCORE_PER_SYLLABLE * self.syllables_per_word();
        let of_words = target::SCORE_PER_WORD * self.mean_sentence();
        self.is_enough().then_some(target::SCORE_BASE - of_syllables - of_words)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let [part, whole] = [part, whole].map(|n| f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
    if whole == 0.0 { 0.0 } else { part / whole }
}

/// Gives the words that are names: those with a capital where no sentence or quotation begins.
pub(super) fn names(sentences: &[Sentence]) -> BTreeSet<&str> {
    let words = sentences.iter().flat_map(|sentence| &sentence.words);
    words.filter(|word| word.is_capital && !word.begins).map(|word| &*word.key).collect()
}

/// Whether a word is a name, also where a sentence begins with it.
pub(super) fn is_name(names: &BTreeSet<&str>, word: &Word) -> bool {
    word.is_capital && (!word.begins || names.contains(&*word.key))
}
