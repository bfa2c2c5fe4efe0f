//! The page of a guardian, in their language. Everything a parent needs stands on it: no account,
//! nothing to install, and never a word about another guardian.

use domain::{
    families::{REQUEST_MAX, RequestKind},
    lang::Lang,
    practice::Term,
};
use jiff::{civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{day_of, filled, summary};
use crate::{
    error::Fault,
    families::{Child, Guardian, Guardianship, Request},
    i18n::Words,
    meetings::form::Fields,
    settings::House,
    web::{
        components::{Button, Choice, Choices, Field, Heading, Hue, Notice, about_data, panel},
        icons::{Icon, icon},
        shell::{Page, PageKind, page},
    },
};

/// What a guardian sees.
pub(in crate::families) struct Parent<'a> {
    pub words: &'a Words,
    pub token: &'a str,
    /// What just happened.
    pub done: &'a str,
    pub child: &'a Child,
    /// How the school looks and which languages it named. Not for who may not be told where.
    pub house: Option<&'a House>,
    /// Until when it is all practice, if it is.
    pub practice: Option<Term>,
    /// Not for who may not be told where.
    pub school: Option<&'a str>,
    pub class: Option<&'a str>,
    pub tie: &'a Guardianship,
    pub guardian: &'a Guardian,
    /// Their own only.
    pub requests: &'a [Request],
    /// Within how many months a child is erased that left.
    pub kept_months: u32,
    pub until: Date,
    pub zone: &'a TimeZone,
    pub typed: Option<&'a Fields>,
    pub faults: &'a [Fault],
}

/// Says that no person read this translation, where that is so.
pub(super) fn machine_remark(words: &Words) -> Markup {
    html! {
        @if words.t("parents-state") == "machine" {
            p.machine-remark { (icon(Icon::Info)) span { (words.t("parents-machine")) } }
        }
    }
}

fn shell(
    words: &Words,
    (house, practice): (Option<&House>, Option<Term>),
    title: &str,
    body: Markup,
) -> Markup {
    let kind = PageKind::Parent { house, practice };
    let about = Page { words, title, kind, scripts: &["counter.js", "unsent.js"] };
    page(&about, body)
}

/// What the school keeps, and what a guardian can do about it.
pub(in crate::families) fn show(parent: &Parent<'_>) -> Markup {
    let words = parent.words;
    let title = words.t_with("parents-title", &[("name", parent.guardian.name.as_str().into())]);
    let school = parent.school.map_or_else(|| words.t("parents-the-school"), Into::into);
    let args = [("child", parent.child.name.as_str().into()), ("school", school.into())];
    let body = html! {
        (languages(parent))
        (Heading::new(&*title).lead(words.t_with("parents-intro", &args)))
        div.stack.stack-wide {
            (done(parent))
            (machine_remark(words))
            (panel(&words.t("parents-child"), &html! {}, &about_child(parent)))
            (panel(&words.t("parents-you"), &html! {}, &about_you(parent)))
            (panel(&words.t("parents-ask"), &html! {}, &asking(parent)))
            (panel(&words.t("parents-long"), &html! {}, &how_long(parent)))
        }
    };
    shell(words, (parent.house, parent.practice), &title, body)
}

/// A link that opens nothing any more.
pub(in crate::families) fn closed(words: &Words, practice: Option<Term>) -> Markup {
    let title = words.t("parents-closed");
    let body = html! {
        (Heading::new(&*title))
        div.stack { p { (words.t("parents-closed-text")) } (machine_remark(words)) }
    };
    shell(words, (None, practice), &title, body)
}

/// Every language, in the order in which a school needs them.
fn langs(parent: &Parent<'_>) -> Vec<Lang> {
    parent.house.map_or_else(|| Lang::all().collect(), |house| house.spoken.all().collect())
}

/// Every language by its own name: addresses, so that no script is needed.
fn languages(parent: &Parent<'_>) -> Markup {
    let current = parent.words.lang();
    let address = |lang: Lang| format!("/ouder/{}?taal={}", parent.token, lang.tag());
    html! {
        details.parent-languages {
            summary { (icon(Icon::Globe)) span { (current.own_name()) } (icon(Icon::Down)) }
            ul {
                @for lang in langs(parent) {
                    li {
                        a href=(address(lang)) lang=(lang.tag()) dir=(lang.direction().name())
                            aria-current=[(lang == current).then_some("true")] {
                            (lang.own_name())
                        }
                    }
                }
            }
        }
    }
}

fn done(parent: &Parent<'_>) -> Markup {
    let done = match parent.done {
        "gegevens" => parent.words.t("parents-done-data"),
        "gevraagd" => parent.words.t("parents-done-ask"),
        _ => return html! {},
    };
    html! { (Notice::new(Hue::Good, done)) }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { @if !value.is_empty() { div { dt { (name) } dd { bdi { (value) } } } } }
}

fn about_child(parent: &Parent<'_>) -> Markup {
    let words = parent.words;
    html! {
        dl.facts {
            (fact(&words.t("parents-call-name"), &parent.child.full_name()))
            (fact(&words.t("parents-class"), parent.class.unwrap_or_default()))
            (fact(&words.t("parents-school"), parent.school.unwrap_or_default()))
        }
    }
}

fn about_you(parent: &Parent<'_>) -> Markup {
    let (words, guardian) = (parent.words, parent.guardian);
    let rights = parent.tie.rights;
    let authority = if rights.authority { words.t("parents-yes") } else { words.t("parents-no") };
    html! {
        dl.facts {
            (fact(&words.t("parents-name"), &guardian.name))
            (fact(&words.t("parents-relation"), &parent.tie.relation))
            (fact(&words.t("parents-authority"), &authority))
            (fact(&words.t("parents-notes"), &guardian.notes))
        }
        (contact_form(parent))
    }
}

/// What was typed into one of the two forms, when it was not right.
fn typed_in<'a>(parent: &Parent<'a>, form: &str) -> Option<&'a Fields> {
    parent.typed.filter(|typed| typed.get("do") == form)
}

fn contact_form(parent: &Parent<'_>) -> Markup {
    let (words, guardian) = (parent.words, parent.guardian);
    let lang = guardian.lang.map_or("", Lang::tag);
    let now =
        [("lang", lang), ("email", guardian.email.as_str()), ("phone", guardian.phone.as_str())];
    let now = Fields::of(&now);
    let wrong = typed_in(parent, "data");
    let (typed, faults) = wrong.map_or((&now, &[][..]), |typed| (typed, parent.faults));
    let none = (String::new(), words.t("parents-lang-none").into_owned());
    let langs =
        langs(parent).into_iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned()));
    let lang = Field::select("lang", words.t("parents-lang"), std::iter::once(none).chain(langs));
    let email = Field::email("email", words.t("parents-email"));
    let phone = Field::text("phone", words.t("parents-phone")).autocomplete("tel");
    html! {
        form.form method="post" novalidate action=(action(parent)) {
            (summary(words, faults))
            input type="hidden" name="do" value="data";
            (filled(words, lang, "lang", typed, faults).help(words.t("parents-lang-help")))
            (filled(words, email, "email", typed, faults))
            (filled(words, phone, "phone", typed, faults))
            (about_data(words, "parents-about-contact"))
            (Button::submit(words.t("parents-save")))
        }
    }
}

fn action(parent: &Parent<'_>) -> String {
    format!("/ouder/{}?taal={}", parent.token, parent.words.lang().tag())
}

fn asking(parent: &Parent<'_>) -> Markup {
    let words = parent.words;
    let fresh = Fields::of(&[("kind", RequestKind::Correct.name())]);
    let wrong = typed_in(parent, "ask");
    let (typed, faults) = wrong.map_or((&fresh, &[][..]), |typed| (typed, parent.faults));
    let kinds = RequestKind::ALL.map(|kind| {
        Choice::new(kind.name(), words.t(&format!("parents-ask-{}", kind.name())).into_owned())
    });
    let kinds = Choices::one("kind", words.t("parents-ask-what"), kinds).beside();
    let kinds = kinds.chosen([typed.get("kind").to_owned()]);
    let text = Field::area("text", words.t("parents-ask-field")).most(REQUEST_MAX).required();
    html! {
        p { (words.t("parents-ask-text")) }
        @if !parent.requests.is_empty() { (asked(parent)) }
        form.form method="post" novalidate action=(action(parent)) {
            (summary(words, faults))
            input type="hidden" name="do" value="ask";
            (kinds)
            (filled(words, text, "text", typed, faults).help(words.t("parents-ask-help")))
            (Button::submit(words.t("parents-ask-do")).secondary())
        }
    }
}

/// What they asked before, and whether the school dealt with it.
fn asked(parent: &Parent<'_>) -> Markup {
    let words = parent.words;
    let state = |request: &Request| {
        let day = words.date(day_of(request.created_at, parent.zone));
        let done = request.done_at.is_some();
        let state =
            if done { words.t("parents-asked-done") } else { words.t("parents-asked-open") };
        format!("{day} · {state}")
    };
    html! {
        ul.asked {
            @for request in parent.requests {
                li {
                    p.soft { (state(request)) }
                    p.request-text dir="auto" { (request.text) }
                }
            }
        }
    }
}

fn how_long(parent: &Parent<'_>) -> Markup {
    let words = parent.words;
    let privacy = format!("/privacy?taal={}", words.lang().tag());
    html! {
        p { (words.t_with("parents-long-text", &[("months", parent.kept_months.into())])) }
        p { (words.t("parents-who")) }
        p { (words.t_with("parents-link-until", &[("day", words.date(parent.until).into())])) }
        p { a.soft href=(privacy) { (words.t("parents-privacy")) } }
    }
}
