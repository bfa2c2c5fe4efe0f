//! How often the counter of syllables is right, on words that were split by ear first.

use super::{LISTS, syllables};

/// Chosen words, many of them hard: compounds, loan words, diaereses, names of things at school.
const CHOSEN: &str = include_str!("syllables.txt");
/// Words drawn at random from the card box, when rule and lists were finished.
const DRAWN: &str = include_str!("sample.txt");

/// Counts words with a middle dot between their syllables, and compares how many come out right
/// and how many syllables there are in all. A better counter fails too: write its figures here.
fn check(words: &str, count: impl Fn(&str) -> usize, expected: &str) {
    let (mut all, mut right, mut by_ear, mut counted) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for line in words.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let heard = line.split('·').count();
        let found = count(&line.replace('·', "").to_lowercase());
        (all, by_ear, counted) = (all + 1, by_ear + heard, counted + found);
        if found == heard {
            right += 1;
        } else {
            wrong.push(format!("{line}: {found}"));
        }
    }
    let measured = format!("{right} of {all} words right, {counted} syllables instead of {by_ear}");
    assert_eq!(measured, expected, "wrong: {}", wrong.join(", "));
}

#[test]
fn the_rule_alone_goes_wrong_on_loan_words() {
    let by_rule = |word: &str| word.split('-').map(syllables::by_rule).sum::<usize>().max(1);
    check(CHOSEN, by_rule, "434 of 485 words right, 1378 syllables instead of 1333");
    check(DRAWN, by_rule, "196 of 200 words right, 431 syllables instead of 427");
}

#[test]
fn with_the_list_of_exceptions_nearly_every_word_is_right() {
    let count = |word: &str| syllables::count(&LISTS, word);
    check(CHOSEN, count, "485 of 485 words right, 1333 syllables instead of 1333");
    check(DRAWN, count, "199 of 200 words right, 428 syllables instead of 427");
}
