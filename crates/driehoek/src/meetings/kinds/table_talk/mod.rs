//! *In gesprek* at tables: its forms, what a coach sets, its paper. The screens stand in a file each.

pub mod coach;
pub mod participant;
pub mod report;
pub mod wall;

use domain::decks::ElementId;
use domain::lang::Lang;
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Play, Settings,
    table_talk::{self, Arrangement, Cluster, Deed as AtTable, Edit},
};
use domain::meetings::{
    Contribution, EntryNumber, OWN_QUESTION_MAX, ParticipantId, Prompt, TextFault, Visibility,
};
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
use crate::web::prose::plain;
use crate::web::who::encoded;

use super::{All, At, Row, Screens};

/// *In gesprek*.
pub(super) struct TableTalkScreens;

impl Screens for TableTalkScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        let table = table(fields)?;
        Ok(Deed::TableTalk(match fields.get("deed") {
            "write" => {
                let base = EntryNumber(need(fields.read("base"))?);
                AtTable::Write {
                    table,
                    base,
                    pen: need(fields.read("pen"))?,
                    edits: edits(fields)?,
                }
            }
            "line" => AtTable::AddLine { table, text: Some(fields.text("text")?) },
            "bring" => AtTable::Bring { table, seen: seen(fields), text: fields.optional("text")? },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        Ok(Deed::TableTalk(match fields.get("deed") {
            "bring" => AtTable::Bring {
                table: table(fields)?,
                seen: seen(fields),
                text: fields.optional("text")?,
            },
            "harvest" => AtTable::SetHarvest { open: fields.get("to") == "open" },
            "show" => AtTable::Show {
                table: table(fields)?,
                to: match fields.get("to") {
                    "shown" => Visibility::Shown,
                    "hidden" => Visibility::Hidden,
                    _ => return Err(Fault::Unreadable),
                },
            },
            "together" => {
                let cluster = need(fields.read("cluster"))?;
                let tables = tables(fields)?;
                let name = fields.optional("name")?;
                AtTable::Arrange(Arrangement {
                    places: tables.into_iter().map(|table| (table, Some(cluster))).collect(),
                    names: vec![(cluster, name)],
                })
            }
            "apart" => {
                let tables = tables(fields)?;
                let places = tables.into_iter().map(|table| (table, None)).collect();
                AtTable::Arrange(Arrangement { places, names: Vec::new() })
            }
            "undo" => AtTable::Arrange(need(serde_json::from_str(fields.get("arrangement")).ok())?),
            "seat" => AtTable::Seat {
                participant: need(fields.read("participant").map(ParticipantId))?,
                table: table(fields)?,
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
        if !fields.has("question") {
            return Ok(before.settings.clone());
        }
        let question = fields.optional("question")?;
        Ok(match question {
            None => Settings::None,
            question => Settings::TableTalk(table_talk::Settings { question }),
        })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let set = table_talk::settings(&block.plan).question.as_ref().map(ToString::to_string);
        let question = typed.map_or(set, |fields| Some(fields.get("question").to_owned()));
        let field = Field::text("question", words.t("talk-question"))
            .help(words.t("talk-question-help"))
            .value(question.unwrap_or_default())
            .most(OWN_QUESTION_MAX);
        maud::html! { (field) }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::TableTalk(talk) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, talk)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::room(all.view, all.meeting, actions, again)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.block)
    }

    fn lasting(&self, all: All<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        participant::own(all.view, all.meeting, me, again)
    }

    fn turn(&self, _: &Block) -> String {
        // Its forms are among those that last.
        "table".to_owned()
    }

    fn wall(&self, at: At<'_>, _: &[&Contribution]) -> Option<Markup> {
        Some(wall::stage(at.view, at.block))
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::TableTalk(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::TableTalk(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, _: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::TableTalk(outcome) = outcome else { return Value::Null };
        report::json(outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        let ids: Vec<_> =
            block.plan.cards.iter().filter(|id| view.cards.element(id).is_some()).collect();
        if ids.is_empty() {
            return None;
        }
        let picked: Vec<_> = ids
            .into_iter()
            .map(ElementId::as_str)
            .map(|id| format!("kaart={}", encoded(id)))
            .collect();
        let address = format!("/afdrukken/cards?{}", picked.join("&"));
        Some((address, view.words.t("talk-paper").into_owned()))
    }
}

/// The kind, in forms.
const KIND: &str = "table-talk";
/// The group of questions that a deck leaves open.
const OPEN_QUESTION: &str = "open-vraag";

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn table(fields: &Fields) -> Result<u32, Fault> {
    need(fields.read("table"))
}

fn seen(fields: &Fields) -> EntryNumber {
    EntryNumber(fields.read("seen").unwrap_or_default())
}

/// What changes, as `table-note.js` sends it.
fn edits(fields: &Fields) -> Result<Vec<Edit>, Fault> {
    let mut edits: Vec<Edit> = need(serde_json::from_str(fields.get("edits")).ok())?;
    for edit in &mut edits {
        edit.insert.retain(|sign| !sign.is_control() || sign == '\n' || sign == '\t');
    }
    if edits.is_empty() {
        return Err(Fault::Text(TextFault::Empty));
    }
    Ok(edits)
}

/// The tables of what was ticked: each value names the tables of one point or group, `1,3`.
fn tables(fields: &Fields) -> Result<Vec<u32>, Fault> {
    let numbers = fields.all("tables").flat_map(|value| value.split(','));
    let tables: Option<Vec<u32>> = numbers.map(|number| number.trim().parse().ok()).collect();
    need(tables.filter(|tables| !tables.is_empty()))
}

/// A question to talk about.
struct Question {
    text: String,
    lang: Lang,
    remark: Option<String>,
}

/// The questions, those of the deck first. The deck may leave one open for the group: the question
/// that the coach planned stands in its place.
fn questions(view: View<'_>, block: &Block) -> Vec<Question> {
    let is_filled = table_talk::settings(&block.plan).question.is_some();
    let is_open = |id: &&ElementId| {
        let group = view.cards.element(id).and_then(|element| element.group.as_deref());
        group == Some(OPEN_QUESTION)
    };
    let cards = block.plan.cards.iter().filter(|id| !(is_filled && is_open(id)));
    let deck = cards.filter_map(|id| face::element(view, id));
    let deck =
        deck.map(|face| Question { text: plain(&face.text), lang: face.lang, remark: face.remark });
    let lang = view.words.lang();
    let planned = table_talk::settings(&block.plan).question.as_ref();
    let planned = planned.map(ToString::to_string);
    // What a coach adds while people talk.
    let added = block.own_cards.iter().filter(|card| card.by.is_none());
    let own = planned.into_iter().chain(added.map(|card| card.text.to_string()));
    deck.chain(own.map(|text| Question { text, lang, remark: None })).collect()
}

/// The name of a table.
fn table_name(words: &Words, table: u32) -> String {
    words.t_with("table-number", &[("number", table.into())]).into_owned()
}

/// A number in words.
fn counted(words: &Words, key: &str, count: usize) -> String {
    words.t_with(key, &[("count", count.into())]).into_owned()
}

/// How many tables have a point, of how many.
fn progress_line(words: &Words, block: &Block) -> String {
    let tables = table_talk::progress(block);
    let with_point = tables.iter().filter(|table| table.point.is_some()).count();
    let args = [("count", with_point.into()), ("of", tables.len().into())];
    words.t_with("talk-progress", &args).into_owned()
}

/// The tables of a group of points, as forms send them: `1,3`.
fn tables_of(cluster: &Cluster) -> String {
    let tables = cluster.points.iter().map(|point| point.table.to_string());
    tables.collect::<Vec<_>>().join(",")
}
