//! Cards that go out as work, and what comes back: any coach of the meeting, at any time until
//! people's own words are erased.

use crate::assignments::RETURNED_MAX;
use crate::meetings::{Action, Effect, Entry, Meeting, Refused, WallShows};

use super::Outcome;

pub(super) fn apply(meeting: &mut Meeting, entry: &Entry) -> Outcome {
    if meeting.words_erased || meeting.discarded {
        return Err(Refused::Closed);
    }
    match &entry.action {
        Action::SetHandedOut { cards } => {
            meeting.handed_out.clone_from(cards);
            Ok(Vec::new())
        }
        Action::BringBack { returned } => {
            let id = returned.assignment;
            let place = meeting.returned.iter().position(|other| other.assignment == id);
            if place.is_none() && meeting.returned.len() >= RETURNED_MAX {
                return Err(Refused::Full { max: RETURNED_MAX });
            }
            match place {
                Some(place) => meeting.returned[place] = (**returned).clone(),
                None => meeting.returned.push((**returned).clone()),
            }
            let before = meeting.returned_in.insert(id, entry.number);
            Ok(before.map(Effect::Blank).into_iter().collect())
        }
        Action::TakeOut { assignment } => {
            meeting.returned.retain(|other| other.assignment != *assignment);
            if meeting.wall == WallShows::Returned(*assignment) {
                meeting.wall = WallShows::Block;
            }
            let before = meeting.returned_in.remove(assignment);
            Ok(before.map(Effect::Blank).into_iter().collect())
        }
        _ => Err(Refused::NotAllowed),
    }
}

/// Forgets what came back: the agreed time has passed.
pub(super) fn erase(meeting: &mut Meeting) {
    meeting.returned.clear();
    meeting.returned_in.clear();
    if matches!(meeting.wall, WallShows::Returned(_)) {
        meeting.wall = WallShows::Block;
    }
}
