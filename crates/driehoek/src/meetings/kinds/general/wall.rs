//! The wall: what is asked and how many answered; once the coach shows it, what came of it.

use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::general::{self, Game, Settings as Set, Stage, mood, words::Told};
use maud::{Markup, html};

use super::chart::{Shown, chart, face};
use super::{choices, ends, face_name, page};
use crate::meetings::views::View;
use crate::web::components::qr;
use crate::web::prose::prose;

/// The most words of a picture that can be read from eight metres.
const WORDS_MAX: usize = 60;
/// The most people who are drawn while words come in; more are only counted.
const WAITING_MAX: usize = 40;
/// How many sizes words have.
const SIZES: u32 = 5;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
) -> Markup {
    match general::game(block) {
        Some(Game::Poll(_)) => poll(view, meeting, block),
        Some(Game::Words(collected)) => words(view, block, collected),
        Some(Game::Slides(_)) => slide(view, block),
        None => html! {},
    }
}

fn head(view: View<'_>, block: &Block, turnout: Option<usize>) -> Markup {
    let key = format!("ask-wall-{}", block.plan.kind.name());
    let args = [("count", each(block).into())];
    html! {
        div.ask-head data-fit {
            h1 dir="auto" { (block.plan.title) }
            @if let Some(turnout) = turnout {
                p.ask-do {
                    (view.words.t_with(&key, &args))
                    @if turnout > 0 { " " strong { (view.words.t_with("ask-turnout", &[("count", turnout.into())])) } }
                }
            }
        }
    }
}

/// How many of what is asked somebody gives.
fn each(block: &Block) -> i64 {
    match general::settings(&block.plan) {
        Some(Set::Dots(set)) => set.each.into(),
        Some(Set::Words(set)) => set.each.into(),
        Some(Set::Scale(set)) => set.steps.into(),
        _ => 1,
    }
}

fn poll(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let Some(seen) = general::seen(meeting, block) else { return html! {} };
    let scene = format!("{}:{}:{}", block.id, seen.round.name(), seen.stage.name());
    let turnout = (seen.stage == Stage::Open).then(|| usize::try_from(seen.turnout).unwrap_or(0));
    html! {
        div.ask.(format!("ask-{}", block.plan.kind.name())) data-scene=(scene) {
            (head(view, block, turnout))
            div.ask-stage data-fit {
                @match (&seen.tally, seen.too_few) {
                    (Some(tally), _) => (chart(view, Shown {
                        asked: &seen.asked, title: &block.plan.title, tally,
                        before: seen.before.as_ref(), shifts: seen.shifts.as_deref(),
                    })),
                    (None, true) => p.ask-wait {
                        (view.words.t_with("ask-too-few", &[("least", mood::LEAST.into())]))
                    },
                    (None, false) => (asking(view, block, &seen.asked)),
                }
            }
            @if seen.stage == Stage::Closed { p.ask-do { (view.words.t("ask-wall-closed")) } }
        }
    }
}

/// What people look at while they answer.
fn asking(view: View<'_>, block: &Block, asked: &Set) -> Markup {
    let words = view.words;
    let texts = choices(asked, &block.plan.title);
    html! {
        @if let Some(text) = &block.plan.text { div.wall-text dir="auto" { (prose(text.as_str())) } }
        @match asked {
            Set::Mood(_) => ol.ask-faces {
                @for number in 1..=mood::FACES { li { (face(number)) span { (face_name(words, number)) } } }
            },
            Set::Scale(set) => {
                @if texts.len() > 1 { ul.ask-texts { @for text in &texts { li dir="auto" { (text) } } } }
                @let [low, high] = ends(words, set);
                div.ask-line {
                    ol.ask-steps { @for step in 1..=set.steps { li { (step) } } }
                    div.poll-ends { span dir="auto" { (low) } span dir="auto" { (high) } }
                }
            },
            // On paper people write the numbers of what they put first. What gets dots has none: it
            // would look like an outcome.
            Set::Ranking(_) => ol.ask-options {
                @for (number, text) in (1..).zip(&texts) { li { span.ask-number { (number) } span dir="auto" { (text) } } }
            },
            _ => ul.ask-options { @for text in &texts { li { span dir="auto" { (text) } } } },
        }
    }
}

fn words(view: View<'_>, block: &Block, collected: &general::words::Collected) -> Markup {
    let scene = format!("{}:{}", block.id, collected.stage().name());
    let turnout = (collected.stage() == Stage::Open).then(|| collected.turnout());
    html! {
        div.ask.ask-words data-scene=(scene) {
            (head(view, block, turnout))
            div.ask-stage data-fit {
                @match collected.seen() {
                    Some(told) => (picture(view, &told, WORDS_MAX)),
                    None => {
                        @if let Some(text) = &block.plan.text { div.wall-text dir="auto" { (prose(text.as_str())) } }
                        div.word-waiting aria-hidden="true" { @for _ in 0..collected.turnout().min(WAITING_MAX) { i {} } }
                    }
                }
            }
            @if collected.stage() == Stage::Closed { p.ask-do { (view.words.t("ask-wall-closed")) } }
        }
    }
}

/// The words, the most given first and largest, each with its number.
pub(super) fn picture(view: View<'_>, told: &[Told], most: usize) -> Markup {
    let words = view.words;
    if told.is_empty() {
        return html! { p.ask-wait { (words.t("ask-no-words")) } };
    }
    let largest = told.iter().map(|word| word.count).max().unwrap_or(1);
    let more = told.len().saturating_sub(most);
    html! {
        ul.word-picture {
            @for word in told.iter().take(most) {
                li.(format!("word-{}", size(word.count, largest))) {
                    bdi { (word.text) }
                    span.word-count { (word.count) span.sr { " " (words.t("ask-times")) } }
                }
            }
        }
        @if more > 0 { p.help { (words.t_with("ask-more-words", &[("count", more.into())])) } }
    }
}

/// From 1 on; the largest when everybody else is small.
fn size(count: u32, largest: u32) -> u32 {
    if largest <= 1 { 2 } else { 1 + (count - 1) * (SIZES - 1) / (largest - 1) }
}

fn slide(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let Some((number, of, page)) = page(block) else {
        return html! { div.wall-words { h1 dir="auto" { (block.plan.title) } } };
    };
    let args = [("number", (number + 1).into()), ("of", of.into())];
    let has_title = block.plan.title != page.title;
    html! {
        div.slide.slide-coded[page.link.is_some()].slide-listed[!page.codes.is_empty()]
            data-scene=(format!("{}:{number}", block.id)) {
            div.slide-words data-fit {
                p.slide-place {
                    @if has_title { span dir="auto" { (block.plan.title) } }
                    span.slide-marks aria-hidden="true" {
                        @for place in 0..of { i.slide-mark.slide-mark-now[place == number] {} }
                    }
                    span.sr { (words.t_with("ask-page", &args)) }
                }
                h1 dir="auto" { (page.title) }
                @if let Some(text) = &page.text { div.slide-text dir="auto" { (prose(text.as_str())) } }
            }
            @if !page.codes.is_empty() {
                ul.slide-codes {
                    @for code in &page.codes {
                        li {
                            (qr(code.link.as_str(), &words.t("ask-page-code")))
                            span dir="auto" { (code.name) }
                        }
                    }
                }
            }
            @if let Some(link) = &page.link {
                div.slide-code {
                    (qr(link.as_str(), &words.t("ask-page-code")))
                    p.slide-link dir="ltr" { bdi { (link) } }
                }
            }
        }
    }
}
