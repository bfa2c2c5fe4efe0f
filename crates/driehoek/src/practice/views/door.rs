//! Coming in as a student: the class code, a name, and the code to come back with.

use maud::{Markup, html};

use super::{filled, summary};
use crate::{
    error::Fault,
    i18n::Words,
    meetings::form::Fields,
    practice::{
        Practice,
        pages::{DOOR, INSIDE},
    },
    settings::House,
    web::{
        components::{Button, Check, Empty, Field, Heading, Hue, Notice, about_data, panel},
        icons::Icon,
        shell::{Page, PageKind, page},
        who::SignedIn,
    },
};

/// What was typed, and what was not right.
#[derive(Debug, Default)]
pub(in crate::practice) struct Typed {
    pub fields: Fields,
    pub faults: Vec<Fault>,
}

/// Asks for the class code.
pub(in crate::practice) fn code(words: &Words, typed: &str, why: Option<&str>) -> Markup {
    let title = words.t("practice-come");
    let field = Field::code("code", words.t("practice-code"))
        .required()
        .first()
        .value(typed.to_owned())
        .help(words.t("practice-code-help"))
        .error(why.map(|why| why.to_owned().into()));
    let body = html! {
        div.entrance {
            h1 { (title) }
            form.join method="get" action=(DOOR) {
                (field)
                (Button::submit(words.t("join-continue")).icon(Icon::Forward))
            }
        }
    };
    page(&Page { words, title: &title, kind: PageKind::Plain, scripts: &[] }, body)
}

/// Whose door it is, whether new students come in, and who is signed in on this device already.
#[derive(Clone, Copy)]
pub(in crate::practice) struct Around<'a> {
    pub practice: &'a Practice,
    pub house: &'a House,
    pub is_open: bool,
    pub signed_in: Option<&'a SignedIn>,
}

/// Asks for a name, or for the own code of who was here before.
pub(in crate::practice) fn show(words: &Words, around: Around<'_>, typed: &Typed) -> Markup {
    let Around { practice, house, is_open, signed_in } = around;
    let address = format!("{DOOR}/{}", practice.code);
    let day = words.date(practice.term.wiped_on());
    let body = html! {
        (Heading::new(practice.name.as_str())
            .lead(words.t_with("practice-door-lead", &[("day", day.into())])))
        div.stack.stack-wide {
            (summary(words, &typed.faults))
            @if let Some(who) = signed_in {
                @let args = [("name", who.person.name.as_str().into()), ("school", who.school.name.as_str().into())];
                (Notice::new(Hue::Wait, words.t_with("practice-signed-in", &args))
                    .text(words.t("practice-signed-in-text")))
            }
            @if is_open { (panel(&words.t("practice-new"), &html! {}, &new(words, &address, typed))) }
            @else { (Empty::new(words.t("practice-shut-title"), words.t("practice-shut"))) }
            (panel(&words.t("practice-again"), &html! {}, &again(words, &address, typed)))
        }
    };
    let kind = PageKind::Guest { house };
    page(&Page { words, title: &practice.name, kind, scripts: &[] }, body)
}

fn new(words: &Words, address: &str, typed: &Typed) -> Markup {
    let name = Field::text("name", words.t("practice-your-name").into_owned())
        .required()
        .autocomplete("name")
        .help(words.t("practice-your-name-help").into_owned());
    html! {
        form.form method="post" action=(address) novalidate {
            (filled(words, name, "name", (&typed.fields, String::new()), &typed.faults))
            (Check::new("shared", words.t("practice-shared")).on(typed.fields.has("shared")))
            (about_data(words, "practice-about-student"))
            (Button::submit(words.t("practice-come-in")).sends("do", "new").icon(Icon::Forward))
        }
    }
}

fn again(words: &Words, address: &str, typed: &Typed) -> Markup {
    let code = Field::text("own-code", words.t("practice-own-code").into_owned())
        .required()
        .autocomplete("off")
        .help(words.t("practice-own-code-help").into_owned());
    html! {
        form.form method="post" action=(address) novalidate {
            (filled(words, code, "own-code", (&typed.fields, String::new()), &typed.faults))
            (Button::submit(words.t("practice-come-back")).secondary().sends("do", "back"))
        }
    }
}

/// What a new student keeps: the code to come back with, shown once.
pub(in crate::practice) fn welcome(
    words: &Words,
    practice: &Practice,
    house: &House,
    code: &str,
) -> Markup {
    let title = words.t("practice-welcome");
    let body = html! {
        (Heading::new(&*title).lead(words.t("practice-welcome-text")))
        div.stack {
            p.practice-code dir="ltr" { (code) }
            p { (words.t("practice-welcome-keep")) }
            div.row { (Button::link(words.t("practice-begin"), INSIDE).primary().icon(Icon::Forward)) }
            p.field-help { (words.t_with("practice-welcome-seen", &[("school", practice.name.as_str().into())])) }
        }
    };
    page(&Page { words, title: &title, kind: PageKind::Guest { house }, scripts: &[] }, body)
}
