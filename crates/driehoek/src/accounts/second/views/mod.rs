//! The pages about a second proof.

pub(super) mod app_codes;
pub(super) mod panel;
pub(super) mod paper_codes;
pub(super) mod step;

use maud::{Markup, html};

use super::store::Factors;
use crate::{
    accounts::Person,
    app::App,
    i18n::Words,
    web::{
        components::{Button, Check, Heading, Hue, Notice, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// The script that asks the browser for passkeys.
const SCRIPT: &str = "passkey.js";

/// Whose proof it is about, and what they have.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    pub app: &'a App,
    pub who: &'a SignedIn,
    pub factors: &'a Factors,
}

/// Says that tasks of somebody wait for a second proof. Nothing when none does.
pub fn waiting_notice(words: &Words, person: &Person) -> Markup {
    if person.roles == person.all_roles {
        return html! {};
    }
    let go = Button::link(words.t("second-waits-do"), "/account/tweede-stap").icon(Icon::Lock);
    let notice = Notice::new(Hue::Wait, words.t("second-waits"))
        .text(words.t("second-waits-text"))
        .acts(html! { (go) });
    html! { div.second-waits { (notice) } }
}

/// A page of somebody who signed in, under the page about themselves.
fn own_page(who: &SignedIn, title: &str, lead: &str, body: &Markup) -> Markup {
    let words = &who.words;
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    let about = Page { words, title, kind, scripts: &[SCRIPT, "form.js"] };
    let back = way_back("/account", &words.t("account-title"));
    let body = html! {
        (Heading::new(title).lead(lead).above(back))
        div.stack.stack-wide.second { (body) }
    };
    page(&about, body)
}

/// Where somebody wants to go after this, along with a form.
fn further_field(further: Option<&str>) -> Markup {
    html! { @if let Some(path) = further { input type="hidden" name="verder" value=(path); } }
}

/// An address with where to go after it.
fn with_further(address: &str, further: Option<&str>) -> String {
    let further = further.map(|path| format!("?verder={}", crate::web::who::encoded(path)));
    format!("{address}{}", further.unwrap_or_default())
}

/// What a script asks of the browser: to make a passkey, or to show one.
#[derive(Debug, Clone, Copy)]
enum Asked {
    New,
    Known,
}

/// A form that a script sends. Without it, or where the browser has no passkeys, nobody sees it.
fn passkey_form(
    words: &Words,
    asked: Asked,
    (question, answer): (&str, &str),
    fields: &Markup,
    button: &Button<'_>,
) -> Markup {
    let kind = match asked {
        Asked::New => "new",
        Asked::Known => "known",
    };
    html! {
        form.form method="post" action=(answer) data-passkey=(kind) data-ask=(question)
            data-fault=(words.t("second-passkey-failed")) hidden {
            (fields)
            (button)
            p.field-error role="alert" hidden {}
        }
    }
}

/// The form on the page where people sign in; nothing where there are no passkeys.
pub fn passkey_sign_in(app: &App, words: &Words, onward: Option<&str>) -> Markup {
    if !app.second.has_passkeys() {
        return html! {};
    }
    let fields = html! {
        @if let Some(path) = onward { input type="hidden" name="naar" value=(path); }
        p { (words.t("second-passkey-sign-in-text")) }
        (Check::new("shared", words.t("shared-device")).help(words.t("shared-device-help")))
    };
    let button = Button::submit(words.t("second-passkey-sign-in")).secondary().icon(Icon::Lock);
    let addresses = ("/aanmelden/passkey/vraag", "/aanmelden/passkey");
    passkey_form(words, Asked::Known, addresses, &fields, &button)
}
