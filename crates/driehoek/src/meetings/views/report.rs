//! The report as a page.

use domain::meetings::{Meeting, SHARE_DAYS_MAX};
use jiff::civil;
use maud::{Markup, html};
use print::{Document, Part, Section};

use super::{View, hidden};
use crate::accounts::Person;
use crate::meetings::kinds;
use crate::settings::House;
use crate::web::assets;
use crate::web::components::{Button, Hue, Notice, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// Where the report's files and links are.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The address before `.pdf`: `/bijeenkomsten/ID/verslag` or `/verslag/TOKEN`.
    pub base: &'a str,
    /// For guests: the school of the meeting.
    pub house: Option<&'a House>,
    /// For coaches: their name, the meeting's address, and a link that was just made.
    pub coach: Option<Coach<'a>>,
}

/// What only coaches see on the page.
#[derive(Clone, Copy, Debug)]
pub struct Coach<'a> {
    /// The name in the header.
    pub who: &'a Person,
    /// The meeting's address.
    pub home: &'a str,
    /// The link that was just made; it is shown once.
    pub made: Option<&'a str>,
    /// Today, by the school's clock.
    pub today: civil::Date,
    /// From card to action point to the next meeting.
    pub thread: &'a Markup,
}

/// The page.
pub fn show(view: View<'_>, meeting: &Meeting, document: &Document, files: Files<'_>) -> Markup {
    let words = view.words;
    let kind = match files.coach {
        Some(coach) => PageKind::Staff { who: coach.who, active: Nav::Meetings },
        None => files.house.map_or(PageKind::Plain, |house| PageKind::Guest { house }),
    };
    let about = Page { words, title: &document.title, kind, scripts: &["form.js"] };
    let body = html! {
        // A page for visitors has no styles but the base, so the report brings its own.
        link rel="stylesheet" href=(assets::url("report.css"));
        div.report-page {
            (head(view, document, files))
            aside.report-side.no-print aria-label=(words.t("report-files")) {
                (downloads(view, files))
                @if let Some(coach) = files.coach {
                    (kinds::definition::keeping::links(view, meeting, coach.home))
                    (kinds::vision::keeping::links(view, meeting, coach.home))
                    (sharing(view, meeting, coach))
                }
            }
            article.report {
                @for (at, section) in document.sections.iter().enumerate() {
                    (section_of(section))
                    // What came of the action points stands right behind them.
                    @if at == 0 { @if let Some(coach) = files.coach { (coach.thread) } }
                }
            }
        }
    };
    page(&about, body)
}

fn head(view: View<'_>, document: &Document, files: Files<'_>) -> Markup {
    html! {
        header.report-head {
            @if let Some(coach) = files.coach {
                p.no-print { (way_back(coach.home, &view.words.t("lead-plan"))) }
            }
            p.overline { (document.subtitle) }
            h1 dir="auto" { (document.title) }
            p.lead { (document.date_line) }
            dl.report-meta {
                @for (label, value) in &document.meta {
                    div { dt { (label) } dd dir="auto" { (value) } }
                }
            }
        }
    }
}

fn downloads(view: View<'_>, files: Files<'_>) -> Markup {
    let words = view.words;
    let others = [("docx", "report-docx"), ("csv", "report-csv"), ("json", "report-json")];
    html! {
        section.report-files {
            h2 { (words.t("report-files")) }
            (Button::link(words.t("report-pdf"), format!("{}.pdf", files.base)).icon(Icon::Download))
            div.row {
                @for (ending, key) in others {
                    (Button::link(words.t(key), format!("{}.{ending}", files.base)).quiet())
                }
                button.button.button-quiet type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
            }
        }
    }
}

fn section_of(section: &Section) -> Markup {
    html! {
        section class={ "report-section report-level-" (section.level) } {
            @if section.level == 1 { h2 { (section.heading) } } @else { h3 dir="auto" { (section.heading) } }
            @for part in &section.parts { (part_of(part)) }
        }
    }
}

fn part_of(part: &Part) -> Markup {
    html! {
        @match part {
            Part::Paragraph(text) => p dir="auto" { (text) },
            Part::Note(text) => p.report-note dir="auto" { (text) },
            Part::Quote { text, by } => blockquote.report-quote {
                p dir="auto" { (text) }
                @if let Some(by) = by { footer { (by) } }
            },
            Part::List(items) => ul.report-list { @for item in items { li dir="auto" { (item) } } },
            Part::Checklist(items) => ul.report-points {
                @for item in items {
                    li {
                        p.report-point dir="auto" { (item.text) }
                        @if !item.detail.is_empty() { p.report-detail { (item.detail) } }
                    }
                }
            },
            Part::Table { head, rows } => (table(head, rows)),
            Part::Card { kind_label, number, text, colour } => div class={ "report-card family-" (colour.name()) } {
                p.report-kind { (number) " " (kind_label) }
                p.report-question dir="auto" { (text) }
            },
            Part::Definition { term, text } => dl.report-definition {
                dt dir="auto" { (term) }
                dd dir="auto" { (text) }
            },
        }
    }
}

fn table(head: &[String], rows: &[Vec<String>]) -> Markup {
    html! {
        table.report-table {
            @if !head.is_empty() {
                thead { tr { @for cell in head { th scope="col" { (cell) } } } }
            }
            tbody {
                @for row in rows { tr { @for cell in row { td dir="auto" { (cell) } } } }
            }
        }
    }
}

fn sharing(view: View<'_>, meeting: &Meeting, coach: Coach<'_>) -> Markup {
    let words = view.words;
    let until = coach.today.saturating_add(jiff::Span::new().days(30));
    let latest = coach.today.saturating_add(jiff::Span::new().days(SHARE_DAYS_MAX));
    let address = format!("{}/verslag/delen", coach.home);
    html! {
        section.report-share #delen {
            h2 { (words.t("share-title")) }
            p.field-help { (words.t("share-text")) }
            @if let Some(link) = coach.made {
                (Notice::new(Hue::Good, words.t("share-made"))
                    .acts(html! { a.report-link dir="ltr" href=(link) { (link) } }))
            }
            form.ask-line method="post" action=(address) {
                (hidden("do", "share"))
                div.field {
                    label.field-label for="until" { (words.t("share-until")) }
                    input.input.input-short #until type="date" name="until" required min=(coach.today) max=(latest) value=(until);
                }
                button.button.button-secondary type="submit" { (words.t("share-make")) }
            }
            @if !meeting.shares.is_empty() {
                ul.share-list {
                    @for share in &meeting.shares {
                        li {
                            span { (words.t_with("share-open-until", &[("until", words.date(share.until).into())])) }
                            form.act method="post" action=(address) {
                                (hidden("do", "stop")) (hidden("share", &share.token_hash))
                                button.button.button-quiet type="submit" { (words.t("share-stop")) }
                            }
                        }
                    }
                }
            }
        }
    }
}
