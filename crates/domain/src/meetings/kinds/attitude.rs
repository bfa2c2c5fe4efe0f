//! The basic attitude: everybody weighs its four elements for themselves, chooses what to work on,
//! and makes at least two action points of it.
//!
//! What somebody weighs is theirs alone. The group sees a picture without names once the coach shows
//! it, and only from [`PICTURE_LEAST`] people on ([`seen`]).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::message_model::named;
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{
    EntryNumber, HANDS_MAX, Meeting, ParticipantId, PointOwner, Prompt, Refused,
};

/// The fewest people of whom a picture is shown.
pub const PICTURE_LEAST: usize = 5;
/// The most elements that somebody chooses to work on.
pub const GROW_MAX: usize = 2;
/// The highest place on the scale; the lowest is 1.
pub const LEVEL_MAX: u8 = 4;
/// The fewest action points with which somebody is done.
pub const POINTS_LEAST: usize = 2;

named! {
    /// What the group does.
    Step {
        /// Weighing, each for themselves.
        Weigh = "weigh",
        /// Making action points.
        Points = "points",
    }
}

named! {
    /// An element of the basic attitude.
    Element {
        /// Being truly curious about each other.
        Reciprocity = "reciprocity",
        /// Noticing something and acting on it.
        Responsiveness = "responsiveness",
        /// Needing each other.
        Equality = "equality",
        /// Looking kindly at what is the same and what differs.
        Diversity = "diversity",
    }
}

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where the block begins.
    pub begin: Step,
}

/// How somebody weighs themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    /// Where they stand on each element, from 1 to [`LEVEL_MAX`].
    pub stands: [Option<u8>; 4],
    /// What they want to work on.
    pub grow: Vec<Element>,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant weighs themselves.
    Weigh {
        /// How; `None` takes it back, and is what the log keeps after erasure.
        weighed: Option<Weighed>,
    },
    /// The coach says what the group does now.
    GoTo {
        /// What.
        step: Step,
    },
    /// The coach shows the picture of the group, or hides it.
    Show {
        /// Whether it is shown from now on.
        shown: bool,
    },
    /// The coach counts the hands of those who want to work on each element.
    Hands {
        /// How many, in the order of the elements; `None` takes the count away.
        hands: Option<[u32; 4]>,
    },
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attitude {
    step: Option<Step>,
    weighed: BTreeMap<ParticipantId, (Weighed, EntryNumber)>,
    hands: Option<[u32; 4]>,
    shown: bool,
}

/// The group, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// How many people weighed themselves on their phones; 0 when they are too few to be told.
    pub people: u32,
    /// How many stand at each place of the scale, for each element.
    pub stands: [[u32; 4]; 4],
    /// How many want to work on each element.
    pub grow: [u32; 4],
}

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What the group does.
    pub step: Step,
    /// How many weighed themselves.
    pub weighing: usize,
    /// Once shown: the picture, or nothing when they are fewer than [`PICTURE_LEAST`].
    pub picture: Option<Option<Picture>>,
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The picture that the group saw.
    pub picture: Picture,
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { begin: Step::Weigh };
    match &plan.settings {
        super::Settings::Attitude(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The attitude of a block, when it is about that.
pub fn attitude(block: &Block) -> Option<&Attitude> {
    match &block.play {
        super::Play::Attitude(attitude) => Some(attitude),
        _ => None,
    }
}

/// What everybody may see. Before the coach shows the picture nothing in it depends on what people
/// weighed.
pub fn seen(block: &Block) -> Option<Seen> {
    let attitude = attitude(block)?;
    Some(Seen {
        step: attitude.step.unwrap_or(settings(&block.plan).begin),
        weighing: attitude.weighed.len(),
        picture: attitude.shown.then(|| attitude.picture()),
    })
}

/// How many action points somebody made in this meeting.
pub fn points_of(meeting: &Meeting, who: ParticipantId) -> usize {
    meeting.points_of(PointOwner::Participant(who)).count()
}

/// How many people made at least [`POINTS_LEAST`] action points.
pub fn done(meeting: &Meeting) -> usize {
    meeting.people().filter(|(who, _)| points_of(meeting, *who) >= POINTS_LEAST).count()
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Weigh { .. } => Self::Weigh { weighed: None },
            Self::Hands { .. } => Self::Hands { hands: None },
            other => other,
        }
    }

    /// Whether it concerns only who does it, so that it may still come when the group has gone on.
    pub(super) fn is_private(&self) -> bool {
        matches!(self, Self::Weigh { .. })
    }
}

impl Weighed {
    fn check(&self) -> Result<(), Refused> {
        let is_on_scale = |level: &u8| (1..=LEVEL_MAX).contains(level);
        if !self.stands.iter().flatten().all(is_on_scale) {
            return Err(Refused::TooMuch { max: LEVEL_MAX.into() });
        }
        let mut grow = self.grow.clone();
        grow.sort_unstable();
        grow.dedup();
        if grow.len() > GROW_MAX || grow.len() != self.grow.len() {
            return Err(Refused::Full { max: GROW_MAX });
        }
        Ok(())
    }
}

impl Attitude {
    /// Whether somebody did something in it.
    pub fn is_used(&self) -> bool {
        !self.weighed.is_empty() || self.hands.is_some()
    }

    /// How somebody weighs themselves.
    pub fn own(&self, who: ParticipantId) -> Option<&Weighed> {
        self.weighed.get(&who).map(|(weighed, _)| weighed)
    }

    /// Few people are not told; hands in a room were seen by everybody.
    fn picture(&self) -> Option<Picture> {
        let mut picture = Picture { grow: self.hands.unwrap_or_default(), ..Picture::default() };
        if self.weighed.len() < PICTURE_LEAST {
            return self.hands.map(|_| picture);
        }
        for (weighed, _) in self.weighed.values() {
            picture.people += 1;
            for (level, counts) in weighed.stands.iter().zip(&mut picture.stands) {
                if let Some(level) = level {
                    counts[usize::from(*level) - 1] += 1;
                }
            }
            weighed.grow.iter().for_each(|element| picture.grow[*element as usize] += 1);
        }
        Some(picture)
    }

    pub(super) fn erase(&mut self) {
        self.weighed.clear();
        self.hands = None;
    }

    /// People bring in what they found during all of it.
    pub(super) fn prompts() -> Vec<Prompt> {
        vec![Prompt::Block]
    }

    /// The coach too reads only what was shown.
    pub(super) fn outcome(&self, _reader: Reader) -> Option<Outcome> {
        let picture = if self.shown { self.picture()? } else { return None };
        Some(Outcome { picture })
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let Deed::Weigh { weighed } = deed else { return Err(Refused::NotAllowed) };
        if self.shown {
            return Err(Refused::ChoiceClosed);
        }
        let before = match weighed {
            Some(weighed) => {
                weighed.check()?;
                self.weighed.insert(who, (weighed.clone(), entry))
            }
            None => self.weighed.remove(&who),
        };
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    pub(super) fn coach_does(&mut self, deed: &Deed) -> Result<(), Refused> {
        match deed {
            Deed::GoTo { step } => self.step = Some(*step),
            Deed::Show { shown } => self.shown = *shown,
            Deed::Hands { hands } => {
                if hands.is_some_and(|hands| hands.iter().any(|count| *count > HANDS_MAX)) {
                    return Err(Refused::TooMuch { max: HANDS_MAX });
                }
                self.hands = *hands;
            }
            Deed::Weigh { .. } => return Err(Refused::NotAllowed),
        }
        Ok(())
    }
}
