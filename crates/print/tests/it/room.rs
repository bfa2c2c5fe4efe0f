//! Forms and the way in.

use print::{FormField, FormPart, Ink, KitLayout, Room};

use crate::kept::{count, kept};
use crate::room_sample::{arabic_survey, forms, kit, preparation};

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
