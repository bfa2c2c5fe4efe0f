//! The coach: who goes next, the sentence, the number, and what the room counts.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::only_one::{self as rules, Circle, SeenTurn};
use domain::meetings::{HANDS_MAX, Meeting};
use maud::{Markup, html};

use super::{KIND, speaker};
use crate::meetings::form::Fields;
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    circle: &Circle,
) -> Markup {
    html! {
        section.only-desk.family-energizer aria-label=(view.words.t("block-only-one")) {
            @match &circle.seen().turn {
                None => (free(view, meeting, block, circle)),
                Some(turn) => (in_turn(view, meeting, block, circle, turn)),
            }
        }
    }
}

/// Nobody has the turn: somebody speaks up, or is drawn.
fn free(view: View<'_>, meeting: &Meeting, block: &Block, circle: &Circle) -> Markup {
    let words = view.words;
    let present = meeting.present();
    let waiting = circle.waiting(&present);
    let all_been = waiting == 0 && !present.is_empty();
    html! {
        p.only-state { (words.t("only-coach-free")) }
        p.soft { (words.t_with("only-waiting", &[("count", waiting.into())])) }
        div.row {
            (act_as("play", "begin-turn", pictured(Icon::Speaker, words.t("only-begin")), PRIMARY, &doing(block, "begin")))
            @if waiting > 0 {
                (act_as("play", "draw-person", pictured(Icon::Person, words.t("only-draw")), SECOND, &doing(block, "draw")))
            }
            @if all_been || circle.is_used() {
                (act_as("play", "finish-circle", pictured(Icon::Remove, words.t("only-finish")), QUIET, &doing(block, "finish")))
            }
        }
        @if circle.is_used() { p.field-help { (words.t("only-finish-help")) } }
    }
}

fn in_turn(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    circle: &Circle,
    turn: &SeenTurn<'_>,
) -> Markup {
    let words = view.words;
    let act = |deed: &str, name: &str, on: Option<bool>, label: Markup, class: &str| {
        let fields = html! {
            (doing(block, deed)) (hidden("turn", turn.id))
            @if let Some(on) = on { (hidden("on", if on { "yes" } else { "no" })) }
            @if deed == "end" && rules::settings(&block.plan).counts {
                @if let Some(number) = turn.number { (hidden("count", number)) }
            }
        };
        act_as("play", name, label, class, &fields)
    };
    html! {
        p.only-state {
            @match (speaker(meeting, turn), turn.who) {
                (Some(name), _) => (words.t_with("only-wall-name", &[("name", name.to_string().into())])),
                (None, Some(_)) => (words.t("only-wall-somebody")),
                (None, None) => (words.t("only-coach-aloud")),
            }
        }
        @if let Some((claim, is_shown)) = circle.claim() {
            div.only-written {
                p dir="auto" { "… " (claim) }
                @let (key, picture, to) = if is_shown { ("only-hide-claim", Icon::Hidden, false) } else { ("only-show-claim", Icon::Screen, true) };
                (act("show-claim", "show-claim", Some(to), pictured(picture, words.t(key)), SECOND))
            }
        }
        @if let Some(count) = circle.room() { p.soft { (words.t_with("only-room-counted", &[("count", count.into())])) } }
        @match turn.number {
            None => div.row {
                (act("show-number", "show-number", Some(true), pictured(Icon::Screen, words.t("only-show-number")), PRIMARY))
                (act("end", "end-turn", None, pictured(Icon::Remove, words.t("only-stop")), QUIET))
            },
            Some(number) => {
                p.only-coach-number { strong { (number) } " " (words.t_with("only-wall-number", &[("count", number.into())])) }
                div.row {
                    (act("end", "end-turn", None, pictured(Icon::Forward, words.t("only-end")), PRIMARY))
                    (act("show-number", "hide-number", Some(false), pictured(Icon::Back, words.t("only-hide-number")), QUIET))
                }
            }
        }
        p.field-help { (icon(Icon::Lock)) " " (words.t("only-end-help")) }
    }
}

/// A tool beside the live piece: how many step in without a phone.
pub(in crate::meetings::kinds) fn room(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let here = meeting.current().filter(|block| block.plan.kind == BlockKind::OnlyOne);
    let again = again.filter(|it| it.get("deed") == "count" && it.get("kind") == KIND);
    let turn = here.and_then(rules::circle).and_then(|circle| circle.seen().turn);
    let turn = turn.map(|turn| turn.id.to_string()).unwrap_or_default();
    let id = here.map(|block| block.id.to_string()).unwrap_or_default();
    html! {
        details.tool data-form="count-circle" name="tool" open[again.is_some()] data-kind="only-one" hidden[here.is_none()] {
            summary { (icon(Icon::People)) span { (words.t("only-room")) } }
            form method="post" action=(actions) data-act="play" data-clear {
                (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", "count")) (hidden("block", id))
                (hidden("turn", turn))
                p.field-help { (words.t("only-room-help")) }
                div.field {
                    label.field-label for="only-count" { (words.t("only-room-label")) }
                    input.input.input-short #only-count name="count" type="number" min="0" max=(HANDS_MAX)
                        inputmode="numeric" value=(again.map_or("", |it| it.get("count")));
                }
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}
