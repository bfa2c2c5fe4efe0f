//! Plain language: the word lists in the program, and the sentences in which people read what
//! `domain::plain` found.

use std::sync::LazyLock;

use domain::{
    lang::Lang,
    plain::{Advice, Finding, Lists, Rule, target},
};

use crate::{
    decks,
    i18n::{Value, Words},
};

/// Where the word lists stand in the content folder.
pub const LISTS: &str = "plain/nl.toml";

/// Gives the word lists that are in the program.
pub fn lists() -> &'static Lists {
    static READ: LazyLock<Lists> = LazyLock::new(|| {
        let file = decks::embedded().into_iter().find(|(path, _)| path == LISTS);
        let text = file.map(|(_, text)| text).unwrap_or_default();
        Lists::read(LISTS, &text).unwrap_or_else(|faults| {
            tracing::warn!(faults = faults.len(), "the word lists have faults and are left out");
            Lists::default()
        })
    });
    &READ
}

/// Says how easily a text reads.
pub fn level(words: &Words, advice: &Advice) -> String {
    let name = advice.level.map_or("none", |level| level.name());
    words.t(&format!("plain-level-{name}")).into_owned()
}

/// Says what was counted: sentences first; what only Dutch has after that, when it was measured.
pub fn figures(words: &Words, advice: &Advice) -> Vec<String> {
    let mut said = vec![words.t_with("plain-figures", &args(words, advice)).into_owned()];
    if advice.figures.score.is_some() {
        said.push(words.t_with("plain-score", &args(words, advice)).into_owned());
    }
    if advice.level.is_none() {
        let [needed, sentences] = [target::WORDS_NEEDED, target::SENTENCES_NEEDED];
        let needed = [("words", needed.into()), ("sentences", sentences.into())];
        said.push(words.t_with("plain-level-none-text", &needed).into_owned());
    }
    if advice.lang != Lang::SOURCE {
        said.push(words.t("plain-length-only").into_owned());
    }
    said
}

/// Says which rule a text breaks.
pub fn rule(words: &Words, rule: Rule, advice: &Advice) -> String {
    let limit = match rule {
        Rule::Score => decimal(words, target::EASY_SCORE, 0),
        Rule::MeanSentence => decimal(words, target::MEAN_SENTENCE, 0),
        Rule::LongestSentence => target::LONGEST_SENTENCE.to_string(),
        Rule::LongWords => target::LONG_WORDS_PERCENT.to_string(),
        Rule::SchoolWords => String::new(),
    };
    let mut args = args(words, advice);
    args.push(("limit", limit.into()));
    words.t_with(&format!("plain-rule-{}", rule.name()), &args).into_owned()
}

/// Says what was found, and what can stand there instead.
pub fn finding(words: &Words, finding: &Finding) -> String {
    let args = [
        ("words", Value::from(&*finding.words)),
        ("alternatives", finding.alternatives.join(", ").into()),
        ("count", finding.count.into()),
    ];
    words.t_with(&format!("plain-{}", finding.hint.name()), &args).into_owned()
}

fn args(words: &Words, advice: &Advice) -> Vec<(&'static str, Value<'static>)> {
    let figures = &advice.figures;
    vec![
        ("words", figures.words.into()),
        ("sentences", figures.sentences.into()),
        ("longest", figures.longest_sentence.into()),
        ("mean", decimal(words, figures.mean_sentence(), 1).into()),
        ("syllables", decimal(words, figures.syllables_per_word(), 2).into()),
        ("percent", decimal(words, figures.long_words_percent(), 1).into()),
        ("score", decimal(words, figures.score.unwrap_or_default(), 0).into()),
    ]
}

/// Writes a number with so many digits behind the mark that the reader's language has for that.
fn decimal(words: &Words, number: f64, digits: usize) -> String {
    format!("{number:.digits$}").replace('.', &words.t("plain-decimal-mark"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::plain::{Audience, Hint, look};

    use super::*;
    use crate::i18n::Catalogue;

    #[test]
    fn everything_that_can_be_found_has_words_in_every_language_of_the_interface() {
        let catalogue = Arc::new(Catalogue::load().unwrap());
        let advice = look(lists(), Lang::SOURCE, "Middels deze brief.", Audience::Parents);
        for lang in Lang::of_interface() {
            let words = catalogue.words(lang);
            for hint in Hint::ALL {
                let found = Finding { hint, ..advice.findings[0].clone() };
                assert!(!finding(&words, &found).starts_with("plain-"), "{lang} {hint:?}");
            }
            for broken in Rule::ALL {
                assert!(!rule(&words, broken, &advice).starts_with("plain-"), "{lang} {broken:?}");
            }
            assert!(!level(&words, &advice).starts_with("plain-"), "{lang}");
        }
    }

    #[test]
    fn a_formal_word_is_told_with_the_plainer_one() {
        let catalogue = Arc::new(Catalogue::load().unwrap());
        let advice = look(lists(), Lang::SOURCE, "Middels deze brief.", Audience::Parents);
        let told = finding(&catalogue.words(Lang::SOURCE), &advice.findings[0]);
        assert_eq!(told, "Deftig: “Middels”. Gewoner: met, door.");
    }
}
