//! The sheet with all values: what is the same is one value on it.
//!
//! Two values are the same when they are written with the same words, whatever their capitals, space
//! and full stop, and when the coach says so. Nothing of this is kept: it follows from what stands
//! there, so that a log out of which words were erased folds as it did.

use std::collections::{BTreeMap, BTreeSet};

use super::{MAIN_USUAL, VALUE_MAX, Vision};
use crate::meetings::Text;

/// A value on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnSheet<'a> {
    /// Its number: that of the first one of those that are the same.
    pub id: u64,
    /// What it says.
    pub text: &'a Text<VALUE_MAX>,
    /// How often it was written.
    pub wrote: usize,
    /// How many dots it has; none as long as they are not shown.
    pub dots: u32,
    /// Whether it is one of the main values; not as long as the dots are not shown.
    pub is_main: bool,
    /// Whether the coach keeps it off the sheet.
    pub is_out: bool,
    /// The values that the coach laid together in it, with their words.
    pub merged: Vec<(u64, &'a Text<VALUE_MAX>)>,
}

/// What a value is compared by.
fn key(text: &Text<VALUE_MAX>) -> Option<String> {
    let words: Vec<_> = text.as_str().split_whitespace().map(str::to_lowercase).collect();
    let key = words.join(" ");
    let key = key.trim_matches(|c: char| c.is_ascii_punctuation() || c == '…').trim();
    (!key.is_empty()).then(|| key.to_owned())
}

impl Vision {
    /// For every value the one as which it stands on the sheet.
    pub(super) fn stands_as(&self) -> BTreeMap<u64, u64> {
        let mut first = BTreeMap::<String, u64>::new();
        let mut same = BTreeMap::new();
        for (id, value) in &self.values {
            let key = value.text.as_ref().and_then(key);
            let stands = key.map_or(*id, |key| *first.entry(key).or_insert(*id));
            same.insert(*id, stands);
        }
        let follow = |id: u64| {
            let mut path = vec![same.get(&id).copied().unwrap_or(id)];
            loop {
                let last = path.last().copied().unwrap_or(id);
                let Some(into) = self.values.get(&last).and_then(|value| value.into) else {
                    return last;
                };
                let into = same.get(&into).copied().unwrap_or(into);
                if let Some(at) = path.iter().position(|it| *it == into) {
                    // Round and round: all of these are one.
                    return path[at..].iter().copied().min().unwrap_or(into);
                }
                path.push(into);
            }
        };
        self.values.keys().map(|id| (*id, follow(*id))).collect()
    }

    /// The whole sheet as coaches see it, in the order in which values were written.
    pub fn sheet(&self) -> Vec<OnSheet<'_>> {
        let stands = self.stands_as();
        let mut members = BTreeMap::<u64, Vec<u64>>::new();
        for (id, as_value) in &stands {
            members.entry(*as_value).or_default().push(*id);
        }
        let mut dots = BTreeMap::<u64, u32>::new();
        for (given, _) in self.dots.values() {
            let given: BTreeSet<_> = given.iter().filter_map(|id| stands.get(id)).collect();
            for id in given {
                *dots.entry(*id).or_default() += 1;
            }
        }
        let mut sheet: Vec<_> =
            members.iter().filter_map(|(id, members)| self.on_sheet(*id, members)).collect();
        for value in &mut sheet {
            value.dots = value.dots.saturating_add(dots.get(&value.id).copied().unwrap_or(0));
        }
        self.underline(&mut sheet, &members);
        sheet
    }

    fn on_sheet(&self, id: u64, members: &[u64]) -> Option<OnSheet<'_>> {
        let written = members.iter().filter_map(|member| {
            let value = self.values.get(member)?;
            Some((*member, value, value.text.as_ref()?))
        });
        let written: Vec<_> = written.collect();
        let own = written.iter().find(|(member, ..)| *member == id).or(written.first())?;
        let text = own.2;
        let mut merged = Vec::<(u64, &Text<VALUE_MAX>)>::new();
        for (member, value, words) in &written {
            let is_known = |it: &(u64, &Text<VALUE_MAX>)| key(it.1) == key(words);
            if value.into.is_some() && key(words) != key(text) && !merged.iter().any(is_known) {
                merged.push((*member, *words));
            }
        }
        let hands = members.iter().filter_map(|member| self.values.get(member));
        Some(OnSheet {
            id,
            text,
            wrote: written.len(),
            dots: hands.map(|value| value.hands).fold(0, u32::saturating_add),
            is_main: false,
            is_out: self.values.get(&id).is_some_and(|value| value.out),
            merged,
        })
    }

    fn underline(&self, sheet: &mut [OnSheet<'_>], members: &BTreeMap<u64, Vec<u64>>) {
        let mut most: Vec<_> =
            sheet.iter().filter(|value| value.dots > 0 && !value.is_out).collect();
        most.sort_by_key(|value| (std::cmp::Reverse(value.dots), value.id));
        let most: BTreeSet<_> = most.iter().take(MAIN_USUAL).map(|value| value.id).collect();
        for value in sheet {
            let of = |id: &u64| self.values.get(id).and_then(|value| value.underlined);
            let members = members.get(&value.id).into_iter().flatten();
            let said = of(&value.id).or_else(|| members.copied().find_map(|id| of(&id)));
            value.is_main = !value.is_out && said.unwrap_or_else(|| most.contains(&value.id));
        }
    }

    /// The main values: the underlined ones, those with most dots first.
    pub fn main(&self) -> Vec<OnSheet<'_>> {
        let mut main = self.sheet();
        main.retain(|value| value.is_main);
        main.sort_by_key(|value| (std::cmp::Reverse(value.dots), value.id));
        main
    }
}
