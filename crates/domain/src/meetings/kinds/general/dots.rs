//! Dots: everybody has some to give, all on one option or spread over several.

use serde::{Deserialize, Serialize};

use super::poll::Shape;
use super::ranking::{Ranked, by_points};
use super::{Choice, Tally, check_options};
use crate::meetings::Refused;

/// The most dots that one person has.
pub const DOTS_MAX: u8 = 10;

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What can get dots.
    pub options: Vec<Choice>,
    /// How many dots everybody has.
    pub each: u8,
}

impl Default for Settings {
    fn default() -> Self {
        Self { options: Vec::new(), each: 3 }
    }
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        check_options(&self.options)?;
        if !(1..=DOTS_MAX).contains(&self.each) {
            return Err(Refused::TooMuch { max: DOTS_MAX.into() });
        }
        Ok(())
    }

    pub(super) fn shape(&self) -> Shape {
        Shape::Dots { options: self.options.len(), dots: self.each }
    }
}

/// The options by their dots, the most first.
pub fn ranked(tally: &Tally) -> Vec<Ranked> {
    by_points(tally.first().map_or(&[], Vec::as_slice))
}
