//! The wall: readable from eight metres, no controls. What carries `data-fit` gets smaller letters
//! until it fits (`wall.js`), for nobody scrolls a wall.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{
    AssignmentId, CardRef, Contribution, ContributionBody, Meeting, Phase, Prompt, Slot,
    Visibility, WallShows,
};
use maud::{Markup, html};

use super::{View, block as texts, face, hands, timer, words};
use crate::assignments::views::{back, links};
use crate::live::Presence;
use crate::meetings::kinds;
use crate::settings::House;
use crate::web::components::{Card, Face, Family, Join, Size, Wall, deck, qr};
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;
use crate::web::shell::{Page, PageKind, page};

/// The most contributions that fit on a wall; the rest are counted.
const LINES_MAX: usize = 12;
/// The same where two questions stand beside each other.
const LINES_BESIDE_MAX: usize = 5;
/// A text with more letters than this is set in two columns.
const COLUMN_LETTERS: usize = 500;

/// What stands around the piece.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Where people join.
    pub base: &'a str,
    /// The school of the meeting.
    pub house: &'a House,
    pub stream: &'a str,
    pub now_ms: i64,
}

/// The page around the piece.
pub fn show(
    view: View<'_>,
    meeting: &Meeting,
    here: &Presence,
    Around { base, house, stream, now_ms }: Around<'_>,
) -> Markup {
    let title = meeting.title.as_str();
    let kind = PageKind::Wall { house };
    let about = Page { words: view.words, title, kind, scripts: &["wall.js"] };
    let body = html! {
        noscript { meta http-equiv="refresh" content="5"; }
        div #live data-stream=(stream) data-now=(now_ms) { (piece(view, meeting, here, base)) }
        p.wall-lost role="status" { (icon(Icon::Offline)) span { (view.words.t("wall-lost")) } }
    };
    page(&about, body)
}

/// Where somebody joins, for the QR code.
pub fn join_address(base: &str, meeting: &Meeting) -> String {
    format!("{base}/mee/{}", meeting.code)
}

/// What everybody in the room sees.
pub fn piece(view: View<'_>, meeting: &Meeting, here: &Presence, base: &str) -> Markup {
    let is_over = meeting.phase == Phase::Closed;
    if meeting.phase == Phase::Planned || (meeting.wall == WallShows::Code && !is_over) {
        return welcome(view, meeting, here, base);
    }
    let running = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let (title, stage) = match running {
        Some(block) => (title(view, meeting, block), stage(view, meeting, block)),
        None => (meeting.title.to_string(), thanks(view)),
    };
    let words = view.words;
    let join = Join {
        words: words.t("wall-join-at"),
        shown: format!("{}/mee", short(base)).into(),
        code: meeting.code.spaced().into(),
        address: join_address(base, meeting).into(),
        label: words.t("wall-qr"),
    };
    let came_in = running.map_or(0, |block| came_in(meeting, block));
    let count = html! {
        @if came_in > 0 { p.wall-came-in { (words.t_with("wall-came-in", &[("count", came_in.into())])) } }
        // A room without phones counts itself.
        @if !meeting.participants.is_empty() { p { (people(view, meeting, here)) } }
    };
    let wall = Wall::new(title, stage).clock(timer(words, meeting)).count(count).join(join);
    html! { (wall) }
}

/// While people come in, the way in is what it is about.
fn welcome(view: View<'_>, meeting: &Meeting, here: &Presence, base: &str) -> Markup {
    let words = view.words;
    html! {
        div.wall.wall-lobby {
            div.wall-lobby-words data-fit {
                div {
                    p.wall-title dir="auto" { (meeting.team_name) }
                    h1 dir="auto" { (meeting.title) }
                }
                div {
                    p.wall-at { (words.t("wall-join-at")) " " strong { bdi dir="ltr" { (short(base)) "/mee" } } }
                    p.join-code dir="ltr" data-fit="wide" { (meeting.code.spaced()) }
                }
                div.wall-count { (people(view, meeting, here)) }
            }
            (qr(&join_address(base, meeting), &words.t("wall-qr")))
        }
    }
}

fn people(view: View<'_>, meeting: &Meeting, here: &Presence) -> String {
    let count = meeting.participants.len();
    let here = here.participants();
    let args = [("count", count.into()), ("here", here.into())];
    view.words.t_with("wall-people", &args).into_owned()
}

/// How many contributions there are on what is asked now.
fn came_in(meeting: &Meeting, block: &Block) -> usize {
    let slots = block.open_prompts().into_iter().map(|prompt| Slot { block: block.id, prompt });
    slots.filter_map(|slot| meeting.slot(&slot)).map(|state| state.count).sum()
}

fn short(base: &str) -> &str {
    base.split_once("://").map_or(base, |(_, rest)| rest)
}

/// Where the block's own title stands large, the meeting's stands on top.
fn title(view: View<'_>, meeting: &Meeting, block: &Block) -> String {
    let form = words::group_form(view.words, block.form_now());
    let has_card = block.plan.kind == BlockKind::Energizer || block.on_table.is_some();
    let title = if has_card { &block.plan.title } else { &meeting.title };
    format!("{title} · {form}")
}

fn thanks(view: View<'_>) -> Markup {
    html! {
        div.wall-words data-fit {
            h1 { (view.words.t("wall-closed")) }
            p.wall-text { (view.words.t("wall-closed-text")) }
        }
    }
}

fn stage(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    match &meeting.wall {
        WallShows::Background(id) => background(view, id),
        WallShows::Returned(id) => returned(view, meeting, block, *id),
        WallShows::Tables if !block.tables.is_empty() => tables(view, meeting, block),
        _ if block.plan.kind == BlockKind::Closing => closing(view, meeting, block),
        _ => special(view, meeting, block).unwrap_or_else(|| play(view, meeting, block)),
    }
}

/// The stage of a kind with rules of its own.
fn special(view: View<'_>, meeting: &Meeting, block: &Block) -> Option<Markup> {
    let prompt = block.open_prompts().into_iter().next();
    let lines = prompt.map(|prompt| shown(meeting, block, prompt)).unwrap_or_default();
    kinds::wall(view, meeting, block, &lines)
}

fn background(view: View<'_>, id: &domain::decks::ElementId) -> Markup {
    let Some(face) = face::element(view, id) else { return html! {} };
    let is_long = face.text.len() > COLUMN_LETTERS;
    html! {
        div.wall-words data-fit lang=(face.lang.tag()) dir=(face.lang.direction().name()) {
            @if let Some(title) = &face.title { h1 { (title) } }
            div.wall-reading.wall-columns[is_long] { (prose(&face.text)) }
            @if let Some(remark) = &face.remark { p.help { (remark) } }
        }
    }
}

/// What came back of an assignment; once it was taken out, the block again.
fn returned(view: View<'_>, meeting: &Meeting, block: &Block, id: AssignmentId) -> Markup {
    match meeting.returned.iter().find(|returned| returned.assignment == id) {
        Some(returned) => back::wall(view, returned),
        None => play(view, meeting, block),
    }
}

fn tables(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    html! {
        div.wall-words data-fit {
            h1 { (view.words.t("wall-tables")) }
            ol.wall-tables {
                @for (number, table) in (1..).zip(&block.tables) {
                    li {
                        h2 { (words::group_name(view.words, block, number)) }
                        p.wall-names {
                            @for id in table {
                                @if let Some(name) = meeting.participant(*id).and_then(|p| p.name.as_ref()) {
                                    span dir="auto" { (name) } " "
                                }
                            }
                        }
                        p.soft { (view.words.t_with("table-people", &[("count", table.len().into())])) }
                    }
                }
            }
        }
    }
}

/// What it is about, and beside it what comes of it.
fn play(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let prompt = block.open_prompts().into_iter().next();
    let lines = prompt.map(|prompt| shown(meeting, block, prompt)).unwrap_or_default();
    let has_words = block.group_text.is_some() || !lines.is_empty();
    // Beside a card definitions step back; beside a title they are what it is about.
    let has_made = has_words || (block.on_table.is_none() && !block.face_up.is_empty());
    let codes = if let Some(CardRef::Deck(card)) = &block.on_table {
        links::codes(view, card)
    } else {
        html! {}
    };
    let has_codes = !codes.0.is_empty();
    let has_beside = has_made || has_codes || has_pile(block) || !block.face_up.is_empty();
    html! {
        div.wall-play.wall-made[has_made].wall-much[lines.len() > 4].wall-two[has_beside && !has_made] {
            div.wall-hero data-fit { (hero(view, meeting, block)) }
            @if has_beside {
                div.wall-beside data-fit {
                    @if has_pile(block) { (pile(view, block)) }
                    (codes)
                    (definitions(view, block))
                    @if let Some(text) = &block.group_text {
                        figure.wall-group-text {
                            figcaption { (view.words.t("group-text")) }
                            blockquote dir="auto" { (text) }
                        }
                    }
                    (said(view, &lines, LINES_MAX))
                }
            }
        }
    }
}

fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let card = block.on_table.as_ref().filter(|_| block.plan.kind == BlockKind::Cards);
    if let Some(face) = card.and_then(|card| face::of(view, block, card)) {
        return face.show(Size::Wall);
    }
    if block.plan.kind == BlockKind::Energizer {
        return face::energizer(view, block, Size::Wall);
    }
    let words = view.words;
    html! {
        div.wall-words {
            h1 dir="auto" { (block.plan.title) }
            @if let Some(text) = &block.plan.text { div.wall-text dir="auto" { (prose(text.as_str())) } }
            @match block.plan.kind {
                BlockKind::Cards if block.undrawn().is_empty() => p.wall-text { (words.t("card-none-left")) },
                BlockKind::Background => (reading(view, meeting, block)),
                BlockKind::OpenPoints => (open_points(view, meeting)),
                BlockKind::Opening => (goals(view, block)),
                _ => {}
            }
        }
    }
}

fn has_pile(block: &Block) -> bool {
    let waits = block.plan.kind == BlockKind::Cards && block.on_table.is_none();
    waits && block.face_up.is_empty() && !block.undrawn().is_empty()
}

/// What can be drawn, face down.
fn pile(view: View<'_>, block: &Block) -> Markup {
    let set = block.plan.deck.as_ref();
    let family = set.map_or(Family::Statement, |set| face::family_of(set.as_str()));
    let left = view.words.t_with("card-pile", &[("count", block.undrawn().len().into())]);
    deck(&Card::new(family, left).size(Size::Wall).face(Face::Down))
}

fn definitions(view: View<'_>, block: &Block) -> Markup {
    html! {
        @for id in &block.face_up {
            @if let Some(face) = face::element(view, id) { (face.show(Size::Wall)) }
        }
    }
}

fn reading(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let has_phones = !meeting.participants.is_empty();
    let read = if has_phones { "wall-read-on-phone" } else { "wall-read-on-paper" };
    html! {
        ul.wall-list {
            @for id in &block.plan.background {
                @if let Some(face) = face::element(view, id) {
                    li { (face.title.unwrap_or_default()) }
                }
            }
        }
        p.wall-text { (view.words.t(read)) }
    }
}

fn goals(view: View<'_>, block: &Block) -> Markup {
    let goals = texts::goals(view, block);
    html! {
        @if !goals.is_empty() { ul.wall-list { @for goal in goals { li { (prose(&goal)) } } } }
    }
}

fn open_points(view: View<'_>, meeting: &Meeting) -> Markup {
    html! {
        p.wall-text { (view.words.t("wall-open-points")) }
        ul.wall-list {
            @for point in meeting.carried.iter().filter(|point| !point.removed) {
                li.done[!point.is_open()] dir="auto" { (point.title) }
            }
        }
        @if meeting.carried.is_empty() { p.wall-text { (view.words.t("open-points-none")) } }
    }
}

/// Looking back: the two questions beside each other, each with what was said on it.
fn closing(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let is_asking =
        block.open_prompts().into_iter().all(|prompt| shown(meeting, block, prompt).is_empty());
    let text = block.plan.text.as_ref().filter(|_| is_asking);
    html! {
        div.wall-closing data-asking[is_asking] {
            @if let Some(text) = text { div.wall-text dir="auto" { (prose(text.as_str())) } }
            @for prompt in block.open_prompts() {
                section.wall-question {
                    h2 { (words::prompt(view.words, &prompt)) }
                    div.wall-beside data-fit {
                        (said(view, &shown(meeting, block, prompt), LINES_BESIDE_MAX))
                    }
                }
            }
        }
    }
}

/// What the group may see on a question, the latest first.
fn shown<'a>(meeting: &'a Meeting, block: &Block, prompt: Prompt) -> Vec<&'a Contribution> {
    let slot = Slot { block: block.id, prompt };
    if !meeting.slot(&slot).is_some_and(|state| state.revealed) {
        return Vec::new();
    }
    meeting.on_slot(&slot).rev().filter(|line| line.visibility == Visibility::Shown).collect()
}

fn said(view: View<'_>, lines: &[&Contribution], most: usize) -> Markup {
    let more = lines.len().saturating_sub(most);
    let size = match lines.len() {
        0..=2 => "wall-lines wall-lines-few",
        3..=4 => "wall-lines wall-lines-some",
        5..=8 => "wall-lines wall-lines-many",
        _ => "wall-lines wall-lines-full",
    };
    html! {
        @if !lines.is_empty() {
            ul class=(size) { @for line in lines.iter().take(most) { (contribution(view, line)) } }
        }
        @if more > 0 { p.wall-more { (view.words.t_with("wall-more", &[("count", more.into())])) } }
    }
}

fn contribution(view: View<'_>, line: &Contribution) -> Markup {
    html! {
        @match &line.body {
            ContributionBody::Text(text) => li dir="auto" { span { (text) } },
            ContributionBody::Hands { question, count } => li.hands dir="auto" {
                span { strong { (hands(view.words, *count)) } " · " (question) }
            },
            ContributionBody::Erased => {}
        }
    }
}
