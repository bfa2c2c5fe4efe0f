//! The page about oneself.

use maud::{Markup, html};

use super::{Person, School, views_people::role_chips};
use crate::web::{
    components::{self, Button, Chip, Empty, Heading, panel},
    shell::{Nav, Page, PageKind, page},
    who::SignedIn,
};

/// Who somebody is here, what they may do, and where else they work.
pub(super) fn show(who: &SignedIn, places: &[(Person, School)]) -> Markup {
    let words = &who.words;
    let title = words.t("account-title");
    let about = components::Person::new(&*who.person.name)
        .detail(&*who.person.email)
        .chips(role_chips(words, &who.person.roles));
    let others = html! {
        ul.people { @for (person, school) in places { (place(who, person, school)) } }
    };
    let body = html! {
        (Heading::new(&*title).lead(words.t("account-intro")))
        div.stack.stack-wide {
            @if who.person.roles.is_empty() {
                (Empty::new(words.t("account-no-role"), words.t("account-no-role-text")))
            }
            (panel(&who.school.name, &html! {}, &html! { ul.people { (about) } }))
            @if places.len() > 1 {
                (panel(&words.t("account-places"), &html! {}, &others))
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn place(who: &SignedIn, person: &Person, school: &School) -> Markup {
    let words = &who.words;
    let row = components::Person::new(&*school.name).chips(role_chips(words, &person.roles));
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
