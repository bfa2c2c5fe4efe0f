//! A set of words and groups of words, found by their first word.

use std::collections::BTreeMap;

use super::words::Word;

/// Groups of one or more words, each with what is known about it.
#[derive(Clone, Debug)]
pub(super) struct Phrases<T> {
    /// By first word; of one first word the longest group comes first.
    groups: BTreeMap<Box<str>, Vec<Group<T>>>,
}

type Group<T> = (Box<[Box<str>]>, T);

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { groups: BTreeMap::new() }
    }
}

impl<T> Phrases<T> {
    /// Adds a group, written with spaces between its words.
    pub(super) fn add(&mut self, group: &str, value: T) {
        let words: Box<[Box<str>]> = group.split_whitespace().map(Box::from).collect();
        let Some(first) = words.first() else {
            return;
        };
        let of_first = self.groups.entry(first.to_lowercase().into()).or_default();
        of_first.push((words, value));
        of_first.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }

    /// Gives the longest group with which these words begin, and how many words that are.
    pub(super) fn at(&self, words: &[Word]) -> Option<(usize, &T)> {
        let of_first = self.groups.get(&words.first()?.key)?;
        let found = of_first.iter().find(|(group, _)| {
            words.len() >= group.len() && group.iter().zip(words).all(|(a, b)| b.is(a))
        });
        found.map(|(group, value)| (group.len(), value))
    }
}
