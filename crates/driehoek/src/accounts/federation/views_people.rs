//! Who waits to be let in, as an administrator sees them.

use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::{Door, people::Answer, store::Identity};
use crate::{
    accounts::{
        Person,
        views::{filled, summary},
        views_people::{role_choices, staff},
    },
    error::Fault,
    i18n::Words,
    web::{
        components::{self, Button, Chip, Field, Heading, Hue, Notice, panel, way_back},
        who::SignedIn,
    },
};

/// Everybody who waits; nothing when nobody does.
pub(super) fn panel_of(
    words: &Words,
    zone: &TimeZone,
    waiting: &[(Option<Door>, Identity)],
) -> Markup {
    if waiting.is_empty() {
        return html! {};
    }
    let rows = html! {
        p { (words.t("federation-requests-text")) }
        ul.people {
            @for (door, one) in waiting {
                (components::Person::new(&*one.name)
                    .detail(detail(words, zone, one))
                    .chips(html! { (Chip::new(name_of(door.as_ref(), one))) })
                    .acts(html! {
                        (Button::link(words.t("federation-look"), format!("/mensen/toegang/{}", one.id)))
                    }))
            }
        }
    };
    panel(&words.t("federation-requests"), &html! {}, &rows)
}

fn detail(words: &Words, zone: &TimeZone, one: &Identity) -> String {
    let since = words.date_time(one.since.to_zoned(zone.clone()).datetime());
    let args = [("email", one.email.as_str().into()), ("since", since.into())];
    words.t_with("federation-asked-at", &args).into_owned()
}

fn name_of<'a>(door: Option<&'a Door>, one: &'a Identity) -> &'a str {
    door.map_or(&*one.who.provider, |door| &*door.name)
}

/// What the page about one of them shows.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub request: &'a Identity,
    /// Where they come from, when that is still in the settings.
    pub door: Option<&'a Door>,
    pub people: &'a [Person],
    pub answer: &'a Answer,
    pub faults: &'a [Fault],
}

/// One who waits: let in as somebody new, as a colleague who is here, or not.
pub(super) fn one(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let request = shown.request;
    let title = words.t_with("federation-request", &[("name", request.name.as_str().into())]);
    let provider = name_of(shown.door, request);
    let lead = words.t_with("federation-request-text", &[("provider", provider.into())]);
    let address = format!("/mensen/toegang/{}", request.id);
    let typed = "federation-own-words";
    let body = html! {
        (Heading::new(&*title).lead(lead).above(way_back("/mensen", &words.t("people-title"))))
        div.stack.stack-wide {
            (summary(words, shown.faults))
            @if request.own_words { (Notice::new(Hue::Wait, words.t_with(typed, &[("provider", provider.into())]))) }
            (panel(&words.t("federation-as-new"), &html! {}, &as_new(words, &address, shown)))
            (panel(&words.t("federation-as-existing"), &html! {}, &as_existing(words, &address, shown)))
            (panel(&words.t("federation-refuse"), &html! {}, &html! {
                p { (words.t("federation-refuse-text")) }
                form method="post" action=(address) {
                    (Button::submit(words.t("federation-refuse-do")).sends("do", "refuse").danger())
                }
            }))
        }
    };
    staff(who, &title, body)
}

fn as_new(words: &Words, address: &str, shown: &Shown<'_>) -> Markup {
    let name = Field::text("name", words.t("account-name")).autocomplete("off");
    let email = Field::email("email", words.t("account-email")).autocomplete("off");
    html! {
        form.form method="post" action=(address) novalidate {
            (filled(words, name, "name", &shown.answer.name, shown.faults))
            (filled(words, email, "email", &shown.answer.email, shown.faults)
                .help(words.t("federation-email-help")))
            (role_choices(words, shown.answer.role.iter().cloned()))
            (Button::submit(words.t("federation-as-new-do")).sends("do", "new"))
        }
    }
}

fn as_existing(words: &Words, address: &str, shown: &Shown<'_>) -> Markup {
    let none = (String::new(), words.t("federation-choose-one").into_owned());
    let people = shown
        .people
        .iter()
        .map(|person| (person.id.to_string(), format!("{} ({})", person.name, person.email)));
    let fault = shown.faults.iter().find(|fault| fault.field == "person");
    let field =
        Field::select("person", words.t("federation-person"), std::iter::once(none).chain(people))
            .value(shown.answer.person.as_str())
            .error(fault.map(|fault| words.t(fault.key)));
    html! {
        p { (words.t("federation-as-existing-text")) }
        form.form method="post" action=(address) {
            (field)
            (Button::submit(words.t("federation-as-existing-do")).sends("do", "existing").secondary())
        }
    }
}
