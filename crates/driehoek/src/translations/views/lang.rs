//! One language: its decks, what is asked about it, and the way to what comes next.

use domain::{decks::CardBox, lang::Lang};
use maud::{Markup, html};

use super::{LINES_MAX, about, deck_title, excerpt, more, name_of, share};
use crate::{
    i18n::Words,
    translations::{
        pages::Done,
        store::{COMMENTS_OF_TEXT_MAX, Comment},
        work::{self, DeckWork},
    },
    web::{
        components::{Button, Chip, Heading, Hue, Notice, panel, way_back},
        icons::Icon,
        shell,
        who::SignedIn,
    },
};

/// The page.
pub(in crate::translations) fn page(
    who: &SignedIn,
    cards: &CardBox,
    lang: Lang,
    open: &[&Comment],
    done: &Done,
) -> Markup {
    let words = &who.words;
    let name = name_of(words, lang);
    let decks = work::decks(cards, lang);
    let counts = work::counts(&decks);
    let (current, others): (Vec<_>, Vec<_>) =
        decks.iter().partition(|work| work::is_current(work, lang));
    // Its own name is a name in every language.
    let title = match lang.own_name() {
        own if own == name => name.to_owned(),
        own => format!("{name} · {own}"),
    };
    let body = html! {
        (Heading::new(title)
            .above(way_back("/vertalen", &words.t("translations-title")))
            .acts(acts(words, lang, counts.unfinished())))
        div.stack.stack-wide {
            @if let Some(count) = done.overgenomen {
                (Notice::new(Hue::Good, words.t_with("translations-taken-over", &[("count", count.into())])))
            }
            @if let Some(count) = done.weggelaten {
                (Notice::new(Hue::Wait, words.t_with("translations-remarks-left",
                    &[("count", count.into()), ("max", COMMENTS_OF_TEXT_MAX.into())])))
            }
            (share(words, counts))
            @if !current.is_empty() {
                (panel(&words.t("translations-current"), &html! {}, &list(words, cards, lang, &current)))
            }
            @if !open.is_empty() {
                (panel(&words.t("translations-open-comments"), &html! {}, &comments(words, cards, lang, open)))
            }
            @if !others.is_empty() {
                (panel(&words.t("translations-others"), &html! {}, &list(words, cards, lang, &others)))
            }
        }
    };
    shell::page(&about(who, name, &[]), body)
}

fn acts(words: &Words, lang: Lang, unfinished: usize) -> Markup {
    let (next, file) =
        (format!("/vertalen/{lang}/volgende"), format!("/vertalen/{lang}/vertaling.xlf"));
    html! {
        @if unfinished > 0 {
            (Button::link(words.t("translations-begin"), &*next).primary().icon(Icon::Forward))
        }
        (Button::link(words.t("translations-download"), &*file).icon(Icon::Download))
    }
}

fn list(words: &Words, cards: &CardBox, lang: Lang, decks: &[&DeckWork<'_>]) -> Markup {
    html! {
        ul.translate-decks {
            @for work in decks {
                li {
                    h3 lang=(Lang::SOURCE.tag()) {
                        a href=(format!("/vertalen/{lang}/{}", work.deck.id)) {
                            (deck_title(cards, &work.deck.id))
                        }
                        @if work.deck.id.is_own() {
                            " " span lang=(words.lang()) { (Chip::new(words.t("own-title"))) }
                        }
                    }
                    (share(words, work.counts))
                }
            }
        }
    }
}

fn comments(words: &Words, cards: &CardBox, lang: Lang, open: &[&Comment]) -> Markup {
    html! {
        ul.translate-open {
            @for comment in open.iter().take(LINES_MAX) {
                @let key = &comment.key;
                @let dutch = cards.said(&key.deck, &key.item, Lang::SOURCE);
                li {
                    a href=(format!("/vertalen/{lang}/{}/{}#opmerkingen", key.deck, key.item))
                        lang=(Lang::SOURCE.tag()) {
                        (dutch.map_or_else(|| key.item.to_string(), |said| excerpt(&said.parts)))
                    }
                    p dir="auto" { (comment.text) }
                }
            }
        }
        (more(words, open.len()))
    }
}
