//! The pages of the file with everything.

use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::{
    KEPT, Taker,
    jobs::{Place, Shown},
};
use crate::{
    i18n::Words,
    nodes::views::not_all,
    privacy::the_register,
    web::{
        components::{Button, Chip, Heading, Hue, Notice, panel, progress, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// The address.
pub(super) const HOME: &str = "/beheer/uitvoer";

/// What is in it, for whoever looks, and the files that there are.
pub(super) fn index(
    who: &SignedIn,
    taker: &Taker,
    (files, is_all): (&[Shown], bool),
    zone: &TimeZone,
) -> Markup {
    let words = &who.words;
    let title = words.t("export-title");
    let (with, without): (Vec<_>, Vec<_>) = the_register()
        .categories
        .iter()
        .filter(|category| !category.subjects.is_empty())
        .partition(|category| taker.takes(category));
    let names = |categories: &[&domain::privacy::Category]| {
        html! { ul.export-kinds { @for of in categories { li { (of.name.in_lang(words.lang())) } } } }
    };
    let hours = [("hours", KEPT.as_hours().into())];
    let body = html! {
        (Heading::new(&*title).lead(words.t("export-intro"))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            @if !taker.takes_named("child") {
                (Notice::new(Hue::School, words.t("export-part")).text(words.t("export-part-text")))
            }
            (panel(&words.t("export-make"), &html! {}, &html! {
                p { (words.t_with("export-make-text", &hours)) }
                form method="post" action=(HOME) {
                    (Button::submit(words.t("export-make-do")).icon(Icon::Download))
                }
            }))
            @if !is_all { (not_all(words)) }
            @if !files.is_empty() {
                (panel(&words.t("export-files"), &html! {}, &html! {
                    ul.export-files { @for file in files { (row(words, file, zone)) } }
                }))
            }
            (panel(&words.t("export-with"), &html! {}, &html! {
                p { (words.t("export-with-text")) }
                (names(&with))
            }))
            (panel(&words.t("export-without"), &html! {}, &html! {
                p { (words.t("export-without-text")) }
                (names(&without))
            }))
        }
    };
    manage(who, &title, &[], body)
}

fn row(words: &Words, file: &Shown, zone: &TimeZone) -> Markup {
    let at = words.date_time(file.begun_at.to_zoned(zone.clone()).datetime());
    html! {
        li {
            a href=(format!("{HOME}/{}", file.id)) { (at) }
            (Chip::new(match &file.place {
                Place::Making(..) => words.t("export-going"),
                Place::Ready(bytes) => size(words, *bytes).into(),
                Place::Failed(_) => words.t("export-failed"),
            }))
        }
    }
}

/// A file on its way.
pub(super) fn job(who: &SignedIn, file: &Shown) -> Markup {
    let words = &who.words;
    let title = words.t("export-job");
    let address = format!("{HOME}/{}", file.id);
    let is_over = !matches!(file.place, Place::Making(..));
    let scripts: &[&str] = if is_over { &[] } else { &["job.js"] };
    let body = html! {
        (Heading::new(&*title).lead(words.t("export-job-text"))
            .above(way_back(HOME, &words.t("export-title"))))
        div.stack {
            div #opdracht .job data-job=(format!("{address}/voortgang")) aria-live="polite" {
                (state(words, file))
            }
            form method="post" action=(address) {
                (Button::submit(words.t("export-remove")).quiet().sends("do", "remove").icon(Icon::Remove))
            }
        }
    };
    manage(who, &title, scripts, body)
}

/// How far it is; the script replaces this.
pub(super) fn state(words: &Words, file: &Shown) -> Markup {
    let is_over = !matches!(file.place, Place::Making(..));
    html! {
        div.job-state data-over[is_over] {
            @match &file.place {
                Place::Making(done, of) => {
                    (progress(&words.t("export-going"), *done as u64, (*of > 0).then_some(*of as u64)))
                    noscript { p.job-again { a.button.button-secondary href="" { (words.t("paper-again")) } } }
                }
                Place::Failed(reference) => {
                    (Notice::new(Hue::Bad, words.t("export-failed")).text(
                        words.t_with("export-failed-text", &[("reference", reference.as_str().into())])))
                }
                Place::Ready(bytes) => {
                    p.job-ready { (words.t("export-ready")) " " (size(words, *bytes)) "." }
                    p { (Button::link(words.t("export-fetch"), format!("{HOME}/{}/school.zip", file.id))
                        .primary().large().icon(Icon::Download)) }
                    p.help { (words.t("export-care")) }
                }
            }
        }
    }
}

/// A size as people read it, in steps of a thousand.
fn size(words: &Words, bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return words.t_with("export-kilobytes", &[("count", kilobytes.into())]).into_owned();
    }
    let megabytes = kilobytes.div_ceil(1000);
    words.t_with("export-megabytes", &[("count", megabytes.into())]).into_owned()
}

fn manage(who: &SignedIn, title: &str, scripts: &[&str], body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words: &who.words, title, kind, scripts }, body)
}
