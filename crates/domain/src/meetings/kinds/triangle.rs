//! The triangle: everybody lays child, parent and school, and all triangles lie over each other.
//!
//! Everybody lays alone first; nobody sees a triangle of somebody else before the coach shows them.
//! Then all lie over each other, with the average and how far people differ; whose triangle is
//! whose stands nowhere but on their own phone. With fewer than [`LEAST`] people the group sees
//! nothing of phones, for then an average tells too much, unless the coach chose otherwise
//! beforehand: everybody reads that when they lay. After the talk people may lay once more.

use std::collections::BTreeMap;

use jiff::civil;
use serde::{Deserialize, Serialize};

pub use super::shape::{
    Corner, Form, Laid, Lying, Nearness, PAIRS, Ring, Side, Spot, TABLE_RADIUS,
};
pub use super::sides::{Round, Stage};
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{EntryNumber, Meeting, ParticipantId, Refused};

/// The fewest people of whom triangles are shown, unless the coach chose otherwise.
pub const LEAST: usize = 5;
/// The most questions to talk about.
pub const QUESTIONS_MAX: u8 = 20;

/// About what the last question asks for one's own role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// As the card says it.
    #[default]
    Card,
    /// Parental involvement.
    Involvement,
    /// Educational partnership.
    Partnership,
}

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The word in the last question.
    pub word: Word,
    /// Whether triangles are also shown of fewer than [`LEAST`] people.
    pub small: bool,
}

/// The average of an earlier meeting of the same team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The day of that meeting.
    pub on: civil::Date,
    /// How many people it is the average of.
    pub people: u32,
    /// The average distances, as [`PAIRS`].
    pub sides: [Side; 3],
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant lays a triangle, or another one.
    Lay {
        /// Which time.
        round: Round,
        /// The triangle; `None` takes it back, and is what the log keeps after erasure.
        laid: Option<Laid>,
    },
    /// The coach opens, closes, shows or hides. Undoing is setting it as it was.
    SetStage {
        /// Which time.
        round: Round,
        /// How far it is from now on.
        to: Stage,
    },
    /// The coach lays the triangle of a room without phones.
    LayForRoom {
        /// Which time.
        round: Round,
        /// The triangle; `None` takes it away.
        laid: Option<Laid>,
    },
    /// The coach asks one of the questions to talk about.
    Ask {
        /// Which one, from 1; `None` takes it away.
        number: Option<u8>,
    },
    /// The coach lays the average of an earlier meeting beside this one.
    Compare {
        /// That average; `None` takes it away.
        earlier: Option<Earlier>,
    },
}

/// A triangle and the entry that brought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Brought {
    laid: Laid,
    entry: EntryNumber,
}

/// One time that everybody lays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Turn {
    stage: Stage,
    laid: BTreeMap<ParticipantId, Brought>,
    room: Option<Laid>,
    /// Whether fewer than [`LEAST`] are shown too, as it was set when it was closed or shown.
    small: bool,
}

/// How the block goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triangle {
    first: Turn,
    second: Turn,
    asked: Option<u8>,
    earlier: Option<Earlier>,
}

impl Default for Triangle {
    /// Who comes to the block can lay at once.
    fn default() -> Self {
        let first = Turn { stage: Stage::Open, ..Turn::default() };
        Self { first, second: Turn::default(), asked: None, earlier: None }
    }
}

/// The triangles of a group over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Every triangle, in an order that tells nothing of who laid it.
    pub all: Vec<Lying>,
    /// The average.
    pub average: Lying,
    /// How far people differ, at child, parent and school.
    pub rings: [Ring; 3],
    /// The distances, as [`PAIRS`].
    pub sides: [Side; 3],
}

/// From when the average is that lies beside the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Earlier in this meeting.
    Today,
    /// The meeting of the same team on this day.
    On(civil::Date),
}

/// The average before this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    /// From when it is.
    pub when: When,
    /// The average.
    pub average: Lying,
    /// Its distances, as [`PAIRS`].
    pub sides: [Side; 3],
}

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The time that people lay, or laid last.
    pub round: Round,
    /// How far it is.
    pub stage: Stage,
    /// How many have laid.
    pub turnout: usize,
    /// The question to talk about, from 1.
    pub asked: Option<u8>,
    /// The triangles of the phones, once shown, of enough people.
    pub picture: Option<Picture>,
    /// The triangle of the room, once shown.
    pub room: Option<Laid>,
    /// An earlier average, once this one is shown.
    pub past: Option<Past>,
}

/// What the report tells of one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// How many people laid; none when it is what the coach laid for the room.
    pub people: u32,
    /// The average distances, as [`PAIRS`].
    pub sides: [Side; 3],
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The first time.
    pub first: Option<Told>,
    /// After the talk.
    pub second: Option<Told>,
    /// The average of an earlier meeting that lay beside it.
    pub earlier: Option<Earlier>,
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { word: Word::Card, small: false };
    match &plan.settings {
        super::Settings::Triangle(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The triangles of a block, when it is about them.
pub fn triangle(block: &Block) -> Option<&Triangle> {
    match &block.play {
        super::Play::Triangle(triangle) => Some(triangle),
        _ => None,
    }
}

/// What everybody may see. Before the coach shows the triangles nothing in it depends on them.
pub fn seen(meeting: &Meeting, block: &Block) -> Option<Seen> {
    let triangle = triangle(block)?;
    let round = triangle.round();
    let turn = triangle.turn(round);
    let is_shown = turn.stage == Stage::Shown;
    Some(Seen {
        round,
        stage: turn.stage,
        turnout: turn.laid.len(),
        asked: triangle.asked,
        picture: if is_shown { turn.picture() } else { None },
        room: turn.room.filter(|_| is_shown),
        past: if is_shown { past(meeting, block, triangle, round) } else { None },
    })
}

/// The average before this one: of the first time, of an earlier block, or of an earlier meeting.
fn past(meeting: &Meeting, block: &Block, triangle: &Triangle, round: Round) -> Option<Past> {
    let today = |told: Told| Past::of(When::Today, told.sides);
    if round == Round::Second
        && let Some(told) = triangle.first.told(Reader::Anyone)
    {
        return Some(today(told));
    }
    let others = earlier_blocks(meeting, block);
    let told = others.filter_map(|(_, triangle)| triangle.latest());
    told.last().map(today).or_else(|| {
        let earlier = triangle.earlier.as_ref()?;
        Some(Past::of(When::On(earlier.on), earlier.sides))
    })
}

/// The blocks before this one in which triangles were laid, in order.
fn earlier_blocks<'m>(
    meeting: &'m Meeting,
    block: &Block,
) -> impl Iterator<Item = (&'m Block, &'m Triangle)> {
    let id = block.id;
    let before = meeting.agenda.iter().take_while(move |other| other.id != id);
    before.filter_map(|other| Some((other, triangle(other)?)))
}

/// What somebody laid themselves before this time: the first time, or in an earlier block.
pub fn own_before(
    meeting: &Meeting,
    block: &Block,
    who: ParticipantId,
    round: Round,
) -> Option<Laid> {
    let first = triangle(block).filter(|_| round == Round::Second);
    first.and_then(|triangle| triangle.own(who, Round::First)).or_else(|| {
        earlier_blocks(meeting, block)
            .filter_map(|(_, triangle)| {
                triangle.own(who, Round::Second).or_else(|| triangle.own(who, Round::First))
            })
            .last()
    })
}

/// The last average that a group saw in a meeting, to lay beside one of a next meeting.
pub fn to_carry(meeting: &Meeting) -> Option<Earlier> {
    let mut told = meeting.agenda.iter().filter_map(|block| triangle(block)?.latest());
    told.next_back().map(|told| Earlier {
        on: meeting.starts.date(),
        people: told.people,
        sides: told.sides,
    })
}

impl Past {
    fn of(when: When, sides: [Side; 3]) -> Self {
        Self { when, average: Form::from(sides).lying(), sides }
    }
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Lay { round, .. } => Self::Lay { round, laid: None },
            Self::LayForRoom { round, .. } => Self::LayForRoom { round, laid: None },
            other => other,
        }
    }
}

impl Turn {
    fn is_used(&self) -> bool {
        !self.laid.is_empty() || self.room.is_some()
    }

    fn forms(&self) -> Vec<Form> {
        self.laid.values().map(|brought| brought.laid.distances()).collect()
    }

    /// The triangles over each other, of enough people.
    fn picture(&self) -> Option<Picture> {
        let forms = self.forms();
        let average = Form::average(&forms).filter(|_| self.small || forms.len() >= LEAST)?;
        let mut all: Vec<_> = forms.iter().map(Form::lying).collect();
        all.sort();
        Some(Picture {
            all,
            average: average.lying(),
            rings: Form::rings(&forms, average),
            sides: Form::sides(&forms, average),
        })
    }

    /// What may be told: of enough people, or else what the coach laid for the room.
    fn told(&self, reader: Reader) -> Option<Told> {
        let is_told = match reader {
            Reader::Coach => matches!(self.stage, Stage::Closed | Stage::Shown),
            Reader::Anyone => self.stage == Stage::Shown,
        };
        if !is_told {
            return None;
        }
        let of_phones = self.picture().map(|picture| Told {
            people: u32::try_from(picture.all.len()).unwrap_or(u32::MAX),
            sides: picture.sides,
        });
        of_phones.or_else(|| {
            let form = self.room?.distances();
            Some(Told { people: 0, sides: Form::sides(&[form], form) })
        })
    }
}

impl Triangle {
    /// The time that people lay, or laid last.
    pub fn round(&self) -> Round {
        if self.second.stage == Stage::Away { Round::First } else { Round::Second }
    }

    /// How far that time is.
    pub fn stage(&self) -> Stage {
        self.turn(self.round()).stage
    }

    fn turn(&self, round: Round) -> &Turn {
        match round {
            Round::First => &self.first,
            Round::Second => &self.second,
        }
    }

    fn turn_mut(&mut self, round: Round) -> &mut Turn {
        match round {
            Round::First => &mut self.first,
            Round::Second => &mut self.second,
        }
    }

    /// Whether somebody laid something.
    pub fn is_used(&self) -> bool {
        self.first.is_used() || self.second.is_used()
    }

    /// What somebody laid themselves.
    pub fn own(&self, who: ParticipantId, round: Round) -> Option<Laid> {
        Some(self.turn(round).laid.get(&who)?.laid)
    }

    /// What the coach laid for the room.
    pub fn room(&self, round: Round) -> Option<Laid> {
        self.turn(round).room
    }

    /// What lies beside it of an earlier meeting.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.earlier.as_ref()
    }

    /// The last average that the group saw.
    fn latest(&self) -> Option<Told> {
        let told = |turn: &Turn| turn.told(Reader::Anyone);
        told(&self.second).or_else(|| told(&self.first))
    }

    pub(super) fn erase(&mut self) {
        for turn in [&mut self.first, &mut self.second] {
            turn.laid.clear();
            turn.room = None;
        }
    }

    pub(super) fn outcome(&self, reader: Reader) -> Option<Outcome> {
        let [first, second] = [&self.first, &self.second].map(|turn| turn.told(reader));
        let is_told = first.is_some() || second.is_some();
        is_told.then(|| Outcome { first, second, earlier: self.earlier.clone() })
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let Deed::Lay { round, laid } = deed else { return Err(Refused::NotAllowed) };
        let turn = self.turn_mut(*round);
        if turn.stage != Stage::Open {
            return Err(Refused::ChoiceClosed);
        }
        laid.as_ref().map_or(Ok(()), Laid::check)?;
        let before = match laid {
            Some(laid) => turn.laid.insert(who, Brought { laid: *laid, entry }),
            None => turn.laid.remove(&who),
        };
        Ok(before.map(|brought| brought.entry).into_iter().collect())
    }

    pub(super) fn coach_does(&mut self, deed: &Deed, small: bool) -> Result<(), Refused> {
        match deed {
            Deed::SetStage { round, to } => self.set_stage(*round, *to, small),
            Deed::LayForRoom { round, laid } => {
                laid.as_ref().map_or(Ok(()), Laid::check)?;
                let turn = self.turn_mut(*round);
                if turn.stage == Stage::Away {
                    return Err(Refused::ChoiceClosed);
                }
                turn.room = *laid;
                Ok(())
            }
            Deed::Ask { number } => {
                if number.is_some_and(|number| !(1..=QUESTIONS_MAX).contains(&number)) {
                    return Err(Refused::TooMuch { max: QUESTIONS_MAX.into() });
                }
                self.asked = *number;
                Ok(())
            }
            Deed::Compare { earlier } => {
                self.earlier.clone_from(earlier);
                Ok(())
            }
            Deed::Lay { .. } => Err(Refused::NotAllowed),
        }
    }

    fn set_stage(&mut self, round: Round, to: Stage, small: bool) -> Result<(), Refused> {
        let may = match round {
            // While people lay again, the first time stands.
            Round::First => {
                to != Stage::Away && (to != Stage::Open || self.second.stage == Stage::Away)
            }
            Round::Second => matches!(self.first.stage, Stage::Closed | Stage::Shown),
        };
        if !may {
            return Err(Refused::ChoiceClosed);
        }
        let turn = self.turn_mut(round);
        turn.stage = to;
        turn.small = small;
        Ok(())
    }
}
