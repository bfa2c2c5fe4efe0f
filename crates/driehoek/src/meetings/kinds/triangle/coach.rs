//! The coach: how many have laid, one button to go on, the questions one at a time, and what lies
//! beside it of an earlier meeting.

use domain::meetings::Meeting;
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::triangle::{self as rules, LEAST, Round, Seen, Stage, Triangle};
use maud::{Markup, html};

use super::drawing::Drawing;
use super::report::distances;
use super::{KIND, questions, table, when};
use crate::meetings::form::Fields;
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::components::Chip;
use crate::web::icons::{Icon, icon};
use crate::web::prose::plain;

const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    triangle: &Triangle,
) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let of = meeting.present().len();
    let turnout = [("count", seen.turnout.into()), ("of", of.into())];
    html! {
        section.tri-desk.family-energizer aria-label=(words.t("block-triangle")) {
            p.tri-turnout { (words.t_with("triangle-turnout", &turnout)) }
            @match seen.stage {
                Stage::Closed => p.soft { (icon(Icon::Lock)) " " (words.t("triangle-closed")) },
                Stage::Shown => (shown(view, &seen)),
                _ => {}
            }
            @if !seen.stage.eq(&Stage::Shown) && triangle.room(seen.round).is_some() {
                p.soft { (words.t("triangle-room-laid")) }
            }
            div.row { (steps(view, block, &seen)) }
            (asking(view, block, &seen))
            (earlier(view, block, triangle))
        }
    }
}

fn shown(view: View<'_>, seen: &Seen) -> Markup {
    let words = view.words;
    let past = seen.past.map(|past| past.sides);
    html! {
        @if let Some(picture) = &seen.picture {
            div.tri-shown {
                (Drawing {
                    group: Some(picture),
                    past: seen.past.map(|past| past.average),
                    room: seen.room,
                    ..Drawing::default()
                }.show(words))
                (distances(words, picture.sides, past, picture.all.len()))
            }
        } @else if seen.room.is_none() {
            p { (words.t_with("triangle-few", &[("least", LEAST.into())])) }
        }
    }
}

/// The buttons: first what comes next, then what undoes.
fn steps(view: View<'_>, block: &Block, seen: &Seen) -> Markup {
    let words = view.words;
    let step = |name: &str, key: &str, picture: Icon, class: &str, round: Round, to: Stage| {
        let fields = html! {
            (doing(block, "stage")) (hidden("round", round.name())) (hidden("to", to.name()))
        };
        act_as("play", name, pictured(picture, words.t(key)), class, &fields)
    };
    let round = seen.round;
    html! {
        @match seen.stage {
            Stage::Away | Stage::Open => {
                (step("show-triangles", "triangle-show", Icon::Screen, PRIMARY, round, Stage::Shown))
                (step("close-triangles", "triangle-close", Icon::Lock, QUIET, round, Stage::Closed))
            },
            Stage::Closed => {
                (step("show-triangles", "triangle-show-closed", Icon::Screen, PRIMARY, round, Stage::Shown))
                (step("open-triangles", "triangle-open", Icon::Back, QUIET, round, Stage::Open))
            },
            Stage::Shown => {
                @if round == Round::First {
                    (step("lay-again", "triangle-again", Icon::Turn, SECOND, Round::Second, Stage::Open))
                }
                (step("hide-triangles", "triangle-hide", Icon::Hidden, QUIET, round, Stage::Closed))
                (step("open-triangles", "triangle-open", Icon::Back, QUIET, round, Stage::Open))
            },
        }
        @if round == Round::Second {
            (step("drop-second", "triangle-drop-second", Icon::Remove, QUIET, round, Stage::Away))
        }
    }
}

/// The questions; one of them stands on wall and phones.
fn asking(view: View<'_>, block: &Block, seen: &Seen) -> Markup {
    let words = view.words;
    let questions = questions(view, block);
    let now = usize::from(seen.asked.unwrap_or_default());
    let ask = |name: &str, number: usize, label: Markup, class: &str| {
        let fields = html! {
            (doing(block, "ask"))
            (hidden("number", if number == 0 { String::new() } else { number.to_string() }))
        };
        act_as("play", name, label, class, &fields)
    };
    html! {
        @if !questions.is_empty() {
            section.tri-questions {
                h2 { (words.t("triangle-questions")) }
                div.row {
                    @if now < questions.len() {
                        @let key = if now == 0 { "triangle-ask-first" } else { "triangle-ask-next" };
                        (ask("next-question", now + 1, pictured(Icon::Forward, words.t(key)), SECOND))
                    }
                    @if now > 0 { (ask("no-question", 0, pictured(Icon::Hidden, words.t("triangle-ask-none")), QUIET)) }
                }
                ol.tri-asks {
                    @for (number, question) in (1..).zip(&questions) {
                        li aria-current=[(number == now).then_some("true")] {
                            span dir="auto" { (plain(question)) }
                            @if number == now { (Chip::new(words.t("triangle-asked"))) }
                            @else { (ask("ask-this", number, html! { (words.t("triangle-ask-this")) }, QUIET)) }
                        }
                    }
                }
            }
        }
    }
}

/// The average of an earlier meeting of the team.
fn earlier(view: View<'_>, block: &Block, triangle: &Triangle) -> Markup {
    let words = view.words;
    html! {
        div.row {
            @match triangle.earlier() {
                Some(earlier) => {
                    p.soft { (words.t_with("triangle-earlier", &[
                        ("when", when(words, rules::When::On(earlier.on)).into()),
                        ("count", earlier.people.into()),
                    ])) }
                    (act_as("play", "forget-earlier", pictured(Icon::Remove, words.t("triangle-earlier-away")), QUIET,
                        &doing(block, "alone")))
                },
                None => (act_as("play", "find-earlier", pictured(Icon::Search, words.t("triangle-earlier-find")), QUIET,
                    &doing(block, "compare"))),
            }
        }
    }
}

/// A tool beside the live piece: the coach lays the triangle of a room without phones.
pub(in crate::meetings::kinds) fn room(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let here = meeting.current().filter(|block| block.plan.kind == BlockKind::Triangle);
    let triangle = here.and_then(rules::triangle);
    let round = triangle.map_or(Round::First, Triangle::round);
    let again = again.filter(|it| it.get("deed") == "room" && it.get("kind") == KIND);
    let id = here.map(|block| block.id.to_string()).unwrap_or_default();
    html! {
        details.tool data-form="lay-room" name="tool" open[again.is_some()] data-kind="triangle" hidden[here.is_none()] {
            summary { (icon(Icon::People)) span { (words.t("triangle-room")) } }
            form method="post" action=(actions) data-act="play" {
                (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", "room")) (hidden("block", id))
                (hidden("round", round.name()))
                p.field-help { (words.t("triangle-room-help")) }
                (table::fields(words, "room", triangle.and_then(|it| it.room(round)), again))
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    button.button.button-quiet type="submit" name="away" value="ja" formnovalidate { (words.t("triangle-room-away")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}
