//! Who is connected now. Not in the log: it is true for a moment, on one node.

use std::collections::HashMap;
use std::sync::Mutex;

use domain::meetings::{ParticipantId, PersonId};

use super::lock;

/// Who holds a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Here {
    /// A wall.
    Wall,
    /// A coach.
    Coach(PersonId),
    /// A participant.
    Participant(ParticipantId),
}

/// Counts connections per who; one person may have several devices and tabs.
#[derive(Debug, Default)]
pub struct Presence {
    here: Mutex<HashMap<Here, u32>>,
}

impl Presence {
    pub(super) fn arrive(&self, who: Here) {
        *lock(&self.here).entry(who).or_default() += 1;
    }

    pub(super) fn leave(&self, who: Here) {
        let mut here = lock(&self.here);
        if let Some(count) = here.get_mut(&who) {
            *count -= 1;
            if *count == 0 {
                here.remove(&who);
            }
        }
    }

    /// Whether somebody holds a stream.
    pub fn has(&self, who: Here) -> bool {
        lock(&self.here).contains_key(&who)
    }

    /// How many participants hold a stream.
    pub fn participants(&self) -> usize {
        lock(&self.here).keys().filter(|who| matches!(who, Here::Participant(_))).count()
    }

    /// How many streams there are.
    pub fn connections(&self) -> usize {
        lock(&self.here).values().map(|count| *count as usize).sum()
    }
}
