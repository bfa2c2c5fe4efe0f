//! Small groups, formed at random: three or four at a table, never one alone.

use super::ParticipantId;
use crate::decks::GroupForm;

/// Deals people over tables.
///
/// `people` is who takes part, in any order; `seed` is the chance. Pairs get one table of three
/// when the number is odd. Small groups have three or four people (five people make a three and a
/// two, since nobody may sit alone); sizes differ by at most one. One person alone is one table.
pub fn deal_tables(
    people: &[ParticipantId],
    form: GroupForm,
    seed: u64,
) -> Vec<Vec<ParticipantId>> {
    let count = match form {
        GroupForm::Pair => people.len() / 2,
        GroupForm::SmallGroups => people.len().div_ceil(4),
        GroupForm::Alone | GroupForm::Plenary | GroupForm::Circle => return Vec::new(),
    };
    if people.is_empty() {
        return Vec::new();
    }
    let mut shuffled = people.to_vec();
    shuffle(&mut shuffled, seed);
    let mut tables = vec![Vec::new(); count.max(1)];
    for (place, person) in shuffled.into_iter().enumerate() {
        let table = place % tables.len();
        tables[table].push(person);
    }
    tables
}

/// The next number of a fixed sequence (`SplitMix64`, Steele, Lea and Flood 2014): the same seed
/// gives the same draw on every node and at every replay.
pub(super) fn next_random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A whole number below `below`, which must not be 0.
pub(super) fn random_below(seed: &mut u64, below: usize) -> usize {
    let below = below as u64;
    usize::try_from(next_random(seed) % below).unwrap_or(0)
}

fn shuffle<T>(items: &mut [T], mut seed: u64) {
    for i in (1..items.len()).rev() {
        items.swap(i, random_below(&mut seed, i + 1));
    }
}
