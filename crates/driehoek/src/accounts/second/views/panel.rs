//! What somebody has to prove with, on the page about themselves and on the one about a colleague.

use jiff::Timestamp;
use maud::{Markup, html};

use super::{About, Asked, further_field, passkey_form};
use crate::{
    accounts::{
        Person,
        second::{PASSKEYS_MAX, pages::passkeys::NAME_MAX, store::Key},
    },
    web::{
        components::{self, Button, Chip, Field, panel},
        icons::Icon,
    },
};

/// `device` is what the browser is called, as a name for a new passkey.
pub(in crate::accounts::second) fn show(about: About<'_>, device: &str) -> Markup {
    let words = &about.who.words;
    let text = if about.app.config.demo {
        "second-demo"
    } else if about.who.person.all_roles.need_second_factor() {
        "second-needed"
    } else {
        "second-optional"
    };
    let content = html! {
        p { (words.t(text)) }
        ul.people {
            @if about.factors.app_since.is_some() { (app(about)) }
            @for key in &about.factors.passkeys { (passkey(about, key)) }
            @if !about.factors.is_none() { (codes(about)) }
        }
        @if about.factors.app_since.is_none() {
            div.row { (Button::link(words.t("second-app-do"), "/account/app").icon(Icon::Phone)) }
        }
        @if about.app.second.has_passkeys() && about.factors.passkeys.len() < PASSKEYS_MAX {
            details.drawer {
                summary { span { (words.t("second-passkey-add")) } }
                (new_passkey(about, device, None))
            }
        }
    };
    panel(&words.t("second-panel"), &html! {}, &content)
}

/// The form that makes a passkey.
pub(super) fn new_passkey(about: About<'_>, device: &str, further: Option<&str>) -> Markup {
    let words = &about.who.words;
    let name = Field::text("name", words.t("second-passkey-name")).value(device).most(NAME_MAX);
    let fields = html! {
        (name.help(words.t("second-passkey-name-help")).autocomplete("off"))
        (further_field(further))
    };
    let button = Button::submit(words.t("second-passkey-make")).secondary().icon(Icon::Lock);
    let addresses = ("/account/passkeys/vraag", "/account/passkeys");
    html! {
        p { (words.t("second-passkey-text")) }
        (passkey_form(words, Asked::New, addresses, &fields, &button))
        noscript { p.soft { (words.t("second-passkey-script")) } }
    }
}

fn app(about: About<'_>) -> Markup {
    let words = &about.who.words;
    let since = about.factors.app_since.map(|at| day(about, at)).unwrap_or_default();
    let row = components::Person::new(words.t("second-app"))
        .detail(words.t_with("second-since", &[("day", since.into())]))
        .chips(html! {
            @if about.factors.is_app_locked { (Chip::new(words.t("second-locked"))) }
        });
    html! {
        (row.acts(html! {
            (Button::link(words.t("second-app-again"), "/account/app").quiet())
            (Button::post(words.t("second-remove"), "/account/app/verwijderen").quiet())
        }))
    }
}

fn passkey(about: About<'_>, key: &Key) -> Markup {
    let words = &about.who.words;
    let since = ("since", day(about, key.since).into());
    let detail = match key.used {
        Some(used) => {
            let used = ("used", day(about, used).into());
            words.t_with("second-passkey-used", &[since, used])
        }
        None => words.t_with("second-passkey-unused", &[since]),
    };
    let remove = format!("/account/passkeys/{}/verwijderen", key.id);
    let row = components::Person::new(&*key.name).detail(detail).chips(html! {
        (Chip::new(words.t("second-passkey")))
        @if key.is_refused { (Chip::new(words.t("second-passkey-refused"))) }
    });
    html! { (row.acts(html! { (Button::post(words.t("second-remove"), remove).quiet()) })) }
}

fn codes(about: About<'_>) -> Markup {
    let words = &about.who.words;
    let left = words.t_with("second-codes-left", &[("count", about.factors.codes.into())]);
    let row = components::Person::new(words.t("second-codes")).detail(left);
    html! {
        (row.acts(html! {
            (Button::post(words.t("second-codes-renew"), "/account/herstelcodes").quiet())
        }))
    }
}

/// What an administrator sees and may do about a colleague.
pub(in crate::accounts::second) fn of_colleague(
    about: About<'_>,
    person: &Person,
    by: Option<&Person>,
) -> Markup {
    let words = &about.who.words;
    let has = match (about.factors.is_none(), person.all_roles.need_second_factor()) {
        (false, _) => "second-colleague-has",
        (true, true) => "second-colleague-none",
        (true, false) => "second-colleague-not-needed",
    };
    let name = [("name", person.name.as_str().into())];
    let reset = format!("/mensen/{}/tweede-stap", person.id);
    let content = html! {
        p { (words.t_with(has, &name)) }
        @if let Some((at, _)) = about.factors.reset {
            @let day = day(about, at);
            p.soft {
                @match by {
                    Some(by) => {
                        (words.t_with("second-reset-by", &[("day", day.into()), ("name", by.name.as_str().into())]))
                    }
                    None => (words.t_with("second-reset-at", &[("day", day.into())])),
                }
            }
        }
        @if !about.factors.is_none() && person.id != about.who.person.id {
            p { (words.t_with("second-reset-text", &name)) }
            (Button::post(words.t("second-reset"), reset).quiet())
        }
    };
    panel(&words.t("second-title"), &html! {}, &content)
}

fn day(about: About<'_>, at: Timestamp) -> String {
    let zone = about.app.config.time_zone.clone();
    about.who.words.date(at.to_zoned(zone).date())
}
