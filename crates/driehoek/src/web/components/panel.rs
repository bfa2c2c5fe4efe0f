//! A part of a page with a heading of its own, and what must be told apart from the page.

use maud::{Markup, html};

use super::Hue;

/// A part of a page: title, what you can do with it (may be empty), content.
pub fn panel(title: &str, acts: &Markup, content: &Markup) -> Markup {
    html! {
        section.panel {
            div.panel-head { h2 { (title) } (acts) }
            (content)
        }
    }
}

/// A note beside the story, such as what only the coach sees; the hue tells whose it is.
pub fn aside(hue: Option<Hue>, title: &str, content: &Markup) -> Markup {
    html! {
        aside.aside.(hue.map_or("aside-plain", Hue::class)) { h3 { (title) } (content) }
    }
}
