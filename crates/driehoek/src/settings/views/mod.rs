//! The pages of the settings.

pub(super) mod health;
pub(super) mod langs;
pub(super) mod look;
pub(super) mod post;
pub(super) mod sign_in;

use maud::{Markup, html};

use crate::{
    i18n::Words,
    web::{
        components::{Heading, way_back},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// A page of the settings. `key` is of its title; what it is for stands under `key-intro`.
fn settings(who: &SignedIn, key: &str, scripts: &[&str], body: &Markup) -> Markup {
    let words = &who.words;
    let title = words.t(key);
    let body = html! {
        (Heading::new(&*title).lead(words.t(&format!("{key}-intro")))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide.house { (body) }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts }, body)
}

/// Where the settings of the installation say this, for what a school cannot change itself.
fn setting(words: &Words, key: &str) -> Markup {
    html! { p.field-help { (words.t_with("settings-where", &[("key", key.to_owned().into())])) } }
}
