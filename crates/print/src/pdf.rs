//! A document as PDF: tagged, with its language and title, checked against PDF/UA-1.

use std::collections::BTreeSet;

use serde_json::json;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::{Document, Family};
use crate::{PrintError, press, text};

/// A PDF and what is good to know about it.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The number of pages.
    pub pages: usize,
    /// The characters that no embedded font can draw; on paper they are replaced or left out.
    pub missing: Vec<char>,
    /// Whether the file passed Typst's check for PDF/UA-1. If not, it is tagged all the same.
    pub accessible: bool,
}

/// Prints a document as PDF.
pub fn pdf(document: &Document) -> Result<Printed, PrintError> {
    let (data, missing) = prepare(document)?;
    let printed = press::lay_out(data).and_then(|pages| write(&pages, missing));
    press::clear();
    printed
}

/// The document as the layout reads it, and the characters that it had to give up.
fn prepare(document: &Document) -> Result<(Vec<u8>, Vec<char>), PrintError> {
    let mut missing = BTreeSet::new();
    let mut words = serde_json::to_value(document)?;
    text::prepare(&mut words, &mut missing);
    let (lang, region) = language(&document.lang);
    let colours: serde_json::Map<_, _> =
        Family::ALL.iter().map(|family| (family.name().to_owned(), family.ink().into())).collect();
    let data = json!({
        "document": words,
        "levels": document.heading_levels(),
        "lang": lang,
        "region": region,
        "colours": colours,
    });
    Ok((serde_json::to_vec(&data)?, missing.into_iter().collect()))
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

fn write(pages: &PagedDocument, missing: Vec<char>) -> Result<Printed, PrintError> {
    let checked = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|fault| PrintError::Pdf(fault.message().to_string()))?;
    let checked = typst_pdf::pdf(pages, &options(checked));
    let accessible = checked.is_ok();
    // A paper that fails the check is still better than no paper.
    let bytes = checked
        .or_else(|_| typst_pdf::pdf(pages, &options(PdfStandards::default())))
        .map_err(|faults| PrintError::Pdf(press::sentences(&faults)))?;
    Ok(Printed { bytes, pages: pages.pages().len(), missing, accessible })
}

fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        creator: Smart::Custom(Some("Driehoek".to_owned())),
        standards,
        ..PdfOptions::default()
    }
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
