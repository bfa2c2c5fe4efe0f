//! A ranking: everybody lays the options in order, and the orders add up to one.
//!
//! The count is that of Borda: with `n` options the first place is worth `n - 1` points, the next
//! one point less, the last none; the points of all orders are added. It says the same as the mean
//! place. Source: J.-C. de Borda, *Mémoire sur les élections au scrutin*, Histoire de l'Académie
//! royale des sciences, 1781 (printed 1784).

use serde::{Deserialize, Serialize};

use super::{Choice, Tally};

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What is put in order; at least two, or nobody can answer.
    pub options: Vec<Choice>,
}

/// An option with what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ranked {
    /// Which option; 0 is the first that the coach wrote.
    pub option: usize,
    /// Its place; options with as many points share one, and the next places stay empty.
    pub place: usize,
    /// Whether another option has the same place.
    pub tied: bool,
    /// The points.
    pub points: u32,
}

/// The options by their points, the most first; those with the same in the coach's order.
pub fn ranked(tally: &Tally) -> Vec<Ranked> {
    let worth =
        |row: &Vec<u32>| row.iter().rev().zip(0_u32..).map(|(count, points)| count * points).sum();
    by_points(&tally.iter().map(worth).collect::<Vec<_>>())
}

/// Gives places, the most points first.
pub(super) fn by_points(points: &[u32]) -> Vec<Ranked> {
    let mut all: Vec<_> = points.iter().copied().enumerate().collect();
    all.sort_by_key(|(option, points)| (std::cmp::Reverse(*points), *option));
    let place = |mine: u32| 1 + points.iter().filter(|other| **other > mine).count();
    let tied = |mine: u32| points.iter().filter(|other| **other == mine).count() > 1;
    let ranked = all.into_iter();
    ranked
        .map(|(option, points)| Ranked { option, points, place: place(points), tied: tied(points) })
        .collect()
}
