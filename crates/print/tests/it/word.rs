//! Word files.

use std::fs;
use std::path::Path;

use docx_rs::{DocumentChild, Docx, ParagraphChild, RunChild, read_docx};
use print::{Direction, Document, Family, Part, docx};

use crate::sample::{arabic, card, checklist, empty, paragraph, quote, report, section, table};

/// Writes and keeps the file for people who want to look: `target/tmp/<name>.docx`.
fn written(name: &str, document: &Document) -> Vec<u8> {
    let bytes = docx(document).expect("every document can be written");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.docx"));
    fs::write(file, &bytes).expect("the folder for tests can be written");
    bytes
}

fn opened(bytes: &[u8]) -> Docx {
    read_docx(bytes).expect("a reader opens what we wrote")
}

/// The parts lie in the file uncompressed, so their markup can be looked for as it is.
fn count(bytes: &[u8], mark: &str) -> usize {
    bytes.windows(mark.len()).filter(|window| *window == mark.as_bytes()).count()
}

/// The style and the words of every paragraph outside tables.
fn paragraphs(file: &Docx) -> Vec<(String, String)> {
    let mut all = vec![];
    for child in &file.document.children {
        let DocumentChild::Paragraph(paragraph) = child else {
            continue;
        };
        let style = paragraph.property.style.as_ref().map(|style| style.val.clone());
        let mut words = String::new();
        for child in &paragraph.children {
            let ParagraphChild::Run(run) = child else {
                continue;
            };
            for piece in &run.children {
                match piece {
                    RunChild::Text(text) => words += &text.text,
                    RunChild::Break(_) => words.push('\n'),
                    _ => {}
                }
            }
        }
        all.push((style.unwrap_or_default(), words));
    }
    all
}

#[test]
fn a_report_opens_with_headings_lists_tables_language_and_title() {
    let bytes = written("report", &report());
    let file = opened(&bytes);
    let paragraphs = paragraphs(&file);
    let of = |style: &str| paragraphs.iter().filter(|(name, _)| name == style).count();
    assert_eq!((of("Title"), of("Heading1"), of("Heading2")), (1, 5, 1));
    assert_eq!((of("Checklist"), of("ListBullet"), of("Quote")), (5, 3, 6));
    assert_eq!(paragraphs[0].1, "Wat hebben onze ouders nodig om mee te doen?");
    assert!(paragraphs.contains(&(
        "CardCommunication".to_owned(),
        "Wanneer belde jij voor het laatst een ouder met goed nieuws?".to_owned()
    )));
    assert_eq!(count(&bytes, "<w:tblHeader />"), 2);
    assert_eq!(count(&bytes, r#"<w:lang w:val="nl" />"#), 1);
    assert_eq!(
        count(&bytes, "<dc:title>Wat hebben onze ouders nodig om mee te doen?</dc:title>"),
        1
    );
    assert_eq!(count(&bytes, "<w:instrText>NUMPAGES</w:instrText>"), 1);
    assert_eq!(count(&bytes, r#"w:styleId="Normal""#), 1);
}

#[test]
fn a_document_from_right_to_left_says_so() {
    let bytes = written("arabic", &arabic());
    opened(&bytes);
    assert_eq!(count(&bytes, r#"<w:lang w:val="ar" w:bidi="ar" />"#), 1);
    assert_eq!(count(&bytes, "<w:rPr><w:rtl /></w:rPr>"), 1);
    assert_eq!(count(&bytes, "<w:tblPr><w:bidiVisual />"), 1);
    assert!(count(&bytes, "<w:bidi />") > 10);
}

#[test]
fn words_of_people_are_never_read_as_markup() {
    let evil = "</w:t></w:r><w:tblPr> & \"'> <w:cantSplit /> \u{0}\u{B}\u{FFFE}]]>{page}";
    let mut document = Document {
        sections: vec![section(
            evil,
            1,
            vec![
                paragraph(evil),
                quote(evil, Some(evil)),
                checklist(evil, evil),
                table(&[evil], &[&[evil]]),
                card(evil, evil, evil, Family::Plain),
                Part::Note(evil.to_owned()),
            ],
        )],
        meta: vec![(evil.to_owned(), evil.to_owned())],
        ..empty(evil, "\"><w:b />", Direction::Rtl)
    };
    evil.clone_into(&mut document.page_label);
    let bytes = written("evil", &document);
    let paragraphs = paragraphs(&opened(&bytes));
    let expected = "</w:t></w:r><w:tblPr> & \"'> <w:cantSplit /> ]]>{page}";
    assert_eq!(paragraphs[0], ("Title".to_owned(), expected.to_owned()));
    assert_eq!(count(&bytes, "<w:cantSplit />"), 1);
    assert_eq!(count(&bytes, "<w:bidiVisual />"), 1);
}

#[test]
fn lines_break_and_empty_lines_start_a_paragraph() {
    let document = Document {
        sections: vec![section("", 1, vec![paragraph("een\ntwee\n \n\ndrie\r\nvier\n")])],
        ..empty("Proef", "nl", Direction::Ltr)
    };
    let paragraphs = paragraphs(&opened(&written("lines", &document)));
    let words: Vec<&str> = paragraphs[1..].iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["een\ntwee", "drie\nvier"]);
}

#[test]
fn nothing_is_too_short() {
    let parts = vec![
        paragraph(""),
        quote("", Some("")),
        checklist("", ""),
        table(&[], &[]),
        table(&["a", "b"], &[&[], &["1", "2", "3"]]),
        card("", "", "", Family::Plain),
    ];
    let document = Document {
        sections: vec![section("", 0, parts), section("Diep", 3, vec![])],
        ..empty("", "", Direction::Ltr)
    };
    let paragraphs = paragraphs(&opened(&written("short", &document)));
    assert_eq!(paragraphs.last(), Some(&("Heading1".to_owned(), "Diep".to_owned())));
}
