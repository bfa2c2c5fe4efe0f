//! Limits at their edges, and the invented families themselves.

use std::collections::BTreeSet;

use jiff::{ToSpan as _, civil::date};

use super::*;
use crate::{
    accounts::{Roles, TABLE},
    lang::Lang,
};

const OPENED: Date = date(2026, 11, 18);

fn families() -> Families {
    Families::read(include_str!("../../../../content/practice/families.toml")).unwrap()
}

#[test]
fn a_last_day_lies_between_today_and_a_year_after_opening() {
    let check = |last| check_last_day(last, OPENED, OPENED);
    assert_eq!(check(OPENED), Ok(()));
    assert_eq!(check(OPENED.yesterday().unwrap()), Err(DayFault::Past));
    let latest = latest(OPENED);
    assert_eq!(latest, date(2027, 11, 18));
    assert_eq!(check(latest), Ok(()));
    assert_eq!(check(latest.tomorrow().unwrap()), Err(DayFault::TooFar));
    // Extending later does not move the limit.
    let later = OPENED.saturating_add(300.days());
    assert_eq!(check_last_day(latest, OPENED, later), Ok(()));
    assert_eq!(check_last_day(latest.tomorrow().unwrap(), OPENED, later), Err(DayFault::TooFar));
}

#[test]
fn it_is_wiped_on_the_day_after_its_last() {
    let term = Term { last_day: date(2026, 12, 31) };
    assert_eq!(term.wiped_on(), date(2027, 1, 1));
    assert!(!term.is_over(date(2026, 12, 31)));
    assert!(term.is_over(date(2027, 1, 1)));
    assert_eq!(term.days_left(date(2026, 12, 31)), 1);
    assert_eq!(term.days_left(date(2027, 1, 3)), 0);
}

#[test]
fn those_who_run_it_are_told_two_weeks_before() {
    let term = Term { last_day: date(2026, 12, 31) };
    assert!(!term.ends_soon(date(2026, 12, 17)));
    assert!(term.ends_soon(date(2026, 12, 18)));
    assert!(!term.ends_soon(date(2027, 1, 1)));
}

#[test]
fn a_class_has_one_student_at_least_and_so_many_at_most() {
    assert_eq!(students(0), None);
    assert_eq!(students(1), Some(1));
    assert_eq!(students(STUDENTS_MAX), Some(STUDENTS_MAX));
    assert_eq!(students(STUDENTS_MAX + 1), None);
}

#[test]
fn a_class_code_ends_with_its_days_and_with_the_school() {
    let far = latest(OPENED);
    assert_eq!(code_until(1, OPENED, far), OPENED);
    assert_eq!(code_until(0, OPENED, far), OPENED);
    assert_eq!(code_until(CODE_DAYS_MAX + 9, OPENED, far), date(2026, 12, 17));
    assert_eq!(code_until(14, OPENED, date(2026, 11, 20)), date(2026, 11, 20));
}

#[test]
fn students_are_spread_over_the_classes() {
    assert_eq!(next_class(&[]), None);
    assert_eq!(next_class(&[2, 1, 1]), Some(1));
    assert_eq!(next_class(&[0, 0]), Some(0));
}

#[test]
fn students_and_who_runs_it_have_no_right_that_needs_a_real_school() {
    for role in StudentRole::ALL {
        assert_eq!(role.name().parse(), Ok(role));
        let roles: Roles = role.roles().iter().copied().collect();
        assert!(!roles.need_second_factor(), "{role:?}");
    }
    let lecturer: Roles = LECTURER.into_iter().collect();
    for (right, _) in TABLE.into_iter().filter(|(right, _)| !has_right(*right)) {
        let may = lecturer.may(right);
        // Who leads meetings could open practice schools; in one nobody can.
        assert!(!may || right == Right::RunPractice, "{right:?}");
    }
    assert!(has_right(Right::ManageFamilies) && has_right(Right::LeadMeetings));
}

#[test]
fn the_invented_families_are_varied() {
    let families = families();
    let langs: BTreeSet<_> =
        families.guardians.values().filter_map(InventedGuardian::lang).collect();
    assert!(langs.len() >= 10, "{langs:?}");
    for tag in ["nl", "ti", "ar", "uk", "tr", "pl", "so"] {
        assert!(langs.contains(&tag.parse::<Lang>().unwrap()), "{tag}");
    }
    let ties = || families.children().flat_map(|(_, child)| &child.with);
    assert!(ties().any(|tie| !tie.authority && tie.may_see), "without authority, yet informed");
    assert!(ties().any(|tie| !tie.may_see), "may not be informed");
    assert!(ties().any(|tie| tie.hide_where), "may not know where");
    let of = |who: &str| ties().filter(|tie| tie.who == who).count();
    assert!(families.guardians.keys().any(|who| of(who) > 1), "brothers and sisters");
    assert!(families.classes.len() >= 4);
    assert!(families.children().count() >= 16);
}

#[test]
fn what_is_wrong_in_the_file_is_named() {
    let text = include_str!("../../../../content/practice/families.toml");
    let why =
        |from: &str, to: &str| Families::read(&text.replacen(from, to, 1)).unwrap_err().to_string();
    assert!(why("age = \"primary\"", "age = \"old\"").ends_with("no such age"));
    assert!(why("lang = \"ti\"", "lang = \"klingon\"").ends_with("no such language"));
    assert!(why("Selam Voorbeeld", "Selam Berhe").ends_with("it is invented"));
    assert!(Families::read("class = 3").is_err());
}
