//! The pages and live pieces of meetings, as typed functions.

pub mod agenda;
pub mod block;
pub mod coach;
pub mod face;
pub mod join;
pub mod list;
pub mod participant;
pub mod report;
pub mod ribbon;
pub mod run_sheet;
pub mod translated;
pub mod wall;
pub mod words;

use domain::decks::CardBox;
use domain::meetings::{Contribution, ContributionBody, Meeting, Timer, TimerState};
use maud::{Markup, html};

use crate::i18n::Words;

/// What every view of a meeting needs: the reader's words and the card box.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The reader's words.
    pub words: &'a Words,
    /// The card box.
    pub cards: &'a CardBox,
}

/// A hidden field.
pub fn hidden(name: &str, value: impl std::fmt::Display) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// What somebody brought in, as words.
pub fn brought_in(view: View<'_>, line: &Contribution) -> Markup {
    html! {
        @match &line.body {
            ContributionBody::Text(text) => (text),
            ContributionBody::Hands { question, count } => {
                strong { (hands(view.words, *count)) } ": " (question)
            }
            ContributionBody::Erased => {}
        }
    }
}

/// How many hands were counted.
pub fn hands(words: &Words, count: u32) -> String {
    words.t_with("hands", &[("count", count.into())]).into_owned()
}

/// The clock that all screens share. Its piece holds no present moment, so that it is the same
/// for everybody until something changes; `live.js` lets it tick by the server's clock.
pub fn timer(words: &Words, meeting: &Meeting) -> Markup {
    let Some(Timer { total_seconds, state }) = meeting.timer else { return html! {} };
    let (shown, ends, name) = match state {
        TimerState::Running { ends_at } => {
            (total_seconds, Some(ends_at.as_millisecond()), "running")
        }
        TimerState::Paused { left_seconds } => (left_seconds, None, "paused"),
    };
    html! {
        div.timer role="timer" data-clock data-state=(name) data-ends=[ends] {
            span.timer-label {
                (words.t(if ends.is_some() { "timer-label" } else { "timer-paused" }))
            }
            span.timer-time { (minutes_seconds(shown)) }
            progress.timer-track aria-hidden="true" max=(total_seconds) value=(shown) {}
        }
    }
}

fn minutes_seconds(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
