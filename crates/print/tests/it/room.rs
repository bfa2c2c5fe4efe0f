//! Forms and the way in.

use print::{FormField, FormPart, Ink, KitLayout, Room};

use crate::compare::Pixels;
use crate::kept::{count, kept};
use crate::room_sample::{arabic_survey, forms, kit, preparation, votes};

#[test]
fn forms_are_tagged_run_their_own_way_and_count_their_own_pages() {
    let printed = kept("forms", &forms(vec![preparation(), arabic_survey()], Ink::Colour));
    assert_eq!((printed.pages, printed.accessible), (3, true));
    assert_eq!(printed.missing, Vec::<char>::new());
    assert!(count(&printed.bytes, "/Lang(ar)") >= 1);
}

#[test]
fn a_form_with_too_much_or_nothing_is_printed() {
    let long = "Wat wil je vertellen, en hoe weet je dat het aankomt? ".repeat(6);
    let mut form = preparation();
    long.clone_into(&mut form.title);
    let field = |room| FormField { label: long.clone(), help: long.clone(), room };
    form.parts = vec![
        FormPart::Field(field(Room::Lines(u8::MAX))),
        FormPart::Field(field(Room::Box(u8::MAX))),
        FormPart::Row(vec![field(Room::Lines(1)); 5]),
        FormPart::Choice {
            label: long.clone(),
            help: String::new(),
            options: vec![long.clone(); 13],
            many: true,
        },
        FormPart::Table {
            label: String::new(),
            help: String::new(),
            head: vec![long.clone(); 3],
            rows: vec![vec![long.clone(); 9]; 2],
            empty_rows: 60,
            row_height_mm: 20,
        },
    ];
    let printed = kept("forms-long", &forms(vec![form], Ink::Colour));
    assert!((8..60).contains(&printed.pages), "{} pages", printed.pages);
    assert!(printed.accessible);

    let mut form = preparation();
    form.title.clear();
    let nothing = FormField { label: String::new(), help: String::new(), room: Room::Lines(0) };
    form.parts = vec![
        FormPart::Heading(String::new()),
        FormPart::Text(String::new()),
        FormPart::Row(vec![]),
        FormPart::Field(FormField { room: Room::Box(0), ..nothing.clone() }),
        FormPart::Field(nothing),
        FormPart::Ticks { label: String::new(), help: String::new(), items: vec![] },
        FormPart::Choice {
            label: String::new(),
            help: String::new(),
            options: vec![],
            many: false,
        },
        FormPart::Table {
            label: String::new(),
            help: String::new(),
            head: vec![],
            rows: vec![],
            empty_rows: 0,
            row_height_mm: 0,
        },
    ];
    assert_eq!(kept("forms-empty", &forms(vec![form], Ink::BlackWhite)).pages, 1);
    assert_eq!(kept("forms-none", &forms(vec![], Ink::Colour)).pages, 1);
}

#[test]
fn the_way_in_is_one_page_with_words_for_its_codes() {
    for layout in [KitLayout::Sheet, KitLayout::TableTent] {
        for with_wifi in [true, false] {
            let name = format!("kit-{layout:?}-{with_wifi}").to_lowercase();
            let printed = kept(&name, &kit(layout, with_wifi));
            assert_eq!((printed.pages, printed.accessible), (1, true));
            assert!(count(&printed.bytes, "/Alt") >= 1);
        }
    }
    let mut long = kit(KitLayout::Sheet, true);
    long.help = vec!["Zet je telefoon uit en weer aan, en wacht even. ".repeat(4); 14];
    long.code = "ABCDEFGHJKLMNPQRSTUVWXYZ".to_owned();
    assert_eq!(kept("kit-long", &long).pages, 1);
}

/// On a vote card, in hundredths of a millimetre: its height, the size of a square of the mark, and
/// the left and upper edge of the mark.
const CARD: usize = 14_850;
const SQUARE: usize = 1_250;
const MARK: (usize, usize) = (10_500 - 4 * SQUARE, CARD / 2 - 4 * SQUARE);

#[test]
fn the_mark_on_a_vote_card_has_the_squares_it_was_given() {
    let sheet = votes();
    let picture = print::pictures(&sheet, 1.0).expect("our layout prints every paper").remove(0);
    let pixels = Pixels::read(&picture.png);
    let width = usize::try_from(pixels.width).expect("a page is small");
    // One pixel is a point: 72 on an inch.
    let is_white = |x: usize, y: usize| {
        let [x, y] = [x, y].map(|hundredths| hundredths * 72 / 2_540);
        pixels.bytes[3 * (y * width + x)] > 128
    };
    for (card, top) in sheet.cards.iter().zip([0, CARD]) {
        let squares = |row: usize| -> String {
            let middle = |start: usize, at: usize| start + at * SQUARE + SQUARE / 2;
            let bit = |column| is_white(middle(MARK.0, column), top + middle(MARK.1, row));
            (0..8).map(|column| if bit(column) { '1' } else { '0' }).collect()
        };
        let inner: Vec<String> = (1..7).map(|row| squares(row)[1..7].to_owned()).collect();
        assert_eq!(inner, card.rows);
        assert_eq!([squares(0), squares(7)], ["00000000", "00000000"], "the border is black");
        assert!(is_white(MARK.0 - SQUARE / 2, top + CARD / 2), "around it is white");
    }
}
