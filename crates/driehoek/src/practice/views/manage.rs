//! The list of practice schools, one of them, and the questions before wiping.

use domain::practice::{
    CODE_DAYS_DEFAULT, CODE_DAYS_MAX, LASTS_DAYS_DEFAULT, STUDENTS_DEFAULT, STUDENTS_MAX,
    StudentRole, latest,
};
use jiff::{ToSpan as _, civil::Date};
use maud::{Markup, html};

use super::{filled, summary};
use crate::{
    accounts::Person,
    error::Fault,
    families::store::Tally,
    i18n::Words,
    meetings::form::Fields,
    practice::{Practice, pages::HOME, store::Student},
    web::{
        components::{
            self, Button, Cell, Check, Chip, Choice, Choices, Empty, Field, Heading, Hue, Notice,
            Table, about_data, panel, qr, way_back,
        },
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the list shows: each practice school with how many students came.
pub(in crate::practice) struct Index<'a> {
    pub rows: &'a [(Practice, usize)],
    pub today: Date,
    pub done: Option<&'a str>,
    pub typed: &'a Fields,
    pub faults: &'a [Fault],
}

/// Every practice school of this school, and the form that opens one.
pub(in crate::practice) fn index(who: &SignedIn, index: &Index<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("practice-title");
    let body = html! {
        (Heading::new(&*title).lead(words.t("practice-intro"))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            @if index.done == Some("gewist") { (Notice::new(Hue::Good, words.t("practice-wiped"))) }
            @if index.rows.is_empty() {
                (Empty::new(words.t("practice-none"), words.t("practice-none-text")))
            } @else {
                (table(words, index))
            }
            (panel(&words.t("practice-open"), &html! {}, &opening(words, index)))
        }
    };
    manage(who, &title, body)
}

fn table(words: &Words, index: &Index<'_>) -> Markup {
    let heads = ["practice-name", "practice-state", "practice-students", "practice-wiped-on"];
    let table = Table::new(words.t("practice-title"), heads.map(|key| words.t(key)));
    let rows = index.rows.iter().map(|(practice, came)| {
        let address = format!("{HOME}/{}", practice.school);
        let of = [("came", (*came).into()), ("of", practice.students.into())];
        [
            Cell::Head(html! { a href=(address) { bdi { (practice.name) } } }),
            Cell::Words(state(words, practice, index.today)),
            Cell::Words(html! { (words.t_with("practice-came", &of)) }),
            Cell::Words(html! { (words.date(practice.term.wiped_on())) }),
        ]
    });
    html! { (table.rows(rows)) }
}

/// Where a practice school is in its life.
fn state(words: &Words, practice: &Practice, today: Date) -> Markup {
    let term = practice.term;
    let days = [("days", term.days_left(today).into())];
    html! {
        @if term.is_over(today) { (Chip::new(words.t("practice-over")).hue(Hue::Bad)) }
        @else if term.ends_soon(today) { (Chip::new(words.t_with("practice-soon", &days)).hue(Hue::Wait)) }
        @else if practice.open_until(today).is_some() { (Chip::new(words.t("practice-door-open")).hue(Hue::Good)) }
        @else { (Chip::new(words.t("practice-running"))) }
    }
}

fn opening(words: &Words, index: &Index<'_>) -> Markup {
    let (typed, faults) = (index.typed, index.faults);
    let label = |key: &str| words.t(key).into_owned();
    let name = Field::text("name", label("practice-name")).required().autocomplete("off");
    let last = Field::date("last-day", label("practice-last-day")).required();
    let most = i64::try_from(STUDENTS_MAX).unwrap_or(i64::MAX);
    let students = Field::number("students", label("practice-students"), 1, most).required();
    let begins = index.today.saturating_add(LASTS_DAYS_DEFAULT.days()).to_string();
    let until = [("day", words.date(latest(index.today)).into())];
    let most = [("most", STUDENTS_MAX.into())];
    html! {
        p { (words.t("practice-open-text")) }
        form.form method="post" action=(HOME) novalidate {
            (summary(words, faults))
            (filled(words, name, "name", (typed, String::new()), faults)
                .help(words.t("practice-name-help").into_owned()))
            (filled(words, last, "last-day", (typed, begins), faults)
                .help(words.t_with("practice-last-day-help", &until).into_owned()))
            (filled(words, students, "students", (typed, STUDENTS_DEFAULT.to_string()), faults)
                .help(words.t_with("practice-students-help", &most).into_owned()))
            (roles(words, typed, faults))
            (about_data(words, "practice-about"))
            (Button::submit(words.t("practice-open-do")).icon(Icon::Plus))
        }
    }
}

fn roles(words: &Words, typed: &Fields, faults: &[Fault]) -> Markup {
    let choice = |role: StudentRole| {
        Choice::new(role.name(), words.t(&format!("practice-role-{}", role.name())))
            .help(words.t(&format!("practice-role-{}-help", role.name())))
    };
    let chosen = if typed.has("role") { typed.get("role") } else { StudentRole::Teacher.name() };
    let fault = faults.iter().find(|fault| fault.field == "role");
    html! {
        (Choices::one("role", words.t("practice-role"), StudentRole::ALL.map(choice))
            .chosen([chosen.to_owned()]).required().error(fault.map(|fault| words.t(fault.key))))
    }
}

/// Where students come in.
pub(in crate::practice) struct Door {
    /// As people read it.
    pub code: String,
    pub link: String,
    /// Where the code is typed.
    pub typed_at: String,
}

/// What the page of one practice school shows.
pub(in crate::practice) struct Shown<'a> {
    pub practice: &'a Practice,
    pub class: &'a [(Person, Student)],
    pub tally: Tally,
    /// Planned or running, and held.
    pub meetings: (u64, u64),
    pub today: Date,
    pub door: Door,
    pub open_until: Option<Date>,
    pub done: Option<&'a str>,
    pub removed: Option<&'a Person>,
    pub typed: &'a Fields,
    pub faults: &'a [Fault],
}

impl Shown<'_> {
    fn address(&self) -> String {
        format!("{HOME}/{}", self.practice.school)
    }
}

/// One practice school.
pub(in crate::practice) fn show(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let practice = shown.practice;
    let address = shown.address();
    let enter = html! {
        form method="post" action=(address) {
            (Button::submit(words.t("practice-enter")).sends("do", "enter").icon(Icon::Forward))
        }
    };
    let args = [
        ("last", words.date(practice.term.last_day).into()),
        ("day", words.date(practice.term.wiped_on()).into()),
    ];
    let body = html! {
        (Heading::new(practice.name.as_str()).lead(words.t_with("practice-lead", &args))
            .above(way_back(HOME, &words.t("practice-title"))).acts(enter))
        div.stack.stack-wide {
            (told(words, shown))
            @if practice.term.ends_soon(shown.today) {
                (Notice::new(Hue::Wait, words.t_with("practice-ends", &args))
                    .text(words.t("practice-ends-text")))
            }
            (panel(&words.t("practice-door"), &html! {}, &door(words, shown)))
            (panel(&words.t("practice-progress"), &html! {}, &progress(words, shown)))
            (panel(&words.t("practice-class"), &html! {}, &class(words, shown)))
            (panel(&words.t("practice-last-day"), &html! {}, &last_day(words, shown)))
            (panel(&words.t("practice-end"), &html! {}, &html! {
                p { (words.t("practice-end-text")) }
                div.row {
                    form method="post" action=(address) {
                        (Button::submit(words.t("practice-anew-ask")).secondary().sends("do", "anew").icon(Icon::Turn))
                    }
                    form method="post" action=(address) {
                        (Button::submit(words.t("practice-wipe-ask")).quiet().sends("do", "wipe").icon(Icon::Remove))
                    }
                }
            }))
        }
    };
    manage(who, &practice.name, body)
}

fn told(words: &Words, shown: &Shown<'_>) -> Markup {
    if let Some(person) = shown.removed {
        let text = words.t_with("practice-removed", &[("name", person.name.as_str().into())]);
        let undo = html! {
            form method="post" action=(shown.address()) {
                input type="hidden" name="student" value=(person.id);
                (Button::submit(words.t("people-undo")).secondary().sends("do", "restore-student").icon(Icon::Undo))
            }
        };
        return html! { (Notice::new(Hue::Good, text).acts(undo)) };
    }
    let key = match shown.done {
        Some("geopend") => "practice-opened",
        Some("opnieuw") => "practice-anew-done",
        Some("code") => "practice-code-done",
        Some("dicht") => "practice-shut-done",
        Some("dag") => "practice-day-done",
        Some("terug") => "practice-restored",
        _ => return html! {},
    };
    html! { (Notice::new(Hue::Good, words.t(key))) }
}

/// The class code, and until when new students come in with it.
fn door(words: &Words, shown: &Shown<'_>) -> Markup {
    let address = shown.address();
    let days = Field::number("days", words.t("practice-days"), 1, CODE_DAYS_MAX)
        .value(CODE_DAYS_DEFAULT.to_string());
    let open = html! {
        form.form.practice-days method="post" action=(address) {
            (days)
            @if shown.open_until.is_some() {
                (Check::new("other-code", words.t("practice-other-code")).help(words.t("practice-other-code-help")))
                (Button::submit(words.t("practice-door-longer")).secondary().sends("do", "open-door"))
            } @else {
                (Button::submit(words.t("practice-door-do")).secondary().sends("do", "open-door"))
            }
        }
    };
    let Some(until) = shown.open_until else {
        return html! { p { (words.t("practice-door-shut")) } (open) };
    };
    html! {
        div.practice-door {
            div.practice-door-code { (qr(&shown.door.link, &words.t("practice-qr"))) }
            div.stack {
                p { (words.t_with("practice-door-text", &[("day", words.date(until).into())])) }
                p.practice-code dir="ltr" { (shown.door.code) }
                p.field-help { (words.t("practice-door-typed")) " " bdi dir="ltr" { (shown.door.typed_at) } }
                div.row {
                    (Button::link(words.t("practice-letter"), format!("{address}/brief")).icon(Icon::Print))
                    form method="post" action=(address) {
                        (Button::submit(words.t("practice-door-end")).quiet().sends("do", "shut-door"))
                    }
                }
            }
        }
        details.practice-more {
            summary { (words.t("practice-door-change")) (icon(Icon::Down)) }
            (open)
        }
    }
}

/// Numbers, and that they are only numbers.
fn progress(words: &Words, shown: &Shown<'_>) -> Markup {
    let (planned, held) = shown.meetings;
    let counts: [(&str, u64); 6] = [
        ("practice-count-students", shown.class.len() as u64),
        ("practice-count-planned", planned),
        ("practice-count-held", held),
        ("practice-count-links", shown.tally.links),
        ("practice-count-changed", shown.tally.changed),
        ("practice-count-requests", shown.tally.requests),
    ];
    html! {
        dl.practice-counts {
            @for (key, count) in counts { div { dt { (words.t(key)) } dd { (count) } } }
        }
        p.about-data { (icon(Icon::Eye)) span { (words.t("practice-only-numbers")) } }
    }
}

fn class(words: &Words, shown: &Shown<'_>) -> Markup {
    let practice = shown.practice;
    let role = words.t(&format!("practice-role-{}", practice.role.name()));
    let args = [
        ("came", shown.class.len().into()),
        ("of", practice.students.into()),
        ("role", role.as_ref().into()),
    ];
    html! {
        p { (words.t_with("practice-class-text", &args)) }
        @if !shown.class.is_empty() {
            ul.people {
                @for (person, _) in shown.class { (student(words, shown, person)) }
            }
        }
    }
}

fn student(words: &Words, shown: &Shown<'_>, person: &Person) -> Markup {
    let acts = html! {
        form method="post" action=(shown.address()) {
            input type="hidden" name="student" value=(person.id);
            div.row {
                (Button::submit(words.t("practice-own-code-new")).quiet().sends("do", "student-code"))
                (Button::submit(words.t("practice-remove")).quiet().sends("do", "remove-student"))
            }
        }
    };
    html! { (components::Person::new(&*person.name).acts(acts)) }
}

fn last_day(words: &Words, shown: &Shown<'_>) -> Markup {
    let practice = shown.practice;
    let field = Field::date("last-day", words.t("practice-last-day").into_owned()).required();
    let begins = practice.term.last_day.to_string();
    let until = [("day", words.date(latest(practice.opened_on)).into())];
    html! {
        form.form method="post" action=(shown.address()) novalidate {
            (summary(words, shown.faults))
            (filled(words, field, "last-day", (shown.typed, begins), shown.faults)
                .help(words.t_with("practice-last-day-help", &until).into_owned()))
            (Button::submit(words.t("practice-day-do")).secondary().sends("do", "last-day"))
        }
    }
}

/// What goes when a practice school is wiped.
#[derive(Debug, Clone, Copy)]
pub(in crate::practice) struct Goes {
    pub tally: Tally,
    pub meetings: u64,
    pub people: usize,
}

/// The question before wiping, and before beginning anew.
pub(in crate::practice) fn ask(
    who: &SignedIn,
    practice: &Practice,
    anew: bool,
    goes: Goes,
) -> Markup {
    let words = &who.words;
    let address = format!("{HOME}/{}", practice.school);
    let (title, act, done) = if anew {
        ("practice-anew-title", "anew", "practice-anew-do")
    } else {
        ("practice-wipe-title", "wipe", "practice-wipe-do")
    };
    let title = words.t_with(title, &[("school", practice.name.as_str().into())]);
    let args = [
        ("children", goes.tally.children.into()),
        ("guardians", goes.tally.guardians.into()),
        ("meetings", goes.meetings.into()),
        ("people", goes.people.into()),
    ];
    let body = html! {
        (Heading::new(&*title).above(way_back(&address, &practice.name)))
        div.stack {
            ul {
                li { (words.t_with("practice-goes-families", &args)) }
                li { (words.t_with("practice-goes-meetings", &args)) }
                li { (words.t_with(if anew { "practice-stays-people" } else { "practice-goes-people" }, &args)) }
                li { (words.t("practice-goes-keys")) }
                @if anew { li { (words.t("practice-anew-fills")) } }
            }
            form.row method="post" action=(address) {
                input type="hidden" name="do" value=(act);
                (Button::submit(words.t(done)).danger().sends("sure", "yes"))
                (Button::link(words.t("practice-not"), address.as_str()).quiet())
            }
        }
    };
    manage(who, &title, body)
}

/// The new code of a student; it is shown once.
pub(in crate::practice) fn new_code(
    who: &SignedIn,
    practice: &Practice,
    (person, code): (&Person, &str),
    door: &Door,
) -> Markup {
    let words = &who.words;
    let title = words.t_with("practice-own-code-of", &[("name", person.name.as_str().into())]);
    let address = format!("{HOME}/{}", practice.school);
    let body = html! {
        (Heading::new(&*title).lead(words.t("practice-own-code-once"))
            .above(way_back(&address, &practice.name)))
        div.stack {
            p.practice-code dir="ltr" { (code) }
            p { (words.t("practice-own-code-where")) " " bdi dir="ltr" { (door.link) } }
        }
    };
    manage(who, &title, body)
}

/// The letter for the class, to print, to copy or to show.
pub(in crate::practice) fn letter(
    who: &SignedIn,
    practice: &Practice,
    door: &Door,
    until: Date,
) -> Markup {
    let words = &who.words;
    let title = words.t_with("practice-letter-title", &[("school", practice.name.as_str().into())]);
    let home = format!("{HOME}/{}", practice.school);
    let day = words.date(practice.term.wiped_on());
    let body = html! {
        div.sheet-bar.no-print {
            (way_back(&home, &practice.name))
            button.button.button-primary type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
        }
        article.sheet.practice-letter {
            p.overline { (who.school.name) }
            h1 dir="auto" { (practice.name) }
            p { (words.t_with("practice-letter-text", &[("day", day.into())])) }
            div.practice-door-code { (qr(&door.link, &words.t("practice-qr"))) }
            p.practice-code dir="ltr" { (door.code) }
            p { (words.t("practice-door-typed")) " " bdi dir="ltr" { (door.typed_at) } }
            p { (words.t_with("practice-letter-until", &[("day", words.date(until).into())])) }
        }
    };
    let kind = PageKind::Print { house: who.person.house.as_deref() };
    page(&Page { words, title: &title, kind, scripts: &["form.js"] }, body)
}

fn manage(who: &SignedIn, title: &str, body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words: &who.words, title, kind, scripts: &[] }, body)
}
