//! The form of a guardian, and the question whether somebody is known already.

use domain::families::{GuardianRights, NOTES_MAX};
use maud::{Markup, html};

use super::{filled, is_unconfirmed, languages, staff, summary};
use crate::{
    error::Fault,
    families::{Child, Guardian},
    i18n::Words,
    meetings::form::Fields,
    practice::sign::confirm,
    privacy::audit::{Subject, link::link_of},
    web::{
        components::{Button, Check, Field, Heading, about_data, way_back},
        icons::Icon,
        who::SignedIn,
    },
};

/// What somebody is allowed, as the boxes that are ticked.
pub(in crate::families) fn rights_typed(
    rights: GuardianRights,
) -> Vec<(&'static str, &'static str)> {
    let boxes = [
        ("authority", rights.authority),
        ("may-see", rights.may_see),
        ("hide-where", rights.hide_where),
    ];
    boxes.into_iter().filter(|(_, on)| *on).map(|(name, _)| (name, "ja")).collect()
}

/// Of whom a form is.
#[derive(Debug, Clone, Copy)]
pub(in crate::families) struct Of<'a> {
    pub child: &'a Child,
    /// Nobody when it is a new one.
    pub guardian: Option<&'a Guardian>,
    /// Whether the reader decides what may be done with what is kept.
    pub decides: bool,
}

/// A new guardian of a child, or one to change.
pub(in crate::families) fn form(
    who: &SignedIn,
    Of { child, guardian, decides }: Of<'_>,
    typed: &Fields,
    faults: &[Fault],
) -> Markup {
    let words = &who.words;
    let shown = &child.name;
    let of = [("child", shown.as_str().into())];
    let home = format!("/groepen/kind/{}", child.id);
    let (title, verb, action) = match guardian {
        Some(guardian) => (
            words.t_with("families-guardian-of", &of),
            words.t("families-save"),
            format!("{home}/verzorger/{}", guardian.id),
        ),
        None => (
            words.t_with("families-guardian-new-of", &of),
            words.t("families-guardian-do"),
            format!("{home}/verzorger"),
        ),
    };
    let remove = Button::submit(words.t("families-guardian-remove")).quiet().sends("do", "remove");
    let body = html! {
        (Heading::new(&*title).above(way_back(&home, shown)))
        form.form method="post" action=(action) novalidate {
            (summary(words, faults))
            (fields(who, typed, faults))
            (rights(words, typed))
            @if guardian.is_none() { (confirm(who, typed.has("invented"), is_unconfirmed(faults))) }
            (about_data(words, "families-about-guardian"))
            (Button::submit(verb))
            @if let Some(guardian) = guardian {
                @if decides { (restricting(words, guardian)) }
                div { (link_of(who, Subject::guardian(guardian.id.0))) }
                div { (remove.icon(Icon::Remove)) p.field-help { (words.t("families-guardian-remove-help")) } }
            }
        }
    };
    staff(who, &title, &["counter.js"], body)
}

/// Keeping without using, on request.
fn restricting(words: &Words, guardian: &Guardian) -> Markup {
    let (name, verb) = if guardian.restricted {
        ("release", words.t("families-release"))
    } else {
        ("restrict", words.t("families-restrict"))
    };
    html! {
        div {
            (Button::submit(verb).secondary().sends("do", name).icon(Icon::Lock))
            p.field-help { (words.t("families-guardian-restrict-text")) }
        }
    }
}

fn fields(who: &SignedIn, typed: &Fields, faults: &[Fault]) -> Markup {
    let words = &who.words;
    let off = |field: Field<'static>| field.autocomplete("off");
    let text = |name: &'static str, label: std::borrow::Cow<'_, str>| {
        off(Field::text(name, label.into_owned()))
    };
    let name = text("name", words.t("families-guardian-name")).required();
    let relation = text("relation", words.t("families-relation"));
    let lang = Field::select("lang", words.t("families-lang"), languages(words, &who.spoken()));
    let email = off(Field::email("email", words.t("families-email").into_owned()));
    let phone = text("phone", words.t("families-phone"));
    let notes = Field::area("notes", words.t("families-notes")).most(NOTES_MAX);
    html! {
        (filled(words, name, "name", typed, faults))
        (filled(words, relation, "relation", typed, faults).optional(words)
            .help(words.t("families-relation-help")))
        (filled(words, lang, "lang", typed, faults).help(words.t("families-lang-help")))
        (filled(words, email, "email", typed, faults).optional(words))
        (filled(words, phone, "phone", typed, faults).optional(words))
        (filled(words, notes, "notes", typed, faults).optional(words)
            .help(words.t("families-notes-help")))
    }
}

fn rights(words: &Words, typed: &Fields) -> Markup {
    let check = |name: &'static str| {
        let key = format!("families-{name}");
        Check::new(name, words.t(&key).into_owned())
            .help(words.t(&format!("{key}-help")).into_owned())
            .on(typed.has(name))
    };
    html! {
        fieldset.field.guardian-rights {
            legend.field-label { (words.t("families-rights")) }
            (check("authority"))
            (check("may-see"))
            (check("hide-where"))
        }
    }
}

/// What the question takes along, so that nothing has to be typed again.
const ALONG: [&str; 10] = [
    "name",
    "relation",
    "lang",
    "email",
    "phone",
    "notes",
    "authority",
    "may-see",
    "hide-where",
    "invented",
];

/// Asks whether somebody with this name is the guardian of another child whom we know.
pub(in crate::families) fn ask_same(
    who: &SignedIn,
    child: &Child,
    same: &[(Guardian, Vec<Child>)],
    typed: &Fields,
) -> Markup {
    let words = &who.words;
    let shown = &child.name;
    let title = words.t("families-same-title");
    let home = format!("/groepen/kind/{}", child.id);
    let names =
        |children: &[Child]| children.iter().map(Child::full_name).collect::<Vec<_>>().join(", ");
    let body = html! {
        (Heading::new(&*title).lead(words.t("families-same-text")).above(way_back(&home, shown)))
        form.stack method="post" action=(format!("{home}/verzorger")) {
            @for name in ALONG {
                @if typed.has(name) { input type="hidden" name=(name) value=(typed.get(name)); }
            }
            ul.same-people {
                @for (guardian, children) in same {
                    li {
                        div {
                            p.person-name dir="auto" { (guardian.name) }
                            p.soft { (words.t("families-same-of")) " " bdi { (names(children)) } }
                        }
                        (Button::submit(words.t("families-same-yes")).secondary().sends("same", guardian.id.to_string()))
                    }
                }
            }
            div.row { (Button::submit(words.t("families-same-no")).secondary().sends("same", "new")) }
        }
    };
    staff(who, &title, &[], body)
}
