//! The phone: whose turn it is and the number, the same for all; and, beside it, to step in, to take
//! the turn, or to write the sentence down.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::only_one::{self as rules, Circle, SeenTurn};
use domain::meetings::{Meeting, OWN_QUESTION_MAX};
use maud::{Markup, html};

use super::speaker;
use crate::i18n::Words;
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    circle: &Circle,
) -> Markup {
    let words = view.words;
    let seen = circle.seen();
    html! {
        div.now-hero {
            h1 dir="auto" { (block.plan.title) }
            @match &seen.turn {
                None => p.lead { (words.t("only-phone-free")) },
                Some(turn) => (in_turn(words, meeting, turn)),
            }
        }
    }
}

fn in_turn(words: &Words, meeting: &Meeting, turn: &SeenTurn<'_>) -> Markup {
    html! {
        @if let Some(claim) = turn.claim {
            p.only-claim dir="auto" { (words.t("only-start")) " " (claim) }
        } @else if let Some(name) = speaker(meeting, turn) {
            p.lead { (words.t_with("only-wall-name", &[("name", name.to_string().into())])) }
        } @else {
            p.lead { (words.t("only-wall-listen")) }
        }
        @if let Some(number) = turn.number {
            p.only-total { (number) }
            p.lead { (words.t_with("only-wall-number", &[("count", number.into())])) }
        }
    }
}

/// What somebody can do now.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    block: &Block,
    circle: &Circle,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    match circle.seen().turn {
        None => form(
            me,
            block,
            "take",
            "",
            &html! {
                h2 { (words.t("only-have-one")) }
                button.button.button-primary.button-large type="submit" { (words.t("only-take")) }
                (sign())
                (readers(Icon::Eye, "only-take-help", &words.t("only-readers-take")))
            },
        ),
        Some(turn) if turn.who == Some(me.id) => speaking(words, block, circle, &turn, me, again),
        Some(turn) => step_in(words, block, circle, &turn, me),
    }
}

/// Who has the turn says it aloud, and may write it down.
fn speaking(
    words: &Words,
    block: &Block,
    circle: &Circle,
    turn: &SeenTurn<'_>,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let id = turn.id.to_string();
    let claim = circle.claim();
    let now = claim.map_or("", |(text, _)| text.as_str());
    let text = typed(again, "claim", &id).map_or(now, |fields| fields.get("text"));
    let write = html! {
        (hidden("turn", &id))
        label.field-label for="only-text" { (words.t("only-write")) }
        textarea.input #only-text name="text" rows="2" maxlength=(OWN_QUESTION_MAX) dir="auto"
            aria-describedby="only-claim-help" { (text) }
        @if claim.is_some() {
            p.soft { (icon(Icon::Check)) " " (words.t("only-written")) }
        }
        button.button.button-secondary type="submit" { (words.t("only-send")) }
        (sign())
        (readers(Icon::Eye, "only-claim-help", &words.t("only-readers-claim")))
    };
    let away = html! {
        (hidden("turn", &id))
        button.button.button-quiet type="submit" { (words.t("only-yield")) }
        (sign())
    };
    html! {
        section.only-you {
            h2 { (words.t("only-your-turn")) }
            p { (words.t("only-say-it")) }
        }
        (form(me, block, "claim", &id, &write))
        (form(me, block, "yield", &id, &away))
    }
}

/// It also holds for me, or it does not. Both answers look the same on a phone from a distance.
fn step_in(
    words: &Words,
    block: &Block,
    circle: &Circle,
    turn: &SeenTurn<'_>,
    me: Me<'_>,
) -> Markup {
    let own = circle.own(me.id);
    if turn.number.is_some() {
        let key = match own {
            Some(true) => "only-you-in",
            _ => "only-you-out",
        };
        return html! { p.soft { (icon(Icon::Lock)) " " (words.t(key)) } };
    }
    let id = turn.id.to_string();
    let keeps = rules::settings(&block.plan).counts;
    let readers_of = if keeps { "only-readers-counts" } else { "only-readers" };
    let side = |with: bool, value: &str, key: &str| {
        html! {
            button.only-answer type="submit" name="with" value=(value) aria-pressed=(own == Some(with)) {
                (icon(Icon::Check)) span { (words.t(key)) }
            }
        }
    };
    form(
        me,
        block,
        "step-in",
        &id,
        &html! {
            (hidden("turn", &id))
            h2 #only-ask { (words.t("only-ask")) }
            div.only-answers role="group" aria-labelledby="only-ask" aria-describedby="only-step-help" {
                (side(true, "yes", "only-me-too")) (side(false, "no", "only-not-me"))
            }
            (sign())
            (readers(Icon::Eye, "only-step-help", &words.t(readers_of)))
        },
    )
}
