//! The list of links by kind, and the question before one is ended.

use std::{borrow::Cow, collections::HashMap};

use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};
use uuid::Uuid;

use super::{About, Given, Kind, Until};
use crate::{
    i18n::Words,
    live::Live,
    meetings::links::home,
    web::{
        components::{Button, Cell, Empty, Heading, Hue, Notice, Table, panel, way_back},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// Where a list stands.
#[derive(Debug)]
pub(super) struct Place {
    pub address: String,
    back: String,
    /// Keys of the title, of what stands beneath it and of the way back; of a meeting its title.
    title: &'static str,
    back_label: Result<&'static str, String>,
    nav: Nav,
    may_stop: bool,
}

impl Place {
    pub(super) fn school(may_stop: bool) -> Self {
        Self {
            address: "/beheer/links".to_owned(),
            back: "/beheer".to_owned(),
            title: "links-school",
            back_label: Ok("manage-title"),
            nav: Nav::Manage,
            may_stop,
        }
    }

    pub(super) fn own() -> Self {
        Self {
            address: "/account/links".to_owned(),
            back: "/account".to_owned(),
            title: "links-own",
            back_label: Ok("account-title"),
            nav: Nav::Elsewhere,
            may_stop: true,
        }
    }

    pub(super) fn meeting(live: &Live) -> Self {
        let back = home(live.id());
        Self {
            address: format!("{back}/links"),
            back,
            title: "links-meeting",
            back_label: Err(live.read(|meeting| meeting.title.to_string())),
            nav: Nav::Meetings,
            may_stop: true,
        }
    }

    fn way_back(&self, words: &Words) -> Markup {
        let label = match &self.back_label {
            Ok(key) => words.t(key),
            Err(title) => title.as_str().into(),
        };
        way_back(&self.back, &label)
    }
}

/// What the list shows.
pub(super) struct List<'a> {
    pub given: &'a [Given],
    pub names: &'a HashMap<Uuid, String>,
    pub zone: &'a TimeZone,
    /// How many were just ended.
    pub stopped: Option<usize>,
}

pub(super) fn index(who: &SignedIn, place: &Place, list: &List<'_>) -> Markup {
    let words = &who.words;
    let title = words.t(place.title);
    let body = html! {
        (Heading::new(&*title).lead(words.t(&format!("{}-text", place.title)))
            .above(place.way_back(words)))
        div.stack.stack-wide {
            @if let Some(count) = list.stopped {
                (Notice::new(Hue::Good, words.t_with("links-stopped", &[("count", count.into())])))
            }
            @if list.given.is_empty() {
                (Empty::new(words.t("links-none"), words.t("links-none-text")))
            }
            @for kind in Kind::ALL { (of_kind(words, place, list, kind)) }
        }
    };
    staff(who, place, &title, body)
}

fn of_kind(words: &Words, place: &Place, list: &List<'_>, kind: Kind) -> Markup {
    let given: Vec<_> = list.given.iter().filter(|one| one.opens.kind() == kind).collect();
    let name = kind.name();
    let title = words.t(&format!("links-{name}"));
    let all = html! {
        @if place.may_stop && given.len() > 1 {
            form method="post" action=(place.address) {
                input type="hidden" name="kind" value=(name);
                (Button::submit(words.t(&format!("links-{name}-stop-all"))).quiet())
            }
        }
    };
    let heads = ["links-what", "links-by", "links-since", "links-until", "links-stop-head"];
    let shown = if place.may_stop { &heads[..] } else { &heads[..4] };
    let table =
        Table::new(words.t(&format!("links-{name}-caption")), shown.iter().map(|key| words.t(key)))
            .rows(given.iter().map(|one| cells(words, place, list, one)));
    html! {
        @if !given.is_empty() {
            (panel(&title, &all, &html! {
                p { (words.t(&format!("links-{name}-text"))) }
                div.links-given { (table) }
            }))
        }
    }
}

fn cells(words: &Words, place: &Place, list: &List<'_>, one: &Given) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Head(html! { bdi { (about(words, one)) } }),
        Cell::Words(html! { bdi { (by(words, list, one)) } }),
        Cell::Words(html! { (day(words, one.at, list.zone)) }),
        Cell::Words(html! { (until(words, one.until)) }),
    ];
    if place.may_stop {
        let (id, part) = one.opens.named();
        cells.push(Cell::Words(html! {
            form method="post" action=(place.address) {
                input type="hidden" name="kind" value=(one.opens.kind().name());
                input type="hidden" name="id" value=(id);
                @if !part.is_empty() { input type="hidden" name="part" value=(part); }
                (stop_button(words, one))
            }
        }));
    }
    cells
}

/// Every button says what it ends, for whoever hears them one by one.
fn stop_button(words: &Words, one: &Given) -> Markup {
    let label = words.t_with("links-stop-of", &[("what", about(words, one).into())]);
    html! {
        button.button.button-quiet type="submit" aria-label=(label) { (words.t("links-stop")) }
    }
}

/// The question before ending: what happens, and for which.
pub(super) fn ask(
    who: &SignedIn,
    place: &Place,
    (kind, which): (Kind, Option<(Uuid, &str)>),
    list: &List<'_>,
) -> Markup {
    let words = &who.words;
    let name = kind.name();
    let title = match which {
        Some(_) => words.t(&format!("links-{name}-ask")),
        None => words.t_with("links-ask-all", &[("count", list.given.len().into())]),
    };
    let body = html! {
        (Heading::new(&*title).lead(words.t(&format!("links-{name}-after")))
            .above(way_back(&place.address, &words.t(place.title))))
        div.stack {
            ul { @for one in list.given { li { bdi { (about(words, one)) } } } }
            form.row method="post" action=(place.address) {
                input type="hidden" name="kind" value=(name);
                @if let Some((id, part)) = which {
                    input type="hidden" name="id" value=(id);
                    @if !part.is_empty() { input type="hidden" name="part" value=(part); }
                }
                (Button::submit(words.t(&format!("links-{name}-do"))).danger().sends("sure", "yes"))
                (Button::link(words.t("links-keep"), place.address.as_str()).quiet())
            }
        }
    };
    staff(who, place, &title, body)
}

fn about<'a>(words: &'a Words, one: &'a Given) -> Cow<'a, str> {
    match &one.about {
        About::Named(name) => name.as_str().into(),
        About::Somebody => words.t(&format!("links-{}-somebody", one.opens.kind().name())),
        About::Count(title, count) => {
            let args = [("title", title.as_str().into()), ("count", (*count).into())];
            words.t_with("links-pages-count", &args).into_owned().into()
        }
    }
}

fn by<'a>(words: &'a Words, list: &'a List<'_>, one: &Given) -> Cow<'a, str> {
    match one.by {
        None => words.t(&format!("links-{}-by", one.opens.kind().name())),
        Some(person) => match list.names.get(&person.0).filter(|name| !name.is_empty()) {
            Some(name) => name.as_str().into(),
            None => words.t("trail-nameless"),
        },
    }
}

fn until(words: &Words, until: Until) -> Cow<'_, str> {
    match until {
        Until::Closed => words.t("links-until-closed"),
        Until::Erased => words.t("links-until-erased"),
        Until::Day(day) => words.date(day).into(),
    }
}

fn day(words: &Words, at: Timestamp, zone: &TimeZone) -> String {
    words.date(at.to_zoned(zone.clone()).date())
}

fn staff(who: &SignedIn, place: &Place, title: &str, body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: place.nav };
    page(&Page { words: &who.words, title, kind, scripts: &[] }, body)
}
