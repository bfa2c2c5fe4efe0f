//! The list of a school's people, and what one of them may do.

use domain::accounts::{Right, Role, Roles, TABLE};
use maud::{Markup, html};

use super::{
    Person,
    invitations::BadLine,
    people::Typed,
    views::{filled, summary},
    views_correct,
};
use crate::{
    error::Fault,
    i18n::Words,
    privacy::audit::{Subject, link::link_of},
    web::{
        components::{
            self, Button, Chip, Choice, Choices, Empty, Field, Heading, Hue, about_data, panel, qr,
            way_back,
        },
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What just happened to somebody.
#[derive(Debug)]
pub(super) enum Notice {
    Removed(Person),
    Invited(Person),
    Restored(Person),
    Changed(Person),
    Corrected(Person),
    LetIn(Person),
    SignedOut(Person),
    /// So many people of a list were added.
    Listed(usize),
}

/// What the list shows.
#[derive(Debug)]
pub(super) struct List<'a> {
    pub people: &'a [Person],
    /// Whose data may only be kept.
    pub restricted: &'a [Person],
    /// Whether links go by mail.
    pub mailed: bool,
    pub notice: Option<&'a Notice>,
    /// What was typed about somebody new, when it was not right.
    pub typed: &'a Typed,
    pub faults: &'a [Fault],
    /// Who waits to be let in.
    pub waiting: Markup,
}

/// Everybody, and a form for somebody new.
pub(super) fn index(who: &SignedIn, list: &List<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("people-title");
    let count = words.t_with("people-count", &[("count", list.people.len().into())]);
    let rows = html! {
        ul.people { @for person in list.people { (row(who, person, list.mailed)) } }
    };
    let body = html! {
        (Heading::new(&*title).lead(words.t("people-intro")))
        div.stack.stack-wide {
            @if let Some(notice) = list.notice { (shown(words, notice)) }
            (list.waiting)
            (panel(&count, &html! {}, &rows))
            (views_correct::set_aside(who, list.restricted))
            @if list.people.len() == 1 {
                (Empty::new(words.t("people-alone"), words.t("people-alone-text")))
            }
            @if who.person.roles.may(Right::ManagePeople) {
                (panel(&words.t("people-add"), &html! {}, &html! {
                    (new_person(words, list))
                    details.drawer {
                        summary { span { (words.t("people-list-open")) } }
                        (list_form(words, "", &list.typed.role))
                    }
                    details.drawer {
                        summary { span { (words.t("people-file")) } }
                        (file_form(words, &list.typed.role))
                    }
                }))
            }
            (panel(&words.t("people-rights"), &html! {}, &rights(words)))
        }
    };
    staff(who, &title, body)
}

fn new_person(words: &Words, list: &List<'_>) -> Markup {
    let help = if list.mailed { "people-email-help" } else { "people-email-help-no-mail" };
    // They are about somebody else, so the browser's own name and address are of no use.
    let name = Field::text("name", words.t("account-name")).autocomplete("off");
    let email = Field::email("email", words.t("account-email")).autocomplete("off");
    html! {
        form.form method="post" action="/mensen" novalidate {
            (summary(words, list.faults))
            (filled(words, name, "name", &list.typed.name, list.faults))
            (filled(words, email, "email", &list.typed.email, list.faults).help(words.t(help)))
            (role_choices(words, list.typed.role.iter().cloned()))
            (about_data(words, "about-colleague"))
            (Button::submit(words.t("people-add-do")).icon(Icon::Plus))
        }
    }
}

/// What somebody may do, to change it.
pub(super) fn one(who: &SignedIn, person: &Person, (data, second): (&Markup, &Markup)) -> Markup {
    let words = &who.words;
    let title = words.t_with("people-roles-of", &[("name", person.name.as_str().into())]);
    let body = html! {
        (Heading::new(&*title).lead(words.t("people-roles-intro"))
            .above(way_back("/mensen", &words.t("people-title"))))
        div.stack.stack-wide {
            form.form method="post" action=(format!("/mensen/{}/rollen", person.id)) {
                (role_choices(words, person.roles.iter().map(|role| role.name().to_owned())))
                (Button::submit(words.t("people-roles-do")))
            }
            (data)
            @if person.id != who.person.id {
                (panel(&words.t("people-devices"), &html! {}, &html! {
                    p { (words.t("people-devices-text")) }
                    (Button::post(words.t("people-sign-out"), format!("/mensen/{}/afmelden", person.id)).quiet())
                }))
            }
            (second)
            (panel(&words.t("copy-person"), &html! {}, &html! {
                p { (words.t("copy-person-text")) }
                div.row {
                    (Button::link(words.t("copy-look"), format!("/mensen/{}/gegevens", person.id)).quiet())
                    (link_of(who, Subject::person(person.id)))
                }
            }))
            (panel(&words.t("people-rights"), &html! {}, &rights(words)))
        }
    };
    staff(who, &title, body)
}

/// The names of somebody's roles.
pub(super) fn role_chips(words: &Words, roles: &Roles) -> Markup {
    html! { @for role in roles.iter() { (Chip::new(words.t(&format!("role-{}", role.name())))) } }
}

/// All roles to tick, each with what it is for.
pub(super) fn role_choices(words: &Words, chosen: impl Iterator<Item = String>) -> Markup {
    role_choices_for(words, "people-roles", chosen)
}

/// The same with another question above them.
fn role_choices_for(words: &Words, question: &str, chosen: impl Iterator<Item = String>) -> Markup {
    let tiles = Role::ALL.map(|role| {
        let name = format!("role-{}", role.name());
        Choice::new(role.name(), words.t(&name)).help(words.t(&format!("{name}-for")))
    });
    let choices = Choices::many("role", words.t(question), tiles).chosen(chosen);
    html! { div.role-choices { (choices) } }
}

/// The table of roles and rights, as the server decides by it.
fn rights(words: &Words) -> Markup {
    html! {
        details.drawer {
            summary { span { (words.t("people-rights-open")) } }
            dl.rights {
                @for (right, roles) in TABLE {
                    dt { (words.t(&format!("right-{}", right.name()))) }
                    dd { div.row { (role_chips(words, &roles.iter().copied().collect())) } }
                }
            }
        }
    }
}

/// What came of a list.
#[derive(Debug)]
pub(super) struct Result<'a> {
    pub added: usize,
    /// Addresses that were here already.
    pub known: &'a [String],
    pub bad: &'a [BadLine],
    /// Links to hand out, where there is no mail.
    pub links: &'a [(Person, String)],
}

/// What was added and what not; lines that could not be used stand in the form again.
pub(super) fn after_list(who: &SignedIn, result: &Result<'_>, roles: &[String]) -> Markup {
    let words = &who.words;
    let title = words.t("people-list");
    let again = result.bad.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    let body = html! {
        (Heading::new(&*title).above(way_back("/mensen", &words.t("people-title"))))
        div.stack.stack-wide {
            (listed(words, result.added))
            @if !result.known.is_empty() {
                p { (words.t("people-list-known")) }
                ul { @for email in result.known { li dir="ltr" { (email) } } }
            }
            @if !result.bad.is_empty() {
                div {
                    (components::Notice::new(Hue::Bad, words.t("people-list-bad")))
                    ul.bad-lines { @for line in result.bad { li { (bad_line(words, line)) } } }
                }
            }
            @if !result.bad.is_empty() || result.added == 0 {
                (list_form(words, &again, roles))
            }
            @for (person, link) in result.links { (letter(who, person, link)) }
        }
    };
    staff(who, &title, body)
}

fn bad_line(words: &Words, line: &BadLine) -> Markup {
    let number = words.t_with("people-list-line", &[("number", line.number.into())]);
    html! { (number) ": " q dir="auto" { (line.text) } " " (words.t(line.key)) }
}

fn listed(words: &Words, count: usize) -> Markup {
    let hue = if count == 0 { Hue::Bad } else { Hue::Good };
    let text = words.t_with("people-listed", &[("count", count.into())]);
    html! { (components::Notice::new(hue, text)) }
}

/// A place to paste a list in.
fn list_form(words: &Words, typed: &str, roles: &[String]) -> Markup {
    let list = Field::area("list", words.t("people-list-field")).value(typed).required();
    html! {
        form.form method="post" action="/mensen/lijst" {
            (list.help(words.t("people-list-help")))
            (role_choices(words, roles.iter().cloned()))
            (about_data(words, "about-colleague"))
            (Button::submit(words.t("people-list-do")).icon(Icon::Plus))
        }
    }
}

/// A file to read a list from.
fn file_form(words: &Words, roles: &[String]) -> Markup {
    html! {
        form.form method="post" action="/mensen/bestand" enctype="multipart/form-data" {
            div.field {
                label.field-label for="bestand" { (words.t("people-file-field")) }
                input.input #bestand type="file" name="bestand" required
                    aria-describedby="bestand-hulp" accept=".csv,.txt,.tsv,text/csv";
                p.field-help #bestand-hulp {
                    (words.t("people-file-help")) " "
                    a href="/mensen/voorbeeld.csv" { (words.t("people-file-example")) }
                }
            }
            (role_choices_for(words, "people-file-roles", roles.iter().cloned()))
            (about_data(words, "about-colleague"))
            (Button::submit(words.t("people-file-do")).icon(Icon::Plus))
        }
    }
}

/// After a file that could not be read at all.
pub(super) fn file_again(who: &SignedIn, key: &str, roles: &[String]) -> Markup {
    let words = &who.words;
    let title = words.t("people-file");
    let body = html! {
        (Heading::new(&*title).above(way_back("/mensen", &words.t("people-title"))))
        div.stack.stack-wide {
            (components::Notice::new(Hue::Bad, words.t(key)))
            (file_form(words, roles))
        }
    };
    staff(who, &title, body)
}

/// The links for some people, each a letter to hand over by hand.
pub(super) fn letters(who: &SignedIn, links: &[(Person, String)]) -> Markup {
    let words = &who.words;
    let title = match links {
        [(to, _)] => words.t_with("people-link-title", &[("name", to.name.as_str().into())]),
        _ => words.t("people-list"),
    };
    let body = html! {
        (Heading::new(&*title))
        div.stack.stack-wide {
            @for (person, link) in links { (letter(who, person, link)) }
            (Button::link(words.t("people-back"), "/mensen").icon(Icon::Back))
        }
    };
    staff(who, &title, body)
}

/// One letter: whom it is for, what it opens, as a code and as a link.
fn letter(who: &SignedIn, to: &Person, link: &str) -> Markup {
    let words = &who.words;
    let args = [("name", to.name.as_str().into()), ("school", who.school.name.as_str().into())];
    let id = format!("aanmeldlink-{}", to.id);
    html! {
        article.door-letter {
            div.door-letter-code { (qr(link, &words.t("people-link"))) }
            div.stack {
                h2 dir="auto" { (to.name) }
                p { (words.t_with("people-letter-text", &args)) }
                div.field {
                    label.field-label for=(id) { (words.t("people-link")) }
                    input.input id=(id) type="text" readonly value=(link) dir="ltr" autocomplete="off";
                    p.field-help { (words.t("people-link-once")) }
                }
            }
        }
    }
}

pub(super) fn staff(who: &SignedIn, title: &str, body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::People };
    page(&Page { words: &who.words, title, kind, scripts: &[] }, body)
}

fn shown(words: &Words, notice: &Notice) -> Markup {
    let (key, person) = match notice {
        Notice::Removed(person) => ("people-removed", person),
        Notice::Invited(person) => ("people-invited", person),
        Notice::Restored(person) => ("people-restored", person),
        Notice::Changed(person) => ("people-changed", person),
        Notice::Corrected(person) => ("people-corrected", person),
        Notice::LetIn(person) => ("federation-let-in", person),
        Notice::SignedOut(person) => ("people-signed-out", person),
        Notice::Listed(count) => return listed(words, *count),
    };
    let text = words.t_with(key, &[("name", person.name.as_str().into())]);
    let shown = components::Notice::new(Hue::Good, text);
    if !matches!(notice, Notice::Removed(_)) {
        return html! { (shown) };
    }
    let address = format!("/mensen/{}/terugzetten", person.id);
    let undo = Button::post(words.t("people-undo"), &*address).icon(Icon::Undo);
    html! { (shown.acts(html! { (undo) })) }
}

fn row(who: &SignedIn, person: &Person, mailed: bool) -> Markup {
    let words = &who.words;
    let is_own = person.id == who.person.id;
    let row = components::Person::new(&*person.name).detail(&*person.email).chips(html! {
        @if is_own { (Chip::new(words.t("people-you"))) }
        (role_chips(words, &person.roles))
    });
    if !who.person.roles.may(Right::ManagePeople) {
        return html! { (row) };
    }
    let change = Button::link(words.t("people-roles"), format!("/mensen/{}", person.id)).quiet();
    if is_own {
        return html! { (row.acts(html! { (change) })) };
    }
    let invite = words.t(if mailed { "people-invite" } else { "people-make-link" });
    let [link, remove] = ["link", "verwijderen"].map(|act| format!("/mensen/{}/{act}", person.id));
    html! {
        (row.acts(html! {
            (change)
            (Button::post(invite, &*link).quiet())
            (Button::post(words.t("people-remove"), &*remove).quiet().icon(Icon::Remove))
        }))
    }
}
