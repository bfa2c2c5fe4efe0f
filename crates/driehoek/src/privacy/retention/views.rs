//! The page of what will be erased when.

use domain::{accounts::Right, privacy::Category};
use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};

use super::{
    LEFT_KEYS, Rule,
    pages::{AHEAD_DAYS, Typed},
};
use crate::{
    error::Fault,
    i18n::Words,
    privacy::the_register,
    web::{
        components::{Button, Cell, Chip, Field, Heading, Hue, Table, panel, way_back},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// One category of the register.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub category: &'a Category,
    pub rule: Option<Rule>,
    /// How many days this school keeps it.
    pub days: Option<u16>,
    /// How many the register allows.
    pub most: Option<u16>,
    /// When the first of it goes, and how many go within [`AHEAD_DAYS`].
    pub soon: Option<(Option<Timestamp>, u64)>,
}

#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub lines: Vec<Line<'a>>,
    pub runs: Vec<(Timestamp, String, i32)>,
    pub zone: &'a TimeZone,
    pub fault: Option<(&'a Typed, Fault)>,
}

pub(super) fn show(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("retention-title");
    let body = html! {
        (Heading::new(&*title).lead(words.t("retention-intro"))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            ul.kept-list {
                @for line in &shown.lines { (of(who, shown, line)) }
            }
            @if !shown.runs.is_empty() {
                (panel(&words.t("retention-done"), &html! {}, &runs(words, shown)))
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn of(who: &SignedIn, shown: &Shown<'_>, line: &Line<'_>) -> Markup {
    let words = &who.words;
    let lang = words.lang();
    let is_shorter = line.days < line.most && line.rule.is_some_and(|rule| rule.can_be_shorter);
    html! {
        li #(line.category.id) {
            div.kept-head {
                h2 { (line.category.name.in_lang(lang)) }
                @if is_shorter {
                    (Chip::new(words.t_with("retention-shorter", &[("days", line.days.unwrap_or(0).into())])).hue(Hue::Good))
                }
            }
            p { (line.category.retention.in_lang(lang)) }
            @if let Some(soon) = line.soon { p.kept-soon { (ahead(words, shown.zone, soon)) } }
            @if who.person.roles.may(Right::ManageSchool) { (shorten(words, shown, line)) }
        }
    }
}

fn ahead(words: &Words, zone: &TimeZone, (first, count): (Option<Timestamp>, u64)) -> String {
    let day = first.map(|first| words.date(first.to_zoned(zone.clone()).date()));
    match day {
        None => words.t("retention-nothing").into_owned(),
        Some(day) if count == 0 => {
            words.t_with("retention-later", &[("day", day.into())]).into_owned()
        }
        Some(day) => {
            let terms = [("day", day.into()), ("count", count.into()), ("days", AHEAD_DAYS.into())];
            words.t_with("retention-soon", &terms).into_owned()
        }
    }
}

/// The form that makes a term shorter, where that can be.
fn shorten(words: &Words, shown: &Shown<'_>, line: &Line<'_>) -> Markup {
    let (Some(rule), Some(days), Some(most)) = (line.rule, line.days, line.most) else {
        return html! {};
    };
    if !rule.can_be_shorter {
        return html! {};
    }
    let fault = shown.fault.as_ref().filter(|(typed, _)| typed.category() == line.category.id);
    let value = fault.map_or_else(|| days.to_string(), |(typed, _)| typed.days().to_owned());
    let most_days = [("days", most.into())];
    let name = Typed::field_of(&line.category.id);
    let field = Field::number(name, words.t("retention-days"), 0, most.into())
        .value(value)
        .help(words.t_with("retention-most", &most_days))
        .error(fault.map(|(_, fault)| words.t_with(fault.key, &most_days)));
    html! {
        details.drawer open[fault.is_some()] {
            summary { span { (words.t("retention-shorten")) } }
            form.form method="post" action="/beheer/bewaren" novalidate {
                input type="hidden" name="category" value=(line.category.id);
                (field)
                (Button::submit(words.t("retention-keep")).secondary())
            }
        }
    }
}

/// Says how many go at once with a shorter term, and asks.
pub(super) fn ask(who: &SignedIn, category: &Category, days: u16, count: u64) -> Markup {
    let words = &who.words;
    let name = category.name.in_lang(words.lang());
    let title = words.t_with("terms-ask-title", &[("name", name.into())]);
    let numbers = [("days", days.into()), ("count", count.into())];
    let back = format!("/beheer/bewaren#{}", category.id);
    let body = html! {
        (Heading::new(&*title).above(way_back(&back, &words.t("retention-title"))))
        form.stack method="post" action="/beheer/bewaren" {
            p { (words.t_with("terms-ask-text", &numbers)) }
            p { (words.t("terms-ask-who")) }
            input type="hidden" name="category" value=(category.id);
            input type="hidden" name=(Typed::field_of(&category.id)) value=(days);
            input type="hidden" name="may-go" value=(count);
            div.row {
                (Button::submit(words.t("terms-ask-do")).danger())
                (Button::link(words.t("terms-ask-not"), back.as_str()).quiet())
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn runs(words: &Words, shown: &Shown<'_>) -> Markup {
    let heads = ["retention-when", "retention-what", "retention-count"].map(|key| words.t(key));
    let rows = shown.runs.iter().map(|(at, category, count)| {
        let day = words.date_time(at.to_zoned(shown.zone.clone()).datetime());
        let name = the_register().category(category);
        let name = match name {
            Some(of) => of.name.in_lang(words.lang()).into(),
            None if category == LEFT_KEYS => words.t("retention-left-keys"),
            None => category.as_str().into(),
        };
        [
            Cell::Head(html! { (day) }),
            Cell::Words(html! { (name) }),
            Cell::Number(html! { (count) }),
        ]
    });
    html! { (Table::new(words.t("retention-done"), heads).rows(rows)) }
}
