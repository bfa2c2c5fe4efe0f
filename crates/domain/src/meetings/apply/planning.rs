//! Planning: what any coach of the meeting may change, before and during it.

use jiff::civil;

use crate::lang::Lang;
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{
    Action, BLOCKS_MAX, BlockId, COACHES_MAX, Entry, FOLLOW_UP_DAYS_MAX, KEEP_WEEKS_DEFAULT, Keep,
    Meeting, NAME_MAX, Naming, PersonId, Phase, Refused, SHARES_MAX, Share, TITLE_MAX, Text, kinds,
    thread,
};

use super::{Effect, Outcome};

/// Applies an action of planning; `None` when the action is of another sort.
pub(super) fn apply(meeting: &mut Meeting, entry: &Entry) -> Option<Outcome> {
    if let Some(outcome) = settings(meeting, &entry.action).or_else(|| links(meeting, entry)) {
        return Some(outcome);
    }
    if meeting.phase == Phase::Closed && is_about_the_agenda(&entry.action) {
        return Some(Err(Refused::Closed));
    }
    let outcome = match &entry.action {
        Action::AddBlock { plan, at } => add(meeting, plan, *at),
        Action::LayOut { plans, replace } => lay_out(meeting, plans, *replace),
        Action::EditBlock { block, plan } => edit(meeting, *block, plan),
        Action::MoveBlock { block, to } => move_to(meeting, *block, *to),
        Action::CopyBlock { block } => copy(meeting, *block),
        Action::RemoveBlock { block } => remove(meeting, *block),
        Action::RestoreBlock { block } => restore(meeting, *block),
        Action::CarryPoint { point } => return Some(thread::carry_one(meeting, point)),
        _ => return None,
    };
    Some(outcome.map(|()| vec![Effect::IndexChanged]))
}

fn is_about_the_agenda(action: &Action) -> bool {
    matches!(
        action,
        Action::AddBlock { .. }
            | Action::LayOut { .. }
            | Action::EditBlock { .. }
            | Action::MoveBlock { .. }
            | Action::CopyBlock { .. }
            | Action::RemoveBlock { .. }
            | Action::RestoreBlock { .. }
            | Action::CarryPoint { .. }
    )
}

fn settings(meeting: &mut Meeting, action: &Action) -> Option<Outcome> {
    let outcome = match action {
        Action::EditDetails { title, starts, lang } => edit_details(meeting, title, *starts, *lang),
        Action::NameTeam { name } => name_team(meeting, name),
        Action::Discard { discarded } => discard(meeting, *discarded),
        Action::SetNaming { naming } => set_naming(meeting, *naming),
        Action::SetKeepWeeks { weeks } => set_keep_weeks(meeting, *weeks),
        Action::SetFollowUp { days } => set_follow_up(meeting, *days),
        Action::AskNeeds { on } => {
            meeting.asks_needs = *on;
            Ok(())
        }
        Action::AddCoach { person, name } => add_coach(meeting, *person, name),
        Action::RemoveCoach { person } => remove_coach(meeting, *person),
        _ => return None,
    };
    Some(outcome.map(|()| vec![Effect::IndexChanged]))
}

/// What gives out a link, or ends one; `None` when the action is of another sort.
pub(super) fn links(meeting: &mut Meeting, entry: &Entry) -> Option<Outcome> {
    match &entry.action {
        Action::ShareReport { token_hash, until } => {
            if let Err(refused) = share(meeting, token_hash, *until, entry) {
                return Some(Err(refused));
            }
        }
        Action::StopSharing { token_hash } => {
            meeting.shares.retain(|share| share.token_hash != *token_hash);
        }
        Action::EndLink { participant } => {
            return Some(super::taking_part::end_link(meeting, *participant));
        }
        Action::ChangeCode { code } => meeting.code = *code,
        Action::ChangeWall { wall_secret } => meeting.wall_secret.clone_from(wall_secret),
        _ => return None,
    }
    Some(Ok(vec![Effect::IndexChanged]))
}

fn discard(meeting: &mut Meeting, discarded: bool) -> Result<(), Refused> {
    if meeting.phase != Phase::Planned {
        return Err(Refused::AlreadyStarted);
    }
    meeting.discarded = discarded;
    Ok(())
}

/// The day decides until when people's words are kept: once somebody wrote, it stands.
fn edit_details(
    meeting: &mut Meeting,
    title: &Text<TITLE_MAX>,
    starts: civil::DateTime,
    lang: Lang,
) -> Result<(), Refused> {
    let settled = meeting.phase != Phase::Planned || meeting.has_contributions();
    if settled && starts.date() != meeting.starts.date() {
        return Err(Refused::TermFixed);
    }
    meeting.title = title.clone();
    meeting.starts = starts;
    meeting.lang = lang;
    Ok(())
}

fn name_team(meeting: &mut Meeting, name: &Text<TITLE_MAX>) -> Result<(), Refused> {
    if meeting.phase == Phase::Closed {
        return Err(Refused::Closed);
    }
    meeting.team_name = name.clone();
    Ok(())
}

fn share(
    meeting: &mut Meeting,
    token_hash: &str,
    until: civil::Date,
    entry: &Entry,
) -> Result<(), Refused> {
    if meeting.shares.len() >= SHARES_MAX {
        return Err(Refused::Full { max: SHARES_MAX });
    }
    let token_hash = token_hash.to_owned();
    meeting.shares.push(Share { token_hash, until, by: entry.actor, at: entry.at });
    Ok(())
}

fn set_naming(meeting: &mut Meeting, naming: Naming) -> Result<(), Refused> {
    if meeting.has_contributions() && naming != meeting.naming {
        return Err(Refused::NamingFixed);
    }
    meeting.naming = naming;
    if naming == Naming::Anonymous {
        for person in &mut meeting.participants {
            person.name = None;
        }
    }
    Ok(())
}

fn set_keep_weeks(meeting: &mut Meeting, weeks: u8) -> Result<(), Refused> {
    let lengthens_a_promise = weeks > meeting.keep.weeks && !meeting.participants.is_empty();
    if meeting.phase != Phase::Planned || weeks > KEEP_WEEKS_DEFAULT || lengthens_a_promise {
        return Err(Refused::TermFixed);
    }
    meeting.keep = Keep { weeks };
    Ok(())
}

fn set_follow_up(meeting: &mut Meeting, days: u16) -> Result<(), Refused> {
    if days == 0 || days > FOLLOW_UP_DAYS_MAX {
        return Err(Refused::TooMuch { max: FOLLOW_UP_DAYS_MAX.into() });
    }
    meeting.follow_up_days = days;
    Ok(())
}

fn add_coach(
    meeting: &mut Meeting,
    person: PersonId,
    name: &Text<NAME_MAX>,
) -> Result<(), Refused> {
    if meeting.coaches.len() >= COACHES_MAX && !meeting.coaches.contains_key(&person) {
        return Err(Refused::Full { max: COACHES_MAX });
    }
    meeting.coaches.insert(person, name.clone());
    Ok(())
}

fn remove_coach(meeting: &mut Meeting, person: PersonId) -> Result<(), Refused> {
    if meeting.facilitator == person {
        return Err(Refused::NotAllowed);
    }
    meeting.coaches.remove(&person).map(|_| ()).ok_or(Refused::Unknown)
}

fn new_block(meeting: &mut Meeting, plan: BlockPlan) -> Block {
    let id = BlockId(meeting.next_block);
    meeting.next_block += 1;
    Block::new(id, plan)
}

fn room_for(meeting: &Meeting, more: usize) -> Result<(), Refused> {
    if meeting.agenda.len() + more > BLOCKS_MAX {
        return Err(Refused::Full { max: BLOCKS_MAX });
    }
    Ok(())
}

fn add(meeting: &mut Meeting, plan: &BlockPlan, at: Option<usize>) -> Result<(), Refused> {
    plan.check()?;
    room_for(meeting, 1)?;
    let block = new_block(meeting, plan.clone());
    let end = meeting.agenda.len();
    meeting.agenda.insert(at.unwrap_or(end).min(end), block);
    Ok(())
}

fn lay_out(meeting: &mut Meeting, plans: &[BlockPlan], replace: bool) -> Result<(), Refused> {
    plans.iter().try_for_each(BlockPlan::check)?;
    let stays = |block: &Block| block.visited || !replace;
    let staying = meeting.agenda.iter().filter(|block| stays(block)).count();
    if staying + plans.len() > BLOCKS_MAX {
        return Err(Refused::Full { max: BLOCKS_MAX });
    }
    let old = std::mem::take(&mut meeting.agenda);
    for (place, block) in old.into_iter().enumerate() {
        if stays(&block) {
            meeting.agenda.push(block);
        } else {
            meeting.removed.push((place, block));
        }
    }
    for plan in plans {
        let block = new_block(meeting, plan.clone());
        meeting.agenda.push(block);
    }
    Ok(())
}

fn edit(meeting: &mut Meeting, id: BlockId, plan: &BlockPlan) -> Result<(), Refused> {
    plan.check()?;
    let block = meeting.block_mut(id)?;
    kinds::may_replan(block, plan)?;
    block.replan(plan.clone());
    Ok(())
}

fn move_to(meeting: &mut Meeting, id: BlockId, to: usize) -> Result<(), Refused> {
    let from = meeting.place(id).ok_or(Refused::Unknown)?;
    let block = meeting.agenda.remove(from);
    let to = to.min(meeting.agenda.len());
    meeting.agenda.insert(to, block);
    Ok(())
}

fn copy(meeting: &mut Meeting, id: BlockId) -> Result<(), Refused> {
    let place = meeting.place(id).ok_or(Refused::Unknown)?;
    let plan = meeting.agenda[place].plan.clone();
    add(meeting, &plan, Some(place + 1))
}

fn remove(meeting: &mut Meeting, id: BlockId) -> Result<(), Refused> {
    let place = meeting.place(id).ok_or(Refused::Unknown)?;
    // What was said in a block stays in the report.
    if meeting.agenda[place].visited {
        return Err(Refused::AlreadyStarted);
    }
    let block = meeting.agenda.remove(place);
    meeting.removed.push((place, block));
    Ok(())
}

fn restore(meeting: &mut Meeting, id: BlockId) -> Result<(), Refused> {
    room_for(meeting, 1)?;
    let found = meeting.removed.iter().position(|(_, block)| block.id == id);
    let (place, block) = meeting.removed.remove(found.ok_or(Refused::Unknown)?);
    meeting.agenda.insert(place.min(meeting.agenda.len()), block);
    Ok(())
}
