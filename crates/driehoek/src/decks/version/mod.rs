//! What a deck says at one time: its files as one value, known by its hash.

pub mod store;

use std::io::{Read as _, Write as _};

use anyhow::{Context as _, Result, ensure};
use domain::decks::{CardBox, DeckId};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use sha2::{Digest as _, Sha256};

use crate::chance::hex;

/// The most that the files of one deck can be. What is stored was checked before, so more is damage.
const FILES_MAX_BYTES: u64 = 16 * 1024 * 1024;

/// A deck's files with their paths, compressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub deck: DeckId,
    /// The SHA-256 of the files.
    pub hash: String,
    pub body: Vec<u8>,
}

impl Version {
    /// The version that a card box has of a deck; nothing when it does not have the deck.
    pub fn of(cards: &CardBox, deck: &DeckId) -> Option<Self> {
        let files = cards.files_of(deck);
        (!files.is_empty()).then(|| Self::of_files(deck, &files))
    }

    /// These files as a version.
    ///
    /// # Panics
    /// Never: it writes into memory.
    pub fn of_files(deck: &DeckId, files: &[(String, String)]) -> Self {
        let plain = plain(files);
        let hash = hash(&plain);
        let mut body = DeflateEncoder::new(Vec::new(), Compression::default());
        let written = body.write_all(&plain).and_then(|()| body.finish());
        Self { deck: deck.clone(), hash, body: written.expect("memory takes what is written") }
    }

    /// The hash that these files have as a version.
    ///
    /// # Panics
    /// Never: it writes into memory.
    pub fn hash_of(files: &[(String, String)]) -> String {
        hash(&plain(files))
    }

    /// The files: path and text.
    pub fn files(&self) -> Result<Vec<(String, String)>> {
        let mut plain = Vec::new();
        let mut body = DeflateDecoder::new(&*self.body).take(FILES_MAX_BYTES);
        body.read_to_end(&mut plain).context("unpacking a deck")?;
        ensure!(hash(&plain) == self.hash, "the stored deck {} differs", self.hash);
        serde_json::from_slice(&plain).context("reading a stored deck")
    }
}

fn plain(files: &[(String, String)]) -> Vec<u8> {
    serde_json::to_vec(files).expect("texts can be written as JSON")
}

fn hash(plain: &[u8]) -> String {
    hex(&Sha256::digest(plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks;

    #[test]
    fn every_built_in_deck_is_the_same_after_it_was_written_and_read() {
        let embedded = decks::embedded();
        let (before, _) = CardBox::read(&embedded);
        let lists = embedded.into_iter().filter(|(path, _)| !path.starts_with("decks/"));
        let ids: Vec<_> = before.decks().map(|deck| deck.id.clone()).collect();
        assert!(ids.len() > 10, "{ids:?}");
        let files: Vec<_> = lists.chain(ids.iter().flat_map(|id| before.files_of(id))).collect();
        let (after, faults) = CardBox::read(&files);
        assert!(after.says_the_same(&before) && before.says_the_same(&after), "{faults:?}");
    }

    #[test]
    fn a_version_gives_its_files_back_and_notices_damage() {
        let files = vec![("decks/a/deck.toml".to_owned(), "id = \"a\"\n".repeat(200))];
        let version = Version::of_files(&DeckId::from("a"), &files);
        assert!(version.body.len() < 200);
        assert_eq!(version.files().unwrap(), files);
        let other = Version::of_files(&DeckId::from("a"), &[]);
        assert!(Version { body: other.body, ..version }.files().is_err());
    }
}
