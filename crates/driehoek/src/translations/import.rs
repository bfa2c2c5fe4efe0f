//! What a translator's file brings, compared with what is there. Nothing is saved here.

use std::collections::{BTreeMap, HashSet};

use domain::{
    decks::{CardBox, DeckId, Item, Part, Parts, Said, TextFault, check_translation},
    lang::{Lang, TranslationState},
};

use super::{
    store::{COMMENT_MAX, Comment, Key},
    xliff::{Document, Unit},
};

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// What can be taken over.
    pub changes: Vec<Change>,
    /// How many texts are as they are here already.
    pub same: usize,
    /// How many texts nobody translated yet.
    pub untouched: usize,
    /// What belongs to nothing in the card box.
    pub unknown: Vec<Unknown>,
    /// What cannot be taken over as it is.
    pub faulty: Vec<Faulty>,
    /// What the translator said.
    pub remarks: Vec<Remark>,
}

/// A translation that is new or other than what is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub key: Key,
    pub parts: Parts,
    pub state: TranslationState,
    /// What is here now; nothing for what is new.
    pub before: Option<Parts>,
    /// The Dutch that it was made from, and its mark.
    pub source: Parts,
    pub made_from: String,
    /// Whether the Dutch is another one now.
    pub dutch_changed: bool,
    /// Whether marks of the translator's program were left out.
    pub has_codes: bool,
    /// The line of the file.
    pub line: u32,
}

/// A unit that belongs to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub name: String,
    pub line: u32,
}

/// A translation that cannot be kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty {
    pub key: Key,
    pub name: String,
    pub faults: Vec<TextFault>,
    pub line: u32,
}

/// What a translator said about a text, as far as it fits in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub key: Key,
    pub text: String,
    pub line: u32,
}

/// The remarks that are new, each once: what was said before went out with the file and comes back
/// with it.
pub fn new_remarks(remarks: Vec<Remark>, comments: Vec<Comment>) -> Vec<Remark> {
    let known = comments.into_iter().map(|comment| (comment.key, comment.text));
    let mut known: HashSet<_> = known.collect();
    let is_new = |remark: &Remark| known.insert((remark.key.clone(), remark.text.clone()));
    remarks.into_iter().filter(is_new).collect()
}

/// Compares a file with the card box.
pub fn compare(cards: &CardBox, document: &Document) -> Brought {
    let mut brought = Brought::default();
    let mut items = BTreeMap::<(DeckId, Item), Vec<(Part, &Unit)>>::new();
    for unit in &document.units {
        let dutch = unit.place.as_ref().and_then(|(item, part)| {
            let said = cards.said(&unit.deck, item, Lang::SOURCE)?;
            said.parts.get(*part).is_some().then_some((item, *part))
        });
        if let Some((item, part)) = dutch {
            items.entry((unit.deck.clone(), item.clone())).or_default().push((part, unit));
        } else {
            let name = format!("{}/{}", unit.deck, unit.name);
            brought.unknown.push(Unknown { name, line: unit.line });
        }
    }
    for ((deck, item), units) in items {
        let key = Key { deck, item, lang: document.lang };
        for (_, unit) in &units {
            for note in &unit.notes {
                let text: String = note.chars().take(COMMENT_MAX).collect();
                brought.remarks.push(Remark { key: key.clone(), text, line: unit.line });
            }
        }
        one(cards, key, &units, &mut brought);
    }
    brought.changes.sort_by_key(|change| change.line);
    brought
}

/// Compares one text. Parts that the file does not have, or left empty, stay as they are here.
fn one(cards: &CardBox, key: Key, units: &[(Part, &Unit)], brought: &mut Brought) {
    let Some(dutch) = cards.said(&key.deck, &key.item, Lang::SOURCE).map(|said| said.parts) else {
        return;
    };
    let translated = || units.iter().filter(|(_, unit)| !unit.target.trim().is_empty());
    let Some(line) = translated().map(|(_, unit)| unit.line).min() else {
        brought.untouched += 1;
        return;
    };
    let here = cards.said(&key.deck, &key.item, key.lang);
    let mut parts = here.as_ref().map(|said| said.parts.clone()).unwrap_or_default();
    for (part, unit) in translated() {
        parts.set(*part, &unit.target);
    }
    let mut source = dutch.clone();
    for (part, unit) in units {
        source.set(*part, &unit.source);
    }
    let limits = cards.limits(&key.item, key.lang);
    let faults = check_translation(&dutch, &parts, limits);
    if !faults.is_empty() {
        let name = format!("{}/{}", key.deck, key.item);
        return brought.faulty.push(Faulty { key, name, faults, line });
    }
    let states = translated().map(|(_, unit)| unit.state);
    let state = states.min().unwrap_or(TranslationState::Machine);
    let made_from = source.mark();
    let dutch_changed = made_from != dutch.mark();
    if here.as_ref().is_some_and(|here| is_same(here, &parts, state, dutch_changed)) {
        brought.same += 1;
        return;
    }
    brought.changes.push(Change {
        key,
        parts,
        state,
        before: here.map(|said| said.parts),
        source,
        made_from,
        dutch_changed,
        has_codes: units.iter().any(|(_, unit)| unit.has_codes),
        line,
    });
}

/// Whether nothing would become better: the same words, read as well as here, of Dutch as old.
fn is_same(here: &Said, parts: &Parts, state: TranslationState, dutch_changed: bool) -> bool {
    let renews = here.trust.stale && !dutch_changed;
    here.parts == *parts && state <= here.trust.state && !renews
}
