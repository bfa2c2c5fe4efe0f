//! Posters and cards for the floor.

use std::fs;
use std::path::Path;

use print::{FloorSize, Ink, Paper, PosterSize, pdf};

use crate::wall_sample::{
    arabic_triangle, communication, definition, floor_cards, posters, six_keys, triangle,
};

fn printed(name: &str, paper: &impl Paper) -> print::Printed {
    let printed = pdf(paper).expect("our layout prints every paper");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(file, &printed.bytes).expect("the folder for tests can be written");
    println!("{name} {} {:?} {}", printed.pages, printed.missing, printed.accessible);
    printed
}

#[test]
fn look() {
    let all = vec![definition(), communication(), six_keys(), triangle(), arabic_triangle()];
    printed("posters-a3", &posters(all.clone(), PosterSize::A3, Ink::Colour));
    printed("posters-a4-bw", &posters(all, PosterSize::A4, Ink::BlackWhite));
    printed("floor-a4", &floor_cards(FloorSize::A4, Ink::Colour));
    printed("floor-a5-bw", &floor_cards(FloorSize::A5, Ink::BlackWhite));
}
