//! "I am the only one who…": its forms and what a coach sets. The screens stand in a file each.

pub mod coach;
pub mod participant;
pub mod report;
pub mod wall;

use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::only_one::{self, Circle, Deed as InCircle, SeenTurn};
use domain::meetings::kinds::{Deed, Outcome, Play, Settings};
use domain::meetings::{Contribution, Meeting, NAME_MAX, Naming, Prompt, Text};
use maud::{Markup, html};
use print::Part;
use serde_json::Value;

use crate::chance::Chance;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::hidden;
use crate::meetings::views::participant::{Again, Me};
use crate::web::components::Check;

use super::{All, At, Row, Screens};

/// "I am the only one who…".
pub(super) struct OnlyOneScreens;

impl Screens for OnlyOneScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        let turn = || need(fields.read("turn"));
        Ok(Deed::OnlyOne(match fields.get("deed") {
            "take" => InCircle::Take {},
            "claim" => InCircle::Claim { turn: turn()?, text: fields.optional("text")? },
            "yield" => InCircle::Yield { turn: turn()? },
            "step-in" => InCircle::StepIn { turn: turn()?, with: fields.get("with") == "yes" },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, chance: &Chance) -> Result<Deed, Fault> {
        let seed = chance.seed();
        let turn = || need(fields.read("turn"));
        let on = || fields.get("on") == "yes";
        let count = || match fields.get("count").trim() {
            "" => Ok(None),
            typed => need(typed.parse().ok()).map(Some),
        };
        Ok(Deed::OnlyOne(match fields.get("deed") {
            "begin" => InCircle::Begin {},
            "draw" => InCircle::Draw { seed },
            "show-claim" => InCircle::ShowClaim { turn: turn()?, on: on() },
            "show-number" => InCircle::ShowNumber { turn: turn()?, on: on() },
            "count" => InCircle::CountRoom { turn: turn()?, count: count()? },
            "end" => InCircle::End { turn: turn()?, count: count()? },
            "finish" => InCircle::Finish {},
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if !fields.has("circle") {
            return Ok(match &before.settings {
                Settings::OnlyOne(settings) => Settings::OnlyOne(settings.clone()),
                _ => Settings::None,
            });
        }
        let settings = only_one::Settings { counts: fields.has("counts") };
        Ok(if settings.counts { Settings::OnlyOne(settings) } else { Settings::None })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let now = only_one::settings(&block.plan).counts;
        let counts = typed.map_or(now, |fields| fields.has("counts"));
        html! {
            (hidden("circle", "ja"))
            (Check::new("counts", words.t("only-counts")).help(words.t("only-counts-help")).on(counts))
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::OnlyOne(circle) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, circle)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::room(all.view, all.meeting, actions, again)
    }

    fn turn_of_tool(&self, block: &Block) -> Option<String> {
        let turn = only_one::circle(block)?.seen().turn;
        Some(turn.map(|turn| turn.id.to_string()).unwrap_or_default())
    }

    fn participant(&self, at: At<'_>) -> Markup {
        let Play::OnlyOne(circle) = &at.block.play else { return html! {} };
        participant::hero(at.view, at.meeting, at.block, circle)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        let Play::OnlyOne(circle) = &at.block.play else { return html! {} };
        participant::own(at.view, at.block, circle, me, again)
    }

    fn turn(&self, block: &Block) -> String {
        let Play::OnlyOne(circle) = &block.play else { return String::new() };
        turn(circle)
    }

    fn wall(&self, at: At<'_>, _: &[&Contribution]) -> Option<Markup> {
        let Play::OnlyOne(circle) = &at.block.play else { return None };
        Some(wall::stage(at.view, at.meeting, at.block, circle))
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::OnlyOne(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::OnlyOne(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, _: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::OnlyOne(outcome) = outcome else { return Value::Null };
        report::json(outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        super::card_paper(at)
    }
}

/// The kind, in forms.
const KIND: &str = "only-one";

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

/// The name of who has the turn, where the group chose names.
fn speaker<'m>(meeting: &'m Meeting, turn: &SeenTurn<'_>) -> Option<&'m Text<NAME_MAX>> {
    let who = turn.who.filter(|_| meeting.naming == Naming::Named)?;
    meeting.participant(who)?.name.as_ref()
}

/// What the forms of the block depend on.
pub(super) fn turn(circle: &Circle) -> String {
    match circle.seen().turn {
        None => "free".to_owned(),
        Some(turn) => {
            let shown = if turn.number.is_some() { "-shown" } else { "" };
            format!("{}{shown}", turn.id)
        }
    }
}
