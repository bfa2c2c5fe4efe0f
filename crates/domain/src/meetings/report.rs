//! The report: what a meeting brought, action points first. It can be made at any moment.

use super::blocks::{Block, BlockKind};
use super::kinds::{Outcome, Reader};
use super::{
    ActionPoint, CardRef, ContributionBody, GROUP_TEXT_MAX, HandedOut, Meeting, NAME_MAX, Naming,
    OWN_QUESTION_MAX, PointOwner, Prompt, Returned, Slot, TITLE_MAX, Text, Visibility, needs_count,
};
use crate::decks::{DeckId, ElementId};

/// A meeting's report. Names stand in it only with action points and, in a meeting with names,
/// in the list of who was there; never with what somebody said.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The decks that the agenda was made from: their goals head the report.
    pub decks: Vec<DeckId>,
    /// Action points, the open ones of earlier meetings last.
    pub points: Vec<ReportPoint>,
    /// What was said, per card and prompt, in the order of the meeting.
    pub said: Vec<ReportSlot>,
    /// Definition cards that were turned.
    pub definitions: Vec<ElementId>,
    /// What the group made together: the block's title and the text.
    pub group_texts: Vec<(Text<TITLE_MAX>, Text<GROUP_TEXT_MAX>)>,
    /// First names, sorted; `None` when the meeting has no names.
    pub names: Option<Vec<Text<NAME_MAX>>>,
    /// How many people joined.
    pub people: usize,
    /// The blocks as they went.
    pub agenda: Vec<(Text<TITLE_MAX>, u16, bool)>,
    /// What is not in the report, and why.
    pub left_out: Vec<LeftOut>,
    /// The themes that participants marked.
    pub needs: Vec<(DeckId, usize)>,
    /// The cards that went out as work.
    pub handed_out: Vec<HandedOut>,
    /// What came back of work that was handed out earlier. Whoever wrote it shared it with the group.
    pub returned: Vec<Returned>,
}

/// An action point in the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPoint {
    /// The action point.
    pub point: ActionPoint,
    /// The owner's first name, if there is one.
    pub name: Option<Text<NAME_MAX>>,
}

/// What came in on one slot.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportSlot {
    /// The slot.
    pub slot: Slot,
    /// The block's title.
    pub block: Text<TITLE_MAX>,
    /// The question of an own card.
    pub own_question: Option<Text<OWN_QUESTION_MAX>>,
    /// What was brought in and may be read, in order.
    pub lines: Vec<ContributionBody>,
    /// What came of the card or the block, in a kind with rules of its own.
    pub outcome: Option<Outcome>,
}

/// Something that is not in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Why.
    pub why: Why,
    /// The block it belongs to.
    pub block: Text<TITLE_MAX>,
    /// The cards concerned, for reasons that concern cards.
    pub cards: Vec<CardRef>,
    /// How many things.
    pub count: usize,
}

/// Why something is not in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The block was left out.
    Skipped,
    /// The meeting never came to the block.
    NotReached,
    /// The cards were not drawn.
    NotDrawn,
    /// The cards were set aside.
    Passed,
    /// The coach kept contributions off the wall.
    Hidden,
    /// The coach has not shown them to the group.
    NotShown,
    /// The writer or the coach erased them, or their time had passed.
    Erased,
}

/// The report for whoever gets a link: only what the coach showed to the group.
pub fn shared_report(meeting: &Meeting) -> Report {
    let mut shared = report(meeting);
    for slot in &mut shared.said {
        let is_revealed = meeting.slot(&slot.slot).is_some_and(|state| state.revealed);
        let shown = meeting
            .on_slot(&slot.slot)
            .filter(|line| is_revealed && line.visibility == Visibility::Shown);
        let lines: Vec<_> = shown.map(|line| line.body.clone()).collect();
        let count = slot.lines.len() - lines.len();
        if count > 0 {
            let (why, block, cards) = (Why::NotShown, slot.block.clone(), Vec::new());
            shared.left_out.push(LeftOut { why, block, cards, count });
        }
        slot.lines = lines;
        let block = meeting.block(slot.slot.block);
        slot.outcome = block.and_then(|block| block.outcome(&slot.slot.prompt, Reader::Anyone));
    }
    shared
}

/// Makes the report of a meeting as it stands, for its coaches.
pub fn report(meeting: &Meeting) -> Report {
    let blocks: Vec<&Block> = meeting.agenda.iter().collect();
    let mut decks: Vec<DeckId> = Vec::new();
    for deck in blocks.iter().filter_map(|block| block.plan.deck.as_ref()) {
        if !decks.contains(deck) {
            decks.push(deck.clone());
        }
    }
    let mut definitions: Vec<ElementId> = Vec::new();
    for card in blocks.iter().filter(|block| block.visited).flat_map(|block| &block.face_up) {
        if !definitions.contains(card) {
            definitions.push(card.clone());
        }
    }
    let group_texts = blocks
        .iter()
        .filter_map(|block| Some((block.plan.title.clone(), block.group_text.clone()?)))
        .collect();
    let agenda = blocks
        .iter()
        .map(|block| {
            (block.plan.title.clone(), block.plan.minutes, block.visited && !block.skipped)
        })
        .collect();
    Report {
        decks,
        points: points(meeting),
        said: blocks.iter().flat_map(|block| said(meeting, block)).collect(),
        definitions,
        group_texts,
        names: names(meeting),
        people: meeting.participants.len(),
        agenda,
        left_out: blocks.iter().flat_map(|block| left_out(meeting, block)).collect(),
        needs: needs_count(meeting),
        handed_out: meeting.handed_out.clone(),
        returned: meeting.returned.iter().map(Returned::without_names).collect(),
    }
}

fn points(meeting: &Meeting) -> Vec<ReportPoint> {
    let all = meeting.points.iter().chain(&meeting.carried).filter(|point| !point.removed);
    all.map(|point| {
        let name = match point.owner {
            PointOwner::Participant(id) => meeting.participant(id).and_then(|p| p.name.clone()),
            PointOwner::Group => None,
        };
        ReportPoint { point: point.clone(), name }
    })
    .collect()
}

fn names(meeting: &Meeting) -> Option<Vec<Text<NAME_MAX>>> {
    if meeting.naming == Naming::Anonymous || meeting.words_erased {
        return None;
    }
    let mut names: Vec<_> = meeting.participants.iter().filter_map(|p| p.name.clone()).collect();
    names.sort_by_key(|name| name.as_str().to_lowercase());
    Some(names)
}

/// The prompts of a block in the order in which they were answered; last those that are no longer
/// there, as of a card that was put back.
fn prompts(meeting: &Meeting, block: &Block) -> Vec<Prompt> {
    let mut prompts = Vec::new();
    if block.plan.kind == BlockKind::Closing {
        prompts.extend([Prompt::TakeAway, Prompt::MoreThought]);
    }
    prompts.extend(block.drawn.iter().chain(&block.passed).cloned().map(Prompt::Card));
    prompts.push(Prompt::Block);
    let here = meeting.slots.keys().filter(|slot| slot.block == block.id);
    let gone = here.filter(|slot| !prompts.contains(&slot.prompt));
    let mut gone: Vec<_> = gone.map(|slot| slot.prompt.clone()).collect();
    gone.sort();
    prompts.extend(gone);
    prompts
}

fn said(meeting: &Meeting, block: &Block) -> Vec<ReportSlot> {
    let mut slots = Vec::new();
    for prompt in prompts(meeting, block) {
        let own_question = match &prompt {
            Prompt::Card(CardRef::Own(number)) => block.own_card(*number).map(|c| c.text.clone()),
            _ => None,
        };
        let is_drawn = matches!(&prompt, Prompt::Card(card) if block.drawn.contains(card));
        let slot = Slot { block: block.id, prompt };
        let lines: Vec<_> = meeting
            .on_slot(&slot)
            .filter(|contribution| contribution.visibility != Visibility::Hidden)
            .map(|contribution| contribution.body.clone())
            .collect();
        let outcome = block.outcome(&slot.prompt, Reader::Coach);
        // A card that was on the table stands in the report also when nobody wrote anything.
        if is_drawn || !lines.is_empty() || outcome.is_some() {
            let title = block.plan.title.clone();
            slots.push(ReportSlot { slot, block: title, own_question, lines, outcome });
        }
    }
    slots
}

fn left_out(meeting: &Meeting, block: &Block) -> Vec<LeftOut> {
    let title = &block.plan.title;
    let line =
        |why, cards: Vec<CardRef>, count| LeftOut { why, block: title.clone(), cards, count };
    if block.skipped {
        return vec![line(Why::Skipped, Vec::new(), 1)];
    }
    if !block.visited {
        return vec![line(Why::NotReached, Vec::new(), 1)];
    }
    let mut lines = Vec::new();
    // Beside what a group does in a kind of its own, cards are questions that nobody draws.
    let draws = block.plan.kind.has_table() || !block.play.has_rules();
    let undrawn = if draws { block.undrawn() } else { Vec::new() };
    if !undrawn.is_empty() {
        lines.push(line(Why::NotDrawn, undrawn.clone(), undrawn.len()));
    }
    if !block.passed.is_empty() {
        lines.push(line(Why::Passed, block.passed.clone(), block.passed.len()));
    }
    let here = meeting.contributions.iter().filter(|c| c.slot.block == block.id);
    let (mut hidden, mut erased) = (0, 0);
    for contribution in here {
        if contribution.body == ContributionBody::Erased {
            erased += 1;
        } else if contribution.visibility == Visibility::Hidden {
            hidden += 1;
        }
    }
    if hidden > 0 {
        lines.push(line(Why::Hidden, Vec::new(), hidden));
    }
    if erased > 0 {
        lines.push(line(Why::Erased, Vec::new(), erased));
    }
    lines
}
