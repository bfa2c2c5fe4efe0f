//! A translator's file on its way in: choose it, and see what it would change.

use domain::{
    decks::{CardBox, Part, TextFault},
    lang::Lang,
};
use maud::{Markup, html};

use super::{LINES_MAX, about, deck_title, excerpt, more, name_of, raw};
use crate::{
    i18n::Words,
    translations::{
        import::{Brought, Change},
        store::Key,
        xliff::{MAX_BYTES, Refused},
    },
    web::{
        components::{Button, Check, Heading, Hue, Notice, panel, way_back},
        icons::{Icon, icon},
        shell,
        who::SignedIn,
    },
};

const MEGABYTE: usize = 1024 * 1024;

/// The form, with what was wrong with the file before.
pub(in crate::translations) fn upload(who: &SignedIn, fault: Option<&str>) -> Markup {
    let words = &who.words;
    let title = words.t("translations-upload");
    let above = way_back("/vertalen", &words.t("translations-title"));
    let help = words.t_with("translations-upload-help", &[("most", (MAX_BYTES / MEGABYTE).into())]);
    let body = html! {
        (Heading::new(&*title).lead(words.t("translations-upload-lead")).above(above))
        form.form method="post" action="/vertalen/inlezen" enctype="multipart/form-data" {
            div.field.field-wrong[fault.is_some()] {
                label.field-label for="bestand" { (words.t("translations-file")) }
                @if let Some(fault) = fault {
                    p.field-error #bestand-fout role="alert" { (icon(Icon::Warning)) span { (fault) } }
                }
                input.input #bestand type="file" name="file" accept=".xlf,.xliff,application/xliff+xml"
                    required aria-invalid=[fault.map(|_| "true")] aria-describedby="bestand-hulp";
                p.field-help #bestand-hulp { (help) }
            }
            (Button::submit(words.t("translations-upload-do")).primary())
        }
    };
    shell::page(&about(who, &title, &[]), body)
}

/// Why a file was refused, in a sentence.
pub(in crate::translations) fn refused(words: &Words, refused: &Refused) -> String {
    let (key, line, what) = match refused {
        Refused::TooLarge => ("translations-refused-large", 0, ""),
        Refused::NotUtf8 => ("translations-refused-utf8", 0, ""),
        Refused::Encoding { line, encoding } => {
            ("translations-refused-encoding", *line, encoding.as_str())
        }
        Refused::DocumentType { line } => ("translations-refused-doctype", *line, ""),
        Refused::Entity { line, name } => ("translations-refused-entity", *line, name.as_str()),
        Refused::TooDeep { line } => ("translations-refused-deep", *line, ""),
        Refused::NotXml { line, .. } => ("translations-refused-xml", *line, ""),
        Refused::NotXliff => ("translations-refused-xliff", 0, ""),
        Refused::SourceLang { tag } => ("translations-refused-source", 0, tag.as_str()),
        Refused::TargetLang { tag } => ("translations-refused-target", 0, tag.as_str()),
        Refused::TooManyUnits => ("translations-refused-units", 0, ""),
        Refused::TooManyNotes { line } => ("translations-refused-notes", *line, ""),
        Refused::Empty => ("translations-refused-empty", 0, ""),
    };
    words.t_with(key, &[("line", line.into()), ("what", what.into())]).into_owned()
}

/// What the page about a file shows.
pub(in crate::translations) struct Report<'a> {
    pub(in crate::translations) name: &'a str,
    pub(in crate::translations) address: &'a str,
    pub(in crate::translations) lang: Lang,
    pub(in crate::translations) cards: &'a CardBox,
    pub(in crate::translations) brought: &'a Brought,
}

/// What the file would change. Nothing is saved yet.
pub(in crate::translations) fn report(who: &SignedIn, report: &Report<'_>) -> Markup {
    let words = &who.words;
    let Brought { changes, .. } = report.brought;
    let name = name_of(words, report.lang);
    let title = words.t_with("translations-report-title", &[("lang", name.into())]);
    let above = way_back(&format!("/vertalen/{}", report.lang), name);
    let body = html! {
        (Heading::new(&*title).lead(report.name).above(above))
        div.stack.stack-wide {
            (Notice::new(Hue::School, words.t("translations-report-not-yet")))
            (numbers(words, report.brought))
            @if changes.is_empty() {
                div.row { (Button::link(words.t("translations-report-back"), "/vertalen")) }
            } @else {
                form.form method="post" action=(report.address) {
                    (Check::new("checked", words.t("translations-take-checked"))
                        .help(words.t("translations-take-checked-help")))
                    div.row {
                        (Button::submit(words.t_with("translations-take-over", &[("count", changes.len().into())]))
                            .primary().icon(Icon::Check))
                        (Button::link(words.t("translations-report-back"), "/vertalen").quiet())
                    }
                }
            }
            (lists(words, report))
        }
    };
    shell::page(&about(who, &title, &[]), body)
}

fn numbers(words: &Words, brought: &Brought) -> Markup {
    let changes = &brought.changes;
    let new = changes.iter().filter(|change| change.before.is_none()).count();
    let outdated = changes.iter().filter(|change| change.dutch_changed).count();
    let numbers = [
        ("translations-report-new", new),
        ("translations-report-changed", changes.len() - new),
        ("translations-report-same", brought.same),
        ("translations-report-untouched", brought.untouched),
        ("translations-report-outdated", outdated),
        ("translations-report-faulty", brought.faulty.len()),
        ("translations-report-unknown", brought.unknown.len()),
        ("translations-report-remarks", brought.remarks.len()),
    ];
    html! {
        dl.translate-numbers {
            @for (key, count) in numbers {
                div { dt { (words.t(key)) } dd { (count) } }
            }
        }
    }
}

fn lists(words: &Words, report: &Report<'_>) -> Markup {
    let Brought { changes, faulty, unknown, .. } = report.brought;
    html! {
        @if !faulty.is_empty() {
            (panel(&words.t("translations-report-faulty"), &html! {}, &html! {
                ul.translate-open {
                    @for one in faulty.iter().take(LINES_MAX) {
                        li { (place(words, report, &one.key, one.line)) @for fault in &one.faults { p { (why(words, fault)) } } }
                    }
                }
                (more(words, faulty.len()))
            }))
        }
        @if !unknown.is_empty() {
            (panel(&words.t("translations-report-unknown"), &html! {}, &html! {
                ul.translate-open {
                    @for one in unknown.iter().take(LINES_MAX) {
                        li { code { (one.name) } " " (line(words, one.line)) }
                    }
                }
                (more(words, unknown.len()))
            }))
        }
        @if !changes.is_empty() {
            (panel(&words.t("translations-report-changes"), &html! {}, &html! {
                ul.translate-open {
                    @for change in changes.iter().take(LINES_MAX) { (shown(words, report, change)) }
                }
                (more(words, changes.len()))
            }))
        }
    }
}

fn line(words: &Words, line: u32) -> Markup {
    html! { span.part-note { (words.t_with("translations-line", &[("line", line.into())])) } }
}

/// Which text it is about, and on which line of the file.
fn place(words: &Words, report: &Report<'_>, Key { deck, item, lang }: &Key, at: u32) -> Markup {
    let said = report.cards.said(deck, item, Lang::SOURCE);
    let said = said.map_or_else(|| item.to_string(), |said| excerpt(&said.parts));
    html! {
        p {
            a href=(format!("/vertalen/{lang}/{deck}/{item}")) lang=(Lang::SOURCE.tag()) { (said) }
            " " span.part-note lang=(Lang::SOURCE.tag()) { (deck_title(report.cards, deck)) } " " (line(words, at))
        }
    }
}

fn why(words: &Words, fault: &TextFault) -> String {
    let key = match fault {
        TextFault::Missing(_) => "translations-fault-missing",
        TextFault::Invisible(_) => "translations-fault-invisible",
        TextFault::TooLong { limit, length, .. } => {
            let args = [("limit", (*limit).into()), ("length", (*length).into())];
            return words.t_with("translations-fault-long", &args).into_owned();
        }
    };
    words.t(key).into_owned()
}

/// One change: what is here, and what the file brings.
fn shown(words: &Words, report: &Report<'_>, change: &Change) -> Markup {
    let lang = report.lang;
    html! {
        li {
            (place(words, report, &change.key, change.line))
            @if change.dutch_changed { p.part-note { (words.t("translations-dutch-changed")) } }
            @if change.has_codes { p.part-note { (words.t("translations-codes")) } }
            div.translate-parts {
                @for part in Part::ALL {
                    @let before = change.before.as_ref().and_then(|before| before.get(part));
                    @let after = change.parts.get(part);
                    @if before != after {
                        div.translate-part {
                            @if let Some(text) = before { div { p.part-note { (words.t("translations-now")) } (raw(lang, text)) } }
                            @if let Some(text) = after { div { p.part-note { (words.t("translations-then")) } (raw(lang, text)) } }
                        }
                    }
                }
            }
        }
    }
}
