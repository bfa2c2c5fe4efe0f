//! The wall: how far the group is, from one person to everybody, and at the end the texts beside
//! each other with the one that the group makes of them.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::alike::{Compared, compare};
use domain::meetings::kinds::definition::{self as rules, Seen, Step};
use domain::meetings::{Contribution, Meeting, Text};
use maud::{Markup, html};

use super::{
    about, card_text, common, is_short, marked, named_term, place_name, planned, progress,
    step_name, task,
};
use crate::meetings::views::{View, brought_in};
use crate::web::prose::prose;

/// The most examples below what the group made.
const LINES_MAX: usize = 3;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    said: &[&Contribution],
) -> Markup {
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let is_made = !seen.shown.is_empty() || seen.agreed.is_some() || !block.face_up.is_empty();
    html! {
        div.define.(format!("define-{}", seen.step.name())) data-scene=(seen.step.name()) {
            (ladder(view, block, &seen))
            @if is_made && seen.step == Step::Plenary { (made(view, block, &seen, said)) }
            @else { (asked(view, block, &seen)) }
        }
    }
}

/// From one to all: where the group is. The last step has as many figures as fit beside a name.
fn ladder(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    let more = (!planned(block).contains(&seen.step)).then_some(seen.step);
    let steps: Vec<Step> = planned(block).iter().copied().chain(more).collect();
    html! {
        // One step is no way to go.
        @if steps.len() > 1 {
            ol.define-steps {
                @for step in steps {
                    li.define-step aria-current=[(step == seen.step).then_some("step")]
                        data-done[step < seen.step] {
                        span.define-pawns aria-hidden="true" { @for _ in 0..figures(step) { i.pawn {} } }
                        span { (step_name(words, step)) }
                    }
                }
            }
        }
    }
}

fn figures(step: Step) -> usize {
    match step {
        Step::Alone => 1,
        Step::Twos => 2,
        Step::Fours => 4,
        Step::Plenary => 7,
    }
}

/// While people write: what is asked, what to do, how many are done.
fn asked(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    html! {
        div.define-asked data-fit data-card[!block.face_up.is_empty()] {
            div.define-words {
                (about(view, block))
                h1 dir="auto" { (block.plan.title) }
                @if let Some(text) = block.plan.text.as_ref().filter(|_| task(block, seen.step) == "alone") {
                    div.wall-text dir="auto" { (prose(text.as_str())) }
                }
                p.define-do { (words.t(&format!("define-wall-{}", task(block, seen.step)))) }
                @if let Some(progress) = progress(words, seen) { p.define-count { (progress) } }
                @if let Some(text) = seen.agreed { blockquote.define-agreed dir="auto" { (text) } }
            }
            // A card that the coach turned is read at every step.
            @for id in &block.face_up {
                @if let (Some(name), Some(text)) = (super::report::named(view, id), card_text(view, id)) {
                    figure.define-card {
                        figcaption { (name) }
                        blockquote dir="auto" { (text) }
                    }
                }
            }
        }
    }
}

/// What people made: the texts beside each other, that of the whole group, and the card.
fn made(view: View<'_>, block: &Block, seen: &Seen<'_>, said: &[&Contribution]) -> Markup {
    let words = view.words;
    let shown: Vec<&str> = seen.shown.iter().map(|(_, text)| text.as_str()).collect();
    let beside = compare(&shown);
    html! {
        div.define-made data-agreed[seen.agreed.is_some()] data-many[shown.len() > 3] {
            @if !shown.is_empty() {
                div.define-beside data-fit {
                    div.define-sheets {
                        @for ((at, text), pieces) in seen.shown.iter().zip(&beside.texts) {
                            figure.define-sheet data-short[is_short(text.as_str().chars().count())] {
                                figcaption { (place_name(words, *at)) }
                                blockquote dir="auto" { (marked(pieces)) }
                            }
                        }
                    }
                    (legend(view, &beside))
                }
            }
            (ours(view, block, seen))
            @if !said.is_empty() && shown.is_empty() {
                ul.define-examples data-fit {
                    @for line in said.iter().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } }
                }
            }
        }
    }
}

fn legend(view: View<'_>, compared: &Compared<'_>) -> Markup {
    html! {
        @if compared.texts.len() > 1 {
            div.define-legend {
                p { mark.alike { (view.words.t("define-legend-mark")) } " " (view.words.t("define-legend")) }
                (common(view.words, compared))
            }
        }
    }
}

/// The group's own beside the card: what both say is marked in both.
fn ours(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    let cards: Vec<_> = block
        .face_up
        .iter()
        .filter_map(|id| Some((super::report::named(view, id)?, card_text(view, id)?)))
        .collect();
    let own = seen.agreed.map(Text::as_str);
    let texts: Vec<&str> =
        own.into_iter().chain(cards.iter().map(|(_, text)| text.as_str())).collect();
    let compared = compare(&texts);
    let (ours, theirs) = compared.texts.split_at(usize::from(own.is_some()));
    html! {
        @if !texts.is_empty() {
            div.define-ours data-fit data-two[own.is_some() && !cards.is_empty()] {
                @for pieces in ours {
                    figure.define-agreed {
                        figcaption {
                            (view.words.t("define-agreed"))
                            @if let Some(term) = named_term(view, block) { " · " bdi { (term) } }
                        }
                        blockquote dir="auto" { (marked(pieces)) }
                    }
                }
                @if !cards.is_empty() {
                    div.define-cards {
                        @for ((name, _), pieces) in cards.iter().zip(theirs) {
                            figure.define-card {
                                figcaption { (name) }
                                blockquote dir="auto" { (marked(pieces)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
