//! One text: Dutch and translation side by side, with everything a translator wants to know of it.

mod context;
mod form;
mod talk;

use std::collections::HashMap;

use domain::{
    decks::{CardBox, DeckId, Item, Parts, Progress, Said, TextFault},
    lang::Lang,
    meetings::PersonId,
};
use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};

use super::{about, deck_title, excerpt, item_kind, name_of, stage};
use crate::{
    i18n::Words,
    meetings::views::hidden,
    translations::{
        store::{Comment, Key, Translation},
        work,
    },
    web::{
        components::{Button, Hue, Notice},
        icons::{Icon, icon},
        shell,
        who::SignedIn,
    },
};

/// The script of this page, without which everything still works.
const SCRIPT: &str = "translate.js";

/// Everything the page shows.
pub(in crate::translations) struct Sheet<'a> {
    pub(in crate::translations) cards: &'a CardBox,
    pub(in crate::translations) key: &'a Key,
    pub(in crate::translations) dutch: &'a Parts,
    /// What the school has now, its own or that in the program.
    pub(in crate::translations) said: Option<&'a Said>,
    /// The school's own translation.
    pub(in crate::translations) own: Option<&'a Translation>,
    pub(in crate::translations) comments: &'a [Comment],
    /// Who is called what.
    pub(in crate::translations) names: &'a HashMap<PersonId, String>,
    pub(in crate::translations) zone: &'a TimeZone,
    /// Where the next unfinished text is.
    pub(in crate::translations) next: &'a str,
    /// Deck and item of what was saved just now.
    pub(in crate::translations) saved: Option<(DeckId, Item)>,
    /// The own translation that was taken away just now.
    pub(in crate::translations) undone: Option<&'a Translation>,
}

/// What could not be done with what was typed.
pub(in crate::translations) enum Problem<'a> {
    None,
    /// It cannot be kept like this.
    Faults {
        typed: &'a Parts,
        seen: &'a str,
        faults: &'a [TextFault],
    },
    /// Somebody else saved meanwhile.
    Clash(Clash<'a>),
    /// The comment says nothing, or too much.
    Comment {
        typed: &'a str,
        max: usize,
    },
    /// So much was said about the text that nothing can be added.
    TooManyComments {
        typed: &'a str,
        max: u64,
    },
}

/// What somebody typed, and what somebody else saved meanwhile.
pub(in crate::translations) struct Clash<'a> {
    pub(in crate::translations) typed: &'a Parts,
    pub(in crate::translations) theirs: &'a Translation,
}

impl Sheet<'_> {
    fn path(&self) -> String {
        let Key { deck, item, lang } = self.key;
        format!("/vertalen/{lang}/{deck}/{item}")
    }

    fn progress(&self) -> Progress {
        Progress::of(self.dutch, self.said)
    }

    /// Who somebody is for the reader, also when they are gone.
    fn name<'s>(&'s self, words: &'s Words, person: Option<PersonId>) -> std::borrow::Cow<'s, str> {
        match person {
            None => words.t("translations-from-file"),
            Some(id) => self
                .names
                .get(&id)
                .map_or_else(|| words.t("translations-gone"), |name| name.as_str().into()),
        }
    }

    fn when(&self, words: &Words, at: Timestamp) -> String {
        words.date_time(at.to_zoned(self.zone.clone()).datetime())
    }
}

/// The page.
pub(in crate::translations) fn page(
    who: &SignedIn,
    sheet: &Sheet<'_>,
    problem: &Problem<'_>,
) -> Markup {
    let words = &who.words;
    let name = name_of(words, sheet.key.lang);
    let title = format!("{name}: {}", excerpt(sheet.dutch));
    let body = html! {
        (head(words, sheet, name))
        div.stack {
            (notices(words, sheet, problem))
            (form::form(words, sheet, problem))
            div.translate-more {
                (context::context(words, sheet))
                (talk::comments(words, sheet, problem))
            }
        }
    };
    shell::page(&about(who, &title, &[SCRIPT]), body)
}

/// Where we are: deck, language, the kind of text, how far it is.
fn head(words: &Words, sheet: &Sheet<'_>, name: &str) -> Markup {
    let Key { deck, item, lang } = sheet.key;
    let rows = sheet.cards.deck(deck).map(|deck| work::rows(sheet.cards, deck, *lang));
    let rows = rows.unwrap_or_default();
    let at = rows.iter().position(|row| row.item == *item).unwrap_or_default();
    let place =
        words.t_with("translations-place", &[("at", (at + 1).into()), ("all", rows.len().into())]);
    html! {
        header.translate-head {
            a.back-link href=(format!("/vertalen/{lang}/{deck}")) {
                (icon(Icon::Back))
                span { span lang=(Lang::SOURCE.tag()) { (deck_title(sheet.cards, deck)) } " · " (name) }
            }
            div.row.spread {
                div.row {
                    h1 { (item_kind(words, sheet.cards, item)) }
                    (stage(words, sheet.progress()))
                }
                (steps(words, sheet, (&rows, at), &place))
            }
        }
    }
}

/// One text back and one further.
fn steps(
    words: &Words,
    sheet: &Sheet<'_>,
    (rows, at): (&[work::Row], usize),
    place: &str,
) -> Markup {
    let Key { deck, lang, .. } = sheet.key;
    let link = |row: Option<&work::Row>, name: &str, picture: Icon| {
        html! {
            @if let Some(row) = row {
                a.translate-step href=(format!("/vertalen/{lang}/{deck}/{}", row.item)) aria-label=(name) {
                    (icon(picture))
                }
            }
        }
    };
    html! {
        nav.translate-steps aria-label=(words.t("translations-steps")) {
            (link(at.checked_sub(1).and_then(|at| rows.get(at)), &words.t("translations-previous"), Icon::Back))
            span { (place) }
            (link(rows.get(at + 1), &words.t("translations-following"), Icon::Forward))
        }
    }
}

fn notices(words: &Words, sheet: &Sheet<'_>, problem: &Problem<'_>) -> Markup {
    html! {
        @match problem {
            Problem::Clash(clash) => (clashing(words, sheet, clash)),
            Problem::None => {
                @if let Some(saved) = &sheet.saved { (saved_notice(words, sheet, saved)) }
                @if let Some(undone) = sheet.undone { (undone_notice(words, sheet, undone)) }
            }
            Problem::Faults { .. } | Problem::Comment { .. } | Problem::TooManyComments { .. } => {}
        }
        @if sheet.progress() == Progress::Stale { (stale(words, sheet)) }
    }
}

fn saved_notice(words: &Words, sheet: &Sheet<'_>, (deck, item): &(DeckId, Item)) -> Markup {
    let address = format!("/vertalen/{}/{deck}/{item}", sheet.key.lang);
    let is_here = *item == sheet.key.item && *deck == sheet.key.deck;
    let before = sheet.cards.said(deck, item, Lang::SOURCE);
    let notice = Notice::new(Hue::Good, words.t("translations-saved"));
    let back = html! {
        a href=(address) lang=(Lang::SOURCE.tag()) {
            (before.map_or_else(|| item.to_string(), |said| excerpt(&said.parts)))
        }
    };
    html! {
        div data-saved=(address) {
            @if is_here { (notice) } @else { (notice.acts(back)) }
        }
    }
}

/// The translation that was taken away can be put back from here.
fn undone_notice(words: &Words, sheet: &Sheet<'_>, undone: &Translation) -> Markup {
    let is_checked = undone.state == domain::lang::TranslationState::Checked;
    let again = html! {
        form method="post" action=(sheet.path()) {
            @for part in domain::decks::Part::ALL {
                (hidden(part.name(), undone.parts.get(part).unwrap_or_default()))
            }
            (hidden("source", &undone.made_from))
            (Button::submit(words.t("translations-put-back")).secondary().icon(Icon::Undo)
                .sends("do", if is_checked { "checked" } else { "save" }))
        }
    };
    html! { (Notice::new(Hue::Good, words.t("translations-undone")).acts(again)) }
}

/// The Dutch changed after this was translated: what it was, where we know.
fn stale(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let before = sheet.own.map(|own| &own.source).filter(|before| !before.is_empty());
    let acts = before.map(|before| {
        html! {
            div.translate-before {
                p.part-note { (words.t("translations-dutch-before")) }
                @for part in domain::decks::Part::ALL {
                    @if before.get(part) != sheet.dutch.get(part) {
                        @if let Some(text) = before.get(part) { (super::raw(Lang::SOURCE, text)) }
                    }
                }
            }
        }
    });
    let notice = Notice::new(Hue::Wait, words.t("translations-dutch-changed"))
        .text(words.t("translations-dutch-changed-text"));
    html! { @match acts { Some(acts) => (notice.acts(acts)), None => (notice) } }
}

/// Two people at the same text: both versions, and nothing lost.
fn clashing(words: &Words, sheet: &Sheet<'_>, clash: &Clash<'_>) -> Markup {
    let theirs = clash.theirs;
    let by = sheet.name(words, theirs.by);
    let when = sheet.when(words, theirs.at);
    let title = words
        .t_with("translations-clash", &[("name", by.into_owned().into()), ("when", when.into())]);
    let acts = html! {
        div.translate-before {
            p.part-note { (words.t("translations-theirs")) }
            @for part in domain::decks::Part::ALL {
                @if let Some(text) = theirs.parts.get(part) { (super::raw(sheet.key.lang, text)) }
            }
        }
    };
    html! {
        (Notice::new(Hue::Bad, title).text(words.t("translations-clash-text")).acts(acts))
    }
}
