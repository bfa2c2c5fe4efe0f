//! Something in one sentence that makes it hard to read.

use std::{ops::Range, sync::Arc};

use serde::Serialize;

/// What can be found in a sentence. The words in which people read it are the locale's, by
/// [`Hint::name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hint {
    /// The sentence has more words than [`LONGEST_SENTENCE`](super::target::LONGEST_SENTENCE);
    /// `count` says how many.
    LongSentence,
    /// A word, no name, has many syllables; `count` says how many.
    LongWord,
    /// Something is done and nobody does it: "wordt gegeven".
    Passive,
    /// A word of letters and reports; the alternatives are plainer.
    Formal,
    /// A word that only people who work at schools know, without an explanation in the text.
    School,
    /// A shortened word; the alternatives are what it stands for.
    Abbreviation,
    /// Two words that say no in one part of a sentence.
    DoubleNegation,
    /// The sentence asks more than one thing of the reader; `count` says how many.
    Requests,
}

impl Hint {
    /// Every hint.
    pub const ALL: [Self; 8] = [
        Self::LongSentence,
        Self::LongWord,
        Self::Passive,
        Self::Formal,
        Self::School,
        Self::Abbreviation,
        Self::DoubleNegation,
        Self::Requests,
    ];

    /// Gives the name under which the locales speak of it: "plain-" and this.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LongSentence => "long-sentence",
            Self::LongWord => "long-word",
            Self::Passive => "passive",
            Self::Formal => "formal",
            Self::School => "school",
            Self::Abbreviation => "abbreviation",
            Self::DoubleNegation => "double-negation",
            Self::Requests => "requests",
        }
    }
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What it is.
    pub hint: Hint,
    /// The number of the sentence in [`Advice::sentences`](super::Advice::sentences), from 0.
    pub sentence: usize,
    /// Where it stands in the text, in bytes; always at the border of a character.
    pub range: Range<usize>,
    /// What stands there: a word or a few, or the whole sentence when it is about that.
    pub words: Box<str>,
    /// What can stand there instead, the best first; empty when the lists know nothing better.
    pub alternatives: Arc<[Box<str>]>,
    /// How many words, syllables or requests; 0 where there is nothing to count.
    pub count: usize,
}
