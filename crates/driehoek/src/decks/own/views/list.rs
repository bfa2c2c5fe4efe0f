//! The list of one's own decks.

use domain::{
    decks::{CardBox, DeckId, own::PlanTitles},
    meetings::SchoolId,
};
use maud::{Markup, html};

use super::{is_changed, shared_name, state_chip};
use crate::{
    decks::own::{
        store::{OwnDeck, Shared},
        title_of,
    },
    i18n::Words,
    web::{
        components::{Button, Card, Chip, Empty, Family, Heading, Hue, Notice, Size, way_back},
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What stands on the list.
pub struct List<'a> {
    /// What the school has, with what others of the board published.
    pub cards: &'a CardBox,
    pub decks: &'a [OwnDeck],
    /// What other schools share: which school, and which deck.
    pub of_board: &'a [(SchoolId, DeckId)],
    /// The schools of the board, by name.
    pub schools: &'a [(SchoolId, String)],
    pub board: Option<&'a str>,
    /// What was just removed and can come back.
    pub removed: Option<OwnDeck>,
    pub titles: &'a PlanTitles,
}

pub fn index(who: &SignedIn, list: &List<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("own-title");
    let kind = PageKind::Staff { who: &who.person, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let (mine, of_school): (Vec<_>, Vec<_>) =
        list.decks.iter().partition(|deck| deck.owner == who.person.id);
    let new =
        || Button::link(words.t("own-new"), "/eigen-kaarten/nieuw").primary().icon(Icon::Plus);
    let above = way_back("/kaartenbak", &words.t("decks-title"));
    let body = html! {
        (Heading::new(words.t("own-title")).lead(words.t("own-lead")).above(above)
            .acts(html! { @if !list.decks.is_empty() { (new()) } }))
        @if let Some(removed) = &list.removed { (undo(words, removed)) }
        @if list.decks.is_empty() {
            (Empty::new(words.t("own-none"), words.t("own-none-text")).act(html! { (new()) }))
        }
        (section(words, words.t("own-mine").as_ref(), &mine, list))
        (section(words, words.t("own-of-school").as_ref(), &of_school, list))
        @if !list.of_board.is_empty() {
            section.own-decks {
                h2 { (words.t_with("own-of-board", &[("board", list.board.unwrap_or_default().into())])) }
                div.card-list { @for (school, deck) in list.of_board { (of_board(words, (*school, deck), list)) } }
            }
        }
    };
    page(&about, body)
}

fn undo(words: &Words, removed: &OwnDeck) -> Markup {
    let title = title_of(words, &removed.draft.title);
    let text = words.t_with("own-removed", &[("title", title.into())]);
    html! {
        div.notice.hue-school role="status" {
            div.notice-words {
                p.notice-title { (text) }
                form method="post" action=(format!("/eigen-kaarten/{}", removed.id)) {
                    (Button::submit(words.t("own-undo")).secondary().sends("do", "restore").icon(Icon::Undo))
                }
            }
        }
    }
}

fn section(words: &Words, title: &str, decks: &[&OwnDeck], list: &List<'_>) -> Markup {
    html! {
        @if !decks.is_empty() {
            section.own-decks {
                h2 { (title) }
                div.card-list { @for deck in decks { (tile(words, deck, list)) } }
            }
        }
    }
}

fn tile(words: &Words, deck: &OwnDeck, list: &List<'_>) -> Markup {
    let title = title_of(words, &deck.draft.title);
    let count = deck.draft.present().count();
    let kind = words.t_with("own-count", &[("count", count.into())]);
    let address = format!("/eigen-kaarten/{}", deck.id);
    let foot = html! {
        div.row {
            (state_chip(words, deck, is_changed(deck, list.titles)))
            @if deck.shared != Shared::Me { (Chip::new(shared_name(words, deck.shared))) }
        }
    };
    html! {
        (Card::new(Family::of_look(deck.draft.look), kind).title(title).text(&deck.draft.intro)
            .link(address).size(Size::Small).foot(foot))
    }
}

/// What another school shares, as it published it: what it is writing is not ours to see.
fn of_board(words: &Words, (school, id): (SchoolId, &DeckId), list: &List<'_>) -> Markup {
    let school = list.schools.iter().find(|(other, _)| *other == school);
    let school = school.map(|(_, name)| name.as_str()).unwrap_or_default();
    let look = list.cards.deck(id).and_then(|deck| deck.look).unwrap_or_default();
    let said = list.cards.deck_words(id, words.lang());
    let title = title_of(words, said.map_or("", |said| said.title.as_str()));
    let address = format!("/kaartenbak/{id}");
    let card = Card::new(Family::of_look(look), words.t("deck-kind")).title(title);
    html! { (card.link(address).size(Size::Small).foot(html! { (school) })) }
}

/// A message about what was just done.
pub(super) fn done(text: &str) -> Markup {
    html! { (Notice::new(Hue::Good, text)) }
}
