//! Forms to put right what is kept of somebody who works here, or to set it aside.

use domain::accounts::Right;
use maud::{Markup, html};

use super::{
    Person,
    correcting::Corrected,
    views::{filled, summary},
};
use crate::{
    error::Fault,
    i18n::Words,
    web::{
        components::{self, Button, Field, about_data, panel},
        who::SignedIn,
    },
};

/// Name and address of a colleague, and keeping without using.
pub(super) fn of_colleague(
    who: &SignedIn,
    person: &Person,
    typed: &Corrected,
    faults: &[Fault],
) -> Markup {
    let words = &who.words;
    let name = Field::text("name", words.t("account-name")).autocomplete("off");
    let email = Field::email("email", words.t("account-email")).autocomplete("off");
    let data = html! {
        form.form method="post" action=(format!("/mensen/{}/naam", person.id)) novalidate {
            (summary(words, faults))
            (filled(words, name, "name", &typed.name, faults))
            (filled(words, email, "email", &typed.email, faults)
                .help(words.t("people-address-help")))
            (about_data(words, "about-colleague"))
            (Button::submit(words.t("people-correct-do")).secondary())
        }
    };
    let aside = html! {
        p { (words.t("people-restrict-text")) }
        form method="post" action=(format!("/mensen/{}/beperken", person.id)) {
            (Button::submit(words.t("people-restrict")).quiet().sends("do", "restrict"))
        }
    };
    html! {
        (panel(&words.t("people-data"), &html! {}, &data))
        @if person.id != who.person.id {
            (panel(&words.t("people-restricting"), &html! {}, &aside))
        }
    }
}

/// Whose data may only be kept, each with the way back.
pub(super) fn set_aside(who: &SignedIn, people: &[Person]) -> Markup {
    let words = &who.words;
    if people.is_empty() {
        return html! {};
    }
    let may = who.person.roles.may(Right::ManagePeople);
    let rows = html! {
        p { (words.t("people-restricted-text")) }
        ul.people {
            @for person in people {
                (components::Person::new(&*person.name).acts(html! {
                    @if may {
                        form method="post" action=(format!("/mensen/{}/beperken", person.id)) {
                            (Button::submit(words.t("people-release")).quiet().sends("do", "release"))
                        }
                    }
                }))
            }
        }
    };
    panel(&words.t("people-restricted"), &html! {}, &rows)
}

/// What somebody is called, by themselves.
pub(super) fn own_name(words: &Words, name: &str, fault: Option<Fault>) -> Markup {
    let field = Field::text("name", words.t("account-name")).autocomplete("name");
    html! {
        details.drawer open[fault.is_some()] {
            summary { span { (words.t("account-name-change")) } }
            form.form method="post" action="/account/naam" novalidate {
                (filled(words, field, "name", name, fault.as_slice())
                    .help(words.t("account-name-help")))
                (about_data(words, "about-own"))
                (Button::submit(words.t("people-correct-do")).secondary())
            }
        }
    }
}
