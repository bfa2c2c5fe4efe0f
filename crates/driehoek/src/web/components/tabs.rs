//! Views of the same thing, side by side: links, each with its own address.

use maud::{Markup, html};

use super::Text;

/// One view.
#[derive(Debug, Clone)]
pub struct Tab<'a> {
    pub label: Text<'a>,
    pub address: Text<'a>,
    /// How many there are in it, where that helps to choose.
    pub count: Option<u64>,
    pub is_current: bool,
}

/// The row of views; `label` names what they are views of.
pub fn tabs(label: &str, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            @for tab in tabs {
                a href=(tab.address) aria-current=[tab.is_current.then_some("page")] {
                    (tab.label)
                    @if let Some(count) = tab.count { span.tabs-count { (count) } }
                }
            }
        }
    }
}
