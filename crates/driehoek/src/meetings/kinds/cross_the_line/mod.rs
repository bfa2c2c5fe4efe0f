//! *Over de streep*: its forms, what a coach sets, its paper. The screens stand in a file each.

pub mod coach;
pub mod participant;
pub mod report;
pub mod vote_cards;
pub mod wall;

use domain::decks::{ElementId, Kind};
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Play, Settings,
    cross_the_line::{
        self, Counts, Deed as OnLine, Held, Proposal, Round, SCHOOL_NAME_MAX, SCHOOLS_MAX, Stage,
        Stance,
    },
};
use domain::meetings::{CardRef, Contribution, Naming, Prompt, Slot, Text};
use maud::{Markup, html};
use print::Part;
use serde_json::Value;

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::participant::{Again, Me};
use crate::meetings::views::{View, face};
use crate::web::components::{Check, Field};
use crate::web::who::encoded;

use super::{All, At, Row, Screens};

/// *Over de streep*.
pub(super) struct CrossTheLineScreens;

impl Screens for CrossTheLineScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        Ok(Deed::CrossTheLine(match fields.get("deed") {
            "vote" => {
                let stance = need(Stance::named(fields.get("stance")))?;
                OnLine::Vote { card: card(fields)?, round: round(fields)?, stance: Some(stance) }
            }
            "school" => {
                let other = fields.optional("other")?;
                OnLine::School { name: other.or(fields.optional("school")?) }
            }
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        Ok(Deed::CrossTheLine(match fields.get("deed") {
            "stage" => OnLine::SetStage {
                card: card(fields)?,
                round: round(fields)?,
                to: need(Stage::named(fields.get("to")))?,
            },
            "floor" => {
                let [agree, disagree] = ["agree", "disagree"].map(|side| fields.get(side).trim());
                let count = if agree.is_empty() && disagree.is_empty() {
                    None
                } else {
                    // A side that was left empty has nobody.
                    let many =
                        |typed: &str| if typed.is_empty() { Some(0) } else { typed.parse().ok() };
                    Some(Counts { agree: need(many(agree))?, disagree: need(many(disagree))? })
                };
                OnLine::CountFloor { card: card(fields)?, round: round(fields)?, count }
            }
            "read-cards" => OnLine::ReadCards {
                card: card(fields)?,
                round: round(fields)?,
                held: Held {
                    agree: vote_cards::numbers(fields.get("agree")),
                    disagree: vote_cards::numbers(fields.get("disagree")),
                },
            },
            "decide" => OnLine::Decide {
                number: need(fields.read("number"))?,
                to: match fields.get("to") {
                    "approved" => Proposal::Approved,
                    "declined" => Proposal::Declined,
                    "waiting" => Proposal::Waiting,
                    _ => return Err(Fault::Unreadable),
                },
            },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if !fields.has("schools") {
            return Ok(before.settings.clone());
        }
        let lines = fields.get("schools").lines().filter(|line| !line.trim().is_empty());
        let mut schools = Vec::<Text<SCHOOL_NAME_MAX>>::new();
        for line in lines {
            let school = Text::new(line)?;
            if !schools.contains(&school) {
                schools.push(school);
            }
        }
        let named = fields.has("named");
        let settings = cross_the_line::Settings { named, schools };
        let is_usual = settings == cross_the_line::Settings::default();
        Ok(if is_usual { Settings::None } else { Settings::CrossTheLine(settings) })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, meeting, block } = at;
        let words = view.words;
        let set = cross_the_line::settings(&block.plan);
        let now: Vec<_> = set.schools.iter().map(ToString::to_string).collect();
        let schools =
            typed.map_or_else(|| now.join("\n"), |fields| fields.get("schools").to_owned());
        let named = typed.map_or(set.named, |fields| fields.has("named"));
        html! {
            @if meeting.naming == Naming::Named {
                (Check::new("named", words.t("line-named")).help(words.t("line-named-help")).on(named))
            } @else if named {
                // Kept for when the meeting has names again.
                input type="hidden" name="named" value="ja";
            }
            (Field::area("schools", words.t("line-schools")).help(words.t("line-schools-help"))
                .value(schools).most(SCHOOLS_LETTERS_MAX))
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::CrossTheLine(line) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, line)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::floor(all.view, all.meeting, actions, again)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.meeting, at.block)
    }

    fn lasting(&self, all: All<'_>, me: Me<'_>, _: Option<&Again>) -> Markup {
        participant::own(all.view, all.meeting, me)
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        let Play::CrossTheLine(line) = &at.block.play else { return None };
        Some(wall::stage(at.view, at.meeting, at.block, line, said))
    }

    fn parts(&self, at: At<'_>, prompt: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let (Outcome::CrossTheLine(outcome), Prompt::Card(card)) = (outcome, prompt) else {
            return Vec::new();
        };
        report::parts(at.view, card, outcome)
    }

    fn rows(&self, at: At<'_>, prompt: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let (Outcome::CrossTheLine(outcome), Prompt::Card(card)) = (outcome, prompt) else {
            return Vec::new();
        };
        report::rows(at.view, card, outcome)
    }

    fn json(&self, at: At<'_>, prompt: &Prompt, outcome: &Outcome) -> Value {
        let (Outcome::CrossTheLine(outcome), Prompt::Card(card)) = (outcome, prompt) else {
            return Value::Null;
        };
        report::json(at.view, card, outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        let first = block.plan.cards.iter().find_map(|id| view.cards.element(id))?;
        let ends = view.cards.of(&first.deck, Kind::ChoiceOption);
        let ends = ends.filter(|end| end.group.as_deref() == Some("stellingkeuze"));
        let ids = block.plan.cards.iter().chain(ends.map(|end| &end.id)).map(ElementId::as_str);
        let picked: Vec<_> = ids.map(|id| format!("kaart={}", encoded(id))).collect();
        let address = format!("/afdrukken/floor?{}", picked.join("&"));
        Some((address, view.words.t("line-paper").into_owned()))
    }
}

/// The most letters of all schools together, as they are typed.
const SCHOOLS_LETTERS_MAX: usize = SCHOOLS_MAX * (SCHOOL_NAME_MAX + 2);
/// The kind, in forms.
const KIND: &str = "cross-the-line";
/// The group of statements that are a fact about the own school.
const ABOUT_OWN_SCHOOL: &str = "eigen-school";

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn card(fields: &Fields) -> Result<CardRef, Fault> {
    match need(fields.read::<Slot>("slot"))?.prompt {
        Prompt::Card(card) => Ok(card),
        _ => Err(Fault::Unreadable),
    }
}

fn round(fields: &Fields) -> Result<Round, Fault> {
    need(Round::named(fields.get("round")))
}

/// Whether a statement is a fact about the own school, so that its sides are told per school.
fn is_about_own_school(view: View<'_>, card: &CardRef) -> bool {
    let CardRef::Deck(id) = card else { return false };
    let element = view.cards.element(id);
    element.and_then(|element| element.group.as_deref()) == Some(ABOUT_OWN_SCHOOL)
}

/// The name of a side.
fn side(words: &Words, stance: Stance) -> String {
    let key = match stance {
        Stance::Agree => "line-agree",
        Stance::Disagree => "line-disagree",
    };
    words.t(key).into_owned()
}

/// How many people, in words.
fn people(words: &Words, key: &str, count: impl TryInto<i64>) -> String {
    let count = count.try_into().unwrap_or(i64::MAX);
    words.t_with(key, &[("count", count.into())]).into_owned()
}

/// The words of the statement and the place that it takes: its text, and how the reader's language
/// is written.
fn statement(view: View<'_>, block: &Block, card: &CardRef) -> Option<face::Face> {
    face::of(view, block, card)
}

/// The slot of a statement.
fn slot_of(block: &Block, card: &CardRef) -> Slot {
    Slot { block: block.id, prompt: Prompt::Card(card.clone()) }
}
