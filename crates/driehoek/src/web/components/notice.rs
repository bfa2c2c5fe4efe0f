//! What happened: in the page (notice) or passing by (toast, script `toast.js`).

use maud::{Markup, Render, html};

use super::{Hue, Text};
use crate::web::icons::{Icon, icon};

/// A message that stays in the page.
#[derive(Debug, Clone)]
#[must_use]
pub struct Notice<'a> {
    hue: Hue,
    title: Text<'a>,
    text: Option<Text<'a>>,
    acts: Option<Markup>,
}

impl<'a> Notice<'a> {
    /// [`Hue::Good`] it worked, [`Hue::Wait`] mind this, [`Hue::Bad`] it failed, [`Hue::School`] to know.
    pub fn new(hue: Hue, title: impl Into<Text<'a>>) -> Self {
        Self { hue, title: title.into(), text: None, acts: None }
    }

    pub fn text(mut self, text: impl Into<Text<'a>>) -> Self {
        self.text = Some(text.into());
        self
    }

    pub fn acts(mut self, acts: Markup) -> Self {
        self.acts = Some(acts);
        self
    }
}

impl Render for Notice<'_> {
    fn render(&self) -> Markup {
        let role = if self.hue == Hue::Bad { "alert" } else { "status" };
        html! {
            div.notice.(self.hue.class()) role=(role) {
                (icon(self.hue.icon().unwrap_or(Icon::Info)))
                div.notice-words {
                    p.notice-title { (self.title) }
                    @if let Some(text) = &self.text { p dir="auto" { (text) } }
                    @if let Some(acts) = &self.acts { div.row { (acts) } }
                }
            }
        }
    }
}

/// A message that passes by, with a way to undo: the address that undoes and the verb.
pub fn toast(text: &str, undo: Option<(&str, &str)>) -> Markup {
    html! {
        div.toast data-toast {
            span { (text) }
            @if let Some((address, verb)) = undo {
                form method="post" action=(address) { button type="submit" { (verb) } }
            }
        }
    }
}
