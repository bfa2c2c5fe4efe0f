//! The page where a deck begins: with a title, with a copy of a card, or with a file.

use domain::decks::{CardBox, ElementId};
use maud::{Markup, html};

use super::faults;
use crate::{
    decks::own::{UPLOAD_MAX_BYTES, import::Bad, store::OwnDeck, title_of},
    meetings::views::{View, face, hidden},
    web::{
        components::{Button, Field, Heading, Hue, Notice, Size, panel, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// Why nothing began.
#[derive(Debug)]
pub enum Wrong {
    NoTitle,
    NoFile,
    File(Bad),
}

/// What the page shows.
pub struct New<'a> {
    pub cards: &'a CardBox,
    /// The element to copy.
    pub from: Option<ElementId>,
    /// Where a copy can go.
    pub decks: &'a [OwnDeck],
    pub title: &'a str,
    pub bad: Option<&'a Wrong>,
}

pub fn show(who: &SignedIn, new: &New<'_>) -> Markup {
    let words = &who.words;
    let title = words.t(if new.from.is_some() { "own-copy-title" } else { "own-new-title" });
    let kind = PageKind::Staff { who: &who.person, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let above = way_back("/eigen-kaarten", &words.t("own-title"));
    let body = html! {
        (Heading::new(&*title).above(above))
        @if let Some(Wrong::File(bad)) = new.bad { (faults::of_file(words, bad)) }
        div.own-new {
            @if let Some(from) = &new.from {
                @let view = View { words, cards: new.cards };
                @if let Some(face) = face::element(view, from) { div { (face.show(Size::Medium)) } }
            }
            div.own-new-ways {
                @if new.from.is_some() && !new.decks.is_empty() { (into_deck(who, new)) }
                (begin(who, new))
                @if new.from.is_none() { (bring_in(who, new)) }
            }
        }
    };
    page(&about, body)
}

fn into_deck(who: &SignedIn, new: &New<'_>) -> Markup {
    let words = &who.words;
    let decks = new.decks.iter();
    let options = decks.map(|deck| (deck.id.to_string(), title_of(words, &deck.draft.title)));
    panel(
        &words.t("own-copy-into"),
        &html! {},
        &html! {
            form.form method="post" action="/eigen-kaarten" {
                @if let Some(from) = &new.from { (hidden("van", from)) }
                (Field::select("deck", words.t("own-copy-deck"), options))
                (Button::submit(words.t("own-copy-act")).icon(Icon::Copy))
            }
        },
    )
}

fn begin(who: &SignedIn, new: &New<'_>) -> Markup {
    let words = &who.words;
    let error = matches!(new.bad, Some(Wrong::NoTitle)).then(|| words.t("own-no-title"));
    let is_copy = new.from.is_some();
    let heading = words.t(if is_copy { "own-copy-new" } else { "own-begin" });
    let button = Button::submit(words.t("own-begin-act"));
    let button = if is_copy && !new.decks.is_empty() { button.secondary() } else { button };
    panel(
        &heading,
        &html! {},
        &html! {
            form.form method="post" action="/eigen-kaarten" data-unsent[!is_copy] {
                @if let Some(from) = &new.from { (hidden("van", from)) }
                (Field::text("title", words.t("own-deck-title")).value(new.title)
                    .help(words.t("own-deck-title-help")).error(error).required())
                (button)
            }
        },
    )
}

fn bring_in(who: &SignedIn, new: &New<'_>) -> Markup {
    let words = &who.words;
    let megabytes = UPLOAD_MAX_BYTES / 1024 / 1024;
    let help = words.t_with("own-file-help", &[("size", megabytes.into())]);
    panel(
        &words.t("own-bring-in"),
        &html! {},
        &html! {
            @if matches!(new.bad, Some(Wrong::NoFile)) {
                (Notice::new(Hue::Bad, words.t("own-no-file")))
            }
            form.form method="post" action="/eigen-kaarten/inlezen" enctype="multipart/form-data" {
                div.field {
                    label.field-label for="bestand" { (words.t("own-file")) }
                    input.input #bestand type="file" name="bestand" required aria-describedby="bestand-hulp"
                        accept=".zip,.csv,.txt,.tsv,application/zip,text/csv";
                    p.field-help #bestand-hulp { (help) }
                }
                (Button::submit(words.t("own-bring-in-act")).secondary())
            }
        },
    )
}
