//! What a translator wants to know of a text: where it stands, what is around it, who was here.

use domain::{
    decks::{CardBox, Deck, DeckId, ElementId, Item},
    lang::{Lang, TranslationState},
};
use maud::{Markup, html};

use super::{Sheet, deck_title, excerpt};
use crate::{
    i18n::Words,
    meetings::views::{View, face},
    translations::{store::Key, work},
    web::components::{Button, Size, panel},
    web::icons::Icon,
};

/// How many places where a text is used are named.
const PLACES_MAX: usize = 6;

pub(super) fn context(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let content = html! {
        dl.translate-facts {
            (facts(words, sheet))
            (history(words, sheet))
        }
        (neighbours(words, sheet))
        (card(words, sheet))
    };
    panel(&words.t("translations-context"), &html! {}, &content)
}

fn fact(name: &str, value: &Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn facts(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let Key { deck, item, .. } = sheet.key;
    let title = deck_title(sheet.cards, deck);
    let in_deck = html! {
        a href=(format!("/kaartenbak/{deck}")) lang=(Lang::SOURCE.tag()) { (title) }
    };
    let element = match item {
        Item::Element(id) => sheet.cards.element(id),
        Item::Deck | Item::Plan(_) => None,
    };
    let parent = element.and_then(|element| element.parent.as_ref());
    html! {
        (fact(&words.t("translations-in-deck"), &in_deck))
        @if let Some(parent) = parent.and_then(|id| dutch_of(sheet.cards, id)) {
            (fact(&words.t("translations-belongs-to"), &html! { span lang=(Lang::SOURCE.tag()) { (parent) } }))
        }
        @if let Some(element) = element {
            @let places = used_in(sheet.cards, &element.id);
            @if !places.is_empty() {
                (fact(&words.t("translations-used-in"), &html! {
                    span lang=(Lang::SOURCE.tag()) { (places.join("; ")) }
                }))
            }
        }
    }
}

fn dutch_of(cards: &CardBox, id: &ElementId) -> Option<String> {
    let element = cards.element(id)?;
    let said = cards.said(&element.deck, &Item::Element(id.clone()), Lang::SOURCE)?;
    Some(excerpt(&said.parts))
}

/// The blocks of plans in which an element lies on the table.
fn used_in(cards: &CardBox, id: &ElementId) -> Vec<String> {
    let places = cards.decks().flat_map(|deck| blocks_with(cards, deck, id));
    places.take(PLACES_MAX).collect()
}

fn blocks_with(cards: &CardBox, deck: &Deck, id: &ElementId) -> Vec<String> {
    let has = |block: &&domain::decks::PlanBlock| {
        let lists = [&block.cards, &block.definitions, &block.background];
        block.energizer.as_ref() == Some(id) || lists.into_iter().any(|list| list.contains(id))
    };
    let title = deck_title(cards, &deck.id);
    let name = |block: &domain::decks::PlanBlock| {
        let words = cards.plan_words(&deck.id, &block.id, Lang::SOURCE)?;
        Some(format!("{title}, {}", words.title))
    };
    deck.plan.iter().filter(has).filter_map(name).collect()
}

/// Who saved what stands here, and when.
fn history(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let (said, own) = (sheet.said, sheet.own);
    html! {
        @if let Some(own) = own {
            @let key = match own.state {
                TranslationState::Checked => "translations-checked-by",
                _ => "translations-saved-by",
            };
            @let name = sheet.name(words, own.by).into_owned();
            @let when = sheet.when(words, own.at);
            (fact(&words.t("translations-history"), &html! {
                p { (words.t_with(key, &[("name", name.into()), ("when", when.into())])) }
                form method="post" action=(format!("{}/terug", sheet.path())) {
                    (Button::submit(words.t("translations-undo")).quiet().icon(Icon::Undo))
                }
            }))
        } @else if let Some(said) = said {
            (fact(&words.t("translations-history"), &html! {
                p { (built_in(words, &said.trust)) }
            }))
        }
    }
}

fn built_in(words: &Words, trust: &domain::decks::Trust) -> String {
    let by = trust.by.as_deref();
    let key = match (trust.state, by) {
        (TranslationState::Machine, None) => "translations-built-in-machine",
        _ => "translations-built-in",
    };
    let mut text = words.t(key).into_owned();
    for more in [by.map(str::to_owned), trust.on.map(|on| words.date(on))].into_iter().flatten() {
        text = format!("{text} · {more}");
    }
    text
}

/// The texts before and after this one, so that a translator reads on.
fn neighbours(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let Key { deck, item, lang } = sheet.key;
    let rows = sheet.cards.deck(deck).map(|deck| work::rows(sheet.cards, deck, *lang));
    let rows = rows.unwrap_or_default();
    let at = rows.iter().position(|row| row.item == *item).unwrap_or_default();
    let around = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let around: Vec<_> = around.filter_map(|at| rows.get(at)).collect();
    html! {
        @if !around.is_empty() {
            h3 { (words.t("translations-around")) }
            ul.translate-around {
                @for row in around { (neighbour(deck, *lang, row)) }
            }
        }
    }
}

fn neighbour(deck: &DeckId, lang: Lang, row: &work::Row) -> Markup {
    html! {
        li {
            a href=(format!("/vertalen/{lang}/{deck}/{}", row.item)) lang=(Lang::SOURCE.tag()) {
                (excerpt(&row.dutch))
            }
            @if let Some(said) = &row.said {
                p lang=(lang.tag()) dir=(lang.direction().name()) { (excerpt(&said.parts)) }
            }
        }
    }
}

/// How the text looks where people read it, when it is on a card.
fn card(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let Item::Element(id) = &sheet.key.item else { return html! {} };
    let (of_lang, cards) = (words.in_lang(sheet.key.lang), sheet.cards);
    let read = sheet.said.and_then(|_| face::element(View { words: &of_lang, cards }, id));
    let mine = face::element(View { words, cards }, id);
    let Some((read, mine)) = read.zip(mine) else { return html! {} };
    // What is around the text is the translator's own language.
    let shown = face::Face { kind: mine.kind, remark: None, translated: None, ..read };
    html! {
        h3 { (words.t("translations-as-card")) }
        div.translate-card dir=(sheet.key.lang.direction().name()) { (shown.show(Size::Small)) }
    }
}
