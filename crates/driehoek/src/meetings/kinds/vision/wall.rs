//! The wall: from loose words to the sentences of a vision. Each step has one picture: words that
//! come in, words with lines below them, a sentence that is read, and the vision at the end.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::vision::{self as rules, OnSheet, Seen, SeenSentence, Step};
use domain::meetings::{Contribution, Meeting};
use maud::{Markup, html};

use super::{carried, group_name, progress, step_name, step_number};
use crate::meetings::views::{View, brought_in};
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

/// The most values that can be read from eight metres.
const VALUES_MAX: usize = 48;
/// The most sentences beside each other.
const SENTENCES_MAX: usize = 16;
/// The most that is brought in below the vision.
const LINES_MAX: usize = 3;
/// How many sizes words have.
const SIZES: usize = 4;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    said: &[&Contribution],
) -> Markup {
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    html! {
        div.vision-stage data-scene=(seen.step.name()) {
            (path(view, &seen))
            @match seen.step {
                Step::Values => (asked(view, block, &seen)),
                Step::Collect | Step::Underline => (sheet(view, &seen)),
                Step::Sentences => (writing(view, &seen)),
                Step::Read => (reading(view, block, &seen)),
                Step::Choose => (choosing(view, &seen)),
                Step::Check => (checking(view, &seen)),
                Step::Start => (vision(view, &seen, said)),
            }
        }
    }
}

/// Eight steps, and which one it is.
fn path(view: View<'_>, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    html! {
        ol.vision-path {
            @for step in Step::ALL.iter().copied() {
                li aria-current=[(step == seen.step).then_some("step")] data-done[step < seen.step] {
                    span.vision-number { (step_number(step)) }
                    span.vision-name { (step_name(words, step)) }
                }
            }
        }
    }
}

fn asked(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    html! {
        div.vision-asked data-fit {
            h1 dir="auto" { (block.plan.title) }
            @if let Some(text) = &block.plan.text { div.wall-text dir="auto" { (prose(text.as_str())) } }
            (ask(view, seen))
        }
    }
}

/// What to do, and how many did.
fn ask(view: View<'_>, seen: &Seen<'_>) -> Markup {
    html! {
        p.vision-do { (view.words.t(&format!("vision-wall-{}", seen.step.name()))) }
        @if let Some(progress) = progress(view.words, seen) { p.vision-count { (progress) } }
    }
}

/// How large a value is, by what it is compared with.
fn size(count: usize, most: usize) -> usize {
    if most < 2 { 1 } else { 1 + (count.saturating_sub(1)) * (SIZES - 1) / (most - 1) }
}

fn sheet(view: View<'_>, seen: &Seen<'_>) -> Markup {
    let most = seen.sheet.iter().map(|value| value.wrote).max().unwrap_or_default();
    let more = seen.sheet.len().saturating_sub(VALUES_MAX);
    // Main values first come into the picture when there are too many.
    let mut shown: Vec<&OnSheet<'_>> = seen.sheet.iter().collect();
    shown.sort_by_key(|value| (!value.is_main, value.id));
    shown.truncate(VALUES_MAX);
    shown.sort_by_key(|value| value.id);
    let shows_dots = !seen.main.is_empty();
    html! {
        div.vision-sheet {
            div.vision-line { (ask(view, seen)) }
            ul.vision-cloud data-fit data-dots[shows_dots] {
                @for value in shown {
                    li.vision-word data-size=(size(value.wrote, most)) data-main[value.is_main] dir="auto" {
                        span { (value.text) }
                        @if value.wrote > 1 && !shows_dots { small { (value.wrote) "×" } }
                        @if value.dots > 0 { small.vision-dots { span aria-hidden="true" { "●" } " " (value.dots) } }
                    }
                }
            }
            @if more > 0 { p.vision-count { (view.words.t_with("define-more", &[("count", more.into())])) } }
        }
    }
}

fn writing(view: View<'_>, seen: &Seen<'_>) -> Markup {
    html! {
        div.vision-asked data-fit {
            @if !seen.main.is_empty() {
                ul.vision-cloud data-dots { @for value in &seen.main { li.vision-word data-main dir="auto" { span { (value.text) } } } }
            }
            (ask(view, seen))
        }
    }
}

fn sentence(sentence: &SeenSentence<'_>, seen: &Seen<'_>) -> Markup {
    html! {
        figure.vision-sentence {
            blockquote dir="auto" { (sentence.text) }
            (carried(sentence, &seen.main))
        }
    }
}

fn reading(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    html! {
        @match seen.reading {
            Some(group) => div.vision-reads {
                h1 { (icon(Icon::Speaker)) span { (view.words.t_with("vision-reads", &[("group", group_name(view, block, group).into())])) } }
                div.vision-spoken data-fit {
                    @for it in seen.read.iter().filter(|it| it.at.group == group) { (sentence(it, seen)) }
                }
            },
            None => div.vision-asked data-fit { (ask(view, seen)) },
        }
    }
}

fn choosing(view: View<'_>, seen: &Seen<'_>) -> Markup {
    html! {
        div.vision-sheet {
            div.vision-line { (ask(view, seen)) }
            div.vision-list data-fit data-many[seen.read.len() > 6] {
                @for it in seen.read.iter().take(SENTENCES_MAX) { blockquote dir="auto" { (it.text) } }
            }
        }
    }
}

fn checking(view: View<'_>, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    let is_open = |value: &OnSheet<'_>| seen.uncovered.iter().any(|it| it.value.id == value.id);
    html! {
        div.vision-check {
            div.vision-chosen data-fit {
                h2 { (words.t("vision-chosen")) }
                @for it in &seen.chosen { (sentence(it, seen)) }
                @if seen.chosen.is_empty() { p.vision-do { (words.t("vision-none-chosen")) } }
            }
            div.vision-cover data-fit {
                h2 { (words.t("vision-covered")) }
                ul {
                    @for value in &seen.main {
                        li data-open[is_open(value)] {
                            @if is_open(value) { (icon(Icon::Flag)) } @else { (icon(Icon::Check)) }
                            span { b dir="auto" { (value.text) } @if is_open(value) { " " small { (words.t("vision-in-none")) } } }
                        }
                    }
                }
                @for offer in seen.uncovered.iter().filter(|it| !it.sentences.is_empty()).take(2) {
                    div.vision-offer {
                        p { (words.t_with("vision-offer", &[("value", offer.value.text.as_str().into())])) }
                        @for it in offer.sentences.iter().take(2) { blockquote dir="auto" { (it.text) } }
                    }
                }
                @if seen.uncovered.is_empty() && !seen.main.is_empty() { p.vision-all { (words.t("vision-all-covered")) } }
            }
        }
    }
}

fn vision(view: View<'_>, seen: &Seen<'_>, said: &[&Contribution]) -> Markup {
    html! {
        div.vision-end {
            h1 { (view.words.t("vision-ours-all")) }
            div.vision-text data-fit {
                @match &seen.vision {
                    Some(text) => blockquote dir="auto" { (text) },
                    None => p.vision-do { (view.words.t("vision-none")) },
                }
            }
            @if !seen.main.is_empty() { (super::chips(&seen.main)) }
            @if !said.is_empty() {
                ul.vision-lines data-fit { @for line in said.iter().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } } }
            }
        }
    }
}
