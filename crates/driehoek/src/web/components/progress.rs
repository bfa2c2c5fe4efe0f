//! How far something is: a bar for work and for counts, marks for the steps of a form.

use maud::{Markup, html};

/// A bar with its words and its number. Without `most` nobody knows yet how long it takes.
pub fn progress(label: &str, done: u64, most: Option<u64>) -> Markup {
    html! {
        div.progress {
            div.progress-words {
                span { (label) }
                @if let Some(most) = most { strong { (done) "/" (most) } }
            }
            progress.progress-bar aria-label=(label) max=[most] value=[most.map(|_| done)] {}
        }
    }
}

/// Where the reader is in a row of steps, counted from 1; `words` says the same: "Vraag 2 van 5".
pub fn steps(words: &str, now: usize, all: usize) -> Markup {
    html! {
        div.progress {
            p.field-help { (words) }
            ol.steps aria-hidden="true" {
                @for step in 1..=all {
                    li.steps-done[step < now].steps-now[step == now] {}
                }
            }
        }
    }
}
