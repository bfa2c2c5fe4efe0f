//! A tool of the coach in a kind of block: what was counted or said in a room, beside the live piece.

use domain::meetings::HANDS_MAX;
use domain::meetings::blocks::Block;
use maud::{Markup, html};

use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// The tool. `kind` says whose it is, for which block, and whether the meeting is there; `deed` what
/// is done, under which title.
pub(super) fn tool(
    view: View<'_>,
    actions: &str,
    (kind, block, is_here): (&str, &Block, bool),
    is_open: bool,
    (deed, title): (&str, &str),
    inside: &Markup,
) -> Markup {
    let words = view.words;
    let name = format!("{kind}-{deed}");
    html! {
        details.tool data-form=(name) name="tool" open[is_open] data-kind=(kind) hidden[!is_here] {
            summary { (icon(Icon::People)) span { (words.t(title)) } }
            form method="post" action=(actions) data-act="play" data-clear {
                (hidden("do", "play")) (hidden("kind", kind)) (hidden("deed", deed)) (hidden("block", block.id))
                (inside)
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}

/// How many, in a short field.
pub(super) fn number(id: &str, label: &str, name: &str, value: &str) -> Markup {
    html! {
        div.field {
            label.field-label for=(id) { (label) }
            input.input.input-short id=(id) name=(name) type="number" min="0" max=(HANDS_MAX) inputmode="numeric"
                value=(value);
        }
    }
}
