//! A scale: one or several statements, some steps with a word at each end.

use serde::{Deserialize, Serialize};

use super::Choice;
use super::poll::Shape;
use crate::meetings::{Refused, Text};

/// The fewest steps.
pub const STEPS_LEAST: u8 = 3;
/// The most steps.
pub const STEPS_MAX: u8 = 10;
/// The most statements.
pub const STATEMENTS_MAX: usize = 8;
/// The longest word at an end.
pub const END_MAX: usize = 40;

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What is weighed; none means the title of the block.
    pub statements: Vec<Choice>,
    /// How many steps.
    pub steps: u8,
    /// The word at the first step; the program has one where it is absent.
    pub low: Option<Text<END_MAX>>,
    /// The word at the last step.
    pub high: Option<Text<END_MAX>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { statements: Vec::new(), steps: 5, low: None, high: None }
    }
}

/// How many answered higher or lower than before, of those who answered twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// Higher.
    pub up: u32,
    /// Lower.
    pub down: u32,
    /// The same.
    pub stayed: u32,
}

/// Numbers about the answers on one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Middle {
    /// How many answered.
    pub people: u32,
    /// The average, in tenths of a step: 38 is 3.8. Rounded half up.
    pub mean_tenths: u32,
    /// The step of whoever stands in the middle; of two in the middle the lower one.
    pub median: u8,
    /// The lowest and the highest step of the half in the middle: a quarter stands below, and a
    /// quarter above.
    pub half: (u8, u8),
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        if self.statements.len() > STATEMENTS_MAX {
            return Err(Refused::Full { max: STATEMENTS_MAX });
        }
        if !(STEPS_LEAST..=STEPS_MAX).contains(&self.steps) {
            return Err(Refused::TooMuch { max: STEPS_MAX.into() });
        }
        Ok(())
    }

    pub(super) fn shape(&self) -> Shape {
        Shape::Steps { rows: self.statements.len().max(1), steps: self.steps }
    }
}

impl Shift {
    pub(super) fn add(&mut self, before: u8, now: u8) {
        match (before, now) {
            (0, _) | (_, 0) => {}
            (before, now) if now > before => self.up += 1,
            (before, now) if now < before => self.down += 1,
            _ => self.stayed += 1,
        }
    }
}

/// What the numbers of one row say; `None` when nobody answered.
pub fn middle(row: &[u32]) -> Option<Middle> {
    let people: u32 = row.iter().sum();
    if people == 0 {
        return None;
    }
    let steps = || (1_u32..).zip(row);
    let sum: u64 = steps().map(|(step, count)| u64::from(step) * u64::from(*count)).sum();
    let tenths = (sum * 20 + u64::from(people)) / (2 * u64::from(people));
    // The step of the person at this place, counted from the lowest on.
    let at = |place: u32| {
        let mut seen = 0;
        let found = steps().find(|(_, count)| {
            seen += **count;
            seen >= place
        });
        found.and_then(|(step, _)| u8::try_from(step).ok()).unwrap_or_default()
    };
    Some(Middle {
        people,
        mean_tenths: u32::try_from(tenths).unwrap_or(u32::MAX),
        median: at(people.div_ceil(2)),
        half: (at(people / 4 + 1), at(people - people / 4)),
    })
}
