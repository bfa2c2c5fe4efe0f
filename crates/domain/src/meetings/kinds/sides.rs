//! The small words of *over de streep*: which side, which choice, how far it is, how many.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::meetings::Refused;

/// The highest number of a vote card: as many as the marks that the camera tells apart.
pub const VOTE_CARDS_MAX: u16 = 250;

/// Which side somebody takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Agrees with the statement.
    Agree,
    /// Does not agree.
    Disagree,
}

/// Before the talk, or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Round {
    /// The first choice.
    First,
    /// The choice after talking.
    Second,
}

/// How far a choice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Not asked.
    #[default]
    Away,
    /// People choose, and may change.
    Open,
    /// Nobody can choose any more; nobody sees the sides but the coaches.
    Closed,
    /// Everybody sees the sides.
    Shown,
}

/// What a coach decided about a statement of a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proposal {
    /// Nothing yet.
    Waiting,
    /// It can be laid on the table.
    Approved,
    /// It is not used.
    Declined,
}

/// How many stand on each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Who agrees.
    pub agree: u32,
    /// Who does not.
    pub disagree: u32,
}

/// Vote cards that are held up: the mark upright says agree, upside down disagree. A card has a
/// number from 1 to [`VOTE_CARDS_MAX`] and belongs to nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// Numbers of cards that are upright.
    pub agree: Vec<u16>,
    /// Numbers of cards that are upside down.
    pub disagree: Vec<u16>,
}

/// How many changed sides, of those who chose twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// From disagree to agree.
    pub to_agree: u32,
    /// From agree to disagree.
    pub to_disagree: u32,
    /// Who stayed.
    pub stayed: u32,
}

impl Stance {
    /// Both, in the order in which they stand.
    pub const ALL: [Self; 2] = [Self::Agree, Self::Disagree];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
        }
    }

    /// The side with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.name() == name)
    }
}

impl Round {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The round with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|round| round.name() == name)
    }
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Away, Self::Open, Self::Closed, Self::Shown];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Shown => "shown",
        }
    }

    /// The stage with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Counts {
    /// Both sides together.
    pub fn total(self) -> u32 {
        self.agree + self.disagree
    }

    /// How many on a side.
    pub fn on(self, stance: Stance) -> u32 {
        match stance {
            Stance::Agree => self.agree,
            Stance::Disagree => self.disagree,
        }
    }

    pub(super) fn add(&mut self, stance: Stance) {
        match stance {
            Stance::Agree => self.agree += 1,
            Stance::Disagree => self.disagree += 1,
        }
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self { agree: self.agree + other.agree, disagree: self.disagree + other.disagree }
    }
}

impl Shift {
    /// Counts somebody who chose twice: where they came from when they changed sides.
    pub(super) fn add(&mut self, came_from: Option<Stance>) {
        match came_from {
            None => self.stayed += 1,
            Some(Stance::Agree) => self.to_disagree += 1,
            Some(Stance::Disagree) => self.to_agree += 1,
        }
    }
}

impl Held {
    /// The side of each card. Refuses a number that no card has, and a card on both sides.
    pub(super) fn by_number(&self) -> Result<BTreeMap<u16, Stance>, Refused> {
        let mut held = BTreeMap::new();
        for (numbers, stance) in [(&self.agree, Stance::Agree), (&self.disagree, Stance::Disagree)]
        {
            for number in numbers {
                if !(1..=VOTE_CARDS_MAX).contains(number) {
                    return Err(Refused::NoSuchVoteCard { number: *number, max: VOTE_CARDS_MAX });
                }
                if held.insert(*number, stance).is_some_and(|before| before != stance) {
                    return Err(Refused::VoteCardTwice { number: *number });
                }
            }
        }
        Ok(held)
    }
}
