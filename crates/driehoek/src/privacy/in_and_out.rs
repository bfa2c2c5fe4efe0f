//! `/beheer/in-en-uit`: all that can be brought in and taken along, from one page. What somebody
//! may not do themselves says who may.

use domain::accounts::{Right, Roles, TABLE};
use maud::{Markup, html};

use crate::{
    i18n::Words,
    web::{
        components::{Heading, panel, way_back},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// Address, key of its name and text, and what one must be allowed to; nothing where all may.
type Way = (&'static str, &'static str, Option<Right>);

const IN: [Way; 4] = [
    ("/groepen/inlezen", "in-classes", Some(Right::ManageFamilies)),
    ("/mensen", "in-people", Some(Right::ManagePeople)),
    ("/eigen-kaarten/nieuw", "in-decks", Some(Right::WriteCards)),
    ("/vertalen/inlezen", "in-translations", Some(Right::Translate)),
];
const OUT: [Way; 7] = [
    ("/beheer/uitvoer", "out-school", Some(Right::ManageSchool)),
    ("/beheer/gegevens.csv", "out-register", Some(Right::SeeTrail)),
    ("/beheer/logboek.csv", "out-trail", Some(Right::SeeTrail)),
    ("/groepen/kinderen", "out-child", Some(Right::ManageFamilies)),
    ("/eigen-kaarten", "out-decks", Some(Right::WriteCards)),
    ("/vertalen", "out-translations", Some(Right::Translate)),
    ("/account/gegevens", "out-own", None),
];

/// GET `/beheer/in-en-uit`
pub async fn show(who: SignedIn) -> Markup {
    let words = &who.words;
    let title = words.t("manage-in-out");
    let body = html! {
        (Heading::new(&*title).lead(words.t("in-out-intro"))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            (panel(&words.t("in-title"), &html! {}, &list(words, &who.person.roles, &IN, Icon::Plus)))
            (panel(&words.t("out-title"), &html! {}, &list(words, &who.person.roles, &OUT, Icon::Download)))
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn list(words: &Words, roles: &Roles, ways: &[Way], picture: Icon) -> Markup {
    html! {
        ul.ways {
            @for (address, name, right) in ways {
                li {
                    (icon(picture))
                    div {
                        @if right.is_none_or(|right| roles.may(right)) {
                            a href=(address) { (words.t(name)) }
                        } @else {
                            strong { (words.t(name)) }
                        }
                        p { (words.t(&format!("{name}-text"))) }
                        @if let Some(right) = right.filter(|right| !roles.may(*right)) {
                            p.ways-who { (who_may(words, right)) }
                        }
                    }
                }
            }
        }
    }
}

/// The roles that may, from the table of rights.
fn who_may(words: &Words, right: Right) -> String {
    let roles = TABLE.into_iter().find(|(of, _)| *of == right).map_or(&[][..], |(_, roles)| roles);
    let names = roles.iter().map(|role| words.t(&format!("role-{}", role.name())));
    let names = names.map(|name| name.to_lowercase()).collect::<Vec<_>>().join(", ");
    words.t_with("in-out-who", &[("roles", names.into())]).into_owned()
}
