//! The pages of translators.

pub(super) mod deck;
pub(super) mod import;
pub(super) mod index;
pub(super) mod item;
pub(super) mod lang;

use domain::{
    decks::{CardBox, DeckId, Item, Parts, Progress},
    lang::Lang,
};
use maud::{Markup, html};

use super::work::Counts;
use crate::{
    i18n::Words,
    web::{
        components::{Chip, Hue},
        icons::Icon,
        prose,
        shell::{Nav, Page, PageKind},
        who::SignedIn,
    },
};

/// How many lines of a list are shown; the others are counted.
const LINES_MAX: usize = 50;
/// As much of a text as fits in a line of a list, in characters.
const EXCERPT_MAX: usize = 120;

fn about<'a>(who: &'a SignedIn, title: &'a str, scripts: &'a [&'a str]) -> Page<'a> {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Cards };
    Page { words: &who.words, title, kind, scripts }
}

/// The key of the word for a stage.
const fn stage_key(progress: Progress) -> &'static str {
    match progress {
        Progress::Missing => "translations-missing",
        Progress::Stale => "translations-stale",
        Progress::Machine => "translations-machine",
        Progress::Checked => "translations-checked",
    }
}

fn stage(words: &Words, progress: Progress) -> Markup {
    let chip = Chip::new(words.t(stage_key(progress)));
    html! {
        (match progress {
            Progress::Missing => chip.icon(Icon::Plus),
            Progress::Stale => chip.hue(Hue::Wait),
            Progress::Machine => chip.icon(Icon::Eye),
            Progress::Checked => chip.hue(Hue::Good),
        })
    }
}

/// How far something is: a bar, and under it the same in numbers.
fn share(words: &Words, counts: Counts) -> Markup {
    let mut start = 0;
    let parts: Vec<_> = Progress::ALL
        .into_iter()
        .rev()
        .map(|progress| {
            let from = start;
            start += counts.of(progress);
            (progress, from, counts.of(progress))
        })
        .filter(|(_, _, width)| *width > 0)
        .collect();
    html! {
        div.share {
            svg.share-bar viewBox=(format!("0 0 {} 10", counts.all().max(1)))
                preserveAspectRatio="none" aria-hidden="true" {
                @for (progress, from, width) in &parts {
                    rect.(format!("share-{}", progress.name())) x=(from) y="0" width=(width) height="10" {}
                }
            }
            ul.share-numbers {
                @for (progress, _, count) in &parts {
                    li.(format!("share-{}", progress.name())) {
                        strong { (count) } " " (words.t(stage_key(*progress)))
                    }
                }
            }
        }
    }
}

/// The name of a language for this reader.
fn name_of(words: &Words, lang: Lang) -> &'static str {
    lang.name_in(words.lang())
}

/// How many lines of a list are not shown.
fn more(words: &Words, all: usize) -> Markup {
    let left = all.saturating_sub(LINES_MAX);
    html! {
        @if left > 0 { p { (words.t_with("translations-report-more", &[("count", left.into())])) } }
    }
}

/// The name of a deck, always in the language that is translated from.
fn deck_title(cards: &CardBox, deck: &DeckId) -> String {
    let title = cards.deck_words(deck, Lang::SOURCE).map(|words| words.title.as_str());
    let title = title.unwrap_or(deck.as_str());
    if deck.as_str().starts_with(|c: char| c.is_ascii_digit()) {
        format!("{deck} {title}")
    } else {
        title.to_owned()
    }
}

/// What an item is: the kind of an element by its own Dutch name, or whose words they are.
fn item_kind(words: &Words, cards: &CardBox, item: &Item) -> Markup {
    html! {
        @match (cards.kind_of(item), item) {
            (Some(kind), _) => span.translate-kind lang=(Lang::SOURCE.tag()) { (kind.name()) },
            (None, Item::Plan(_)) => span.translate-kind { (words.t("translations-item-plan")) },
            (None, _) => span.translate-kind { (words.t("translations-item-deck")) },
        }
    }
}

/// The beginning of what is said, on one line.
fn excerpt(parts: &Parts) -> String {
    let said = parts.title.as_ref().or(parts.text.as_ref()).or(parts.hint.as_ref());
    let plain = prose::plain(said.map_or("", String::as_str));
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXCERPT_MAX) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// A text in its own language and direction, as it is typed.
fn raw(lang: Lang, text: &str) -> Markup {
    html! {
        div.translate-text lang=(lang.tag()) dir=(lang.direction().name()) { (text) }
    }
}
