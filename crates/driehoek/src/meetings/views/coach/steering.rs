//! The bar that is always in reach: one big next, and back.

use domain::meetings::blocks::Block;
use domain::meetings::{Meeting, Phase};
use maud::{Markup, html};

use super::super::timer;
use super::{View, act, current, hidden, pictured};
use crate::web::icons::{Icon, icon};

const NEXT: &str = "button button-primary button-large button-wide button-next";
const BACK: &str = "button button-secondary button-large button-back";
/// Starting and going on are one place, so that a finger or the focus can stay on it. Ending is
/// another one, so that nobody does that by pressing once more.
const ON: &str = "desk-on";

/// For the coach who leads: the way on. For the others: who leads, and taking over.
pub(super) fn steering(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        div.steering {
            @if meeting.timer.is_some() {
                div.steering-clock aria-hidden="true" { (timer(words, meeting)) }
            }
            @match meeting.phase {
                Phase::Planned => (way("start", ON, pictured(Icon::Play, words.t("lead-start")), NEXT, &html! {})),
                Phase::Running => { @if let Some(block) = current(meeting) { (ways(view, meeting, block)) } },
                Phase::Closed => {}
            }
            (others(view, meeting))
        }
    }
}

/// A button of the bar. Its name tells the morph which one it was.
fn way(act: &str, id: &str, label: impl maud::Render, class: &str, fields: &Markup) -> Markup {
    html! {
        form.act.only-me id=(id) method="post" action="handelingen" data-act=(act) {
            (hidden("do", act)) (fields)
            button class=(class) type="submit" { (label) }
        }
    }
}

fn ways(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let from = hidden("from", block.id);
    html! {
        @if meeting.previous().is_some() {
            (way("back", "desk-back", pictured(Icon::Back, words.t("lead-back")), BACK, &from))
        }
        @match meeting.next() {
            Some(next) => (way("next", ON, html! {
                span.next-words {
                    span.next-verb { (words.t("lead-next")) } " "
                    span.next-title dir="auto" { (next.plan.title) }
                }
                (icon(Icon::Forward))
            }, NEXT, &from)),
            None => (way("close", "desk-close", pictured(Icon::Check, words.t("lead-close")), NEXT, &html! {})),
        }
    }
}

fn others(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let name = meeting.coaches.get(&meeting.facilitator).map_or("", |name| name.as_str());
    html! {
        @if meeting.coaches.len() > 1 {
            form.steering-others.only-others method="post" action="handelingen" data-act="take-over" {
                (hidden("do", "take-over"))
                p { (words.t_with("lead-by", &[("name", name.into())])) }
                button.button.button-secondary type="submit" { (words.t("lead-take-over")) }
            }
        }
    }
}

/// What seldom happens: leaving a block out, and ending early.
pub(super) fn seldom(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    html! {
        @if meeting.next().is_some() {
            div.desk-seldom {
                (act("skip", words.t("lead-skip"), "button button-quiet", &hidden("from", block.id)))
                (act("close", words.t("lead-close"), "button button-quiet", &html! {}))
            }
        }
    }
}
