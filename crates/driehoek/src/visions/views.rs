//! The pages of visions: the sentences large, the values below them, and what came before.

use domain::accounts::Right;
use domain::meetings::{GROUP_TEXT_MAX, MeetingId, TITLE_MAX};
use domain::visions::{Origin, Version, Words as Said};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::store::Stored;
use crate::meetings::form::Fields;
use crate::meetings::links::home;
use crate::meetings::views::hidden;
use crate::web::components::{Button, Empty, Field, Heading, Hue, Notice, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};
use crate::web::who::SignedIn;

/// A meeting in which a group made it.
pub(super) struct From {
    pub meeting: MeetingId,
    pub title: String,
    /// Whether the reader leads it.
    pub is_led: bool,
}

/// What the page of one vision shows.
pub(super) struct Shown<'a> {
    pub vision: &'a Stored,
    pub from: &'a [From],
    pub zone: &'a TimeZone,
    pub again: Option<(&'a Fields, String)>,
    pub done: &'a str,
}

fn may_write(who: &SignedIn) -> bool {
    who.person.roles.may(Right::LeadMeetings)
}

/// Who leads meetings finds it there.
fn nav(who: &SignedIn) -> Nav {
    if may_write(who) { Nav::Meetings } else { Nav::Elsewhere }
}

/// The sentences, and the values below them.
fn said(words: &Said) -> Markup {
    html! {
        div.vision-said dir="auto" {
            @for line in words.text.as_str().lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
        }
        @if !words.values.is_empty() {
            ul.vision-chips { @for value in &words.values { li.vision-chip dir="auto" { (value) } } }
        }
    }
}

/// All visions.
pub(super) fn index(who: &SignedIn, visions: &[Stored], date: impl Fn(&Stored) -> Date) -> Markup {
    let words = &who.words;
    let title = words.t("visions-title");
    let kind = PageKind::Staff { who: &who.person, active: nav(who) };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let body = html! {
        (Heading::new(title.as_ref()).lead(words.t("visions-lead")))
        @if visions.is_empty() {
            (Empty::new(words.t("visions-none"), words.t("visions-none-text")).act(html! {
                @if may_write(who) {
                    (Button::link(words.t("meeting-new"), "/bijeenkomsten/nieuw?start=deck:1.4").primary().icon(Icon::Plus))
                }
                (Button::link(words.t("visions-cards"), "/kaartenbak/1.4"))
            }))
        }
        div.visions data-one[visions.len() == 1] {
            @for vision in visions {
                @if let Some(now) = vision.vision.now() {
                    article.vision-sheet-card {
                        h2 { a href=(format!("/visie/{}", vision.id)) dir="auto" { (now.words.title) } }
                        (said(&now.words))
                        p.soft { (words.t_with("visions-version", &[("number", now.number.into()), ("date", words.date(date(vision)).into())])) }
                    }
                }
            }
        }
    };
    page(&about, body)
}

/// One vision, with what can be done with it.
pub(super) fn show(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let Some(now) = shown.vision.vision.now() else { return html! {} };
    let title = now.words.title.as_str();
    let kind = PageKind::Staff { who: &who.person, active: nav(who) };
    let about = Page { words, title, kind, scripts: &["form.js"] };
    let home = format!("/visie/{}", shown.vision.id);
    let body = html! {
        div.no-print { (way_back("/visie", &words.t("visions-title"))) }
        (told(who, shown, &home))
        article.vision-page {
            h1 dir="auto" { (title) }
            (said(&now.words))
            p.soft { (words.t_with("visions-version", &[("number", now.number.into()), ("date", day(who, shown, now.at).into())])) }
            (from(who, shown))
        }
        @if !shown.vision.is_removed {
            div.row.no-print {
                (Button::link(words.t("visions-pdf"), format!("{home}/visie.pdf")).icon(Icon::Print))
                (Button::link(words.t("visions-poster"), format!("{home}/poster.pdf")).quiet())
            }
            @if may_write(who) { (edit(who, shown, &home)) }
            (versions(who, shown, &home))
            @if may_write(who) {
                form.no-print method="post" action=(home) {
                    (hidden("do", "remove"))
                    (Button::submit(words.t("visions-remove")).quiet().icon(Icon::Remove))
                }
            }
        }
    };
    page(&about, body)
}

fn day(who: &SignedIn, shown: &Shown<'_>, at: Timestamp) -> String {
    who.words.date(at.to_zoned(shown.zone.clone()).date())
}

/// What just happened, or why not.
fn told(who: &SignedIn, shown: &Shown<'_>, home: &str) -> Markup {
    let words = &who.words;
    let restore = html! {
        @if may_write(who) {
            form method="post" action=(home) {
                (hidden("do", "restore"))
                (Button::submit(words.t("visions-restore")).secondary().icon(Icon::Undo))
            }
        }
    };
    html! {
        @if let Some((_, why)) = &shown.again { (Notice::new(Hue::Bad, why.as_str())) }
        @else if shown.vision.is_removed {
            (Notice::new(Hue::Wait, words.t("visions-removed")).text(words.t("visions-removed-text")).acts(restore))
        } @else {
            @match shown.done {
                "bewaard" => (Notice::new(Hue::Good, words.t("visions-kept"))),
                "terug" => (Notice::new(Hue::Good, words.t("visions-restored"))),
                _ => {},
            }
        }
    }
}

/// The meetings that it came from.
fn from(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    html! {
        @for meeting in shown.from {
            p.vision-from {
                (icon(Icon::Meeting))
                span {
                    (words.t("visions-from")) " "
                    @if meeting.is_led {
                        a href={ (home(meeting.meeting)) "/verslag" } dir="auto" { (meeting.title) }
                    } @else { bdi { (meeting.title) } }
                }
            }
        }
    }
}

fn edit(who: &SignedIn, shown: &Shown<'_>, home: &str) -> Markup {
    let words = &who.words;
    let Some(now) = shown.vision.vision.now() else { return html! {} };
    let again = shown.again.as_ref().map(|(fields, _)| *fields);
    let again = again.filter(|fields| fields.get("do") == "write");
    let typed = |name: &str, stands: String| again.map_or(stands, |it| it.get(name).to_owned());
    let values: Vec<_> = now.words.values.iter().map(ToString::to_string).collect();
    html! {
        details.vision-edit.no-print open[again.is_some()] {
            summary { (icon(Icon::Edit)) span { (words.t("visions-edit")) } }
            form method="post" action=(home) {
                (hidden("do", "write")) (hidden("seen", now.number))
                (Field::text("title", words.t("visions-field-title")).value(typed("title", now.words.title.to_string())).most(TITLE_MAX).required())
                (Field::area("text", words.t("visions-field-text")).help(words.t("visions-field-text-help"))
                    .value(typed("text", now.words.text.to_string())).most(GROUP_TEXT_MAX).required())
                (Field::area("values", words.t("visions-field-values")).help(words.t("visions-field-values-help"))
                    .value(typed("values", values.join("\n"))))
                div.row { (Button::submit(words.t("save")).primary()) }
            }
        }
    }
}

/// What came before, to read and to put back.
fn versions(who: &SignedIn, shown: &Shown<'_>, home: &str) -> Markup {
    let words = &who.words;
    let before: Vec<_> = shown.vision.vision.before().collect();
    let now = shown.vision.vision.number();
    html! {
        @if !before.is_empty() {
            details.vision-before.no-print open[shown.done == "bewaard"] {
                summary { (icon(Icon::Clock)) span { (words.t("visions-before")) " (" (before.len()) ")" } }
                ol.vision-versions {
                    @for version in before {
                        li {
                            p.vision-when {
                                strong { (words.t_with("visions-version", &[("number", version.number.into()), ("date", day(who, shown, version.at).into())])) }
                                " · " (origin(who, version))
                            }
                            (said(&version.words))
                            @if may_write(who) {
                                form method="post" action=(home) {
                                    (hidden("do", "put-back")) (hidden("seen", now)) (hidden("version", version.number))
                                    (Button::submit(words.t("define-use-again")).quiet().icon(Icon::Undo))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn origin(who: &SignedIn, version: &Version) -> String {
    let words = &who.words;
    match version.origin {
        Origin::Meeting { .. } => words.t("visions-origin-meeting").into_owned(),
        Origin::Written => words.t("visions-origin-written").into_owned(),
        Origin::PutBack { number } => {
            words.t_with("visions-origin-back", &[("number", number.into())]).into_owned()
        }
    }
}
