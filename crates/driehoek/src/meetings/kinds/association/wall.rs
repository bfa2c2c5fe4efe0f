//! The wall: the step and what is done in it; who talks with whom; in the end what the group made.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::association::{self as rules, Association, Step};
use domain::meetings::{Contribution, Meeting};
use maud::{Markup, html};

use super::{steps, told};
use crate::meetings::views::{View, brought_in};

/// The most sentences beside each other.
const LINES_MAX: usize = 6;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    association: &Association,
    said: &[&Contribution],
) -> Markup {
    let words = view.words;
    let step = association.step();
    let scene = format!("{}:{}", block.id, step.name());
    html! {
        div.assoc-wall data-scene=(scene) {
            (steps(words, step))
            div.assoc-stage data-fit {
                @if step == Step::Read {
                    p.assoc-page-number aria-hidden="true" { (rules::settings(&block.plan).page) }
                }
                h1 { (told(words, block, step)) }
                @if step == Step::Pairs { (pairs(view, meeting, block)) }
                @if step == Step::Together { (made(view, block, said)) }
            }
        }
    }
}

/// Who talks with whom, where the group chose names.
fn pairs(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let name = |id| meeting.participant(id).and_then(|person| person.name.as_ref());
    let named = block.tables.iter().map(|pair| {
        pair.iter().filter_map(|id| name(*id)).map(ToString::to_string).collect::<Vec<_>>()
    });
    let named: Vec<_> = named.filter(|names| !names.is_empty()).collect();
    html! {
        @if named.is_empty() {
            p.assoc-help { (view.words.t("assoc-find-one")) }
        } @else {
            ul.assoc-pairs {
                @for pair in &named { li { @for name in pair { span dir="auto" { (name) } } } }
            }
        }
    }
}

fn made(view: View<'_>, block: &Block, said: &[&Contribution]) -> Markup {
    html! {
        @if let Some(text) = &block.group_text {
            figure.assoc-made {
                figcaption { (view.words.t("assoc-ours")) }
                blockquote dir="auto" { (text) }
            }
        }
        @if !said.is_empty() {
            ul.assoc-lines { @for line in said.iter().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } } }
        }
    }
}
