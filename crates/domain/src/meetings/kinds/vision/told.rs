//! What may be seen of a vision that is being made, by everybody and by one person, and what the
//! report tells of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    At, OnSheet, SENTENCE_MAX, Sentence, Step, VALUE_MAX, Vision, is_paper, number_of, step, vision,
};
use crate::meetings::blocks::Block;
use crate::meetings::kinds::Reader;
use crate::meetings::{GROUP_TEXT_MAX, Meeting, ParticipantId, Text};

/// A sentence that the others may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenSentence<'a> {
    /// Which.
    pub at: At,
    /// What it says.
    pub text: &'a Text<SENTENCE_MAX>,
    /// The values that it carries, by their number on the sheet.
    pub carries: BTreeSet<u64>,
    /// How many picked it; none as long as people may still pick.
    pub picks: u32,
    /// From which moment it is written.
    pub moment: u32,
    /// Whether the coach keeps it from the others.
    pub is_out: bool,
    /// Whether it is in the vision.
    pub is_chosen: bool,
}

/// A main value that no chosen sentence carries, with sentences that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    /// The value.
    pub value: OnSheet<'a>,
    /// Sentences of groups that carry it; those that most people picked first.
    pub sentences: Vec<SeenSentence<'a>>,
}

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// Where the group is.
    pub step: Step,
    /// How many take part.
    pub people: usize,
    /// How many wrote a value; the room is not counted.
    pub wrote: usize,
    /// How many values were written.
    pub values: usize,
    /// The sheet with all values, once they are collected.
    pub sheet: Vec<OnSheet<'a>>,
    /// How many underlined.
    pub dotted: usize,
    /// The main values, once they are shown.
    pub main: Vec<OnSheet<'a>>,
    /// How many small groups there are; 0 when everybody works alone.
    pub groups: usize,
    /// How many have a sentence.
    pub written: usize,
    /// The group that reads aloud now.
    pub reading: Option<u32>,
    /// What was read aloud, from then on.
    pub read: Vec<SeenSentence<'a>>,
    /// How many picked.
    pub picked: usize,
    /// The sentences of the vision, once people picked.
    pub chosen: Vec<SeenSentence<'a>>,
    /// Main values that no chosen sentence carries.
    pub uncovered: Vec<Offer<'a>>,
    /// The vision, at the last step.
    pub vision: Option<Text<GROUP_TEXT_MAX>>,
}

/// A value that somebody wrote, by its number.
pub type OwnValue<'a> = (u64, &'a Text<VALUE_MAX>);

/// The group of somebody, and its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// Which.
    pub number: u32,
    /// Who is in it; nobody when everybody works alone.
    pub people: &'a [ParticipantId],
    /// Its sentences.
    pub sentences: Vec<SeenSentence<'a>>,
    /// From which moment each of its places is written, from the first on.
    pub moments: Vec<u32>,
    /// Whether it can still change them.
    pub is_open: bool,
}

/// What one person may see, beside what everybody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine<'a> {
    /// Their own values.
    pub values: Vec<OwnValue<'a>>,
    /// Whether they can still change these.
    pub can_change: bool,
    /// What they underlined, by the numbers on the sheet.
    pub dots: BTreeSet<u64>,
    /// Their group; nothing for who came since and has none.
    pub group: Option<Group<'a>>,
    /// What they picked.
    pub picks: BTreeSet<At>,
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The vision to start from.
    pub vision: Option<Text<GROUP_TEXT_MAX>>,
    /// All values with how often they were written and how many dots they got; the main ones first.
    pub values: Vec<(Text<VALUE_MAX>, u32, u32, bool)>,
    /// The sentences: group (from 1, and whether on paper), what it says, the values that it
    /// carries, picks, and whether it is in the vision.
    pub sentences: Vec<Told>,
    /// Main values that no sentence of the vision carries.
    pub uncovered: Vec<Text<VALUE_MAX>>,
}

/// A sentence in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The group, from 1.
    pub group: u32,
    /// Whether it worked on paper.
    pub on_paper: bool,
    /// What it says.
    pub text: Text<SENTENCE_MAX>,
    /// The values that it carries.
    pub carries: Vec<Text<VALUE_MAX>>,
    /// How many picked it.
    pub picks: u32,
    /// Whether it is in the vision.
    pub is_chosen: bool,
}

/// What everybody may see. Nothing in it depends on values before they are collected, on dots and
/// picks before they are shown, or on sentences before they are read aloud.
pub fn seen<'a>(meeting: &Meeting, block: &'a Block) -> Option<Seen<'a>> {
    let vision = vision(block)?;
    let step = step(block)?;
    let shows_dots = step > Step::Underline || (step == Step::Underline && vision.dots_shown);
    let mut sheet = if step >= Step::Collect { vision.sheet() } else { Vec::new() };
    sheet.retain(|value| !value.is_out);
    for value in sheet.iter_mut().filter(|_| !shows_dots) {
        (value.dots, value.is_main) = (0, false);
    }
    let checked = if step >= Step::Check { vision.checked() } else { Checked::default() };
    let mut read = if step >= Step::Read { vision.all_known() } else { Vec::new() };
    for sentence in read.iter_mut().filter(|_| step < Step::Check) {
        (sentence.picks, sentence.is_chosen) = (0, false);
    }
    let written = vision.with_sentences();
    let wrote: BTreeSet<_> = vision
        .values
        .values()
        .filter(|value| value.text.is_some())
        .filter_map(|value| value.by)
        .collect();
    Some(Seen {
        step,
        people: meeting.present().len(),
        wrote: wrote.len(),
        values: vision.values.values().filter(|value| value.text.is_some()).count(),
        sheet,
        dotted: vision.dots.values().filter(|(values, _)| !values.is_empty()).count(),
        main: if shows_dots { vision.main() } else { Vec::new() },
        groups: vision.groups.len() + written.iter().filter(|group| is_paper(**group)).count(),
        written: written.len(),
        reading: vision.reading.filter(|_| step == Step::Read),
        read,
        picked: vision.picks.values().filter(|(picks, _)| !picks.is_empty()).count(),
        chosen: checked.chosen,
        uncovered: checked.uncovered,
        vision: if step == Step::Start { vision.text() } else { None },
    })
}

/// What one person may see.
pub fn mine(block: &Block, who: ParticipantId) -> Option<Mine<'_>> {
    let vision = vision(block)?;
    let step = step(block)?;
    let own = vision.values.iter().filter(|(_, value)| value.by == Some(who));
    let stands = vision.stands_as();
    let dots = vision.dots.get(&who).into_iter().flat_map(|(values, _)| values);
    let number = vision.group_of(who);
    let place = usize::try_from(number).unwrap_or(usize::MAX);
    let people = vision.groups.get(place).map_or(&[][..], Vec::as_slice);
    let has_group = vision.groups.is_empty() || !people.is_empty();
    let moment = |number_in: &u32| {
        let at = At { group: number, number: *number_in };
        vision.sentences.get(&at).map_or(0, |sentence| sentence.moment)
    };
    let group = Group {
        number,
        people,
        sentences: vision.told(|at, _| at.group == number),
        moments: (1..=super::SENTENCES_MAX).map(|number| moment(&number)).collect(),
        is_open: !vision.read.contains(&number),
    };
    Some(Mine {
        values: own.filter_map(|(id, value)| Some((*id, value.text.as_ref()?))).collect(),
        can_change: step <= Step::Collect,
        dots: dots.filter_map(|id| stands.get(id).copied()).collect(),
        group: Some(group).filter(|_| has_group && step >= Step::Sentences),
        picks: vision.picks.get(&who).into_iter().flat_map(|(picks, _)| picks).copied().collect(),
    })
}

/// What the check finds.
#[derive(Default)]
struct Checked<'a> {
    chosen: Vec<SeenSentence<'a>>,
    uncovered: Vec<Offer<'a>>,
}

impl Vision {
    /// Every sentence, for coaches.
    pub fn all_sentences(&self) -> Vec<SeenSentence<'_>> {
        self.told(|_, _| true)
    }

    fn all_known(&self) -> Vec<SeenSentence<'_>> {
        self.told(|at, sentence| self.read.contains(&at.group) && !sentence.out)
    }

    fn told(&self, may: impl Fn(At, &Sentence) -> bool) -> Vec<SeenSentence<'_>> {
        let stands = self.stands_as();
        let chosen = self.chosen();
        let told = self.written().filter(|(at, sentence)| may(*at, sentence));
        let told = told.filter_map(|(at, sentence)| {
            Some(SeenSentence {
                at,
                text: sentence.text.as_ref()?,
                carries: carried(sentence, &stands),
                picks: self.picks_of(at, sentence),
                moment: sentence.moment,
                is_out: sentence.out,
                is_chosen: chosen.contains(&at),
            })
        });
        told.collect()
    }

    fn checked(&self) -> Checked<'_> {
        let known = self.all_known();
        let of = |at: &At| known.iter().find(|sentence| sentence.at == *at).cloned();
        let chosen: Vec<_> = self.chosen().iter().filter_map(of).collect();
        let offer = |value: OnSheet<'_>| {
            let is_carried = |sentence: &SeenSentence<'_>| sentence.carries.contains(&value.id);
            !chosen.iter().any(is_carried)
        };
        let uncovered = self.main().into_iter().filter(|value| offer(value.clone()));
        let uncovered = uncovered.map(|value| {
            let carry = known.iter().filter(|sentence| sentence.carries.contains(&value.id));
            let mut sentences: Vec<_> = carry.cloned().collect();
            sentences.sort_by_key(|sentence| (std::cmp::Reverse(sentence.picks), sentence.at));
            Offer { value, sentences }
        });
        Checked { uncovered: uncovered.collect(), chosen }
    }

    /// The vision as it stands: what was kept, else the chosen sentences.
    pub fn text(&self) -> Option<Text<GROUP_TEXT_MAX>> {
        if self.agreed.is_used() { self.agreed.text().cloned() } else { self.composed() }
    }

    pub(in crate::meetings::kinds) fn outcome(
        &self,
        block: &Block,
        reader: Reader,
    ) -> Option<Outcome> {
        let step = step(block)?;
        let is_coach = reader == Reader::Coach;
        let mut sheet = if is_coach || step >= Step::Collect { self.sheet() } else { Vec::new() };
        sheet.retain(|value| !value.is_out);
        let shows_dots = is_coach || step > Step::Underline || self.dots_shown;
        for value in sheet.iter_mut().filter(|_| !shows_dots) {
            (value.dots, value.is_main) = (0, false);
        }
        let words: BTreeMap<_, _> =
            sheet.iter().map(|value| (value.id, value.text.clone())).collect();
        sheet.sort_by_key(|value| {
            let most = (std::cmp::Reverse(value.dots), std::cmp::Reverse(value.wrote));
            (!value.is_main, most, value.id)
        });
        let sentences = if is_coach { self.told(|_, it| !it.out) } else { self.all_known() };
        let shows_picks = is_coach || step >= Step::Check;
        let told = sentences.into_iter().map(|sentence| Told {
            group: number_of(sentence.at.group),
            on_paper: is_paper(sentence.at.group),
            text: sentence.text.clone(),
            carries: sentence.carries.iter().filter_map(|id| words.get(id).cloned()).collect(),
            picks: if shows_picks { sentence.picks } else { 0 },
            is_chosen: shows_picks && sentence.is_chosen,
        });
        let checked = if step >= Step::Check { self.checked() } else { Checked::default() };
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let values = sheet
            .iter()
            .map(|value| (value.text.clone(), count(value.wrote), value.dots, value.is_main));
        let outcome = Outcome {
            vision: self.text().filter(|_| step == Step::Start || self.agreed.is_used()),
            values: values.collect(),
            sentences: told.collect(),
            uncovered: checked.uncovered.iter().map(|offer| offer.value.text.clone()).collect(),
        };
        let is_something = outcome.vision.is_some() || !outcome.values.is_empty();
        (is_something || !outcome.sentences.is_empty()).then_some(outcome)
    }
}

/// The values that a sentence carries, as they stand on the sheet.
fn carried(sentence: &Sentence, stands: &BTreeMap<u64, u64>) -> BTreeSet<u64> {
    let on_sheet = |id: &u64| stands.get(id).copied();
    let mut carried: BTreeSet<_> = sentence.carries.iter().filter_map(on_sheet).collect();
    for (id, on) in &sentence.said {
        let Some(id) = on_sheet(id) else { continue };
        if *on {
            carried.insert(id);
        } else {
            carried.remove(&id);
        }
    }
    carried
}
