//! Setting up an app with codes.

use maud::{Markup, html};

use super::{further_field, own_page};
use crate::{
    accounts::{
        second::app_codes::{address, in_groups},
        views::filled,
    },
    error::Fault,
    web::{
        components::{Button, Field, qr},
        who::SignedIn,
    },
};

/// The code to scan, the same to type over, and a field for the first code.
pub(in crate::accounts::second) fn show(
    who: &SignedIn,
    secret: &str,
    further: Option<&str>,
    fault: Option<Fault>,
) -> Markup {
    let words = &who.words;
    let uri = address(secret, &who.school.name, &who.person.email);
    let code = Field::text("code", words.t("second-code")).autocomplete("one-time-code");
    let body = html! {
        ol.second-steps {
            li {
                h2 { (words.t("second-app-get")) }
                p { (words.t("second-app-get-text")) }
            }
            li {
                h2 { (words.t("second-app-scan")) }
                div.second-code { (qr(&uri, &words.t("second-app-qr"))) }
                p { a href=(uri) { (words.t("second-app-open")) } }
                p { (words.t("second-app-type")) }
                p.second-secret dir="ltr" { code { (in_groups(secret)) } }
            }
            li {
                h2 { (words.t("second-app-confirm")) }
                form.form method="post" action="/account/app" novalidate {
                    (filled(words, code, "code", "", fault.as_slice())
                        .help(words.t("second-app-confirm-help")))
                    (further_field(further))
                    (Button::submit(words.t("second-app-confirm-do")))
                }
            }
        }
    };
    own_page(who, &words.t("second-app-title"), &words.t("second-app-intro"), &body)
}
