//! The line of a vision in the table of kinds: which of its screens stands where.

use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{Deed, Outcome, Play, Settings};
use domain::meetings::{Contribution, Prompt};
use maud::{Markup, html};
use print::{Part, Posters};
use serde_json::Value;

use super::{coach, keeping, participant, report, wall};
use crate::chance::Chance;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::kinds::paper::Sheet;
use crate::meetings::kinds::{All, At, Row, Screens};
use crate::meetings::views::participant::{Again, Me};

/// A vision.
pub(in crate::meetings::kinds) struct VisionScreens;

impl Screens for VisionScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        super::of_participant(fields)
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, chance: &Chance) -> Result<Deed, Fault> {
        super::of_coach(fields, chance)
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        super::settings(fields, before)
    }

    fn planned(&self, begin: &str) -> Settings {
        super::planned(begin)
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        super::fields(at.view, at.block, typed)
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::Vision(vision) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, vision)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::tools(all.view, all.meeting, actions, again)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.meeting, at.block)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        participant::own(at.view, at.meeting, at.block, me, again)
    }

    fn turn(&self, block: &Block) -> String {
        super::turn(block)
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        Some(wall::stage(at.view, at.meeting, at.block, said))
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::Vision(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::Vision(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, _: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::Vision(outcome) = outcome else { return Value::Null };
        report::json(outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        Some(super::paper(at.view, at.block))
    }

    fn sheet(&self, at: At<'_>) -> Option<Sheet> {
        Some(keeping::sheet_of(at.view))
    }

    fn poster(&self, at: At<'_>) -> Option<Posters> {
        keeping::poster_of(at.view, at.meeting, at.block)
    }
}
