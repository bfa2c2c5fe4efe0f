//! A text that several people write, one after the other: every time it is kept is a version.
//!
//! Whoever writes says which moment they wrote from. Was there another one since, then nothing is
//! overwritten: the writer hears of it and decides with both texts in sight.

use crate::meetings::{EntryNumber, Refused, Text};

/// The most versions of one text that stay; before them the oldest goes.
pub const VERSIONS_MAX: usize = 50;

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<const MAX: usize> {
    /// Its number, from 1.
    pub number: u32,
    /// What it says; nothing when the text was taken away.
    pub text: Option<Text<MAX>>,
    entry: EntryNumber,
}

/// A text with its versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions<const MAX: usize> {
    kept: Vec<Version<MAX>>,
    last: u32,
    stands: u32,
    moment: u32,
}

impl<const MAX: usize> Versions<MAX> {
    /// How often it changed: who writes says from which moment.
    pub fn moment(&self) -> u32 {
        self.moment
    }

    /// The number of the version that stands; 0 when there is none.
    pub fn stands(&self) -> u32 {
        self.stands
    }

    /// What it says now.
    pub fn text(&self) -> Option<&Text<MAX>> {
        self.of(self.stands)?.text.as_ref()
    }

    /// One of the versions that stay.
    pub fn of(&self, number: u32) -> Option<&Version<MAX>> {
        self.kept.iter().find(|version| version.number == number)
    }

    /// The versions that do not stand, the latest first.
    pub fn others(&self) -> impl Iterator<Item = &Version<MAX>> {
        let others = self.kept.iter().rev().filter(|version| version.number != self.stands);
        others.filter(|version| version.text.is_some())
    }

    /// Whether something was ever written.
    pub fn is_used(&self) -> bool {
        self.last > 0
    }

    /// Writes a new version that stands from now on. Answers the entry of a version that no longer
    /// stays.
    pub(super) fn write(
        &mut self,
        moment: u32,
        text: Option<Text<MAX>>,
        entry: EntryNumber,
    ) -> Result<Option<EntryNumber>, Refused> {
        if moment != self.moment {
            return Err(Refused::WrittenSince);
        }
        self.moment += 1;
        self.last += 1;
        self.stands = self.last;
        self.kept.push(Version { number: self.last, text, entry });
        let is_full = self.kept.len() > VERSIONS_MAX;
        Ok(is_full.then(|| self.kept.remove(0)).map(|oldest| oldest.entry))
    }

    /// Lets a version stand again; 0 takes the text away.
    pub(super) fn stand(&mut self, number: u32) -> Result<(), Refused> {
        if number != 0 && self.of(number).is_none() {
            return Err(Refused::Unknown);
        }
        if number != self.stands {
            self.stands = number;
            self.moment += 1;
        }
        Ok(())
    }
}
