//! Associating: a sentence from a book by chance, and what it brings to mind: alone, in pairs,
//! together.
//!
//! The coach leads step by step; a step may come with a clock. What somebody writes alone stays
//! their own. In the last step the group makes a sentence, as its group text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Before;
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{EntryNumber, ParticipantId, Prompt, Refused, Text};

/// The page that the card names.
pub const PAGE: u16 = 38;
/// The highest page that a coach can choose.
pub const PAGE_MAX: u16 = 999;
/// How long people think alone, in minutes, as the card says.
pub const ALONE_MINUTES: u16 = 3;
/// How long they tell each other, in minutes, as the card says.
pub const PAIRS_MINUTES: u16 = 5;
/// The longest that a step can be set to, in minutes.
pub const STEP_MINUTES_MAX: u16 = 60;
/// The longest words of somebody alone.
pub const WORDS_MAX: usize = 500;

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The page whose last sentence everybody reads.
    pub page: u16,
    /// Minutes alone.
    pub alone: u16,
    /// Minutes in pairs.
    pub pairs: u16,
}

impl Default for Settings {
    fn default() -> Self {
        DEFAULT
    }
}

const DEFAULT: Settings = Settings { page: PAGE, alone: ALONE_MINUTES, pairs: PAIRS_MINUTES };

/// Where the group is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Everybody takes a book and reads the sentence.
    #[default]
    Read,
    /// Everybody thinks alone.
    Alone,
    /// Two and two tell each other.
    Pairs,
    /// The whole group.
    Together,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// The coach goes to a step.
    Go {
        /// Which one.
        to: Step,
        /// The length of its clock; `None` takes the clock away.
        seconds: Option<u32>,
    },
    /// A participant writes what comes to mind, for themselves.
    Write {
        /// The whole text; `None` takes it away, and is what the log keeps after erasure.
        text: Option<Text<WORDS_MAX>>,
    },
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Association {
    step: Step,
    words: BTreeMap<ParticipantId, (Text<WORDS_MAX>, EntryNumber)>,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Read, Self::Alone, Self::Pairs, Self::Together];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Alone => "alone",
            Self::Pairs => "pairs",
            Self::Together => "together",
        }
    }

    /// The step with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        for (value, max) in
            [(self.page, PAGE_MAX), (self.alone, STEP_MINUTES_MAX), (self.pairs, STEP_MINUTES_MAX)]
        {
            if value == 0 || value > max {
                return Err(Refused::TooMuch { max: max.into() });
            }
        }
        Ok(())
    }

    /// The length of the clock of a step, in seconds.
    pub fn seconds(&self, step: Step) -> Option<u32> {
        let minutes = match step {
            Step::Alone => self.alone,
            Step::Pairs => self.pairs,
            Step::Read | Step::Together => return None,
        };
        Some(u32::from(minutes) * 60)
    }
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static USUAL: Settings = DEFAULT;
    match &plan.settings {
        super::Settings::Association(settings) => settings,
        _ => &USUAL,
    }
}

/// The association of a block, when it is one.
pub fn association(block: &Block) -> Option<&Association> {
    match &block.play {
        super::Play::Association(association) => Some(association),
        _ => None,
    }
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self {
            Self::Write { .. } => Self::Write { text: None },
            Self::Go { .. } => self.clone(),
        }
    }
}

impl Association {
    /// Where the group is.
    pub fn step(&self) -> Step {
        self.step
    }

    /// What somebody wrote for themselves.
    pub fn own(&self, who: ParticipantId) -> Option<&Text<WORDS_MAX>> {
        self.words.get(&who).map(|(text, _)| text)
    }

    /// How many wrote something.
    pub fn writers(&self) -> usize {
        self.words.len()
    }

    /// Whether somebody wrote something.
    pub fn is_used(&self) -> bool {
        !self.words.is_empty()
    }

    /// Together everybody can bring a sentence in.
    pub(super) fn prompts(&self) -> Vec<Prompt> {
        if self.step == Step::Together { vec![Prompt::Block] } else { Vec::new() }
    }

    pub(super) fn erase(&mut self) {
        self.words.clear();
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let Deed::Write { text } = deed else { return Err(Refused::NotAllowed) };
        let before = match text {
            Some(text) => self.words.insert(who, (text.clone(), entry)),
            None => self.words.remove(&who),
        };
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    pub(super) fn coach_does(&mut self, deed: &Deed) -> Result<(), Refused> {
        let Deed::Go { to, .. } = deed else { return Err(Refused::NotAllowed) };
        self.step = *to;
        Ok(())
    }
}
