//! Taking part: what somebody who joined may do.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::lang::Lang;
use crate::meetings::{
    Action, ActionPoint, BLOCKS_MAX, BlockId, By, CONTRIBUTION_MAX, CONTRIBUTIONS_EACH_MAX,
    Contribution, ContributionBody, ContributionId, Entry, EntryNumber, Meeting, NAME_MAX,
    NOTE_MAX, NOTES_EACH_MAX, Naming, PARTICIPANTS_MAX, POINTS_EACH_MAX, Participant,
    ParticipantId, Phase, PointOwner, PointState, Prompt, Refused, Slot, Text, Visibility, blocks,
    kinds,
};

use super::{Effect, Outcome};

pub(super) fn apply(meeting: &mut Meeting, who: ParticipantId, entry: &Entry) -> Outcome {
    if meeting.words_erased {
        return Err(Refused::Closed);
    }
    match &entry.action {
        Action::Contribute { slot, text } => contribute(meeting, who, slot, text, entry),
        Action::WriteOwnCard { block, text } => {
            open(meeting)?;
            let by = Some(who);
            meeting.block_mut(*block)?.write_own(text.clone(), by).map(|()| Vec::new())
        }
        Action::Play { block, deed } => play(meeting, who, *block, deed, entry),
        Action::Pass { slot, passes } => pass(meeting, who, slot, *passes),
        Action::Note { slot, text } => note(meeting, who, slot, text.as_ref(), entry),
        Action::Erase { contribution } => {
            let by = meeting.contribution(*contribution).map(|c| c.by);
            if by != Some(By::Participant(who)) {
                return Err(Refused::NotAllowed);
            }
            erase(meeting, *contribution)
        }
        Action::Rename { name } => {
            let name = name.clone().filter(|_| meeting.naming == Naming::Named);
            meeting.participant_mut(who)?.name = name;
            Ok(Vec::new())
        }
        Action::LeaveEmail { email } => {
            let person = meeting.participant_mut(who)?;
            person.email.clone_from(email);
            Ok(instead_of_before(person, EMAIL, entry, email.is_some()))
        }
        Action::MarkNeeds { decks } => {
            open(meeting)?;
            if !meeting.asks_needs {
                return Err(Refused::NotAllowed);
            }
            let mut decks = decks.clone();
            decks.sort();
            decks.dedup();
            decks.truncate(BLOCKS_MAX);
            meeting.participant_mut(who)?.needs = decks;
            Ok(Vec::new())
        }
        Action::AddPoint { .. }
        | Action::EditPoint { .. }
        | Action::RemovePoint { .. }
        | Action::RestorePoint { .. }
        | Action::AnswerPoint { .. } => points(meeting, PointOwner::Participant(who), false, entry),
        _ => Err(Refused::NotAllowed),
    }
}

fn open(meeting: &Meeting) -> Result<(), Refused> {
    let is_over = meeting.phase == Phase::Closed || meeting.discarded;
    if is_over { Err(Refused::Closed) } else { Ok(()) }
}

/// Work that goes on between meetings still leads to action points, until everybody's words go.
fn may_still_add(meeting: &Meeting) -> Result<(), Refused> {
    let is_over = meeting.words_erased || meeting.discarded;
    if is_over { Err(Refused::Closed) } else { Ok(()) }
}

pub(super) fn join(
    meeting: &mut Meeting,
    name: Option<&Text<NAME_MAX>>,
    token_hash: &str,
    lang: Lang,
    at: Timestamp,
) -> Outcome {
    open(meeting)?;
    if meeting.participants.len() >= PARTICIPANTS_MAX {
        return Err(Refused::Full { max: PARTICIPANTS_MAX });
    }
    let id = u32::try_from(meeting.participants.len()).map(ParticipantId);
    let id = id.map_err(|_| Refused::Full { max: PARTICIPANTS_MAX })?;
    if !token_hash.is_empty() {
        meeting.by_token.insert(token_hash.to_owned(), id);
    }
    meeting.participants.push(Participant {
        name: name.filter(|_| meeting.naming == Naming::Named).cloned(),
        lang,
        token_hash: token_hash.to_owned(),
        link_ended: false,
        joined_at: at,
        away: false,
        email: None,
        needs: Vec::new(),
        contributions: Vec::new(),
        notes: BTreeMap::new(),
        written_in: BTreeMap::new(),
        passes: Vec::new(),
    });
    seat(meeting, id);
    Ok(Vec::new())
}

/// Gives somebody who comes late a place at the smallest table.
fn seat(meeting: &mut Meeting, id: ParticipantId) {
    let Some(at) = meeting.at else { return };
    let Ok(block) = meeting.block_mut(at) else {
        return;
    };
    if let Some(table) = block.tables.iter_mut().min_by_key(|table| table.len()) {
        table.push(id);
        block.play.seated(&block.tables);
    }
}

/// What a participant writes counts for where the group was when they wrote it: a slot that has
/// been open stays open until it is locked or the meeting closes, so that what a phone kept during
/// a lost connection still arrives.
fn contribute(
    meeting: &mut Meeting,
    who: ParticipantId,
    slot: &Slot,
    text: &Text<CONTRIBUTION_MAX>,
    entry: &Entry,
) -> Outcome {
    open(meeting)?;
    let block = meeting.block(slot.block).ok_or(Refused::Unknown)?;
    if !block.visited || !has_been_open(block, &slot.prompt) {
        return Err(Refused::Unknown);
    }
    if meeting.slots.get(slot).is_some_and(|state| state.locked) {
        return Err(Refused::Locked);
    }
    let mine = meeting.participant_mut(who)?.contributions.len();
    if mine >= CONTRIBUTIONS_EACH_MAX {
        return Err(Refused::Full { max: CONTRIBUTIONS_EACH_MAX });
    }
    let body = ContributionBody::Text(text.clone());
    bring_in(meeting, slot, By::Participant(who), body, entry);
    Ok(Vec::new())
}

fn has_been_open(block: &blocks::Block, prompt: &Prompt) -> bool {
    match prompt {
        Prompt::Card(card) => block.drawn.contains(card) || block.passed.contains(card),
        other => block.open_prompts().contains(other),
    }
}

pub(super) fn bring_in(
    meeting: &mut Meeting,
    slot: &Slot,
    by: By,
    body: ContributionBody,
    entry: &Entry,
) {
    let place = meeting.contributions.len();
    // What the coach enters was said aloud: it needs no second look.
    let visibility = if by == By::Room { Visibility::Shown } else { Visibility::Waiting };
    meeting.contributions.push(Contribution {
        id: ContributionId(entry.number.0),
        slot: slot.clone(),
        by,
        body,
        visibility,
        at: entry.at,
    });
    let state = meeting.slots.entry(slot.clone()).or_default();
    state.contributions.push(place);
    state.count += 1;
    if let By::Participant(who) = by
        && let Ok(person) = meeting.participant_mut(who)
    {
        person.contributions.push(place);
    }
}

fn pass(meeting: &mut Meeting, who: ParticipantId, slot: &Slot, passes: bool) -> Outcome {
    open(meeting)?;
    let block = meeting.block(slot.block).ok_or(Refused::Unknown)?;
    if !block.visited || !has_been_open(block, &slot.prompt) {
        return Err(Refused::Unknown);
    }
    let person = meeting.participant_mut(who)?;
    let did = person.passes.contains(slot);
    if did == passes {
        return Ok(Vec::new());
    }
    person.passes.retain(|passed| passed != slot);
    if passes {
        person.passes.push(slot.clone());
    }
    let state = meeting.slots.entry(slot.clone()).or_default();
    state.passes = if passes { state.passes + 1 } else { state.passes.saturating_sub(1) };
    Ok(Vec::new())
}

/// In a kind with rules of its own people take part while the group is there. Words that a phone
/// kept without a connection still count when the group has gone on, and what people are asked on
/// joining can be told before the group gets there.
fn play(
    meeting: &mut Meeting,
    who: ParticipantId,
    block: BlockId,
    deed: &kinds::Deed,
    entry: &Entry,
) -> Outcome {
    open(meeting)?;
    let is_here = meeting.at == Some(block);
    let was_there = meeting.block(block).ok_or(Refused::Unknown)?.visited;
    let is_late = deed.may_be_late() && was_there;
    let is_early = deed.may_be_early() && !was_there;
    let is_now = meeting.phase == Phase::Running && (is_here || is_late);
    if !(is_now || is_early) {
        return Err(Refused::ChoiceClosed);
    }
    let before = kinds::participant_does(meeting.block_mut(block)?, who, deed, entry.number)?;
    Ok(before.into_iter().map(Effect::Blank).collect())
}

fn note(
    meeting: &mut Meeting,
    who: ParticipantId,
    slot: &Slot,
    text: Option<&Text<NOTE_MAX>>,
    entry: &Entry,
) -> Outcome {
    let key = slot.to_string();
    let person = meeting.participant_mut(who)?;
    match text {
        None => {
            person.notes.remove(&key);
        }
        Some(_) if person.notes.len() >= NOTES_EACH_MAX && !person.notes.contains_key(&key) => {
            return Err(Refused::Full { max: NOTES_EACH_MAX });
        }
        Some(text) => {
            person.notes.insert(key.clone(), text.clone());
        }
    }
    Ok(instead_of_before(person, &key, entry, text.is_some()))
}

/// Where an address is written, among the slots of notes.
const EMAIL: &str = "email";

/// What is private and was changed or taken back does not stay in the log either.
fn instead_of_before(
    person: &mut Participant,
    what: &str,
    entry: &Entry,
    is_kept: bool,
) -> Vec<Effect> {
    let before = if is_kept {
        person.written_in.insert(what.to_owned(), entry.number)
    } else {
        person.written_in.remove(what)
    };
    before.map(Effect::Blank).into_iter().collect()
}

pub(super) fn erase(meeting: &mut Meeting, id: ContributionId) -> Outcome {
    let place = meeting.contribution_place(id).ok_or(Refused::Unknown)?;
    let contribution = &mut meeting.contributions[place];
    if contribution.body != ContributionBody::Erased {
        contribution.body = ContributionBody::Erased;
        if let Some(state) = meeting.slots.get_mut(&contribution.slot) {
            state.count = state.count.saturating_sub(1);
        }
    }
    Ok(vec![Effect::Blank(EntryNumber(id.0))])
}

/// Ends every link of one participant, those of letters too.
pub(super) fn end_link(meeting: &mut Meeting, who: ParticipantId) -> Outcome {
    let person = meeting.participant_mut(who)?;
    person.token_hash.clear();
    person.link_ended = true;
    meeting.by_token.retain(|_, owner| *owner != who);
    Ok(Vec::new())
}

/// Erases everybody's own words. A meeting that nobody closed is closed with it: whatever came in
/// after this would stay.
pub(super) fn erase_everybody(meeting: &mut Meeting, now: Timestamp) {
    meeting.words_erased = true;
    meeting.phase = Phase::Closed;
    meeting.closed_at.get_or_insert(now);
    meeting.timer = None;
    for contribution in &mut meeting.contributions {
        contribution.body = ContributionBody::Erased;
    }
    for state in meeting.slots.values_mut() {
        state.count = 0;
    }
    for block in meeting.agenda.iter_mut().chain(meeting.removed.iter_mut().map(|(_, b)| b)) {
        for card in &mut block.own_cards {
            card.text = Text::erased();
        }
        block.play.erase();
    }
    super::returned::erase(meeting);
    meeting.by_token.clear();
    for person in &mut meeting.participants {
        person.name = None;
        person.token_hash.clear();
        person.email = None;
        person.needs.clear();
        person.notes.clear();
        person.written_in.clear();
    }
}

/// Action points. `all` says that the actor may answer for, change and remove everybody's.
pub(super) fn points(
    meeting: &mut Meeting,
    owner: PointOwner,
    all: bool,
    entry: &Entry,
) -> Outcome {
    if let Action::AddPoint { title, due, slot } = &entry.action {
        match owner {
            PointOwner::Participant(_) => may_still_add(meeting)?,
            PointOwner::Group => open(meeting)?,
        }
        room_for_a_point(meeting, owner)?;
        meeting.points.push(ActionPoint {
            id: ContributionId(entry.number.0),
            owner,
            title: title.clone(),
            due: *due,
            slot: slot.clone(),
            state: PointState::Open,
            removed: false,
            from: None,
        });
        return Ok(Vec::new());
    }
    let (Action::EditPoint { point, .. }
    | Action::RemovePoint { point }
    | Action::RestorePoint { point }
    | Action::AnswerPoint { point, .. }) = &entry.action
    else {
        return Err(Refused::NotAllowed);
    };
    if let Action::RestorePoint { point } = &entry.action
        && let Some(found) = meeting.points.iter().find(|p| p.id == *point && p.removed)
    {
        room_for_a_point(meeting, found.owner)?;
    }
    let carried = all.then_some(&mut meeting.carried).into_iter().flatten();
    let found = meeting.points.iter_mut().chain(carried).find(|p| p.id == *point);
    let found = found.ok_or(Refused::Unknown)?;
    if found.owner != owner && !all {
        return Err(Refused::NotAllowed);
    }
    match &entry.action {
        Action::EditPoint { title, due, .. } => {
            found.title = title.clone();
            found.due = *due;
        }
        Action::RemovePoint { .. } => found.removed = true,
        Action::RestorePoint { .. } => found.removed = false,
        Action::AnswerPoint { state, .. } => found.state = *state,
        _ => {}
    }
    Ok(Vec::new())
}

fn room_for_a_point(meeting: &Meeting, owner: PointOwner) -> Result<(), Refused> {
    if meeting.points_of(owner).count() >= POINTS_EACH_MAX {
        return Err(Refused::Full { max: POINTS_EACH_MAX });
    }
    Ok(())
}
