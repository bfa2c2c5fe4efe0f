//! Light Markdown, taken apart: paragraphs, lists and emphasis; all else stays as it was typed.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// Replaces every string in a field of one of these names, or in a list in such a field, by its
/// blocks, however deep it lies.
pub(crate) fn take_apart(value: &mut Value, names: &[&str]) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| take_apart(item, names)),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                match field {
                    Value::String(text) if names.contains(&name.as_str()) => *field = blocks(text),
                    Value::Array(items) if names.contains(&name.as_str()) => {
                        for item in items {
                            match item {
                                Value::String(text) => *item = blocks(text),
                                other => take_apart(other, names),
                            }
                        }
                    }
                    other => take_apart(other, names),
                }
            }
        }
        _ => {}
    }
}

/// The blocks of a text: `{"kind": "par" | "list" | "numbers", "items": [[run, …], …]}` with runs
/// `{"words": "…", "strong": false}`. A paragraph is a block of one item.
pub(crate) fn blocks(text: &str) -> Value {
    let mut writer = Writer::default();
    for event in Parser::new(text) {
        writer.take(event);
    }
    writer.close();
    Value::Array(writer.blocks)
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Value>,
    /// The kind of each list that is open, the innermost last.
    lists: Vec<&'static str>,
    /// The items of the block that is being written.
    items: Vec<Vec<Value>>,
    runs: Vec<Value>,
    words: String,
    strong: usize,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => self.words.push_str(&words),
            Event::SoftBreak => self.words.push(' '),
            Event::HardBreak => self.words.push('\n'),
            Event::Start(Tag::Emphasis | Tag::Strong) => self.weigh(1),
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => self.weigh(-1),
            Event::Start(Tag::List(first)) => {
                self.close();
                self.lists.push(if first.is_some() { "numbers" } else { "list" });
            }
            Event::End(TagEnd::List(_)) => {
                self.close();
                self.lists.pop();
            }
            Event::End(TagEnd::Item) => self.end_item(),
            // A second paragraph in an item goes on in the next line of the item.
            Event::End(TagEnd::Paragraph) if !self.lists.is_empty() => self.words.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock) => self.close(),
            _ => {}
        }
    }

    fn weigh(&mut self, change: isize) {
        self.end_run();
        self.strong = self.strong.saturating_add_signed(change);
    }

    fn end_run(&mut self) {
        if !self.words.is_empty() {
            let words = std::mem::take(&mut self.words);
            self.runs.push(json!({ "words": words, "strong": self.strong > 0 }));
        }
    }

    fn end_item(&mut self) {
        self.words.truncate(self.words.trim_end().len());
        self.end_run();
        if !self.runs.is_empty() {
            self.items.push(std::mem::take(&mut self.runs));
        }
    }

    /// Ends the block that is being written.
    fn close(&mut self) {
        self.end_item();
        if !self.items.is_empty() {
            let kind = self.lists.last().copied().unwrap_or("par");
            let items = std::mem::take(&mut self.items);
            self.blocks.push(json!({ "kind": kind, "items": items }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(words: &str) -> Value {
        json!([{ "words": words, "strong": false }])
    }

    #[test]
    fn paragraphs_lists_and_emphasis_are_taken_apart() {
        assert_eq!(
            blocks("Een *zin*\nloopt door.\n\n- a\n- b\n\n1. c"),
            json!([
                { "kind": "par", "items": [[
                    { "words": "Een ", "strong": false },
                    { "words": "zin", "strong": true },
                    { "words": " loopt door.", "strong": false },
                ]] },
                { "kind": "list", "items": [run("a"), run("b")] },
                { "kind": "numbers", "items": [run("c")] },
            ])
        );
    }

    #[test]
    fn what_is_no_light_markdown_stays_readable() {
        assert_eq!(blocks(""), json!([]));
        assert_eq!(blocks("<b>x</b>"), json!([{ "kind": "par", "items": [run("<b>x</b>")] }]));
        assert_eq!(blocks("# Kop"), json!([{ "kind": "par", "items": [run("Kop")] }]));
        let nested = blocks("- a\n  - b\n- c");
        assert_eq!(nested[0]["items"], json!([run("a")]));
        assert_eq!(nested[1]["items"], json!([run("b")]));
        assert_eq!(nested[2]["items"], json!([run("c")]));
    }

    #[test]
    fn only_named_fields_are_taken_apart() {
        let mut value = json!({ "text": "a", "in": [{ "text": "b", "title": "*c*" }] });
        take_apart(&mut value, &["text"]);
        assert_eq!(value["in"][0]["title"], "*c*");
        assert_eq!(value["in"][0]["text"][0]["items"], json!([run("b")]));
        let mut value = json!({ "items": ["a"], "names": ["*b*"] });
        take_apart(&mut value, &["items"]);
        assert_eq!(value["items"][0][0]["items"], json!([run("a")]));
        assert_eq!(value["names"][0], "*b*");
    }
}
