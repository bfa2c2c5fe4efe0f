//! The pages about families.

pub(super) mod children;
pub(super) mod classes;
pub(super) mod guardians;
pub(super) mod import;
pub(super) mod links;
pub(super) mod parent;
pub(super) mod trust;
pub(super) mod years;

use domain::{families::shown_names, lang::Lang};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{Child, sort_key};
use crate::{
    error::Fault,
    i18n::Words,
    meetings::form::Fields,
    web::{
        components::{Field, errors},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// A page for staff.
fn staff(who: &SignedIn, title: &str, scripts: &[&str], body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Classes };
    page(&Page { words: &who.words, title, kind, scripts }, body)
}

/// Children by name, each with how it is shown among these.
pub(super) fn sorted(children: Vec<Child>) -> Vec<(String, Child)> {
    let names: Vec<_> = children.iter().map(|child| (child.name.as_str(), child.initial)).collect();
    let shown = shown_names(&names);
    let mut both: Vec<_> = shown.into_iter().zip(children).collect();
    both.sort_by_cached_key(|(shown, _)| sort_key(shown));
    both
}

/// All faults on top of a form.
fn summary(words: &Words, faults: &[Fault]) -> Markup {
    let faults: Vec<_> = faults.iter().map(|fault| (fault.field, words.t(fault.key))).collect();
    let faults: Vec<_> = faults.iter().map(|(field, fault)| (*field, &**fault)).collect();
    errors(words, &faults)
}

/// A field with what was typed and what is wrong with it.
fn filled<'a>(
    words: &'a Words,
    field: Field<'a>,
    name: &str,
    typed: &'a Fields,
    faults: &[Fault],
) -> Field<'a> {
    let fault = faults.iter().find(|fault| fault.field == name);
    field.value(typed.get(name)).error(fault.map(|fault| words.t(fault.key)))
}

/// What is kept, why, who sees it and how long: at every form that asks for something of people.
fn about_data(text: &str) -> Markup {
    html! { p.about-data { (icon(Icon::Lock)) span { (text) } } }
}

/// The same about a child, at a school that keeps it so many days after it left.
fn about_child(words: &Words, kept_days: u16) -> String {
    words.t_with("families-about-child", &[("days", kept_days.into())]).into_owned()
}

/// Every language to choose, by its own name and the reader's, and none at first.
fn languages(words: &Words) -> Vec<(String, String)> {
    let none = (String::new(), words.t("families-lang-none").into_owned());
    let of = |lang: Lang| {
        let own = lang.own_name();
        let name = lang.name_in(words.lang());
        let both = if own == name { own.to_owned() } else { format!("{name} · {own}") };
        (lang.tag().to_owned(), both)
    };
    std::iter::once(none).chain(Lang::all().map(of)).collect()
}

fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}
