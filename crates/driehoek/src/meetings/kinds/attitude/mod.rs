//! The basic attitude: its forms, what a coach sets, its paper, and the names of its elements.

pub mod coach;
pub mod participant;
pub mod report;
pub mod wall;

use domain::decks::ElementId;
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Settings,
    attitude::{self as rules, Deed as OnAttitude, Element, LEVEL_MAX, Picture, Step, Weighed},
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

/// The basic attitude.
pub(super) struct AttitudeScreens;

impl Screens for AttitudeScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        if fields.get("deed") != "weigh" {
            return Err(Fault::Unreadable);
        }
        let mut stands = [None; 4];
        for (element, level) in Element::ALL.iter().zip(&mut stands) {
            *level = fields.read(element.name());
        }
        let grow = fields.all("grow").map(|name| need(Element::named(name)));
        let weighed = Weighed { stands, grow: grow.collect::<Result<_, _>>()? };
        let weighed = Some(weighed).filter(|weighed| *weighed != Weighed::default());
        Ok(Deed::Attitude(OnAttitude::Weigh { weighed }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        Ok(Deed::Attitude(match fields.get("deed") {
            "step" => OnAttitude::GoTo { step: need(Step::named(fields.get("step")))? },
            "show" => OnAttitude::Show { shown: fields.get("to") == "shown" },
            "hands" => {
                let mut hands = [0; 4];
                let mut is_empty = true;
                for (element, count) in Element::ALL.iter().zip(&mut hands) {
                    let typed = fields.get(element.name()).trim();
                    if !typed.is_empty() {
                        is_empty = false;
                        *count = need(typed.parse().ok())?;
                    }
                }
                OnAttitude::Hands { hands: (!is_empty).then_some(hands) }
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
        if !fields.has("begin") {
            return Ok(before.settings.clone());
        }
        Ok(self.planned(fields.get("begin")))
    }

    fn planned(&self, begin: &str) -> Settings {
        match Step::named(begin) {
            None | Some(Step::Weigh) => Settings::None,
            Some(begin) => Settings::Attitude(rules::Settings { begin }),
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
        coach::hero(at.view, at.meeting, at.block)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::hands(all.view, all.meeting, actions, again)
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
        rules::seen(block)
            .map(|it| format!("{KIND}:{}:{}:{}", block.id, it.step.name(), it.picture.is_some()))
            .unwrap_or_default()
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        wall::stage(at.view, at.meeting, at.block, said)
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::Attitude(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::Attitude(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, _: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::Attitude(outcome) = outcome else { return Value::Null };
        report::json(outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        let deck = block.plan.deck.as_ref()?;
        let address = format!("/afdrukken/manual?deck={}", encoded(deck.as_str()));
        Some((address, view.words.t("attitude-paper").into_owned()))
    }
}

/// The kind, in forms.
const KIND: &str = "attitude";

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn step_name(words: &Words, step: Step) -> String {
    words.t(&format!("attitude-step-{}", step.name())).into_owned()
}

fn level_name(words: &Words, level: u8) -> String {
    words.t(&format!("attitude-level-{level}")).into_owned()
}

/// The places of the scale, the lowest first.
fn levels() -> std::ops::RangeInclusive<u8> {
    1..=LEVEL_MAX
}

/// The card of an element, with its name and what it is.
fn element_card(view: View<'_>, element: Element) -> Option<face::Face> {
    let id = match element {
        Element::Reciprocity => "grondhouding-wederkerigheid",
        Element::Responsiveness => "grondhouding-sensitieve-responsiviteit",
        Element::Equality => "grondhouding-gelijkwaardigheid",
        Element::Diversity => "grondhouding-oog-voor-diversiteit",
    };
    face::element(view, &ElementId::from(id))
}

fn element_name(view: View<'_>, element: Element) -> String {
    element_card(view, element).and_then(|face| face.title).unwrap_or_default()
}

/// How many want to work on each element.
fn grow_rows(view: View<'_>, grow: [u32; 4]) -> Vec<(String, u32)> {
    Element::ALL
        .iter()
        .zip(grow)
        .map(|(element, count)| (element_name(view, *element), count))
        .collect()
}

/// The picture: where people stand on each element, and what they want to work on.
fn pictured(view: View<'_>, picture: &Picture) -> Markup {
    let words = view.words;
    html! {
        @if picture.people > 0 {
            table.stand-table {
                caption { (words.t_with("attitude-people", &[("count", picture.people.into())])) }
                thead { tr {
                    th scope="col" { (words.t("attitude-element")) }
                    @for level in levels() { th scope="col" { (level_name(words, level)) } }
                } }
                tbody {
                    @for (element, counts) in Element::ALL.iter().zip(picture.stands) {
                        tr {
                            th scope="row" { (element_name(view, *element)) }
                            @for count in counts { td.(shade(count, picture.people)) { (count) } }
                        }
                    }
                }
            }
        }
        section.grow {
            h2 { (words.t("attitude-grow-picture")) }
            (super::bars::bars(&grow_rows(view, picture.grow)))
        }
    }
}

/// How dark a number stands: by how many of all people it is.
fn shade(count: u32, people: u32) -> &'static str {
    match (4 * count).div_ceil(people.max(1)) {
        0 => "shade-0",
        1 => "shade-1",
        2 => "shade-2",
        3 => "shade-3",
        _ => "shade-4",
    }
}
