//! The page of the trail.

use domain::{
    meetings::PersonId,
    privacy::{AUDIT_KEPT_DAYS, Act, SubjectKind},
};
use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};

use super::{
    Note, Subject,
    pages::{Asked, Names, PAGE},
};
use crate::{
    i18n::Words,
    web::{
        components::{Button, Cell, Empty, Field, Heading, Hue, Notice, Table, panel, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the page shows.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub asked: &'a Asked,
    /// The one thing that all lines are about, when that was asked.
    pub subject: Option<Subject>,
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
            (about(words, &shown.names, shown.subject, "/beheer/logboek"))
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

/// What all lines are about, and the way out of that.
pub(super) fn about(
    words: &Words,
    names: &Names,
    subject: Option<Subject>,
    address: &'static str,
) -> Markup {
    let Some(subject) = subject else { return html! {} };
    let name = names.subject(words, subject).into_owned();
    let kind = kind_name(words, subject.kind);
    let text = words.t_with("trail-only", &[("kind", kind.into()), ("name", name.into())]);
    let all = Button::link(words.t("trail-all"), address).quiet();
    html! { (Notice::new(Hue::School, text).acts(html! { (all) })) }
}

/// Whom the trail names, to choose one of; nobody in particular comes first.
pub(super) fn people_to_choose(
    words: &Words,
    names: &Names,
    people: &[PersonId],
) -> Vec<(String, String)> {
    let mut choices: Vec<_> = people
        .iter()
        .map(|id| (id.to_string(), names.person(words, Some(*id)).into_owned()))
        .collect();
    choices.sort_by(|one, other| one.1.cmp(&other.1));
    let anybody = (String::new(), words.t("trail-anybody").into_owned());
    [vec![anybody], choices].concat()
}

fn filter(words: &Words, shown: &Shown<'_>) -> Markup {
    let people = people_to_choose(words, &shown.names, &shown.people);
    let anything = || (String::new(), words.t("trail-anything").into_owned());
    let acts = Act::ALL.map(|act| (act.name().to_owned(), act_name(words, act)));
    let kinds = SubjectKind::ALL.map(|kind| (kind.name().to_owned(), kind_name(words, kind)));
    let select = |name: &'static str, key: &str, options: Vec<(String, String)>, value: &str| {
        html! { (Field::select(name, words.t(key), options).value(value.to_owned())) }
    };
    let asked = shown.asked;
    html! {
        form.form.form-beside method="get" action="/beheer/logboek" {
            (select("wie", "trail-who", people, &asked.wie))
            (select("wat", "trail-act", [vec![anything()], acts.to_vec()].concat(), &asked.wat))
            (select("soort", "trail-kind", [vec![anything()], kinds.to_vec()].concat(), &asked.soort))
            (Field::date("van", words.t("trail-from")).value(&*asked.van))
            (Field::date("tot", words.t("trail-until")).value(&*asked.tot))
            @if !asked.over.is_empty() { input type="hidden" name="over" value=(asked.over); }
            @if !asked.aanmelding.is_empty() {
                input type="hidden" name="aanmelding" value=(asked.aanmelding);
            }
            (Button::submit(words.t("trail-show")).secondary())
        }
    }
}

fn download(words: &Words, shown: &Shown<'_>) -> Markup {
    let address = format!("/beheer/logboek.csv?{}", query(shown.asked, None));
    let overview = format!("/beheer/logboek/overzicht?{}", query(shown.asked, None));
    html! {
        div.row {
            (Button::link(words.t("breach-title"), overview).icon(Icon::Eye).quiet())
            (Button::link(words.t("trail-download"), address).icon(Icon::Download).quiet())
        }
    }
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
            Cell::Words(html! { bdi { (shown.names.who(words, note.person, note.act)) } }),
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
pub(super) fn query(asked: &Asked, page: Option<u64>) -> String {
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let page = page.map(|page| page.to_string()).unwrap_or_default();
    let fields = [
        ("wie", &asked.wie),
        ("wat", &asked.wat),
        ("soort", &asked.soort),
        ("over", &asked.over),
        ("van", &asked.van),
        ("tot", &asked.tot),
        ("aanmelding", &asked.aanmelding),
        ("pagina", &page),
    ];
    let given = fields.into_iter().filter(|(_, value)| !value.is_empty() && plain(value));
    given.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// A moment as it is sorted and compared: day and time on the school's clock.
pub(super) fn moment(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

pub(super) fn act_name(words: &Words, act: Act) -> String {
    words.t(&format!("act-{}", act.name())).into_owned()
}

pub(super) fn kind_name(words: &Words, kind: SubjectKind) -> String {
    words.t(&format!("subject-{}", kind.name())).into_owned()
}
