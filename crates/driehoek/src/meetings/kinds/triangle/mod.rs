//! The triangle: its forms, what a coach sets, its paper. The screens stand in a file each.

pub mod coach;
mod drawing;
pub mod participant;
pub mod report;
mod table;
mod then;
pub mod wall;

pub use then::then_and_now;

use domain::decks::{Element, ElementId, Kind};
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Play, Settings,
    triangle::{
        self, Corner, Deed as OnTable, Laid, Nearness, PAIRS, Round, Seen, Spot, Stage, Triangle,
        Word,
    },
};
use domain::meetings::{Contribution, Prompt, TextFault, kinds::triangle::When};
use maud::{Markup, html};
use print::Part;
use serde_json::Value;

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::View;
use crate::meetings::views::participant::{Again, Me};
use crate::web::components::{Check, Field};
use crate::web::who::encoded;

use super::{All, At, Row, Screens};

/// The triangle.
pub(super) struct TriangleScreens;

impl Screens for TriangleScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        match fields.get("deed") {
            "lay" => {
                let laid = Some(laid(fields)?);
                Ok(Deed::Triangle(OnTable::Lay { round: round(fields)?, laid }))
            }
            _ => Err(Fault::Unreadable),
        }
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        Ok(Deed::Triangle(match fields.get("deed") {
            "stage" => OnTable::SetStage {
                round: round(fields)?,
                to: need(Stage::named(fields.get("to")))?,
            },
            "room" => OnTable::LayForRoom {
                round: round(fields)?,
                laid: if fields.has("away") { None } else { Some(laid(fields)?) },
            },
            "ask" => OnTable::Ask { number: fields.read("number") },
            "alone" => OnTable::Compare { earlier: None },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        let word = match fields.get("word") {
            "card" => Word::Card,
            "involvement" => Word::Involvement,
            "partnership" => Word::Partnership,
            "" => return Ok(kept(before)),
            _ => return Err(Fault::Unreadable),
        };
        let settings = triangle::Settings { word, small: fields.has("small") };
        let is_usual = settings == triangle::Settings::default();
        Ok(if is_usual { Settings::None } else { Settings::Triangle(settings) })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let set = triangle::settings(&block.plan);
        let now = match set.word {
            Word::Card => "card",
            Word::Involvement => "involvement",
            Word::Partnership => "partnership",
        };
        let word = typed.map_or(now, |fields| fields.get("word")).to_owned();
        let small = typed.map_or(set.small, |fields| fields.has("small"));
        let options = [
            ("card", words.t("triangle-word-card")),
            ("involvement", words.t("triangle-word-involvement")),
            ("partnership", words.t("triangle-word-partnership")),
        ];
        html! {
            (Field::select("word", words.t("triangle-word"), options).value(word))
            (Check::new("small", words.t("triangle-small")).help(words.t("triangle-small-help")).on(small))
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::Triangle(triangle) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.meeting, at.block, triangle)
    }

    fn tools(&self, all: All<'_>, _: BlockKind, actions: &str, again: Option<&Fields>) -> Markup {
        coach::room(all.view, all.meeting, actions, again)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.meeting, at.block)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        participant::own(at.view, at.meeting, at.block, me, again)
    }

    fn kept(&self, all: All<'_>, me: Me<'_>) -> Markup {
        participant::mine(all.view, all.meeting, me)
    }

    fn turn(&self, block: &Block) -> String {
        let Play::Triangle(triangle) = &block.play else { return String::new() };
        turn(triangle)
    }

    fn wall(&self, at: At<'_>, _: &[&Contribution]) -> Option<Markup> {
        wall::stage(at.view, at.meeting, at.block)
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::Triangle(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::Triangle(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, _: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::Triangle(outcome) = outcome else { return Value::Null };
        report::json(outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        let id = block.plan.energizer.as_ref()?;
        let is_corner = |element: &&Element| {
            element.group.as_deref().is_some_and(|group| CORNER_GROUPS.contains(&group))
        };
        let ids = view.cards.children(id).filter(is_corner).map(|element| element.id.as_str());
        let picked: Vec<_> = ids.map(|id| format!("kaart={}", encoded(id))).collect();
        if picked.is_empty() {
            return None;
        }
        let address = format!("/afdrukken/floor?{}", picked.join("&"));
        Some((address, view.words.t("triangle-paper").into_owned()))
    }
}

/// The kind, in forms.
const KIND: &str = "triangle";
/// The groups of the three cards that belong to the energizer.
const CORNER_GROUPS: [&str; 3] = ["kind", "ouder", "school"];

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn round(fields: &Fields) -> Result<Round, Fault> {
    need(Round::named(fields.get("round")))
}

/// The triangle in a form: laid on the table, or three distances in words.
fn laid(fields: &Fields) -> Result<Laid, Fault> {
    let typed = fields.get("spots").trim();
    if typed.is_empty() {
        let words = PAIRS.map(|pair| Nearness::named(fields.get(&pair_name(pair))));
        let [Some(one), Some(two), Some(three)] = words else {
            return Err(Fault::Text(TextFault::Empty));
        };
        return Ok(Laid::in_words([one, two, three]));
    }
    let spot = |typed: &str| {
        let (x, y) = typed.split_once(',')?;
        Some(Spot(x.parse().ok()?, y.parse().ok()?))
    };
    let spots: Option<Vec<_>> = typed.split(' ').map(spot).collect();
    let spots: Option<[Spot; 3]> = spots.and_then(|spots| spots.try_into().ok());
    Ok(Laid::of(need(spots)?))
}

/// The name of the field for a distance in words.
fn pair_name((one, other): (Corner, Corner)) -> String {
    format!("{}-{}", one.name(), other.name())
}

fn kept(before: &BlockPlan) -> Settings {
    match &before.settings {
        Settings::Triangle(settings) => Settings::Triangle(settings.clone()),
        _ => Settings::None,
    }
}

/// What the forms of the block depend on; once shown, also what the drawing is of.
pub(super) fn turn(triangle: &Triangle) -> String {
    let (round, stage) = (triangle.round(), triangle.stage());
    let beside = match stage {
        Stage::Shown => format!(
            "-{:?}-{:?}",
            triangle.room(round).map(|laid| laid.spots()),
            triangle.earlier().map(|earlier| earlier.on),
        ),
        _ => String::new(),
    };
    format!("{}-{}{beside}", round.name(), stage.name())
}

/// The questions to talk about, the last one with the word that the coach chose.
fn questions(view: View<'_>, block: &Block) -> Vec<String> {
    let Some(id) = &block.plan.energizer else { return Vec::new() };
    let lang = view.words.lang();
    let text = |id: &ElementId| view.cards.words(id, lang)?.text.clone();
    let asks = view.cards.children(id).filter(|element| element.kind == Kind::ReflectionQuestion);
    let mut questions: Vec<_> = asks.filter_map(|element| text(&element.id)).collect();
    let key = match triangle::settings(&block.plan).word {
        Word::Card => return questions,
        Word::Involvement => "triangle-role-involvement",
        Word::Partnership => "triangle-role-partnership",
    };
    if let Some(last) = questions.last_mut() {
        *last = view.words.t(key).into_owned();
    }
    questions
}

/// The question that is asked now.
fn asked(view: View<'_>, block: &Block, seen: &Seen) -> Option<String> {
    let place = usize::from(seen.asked?).checked_sub(1)?;
    questions(view, block).into_iter().nth(place)
}

/// The name of a corner.
fn corner(words: &Words, corner: Corner) -> String {
    let key = match corner {
        Corner::Child => "triangle-child",
        Corner::Parent => "triangle-parent",
        Corner::School => "triangle-school",
    };
    words.t(key).into_owned()
}

/// The names of two corners, with the line between them.
fn pair(words: &Words, (one, other): (Corner, Corner)) -> String {
    format!("{} – {}", corner(words, one), corner(words, other))
}

/// A distance in a word.
fn nearness(words: &Words, nearness: Nearness) -> String {
    let key = match nearness {
        Nearness::Near => "triangle-near",
        Nearness::Between => "triangle-between",
        Nearness::Far => "triangle-far",
    };
    words.t(key).into_owned()
}

/// From when an earlier average is.
fn when(words: &Words, when: When) -> String {
    match when {
        When::Today => words.t("triangle-first").into_owned(),
        When::On(day) => words.date(day),
    }
}

/// A distance as people read it: hundredths of the width of the table.
fn hundredths(distance: u16) -> u16 {
    distance.saturating_add(5) / 10
}
