//! How a meeting is named in an address, and the links that need no account: somebody's own page, the
//! wall, a shared report.
//!
//! A link carries the meeting's id and a secret of 128 bits, so that finding the meeting needs no
//! table. The log keeps only the hash of the secrets that open something personal.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::meetings::MeetingId;
use uuid::Uuid;

use crate::chance::{Chance, token_hash};

/// Length of the meeting's id and of the secret, in bytes.
const HALF: usize = 16;

/// The address where a meeting is planned and led. It names the meeting as the links of its phones and
/// walls begin, so that a proxy can bring all of them to one node (`deploy/nginx/driehoek.conf`).
pub fn home(id: MeetingId) -> String {
    format!("/bijeenkomsten/{}", URL_SAFE_NO_PAD.encode(id.0.as_bytes()))
}

/// The meeting that an address names, also as addresses named it before; `None` when it cannot be one.
pub fn named(text: &str) -> Option<MeetingId> {
    let short = || Uuid::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok();
    text.parse().ok().or_else(short).map(MeetingId)
}

/// A meeting and a secret, as they stand in an address.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken {
    meeting: MeetingId,
    secret: [u8; HALF],
}

impl std::fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LinkToken").field("meeting", &self.meeting).finish_non_exhaustive()
    }
}

impl LinkToken {
    /// A new secret for a meeting.
    pub fn new(meeting: MeetingId, chance: &Chance) -> Self {
        Self { meeting, secret: chance.bytes() }
    }

    /// The token with a known secret, as [`Self::secret`] wrote it.
    pub fn with_secret(meeting: MeetingId, secret: &str) -> Option<Self> {
        let secret = URL_SAFE_NO_PAD.decode(secret).ok()?.try_into().ok()?;
        Some(Self { meeting, secret })
    }

    /// Reads a token from an address; `None` when it cannot be one.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let bytes: [u8; 2 * HALF] = bytes.try_into().ok()?;
        let (meeting, secret) = bytes.split_at(HALF);
        Some(Self {
            meeting: MeetingId(Uuid::from_slice(meeting).ok()?),
            secret: secret.try_into().ok()?,
        })
    }

    /// The token as it stands in an address: 43 characters.
    pub fn text(&self) -> String {
        let mut bytes = [0; 2 * HALF];
        bytes[..HALF].copy_from_slice(self.meeting.0.as_bytes());
        bytes[HALF..].copy_from_slice(&self.secret);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The meeting.
    pub fn meeting(&self) -> MeetingId {
        self.meeting
    }

    /// The secret on its own, for a link that can be shown again.
    pub fn secret(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.secret)
    }

    /// What the log keeps of it.
    pub fn hash(&self) -> String {
        token_hash(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_meeting_as_the_links_of_its_phones_do() {
        let chance = Chance::seeded(3);
        let id = MeetingId(chance.uuid_v7("2026-11-23T19:30:00Z".parse().unwrap()));
        let home = home(id);
        let name = home.strip_prefix("/bijeenkomsten/").unwrap();
        assert_eq!(named(name), Some(id));
        assert_eq!(named(&id.to_string()), Some(id));
        // As many characters as the file of nginx looks at: the next one is partly of the secret.
        assert_eq!(name[..21], LinkToken::new(id, &chance).text()[..21]);
        for other in ["", "nieuw", &name[1..], &format!("{name}A"), "é"] {
            assert_eq!(named(other), None, "{other}");
        }
    }

    #[test]
    fn a_link_is_read_as_it_was_written() {
        let token = LinkToken::new(MeetingId(Uuid::from_u128(7)), &Chance::seeded(1));
        assert_eq!(token.text().len(), 43);
        assert_eq!(LinkToken::read(&token.text()), Some(token.clone()));
        assert_eq!(LinkToken::with_secret(token.meeting(), &token.secret()), Some(token));
    }

    #[test]
    fn what_is_no_link_is_not_read() {
        for text in ["", "abc", "%%%", &"A".repeat(42), &"A".repeat(44)] {
            assert_eq!(LinkToken::read(text), None, "{text}");
        }
    }
}
