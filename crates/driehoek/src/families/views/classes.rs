//! The classes of a school year, one class, and moving children on.

use std::collections::HashMap;

use domain::{
    families::{AgeBand, ChildId, ClassId, SchoolYear},
    meetings::PersonId,
};
use maud::{Markup, html};

use super::{
    about_child, children::name_list, filled, hidden_notice, is_unconfirmed, staff, summary,
};
use crate::{
    accounts::Person,
    error::Fault,
    families::{
        Child, Class,
        access::{Access, Timetable, manages_classes},
    },
    i18n::Words,
    meetings::form::Fields,
    practice::sign::confirm,
    web::{
        components::{
            Button, Chip, Choice, Choices, Empty, Field, Heading, Hue, Notice, Tab, panel, tabs,
            way_back,
        },
        icons::{Icon, icon},
        who::SignedIn,
    },
};

/// What the table of classes shows.
pub(in crate::families) struct Index<'a> {
    pub who: &'a SignedIn,
    pub year: Option<&'a SchoolYear>,
    pub access: &'a Access,
    pub counts: &'a HashMap<ClassId, usize>,
    pub teachers: &'a HashMap<ClassId, Vec<PersonId>>,
    pub people: &'a [Person],
    /// How many children stood on a list that was just brought in.
    pub brought: Option<usize>,
    pub typed: &'a Fields,
    pub faults: &'a [Fault],
    /// Whether something of families may be shown over this connection.
    pub is_private: bool,
}

/// The classes of a year on the table.
pub(in crate::families) fn index(index: &Index<'_>, table: &Timetable) -> Markup {
    let (who, words) = (index.who, &index.who.words);
    let title = words.t("families-title");
    let Some(year) = index.year else { return nothing_yet(who, &title) };
    let classes: Vec<_> = table.classes_of(year.id).collect();
    let mut heading = Heading::new(&*title).lead(year_line(words, year));
    if manages_classes(who) {
        let change = format!("/groepen/jaar/{}", year.id);
        heading = heading.acts(html! {
            (Button::link(words.t("families-year-change"), change).quiet().icon(Icon::Edit))
            (Button::link(words.t("families-year-new"), "/groepen/jaar").quiet().icon(Icon::Plus))
        });
    }
    let body = html! {
        (heading)
        div.stack.stack-wide {
            (not_private(words, index.is_private))
            (hidden_notice(words, index.access, "/groepen"))
            @if let Some(count) = index.brought {
                (Notice::new(Hue::Good, words.t_with("families-list-taken", &[("count", count.into())])))
            }
            (ways(index))
            div.stack {
                (year_tabs(words, table, year))
                @if classes.is_empty() {
                    (Empty::new(words.t("families-classes-none"), words.t("families-classes-none-text")))
                } @else {
                    ul.class-cards { @for class in classes { li { (class_card(index, class)) } } }
                }
            }
            @if manages_classes(who) { (new_class(index, year)) }
        }
    };
    staff(who, &title, &[], body)
}

fn nothing_yet(who: &SignedIn, title: &str) -> Markup {
    let words = &who.words;
    let mut empty = Empty::new(words.t("families-years-none"), words.t("families-years-none-text"));
    if manages_classes(who) {
        let make = Button::link(words.t("families-year-new"), "/groepen/jaar").icon(Icon::Plus);
        empty = empty.act(html! { (make) });
    }
    staff(who, title, &[], html! { (Heading::new(title)) (empty) })
}

fn year_line(words: &Words, year: &SchoolYear) -> String {
    let args = [
        ("year", year.name.as_str().into()),
        ("begins", words.date(year.begins).into()),
        ("ends", words.date(year.ends).into()),
    ];
    words.t_with("families-year-line", &args).into_owned()
}

fn year_tabs(words: &Words, table: &Timetable, current: &SchoolYear) -> Markup {
    if table.years.len() < 2 {
        return html! {};
    }
    let tab = |year: &SchoolYear| Tab {
        label: year.name.clone().into(),
        address: format!("/groepen?jaar={}", year.id).into(),
        count: None,
        is_current: year.id == current.id,
    };
    tabs(&words.t("families-years"), &table.years.iter().map(tab).collect::<Vec<_>>())
}

fn not_private(words: &Words, is_private: bool) -> Markup {
    html! {
        @if !is_private {
            (Notice::new(Hue::Wait, words.t("families-no-https")).text(words.t("families-need-https")))
        }
    }
}

/// Looking for a child, and where else one can go.
fn ways(index: &Index<'_>) -> Markup {
    let words = &index.who.words;
    html! {
        @if !index.access.see.is_empty() {
            div.family-ways {
                (find_form(words, ""))
                div.row {
                    (Button::link(words.t("families-children"), "/groepen/kinderen").quiet().icon(Icon::People))
                    @if !index.access.manage.is_empty() {
                        (Button::link(words.t("families-list-open"), "/groepen/inlezen").quiet().icon(Icon::Copy))
                    }
                    @if !index.access.link.is_empty() {
                        (Button::link(words.t("families-links"), "/groepen/links").quiet().icon(Icon::Phone))
                    }
                }
            }
        }
    }
}

/// A form, because what is looked for must not stand in an address.
pub(super) fn find_form(words: &Words, asked: &str) -> Markup {
    let label = words.t("families-find");
    html! {
        form.family-find method="post" action="/groepen/kinderen" role="search" {
            div.search-field {
                (icon(Icon::Search))
                input.input #veld-q type="search" name="q" value=(asked) dir="auto" autocomplete="off"
                    maxlength=(domain::families::NAME_MAX) aria-label=(label) placeholder=(label);
            }
            (Button::submit(words.t("families-find-do")).secondary())
        }
    }
}

fn class_card(index: &Index<'_>, class: &Class) -> Markup {
    let words = &index.who.words;
    let teachers = index.teachers.get(&class.id).map_or(&[][..], Vec::as_slice);
    let names: Vec<_> =
        index.people.iter().filter(|p| teachers.contains(&p.id)).map(|p| p.name.as_str()).collect();
    let is_own = teachers.contains(&index.who.person.id);
    let count = index.counts.get(&class.id).copied().unwrap_or_default();
    html! {
        a.class-card href=(format!("/groepen/{}", class.id)) {
            span.class-card-top {
                span.class-card-name dir="auto" { (class.name) }
                span.class-card-age { (age_name(words, class.age)) }
            }
            span.class-card-who dir="auto" {
                @if names.is_empty() { (words.t("families-no-teacher")) } @else { (names.join(", ")) }
            }
            span.class-card-foot {
                span.fact { (words.t_with("families-children-count", &[("count", count.into())])) }
                @if is_own { (Chip::new(words.t("families-own-class"))) }
            }
        }
    }
}

fn age_name(words: &Words, age: AgeBand) -> String {
    words.t(&format!("families-age-{}", age.name())).into_owned()
}

fn new_class(index: &Index<'_>, year: &SchoolYear) -> Markup {
    let words = &index.who.words;
    let is_open = !index.faults.is_empty();
    let content = html! {
        details.drawer open[is_open] {
            summary { span { (words.t("families-class-new-open")) } }
            form.form method="post" action="/groepen" novalidate {
                input type="hidden" name="year" value=(year.id);
                (class_fields(words, index.people, index.typed, index.faults))
                (Button::submit(words.t("families-class-do")).icon(Icon::Plus))
            }
        }
    };
    panel(&words.t("families-class-new"), &html! {}, &content)
}

fn class_fields(words: &Words, people: &[Person], typed: &Fields, faults: &[Fault]) -> Markup {
    let name = Field::text("name", words.t("families-class-name")).required().autocomplete("off");
    let ages = AgeBand::ALL.map(|age| Choice::new(age.name(), age_name(words, age)));
    let fault = faults.iter().find(|fault| fault.field == "age");
    let ages = Choices::one("age", words.t("families-age"), ages)
        .beside()
        .error(fault.map(|fault| words.t(fault.key)))
        .chosen([typed.get("age").to_owned()]);
    let who = people.iter().map(|person| Choice::new(person.id.to_string(), person.name.as_str()));
    let who = Choices::many("teacher", words.t("families-teachers"), who)
        .help(words.t("families-teachers-help"))
        .chosen(typed.all("teacher").map(str::to_owned));
    html! {
        (summary(words, faults))
        (filled(words, name, "name", typed, faults).help(words.t("families-class-name-help")))
        (ages)
        div.role-choices { (who) }
    }
}

/// The form of a class that is there.
pub(in crate::families) fn edit(
    who: &SignedIn,
    class: &Class,
    people: &[Person],
    typed: &Fields,
    faults: &[Fault],
) -> Markup {
    let words = &who.words;
    let title = words.t_with("families-class-of", &[("class", class.name.as_str().into())]);
    let home = format!("/groepen/{}", class.id);
    let remove = Button::submit(words.t("families-class-remove")).quiet().sends("do", "remove");
    let body = html! {
        (Heading::new(&*title).above(way_back(&home, &class.name)))
        form.form method="post" action=(format!("{home}/gegevens")) novalidate {
            (class_fields(words, people, typed, faults))
            div.row {
                (Button::submit(words.t("families-save")))
                (remove.icon(Icon::Remove))
            }
        }
    };
    staff(who, &title, &[], body)
}

/// What the page of a class shows.
pub(in crate::families) struct ClassPage<'a> {
    pub who: &'a SignedIn,
    pub class: &'a Class,
    pub year: &'a SchoolYear,
    pub access: &'a Access,
    pub children: &'a [(String, Child)],
    pub teachers: Vec<&'a str>,
    pub open: &'a HashMap<ChildId, usize>,
    pub typed: &'a Fields,
    pub faults: &'a [Fault],
    pub is_private: bool,
    /// How many days a child is kept that left.
    pub kept_days: u16,
}

/// One class with its children.
pub(in crate::families) fn class(page: &ClassPage<'_>) -> Markup {
    let (who, words, class) = (page.who, &page.who.words, page.class);
    let home = format!("/groepen/{}", class.id);
    let back = format!("/groepen?jaar={}", page.year.id);
    let mut heading = Heading::new(class.name.as_str())
        .lead(class_line(page))
        .above(way_back(&back, &words.t("families-title")));
    if manages_classes(who) {
        let change = Button::link(words.t("families-class-change"), format!("{home}/gegevens"));
        heading = heading.acts(html! { (change.quiet().icon(Icon::Edit)) });
    }
    let sees = page.access.see.has_class(class.id);
    let manages = page.access.manage.has_class(class.id);
    let count = words.t_with("families-children-count", &[("count", page.children.len().into())]);
    let body = html! {
        (heading)
        div.stack.stack-wide {
            (not_private(words, page.is_private))
            @if sees {
                (panel(&count, &move_link(page, manages, &home), &html! {
                    @if page.children.is_empty() { p.soft { (words.t("families-class-empty")) } }
                    @else { (name_list(words, page.children, None, page.open, page.access.today)) }
                }))
            } @else if page.is_private {
                (Empty::new(words.t("families-not-yours"), words.t("families-not-yours-text")))
            }
            @if manages { (new_child(page, &home)) }
        }
    };
    staff(who, &class.name, &[], body)
}

/// Age, year and who teaches.
fn class_line(page: &ClassPage<'_>) -> String {
    let words = &page.who.words;
    let teachers = if page.teachers.is_empty() {
        words.t("families-no-teacher").into_owned()
    } else {
        page.teachers.join(", ")
    };
    format!("{} · {} · {teachers}", age_name(words, page.class.age), page.year.name)
}

fn move_link(page: &ClassPage<'_>, manages: bool, home: &str) -> Markup {
    let words = &page.who.words;
    html! {
        @if manages && !page.children.is_empty() {
            (Button::link(words.t("families-move"), format!("{home}/over")).quiet().icon(Icon::Forward))
        }
    }
}

fn new_child(page: &ClassPage<'_>, home: &str) -> Markup {
    let words = &page.who.words;
    let content = html! {
        form.form method="post" action=(format!("{home}/kinderen")) novalidate {
            (summary(words, page.faults))
            (child_fields(words, page.typed, page.faults))
            (confirm(page.who, page.typed.has("invented"), is_unconfirmed(page.faults)))
            (about_child(words, page.kept_days))
            (Button::submit(words.t("families-child-do")).icon(Icon::Plus))
        }
    };
    panel(&words.t("families-child-new"), &html! {}, &content)
}

/// Call name and initial.
pub(super) fn child_fields(words: &Words, typed: &Fields, faults: &[Fault]) -> Markup {
    let name = Field::text("name", words.t("families-call-name")).required().autocomplete("off");
    let initial = Field::text("initial", words.t("families-initial")).autocomplete("off");
    html! {
        (filled(words, name, "name", typed, faults))
        (filled(words, initial, "initial", typed, faults)
            .optional(words).help(words.t("families-initial-help")))
    }
}

/// What the page for moving children on shows.
pub(in crate::families) struct Move<'a> {
    pub who: &'a SignedIn,
    pub class: &'a Class,
    pub children: &'a [(String, Child)],
    pub goals: &'a [&'a Class],
    pub typed: &'a Fields,
    pub faults: &'a [Fault],
}

/// These children go to another class.
pub(in crate::families) fn move_on(page: &Move<'_>, table: &Timetable) -> Markup {
    let (who, words) = (page.who, &page.who.words);
    let title = words.t_with("families-move-of", &[("class", page.class.name.as_str().into())]);
    let home = format!("/groepen/{}", page.class.id);
    let back = way_back(&home, &page.class.name);
    let body = html! {
        (Heading::new(&*title).lead(words.t("families-move-intro")).above(back))
        @if page.goals.is_empty() {
            (Empty::new(words.t("families-move-nowhere"), words.t("families-move-nowhere-text")))
        } @else {
            form.stack method="post" action=(format!("{home}/over")) novalidate {
                (summary(words, page.faults))
                div.form { (goal_field(page, table)) }
                div.role-choices { (who_moves(page)) }
                div.row { (Button::submit(words.t("families-move-do")).icon(Icon::Forward)) }
            }
        }
    };
    staff(who, &title, &[], body)
}

fn goal_field(page: &Move<'_>, table: &Timetable) -> Markup {
    let words = &page.who.words;
    let option = |class: &&Class| {
        let year = table.year(class.year).map_or("", |year| year.name.as_str());
        (class.id.to_string(), format!("{} ({year})", class.name))
    };
    let none = (String::new(), words.t("families-choose").into_owned());
    let options: Vec<_> = std::iter::once(none).chain(page.goals.iter().map(option)).collect();
    let to = Field::select("to", words.t("families-move-to"), options).required();
    html! { (filled(words, to, "to", page.typed, page.faults)) }
}

/// Everybody is ticked at first: who stays behind is the exception.
fn who_moves(page: &Move<'_>) -> Markup {
    let words = &page.who.words;
    let is_first = page.faults.is_empty();
    let all = page.children.iter().map(|(_, child)| child.id.to_string());
    let ticked: Vec<String> =
        if is_first { all.collect() } else { page.typed.all("child").map(str::to_owned).collect() };
    let tiles = page
        .children
        .iter()
        .map(|(shown, child)| Choice::new(child.id.to_string(), shown.as_str()));
    let fault = page.faults.iter().find(|fault| fault.field == "child");
    let tiles = Choices::many("child", words.t("families-move-who"), tiles).chosen(ticked);
    html! { (tiles.error(fault.map(|fault| words.t(fault.key)))) }
}
