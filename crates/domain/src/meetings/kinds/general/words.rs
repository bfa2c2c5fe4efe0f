//! Words: everybody gives one to three, the same words are one, and the group sees them as a
//! picture in which a word that more people gave is larger.
//!
//! A word is known by its [`key`]. What coaches merge or leave out is kept by key as well, whether
//! somebody gave that word or not: words may be taken back, and come again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::{Before, ROOM_LINES_MAX, Stage};
use crate::meetings::{EntryNumber, ParticipantId, Refused, Text};

/// The longest word; a few words together may be one.
pub const WORD_MAX: usize = 40;
/// The most words of one person.
pub const EACH_MAX: u8 = 3;
/// The most words that coaches merge or leave out.
pub const CHANGES_MAX: usize = 500;
/// The longest key: letters may become two when they are made small.
const KEY_MAX: usize = 3 * WORD_MAX;

/// A word as somebody typed it.
pub type Word = Text<WORD_MAX>;
/// A word as it is compared.
pub type Key = Text<KEY_MAX>;

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many words one person gives at most.
    pub each: u8,
}

impl Default for Settings {
    fn default() -> Self {
        Self { each: EACH_MAX }
    }
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collected {
    stage: Stage,
    said: BTreeMap<ParticipantId, (Vec<Word>, EntryNumber)>,
    room: Option<(Vec<Word>, EntryNumber)>,
    merged: BTreeMap<String, String>,
    hidden: BTreeSet<String>,
}

impl Default for Collected {
    /// People can give words as soon as the group is there.
    fn default() -> Self {
        Self {
            stage: Stage::Open,
            said: BTreeMap::new(),
            room: None,
            merged: BTreeMap::new(),
            hidden: BTreeSet::new(),
        }
    }
}

/// A word and how many people gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The way of writing that was used most.
    pub text: String,
    /// How many people.
    pub count: u32,
}

/// A word as coaches see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What it is known by.
    pub key: String,
    /// The word.
    pub told: Told,
    /// Whether it is left out.
    pub hidden: bool,
    /// Words that are counted as this one: key and word.
    pub merged: Vec<(String, String)>,
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        if !(1..=EACH_MAX).contains(&self.each) {
            return Err(Refused::TooMuch { max: EACH_MAX.into() });
        }
        Ok(())
    }
}

/// The same word, however somebody types it: capitals, accents, and marks around it make no
/// difference. Marks of scripts in which they are letters or vowels stay.
pub fn key(word: &str) -> String {
    let mut key = String::new();
    let mut is_latin = false;
    for letter in word.nfd().flat_map(char::to_lowercase) {
        if is_combining_mark(letter) {
            // Vowel marks of Arabic may be written or not.
            if !is_latin && !('\u{64b}'..='\u{652}').contains(&letter) {
                key.push(letter);
            }
            continue;
        }
        is_latin = letter.is_ascii_alphabetic();
        key.push(letter);
    }
    let is_mark = |letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter);
    let words = key.split_whitespace().map(|word| word.trim_matches(is_mark));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let joined: String = words.join(" ").nfc().collect();
    // A sign alone, such as a heart, is a word too.
    if joined.is_empty() { key.trim().to_owned() } else { joined }
}

/// The spellings of a word with how often each was used.
type Spellings<'a> = BTreeMap<&'a str, u32>;

impl Collected {
    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// How many gave words on a phone.
    pub fn turnout(&self) -> usize {
        self.said.len()
    }

    /// The words that somebody gave themselves.
    pub fn own(&self, who: ParticipantId) -> &[Word] {
        self.said.get(&who).map_or(&[], |(words, _)| words)
    }

    /// The words that the coach typed for the room.
    pub fn room(&self) -> &[Word] {
        self.room.as_ref().map_or(&[], |(words, _)| words)
    }

    /// What everybody sees, the most given first: once the coach shows it.
    pub fn seen(&self) -> Option<Vec<Told>> {
        (self.stage == Stage::Shown).then(|| self.told())
    }

    /// Every word for the coaches, the most given first.
    pub fn kept(&self) -> Vec<Kept> {
        let mut people: BTreeMap<String, u32> = BTreeMap::new();
        let mut spellings: BTreeMap<String, Spellings<'_>> = BTreeMap::new();
        let mut own: BTreeMap<String, Spellings<'_>> = BTreeMap::new();
        let mut add = |words: &mut dyn Iterator<Item = &'_ Word>| {
            // What one person wrote twice is one.
            let mut once = BTreeSet::new();
            for word in words {
                once.insert(self.counted_as(key(word.as_str())));
            }
            for key in once {
                *people.entry(key).or_default() += 1;
            }
        };
        for (words, _) in self.said.values() {
            add(&mut words.iter());
        }
        for word in self.room() {
            add(&mut std::iter::once(word));
        }
        let all = self.said.values().flat_map(|(words, _)| words).chain(self.room());
        for word in all {
            let plain = key(word.as_str());
            *own.entry(plain.clone()).or_default().entry(word.as_str()).or_default() += 1;
            let counted = self.counted_as(plain);
            *spellings.entry(counted).or_default().entry(word.as_str()).or_default() += 1;
        }
        let mut kept: Vec<Kept> = people
            .into_iter()
            .map(|(key, count)| {
                let spelled = own.get(&key).or_else(|| spellings.get(&key));
                let merged = own
                    .iter()
                    .filter(|(from, _)| **from != key && self.counted_as((*from).clone()) == key);
                let merged = merged.map(|(from, how)| (from.clone(), best(how))).collect();
                let told = Told { text: spelled.map(best).unwrap_or_default(), count };
                Kept { hidden: self.hidden.contains(&key), key, told, merged }
            })
            .collect();
        kept.sort_by(|a, b| b.told.count.cmp(&a.told.count).then_with(|| a.key.cmp(&b.key)));
        kept
    }

    pub(super) fn told(&self) -> Vec<Told> {
        self.kept().into_iter().filter(|word| !word.hidden).map(|word| word.told).collect()
    }

    /// The key that a word is counted by.
    fn counted_as(&self, key: String) -> String {
        let mut key = key;
        // There is no circle in it: `merge` makes none.
        while let Some(next) = self.merged.get(&key) {
            key.clone_from(next);
        }
        key
    }

    pub(super) fn is_used(&self) -> bool {
        !self.said.is_empty() || self.room.is_some()
    }

    pub(super) fn erase(&mut self) {
        self.said.clear();
        self.room = None;
        self.merged.clear();
        self.hidden.clear();
    }

    pub(super) fn say(
        &mut self,
        who: ParticipantId,
        words: &[Word],
        each: u8,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        if self.stage != Stage::Open {
            return Err(Refused::ChoiceClosed);
        }
        if words.len() > usize::from(each) {
            return Err(Refused::Full { max: each.into() });
        }
        let before = if words.is_empty() {
            self.said.remove(&who)
        } else {
            self.said.insert(who, (words.to_vec(), entry))
        };
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    pub(super) fn say_for_room(
        &mut self,
        words: &[Word],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        if words.len() > ROOM_LINES_MAX {
            return Err(Refused::Full { max: ROOM_LINES_MAX });
        }
        let before = self.room.take();
        self.room = (!words.is_empty()).then(|| (words.to_vec(), entry));
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    pub(super) fn set_stage(&mut self, to: Stage) -> Result<(), Refused> {
        if to == Stage::Away {
            return Err(Refused::ChoiceClosed);
        }
        self.stage = to;
        Ok(())
    }

    pub(super) fn merge(&mut self, word: &Key, into: Option<&Key>) -> Result<(), Refused> {
        let word = key(word.as_str());
        let Some(into) = into else {
            self.merged.remove(&word);
            return Ok(());
        };
        let into = self.counted_as(key(into.as_str()));
        if into == word || into.is_empty() || word.is_empty() {
            return Err(Refused::Unknown);
        }
        if self.merged.len() >= CHANGES_MAX {
            return Err(Refused::Full { max: CHANGES_MAX });
        }
        self.merged.insert(word, into);
        Ok(())
    }

    pub(super) fn hide(&mut self, word: &Key, hidden: bool) -> Result<(), Refused> {
        let word = key(word.as_str());
        if !hidden || word.is_empty() {
            self.hidden.remove(&word);
            return Ok(());
        }
        if self.hidden.len() >= CHANGES_MAX {
            return Err(Refused::Full { max: CHANGES_MAX });
        }
        self.hidden.insert(word);
        Ok(())
    }
}

/// The spelling that was used most.
fn best(spellings: &Spellings<'_>) -> String {
    let most = spellings.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
    most.map(|(text, _)| (*text).to_owned()).unwrap_or_default()
}
