//! Nothing here yet: why, and what to do.

use maud::{Markup, Render, html};

use super::Text;

#[derive(Debug, Clone)]
#[must_use]
pub struct Empty<'a> {
    title: Text<'a>,
    text: Text<'a>,
    act: Option<Markup>,
}

impl<'a> Empty<'a> {
    pub fn new(title: impl Into<Text<'a>>, text: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), text: text.into(), act: None }
    }

    pub fn act(mut self, act: Markup) -> Self {
        self.act = Some(act);
        self
    }
}

impl Render for Empty<'_> {
    fn render(&self) -> Markup {
        html! {
            div.empty {
                svg.empty-picture viewBox="0 0 64 64" aria-hidden="true" {
                    path d="M32 8 58 54H6z" {}
                }
                h2 { (self.title) }
                p { (self.text) }
                @if let Some(act) = &self.act { (act) }
            }
        }
    }
}
