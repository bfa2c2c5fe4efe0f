//! The languages of a deck: how far each is, and the way to the translator's screen.

use domain::{decks::Progress, lang::Lang};
use maud::{Markup, html};

use super::deck::Deck;
use crate::{
    decks::own::store::Shared,
    i18n::Words,
    translations::work::{self, Counts},
    web::{
        components::panel,
        icons::{Icon, icon},
    },
};

/// The part of the page. Translations belong to the school, so a deck is translated once the school
/// has it.
pub fn show(words: &Words, page: &Deck<'_>) -> Markup {
    let published = page.shelf.deck(&page.deck.id).filter(|_| page.deck.shared != Shared::Me);
    let content = match published {
        None => html! { p.help { (words.t("own-languages-later")) } },
        Some(deck) => {
            let langs = Lang::all().filter(|lang| *lang != Lang::SOURCE);
            let langs = langs.map(|lang| (lang, work::counts_of(page.shelf, deck, lang)));
            let (begun, others): (Vec<_>, Vec<_>) =
                langs.partition(|(_, counts)| counts.has_begun());
            html! {
                p.help { (words.t("own-languages-help")) }
                @if !begun.is_empty() { (list(words, page, &begun)) }
                details.fold open[begun.is_empty()] {
                    summary { (words.t("own-languages-other")) (icon(Icon::Down)) }
                    (list(words, page, &others))
                }
            }
        }
    };
    panel(&words.t("own-languages"), &html! {}, &content)
}

fn list(words: &Words, page: &Deck<'_>, langs: &[(Lang, Counts)]) -> Markup {
    html! {
        ul.own-languages {
            @for (lang, counts) in langs {
                li {
                    a href=(format!("/vertalen/{lang}/{}", page.deck.id)) { (lang.name_in(words.lang())) }
                    @if counts.has_begun() {
                        @let done = counts.all() - counts.of(Progress::Missing);
                        " " span.soft {
                            (words.t_with("own-languages-done", &[("done", done.into()), ("all", counts.all().into())]))
                        }
                    }
                }
            }
        }
    }
}
