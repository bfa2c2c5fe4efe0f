//! A note that several people write in at once, without losing a word.
//!
//! Whoever writes tells what they saw: the note as it was at an entry (`base`), with everything that
//! they themselves wrote since with the same pen. What they did is worked out against just that, and
//! lands in the note as it is now. A letter stays where it was written, also when somebody took it
//! away: so a place that somebody saw can always be found again. The log gives the order, so every
//! replay gives the same note (`docs/decisions/0013`).
//!
//! Places and lengths count characters (Unicode scalar values), never bytes or UTF-16 units.

use serde::{Deserialize, Serialize};

use crate::meetings::{EntryNumber, ParticipantId, Refused, TextFault};

/// The most characters of one note.
pub const NOTE_LETTERS_MAX: usize = 4_000;
/// The most characters that were ever written in one note, those that were taken away included.
pub const NOTE_LETTERS_EVER_MAX: usize = 40_000;
/// The most places that one deed changes.
pub const EDITS_MAX: usize = 50;
/// The most deeds in one note.
pub const WRITES_MAX: usize = 10_000;

/// One place that changes: first so many characters go, then others come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// How many characters stand before it, in the note as the writer saw it.
    pub at: u32,
    /// How many characters go.
    #[serde(default)]
    pub delete: u32,
    /// What comes.
    #[serde(default)]
    pub insert: String,
}

/// Whose letters: one page that somebody has open. What somebody wrote with the same pen they have
/// seen, also when they did not hear from the server since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Who writes.
    pub who: ParticipantId,
    /// Which of their open pages.
    pub pen: u32,
}

/// When a letter came or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    entry: EntryNumber,
    hand: Hand,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Letter {
    sign: char,
    written: Mark,
    /// Who took it away; more than one when they did so at the same time.
    gone: Vec<Mark>,
}

/// The note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedNote {
    letters: Vec<Letter>,
    writes: usize,
    version: EntryNumber,
}

/// What a writer saw.
#[derive(Clone, Copy)]
struct Sight {
    base: EntryNumber,
    hand: Hand,
}

impl Edit {
    fn is_clean(&self) -> bool {
        !self.insert.chars().any(|sign| sign.is_control() && sign != '\n' && sign != '\t')
    }
}

impl Sight {
    fn knows(self, mark: &Mark) -> bool {
        mark.entry <= self.base || mark.hand == self.hand
    }

    fn sees(self, letter: &Letter) -> bool {
        self.knows(&letter.written) && !letter.gone.iter().any(|mark| self.knows(mark))
    }
}

impl SharedNote {
    /// The text as it is now.
    pub fn text(&self) -> String {
        self.present().map(|letter| letter.sign).collect()
    }

    /// How many characters it has.
    pub fn length(&self) -> usize {
        self.present().count()
    }

    /// The entry that changed it last; 0 when nobody wrote.
    pub fn version(&self) -> EntryNumber {
        self.version
    }

    fn present(&self) -> impl Iterator<Item = &Letter> {
        self.letters.iter().filter(|letter| letter.gone.is_empty())
    }

    /// Somebody changes what they saw. What was too much leaves the note as it was.
    pub(in crate::meetings) fn write(
        &mut self,
        hand: Hand,
        base: EntryNumber,
        edits: &[Edit],
        entry: EntryNumber,
    ) -> Result<(), Refused> {
        if edits.len() > EDITS_MAX {
            return Err(Refused::Full { max: EDITS_MAX });
        }
        if !edits.iter().all(Edit::is_clean) {
            return Err(Refused::Unknown);
        }
        let mut changed = self.clone();
        for edit in edits {
            changed.change(Sight { base, hand }, edit, entry);
        }
        self.keep(changed, entry)
    }

    /// Somebody adds a line at the end, whatever they saw.
    pub(in crate::meetings) fn add_line(
        &mut self,
        hand: Hand,
        line: &str,
        entry: EntryNumber,
    ) -> Result<(), Refused> {
        let mut changed = self.clone();
        let is_at_a_start = self.present().last().is_none_or(|letter| letter.sign == '\n');
        let end = if is_at_a_start || line.is_empty() { "" } else { "\n" };
        changed.insert(changed.letters.len(), end.chars().chain(line.chars()), hand, entry);
        self.keep(changed, entry)
    }

    fn change(&mut self, sight: Sight, edit: &Edit, entry: EntryNumber) {
        let mark = Mark { entry, hand: sight.hand };
        // Beyond the end is at the end: words that came too far are still words.
        let place = self.after(sight, edit.at);
        let seen = self.letters.iter_mut().skip(place).filter(|letter| sight.sees(letter));
        let count = usize::try_from(edit.delete).unwrap_or(usize::MAX);
        for letter in seen.take(count) {
            letter.gone.push(mark);
        }
        let place = self.behind_what_goes_on(sight, place);
        self.insert(place, edit.insert.chars(), sight.hand, entry);
    }

    /// The place right behind the n-th letter that the writer saw.
    fn after(&self, sight: Sight, seen: u32) -> usize {
        if seen == 0 {
            return 0;
        }
        let nth = usize::try_from(seen).unwrap_or(usize::MAX);
        let mut places = (0..).zip(&self.letters).filter(|(_, letter)| sight.sees(letter));
        let last = places.clone().last();
        places.nth(nth - 1).or(last).map_or(0, |(place, _)| place + 1)
    }

    /// Who was writing there may have gone on since the writer looked: a word is not broken off.
    fn behind_what_goes_on(&self, sight: Sight, place: usize) -> usize {
        let Some(last) = place.checked_sub(1).and_then(|last| self.letters.get(last)) else {
            return place;
        };
        let hand = last.written.hand;
        let goes_on =
            |letter: &&Letter| letter.written.hand == hand && !sight.knows(&letter.written);
        place + self.letters[place..].iter().take_while(goes_on).count()
    }

    fn insert(
        &mut self,
        place: usize,
        signs: impl Iterator<Item = char>,
        hand: Hand,
        entry: EntryNumber,
    ) {
        let written = Mark { entry, hand };
        let letters = signs.map(|sign| Letter { sign, written, gone: Vec::new() });
        self.letters.splice(place..place, letters);
    }

    fn keep(&mut self, mut changed: Self, entry: EntryNumber) -> Result<(), Refused> {
        if self.writes >= WRITES_MAX {
            return Err(Refused::Full { max: WRITES_MAX });
        }
        if changed.letters.len() > NOTE_LETTERS_EVER_MAX {
            return Err(Refused::Full { max: NOTE_LETTERS_EVER_MAX });
        }
        let length = changed.length();
        if length > NOTE_LETTERS_MAX && length > self.length() {
            return Err(TextFault::TooLong { length, max: NOTE_LETTERS_MAX }.into());
        }
        changed.writes += 1;
        changed.version = entry;
        *self = changed;
        Ok(())
    }

    pub(super) fn erase(&mut self) {
        self.letters.clear();
    }
}
