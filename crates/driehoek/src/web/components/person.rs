//! Somebody in a list: a name, what they do here, whether they are here, what you can do.

use maud::{Markup, Render, html};

use super::Text;

#[derive(Debug, Clone)]
#[must_use]
pub struct Person<'a> {
    name: Text<'a>,
    detail: Option<Text<'a>>,
    presence: Option<(bool, Text<'a>)>,
    chips: Option<Markup>,
    acts: Option<Markup>,
}

impl<'a> Person<'a> {
    pub fn new(name: impl Into<Text<'a>>) -> Self {
        Self { name: name.into(), detail: None, presence: None, chips: None, acts: None }
    }

    pub fn detail(mut self, detail: impl Into<Text<'a>>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Is here now, and the words that say so.
    pub fn here(mut self, words: impl Into<Text<'a>>) -> Self {
        self.presence = Some((true, words.into()));
        self
    }

    /// Was here, and the words that say so.
    pub fn away(mut self, words: impl Into<Text<'a>>) -> Self {
        self.presence = Some((false, words.into()));
        self
    }

    pub fn chips(mut self, chips: Markup) -> Self {
        self.chips = Some(chips);
        self
    }

    pub fn acts(mut self, acts: Markup) -> Self {
        self.acts = Some(acts);
        self
    }
}

/// A row; stands in `ul.people`.
impl Render for Person<'_> {
    fn render(&self) -> Markup {
        html! {
            li.person {
                div.person-words {
                    div.person-name { bdi { (self.name) } }
                    @if let Some(detail) = &self.detail { div.person-detail { (detail) } }
                }
                @if let Some((here, words)) = &self.presence {
                    span class=(if *here { "person-here" } else { "person-away" }) { (words) }
                }
                @if let Some(chips) = &self.chips { div.row { (chips) } }
                @if let Some(acts) = &self.acts { div.row { (acts) } }
            }
        }
    }
}
