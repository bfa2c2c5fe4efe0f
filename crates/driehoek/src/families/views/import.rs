//! Bringing in a class list: the form, and what the list would change.

use std::collections::HashSet;

use domain::families::{
    AgeBand, ClassId, Columns, LIST_ROWS_MAX, Match, Reason, SchoolYear, YearId, shown_names,
};
use maud::{Markup, html};

use super::{filled, staff};
use crate::{
    families::{
        Child, Class,
        access::Timetable,
        listing::{Goal, Plan, PlanRow},
    },
    i18n::Words,
    meetings::form::Fields,
    practice::sign::confirm,
    web::{
        components::{
            Button, Cell, Field, Heading, Hue, Notice, Table, about_data, aside, panel, way_back,
        },
        icons::{Icon, icon},
        who::SignedIn,
    },
};

/// Where a list can go.
pub(in crate::families) struct Goals<'a> {
    pub current: Option<YearId>,
    pub years: Vec<&'a SchoolYear>,
    pub classes: Vec<&'a Class>,
}

/// The form; `fault` is the end of the key that says why a list could not be read.
pub(in crate::families) fn form(
    who: &SignedIn,
    goals: &Goals<'_>,
    typed: &Fields,
    fault: Option<&str>,
) -> Markup {
    let words = &who.words;
    let title = words.t("families-list");
    let most = [("most", LIST_ROWS_MAX.into())];
    let fault = fault.map(|fault| words.t(&format!("families-list-{fault}")).into_owned());
    let body = html! {
        (Heading::new(&*title).lead(words.t_with("families-list-intro", &most))
            .above(way_back("/groepen", &words.t("families-title"))))
        @if goals.years.is_empty() {
            (Notice::new(Hue::Wait, words.t("families-list-no-years")))
        } @else {
            div.import-form {
                (form_fields(words, goals, typed, fault))
                (aside(None, &words.t("families-list-columns"), &columns_help(words)))
            }
        }
    };
    staff(who, &title, &[], body)
}

fn form_fields(words: &Words, goals: &Goals<'_>, typed: &Fields, fault: Option<String>) -> Markup {
    let list = Field::area("list", words.t("families-list-field"));
    html! {
        form.form method="post" action="/groepen/inlezen" enctype="multipart/form-data" novalidate {
            @if let Some(fault) = fault { (Notice::new(Hue::Bad, fault)) }
            (year_field(words, goals, typed))
            div.field {
                label.field-label for="veld-file" { (words.t("families-list-file")) }
                input.input #veld-file type="file" name="file" accept=".csv,.txt,text/csv,text/plain";
            }
            (filled(words, list, "list", typed, &[]).help(words.t("families-list-field-help")))
            (class_field(words, goals, typed))
            (about_data(words, "families-about-list"))
            (Button::submit(words.t("families-list-look")))
        }
    }
}

fn year_field(words: &Words, goals: &Goals<'_>, typed: &Fields) -> Markup {
    let options: Vec<_> =
        goals.years.iter().map(|year| (year.id.to_string(), year.name.as_str())).collect();
    let field = Field::select("year", words.t("families-year"), options);
    let current = goals.current.map(|id| id.to_string()).unwrap_or_default();
    let value = if typed.has("year") { typed.get("year").to_owned() } else { current };
    html! { (field.value(value)) }
}

fn class_field(words: &Words, goals: &Goals<'_>, typed: &Fields) -> Markup {
    let none = (String::new(), words.t("families-list-class-none").into_owned());
    let option = |class: &&Class| {
        let year = goals.years.iter().find(|year| year.id == class.year);
        let year = year.map_or("", |year| year.name.as_str());
        (class.id.to_string(), format!("{} ({year})", class.name))
    };
    let options: Vec<_> = std::iter::once(none).chain(goals.classes.iter().map(option)).collect();
    let field = Field::select("class", words.t("families-list-class"), options);
    html! { (filled(words, field, "class", typed, &[]).help(words.t("families-list-class-help"))) }
}

fn columns_help(words: &Words) -> Markup {
    let template =
        Button::link(words.t("families-list-template"), "/groepen/inlezen/voorbeeld.csv");
    html! {
        p { (words.t("families-list-columns-text")) }
        p.import-example dir="ltr" { code { (words.t("families-list-heads")) } }
        p { (words.t("families-list-refused-text")) }
        div { (template.quiet().icon(Icon::Download)) }
    }
}

/// What is shown before a list is taken over.
pub(in crate::families) struct Preview<'a> {
    pub who: &'a SignedIn,
    pub table: &'a Timetable,
    pub columns: &'a Columns,
    pub plan: &'a Plan,
    /// The list without what is not read.
    pub kept: &'a str,
    pub year: YearId,
    pub class: Option<ClassId>,
    /// Whether they may say that a child left.
    pub decides: bool,
    /// Whether it was not confirmed that everybody on it is invented.
    pub is_unconfirmed: bool,
}

/// What the list would change: nothing has happened yet.
pub(in crate::families) fn preview(preview: &Preview<'_>) -> Markup {
    let (who, words) = (preview.who, &preview.who.words);
    let title = words.t("families-list-preview");
    let list = Field::area("list", words.t("families-list-field")).value(preview.kept);
    let body = html! {
        (Heading::new(&*title).lead(words.t("families-list-preview-text"))
            .above(way_back("/groepen/inlezen", &words.t("families-list"))))
        form.stack.stack-wide method="post" action="/groepen/inlezen" enctype="multipart/form-data" novalidate {
            (columns_told(words, preview.columns))
            input type="hidden" name="year" value=(preview.year);
            @if let Some(class) = preview.class { input type="hidden" name="class" value=(class); }
            @if preview.plan.is_right() {
                input type="hidden" name="list" value=(preview.kept);
                (sums(preview))
                (rows(preview))
                (missing(preview))
                (confirm(who, false, preview.is_unconfirmed))
                div.row {
                    (Button::submit(words.t("families-list-take")).sends("do", "take").icon(Icon::Check))
                    (Button::link(words.t("families-list-stop"), "/groepen").quiet())
                }
            } @else {
                (bad_rows(preview))
                (list)
                div.row { (Button::submit(words.t("families-list-look"))) }
            }
        }
    };
    staff(who, &title, &[], body)
}

/// Which columns were not read, and why.
fn columns_told(words: &Words, columns: &Columns) -> Markup {
    if columns.refused.is_empty() && columns.ignored.is_empty() {
        return html! {};
    }
    let mut reasons: Vec<Reason> = columns.refused.iter().map(|column| column.reason).collect();
    let mut seen = HashSet::new();
    reasons.retain(|reason| seen.insert(*reason));
    let headings = |reason: Reason| {
        let of = columns.refused.iter().filter(|column| column.reason == reason);
        of.map(|column| column.heading.as_str()).collect::<Vec<_>>().join(", ")
    };
    let content = html! {
        @if !reasons.is_empty() {
            p { (words.t("families-list-refused")) }
            ul.refused {
                @for reason in reasons {
                    li {
                        strong { bdi { (headings(reason)) } } ": "
                        (words.t(&format!("families-refused-{}", reason.name())))
                    }
                }
            }
        }
        @if !columns.ignored.is_empty() {
            p { (words.t("families-list-ignored")) " " bdi { (columns.ignored.join(", ")) } "." }
        }
    };
    aside(None, &words.t("families-list-not-read"), &content)
}

fn bad_rows(preview: &Preview<'_>) -> Markup {
    let words = &preview.who.words;
    let number =
        |row: usize| words.t_with("families-list-row", &[("number", row.into())]).into_owned();
    html! {
        div {
            (Notice::new(Hue::Bad, words.t("families-list-bad")))
            ul.bad-lines {
                @for bad in &preview.plan.bad {
                    li { (number(bad.row)) ": " (words.t(&format!("families-row-{}", bad.fault.name()))) }
                }
                @for row in &preview.plan.not_theirs {
                    li { (number(*row)) ": " (words.t("families-row-not-theirs")) }
                }
            }
        }
    }
}

fn sums(preview: &Preview<'_>) -> Markup {
    let (words, plan) = (&preview.who.words, preview.plan);
    let here = plan.rows.iter().filter(|row| matches!(row.is, Match::Here(_))).count();
    let perhaps = plan.rows.iter().filter(|row| matches!(row.is, Match::Perhaps(_))).count();
    let sums = [
        ("families-sum-new", plan.rows.len() - here - perhaps),
        ("families-sum-perhaps", perhaps),
        ("families-sum-here", here),
        ("families-sum-missing", plan.missing.len()),
    ];
    let age = words.t(&format!("families-age-{}", AgeBand::Primary.name())).into_owned();
    let new = [("classes", plan.new_classes.join(", ").into()), ("age", age.into())];
    html! {
        div.stack {
            dl.sums {
                @for (key, count) in sums { div { dt { (words.t(key)) } dd { (count) } } }
            }
            @if !plan.new_classes.is_empty() { p { (words.t_with("families-list-new-classes", &new)) } }
            p.soft { (words.t("families-list-rights")) }
        }
    }
}

fn rows(preview: &Preview<'_>) -> Markup {
    let (words, plan) = (&preview.who.words, preview.plan);
    let names: Vec<_> =
        plan.rows.iter().map(|row| (row.listed.name.as_str(), row.listed.initial)).collect();
    let shown = shown_names(&names);
    let heads = [
        words.t("families-child"),
        words.t("families-class"),
        words.t("families-guardians"),
        words.t("families-list-what"),
    ];
    let table = Table::new(words.t("families-list-rows"), heads);
    let cells = plan.rows.iter().zip(&shown).map(|(row, shown)| {
        let guardians: Vec<_> = row.listed.guardians.iter().map(|g| g.name.as_str()).collect();
        [
            Cell::Head(html! { bdi { (shown) } }),
            Cell::Words(html! { bdi { (class_name(preview, row.class)) } }),
            Cell::Words(html! { span dir="auto" { (guardians.join(", ")) } }),
            Cell::Words(what(preview, row, shown)),
        ]
    });
    html! { (table.rows(cells)) }
}

fn class_name<'a>(preview: &Preview<'a>, goal: Goal) -> &'a str {
    match goal {
        Goal::There(id) => preview.table.class(id).map_or("", |class| class.name.as_str()),
        Goal::New(at) => preview.plan.new_classes.get(at).map_or("", String::as_str),
    }
}

/// What happens with a child; where it may be somebody else, a person chooses.
fn what(preview: &Preview<'_>, row: &PlanRow, shown: &str) -> Markup {
    let words = &preview.who.words;
    match &row.is {
        Match::Here(id) => {
            let is_kept = preview.plan.children.get(id).is_some_and(|child| child.restricted);
            html! { (words.t(if is_kept { "families-is-kept" } else { "families-is-here" })) }
        }
        Match::New => html! { (words.t("families-is-new")) },
        Match::Perhaps(ids) => {
            let same: Vec<_> = ids.iter().filter_map(|id| preview.plan.children.get(id)).collect();
            same_choice(preview, row, shown, &same)
        }
    }
}

fn same_choice(preview: &Preview<'_>, row: &PlanRow, shown: &str, same: &[&Child]) -> Markup {
    let words = &preview.who.words;
    let label = words.t_with("families-is-same-label", &[("child", shown.into())]);
    let name = format!("same-{}", row.listed.row);
    html! {
        div.select {
            select.input name=(name) aria-label=(label) {
                option value="" { (words.t("families-is-other")) }
                @for child in same {
                    option value=(child.id) selected[same.len() == 1 && is_likely(preview, row, child)] {
                        (same_label(preview, child))
                    }
                }
            }
            (icon(Icon::Down))
        }
    }
}

/// One with the same initial who has no class this year is most likely the same.
fn is_likely(preview: &Preview<'_>, row: &PlanRow, child: &Child) -> bool {
    let initial = row.listed.initial;
    initial.is_some() && child.initial == initial && child.class_in(preview.year).is_none()
}

fn same_label(preview: &Preview<'_>, child: &Child) -> String {
    let words = &preview.who.words;
    let class = preview.table.class_of(child).map_or("", |class| class.name.as_str());
    let args = [("child", child.full_name().into()), ("class", class.into())];
    let key = if child.restricted { "families-is-same-kept" } else { "families-is-same" };
    words.t_with(key, &args).into_owned()
}

fn missing(preview: &Preview<'_>) -> Markup {
    let (words, plan) = (&preview.who.words, preview.plan);
    if plan.missing.is_empty() {
        return html! {};
    }
    let text = if preview.decides {
        words.t("families-missing-text")
    } else {
        words.t("families-missing-tell")
    };
    let content = html! {
        p { (text) }
        ul.missing {
            @for child in &plan.missing { li { (missing_child(preview, child)) } }
        }
    };
    panel(&words.t("families-missing"), &html! {}, &content)
}

fn missing_child(preview: &Preview<'_>, child: &Child) -> Markup {
    let name = html! { bdi { (child.full_name()) } };
    html! {
        @if preview.decides {
            label.check { input type="checkbox" name="left" value=(child.id); span { (name) } }
        } @else { (name) }
    }
}
