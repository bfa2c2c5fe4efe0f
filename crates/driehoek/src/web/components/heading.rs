//! The top of a page: what it is, one sentence about it, what you can do.

use maud::{Markup, Render, html};

use super::Text;
use crate::web::icons::{Icon, icon};

#[derive(Debug, Clone)]
#[must_use]
pub struct Heading<'a> {
    title: Text<'a>,
    above: Option<Markup>,
    lead: Option<Text<'a>>,
    acts: Option<Markup>,
}

impl<'a> Heading<'a> {
    pub fn new(title: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), above: None, lead: None, acts: None }
    }

    pub fn lead(mut self, lead: impl Into<Text<'a>>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// What stands above the title: the way back, or chips.
    pub fn above(mut self, above: Markup) -> Self {
        self.above = Some(above);
        self
    }

    pub fn acts(mut self, acts: Markup) -> Self {
        self.acts = Some(acts);
        self
    }
}

impl Render for Heading<'_> {
    fn render(&self) -> Markup {
        html! {
            div.heading {
                div.heading-words {
                    @if let Some(above) = &self.above { div.row { (above) } }
                    h1 dir="auto" { (self.title) }
                    @if let Some(lead) = &self.lead { p.lead { (lead) } }
                }
                @if let Some(acts) = &self.acts { div.row { (acts) } }
            }
        }
    }
}

/// The way back to the page above; stands above a heading.
pub fn way_back(address: &str, label: &str) -> Markup {
    html! { a.back-link href=(address) { (icon(Icon::Back)) bdi { (label) } } }
}
