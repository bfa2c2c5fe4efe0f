//! The page of who had access to what, with what to do after a data breach.

use std::collections::HashMap;

use domain::{meetings::PersonId, privacy::SubjectKind};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use uuid::Uuid;

use super::{
    Subject,
    counted::{Counted, InSignIn, Row},
    overview::{Beginning, TOTALS_MAX},
    pages::{Asked, Names},
    views::{about, act_name, kind_name, moment, people_to_choose, query},
};
use crate::{
    i18n::Words,
    web::{
        components::{Button, Cell, Empty, Field, Heading, Hue, Notice, Table, panel, way_back},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// How many steps the checklist has.
const STEPS: usize = 9;

/// What the page shows.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub asked: &'a Asked,
    pub subject: Option<Subject>,
    pub counted: &'a Counted,
    pub names: &'a Names,
    pub people: &'a [PersonId],
    pub beginnings: &'a HashMap<Uuid, Beginning>,
    /// Whether there was more than the sums that are made at once.
    pub is_cut: bool,
    pub zone: &'a TimeZone,
}

const ADDRESS: &str = "/beheer/logboek/overzicht";

pub(super) fn show(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("breach-title");
    let print = html! {
        button.button.button-secondary type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
    };
    let body = html! {
        (Heading::new(&*title).lead(words.t("breach-intro"))
            .above(way_back("/beheer/logboek", &words.t("trail-title"))).acts(print))
        div.stack.stack-wide {
            (about(words, shown.names, shown.subject, ADDRESS))
            @if !shown.asked.aanmelding.is_empty() { (one_sign_in(words)) }
            (panel(&words.t("breach-which"), &html! {}, &filter(words, shown)))
            @if shown.is_cut {
                (Notice::new(Hue::Wait, words.t_with("breach-cut", &[("count", TOTALS_MAX.into())])))
            }
            @if shown.counted.rows.is_empty() {
                (Empty::new(words.t("trail-empty"), words.t("trail-empty-text")))
            } @else {
                (panel(&words.t("breach-sums"), &html! {}, &sums(words, shown.counted)))
                (panel(&words.t("breach-who"), &download(words, shown), &rows(words, shown)))
            }
            @if !shown.counted.sign_ins.is_empty() {
                (panel(&words.t("breach-sign-ins"), &html! {}, &sign_ins(words, shown)))
            }
            (panel(&words.t("breach-steps"), &html! {}, &steps(words)))
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &["form.js"] }, body)
}

fn one_sign_in(words: &Words) -> Markup {
    let all = Button::link(words.t("trail-all"), ADDRESS).quiet();
    html! { (Notice::new(Hue::School, words.t("breach-one-sign-in")).acts(html! { (all) })) }
}

fn filter(words: &Words, shown: &Shown<'_>) -> Markup {
    let (asked, people) = (shown.asked, people_to_choose(words, shown.names, shown.people));
    html! {
        form.form.form-beside method="get" action=(ADDRESS) {
            (Field::select("wie", words.t("trail-who"), people).value(&*asked.wie))
            (Field::date("van", words.t("trail-from")).value(&*asked.van))
            (Field::date("tot", words.t("trail-until")).value(&*asked.tot))
            @for (name, value) in [("soort", &asked.soort), ("over", &asked.over), ("aanmelding", &asked.aanmelding)] {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
            (Button::submit(words.t("trail-show")).secondary())
        }
    }
}

/// What the notice to the authority asks for: how many people it is about.
fn sums(words: &Words, counted: &Counted) -> Markup {
    let count = |kind| counted.count(kind).to_string();
    let facts = [
        ("breach-people", counted.people().to_string()),
        ("breach-children", count(SubjectKind::Child)),
        ("breach-guardians", count(SubjectKind::Guardian)),
        ("breach-staff", count(SubjectKind::Person)),
        ("breach-meetings", count(SubjectKind::Meeting)),
        ("breach-failed", counted.failed.to_string()),
    ];
    html! {
        dl.facts {
            @for (key, value) in facts { div { dt { (words.t(key)) } dd { (value) } } }
        }
    }
}

fn download(words: &Words, shown: &Shown<'_>) -> Markup {
    let address = format!("{ADDRESS}.csv?{}", query(shown.asked, None));
    html! { (Button::link(words.t("trail-download"), address).icon(Icon::Download).quiet()) }
}

fn rows(words: &Words, shown: &Shown<'_>) -> Markup {
    let heads = ["who", "what", "seen", "changed", "taken", "first", "last"];
    let heads = heads.map(|head| words.t(&format!("trail-{head}")).into_owned());
    let cells = shown.counted.rows.iter().map(|row| cells(words, shown, row));
    html! { (Table::new(words.t("breach-order"), heads).rows(cells)) }
}

fn cells(words: &Words, shown: &Shown<'_>, row: &Row) -> [Cell; 7] {
    let number = |count: u64| Cell::Number(html! { (count) });
    let what = html! {
        (kind_name(words, row.subject.kind)) ": "
        bdi { (shown.names.subject(words, row.subject)) }
    };
    [
        Cell::Head(html! { bdi { (shown.names.who(words, row.person, row.act)) } }),
        Cell::Words(what),
        number(row.seen),
        number(row.changed),
        number(row.taken),
        Cell::Words(html! { (moment(row.first, shown.zone)) }),
        Cell::Words(html! { (moment(row.last, shown.zone)) }),
    ]
}

fn sign_ins(words: &Words, shown: &Shown<'_>) -> Markup {
    let heads = ["trail-who", "breach-began", "breach-device", "breach-lines", "trail-last"];
    let heads = heads.map(|head| words.t(head).into_owned());
    let cells = shown.counted.sign_ins.iter().map(|sign_in| sign_in_cells(words, shown, sign_in));
    html! { (Table::new(words.t("breach-sign-ins-text"), heads).rows(cells)) }
}

fn sign_in_cells(words: &Words, shown: &Shown<'_>, sign_in: &InSignIn) -> [Cell; 5] {
    let known = shown.beginnings.get(&sign_in.id);
    let began = known.and_then(|known| known.way).map(|(act, at)| {
        html! { (moment(at, shown.zone)) " " (act_name(words, act)) }
    });
    let device = known.and_then(|known| known.device.as_deref());
    let asked =
        Asked { aanmelding: sign_in.id.to_string(), pagina: String::new(), ..shown.asked.clone() };
    let only = format!("{ADDRESS}?{}", query(&asked, None));
    [
        Cell::Head(html! { bdi { (shown.names.person(words, sign_in.person)) } }),
        Cell::Words(
            html! { @match began { Some(began) => (began), None => (words.t("breach-unknown")) } },
        ),
        Cell::Words(html! { @match device {
            Some(device) if !device.is_empty() => bdi { (device) },
            Some(_) => (words.t("breach-unknown")),
            None => (words.t("breach-ended")),
        } }),
        Cell::Number(html! { a href=(only) { (sign_in.count) } }),
        Cell::Words(html! { (moment(sign_in.last, shown.zone)) }),
    ]
}

/// What the GDPR asks after a data breach (articles 33 and 34), in order.
fn steps(words: &Words) -> Markup {
    html! {
        p { (words.t("breach-steps-text")) }
        ol.breach-steps {
            @for step in 1..=STEPS { li { (words.t(&format!("breach-step-{step}"))) } }
        }
        p.soft { (words.t("breach-steps-source")) }
    }
}
