//! The wall: an empty table while people lay, then all triangles over each other.

use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::triangle::{self as rules, Corner, Form, LEAST, Round, Seen, Stage};
use maud::{Markup, html};

use super::drawing::Drawing;
use super::report::distances;
use super::{asked, corner, when};
use crate::meetings::views::View;
use crate::web::prose::plain;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
) -> Option<Markup> {
    let seen = rules::seen(meeting, block)?;
    let scene = format!("{}:{}:{}", block.id, seen.round.name(), seen.stage.name());
    Some(html! {
        div.tri-wall.(format!("tri-{}", seen.stage.name())) data-scene=(scene) {
            @if let Some(question) = asked(view, block, &seen) {
                header.tri-asked data-fit { h1.tri-question dir="auto" { (plain(&question)) } }
            }
            div.tri-side data-fit { (words_of(view, meeting, block, &seen)) }
            (picture(view, &seen))
        }
    })
}

fn picture(view: View<'_>, seen: &Seen) -> Markup {
    let is_shown = seen.picture.is_some() || seen.room.is_some();
    html! {
        div.tri-floor {
            @if is_shown {
                (Drawing {
                    group: seen.picture.as_ref(),
                    past: seen.past.map(|past| past.average),
                    room: seen.room,
                    ..Drawing::default()
                }.show(view.words))
            } @else {
                (table(view))
            }
        }
    }
}

/// An empty table with the three cards beside it.
fn table(view: View<'_>) -> Markup {
    html! {
        div.tri-table {
            @for of in Corner::ALL {
                span.tri-card.(format!("tri-{}", of.name())) { i aria-hidden="true" {} (corner(view.words, of)) }
            }
        }
    }
}

fn words_of(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen) -> Markup {
    let words = view.words;
    let is_asked = seen.asked.is_some();
    let (count, of) = (seen.turnout, meeting.present().len());
    html! {
        @if !is_asked { h1 dir="auto" { (block.plan.title) } }
        @match seen.stage {
            Stage::Open | Stage::Away => {
                p.tri-do { (words.t(to_do(seen.round, of))) }
                @if of > 0 {
                    p.tri-turnout { (words.t_with("triangle-turnout", &[("count", count.into()), ("of", of.into())])) }
                }
            }
            Stage::Closed => p.tri-do { (words.t("triangle-wall-closed")) },
            Stage::Shown => (told(view, seen)),
        }
    }
}

/// What people do; `phones` is how many of them have one.
fn to_do(round: Round, phones: usize) -> &'static str {
    match (round, phones) {
        (Round::First, 0) => "triangle-wall-lay-room",
        (Round::First, _) => "triangle-wall-lay",
        (Round::Second, _) => "triangle-wall-again",
    }
}

/// The numbers, and what the drawing shows. Who talks about a question has seen what the lines are.
fn told(view: View<'_>, seen: &Seen) -> Markup {
    let words = view.words;
    let past = seen.past;
    let explains = seen.asked.is_none();
    html! {
        @if let Some(picture) = &seen.picture {
            (distances(words, picture.sides, past.map(|past| past.sides), picture.all.len()))
            @if explains {
                p.tri-legend { (words.t_with("triangle-legend", &[("count", picture.all.len().into())])) }
            }
            @if let Some(past) = past {
                p.tri-legend { (words.t_with("triangle-legend-past", &[("when", when(words, past.when).into())])) }
            }
            @if seen.room.is_some() && explains { p.tri-legend { (words.t("triangle-legend-room")) } }
        } @else if let Some(room) = seen.room {
            @let sides = Form::sides(&[], room.distances());
            (distances(words, sides, past.map(|past| past.sides), 1))
            p.tri-legend { (words.t("triangle-of-room")) }
        } @else {
            p.tri-do { (words.t_with("triangle-few", &[("least", LEAST.into())])) }
        }
    }
}
