//! The page about oneself.

use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};

use super::{Person, School, own::Happened, second, store::Browser, views_people::role_chips};
use crate::{
    i18n::Words,
    web::{
        components::{self, Button, Chip, Empty, Heading, Hue, Notice, panel},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the page shows.
#[derive(Debug)]
pub(super) struct Own<'a> {
    /// The form to change what they are called.
    pub name: Markup,
    pub places: Vec<(Person, School)>,
    pub browsers: Vec<Browser>,
    pub zone: &'a TimeZone,
    pub happened: Happened,
    /// What they have to prove a second time who they are.
    pub second: Markup,
    /// The accounts elsewhere with which they come in.
    pub elsewhere: Markup,
}

/// Who somebody is here, what they may do, where else they work, and where they are signed in.
pub(super) fn show(who: &SignedIn, own: &Own<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("account-title");
    let about = components::Person::new(&*who.person.name)
        .detail(who.person.shown_email())
        .chips(role_chips(words, &who.person.all_roles));
    let others = html! {
        ul.people { @for (person, school) in &own.places { (place(who, person, school)) } }
    };
    let body = html! {
        (Heading::new(&*title).lead(words.t("account-intro")))
        div.stack.stack-wide {
            @if let Some(count) = own.happened.afgemeld {
                (Notice::new(Hue::Good, words.t_with("account-signed-out", &[("count", count.into())])))
            }
            @if let Some(linked) = &own.happened.gekoppeld {
                (Notice::new(Hue::Good, words.t(if linked == "ja" { "federation-linked" } else { "federation-unlinked" })))
            }
            @if who.person.all_roles.is_empty() {
                (Empty::new(words.t("account-no-role"), words.t("account-no-role-text")))
            }
            (second::waiting_notice(words, &who.person))
            (panel(&who.school.name, &html! {}, &html! { ul.people { (about) } (own.name) }))
            @if own.places.len() > 1 {
                (panel(&words.t("account-places"), &html! {}, &others))
            }
            (own.second)
            (own.elsewhere)
            (panel(&words.t("account-devices"), &html! {}, &devices(words, own)))
            (panel(&words.t("work-mine"), &html! {}, &html! {
                p { (words.t("work-mine-lead")) }
                (Button::link(words.t("work-mine-open"), "/opdrachten").secondary())
            }))
            (panel(&words.t("links-own"), &html! {}, &html! {
                p { (words.t("links-own-text")) }
                (Button::link(words.t("links-own-open"), "/account/links").secondary())
            }))
            (panel(&words.t("bundle-title"), &html! {}, &html! {
                p { (words.t("kept-account-text")) }
                (Button::link(words.t("kept-account-open"), "/account/bijeenkomsten").secondary())
            }))
            (panel(&words.t("copy-own"), &html! {}, &html! {
                p { (words.t("copy-own-text")) }
                (Button::link(words.t("copy-look"), "/account/gegevens").secondary())
            }))
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    page(&Page { words, title: &title, kind, scripts: &["passkey.js"] }, body)
}

fn place(who: &SignedIn, person: &Person, school: &School) -> Markup {
    let words = &who.words;
    let row = components::Person::new(&*school.name).chips(role_chips(words, &person.all_roles));
    if school.id == who.school.id {
        return html! { (row.acts(html! { (Chip::new(words.t("account-here"))) })) };
    }
    let go = html! {
        form method="post" action="/account/school" {
            input type="hidden" name="school" value=(school.id);
            (Button::submit(words.t("account-go")).quiet())
        }
    };
    html! { (row.acts(go)) }
}

/// Every device, with a way to sign it out.
fn devices(words: &Words, own: &Own<'_>) -> Markup {
    html! {
        p { (words.t("account-devices-text")) }
        ul.people { @for browser in &own.browsers { (device(words, own.zone, browser)) } }
        @if own.browsers.len() > 1 {
            form method="post" action="/account/afmelden" {
                (Button::submit(words.t("account-sign-out-others")).quiet())
            }
        }
    }
}

fn device(words: &Words, zone: &TimeZone, browser: &Browser) -> Markup {
    let unknown = words.t("account-device-unknown");
    let name = if browser.device.is_empty() { &*unknown } else { &*browser.device };
    let at = |time: Timestamp| words.date_time(time.to_zoned(zone.clone()).datetime());
    let times = [("since", at(browser.since).into()), ("seen", at(browser.seen).into())];
    let row = components::Person::new(name)
        .detail(words.t_with("account-device-times", &times))
        .chips(html! {
            @if browser.is_this { (Chip::new(words.t("account-device-this"))) }
            @if browser.shared { (Chip::new(words.t("account-device-shared"))) }
        });
    if browser.is_this {
        return html! { (row) };
    }
    let end = html! {
        form method="post" action="/account/afmelden" {
            input type="hidden" name="device" value=(browser.id);
            (Button::submit(words.t("shell-sign-out")).quiet())
        }
    };
    html! { (row.acts(end)) }
}
