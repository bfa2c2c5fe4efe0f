//! The only place that asks the system for random numbers.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

/// Deals random numbers, ids and tokens: the system's, or in tests the same row every time.
#[derive(Debug, Clone, Default)]
pub struct Chance {
    dealt: Option<Arc<Dealt>>,
}

/// A row of numbers that follows from its seed.
#[derive(Debug)]
struct Dealt {
    seed: u64,
    count: AtomicU64,
}

impl Chance {
    /// Chance that nobody can foresee.
    pub fn system() -> Self {
        Self::default()
    }

    /// The row of this seed, for tests. Clones draw from the same row.
    pub fn seeded(seed: u64) -> Self {
        Self { dealt: Some(Arc::new(Dealt { seed, count: AtomicU64::new(0) })) }
    }

    /// # Panics
    /// When the system cannot give random numbers: then nothing may be handed out.
    #[expect(clippy::disallowed_methods, reason = "this is where the system's chance comes from")]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.dealt {
            None => getrandom::fill(&mut bytes).expect("the system gives random numbers"),
            Some(dealt) => dealt.fill(&mut bytes),
        }
        bytes
    }

    /// A number to start a row of chances with, for rules that shuffle.
    pub fn seed(&self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    /// An id that sorts by the time it was made.
    pub fn uuid_v7(&self, now: Timestamp) -> Uuid {
        let ms = u64::try_from(now.as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(ms, &self.bytes()).into_uuid()
    }

    /// A secret of 128 bits for a link or a cookie. Only its [`token_hash`] is stored.
    pub fn token(&self) -> String {
        hex(&self.bytes::<16>())
    }
}

impl Dealt {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let count = self.count.fetch_add(1, Ordering::SeqCst);
            let block = Sha256::new()
                .chain_update(self.seed.to_le_bytes())
                .chain_update(count.to_le_bytes())
                .finalize();
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

/// What the store keeps of a token, so that somebody who reads the store cannot use it.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Whether two secrets, or their hashes, are the same. How long it takes tells nothing of where
/// they differ.
pub fn same_secret(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// Bytes as small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Chance, same_secret, token_hash};

    #[test]
    fn the_same_seed_deals_the_same_row_and_never_the_same_number_twice() {
        let (one, other) = (Chance::seeded(7), Chance::seeded(7));
        let row: Vec<_> = (0..5).map(|_| one.token()).collect();
        assert_eq!(row, (0..5).map(|_| other.token()).collect::<Vec<_>>());
        assert_ne!(row[0], row[1]);
        assert_eq!(row[0].len(), 32);
        assert_ne!(Chance::seeded(8).token(), row[0]);
    }

    #[test]
    fn an_id_carries_the_time_it_was_made() {
        let id = Chance::system().uuid_v7("2026-11-18T14:00:00Z".parse::<Timestamp>().unwrap());
        assert_eq!(id.get_version_num(), 7);
        assert_eq!(id.get_timestamp().unwrap().to_unix().0, 1_795_010_400);
    }

    #[test]
    fn a_secret_is_the_same_only_when_all_of_it_is() {
        assert!(same_secret("abc", "abc") && same_secret("", ""));
        for other in ["", "ab", "abd", "bbc", "abcd"] {
            assert!(!same_secret("abc", other), "{other}");
        }
    }

    #[test]
    fn a_token_is_stored_as_its_sha_256() {
        assert_eq!(
            token_hash("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
