//! Easy, fairly easy or hard: the judgement on a text, with the rules it breaks.

use std::ops::Range;

use serde::Serialize;

use super::{Figures, Finding, Hint, Lists, hints, sentences, target};
use crate::lang::Lang;

/// Who a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Parents, who need not know the words of schools.
    Parents,
    /// People who work at a school; its words are theirs and nothing is said about them.
    Staff,
}

/// How easily a text reads. It says nothing of a person's level, and is no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Hard: a score below [`target::HARD_SCORE`], or [`target::RULES_OF_HARD`] rules broken.
    Red,
    /// Fairly easy: a rule or two broken.
    Amber,
    /// Easy: no rule broken.
    Green,
}

impl Level {
    /// Gives the name under which the locales speak of it: "plain-level-" and this.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
        }
    }
}

/// A rule that an easy text keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A score of [`target::EASY_SCORE`] or higher.
    Score,
    /// [`target::MEAN_SENTENCE`] words in a sentence, on average, at most.
    MeanSentence,
    /// [`target::LONGEST_SENTENCE`] words in any sentence at most.
    LongestSentence,
    /// [`target::LONG_WORDS_PERCENT`] long words in a hundred at most.
    LongWords,
    /// No word of schools without an explanation, for parents.
    SchoolWords,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 5] = [
        Self::Score,
        Self::MeanSentence,
        Self::LongestSentence,
        Self::LongWords,
        Self::SchoolWords,
    ];

    /// Gives the name under which the locales speak of it: "plain-rule-" and this.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::MeanSentence => "mean-sentence",
            Self::LongestSentence => "longest-sentence",
            Self::LongWords => "long-words",
            Self::SchoolWords => "school-words",
        }
    }
}

/// What can be said of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Advice {
    /// The language of the text. Only Dutch is judged by all rules; of other languages only the
    /// length of sentences is.
    pub lang: Lang,
    /// Who the text is for.
    pub audience: Audience,
    /// The judgement; absent for a text of fewer than [`target::WORDS_NEEDED`] words or
    /// [`target::SENTENCES_NEEDED`] sentences.
    pub level: Option<Level>,
    /// What was counted.
    pub figures: Figures,
    /// The rules that the text breaks; none when it is too short to judge.
    pub broken: Vec<Rule>,
    /// Where each sentence stands in the text, in bytes, headings too.
    pub sentences: Vec<Range<usize>>,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Looks at a text.
pub fn look(lists: &Lists, lang: Lang, text: &str, audience: Audience) -> Advice {
    let none = Lists::default();
    let of_lang = (lang == Lang::SOURCE).then_some(lists);
    let sentences = sentences::split(of_lang.unwrap_or(&none), text);
    let figures = Figures::of(lang, &sentences);
    let mut findings = hints::find(of_lang, text, &sentences);
    if audience == Audience::Staff {
        findings.retain(|finding| finding.hint != Hint::School);
    }
    let (level, broken) = judge(&figures, &findings);
    let sentences = sentences.into_iter().map(|sentence| sentence.range).collect();
    Advice { lang, audience, level, figures, broken, sentences, findings }
}

/// Gives level and broken rules; neither when there is too little to measure.
pub(super) fn judge(figures: &Figures, findings: &[Finding]) -> (Option<Level>, Vec<Rule>) {
    if !figures.is_enough() {
        return (None, Vec::new());
    }
    let broken = broken(figures, findings);
    (Some(level(figures, &broken)), broken)
}

fn broken(figures: &Figures, findings: &[Finding]) -> Vec<Rule> {
    let breaks = |rule: &Rule| match rule {
        Rule::Score => figures.score.is_some_and(|score| score < target::EASY_SCORE),
        Rule::MeanSentence => figures.mean_sentence() > target::MEAN_SENTENCE,
        Rule::LongestSentence => figures.longest_sentence > target::LONGEST_SENTENCE,
        Rule::LongWords => {
            figures.long_words * 100 > figures.counted_words * target::LONG_WORDS_PERCENT
        }
        Rule::SchoolWords => findings.iter().any(|finding| finding.hint == Hint::School),
    };
    Rule::ALL.into_iter().filter(breaks).collect()
}

/// Judges. Two broken rules lie between "one" and "three" and are no reason to call a text hard.
fn level(figures: &Figures, broken: &[Rule]) -> Level {
    let is_hard = figures.score.is_some_and(|score| score < target::HARD_SCORE);
    if is_hard || broken.len() >= target::RULES_OF_HARD {
        Level::Red
    } else if broken.is_empty() {
        Level::Green
    } else {
        Level::Amber
    }
}
