//! Booklets.

use std::fs;
use std::path::Path;

use print::{BookletSize, Ink, Paper, pdf};

use crate::booklet_sample::{arabic_booklet, booklet};

fn printed(name: &str, paper: &impl Paper) -> print::Printed {
    let printed = pdf(paper).expect("our layout prints every paper");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(file, &printed.bytes).expect("the folder for tests can be written");
    println!("{name} {} {:?} {}", printed.pages, printed.missing, printed.accessible);
    printed
}

#[test]
fn look() {
    printed("booklet-a5", &booklet(BookletSize::A5, Ink::Colour));
    printed("booklet-a4", &booklet(BookletSize::A4, Ink::BlackWhite));
    printed("booklet-ar", &arabic_booklet());
}
