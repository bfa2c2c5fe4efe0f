//! The communication model: its forms, what a coach sets, its paper, and the names of its parts.

pub mod coach;
pub mod participant;
pub mod report;
pub mod wall;

use domain::decks::ElementId;
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Play, Settings,
    message_model::{
        self as rules, Aspect, Back, Deed as OnModel, Goal, Heard, Point, Reached, Side, Step, Tie,
    },
};
use domain::meetings::{Contribution, Prompt};
use maud::{Markup, html};
use print::Part;
use serde_json::Value;

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::participant::{Again, Me};
use crate::meetings::views::{View, face};
use crate::web::components::Field;
use crate::web::who::encoded;

use super::{All, At, Row, Screens};

/// The communication model.
pub(super) struct MessageModelScreens;

impl Screens for MessageModelScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        let message = fields.read("message");
        Ok(Deed::MessageModel(match fields.get("deed") {
            "hear" => {
                let mut heard = Heard::default();
                for (aspect, text) in Aspect::ALL.iter().zip(&mut heard) {
                    *text = fields.optional(aspect.name())?;
                }
                OnModel::Hear { message: need(message)?, heard }
            }
            "aim" => {
                OnModel::Aim { message: need(message)?, goal: Goal::named(fields.get("goal")) }
            }
            "look-back" => OnModel::LookBack { back: Some(back(fields)?) },
            "point" => point(fields)?,
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        let message = || need(fields.read("message"));
        let shown = fields.get("to") == "shown";
        Ok(Deed::MessageModel(match fields.get("deed") {
            "step" => OnModel::GoTo { step: need(Step::named(fields.get("step")))? },
            "lay" => OnModel::Lay { message: message()?, text: Some(fields.text("text")?) },
            "take-away" => OnModel::Lay { message: message()?, text: None },
            "show-heard" => OnModel::ShowHeard { message: message()?, shown },
            "show-aims" => OnModel::ShowAims { message: message()?, shown },
            "show-back" => OnModel::ShowBack { shown },
            "leave-out" => OnModel::LeaveOut {
                heard: need(fields.read("heard"))?,
                aspect: need(Aspect::named(fields.get("aspect")))?,
                out: fields.get("to") == "out",
            },
            "room" => OnModel::Room {
                message: message()?,
                aspect: need(Aspect::named(fields.get("aspect")))?,
                text: Some(fields.text("text")?),
            },
            "hands" => OnModel::Hands { message: message()?, hands: hands(fields)? },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if !fields.has("begin") {
            return Ok(before.settings.clone());
        }
        Ok(self.planned(fields.get("begin")))
    }

    fn planned(&self, begin: &str) -> Settings {
        match Step::named(begin) {
            None | Some(Step::Message) => Settings::None,
            Some(begin) => Settings::MessageModel(rules::Settings { begin }),
        }
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let now = rules::settings(&block.plan).begin.name();
        let now = typed.map_or(now, |fields| fields.get("begin")).to_owned();
        let steps = Step::ALL.iter().map(|step| (step.name(), step_name(words, *step)));
        html! { (Field::select("begin", words.t("case-begin"), steps).value(now)) }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::MessageModel(model) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, model)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::tools(all.view, all.meeting, actions, again)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.block)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        participant::here(at.view, at.meeting, at.block, me, again)
    }

    fn kept(&self, all: All<'_>, me: Me<'_>) -> Markup {
        participant::kept(all.view, all.meeting, me)
    }

    fn turn(&self, block: &Block) -> String {
        let Some(seen) = rules::seen(block) else { return String::new() };
        let message = seen.message.as_ref();
        let number = message.map_or(0, |it| it.number);
        let open = message.map(|it| (it.heard.is_none(), it.aims.is_none()));
        format!(
            "{KIND}:{}:{}:{number}:{open:?}:{}",
            block.id,
            seen.step.name(),
            seen.back.is_some()
        )
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        wall::stage(at.view, at.block, said)
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::MessageModel(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::MessageModel(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, _: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::MessageModel(outcome) = outcome else { return Value::Null };
        report::json(outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        let deck = block.plan.deck.as_ref()?;
        let address = format!("/afdrukken/manual?deck={}", encoded(deck.as_str()));
        Some((address, view.words.t("model-paper").into_owned()))
    }
}

/// The kind, in forms.
const KIND: &str = "message-model";

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

/// The fields for what is heard, one for each aspect.
pub(super) fn typed_fields() -> impl Iterator<Item = String> {
    Aspect::ALL.iter().map(|aspect| aspect.name().to_owned())
}

fn back(fields: &Fields) -> Result<Back, Fault> {
    Ok(Back {
        goal: need(Goal::named(fields.get("goal")))?,
        reached: need(Reached::named(fields.get("reached")))?,
        note: fields.optional("text")?,
    })
}

/// A new point must say something; without words a point that was written is removed.
fn point(fields: &Fields) -> Result<OnModel, Fault> {
    let of = fields.read("of");
    let text = if of.is_some() { fields.optional("text")? } else { Some(fields.text("text")?) };
    let side = Side::named(fields.get("side")).unwrap_or(Side::Strong);
    let tie = tie(fields.get("tie")).unwrap_or(Tie::Aspect(Aspect::Referential));
    Ok(OnModel::Point { of, point: text.map(|text| Point { side, tie, text }) })
}

fn tie(name: &str) -> Option<Tie> {
    Aspect::named(name).map(Tie::Aspect).or_else(|| Goal::named(name).map(Tie::Goal))
}

/// Counted hands; a field that was left empty has nobody, and all of them empty take it away.
fn hands(fields: &Fields) -> Result<Option<[u32; 5]>, Fault> {
    let mut hands = [0; 5];
    let mut is_empty = true;
    for (goal, count) in Goal::ALL.iter().zip(&mut hands) {
        let typed = fields.get(goal.name()).trim();
        if !typed.is_empty() {
            is_empty = false;
            *count = need(typed.parse().ok())?;
        }
    }
    Ok((!is_empty).then_some(hands))
}

fn step_name(words: &Words, step: Step) -> String {
    words.t(&format!("model-step-{}", step.name())).into_owned()
}

/// The card of an aspect, with its name and what it is.
fn aspect_card(view: View<'_>, aspect: Aspect) -> Option<face::Face> {
    let id = match aspect {
        Aspect::Referential => "communicatieaspect-referentieel",
        Aspect::Appealing => "communicatieaspect-appellerend",
        Aspect::Expressive => "communicatieaspect-expressief",
        Aspect::Relational => "communicatieaspect-relationeel",
    };
    face::element(view, &ElementId::from(id))
}

/// The card of a goal.
fn goal_card(view: View<'_>, goal: Goal) -> Option<face::Face> {
    let id = match goal {
        Goal::Inform => "communicatiedoel-informatief",
        Goal::Instruct => "communicatiedoel-instructief",
        Goal::Persuade => "communicatiedoel-persuasief",
        Goal::Motivate => "communicatiedoel-motiverend",
        Goal::Affect => "communicatiedoel-affectief",
    };
    face::element(view, &ElementId::from(id))
}

fn aspect_name(view: View<'_>, aspect: Aspect) -> String {
    aspect_card(view, aspect).and_then(|face| face.title).unwrap_or_default()
}

fn goal_name(view: View<'_>, goal: Goal) -> String {
    goal_card(view, goal).and_then(|face| face.title).unwrap_or_default()
}

fn tie_name(view: View<'_>, tie: Tie) -> String {
    match tie {
        Tie::Aspect(aspect) => aspect_name(view, aspect),
        Tie::Goal(goal) => goal_name(view, goal),
    }
}

fn reached_name(words: &Words, reached: Reached) -> String {
    words.t(&format!("model-reached-{}", reached.name())).into_owned()
}

/// The questions that the plan lays beside the model.
fn questions(view: View<'_>, block: &Block, step: Step) -> Vec<face::Face> {
    let begin = rules::settings(&block.plan).begin;
    let cards = block.plan.cards.iter().filter(|_| begin == step);
    cards.filter_map(|id| face::element(view, id)).collect()
}

/// The names of the goals with a number each.
fn goal_rows(view: View<'_>, counts: [u32; 5]) -> Vec<(String, u32)> {
    Goal::ALL.iter().zip(counts).map(|(goal, count)| (goal_name(view, *goal), count)).collect()
}

/// Whether goals were reached, with a number each.
fn reached_rows(words: &Words, counts: [u32; 3]) -> Vec<(String, u32)> {
    let names = Reached::ALL.iter().map(|reached| reached_name(words, *reached));
    names.zip(counts).collect()
}
