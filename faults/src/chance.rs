//! Chance that comes from a seed, so that a run can be told again.

use std::time::Duration;

/// `SplitMix64`: small, and good enough to spread people over time.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Another sequence for each one, from the same seed.
    pub(crate) fn of(seed: u64, one: u64) -> Self {
        let mut chance = Self(seed ^ one.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        chance.next();
        chance
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    pub(crate) fn between(&mut self, least: Duration, most: Duration) -> Duration {
        let span = u64::try_from((most.saturating_sub(least)).as_micros()).unwrap_or(u64::MAX);
        least + Duration::from_micros(self.below(span))
    }

    /// A key in the form of a UUID, as phones make them.
    pub(crate) fn key(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        let (first, second, third) = (high >> 32, (high >> 16) & 0xFFFF, high & 0x0FFF);
        let (fourth, last) = (0x8000 | ((low >> 48) & 0x3FFF), low & 0xFFFF_FFFF_FFFF);
        format!("{first:08x}-{second:04x}-4{third:03x}-{fourth:04x}-{last:012x}")
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_same_seed_tells_the_same_and_keys_are_of_their_own() {
        let keys = |one| {
            let mut chance = Chance::of(7, one);
            (0..100).map(|_| chance.key()).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(keys(1), keys(1));
        assert_eq!(keys(1).union(&keys(2)).count(), 200);
        assert!(keys(1).iter().all(|key| key.len() == 36));
    }
}
