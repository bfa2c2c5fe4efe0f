//! All chance of one run, from one number.

use proptest::{
    prelude::*,
    strategy::{BoxedStrategy, ValueTree},
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};

/// The only source of chance in a run.
pub(super) struct Luck(TestRunner);

impl Luck {
    pub(super) fn of(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
        Self(TestRunner::new_with_rng(config, rng))
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0.rng().next_u64() % end
    }

    /// A number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.below(to - from + 1)
    }

    /// A place in a row of `length`.
    pub(super) fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }

    /// Whether something happens that does in so many of a hundred cases.
    pub(super) fn percent(&mut self, cases: u64) -> bool {
        self.below(100) < cases
    }

    /// Something that the strategy makes.
    pub(super) fn pick<T: std::fmt::Debug>(&mut self, strategy: &BoxedStrategy<T>) -> T {
        strategy.new_tree(&mut self.0).unwrap().current()
    }
}
