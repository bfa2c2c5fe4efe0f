//! The wall: the circle seen from above with everybody on it, whose turn it is, and then one number.
//! Who stands inside tells how many there are and never who: a figure is nobody in particular.

use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::only_one::{Circle, SeenTurn};
use maud::{Markup, html};

use super::speaker;
use crate::meetings::views::View;

/// The most figures in the picture.
const FIGURES_MAX: u32 = 60;
/// How many stand in the circle when nobody has a phone: nobody knows how many there are.
const FIGURES_UNKNOWN: u32 = 16;
/// From the middle to who stands on the circle, and to who stepped in; the picture is 200 wide.
const OUTSIDE: f64 = 88.0;
const INSIDE: f64 = 62.0;
/// The largest figure, and how much of its place it takes.
const FIGURE_MAX: f64 = 6.5;
const FIGURE_PART: f64 = 0.36;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    circle: &Circle,
) -> Markup {
    let words = view.words;
    let seen = circle.seen();
    let scene = format!("{}:{}", block.id, super::turn(circle));
    let phones = meeting.present().len();
    let free = if phones == 0 { "only-wall-free-room" } else { "only-wall-free-help" };
    html! {
        div.only-wall data-scene=(scene) {
            div.only-told data-fit {
                p.only-start { (words.t("only-start")) }
                @match &seen.turn {
                    None => {
                        p.only-sentence { (words.t("only-wall-free")) }
                        p.only-do { (words.t(free)) }
                    }
                    Some(turn) => (in_turn(view, meeting, turn, phones)),
                }
            }
            div.only-circle {
                (ring(u32::try_from(phones).unwrap_or(u32::MAX), seen.turn.as_ref()))
                @if let Some(number) = seen.turn.and_then(|turn| turn.number) {
                    p.only-number data-alone[number == 1] { (number) }
                }
            }
        }
    }
}

fn in_turn(view: View<'_>, meeting: &Meeting, turn: &SeenTurn<'_>, phones: usize) -> Markup {
    let words = view.words;
    let steps_in = if phones == 0 { "only-wall-step-in-room" } else { "only-wall-step-in" };
    html! {
        @match (turn.claim, speaker(meeting, turn)) {
            (Some(claim), _) => h1.only-sentence dir="auto" { "… " (claim) },
            (None, Some(name)) => p.only-sentence { (words.t_with("only-wall-name", &[("name", name.to_string().into())])) },
            (None, None) if turn.who.is_some() => p.only-sentence { (words.t("only-wall-somebody")) },
            (None, None) => p.only-sentence { (words.t("only-wall-listen")) },
        }
        @match turn.number {
            Some(number) => p.only-do { (words.t_with("only-wall-number", &[("count", number.into())])) },
            None => p.only-do { (words.t(steps_in)) },
        }
    }
}

/// The circle with its figures. Before the number is shown nobody stands inside but who speaks.
fn ring(phones: u32, turn: Option<&SeenTurn<'_>>) -> Markup {
    let people = if phones == 0 { FIGURES_UNKNOWN } else { phones.min(FIGURES_MAX) };
    let number = turn.and_then(|turn| turn.number);
    let inside = number.unwrap_or_default().min(FIGURES_MAX);
    let speaks = turn.is_some() && number.is_none();
    let outside = people.saturating_sub(if speaks { 1 } else { inside });
    html! {
        svg.only-ring viewBox="-100 -100 200 200" aria-hidden="true" {
            circle.only-edge r="75" {}
            (figures(outside, people, OUTSIDE, "only-outside"))
            (figures(inside, inside, INSIDE, "only-inside"))
            @if speaks { circle.only-speaks r="13" {} }
        }
    }
}

/// Figures at equal distances on a circle, as large as if there were `room` of them.
fn figures(count: u32, room: u32, from_middle: f64, class: &str) -> Markup {
    let place = std::f64::consts::TAU / f64::from(count.max(1));
    let size = from_middle * std::f64::consts::TAU / f64::from(room.max(1)) * FIGURE_PART;
    let size = format!("{:.1}", size.min(FIGURE_MAX));
    html! {
        g class=(class) {
            @for at in 0..count {
                @let angle = place * f64::from(at);
                circle cx=(format!("{:.1}", from_middle * angle.sin())) cy=(format!("{:.1}", -from_middle * angle.cos()))
                    r=(size) {}
            }
        }
    }
}
