//! One deck in one language: every text with its translation, to choose from.

use std::collections::HashMap;

use domain::{
    decks::{CardBox, Deck, Item, Progress},
    lang::Lang,
};
use maud::{Markup, html};

use super::{about, deck_title, excerpt, item_kind, name_of, stage, stage_key};
use crate::{
    i18n::Words,
    translations::{
        pages::Sought,
        work::{self, Counts, Row},
    },
    web::{
        components::{Button, Chip, Empty, Field, Heading, way_back},
        icons::Icon,
        shell,
        who::{SignedIn, encoded},
    },
};

/// What the list shows.
pub(in crate::translations) struct List<'a> {
    pub(in crate::translations) deck: &'a Deck,
    pub(in crate::translations) lang: Lang,
    pub(in crate::translations) sought: &'a Sought,
    /// How many comments each text has that nobody dealt with.
    pub(in crate::translations) open: &'a HashMap<Item, usize>,
}

/// The page.
pub(in crate::translations) fn page(who: &SignedIn, cards: &CardBox, list: &List<'_>) -> Markup {
    let words = &who.words;
    let (deck, lang) = (list.deck, list.lang);
    let title = deck_title(cards, &deck.id);
    let rows = work::rows(cards, deck, lang);
    let mut counts = Counts::default();
    for row in &rows {
        counts.count(row.progress);
    }
    let shown: Vec<_> = rows.iter().filter(|row| fits(row, list.sought)).collect();
    let file = format!("/vertalen/{lang}/{}/vertaling.xlf", deck.id);
    let next = work::next(cards, lang, Some((&deck.id, None))).filter(|(id, _)| *id == deck.id);
    let acts = html! {
        @if let Some((_, item)) = next {
            @let address = format!("/vertalen/{lang}/{}/{item}", deck.id);
            (Button::link(words.t("translations-begin"), &*address).primary().icon(Icon::Forward))
        }
        (Button::link(words.t("translations-download"), &*file).icon(Icon::Download))
    };
    let above = way_back(&format!("/vertalen/{lang}"), name_of(words, lang));
    let body = html! {
        (Heading::new(&*title).above(above).acts(acts))
        div.stack {
            (filters(words, list, counts))
            (search(words, list))
            @if shown.is_empty() {
                (Empty::new(words.t("translations-none"), words.t("translations-none-text")))
            }
            ol.translate-items {
                @for row in shown { (line(words, cards, list, row)) }
            }
        }
    };
    shell::page(&about(who, &title, &[]), body)
}

fn fits(row: &Row, sought: &Sought) -> bool {
    let is_stage = sought.progress().is_none_or(|progress| row.progress == progress);
    let wanted = sought.words().to_lowercase();
    let texts = std::iter::once(&row.dutch).chain(row.said.iter().map(|said| &said.parts));
    let says = |parts: &domain::decks::Parts| {
        let all = [&parts.title, &parts.text, &parts.hint].into_iter().flatten();
        all.into_iter().any(|text| text.to_lowercase().contains(&wanted))
    };
    is_stage
        && (wanted.is_empty()
            || row.item.to_string().contains(&wanted)
            || texts.into_iter().any(says))
}

/// The stages as links, each with its number.
fn filters(words: &Words, list: &List<'_>, counts: Counts) -> Markup {
    let chosen = list.sought.progress();
    let words_sought = encoded(list.sought.words());
    let address = |stage: &str| {
        format!("/vertalen/{}/{}?stand={stage}&zoek={words_sought}", list.lang, list.deck.id)
    };
    html! {
        nav.translate-filters aria-label=(words.t("translations-filter")) {
            a href=(address("")) aria-current=[chosen.is_none().then_some("true")] {
                (words.t("translations-all")) " " strong { (counts.all()) }
            }
            @for progress in Progress::ALL {
                a.(format!("share-{}", progress.name())) href=(address(progress.name()))
                    aria-current=[(chosen == Some(progress)).then_some("true")] {
                    (words.t(stage_key(progress))) " " strong { (counts.of(progress)) }
                }
            }
        }
    }
}

fn search(words: &Words, list: &List<'_>) -> Markup {
    let field = Field::search("zoek", words.t("translations-search"));
    html! {
        form.ask-line method="get" role="search" {
            @if let Some(progress) = list.sought.progress() {
                input type="hidden" name="stand" value=(progress.name());
            }
            (field.value(list.sought.words()))
            (Button::submit(words.t("translations-search-do")).secondary().icon(Icon::Search))
        }
    }
}

fn line(words: &Words, cards: &CardBox, list: &List<'_>, row: &Row) -> Markup {
    let lang = list.lang;
    let comments = list.open.get(&row.item).copied().unwrap_or_default();
    html! {
        li {
            div.translate-item-head {
                (item_kind(words, cards, &row.item))
                (stage(words, row.progress))
                @if comments > 0 {
                    (Chip::new(words.t_with("translations-comments-count", &[("count", comments.into())]))
                        .icon(Icon::Note))
                }
            }
            a href=(format!("/vertalen/{lang}/{}/{}", list.deck.id, row.item)) lang=(Lang::SOURCE.tag()) {
                (excerpt(&row.dutch))
            }
            @if let Some(said) = &row.said {
                p lang=(lang.tag()) dir=(lang.direction().name()) { (excerpt(&said.parts)) }
            }
        }
    }
}
