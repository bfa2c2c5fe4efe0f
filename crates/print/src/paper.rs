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
    /// A job whose layout reads `paper` as `data.json`, with strings fit for print, a picture for
    /// every QR code and the fields named in `marked` taken apart as light Markdown.
    pub(crate) fn new(
        layout: &'static str,
        paper: &impl Serialize,
        marked: &[&str],
    ) -> Result<Self, PrintError> {
        Self::with(layout, paper, marked, json!({}))
    }

    /// The same with more data of ours, beside the paper.
    pub(crate) fn with(
        layout: &'static str,
        paper: &impl Serialize,
        marked: &[&str],
        more: Value,
    ) -> Result<Self, PrintError> {
        let mut files = Vec::new();
        let mut missing = BTreeSet::new();
        let mut words = serde_json::to_value(paper)?;
        qr::draw(&mut words, &mut files);
        split_languages(&mut words);
        markdown::take_apart(&mut words, marked);
        text::prepare(&mut words, &mut missing);
        let data = json!({ "paper": words, "more": more, "colours": colours() });
        files.push(("data.json".to_owned(), serde_json::to_vec(&data)?));
        Ok(Self { layout, files, missing: missing.into_iter().collect() })
    }
}

/// The colour of each family by its name.
pub(crate) fn colours() -> Map<String, Value> {
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
pub(crate) fn language(tag: &str) -> (String, Option<String>) {
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
