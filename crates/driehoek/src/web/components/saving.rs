//! Whether what was typed is safe. Carries the words of all states, so that a script only names one.

use maud::{Markup, html};

use crate::{
    i18n::Words,
    web::icons::{Icon, icon},
};

/// Where what was typed is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing typed yet: shows nothing.
    Idle,
    Sending,
    Saved,
    /// Only on this device, until there is a connection.
    Kept,
}

/// The sign; scripts set its `data-saving` to `idle`, `sending`, `saved` or `kept`.
pub fn saving(words: &Words, now: Saving) -> Markup {
    let name = match now {
        Saving::Idle => "idle",
        Saving::Sending => "sending",
        Saving::Saved => "saved",
        Saving::Kept => "kept",
    };
    html! {
        span.saving data-saving=(name) role="status" {
            span.saving-sending { (icon(Icon::Turn)) (words.t("saving-sending")) }
            span.saving-saved { (icon(Icon::Check)) (words.t("saving-saved")) }
            span.saving-kept { (icon(Icon::Phone)) (words.t("saving-kept")) }
        }
    }
}
