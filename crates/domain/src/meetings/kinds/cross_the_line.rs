//! *Over de streep*: one statement at a time, agree or disagree, and nothing in between.
//!
//! A statement that is laid on the table opens the first choice. Whoever takes part chooses and may
//! change until the coach closes it; nobody sees a side before the coach shows it. After talking the
//! coach may open a second choice, and the shift between the two becomes visible. What the group may
//! see is worked out here ([`seen`]), so that no screen can show more by mistake.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use super::sides::{Counts, Held, Proposal, Round, Shift, Stage, Stance, VOTE_CARDS_MAX};
use super::standing::{Cast, Poll, Standing};
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{
    CardRef, EntryNumber, HANDS_MAX, Meeting, Naming, ParticipantId, Prompt, Refused, Text,
};

/// The longest name of a school.
pub const SCHOOL_NAME_MAX: usize = 80;
/// The most schools that a coach can name for people to choose from.
pub const SCHOOLS_MAX: usize = 40;
/// The fewest people of a school of whom the sides are shown apart.
pub const SCHOOL_LEAST: u32 = 5;

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whether the names stand at the sides, in a meeting with names.
    pub named: bool,
    /// The schools that take part, to choose from; none when it is one school.
    pub schools: Vec<Text<SCHOOL_NAME_MAX>>,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant chooses a side, or another one.
    Vote {
        /// The statement.
        card: CardRef,
        /// Which choice.
        round: Round,
        /// The side; `None` takes the choice back, and is what the log keeps after erasure.
        stance: Option<Stance>,
    },
    /// A participant says from which school they come.
    School {
        /// Its name; `None` takes it away.
        name: Option<Text<SCHOOL_NAME_MAX>>,
    },
    /// The coach opens, closes, shows or hides a choice. Undoing is setting it as it was.
    SetStage {
        /// The statement.
        card: CardRef,
        /// Which choice.
        round: Round,
        /// How far it is from now on.
        to: Stage,
    },
    /// The coach types how many stand on each side of the floor.
    CountFloor {
        /// The statement.
        card: CardRef,
        /// Which choice.
        round: Round,
        /// How many; `None` takes the count away.
        count: Option<Counts>,
    },
    /// The coach read which vote cards are held up: these instead of all that were read for this
    /// choice before. No numbers takes them away, and is what the log keeps after erasure.
    ReadCards {
        /// The statement.
        card: CardRef,
        /// Which choice.
        round: Round,
        /// The numbers of the cards, by side.
        held: Held,
    },
    /// The coach decides about a statement that a participant wrote.
    Decide {
        /// The number of the own card.
        number: u32,
        /// What is decided.
        to: Proposal,
    },
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    standings: BTreeMap<CardRef, Standing>,
    /// Statements of participants; those of coaches need no approval.
    proposals: BTreeMap<u32, Proposal>,
    schools: BTreeMap<ParticipantId, (Text<SCHOOL_NAME_MAX>, EntryNumber)>,
}

/// The sides per school, of schools that are large enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BySchool {
    /// Schools with at least [`SCHOOL_LEAST`] who chose, by name.
    pub schools: Vec<(Text<SCHOOL_NAME_MAX>, Counts)>,
    /// All others together: nobody, or at least [`SCHOOL_LEAST`].
    pub others: Counts,
}

/// What the report tells of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The first choice.
    pub first: Option<Counts>,
    /// The choice after talking.
    pub second: Option<Counts>,
    /// Who changed sides.
    pub shift: Option<Shift>,
    /// The latest choice per school; the program leaves it out where a statement is not about the
    /// own school.
    pub by_school: Option<BySchool>,
}

/// Who stands on a side by name, and whether they came from the other one.
pub type Named = Vec<(ParticipantId, bool)>;

/// What everybody may see of the statement on the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// The statement.
    pub card: &'a CardRef,
    /// The choice that is asked, or was last.
    pub round: Round,
    /// How far it is.
    pub stage: Stage,
    /// How many have chosen, on whatever side, by phone or card. The floor is counted by eye.
    pub turnout: usize,
    /// The sides, once shown.
    pub counts: Option<Counts>,
    /// The first choice beside the second one, once both are shown.
    pub before: Option<Counts>,
    /// Who changed sides, once both are shown.
    pub shift: Option<Shift>,
    /// The names at the sides, agree first, once shown and if the group chose so.
    pub names: Option<[Named; 2]>,
    /// The sides per school, once shown.
    pub by_school: Option<BySchool>,
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        if self.schools.len() > SCHOOLS_MAX {
            return Err(Refused::Full { max: SCHOOLS_MAX });
        }
        Ok(())
    }
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { named: false, schools: Vec::new() };
    match &plan.settings {
        super::Settings::CrossTheLine(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The line of a block, when it is one.
pub fn line(block: &Block) -> Option<&Line> {
    match &block.play {
        super::Play::CrossTheLine(line) => Some(line),
        _ => None,
    }
}

/// Whether names stand at the sides.
pub fn is_named(meeting: &Meeting, block: &Block) -> bool {
    meeting.naming == Naming::Named && settings(&block.plan).named
}

/// What everybody may see of the statement on the table. Before the coach shows the sides nothing
/// in it depends on who chose what.
pub fn seen<'a>(meeting: &Meeting, block: &'a Block) -> Option<Seen<'a>> {
    let card = block.on_table.as_ref()?;
    let line = line(block)?;
    let standing = line.standings.get(card)?;
    let round = standing.round();
    let poll = standing.poll(round);
    let is_shown = poll.stage == Stage::Shown;
    let both = is_shown && round == Round::Second && standing.first.stage == Stage::Shown;
    Some(Seen {
        card,
        round,
        stage: poll.stage,
        turnout: poll.turnout(),
        counts: is_shown.then(|| poll.counts()),
        before: both.then(|| standing.first.counts()),
        shift: both.then(|| standing.shift()),
        names: (is_shown && is_named(meeting, block))
            .then(|| Stance::ALL.map(|stance| standing.on_side(round, stance, both))),
        by_school: if is_shown { line.by_school(poll) } else { None },
    })
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Vote { card, round, .. } => Self::Vote { card, round, stance: None },
            Self::School { .. } => Self::School { name: None },
            Self::CountFloor { card, round, .. } => Self::CountFloor { card, round, count: None },
            Self::ReadCards { card, round, .. } => {
                Self::ReadCards { card, round, held: Held::default() }
            }
            other => other,
        }
    }

    /// Whether people are asked for it on joining: from which school they come.
    pub(super) fn may_be_early(&self) -> bool {
        matches!(self, Self::School { .. })
    }
}

impl Line {
    /// Whether somebody chose something, by phone or on the floor.
    pub fn is_used(&self) -> bool {
        self.standings.values().any(|it| it.first.is_used() || it.second.is_used())
    }

    /// How far both choices on a statement are.
    pub fn stages(&self, card: &CardRef) -> [Stage; 2] {
        self.standings.get(card).map_or([Stage::Away; 2], |it| [it.first.stage, it.second.stage])
    }

    /// The sides as coaches see them: once nobody can choose any more.
    pub fn closed_counts(&self, card: &CardRef, round: Round) -> Option<Counts> {
        let poll = self.standings.get(card)?.poll(round);
        matches!(poll.stage, Stage::Closed | Stage::Shown).then(|| poll.counts())
    }

    /// What the coach counted on the floor.
    pub fn floor(&self, card: &CardRef, round: Round) -> Option<Counts> {
        self.standings.get(card)?.poll(round).floor
    }

    /// The vote cards that were read.
    pub fn held(&self, card: &CardRef, round: Round) -> Option<&BTreeMap<u16, Stance>> {
        Some(&self.standings.get(card)?.poll(round).held)
    }

    /// What somebody chose themselves.
    pub fn own(&self, who: ParticipantId, card: &CardRef, round: Round) -> Option<Stance> {
        Some(self.standings.get(card)?.poll(round).votes.get(&who)?.stance)
    }

    /// The school that somebody chose themselves.
    pub fn own_school(&self, who: ParticipantId) -> Option<&Text<SCHOOL_NAME_MAX>> {
        self.schools.get(&who).map(|(name, _)| name)
    }

    /// Whether somebody can still say from which school they are. Once the group saw sides with
    /// theirs among them, a change would tell which one that was.
    pub fn may_change_school(&self, who: ParticipantId) -> bool {
        let polls = self.standings.values().flat_map(|it| [&it.first, &it.second]);
        !polls.into_iter().any(|poll| poll.was_shown && poll.votes.contains_key(&who))
    }

    /// What was decided about a statement of a participant; `None` for one of a coach.
    pub fn proposal(&self, number: u32) -> Option<Proposal> {
        self.proposals.get(&number).copied()
    }

    pub(super) fn holds_back(&self, card: &CardRef) -> bool {
        let CardRef::Own(number) = card else { return false };
        self.proposal(*number).is_some_and(|proposal| proposal != Proposal::Approved)
    }

    pub(super) fn laid(&mut self, card: &CardRef) {
        let standing = self.standings.entry(card.clone()).or_default();
        if standing.first.stage == Stage::Away {
            standing.first.stage = Stage::Open;
        }
    }

    pub(super) fn proposed(&mut self, number: u32) {
        self.proposals.insert(number, Proposal::Waiting);
    }

    pub(super) fn erase(&mut self) {
        self.schools.clear();
        for standing in self.standings.values_mut() {
            for poll in [&mut standing.first, &mut standing.second] {
                poll.votes.clear();
                poll.floor = None;
                poll.held.clear();
            }
        }
    }

    /// People talk about a statement once they no longer choose.
    pub(super) fn prompts(&self, on_table: Option<&CardRef>) -> Vec<Prompt> {
        let Some(card) = on_table else { return Vec::new() };
        match self.stages(card) {
            [Stage::Closed | Stage::Shown, _] => vec![Prompt::Card(card.clone())],
            [Stage::Away | Stage::Open, _] => Vec::new(),
        }
    }

    pub(super) fn outcome(&self, card: &CardRef, reader: Reader) -> Option<Outcome> {
        let standing = self.standings.get(card)?;
        let told = |poll: &Poll| match reader {
            Reader::Coach => matches!(poll.stage, Stage::Closed | Stage::Shown),
            Reader::Anyone => poll.stage == Stage::Shown,
        };
        let counts = |poll: &Poll| (told(poll) && poll.is_used()).then(|| poll.counts());
        let [first, second] = [counts(&standing.first), counts(&standing.second)];
        let latest = if second.is_some() { &standing.second } else { &standing.first };
        let by_school = if told(latest) { self.by_school(latest) } else { None };
        let shift = (first.is_some() && second.is_some()).then(|| standing.shift());
        (first.is_some() || second.is_some()).then_some(Outcome { first, second, shift, by_school })
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        on_table: Option<&CardRef>,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::Vote { card, round, stance } => {
                let standing = self.standings.get_mut(card).ok_or(Refused::Unknown)?;
                let poll = standing.poll_mut(*round);
                if on_table != Some(card) || poll.stage != Stage::Open {
                    return Err(Refused::ChoiceClosed);
                }
                let before = match stance {
                    Some(stance) => poll.votes.insert(who, Cast { stance: *stance, entry }),
                    None => poll.votes.remove(&who),
                };
                Ok(before.map(|cast| cast.entry).into_iter().collect())
            }
            Deed::School { name } => {
                if !self.may_change_school(who) {
                    return Err(Refused::SchoolFixed);
                }
                let before = match name {
                    Some(name) => self.schools.insert(who, (name.clone(), entry)),
                    None => self.schools.remove(&who),
                };
                Ok(before.map(|(_, entry)| entry).into_iter().collect())
            }
            _ => Err(Refused::NotAllowed),
        }
    }

    pub(super) fn coach_does(&mut self, deed: &Deed, drawn: &[CardRef]) -> Result<(), Refused> {
        match deed {
            Deed::SetStage { card, round, to } => {
                self.standings.get_mut(card).ok_or(Refused::Unknown)?.set_stage(*round, *to)
            }
            Deed::CountFloor { card, round, count } => {
                let is_too_much =
                    |count: &Counts| [count.agree, count.disagree].iter().max() > Some(&HANDS_MAX);
                if count.as_ref().is_some_and(is_too_much) {
                    return Err(Refused::TooMuch { max: HANDS_MAX });
                }
                let standing = self.standings.get_mut(card).ok_or(Refused::Unknown)?;
                let poll = standing.poll_mut(*round);
                if poll.stage == Stage::Away {
                    return Err(Refused::ChoiceClosed);
                }
                poll.floor = *count;
                Ok(())
            }
            Deed::ReadCards { card, round, held } => {
                let held = held.by_number()?;
                let standing = self.standings.get_mut(card).ok_or(Refused::Unknown)?;
                let poll = standing.poll_mut(*round);
                if poll.stage == Stage::Away {
                    return Err(Refused::ChoiceClosed);
                }
                poll.held = held;
                Ok(())
            }
            Deed::Decide { number, to } => {
                let proposal = self.proposals.get_mut(number).ok_or(Refused::Unknown)?;
                // What was asked already stays.
                if drawn.contains(&CardRef::Own(*number)) {
                    return Err(Refused::AlreadyStarted);
                }
                *proposal = *to;
                Ok(())
            }
            Deed::Vote { .. } | Deed::School { .. } => Err(Refused::NotAllowed),
        }
    }

    /// The sides per school. A school with fewer than [`SCHOOL_LEAST`] who chose goes with the
    /// others; while the others are fewer than that, the smallest school joins them. So no smaller
    /// group can be found by subtracting from the whole. `None` when no school is left apart.
    fn by_school(&self, poll: &Poll) -> Option<BySchool> {
        let mut schools: BTreeMap<String, (Text<SCHOOL_NAME_MAX>, Counts)> = BTreeMap::new();
        let mut others = Counts::default();
        for (who, cast) in &poll.votes {
            match self.own_school(*who) {
                None => others.add(cast.stance),
                Some(name) => schools
                    .entry(key_of(name))
                    .or_insert_with(|| (name.clone(), Counts::default()))
                    .1
                    .add(cast.stance),
            }
        }
        let mut apart: Vec<_> = schools.into_values().collect();
        apart.retain(|(_, counts)| {
            let is_large = counts.total() >= SCHOOL_LEAST;
            others = if is_large { others } else { others.with(*counts) };
            is_large
        });
        while (1..SCHOOL_LEAST).contains(&others.total()) && !apart.is_empty() {
            let sizes = apart.iter().enumerate().min_by_key(|(_, (_, counts))| counts.total());
            let (smallest, _) = sizes?;
            others = others.with(apart.remove(smallest).1);
        }
        (!apart.is_empty()).then_some(BySchool { schools: apart, others })
    }
}

/// The same school, however somebody types it.
fn key_of(name: &Text<SCHOOL_NAME_MAX>) -> String {
    let words = name.as_str().split_whitespace().map(str::to_lowercase);
    words.collect::<Vec<_>>().join(" ")
}
