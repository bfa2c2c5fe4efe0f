//! One answer per person, which may change until the coach closes it; once or twice.

use std::collections::BTreeMap;

use super::scale::Shift;
use super::{Answer, Before, ROOM_LINES_MAX, Round, Stage, Tally};
use crate::meetings::{EntryNumber, HANDS_MAX, ParticipantId, Refused};

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing is answered.
    None,
    /// For each row a step from 1 on; 0 leaves a row out.
    Steps {
        /// How many rows.
        rows: usize,
        /// How many steps.
        steps: u8,
    },
    /// The numbers of the options, the first one on top.
    Order {
        /// How many options.
        options: usize,
    },
    /// For each option how many of the dots.
    Dots {
        /// How many options.
        options: usize,
        /// How many dots.
        dots: u8,
    },
}

/// One time that the group was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    stage: Stage,
    answers: BTreeMap<ParticipantId, (Answer, EntryNumber)>,
    room: Option<(Tally, EntryNumber)>,
}

/// What people answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    first: Asked,
    second: Asked,
}

impl Default for Poll {
    /// People can answer as soon as the group is there.
    fn default() -> Self {
        Self { first: Asked { stage: Stage::Open, ..Asked::default() }, second: Asked::default() }
    }
}

impl Shape {
    /// Whether an answer is one.
    pub fn accepts(self, answer: &[u8]) -> bool {
        match self {
            Self::None => false,
            Self::Steps { rows, steps } => {
                let fits = answer.len() == rows && answer.iter().all(|step| *step <= steps);
                fits && answer.iter().any(|step| *step > 0)
            }
            Self::Order { options } => {
                let mut sorted: Vec<usize> = answer.iter().map(|at| usize::from(*at)).collect();
                sorted.sort_unstable();
                options >= 2 && sorted.into_iter().eq(0..options)
            }
            Self::Dots { options, dots } => {
                let given: u32 = answer.iter().copied().map(u32::from).sum();
                answer.len() == options && (1..=u32::from(dots)).contains(&given)
            }
        }
    }

    /// Rows of the right size with nothing in them.
    fn nothing(self) -> Tally {
        match self {
            Self::None => Tally::new(),
            Self::Steps { rows, steps } => vec![vec![0; usize::from(steps)]; rows],
            Self::Order { options } => vec![vec![0; options]; options],
            Self::Dots { options, .. } => vec![vec![0; options]],
        }
    }

    /// Counts an answer: per row how many chose each step; per option how many laid it at each
    /// place; or how many dots each option has.
    fn add(self, tally: &mut Tally, answer: &[u8]) {
        for (at, number) in answer.iter().enumerate() {
            let number = usize::from(*number);
            let (row, column, more) = match self {
                Self::None => return,
                Self::Steps { .. } if number == 0 => continue,
                Self::Steps { .. } => (at, number - 1, 1),
                Self::Order { .. } => (number, at, 1),
                Self::Dots { .. } => (0, at, u32::try_from(number).unwrap_or_default()),
            };
            // What was answered under another plan is not counted.
            if let Some(cell) = tally.get_mut(row).and_then(|row| row.get_mut(column)) {
                *cell += more;
            }
        }
    }

    fn accepts_room(self, rows: &[Vec<u32>]) -> bool {
        let is_order = |line: &Vec<u32>| {
            let line: Option<Answer> = line.iter().map(|at| u8::try_from(*at).ok()).collect();
            line.is_some_and(|line| self.accepts(&line))
        };
        if let Self::Order { .. } = self {
            return !rows.is_empty() && rows.iter().all(is_order);
        }
        let nothing = self.nothing();
        let fits = nothing.iter().zip(rows).all(|(a, b)| a.len() == b.len());
        self != Self::None && nothing.len() == rows.len() && fits
    }

    fn add_room(self, tally: &mut Tally, rows: &Tally) {
        for (number, row) in rows.iter().enumerate() {
            if let Self::Order { .. } = self {
                let line: Answer = row.iter().filter_map(|at| u8::try_from(*at).ok()).collect();
                self.add(tally, &line);
                continue;
            }
            let cells = tally.get_mut(number).into_iter().flatten();
            cells.zip(row).for_each(|(cell, more)| *cell += more);
        }
    }
}

impl Asked {
    fn tally(&self, shape: Shape) -> Tally {
        let mut tally = shape.nothing();
        self.answers.values().for_each(|(answer, _)| shape.add(&mut tally, answer));
        if let Some((rows, _)) = &self.room {
            shape.add_room(&mut tally, rows);
        }
        tally
    }

    /// How many people answered, on a phone or in the room.
    fn people(&self, shape: Shape) -> u32 {
        let phones = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        let room = self.room.as_ref().map_or(0, |(rows, _)| match shape {
            Shape::Order { .. } => u32::try_from(rows.len()).unwrap_or(u32::MAX),
            _ => rows.iter().map(|row| row.iter().sum()).max().unwrap_or(0),
        });
        phones.saturating_add(room)
    }
}

impl Poll {
    /// The time that is asked now, or was last.
    pub fn round(&self) -> Round {
        if self.second.stage == Stage::Away { Round::First } else { Round::Second }
    }

    fn asked(&self, round: Round) -> &Asked {
        match round {
            Round::First => &self.first,
            Round::Second => &self.second,
        }
    }

    fn asked_mut(&mut self, round: Round) -> &mut Asked {
        match round {
            Round::First => &mut self.first,
            Round::Second => &mut self.second,
        }
    }

    /// How far it is.
    pub fn stage(&self, round: Round) -> Stage {
        self.asked(round).stage
    }

    /// How many answered on a phone.
    pub fn turnout(&self, round: Round) -> u32 {
        u32::try_from(self.asked(round).answers.len()).unwrap_or(u32::MAX)
    }

    /// What somebody answered themselves.
    pub fn own(&self, who: ParticipantId, round: Round) -> Option<&[u8]> {
        self.asked(round).answers.get(&who).map(|(answer, _)| answer.as_slice())
    }

    /// What the coach typed for people without a phone.
    pub fn room(&self, round: Round) -> Option<&Tally> {
        self.asked(round).room.as_ref().map(|(rows, _)| rows)
    }

    pub(super) fn is_used(&self) -> bool {
        [&self.first, &self.second].iter().any(|it| !it.answers.is_empty() || it.room.is_some())
    }

    pub(super) fn erase(&mut self) {
        for asked in [&mut self.first, &mut self.second] {
            asked.answers.clear();
            asked.room = None;
        }
    }

    /// What was counted, when at least `least` people answered.
    pub(super) fn told(&self, round: Round, shape: Shape, least: u32) -> Option<Tally> {
        let asked = self.asked(round);
        (asked.people(shape) >= least).then(|| asked.tally(shape))
    }

    /// Who answered a higher or a lower step the second time, per row.
    pub(super) fn shifts(&self, shape: Shape) -> Vec<Shift> {
        let mut shifts = vec![Shift::default(); shape.nothing().len()];
        for (who, (before, _)) in &self.first.answers {
            let Some(now) = self.own(*who, Round::Second) else { continue };
            for ((shift, before), now) in shifts.iter_mut().zip(before).zip(now) {
                shift.add(*before, *now);
            }
        }
        shifts
    }

    pub(super) fn answer(
        &mut self,
        who: ParticipantId,
        round: Round,
        answer: Option<&Answer>,
        shape: Shape,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let asked = self.asked_mut(round);
        if asked.stage != Stage::Open {
            return Err(Refused::ChoiceClosed);
        }
        let before = match answer {
            Some(answer) if !shape.accepts(answer) => return Err(Refused::NoAnswer),
            Some(answer) => asked.answers.insert(who, (answer.clone(), entry)),
            None => asked.answers.remove(&who),
        };
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    pub(super) fn count_room(
        &mut self,
        round: Round,
        rows: Option<&Tally>,
        shape: Shape,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let asked = self.asked_mut(round);
        if asked.stage == Stage::Away {
            return Err(Refused::ChoiceClosed);
        }
        if let Some(rows) = rows {
            if rows.len() > ROOM_LINES_MAX {
                return Err(Refused::Full { max: ROOM_LINES_MAX });
            }
            if !super::is_count(rows) {
                return Err(Refused::TooMuch { max: HANDS_MAX });
            }
            if !shape.accepts_room(rows) {
                return Err(Refused::NoAnswer);
            }
        }
        let before = asked.room.take();
        asked.room = rows.map(|rows| (rows.clone(), entry));
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    /// `twice`: whether the group can be asked again.
    pub(super) fn set_stage(
        &mut self,
        round: Round,
        to: Stage,
        twice: bool,
    ) -> Result<(), Refused> {
        let may = match round {
            // While people answer again, the first time stands.
            Round::First => {
                to != Stage::Away && (to != Stage::Open || self.second.stage == Stage::Away)
            }
            Round::Second => twice && matches!(self.first.stage, Stage::Closed | Stage::Shown),
        };
        if !may {
            return Err(Refused::ChoiceClosed);
        }
        self.asked_mut(round).stage = to;
        Ok(())
    }
}
