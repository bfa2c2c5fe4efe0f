//! Forms and the way in.

use std::fs;
use std::path::Path;

use print::{Ink, KitLayout, Paper, pdf};

use crate::room_sample::{arabic_survey, forms, kit, preparation};

fn printed(name: &str, paper: &impl Paper) -> print::Printed {
    let printed = pdf(paper).expect("our layout prints every paper");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(file, &printed.bytes).expect("the folder for tests can be written");
    println!("{name} {} {:?} {}", printed.pages, printed.missing, printed.accessible);
    printed
}

#[test]
fn look() {
    printed("forms", &forms(vec![preparation(), arabic_survey()], Ink::Colour));
    printed("forms-bw", &forms(vec![preparation(), arabic_survey()], Ink::BlackWhite));
    printed("kit-sheet", &kit(KitLayout::Sheet, true));
    printed("kit-tent", &kit(KitLayout::TableTent, true));
    printed("kit-tent-bare", &kit(KitLayout::TableTent, false));
}
