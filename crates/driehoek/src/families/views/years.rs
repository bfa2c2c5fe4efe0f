//! The form of a school year.

use domain::families::SchoolYear;
use maud::{Markup, html};

use super::{filled, staff, summary};
use crate::{
    error::Fault,
    meetings::form::Fields,
    web::{
        components::{Button, Check, Field, Heading, way_back},
        who::SignedIn,
    },
};

/// A new year, or one to change. `last` is the one whose classes can be made once more.
pub(in crate::families) fn form(
    who: &SignedIn,
    year: Option<&SchoolYear>,
    typed: &Fields,
    last: Option<&SchoolYear>,
    faults: &[Fault],
) -> Markup {
    let words = &who.words;
    let (title, verb) = if year.is_some() {
        (words.t("families-year-change"), words.t("families-save"))
    } else {
        (words.t("families-year-new"), words.t("families-year-do"))
    };
    let at = |path: &str| year.map(|year| format!("{path}{}", year.id));
    let action = at("/groepen/jaar/").unwrap_or_else(|| "/groepen/jaar".to_owned());
    let back = at("/groepen?jaar=").unwrap_or_else(|| "/groepen".to_owned());
    let name = Field::text("name", words.t("families-year-name")).required();
    let begins = Field::date("begins", words.t("families-year-begins")).required();
    let ends = Field::date("ends", words.t("families-year-ends")).required();
    let body = html! {
        (Heading::new(&*title).lead(words.t("families-year-intro"))
            .above(way_back(&back, &words.t("families-title"))))
        form.form method="post" action=(action) novalidate {
            (summary(words, faults))
            (filled(words, name, "name", typed, faults))
            div.two-fields {
                (filled(words, begins, "begins", typed, faults))
                (filled(words, ends, "ends", typed, faults))
            }
            @if let Some(last) = last {
                (Check::new("copy", words.t_with("families-year-copy", &[("year", last.name.as_str().into())]))
                    .help(words.t("families-year-copy-help")).on(typed.has("copy")))
            }
            (Button::submit(verb))
        }
    };
    staff(who, &title, &[], body)
}
