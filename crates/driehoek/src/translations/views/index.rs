//! All languages, with how far each is.

use domain::{decks::CardBox, lang::Lang};
use maud::{Markup, html};

use super::{about, name_of, share};
use crate::{
    translations::work,
    web::{
        components::{Button, Heading, way_back},
        icons::Icon,
        shell::page as page_of,
        who::SignedIn,
    },
};

fn body(who: &SignedIn, cards: &CardBox) -> Markup {
    let words = &who.words;
    let upload = Button::link(words.t("translations-upload"), "/vertalen/inlezen");
    html! {
        (Heading::new(words.t("translations-title")).lead(words.t("translations-lead"))
            .above(way_back("/kaartenbak", &words.t("decks-title")))
            .acts(html! { (upload.icon(Icon::Download)) }))
        ul.translate-languages {
            @for lang in who.spoken().all().filter(|lang| *lang != Lang::SOURCE) {
                (language(who, cards, lang))
            }
        }
    }
}

/// The page.
pub(in crate::translations) fn page(who: &SignedIn, cards: &CardBox) -> Markup {
    let title = who.words.t("translations-title");
    page_of(&about(who, &title, &[]), body(who, cards))
}

fn language(who: &SignedIn, cards: &CardBox, lang: Lang) -> Markup {
    let words = &who.words;
    let decks = work::decks(cards, lang);
    let begun = decks.iter().filter(|work| work::is_current(work, lang)).count();
    let counts = work::counts(&decks);
    let script = words.t(&format!("script-{}", lang.script())).into_owned();
    let of_decks = words.t_with(
        "translations-decks-begun",
        &[("begun", begun.into()), ("all", decks.len().into())],
    );
    html! {
        li {
            div.translate-language {
                h2 {
                    a href=(format!("/vertalen/{lang}")) {
                        span lang=(lang.tag()) dir=(lang.direction().name()) { (lang.own_name()) }
                        @if name_of(words, lang) != lang.own_name() {
                            " " span.translate-name { (name_of(words, lang)) }
                        }
                    }
                }
                p.part-note { (script) " · " (of_decks) }
            }
            (share(words, counts))
        }
    }
}
