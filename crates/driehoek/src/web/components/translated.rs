//! Says that a translation was not checked, or that its source changed, with the Dutch one tap away.

use domain::lang::Lang;
use maud::{Markup, Render, html};

use super::Text;
use crate::web::prose::prose;

/// The remark, and behind it the text as it was written first.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Translated<'a> {
    remark: Text<'a>,
    verb: Text<'a>,
    keep: Text<'a>,
    title: Option<Text<'a>>,
    text: Text<'a>,
}

impl<'a> Translated<'a> {
    /// `verb` opens it; `keep` names it in a live page, so that it stays open.
    pub fn new(
        remark: impl Into<Text<'a>>,
        verb: impl Into<Text<'a>>,
        keep: impl Into<Text<'a>>,
        text: impl Into<Text<'a>>,
    ) -> Self {
        let (remark, verb) = (remark.into(), verb.into());
        Self { remark, verb, keep: keep.into(), title: None, text: text.into() }
    }

    /// What the text is called in Dutch.
    pub fn title(self, title: Option<impl Into<Text<'a>>>) -> Self {
        Self { title: title.map(Into::into), ..self }
    }

    /// Only the remark, for where nothing can be tapped.
    pub fn remark(&self) -> &str {
        &self.remark
    }
}

impl Render for Translated<'_> {
    fn render(&self) -> Markup {
        let source = Lang::SOURCE;
        html! {
            details.translated data-more data-keep=(self.keep) {
                summary {
                    span { (self.remark) } " " span.translated-verb { (self.verb) }
                }
                div.translated-source lang=(source.tag()) dir=(source.direction().name()) {
                    @if let Some(title) = &self.title { p.translated-title { (title) } }
                    (prose(&self.text))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dutch_is_there_in_its_own_language_without_a_script() {
        let shown = Translated::new("Not read", "Show Dutch", "nl-x", "Wat is *het*?");
        let shown = shown.title(Some("Woord"));
        let html = shown.render().0;
        assert!(html.starts_with("<details"), "{html}");
        let source = html.split("lang=\"nl\" dir=\"ltr\"").nth(1).unwrap();
        assert!(
            source.contains("Woord") && source.contains("<p>Wat is <em>het</em>?</p>"),
            "{html}"
        );
        assert_eq!(shown.remark(), "Not read");
    }
}
