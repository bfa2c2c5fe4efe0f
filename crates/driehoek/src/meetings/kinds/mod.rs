//! The kinds of block with rules of their own, as forms, screens, report and paper know them: one
//! folder each, and this table that names them. `docs/adding-a-kind.md` shows how one more comes in.

pub mod cross_the_line;

use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{Outcome, Play, Settings};
use domain::meetings::{Action, BlockId, CardRef, Contribution, Meeting};
use maud::{Markup, html};
use print::Part;

use super::actions::Fault;
use super::form::Fields;
use super::views::View;
use super::views::participant::Me;

/// What a participant does: the field `deed` says what.
pub fn of_participant(fields: &Fields, block: BlockId) -> Result<Action, Fault> {
    cross_the_line::of_participant(fields).map(|deed| Action::Play { block, deed })
}

/// What the coach does: the field `deed` says what.
pub fn of_coach(fields: &Fields, block: BlockId) -> Result<Action, Fault> {
    cross_the_line::of_coach(fields).map(|deed| Action::Play { block, deed })
}

/// Reads what a coach sets for a block of this kind. A form that does not ask leaves it as it was.
pub fn settings(fields: &Fields, kind: BlockKind, before: &BlockPlan) -> Result<Settings, Fault> {
    match kind {
        BlockKind::CrossTheLine => cross_the_line::settings(fields, before),
        _ => Ok(Settings::None),
    }
}

/// The fields for that, on the page of a block.
pub fn fields(view: View<'_>, meeting: &Meeting, block: &Block, typed: Option<&Fields>) -> Markup {
    match &block.play {
        Play::None => html! {},
        Play::CrossTheLine(_) => cross_the_line::fields(view, meeting, block, typed),
    }
}

/// The middle of the coach's screen.
pub fn coach(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    match &block.play {
        Play::None => html! {},
        Play::CrossTheLine(line) => cross_the_line::coach::hero(view, meeting, block, line),
    }
}

/// What a coach types in a kind, for every kind on the agenda; only that of the present block shows.
pub fn tools(view: View<'_>, meeting: &Meeting, actions: &str, again: Option<&Fields>) -> Markup {
    let has = |kind| meeting.agenda.iter().any(|block| block.plan.kind == kind);
    html! {
        @if has(BlockKind::CrossTheLine) {
            (cross_the_line::coach::floor(view, meeting, actions, again))
        }
    }
}

/// The middle of every phone, the same for all.
pub fn participant(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    match &block.play {
        Play::None => html! {},
        Play::CrossTheLine(_) => cross_the_line::participant::hero(view, meeting, block),
    }
}

/// What is somebody's own in every kind on the agenda: forms, and what they did.
pub fn own(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let has = |kind| meeting.agenda.iter().any(|block| block.plan.kind == kind);
    html! {
        @if has(BlockKind::CrossTheLine) { (cross_the_line::participant::own(view, meeting, me)) }
    }
}

/// The stage of the wall, with what was said and may be shown.
pub fn wall(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    said: &[&Contribution],
) -> Option<Markup> {
    match &block.play {
        Play::None => None,
        Play::CrossTheLine(line) => {
            Some(cross_the_line::wall::stage(view, meeting, block, line, said))
        }
    }
}

/// What came of a card, for the report on page, in PDF and in Word.
pub fn report(view: View<'_>, card: &CardRef, outcome: &Outcome) -> Vec<Part> {
    match outcome {
        Outcome::CrossTheLine(outcome) => cross_the_line::report::parts(view, card, outcome),
    }
}

/// The same as lines of a table: the kind of line, what is counted, how many.
pub fn rows(view: View<'_>, card: &CardRef, outcome: &Outcome) -> Vec<(String, String, u32)> {
    match outcome {
        Outcome::CrossTheLine(outcome) => cross_the_line::report::rows(view, card, outcome),
    }
}

/// The same for other programs.
pub fn json(view: View<'_>, card: &CardRef, outcome: &Outcome) -> serde_json::Value {
    match outcome {
        Outcome::CrossTheLine(outcome) => cross_the_line::report::json(view, card, outcome),
    }
}

/// Where the paper twin of a block is made, with what the link says.
pub fn paper(view: View<'_>, block: &Block) -> Option<(String, String)> {
    match &block.play {
        Play::None => None,
        Play::CrossTheLine(_) => cross_the_line::paper(view, block),
    }
}
