//! The thread: from a card to what was said, to the action point that came of it, to the next
//! meeting of the team, and back.

use jiff::civil;

use super::blocks::Block;
use super::kinds::{definition, vision};
use super::points::CARRIED_FROM;
use super::{
    ActionPoint, BlockId, CARRIED_MAX, CardRef, ContributionId, GROUP_TEXT_MAX, Meeting, MeetingId,
    NAME_MAX, Origin, PersonId, Phase, PointId, PointOwner, Prompt, Refused, Slot, TITLE_MAX, Text,
};
use crate::decks::ElementId;

/// What came of a card in one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CameOf {
    /// How many times somebody said something to it, as far as it is still kept.
    pub said: usize,
    /// The action points that came up with it.
    pub points: Vec<PointId>,
}

/// What came of a card in this meeting; `None` when it did not lie on the table.
pub fn came_of(meeting: &Meeting, element: &ElementId) -> Option<CameOf> {
    let card = CardRef::Deck(element.clone());
    let is_it = |slot: &Slot| slot.prompt == Prompt::Card(card.clone());
    let lay = |block: &Block| {
        block.visited && (block.drawn.contains(&card) || block.face_up.contains(element))
    };
    let slots = meeting.slots.iter().filter(|(slot, _)| is_it(slot));
    let said = slots.map(|(_, state)| state.count).sum();
    let points = meeting.points.iter().filter(|point| !point.removed);
    let points = points.filter(|point| point.slot.as_ref().is_some_and(is_it));
    let points: Vec<_> = points.map(|point| point.id).collect();
    let lay_there = meeting.agenda.iter().any(lay);
    (lay_there || said > 0 || !points.is_empty()).then_some(CameOf { said, points })
}

/// Where the action points come from that this meeting took along, in order.
pub fn carried_here(meeting: &Meeting) -> Vec<Origin> {
    let carried = meeting.carried.iter().filter(|point| !point.removed);
    carried.filter_map(|point| point.from).collect()
}

/// Where the action points come from that a coach left out of this meeting.
pub fn left_out_here(meeting: &Meeting) -> Vec<Origin> {
    let left = meeting.carried.iter().filter(|point| point.removed);
    left.filter_map(|point| point.from).collect()
}

/// Takes along what is open, beside what a coach took along before.
pub(super) fn carry(meeting: &mut Meeting, points: &[ActionPoint]) {
    let by_hand: Vec<_> = meeting.carried.iter().filter_map(|point| point.from).collect();
    for point in points {
        if !point.from.is_some_and(|from| by_hand.contains(&from)) {
            lay_down(meeting, point);
        }
    }
}

fn lay_down(meeting: &mut Meeting, point: &ActionPoint) {
    let last = meeting.carried.iter().map(|there| there.id.0 + 1).max();
    let id = ContributionId(last.unwrap_or(CARRIED_FROM));
    meeting.carried.push(ActionPoint { id, ..point.clone() });
}

/// Takes one along.
pub(super) fn carry_one(
    meeting: &mut Meeting,
    point: &ActionPoint,
) -> Result<Vec<super::Effect>, Refused> {
    if meeting.phase == Phase::Closed || meeting.discarded {
        return Err(Refused::Closed);
    }
    if point.from.is_none() {
        return Err(Refused::Unknown);
    }
    if let Some(there) = meeting.carried.iter_mut().find(|there| there.from == point.from) {
        there.removed = false;
        return Ok(Vec::new());
    }
    if meeting.carried.len() >= CARRIED_MAX {
        return Err(Refused::Full { max: CARRIED_MAX });
    }
    lay_down(meeting, point);
    Ok(Vec::new())
}

/// An action point of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamPoint {
    /// The meeting in which it was made.
    pub meeting: MeetingId,
    /// The day of that meeting.
    pub on: civil::Date,
    /// The action point.
    pub point: ActionPoint,
    /// The owner's first name, for who led that meeting, where there is one.
    pub name: Option<Text<NAME_MAX>>,
    /// Whether the reader led the meeting in which it was made.
    pub is_led: bool,
    /// The later meetings that took it along, in their order.
    pub taken_to: Vec<MeetingId>,
}

/// The action points of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamPoints {
    /// What somebody still has to do: with a date first, the earliest first.
    pub open: Vec<TeamPoint>,
    /// What is done or no longer needed, of the latest meeting first.
    pub settled: Vec<TeamPoint>,
}

/// The action points of one meeting that a coach of its team may see. Who led it sees all of them
/// with first names, as in the report. Who led another meeting of the team sees what is open,
/// without a name: just what that meeting began with.
pub fn points_for(meeting: &Meeting, id: MeetingId, reader: PersonId) -> Vec<TeamPoint> {
    let is_led = meeting.coaches.contains_key(&reader);
    let name = |owner: PointOwner| match owner {
        PointOwner::Participant(who) if is_led => meeting.participant(who)?.name.clone(),
        _ => None,
    };
    let points = meeting.points.iter().filter(|point| !point.removed);
    let points = points.filter(|point| is_led || point.is_open());
    let points = points.map(|point| TeamPoint {
        meeting: id,
        on: meeting.starts.date(),
        point: if is_led {
            point.clone()
        } else {
            ActionPoint { owner: PointOwner::Group, slot: None, ..point.clone() }
        },
        name: name(point.owner),
        is_led,
        taken_to: Vec::new(),
    });
    points.collect()
}

/// Puts a team's action points in order, each with the meetings that took it along. `carried` is
/// what every meeting took along, in the order of the meetings.
pub fn line_up(points: Vec<TeamPoint>, carried: &[(MeetingId, Vec<Origin>)]) -> TeamPoints {
    let with_next = points.into_iter().map(|point| {
        let origin = Origin { meeting: point.meeting, point: point.point.id };
        let took = carried.iter().filter(|(_, origins)| origins.contains(&origin));
        TeamPoint { taken_to: took.map(|(id, _)| *id).collect(), ..point }
    });
    let (mut open, mut settled): (Vec<_>, Vec<_>) =
        with_next.partition(|point| point.point.is_open());
    open.sort_by_key(|one| (one.point.due.is_none(), one.point.due, one.on, one.point.id));
    settled.sort_by_key(|one| (std::cmp::Reverse(one.on), one.point.id));
    TeamPoints { open, settled }
}

/// A text that a group made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The block that they made it in.
    pub block: BlockId,
    /// Its title.
    pub title: Text<TITLE_MAX>,
    /// The text.
    pub text: Text<GROUP_TEXT_MAX>,
    /// What it is.
    pub what: MadeWhat,
}

/// What a text is that a group made together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeWhat {
    /// A definition that they agreed on.
    Definition,
    /// A vision.
    Vision,
    /// Another text of the group.
    Text,
}

/// What the group made together, in the order of the meeting.
pub fn made_together(meeting: &Meeting) -> Vec<Made> {
    let made = |block: &Block| {
        let agreed = definition::work(block).and_then(|work| work.agreed().text().cloned());
        let what = match &agreed {
            Some(_) => MadeWhat::Definition,
            None if vision::vision(block).is_some() => MadeWhat::Vision,
            None => MadeWhat::Text,
        };
        let text = agreed.or_else(|| block.group_text.clone())?;
        Some(Made { block: block.id, title: block.plan.title.clone(), text, what })
    };
    meeting.agenda.iter().filter_map(made).collect()
}

/// Where something belongs that comes up now: with the card on the table, else with the block.
pub fn here(meeting: &Meeting) -> Option<Slot> {
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running)?;
    let prompt = block.on_table.clone().map_or(Prompt::Block, Prompt::Card);
    Some(Slot { block: block.id, prompt })
}
