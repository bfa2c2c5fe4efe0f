//! What people write down for themselves in a block: theirs alone, until they share it themselves.
//!
//! Sharing is bringing the words in as a contribution, which a coach looks at first; nothing here
//! reaches another screen.

use std::collections::BTreeMap;

use crate::meetings::{EntryNumber, ParticipantId, Refused, Text};

use super::Before;

/// The longest point.
pub const OWN_POINT_MAX: usize = 280;
/// The most points of one participant in one block.
pub const OWN_POINTS_EACH_MAX: usize = 12;

/// The words of a point.
pub type PointText = Text<OWN_POINT_MAX>;

/// A point: the number of the entry that made it, what it says, and where that is written. What was
/// removed keeps its number, so that a log without its words still folds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Written<P> {
    id: u64,
    point: Option<P>,
    entry: EntryNumber,
}

/// The points of everybody in one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPoints<P> {
    by: BTreeMap<ParticipantId, Vec<Written<P>>>,
}

impl<P> Default for OwnPoints<P> {
    fn default() -> Self {
        Self { by: BTreeMap::new() }
    }
}

impl<P: Clone> OwnPoints<P> {
    /// What somebody wrote and kept, with the numbers of the points.
    pub fn of(&self, who: ParticipantId) -> impl Iterator<Item = (u64, &P)> {
        let all = self.by.get(&who).into_iter().flatten();
        all.filter_map(|written| Some((written.id, written.point.as_ref()?)))
    }

    /// How many people wrote something.
    pub fn people(&self) -> usize {
        self.by.keys().filter(|who| self.of(**who).next().is_some()).count()
    }

    /// How many points there are.
    pub fn count(&self) -> usize {
        self.all().count()
    }

    /// Every point, without whose it is.
    pub(super) fn all(&self) -> impl Iterator<Item = &P> {
        self.by.values().flatten().filter_map(|written| written.point.as_ref())
    }

    /// Writes a new point, or changes or removes one. What stood there is erased from the log.
    pub(super) fn write(
        &mut self,
        who: ParticipantId,
        of: Option<u64>,
        point: Option<&P>,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let standing = self.of(who).count();
        let mine = self.by.get(&who).map_or(&[][..], Vec::as_slice);
        let place = match of {
            None => None,
            Some(id) => {
                let found = mine.iter().position(|written| written.id == id);
                Some(found.ok_or(Refused::Unknown)?)
            }
        };
        let stood = place.is_some_and(|place| mine[place].point.is_some());
        if point.is_some() && !stood && standing >= OWN_POINTS_EACH_MAX {
            return Err(Refused::Full { max: OWN_POINTS_EACH_MAX });
        }
        let mine = self.by.entry(who).or_default();
        let Some(place) = place else {
            mine.push(Written { id: entry.0, point: point.cloned(), entry });
            return Ok(Before::new());
        };
        let written = &mut mine[place];
        let before = written.point.is_some().then_some(written.entry);
        written.point = point.cloned();
        written.entry = entry;
        Ok(before.into_iter().collect())
    }

    pub(super) fn erase(&mut self) {
        self.by.clear();
    }
}
