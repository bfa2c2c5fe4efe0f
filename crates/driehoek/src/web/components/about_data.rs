//! What something of people is asked for, in one line, at the form that asks for it.

use maud::{Markup, html};

use crate::{
    i18n::Words,
    web::icons::{Icon, icon},
};

/// The line, with the way to everything that is said about privacy.
pub fn about_data(words: &Words, text: &str) -> Markup {
    about_said(words, &words.t(text))
}

/// The same with a text that was filled in.
pub fn about_said(words: &Words, said: &str) -> Markup {
    html! {
        p.about-data {
            (icon(Icon::Lock))
            span { (said) " " a href=(format!("/privacy?taal={}", words.lang().tag())) { (words.t("shell-privacy")) } }
        }
    }
}
