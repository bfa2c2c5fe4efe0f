use uuid::Uuid;

use super::super::{
    AgeBand, ChildId, GuardianRights, Known, LINK_DAYS_DEFAULT, LINK_DAYS_MAX, Line, LineFault,
    LinkRefused, Match, NAME_MAX, Name, Phone, Purpose, RequestKind, initial_of, link_days,
    matched, may_have_link, same_name, shown_names,
};

#[test]
fn a_name_is_one_line_and_never_a_number() {
    assert_eq!(Name::parse("  Ahmet \n Can ").unwrap().as_str(), "Ahmet Can");
    assert_eq!(Name::parse("\t"), Err(LineFault::Empty));
    assert_eq!(Name::parse("Sami\u{0}"), Err(LineFault::Wrong));
    assert!(Name::parse(&"ا".repeat(NAME_MAX)).is_ok());
    assert_eq!(Name::parse(&"x".repeat(NAME_MAX + 1)), Err(LineFault::Wrong));
    assert_eq!(Name::parse("Sami 123").map(|_| ()), Ok(()));
    assert_eq!(Name::parse("Sami 1234"), Err(LineFault::Number));
    assert_eq!(Line::<3>::optional(" "), Ok(None));
    assert_eq!(Line::<3>::optional("abcd"), Err(LineFault::Wrong));
}

#[test]
fn a_telephone_number_is_kept_as_it_was_written() {
    for number in ["06 1234 5678", "+31 6 12345678", "(020) 123 45 67", "0032/2.123.45"] {
        assert_eq!(Phone::parse(number).unwrap().as_str(), number);
    }
    assert_eq!(Phone::parse("612345678").unwrap().as_str(), "0612345678", "a spreadsheet's");
    assert_eq!(Phone::parse("123456782"), Err(LineFault::Number), "perhaps a service number");
    for wrong in ["06", "bel oma", "0612345678 (oma)", &"0".repeat(16)] {
        assert_eq!(Phone::parse(wrong), Err(LineFault::Wrong), "{wrong}");
    }
}

#[test]
fn an_initial_stands_only_where_one_name_occurs_twice() {
    assert_eq!(initial_of("van der Berg"), Some('B'));
    assert_eq!(initial_of("örs"), Some('Ö'));
    assert_eq!(initial_of("  "), None);
    let children = [("Sara", Some('B')), ("Sami", Some('A')), ("sara", Some('J')), ("Sara", None)];
    assert_eq!(shown_names(&children), ["Sara B.", "Sami", "sara J.", "Sara"]);
    assert!(same_name("Anna-Lena", " anna  lena") && !same_name("Anna", "Anne"));
}

#[test]
fn a_link_is_only_for_who_may_know_of_a_child_that_is_here() {
    let rights = GuardianRights::default();
    assert_eq!(may_have_link(rights, false, false), Ok(()));
    // Authority is another thing than information.
    assert_eq!(may_have_link(GuardianRights { authority: false, ..rights }, false, false), Ok(()));
    let none = GuardianRights { may_see: false, ..rights };
    assert_eq!(may_have_link(none, false, false), Err(LinkRefused::MayNotSee));
    assert_eq!(may_have_link(rights, true, false), Err(LinkRefused::Restricted));
    assert_eq!(may_have_link(rights, false, true), Err(LinkRefused::Left));
    assert_eq!(link_days(None), LINK_DAYS_DEFAULT);
    assert_eq!(link_days(Some(LINK_DAYS_MAX)), LINK_DAYS_MAX);
    assert_eq!((link_days(Some(LINK_DAYS_MAX + 1)), link_days(Some(0))), (LINK_DAYS_MAX, 1));
}

#[test]
fn fixed_names_lead_back() {
    for band in AgeBand::ALL {
        assert_eq!(band.name().parse(), Ok(band));
    }
    for kind in RequestKind::ALL {
        assert_eq!(kind.name().parse(), Ok(kind));
    }
    assert_eq!(Purpose::OwnData.name().parse(), Ok(Purpose::OwnData));
    assert!("".parse::<AgeBand>().is_err() && "x".parse::<Purpose>().is_err());
}

fn known(number: u128, name: &str, initial: Option<char>, in_class: bool) -> Known<'_> {
    Known { id: ChildId(Uuid::from_u128(number)), name, initial, in_class }
}

#[test]
fn whoever_is_in_the_class_is_found_and_whoever_is_elsewhere_is_asked_about() {
    let id = |number| ChildId(Uuid::from_u128(number));
    let known = |_| {
        vec![
            known(1, "Sara", Some('B'), true),
            known(2, "Sara", Some('J'), true),
            known(3, "Sami", Some('A'), false),
            known(4, "Sami", None, false),
        ]
    };
    let listed = [("sara", Some('J')), ("Sara", None), ("Sara", Some('X')), ("Sami", Some('A'))];
    let found: Vec<_> = matched(&listed, known).into_iter().map(|found| found.is).collect();
    let expected =
        [Match::Here(id(2)), Match::Here(id(1)), Match::New, Match::Perhaps(vec![id(3), id(4)])];
    assert_eq!(found, expected);
}
