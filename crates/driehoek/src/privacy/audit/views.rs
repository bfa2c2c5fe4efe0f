//! The page of the trail.

use domain::{
    meetings::PersonId,
    privacy::{AUDIT_KEPT_DAYS, Act, SubjectKind},
};
use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};

use super::{
    Note,
    pages::{Asked, Names, PAGE},
};
use crate::{
    i18n::Words,
    web::{
        components::{Button, Cell, Empty, Field, Heading, Table, panel, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the page shows.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub asked: &'a Asked,
    /// How many lines there are on all pages.
    pub count: u64,
    /// Which page this is, from 1.
    pub page: u64,
    pub notes: Vec<Note>,
    pub people: Vec<PersonId>,
    pub names: Names,
    pub zone: &'a TimeZone,
}

pub(super) fn show(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("trail-title");
    let count = words.t_with("trail-count", &[("count", shown.count.into())]);
    let days = [("days", AUDIT_KEPT_DAYS.into())];
    let body = html! {
        (Heading::new(&*title).lead(words.t_with("trail-intro", &days))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            (panel(&words.t("trail-filter"), &html! {}, &filter(words, shown)))
            @if shown.notes.is_empty() {
                (Empty::new(words.t("trail-empty"), words.t("trail-empty-text")))
            } @else {
                (panel(&count, &download(words, shown), &lines(words, shown)))
                (pages(words, shown))
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn filter(words: &Words, shown: &Shown<'_>) -> Markup {
    let anybody = (String::new(), words.t("trail-anybody").into_owned());
    let mut people: Vec<_> = shown
        .people
        .iter()
        .map(|id| (id.to_string(), shown.names.person(words, Some(*id)).into_owned()))
        .collect();
    people.sort_by(|one, other| one.1.cmp(&other.1));
    let anything = || (String::new(), words.t("trail-anything").into_owned());
    let acts = Act::ALL.map(|act| (act.name().to_owned(), act_name(words, act)));
    let kinds = SubjectKind::ALL.map(|kind| (kind.name().to_owned(), kind_name(words, kind)));
    let select = |name: &'static str, key: &str, options: Vec<(String, String)>, value: &str| {
        html! { (Field::select(name, words.t(key), options).value(value.to_owned())) }
    };
    let asked = shown.asked;
    html! {
        form.form.form-beside method="get" action="/beheer/logboek" {
            (select("wie", "trail-who", [vec![anybody], people].concat(), &asked.wie))
            (select("wat", "trail-act", [vec![anything()], acts.to_vec()].concat(), &asked.wat))
            (select("soort", "trail-kind", [vec![anything()], kinds.to_vec()].concat(), &asked.soort))
            (Field::date("van", words.t("trail-from")).value(&*asked.van))
            (Field::date("tot", words.t("trail-until")).value(&*asked.tot))
            @if !asked.over.is_empty() { input type="hidden" name="over" value=(asked.over); }
            (Button::submit(words.t("trail-show")).secondary())
        }
    }
}

fn download(words: &Words, shown: &Shown<'_>) -> Markup {
    let address = format!("/beheer/logboek.csv?{}", query(shown.asked, None));
    html! { (Button::link(words.t("trail-download"), address).icon(Icon::Download).quiet()) }
}

fn lines(words: &Words, shown: &Shown<'_>) -> Markup {
    let heads = ["trail-when", "trail-who", "trail-act", "trail-what"].map(|key| words.t(key));
    let rows = shown.notes.iter().map(|note| {
        let what = html! {
            (kind_name(words, note.subject.kind)) ": "
            bdi { (shown.names.subject(words, note.subject)) }
        };
        [
            Cell::Head(html! { (moment(note.at, shown.zone)) }),
            Cell::Words(html! { bdi { (shown.names.person(words, note.person)) } }),
            Cell::Words(html! { (act_name(words, note.act)) }),
            Cell::Words(what),
        ]
    });
    html! { (Table::new(words.t("trail-title"), heads).rows(rows)) }
}

fn pages(words: &Words, shown: &Shown<'_>) -> Markup {
    let last = shown.count.div_ceil(PAGE).max(1);
    let link = |key: &str, page: u64| {
        let address = format!("/beheer/logboek?{}", query(shown.asked, Some(page)));
        html! { (Button::link(words.t(key), address).quiet()) }
    };
    let place = [("page", shown.page.into()), ("all", last.into())];
    html! {
        @if last > 1 {
            nav.row aria-label=(words.t("trail-pages")) {
                @if shown.page > 1 { (link("trail-newer", shown.page - 1)) }
                span { (words.t_with("trail-page", &place)) }
                @if shown.page < last { (link("trail-older", shown.page + 1)) }
            }
        }
    }
}

/// The same question again, for another page or for the file. Ids and days need no escaping.
fn query(asked: &Asked, page: Option<u64>) -> String {
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let page = page.map(|page| page.to_string()).unwrap_or_default();
    let fields = [
        ("wie", &asked.wie),
        ("wat", &asked.wat),
        ("soort", &asked.soort),
        ("over", &asked.over),
        ("van", &asked.van),
        ("tot", &asked.tot),
        ("pagina", &page),
    ];
    let given = fields.into_iter().filter(|(_, value)| !value.is_empty() && plain(value));
    given.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// A moment as it is sorted and compared: day and time on the school's clock.
pub(super) fn moment(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

fn act_name(words: &Words, act: Act) -> String {
    words.t(&format!("act-{}", act.name())).into_owned()
}

fn kind_name(words: &Words, kind: SubjectKind) -> String {
    words.t(&format!("subject-{}", kind.name())).into_owned()
}
