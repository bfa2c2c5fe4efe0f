//! *Vision*: from the values that everybody writes alone to the sentences with which a vision
//! begins, in eight steps.
//!
//! The coach leads from step to step. Values come on one sheet once they are collected, without
//! whose they are ([`sheet`]); dots and picks are counted once they are shown; the sentences of a
//! small group are read by the others from when the group reads them aloud. What everybody may see
//! is worked out in [`seen`], what one person may see in [`mine`].

mod deeds;
mod sheet;
mod told;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use super::steps::{PAPER_MAX, ROOM_FROM};
pub use super::versions::{VERSIONS_MAX, Versions};
pub use deeds::Deed;
pub use sheet::OnSheet;
pub use told::{Group, Mine, Offer, Outcome, OwnValue, Seen, SeenSentence, Told, mine, seen};

use super::message_model::named;
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{EntryNumber, GROUP_TEXT_MAX, ParticipantId, Prompt, Refused, Text};

/// The longest value: a word, or a few.
pub const VALUE_MAX: usize = 60;
/// The most values of one person.
pub const VALUES_EACH_MAX: usize = 8;
/// The most values that the coach writes for a room.
pub const ROOM_VALUES_MAX: usize = 60;
/// With how many dots people underline, unless the coach sets another number.
pub const DOTS_USUAL: u8 = 3;
/// The most dots of one person.
pub const DOTS_MAX: u8 = 8;
/// How many values are underlined by their dots alone.
pub const MAIN_USUAL: usize = 4;
/// The most values that the coach underlines besides.
pub const MAIN_MAX: usize = 8;
/// The longest sentence.
pub const SENTENCE_MAX: usize = 240;
/// The most sentences of one group.
pub const SENTENCES_MAX: u32 = 4;
/// How many sentences everybody picks.
pub const PICKS_MAX: usize = 2;
/// How many sentences come into the vision by how often they were picked; more where they are equal.
pub const CHOSEN_USUAL: usize = 2;
/// The most of these.
pub const CHOSEN_MAX: usize = 4;
/// The most sentences that the coach takes up besides.
pub const TAKEN_MAX: usize = 4;
// Whatever is taken up fits into one text.
const _: () = assert!((CHOSEN_MAX + TAKEN_MAX) * (SENTENCE_MAX + 1) <= GROUP_TEXT_MAX);

named! {
    /// How far the group is.
    Step {
        /// Everybody writes values, alone.
        Values = "values",
        /// All values on one sheet.
        Collect = "collect",
        /// Underlining what matters most.
        Underline = "underline",
        /// Small groups write sentences.
        Sentences = "sentences",
        /// Groups read aloud.
        Read = "read",
        /// Everybody picks two sentences.
        Choose = "choose",
        /// Looking whether every main value is in them.
        Check = "check",
        /// The vision, to start from.
        Start = "start",
    }
}

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where the block begins.
    pub begin: Step,
    /// With how many dots everybody underlines.
    pub dots: u8,
}

const DEFAULT: Settings = Settings { begin: Step::Values, dots: DOTS_USUAL };

impl Default for Settings {
    fn default() -> Self {
        DEFAULT
    }
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        let is_some = (1..=DOTS_MAX).contains(&self.dots);
        if is_some { Ok(()) } else { Err(Refused::TooMuch { max: DOTS_MAX.into() }) }
    }
}

/// Which sentence: of which group from 0, and which one of it from 1. From [`ROOM_FROM`] on it is a
/// group that works on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct At {
    /// The group.
    pub group: u32,
    /// Which of its sentences.
    pub number: u32,
}

impl At {
    fn is_paper(self) -> bool {
        is_paper(self.group)
    }

    fn is_some(self) -> bool {
        (1..=SENTENCES_MAX).contains(&self.number)
    }
}

/// Whether a group works on paper.
pub fn is_paper(group: u32) -> bool {
    group >= ROOM_FROM
}

/// The number of a group among its own, from 1.
pub fn number_of(group: u32) -> u32 {
    1 + if is_paper(group) { group - ROOM_FROM } else { group }
}

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.group, self.number)
    }
}

impl std::str::FromStr for At {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (group, number) = text.split_once('.').ok_or(())?;
        let [group, number] = [group, number].map(|part| part.parse().map_err(|_| ()));
        Ok(Self { group: group?, number: number? })
    }
}

/// A value as somebody wrote it. What was taken away keeps its number.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    text: Option<Text<VALUE_MAX>>,
    /// `None` is the room.
    by: Option<ParticipantId>,
    entry: EntryNumber,
    /// Kept off the sheet by the coach.
    out: bool,
    /// The value that it is the same as, says the coach.
    into: Option<u64>,
    /// Dots that were counted in the room.
    hands: u32,
    /// Underlined or not, says the coach; else the dots say it.
    underlined: Option<bool>,
}

/// A sentence of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sentence {
    text: Option<Text<SENTENCE_MAX>>,
    /// The values that it carries.
    carries: BTreeSet<u64>,
    /// What the coach said of that afterwards.
    said: Vec<(u64, bool)>,
    moment: u32,
    entry: EntryNumber,
    out: bool,
    /// Picks that were counted in the room.
    hands: u32,
    /// Taken up or not, says the coach; else the picks say it.
    taken: Option<bool>,
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vision {
    step: Option<Step>,
    values: BTreeMap<u64, Value>,
    /// How often the sheet of values changed.
    changes: u32,
    dots: BTreeMap<ParticipantId, (Vec<u64>, EntryNumber)>,
    dots_shown: bool,
    /// How often people were dealt.
    deals: u32,
    groups: Vec<Vec<ParticipantId>>,
    sentences: BTreeMap<At, Sentence>,
    /// How often something of a group changed, so that its phones know it.
    stirs: BTreeMap<u32, u32>,
    read: BTreeSet<u32>,
    reading: Option<u32>,
    picks: BTreeMap<ParticipantId, (Vec<At>, EntryNumber)>,
    agreed: Versions<GROUP_TEXT_MAX>,
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static USUAL: Settings = DEFAULT;
    match &plan.settings {
        super::Settings::Vision(settings) => settings,
        _ => &USUAL,
    }
}

/// How a block goes, when it is one of these.
pub fn vision(block: &Block) -> Option<&Vision> {
    match &block.play {
        super::Play::Vision(vision) => Some(vision),
        _ => None,
    }
}

/// How far the group is.
pub fn step(block: &Block) -> Option<Step> {
    vision(block).map(|vision| vision.step(&block.plan))
}

impl Vision {
    fn step(&self, plan: &BlockPlan) -> Step {
        self.step.unwrap_or(settings(plan).begin)
    }

    /// How often people were dealt.
    pub fn deals(&self) -> u32 {
        self.deals
    }

    /// How often the sheet of values changed.
    pub fn changes(&self) -> u32 {
        self.changes
    }

    /// Whether the dots are shown while people may still underline.
    pub fn are_dots_shown(&self) -> bool {
        self.dots_shown
    }

    /// How often something of a group changed.
    pub fn stirs(&self) -> impl Iterator<Item = (u32, u32)> {
        // Who works alone writes on one phone.
        let shared = self.stirs.iter().filter(|_| !self.groups.is_empty());
        shared.map(|(group, count)| (*group, *count))
    }

    /// The same of somebody's own group.
    pub fn stirs_of(&self, who: ParticipantId) -> (u32, u32) {
        let group = self.group_of(who);
        (group, self.stirs.get(&group).copied().unwrap_or_default())
    }

    /// The small groups; none when everybody works alone.
    pub fn groups(&self) -> &[Vec<ParticipantId>] {
        &self.groups
    }

    /// The group that reads aloud now.
    pub fn reading(&self) -> Option<u32> {
        self.reading
    }

    /// How many groups were read.
    pub fn read(&self) -> usize {
        self.read.len()
    }

    /// Groups with a sentence, in order.
    pub fn with_sentences(&self) -> BTreeSet<u32> {
        self.written().map(|(at, _)| at.group).collect()
    }

    /// What the group keeps as its vision, with its versions.
    pub fn kept(&self) -> &Versions<GROUP_TEXT_MAX> {
        &self.agreed
    }

    /// Whether people can be dealt anew.
    pub fn can_deal(&self) -> bool {
        self.written().all(|(at, _)| at.is_paper())
    }

    /// Whether somebody did something in it.
    pub fn is_used(&self) -> bool {
        self.somebody_wrote() || !self.dots.is_empty() || self.agreed.is_used()
    }

    pub(super) fn somebody_wrote(&self) -> bool {
        self.values.values().any(|value| value.text.is_some()) || self.written().next().is_some()
    }

    /// People bring in what the vision asks of them, at the end.
    pub(super) fn prompts(&self) -> Vec<Prompt> {
        if self.step == Some(Step::Start) { vec![Prompt::Block] } else { Vec::new() }
    }

    /// What the group made stays; what people wrote on the way there does not.
    pub(super) fn erase(&mut self) {
        *self = Self {
            step: self.step,
            deals: self.deals,
            groups: std::mem::take(&mut self.groups),
            agreed: std::mem::take(&mut self.agreed),
            ..Self::default()
        };
    }

    fn written(&self) -> impl Iterator<Item = (At, &Sentence)> {
        let all = self.sentences.iter().filter(|(_, sentence)| sentence.text.is_some());
        all.map(|(at, sentence)| (*at, sentence))
    }

    /// The group of somebody; who sits in none is a group of their own.
    fn group_of(&self, who: ParticipantId) -> u32 {
        if self.groups.is_empty() {
            return who.0;
        }
        let place = self.groups.iter().position(|group| group.contains(&who));
        place.and_then(|place| u32::try_from(place).ok()).unwrap_or(u32::MAX)
    }

    /// Sentences that the others may know: read aloud and not kept back.
    fn known(&self) -> impl Iterator<Item = (At, &Sentence)> {
        self.written().filter(|(at, sentence)| self.read.contains(&at.group) && !sentence.out)
    }

    fn picks_of(&self, at: At, sentence: &Sentence) -> u32 {
        let picked = self.picks.values().filter(|(picks, _)| picks.contains(&at)).count();
        sentence.hands.saturating_add(u32::try_from(picked).unwrap_or(u32::MAX))
    }

    /// The sentences of the vision: those that most people picked, and what the coach takes up or
    /// leaves.
    fn chosen(&self) -> Vec<At> {
        let mut by_picks: Vec<_> =
            self.known().map(|(at, sentence)| (self.picks_of(at, sentence), at)).collect();
        by_picks.retain(|(picks, _)| *picks > 0);
        by_picks.sort_by_key(|(picks, at)| (std::cmp::Reverse(*picks), *at));
        let least = by_picks.get(CHOSEN_USUAL - 1).map_or(1, |(picks, _)| *picks);
        let most: Vec<_> = by_picks.iter().take_while(|(picks, _)| *picks >= least).collect();
        let count = if most.len() > CHOSEN_MAX { CHOSEN_USUAL } else { most.len() };
        let by_picks: Vec<_> = most[..count].iter().map(|(_, at)| *at).collect();
        let is_in = |(at, sentence): &(At, &Sentence)| {
            sentence.taken.unwrap_or_else(|| by_picks.contains(at))
        };
        let mut chosen: Vec<_> = self.known().filter(is_in).map(|(at, _)| at).collect();
        // As people picked them; what was taken up besides comes after it.
        let place = |at: &At| by_picks.iter().position(|it| it == at).unwrap_or(usize::MAX);
        chosen.sort_by_key(|at| (place(at), *at));
        chosen
    }

    /// The chosen sentences as one text, one on each line.
    pub fn composed(&self) -> Option<Text<GROUP_TEXT_MAX>> {
        let lines = self.chosen();
        let lines = lines.iter().filter_map(|at| self.sentences.get(at)?.text.as_ref());
        let lines: Vec<_> = lines.map(Text::as_str).collect();
        Text::new(&lines.join("\n")).ok()
    }
}
