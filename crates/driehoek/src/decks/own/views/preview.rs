//! How a card looks: on a screen, on paper, and what could be better about it.

use domain::{
    decks::{
        CardBox, DeckId, Kind,
        limits::Limits,
        own::{DraftCard, has_title},
    },
    lang::Lang,
    plain::{self, Audience, Level},
};
use maud::{Markup, html};

use super::kind_name;
use crate::{
    i18n::Words,
    meetings::views::{View, face},
    paper, plain as told,
    web::{
        components::{Card, Chip, Family, Hue, Size},
        prose::prose,
    },
};

/// The most that is said at once about plain language; the rest follows when this is solved.
const ADVICE_MAX: usize = 6;

/// A card to show.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub deck: &'a DeckId,
    pub card: &'a DraftCard,
    /// A card box that holds the card.
    pub look: &'a CardBox,
    /// The mark of what is kept of it: the printed card shows that.
    pub kept: &'a str,
}

/// The card on a screen and on paper, with advice.
pub fn show(words: &Words, shown: &Shown<'_>) -> Markup {
    let card = shown.card;
    let limits = Limits::of_own(card.kind);
    let most = [("title", limits.title), ("text", limits.text), ("hint", limits.hint)];
    let most = most.map(|(name, most)| format!("{name}:{}", most.unwrap_or_default()));
    html! {
        section.own-look data-limits=(most.join(" ")) {
            h2 { (words.t("own-on-screen")) }
            (drawn(words, shown))
        }
        (advice(words, card))
        section.own-look {
            h2 { (words.t("own-on-paper")) }
            (paper(words, shown))
        }
    }
}

fn drawn(words: &Words, shown: &Shown<'_>) -> Markup {
    let (card, look) = (shown.card, shown.look);
    let id = shown.deck.card(card.number);
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
    let mut drawn = Card::new(family, kind_name(words, card.kind)).body(body).size(Size::Medium);
    if has_title(card.kind) && !text.title.is_empty() {
        drawn = drawn.title(text.title);
    }
    html! { (drawn) }
}

/// The card as it comes out of the printer, as soon as it is kept.
fn paper(words: &Words, shown: &Shown<'_>) -> Markup {
    let Shown { deck, card, kept, .. } = shown;
    let picture = format!("/eigen-kaarten/{deck}/kaart/{}/papier.png?v={kept}", card.number);
    html! {
        @if paper::can_be_a_card(card.kind) {
            img.own-paper src=(picture) alt=(words.t("own-on-paper-alt")) width="298" height="420"
                data-paper;
        } @else {
            p.help { (words.t("own-not-on-paper")) }
        }
    }
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

/// What could be said in plainer words. Staff read cards; only questions to parents and what is
/// shared with them must do without the words of schools.
fn plain_language(words: &Words, card: &DraftCard) -> Markup {
    let audience = match card.kind {
        Kind::ParentQuestion | Kind::SharePoint => Audience::Parents,
        _ => Audience::Staff,
    };
    let text = card.text.trimmed();
    let steps = text.steps.join("\n\n");
    let said = [text.title.as_str(), &text.text, &steps].join("\n\n");
    let advice = plain::look(told::lists(), Lang::SOURCE, &said, audience);
    let rules = advice.broken.iter().map(|rule| told::rule(words, *rule, &advice));
    let findings = advice.findings.iter().map(|found| told::finding(words, found));
    let lines: Vec<_> = rules.chain(findings).take(ADVICE_MAX).collect();
    let hue = advice.level.map(|level| match level {
        Level::Green => Hue::Good,
        Level::Amber => Hue::Wait,
        Level::Red => Hue::Bad,
    });
    html! {
        @if hue.is_some() || !lines.is_empty() {
            h2 { (words.t("own-plain")) }
            @if let Some(hue) = hue { p { (Chip::new(told::level(words, &advice)).hue(hue)) } }
            @if !lines.is_empty() { ul { @for line in lines { li { (line) } } } }
        }
    }
}
