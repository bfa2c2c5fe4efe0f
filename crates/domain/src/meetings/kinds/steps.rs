//! The small words of a definition: how far the group is, and whose text it is.

use serde::{Deserialize, Serialize};

/// The first number of texts that were made on paper; no group has one as high.
pub const ROOM_FROM: u32 = 100_000;
/// The most texts from paper at each step.
pub const PAPER_MAX: u32 = 60;

/// How far the group is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Everybody writes alone.
    #[default]
    Alone,
    /// Two make one text.
    Twos,
    /// Two twos make one text.
    Fours,
    /// The whole group.
    Plenary,
}

/// Whose text: of which step, and of which group from 0, or which one from paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Of two or of four.
    pub step: Step,
    /// The group's number; from [`ROOM_FROM`] on it is one from paper.
    pub group: u32,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Alone, Self::Twos, Self::Fours, Self::Plenary];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Twos => "twos",
            Self::Fours => "fours",
            Self::Plenary => "plenary",
        }
    }

    /// The step with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

impl Place {
    /// The text of the n-th group of a step, from 0.
    pub fn of(step: Step, group: usize) -> Self {
        Self { step, group: u32::try_from(group).unwrap_or(u32::MAX) }
    }

    /// The n-th text from paper of a step, from 0.
    pub fn paper(step: Step, number: u32) -> Self {
        Self { step, group: ROOM_FROM.saturating_add(number) }
    }

    /// Whether the text was made on paper, and there is room for it.
    pub fn is_paper(self) -> bool {
        let is_of_a_group = matches!(self.step, Step::Twos | Step::Fours);
        is_of_a_group && (ROOM_FROM..ROOM_FROM + PAPER_MAX).contains(&self.group)
    }

    /// Its number among its own, from 1.
    pub fn number(self) -> u32 {
        1 + if self.is_paper() { self.group - ROOM_FROM } else { self.group }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.step.name(), self.group)
    }
}

impl std::str::FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (step, group) = text.split_once('.').ok_or(())?;
        Ok(Self { step: Step::named(step).ok_or(())?, group: group.parse().map_err(|_| ())? })
    }
}
