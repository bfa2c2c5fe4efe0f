//! What participants brought in, and what of it the wall may show.

use domain::meetings::blocks::Block;
use domain::meetings::{By, Contribution, Meeting, Prompt, Slot, Visibility};
use maud::{Markup, html};

use super::super::brought_in;
use super::{View, act, hidden, pictured, words};
use crate::web::components::{Chip, Hue};
use crate::web::icons::Icon;

/// The most contributions on the coach's screen per prompt; the report has all.
const LINES_MAX: usize = 100;

/// What came in on one prompt, the latest first.
pub(super) fn came_in(view: View<'_>, meeting: &Meeting, block: &Block, prompt: Prompt) -> Markup {
    let words = view.words;
    let label = match &prompt {
        Prompt::Card(_) | Prompt::Block => words.t("came-in").into_owned(),
        other => words::prompt(words, other),
    };
    let slot = Slot { block: block.id, prompt };
    let lines: Vec<_> = meeting.on_slot(&slot).collect();
    let state = meeting.slot(&slot).cloned().unwrap_or_default();
    html! {
        section.desk-part {
            div.part-head {
                h2 {
                    (label) " " span.part-count { (state.count) }
                    @if state.passes > 0 {
                        " " span.part-note { (words.t_with("passes", &[("count", state.passes.into())])) }
                    }
                }
                (acts(view, meeting, &slot, &lines))
            }
            @if lines.is_empty() { p.soft { (words.t("came-in-none")) } }
            ul.moderate {
                @for line in lines.iter().rev().take(LINES_MAX) { (moderated(view, meeting, line)) }
            }
            @if lines.len() > LINES_MAX {
                p.soft { (words.t_with("came-in-more", &[("count", (lines.len() - LINES_MAX).into())])) }
            }
        }
    }
}

fn acts(view: View<'_>, meeting: &Meeting, slot: &Slot, lines: &[&Contribution]) -> Markup {
    let words = view.words;
    let state = meeting.slot(slot).cloned().unwrap_or_default();
    let waiting = lines.iter().filter(|line| line.visibility == Visibility::Waiting).count();
    let on = hidden("slot", slot);
    let reveal = pictured(Icon::Screen, words.t_with("reveal", &[("count", waiting.into())]));
    let (lock, key) = if state.locked { ("unlock", "unlock") } else { ("lock", "lock") };
    html! {
        div.row {
            @if waiting > 0 || !state.revealed { (act("reveal", reveal, "button button-secondary", &on)) }
            @if state.revealed { (act("conceal", pictured(Icon::Hidden, words.t("conceal")), "button button-quiet", &on)) }
            (act(lock, pictured(Icon::Lock, words.t(key)), "button button-quiet", &on))
        }
    }
}

fn moderated(view: View<'_>, meeting: &Meeting, line: &Contribution) -> Markup {
    let words = view.words;
    let on = hidden("contribution", line.id);
    let to = |to: &str| html! { (on) (hidden("to", to)) };
    html! {
        li.line.hidden-line[line.visibility == Visibility::Hidden] id={ "c" (line.id) } {
            div.line-words {
                p.line-text dir="auto" { (brought_in(view, line)) }
                p.line-about {
                    @if let Some(name) = name_of(meeting, line) { bdi.line-name { (name) } }
                    (state(view, line.visibility))
                }
            }
            div.line-acts {
                @if line.visibility != Visibility::Shown {
                    (act("moderate", pictured(Icon::Eye, words.t("moderate-show")), "button button-quiet", &to("shown")))
                }
                @if line.visibility != Visibility::Hidden {
                    (act("moderate", pictured(Icon::Hidden, words.t("moderate-hide")), "button button-quiet", &to("hidden")))
                }
            }
        }
    }
}

fn state(view: View<'_>, visibility: Visibility) -> Markup {
    let words = view.words;
    match visibility {
        Visibility::Waiting => html! { (Chip::new(words.t("visibility-waiting")).hue(Hue::Wait)) },
        Visibility::Shown => html! { (Chip::new(words.t("visibility-shown")).hue(Hue::Good)) },
        Visibility::Hidden => {
            html! { (Chip::new(words.t("visibility-hidden")).icon(Icon::Hidden)) }
        }
    }
}

fn name_of<'a>(meeting: &'a Meeting, line: &Contribution) -> Option<&'a str> {
    match line.by {
        By::Participant(id) => {
            meeting.participant(id)?.name.as_ref().map(domain::meetings::Text::as_str)
        }
        By::Room => None,
    }
}
