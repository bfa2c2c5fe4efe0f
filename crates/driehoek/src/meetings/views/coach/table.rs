//! The cards of a block: the one on the table, the pile, the cards to choose from.

use domain::assignments::sheets;
use domain::meetings::CardRef;
use domain::meetings::blocks::Block;
use maud::{Markup, html};

use super::super::face;
use super::{View, act, hidden, pictured};
use crate::web::components::{Chip, Size};
use crate::web::icons::Icon;

/// The table.
pub(super) fn card_table(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let family = block.plan.deck.as_ref().map(|deck| face::family_on_table(view, deck).class());
    html! {
        section.card-table.(family.unwrap_or("family-statement")) aria-label=(words.t("block-cards")) {
            @match &block.on_table {
                Some(card) => @if let Some(face) = face::of(view, block, card) { (face.show(Size::Large)) },
                None => div.pile { (face::pile(words, block)) },
            }
            (acts(view, block))
            div.piles {
                @let undrawn = block.undrawn();
                @if !undrawn.is_empty() {
                    details.drawer data-keep="pick" {
                        summary { span { (words.t("card-pick")) } (Chip::new(undrawn.len().to_string())) }
                        ul.pick { @for card in &undrawn { (pickable(view, block, card)) } }
                    }
                }
                @if !block.drawn.is_empty() || !block.passed.is_empty() {
                    details.drawer data-keep="drawn" {
                        summary { span { (words.t("card-drawn")) } (Chip::new(block.drawn.len().to_string())) }
                        ul.pick {
                            @for card in block.drawn.iter().chain(&block.passed) { (pickable(view, block, card)) }
                        }
                    }
                }
            }
        }
    }
}

/// What can be done with the card on the table and with the pile.
fn acts(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let left = block.undrawn().len();
    let in_block = hidden("block", block.id);
    let draw = if block.on_table.is_some() {
        "button button-secondary"
    } else {
        "button button-hue button-large"
    };
    html! {
        div.row {
            @if left == 0 {
                p.soft { (words.t("card-none-left")) }
            } @else {
                (act("draw-card", pictured(Icon::Cards, words.t_with("card-draw", &[("count", left.into())])), draw, &in_block))
            }
            @if let Some(card) = &block.on_table {
                @let this = html! { (in_block) (hidden("card", card)) };
                (act("put-back", words.t("card-put-back"), "button button-quiet", &this))
                (act("pass-card", words.t("card-pass"), "button button-quiet", &this))
                (hand_out(view, card))
            }
        }
    }
}

/// The way from a card that can be done as work to handing it out.
fn hand_out(view: View<'_>, card: &CardRef) -> Markup {
    let CardRef::Deck(id) = card else { return html! {} };
    html! {
        @if sheets().has(view.cards, id) {
            a.button.button-quiet href=(format!("opdrachten?uitdelen={id}")) { (view.words.t("card-hand-out")) }
        }
    }
}

fn pickable(view: View<'_>, block: &Block, card: &CardRef) -> Markup {
    let words = view.words;
    let Some(face) = face::of(view, block, card) else { return html! {} };
    let is_passed = block.passed.contains(card);
    let is_on_table = block.on_table.as_ref() == Some(card);
    html! {
        li {
            (face.line())
            @if is_passed { (Chip::new(words.t("card-passed"))) }
            @if is_on_table {
                (Chip::new(words.t("card-on-table")))
            } @else {
                (act("pick-card", words.t("card-lay"), "button button-quiet", &html! {
                    (hidden("block", block.id)) (hidden("card", card))
                }))
            }
        }
    }
}
