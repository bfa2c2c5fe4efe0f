//! The coach: the statement, how many have chosen, one button to go on, and what can be undone.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::cross_the_line::{
    self as rules, Counts, Line, Proposal, Round, Stage, Stance,
};
use domain::meetings::{CardRef, HANDS_MAX, Meeting};
use maud::{Markup, html};

use super::report::shifted;
use super::wall::bar;
use super::{KIND, is_about_own_school, side, slot_of, statement};
use crate::meetings::form::Fields;
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act, act_as, pictured};
use crate::meetings::views::{View, face, hidden};
use crate::web::components::{Chip, Hue, Size};
use crate::web::icons::{Icon, icon};

const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    line: &Line,
) -> Markup {
    let words = view.words;
    html! {
        section.card-table.family-statement aria-label=(words.t("line-statements")) {
            @match &block.on_table {
                Some(card) => {
                    @if let Some(face) = face::of(view, block, card) { (face.show(Size::Large)) }
                    (choice(view, meeting, block, line, card))
                },
                None => p.soft { (words.t("line-coach-begin")) },
            }
            (onwards(view, block, line))
            (proposals(view, block, line))
            (all(view, block, line))
        }
    }
}

/// How the choice stands, and what can be done with it.
fn choice(view: View<'_>, meeting: &Meeting, block: &Block, line: &Line, card: &CardRef) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let first = line.closed_counts(card, Round::First);
    let second = line.closed_counts(card, Round::Second);
    let present = meeting.present().len();
    let chosen = [("count", seen.turnout.into()), ("of", present.into())];
    html! {
        div.sides-now data-stage=(seen.stage.name()) {
            @if seen.stage == Stage::Open {
                p.sides-turnout { (words.t_with("line-turnout", &chosen)) }
            }
            @for (key, counts) in [("line-first", first), ("line-second", second)] {
                @if let Some(counts) = counts { (counted(view, key, counts)) }
            }
            @if let Some(shift) = seen.shift { p { (shifted(view, shift)) } }
            @if seen.stage == Stage::Closed { p.soft { (icon(Icon::Lock)) " " (words.t("line-only-you")) } }
            @if let Some(floor) = line.floor(card, seen.round) { (on_the_floor(view, floor)) }
            @if let Some(by_school) = seen.by_school.as_ref().filter(|_| is_about_own_school(view, card)) {
                ul.sides-schools {
                    @for (name, counts) in &by_school.schools { li { span dir="auto" { (name) } (bar(words, *counts)) } }
                    @if by_school.others.total() > 0 {
                        li { span { (words.t("line-other-schools")) } (bar(words, by_school.others)) }
                    }
                }
            }
            div.row { (steps(view, block, card, seen.round, seen.stage)) }
        }
    }
}

fn counted(view: View<'_>, key: &str, counts: Counts) -> Markup {
    let words = view.words;
    html! {
        div.sides-count {
            p.sides-when { (words.t(key)) }
            div.sides-heads aria-hidden="true" {
                @for stance in Stance::ALL { span { (side(words, stance)) } }
            }
            (bar(words, counts))
        }
    }
}

fn on_the_floor(view: View<'_>, floor: Counts) -> Markup {
    let args = [("agree", floor.agree.into()), ("disagree", floor.disagree.into())];
    html! { p.soft { (view.words.t_with("line-floor-counted", &args)) } }
}

/// The buttons: first what comes next, then what undoes.
fn steps(view: View<'_>, block: &Block, card: &CardRef, round: Round, stage: Stage) -> Markup {
    let words = view.words;
    let to = |round: Round, to: Stage| {
        html! {
            (doing(block, "stage")) (hidden("slot", slot_of(block, card)))
            (hidden("round", round.name())) (hidden("to", to.name()))
        }
    };
    let step = |name: &str, key: &str, picture: Icon, class: &str, fields: &Markup| {
        act_as("play", name, pictured(picture, words.t(key)), class, fields)
    };
    html! {
        @match stage {
            Stage::Away => {},
            Stage::Open => {
                (step("show-sides", "line-show", Icon::Screen, PRIMARY, &to(round, Stage::Shown)))
                (step("close-sides", "line-close", Icon::Lock, QUIET, &to(round, Stage::Closed)))
            },
            Stage::Closed => {
                (step("show-sides", "line-show-closed", Icon::Screen, PRIMARY, &to(round, Stage::Shown)))
                (step("open-sides", "line-open", Icon::Back, QUIET, &to(round, Stage::Open)))
            },
            Stage::Shown => {
                @if round == Round::First {
                    (step("choose-again", "line-again", Icon::Turn, SECOND, &to(Round::Second, Stage::Open)))
                }
                (step("hide-sides", "line-hide", Icon::Hidden, QUIET, &to(round, Stage::Closed)))
                (step("open-sides", "line-open", Icon::Back, QUIET, &to(round, Stage::Open)))
            },
        }
        @if round == Round::Second {
            (step("drop-second", "line-drop-second", Icon::Remove, QUIET, &to(Round::Second, Stage::Away)))
        }
    }
}

/// The next statement, in the order of the deck.
fn onwards(view: View<'_>, block: &Block, line: &Line) -> Markup {
    let words = view.words;
    let next = block.undrawn().into_iter().next();
    let is_first = block.on_table.is_none();
    let is_busy =
        block.on_table.as_ref().is_some_and(|card| line.stages(card).contains(&Stage::Open));
    let class = match (is_first, is_busy) {
        (true, _) => PRIMARY,
        (_, true) => QUIET,
        _ => SECOND,
    };
    let in_block = hidden("block", block.id);
    html! {
        div.row {
            @match next {
                Some(card) => {
                    @let key = if is_first { "line-start" } else { "line-next" };
                    (act_as("pick-card", "next-statement", pictured(Icon::Cards, words.t(key)), class,
                        &html! { (in_block) (hidden("card", &card)) }))
                },
                None => p.soft { (words.t("line-none-left")) },
            }
            @if let Some(card) = &block.on_table {
                (act("put-back", words.t("line-put-back"), QUIET, &html! { (in_block) (hidden("card", card)) }))
            }
        }
    }
}

/// Statements of participants: nobody reads them before the coach approves.
fn proposals(view: View<'_>, block: &Block, line: &Line) -> Markup {
    let words = view.words;
    let numbered = (1_u32..).zip(&block.own_cards);
    let open: Vec<_> = numbered
        .filter_map(|(number, own)| Some((number, own, line.proposal(number)?)))
        .filter(|(number, _, _)| !block.drawn.contains(&CardRef::Own(*number)))
        .collect();
    let waiting = open.iter().filter(|(_, _, it)| *it == Proposal::Waiting).count();
    let decide = |number: u32, to: &str, label: Markup| {
        act_as(
            "play",
            "decide",
            label,
            QUIET,
            &html! {
                (doing(block, "decide")) (hidden("number", number)) (hidden("to", to))
            },
        )
    };
    html! {
        @if !open.is_empty() {
            details.drawer data-keep="proposals" open[waiting > 0] {
                summary {
                    span { (words.t("line-proposals")) }
                    @if waiting > 0 { (Chip::new(waiting.to_string()).hue(Hue::Wait)) }
                }
                ul.pick {
                    @for (number, own, proposal) in &open {
                        li {
                            span.card-line.family-statement dir="auto" { (own.text) }
                            @match proposal {
                                Proposal::Waiting => {
                                    (decide(*number, "approved", pictured(Icon::Check, words.t("line-approve"))))
                                    (decide(*number, "declined", pictured(Icon::Hidden, words.t("line-decline"))))
                                },
                                Proposal::Approved => {
                                    (Chip::new(words.t("line-approved")).hue(Hue::Good))
                                    (decide(*number, "waiting", pictured(Icon::Back, words.t("line-undecide"))))
                                },
                                Proposal::Declined => {
                                    (Chip::new(words.t("line-declined")).icon(Icon::Hidden))
                                    (decide(*number, "waiting", pictured(Icon::Back, words.t("line-undecide"))))
                                },
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every statement, to lay one of one's choice on the table or to bring one back.
fn all(view: View<'_>, block: &Block, line: &Line) -> Markup {
    let words = view.words;
    let cards: Vec<_> = block.drawn.iter().cloned().chain(block.undrawn()).collect();
    html! {
        @if !cards.is_empty() {
            details.drawer data-keep="statements" {
                summary { span { (words.t("line-statements")) } (Chip::new(cards.len().to_string())) }
                ul.pick { @for card in &cards { li { (listed(view, block, line, card)) } } }
            }
        }
    }
}

fn listed(view: View<'_>, block: &Block, line: &Line, card: &CardRef) -> Markup {
    let words = view.words;
    let Some(face) = statement(view, block, card) else { return html! {} };
    let mut rounds = Round::ALL.into_iter().rev();
    let told = rounds.find_map(|round| line.closed_counts(card, round));
    html! {
        (face.line())
        @if let Some(counts) = told.filter(|counts| counts.total() > 0) {
            (Chip::new(format!("{} – {}", counts.agree, counts.disagree)))
        }
        @if block.on_table.as_ref() == Some(card) {
            (Chip::new(words.t("card-on-table")))
        } @else {
            (act("pick-card", words.t("line-lay"), QUIET, &html! { (hidden("block", block.id)) (hidden("card", card)) }))
        }
    }
}

/// A tool beside the live piece: what the coach counts on the floor, for a room without phones or
/// for those without one.
pub(in crate::meetings::kinds) fn floor(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let here = meeting.current().and_then(|block| Some((block, rules::seen(meeting, block)?)));
    let again = again.filter(|fields| fields.get("deed") == "floor");
    let typed = |name: &str| again.map_or("", |fields| fields.get(name)).to_owned();
    let slot = here.as_ref().map(|(block, seen)| slot_of(block, seen.card).to_string());
    let block = here.as_ref().map(|(block, _)| block.id.to_string()).unwrap_or_default();
    let round = here.as_ref().map_or(Round::First, |(_, seen)| seen.round);
    let is_here = meeting.current().is_some_and(|block| rules::line(block).is_some());
    html! {
        details.tool data-form="floor" name="tool" open[again.is_some()] data-kind="cross-the-line" hidden[!is_here] {
            summary { (icon(Icon::People)) span { (words.t("line-floor")) } }
            form method="post" action=(actions) data-act="play" data-clear {
                (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", "floor")) (hidden("block", block))
                (hidden("slot", slot.unwrap_or_default())) (hidden("round", round.name()))
                p { a.button.button-quiet href="stemkaarten" { (icon(Icon::Eye)) span { (words.t("line-read")) } } }
                p.field-help { (words.t("line-floor-help")) }
                @for stance in Stance::ALL {
                    @let id = format!("floor-{}", stance.name());
                    div.field {
                        label.field-label for=(id) { (side(words, stance)) }
                        input.input.input-short id=(id) name=(stance.name()) type="number" min="0" max=(HANDS_MAX)
                            inputmode="numeric" value=(typed(stance.name()));
                    }
                }
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}
