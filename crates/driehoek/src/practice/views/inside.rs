//! What there is to practise with, for who is in a practice school.

use domain::{
    accounts::Right,
    families::ChildId,
    practice::{InventedChild, InventedClass},
};
use maud::{Markup, html};

use crate::{
    practice::{Practice, pages::INSIDE, the_families},
    web::{
        components::{Button, Chip, Heading, panel},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// An invented family, and the child in this practice school whom the reader may see.
pub(in crate::practice) struct Family<'a> {
    pub class: &'a InventedClass,
    pub child: &'a InventedChild,
    pub id: Option<ChildId>,
}

/// The families with a first task for each. `home` is where the reader came over from.
pub(in crate::practice) fn show(
    who: &SignedIn,
    practice: &Practice,
    home: Option<&str>,
    families: &[Family<'_>],
) -> Markup {
    let words = &who.words;
    let title = words.t("practice-inside");
    let day = words.date(practice.term.wiped_on());
    let mut heading =
        Heading::new(&*title).lead(words.t_with("practice-inside-lead", &[("day", day.into())]));
    if let Some(home) = home {
        heading = heading.acts(html! {
            form method="post" action=(INSIDE) {
                (Button::submit(words.t_with("practice-back", &[("school", home.into())]))
                    .secondary().sends("do", "back").icon(Icon::Back))
            }
        });
    }
    let may = |right| who.person.roles.may(right);
    let body = html! {
        (heading)
        div.stack.stack-wide {
            (panel(&words.t("practice-what"), &html! {}, &html! {
                ul.practice-ways {
                    @if may(Right::SeeFamilies) { li { a href="/groepen" { (words.t("practice-what-families")) } } }
                    @if may(Right::GiveLinks) { li { (words.t("practice-what-links")) } }
                    @if may(Right::LeadMeetings) { li { a href="/bijeenkomsten" { (words.t("practice-what-meetings")) } } }
                    li { a href="/kaartenbak" { (words.t("practice-what-cards")) } }
                }
                p.about-data { (icon(Icon::Eye)) span { (words.t("practice-who-sees")) } }
            }))
            section.stack {
                h2 { (words.t("practice-families")) }
                p { (words.t("practice-families-text")) }
                ul.practice-families { @for family in families { (card(who, family)) } }
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Elsewhere };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn card(who: &SignedIn, family: &Family<'_>) -> Markup {
    let words = &who.words;
    let lang = words.lang();
    let Family { class, child, id } = family;
    let guardians = &the_families().guardians;
    let names = child.with.iter().filter_map(|tie| {
        let guardian = guardians.get(&tie.who)?;
        let speaks = guardian.lang().map_or("", |of| of.name_in(lang));
        Some(format!("{} ({}, {speaks})", guardian.name, tie.relation.in_lang(lang)))
    });
    html! {
        li.practice-family {
            div.row {
                h3 {
                    @match id {
                        Some(id) => a href=(format!("/groepen/kind/{id}")) { (child.name) },
                        None => (child.name),
                    }
                }
                (Chip::new(class.name.in_lang(lang)))
            }
            p.practice-guardians { (names.collect::<Vec<_>>().join(" · ")) }
            p { (child.situation.in_lang(lang)) }
            p.practice-task { strong { (words.t("practice-task")) } " " (child.task.in_lang(lang)) }
        }
    }
}
