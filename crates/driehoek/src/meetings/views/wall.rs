//! The wall: readable from eight metres, no controls.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{
    Contribution, ContributionBody, Meeting, Phase, Prompt, Slot, Visibility, WallShows,
};
use maud::{Markup, html};

use super::{View, face, timer, words};
use crate::live::Presence;
use crate::web::components::{Size, qr};
use crate::web::prose::prose;
use crate::web::shell::{Page, PageKind, page};

/// The most contributions that fit on a wall; the rest are counted.
const LINES_MAX: usize = 12;

/// The page around the piece.
pub fn show(view: View<'_>, meeting: &Meeting, here: &Presence, base: &str, stream: &str, now_ms: i64) -> Markup {
    let title = meeting.title.as_str();
    let about = Page { words: view.words, title, kind: PageKind::Wall, scripts: &["wall.js"] };
    let body = html! {
        noscript { meta http-equiv="refresh" content="5"; }
        div #live data-stream=(stream) data-now=(now_ms) { (piece(view, meeting, here, base)) }
    };
    page(&about, body)
}

/// Where somebody joins, for the QR code.
pub fn join_address(base: &str, meeting: &Meeting) -> String {
    format!("{base}/mee/{}", meeting.code)
}

/// What everybody in the room sees.
pub fn piece(view: View<'_>, meeting: &Meeting, here: &Presence, base: &str) -> Markup {
    let large = meeting.phase == Phase::Planned || meeting.wall == WallShows::Code;
    html! {
        div.wall.wall-welcome[large] {
            @if large { (welcome(view, meeting, here, base)) } @else {
                div.wall-main { (main(view, meeting)) }
                (corner(view, meeting, here, base))
            }
        }
    }
}

fn welcome(view: View<'_>, meeting: &Meeting, here: &Presence, base: &str) -> Markup {
    let words = view.words;
    html! {
        div.wall-welcome-text {
            p.wall-kicker { (meeting.team_name) }
            h1 { (meeting.title) }
            p.wall-join { (words.t("wall-join-at")) " " strong { bdi dir="ltr" { (short(base)) "/mee" } } }
            p.wall-code dir="ltr" { (meeting.code.spaced()) }
            p.wall-count { (people(view, meeting, here)) }
        }
        div.wall-qr { (qr(&join_address(base, meeting), &words.t("wall-qr"))) }
    }
}

fn people(view: View<'_>, meeting: &Meeting, here: &Presence) -> String {
    let count = meeting.participants.len();
    let here = here.participants();
    let args = [("count", count.into()), ("here", here.into())];
    view.words.t_with("wall-people", &args).into_owned()
}

fn short(base: &str) -> &str {
    base.split_once("://").map_or(base, |(_, rest)| rest)
}

fn corner(view: View<'_>, meeting: &Meeting, here: &Presence, base: &str) -> Markup {
    html! {
        aside.wall-corner {
            div.wall-clock { (timer(view.words, meeting)) }
            div.wall-small-qr { (qr(&join_address(base, meeting), &view.words.t("wall-qr"))) }
            p.wall-small-code dir="ltr" { (meeting.code.spaced()) }
            p.wall-small-address dir="ltr" { (short(base)) "/mee" }
            p.wall-count { (people(view, meeting, here)) }
        }
    }
}

fn main(view: View<'_>, meeting: &Meeting) -> Markup {
    let Some(block) = meeting.current().filter(|_| meeting.phase == Phase::Running) else {
        return html! {
            h1 { (view.words.t("wall-closed")) }
            p.wall-text { (view.words.t("wall-closed-text")) }
        };
    };
    html! {
        p.wall-kicker { (block.plan.title) " · " (words::group_form(view.words, block.plan.form)) }
        @match &meeting.wall {
            WallShows::Background(id) => (background(view, id)),
            WallShows::Tables => (tables(view, meeting, block)),
            WallShows::Block | WallShows::Code => (block_piece(view, meeting, block)),
        }
    }
}

fn background(view: View<'_>, id: &domain::decks::ElementId) -> Markup {
    let Some(face) = face::element(view, id) else { return html! {} };
    html! {
        @if let Some(title) = &face.title { h1 { (title) } }
        div.wall-reading lang=(face.lang.tag()) { (prose(&face.text)) }
    }
}

fn tables(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    html! {
        h1 { (view.words.t("wall-tables")) }
        ol.wall-tables {
            @for (number, table) in (1..).zip(&block.tables) {
                li {
                    h2 { (view.words.t_with("table-number", &[("number", number.into())])) }
                    @for id in table {
                        @if let Some(name) = meeting.participant(*id).and_then(|p| p.name.as_ref()) {
                            span.chip dir="auto" { (name) }
                        }
                    }
                    p { (view.words.t_with("table-people", &[("count", table.len().into())])) }
                }
            }
        }
    }
}

fn block_piece(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    html! {
        (definitions(view, block))
        @match block.plan.kind {
            BlockKind::Cards => (on_table(view, block)),
            BlockKind::Energizer => (energizer(view, block)),
            BlockKind::Background => (reading(view, block)),
            BlockKind::OpenPoints => (open_points(view, meeting)),
            BlockKind::Opening | BlockKind::Writing | BlockKind::Text | BlockKind::Closing => {
                h1 { (block.plan.title) }
                @if let Some(text) = &block.plan.text { div.wall-text dir="auto" { (prose(text.as_str())) } }
                @if block.plan.kind == BlockKind::Opening { (goals(view, block)) }
            }
        }
        @if let Some(text) = &block.group_text {
            figure.wall-group-text { blockquote dir="auto" { (text) } figcaption { (view.words.t("group-text")) } }
        }
        @for prompt in block.open_prompts() { (revealed(view, meeting, block, prompt)) }
    }
}

fn on_table(view: View<'_>, block: &Block) -> Markup {
    let Some(card_ref) = &block.on_table else {
        return html! {
            h1 { (block.plan.title) }
            p.wall-text { (view.words.t_with("wall-pile", &[("count", block.undrawn().len().into())])) }
        };
    };
    html! {
        @if let Some(face) = face::of(view, block, card_ref) { (face.show(Size::Wall)) }
    }
}

fn energizer(view: View<'_>, block: &Block) -> Markup {
    let steps = super::block::energizer_steps(view, block);
    html! {
        h1 { (block.plan.title) }
        ol.wall-steps { @for step in steps { li { (prose(&step)) } } }
    }
}

fn reading(view: View<'_>, block: &Block) -> Markup {
    html! {
        h1 { (block.plan.title) }
        ul.wall-topics {
            @for id in &block.plan.background {
                @if let Some(face) = face::element(view, id) {
                    li { (face.title.unwrap_or_default()) }
                }
            }
        }
        p.wall-text { (view.words.t("wall-read-on-phone")) }
    }
}

fn goals(view: View<'_>, block: &Block) -> Markup {
    let goals = super::block::goals(view, block);
    html! {
        @if !goals.is_empty() { ul.wall-goals { @for goal in goals { li { (prose(&goal)) } } } }
    }
}

fn open_points(view: View<'_>, meeting: &Meeting) -> Markup {
    html! {
        h1 { (view.words.t("wall-open-points")) }
        ul.wall-points {
            @for point in meeting.carried.iter().filter(|point| !point.removed) {
                li.done[!point.is_open()] dir="auto" { (point.title) }
            }
        }
        @if meeting.carried.is_empty() { p.wall-text { (view.words.t("open-points-none")) } }
    }
}

fn definitions(view: View<'_>, block: &Block) -> Markup {
    html! {
        @for id in &block.face_up {
            @if let Some(face) = face::element(view, id) { (face.show(Size::Wall)) }
        }
    }
}

fn revealed(view: View<'_>, meeting: &Meeting, block: &Block, prompt: Prompt) -> Markup {
    let label = matches!(prompt, Prompt::TakeAway | Prompt::MoreThought)
        .then(|| words::prompt(view.words, &prompt));
    let slot = Slot { block: block.id, prompt };
    let state = meeting.slot(&slot);
    let count = state.map_or(0, |state| state.count);
    let shown: Vec<&Contribution> = if state.is_some_and(|state| state.revealed) {
        meeting.on_slot(&slot).filter(|c| c.visibility == Visibility::Shown).collect()
    } else {
        Vec::new()
    };
    let more = shown.len().saturating_sub(LINES_MAX);
    html! {
        section.wall-said {
            @if let Some(label) = label { h2 { (label) } }
            @if shown.is_empty() && count > 0 {
                p.wall-count { (view.words.t_with("wall-came-in", &[("count", count.into())])) }
            }
            ul.wall-lines { @for line in shown.iter().rev().take(LINES_MAX) { (contribution(view, line)) } }
            @if more > 0 { p.wall-count { (view.words.t_with("wall-more", &[("count", more.into())])) } }
        }
    }
}

fn contribution(view: View<'_>, line: &Contribution) -> Markup {
    html! {
        @match &line.body {
            ContributionBody::Text(text) => li dir="auto" { (text) },
            ContributionBody::Hands { question, count } => li.hands {
                strong { (count) } " " span dir="auto" { (question) }
                span.chip { (view.words.t("hands")) }
            },
            ContributionBody::Erased => {}
        }
    }
}
