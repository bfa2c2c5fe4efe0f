//! How a statement stands in *over de streep*: both choices, and who came from the other side.

use std::collections::BTreeMap;

use super::cross_the_line::Named;
use super::sides::{Counts, Round, Shift, Stage, Stance};
use crate::meetings::{EntryNumber, ParticipantId, Refused};

/// A choice and the entry that brought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cast {
    pub(super) stance: Stance,
    pub(super) entry: EntryNumber,
}

/// One choice of the group on one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Poll {
    pub(super) stage: Stage,
    pub(super) votes: BTreeMap<ParticipantId, Cast>,
    pub(super) floor: Option<Counts>,
    /// Vote cards that were held up, by number.
    pub(super) held: BTreeMap<u16, Stance>,
    /// Whether the group saw the sides at any time: then nobody changes school any more.
    pub(super) was_shown: bool,
}

/// How a statement stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) first: Poll,
    pub(super) second: Poll,
}

impl Poll {
    pub(super) fn counts(&self) -> Counts {
        let mut counts = self.by_phone().with(self.floor.unwrap_or_default());
        self.held.values().for_each(|stance| counts.add(*stance));
        counts
    }

    pub(super) fn by_phone(&self) -> Counts {
        let mut counts = Counts::default();
        self.votes.values().for_each(|cast| counts.add(cast.stance));
        counts
    }

    /// How many chose, on a phone or with a card. The floor is counted by eye.
    pub(super) fn turnout(&self) -> usize {
        self.votes.len() + self.held.len()
    }

    pub(super) fn is_used(&self) -> bool {
        !self.votes.is_empty() || self.floor.is_some() || !self.held.is_empty()
    }
}

impl Standing {
    /// The choice that is asked now, or was last.
    pub(super) fn round(&self) -> Round {
        if self.second.stage == Stage::Away { Round::First } else { Round::Second }
    }

    pub(super) fn poll(&self, round: Round) -> &Poll {
        match round {
            Round::First => &self.first,
            Round::Second => &self.second,
        }
    }

    pub(super) fn poll_mut(&mut self, round: Round) -> &mut Poll {
        match round {
            Round::First => &mut self.first,
            Round::Second => &mut self.second,
        }
    }

    /// The side that somebody took first, when they took another one after it.
    pub(super) fn came_from(&self, who: ParticipantId) -> Option<Stance> {
        let [first, second] = [self.first.votes.get(&who)?, self.second.votes.get(&who)?];
        (first.stance != second.stance).then_some(first.stance)
    }

    pub(super) fn shift(&self) -> Shift {
        let mut shift = Shift::default();
        let twice = self.second.votes.keys().filter(|who| self.first.votes.contains_key(who));
        for who in twice {
            shift.add(self.came_from(*who));
        }
        for (number, now) in &self.second.held {
            if let Some(before) = self.first.held.get(number) {
                shift.add((before != now).then_some(*before));
            }
        }
        shift
    }

    pub(super) fn on_side(&self, round: Round, stance: Stance, tell_moved: bool) -> Named {
        let votes = self.poll(round).votes.iter().filter(|(_, cast)| cast.stance == stance);
        votes.map(|(who, _)| (*who, tell_moved && self.came_from(*who).is_some())).collect()
    }

    pub(super) fn set_stage(&mut self, round: Round, to: Stage) -> Result<(), Refused> {
        let may = match round {
            // While people choose again, the first choice stands.
            Round::First => {
                to != Stage::Away && (to != Stage::Open || self.second.stage == Stage::Away)
            }
            Round::Second => matches!(self.first.stage, Stage::Closed | Stage::Shown),
        };
        if !may {
            return Err(Refused::ChoiceClosed);
        }
        let poll = self.poll_mut(round);
        poll.stage = to;
        poll.was_shown |= to == Stage::Shown;
        Ok(())
    }
}
