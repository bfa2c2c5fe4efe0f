//! Booklets.

use print::{Booklet, BookletSize, Ink};

use crate::booklet_sample::{arabic_booklet, booklet};
use crate::kept::{count, kept};

#[test]
fn a_booklet_has_contents_that_lead_to_its_chapters() {
    for size in [BookletSize::A5, BookletSize::A4] {
        let name = format!("booklet-{size:?}").to_lowercase();
        let printed = kept(&name, &booklet(size, Ink::Colour));
        assert!((6..=10).contains(&printed.pages), "{} pages", printed.pages);
        assert!(printed.accessible);
        // Three chapters with three headings each, and the sources.
        assert_eq!(count(&printed.bytes, "/S/TOCI"), 13);
        assert_eq!(count(&printed.bytes, "/S/H1"), 5);
    }
}

#[test]
fn a_booklet_from_right_to_left_says_so() {
    let printed = kept("booklet-arabic", &arabic_booklet());
    assert!(printed.accessible);
    assert_eq!(count(&printed.bytes, "/Direction/R2L"), 1);
    assert_eq!(printed.missing, Vec::<char>::new());
}

#[test]
fn a_booklet_without_chapters_sources_or_words_is_printed() {
    let empty = Booklet {
        subtitle: String::new(),
        chapters: vec![],
        sources: vec![],
        colophon: vec![],
        qr: None,
        contents_label: String::new(),
        ..booklet(BookletSize::A5, Ink::Colour)
    };
    assert_eq!(kept("booklet-empty", &empty).pages, 2);
}
