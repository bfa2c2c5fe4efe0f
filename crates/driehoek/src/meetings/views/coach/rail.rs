//! The agenda as a rail: where the group is, what was, what comes.

use domain::meetings::blocks::Block;
use domain::meetings::{Meeting, Phase, PlannedBlock, agenda_times};
use maud::{Markup, html};

use super::super::ribbon;
use super::{View, from, hidden};

/// The agenda; while a meeting runs, every block is a button that goes there.
pub(super) fn rail(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let is_running = meeting.phase == Phase::Running;
    html! {
        nav.rail.rail-moves[is_running] aria-label=(words.t("lead-agenda")) {
            (ribbon::ribbon(meeting))
            ol {
                @for (block, planned) in meeting.agenda.iter().zip(agenda_times(meeting)) {
                    (stop(view, meeting, block, &planned))
                }
            }
        }
    }
}

fn stop(view: View<'_>, meeting: &Meeting, block: &Block, planned: &PlannedBlock) -> Markup {
    let words = view.words;
    let is_current = meeting.at == Some(block.id);
    let is_running = meeting.phase == Phase::Running;
    html! {
        li.visited[block.visited].skipped[block.skipped] aria-current=[is_current.then_some("step")] {
            form method="post" action="handelingen" data-act="go-to" {
                (hidden("do", "go-to")) (hidden("block", block.id)) (hidden("from", from(meeting)))
                button type="submit" disabled[!is_running] {
                    span.rail-when {
                        span.rail-time { (words.time(planned.starts.time())) }
                        span {
                            (words.t_with("minutes-short", &[("count", block.plan.minutes.into())]))
                        }
                    }
                    span.rail-title dir="auto" { (block.plan.title) }
                    @if block.skipped { span.rail-state { (words.t("lead-skipped")) } }
                }
            }
        }
    }
}
