//! The pages about opening an installation and signing in.

use std::borrow::Cow;

use maud::{Markup, html};

use super::{Person, School, pages::Opening, second::passkey_sign_in};
use crate::{
    app::App,
    error::Fault,
    i18n::Words,
    mail::Letter,
    web::{
        components::{Button, Check, Field, Heading, Hue, Notice, about_data, errors},
        shell::{Page, PageKind, page},
    },
};

/// A page with a title and what stands under it.
pub(super) fn plain(
    words: &Words,
    title: &str,
    lead: Option<Cow<'_, str>>,
    body: &Markup,
) -> Markup {
    plain_with(words, title, lead, body, &[])
}

/// The same, with scripts.
fn plain_with(
    words: &Words,
    title: &str,
    lead: Option<Cow<'_, str>>,
    body: &Markup,
    scripts: &[&str],
) -> Markup {
    let mut heading = Heading::new(title);
    if let Some(lead) = lead {
        heading = heading.lead(lead);
    }
    let about = Page { words, title, kind: PageKind::Plain, scripts };
    page(&about, html! { (heading) div.stack { (body) } })
}

/// A page that only says something: title, sentences, and what to do next.
fn saying(words: &Words, title: &str, sentences: &[&str], next: Option<Button<'_>>) -> Markup {
    let body = html! {
        @for sentence in sentences { p { (words.t(sentence)) } }
        @if let Some(next) = next { div.row { (next) } }
    };
    plain(words, &words.t(title), None, &body)
}

/// The form that makes the school and its first person.
pub(super) fn first_run(words: &Words, action: &str, typed: &Opening, faults: &[Fault]) -> Markup {
    let school = Field::text("school", words.t("account-school"));
    let name = Field::text("name", words.t("first-run-name")).autocomplete("name");
    let email = Field::email("email", words.t("first-run-email"));
    let body = html! {
        form.form method="post" action=(action) novalidate {
            (summary(words, faults))
            (filled(words, school, "school", &typed.school, faults))
            (filled(words, name, "name", &typed.name, faults))
            (filled(words, email, "email", &typed.email, faults)
                .help(words.t("first-run-email-help")))
            (about_data(words, "about-first-run"))
            (Button::submit(words.t("first-run-do")))
        }
    };
    plain(words, &words.t("first-run-title"), Some(words.t("first-run-intro")), &body)
}

/// For whoever comes to an empty installation without the code.
pub(super) fn first_run_locked(words: &Words) -> Markup {
    saying(words, "first-run-locked", &["first-run-locked-text"], None)
}

/// Says that others can read along, where they can.
fn not_private(app: &App, words: &Words) -> Markup {
    html! {
        @if !app.config.is_private() {
            (Notice::new(Hue::Wait, words.t("ops-not-private-title"))
                .text(words.t("ops-not-private")))
        }
    }
}

/// Asks for an address, or explains how to come in without mail.
pub(super) fn sign_in(
    app: &App,
    words: &Words,
    onward: Option<&str>,
    typed: &str,
    fault: Option<Fault>,
    elsewhere: &Markup,
) -> Markup {
    let with_passkey = passkey_sign_in(app, words, onward);
    let join = html! {
        (not_private(app, words))
        p.soft { (words.t("sign-in-participant")) }
        div.row { (Button::link(words.t("sign-in-participant-go"), "/mee")) }
    };
    let title = words.t("sign-in-title");
    if !app.mailer.is_on() {
        let body = html! {
            (with_passkey)
            (elsewhere)
            p { (words.t("sign-in-no-mail")) }
            p { (words.t("sign-in-no-mail-operator")) }
            (join)
        };
        return plain_with(words, &title, None, &body, &["passkey.js"]);
    }
    let mut email = Field::email("email", words.t("account-email")).first();
    if app.second.has_passkeys() {
        // The browser then offers passkeys in this field too.
        email = email.autocomplete("username webauthn");
    }
    let body = html! {
        form.form method="post" action="/aanmelden" novalidate {
            (filled(words, email, "email", typed, fault.as_slice())
                .help(words.t("sign-in-email-help")))
            (onward_field(onward))
            (about_data(words, "about-sign-in"))
            (Button::submit(words.t("sign-in-do")))
        }
        (with_passkey)
        (elsewhere)
        (join)
    };
    plain_with(words, &title, Some(words.t("sign-in-intro")), &body, &["passkey.js"])
}

/// After asking for a link, whether the address is known or not.
pub(super) fn link_sent(
    words: &Words,
    is_demo: bool,
    onward: Option<&str>,
    fault: Option<Fault>,
) -> Markup {
    let code = Field::text("code", words.t("code-field")).autocomplete("one-time-code");
    let body = html! {
        p { (words.t("link-sent-text")) }
        @if is_demo { p { a href="/demo/post" { (words.t("demo-post-open")) } } }
        form.form method="post" action="/aanmelden/code" novalidate {
            (filled(words, code, "code", "", fault.as_slice()).help(words.t("code-help")))
            (onward_field(onward))
            (shared(words))
            (Button::submit(words.t("link-do")))
        }
        p.soft { (words.t("link-sent-do")) }
        div.row { (again(words).quiet()) }
    };
    plain(words, &words.t("link-sent-title"), None, &body)
}

/// The letters that were not sent, the newest first, with their links to press.
pub(super) fn demo_post(words: &Words, letters: &[Letter]) -> Markup {
    let body = html! {
        @if letters.is_empty() { p { (words.t("demo-post-none")) } }
        @for letter in letters.iter().rev() {
            article.demo-letter {
                p.soft dir="ltr" { (letter.to) }
                h2 dir="auto" { (letter.subject) }
                @for line in letter.text.lines() {
                    @if line.starts_with("http") {
                        p { a href=(line) dir="ltr" { (line) } }
                    } @else {
                        p dir="auto" { (line) }
                    }
                }
            }
        }
    };
    plain(words, &words.t("demo-post"), Some(words.t("demo-post-intro")), &body)
}

/// Whether others use this device too.
fn shared(words: &Words) -> Markup {
    html! { (Check::new("shared", words.t("shared-device")).help(words.t("shared-device-help"))) }
}

/// The page behind the link in a mail.
pub(super) fn follow_link(
    words: &Words,
    person: &Person,
    school: &School,
    onward: Option<&str>,
    elsewhere: &Markup,
) -> Markup {
    let title = words.t_with("link-title", &[("name", person.name.as_str().into())]);
    let lead = words.t_with("link-text", &[("school", school.name.as_str().into())]);
    let body = html! {
        form.form method="post" {
            (onward_field(onward))
            (shared(words))
            (Button::submit(words.t("link-do")).large())
        }
        (elsewhere)
    };
    plain(words, &title, Some(lead), &body)
}

/// A link that was used before, is too old, or never was.
pub(super) fn link_gone(words: &Words) -> Markup {
    saying(words, "link-gone-title", &["link-gone-text"], Some(again(words)))
}

fn again(words: &Words) -> Button<'_> {
    Button::link(words.t("link-again"), "/aanmelden")
}

/// Under which licence, and which version, this is.
pub(super) fn source(words: &Words, version: &str) -> Markup {
    let body = html! {
        p { (words.t("source-text")) }
        p { (words.t_with("source-version", &[("version", version.into())])) }
    };
    plain(words, &words.t("source-title"), None, &body)
}

fn onward_field(onward: Option<&str>) -> Markup {
    html! { @if let Some(path) = onward { input type="hidden" name="naar" value=(path); } }
}

/// All faults on top of the form, each a link to its field.
pub(super) fn summary(words: &Words, faults: &[Fault]) -> Markup {
    let faults: Vec<_> = faults.iter().map(|fault| (fault.field, words.t(fault.key))).collect();
    let faults: Vec<_> = faults.iter().map(|(field, fault)| (*field, &**fault)).collect();
    errors(words, &faults)
}

/// A field that must be filled in, with what was typed and what is wrong with it.
pub(super) fn filled<'a>(
    words: &'a Words,
    field: Field<'a>,
    name: &str,
    typed: &'a str,
    faults: &[Fault],
) -> Field<'a> {
    let fault = faults.iter().find(|fault| fault.field == name);
    field.required().value(typed).error(fault.map(|fault| words.t(fault.key)))
}
