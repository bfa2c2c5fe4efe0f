use jiff::{ToSpan as _, civil::date};
use uuid::Uuid;

use super::super::{
    LAST_DAY_BACK_MAX, LEAVER_KEPT_DAYS, LastDayFault, SchoolYear, YEAR_DAYS_MAX, YearFault,
    YearId, current, erased_on, has_left, kept_months, last_day, usual,
};

fn year(begins: jiff::civil::Date, ends: jiff::civil::Date) -> SchoolYear {
    let id = YearId(Uuid::from_u128(begins.year().unsigned_abs().into()));
    SchoolYear { id, name: format!("{}", begins.year()), begins, ends }
}

fn two() -> [SchoolYear; 2] {
    [year(date(2025, 8, 18), date(2026, 7, 10)), year(date(2026, 8, 24), date(2027, 7, 16))]
}

#[test]
fn one_year_is_current_by_the_date() {
    let years = two();
    let of = |day| current(&years, day).map(|year| year.begins.year());
    assert_eq!(of(date(2026, 7, 10)), Some(2025));
    assert_eq!(of(date(2026, 7, 11)), Some(2026), "in the holiday, the one that comes");
    assert_eq!(of(date(2026, 11, 18)), Some(2026));
    assert_eq!(of(date(2030, 1, 1)), Some(2026), "the last there was");
    assert_eq!(current(&[], date(2026, 1, 1)), None);
}

#[test]
fn a_year_has_its_days_for_itself_and_not_too_many() {
    let years = two();
    let check = |begins, ends| {
        let new = SchoolYear { id: YearId(Uuid::nil()), ..year(begins, ends) };
        new.check(&years)
    };
    let begins = date(2027, 7, 17);
    assert_eq!(check(begins, begins), Err(YearFault::EndsTooSoon));
    assert_eq!(check(begins, begins.saturating_add(1.day())), Ok(()));
    assert_eq!(check(begins, begins.saturating_add(YEAR_DAYS_MAX.days())), Ok(()));
    let longer = begins.saturating_add((YEAR_DAYS_MAX + 1).days());
    assert_eq!(check(begins, longer), Err(YearFault::TooLong));
    assert_eq!(check(date(2027, 7, 16), date(2028, 7, 1)), Err(YearFault::Overlaps));
    // A year does not stand in its own way.
    assert_eq!(years[0].check(&years), Ok(()));
}

#[test]
fn the_year_that_is_proposed_follows_the_last() {
    let (name, begins, ends) = usual(&[], date(2026, 11, 18));
    assert_eq!((&*name, begins, ends), ("2026-2027", date(2026, 8, 1), date(2027, 7, 31)));
    assert_eq!(usual(&[], date(2026, 7, 31)).0, "2025-2026");
    let (name, begins, ends) = usual(&two(), date(2026, 11, 18));
    assert_eq!((&*name, begins, ends), ("2027-2028", date(2027, 7, 17), date(2028, 7, 16)));
}

#[test]
fn a_leaver_is_kept_for_a_time() {
    let left = date(2026, 8, 31);
    assert!(!has_left(None, left) && has_left(Some(left), left));
    assert!(!has_left(Some(left), left.yesterday().unwrap()));
    let end = erased_on(left, LEAVER_KEPT_DAYS);
    assert_eq!(end, left.saturating_add(730.days()));
    assert_eq!(erased_on(date(2026, 2, 28), LEAVER_KEPT_DAYS), date(2028, 2, 28));
    assert_eq!(erased_on(left, 0), left);
    let months = [(LEAVER_KEPT_DAYS, 24), (366, 13), (365, 12), (60, 2), (30, 1), (0, 1)];
    for (days, months) in months {
        assert_eq!(kept_months(days), months, "{days}");
    }
}

#[test]
fn a_last_day_lies_after_the_first_and_not_longer_back_than_a_slip_in_the_year() {
    let (came, today) = (date(2025, 8, 25), date(2026, 11, 18));
    let back = |days: i64| today.saturating_sub(days.days());
    let at = |day, kept_days| last_day(day, came, today, kept_days);
    for right in [today, back(LAST_DAY_BACK_MAX), date(2027, 7, 16)] {
        assert_eq!(at(right, LEAVER_KEPT_DAYS), Ok(()), "{right}");
    }
    let long_ago = back(LAST_DAY_BACK_MAX + 1);
    assert_eq!(at(long_ago, LEAVER_KEPT_DAYS), Err(LastDayFault::TooLongAgo));
    let before = came.yesterday().unwrap();
    assert_eq!(at(before, LEAVER_KEPT_DAYS), Err(LastDayFault::BeforeComing));
    assert_eq!(last_day(came, came, came, LEAVER_KEPT_DAYS), Ok(()));
    // Of a term that is over nothing would be left; who leaves today leaves, however short it is.
    assert_eq!(at(back(30), 30), Err(LastDayFault::GoneAtOnce));
    assert_eq!((at(back(29), 30), at(today, 0)), (Ok(()), Ok(())));
}
