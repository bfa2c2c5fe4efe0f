//! The state of a meeting: what the log adds up to.

use std::collections::{BTreeMap, HashMap};

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use super::blocks::Block;
use super::{
    ActionPoint, Actor, AssignmentId, BlockId, CONTRIBUTION_MAX, ContributionId, Create, EMAIL_MAX,
    Entry, EntryNumber, FOLLOW_UP_DAYS_DEFAULT, HandedOut, JoinCode, Keep, NAME_MAX, NOTE_MAX,
    ParticipantId, PersonId, PointOwner, Refused, Returned, Slot, TITLE_MAX, TeamId, Text, Timer,
};
use crate::decks::{DeckId, ElementId};
use crate::lang::Lang;

/// With first names, or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Naming {
    /// People may leave a first name; it stands with what they bring in.
    Named,
    /// Nobody is asked for a name.
    Anonymous,
}

/// How far the meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// It is being planned; people may already come in.
    Planned,
    /// It runs.
    Running,
    /// It is closed.
    Closed,
}

/// What the wall shows beside title and clock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WallShows {
    /// The card or the block, with what was revealed.
    #[default]
    Block,
    /// A background text.
    Background(ElementId),
    /// Who sits at which table.
    Tables,
    /// Only the code and the QR, large.
    Code,
    /// What came back of an assignment.
    Returned(AssignmentId),
}

/// Somebody who joined with the code.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// A first name, if the meeting has names and they left one.
    pub name: Option<Text<NAME_MAX>>,
    /// The language of their screen.
    pub lang: Lang,
    /// The hash of their personal link; empty once erased.
    pub token_hash: String,
    /// A coach or the school ended their link: they get no other by themselves.
    pub link_ended: bool,
    /// When they joined.
    pub joined_at: Timestamp,
    /// The coach said that they left.
    pub away: bool,
    /// Where to ask how it goes with their action points.
    pub email: Option<Text<EMAIL_MAX>>,
    /// The decks they marked as needed.
    pub needs: Vec<DeckId>,
    /// Their contributions, as places in [`Meeting::contributions`].
    pub contributions: Vec<usize>,
    /// Their notes, by slot.
    pub notes: BTreeMap<String, Text<NOTE_MAX>>,
    /// The entries that hold their notes and address: erased when these change.
    pub(super) written_in: BTreeMap<String, EntryNumber>,
    /// Where they would rather not answer.
    pub passes: Vec<Slot>,
}

/// Who brought something in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// A participant.
    Participant(ParticipantId),
    /// The coach, for somebody without a phone.
    Room,
}

/// What was brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContributionBody {
    /// Words.
    Text(Text<CONTRIBUTION_MAX>),
    /// Hands that were counted in the room.
    Hands {
        /// What was asked.
        question: Text<TITLE_MAX>,
        /// How many hands.
        count: u32,
    },
    /// Erased, by who wrote it, by the coach, or because the agreed time has passed.
    Erased,
}

/// Whether the group sees a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// The coach has not decided.
    Waiting,
    /// Everybody sees it, on a slot that is revealed.
    Shown,
    /// The coach keeps it off the wall.
    Hidden,
}

/// Something that was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Which one.
    pub id: ContributionId,
    /// Where it belongs.
    pub slot: Slot,
    /// Who brought it in.
    pub by: By,
    /// What.
    pub body: ContributionBody,
    /// Whether the group sees it.
    pub visibility: Visibility,
    /// When.
    pub at: Timestamp,
}

/// How things stand on one slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlotState {
    /// Places in [`Meeting::contributions`], in order.
    pub contributions: Vec<usize>,
    /// How many of them still say something.
    pub count: usize,
    /// Whether the wall shows what is not hidden.
    pub revealed: bool,
    /// Whether nothing more is taken.
    pub locked: bool,
    /// How many would rather not answer.
    pub passes: usize,
}

/// A report that can be read by link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The hash of the link's token.
    pub token_hash: String,
    /// The last day.
    pub until: civil::Date,
    /// Who gave it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// How many entries it adds up from.
    pub version: EntryNumber,
    /// The title.
    pub title: Text<TITLE_MAX>,
    /// Date and time on the school's clock.
    pub starts: civil::DateTime,
    /// The team.
    pub team: TeamId,
    /// Its name.
    pub team_name: Text<TITLE_MAX>,
    /// With names or without.
    pub naming: Naming,
    /// The language of the wall.
    pub lang: Lang,
    /// The code to join with.
    pub code: JoinCode,
    /// The secret of the wall's link.
    pub wall_secret: String,
    /// How long people's own words are kept.
    pub keep: Keep,
    /// Days until action points are asked after.
    pub follow_up_days: u16,
    /// Whether participants are asked which themes they need.
    pub asks_needs: bool,
    /// How far it is.
    pub phase: Phase,
    /// Whether it was taken off the list before it started.
    pub discarded: bool,
    /// When it really started.
    pub started_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When the owners of action points were asked.
    pub followed_up_at: Option<Timestamp>,
    /// Whether people's own words were erased.
    pub words_erased: bool,
    /// The blocks, in order.
    pub agenda: Vec<Block>,
    /// Removed blocks, with the place they had, the latest last.
    pub removed: Vec<(usize, Block)>,
    /// The present block.
    pub at: Option<BlockId>,
    /// What the wall shows.
    pub wall: WallShows,
    /// The coach who leads.
    pub facilitator: PersonId,
    /// Every coach of this meeting, with the name others see.
    pub coaches: BTreeMap<PersonId, Text<NAME_MAX>>,
    /// Everybody who joined, in order.
    pub participants: Vec<Participant>,
    /// Everything that was brought in, in order.
    pub contributions: Vec<Contribution>,
    /// How things stand per slot.
    pub slots: HashMap<Slot, SlotState>,
    /// Action points, in order of making.
    pub points: Vec<ActionPoint>,
    /// Open action points of the team's earlier meetings.
    pub carried: Vec<ActionPoint>,
    /// The timer.
    pub timer: Option<Timer>,
    /// Links to the report.
    pub shares: Vec<Share>,
    /// The cards of this meeting that are out as work.
    pub handed_out: Vec<HandedOut>,
    /// What came back into this meeting of work that was handed out, in order.
    pub returned: Vec<Returned>,
    /// The entries that brought it back: erased when it is taken out.
    pub(super) returned_in: BTreeMap<AssignmentId, EntryNumber>,
    pub(super) next_block: u32,
    pub(super) by_token: HashMap<String, ParticipantId>,
}

impl Meeting {
    /// The meeting that a first entry makes.
    pub(super) fn create(entry: &Entry, create: Create, coach: PersonId) -> Self {
        Self {
            version: entry.number,
            title: create.title,
            starts: create.starts,
            team: create.team,
            team_name: create.team_name,
            naming: create.naming,
            lang: create.lang,
            code: create.code,
            wall_secret: create.wall_secret,
            keep: Keep::default(),
            follow_up_days: FOLLOW_UP_DAYS_DEFAULT,
            asks_needs: false,
            phase: Phase::Planned,
            discarded: false,
            started_at: None,
            closed_at: None,
            followed_up_at: None,
            words_erased: false,
            agenda: Vec::new(),
            removed: Vec::new(),
            at: None,
            wall: WallShows::default(),
            facilitator: coach,
            coaches: BTreeMap::from([(coach, create.coach_name)]),
            participants: Vec::new(),
            contributions: Vec::new(),
            slots: HashMap::new(),
            points: Vec::new(),
            carried: Vec::new(),
            timer: None,
            shares: Vec::new(),
            handed_out: Vec::new(),
            returned: Vec::new(),
            returned_in: BTreeMap::new(),
            next_block: 1,
            by_token: HashMap::new(),
        }
    }

    /// The block with this id.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.agenda.iter().find(|block| block.id == id)
    }

    pub(super) fn block_mut(&mut self, id: BlockId) -> Result<&mut Block, Refused> {
        self.agenda.iter_mut().find(|block| block.id == id).ok_or(Refused::Unknown)
    }

    /// The place of a block on the agenda, from 0.
    pub fn place(&self, id: BlockId) -> Option<usize> {
        self.agenda.iter().position(|block| block.id == id)
    }

    /// The present block.
    pub fn current(&self) -> Option<&Block> {
        self.at.and_then(|id| self.block(id))
    }

    /// The block after the present one.
    pub fn next(&self) -> Option<&Block> {
        match self.at {
            None => self.agenda.first(),
            Some(id) => self.agenda.get(self.place(id)? + 1),
        }
    }

    /// The block before the present one.
    pub fn previous(&self) -> Option<&Block> {
        self.agenda.get(self.place(self.at?)?.checked_sub(1)?)
    }

    /// The participant with this id.
    pub fn participant(&self, id: ParticipantId) -> Option<&Participant> {
        self.participants.get(usize::try_from(id.0).ok()?)
    }

    pub(super) fn participant_mut(
        &mut self,
        id: ParticipantId,
    ) -> Result<&mut Participant, Refused> {
        let index = usize::try_from(id.0).map_err(|_| Refused::Unknown)?;
        self.participants.get_mut(index).ok_or(Refused::Unknown)
    }

    /// The participant whose personal link has this hash.
    pub fn by_token_hash(&self, hash: &str) -> Option<ParticipantId> {
        self.by_token.get(hash).copied()
    }

    /// Everybody who has a personal link that works.
    pub fn with_link(&self) -> Vec<ParticipantId> {
        let mut ids: Vec<_> = self.by_token.values().copied().collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Everybody with their id.
    pub fn people(&self) -> impl Iterator<Item = (ParticipantId, &Participant)> {
        (0..).map(ParticipantId).zip(&self.participants)
    }

    /// Everybody who has not left.
    pub fn present(&self) -> Vec<ParticipantId> {
        self.people().filter(|(_, person)| !person.away).map(|(id, _)| id).collect()
    }

    /// How things stand on a slot.
    pub fn slot(&self, slot: &Slot) -> Option<&SlotState> {
        self.slots.get(slot)
    }

    /// What was brought in on a slot, in order, without what was erased.
    pub fn on_slot(&self, slot: &Slot) -> impl DoubleEndedIterator<Item = &Contribution> {
        let places = self.slots.get(slot).map_or(&[][..], |state| &state.contributions);
        places
            .iter()
            .map(|place| &self.contributions[*place])
            .filter(|contribution| contribution.body != ContributionBody::Erased)
    }

    /// What a participant brought in, in order, without what was erased.
    pub fn by_participant(&self, id: ParticipantId) -> impl Iterator<Item = &Contribution> {
        let places = self.participant(id).map_or(&[][..], |person| &person.contributions);
        places
            .iter()
            .map(|place| &self.contributions[*place])
            .filter(|contribution| contribution.body != ContributionBody::Erased)
    }

    /// The contribution with this id.
    pub fn contribution(&self, id: ContributionId) -> Option<&Contribution> {
        self.contribution_place(id).map(|place| &self.contributions[place])
    }

    pub(super) fn contribution_place(&self, id: ContributionId) -> Option<usize> {
        self.contributions.binary_search_by_key(&id, |contribution| contribution.id).ok()
    }

    /// A participant's action points that were not removed.
    pub fn points_of(&self, owner: PointOwner) -> impl Iterator<Item = &ActionPoint> {
        self.points.iter().filter(move |point| point.owner == owner && !point.removed)
    }

    /// Whether somebody has brought something in, in words or by choosing.
    pub fn has_contributions(&self) -> bool {
        let removed = self.removed.iter().map(|(_, block)| block);
        !self.contributions.is_empty()
            || self.agenda.iter().chain(removed).any(|block| block.play.is_used())
    }
}
