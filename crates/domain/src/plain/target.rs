//! The numbers a text is measured by: Flesch's formula as Douma fitted it to Dutch in 1960, and
//! the target for texts that parents read. The formula alone is too kind: a clear letter with long
//! sentences passes it. So length of sentences, long words and school words count beside it.

/// What Flesch-Douma begins with: the score of a text without words.
pub const SCORE_BASE: f64 = 206.84;
/// What one syllable per word takes off the score.
pub const SCORE_PER_SYLLABLE: f64 = 77.0;
/// What one word per sentence takes off the score.
pub const SCORE_PER_WORD: f64 = 0.93;

/// From this score up a text is easy: between 80 and 90 lies "easy" on the scale of Flesch-Douma,
/// above it "very easy".
pub const EASY_SCORE: f64 = 80.0;
/// Below this score a text is hard, whatever else is good about it.
pub const HARD_SCORE: f64 = 65.0;
/// How many words a sentence may have on average.
pub const MEAN_SENTENCE: f64 = 12.0;
/// How many words the longest sentence may have.
pub const LONGEST_SENTENCE: usize = 20;
/// From this number of syllables a word is long.
pub const LONG_WORD: usize = 4;
/// How many of a hundred words may be long, names left aside.
pub const LONG_WORDS_PERCENT: usize = 5;
/// With this many broken rules a text is hard.
pub const RULES_OF_HARD: usize = 3;

/// Below this number of words nothing is measured; there are only findings.
pub const WORDS_NEEDED: usize = 50;
/// Below this number of sentences nothing is measured; there are only findings.
pub const SENTENCES_NEEDED: usize = 3;
