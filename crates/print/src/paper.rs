//! What can be printed: each kind of paper gives the press its layout and its words as data.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::PrintError;
use crate::document::Family;
use crate::{markdown, qr, text};

/// A kind of paper: [`pdf`](crate::pdf) and [`pictures`](crate::pictures) take any.
pub trait Paper {
    /// What the press needs to print it.
    #[doc(hidden)]
    fn job(&self) -> Result<Job, PrintError>;
}

/// One paper on its way to the press: a layout and its data. Only this crate makes them.
#[derive(Debug, Clone)]
pub struct Job {
    /// The file name of the layout.
    pub(crate) layout: &'static str,
    /// Files that the layout reads, by name.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The characters that no font can draw.
    pub(crate) missing: Vec<char>,
}

impl Job {
    /// How many parts it has: files that are read one after another.
    pub(crate) fn parts(&self) -> usize {
        self.files.iter().filter(|(name, _)| is_part(name)).count()
    }

    /// A job whose layout reads `paper` as `data.json`, with strings fit for print, a picture for
    /// every QR code and the fields named in `marked` taken apart as light Markdown.
    pub(crate) fn new(
        layout: &'static str,
        paper: &impl Serialize,
        marked: &[&str],
    ) -> Result<Self, PrintError> {
        Words::of(paper, marked)?.job(layout, &json!({}))
    }
}

/// The words of a paper, made fit for print.
pub(crate) struct Words {
    pub(crate) value: Value,
    files: Vec<(String, Vec<u8>)>,
    pub(crate) missing: BTreeSet<char>,
}

impl Words {
    pub(crate) fn of(paper: &impl Serialize, marked: &[&str]) -> Result<Self, PrintError> {
        let mut words =
            Self { value: serde_json::to_value(paper)?, files: vec![], missing: BTreeSet::new() };
        qr::draw(&mut words.value, &mut words.files);
        split_languages(&mut words.value);
        markdown::take_apart(&mut words.value, marked);
        text::prepare(&mut words.value, &mut words.missing);
        Ok(words)
    }

    /// Moves the items of a list into files of their own, `size` in each: `part-0.json`, …
    pub(crate) fn parts(mut self, list: &str, size: usize) -> Result<Self, PrintError> {
        let items = self.value.get_mut(list).map(Value::take);
        let items = items.as_ref().and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for (part, items) in items.chunks(size.max(1)).enumerate() {
            self.files.push((format!("part-{part}.json"), serde_json::to_vec(items)?));
        }
        Ok(self)
    }

    /// The job, with more data of ours beside the words.
    pub(crate) fn job(self, layout: &'static str, more: &Value) -> Result<Job, PrintError> {
        let Self { value, mut files, missing } = self;
        let parts = files.iter().filter(|(name, _)| is_part(name)).count();
        let data = json!({ "paper": value, "more": more, "parts": parts, "colours": colours() });
        files.push(("data.json".to_owned(), serde_json::to_vec(&data)?));
        Ok(Job { layout, files, missing: missing.into_iter().collect() })
    }
}

/// Whether a file holds a part of a list.
pub(crate) fn is_part(name: &str) -> bool {
    name.starts_with("part-")
}

/// The colour of each family by its name.
fn colours() -> Map<String, Value> {
    Family::ALL.iter().map(|family| (family.name().to_owned(), family.ink().into())).collect()
}

/// Replaces every language tag in a paper by what Typst accepts, with the region beside it.
fn split_languages(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(split_languages),
        Value::Object(fields) => {
            if let Some(Value::String(tag)) = fields.get("lang") {
                let (lang, region) = language(tag);
                fields.insert("lang".to_owned(), lang.into());
                fields.insert("region".to_owned(), region.into());
            }
            fields.values_mut().for_each(split_languages);
        }
        _ => {}
    }
}

/// The language and the region of a tag, in the form that Typst accepts; `und` for what is no tag.
fn language(tag: &str) -> (String, Option<String>) {
    let mut subtags = tag.split(['-', '_']);
    let letters = |subtag: &&str| subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let lang = subtags.next().filter(letters).filter(|lang| (2..=3).contains(&lang.len()));
    let region = subtags.filter(letters).find(|subtag| subtag.len() == 2);
    let lang = lang.map_or_else(|| "und".to_owned(), str::to_ascii_lowercase);
    (lang, region.map(str::to_ascii_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_tag_becomes_what_typst_accepts() {
        let check = |tag, lang: &str, region: Option<&str>| {
            assert_eq!(language(tag), (lang.to_owned(), region.map(str::to_owned)));
        };
        check("nl", "nl", None);
        check("nl-be", "nl", Some("BE"));
        check("zh-Hans-CN", "zh", Some("CN"));
        check("prs", "prs", None);
        check("", "und", None);
        check("x-klingon", "und", None);
        check("12", "und", None);
    }
}
