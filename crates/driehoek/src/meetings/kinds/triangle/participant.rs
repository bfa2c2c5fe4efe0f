//! The phone: the question, the same for all; and, beside it, the table to lay on, and then one's own
//! triangle over those of the group.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::triangle::{self as rules, LEAST, Round, Seen, Stage};
use domain::meetings::{Meeting, Phase, erase_on};
use maud::{Markup, html};

use super::drawing::Drawing;
use super::report::{distances, of_one};
use super::{asked, table, when};
use crate::i18n::Words;
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};
use crate::web::prose::plain;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    html! {
        div.now-hero {
            @match asked(view, block, &seen) {
                Some(question) => h1 dir="auto" { (plain(&question)) },
                None => h1 dir="auto" { (block.plan.title) },
            }
            @match seen.stage {
                Stage::Open | Stage::Away => p.lead { (words.t("triangle-phone-lay")) },
                Stage::Closed => p.locked { (icon(Icon::Lock)) span { (words.t("triangle-phone-closed")) } },
                Stage::Shown => (shown(words, &seen)),
            }
        }
    }
}

/// What there is to see; the drawing and the numbers stand with what is one's own.
fn shown(words: &Words, seen: &Seen) -> Markup {
    html! {
        @if seen.picture.is_some() || seen.room.is_some() {
            p.lead { (words.t("triangle-phone-shown")) }
        } @else {
            p.lead { (words.t_with("triangle-few", &[("least", LEAST.into())])) }
        }
    }
}

/// The average of the group in numbers.
fn group(words: &Words, seen: &Seen) -> Markup {
    html! {
        @if let Some(picture) = &seen.picture {
            h2 { (words.t_with("triangle-average", &[("count", picture.all.len().into())])) }
            (distances(words, picture.sides, seen.past.map(|past| past.sides), picture.all.len()))
            p.soft { (words.t("triangle-measure")) }
        } @else if let Some(room) = seen.room {
            h2 { (words.t("triangle-of-room")) }
            (of_one(words, room, None))
            p.soft { (words.t("triangle-measure")) }
        }
    }
}

/// What somebody can lay, or what they laid over what the group did.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let (Some(seen), Some(triangle)) = (rules::seen(meeting, block), rules::triangle(block)) else {
        return html! {};
    };
    let own = triangle.own(me.id, seen.round);
    let before = rules::own_before(meeting, block, me.id, seen.round);
    if seen.stage != Stage::Open {
        return yours(view.words, &seen, own, before);
    }
    let words = view.words;
    let round = seen.round.name();
    let (ask, send) = match (seen.round, own) {
        (Round::First, None) => ("triangle-ask", "triangle-send"),
        (Round::Second, None) => ("triangle-ask-again", "triangle-send"),
        (_, Some(_)) => ("triangle-laid", "triangle-send-again"),
    };
    let inside = html! {
        (hidden("round", round))
        h2 { (words.t(ask)) }
        (table::fields(words, "own", own, typed(again, "lay", round)))
        button.button.button-primary.button-large type="submit" { (words.t(send)) }
        (sign())
        (readers(Icon::Eye, "triangle-help", &privacy(words, meeting, block)))
    };
    form(me, block, "lay", round, &inside)
}

/// Who sees what somebody lays, and until when.
fn privacy(words: &Words, meeting: &Meeting, block: &Block) -> String {
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let small = rules::settings(&block.plan).small;
    let key = if small { "triangle-readers-small" } else { "triangle-readers" };
    words.t_with(key, &[("until", until.into()), ("least", LEAST.into())]).into_owned()
}

/// One's own triangle, over those of the group once they are shown.
fn yours(
    words: &Words,
    seen: &Seen,
    own: Option<rules::Laid>,
    before: Option<rules::Laid>,
) -> Markup {
    if own.is_none() && seen.picture.is_none() && seen.room.is_none() {
        return html! {};
    }
    html! {
        section.tri-yours {
            h2 { (words.t(if own.is_some() { "triangle-yours" } else { "triangle-all" })) }
            (Drawing {
                group: seen.picture.as_ref(),
                past: seen.past.map(|past| past.average).filter(|_| own.is_none()),
                room: seen.room,
                own,
                own_past: before.filter(|_| own.is_some()),
            }.show(words))
            @if let Some(own) = own {
                @if seen.picture.is_some() { p.tri-legend { (words.t("triangle-legend-own")) } }
                (of_one(words, own, before))
                @if before.is_some() { p.tri-legend { (words.t("triangle-legend-own-past")) } }
                p.readers { (icon(Icon::Lock)) span { (words.t("triangle-only-you")) } }
            } @else if let Some(past) = seen.past {
                p.tri-legend { (words.t_with("triangle-legend-past", &[("when", when(words, past.when).into())])) }
            }
            (group(words, seen))
        }
    }
}

/// What somebody laid in other blocks, as long as it is kept.
pub(in crate::meetings::kinds) fn mine(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let here = meeting.current().filter(|_| meeting.phase == Phase::Running).map(|block| block.id);
    let blocks = meeting.agenda.iter().filter(|block| Some(block.id) != here);
    let own: Vec<_> = blocks
        .filter_map(|block| {
            let triangle = rules::triangle(block)?;
            let [first, second] = Round::ALL.map(|round| triangle.own(me.id, round));
            Some((block, second.or(first)?, second.and(first)))
        })
        .collect();
    html! {
        details.fold #my-triangles hidden[own.is_empty()] data-fresh="my-triangles" data-keep="my-triangles" {
            summary { span { (words.t("triangle-mine")) " " span.chip { (own.len()) } } (icon(Icon::Down)) }
            @for (block, own, before) in &own {
                p.own-about dir="auto" { (block.plan.title) }
                (Drawing { own: Some(*own), own_past: *before, ..Drawing::default() }.show(words))
                (of_one(words, *own, *before))
            }
            p.readers { (icon(Icon::Lock)) span { (words.t("triangle-only-you")) } }
        }
    }
}
