//! Leading: what only the coach who leads may do.

use jiff::Timestamp;

use crate::meetings::{
    Action, ActionPoint, BlockId, By, ContributionBody, ContributionId, Entry, HANDS_MAX, Meeting,
    PersonId, Phase, Refused, Slot, SlotState, Timer, Visibility, WallShows, blocks, deal_tables,
    kinds, thread,
};

use super::{Effect, Outcome};

pub(super) fn apply(meeting: &mut Meeting, entry: &Entry) -> Outcome {
    match &entry.action {
        Action::Start { carried } => start(meeting, carried, entry.at),
        Action::Close => close(meeting, entry.at),
        Action::Reopen => reopen(meeting),
        Action::HandOver { to } => hand_over(meeting, *to),
        Action::SetAway { participant, away } => {
            meeting.participant_mut(*participant)?.away = *away;
            Ok(Vec::new())
        }
        Action::Play { block, deed } => play(meeting, *block, deed, entry),
        _ => {
            running(meeting)?;
            moving(meeting, &entry.action)
                .or_else(|| on_the_table(meeting, entry))
                .or_else(|| timing(meeting, entry))
                .or_else(|| moderating(meeting, &entry.action))
                .unwrap_or_else(|| entering(meeting, entry))
                .map(|()| Vec::new())
        }
    }
}

type Step = Option<Result<(), Refused>>;

fn running(meeting: &Meeting) -> Result<(), Refused> {
    match meeting.phase {
        Phase::Running => Ok(()),
        Phase::Planned => Err(Refused::NotStarted),
        Phase::Closed => Err(Refused::Closed),
    }
}

fn start(meeting: &mut Meeting, carried: &[ActionPoint], now: Timestamp) -> Outcome {
    if meeting.phase != Phase::Planned {
        return Err(Refused::AlreadyStarted);
    }
    if meeting.discarded {
        return Err(Refused::Closed);
    }
    let first = meeting.agenda.first().ok_or(Refused::EmptyAgenda)?.id;
    meeting.phase = Phase::Running;
    meeting.started_at = Some(now);
    thread::carry(meeting, carried);
    arrive(meeting, first)?;
    Ok(vec![Effect::IndexChanged])
}

pub(super) fn close(meeting: &mut Meeting, now: Timestamp) -> Outcome {
    running(meeting)?;
    meeting.phase = Phase::Closed;
    meeting.closed_at = Some(now);
    meeting.timer = None;
    let before = meeting.agenda.iter_mut().flat_map(|block| block.play.ends());
    Ok(before.map(Effect::Blank).chain([Effect::IndexChanged]).collect())
}

fn reopen(meeting: &mut Meeting) -> Outcome {
    if meeting.phase != Phase::Closed || meeting.words_erased {
        return Err(Refused::Closed);
    }
    meeting.phase = Phase::Running;
    meeting.closed_at = None;
    Ok(vec![Effect::IndexChanged])
}

fn hand_over(meeting: &mut Meeting, to: PersonId) -> Outcome {
    if !meeting.coaches.contains_key(&to) {
        return Err(Refused::Unknown);
    }
    meeting.facilitator = to;
    Ok(vec![Effect::IndexChanged])
}

fn arrive(meeting: &mut Meeting, id: BlockId) -> Result<(), Refused> {
    if let Some(place) = meeting.place(id) {
        let people = meeting.present();
        kinds::arriving(&mut meeting.agenda, place, &people);
    }
    let block = meeting.block_mut(id)?;
    block.visited = true;
    block.skipped = false;
    meeting.at = Some(id);
    meeting.wall = WallShows::Block;
    meeting.timer = None;
    Ok(())
}

fn moving(meeting: &mut Meeting, action: &Action) -> Step {
    Some(match action {
        Action::GoTo { block, from } if *from == meeting.at => arrive(meeting, *block),
        Action::Skip { from } if Some(*from) == meeting.at => skip(meeting, *from),
        Action::GoTo { .. } | Action::Skip { .. } => Err(Refused::MovedOn),
        Action::ShowOnWall { shows } => {
            meeting.wall = shows.clone();
            Ok(())
        }
        _ => return None,
    })
}

fn skip(meeting: &mut Meeting, from: BlockId) -> Result<(), Refused> {
    let next = meeting.next().ok_or(Refused::Unknown)?.id;
    meeting.block_mut(from)?.skipped = true;
    arrive(meeting, next)
}

fn on_the_table(meeting: &mut Meeting, entry: &Entry) -> Step {
    Some(match &entry.action {
        Action::DrawCard { block, seed } => on_block(meeting, *block, |b| b.draw(*seed)),
        Action::PickCard { block, card } => on_block(meeting, *block, |b| b.pick(card)),
        Action::PutBack { block, card } => on_block(meeting, *block, |b| b.put_back(card)),
        Action::PassCard { block, card } => on_block(meeting, *block, |b| b.pass(card)),
        Action::WriteOwnCard { block, text } => {
            on_block(meeting, *block, |b| b.write_own(text.clone(), None))
        }
        Action::TurnDefinition { block, card, face_up } => {
            let somebody_wrote = somebody_wrote(meeting, *block);
            on_block(meeting, *block, |b| b.turn_definition(card, *face_up, somebody_wrote))
        }
        Action::FormTables { block, seed } => {
            let people = meeting.present();
            on_block(meeting, *block, |b| {
                // Such a block deals by its own steps.
                let own = [blocks::BlockKind::Definition, blocks::BlockKind::Vision];
                if own.contains(&b.plan.kind) {
                    return Err(Refused::Unknown);
                }
                b.tables = deal_tables(&people, kinds::may_deal(b)?, *seed);
                Ok(())
            })
        }
        Action::SetGroupText { block, text } => on_block(meeting, *block, |b| {
            b.group_text.clone_from(text);
            b.play.group_text(text.as_ref(), entry.number);
            Ok(())
        }),
        _ => return None,
    })
}

fn on_block(
    meeting: &mut Meeting,
    id: BlockId,
    does: impl FnOnce(&mut blocks::Block) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let before = meeting.block(id).and_then(|block| block.on_table.clone());
    let block = meeting.block_mut(id)?;
    does(block)?;
    let moved = block.on_table != before;
    if moved && meeting.at == Some(id) {
        meeting.wall = WallShows::Block;
    }
    Ok(())
}

/// What the coach does in a kind with rules of its own, where the meeting has been.
fn play(meeting: &mut Meeting, id: BlockId, deed: &kinds::Deed, entry: &Entry) -> Outcome {
    running(meeting)?;
    if deed.about().is_some_and(|who| meeting.participant(who).is_none()) {
        return Err(Refused::Unknown);
    }
    let is_here = meeting.at == Some(id);
    let people = meeting.present();
    let clock = kinds::clock(deed, entry.at)?;
    let block = meeting.block_mut(id)?;
    if !block.visited {
        return Err(Refused::NotStarted);
    }
    let before = kinds::coach_does(block, deed, &people, entry.number)?;
    if let (true, kinds::Clock::Becomes(timer)) = (is_here, clock) {
        meeting.timer = timer;
    }
    if is_here {
        meeting.wall = WallShows::Block;
    }
    Ok(before.into_iter().map(Effect::Blank).collect())
}

/// Whether somebody wrote a text of their own in this block or in one before it.
fn somebody_wrote(meeting: &Meeting, block: BlockId) -> bool {
    let Some(place) = meeting.place(block) else {
        return false;
    };
    let until_here = &meeting.agenda[..=place];
    // The work on a definition goes along with the group.
    if meeting.agenda.iter().any(|block| block.play.somebody_wrote()) {
        return true;
    }
    // Counted hands are no text.
    meeting.contributions.iter().any(|contribution| {
        matches!(contribution.body, ContributionBody::Text(_))
            && until_here.iter().any(|block| block.id == contribution.slot.block)
    })
}

fn timing(meeting: &mut Meeting, entry: &Entry) -> Step {
    let now = entry.at;
    let timer = match (&entry.action, meeting.timer) {
        (Action::AddTime { seconds }, Some(timer)) => timer.add(*seconds, now),
        (Action::StartTimer { seconds }, _) | (Action::AddTime { seconds }, None) => {
            Timer::start(*seconds, now)
        }
        (Action::PauseTimer, Some(timer)) => Ok(timer.pause(now)),
        (Action::ResumeTimer, Some(timer)) => Ok(timer.resume(now)),
        (Action::PauseTimer | Action::ResumeTimer, None) => Err(Refused::Unknown),
        (Action::StopTimer, _) => {
            meeting.timer = None;
            return Some(Ok(()));
        }
        _ => return None,
    };
    Some(timer.map(|timer| meeting.timer = Some(timer)))
}

fn moderating(meeting: &mut Meeting, action: &Action) -> Step {
    Some(match action {
        Action::Reveal { slot } => reveal(meeting, slot),
        Action::Conceal { slot } => on_slot(meeting, slot, |state| state.revealed = false),
        Action::Lock { slot } => on_slot(meeting, slot, |state| state.locked = true),
        Action::Unlock { slot } => on_slot(meeting, slot, |state| state.locked = false),
        Action::Moderate { contribution, to } => moderate(meeting, *contribution, *to),
        _ => return None,
    })
}

fn on_slot(
    meeting: &mut Meeting,
    slot: &Slot,
    does: impl FnOnce(&mut SlotState),
) -> Result<(), Refused> {
    let block = meeting.block(slot.block).ok_or(Refused::Unknown)?;
    if !block.has_prompt(&slot.prompt) {
        return Err(Refused::Unknown);
    }
    does(meeting.slots.entry(slot.clone()).or_default());
    Ok(())
}

fn reveal(meeting: &mut Meeting, slot: &Slot) -> Result<(), Refused> {
    on_slot(meeting, slot, |state| state.revealed = true)?;
    for place in &meeting.slots[slot].contributions {
        let contribution = &mut meeting.contributions[*place];
        if contribution.visibility == Visibility::Waiting {
            contribution.visibility = Visibility::Shown;
        }
    }
    Ok(())
}

fn moderate(meeting: &mut Meeting, id: ContributionId, to: Visibility) -> Result<(), Refused> {
    let place = meeting.contribution_place(id).ok_or(Refused::Unknown)?;
    meeting.contributions[place].visibility = to;
    if to == Visibility::Shown {
        let slot = meeting.contributions[place].slot.clone();
        meeting.slots.entry(slot).or_default().revealed = true;
    }
    Ok(())
}

fn entering(meeting: &mut Meeting, entry: &Entry) -> Result<(), Refused> {
    let (slot, body) = match &entry.action {
        Action::Enter { slot, text } => (slot, ContributionBody::Text(text.clone())),
        Action::ShowOfHands { slot, question, count } => {
            if *count > HANDS_MAX {
                return Err(Refused::TooMuch { max: HANDS_MAX });
            }
            (slot, ContributionBody::Hands { question: question.clone(), count: *count })
        }
        _ => return Err(Refused::NotAllowed),
    };
    let block = meeting.block(slot.block).ok_or(Refused::Unknown)?;
    if !block.has_prompt(&slot.prompt) {
        return Err(Refused::Unknown);
    }
    super::taking_part::bring_in(meeting, slot, By::Room, body, entry);
    Ok(())
}
