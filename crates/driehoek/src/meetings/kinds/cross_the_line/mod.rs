//! *Over de streep*: its forms, what a coach sets, its paper. The screens stand in a file each.

pub mod coach;
pub mod participant;
pub mod report;
pub mod wall;

use domain::decks::{ElementId, Kind};
use domain::meetings::blocks::{Block, BlockPlan};
use domain::meetings::kinds::{
    Deed, Settings,
    cross_the_line::{
        self, Counts, Deed as OnLine, Proposal, Round, SCHOOL_NAME_MAX, SCHOOLS_MAX, Stage, Stance,
    },
};
use domain::meetings::{CardRef, Meeting, Naming, Prompt, Slot, Text};
use maud::{Markup, html};

use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::{View, face};
use crate::web::components::{Check, Field};
use crate::web::who::encoded;

/// The most letters of all schools together, as they are typed.
const SCHOOLS_LETTERS_MAX: usize = SCHOOLS_MAX * (SCHOOL_NAME_MAX + 2);
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

/// What a participant does.
pub(super) fn of_participant(fields: &Fields) -> Result<Deed, Fault> {
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

/// What the coach does.
pub(super) fn of_coach(fields: &Fields) -> Result<Deed, Fault> {
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

/// Reads what a coach sets. A block that was of another kind has no such fields in its form yet.
pub(super) fn settings(fields: &Fields, before: &BlockPlan) -> Result<Settings, Fault> {
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

/// The fields for that.
pub(super) fn fields(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    typed: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let set = cross_the_line::settings(&block.plan);
    let now: Vec<_> = set.schools.iter().map(ToString::to_string).collect();
    let schools = typed.map_or_else(|| now.join("\n"), |fields| fields.get("schools").to_owned());
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

/// Whether a statement is a fact about the own school, so that its sides are told per school.
fn is_about_own_school(view: View<'_>, card: &CardRef) -> bool {
    let CardRef::Deck(id) = card else { return false };
    let element = view.cards.element(id);
    element.and_then(|element| element.group.as_deref()) == Some(ABOUT_OWN_SCHOOL)
}

/// The statements and the two ends of the line, on A4 for the floor.
pub(super) fn paper(view: View<'_>, block: &Block) -> Option<(String, String)> {
    let first = block.plan.cards.iter().find_map(|id| view.cards.element(id))?;
    let ends = view.cards.of(&first.deck, Kind::ChoiceOption);
    let ends = ends.filter(|end| end.group.as_deref() == Some("stellingkeuze"));
    let ids = block.plan.cards.iter().chain(ends.map(|end| &end.id)).map(ElementId::as_str);
    let picked: Vec<_> = ids.map(|id| format!("kaart={}", encoded(id))).collect();
    let address = format!("/afdrukken/floor?{}", picked.join("&"));
    Some((address, view.words.t("line-paper").into_owned()))
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
