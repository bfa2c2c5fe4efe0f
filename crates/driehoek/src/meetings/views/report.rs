//! The report as a page.

use domain::meetings::{Meeting, SHARE_DAYS_MAX};
use jiff::civil;
use maud::{Markup, html};
use print::{Document, Part};

use super::{View, hidden};
use crate::web::shell::{Nav, Page, PageKind, page};

/// Where the report's files and links are.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The address before `.pdf`: `/bijeenkomsten/ID/verslag` or `/verslag/TOKEN`.
    pub base: &'a str,
    /// For coaches: their name, the meeting's address, and a link that was just made.
    pub coach: Option<Coach<'a>>,
}

/// What only coaches see on the page.
#[derive(Clone, Copy, Debug)]
pub struct Coach<'a> {
    /// The name in the header.
    pub who: &'a str,
    /// The meeting's address.
    pub home: &'a str,
    /// The link that was just made; it is shown once.
    pub made: Option<&'a str>,
    /// Today, by the school's clock.
    pub today: civil::Date,
}

/// The page.
pub fn show(view: View<'_>, meeting: &Meeting, document: &Document, files: Files<'_>) -> Markup {
    let words = view.words;
    let kind = match files.coach {
        Some(coach) => PageKind::Staff { who: coach.who, active: Nav::Meetings },
        None => PageKind::Plain,
    };
    let about = Page { words, title: &document.title, kind, scripts: &["form.js"] };
    let body = html! {
        @if let Some(coach) = files.coach {
            p.no-print { a href=(coach.home) { "‹ " (meeting.title) } }
        }
        article.report {
            header.report-head {
                p.kicker { (document.subtitle) }
                h1 dir="auto" { (document.title) }
                p.lead-text { (document.date_line) }
                dl.report-meta { @for (label, value) in &document.meta { div { dt { (label) } dd dir="auto" { (value) } } } }
            }
            nav.row.no-print aria-label=(words.t("report-files")) {
                a.button href={ (files.base) ".pdf" } { (words.t("report-pdf")) }
                a.button href={ (files.base) ".docx" } { (words.t("report-docx")) }
                a.button href={ (files.base) ".csv" } { (words.t("report-csv")) }
                a.button href={ (files.base) ".json" } { (words.t("report-json")) }
                button.button.button-quiet type="button" data-print { (words.t("print")) }
            }
            @for section in &document.sections {
                section class={ "report-section report-level-" (section.level) } {
                    @if section.level == 1 { h2 { (section.heading) } } @else { h3 dir="auto" { (section.heading) } }
                    @for part in &section.parts { (part_of(part)) }
                }
            }
        }
        @if let Some(coach) = files.coach { (sharing(view, meeting, coach)) }
    };
    page(&about, body)
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
            Part::List(items) => ul { @for item in items { li dir="auto" { (item) } } },
            Part::Checklist(items) => ul.report-points { @for item in items {
                li { span dir="auto" { (item.text) } @if !item.detail.is_empty() { " " span.help { (item.detail) } } }
            } },
            Part::Table { head, rows } => div.table-scroll { table.report-table {
                @if !head.is_empty() { thead { tr { @for cell in head { th scope="col" { (cell) } } } } }
                tbody { @for row in rows { tr { @for cell in row { td dir="auto" { (cell) } } } } }
            } },
            Part::Card { kind_label, number, text, colour } => p class={ "report-card family-" (colour.name()) } {
                span.kicker { (kind_label) " " (number) } " " span dir="auto" { (text) }
            },
            Part::Definition { term, text } => dl.report-definition { dt dir="auto" { (term) } dd dir="auto" { (text) } },
        }
    }
}

fn sharing(view: View<'_>, meeting: &Meeting, coach: Coach<'_>) -> Markup {
    let words = view.words;
    let until = coach.today.saturating_add(jiff::Span::new().days(30));
    let latest = coach.today.saturating_add(jiff::Span::new().days(SHARE_DAYS_MAX));
    let address = format!("{}/verslag/delen", coach.home);
    html! {
        section.panel.no-print #delen {
            h2 { (words.t("share-title")) }
            p { (words.t("share-text")) }
            @if let Some(link) = coach.made {
                div.notice role="status" { p { (words.t("share-made")) } p dir="ltr" { a href=(link) { (link) } } }
            }
            form.row method="post" action=(address) {
                (hidden("do", "share"))
                label for="until" { (words.t("share-until")) }
                input #until type="date" name="until" required min=(coach.today) max=(latest) value=(until);
                button.button type="submit" { (words.t("share-make")) }
            }
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
