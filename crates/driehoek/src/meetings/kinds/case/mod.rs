//! A case: its forms, what a coach sets, its paper, and what its screens share.

pub mod coach;
pub mod participant;
pub mod report;
mod text;
pub mod wall;

use domain::decks::ElementId;
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Play, Settings,
    case::{self, Deed as OnCase, Depth, Growth, Role, Step, Unit},
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
use crate::web::components::{Field, Size};
use crate::web::who::encoded;

use text::Story;

use super::{All, At, Row, Screens};

/// A case.
pub(super) struct CaseScreens;

impl Screens for CaseScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        Ok(Deed::Case(match fields.get("deed") {
            "mark" => {
                let units = fields.all("unit").map(|unit| need(unit.parse().ok()));
                OnCase::Mark { units: units.collect::<Result<_, _>>()? }
            }
            "point" => point(fields)?,
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        Ok(Deed::Case(match fields.get("deed") {
            "step" => OnCase::GoTo {
                step: need(Step::named(fields.get("step")))?,
                part: fields.read("part").unwrap_or(0),
            },
            "show" => OnCase::Show { shown: fields.get("to") == "shown" },
            "hands" => {
                OnCase::Hands { unit: need(fields.read("unit"))?, count: fields.read("count") }
            }
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if !fields.has("unit") {
            return Ok(before.settings.clone());
        }
        let unit = if fields.get("unit") == "word" { Unit::Word } else { Unit::Sentence };
        let begin = Step::named(fields.get("begin")).unwrap_or_default();
        Ok(set(case::Settings { unit, begin }))
    }

    fn planned(&self, begin: &str) -> Settings {
        let begin = Step::named(begin).unwrap_or_default();
        set(case::Settings { begin, ..case::Settings::default() })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let now = case::settings(&block.plan);
        let value = |name: &str, now: &str| typed.map_or(now, |fields| fields.get(name)).to_owned();
        let unit = if now.unit == Unit::Word { "word" } else { "sentence" };
        let units = ["sentence", "word"].map(|unit| (unit, words.t(&format!("case-unit-{unit}"))));
        let steps = Step::ALL.map(|step| (step.name(), step_name(words, step)));
        html! {
            p.field-help { (words.t("case-help")) }
            (Field::select("unit", words.t("case-unit"), units).value(value("unit", unit)))
            (Field::select("begin", words.t("case-begin"), steps).value(value("begin", now.begin.name())))
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::Case(case) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, case)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::hands(all.view, all.meeting, actions, again)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.meeting, at.block)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        participant::here(at.view, at.meeting, at.block, me, again)
    }

    fn kept(&self, all: All<'_>, me: Me<'_>) -> Markup {
        participant::kept(all.view, all.meeting, me)
    }

    fn turn(&self, block: &Block) -> String {
        case::seen(block)
            .map(|seen| {
                format!("{KIND}:{}:{}:{}", block.id, seen.step.name(), seen.depth.is_some())
            })
            .unwrap_or_default()
    }

    fn reads(&self, block: &Block) -> bool {
        case::seen(block).is_some_and(|seen| seen.step == Step::Read)
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        wall::stage(at.view, at.meeting, at.block, said)
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::Case(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, at.meeting, at.block, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::Case(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, at.meeting, at.block, outcome)
    }

    fn json(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::Case(outcome) = outcome else { return Value::Null };
        report::json(at.view, at.meeting, at.block, outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        let first = block.plan.background.first().and_then(|id| view.cards.element(id));
        let deck = first.map(|element| &element.deck).or(block.plan.deck.as_ref())?;
        let address = format!("/afdrukken/manual?deck={}", encoded(deck.as_str()));
        Some((address, view.words.t("case-paper").into_owned()))
    }
}

/// The kind, in forms.
const KIND: &str = "case";
/// How strongly a mark can stand out; each has its own colour, border and number.
const DEPTHS: u32 = 4;

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

/// A new point must say something; without words a point that was written is removed.
fn point(fields: &Fields) -> Result<OnCase, Fault> {
    let of = fields.read("of");
    let text = if of.is_some() { fields.optional("text")? } else { Some(fields.text("text")?) };
    let role = Role::named(fields.get("role")).unwrap_or(Role::Teacher);
    Ok(OnCase::Point { of, point: text.map(|text| Growth { role, text }) })
}

fn set(settings: case::Settings) -> Settings {
    if settings == case::Settings::default() { Settings::None } else { Settings::Case(settings) }
}

/// The name of a step.
fn step_name(words: &Words, step: Step) -> String {
    words.t(&format!("case-step-{}", step.name())).into_owned()
}

/// The name of a role.
fn role_name(words: &Words, role: Role) -> String {
    words.t(&format!("case-role-{}", role.name())).into_owned()
}

/// The card of a role: what it brings in.
fn role_card(view: View<'_>, role: Role) -> Option<face::Face> {
    let id = match role {
        Role::Parent => "rol-ouder",
        Role::Teacher => "rol-leraar",
    };
    face::element(view, &ElementId::from(id))
}

/// The question that the plan lays beside the story.
fn question(view: View<'_>, block: &Block, step: Step) -> Option<face::Face> {
    let begin = case::settings(&block.plan).begin;
    // What is asked about the story, is asked while people mark in it.
    let is_asked = begin == step || (begin == Step::Read && step == Step::Mark);
    block.plan.cards.first().filter(|_| is_asked).and_then(|id| face::element(view, id))
}

/// The two roles side by side.
fn roles(view: View<'_>, size: Size) -> Markup {
    html! {
        div.roles {
            @for role in Role::ALL {
                @if let Some(face) = role_card(view, role) {
                    div.role.(format!("role-{}", role.name())) { (face.show(size)) }
                }
            }
        }
    }
}

/// How strongly a mark stands out: from 1 to [`DEPTHS`], beside the one that was marked most.
fn depth_of(depth: &Depth, unit: u16) -> Option<(u32, u32)> {
    let count = *depth.get(&unit)?;
    let most = depth.values().copied().max()?.max(1);
    Some((count, (count * DEPTHS).div_ceil(most)))
}

/// The story with everybody's marks: how many stands in the text, not only in its colour.
fn overlay(view: View<'_>, story: &Story, depth: &Depth) -> Markup {
    html! {
        (marked(view, story, depth))
        @if !depth.is_empty() { (legend(view.words, depth)) }
    }
}

/// The story with how often each piece was marked.
fn marked(view: View<'_>, story: &Story, depth: &Depth) -> Markup {
    let words = view.words;
    let is_foreign = story.lang != words.lang();
    html! {
        div.overlay lang=[is_foreign.then(|| story.lang.tag())] dir=(story.lang.direction().name()) {
            @for paragraph in &story.paragraphs {
                p {
                    @for (unit, text) in paragraph {
                        @match depth_of(depth, *unit) {
                            Some((count, strength)) => {
                                mark.marked.(format!("marked-{strength}")) {
                                    (text) " " span.marked-count aria-hidden="true" { (count) }
                                    span.sr { " (" (words.t_with("case-marked-by", &[("count", count.into())])) ")" }
                                }
                            }
                            None => (text),
                        }
                        " "
                    }
                }
            }
        }
        @if depth.is_empty() { p.soft { (words.t("case-nothing-marked")) } }
    }
}

/// What the border and the number mean.
fn legend(words: &Words, depth: &Depth) -> Markup {
    let most = depth.values().copied().max().unwrap_or(0);
    html! {
        p.marked-legend {
            span.marked.marked-1 { "1" } " " (words.t("case-legend-few"))
            @if most > 1 { " · " span.marked.marked-4 { (most) } " " (words.t("case-legend-many")) }
        }
    }
}
