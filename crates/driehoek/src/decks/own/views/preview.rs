//! How a card looks: on a screen, on paper, and what could be better about it.

use domain::decks::{
    CardBox, DeckId, Kind,
    limits::Limits,
    own::{DraftCard, has_title},
};
use maud::{Markup, html};

use super::kind_name;
use crate::{
    i18n::Words,
    meetings::views::{View, face},
    web::{
        components::{Card, Family, Size},
        prose::prose,
    },
};

/// The card on a screen and on paper, with advice. `look` holds the card.
pub fn show(words: &Words, deck: &DeckId, card: &DraftCard, look: &CardBox) -> Markup {
    let limits = Limits::of_own(card.kind);
    let most = [("title", limits.title), ("text", limits.text), ("hint", limits.hint)];
    let most = most.map(|(name, most)| format!("{name}:{}", most.unwrap_or_default()));
    html! {
        section.own-look data-limits=(most.join(" ")) {
            h2 { (words.t("own-on-screen")) }
            (drawn(words, deck, card, look, Size::Medium))
        }
        section.own-look {
            h2 { (words.t("own-on-paper")) }
            (paper(words, deck, card, look))
        }
        (advice(words, card))
    }
}

fn drawn(words: &Words, deck: &DeckId, card: &DraftCard, look: &CardBox, size: Size) -> Markup {
    let id = deck.card(card.number);
    let face = face::element(View { words, cards: look }, &id);
    let family = face.as_ref().map_or(Family::Statement, |face| face.family);
    let text = card.text.trimmed();
    let is_empty = card.text.is_empty();
    let body = html! {
        @if is_empty { p { (words.t("own-card-empty")) } }
        (prose(&text.text))
        @if card.kind == Kind::Energizer && !text.steps.is_empty() {
            ol { @for step in &text.steps { li { (prose(step)) } } }
        }
    };
    let mut drawn = Card::new(family, kind_name(words, card.kind)).body(body).size(size);
    if has_title(card.kind) && !text.title.is_empty() {
        drawn = drawn.title(text.title);
    }
    html! { (drawn) }
}

/// The paper card. The one place to put a picture of the printed card instead.
fn paper(words: &Words, deck: &DeckId, card: &DraftCard, look: &CardBox) -> Markup {
    html! { div.own-paper { (drawn(words, deck, card, look, Size::Medium)) } }
}

/// What is too long, and what could be plainer.
fn advice(words: &Words, card: &DraftCard) -> Markup {
    let limits = Limits::of_own(card.kind);
    let text = card.text.trimmed();
    let parts = [
        ("title", &text.title, limits.title.filter(|_| has_title(card.kind))),
        ("text", &text.text, limits.text),
        ("hint", &text.hint, limits.hint),
    ];
    let too_long = parts.into_iter().filter_map(|(name, text, limit)| {
        let over = text.chars().count().checked_sub(limit?).filter(|over| *over > 0)?;
        let field = words.t(&format!("own-field-{name}")).into_owned();
        let args = [("field", field.into()), ("count", over.into())];
        Some(words.t_with("own-too-long", &args).into_owned())
    });
    let too_long: Vec<_> = too_long.collect();
    html! {
        section.own-advice aria-live="polite" {
            @if !too_long.is_empty() {
                h2 { (words.t("own-advice")) }
                ul { @for line in too_long { li.own-over { (line) } } }
            }
            (plain_language(words, card))
        }
    }
}

/// What could be said in plainer words. The one place to ask the library for it.
fn plain_language(_words: &Words, _card: &DraftCard) -> Markup {
    html! {}
}
