//! A case: a story is read together, everybody marks where they see partnership, the two roles lie
//! side by side, and each writes down what they want to grow in.
//!
//! A mark is the number of a sentence, or of a word if the coach chose so, in the text as the wall
//! has it. Nobody sees how often a sentence was marked before the coach shows it ([`seen`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::own_points::{OwnPoints, PointText};
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{EntryNumber, HANDS_MAX, ParticipantId, Prompt, Refused};

/// The most sentences or words of a story that can be marked.
pub const UNITS_MAX: u16 = 2_000;
/// The most parts in which a story can be read.
pub const PARTS_MAX: u16 = 200;

/// What one mark is laid on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A sentence.
    #[default]
    Sentence,
    /// A word.
    Word,
}

/// What the group does with the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Reading, alone or aloud.
    #[default]
    Read,
    /// Marking in the text.
    Mark,
    /// Laying the roles side by side.
    Roles,
    /// Writing down what each wants to grow in.
    Points,
}

/// Whose role it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The parent's.
    Parent,
    /// The teacher's.
    Teacher,
}

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whether sentences are marked, or words.
    pub unit: Unit,
    /// Where the block begins.
    pub begin: Step,
}

/// Something that somebody wants to grow in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Growth {
    /// In which role.
    pub role: Role,
    /// In what.
    pub text: PointText,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant has these marks from now on, and no others.
    Mark {
        /// The sentences or words, by their numbers from 0.
        units: Vec<u16>,
    },
    /// A participant writes, changes or removes a point of their own.
    Point {
        /// The point, by the number of the entry that made it; `None` makes one.
        of: Option<u64>,
        /// What it says; `None` removes it, and is what the log keeps after erasure.
        point: Option<Growth>,
    },
    /// The coach says what the group does now.
    GoTo {
        /// What.
        step: Step,
        /// The part of the story on the wall, from 1; 0 is the whole.
        part: u16,
    },
    /// The coach shows everybody's marks, or hides them.
    Show {
        /// Whether they are shown from now on.
        shown: bool,
    },
    /// The coach counts the hands for one sentence, in a room without phones.
    Hands {
        /// The sentence or word.
        unit: u16,
        /// How many; `None` takes the count away.
        count: Option<u32>,
    },
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Where the coach went; before that the block is where it begins.
    step: Option<Step>,
    part: u16,
    shown: bool,
    marks: BTreeMap<ParticipantId, (BTreeSet<u16>, EntryNumber)>,
    hands: BTreeMap<u16, u32>,
    points: OwnPoints<Growth>,
}

/// How often each sentence or word was marked, by its number.
pub type Depth = BTreeMap<u16, u32>;

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What the group does.
    pub step: Step,
    /// The part of the story that is read, from 1; 0 is the whole.
    pub part: u16,
    /// How many people marked something.
    pub marking: usize,
    /// How often each was marked, once shown.
    pub depth: Option<Depth>,
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// How many people marked something, and how often each place was marked, once shown.
    pub marks: Option<(usize, Depth)>,
    /// How many wrote down what they want to grow in.
    pub people: usize,
    /// How many points they wrote.
    pub points: usize,
}

impl Step {
    /// All, in the order of the method.
    pub const ALL: [Self; 4] = [Self::Read, Self::Mark, Self::Roles, Self::Points];

    /// Its name in forms and in plans.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Mark => "mark",
            Self::Roles => "roles",
            Self::Points => "points",
        }
    }

    /// The step with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

impl Role {
    /// Both, in the order in which they lie.
    pub const ALL: [Self; 2] = [Self::Parent, Self::Teacher];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Teacher => "teacher",
        }
    }

    /// The role with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { unit: Unit::Sentence, begin: Step::Read };
    match &plan.settings {
        super::Settings::Case(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The case of a block, when it is one.
pub fn case(block: &Block) -> Option<&Case> {
    match &block.play {
        super::Play::Case(case) => Some(case),
        _ => None,
    }
}

/// What everybody may see. Before the coach shows the marks nothing in it depends on what was
/// marked.
pub fn seen(block: &Block) -> Option<Seen> {
    let case = case(block)?;
    Some(Seen {
        step: case.step.unwrap_or(settings(&block.plan).begin),
        part: case.part,
        marking: case.marking(),
        depth: case.shown.then(|| case.depth()),
    })
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Mark { .. } => Self::Mark { units: Vec::new() },
            Self::Point { of, .. } => Self::Point { of, point: None },
            Self::Hands { unit, .. } => Self::Hands { unit, count: None },
            other => other,
        }
    }

    /// Whether it concerns only who does it, so that it may still come when the group has gone on.
    pub(super) fn is_private(&self) -> bool {
        matches!(self, Self::Point { .. })
    }
}

impl Case {
    /// Whether somebody did something in it.
    pub fn is_used(&self) -> bool {
        self.marking() > 0 || !self.hands.is_empty() || self.points.count() > 0
    }

    fn marking(&self) -> usize {
        self.marks.len()
    }

    /// What somebody marked themselves.
    pub fn own_marks(&self, who: ParticipantId) -> Option<&BTreeSet<u16>> {
        self.marks.get(&who).map(|(units, _)| units)
    }

    /// What people wrote for themselves.
    pub fn points(&self) -> &OwnPoints<Growth> {
        &self.points
    }

    /// The hands that the coach counted.
    pub fn hands(&self) -> &Depth {
        &self.hands
    }

    fn depth(&self) -> Depth {
        let mut depth = self.hands.clone();
        for unit in self.marks.values().flat_map(|(units, _)| units) {
            *depth.entry(*unit).or_default() += 1;
        }
        depth
    }

    pub(super) fn erase(&mut self) {
        self.marks.clear();
        self.hands.clear();
        self.points.erase();
    }

    /// People talk about the story during all of it.
    pub(super) fn prompts() -> Vec<Prompt> {
        vec![Prompt::Block]
    }

    /// The coach too reads of the marks only what was shown.
    pub(super) fn outcome(&self, _reader: Reader) -> Option<Outcome> {
        let is_marked = self.marking() > 0 || !self.hands.is_empty();
        let marks = (self.shown && is_marked).then(|| (self.marking(), self.depth()));
        let (people, points) = (self.points.people(), self.points.count());
        (marks.is_some() || points > 0).then_some(Outcome { marks, people, points })
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::Mark { units } => {
                if self.shown {
                    return Err(Refused::ChoiceClosed);
                }
                if units.iter().any(|unit| *unit >= UNITS_MAX) {
                    return Err(Refused::TooMuch { max: u32::from(UNITS_MAX) - 1 });
                }
                let before = if units.is_empty() {
                    self.marks.remove(&who)
                } else {
                    self.marks.insert(who, (units.iter().copied().collect(), entry))
                };
                Ok(before.map(|(_, entry)| entry).into_iter().collect())
            }
            Deed::Point { of, point } => self.points.write(who, *of, point.as_ref(), entry),
            _ => Err(Refused::NotAllowed),
        }
    }

    pub(super) fn coach_does(&mut self, deed: &Deed) -> Result<(), Refused> {
        match deed {
            Deed::GoTo { step, part } => {
                if *part > PARTS_MAX {
                    return Err(Refused::TooMuch { max: PARTS_MAX.into() });
                }
                self.step = Some(*step);
                self.part = *part;
            }
            Deed::Show { shown } => self.shown = *shown,
            Deed::Hands { unit, count } => {
                if *unit >= UNITS_MAX {
                    return Err(Refused::Unknown);
                }
                if count.is_some_and(|count| count > HANDS_MAX) {
                    return Err(Refused::TooMuch { max: HANDS_MAX });
                }
                match count.filter(|count| *count > 0) {
                    Some(count) => self.hands.insert(*unit, count),
                    None => self.hands.remove(unit),
                };
            }
            Deed::Mark { .. } | Deed::Point { .. } => return Err(Refused::NotAllowed),
        }
        Ok(())
    }
}
