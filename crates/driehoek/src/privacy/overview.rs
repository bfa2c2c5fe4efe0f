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
type Place = (&'static str, &'static str, Icon, Right);

/// Who works here, and how they come in.
const PEOPLE: [Place; 3] = [
    ("/mensen", "manage-people", Icon::People, Right::SeePeople),
    ("/beheer/aanmelden", "manage-enter", Icon::Person, Right::ManageSchool),
    ("/beheer/oefenscholen", "manage-practice", Icon::School, Right::RunPractice),
];
/// What the school looks like, and which words it needs.
const LOOK: [Place; 3] = [
    ("/beheer/school", "manage-look", Icon::School, Right::ManageSchool),
    ("/beheer/talen", "manage-langs", Icon::Globe, Right::ManageSchool),
    ("/beheer/bestuur", "manage-board", Icon::Class, Right::ManageBoard),
];
/// What is kept, how long, and who saw it.
const DATA: [Place; 5] = [
    ("/beheer/gegevens", "manage-data", Icon::Lock, Right::SeeTrail),
    ("/beheer/bewaren", "manage-retention", Icon::Clock, Right::SeeTrail),
    ("/beheer/logboek", "manage-trail", Icon::Eye, Right::SeeTrail),
    ("/beheer/links", "manage-links", Icon::Forward, Right::SeeTrail),
    ("/beheer/in-en-uit", "manage-in-out", Icon::Copy, Right::SeeTrail),
];
/// Whether it works.
const RUNNING: [Place; 2] = [
    ("/beheer/post", "manage-post", Icon::Mail, Right::ManageSchool),
    ("/beheer/gezondheid", "manage-health", Icon::Pulse, Right::ManageSchool),
];
/// Key of the name of each group, and what is in it.
const GROUPS: [(&str, &[Place]); 4] = [
    ("manage-of-people", &PEOPLE),
    ("manage-of-look", &LOOK),
    ("manage-of-data", &DATA),
    ("manage-of-running", &RUNNING),
];

/// GET `/beheer`
pub async fn show(who: SignedIn) -> Markup {
    let words = &who.words;
    let title = words.t("manage-title");
    let body = html! {
        (Heading::new(&*title).lead(words.t("manage-intro")))
        div.stack.stack-wide {
            @for (name, places) in GROUPS { (group(&who, name, places)) }
        }
    };
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

/// The places of one group that this reader may see; nothing when there are none.
fn group(who: &SignedIn, name: &str, places: &[Place]) -> Markup {
    let words = &who.words;
    let places: Vec<_> =
        places.iter().filter(|(_, _, _, right)| who.person.roles.may(*right)).collect();
    html! {
        @if !places.is_empty() {
            section {
                h2.manage-group { (words.t(name)) }
                ul.manage-doors {
                    @for (address, name, picture, _) in places {
                        li {
                            a.manage-door href=(address) {
                                (icon(*picture))
                                span.manage-door-words {
                                    strong { (words.t(name)) }
                                    span { (words.t(&format!("{name}-text"))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
