//! Numbers as bars with their names: a picture of a group that can also be read.

use maud::{Markup, html};

/// A bar per name; the longest is as long as there is room.
pub(super) fn bars(rows: &[(String, u32)]) -> Markup {
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    html! {
        ul.count-bars {
            @for (name, count) in rows {
                li {
                    span.count-name { (name) }
                    svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                        rect.count-track x="0" y="0" width="100" height="10" {}
                        rect.count-fill x="0" y="0" height="10"
                            width=(format!("{:.1}", 100.0 * f64::from(*count) / f64::from(most))) {}
                    }
                    span.count-number { (count) }
                }
            }
        }
    }
}
