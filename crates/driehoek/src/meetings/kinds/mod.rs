//! The kinds of block with rules of their own, as forms, screens, report and paper know them: one
//! folder each, and this table that names them. `docs/adding-a-kind.md` shows how one more comes in.

pub mod association;
pub mod attitude;
mod bars;
pub mod case;
mod counting;
pub mod cross_the_line;
pub mod definition;
pub mod general;
pub mod message_model;
pub mod only_one;
mod own_points;
pub mod paper;
mod sentences;
pub mod table_talk;
pub mod triangle;
pub mod vision;

use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{Deed, Outcome, Settings};
use domain::meetings::{Action, BlockId, Contribution, Meeting, Phase, Prompt, Slot};
use maud::{Markup, html};
use print::{Part, Posters};
use serde_json::Value;

use paper::Sheet;

use super::actions::Fault;
use super::form::Fields;
use super::views::participant::{Again, Me};
use super::views::{View, hidden};
use crate::chance::Chance;
use crate::web::who::encoded;

/// The kind of block as screens know it; nothing for a kind without rules of its own.
fn of(kind: BlockKind) -> Option<&'static dyn Screens> {
    Some(match kind {
        BlockKind::CrossTheLine => &cross_the_line::CrossTheLineScreens,
        BlockKind::TableTalk => &table_talk::TableTalkScreens,
        BlockKind::Triangle => &triangle::TriangleScreens,
        BlockKind::OnlyOne => &only_one::OnlyOneScreens,
        BlockKind::Association => &association::AssociationScreens,
        BlockKind::Definition => &definition::DefinitionScreens,
        BlockKind::Case => &case::CaseScreens,
        BlockKind::MessageModel => &message_model::MessageModelScreens,
        BlockKind::Attitude => &attitude::AttitudeScreens,
        BlockKind::Vision => &vision::VisionScreens,
        kind if general::is_general(kind) => &general::GeneralScreens,
        _ => return None,
    })
}

/// What a kind reads, shows, tells and prints. What a kind has not, it leaves out.
trait Screens: Sync {
    /// What a participant does: the field `deed` says what.
    fn of_participant(&self, fields: &Fields, kind: BlockKind) -> Result<Deed, Fault>;

    /// What the coach does: the field `deed` says what. `chance` is for what is drawn.
    fn of_coach(&self, fields: &Fields, kind: BlockKind, chance: &Chance) -> Result<Deed, Fault>;

    /// Reads what a coach sets. A form that does not ask leaves it as it was: a block that was of
    /// another kind has no such fields in its form yet.
    fn settings(
        &self,
        fields: &Fields,
        kind: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault>;

    /// What a deck's plan sets, by the step with which the block begins.
    fn planned(&self, _begin: &str) -> Settings {
        Settings::None
    }

    /// The fields of what a coach sets, on the page of a block.
    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup;

    /// The middle of the coach's screen.
    fn coach(&self, at: At<'_>) -> Markup;

    /// What a coach types, for every block of this kind on the agenda; only that of the present block
    /// shows.
    fn tools(
        &self,
        _all: All<'_>,
        _kind: BlockKind,
        _actions: &str,
        _again: Option<&Fields>,
    ) -> Markup {
        html! {}
    }

    /// Whose turn a tool of the coach is about, for a kind that has turns.
    fn turn_of_tool(&self, _block: &Block) -> Option<String> {
        None
    }

    /// The middle of every phone, the same for all.
    fn participant(&self, at: At<'_>) -> Markup;

    /// Forms of somebody's own that follow the group by themselves (`choose.js`).
    fn lasting(&self, _all: All<'_>, _me: Me<'_>, _again: Option<&Again>) -> Markup {
        html! {}
    }

    /// Forms of somebody's own in the present block.
    fn here(&self, _at: At<'_>, _me: Me<'_>, _again: Option<&Again>) -> Markup {
        html! {}
    }

    /// What somebody did in blocks of this kind.
    fn kept(&self, _all: All<'_>, _me: Me<'_>) -> Markup {
        html! {}
    }

    /// What the forms of a block depend on: it changes when people can do something else, not when
    /// somebody did something. Empty where there are no such forms.
    fn turn(&self, _block: &Block) -> String {
        String::new()
    }

    /// Whether the group reads the texts of the block now: then they lie open on every phone.
    fn reads(&self, _block: &Block) -> bool {
        false
    }

    /// The stage of the wall, with what was said and may be shown.
    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup>;

    /// What came of a card or a block, for the report on page, in PDF and in Word.
    fn parts(&self, _at: At<'_>, _prompt: &Prompt, _outcome: &Outcome) -> Vec<Part> {
        Vec::new()
    }

    /// The same as lines of a table.
    fn rows(&self, _at: At<'_>, _prompt: &Prompt, _outcome: &Outcome) -> Vec<Row> {
        Vec::new()
    }

    /// The same for other programs.
    fn json(&self, _at: At<'_>, _prompt: &Prompt, _outcome: &Outcome) -> Value {
        Value::Null
    }

    /// Where the paper twin of a block is made, with what the link says.
    fn paper(&self, _at: At<'_>) -> Option<(String, String)> {
        None
    }

    /// That paper twin, where it is a sheet to write on.
    fn sheet(&self, _at: At<'_>) -> Option<Sheet> {
        None
    }

    /// What the group made, as a poster for on the wall.
    fn poster(&self, _at: At<'_>) -> Option<Posters> {
        None
    }
}

/// A block of a meeting, and who reads.
#[derive(Clone, Copy)]
struct At<'a> {
    view: View<'a>,
    meeting: &'a Meeting,
    block: &'a Block,
}

impl<'a> At<'a> {
    fn kind(self) -> Option<&'static dyn Screens> {
        of(self.block.plan.kind)
    }

    /// The block that an outcome is of.
    fn told(
        view: View<'a>,
        meeting: &'a Meeting,
        slot: &Slot,
    ) -> Option<(Self, &'static dyn Screens)> {
        let at = Self { view, meeting, block: meeting.block(slot.block)? };
        Some((at, at.kind()?))
    }
}

/// A meeting as a whole, and who reads.
#[derive(Clone, Copy)]
struct All<'a> {
    view: View<'a>,
    meeting: &'a Meeting,
}

/// A line of a table in the report: the kind of line, what is counted, how many.
pub type Row = (String, String, u32);

/// The kinds on the agenda, each once.
fn planned_kinds(meeting: &Meeting) -> impl Iterator<Item = (BlockKind, &'static dyn Screens)> {
    let has = |kind| meeting.agenda.iter().any(|block| block.plan.kind == kind);
    let kinds = BlockKind::ALL.iter().copied().filter(move |kind| has(*kind));
    kinds.filter_map(|kind| Some((kind, of(kind)?)))
}

fn named(fields: &Fields) -> Result<(BlockKind, &'static dyn Screens), Fault> {
    let found = BlockKind::named(fields.get("kind")).and_then(|kind| Some((kind, of(kind)?)));
    found.ok_or(Fault::Unreadable)
}

/// What a participant does: the field `kind` says in which kind.
pub fn of_participant(fields: &Fields, block: BlockId) -> Result<Action, Fault> {
    let (kind, does) = named(fields)?;
    Ok(Action::Play { block, deed: does.of_participant(fields, kind)? })
}

/// What the coach does: the field `kind` says in which kind. `chance` is for what is drawn.
pub fn of_coach(fields: &Fields, block: BlockId, chance: &Chance) -> Result<Action, Fault> {
    let (kind, does) = named(fields)?;
    Ok(Action::Play { block, deed: does.of_coach(fields, kind, chance)? })
}

/// What every form of a kind says of itself: which kind, in which block, what is done.
pub fn doing(block: &Block, deed: &str) -> Markup {
    html! {
        (hidden("kind", block.plan.kind.name())) (hidden("block", block.id)) (hidden("deed", deed))
    }
}

/// A form of a participant in the present block, which works without a script and waits for a
/// connection with one. `about` tells forms for the same deed apart: what is typed is kept by it.
pub fn form(me: Me<'_>, block: &Block, deed: &str, about: &str, inside: &Markup) -> Markup {
    html! {
        form.play-form method="post" action=(me.form_address()) data-act="play"
            data-draft=(draft(block, deed, about)) {
            (hidden("do", "play")) (doing(block, deed)) (hidden("about", about)) (hidden("key", me.key))
            (inside)
        }
    }
}

fn draft(block: &Block, deed: &str, about: &str) -> String {
    format!("{}:{deed}:{about}", block.id)
}

/// What was typed in a form that was not accepted: `None` for every other form.
pub fn typed<'a>(again: Option<&'a Again>, deed: &str, about: &str) -> Option<&'a Fields> {
    let fields = &again?.fields;
    let is_this = fields.get("deed") == deed && fields.get("about") == about;
    is_this.then_some(fields)
}

/// Reads what a coach sets for a block of this kind.
pub fn settings(fields: &Fields, kind: BlockKind, before: &BlockPlan) -> Result<Settings, Fault> {
    of(kind).map_or(Ok(Settings::None), |sets| sets.settings(fields, kind, before))
}

/// What a deck's plan sets for a block of this kind, by the step with which it begins.
pub fn planned(kind: BlockKind, begin: Option<&str>) -> Settings {
    let plans = of(kind).zip(begin).map(|(kind, begin)| kind.planned(begin));
    plans.unwrap_or_default()
}

/// The fields for that, on the page of a block.
pub fn fields(view: View<'_>, meeting: &Meeting, block: &Block, typed: Option<&Fields>) -> Markup {
    let at = At { view, meeting, block };
    at.kind().map_or_else(Markup::default, |kind| kind.fields(at, typed))
}

/// The middle of the coach's screen.
pub fn coach(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let at = At { view, meeting, block };
    at.kind().map_or_else(Markup::default, |kind| kind.coach(at))
}

/// What a coach types in a kind, for every kind on the agenda; only that of the present block shows.
pub fn tools(view: View<'_>, meeting: &Meeting, actions: &str, again: Option<&Fields>) -> Markup {
    let all = All { view, meeting };
    html! { @for (kind, has) in planned_kinds(meeting) { (has.tools(all, kind, actions, again)) } }
}

/// Whose turn a tool of the coach is about, for a kind that has turns.
pub fn turn_of_tool(block: &Block) -> Option<String> {
    of(block.plan.kind)?.turn_of_tool(block)
}

/// The middle of every phone, the same for all.
pub fn participant(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let at = At { view, meeting, block };
    at.kind().map_or_else(Markup::default, |kind| kind.participant(at))
}

/// What is somebody's own: forms that follow the group by themselves, the forms of the present block,
/// and what they did. `turn` says which forms; when a phone sees that the group's piece has another
/// turn, it fetches these anew and keeps what was typed (`play.js`).
pub fn own(view: View<'_>, meeting: &Meeting, me: Me<'_>, again: Option<&Again>) -> Markup {
    let all = All { view, meeting };
    let here = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let at = here.map(|block| At { view, meeting, block });
    let kept = html! { @for (_, kind) in planned_kinds(meeting) { (kind.kept(all, me)) } };
    let has_more = here.is_some_and(has_screens) || !kept.0.is_empty();
    html! {
        @for (_, kind) in planned_kinds(meeting) { (kind.lasting(all, me, again)) }
        div.play #play data-fresh="play" data-turn=(here.map(turn).unwrap_or_default())
            data-more[has_more] {
            @if let Some((at, kind)) = at.and_then(|at| Some((at, at.kind()?))) {
                (kind.here(at, me, again))
            }
        }
        (kept)
    }
}

/// Whether a block is of a kind with screens of its own, for which a phone fetches more.
pub fn has_screens(block: &Block) -> bool {
    of(block.plan.kind).is_some()
}

/// What the forms of a block depend on.
pub fn turn(block: &Block) -> String {
    of(block.plan.kind).map_or_else(String::new, |kind| kind.turn(block))
}

/// Whether the group reads the texts of the block now: then they lie open on every phone.
pub fn reads(block: &Block) -> bool {
    of(block.plan.kind).is_some_and(|kind| kind.reads(block))
}

/// The stage of the wall, with what was said and may be shown.
pub fn wall(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    said: &[&Contribution],
) -> Option<Markup> {
    of(block.plan.kind)?.wall(At { view, meeting, block }, said)
}

/// What came of a card or a block, for the report on page, in PDF and in Word.
pub fn report(view: View<'_>, meeting: &Meeting, slot: &Slot, outcome: &Outcome) -> Vec<Part> {
    let told = At::told(view, meeting, slot);
    told.map_or_else(Vec::new, |(at, kind)| kind.parts(at, &slot.prompt, outcome))
}

/// The same as lines of a table.
pub fn rows(view: View<'_>, meeting: &Meeting, slot: &Slot, outcome: &Outcome) -> Vec<Row> {
    let told = At::told(view, meeting, slot);
    told.map_or_else(Vec::new, |(at, kind)| kind.rows(at, &slot.prompt, outcome))
}

/// The same for other programs.
pub fn json(view: View<'_>, meeting: &Meeting, slot: &Slot, outcome: &Outcome) -> Value {
    let told = At::told(view, meeting, slot);
    told.map_or(Value::Null, |(at, kind)| kind.json(at, &slot.prompt, outcome))
}

/// Where the paper twin of a block is made, with what the link says.
pub fn paper(view: View<'_>, meeting: &Meeting, block: &Block) -> Option<(String, String)> {
    of(block.plan.kind)?.paper(At { view, meeting, block })
}

/// The card of the energizer, with its steps on it.
fn card_paper(at: At<'_>) -> Option<(String, String)> {
    let id = at.block.plan.energizer.as_ref()?;
    let address = format!("/afdrukken/cards?kaart={}", encoded(id.as_str()));
    Some((address, at.view.words.t("energizer-paper").into_owned()))
}

/// The fields of phones in which people type and that have a name of their own, beside `text`: what
/// was typed in them is shown again when no form does.
pub fn typed_fields() -> impl Iterator<Item = String> {
    general::typed_fields().chain(message_model::typed_fields())
}
