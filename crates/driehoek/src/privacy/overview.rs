//! `/beheer`: everything about running a school with Driehoek, from one page.

use domain::accounts::Right;
use maud::{Markup, html};

use crate::web::{
    components::Heading,
    icons::{Icon, icon},
    shell::{Nav, Page, PageKind, page},
    who::SignedIn,
};

/// Address, key of its name and text, picture, and what one must be allowed to see it.
const PLACES: [(&str, &str, Icon, Right); 7] = [
    ("/mensen", "manage-people", Icon::People, Right::SeePeople),
    ("/beheer/gegevens", "manage-data", Icon::Lock, Right::SeeTrail),
    ("/beheer/bewaren", "manage-retention", Icon::Clock, Right::SeeTrail),
    ("/beheer/logboek", "manage-trail", Icon::Eye, Right::SeeTrail),
    ("/beheer/links", "manage-links", Icon::Forward, Right::SeeTrail),
    ("/beheer/bestuur", "manage-board", Icon::Class, Right::ManageBoard),
    ("/beheer/in-en-uit", "manage-in-out", Icon::Copy, Right::SeeTrail),
];

/// GET `/beheer`
pub async fn show(who: SignedIn) -> Markup {
    let words = &who.words;
    let title = words.t("manage-title");
    let places = PLACES.into_iter().filter(|(_, _, _, right)| who.person.roles.may(*right));
    let body = html! {
        (Heading::new(&*title).lead(words.t("manage-intro")))
        ul.manage-doors {
            @for (address, name, picture, _) in places {
                li {
                    a.manage-door href=(address) {
                        (icon(picture))
                        span.manage-door-words {
                            strong { (words.t(name)) }
                            span { (words.t(&format!("{name}-text"))) }
                        }
                    }
                }
            }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}
