//! A copy to read, and to print.

use std::borrow::Cow;

use maud::{Markup, html};

use super::{Copy, Section};
use crate::{
    i18n::Words,
    privacy::the_register,
    web::{
        components::{Button, Heading, panel, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// Where a copy lies, and where one came from.
#[derive(Debug, Clone)]
pub struct Address {
    /// The page itself; with `.json` behind it, the data.
    pub own: String,
    pub back: String,
    pub back_label: String,
    /// The same copy without what is of others, where there is one.
    pub without_others: Option<String>,
}

/// The page with everything.
pub fn show(who: &SignedIn, copy: &Copy, address: &Address) -> Markup {
    let words = &who.words;
    let title = words.t_with("copy-title", &[("name", copy.name.as_str().into())]);
    let (own, query) = address.own.split_once('?').unwrap_or((&address.own, ""));
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    let body = html! {
        (Heading::new(&*title).lead(words.t("copy-intro"))
            .above(way_back(&address.back, &address.back_label))
            .acts(html! {
                (Button::link(words.t("copy-download"), format!("{own}.json{query}")).icon(Icon::Download).quiet())
                @if let Some(without) = &address.without_others {
                    (Button::link(words.t("copy-without"), without.as_str()).quiet())
                }
            }))
        div.stack.stack-wide {
            @for section in &copy.sections { (of(words, section)) }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn of(words: &Words, section: &Section) -> Markup {
    let name = the_register().category(section.category);
    let name = name.map_or(section.category, |of| of.name.in_lang(words.lang()));
    let rows = html! {
        @if section.rows.is_empty() {
            p { (words.t("copy-empty")) }
        }
        @for row in &section.rows {
            dl.kept.kept-row {
                @for (column, value) in row {
                    dt { (words.t(&format!("column-{}", column.replace('_', "-")))) }
                    dd dir="auto" { (said(words, column, value)) }
                }
            }
        }
    };
    panel(name, &html! {}, &rows)
}

/// A value as people read it; in the file it stays as it is stored.
fn said<'a>(words: &'a Words, column: &str, value: &'a str) -> Cow<'a, str> {
    match (column, value) {
        (_, "yes") => words.t("copy-yes"),
        (_, "no") => words.t("copy-no"),
        ("role", role) => words.t(&format!("role-{role}")),
        ("act", act) => words.t(&format!("act-{act}")),
        ("subject_kind", kind) => words.t(&format!("subject-{kind}")),
        _ => value.into(),
    }
}
