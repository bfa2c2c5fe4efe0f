//! Dates and times as the reader writes them. The calendar is always the school's, the Gregorian one.

use std::cell::RefCell;
use std::collections::HashMap;

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{E, M, MDE, T, YM, YMD, YMDE, YMDT},
};
use icu_locale_core::Locale;
use icu_time::{DateTime as IcuDateTime, Time as IcuTime};
use jiff::civil::{Date, DateTime, Time};

use domain::lang::Lang;

use super::Words;

/// Uses the formatter of a language and set of fields; the first use on a thread makes it, which
/// costs a hundred times as much as writing one date.
macro_rules! written {
    ($words:expr, $set:ty, $fields:expr, $input:expr, $raw:expr) => {{
        type Formatter = FixedCalendarDateTimeFormatter<Gregorian, $set>;
        thread_local! {
            static MADE: RefCell<HashMap<Lang, Option<Formatter>>> = RefCell::default();
        }
        MADE.with_borrow_mut(|made| {
            let formatter = made
                .entry($words.lang())
                .or_insert_with(|| Formatter::try_new($words.locale().into(), $fields).ok());
            formatter.as_ref().map_or_else(|| $raw.to_string(), |f| f.format(&$input).to_string())
        })
    }};
}

impl Words {
    /// "14 januari 2027"
    pub fn date(&self, date: Date) -> String {
        written!(self, YMD, YMD::long(), icu_date(date), date)
    }

    /// "donderdag 14 januari 2027"
    pub fn weekday_date(&self, date: Date) -> String {
        written!(self, YMDE, YMDE::long(), icu_date(date), date)
    }

    /// "donderdag 14 januari", for where the year is clear
    pub fn weekday_and_day(&self, date: Date) -> String {
        written!(self, MDE, MDE::long(), icu_date(date), date)
    }

    /// "donderdag"
    pub fn weekday(&self, date: Date) -> String {
        written!(self, E, E::long(), icu_date(date), date)
    }

    /// "januari 2027"
    pub fn month(&self, date: Date) -> String {
        written!(self, YM, YM::long(), icu_date(date), date)
    }

    /// "jan", for where there is little room
    pub fn short_month(&self, date: Date) -> String {
        written!(self, M, M::medium(), icu_date(date), date)
    }

    /// "14:30"
    pub fn time(&self, time: Time) -> String {
        written!(self, T, T::hm(), icu_time(time), time)
    }

    /// "14 januari 2027 om 14:30", in the school's time zone: the caller has already moved it there
    pub fn date_time(&self, at: DateTime) -> String {
        let input = IcuDateTime { date: icu_date(at.date()), time: icu_time(at.time()) };
        written!(self, YMDT, YMDT::long().with_time_precision(MINUTE), input, at)
    }

    fn locale(&self) -> Locale {
        self.lang().date_locale().parse().unwrap_or(Locale::UNKNOWN)
    }
}

const MINUTE: icu_datetime::options::TimePrecision = icu_datetime::options::TimePrecision::Minute;

fn icu_date(date: Date) -> IcuDate<Gregorian> {
    let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
    IcuDate::try_new_gregorian(date.year().into(), month, day)
        .expect("jiff's dates are dates of the Gregorian calendar")
}

fn icu_time(time: Time) -> IcuTime {
    let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(i8::unsigned_abs);
    IcuTime::try_new(hour, minute, second, 0).expect("jiff's times are times of a day")
}
