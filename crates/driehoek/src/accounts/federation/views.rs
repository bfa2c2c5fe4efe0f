//! The pages around account systems that somebody sees of their own way in.

use maud::{Markup, html};

use super::{Door, asking::Asking, store::Identity, trouble::Trouble};
use crate::{
    accounts::{
        School,
        views::{filled, plain, summary},
    },
    error::Fault,
    i18n::Words,
    web::{
        components::{Button, Chip, Field, Heading, Hue, Notice, Person, about_data, panel},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::{SignedIn, encoded},
    },
};

/// The ways in by an account elsewhere, on the page for signing in; nothing where there is none.
///
/// `shared` is on a page for a computer that others use too.
pub(in crate::accounts) fn doors(
    words: &Words,
    doors: &[Door],
    onward: Option<&str>,
    shared: bool,
) -> Markup {
    let query = onward.map(|path| format!("naar={}", encoded(path)));
    let own = shared.then(|| "gedeeld=ja".to_owned());
    let query: Vec<_> = query.clone().into_iter().chain(own).collect();
    let other = onward.map(|path| format!("&naar={}", encoded(path))).unwrap_or_default();
    html! {
        @if !doors.is_empty() {
            section.stack.elsewhere aria-labelledby="elders" {
                h2 #elders { (words.t("federation-or")) }
                @if shared { (Notice::new(Hue::Wait, words.t("federation-shared-on"))) }
                (buttons(words, doors, &query.join("&")))
                @if !shared {
                    p.soft {
                        a href=(format!("/aanmelden?gedeeld=ja{other}")) {
                            (words.t("federation-shared"))
                        }
                    }
                }
            }
        }
    }
}

/// The same on the page behind an invitation: the account is the invited person's from then on.
pub(in crate::accounts) fn doors_of_invitation(
    words: &Words,
    doors: &[Door],
    token: &str,
    onward: Option<&str>,
) -> Markup {
    let onward = onward.map(|path| format!("&naar={}", encoded(path))).unwrap_or_default();
    html! {
        @if !doors.is_empty() {
            section.stack.elsewhere aria-labelledby="elders" {
                h2 #elders { (words.t("federation-or-invited")) }
                p { (words.t("federation-invited-text")) }
                (buttons(words, doors, &format!("uitnodiging={}{onward}", encoded(token))))
            }
        }
    }
}

fn buttons(words: &Words, doors: &[Door], query: &str) -> Markup {
    let mark = if query.is_empty() { "" } else { "?" };
    html! {
        div.row {
            @for door in doors {
                (Button::link(with(words, "federation-with", door),
                    format!("/aanmelden/met/{}{mark}{query}", door.id)).secondary())
            }
        }
    }
}

/// A sentence with the name of an account system.
fn with(words: &Words, key: &str, door: &Door) -> String {
    words.t_with(key, &[("provider", door.name.as_str().into())]).into_owned()
}

/// What went wrong, and what to do.
pub(super) fn trouble(words: &Words, door: &Door, trouble: Trouble) -> Markup {
    let key = format!("federation-trouble-{}", trouble.name());
    let body = html! {
        p { (with(words, &format!("{key}-text"), door)) }
        div.row {
            (Button::link(words.t("federation-other-way"), "/aanmelden"))
            @if trouble.may_pass() {
                (Button::link(with(words, "federation-again", door),
                    format!("/aanmelden/met/{}", door.id)).secondary())
            }
        }
    };
    plain(words, &with(words, &key, door), None, &body)
}

/// For whoever filled in something too late.
pub(super) fn too_late(words: &Words) -> Markup {
    let body = html! {
        p { (words.t("federation-too-late-text")) }
        div.row { (Button::link(words.t("federation-start"), "/aanmelden")) }
    };
    plain(words, &words.t("federation-too-late"), None, &body)
}

/// Which of the schools at which somebody works.
pub(super) fn choose(words: &Words, schools: &[School]) -> Markup {
    let body = html! {
        form.form method="post" action="/aanmelden/school" {
            @for school in schools {
                (Button::submit(school.name.as_str()).sends("school", school.id.to_string()).wide())
            }
        }
    };
    plain(words, &words.t("federation-choose"), Some(words.t("federation-choose-text")), &body)
}

/// A form for whoever has no place yet, with what the provider told already filled in.
pub(super) fn asking(
    words: &Words,
    door: &Door,
    schools: &[School],
    typed: &Asking,
    faults: &[Fault],
) -> Markup {
    let name = Field::text("name", words.t("account-name")).autocomplete("name");
    let email = Field::email("email", words.t("account-email"));
    let lead = with(words, "federation-asking-text", door);
    let body = html! {
        form.form method="post" action="/aanmelden/toegang" novalidate {
            (summary(words, faults))
            @match schools {
                [only] => p { (words.t_with("federation-asking-school", &[("school", only.name.as_str().into())])) },
                several => (school_field(words, several, typed, faults)),
            }
            (filled(words, name, "name", &typed.name, faults))
            (filled(words, email, "email", &typed.email, faults)
                .help(words.t("federation-asking-email-help")))
            (about_data(words, "about-asking"))
            (Button::submit(words.t("federation-asking-do")))
        }
        p.soft { (words.t("federation-asking-invited")) }
    };
    plain(words, &words.t("federation-asking"), Some(lead.into()), &body)
}

fn school_field<'a>(
    words: &'a Words,
    schools: &'a [School],
    typed: &Asking,
    faults: &[Fault],
) -> Field<'a> {
    let none = (String::new(), words.t("federation-choose-one").into_owned());
    let all = schools.iter().map(|school| (school.id.to_string(), school.name.clone()));
    let chosen = typed.school.map(|school| school.to_string()).unwrap_or_default();
    let fault = faults.iter().find(|fault| fault.field == "school");
    Field::select("school", words.t("federation-school"), std::iter::once(none).chain(all))
        .value(chosen)
        .required()
        .error(fault.map(|fault| words.t(fault.key)))
}

/// For whoever waits until a school lets them in.
pub(super) fn waiting(words: &Words) -> Markup {
    let body = html! {
        p { (words.t("federation-waiting-text")) }
        p { (words.t("federation-waiting-do")) }
        div.row { (Button::link(words.t("federation-start"), "/aanmelden").quiet()) }
    };
    plain(words, &words.t("federation-waiting"), None, &body)
}

/// Signed out here; perhaps there too.
pub(super) fn signed_out(words: &Words, door: &Door, there: bool) -> Markup {
    let key = if there { "federation-out-there" } else { "federation-out-by-hand" };
    let body = html! {
        p { (with(words, key, door)) }
        div.row {
            @if there {
                (Button::link(with(words, "federation-leave", door), format!("/afmelden/bij/{}", door.id)))
            }
            (Button::link(words.t("federation-start"), "/aanmelden").secondary())
        }
    };
    plain(words, &words.t("federation-out"), None, &body)
}

/// The accounts with which somebody comes in, and the account systems that they can add.
pub(super) fn own(words: &Words, doors: &[Door], own: &[Identity]) -> Markup {
    if doors.is_empty() && own.is_empty() {
        return html! {};
    }
    let name = |id: &str| {
        doors.iter().find(|door| door.id == id).map_or(id, |door| &*door.name).to_owned()
    };
    let content = html! {
        p { (words.t("federation-own-text")) }
        @if !own.is_empty() {
            ul.people {
                @for one in own {
                    (Person::new(name(&one.who.provider)).detail(label(&one.name, &one.email))
                        .acts(html! {
                            form method="post" action="/account/loskoppelen" {
                                input type="hidden" name="identity" value=(one.id);
                                (Button::submit(words.t("federation-unlink")).quiet())
                            }
                        }))
                }
            }
        }
        div.row {
            @for door in doors {
                (Button::link(with(words, "federation-link", door),
                    format!("/aanmelden/met/{}?koppelen=ja", door.id)).quiet().icon(Icon::Plus))
            }
        }
    };
    panel(&words.t("federation-own"), &html! {}, &content)
}

/// What tells accounts apart: the address, else the name.
fn label(name: &str, email: &str) -> String {
    if email.is_empty() { name.to_owned() } else { email.to_owned() }
}

/// Asks whether this is the account with which somebody wants to come in.
pub(super) fn confirm(who: &SignedIn, door: &Door, (name, email): (String, String)) -> Markup {
    let words = &who.words;
    let title = with(words, "federation-confirm", door);
    let unknown = name.is_empty() && email.is_empty();
    let shown = if name.is_empty() { &email } else { &name };
    let body = html! {
        (Heading::new(&*title).lead(words.t("federation-confirm-text")))
        div.stack {
            @if unknown {
                p { (with(words, "federation-confirm-nameless", door)) }
            } @else {
                ul.people {
                    (Person::new(shown.as_str()).detail(email.as_str())
                        .chips(html! { (Chip::new(door.name.as_str())) }))
                }
            }
            form.row method="post" action="/account/koppelen" {
                (Button::submit(words.t("federation-confirm-do")))
                (Button::link(words.t("federation-confirm-not"), "/account").quiet())
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}
