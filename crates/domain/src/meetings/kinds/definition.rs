//! *Definition*: everybody writes what a word means to them, then two make one text, then four, and
//! the whole group ends with a definition of its own.
//!
//! The coach leads from step to step. What came before stays with those who made it: one's own text
//! with oneself, the text of two with the four that they become, and the whole group sees a text of
//! two or four only once the coach shows it. What everybody may see is worked out here ([`seen`]),
//! and so is what one person may see ([`mine`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use super::steps::{PAPER_MAX, Place, ROOM_FROM, Step};
pub use super::versions::{VERSIONS_MAX, Version, Versions};
use super::{Before, Reader};
use crate::decks::{ElementId, GroupForm};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::tables::deal_tables;
use crate::meetings::{
    EntryNumber, GROUP_TEXT_MAX, HANDS_MAX, Meeting, ParticipantId, Prompt, Refused, Text,
};

/// The longest text of one person, and of two or four together.
pub const VERSION_MAX: usize = 1_000;
/// The longest word that is described.
pub const TERM_MAX: usize = 80;
/// The most texts that lie beside each other for the whole group.
pub const SHOWN_MAX: usize = 6;

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The word that is described; without it the title says it.
    pub term: Option<Text<TERM_MAX>>,
    /// Whether the report tells the texts of two and four too.
    pub tells_steps: bool,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant writes their own text.
    Own {
        /// The whole text; `None` takes it away.
        text: Option<Text<VERSION_MAX>>,
    },
    /// A participant lays their own text before the one they work with, or no longer.
    Lay {
        /// Whether it lies there.
        on: bool,
    },
    /// Somebody writes the text of their two or four; a coach changes one from paper.
    Write {
        /// Whose text.
        at: Place,
        /// From which moment of it they write: [`Versions::moment`].
        moment: u32,
        /// The whole text; `None` takes it away.
        text: Option<Text<VERSION_MAX>>,
    },
    /// The coach goes to a step. Whoever has no others to work with gets them.
    SetStep {
        /// Which.
        to: Step,
        /// The chance with which people are dealt.
        seed: u64,
    },
    /// The coach deals people anew, as long as nobody wrote together.
    Deal {
        /// The chance.
        seed: u64,
    },
    /// The coach says how many wrote their own text on paper.
    OnPaper {
        /// How many.
        people: u32,
    },
    /// The coach types a text that two or four made on paper.
    AddPaper {
        /// Of two or of four.
        step: Step,
        /// What it says; nothing after erasure only.
        text: Text<VERSION_MAX>,
    },
    /// The coach lays a text before the whole group, or takes it away.
    Show {
        /// Whose text.
        at: Place,
        /// Whether the group sees it.
        on: bool,
    },
    /// The coach writes what the group agrees on.
    Agree {
        /// From which moment of it they write.
        moment: u32,
        /// The whole text; `None` takes it away.
        text: Option<Text<GROUP_TEXT_MAX>>,
    },
    /// The coach lets a version of it stand.
    Stand {
        /// Its number; 0 is none.
        version: u32,
    },
}

/// Somebody's own text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Own {
    text: Text<VERSION_MAX>,
    is_laid: bool,
    entry: EntryNumber,
}

/// Two twos who go on together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Four {
    /// Which twos, by place.
    twos: Vec<usize>,
    people: Vec<ParticipantId>,
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    step: Step,
    /// How often people were dealt.
    deals: u32,
    twos: Vec<Vec<ParticipantId>>,
    fours: Vec<Four>,
    own: BTreeMap<ParticipantId, Own>,
    on_paper: u32,
    texts: BTreeMap<Place, Versions<VERSION_MAX>>,
    shown: BTreeSet<Place>,
    was_shown: BTreeSet<Place>,
    /// How often something changed that a two or four reads.
    stirs: BTreeMap<Place, u32>,
    agreed: Versions<GROUP_TEXT_MAX>,
}

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// Where the group is.
    pub step: Step,
    /// How many wrote a text of their own, on a phone or on paper.
    pub wrote: u32,
    /// How many take part.
    pub people: usize,
    /// How many twos or fours there are at this step.
    pub groups: usize,
    /// How many of them have a text.
    pub written: usize,
    /// The texts that the coach laid before the group, at the last step.
    pub shown: Vec<(Place, &'a Text<VERSION_MAX>)>,
    /// What the group agrees on.
    pub agreed: Option<&'a Text<GROUP_TEXT_MAX>>,
}

/// What one person may see, beside what everybody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine<'a> {
    /// Their own text.
    pub own: Option<&'a Text<VERSION_MAX>>,
    /// Whether it lies before the others of their two.
    pub is_laid: bool,
    /// Their two, from the second step on.
    pub two: Option<Circle<'a>>,
    /// Their four, from the third step on.
    pub four: Option<Circle<'a>>,
}

/// People who make one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle<'a> {
    /// Which.
    pub at: Place,
    /// Who they are.
    pub people: &'a [ParticipantId],
    /// What lies before them to start from: own texts, or those of twos.
    pub beside: Vec<&'a Text<VERSION_MAX>>,
    /// Their text; `None` until somebody wrote.
    pub text: Option<&'a Versions<VERSION_MAX>>,
    /// Whether they can still change it.
    pub is_open: bool,
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// What the group agrees on.
    pub agreed: Option<Text<GROUP_TEXT_MAX>>,
    /// The definition cards that lay open beside it.
    pub cards: Vec<ElementId>,
    /// How many wrote a text of their own; what they wrote is in no report.
    pub wrote: u32,
    /// The texts on the way there, if people were told so.
    pub texts: Vec<(Place, Text<VERSION_MAX>)>,
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { term: None, tells_steps: false };
    match &plan.settings {
        super::Settings::Definition(settings) => settings,
        _ => &DEFAULT,
    }
}

/// How a block goes, when it is one of these.
pub fn work(block: &Block) -> Option<&Work> {
    match &block.play {
        super::Play::Definition(work) => Some(work),
        _ => None,
    }
}

/// What everybody may see. Nothing in it depends on a text that the coach did not show.
pub fn seen<'a>(meeting: &Meeting, block: &'a Block) -> Option<Seen<'a>> {
    let work = work(block)?;
    let step = work.step;
    let of_groups = work.texts.iter().filter(|(at, text)| at.step == step && text.text().is_some());
    let shown = work.shown.iter().filter(|_| step == Step::Plenary);
    Some(Seen {
        step,
        wrote: work.wrote(),
        people: meeting.present().len(),
        groups: work.groups().len() + of_groups.clone().filter(|(at, _)| at.is_paper()).count(),
        written: of_groups.count(),
        shown: shown.filter_map(|at| Some((*at, work.texts.get(at)?.text()?))).collect(),
        agreed: work.agreed.text(),
    })
}

/// What one person may see.
pub fn mine(block: &Block, who: ParticipantId) -> Option<Mine<'_>> {
    let work = work(block)?;
    let own = work.own.get(&who);
    Some(Mine {
        own: own.map(|own| &own.text),
        is_laid: own.is_some_and(|own| own.is_laid),
        two: work.two_of(who),
        four: work.four_of(who),
    })
}

impl Work {
    /// Where the group is.
    pub fn step(&self) -> Step {
        self.step
    }

    /// How often people were dealt: screens of people follow it.
    pub fn deals(&self) -> u32 {
        self.deals
    }

    /// How many wrote a text of their own, on a phone or on paper.
    pub fn wrote(&self) -> u32 {
        u32::try_from(self.own.len()).unwrap_or(u32::MAX).saturating_add(self.on_paper)
    }

    /// How many did so on paper.
    pub fn on_paper(&self) -> u32 {
        self.on_paper
    }

    /// What the group agrees on, with its versions.
    pub fn agreed(&self) -> &Versions<GROUP_TEXT_MAX> {
        &self.agreed
    }

    /// Every text of twos, fours and paper with words in it, for coaches.
    pub fn texts(&self) -> impl Iterator<Item = (Place, &Text<VERSION_MAX>)> {
        self.texts.iter().filter_map(|(at, text)| Some((*at, text.text()?)))
    }

    /// A text of a two, a four or from paper, with its versions.
    pub fn text(&self, at: Place) -> Option<&Versions<VERSION_MAX>> {
        self.texts.get(&at)
    }

    /// How often something changed that a two or four reads, so that their phones know it.
    pub fn stirs(&self) -> impl Iterator<Item = (Place, u32)> {
        self.stirs.iter().map(|(at, count)| (*at, *count))
    }

    /// The same of the two and the four of somebody.
    pub fn stirs_of(&self, who: ParticipantId) -> impl Iterator<Item = (Place, u32)> {
        let of = |at: Place| (at, self.stirs.get(&at).copied().unwrap_or_default());
        let two = self.two_place(who);
        let four = self.fours.iter().position(|four| four.people.contains(&who));
        // A four reads the texts of its twos.
        let twos = four.map_or_else(|| two.into_iter().collect(), |at| self.fours[at].twos.clone());
        let twos = twos.into_iter().map(|place| Place::of(Step::Twos, place));
        twos.chain(four.map(|place| Place::of(Step::Fours, place))).map(of)
    }

    fn two_place(&self, who: ParticipantId) -> Option<usize> {
        self.twos.iter().position(|two| two.contains(&who))
    }

    fn stir(&mut self, at: Option<Place>) {
        if let Some(at) = at {
            *self.stirs.entry(at).or_default() += 1;
        }
    }

    fn stir_two_of(&mut self, who: ParticipantId) {
        self.stir(self.two_place(who).map(|place| Place::of(Step::Twos, place)));
    }

    /// Whether the group sees a text at the last step.
    pub fn is_shown(&self, at: Place) -> bool {
        self.shown.contains(&at)
    }

    /// Whether people can be dealt anew.
    pub fn can_deal(&self) -> bool {
        !self.texts.keys().any(|at| !at.is_paper())
    }

    /// The twos or fours of this step.
    pub fn groups(&self) -> Vec<&[ParticipantId]> {
        match self.step {
            Step::Alone | Step::Plenary => Vec::new(),
            Step::Twos => self.twos.iter().map(Vec::as_slice).collect(),
            Step::Fours => self.fours.iter().map(|four| four.people.as_slice()).collect(),
        }
    }

    /// Whether somebody wrote something.
    pub fn is_used(&self) -> bool {
        self.wrote() > 0 || !self.texts.is_empty() || self.agreed.is_used()
    }

    /// Whether somebody wrote a text of their own: then a definition card may open that waits for
    /// that.
    pub(super) fn somebody_wrote(&self) -> bool {
        self.wrote() > 0 || !self.texts.is_empty()
    }

    /// People bring in examples of their own beside what the group makes.
    pub(super) fn prompts(&self) -> Vec<Prompt> {
        if self.step == Step::Plenary { vec![Prompt::Block] } else { Vec::new() }
    }

    pub(super) fn erase(&mut self) {
        self.own.clear();
        self.texts.clear();
        self.shown.clear();
        self.was_shown.clear();
    }

    pub(super) fn outcome(&self, block: &Block, reader: Reader) -> Option<Outcome> {
        let is_told = |at: &Place| reader == Reader::Coach || self.was_shown.contains(at);
        let texts = self.texts().filter(|(at, _)| is_told(at));
        let texts = texts.filter(|_| settings(&block.plan).tells_steps);
        let outcome = Outcome {
            agreed: self.agreed.text().cloned(),
            cards: block.face_up.clone(),
            wrote: self.wrote(),
            texts: texts.map(|(at, text)| (at, text.clone())).collect(),
        };
        let has_something = outcome.agreed.is_some() || !outcome.texts.is_empty();
        (has_something || outcome.wrote > 0).then_some(outcome)
    }

    /// The work came along to a block for two and two, or for the whole group: then they begin
    /// with what they are there for. It never goes back by itself.
    pub(super) fn comes_to(&mut self, form: GroupForm, people: &[ParticipantId], seed: u64) {
        let to = match form {
            GroupForm::Pair => Step::Twos,
            GroupForm::Plenary | GroupForm::Circle => Step::Plenary,
            GroupForm::Alone | GroupForm::SmallGroups => return,
        };
        if to > self.step {
            self.step = to;
            self.deal(people, seed);
        }
    }

    /// Somebody was seated at a table of this step.
    pub(super) fn seated(&mut self, tables: &[Vec<ParticipantId>]) {
        match self.step {
            Step::Twos => self.twos = tables.to_vec(),
            Step::Fours => {
                for (four, table) in self.fours.iter_mut().zip(tables) {
                    four.people.clone_from(table);
                }
            }
            Step::Alone | Step::Plenary => {}
        }
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::Own { text } => {
                let before = self.own.remove(&who);
                let is_laid = before.as_ref().is_some_and(|own| own.is_laid);
                if let Some(text) = text.clone() {
                    self.own.insert(who, Own { text, is_laid, entry });
                }
                if is_laid {
                    self.stir_two_of(who);
                }
                Ok(before.map(|own| own.entry).into_iter().collect())
            }
            Deed::Lay { on } => {
                self.own.get_mut(&who).ok_or(Refused::NobodyWroteYet)?.is_laid = *on;
                self.stir_two_of(who);
                Ok(Before::new())
            }
            Deed::Write { at, moment, text } => {
                if !self.is_of(who, *at) {
                    return Err(Refused::NotAllowed);
                }
                if !self.is_open(*at) {
                    return Err(Refused::TextFixed);
                }
                self.write(*at, *moment, text.clone(), entry)
            }
            _ => Err(Refused::NotAllowed),
        }
    }

    pub(super) fn coach_does(
        &mut self,
        deed: &Deed,
        people: &[ParticipantId],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::SetStep { to, seed } => {
                self.step = *to;
                self.deal(people, *seed);
            }
            Deed::Deal { seed } => {
                if !self.can_deal() {
                    return Err(Refused::AlreadyStarted);
                }
                self.twos.clear();
                self.fours.clear();
                self.deal(people, *seed);
            }
            Deed::OnPaper { people } => {
                if *people > HANDS_MAX {
                    return Err(Refused::TooMuch { max: HANDS_MAX });
                }
                self.on_paper = *people;
            }
            Deed::Write { at, moment, text } => {
                if !at.is_paper() {
                    return Err(Refused::NotAllowed);
                }
                return self.write(*at, *moment, text.clone(), entry);
            }
            Deed::AddPaper { step, text } => {
                let free = (0..PAPER_MAX).map(|number| Place::paper(*step, number));
                let mut free = free.filter(|at| at.is_paper() && !self.texts.contains_key(at));
                let at = free.next().ok_or(Refused::Full { max: PAPER_MAX as usize })?;
                return self.write(at, 0, Some(text.clone()), entry);
            }
            Deed::Show { at, on } => self.show(*at, *on)?,
            Deed::Agree { moment, text } => {
                // What the group made stays, so that no version of it is erased from the log.
                self.agreed.write(*moment, text.clone(), entry)?;
            }
            Deed::Stand { version } => self.agreed.stand(*version)?,
            Deed::Own { .. } | Deed::Lay { .. } => return Err(Refused::NotAllowed),
        }
        Ok(Before::new())
    }

    /// The coach set the group's text elsewhere.
    pub(super) fn group_text(&mut self, text: Option<&Text<GROUP_TEXT_MAX>>, entry: EntryNumber) {
        // From the present moment nothing is refused.
        let _ = self.agreed.write(self.agreed.moment(), text.cloned(), entry);
    }

    fn write(
        &mut self,
        at: Place,
        moment: u32,
        text: Option<Text<VERSION_MAX>>,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let is_new = !self.texts.contains_key(&at);
        if is_new && (moment != 0 || text.is_none()) {
            return Err(Refused::WrittenSince);
        }
        let before = self.texts.entry(at).or_default().write(moment, text, entry)?;
        self.stir(Some(at));
        Ok(before.into_iter().collect())
    }

    fn show(&mut self, at: Place, on: bool) -> Result<(), Refused> {
        if !on {
            self.shown.remove(&at);
            return Ok(());
        }
        self.texts.get(&at).and_then(Versions::text).ok_or(Refused::Unknown)?;
        if !self.shown.contains(&at) && self.shown.len() >= SHOWN_MAX {
            return Err(Refused::Full { max: SHOWN_MAX });
        }
        self.shown.insert(at);
        self.was_shown.insert(at);
        Ok(())
    }

    /// Whether this is a text of somebody's two or four.
    fn is_of(&self, who: ParticipantId, at: Place) -> bool {
        let group = usize::try_from(at.group).unwrap_or(usize::MAX);
        match at.step {
            Step::Twos => self.twos.get(group).is_some_and(|two| two.contains(&who)),
            Step::Fours => self.fours.get(group).is_some_and(|four| four.people.contains(&who)),
            Step::Alone | Step::Plenary => false,
        }
    }

    /// Whether a text can be changed: from its step on, until the whole group saw it. What a phone
    /// kept during a lost connection still arrives.
    fn is_open(&self, at: Place) -> bool {
        self.step >= at.step && !self.was_shown.contains(&at)
    }

    fn circle<'a>(
        &'a self,
        at: Place,
        people: &'a [ParticipantId],
        beside: Vec<&'a Text<VERSION_MAX>>,
    ) -> Circle<'a> {
        Circle { at, people, beside, text: self.texts.get(&at), is_open: self.is_open(at) }
    }

    fn two_of(&self, who: ParticipantId) -> Option<Circle<'_>> {
        let place = self.two_place(who).filter(|_| self.step >= Step::Twos)?;
        let others = self.twos[place].iter().filter(|other| **other != who);
        let laid = others.filter_map(|other| self.own.get(other)).filter(|own| own.is_laid);
        let beside = laid.map(|own| &own.text).collect();
        Some(self.circle(Place::of(Step::Twos, place), &self.twos[place], beside))
    }

    fn four_of(&self, who: ParticipantId) -> Option<Circle<'_>> {
        let place = self.fours.iter().position(|four| four.people.contains(&who));
        let place = place.filter(|_| self.step >= Step::Fours)?;
        let twos = self.fours[place].twos.iter().map(|two| Place::of(Step::Twos, *two));
        let beside = twos.filter_map(|at| self.texts.get(&at)?.text()).collect();
        Some(self.circle(Place::of(Step::Fours, place), &self.fours[place].people, beside))
    }

    /// Gives everybody who is there somebody to work with at this step.
    fn deal(&mut self, people: &[ParticipantId], seed: u64) {
        let needs_twos = matches!(self.step, Step::Twos | Step::Fours);
        if !needs_twos {
            return;
        }
        if self.twos.is_empty() {
            self.twos = deal_tables(people, GroupForm::Pair, seed);
            self.deals += 1;
        }
        for who in people {
            if !self.twos.iter().any(|two| two.contains(who)) {
                self.seat(*who);
            }
        }
        if self.step == Step::Fours && self.fours.is_empty() {
            self.fours = fours_of(&self.twos);
            self.deals += 1;
        }
        if self.step == Step::Fours {
            self.follow_twos();
        }
    }

    fn seat(&mut self, who: ParticipantId) {
        if let Some(two) = self.twos.iter_mut().min_by_key(|two| two.len()) {
            two.push(who);
            self.deals += 1;
        }
    }

    /// Who came to a two since belongs to its four.
    fn follow_twos(&mut self) {
        let seated: BTreeSet<_> =
            self.fours.iter().flat_map(|four| &four.people).copied().collect();
        for four in &mut self.fours {
            let twos = four.twos.iter().filter_map(|two| self.twos.get(*two));
            four.people.extend(twos.flatten().filter(|who| !seated.contains(who)));
        }
    }
}

/// Twos two by two. Where one is left over it joins the last four, so that nobody goes on as they
/// were.
fn fours_of(twos: &[Vec<ParticipantId>]) -> Vec<Four> {
    let mut fours: Vec<Four> = Vec::new();
    for place in 0..twos.len() {
        let is_last_alone = place + 1 == twos.len() && place % 2 == 0;
        match fours.last_mut() {
            Some(four) if place % 2 == 1 || is_last_alone => four.twos.push(place),
            _ => fours.push(Four { twos: vec![place], people: Vec::new() }),
        }
    }
    for four in &mut fours {
        four.people = four.twos.iter().flat_map(|two| twos[*two].iter().copied()).collect();
    }
    fours
}

impl Deed {
    /// What stays after erasure: who wrote when, without what. What the group agreed on stays.
    #[must_use]
    pub fn blanked(&self) -> Self {
        let erased = |text: &Option<Text<VERSION_MAX>>| text.as_ref().map(|_| Text::erased());
        match self {
            Self::Own { text } => Self::Own { text: erased(text) },
            Self::Write { at, moment, text } => {
                Self::Write { at: *at, moment: *moment, text: erased(text) }
            }
            Self::AddPaper { step, .. } => Self::AddPaper { step: *step, text: Text::erased() },
            other => other.clone(),
        }
    }
}
