//! The programme on the page of a deck: its blocks with their minutes, and what can be done with them.

use domain::decks::{
    PlanBlock, PlanKind,
    own::{BLOCK_KINDS, DraftBlock},
};
use maud::{Markup, html};

use super::{block_kind_name, deck::Deck};
use crate::{
    i18n::Words,
    meetings::views::{hidden, words as meeting_words},
    web::{
        components::{Agenda, AgendaBlock, Button, Chip, Field, Hue, Notice, panel},
        icons::{Icon, icon},
    },
};

fn address(page: &Deck<'_>) -> String {
    format!("/eigen-kaarten/{}/programma", page.deck.id)
}

/// The part of the page.
pub fn show(words: &Words, page: &Deck<'_>) -> Markup {
    let laid = page.draft.laid(&page.deck.id, page.programme);
    let minutes: u32 = laid.iter().map(|block| block.minutes).sum();
    let total = html! {
        @if minutes > 0 {
            p.total { strong { (words.t_with("agenda-total", &[("minutes", minutes.into())])) } }
        }
    };
    html! {
        div #programma {
            (panel(&words.t("agenda"), &total, &html! {
                (undo(words, page))
                p.help { (words.t(about(page))) }
                (blocks(words, page, &laid))
                (add(words, page))
                @if page.draft.own_plan { (follow(words, page)) }
            }))
        }
    }
}

/// Where the programme comes from.
fn about(page: &Deck<'_>) -> &'static str {
    match (page.draft.own_plan, page.programme.is_empty()) {
        (true, _) => "own-plan-is-own",
        (false, true) => "own-plan-none",
        (false, false) => "own-plan-follows",
    }
}

/// What was just removed can come back.
fn undo(words: &Words, page: &Deck<'_>) -> Markup {
    let removed = page.happened.onderdeel.and_then(|number| {
        page.draft.plan.iter().find(|block| block.number == number && block.removed)
    });
    let follows =
        page.happened.programma == "kaarten" && !page.draft.own_plan && !page.draft.plan.is_empty();
    html! {
        @if let Some(block) = removed {
            @let title = title_of(words, block);
            (Notice::new(Hue::School, words.t_with("agenda-removed", &[("title", title.into())]))
                .acts(back(words, page, ("terug", &block.number.to_string()))))
        }
        @if follows {
            (Notice::new(Hue::School, words.t("own-plan-follows-now")).acts(back(words, page, ("do", "own"))))
        }
    }
}

fn back(words: &Words, page: &Deck<'_>, (name, value): (&str, &str)) -> Markup {
    html! {
        form method="post" action=(address(page)) {
            (Button::submit(words.t("own-undo")).secondary().sends(name, value.to_owned()).icon(Icon::Undo))
        }
    }
}

fn title_of(words: &Words, block: &DraftBlock) -> String {
    let title = block.text.title.trim();
    if title.is_empty() { block_kind_name(words, block.kind) } else { title.to_owned() }
}

/// The blocks; the closing stays where it is, at the end.
fn blocks(words: &Words, page: &Deck<'_>, laid: &[PlanBlock]) -> Markup {
    let rows = page.programme.iter().zip(laid);
    let (last, others): (Vec<_>, Vec<_>) =
        rows.partition(|(block, _)| block.kind == PlanKind::Closing);
    let row = |(block, laid): (&DraftBlock, &PlanBlock)| row(words, page, block, laid);
    let others: Vec<_> = others.into_iter().map(row).collect();
    let last: Vec<_> = last.into_iter().map(row).collect();
    html! {
        div.own-plan {
            @if !others.is_empty() { (Agenda::new(words, others).sorted_at(address(page))) }
            @if !last.is_empty() { (Agenda::new(words, last)) }
        }
    }
}

fn row(
    words: &Words,
    page: &Deck<'_>,
    block: &DraftBlock,
    laid: &PlanBlock,
) -> AgendaBlock<'static> {
    let title = title_of(words, block);
    let minutes = words.t_with("minutes-short", &[("count", block.minutes.into())]).into_owned();
    let detail = detail(words, page, block, laid);
    let label = words.t_with("agenda-remove", &[("name", title.as_str().into())]);
    let remove = html! {
        form.act method="post" action=(address(page)) {
            button.agenda-step type="submit" name="weg" value=(block.number) title=(label)
                aria-label=(label) { (icon(Icon::Remove)) }
        }
    };
    let home = format!("{}/{}", address(page), block.number);
    let row = AgendaBlock::new(block.number.to_string(), minutes, title).link(&home).detail(detail);
    if block.kind == PlanKind::Closing { row } else { row.acts(remove) }
}

/// What kind of block it is, how people sit, and what lies in it.
fn detail(words: &Words, page: &Deck<'_>, block: &DraftBlock, laid: &PlanBlock) -> Markup {
    let mut parts =
        vec![block_kind_name(words, block.kind), meeting_words::group_form(words, block.form)];
    for (key, count) in
        [("cards-count", laid.cards.len()), ("definitions-count", laid.definitions.len())]
    {
        if count > 0 {
            parts.push(words.t_with(key, &[("count", count.into())]).into_owned());
        }
    }
    let is_bare = laid.kind != block.kind;
    let has_fault = page.wrong.iter().any(|wrong| wrong.block == Some(block.number));
    html! {
        (parts.join(" · "))
        @if is_bare { " " (Chip::new(words.t("own-block-bare")).hue(Hue::Wait)) }
        @if has_fault { " " (Chip::new(words.t("own-has-fault")).hue(Hue::Bad)) }
    }
}

fn add(words: &Words, page: &Deck<'_>) -> Markup {
    let kinds = BLOCK_KINDS.map(|kind| (kind.name(), block_kind_name(words, kind)));
    html! {
        form.own-add method="post" action=(address(page)) {
            (hidden("do", "add"))
            (Field::select("onderdeel", words.t("agenda-add-label"), kinds))
            (Button::submit(words.t("own-block-add")).secondary().icon(Icon::Plus))
        }
    }
}

fn follow(words: &Words, page: &Deck<'_>) -> Markup {
    html! {
        form method="post" action=(address(page)) {
            (Button::submit(words.t("own-plan-follow")).quiet().sends("do", "follow").icon(Icon::Turn))
        }
    }
}
