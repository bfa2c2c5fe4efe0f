//! The register on the screen and as a file: the school's own processing register is made of it.

use axum::response::Response;
use domain::{
    accounts::Role,
    lang::Lang,
    privacy::{About, Basis, Category, ExportedIn, Viewer},
};
use maud::{Markup, html};

use super::the_register;
use crate::{
    error::WebError,
    i18n::Words,
    web::{
        components::{Button, Chip, Heading, Hue, way_back},
        csv_file,
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// GET `/beheer/gegevens`
pub async fn show(who: SignedIn) -> Markup {
    let words = &who.words;
    let title = words.t("register-title");
    let body = html! {
        (Heading::new(&*title).lead(words.t("register-intro"))
            .above(way_back("/beheer", &words.t("manage-title")))
            .acts(html! {
                (Button::link(words.t("register-download"), "/beheer/gegevens.csv").icon(Icon::Download).quiet())
                (Button::link(words.t("register-page"), "/privacy").quiet())
            }))
        div.stack {
            @for category in &the_register().categories {
                @if !category.subjects.is_empty() { (of(words, category)) }
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn of(words: &Words, category: &Category) -> Markup {
    let lang = words.lang();
    html! {
        details.drawer #(category.id) {
            summary {
                span { (category.name.in_lang(lang)) }
                @if category.encrypted { (Chip::new(words.t("register-sealed")).icon(Icon::Lock)) }
                @if category.special { (Chip::new(words.t("register-special")).hue(Hue::Wait)) }
            }
            dl.kept {
                @for (key, text) in rows(words, lang, category) { dt { (words.t(key)) } dd { (text) } }
            }
        }
    }
}

/// What stands about a category, in the order of the processing register.
pub(super) fn rows(words: &Words, lang: Lang, category: &Category) -> [(&'static str, String); 8] {
    let basis = format!(
        "{}. {}",
        words.t(&format!("basis-{}", basis_name(category.basis))),
        category.basis_why.in_lang(lang)
    );
    let subjects = category.subjects.iter().map(|about| words.t(about_key(*about)));
    let viewers = category.seen_by.iter().map(|viewer| viewer_name(words, *viewer));
    let copies = category.exported_in.iter().map(|copy| words.t(copy_key(*copy)));
    let columns = category.columns.iter().filter(|column| column.personal);
    let columns = columns.map(|column| format!("{}.{}", column.table, column.column));
    let list = |texts: Vec<String>| texts.join(", ");
    [
        ("register-purpose", category.purpose.in_lang(lang).to_owned()),
        ("register-subjects", list(subjects.map(Into::into).collect())),
        ("register-basis", basis),
        ("register-retention", category.retention.in_lang(lang).to_owned()),
        ("register-viewers", list(viewers.collect())),
        ("register-copies", list(copies.map(Into::into).collect())),
        ("register-name", category.id.clone()),
        ("register-columns", list(columns.collect())),
    ]
}

fn basis_name(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "consent",
        Basis::Contract => "contract",
        Basis::LegalDuty => "legal-duty",
        Basis::PublicTask => "public-task",
        Basis::LegitimateInterest => "legitimate-interest",
    }
}

pub(super) fn about_key(about: About) -> &'static str {
    match about {
        About::Staff => "about-staff",
        About::Participant => "about-participant",
        About::Child => "about-child",
        About::Guardian => "about-guardian",
    }
}

fn viewer_name(words: &Words, viewer: Viewer) -> String {
    let role = |role: Role| words.t(&format!("role-{}", role.name())).into_owned();
    match viewer {
        Viewer::Oneself => words.t("viewer-self").into_owned(),
        Viewer::Operator => words.t("viewer-operator").into_owned(),
        Viewer::Role(name) => role(name),
    }
}

fn copy_key(copy: ExportedIn) -> &'static str {
    match copy {
        ExportedIn::StaffExport => "copy-staff",
        ExportedIn::ChildExport => "copy-child",
        ExportedIn::GuardianExport => "copy-guardian",
        ExportedIn::MeetingReport => "copy-report",
        ExportedIn::SchoolExport => "copy-school",
        ExportedIn::None => "copy-none",
    }
}

/// GET `/beheer/gegevens.csv`: the processing register, to go on with in a spreadsheet.
pub async fn csv(who: SignedIn) -> Result<Response, WebError> {
    let (words, lang) = (&who.words, who.words.lang());
    let categories = the_register().categories.iter().filter(|of| !of.subjects.is_empty());
    let mut lines = Vec::new();
    for category in categories {
        let rows = rows(words, lang, category);
        if lines.is_empty() {
            let heads = rows.iter().map(|(key, _)| words.t(key).into_owned());
            lines.push([vec![words.t("register-what").into_owned()], heads.collect()].concat());
        }
        let cells = rows.into_iter().map(|(_, text)| text);
        lines.push([vec![category.name.in_lang(lang).to_owned()], cells.collect()].concat());
    }
    csv_file::answer("verwerkingsregister.csv", &lines)
}
