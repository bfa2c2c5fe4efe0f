//! The pure heart: state and entry in, state and effects out, or a refusal.
//!
//! This file only says who may do what and hands the action on; what it does stands in
//! `planning.rs`, `leading.rs` and `taking_part.rs`.

mod leading;
mod planning;
mod returned;
mod taking_part;

use super::{
    Action, Actor, Entry, EntryNumber, Meeting, ParticipantId, PersonId, PointOwner, Refused,
};

/// What the program must do besides keeping the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// What lists and searches know of the meeting has changed.
    IndexChanged,
    /// The words of this entry must be erased from the log.
    Blank(EntryNumber),
    /// The words of everybody must be erased from the log.
    BlankEverybody,
}

/// Applies one entry. On a refusal the meeting is as it was.
///
/// `meeting` is `None` only for the first entry, which must be [`Action::Create`] by a coach.
pub fn apply(meeting: &mut Option<Meeting>, entry: &Entry) -> Result<Vec<Effect>, Refused> {
    let Some(meeting) = meeting else {
        let (Action::Create(create), Actor::Coach(coach)) = (&entry.action, entry.actor) else {
            return Err(Refused::Unknown);
        };
        *meeting = Some(Meeting::create(entry, create.clone(), coach));
        return Ok(vec![Effect::IndexChanged]);
    };
    apply_to(meeting, entry)
}

/// Applies one entry after the first. On a refusal the meeting is as it was.
pub fn apply_to(meeting: &mut Meeting, entry: &Entry) -> Result<Vec<Effect>, Refused> {
    let effects = match entry.actor {
        Actor::Coach(person) => coach_does(meeting, person, entry),
        Actor::Participant(who) => participant_does(meeting, who, entry),
        Actor::Visitor => visitor_does(meeting, entry),
        Actor::Clock => clock_does(meeting, entry),
    }?;
    meeting.version = entry.number;
    Ok(effects)
}

/// Folds a log into a meeting. Entries that were refused are not in a log, so a refusal here
/// means that the log is damaged.
pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Result<Option<Meeting>, Refused> {
    let mut meeting = None;
    for entry in entries {
        apply(&mut meeting, entry)?;
    }
    Ok(meeting)
}

type Outcome = Result<Vec<Effect>, Refused>;

fn coach_does(meeting: &mut Meeting, person: PersonId, entry: &Entry) -> Outcome {
    if !meeting.coaches.contains_key(&person) {
        return Err(Refused::NotAllowed);
    }
    if let Some(outcome) = planning::apply(meeting, entry) {
        return outcome;
    }
    match &entry.action {
        Action::TakeOver => {
            meeting.facilitator = person;
            return Ok(vec![Effect::IndexChanged]);
        }
        Action::AddPoint { .. }
        | Action::EditPoint { .. }
        | Action::RemovePoint { .. }
        | Action::RestorePoint { .. }
        | Action::AnswerPoint { .. } => {
            return taking_part::points(meeting, PointOwner::Group, true, entry);
        }
        Action::Erase { contribution } => {
            return taking_part::erase(meeting, *contribution);
        }
        Action::SetHandedOut { .. } | Action::BringBack { .. } | Action::TakeOut { .. } => {
            return returned::apply(meeting, entry);
        }
        _ => {}
    }
    if meeting.facilitator != person {
        return Err(Refused::NotLeading);
    }
    leading::apply(meeting, entry)
}

fn participant_does(meeting: &mut Meeting, who: ParticipantId, entry: &Entry) -> Outcome {
    if meeting.participant(who).is_none() {
        return Err(Refused::NotAllowed);
    }
    taking_part::apply(meeting, who, entry)
}

fn visitor_does(meeting: &mut Meeting, entry: &Entry) -> Outcome {
    match &entry.action {
        Action::Join { name, token_hash, lang } => {
            taking_part::join(meeting, name.as_ref(), token_hash, *lang, entry.at)
        }
        _ => Err(Refused::NotAllowed),
    }
}

fn clock_does(meeting: &mut Meeting, entry: &Entry) -> Outcome {
    match &entry.action {
        Action::Close => leading::close(meeting, entry.at),
        Action::FollowedUp { links } => {
            meeting.followed_up_at = Some(entry.at);
            for (who, token_hash) in links {
                meeting.by_token.insert(token_hash.clone(), *who);
            }
            Ok(vec![Effect::IndexChanged])
        }
        Action::EraseWords => {
            taking_part::erase_everybody(meeting, entry.at);
            Ok(vec![Effect::IndexChanged, Effect::BlankEverybody])
        }
        // Giving something out is the coaches' alone.
        Action::StopSharing { .. }
        | Action::EndLink { .. }
        | Action::ChangeCode { .. }
        | Action::ChangeWall { .. } => {
            planning::links(meeting, entry).unwrap_or(Err(Refused::NotAllowed))
        }
        _ => Err(Refused::NotAllowed),
    }
}
