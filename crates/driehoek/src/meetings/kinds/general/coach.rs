//! The coach: how many answered, one button to go on, what can be undone, and what is counted in
//! the room.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::general::{
    self, Game, Round, Settings as Set, Stage, mood, poll::Shape, words,
};
use domain::meetings::{HANDS_MAX, Meeting};
use maud::{Markup, html};

use super::chart::{Shown, chart};
use super::{ROOM_LETTERS_MAX, choices, ends, face_name, of_block, page};
use crate::meetings::form::Fields;
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::components::Chip;
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    match general::game(block) {
        Some(Game::Poll(_)) => poll(view, meeting, block),
        Some(Game::Words(collected)) => said(view, meeting, block, collected),
        Some(Game::Slides(_)) => slides(view, block),
        None => html! {},
    }
}

fn poll(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = general::seen(meeting, block) else { return html! {} };
    let closed = general::closed(block, seen.round);
    let is_closed = matches!(seen.stage, Stage::Closed | Stage::Shown);
    let room = general::poll(block).and_then(|(poll, _)| poll.room(seen.round)).is_some();
    let needs_options = matches!(seen.asked, Set::Ranking(_) | Set::Dots(_))
        && choices(&seen.asked, &block.plan.title).len() < 2;
    html! {
        section.asked-now.family-statement aria-label=(words.t("ask-answers")) {
            @if needs_options { p.lead { (words.t("ask-no-options")) } }
            (turnout(view, meeting, usize::try_from(seen.turnout).unwrap_or(0)))
            @if room { p.soft { (words.t("ask-room-counted")) } }
            @if let Some(tally) = &closed {
                (chart(view, Shown {
                    asked: &seen.asked, title: &block.plan.title, tally,
                    before: seen.before.as_ref(), shifts: seen.shifts.as_deref(),
                }))
            } @else if is_closed {
                p { (words.t_with("ask-too-few", &[("least", mood::LEAST.into())])) }
            }
            @if seen.stage == Stage::Closed { (only_you(view)) }
            (steps(view, block, seen.round, seen.stage, matches!(seen.asked, Set::Scale(_))))
        }
    }
}

fn turnout(view: View<'_>, meeting: &Meeting, count: usize) -> Markup {
    let args = [("count", count.into()), ("of", meeting.present().len().into())];
    html! { p.sides-turnout { (view.words.t_with("ask-turnout-of", &args)) } }
}

fn only_you(view: View<'_>) -> Markup {
    html! { p.soft { (icon(Icon::Lock)) " " (view.words.t("line-only-you")) } }
}

/// The buttons: first what comes next, then what undoes.
fn steps(view: View<'_>, block: &Block, round: Round, stage: Stage, twice: bool) -> Markup {
    let words = view.words;
    let step = |name: &str, key: &str, picture: Icon, class: &str, round: Round, to: Stage| {
        let fields = html! {
            (doing(block, "stage")) (hidden("round", round.name())) (hidden("to", to.name()))
        };
        act_as("play", name, pictured(picture, words.t(key)), class, &fields)
    };
    html! {
        div.row {
            @match stage {
                Stage::Away => {},
                Stage::Open => {
                    (step("show-sides", "ask-show", Icon::Screen, PRIMARY, round, Stage::Shown))
                    (step("close-sides", "line-close", Icon::Lock, QUIET, round, Stage::Closed))
                },
                Stage::Closed => {
                    (step("show-sides", "ask-show-closed", Icon::Screen, PRIMARY, round, Stage::Shown))
                    (step("open-sides", "ask-open", Icon::Back, QUIET, round, Stage::Open))
                },
                Stage::Shown => {
                    @if twice && round == Round::First {
                        (step("choose-again", "ask-again", Icon::Turn, SECOND, Round::Second, Stage::Open))
                    }
                    (step("hide-sides", "ask-hide", Icon::Hidden, QUIET, round, Stage::Closed))
                    (step("open-sides", "ask-open", Icon::Back, QUIET, round, Stage::Open))
                },
            }
            @if round == Round::Second {
                (step("drop-second", "ask-drop-second", Icon::Remove, QUIET, Round::Second, Stage::Away))
            }
        }
    }
}

fn said(view: View<'_>, meeting: &Meeting, block: &Block, collected: &words::Collected) -> Markup {
    let words = view.words;
    let kept = collected.kept();
    let visible: Vec<_> = kept.iter().filter(|word| !word.hidden).collect();
    html! {
        section.asked-now.family-statement aria-label=(words.t("ask-answers")) {
            (turnout(view, meeting, collected.turnout()))
            @if !collected.room().is_empty() { p.soft { (words.t("ask-room-counted")) } }
            @if collected.stage() != Stage::Shown && !kept.is_empty() { (only_you(view)) }
            (steps(view, block, Round::First, collected.stage(), false))
            @if !kept.is_empty() {
                ul.word-rows {
                    @for word in &kept { li.word-hidden[word.hidden] { (row(view, block, word)) } }
                }
            }
            @if visible.len() > 1 { (merging(view, block, &visible)) }
        }
    }
}

fn row(view: View<'_>, block: &Block, word: &words::Kept) -> Markup {
    let words = view.words;
    let about = |deed: &str, key: &str| html! { (doing(block, deed)) (hidden("word", key)) };
    let (to, label, picture) = if word.hidden {
        ("shown", "ask-word-back", Icon::Undo)
    } else {
        ("hidden", "ask-word-hide", Icon::Hidden)
    };
    html! {
        span.word-row {
            (Chip::new(word.told.count.to_string()))
            bdi.word-text { (word.told.text) }
        }
        (act_as("play", "hide-word", pictured(picture, html! { (words.t(label)) span.sr { ": " bdi { (word.told.text) } } }),
            QUIET, &html! { (about("hide", &word.key)) (hidden("to", to)) }))
        @if !word.merged.is_empty() {
            ul.word-merged {
                @for (key, text) in &word.merged {
                    li {
                        bdi { (text) } " "
                        (act_as("play", "part-word", pictured(Icon::Undo, words.t("ask-word-part")), QUIET, &about("part", key)))
                    }
                }
            }
        }
    }
}

/// Two words that mean the same, counted as one.
fn merging(view: View<'_>, block: &Block, kept: &[&words::Kept]) -> Markup {
    let words = view.words;
    let mut by_name: Vec<_> = kept.to_vec();
    by_name.sort_by(|a, b| a.key.cmp(&b.key));
    let choose = |name: &str, key: &str| {
        html! {
            label.field {
                span.field-label { (words.t(key)) }
                select.input name=(name) required {
                    option value="" {}
                    @for word in &by_name { option value=(word.key) { (word.told.text) } }
                }
            }
        }
    };
    html! {
        details.drawer data-keep="merge-words" {
            summary { span { (words.t("ask-merge")) } }
            form.merge-words.only-me method="post" action="handelingen" data-act="merge-words" {
                (hidden("do", "play")) (doing(block, "merge"))
                (choose("word", "ask-merge-word")) (choose("into", "ask-merge-into"))
                button.button.button-secondary type="submit" { (words.t("ask-merge-do")) }
            }
        }
    }
}

fn slides(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let Some((number, of, page)) = page(block) else {
        return html! { p.lead { (words.t("ask-no-pages")) } };
    };
    let Some(Set::Slides(set)) = general::settings(&block.plan) else { return html! {} };
    let turn = |name: &str, to: usize, key: &str, picture: Icon, class: &str| {
        let fields = html! { (doing(block, "turn")) (hidden("page", to)) };
        act_as("play", name, pictured(picture, words.t(key)), class, &fields)
    };
    let args = [("number", (number + 1).into()), ("of", of.into())];
    html! {
        section.asked-now.family-statement aria-label=(words.t("ask-pages")) {
            p.soft { (words.t_with("ask-page", &args)) }
            h2 dir="auto" { (page.title) }
            @if let Some(text) = &page.text { div.prose dir="auto" { (prose(text.as_str())) } }
            @if let Some(link) = &page.link { p dir="ltr" { a href=(link) target="_blank" rel="noopener noreferrer" { (link) } } }
            @if !page.codes.is_empty() {
                ul { @for code in &page.codes {
                    li { a href=(code.link) target="_blank" rel="noopener noreferrer" dir="auto" { (code.name) } }
                } }
            }
            div.row {
                @if number + 1 < of { (turn("next-page", number + 1, "ask-next-page", Icon::Forward, PRIMARY)) }
                @if number > 0 { (turn("page-back", number - 1, "ask-page-back", Icon::Back, QUIET)) }
            }
            details.drawer data-keep="pages" {
                summary { span { (words.t("ask-pages")) } (Chip::new(of.to_string())) }
                ol.pick {
                    @for (place, page) in set.pages.iter().enumerate() {
                        li {
                            span dir="auto" { (page.title) }
                            @if place == number { (Chip::new(words.t("card-on-table"))) }
                            @else { (turn("to-page", place, "ask-to-page", Icon::Screen, QUIET)) }
                        }
                    }
                }
            }
        }
    }
}

/// A tool beside the live piece: what people without a phone answered.
pub(in crate::meetings::kinds) fn room(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let Some(asked) = general::settings(&block.plan) else { return html! {} };
    if matches!(asked, Set::Slides(_)) {
        return html! {};
    }
    let is_here = meeting.current().is_some_and(|here| here.id == block.id);
    let id = block.id.to_string();
    let again =
        again.filter(|fields| fields.get("deed") == "room" && fields.get("block") == id.as_str());
    let round = super::round_now(block).unwrap_or(Round::First);
    html! {
        details.tool data-form="room" name="tool" open[again.is_some()] data-kind=(asked.kind().name())
            data-of=(block.id) hidden[!is_here] {
            summary { (icon(Icon::People)) span { (words.t("ask-room")) } }
            form method="post" action=(actions) data-act="play" {
                (hidden("do", "play")) (of_block(asked.kind(), block.id, "room")) (hidden("round", round.name()))
                (room_fields(view, block, &asked, round, again))
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}

fn room_fields(
    view: View<'_>,
    block: &Block,
    asked: &Set,
    round: Round,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let texts = choices(asked, &block.plan.title);
    let now = general::poll(block).and_then(|(poll, _)| poll.room(round));
    match asked {
        Set::Words(_) => {
            let now: Vec<_> = match general::game(block) {
                Some(Game::Words(collected)) => {
                    collected.room().iter().map(ToString::to_string).collect()
                }
                _ => Vec::new(),
            };
            lines(view, block, "ask-room-words", &[], &now.join("\n"), again)
        }
        Set::Ranking(_) => {
            let order = |row: &Vec<u32>| {
                row.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(" ")
            };
            let now: Vec<_> = now.into_iter().flatten().map(order).collect();
            lines(view, block, "ask-room-orders", &texts, &now.join("\n"), again)
        }
        _ => {
            let heads = heads(view, asked, &texts);
            let rows = if let Shape::Steps { rows, .. } = asked.shape() { rows } else { 1 };
            html! {
                p.field-help { (words.t("ask-room-help")) }
                (hidden("rows", rows)) (hidden("columns", heads.len()))
                @for row in 0..rows {
                    fieldset.room-row {
                        legend.field-label dir="auto" {
                            @if rows > 1 { (texts.get(row).map_or("", String::as_str)) } @else { (block.plan.title) }
                        }
                        @for (column, head) in heads.iter().enumerate() {
                            @let name = format!("r{row}-{column}");
                            @let count = now.and_then(|now| now.get(row)?.get(column)).filter(|count| **count > 0);
                            @let value = again.map_or(count.map(ToString::to_string).unwrap_or_default(),
                                |fields| fields.get(&name).to_owned());
                            label.room-cell {
                                span dir="auto" { (head) }
                                input.input.input-short name=(name) type="number" min="0" max=(HANDS_MAX)
                                    inputmode="numeric" value=(value);
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What stands above the numbers.
fn heads(view: View<'_>, asked: &Set, texts: &[String]) -> Vec<String> {
    match asked {
        Set::Scale(set) => {
            let [low, high] = ends(view.words, set);
            let head = |step: u8| match step {
                1 => format!("{step} {low}"),
                _ if step == set.steps => format!("{step} {high}"),
                _ => step.to_string(),
            };
            (1..=set.steps).map(head).collect()
        }
        Set::Mood(_) => (1..=mood::FACES).map(|face| face_name(view.words, face)).collect(),
        _ => texts.to_vec(),
    }
}

fn lines(
    view: View<'_>,
    block: &Block,
    help: &str,
    texts: &[String],
    now: &str,
    again: Option<&Fields>,
) -> Markup {
    let id = format!("room-lines-{}", block.id);
    html! {
        label.field-label for=(id) { (view.words.t("ask-room")) }
        p.field-help id=(format!("{id}-help")) { (view.words.t(help)) }
        @if !texts.is_empty() { ol { @for text in texts { li dir="auto" { (text) } } } }
        textarea.input id=(id) name="lines" rows="4" maxlength=(ROOM_LETTERS_MAX) dir="auto"
            aria-describedby=(format!("{id}-help")) { (again.map_or(now, |fields| fields.get("lines"))) }
    }
}
