//! A vision that a school keeps: what a group made together, which stays and is worked on.
//!
//! Every time it is kept is a version that says what it came from, and none is ever overwritten:
//! putting an earlier one back is a new version as well. Whoever writes says which version they saw,
//! so that nobody overwrites what they have not read.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::meetings::kinds::vision::VALUE_MAX;
use crate::meetings::{BlockId, GROUP_TEXT_MAX, MeetingId, TITLE_MAX, Text};

/// The most visions of one school.
pub const VISIONS_MAX: usize = 100;
/// The most versions of one vision.
pub const VERSIONS_MAX: usize = 200;
/// The most values that stand with one.
pub const VALUES_MAX: usize = 12;

/// What a vision says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What it is called.
    pub title: Text<TITLE_MAX>,
    /// The text; each line is a sentence.
    pub text: Text<GROUP_TEXT_MAX>,
    /// The values below it, the most important first.
    pub values: Vec<Text<VALUE_MAX>>,
}

/// Where a version came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Origin {
    /// A group made it in a meeting.
    Meeting {
        /// Which meeting.
        meeting: MeetingId,
        /// In which block of it.
        block: BlockId,
    },
    /// Somebody wrote it.
    Written,
    /// It is as an earlier version was.
    PutBack {
        /// Which one.
        number: u32,
    },
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// What it says.
    pub words: Words,
    /// Where it came from.
    pub origin: Origin,
    /// When it was kept.
    pub at: Timestamp,
}

/// A vision with all its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vision {
    versions: Vec<Version>,
}

/// Why it was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotKept {
    /// Somebody else kept a version that the writer did not see.
    #[error("there is a newer version")]
    Newer,
    /// It has as many versions as there can be.
    #[error("no more than {max} versions")]
    Full {
        /// How many.
        max: usize,
    },
    /// There is no such version.
    #[error("no such version")]
    Unknown,
    /// More values than there can be.
    #[error("no more than {max} values")]
    Values {
        /// How many.
        max: usize,
    },
}

impl Vision {
    /// A new one.
    ///
    /// # Errors
    /// With too many values.
    pub fn new(words: Words, origin: Origin, at: Timestamp) -> Result<Self, NotKept> {
        let mut vision = Self { versions: Vec::new() };
        vision.keep(0, words, origin, at)?;
        Ok(vision)
    }

    /// The version that stands.
    pub fn now(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The number of the version that stands.
    pub fn number(&self) -> u32 {
        self.now().map_or(0, |version| version.number)
    }

    /// The versions before it, the latest first.
    pub fn before(&self) -> impl Iterator<Item = &Version> {
        self.versions.iter().rev().skip(1)
    }

    /// The versions that groups made in meetings, the latest first.
    pub fn from_meetings(&self) -> impl Iterator<Item = (MeetingId, BlockId, &Version)> {
        self.versions.iter().rev().filter_map(|version| match version.origin {
            Origin::Meeting { meeting, block } => Some((meeting, block, version)),
            _ => None,
        })
    }

    /// Keeps a new version. What says the same as the one that stands is no new version; answers
    /// whether there is one.
    ///
    /// # Errors
    /// When the writer did not see the version that stands, and at the limits.
    pub fn keep(
        &mut self,
        seen: u32,
        words: Words,
        origin: Origin,
        at: Timestamp,
    ) -> Result<bool, NotKept> {
        if words.values.len() > VALUES_MAX {
            return Err(NotKept::Values { max: VALUES_MAX });
        }
        if self.now().is_some_and(|now| now.words == words) {
            return Ok(false);
        }
        if seen != self.number() {
            return Err(NotKept::Newer);
        }
        if self.versions.len() >= VERSIONS_MAX {
            return Err(NotKept::Full { max: VERSIONS_MAX });
        }
        self.versions.push(Version { number: seen + 1, words, origin, at });
        Ok(true)
    }

    /// Puts an earlier version back, as a new one.
    ///
    /// # Errors
    /// When it is not there, when the writer did not see the version that stands, and when full.
    pub fn put_back(&mut self, seen: u32, number: u32, at: Timestamp) -> Result<bool, NotKept> {
        let found = self.versions.iter().find(|version| version.number == number);
        let words = found.ok_or(NotKept::Unknown)?.words.clone();
        self.keep(seen, words, Origin::PutBack { number }, at)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn now() -> Timestamp {
        Timestamp::from_second(1_790_000_000).unwrap()
    }

    fn words(text: &str) -> Words {
        Words {
            title: Text::new("Onze visie").unwrap(),
            text: Text::new(text).unwrap(),
            values: vec![Text::new("respect").unwrap()],
        }
    }

    fn made() -> Vision {
        let origin = Origin::Meeting { meeting: MeetingId(Uuid::from_u128(8)), block: BlockId(2) };
        Vision::new(words("Wij luisteren."), origin, now()).unwrap()
    }

    #[test]
    fn every_version_stays_and_says_what_it_came_from() {
        let mut vision = made();
        assert_eq!(vision.keep(1, words("Wij luisteren echt."), Origin::Written, now()), Ok(true));
        assert_eq!(vision.put_back(2, 1, now()), Ok(true));
        let now = vision.now().unwrap();
        assert_eq!((now.number, now.words.text.as_str()), (3, "Wij luisteren."));
        assert_eq!(now.origin, Origin::PutBack { number: 1 });
        let before: Vec<_> = vision.before().map(|version| version.number).collect();
        assert_eq!(before, [2, 1]);
        assert_eq!(vision.from_meetings().count(), 1);
    }

    #[test]
    fn nobody_overwrites_what_they_did_not_see() {
        let mut vision = made();
        vision.keep(1, words("Twee"), Origin::Written, now()).unwrap();
        assert_eq!(vision.keep(1, words("Drie"), Origin::Written, now()), Err(NotKept::Newer));
        assert_eq!(vision.put_back(1, 1, now()), Err(NotKept::Newer));
        assert_eq!(vision.put_back(2, 9, now()), Err(NotKept::Unknown));
        // Keeping the same twice is keeping it once.
        assert_eq!(vision.keep(1, words("Twee"), Origin::Written, now()), Ok(false));
        assert_eq!(vision.number(), 2);
    }

    #[test]
    fn limits_at_their_edges() {
        let mut vision = made();
        for number in 1..VERSIONS_MAX {
            let seen = u32::try_from(number).unwrap();
            vision.keep(seen, words(&format!("Versie {number}")), Origin::Written, now()).unwrap();
        }
        let seen = vision.number();
        let full = Err(NotKept::Full { max: VERSIONS_MAX });
        assert_eq!(vision.keep(seen, words("Meer"), Origin::Written, now()), full);
        let value = || Text::new("respect").unwrap();
        let with = |count| Words { values: vec![value(); count], ..words("Wij") };
        assert!(Vision::new(with(VALUES_MAX), Origin::Written, now()).is_ok());
        let too_many = Vision::new(with(VALUES_MAX + 1), Origin::Written, now());
        assert_eq!(too_many, Err(NotKept::Values { max: VALUES_MAX }));
    }

    #[test]
    fn it_is_written_as_always() {
        let line = serde_json::to_string(&made()).unwrap();
        assert_eq!(serde_json::from_str::<Vision>(&line).unwrap(), made());
        insta::assert_snapshot!(line, @r#"{"versions":[{"number":1,"words":{"title":"Onze visie","text":"Wij luisteren.","values":["respect"]},"origin":{"meeting":{"meeting":"00000000-0000-0000-0000-000000000008","block":2}},"at":"2026-09-21T14:13:20Z"}]}"#);
    }
}
