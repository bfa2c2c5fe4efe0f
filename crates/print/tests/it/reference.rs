//! Every layout and every script, compared with pictures that a person has looked at.
//!
//! A page that changed fails; its picture and what differs lie in `target/tmp/reference`. When the
//! change is meant: `UPDATE_REFERENCE=1 cargo test --workspace --test it reference`, look at every
//! changed picture, and commit it.

use std::fs;
use std::path::{Path, PathBuf};

use print::{
    BackOrder, BackShift, BookletSize, CardLayout, Family, Flip, FloorSize, Ink, KitLayout, Paper,
    PosterSize, pictures,
};

use crate::booklet_sample::{arabic_booklet, booklet};
use crate::cards_sample::{self, DUPLEX, alignment, bilingual, corners, dutch, scripts, sheet};
use crate::compare::Pixels;
use crate::room_sample::{arabic_survey, forms, kit, preparation, votes};
use crate::sample::{arabic, report};
use crate::wall_sample::{
    arabic_triangle, communication, definition, floor_cards, posters, six_keys, triangle,
};

/// Pixels per point: an A4 becomes 298 × 421, an A3 and an A6 about the same.
const A3: f32 = 0.35;
const A4: f32 = 0.5;
const A6: f32 = 0.85;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference")
}

fn is_updating() -> bool {
    std::env::var_os("UPDATE_REFERENCE").is_some()
}

/// Draws the first pages of a paper and compares each with its picture.
fn check(name: &str, paper: &impl Paper, pixels_per_point: f32, pages: usize) {
    let drawn = pictures(paper, pixels_per_point).expect("our layout prints every paper");
    assert!(drawn.len() >= pages, "{name} has only {} pages", drawn.len());
    let faults: Vec<String> = drawn[..pages]
        .iter()
        .enumerate()
        .filter_map(|(at, page)| {
            let name = format!("{name}-{}", at + 1);
            let page = Pixels::read(&page.png);
            if is_updating() {
                update(&name, &page)
            } else {
                compare(&folder(), &name, &page).err()
            }
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Writes the picture if it changed.
fn update(name: &str, page: &Pixels) -> Option<String> {
    if compare(&folder(), name, page).is_err() {
        fs::create_dir_all(folder()).expect("the project's folder can be written");
        let file = folder().join(format!("{name}.png"));
        fs::write(file, page.png()).expect("the project's folder can be written");
    }
    None
}

fn compare(folder: &Path, name: &str, page: &Pixels) -> Result<(), String> {
    let expected = fs::read(folder.join(format!("{name}.png"))).ok();
    let expected = expected.map(|png| Pixels::read(&png));
    let difference = expected.as_ref().and_then(|expected| expected.difference(page));
    if expected.is_some() && difference.is_none() {
        return Ok(());
    }
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reference");
    fs::create_dir_all(&out).expect("the folder for tests can be written");
    let actual = out.join(format!("{name}.actual.png"));
    fs::write(&actual, page.png()).expect("the folder for tests can be written");
    let Some(expected) = expected else {
        return Err(format!("{name}: there is no picture yet; now it is {}", actual.display()));
    };
    let marked = out.join(format!("{name}.difference.png"));
    fs::write(&marked, page.marked(&expected).png()).expect("the folder for tests can be written");
    Err(format!(
        "{name}: {difference:?}; now {}, what changed {}",
        actual.display(),
        marked.display()
    ))
}

#[test]
fn cards_four_on_a_sheet() {
    check("cards-colour", &sheet(dutch(), DUPLEX, Ink::Colour), A4, 4);
    check("cards-black-white", &sheet(dutch(), DUPLEX, Ink::BlackWhite), A4, 4);
    check("cards-fronts", &sheet(dutch(), CardLayout::A4FourUp, Ink::Colour), A4, 1);
    check("cards-corners", &sheet(corners(), CardLayout::A4FourUp, Ink::Colour), A4, 1);
    check(
        "cards-corners-black-white",
        &sheet(corners(), CardLayout::A4FourUp, Ink::BlackWhite),
        A4,
        1,
    );
}

#[test]
fn cards_turned_around_the_short_edge_and_all_backs_last() {
    let shift = BackShift { right: 20, down: -10 };
    let order = BackOrder::AfterFrontsReversed;
    let layout = CardLayout::A4FourUpDuplex { flip: Flip::Short, order, shift };
    check("cards-short-edge", &sheet(dutch(), layout, Ink::Colour), A4, 4);
}

#[test]
fn cards_in_every_script() {
    check("cards-scripts", &sheet(scripts(), CardLayout::A4FourUp, Ink::Colour), A4, 2);
    check("cards-bilingual", &sheet(bilingual(), CardLayout::A4FourUp, Ink::Colour), A4, 2);
    check("cards-bilingual-black-white", &sheet(bilingual(), DUPLEX, Ink::BlackWhite), A4, 1);
}

#[test]
fn cards_alone() {
    let single = |backs, bleed| CardLayout::SingleA6 { backs, bleed };
    check("card-bleed", &sheet(dutch(), single(true, true), Ink::Colour), A6, 2);
    check("card-bare", &sheet(dutch(), single(false, false), Ink::BlackWhite), A6, 1);
    check("card-alone", &sheet(scripts(), single(false, false), Ink::Colour), A6, 1);
}

#[test]
fn the_alignment_test() {
    check("alignment", &alignment(Flip::Long), A4, 2);
    check("alignment-short", &alignment(Flip::Short), A4, 2);
}

#[test]
fn posters_for_the_wall() {
    let all = vec![definition(), communication(), six_keys(), triangle(), arabic_triangle()];
    check("posters", &posters(all.clone(), PosterSize::A3, Ink::Colour), A3, 5);
    check("posters-black-white", &posters(all, PosterSize::A4, Ink::BlackWhite), A4, 4);
}

#[test]
fn cards_for_the_floor() {
    check("floor", &floor_cards(FloorSize::A4, Ink::Colour), A3, 8);
    check("floor-small", &floor_cards(FloorSize::A5, Ink::BlackWhite), A4, 4);
}

#[test]
fn booklets() {
    check("booklet", &booklet(BookletSize::A5, Ink::Colour), A6, 4);
    check("booklet-black-white", &booklet(BookletSize::A4, Ink::BlackWhite), A4, 3);
    check("booklet-arabic", &arabic_booklet(), A6, 3);
}

#[test]
fn forms_to_write_on() {
    check("forms", &forms(vec![preparation(), arabic_survey()], Ink::Colour), A4, 3);
    check("forms-black-white", &forms(vec![preparation()], Ink::BlackWhite), A4, 1);
}

#[test]
fn the_way_in() {
    check("kit", &kit(KitLayout::Sheet, true), A4, 1);
    check("kit-own-network", &kit(KitLayout::Sheet, false), A4, 1);
    check("kit-tent", &kit(KitLayout::TableTent, true), A4, 1);
    check("kit-tent-own-network", &kit(KitLayout::TableTent, false), A4, 1);
}

#[test]
fn vote_cards() {
    check("votes", &votes(), A4, 1);
}

#[test]
fn documents() {
    check("report", &report(), A4, 2);
    check("report-arabic", &arabic(), A4, 1);
}

#[test]
fn a_changed_page_fails_and_shows_what_changed() {
    let layout = CardLayout::SingleA6 { backs: false, bleed: false };
    let page_of = |question: &str| {
        let front = cards_sample::text("nl", "Gesprekskaart", "", question);
        let card = cards_sample::card(Family::Involvement, "1.1", front);
        let drawn = pictures(&sheet(vec![card], layout, Ink::Colour), A6).expect("a card prints");
        Pixels::read(&drawn[0].png)
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reference-of-a-test");
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    fs::write(folder.join("card.png"), page_of("Wat denk je?").png())
        .expect("the folder for tests can be written");
    assert_eq!(compare(&folder, "card", &page_of("Wat denk je?")), Ok(()));
    let fault = compare(&folder, "card", &page_of("Wat denkt je?")).expect_err("a letter more");
    let shown = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reference/card.difference.png");
    assert!(fault.contains(&shown.display().to_string()), "{fault}");
    let marked = Pixels::read(&fs::read(shown).expect("the picture of what changed"));
    assert!(marked.bytes.chunks_exact(3).any(|pixel| pixel == [220, 0, 0]));
    assert!(compare(&folder, "new", &page_of("Wat denk je?")).is_err());
}
