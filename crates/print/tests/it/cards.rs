//! Cards: what comes out, what does not fit, and what a preview shows.

use std::sync::Mutex;

use print::{
    BackOrder, BackShift, Card, CardLayout, Direction, Flip, Ink, Progress, Side, pdf,
    pdf_with_progress, preview, too_long,
};

use crate::cards_sample::{DUPLEX, alignment, back, bilingual, card, dutch, scripts, sheet, text};
use crate::kept::{count, kept};

fn duplex(order: BackOrder) -> CardLayout {
    CardLayout::A4FourUpDuplex { flip: Flip::Long, order, shift: BackShift::default() }
}

fn with_text(words: &str) -> Card {
    card(print::Family::Involvement, "1.1", text("nl", "Gesprekskaart", "", words))
}

#[test]
fn cards_are_tagged_and_have_all_their_letters() {
    for (name, cards) in [("dutch", dutch()), ("scripts", scripts()), ("bilingual", bilingual())] {
        let sheets = cards.len().div_ceil(4);
        let printed = kept(&format!("cards-{name}"), &sheet(cards, DUPLEX, Ink::Colour));
        assert_eq!(printed.pages, 2 * sheets);
        assert!(printed.accessible);
        assert_eq!(printed.missing, Vec::<char>::new());
        assert_eq!(printed.too_long, Vec::<usize>::new());
    }
}

#[test]
fn each_language_of_a_card_is_marked_as_such() {
    let layout = CardLayout::SingleA6 { backs: false, bleed: false };
    let printed = kept("cards-marked", &sheet(bilingual()[..1].to_vec(), layout, Ink::Colour));
    assert_eq!(printed.pages, 1);
    assert!(count(&printed.bytes, "/Lang(ar)") >= 1);
}

#[test]
fn a_single_card_has_the_size_of_an_a6_and_its_trim_within_the_bleed() {
    let single = |bleed| CardLayout::SingleA6 { backs: true, bleed };
    let cards = dutch()[..1].to_vec();
    let bare = kept("card-bare", &sheet(cards.clone(), single(false), Ink::Colour));
    assert_eq!(bare.pages, 2);
    assert_eq!(count(&bare.bytes, "/MediaBox[0 0 297.637"), 2);
    assert_eq!(count(&bare.bytes, "/TrimBox"), 0);
    let bleed = kept("card-bleed", &sheet(cards, single(true), Ink::Colour));
    assert_eq!(count(&bleed.bytes, "/TrimBox"), 2);
}

#[test]
fn backs_follow_their_fronts_or_come_after_all_of_them() {
    // The back of a card with a code is told by the picture of the code.
    let mut cards = dutch()[..5].to_vec();
    for card in &mut cards {
        card.back = None;
    }
    cards[0].back = Some(back("1.1", "Hint"));
    let backs_at = |order| {
        let drawn = print::pictures(&sheet(cards.clone(), duplex(order), Ink::Colour), 0.3);
        let drawn = drawn.expect("a card prints");
        assert_eq!(drawn.len(), 4);
        drawn.into_iter().map(|page| page.png).collect::<Vec<_>>()
    };
    let alternating = backs_at(BackOrder::Alternating);
    let after = backs_at(BackOrder::AfterFronts);
    let reversed = backs_at(BackOrder::AfterFrontsReversed);
    let order = |at: [usize; 4]| at.map(|at| alternating[at].clone()).to_vec();
    assert!(after == order([0, 2, 1, 3]));
    assert!(reversed == order([0, 2, 3, 1]));
    assert!(alternating[1] != alternating[3]);
}

#[test]
fn cards_that_do_not_fit_are_told_and_are_printed_all_the_same() {
    let long = "Wat vraag je aan ouders die je bijna nooit ziet, en waarom? ".repeat(24);
    let mut with_long_back = with_text("Wat denk je?");
    with_long_back.back = Some(back("1.1", &long));
    let cards = vec![with_text("Wat denk je?"), with_text(&long), with_long_back];
    assert_eq!(too_long(&cards).expect("a check"), [1, 2]);
    let printed = kept("cards-too-long", &sheet(cards.clone(), DUPLEX, Ink::Colour));
    assert_eq!((printed.too_long, printed.pages), (vec![1, 2], 2));
    // Without backs only the fronts count.
    let printed =
        pdf(&sheet(cards.clone(), CardLayout::A4FourUp, Ink::Colour)).expect("a card prints");
    assert_eq!((printed.too_long, printed.pages), (vec![1], 1));
    let endless = with_text(&"a".repeat(2_000));
    assert_eq!(too_long(&[endless]).expect("a check"), [0]);
}

#[test]
fn what_fits_is_decided_the_same_by_the_check_and_by_the_print() {
    let words = "Wie vraag je om mee te denken? ";
    let cards: Vec<Card> =
        (32..46).step_by(4).map(|times| with_text(&words.repeat(times))).collect();
    let checked = too_long(&cards).expect("a check");
    let printed = pdf(&sheet(cards, CardLayout::A4FourUp, Ink::Colour)).expect("a card prints");
    assert_eq!(printed.too_long, checked);
    assert!(!checked.is_empty() && checked.len() < 4, "{checked:?}");
}

#[test]
fn cards_that_were_printed_before_are_the_same_the_second_time() {
    let paper = sheet(dutch(), DUPLEX, Ink::Colour);
    let first = pdf(&paper).expect("a card prints").bytes;
    let warm = pdf(&paper).expect("a card prints").bytes;
    print::forget();
    let other = pdf(&paper).expect("a card prints").bytes;
    assert!(first == warm && first == other);
    let mut changed = dutch();
    changed[0].front.text = "Wat denk je nu?".to_owned();
    let changed = pdf(&sheet(changed, DUPLEX, Ink::Colour)).expect("a card prints").bytes;
    assert!(changed != first);
}

#[test]
fn a_sheet_without_cards_and_cards_without_words_are_printed() {
    let nothing = sheet(vec![], DUPLEX, Ink::Colour);
    assert_eq!(kept("cards-none", &nothing).pages, 1);
    let mut bare = with_text("");
    bare.number.clear();
    bare.front.kind_label.clear();
    bare.second = Some(bare.front.clone());
    bare.back = Some(print::CardBack { qr: None, ..back("", "") });
    let single = CardLayout::SingleA6 { backs: true, bleed: true };
    for layout in [DUPLEX, CardLayout::A4FourUp, single] {
        assert!(
            kept("cards-empty", &sheet(vec![bare.clone()], layout, Ink::BlackWhite)).accessible
        );
    }
    assert_eq!(too_long(&[]).expect("a check"), Vec::<usize>::new());
    assert_eq!(too_long(&[bare]).expect("a check"), Vec::<usize>::new());
}

#[test]
fn backs_can_be_moved_no_further_than_the_limit() {
    let shifted = |right| {
        let shift = BackShift { right, down: 0 };
        let order = BackOrder::Alternating;
        let layout = CardLayout::A4FourUpDuplex { flip: Flip::Long, order, shift };
        pdf(&sheet(dutch()[..1].to_vec(), layout, Ink::Colour)).expect("a card prints").bytes
    };
    let most = print::BACK_SHIFT_MAX_TENTHS_MM;
    assert!(shifted(most) == shifted(most + 1));
    assert!(shifted(most) != shifted(most - 1));
    assert!(shifted(-most) == shifted(i16::MIN));
}

#[test]
fn a_preview_shows_one_side_and_tells_whether_it_fits() {
    let card = &dutch()[0];
    let front = preview(card, Side::Front, Ink::Colour, 1.0).expect("a card can be drawn");
    let back = preview(card, Side::Back, Ink::Colour, 1.0).expect("a card can be drawn");
    assert_eq!((front.width, front.height), (298, 420));
    assert!(front.png.starts_with(b"\x89PNG") && front.png != back.png && front.fits);
    let long = with_text(&"Wat denk je ervan? ".repeat(80));
    let drawn = preview(&long, Side::Front, Ink::Colour, 0.0).expect("a card can be drawn");
    assert!(!drawn.fits);
    assert_eq!(drawn.width, 30);
}

#[test]
fn progress_tells_every_sheet_and_the_writing() {
    let told = Mutex::new(Vec::new());
    let tell = |progress| told.lock().expect("no test panics here").push(progress);
    let cards = [dutch(), dutch()].concat();
    pdf_with_progress(&sheet(cards, DUPLEX, Ink::Colour), &tell).expect("a card prints");
    let told = told.into_inner().expect("no test panics here");
    let steps: Vec<Progress> = (0..=4).map(|begun| Progress::LayingOut { begun, of: 4 }).collect();
    assert_eq!(told[..5], steps);
    assert_eq!(told[5..], [Progress::Writing]);
}

#[test]
fn the_alignment_test_has_a_front_and_a_back() {
    let printed = kept("alignment", &alignment(Flip::Long));
    assert_eq!((printed.pages, printed.accessible), (2, true));
    let mut from_the_right = alignment(Flip::Short);
    from_the_right.direction = Direction::Rtl;
    assert!(kept("alignment-rtl", &from_the_right).accessible);
}
