//! Which children of a class list are known already.

use std::collections::HashSet;

use super::{ChildId, same_name};

/// A child that the school knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// Which one.
    pub id: ChildId,
    /// Its call name.
    pub name: &'a str,
    /// The initial of its surname.
    pub initial: Option<char>,
    /// Whether it is in the class that the list names for the other.
    pub in_class: bool,
}

/// Who a child of a list may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// It is in the class already.
    Here(ChildId),
    /// Somebody with this name is elsewhere in the school: a person must say whether it is the same.
    Perhaps(Vec<ChildId>),
    /// Nobody has this name.
    New,
}

/// A child of the list with who it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// Which of the list, from 0.
    pub at: usize,
    /// Who it may be.
    pub is: Match,
}

/// Looks for the children of a list among those the school knows. `known` gives them with whether
/// they are in the class of the child at this place of the list. Nobody is found twice.
pub fn matched<'a>(
    listed: &[(&str, Option<char>)],
    known: impl Fn(usize) -> Vec<Known<'a>>,
) -> Vec<Matched> {
    let mut found = HashSet::new();
    let is_same = |child: &Known<'_>, (name, initial): &(&str, Option<char>)| {
        let initials = child.initial.zip(*initial).is_none_or(|(one, other)| one == other);
        initials && same_name(child.name, name)
    };
    // Whoever is in the class goes first, so that nobody elsewhere takes their place.
    let here: Vec<Option<ChildId>> = listed
        .iter()
        .enumerate()
        .map(|(at, child)| {
            let in_class = known(at).into_iter().filter(|known| known.in_class);
            let same = in_class.filter(|known| is_same(known, child) && !found.contains(&known.id));
            // The same initial is a better reason than none.
            let best = same.max_by_key(|known| known.initial == child.1).map(|known| known.id);
            found.extend(best);
            best
        })
        .collect();
    let is = |(at, here): (usize, Option<ChildId>)| {
        let others = || {
            let others = known(at).into_iter().filter(|known| !known.in_class);
            others.filter(|known| is_same(known, &listed[at]) && !found.contains(&known.id))
        };
        match here {
            Some(id) => Match::Here(id),
            None => match others().map(|known| known.id).collect::<Vec<_>>() {
                ids if ids.is_empty() => Match::New,
                ids => Match::Perhaps(ids),
            },
        }
    };
    here.into_iter().enumerate().map(|(at, here)| Matched { at, is: is((at, here)) }).collect()
}
