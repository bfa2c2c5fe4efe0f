//! The second step: a code or a passkey; for whoever has neither, how to get one.

use maud::{Markup, html};

use super::{
    About, Asked, further_field, own_page, panel::new_passkey, passkey_form, with_further,
};
use crate::{
    accounts::views::filled,
    error::Fault,
    web::{
        components::{Button, Field, panel},
        icons::Icon,
    },
};

pub(in crate::accounts::second) fn show(
    about: About<'_>,
    device: &str,
    further: Option<&str>,
    fault: Option<Fault>,
) -> Markup {
    let words = &about.who.words;
    let title = words.t("second-title");
    if about.factors.is_none() {
        return own_page(about.who, &title, &words.t("second-none"), &ways(about, device, further));
    }
    let has_passkey = about.factors.passkeys.iter().any(|key| !key.is_refused);
    let by_passkey = has_passkey && about.app.second.has_passkeys();
    let body = html! {
        @if by_passkey { (with_passkey(about, further)) }
        (with_code(about, further, fault))
        p.soft { (words.t("second-lost")) }
        (later(about))
    };
    own_page(about.who, &title, &words.t("second-intro"), &body)
}

/// How to get something to prove with.
fn ways(about: About<'_>, device: &str, further: Option<&str>) -> Markup {
    let words = &about.who.words;
    let app = html! {
        p { (words.t("second-app-text")) }
        div.row {
            (Button::link(words.t("second-app-do"), with_further("/account/app", further))
                .primary().icon(Icon::Phone))
        }
    };
    html! {
        (panel(&words.t("second-app"), &html! {}, &app))
        @if about.app.second.has_passkeys() {
            (panel(&words.t("second-passkey"), &html! {}, &new_passkey(about, device, further)))
        }
        (later(about))
    }
}

fn with_passkey(about: About<'_>, further: Option<&str>) -> Markup {
    let words = &about.who.words;
    let button = Button::submit(words.t("second-passkey-use")).secondary().icon(Icon::Lock);
    let addresses = ("/account/tweede-stap/vraag", "/account/tweede-stap/passkey");
    passkey_form(words, Asked::Known, addresses, &further_field(further), &button)
}

fn with_code(about: About<'_>, further: Option<&str>, fault: Option<Fault>) -> Markup {
    let words = &about.who.words;
    let has_app = about.factors.app_since.is_some();
    let (label, help) = if has_app {
        ("second-code", "second-code-help")
    } else {
        ("second-paper-code", "second-paper-code-help")
    };
    let code = Field::text("code", words.t(label)).autocomplete("one-time-code");
    let code = if has_app { code.first() } else { code };
    html! {
        form.form method="post" action="/account/tweede-stap" novalidate {
            (filled(words, code, "code", "", fault.as_slice()).help(words.t(help)))
            (further_field(further))
            (Button::submit(words.t("second-do")))
        }
    }
}

/// A way on without, for what needs no second proof.
fn later(about: About<'_>) -> Markup {
    html! {
        @if !about.who.person.roles.is_empty() {
            div.row { (Button::link(about.who.words.t("second-later"), "/").quiet()) }
        }
    }
}
