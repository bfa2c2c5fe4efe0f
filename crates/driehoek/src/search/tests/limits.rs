//! Questions at the edge of what is looked for.

use super::{ask, ask_text};
use crate::search::{
    Asked, Question, is_too_long,
    limits::{PAGE_HITS, PAGES_MAX, QUERY_CHARS_MAX, WORDS_MAX},
};

#[test]
fn a_question_is_counted_in_characters() {
    assert!(!is_too_long(&"é".repeat(QUERY_CHARS_MAX)));
    assert!(is_too_long(&"é".repeat(QUERY_CHARS_MAX + 1)));
}

#[test]
fn words_beyond_the_most_are_named_and_not_looked_for() {
    let words: Vec<_> = (0..=WORDS_MAX).map(|number| format!("woord{number}")).collect();
    let most = Question::read(&words[..WORDS_MAX].join(" "));
    assert_eq!((most.words.len(), most.left_out.len()), (WORDS_MAX, 0));
    let more = Question::read(&words.join(" "));
    assert_eq!(more.words.len(), WORDS_MAX);
    assert_eq!(more.left_out, [words[WORDS_MAX].clone()]);
}

#[test]
fn any_question_of_the_longest_length_is_answered() {
    let one_word = "a".repeat(QUERY_CHARS_MAX);
    let many = "ou ".repeat(QUERY_CHARS_MAX / 3);
    let signs = "\"' * ? ( ) : ^ ~ [ ] { } \\ / && || ! ".repeat(5);
    let emoji = "👩‍👧 ".repeat(QUERY_CHARS_MAX / 4);
    for text in [&one_word, &many, &signs, &emoji, "\u{0}\u{301}\u{200d}", "\"\"", "AND OR NOT"] {
        let found = ask_text(text);
        assert!(found.things.len() <= PAGE_HITS, "{text}");
    }
}

#[test]
fn pages_follow_each_other_without_gap_or_double_and_end() {
    let page = |page| ask(&Asked { text: "ouders".to_owned(), page, ..Asked::default() });
    let first = page(1);
    assert!(first.total > 2 * PAGE_HITS, "{}", first.total);
    let mut seen = Vec::new();
    for number in 1..=first.total.div_ceil(PAGE_HITS) {
        seen.extend(page(number).things);
    }
    let different: std::collections::HashSet<_> = seen.iter().collect();
    assert_eq!((seen.len(), different.len()), (first.total, first.total));
    assert_eq!(page(0).things, first.things);
    assert_eq!(page(PAGES_MAX + 1).things, page(PAGES_MAX).things);
}
