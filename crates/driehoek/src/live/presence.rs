//! Who is connected now, here and at other nodes. Not in the log: it is true for a moment.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use domain::meetings::{ParticipantId, PersonId};
use serde::{Deserialize, Serialize};

use super::lock;
use crate::nodes::NodeId;

/// How long what another node told holds. It tells it anew every few seconds; a node that fell
/// silent has nobody any more.
const HOLDS_FOR: Duration = Duration::from_secs(10);

/// Who holds a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    elsewhere: Mutex<HashMap<NodeId, (Instant, HashSet<Here>)>>,
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

    /// Who holds a stream of another node; whether that is anything new.
    pub(super) fn told(&self, node: NodeId, here: HashSet<Here>) -> bool {
        let mut elsewhere = lock(&self.elsewhere);
        let before = elsewhere.len();
        elsewhere.retain(|_, (at, _)| at.elapsed() < HOLDS_FOR);
        let is_less = elsewhere.len() < before;
        let was = elsewhere.insert(node, (Instant::now(), here));
        is_less || was.map(|(_, here)| here).as_ref() != elsewhere.get(&node).map(|(_, here)| here)
    }

    /// Who holds a stream at this node.
    pub(super) fn own(&self) -> Vec<Here> {
        lock(&self.here).keys().copied().collect()
    }

    /// Whether somebody holds a stream.
    pub fn has(&self, who: Here) -> bool {
        lock(&self.here).contains_key(&who) || self.at_others(|here| here.contains(&who))
    }

    /// How many participants hold a stream.
    pub fn participants(&self) -> usize {
        let is_one = |who: &&Here| matches!(who, Here::Participant(_));
        let own = lock(&self.here);
        let mut only_there: HashSet<Here> = HashSet::new();
        self.at_others(|here| {
            only_there.extend(here.iter().filter(is_one).filter(|who| !own.contains_key(who)));
            false
        });
        own.keys().filter(is_one).count() + only_there.len()
    }

    /// How many streams of this node there are.
    pub fn connections(&self) -> usize {
        lock(&self.here).values().map(|count| *count as usize).sum()
    }

    /// Whether it is so for those at one of the other nodes.
    fn at_others(&self, mut is_so: impl FnMut(&HashSet<Here>) -> bool) -> bool {
        let elsewhere = lock(&self.elsewhere);
        elsewhere.values().any(|(at, here)| at.elapsed() < HOLDS_FOR && is_so(here))
    }
}
