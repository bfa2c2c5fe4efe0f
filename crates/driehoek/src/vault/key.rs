//! One key, and what it does to a text: XChaCha20-Poly1305, as RFC 8439 extended to long nonces
//! (draft-irtf-cfrg-xchacha), so that nonces can be drawn at random.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::chance::Chance;

/// How many bytes a key has.
pub(super) const KEY_LEN: usize = 32;
const NONCE_LEN: usize = 24;
/// What a sealed text begins with: which way of sealing it was.
pub(crate) const MARK: &str = "s1.";

/// Where a text stands. A sealed text is bound to its place: moved elsewhere it does not open.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub table: &'a str,
    pub column: &'a str,
    pub row: Uuid,
}

impl Place<'_> {
    /// No two places have the same bytes: names hold no `|`, and a row is always as long.
    fn bytes(&self) -> Vec<u8> {
        [self.table.as_bytes(), b"|", self.column.as_bytes(), b"|", self.row.as_bytes()].concat()
    }
}

/// A text that this key does not open: another key, another place, or damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed text cannot be opened")]
pub struct Unreadable;

/// A key that is ready for use. Cheap to clone; the last one that goes wipes it from memory.
#[derive(Clone)]
pub struct Key {
    secret: Arc<Zeroizing<[u8; KEY_LEN]>>,
    chance: Chance,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key").finish_non_exhaustive()
    }
}

impl Key {
    pub(super) fn new(secret: Zeroizing<[u8; KEY_LEN]>, chance: Chance) -> Self {
        Self { secret: Arc::new(secret), chance }
    }

    /// What stands in the column instead of the text. The same text gives something else each time.
    pub fn seal(&self, place: Place<'_>, text: &str) -> String {
        self.seal_bytes(place, text.as_bytes())
    }

    /// The text again.
    pub fn open(&self, place: Place<'_>, sealed: &str) -> Result<String, Unreadable> {
        String::from_utf8(self.open_bytes(place, sealed)?).map_err(|_| Unreadable)
    }

    /// Whether something in a column was sealed, by any key.
    pub fn is_sealed(text: &str) -> bool {
        text.starts_with(MARK)
    }

    /// A new key below this one, and how it is kept.
    pub(super) fn new_below(&self, place: Place<'_>) -> (Self, String) {
        let key = Self::new(Zeroizing::new(self.chance.bytes()), self.chance.clone());
        let wrapped = self.wrap(place, &key);
        (key, wrapped)
    }

    pub(super) fn wrap(&self, place: Place<'_>, key: &Self) -> String {
        self.seal_bytes(place, key.secret.as_slice())
    }

    pub(super) fn open_below(&self, place: Place<'_>, wrapped: &str) -> Result<Self, Unreadable> {
        let bytes = Zeroizing::new(self.open_bytes(place, wrapped)?);
        let secret: [u8; KEY_LEN] = bytes.as_slice().try_into().map_err(|_| Unreadable)?;
        Ok(Self::new(Zeroizing::new(secret), self.chance.clone()))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        let secret: &[u8; KEY_LEN] = &self.secret;
        XChaCha20Poly1305::new(secret.into())
    }

    /// The same for what is no text.
    pub(crate) fn seal_bytes(&self, place: Place<'_>, msg: &[u8]) -> String {
        let nonce: [u8; NONCE_LEN] = self.chance.bytes();
        let payload = Payload { msg, aad: &place.bytes() };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .expect("a text is far shorter than the 256 GiB that one nonce can seal");
        format!("{MARK}{}", URL_SAFE_NO_PAD.encode([&nonce[..], &sealed[..]].concat()))
    }

    /// What was sealed by [`Key::seal_bytes`].
    pub(crate) fn open_bytes(&self, place: Place<'_>, sealed: &str) -> Result<Vec<u8>, Unreadable> {
        let coded = sealed.strip_prefix(MARK).ok_or(Unreadable)?;
        let bytes = URL_SAFE_NO_PAD.decode(coded).map_err(|_| Unreadable)?;
        let (nonce, msg) = bytes.split_first_chunk::<NONCE_LEN>().ok_or(Unreadable)?;
        let payload = Payload { msg, aad: &place.bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| Unreadable)
    }
}
