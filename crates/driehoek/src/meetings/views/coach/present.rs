//! The present block: what everybody looks at first and large, what only the coach reads after it.

use domain::decks::{GroupForm, Turn};
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{ActionPoint, Meeting, PointState, WallShows};
use maud::{Markup, html};

use super::super::{block as about, face};
use super::{View, act, hidden, moderation, pictured, steering, table, words};
use crate::meetings::kinds;
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

/// The block.
pub(super) fn block(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    html! {
        (head(view, block))
        (hero(view, meeting, block))
        (for_you(view, block))
        (definitions(view, block))
        (groups(view, meeting, block))
        @for prompt in block.open_prompts() { (moderation::came_in(view, meeting, block, prompt)) }
        (at_hand(view, meeting, block))
        (steering::seldom(view, meeting, block))
    }
}

fn head(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    html! {
        header.block-head {
            p.overline {
                (words::block_kind(words, block.plan.kind)) " · "
                (words::group_form(words, block.plan.form)) " · "
                (words.t_with("minutes", &[("count", block.plan.minutes.into())]))
            }
            h1 dir="auto" { (block.plan.title) }
        }
    }
}

fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let text = html! {
        @if let Some(text) = &block.plan.text { div.block-text dir="auto" { (prose(text.as_str())) } }
    };
    match block.plan.kind {
        _ if block.play.has_rules() => html! {
            (kinds::coach(view, meeting, block))
            (text)
            @if block.plan.energizer.is_some() { (energizer_card(view, block)) }
        },
        BlockKind::Cards => html! { (table::card_table(view, block)) (text) },
        BlockKind::Energizer => html! { (text) (energizer(view, block)) },
        BlockKind::Opening => html! {
            (text)
            ul.desk-goals { @for goal in about::goals(view, block) { li { (prose(&goal)) } } }
        },
        BlockKind::OpenPoints => html! { (text) (open_points(view, meeting)) },
        _ => text,
    }
}

fn energizer(view: View<'_>, block: &Block) -> Markup {
    let examples = about::energizer_examples(view, block);
    html! {
        ol.big-steps {
            @for step in about::energizer_steps(view, block) { li { (prose(&step)) } }
        }
        @if !examples.is_empty() {
            section.desk-part {
                h2 { (view.words.t("energizer-examples")) }
                ul.desk-examples { @for example in examples { li { (prose(&example)) } } }
            }
        }
    }
}

/// The card of an energizer with rules of its own, one tap away.
fn energizer_card(view: View<'_>, block: &Block) -> Markup {
    html! {
        details.drawer data-keep="energizer" {
            summary { (view.words.t("energizer-card")) }
            (energizer(view, block))
        }
    }
}

fn open_points(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        @if meeting.carried.is_empty() { p.soft { (words.t("open-points-none")) } }
        ul.open-points {
            @for point in meeting.carried.iter().filter(|point| !point.removed) {
                li.done[!point.is_open()] {
                    p dir="auto" {
                        (point.title)
                        @if let Some(due) = point.due { " " span.soft { (words.date(due)) } }
                    }
                    (answer(view, point))
                }
            }
        }
    }
}

fn answer(view: View<'_>, point: &ActionPoint) -> Markup {
    let states =
        [(PointState::Done, "done"), (PointState::Busy, "busy"), (PointState::Stuck, "stuck")];
    html! {
        form.segments method="post" action="handelingen" data-act="answer-point" {
            (hidden("do", "answer-point")) (hidden("point", point.id))
            @for (state, name) in states {
                button type="submit" name="state" value=(name) aria-pressed=(point.state == state) {
                    (words::point_state(view.words, state))
                }
            }
        }
    }
}

/// What only coaches read: their own note, and the tip of the card on the table.
fn for_you(view: View<'_>, block: &Block) -> Markup {
    let on_table = block.on_table.as_ref().and_then(|card| face::of(view, block, card));
    let hint = on_table.and_then(|face| face.hint);
    let note = block.plan.note.as_ref().map(ToString::to_string);
    html! {
        @if note.is_some() || hint.is_some() {
            div.for-you {
                @for (key, text) in [("lead-hint", hint), ("lead-note", note)] {
                    @if let Some(text) = text {
                        section {
                            h2.overline { (icon(Icon::Lock)) (view.words.t(key)) }
                            div.for-you-text dir="auto" { (prose(&text)) }
                        }
                    }
                }
            }
        }
    }
}

fn definitions(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    html! {
        @if !block.plan.definitions.is_empty() {
            section.desk-part {
                h2 { (words.t("definitions")) }
                div.definitions {
                    @for definition in &block.plan.definitions {
                        @let up = block.face_up.contains(&definition.card);
                        @let (key, to) = if up { ("definition-down", "down") } else { ("definition-up", "up") };
                        @if let Some(face) = face::element(view, &definition.card) {
                            div.definition {
                                @if up { (face.show(Size::Small)) } @else { (face.face_down()) }
                                (act("turn-definition", pictured(Icon::Turn, words.t(key)), "button button-secondary", &html! {
                                    (hidden("block", block.id)) (hidden("card", &definition.card)) (hidden("face", to))
                                }))
                                @if definition.turn == Turn::AfterWriting {
                                    p.field-help { (words.t("definition-after-writing")) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn groups(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let has_groups = matches!(block.form_now(), GroupForm::Pair | GroupForm::SmallGroups);
    // A talk at tables shows its tables itself.
    if !has_groups || block.plan.kind == BlockKind::TableTalk {
        return html! {};
    }
    let key = if block.tables.is_empty() { "tables-form" } else { "tables-again" };
    html! {
        section.desk-part {
            div.part-head {
                h2 { (words.t("tables-title")) }
                div.row {
                    // A definition deals by its own steps.
                    @if !matches!(block.plan.kind, BlockKind::Definition | BlockKind::Vision) { (act("form-tables", pictured(Icon::People, words.t(key)), "button button-secondary", &hidden("block", block.id))) }
                    @if !block.tables.is_empty() {
                        (show_on_wall(view, meeting.wall == WallShows::Tables, "tables", None))
                    }
                }
            }
            @if !block.tables.is_empty() {
                ol.desk-tables {
                    @for (number, table) in (1..).zip(&block.tables) {
                        li {
                            p.table-name { (words::group_name(words, block, number)) }
                            p.soft { (words.t_with("table-people", &[("count", table.len().into())])) }
                            ul.names {
                                @for name in table.iter().filter_map(|id| meeting.participant(*id)?.name.as_ref()) {
                                    li dir="auto" { (name) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Background and method, one tap away, and on the wall if the coach wants.
fn at_hand(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let method = about::method(view, block);
    html! {
        section aria-label=(words.t("background")) {
            @if !method.is_empty() {
                details.drawer data-keep="method" {
                    summary { (words.t("method")) }
                    ol.prose { @for step in method { li { (prose(&step)) } } }
                }
            }
            @for id in &block.plan.background {
                @if let Some(face) = face::element(view, id) {
                    @let on_wall = meeting.wall == WallShows::Background(id.clone());
                    details.drawer data-keep=(id) {
                        summary {
                            span { span.soft { (words.t("background")) } " " (face.title.clone().unwrap_or_default()) }
                        }
                        div.prose { (prose(&face.text)) }
                        @if let Some(translated) = &face.translated { (translated) }
                        (show_on_wall(view, on_wall, "background", Some(id.as_str())))
                    }
                }
            }
        }
    }
}

/// Puts something on the wall, or the block again.
pub(super) fn show_on_wall(view: View<'_>, on: bool, shows: &str, card: Option<&str>) -> Markup {
    let key = match (on, shows) {
        (true, _) => "wall-back",
        (false, "code") => "wall-show-code",
        (false, "tables") => "wall-show-tables",
        (false, _) => "wall-show-background",
    };
    let shows = if on { "block" } else { shows };
    let fields =
        html! { (hidden("shows", shows)) @if let Some(card) = card { (hidden("card", card)) } };
    let label = pictured(if on { Icon::Back } else { Icon::Screen }, view.words.t(key));
    act("show-on-wall", label, "button button-quiet", &fields)
}
