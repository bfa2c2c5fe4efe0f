//! PDF.

use print::{Direction, Document, Family, Part, Printed, pdf};

use crate::kept::{self, kept};
use crate::sample::{arabic, card, checklist, empty, paragraph, quote, report, section, table};

fn printed(name: &str, document: &Document) -> Printed {
    kept(name, document)
}

fn count(printed: &Printed, mark: &str) -> usize {
    kept::count(&printed.bytes, mark)
}

/// A document of one section with these parts.
fn with(parts: Vec<Part>) -> Document {
    Document { sections: vec![section("Kop", 1, parts)], ..empty("Proef", "nl", Direction::Ltr) }
}

#[test]
fn a_report_is_tagged_has_its_language_and_title_and_brings_its_fonts() {
    let printed = printed("report", &report());
    assert_eq!(printed.pages, 3);
    assert!(printed.accessible);
    assert_eq!(printed.missing, Vec::<char>::new());
    for mark in [
        "/Lang(nl)",
        "/MarkInfo<</Marked true",
        "/Type/StructTreeRoot",
        "/DisplayDocTitle true",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<rdf:li xml:lang=\"x-default\">Wat hebben onze ouders nodig om mee te doen?</rdf:li>",
    ] {
        assert_eq!(count(&printed, mark), 1, "{mark}");
    }
    for font in ["AtkinsonHyperlegibleNext-Bold", "NotoSans-Regular", "NotoNaskhArabic-Regular"] {
        assert_eq!(count(&printed, &format!("+{font}/Flags")), 1, "{font}");
    }
    assert_eq!(count(&printed, "/FontFile"), count(&printed, "/Type/FontDescriptor"));
}

#[test]
fn the_same_document_gives_the_same_file() {
    let first = pdf(&report()).expect("our layout prints every document");
    let second = pdf(&report()).expect("our layout prints every document");
    assert!(first.bytes == second.bytes);
}

#[test]
fn a_document_from_right_to_left_says_so() {
    let printed = printed("arabic", &arabic());
    assert_eq!(printed.pages, 1);
    assert!(printed.accessible);
    assert_eq!(count(&printed, "/Direction/R2L"), 1);
    assert_eq!(count(&printed, "/Lang(ar)"), 1);
}

#[test]
fn ukrainian_and_tigrinya_print_without_gaps() {
    for (name, title, lang) in [
        ("ukrainian", "Що потрібно нашим батькам, щоб брати участь у житті школи?", "uk"),
        ("tigrinya", "ወለድና ንምስታፍ እንታይ የድልዮም፧", "ti"),
    ] {
        let parts = vec![
            card(title, "1.1 · 1", title, Family::Partnership),
            paragraph(&format!("{title} {title} {title}")),
            quote(title, Some(title)),
        ];
        let sections = vec![section(title, 1, parts)];
        let printed = printed(name, &Document { sections, ..empty(title, lang, Direction::Ltr) });
        assert!(printed.accessible);
        assert_eq!(printed.missing, Vec::<char>::new());
    }
}

#[test]
fn words_of_people_are_never_read_as_typst() {
    let evil = r#"#panic("x") #import "/etc/passwd" $x$ *b* _i_ <l> @r ] } \u{41} `c` // "#;
    let mut document = with(vec![
        paragraph(evil),
        quote(evil, Some(evil)),
        Part::List(vec![evil.to_owned()]),
        checklist(evil, evil),
        table(&[evil], &[&[evil]]),
        card(evil, evil, evil, Family::Plain),
        Part::Definition { term: evil.to_owned(), text: evil.to_owned() },
        Part::Note(evil.to_owned()),
    ]);
    document.sections[0].heading = evil.to_owned();
    evil.clone_into(&mut document.title);
    evil.clone_into(&mut document.subtitle);
    evil.clone_into(&mut document.date_line);
    evil.clone_into(&mut document.page_label);
    evil.clone_into(&mut document.lang);
    document.meta = vec![(evil.to_owned(), evil.to_owned())];
    let printed = printed("evil", &document);
    assert!(printed.accessible);
    // The title and the heading in the outline are letter for letter what was typed.
    assert_eq!(count(&printed, r#"/Title(#panic("x") #import "/etc/passwd" $x$ *b* _i_ <l>"#), 2);
    assert_eq!(count(&printed, "/Lang(und)"), 1);
}

#[test]
fn nothing_is_too_long() {
    let long = "Een gesprek over wat ouders nodig hebben. ".repeat(120);
    let endless = "a".repeat(3_000);
    let rows: Vec<&[&str]> = vec![&["nummer", "naam", "opmerking"]; 120];
    let printed = printed(
        "long",
        &with(vec![
            paragraph(&long),
            card("Gesprekskaart", &"1.1 ".repeat(60), &long, Family::Statement),
            quote(&long, Some(&long)),
            checklist(&long, &long),
            Part::Definition { term: long.clone(), text: long.clone() },
            Part::Note(long.clone()),
            Part::List(vec![long.clone(), endless.clone()]),
            table(&["Kolom", "Kolom", "Kolom"], &rows),
            table(&["a", "b", "c", "d", "e", "f", "g", "h"], &[&[endless.as_str(); 8]]),
            card(&endless, &endless, &endless, Family::Energizer),
        ]),
    );
    assert!((20..60).contains(&printed.pages), "{} pages", printed.pages);
    assert!(printed.accessible);
}

#[test]
fn nothing_is_too_short() {
    let parts = vec![
        paragraph(""),
        quote("", None),
        quote("", Some("")),
        Part::List(vec![]),
        Part::List(vec![String::new()]),
        Part::Checklist(vec![]),
        checklist("", ""),
        table(&[], &[]),
        table(&[], &[&["zonder kop"]]),
        table(&["kop zonder rij"], &[]),
        table(&["a", "b"], &[&[], &["1", "2", "3"]]),
        card("", "", "", Family::Plain),
        Part::Definition { term: String::new(), text: String::new() },
        Part::Note(String::new()),
    ];
    let mut document = with(parts);
    document.sections.push(section("", 9, vec![]));
    document.sections.push(section("Diep", 3, vec![]));
    assert!(printed("short", &document).accessible);
    assert!(printed("empty", &empty("", "", Direction::Rtl)).pages == 1);
}

#[test]
fn a_character_without_a_picture_is_reported_once_and_the_paper_is_still_made() {
    let printed = printed(
        "missing",
        &with(vec![paragraph("Wang 王 en weer 王, हिन्दी, ไทย, 👩‍👩‍👧, 👍🏽, 1️⃣, 🇳🇱, 😀, ✔ →, \u{E000}")]),
    );
    assert_eq!(printed.missing.iter().filter(|character| **character == '王').count(), 1);
    for covered in ['😀', '🇳', '✔', '→', 'ह'] {
        assert!(!printed.missing.contains(&covered), "{covered}");
    }
    assert!(printed.missing.contains(&'\u{E000}'));
    assert!(printed.accessible);
}

#[test]
fn every_family_has_its_own_edge() {
    let cards = Family::ALL.map(|family| card(family.name(), "", "Wat zou jij doen?", family));
    assert_eq!(printed("families", &with(cards.to_vec())).pages, 2);
}
