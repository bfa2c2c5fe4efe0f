//! Codes for on paper.

use maud::{Markup, html};

use super::{About, own_page};
use crate::web::{
    components::{Button, Hue, Notice},
    icons::{Icon, icon},
};

/// Whoever has fewer codes left is told to make new ones.
const FEW: u64 = 3;

/// The new codes, to print; when they are no longer new, how many are left.
pub(in crate::accounts::second) fn show(
    about: About<'_>,
    fresh: Option<&[String]>,
    further: Option<&str>,
) -> Markup {
    let words = &about.who.words;
    let on = Button::link(words.t("second-on"), further.unwrap_or("/account"));
    let body = match fresh {
        Some(codes) => new(about, codes, on),
        None => left(about, &on),
    };
    own_page(about.who, &words.t("second-codes"), &words.t("second-codes-intro"), &body)
}

fn new(about: About<'_>, codes: &[String], on: Button<'_>) -> Markup {
    let words = &about.who.words;
    html! {
        (Notice::new(Hue::Wait, words.t("second-codes-once")).text(words.t("second-codes-keep")))
        div.paper-codes {
            p.paper-codes-whose dir="auto" { (about.who.person.name) ", " (about.who.school.name) }
            ol dir="ltr" { @for code in codes { li { code { (code) } } } }
        }
        div.row {
            button.button.button-secondary type="button" data-print {
                (icon(Icon::Print)) span { (words.t("print")) }
            }
            (on.primary())
        }
    }
}

fn left(about: About<'_>, on: &Button<'_>) -> Markup {
    let words = &about.who.words;
    let count = about.factors.codes;
    html! {
        p { (words.t_with("second-codes-left", &[("count", count.into())])) }
        @if count < FEW { p { (words.t("second-codes-few")) } }
        div.row {
            (on)
            @if !about.factors.is_none() {
                (Button::post(words.t("second-codes-renew"), "/account/herstelcodes").quiet())
            }
        }
    }
}
