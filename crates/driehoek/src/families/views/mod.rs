//! The pages about families.

pub(super) mod children;
pub(super) mod classes;
pub(super) mod guardians;
pub(super) mod import;
pub(super) mod links;
pub(super) mod parent;
pub(super) mod trust;
pub(super) mod years;

use domain::{families::shown_names, lang::Lang, settings::Spoken};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{Child, access::Access, sort_key};
use crate::{
    error::Fault,
    i18n::Words,
    meetings::form::Fields,
    web::{
        components::{Button, Field, Hue, Notice, about_said, errors},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::{SignedIn, second_step_address},
    },
};

/// A page for staff.
fn staff(who: &SignedIn, title: &str, scripts: &[&str], body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Classes };
    page(&Page { words: &who.words, title, kind, scripts }, body)
}

/// Whether it was not confirmed that somebody is invented.
fn is_unconfirmed(faults: &[Fault]) -> bool {
    faults.iter().any(|fault| fault.field == "invented")
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

/// Says that there are children that are not shown before a second proof, and where to give it.
fn hidden_notice(words: &Words, access: &Access, back: &str) -> Markup {
    if !access.waits_for_second_step() {
        return html! {};
    }
    let prove =
        Button::link(words.t("second-waits-do"), second_step_address(back)).icon(Icon::Lock);
    let notice = Notice::new(Hue::Wait, words.t("families-hidden"));
    html! { (notice.text(words.t("families-hidden-text")).acts(html! { (prove) })) }
}

/// What is kept of a child, why, who sees it and how long, at a school that keeps it so many days after it left.
fn about_child(words: &Words, kept_days: u16) -> Markup {
    about_said(words, &words.t_with("families-about-child", &[("days", kept_days.into())]))
}

/// Every language to choose, by its own name and the reader's: none at first, then those of the
/// school.
fn languages(words: &Words, spoken: &Spoken) -> Vec<(String, String)> {
    let none = (String::new(), words.t("families-lang-none").into_owned());
    let of = |lang: Lang| {
        let own = lang.own_name();
        let name = lang.name_in(words.lang());
        let both = if own == name { own.to_owned() } else { format!("{name} · {own}") };
        (lang.tag().to_owned(), both)
    };
    std::iter::once(none).chain(spoken.all().map(of)).collect()
}

fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}
