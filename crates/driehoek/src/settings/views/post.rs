//! The page of how mail goes out.

use maud::{Markup, html};

use super::{setting, settings};
use crate::{
    i18n::Words,
    web::{
        components::{Button, Hue, Notice, panel},
        icons::Icon,
        who::SignedIn,
    },
};

#[derive(Debug)]
pub(in crate::settings) struct Shown {
    pub is_on: bool,
    pub is_demo: bool,
    /// What stands behind "from".
    pub from: String,
    /// How many letters went since the start, and how many will not.
    pub sent: u64,
    pub given_up: u64,
}

/// `tried` is what came of a letter to try: nothing, or why it did not go.
pub(in crate::settings) fn show(
    who: &SignedIn,
    shown: &Shown,
    tried: Option<Result<(), &'static str>>,
) -> Markup {
    let words = &who.words;
    let body = html! {
        @if let Some(tried) = tried { (outcome(who, tried)) }
        (panel(&words.t("post-how"), &html! {}, &how(words, shown)))
        (panel(&words.t("post-try"), &html! {}, &to_try(who, shown)))
    };
    settings(who, "post", &[], &body)
}

fn outcome(who: &SignedIn, tried: Result<(), &'static str>) -> Markup {
    let words = &who.words;
    let to = [("email", who.person.email.as_str().into())];
    html! {
        @match tried {
            Ok(()) => (Notice::new(Hue::Good, words.t("post-went")).text(words.t_with("post-went-text", &to))),
            Err(key) => (Notice::new(Hue::Bad, words.t("post-failed")).text(words.t(key))),
        }
    }
}

fn how(words: &Words, shown: &Shown) -> Markup {
    let key = match shown {
        Shown { is_demo: true, .. } => "post-demo",
        Shown { is_on: true, .. } => "post-on",
        _ => "post-off",
    };
    let is_sending = shown.is_on && !shown.is_demo;
    html! {
        p { (words.t(key)) }
        @if is_sending {
            dl.facts {
                div { dt { (words.t("post-from")) } dd { bdi { (shown.from) } } }
                div { dt { (words.t("post-sent")) } dd { (shown.sent) } }
                div { dt { (words.t("post-given-up")) } dd { (shown.given_up) } }
            }
        }
        @if is_sending && shown.given_up > 0 { p { (words.t("post-given-up-text")) } }
        (setting(words, "smtp_url, mail_from"))
    }
}

fn to_try(who: &SignedIn, shown: &Shown) -> Markup {
    let words = &who.words;
    let to = [("email", who.person.email.as_str().into())];
    html! {
        @if shown.is_on {
            form.form method="post" action="/beheer/post" {
                p { (words.t_with("post-try-text", &to)) }
                (Button::submit(words.t("post-try-do")).icon(Icon::Mail))
            }
        } @else {
            p { (words.t("post-try-off")) }
        }
    }
}
