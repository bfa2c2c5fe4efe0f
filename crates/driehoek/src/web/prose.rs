//! Texts of the card box and of coaches: paragraphs, lists and emphasis, nothing else.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

/// The HTML of a text in light Markdown. What is no paragraph, list or emphasis is shown as it
/// was typed, so that nobody's text can become a link, a picture or a script.
pub fn prose(text: &str) -> Markup {
    written(text, plain_events(text))
}

/// As [`prose`], and `mark` may give HTML for a piece of plain text, such as a word that is
/// explained; nothing leaves the piece as it is.
pub fn prose_marked(text: &str, mut mark: impl FnMut(&str) -> Option<Markup>) -> Markup {
    let events = plain_events(text).map(|event| match event {
        Event::Text(piece) => match mark(&piece) {
            Some(PreEscaped(html)) => Event::InlineHtml(html.into()),
            None => Event::Text(piece),
        },
        other => other,
    });
    written(text, events)
}

/// What a text consists of, without what it may not have.
fn plain_events(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new(text).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(tag) => is_plain(&tag).then_some(Event::Start(tag)),
        Event::End(end) => ends_plain(end).then_some(Event::End(end)),
        other => Some(other),
    })
}

fn written<'a>(text: &str, events: impl Iterator<Item = Event<'a>>) -> Markup {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, events);
    PreEscaped(out)
}

fn is_plain(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong)
}

fn ends_plain(end: TagEnd) -> bool {
    use TagEnd::{Emphasis, Item, List, Paragraph, Strong};
    matches!(end, Paragraph | List(_) | Item | Emphasis | Strong)
}

/// The text without its marks, for paper and files: a paragraph per line, items with a dash.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out.push_str(&text);
            }
            Event::SoftBreak => out.push(' '),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => out.push('\n'),
            Event::Start(Tag::Item) => out.push_str("- "),
            _ => {}
        }
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_emphasis_are_kept() {
        let PreEscaped(html) = prose("Een *zin*.\n\n- a\n- b");
        assert_eq!(html, "<p>Een <em>zin</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assert_eq!(plain("Een *zin*.\n\n- a\n- b"), "Een zin.\n- a\n- b");
    }

    #[test]
    fn only_plain_text_is_marked_and_the_rest_stays_harmless() {
        let mark = |piece: &str| (piece == "zin").then(|| PreEscaped("<a>zin</a>".to_owned()));
        let PreEscaped(html) = prose_marked("Een *zin* <b>", mark);
        assert_eq!(html, "<p>Een <em><a>zin</a></em> &lt;b&gt;</p>\n");
    }

    #[test]
    fn nothing_typed_becomes_html_a_link_or_a_picture() {
        for text in [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "![x](http://a.b/c)",
            "a <b onclick=x>",
        ] {
            let PreEscaped(html) = prose(text);
            assert!(
                !html.contains("<script")
                    && !html.contains("<a")
                    && !html.contains("<img")
                    && !html.contains("<b"),
                "{html}"
            );
        }
    }
}
