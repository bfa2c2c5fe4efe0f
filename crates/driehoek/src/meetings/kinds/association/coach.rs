//! The coach: step by step, each with its clock.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::association::{self as rules, Association, Step};
use maud::{Markup, html};

use super::{name, steps, told};
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    block: &Block,
    association: &Association,
) -> Markup {
    let words = view.words;
    let now = association.step();
    let place = Step::ALL.iter().position(|step| *step == now).unwrap_or_default();
    let next = Step::ALL.get(place + 1);
    let before = place.checked_sub(1).and_then(|place| Step::ALL.get(place));
    html! {
        section.assoc-desk.family-energizer aria-label=(words.t("block-association")) {
            (steps(words, now))
            p.assoc-do { (told(words, block, now)) }
            @if association.writers() > 0 {
                p.soft { (icon(Icon::Lock)) " " (words.t_with("assoc-writers", &[("count", association.writers().into())])) }
            }
            div.row {
                @if let Some(step) = next {
                    (go(view, block, *step, "next-step", Icon::Forward, "button button-hue button-large"))
                }
                @if let Some(step) = before {
                    (go(view, block, *step, "step-back", Icon::Back, "button button-quiet"))
                }
            }
            @if now == Step::Pairs { p.field-help { (words.t("assoc-pairs-help")) } }
            @if now == Step::Together { p.field-help { (words.t("assoc-together-help")) } }
        }
    }
}

fn go(
    view: View<'_>,
    block: &Block,
    step: Step,
    name_of_button: &str,
    picture: Icon,
    class: &str,
) -> Markup {
    let words = view.words;
    let seconds = rules::settings(&block.plan).seconds(step);
    let fields = html! {
        (doing(block, "go")) (hidden("to", step.name()))
        @if let Some(seconds) = seconds { (hidden("seconds", seconds)) }
    };
    let label = html! {
        (name(words, step))
        @if let Some(seconds) = seconds { " (" (words.t_with("minutes", &[("count", (seconds / 60).into())])) ")" }
    };
    act_as("play", name_of_button, pictured(picture, label), class, &fields)
}
