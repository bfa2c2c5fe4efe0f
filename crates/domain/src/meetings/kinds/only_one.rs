//! "I am the only one who…": somebody says something of themselves, and whoever it also holds for
//! steps in, silently.
//!
//! The group sees how many there are, never who. What was said and who stepped in is forgotten as
//! soon as the turn ends, in the log too: the entries are blanked to [`Deed::Did`], which does not
//! tell what somebody did. Who has had a turn is kept until the game is over, so that the coach can
//! draw somebody who has not. Both are blanked together, so that a log that is read again always
//! draws the same person for as long as that matters.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Before;
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::tables::random_below;
use crate::meetings::{EntryNumber, HANDS_MAX, OWN_QUESTION_MAX, ParticipantId, Refused, Text};

/// The most sentences of which the number is kept, where the group wants that.
pub const COUNTS_MAX: usize = 200;

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whether the numbers stay for the report, because the group wants them.
    pub counts: bool,
}

/// A turn, by the number of the entry that began it.
pub type TurnId = u64;

/// What can be done. A deed about a turn that is over does nothing: two coaches may end it at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant takes the turn.
    Take {},
    /// Who has the turn writes the sentence down, or takes it away.
    Claim {
        /// The turn.
        turn: TurnId,
        /// The sentence.
        text: Option<Text<OWN_QUESTION_MAX>>,
    },
    /// Who has the turn gives it away.
    Yield {
        /// The turn.
        turn: TurnId,
    },
    /// A participant for whom it also holds steps in, or back.
    StepIn {
        /// The turn.
        turn: TurnId,
        /// Whether it holds for them.
        with: bool,
    },
    /// What stays in the log of a participant's deed, and of a draw.
    Did {},
    /// The coach begins a turn of somebody who speaks up without a phone.
    Begin {},
    /// The coach draws somebody who has not had a turn.
    Draw {
        /// The chance.
        seed: u64,
    },
    /// The coach puts the written sentence on the wall, or takes it off.
    ShowClaim {
        /// The turn.
        turn: TurnId,
        /// Whether it is shown.
        on: bool,
    },
    /// The coach shows how many there are, or hides it.
    ShowNumber {
        /// The turn.
        turn: TurnId,
        /// Whether it is shown.
        on: bool,
    },
    /// The coach counts who stepped in without a phone.
    CountRoom {
        /// The turn.
        turn: TurnId,
        /// How many, beside who speaks; `None` takes the count away.
        count: Option<u32>,
    },
    /// The coach ends the turn: what was said and who stepped in is forgotten.
    End {
        /// The turn.
        turn: TurnId,
        /// How many there were, where the group wants to keep that.
        count: Option<u32>,
    },
    /// The coach ends the game: who had a turn is forgotten too.
    Finish {},
}

/// Somebody's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Turn {
    id: TurnId,
    who: Option<ParticipantId>,
    claim: Option<(Text<OWN_QUESTION_MAX>, EntryNumber)>,
    claim_shown: bool,
    /// Who said whether it holds for them.
    said: BTreeMap<ParticipantId, (bool, EntryNumber)>,
    room: Option<u32>,
    number_shown: bool,
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    turn: Option<Turn>,
    /// Who has had a turn, with the entries that tell so.
    been: BTreeMap<ParticipantId, Vec<EntryNumber>>,
    /// How many it held for, where the group wants to keep that.
    counts: BTreeMap<TurnId, u32>,
}

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// Whose turn it is; `None` when nobody's.
    pub turn: Option<SeenTurn<'a>>,
}

/// What everybody may see of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenTurn<'a> {
    /// Which one.
    pub id: TurnId,
    /// Who has it, when it is somebody with a phone.
    pub who: Option<ParticipantId>,
    /// The sentence, when it was written and the coach shows it.
    pub claim: Option<&'a Text<OWN_QUESTION_MAX>>,
    /// How many it holds for, who speaks included, once shown.
    pub number: Option<u32>,
}

/// What the report tells: how many it held for, sentence by sentence, where the group wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The numbers in order.
    pub counts: Vec<u32>,
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { counts: false };
    match &plan.settings {
        super::Settings::OnlyOne(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The circle of a block, when it is one.
pub fn circle(block: &Block) -> Option<&Circle> {
    match &block.play {
        super::Play::OnlyOne(circle) => Some(circle),
        _ => None,
    }
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self {
            Self::Take {}
            | Self::Claim { .. }
            | Self::Yield { .. }
            | Self::StepIn { .. }
            | Self::Draw { .. } => Self::Did {},
            Self::CountRoom { turn, .. } => Self::CountRoom { turn: *turn, count: None },
            other => other.clone(),
        }
    }
}

impl Turn {
    fn begun(id: TurnId, who: Option<ParticipantId>) -> Self {
        Self {
            id,
            who,
            claim: None,
            claim_shown: false,
            said: BTreeMap::new(),
            room: None,
            number_shown: false,
        }
    }

    /// Who speaks, and all for whom it also holds.
    fn number(&self) -> u32 {
        let with = self.said.values().filter(|(with, _)| *with).count();
        let with = u32::try_from(with).unwrap_or(u32::MAX);
        with.saturating_add(self.room.unwrap_or_default()).saturating_add(1)
    }

    fn entries(&self) -> Before {
        let claim = self.claim.iter().map(|(_, entry)| *entry);
        claim.chain(self.said.values().map(|(_, entry)| *entry)).collect()
    }
}

impl Circle {
    /// What everybody may see.
    pub fn seen(&self) -> Seen<'_> {
        let turn = self.turn.as_ref().map(|turn| SeenTurn {
            id: turn.id,
            who: turn.who,
            claim: turn.claim.as_ref().filter(|_| turn.claim_shown).map(|(text, _)| text),
            number: turn.number_shown.then(|| turn.number()),
        });
        Seen { turn }
    }

    /// The written sentence, for the coach and for who wrote it, and whether it is shown.
    pub fn claim(&self) -> Option<(&Text<OWN_QUESTION_MAX>, bool)> {
        let turn = self.turn.as_ref()?;
        turn.claim.as_ref().map(|(text, _)| (text, turn.claim_shown))
    }

    /// How many the coach counted without a phone.
    pub fn room(&self) -> Option<u32> {
        self.turn.as_ref()?.room
    }

    /// Whether somebody said that it holds for them; `None` when they said nothing.
    pub fn own(&self, who: ParticipantId) -> Option<bool> {
        Some(self.turn.as_ref()?.said.get(&who)?.0)
    }

    /// How many have not had a turn, of these.
    pub fn waiting(&self, people: &[ParticipantId]) -> usize {
        people.iter().filter(|who| !self.been.contains_key(who)).count()
    }

    /// Whether somebody had a turn.
    pub fn is_used(&self) -> bool {
        self.turn.is_some() || !self.been.is_empty() || !self.counts.is_empty()
    }

    pub(super) fn erase(&mut self) {
        self.turn = None;
        self.been.clear();
    }

    /// Ends what is still going on, when the meeting closes; answers what is to be blanked.
    pub(super) fn ends(&mut self) -> Before {
        let mut before = self.turn.take().map(|turn| turn.entries()).unwrap_or_default();
        before.extend(std::mem::take(&mut self.been).into_values().flatten());
        before
    }

    pub(super) fn outcome(&self) -> Option<Outcome> {
        let counts: Vec<_> = self.counts.values().copied().collect();
        (!counts.is_empty()).then_some(Outcome { counts })
    }

    fn running(&mut self, id: TurnId) -> Result<&mut Turn, Refused> {
        self.turn.as_mut().filter(|turn| turn.id == id).ok_or(Refused::TurnOver)
    }

    /// A draw during somebody's turn draws nobody. It is erased with that turn: without the turn it
    /// would draw somebody after all when the log is read.
    fn draws_nobody(&mut self, entry: EntryNumber) {
        let who = self.turn.as_ref().and_then(|turn| turn.who);
        if let Some(entries) = who.and_then(|who| self.been.get_mut(&who)) {
            entries.push(entry);
        }
    }

    fn begin(&mut self, who: Option<ParticipantId>, entry: EntryNumber) {
        self.turn = Some(Turn::begun(entry.0, who));
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::Take {} => {
                if self.turn.is_some() {
                    return Err(Refused::TurnTaken);
                }
                self.been.entry(who).or_default().push(entry);
                self.begin(Some(who), entry);
                Ok(Before::new())
            }
            // Who does not have that turn takes nothing away. A log in which the turn was erased since,
            // so that it seems nobody's or somebody else's, must be read too.
            Deed::Claim { turn, text: None }
                if self.running(*turn).ok().and_then(|turn| turn.who) != Some(who) =>
            {
                Ok(Before::new())
            }
            Deed::Claim { turn, text } => {
                let turn = self.running(*turn)?;
                if turn.who != Some(who) {
                    return Err(Refused::NotAllowed);
                }
                // Other words are looked at anew.
                turn.claim_shown = false;
                let before = turn.claim.take();
                turn.claim = text.clone().map(|text| (text, entry));
                Ok(before.map(|(_, entry)| entry).into_iter().collect())
            }
            Deed::Yield { turn } => {
                if self.running(*turn)?.who != Some(who) {
                    return Err(Refused::NotAllowed);
                }
                self.been.entry(who).or_default().push(entry);
                let turn = self.turn.take();
                Ok(turn.map(|turn| turn.entries()).unwrap_or_default())
            }
            Deed::StepIn { turn, with } => {
                let turn = self.running(*turn)?;
                if turn.who == Some(who) {
                    return Err(Refused::NotAllowed);
                }
                if turn.number_shown {
                    return Err(Refused::TurnOver);
                }
                let before = turn.said.insert(who, (*with, entry));
                Ok(before.map(|(_, entry)| entry).into_iter().collect())
            }
            Deed::Did {} => Ok(Before::new()),
            _ => Err(Refused::NotAllowed),
        }
    }

    pub(super) fn coach_does(
        &mut self,
        deed: &Deed,
        keeps: bool,
        people: &[ParticipantId],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::Begin {} if self.turn.is_some() => {}
            Deed::Begin {} => self.begin(None, entry),
            Deed::Draw { .. } if self.turn.is_some() => self.draws_nobody(entry),
            Deed::Did {} => {}
            Deed::Draw { seed } => {
                let mut seed = *seed;
                let mut left: Vec<_> = people.to_vec();
                left.retain(|who| !self.been.contains_key(who));
                if left.is_empty() {
                    return Err(Refused::EverybodyHasBeen);
                }
                let who = left.swap_remove(random_below(&mut seed, left.len()));
                // Whom it draws follows from turns that are erased: it is erased with them.
                self.been.entry(who).or_default().push(entry);
                self.begin(Some(who), entry);
            }
            Deed::ShowClaim { turn, on } => {
                if let Ok(turn) = self.running(*turn) {
                    turn.claim_shown = *on;
                }
            }
            Deed::ShowNumber { turn, on } => {
                if let Ok(turn) = self.running(*turn) {
                    turn.number_shown = *on;
                }
            }
            Deed::CountRoom { turn, count } => {
                if count.is_some_and(|count| count > HANDS_MAX) {
                    return Err(Refused::TooMuch { max: HANDS_MAX });
                }
                if let Ok(turn) = self.running(*turn) {
                    turn.room = *count;
                }
            }
            Deed::End { turn, count } => {
                let count = count.filter(|_| keeps && self.counts.len() < COUNTS_MAX);
                if let Some(count) = count {
                    self.counts.entry(*turn).or_insert(count.min(HANDS_MAX));
                }
                if self.running(*turn).is_ok() {
                    return Ok(self.turn.take().map(|turn| turn.entries()).unwrap_or_default());
                }
            }
            Deed::Finish {} => return Ok(self.ends()),
            _ => return Err(Refused::NotAllowed),
        }
        Ok(Before::new())
    }
}
