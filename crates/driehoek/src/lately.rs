//! What was made lately, and no more than so many of it.

use std::collections::VecDeque;

/// Values by key. When there are too many, the one that was not asked for longest goes.
#[derive(Debug)]
pub struct Lately<K, V> {
    most: usize,
    /// The one asked for last is at the end.
    all: VecDeque<(K, V)>,
}

impl<K: PartialEq, V: Clone> Lately<K, V> {
    /// Keeps this many, at least one.
    pub fn new(most: usize) -> Self {
        Self { most: most.max(1), all: VecDeque::new() }
    }

    pub fn get(&mut self, key: &K) -> Option<V> {
        let place = self.all.iter().position(|(other, _)| other == key)?;
        let found = self.all.remove(place)?;
        let value = found.1.clone();
        self.all.push_back(found);
        Some(value)
    }

    /// The value with this key; where there is none, an empty one from now on.
    pub fn get_or_default(&mut self, key: K) -> V
    where
        V: Default,
    {
        self.get(&key).unwrap_or_else(|| {
            let value = V::default();
            self.put(key, value.clone());
            value
        })
    }

    /// Puts a value in the place of the one with this key.
    pub fn put(&mut self, key: K, value: V) {
        self.retain(|other| *other != key);
        if self.all.len() >= self.most {
            self.all.pop_front();
        }
        self.all.push_back((key, value));
    }

    /// Lets go of all but those whose key is to stay.
    pub fn retain(&mut self, mut stays: impl FnMut(&K) -> bool) {
        self.all.retain(|(key, _)| stays(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_longest_makes_room() {
        let mut lately = Lately::new(2);
        lately.put('a', 1);
        lately.put('b', 2);
        assert_eq!(lately.get(&'a'), Some(1));
        lately.put('a', 3);
        lately.put('c', 4);
        assert_eq!(['a', 'b', 'c'].map(|key| lately.get(&key)), [Some(3), None, Some(4)]);
        assert_eq!((lately.get_or_default('c'), lately.get_or_default('d')), (4, 0));
        lately.retain(|key| *key == 'c');
        assert_eq!(['a', 'c'].map(|key| lately.get(&key)), [None, Some(4)]);
    }
}
