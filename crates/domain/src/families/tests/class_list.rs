use proptest::prelude::*;

use super::super::{
    BadRow, Columns, LIST_GUARDIANS_MAX, LIST_ROWS_MAX, ListFault, Listed, Reason, RowFault,
    columns,
};

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

fn read(columns: &Columns, list: &[&[&str]]) -> (Vec<Listed>, Vec<BadRow>) {
    columns.read(&rows(list), |mail| mail.contains('@'))
}

#[test]
fn headings_are_read_as_schools_write_them() {
    let headings = [
        "Roepnaam",
        "Tussenv.",
        "Achternaam",
        "Groep",
        "Verzorger 1",
        "E-mail verzorger 1",
        "Mobiel 1",
        "Relatie 1",
        "Voertaal verzorger 1",
        "Voornaam ouder 2",
        "Achternaam ouder 2",
        "Emailadres 2",
        "Schoolarts",
    ];
    let columns = columns(&headings).unwrap();
    assert_eq!((columns.refused.len(), &columns.ignored[..]), (0, &["Schoolarts".to_owned()][..]));
    assert!(columns.has_class());
    let row = [
        "Sami",
        "el",
        "Amrani",
        "3A",
        "Fatma",
        "Fatma@x.nl",
        "612345678",
        "moeder",
        "arabisch",
        "Omar",
        "Amrani",
        "omar@x.nl",
        "?",
    ];
    let (listed, bad) = read(&columns, &[&row, &["", "", "", ""]]);
    assert_eq!(bad, []);
    let [child] = &listed[..] else { panic!("{listed:?}") };
    assert_eq!((child.name.as_str(), child.initial), ("Sami", Some('A')));
    assert_eq!(child.class.as_ref().unwrap().as_str(), "3A");
    let [fatma, omar] = &child.guardians[..] else { panic!("{child:?}") };
    assert_eq!(fatma.email.as_deref(), Some("fatma@x.nl"));
    assert_eq!(fatma.phone.as_ref().unwrap().as_str(), "0612345678");
    assert_eq!(fatma.lang.unwrap().tag(), "ar");
    assert_eq!(fatma.relation.as_ref().unwrap().as_str(), "moeder");
    assert_eq!((omar.name.as_str(), omar.phone.as_ref()), ("Omar Amrani", None));
}

#[test]
fn what_nobody_may_keep_is_refused_by_name_and_never_taken_from_its_cell() {
    let refused = [
        ("BSN", Reason::StateNumber),
        ("Onderwijsnummer", Reason::StateNumber),
        ("ECK iD", Reason::StateNumber),
        ("Nationaliteit 1", Reason::Origin),
        ("Etniciteit", Reason::Origin),
        ("Geboorteland ouder 1", Reason::Origin),
        ("Land van herkomst", Reason::Origin),
        ("Gewicht", Reason::Weight),
        ("Opleiding verzorger 2", Reason::Weight),
        ("Postcode", Reason::Address),
        ("Adres", Reason::Address),
        ("Plaats", Reason::Address),
        ("Foto (link)", Reason::Photo),
        ("Geboortedatum", Reason::Birth),
        ("Thuistaal", Reason::HomeLanguage),
        ("Medische gegevens", Reason::Health),
    ];
    let headings: Vec<_> = ["Roepnaam"].into_iter().chain(refused.map(|(name, _)| name)).collect();
    let columns = columns(&headings).unwrap();
    let found: Vec<_> =
        columns.refused.iter().map(|column| (column.heading.as_str(), column.reason)).collect();
    assert_eq!(found, refused);
    let mut row = vec!["Sami"];
    row.resize(headings.len(), "GEHEIM");
    let (listed, bad) = read(&columns, &[&row]);
    assert_eq!(bad, []);
    assert!(!format!("{listed:?}").contains("GEHEIM"));
    let kept = columns.kept(&rows(&[&row]));
    assert_eq!(kept, rows(&[&["roepnaam"], &["Sami"]]));
}

#[test]
fn a_list_without_call_names_or_with_one_thing_twice_is_not_read() {
    assert_eq!(columns(&["Naam", "Groep"]), Err(ListFault::NoNames));
    assert_eq!(columns(&["Roepnaam", "Voornaam"]), Err(ListFault::Twice));
    assert_eq!(columns(&["Roepnaam", "", ""]).unwrap().ignored.len(), 0);
}

#[test]
fn a_bad_row_says_which_and_why_and_the_others_stay() {
    let columns =
        columns(&["roepnaam", "verzorger 1", "e-mail 1", "telefoon 1", "taal 1"]).unwrap();
    let (listed, bad) = read(
        &columns,
        &[
            &["Sami", "Fatma", "", "", ""],
            &["", "Fatma", "", "", ""],
            &["123456782", "", "", "", ""],
            &["Sara", "", "x@y.nl", "", ""],
            &["Sara", "Oma", "geen", "", ""],
            &["Sara", "Oma", "", "123456782", ""],
            &["Sara", "Oma", "", "", "klingon"],
            &["Sara"],
        ],
    );
    let names: Vec<_> = listed.iter().map(|child| (child.row, child.name.as_str())).collect();
    assert_eq!(names, [(1, "Sami"), (8, "Sara")]);
    let faults: Vec<_> = bad.iter().map(|bad| (bad.row, bad.fault)).collect();
    let expected = [
        (2, RowFault::NoName),
        (3, RowFault::Number),
        (4, RowFault::NoGuardianName),
        (5, RowFault::Email),
        (6, RowFault::Number),
        (7, RowFault::Lang),
    ];
    assert_eq!(faults, expected);
}

#[test]
fn rows_of_one_child_with_another_guardian_each_become_one() {
    let columns = columns(&["roepnaam", "achternaam", "groep", "verzorger"]).unwrap();
    let (listed, _) = read(
        &columns,
        &[
            &["Sami", "Amrani", "3A", "Fatma"],
            &["sami", "Amrani", "3a", "Omar"],
            &["Sami", "Amrani", "3A", "fatma"],
            &["Sami", "Bakker", "3A", "Jan"],
        ],
    );
    let counts: Vec<_> = listed.iter().map(|child| child.guardians.len()).collect();
    assert_eq!(counts, [2, 1]);
}

#[test]
fn a_list_ends_at_its_limit() {
    let columns = columns(&["roepnaam", "groep"]).unwrap();
    let row = |at: usize| vec!["Sami".to_owned(), format!("groep {at}")];
    let list: Vec<_> = (0..LIST_ROWS_MAX).map(row).collect();
    assert_eq!(columns.read(&list, |_| true).0.len(), LIST_ROWS_MAX);
    let list: Vec<_> = (0..LIST_ROWS_MAX + 2).map(row).collect();
    let (listed, bad) = columns.read(&list, |_| true);
    assert_eq!(listed.len(), LIST_ROWS_MAX);
    assert_eq!(bad, [BadRow { row: LIST_ROWS_MAX + 1, fault: RowFault::TooMany }]);
    let beyond = format!("verzorger {}", LIST_GUARDIANS_MAX + 1);
    assert_eq!(super::super::columns(&["roepnaam", &beyond]).unwrap().ignored, [beyond]);
}

proptest! {
    #[test]
    fn whatever_stands_in_a_list_reading_it_ends_and_our_own_form_reads_the_same(
        cells in prop::collection::vec(prop::collection::vec("\\PC{0,12}", 0..7), 0..8),
    ) {
        let columns = columns(&["roepnaam", "groep", "achternaam", "bsn", "verzorger 1", "e-mail 1"]).unwrap();
        let first = columns.read(&cells, |mail| mail.contains('@'));
        let kept = columns.kept(&cells);
        let headings: Vec<_> = kept[0].iter().map(String::as_str).collect();
        let again = super::super::columns(&headings).unwrap();
        prop_assert_eq!(again.read(&kept[1..], |mail| mail.contains('@')).1, first.1);
    }
}
