//! The page on which one block of a deck's programme is written.

use domain::decks::{
    CardBox, GroupForm, PlanKind, limits,
    own::{DraftBlock, DraftCard, has_title, lie_in},
};
use maud::{Markup, html};

use super::block_kind_name;
use crate::{
    decks::{
        own::{programme::TICKS, store::OwnDeck, title_of},
        views::name_of,
    },
    i18n::Words,
    meetings::views::{View, block::tick, face, hidden, words as meeting_words},
    web::{
        components::{Button, Chip, Field, Heading, Hue, Notice, way_back},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the page shows.
pub struct Editor<'a> {
    pub deck: &'a OwnDeck,
    /// What the form holds.
    pub block: &'a DraftBlock,
    pub base: String,
    /// What was typed as its minutes, and whether that can be.
    pub minutes: &'a str,
    pub has_minutes: bool,
    /// Somebody else changed the block in the meantime.
    pub is_conflict: bool,
    /// A card box with the deck in it.
    pub cards: &'a CardBox,
}

pub fn show(who: &SignedIn, editor: &Editor<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("block-edit");
    let kind = PageKind::Staff { who: &who.person, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let home = format!("/eigen-kaarten/{}", editor.deck.id);
    let back = format!("{home}#programma");
    let above = html! {
        (way_back(&back, &title_of(words, &editor.deck.draft.title)))
        (Chip::new(block_kind_name(words, editor.block.kind)))
    };
    let body = html! {
        (Heading::new(&*title).above(above))
        @if editor.is_conflict {
            (Notice::new(Hue::Wait, words.t("own-conflict")).text(words.t("own-conflict-details")))
        }
        form.block-form method="post" action=(format!("{home}/programma/{}", editor.block.number)) {
            (hidden("base", &editor.base))
            (fields(words, editor))
            (material(words, editor))
            div.save-bar {
                (Button::submit(words.t("own-save")).large())
                (Button::link(words.t("cancel"), back).quiet())
            }
        }
    };
    page(&about, body)
}

fn fields(words: &Words, editor: &Editor<'_>) -> Markup {
    let block = editor.block;
    let forms = GroupForm::ALL.map(|form| (form.name(), meeting_words::group_form(words, form)));
    let most = limits::OWN_BLOCK_MINUTES;
    let wrong = words.t_with("own-block-minutes-wrong", &[("most", most.into())]);
    let wrong = (!editor.has_minutes).then_some(wrong);
    html! {
        (Field::text("title", words.t("block-title")).value(block.text.title.as_str())
            .required().most(limits::OWN_BLOCK_TITLE))
        div.block-grid {
            (Field::number("minutes", words.t("block-minutes"), 1, most.into()).value(editor.minutes)
                .error(wrong).required())
            (Field::select("form", words.t("block-form"), forms).value(block.form.name()))
        }
        (Field::area("text", words.t("block-text-label")).help(words.t("block-text-help"))
            .value(block.text.text.as_str()).most(limits::OWN_BLOCK_TEXT).optional(words))
        (Field::area("note", words.t("block-note-label")).help(words.t("block-note-help"))
            .value(block.text.note.as_str()).most(limits::OWN_BLOCK_TEXT).optional(words))
    }
}

/// The cards that can lie in this block. Without a choice it has what lies nowhere else.
fn material(words: &Words, editor: &Editor<'_>) -> Markup {
    let kinds = lie_in(editor.block.kind);
    let cards = editor.deck.draft.present().filter(|card| kinds.contains(&card.kind));
    let cards: Vec<_> = cards.collect();
    if kinds.is_empty() {
        return html! {};
    }
    if editor.block.kind == PlanKind::Energizer {
        return energizer(words, editor, &cards);
    }
    // These take what lies nowhere else; in the others lies only what was chosen.
    let help = match editor.block.kind {
        PlanKind::Cards | PlanKind::CrossTheLine | PlanKind::TableTalk | PlanKind::Background => {
            "own-block-rest"
        }
        _ => "own-block-choose",
    };
    html! {
        fieldset.material {
            legend { (words.t("block-material")) }
            @if cards.is_empty() { p.field-help { (words.t("own-block-no-cards")) } }
            @else {
                p.field-help { (words.t(help)) }
                div.ticks {
                    @for card in cards {
                        @let id = editor.deck.id.card(card.number);
                        @if let Some(element) = editor.cards.element(&id) {
                            @let name = TICKS[usize::from(has_title(card.kind))];
                            (tick(View { words, cards: editor.cards }, element, name, editor.block.cards.contains(&card.number)))
                        }
                    }
                }
            }
        }
    }
}

/// A block has one energizer.
fn energizer(words: &Words, editor: &Editor<'_>, cards: &[&DraftCard]) -> Markup {
    let view = View { words, cards: editor.cards };
    let id = |number: u32| editor.deck.id.card(number);
    let name = |number: u32| {
        let face = face::element(view, &id(number));
        face.map(|face| name_of(&face)).unwrap_or_default()
    };
    let any = (String::new(), words.t("own-block-any-energizer").into_owned());
    let all = cards.iter().map(|card| (id(card.number).to_string(), name(card.number)));
    let chosen = editor.block.cards.first().map(|number| id(*number).to_string());
    let label = words.t("block-energizer");
    html! {
        (Field::select("card", label, std::iter::once(any).chain(all)).value(chosen.unwrap_or_default()))
    }
}
