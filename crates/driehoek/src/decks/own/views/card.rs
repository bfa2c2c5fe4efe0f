//! The page on which one card is written, with what it will look like beside it.

use domain::decks::{
    CardBox, Kind, Turn, limits,
    own::{CardText, DraftCard, KINDS, has_title},
};
use maud::{Markup, html};

use super::{kind_name, preview};
use crate::{
    decks::own::{store::OwnDeck, title_of},
    i18n::Words,
    meetings::views::{View, face, hidden},
    web::{
        components::{Button, Check, Field, Heading, Hue, Notice, way_back},
        icons::{Icon, icon},
        prose::prose,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the page shows.
pub struct Editor<'a> {
    pub deck: &'a OwnDeck,
    /// What the form holds.
    pub card: &'a DraftCard,
    pub base: String,
    /// A card box with the card as the form holds it.
    pub look: CardBox,
    /// What the school has, for the original.
    pub shelf: &'a CardBox,
    /// What somebody else made of the card in the meantime.
    pub other: Option<&'a DraftCard>,
}

pub fn show(who: &SignedIn, editor: &Editor<'_>) -> Markup {
    let words = &who.words;
    let (place, count) = place(editor);
    let heading = words.t_with("own-card", &[("place", place.into()), ("count", count.into())]);
    let kind = PageKind::Staff { who: &who.person, active: Nav::Cards };
    let about = Page { words, title: &heading, kind, scripts: &["owndecks.js"] };
    let home = format!("/eigen-kaarten/{}", editor.deck.id);
    let address = format!("{home}/kaart/{}", editor.card.number);
    let above = way_back(&home, &title_of(words, &editor.deck.draft.title));
    let body = html! {
        (Heading::new(&*heading).above(above).acts(neighbours(words, editor)))
        @if let Some(other) = editor.other { (conflict(words, other)) }
        (origin(words, editor))
        div.own-editor {
            form.form.own-form #kaart method="post" action=(address) data-autosave
                data-preview=(format!("{address}/voorbeeld")) {
                (hidden("base", &editor.base))
                (fields(words, editor.card))
                (buttons(words, editor))
            }
            div.own-preview aria-label=(words.t("own-preview")) role="region" {
                div data-preview-of="kaart" {
                    (preview::show(words, &preview::Shown {
                        deck: &editor.deck.id,
                        card: editor.card,
                        look: &editor.look,
                        kept: &editor.base,
                    }))
                }
            }
        }
    };
    page(&about, body)
}

/// The card's place in the deck, counted from 1, and how many there are.
fn place(editor: &Editor<'_>) -> (usize, usize) {
    let cards: Vec<_> = editor.deck.draft.present().collect();
    let place = cards.iter().position(|card| card.number == editor.card.number);
    (place.map_or(1, |place| place + 1), cards.len())
}

fn neighbours(words: &Words, editor: &Editor<'_>) -> Markup {
    let cards: Vec<_> = editor.deck.draft.present().map(|card| card.number).collect();
    let (place, _) = place(editor);
    let at = |place: Option<usize>| place.and_then(|place| cards.get(place));
    let address = |number: &u32| format!("/eigen-kaarten/{}/kaart/{number}", editor.deck.id);
    html! {
        @if let Some(number) = at(place.checked_sub(2)) {
            (Button::link(words.t("own-previous"), address(number)).quiet().icon(Icon::Back))
        }
        @if let Some(number) = at(Some(place)) {
            (Button::link(words.t("own-next"), address(number)).quiet().icon(Icon::Forward))
        }
    }
}

fn fields(words: &Words, card: &DraftCard) -> Markup {
    let kinds = KINDS.map(|kind| (kind.name(), kind_name(words, kind)));
    let limit = limits::Limits::of_own(card.kind);
    let text = &card.text;
    let is_energizer = card.kind == Kind::Energizer;
    let is_definition = card.kind == Kind::DefinitionCard;
    let is_question = card.kind == Kind::ConversationCard;
    let minutes = card.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let turns = Turn::ALL.map(|turn| (turn.name(), words.t(&format!("own-turn-{}", turn.name()))));
    html! {
        (Field::select("kind", words.t("own-kind"), kinds).value(card.kind.name()))
        (of_kinds(&KINDS.map(|kind| (kind, has_title(kind))), card.kind, &html! {
            (Field::text("title", words.t("own-card-title")).value(text.title.as_str()))
            (count("title", &text.title, limit.title))
        }))
        div.own-counted {
            (Field::area("text", words.t("own-card-text")).value(text.text.as_str())
                .help(words.t("own-card-text-help")))
            (count("text", &text.text, limit.text))
        }
        (of_kinds(&[(Kind::Energizer, true)], card.kind, &html! {
            (Field::area("steps", words.t("own-card-steps")).value(text.steps.join("\n"))
                .help(words.t("own-card-steps-help")).optional(words))
        }))
        div.own-counted {
            (Field::area("hint", words.t("own-card-hint")).value(text.hint.as_str())
                .help(words.t("own-card-hint-help")).optional(words))
            (count("hint", &text.hint, limit.hint))
        }
        details.drawer open[is_definition || card.own || is_energizer && card.minutes.is_some()] {
            summary { span { (words.t("own-more")) } }
            div.form {
                (Field::number("minutes", words.t("own-card-minutes"), 1, 240).value(minutes)
                    .optional(words))
                (of_kinds(&[(Kind::DefinitionCard, true)], card.kind, &html! {
                    (Field::select("turn", words.t("own-card-turn"), turns)
                        .value(card.turn.unwrap_or(Turn::Coach).name()))
                }))
                (of_kinds(&[(Kind::ConversationCard, true)], card.kind, &html! {
                    (Check::new("own", words.t("own-card-own")).help(words.t("own-card-own-help"))
                        .on(is_question && card.own))
                }))
            }
        }
    }
}

/// Fields that only some kinds have. A script shows and hides them while one chooses.
fn of_kinds(kinds: &[(Kind, bool)], now: Kind, fields: &Markup) -> Markup {
    let names: Vec<_> = kinds.iter().filter(|one| one.1).map(|one| one.0.name()).collect();
    let is_shown = names.contains(&now.name());
    html! { div.own-of-kind data-kinds=(names.join(" ")) hidden[!is_shown] { (fields) } }
}

/// How many characters there are and how many fit.
fn count(name: &str, text: &str, limit: Option<usize>) -> Markup {
    let typed = text.trim().chars().count();
    html! {
        @if let Some(limit) = limit {
            p.own-count data-count=(name) data-over[typed > limit] { (typed) "/" (limit) }
        }
    }
}

fn buttons(words: &Words, editor: &Editor<'_>) -> Markup {
    let is_conflict = editor.other.is_some();
    html! {
        div.own-acts {
            @if is_conflict {
                (Button::submit(words.t("own-conflict-mine")).sends("do", "mine"))
                (Button::link(words.t("own-conflict-theirs"),
                    format!("/eigen-kaarten/{}/kaart/{}", editor.deck.id, editor.card.number)))
            } @else {
                (Button::submit(words.t("own-save-next")).sends("do", "next").icon(Icon::Plus))
                (Button::submit(words.t("own-save-done")).secondary().sends("do", "done"))
                (Button::submit(words.t("own-save")).quiet().sends("do", "save"))
            }
            (kept_sign(words))
        }
    }
}

/// Whether what was typed is safe, in the words of writing.
pub fn kept_sign(words: &Words) -> Markup {
    html! {
        span.saving data-saving="idle" role="status" {
            span.saving-sending { (icon(Icon::Turn)) (words.t("own-saving")) }
            span.saving-saved { (icon(Icon::Check)) (words.t("own-done-saved")) }
            span.saving-kept { (icon(Icon::Phone)) (words.t("saving-kept")) }
        }
    }
}

/// What somebody else made of it, to choose from.
fn conflict(words: &Words, other: &DraftCard) -> Markup {
    html! {
        (Notice::new(Hue::Wait, words.t("own-conflict")).text(words.t("own-conflict-card")))
        div.own-compare {
            section.panel { h2 { (words.t("own-conflict-other")) } (said(words, &other.text)) }
        }
    }
}

fn said(words: &Words, text: &CardText) -> Markup {
    html! {
        div.prose dir="auto" {
            @if !text.title.is_empty() { p { strong { (text.title) } } }
            (prose(&text.text))
            @if !text.steps.is_empty() { ol { @for step in &text.steps { li { (step) } } } }
            @if !text.hint.is_empty() {
                p.help { strong { (words.t("own-card-hint")) ": " } (text.hint) }
            }
        }
    }
}

/// Where a card comes from, and what has changed there since.
fn origin(words: &Words, editor: &Editor<'_>) -> Markup {
    let Some(origin) = &editor.card.origin else { return html! {} };
    let view = View { words, cards: editor.shelf };
    let Some(element) = editor.shelf.element(&origin.element) else {
        return html! { p.help { (words.t("own-origin-gone")) } };
    };
    let deck = view.cards.deck_words(&element.deck, words.lang());
    let deck = deck.map_or_else(|| element.deck.to_string(), |deck| deck.title.clone());
    let number = face::element(view, &origin.element).map(|face| face.number).unwrap_or_default();
    let address = format!("/kaartenbak/{}", element.deck);
    let name = if number.is_empty() { deck } else { format!("{deck}, {number}") };
    html! {
        p.help { (words.t("own-origin")) " " a href=(address) { (name) } }
        @if let Some(now) = editor.card.changed_origin(editor.shelf).filter(|_| editor.other.is_none()) {
            section.panel.own-origin {
                div.panel-head { h2 { (words.t("own-origin-changed")) } }
                div.own-compare {
                    div { h3 { (words.t("own-origin-theirs")) } (said(words, &now)) }
                    div { h3 { (words.t("own-origin-mine")) } (said(words, &editor.card.text)) }
                }
                div.row {
                    (Button::submit(words.t("own-origin-take")).secondary().of_form("kaart").sends("do", "take"))
                    (Button::submit(words.t("own-origin-keep")).quiet().of_form("kaart").sends("do", "keep"))
                }
            }
        }
    }
}
