//! A short fact about a thing: whose it is, or how it stands.

use maud::{Markup, Render, html};

use super::Text;

use crate::web::icons::{Icon, icon};

/// A hue that means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hue {
    /// The child's corner of the triangle.
    Child,
    /// The parents' corner.
    Parent,
    /// The school's corner.
    School,
    Good,
    Wait,
    Bad,
}

impl Hue {
    /// The class that gives its hue to whatever is in it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Child => "hue-child",
            Self::Parent => "hue-parent",
            Self::School => "hue-school",
            Self::Good => "hue-good",
            Self::Wait => "hue-wait",
            Self::Bad => "hue-bad",
        }
    }

    /// The picture beside the words, for who does not see the colour.
    pub(super) const fn icon(self) -> Option<Icon> {
        match self {
            Self::Child | Self::Parent | Self::School => None,
            Self::Good => Some(Icon::Check),
            Self::Wait => Some(Icon::Clock),
            Self::Bad => Some(Icon::Warning),
        }
    }
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Chip<'a> {
    words: Text<'a>,
    class: &'static str,
    icon: Option<Icon>,
    is_corner: bool,
}

impl<'a> Chip<'a> {
    pub fn new(words: impl Into<Text<'a>>) -> Self {
        Self { words: words.into(), class: "chip-plain", icon: None, is_corner: false }
    }

    pub fn hue(self, hue: Hue) -> Self {
        let is_corner = matches!(hue, Hue::Child | Hue::Parent | Hue::School);
        Self { class: hue.class(), icon: hue.icon(), is_corner, ..self }
    }

    pub fn family(self, family: super::Family) -> Self {
        Self { class: family.class(), ..self }
    }

    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }
}

impl Render for Chip<'_> {
    fn render(&self) -> Markup {
        html! {
            span.chip.(self.class).chip-corner[self.is_corner] {
                @if let Some(picture) = self.icon { (icon(picture)) }
                (self.words)
            }
        }
    }
}
