//! A definition: its forms, what a coach sets, its paper, and the marks that all screens share. The
//! screens stand in a file each.

pub mod coach;
pub mod keeping;
pub mod participant;
pub mod report;
pub mod wall;

use domain::decks::ElementId;
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Play, Settings,
    alike::{Compared, Found, Piece},
    definition::{self, Deed as Doing, Place, Step, TERM_MAX},
};
use domain::meetings::{BLOCK_TEXT_MAX, Contribution, Prompt, Text};
use maud::{Markup, html};
use print::{Part, Posters};
use serde_json::Value;

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::participant::{Again, Me};
use crate::meetings::views::{View, face};
use crate::web::components::{Check, Field};
use crate::web::prose::plain;

use super::paper::Sheet;
use super::{All, At, Row, Screens};

/// A definition.
pub(super) struct DefinitionScreens;

impl Screens for DefinitionScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        Ok(Deed::Definition(match fields.get("deed") {
            "own" => Doing::Own { text: fields.optional("text")? },
            "lay" => Doing::Lay { on: fields.get("on") != "no" },
            "write" => Doing::Write {
                at: at(fields)?,
                moment: need(fields.read("moment"))?,
                text: Some(fields.text("text")?),
            },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, chance: &Chance) -> Result<Deed, Fault> {
        Ok(Deed::Definition(match fields.get("deed") {
            "step" => Doing::SetStep { to: step(fields)?, seed: chance.seed() },
            "deal" => Doing::Deal { seed: chance.seed() },
            "on-paper" => Doing::OnPaper { people: need(fields.read("people"))? },
            "add-paper" => Doing::AddPaper { step: step(fields)?, text: fields.text("text")? },
            "remove" => {
                Doing::Write { at: at(fields)?, moment: need(fields.read("moment"))?, text: None }
            }
            "show" => Doing::Show { at: at(fields)?, on: fields.get("on") != "no" },
            "agree" => Doing::Agree {
                moment: need(fields.read("moment"))?,
                text: fields.optional("text")?,
            },
            "stand" => Doing::Stand { version: need(fields.read("version"))? },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if !fields.has("term") {
            return Ok(match &before.settings {
                Settings::Definition(_) => before.settings.clone(),
                _ => Settings::None,
            });
        }
        let term = fields.optional("term")?;
        let settings = definition::Settings { term, tells_steps: fields.has("tells-steps") };
        let is_usual = settings == definition::Settings::default();
        Ok(if is_usual { Settings::None } else { Settings::Definition(settings) })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let set = definition::settings(&block.plan);
        let now = set.term.as_ref().map_or("", |term| term.as_str());
        let term = typed.map_or(now, |fields| fields.get("term")).to_owned();
        let tells = typed.map_or(set.tells_steps, |fields| fields.has("tells-steps"));
        html! {
            (Field::text("term", words.t("define-term")).help(words.t("define-term-help")).value(term).most(TERM_MAX))
            (Check::new("tells-steps", words.t("define-tells")).help(words.t("define-tells-help")).on(tells))
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::Definition(work) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, work)
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
        participant::turn(block)
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        Some(wall::stage(at.view, at.meeting, at.block, said))
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::Definition(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::Definition(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::Definition(outcome) = outcome else { return Value::Null };
        report::json(at.view, outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        Some((format!("{}/werkblad.pdf", block.id), view.words.t("define-paper").into_owned()))
    }

    fn sheet(&self, at: At<'_>) -> Option<Sheet> {
        Some(keeping::sheet_of(at.view, at.block))
    }

    fn poster(&self, at: At<'_>) -> Option<Posters> {
        keeping::poster_of(at.view, at.meeting, at.block)
    }
}

/// The kind, in forms.
const KIND: &str = "definition";
/// The most words in the list of what comes back.
const COMMON_MAX: usize = 8;

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn at(fields: &Fields) -> Result<Place, Fault> {
    need(fields.read("at"))
}

fn step(fields: &Fields) -> Result<Step, Fault> {
    need(Step::named(fields.get("step")))
}

/// The word that is described: what the coach set, else what the definition card says, else the
/// title.
fn term(view: View<'_>, block: &Block) -> String {
    named_term(view, block).unwrap_or_else(|| block.plan.title.to_string())
}

/// The same, when it is another one than the title.
fn named_term(view: View<'_>, block: &Block) -> Option<String> {
    if let Some(term) = &definition::settings(&block.plan).term {
        return Some(term.to_string());
    }
    let card = block.plan.definitions.first().and_then(|it| face::element(view, &it.card));
    card.and_then(|card| card.title)
}

/// What it is about, above a title that does not say so.
fn about(view: View<'_>, block: &Block) -> Markup {
    let title = block.plan.title.as_str().to_lowercase();
    let term = named_term(view, block).filter(|term| !title.contains(&term.to_lowercase()));
    html! { @if let Some(term) = term { p.define-term dir="auto" { (term) } } }
}

/// The words of a definition card, without its marks.
fn card_text(view: View<'_>, id: &ElementId) -> Option<String> {
    face::element(view, id).map(|face| plain(&face.text))
}

/// A text in which what another text says too is marked, with a line below it and heavier letters,
/// and what no other says, with dots below it.
fn marked(pieces: &[Piece<'_>]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece.found {
                Found::Shared => mark.alike { (piece.text) },
                Found::Here => mark.apart { (piece.text) },
                Found::Anywhere => (piece.text),
            }
        }
    }
}

/// The words that come back, for who does not see marks, and to talk about; and what the dots mean.
fn common(words: &Words, compared: &Compared<'_>) -> Markup {
    let listed: Vec<_> = compared.common.iter().take(COMMON_MAX).collect();
    let differs = compared.texts.iter().flatten().any(|piece| piece.found == Found::Here);
    html! {
        @if compared.texts.len() > 1 {
            @if listed.is_empty() {
                p.define-common { (words.t("define-nothing-common")) }
            } @else {
                p.define-common {
                    (words.t("define-common")) " "
                    @for (place, common) in listed.iter().enumerate() {
                        @if place > 0 { ", " }
                        b dir="auto" { (common.word) }
                        @if compared.texts.len() > 2 { " (" (common.texts) "×)" }
                    }
                }
            }
            @if differs {
                p.define-common { mark.apart { (words.t("define-apart-mark")) } " " (words.t("define-apart")) }
            }
        }
    }
}

/// The name of a step.
fn step_name(words: &Words, step: Step) -> String {
    words.t(&format!("define-step-{}", step.name())).into_owned()
}

/// Whose text it is.
fn place_name(words: &Words, at: Place) -> String {
    let of = if at.is_paper() { "paper" } else { "group" };
    let key = match (at.step, of) {
        (Step::Twos, "group") => "define-of-two",
        (Step::Twos, _) => "define-of-two-paper",
        (_, "group") => "define-of-four",
        _ => "define-of-four-paper",
    };
    words.t_with(key, &[("number", at.number().into())]).into_owned()
}

/// How far people are at a step, in words.
fn progress(words: &Words, seen: &definition::Seen<'_>) -> Option<String> {
    if seen.people == 0 && seen.wrote == 0 && seen.groups == 0 {
        return None;
    }
    let (key, count, of) = match seen.step {
        Step::Alone => ("define-wrote", i64::from(seen.wrote), 0),
        Step::Twos => ("define-twos-wrote", number(seen.written), number(seen.groups)),
        Step::Fours => ("define-fours-wrote", number(seen.written), number(seen.groups)),
        Step::Plenary => return None,
    };
    Some(words.t_with(key, &[("count", count.into()), ("of", of.into())]).into_owned())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The steps that are planned: how people sit together says how far it goes.
fn planned(block: &Block) -> &'static [Step] {
    use domain::decks::GroupForm::{Alone, Circle, Pair, Plenary, SmallGroups};
    match block.plan.form {
        Alone => &Step::ALL[..1],
        Pair => &Step::ALL[..2],
        SmallGroups => &Step::ALL[..3],
        Plenary | Circle => &Step::ALL,
    }
}

/// What people do at a step, as the keys of the words for it are called: whoever wrote alone lays
/// their own text beside the card once it is turned.
fn task(block: &Block, step: Step) -> &'static str {
    match step {
        Step::Alone if !block.face_up.is_empty() => "card",
        step => step.name(),
    }
}

/// Whether a text is short enough to lie on a wall as it is.
const fn is_short(letters: usize) -> bool {
    letters <= BLOCK_TEXT_MAX / 8
}

/// A text as the log has it, for comparing.
fn texts<const MAX: usize>(texts: &[(Place, &Text<MAX>)]) -> Vec<String> {
    texts.iter().map(|(_, text)| text.to_string()).collect()
}
