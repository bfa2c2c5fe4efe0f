//! A vision in eight steps: its forms, what a coach sets, its paper, and the names that all screens
//! share. The screens stand in a file each.

pub mod coach;
pub mod keeping;
pub mod participant;
pub mod report;
mod screens;
pub mod wall;

pub(super) use screens::VisionScreens;

use domain::decks::GroupForm;
use domain::meetings::blocks::{Block, BlockPlan};
use domain::meetings::kinds::{
    Deed, Settings,
    vision::{
        self as rules, At, DOTS_MAX, Deed as Doing, OnSheet, Seen, SeenSentence, Step, is_paper,
        number_of,
    },
};
use maud::{Markup, html};

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::View;
use crate::web::components::Field;

/// The kind, in forms.
const KIND: &str = "vision";

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

/// Everything that was ticked under a name.
fn ticked<T: std::str::FromStr>(fields: &Fields, name: &str) -> Result<Vec<T>, Fault> {
    fields.all(name).map(|value| need(value.parse().ok())).collect()
}

fn at(fields: &Fields) -> Result<At, Fault> {
    need(fields.read("at"))
}

fn is_on(fields: &Fields) -> bool {
    fields.get("on") != "no"
}

/// A new value says something; without words one that was written is taken away.
fn value(fields: &Fields) -> Result<Doing, Fault> {
    let of = fields.read("of");
    let text = if of.is_some() { fields.optional("text")? } else { Some(fields.text("text")?) };
    Ok(Doing::Value { of, text })
}

fn write(fields: &Fields) -> Result<Doing, Fault> {
    Ok(Doing::Write {
        at: at(fields)?,
        moment: need(fields.read("moment"))?,
        text: fields.optional("text")?,
        carries: ticked(fields, "carries")?,
    })
}

/// What a participant does.
fn of_participant(fields: &Fields) -> Result<Deed, Fault> {
    Ok(Deed::Vision(match fields.get("deed") {
        "value" => value(fields)?,
        "dots" => Doing::Dots { values: ticked(fields, "value")? },
        "write" => write(fields)?,
        "pick" => Doing::Pick { sentences: ticked(fields, "sentence")? },
        _ => return Err(Fault::Unreadable),
    }))
}

/// What the coach does.
fn of_coach(fields: &Fields, chance: &Chance) -> Result<Deed, Fault> {
    let number = |name: &str| need(fields.read::<u64>(name));
    Ok(Deed::Vision(match fields.get("deed") {
        "step" => Doing::SetStep {
            to: need(Step::named(fields.get("step")))?,
            seed: chance.seed(),
            begin: fields.optional("begin")?,
        },
        "deal" => Doing::Deal { seed: chance.seed() },
        "value" => value(fields)?,
        "merge" => Doing::Merge { value: number("value")?, into: fields.read("into") },
        "leave-out" => Doing::LeaveOut { value: number("value")?, out: is_on(fields) },
        "hand-dots" => {
            Doing::HandDots { value: number("value")?, count: need(fields.read("count"))? }
        }
        "show-dots" => Doing::ShowDots { on: is_on(fields) },
        "underline" => Doing::Underline { value: number("value")?, on: is_on(fields) },
        "write" => write(fields)?,
        "add-sentence" => Doing::AddSentence {
            group: need(fields.read("group"))?,
            text: fields.text("text")?,
            carries: ticked(fields, "carries")?,
        },
        "read" => Doing::Read { group: fields.read("group") },
        "withhold" => Doing::Withhold { at: at(fields)?, out: is_on(fields) },
        "hand-picks" => Doing::HandPicks { at: at(fields)?, count: need(fields.read("count"))? },
        "take" => Doing::Take { at: at(fields)?, on: is_on(fields) },
        "carry" => Doing::Carry { at: at(fields)?, value: number("value")?, on: is_on(fields) },
        "agree" => {
            Doing::Agree { moment: need(fields.read("moment"))?, text: fields.optional("text")? }
        }
        "stand" => Doing::Stand { version: need(fields.read("version"))? },
        _ => return Err(Fault::Unreadable),
    }))
}

/// Reads what a coach sets. A block that was of another kind has no such fields in its form yet.
fn settings(fields: &Fields, before: &BlockPlan) -> Result<Settings, Fault> {
    if !fields.has("dots") {
        return Ok(match &before.settings {
            Settings::Vision(_) => before.settings.clone(),
            _ => Settings::None,
        });
    }
    let begin = Step::named(fields.get("begin")).unwrap_or(Step::Values);
    let dots = need(fields.read("dots"))?;
    Ok(set(rules::Settings { begin, dots }))
}

/// What a deck's plan sets: with which step the block begins.
fn planned(begin: &str) -> Settings {
    let begin = Step::named(begin).unwrap_or(Step::Values);
    set(rules::Settings { begin, ..rules::Settings::default() })
}

fn set(settings: rules::Settings) -> Settings {
    let is_usual = settings == rules::Settings::default();
    if is_usual { Settings::None } else { Settings::Vision(settings) }
}

/// The fields for that.
fn fields(view: View<'_>, block: &Block, typed: Option<&Fields>) -> Markup {
    let words = view.words;
    let set = rules::settings(&block.plan);
    let typed = |name: &str, now: String| typed.map_or(now, |fields| fields.get(name).to_owned());
    let steps = Step::ALL.iter().map(|step| (step.name(), numbered(words, *step)));
    let dots = (1..=DOTS_MAX).map(|count| (count.to_string(), count.to_string()));
    let dots: Vec<_> = dots.collect();
    let dots = dots.iter().map(|(value, label)| (value.as_str(), label.clone()));
    html! {
        (Field::select("begin", words.t("case-begin"), steps).value(typed("begin", set.begin.name().to_owned())))
        (Field::select("dots", words.t("vision-dots"), dots).help(words.t("vision-dots-help"))
            .value(typed("dots", set.dots.to_string())))
    }
}

/// A sheet with the eight steps to write on, for a room without phones.
fn paper(view: View<'_>, block: &Block) -> (String, String) {
    (format!("{}/werkblad.pdf", block.id), view.words.t("vision-paper").into_owned())
}

/// What the forms on a phone depend on.
fn turn(block: &Block) -> String {
    let (Some(step), Some(vision)) = (rules::step(block), rules::vision(block)) else {
        return String::new();
    };
    let name = step.name();
    match step {
        // One's own values can be changed until the sheet is read.
        Step::Values | Step::Collect => "values".to_owned(),
        Step::Underline => format!("{name}:{}:{}", vision.changes(), vision.are_dots_shown()),
        Step::Sentences => format!("{name}:{}:{}", vision.deals(), vision.changes()),
        Step::Read => format!("{name}:{}", vision.read()),
        Step::Choose => {
            let known = vision.all_sentences().iter().filter(|it| !it.is_out).count();
            format!("{name}:{}:{known}", vision.read())
        }
        Step::Check | Step::Start => name.to_owned(),
    }
}

/// The name of a step.
fn step_name(words: &Words, step: Step) -> String {
    words.t(&format!("vision-step-{}", step.name())).into_owned()
}

/// Its number, from 1.
fn step_number(step: Step) -> usize {
    1 + Step::ALL.iter().position(|it| *it == step).unwrap_or_default()
}

/// Both.
fn numbered(words: &Words, step: Step) -> String {
    format!("{}. {}", step_number(step), step_name(words, step))
}

/// The step after this one.
fn after(step: Step) -> Option<Step> {
    Step::ALL.get(step_number(step)).copied()
}

/// Whose sentences these are. Who works alone has no group.
fn group_name(view: View<'_>, block: &Block, group: u32) -> String {
    let is_alone = block.plan.form == GroupForm::Alone && !is_paper(group);
    let key = match (is_paper(group), is_alone) {
        (true, _) => "vision-group-paper",
        (false, true) => "vision-group-alone",
        (false, false) => "vision-group",
    };
    let number = number_of(group);
    view.words.t_with(key, &[("number", number.into())]).into_owned()
}

/// How far people are at a step, in words.
fn progress(words: &Words, seen: &Seen<'_>) -> Option<String> {
    let (key, count, of) = match seen.step {
        Step::Values => ("vision-count-values", seen.values, seen.wrote),
        Step::Collect => ("vision-count-sheet", seen.sheet.len(), 0),
        Step::Underline => ("vision-count-dotted", seen.dotted, seen.people),
        Step::Sentences => ("vision-count-groups", seen.written, seen.groups),
        Step::Choose => ("vision-count-picked", seen.picked, seen.people),
        Step::Read | Step::Check | Step::Start => return None,
    };
    Some(words.t_with(key, &[("count", count.into()), ("of", of.into())]).into_owned())
}

/// Values as small labels.
fn chips(values: &[OnSheet<'_>]) -> Markup {
    html! {
        ul.vision-chips { @for value in values { li.vision-chip dir="auto" { (value.text) } } }
    }
}

/// The values that a sentence carries, of those that are known here.
fn carried(sentence: &SeenSentence<'_>, values: &[OnSheet<'_>]) -> Markup {
    let carried: Vec<_> =
        values.iter().filter(|value| sentence.carries.contains(&value.id)).collect();
    html! {
        @if !carried.is_empty() {
            ul.vision-chips { @for value in carried { li.vision-chip dir="auto" { (value.text) } } }
        }
    }
}
