//! The file around the words: its title and language, and what the Word library does not write.

use std::io::Cursor;

use docx_rs::{Docx, XMLDocx};

use super::styles;
use crate::document::{Direction, Document};
use crate::{PrintError, text};

/// Builds the parts of the file, completes them and packs them.
pub(super) fn pack(file: Docx, document: &Document) -> Result<Vec<u8>, PrintError> {
    let mut parts = file.build();
    complete(&mut parts, document);
    let mut bytes = Cursor::new(vec![]);
    parts.pack(&mut bytes).map_err(|fault| PrintError::Word(fault.to_string()))?;
    Ok(bytes.into_inner())
}

/// Adds marks that the library has no word for. What is looked for is markup, and the words of
/// people hold none: the library has escaped them.
fn complete(parts: &mut XMLDocx, document: &Document) {
    let lang = escape(&document.lang);
    let language = match document.direction {
        Direction::Ltr => format!(r#"<w:lang w:val="{lang}" />"#),
        Direction::Rtl => format!(r#"<w:lang w:val="{lang}" w:bidi="{lang}" />"#),
    };
    let right_to_left = styles::RIGHT_TO_LEFT;
    let ink = styles::INK;
    replace(
        &mut parts.styles,
        "<w:rPrDefault><w:rPr>",
        &format!(r#"<w:rPrDefault><w:rPr><w:color w:val="{ink}" />"#),
    );
    replace(
        &mut parts.styles,
        "</w:rPr></w:rPrDefault>",
        &format!("{language}</w:rPr></w:rPrDefault>"),
    );
    replace(
        &mut parts.styles,
        r#"<w:style w:type="paragraph" w:styleId="Normal">"#,
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal">"#,
    );
    replace(
        &mut parts.styles,
        &format!(r#"w:styleId="{right_to_left}"><w:name w:val="Right to left" /><w:rPr />"#),
        &format!(
            r#"w:styleId="{right_to_left}"><w:name w:val="Right to left" /><w:rPr><w:rtl /></w:rPr>"#
        ),
    );
    // The head of a table returns on every page and is known as a head to a screen reader.
    replace(&mut parts.document, "<w:cantSplit />", "<w:cantSplit /><w:tblHeader />");
    if document.direction == Direction::Rtl {
        replace(&mut parts.document, "<w:tblPr>", "<w:tblPr><w:bidiVisual />");
    }
    parts.doc_props.core = core(&document.title, &lang).into_bytes();
}

fn core(title: &str, lang: &str) -> String {
    let title = escape(&text::plain(title).replace('\n', " "));
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<cp:coreProperties"#,
            r#" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#,
            r#" xmlns:dc="http://purl.org/dc/elements/1.1/">"#,
            r#"<dc:title>{}</dc:title><dc:creator>Driehoek</dc:creator>"#,
            r#"<dc:language>{}</dc:language></cp:coreProperties>"#,
        ),
        title, lang
    )
}

fn replace(part: &mut Vec<u8>, from: &str, to: &str) {
    *part = String::from_utf8_lossy(part).replace(from, to).into_bytes();
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
