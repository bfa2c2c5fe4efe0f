//! What everybody's phone shows of the meeting: the same for all who read this language.
//! It holds no fields and no present moment.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::vision;
use domain::meetings::{
    CardRef, Contribution, Meeting, ParticipantId, Phase, Prompt, Slot, Visibility, WallShows,
};
use maud::{Markup, html};

use super::super::{View, block as texts, brought_in, face, timer, words};
use crate::assignments::views::{back, links};
use crate::meetings::kinds;
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

/// The most contributions of others on a phone; the wall and the report have the rest.
const LINES_MAX: usize = 30;

/// The piece.
pub fn piece(view: View<'_>, meeting: &Meeting) -> Markup {
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let prompts = block.map(Block::open_prompts).unwrap_or_default();
    html! {
        div.now data-phase=(super::phase(meeting.phase)) data-block=[meeting.at]
            data-needs[meeting.asks_needs] data-out=(out(meeting))
            data-kind=[block.map(|block| block.plan.kind.name())] data-turn=[block.map(kinds::turn)]
            data-slot=[block.and_then(|block| noted_slot(block, &prompts))]
            data-own-card[block.is_some_and(|block| block.plan.kind.has_table())]
            data-more[block.is_some_and(kinds::has_screens)] {
            @match block {
                Some(block) => (running(view, meeting, block, &prompts)),
                None => (around(view, meeting)),
            }
        }
    }
}

/// A mark of the cards that are out as work: another one means that phones look anew.
fn out(meeting: &Meeting) -> String {
    let cards = meeting.handed_out.iter();
    let marks = cards.map(|it| {
        format!("{}:{}:{}", it.card, it.count, it.due.map_or(String::new(), |due| due.to_string()))
    });
    marks.collect::<Vec<_>>().join(" ")
}

/// What a note is about: what is asked, or the card on the table.
fn noted_slot(block: &Block, prompts: &[Prompt]) -> Option<Slot> {
    let has_place = !prompts.is_empty() || block.on_table.is_some();
    has_place.then(|| Slot { block: block.id, prompt: block.noted_prompt() })
}

/// Before it starts and after it has closed.
fn around(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let day = words.weekday_and_day(meeting.starts.date());
    let key =
        if meeting.phase == Phase::Closed { "participant-closed" } else { "participant-lobby" };
    html! {
        header.around {
            p.now-form dir="auto" { (meeting.team_name) }
            h1 dir="auto" { (meeting.title) }
            p.now-form { (day) ", " (words.time(meeting.starts.time())) }
            p.lead { (words.t(key)) }
        }
    }
}

fn running(view: View<'_>, meeting: &Meeting, block: &Block, prompts: &[Prompt]) -> Markup {
    let form = words::group_form(view.words, block.form_now());
    html! {
        header.now-head {
            div.now-words {
                @if has_card(block) {
                    h1.now-title.sr[block.plan.kind == BlockKind::Energizer] dir="auto" { (block.plan.title) }
                }
                p.now-form { (icon(Icon::People)) span { (form) } }
            }
            (timer(view.words, meeting))
        }
        (returned(view, meeting))
        (hero(view, meeting, block))
        (definitions(view, block))
        // In a definition everybody reads with whom they are beside what they write.
        @if !matches!(block.plan.kind, BlockKind::Definition | BlockKind::Vision) { (tables(view, meeting, block)) }
        @if let Some(text) = block.group_text.as_ref().filter(|_| block.plan.kind != BlockKind::Vision) {
            figure.group-text {
                figcaption { (view.words.t("group-text")) }
                blockquote dir="auto" { (text) }
            }
        }
        (background(view, block))
        @for prompt in prompts { (prompt_state(view, meeting, block, prompt)) }
    }
}

/// What came back of an assignment, as long as the wall shows it.
fn returned(view: View<'_>, meeting: &Meeting) -> Markup {
    let WallShows::Returned(id) = meeting.wall else { return html! {} };
    let found = meeting.returned.iter().find(|returned| returned.assignment == id);
    html! { @if let Some(returned) = found { (back::phone(view, returned)) } }
}

/// Whether a card is what everybody looks at: then the block's title steps back.
fn has_card(block: &Block) -> bool {
    let has_drawn = block.plan.kind.has_table() && block.on_table.is_some();
    has_drawn || block.plan.kind == BlockKind::Energizer
}

fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    html! {
        @match block.plan.kind {
            BlockKind::Cards => {
                @match block.on_table.as_ref().and_then(|card| face::of(view, block, card)) {
                    Some(face) => {
                        (face.show(Size::Large))
                        @if let Some(CardRef::Deck(card)) = &block.on_table { (links::of_card(view, card)) }
                    },
                    None => div.now-hero {
                        h1 dir="auto" { (block.plan.title) }
                        p.lead { (words.t("participant-no-card")) }
                        @if block.face_up.is_empty() { (face::pile(words, block)) }
                    },
                }
            }
            _ if block.play.has_rules() => (kinds::participant(view, meeting, block)),
            BlockKind::Energizer => (face::energizer(view, block, Size::Large)),
            _ => div.now-hero {
                h1 dir="auto" { (block.plan.title) }
                @if block.plan.kind == BlockKind::OpenPoints { (carried(view, meeting)) }
            },
        }
        // Beside a statement there is only room for the two sides.
        @let is_asked = block.plan.kind == BlockKind::CrossTheLine && block.on_table.is_some();
        // At tables it stands above the questions.
        @let is_asked = is_asked || block.plan.kind == BlockKind::TableTalk;
        // Every step of a vision after the first says itself what to do.
        @let is_asked = is_asked || vision::step(block).is_some_and(|step| step > vision::Step::Values);
        @if let Some(text) = block.plan.text.as_ref().filter(|_| !is_asked) {
            div.prose.now-text.now-aside[has_card(block)] dir="auto" { (prose(text.as_str())) }
        }
        @if block.plan.kind == BlockKind::Opening { (goals(view, block)) }
    }
}

fn carried(view: View<'_>, meeting: &Meeting) -> Markup {
    let points: Vec<_> = meeting.carried.iter().filter(|point| !point.removed).collect();
    html! {
        @if points.is_empty() { p.lead { (view.words.t("open-points-none")) } }
        ul.carried { @for point in points { li.done[!point.is_open()] dir="auto" { (point.title) } } }
    }
}

fn goals(view: View<'_>, block: &Block) -> Markup {
    let goals = texts::goals(view, block);
    html! {
        @if !goals.is_empty() { ul.goals { @for goal in goals { li { (prose(&goal)) } } } }
    }
}

/// Beside a card on the table they step back; alone they are what it is about.
fn definitions(view: View<'_>, block: &Block) -> Markup {
    let size = if block.on_table.is_some() { Size::Small } else { Size::Large };
    html! {
        @for id in &block.face_up {
            @if let Some(face) = face::element(view, id) { (face.show(size)) }
        }
    }
}

/// In a background block everybody reads here; in other blocks the text is one tap away.
fn background(view: View<'_>, block: &Block) -> Markup {
    let is_now = block.plan.kind == BlockKind::Background || kinds::reads(block);
    html! {
        @for id in &block.plan.background {
            @if let Some(face) = face::element(view, id) {
                // Open while it is read, and closed by itself afterwards.
                @let place = if is_now { format!("{id}-now") } else { id.to_string() };
                details.fold.reading.reading-now[is_now] open[is_now] data-keep=(place) {
                    summary { (face.title.clone().unwrap_or_else(|| face.kind.clone())) (icon(Icon::Down)) }
                    div.prose lang=(face.lang.tag()) dir=(face.lang.direction().name()) { (prose(&face.text)) }
                    @if let Some(translated) = &face.translated { (translated) }
                }
            }
        }
    }
}

fn tables(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    // In a talk at tables everybody has their own table beside this piece.
    if block.tables.is_empty() || block.plan.kind == BlockKind::TableTalk {
        return html! {};
    }
    let mine = view.words.t("table-yours");
    html! {
        ol.tables data-mine=(mine) {
            @for (number, table) in (1..).zip(&block.tables) {
                li data-people=(people(table)) {
                    strong { (words::group_name(view.words, block, number)) }
                    span.table-yours { (mine) }
                    span.names {
                        @for name in table.iter().filter_map(|id| meeting.participant(*id)?.name.as_ref()) {
                            span dir="auto" { (name) } " "
                        }
                    }
                }
            }
        }
    }
}

/// Ids between spaces, so that one can be found: ` 3 17 20 `.
fn people(table: &[ParticipantId]) -> String {
    let mut text = String::from(" ");
    for id in table {
        text.push_str(&id.to_string());
        text.push(' ');
    }
    text
}

fn prompt_state(view: View<'_>, meeting: &Meeting, block: &Block, prompt: &Prompt) -> Markup {
    let slot = Slot { block: block.id, prompt: prompt.clone() };
    let state = meeting.slot(&slot);
    let is_locked = state.is_some_and(|state| state.locked);
    let shown: Vec<&Contribution> = if state.is_some_and(|state| state.revealed) {
        meeting.on_slot(&slot).filter(|c| c.visibility == Visibility::Shown).collect()
    } else {
        Vec::new()
    };
    let label = words::prompt(view.words, prompt);
    html! {
        @if is_locked { p.locked { (icon(Icon::Lock)) span { (view.words.t("participant-locked")) } } }
        section.said-on data-prompt=(slot) data-locked[is_locked] data-label=(label) {
            @if !shown.is_empty() {
                h2 {
                    @if matches!(prompt, Prompt::TakeAway | Prompt::MoreThought) { (label) }
                    @else { (view.words.t("participant-said")) }
                }
                ul.said {
                    @for line in shown.iter().rev().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } }
                }
            }
        }
    }
}
