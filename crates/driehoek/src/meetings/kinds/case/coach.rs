//! The coach: what the group does with the story, a part at a time, and when the marks are shown.

use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::case::{self as rules, Case, Seen, Step};
use maud::{Markup, html};

use super::text::{Story, story};
use super::{KIND, overlay, question, roles, step_name};
use crate::meetings::form::Fields;
use crate::meetings::kinds::{counting, doing};
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};

const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    case: &Case,
) -> Markup {
    let Some(seen) = rules::seen(block) else { return html! {} };
    let story = story(view, meeting, block);
    html! {
        section.kind-desk.family-partnership {
            (steps(view, block, &seen, story.is_some()))
            @if let Some(face) = question(view, block, seen.step) { (face.show(Size::Small)) }
            @match (seen.step, &story) {
                (Step::Read, Some(story)) => (reading(view, block, &seen, story)),
                (Step::Mark, Some(story)) => (marking(view, meeting, block, &seen, story)),
                (Step::Read | Step::Mark, None) => p.soft { (view.words.t("case-no-story")) },
                (Step::Roles, _) => (roles(view, Size::Small)),
                (Step::Points, _) => (points(view, case)),
            }
        }
    }
}

/// What the group can do, with what it does now pressed in.
fn steps(view: View<'_>, block: &Block, seen: &Seen, has_story: bool) -> Markup {
    let words = view.words;
    let there = Step::ALL
        .into_iter()
        .filter(|step| has_story || matches!(step, Step::Roles | Step::Points));
    html! {
        form.segments method="post" action="handelingen" data-act="play" aria-label=(words.t("case-steps")) role="group" {
            (hidden("do", "play")) (doing(block, "step")) (hidden("part", 0))
            @for step in there {
                button type="submit" name="step" value=(step.name()) aria-pressed=(step == seen.step) {
                    (step_name(words, step))
                }
            }
        }
    }
}

/// A part of the story at a time, or the whole.
fn reading(view: View<'_>, block: &Block, seen: &Seen, story: &Story) -> Markup {
    let words = view.words;
    let (part, of) = (seen.part.min(story.parts()), story.parts());
    let to = |name: &str, key: &str, picture: Icon, class: &str, part: u16| {
        let fields = html! {
            (doing(block, "step")) (hidden("step", Step::Read.name())) (hidden("part", part))
        };
        act_as("play", name, pictured(picture, words.t(key)), class, &fields)
    };
    let now = part.checked_sub(1).and_then(|at| story.paragraphs.get(usize::from(at)));
    html! {
        @if let Some(paragraph) = now {
            p.soft { (words.t_with("case-part", &[("part", part.into()), ("of", of.into())])) }
            p.kind-text dir="auto" { @for (_, text) in paragraph { (text) " " } }
        } @else {
            p { (words.t("case-coach-read")) }
        }
        div.row {
            @if part < of {
                (to("next-part", if part == 0 { "case-in-parts" } else { "case-next-part" }, Icon::Forward, PRIMARY, part + 1))
            }
            @if part > 1 { (to("last-part", "case-last-part", Icon::Back, SECOND, part - 1)) }
            @if part > 0 { (to("whole", "case-whole", Icon::Screen, QUIET, 0)) }
        }
    }
}

fn marking(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen, story: &Story) -> Markup {
    let words = view.words;
    let of = meeting.present().len();
    let turnout =
        words.t_with("case-turnout", &[("count", seen.marking.into()), ("of", of.into())]);
    let show = |name: &str, key: &str, picture: Icon, class: &str, to: &str| {
        let fields = html! { (doing(block, "show")) (hidden("to", to)) };
        act_as("play", name, pictured(picture, words.t(key)), class, &fields)
    };
    html! {
        p.kind-turnout { (turnout) }
        @match &seen.depth {
            None => {
                p.soft { (icon(Icon::Lock)) " " (words.t("case-held-back")) }
                div.row { (show("show-marks", "case-show", Icon::Screen, PRIMARY, "shown")) }
            }
            Some(depth) => {
                (overlay(view, story, depth))
                div.row { (show("hide-marks", "case-hide", Icon::Hidden, QUIET, "hidden")) }
            }
        }
    }
}

fn points(view: View<'_>, case: &Case) -> Markup {
    let words = view.words;
    let (people, points) = (case.points().people(), case.points().count());
    html! {
        p.kind-turnout { (words.t_with("case-writing", &[("count", people.into())])) }
        @if points > 0 { p { (words.t_with("case-points-count", &[("count", points.into())])) } }
        p.soft { (icon(Icon::Lock)) " " (words.t("case-points-private")) }
    }
}

/// A tool beside the live piece: how many hands went up for a sentence, in a room without phones.
pub(in crate::meetings::kinds) fn hands(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let here = meeting.current().filter(|block| rules::case(block).is_some());
    let cases = meeting.agenda.iter().filter(|block| rules::case(block).is_some());
    let Some((block, story)) =
        here.into_iter().chain(cases).find_map(|block| Some((block, story(view, meeting, block)?)))
    else {
        return html! {};
    };
    let again = again.filter(|fields| fields.get("deed") == "hands" && fields.get("kind") == KIND);
    let typed = |name: &str| again.map_or("", |fields| fields.get(name)).to_owned();
    let unit = typed("unit");
    let pieces = html! {
        label.field-label for="hands-unit" { (words.t("case-hands-unit")) }
        select.input #hands-unit name="unit" {
            @for (number, text) in story.paragraphs.iter().flatten() {
                option value=(number) selected[unit == number.to_string()] { (text) }
            }
        }
    };
    let is_here = here.is_some();
    let (place, title) = ((KIND, block, is_here), ("hands", "case-hands"));
    counting::tool(
        view,
        actions,
        place,
        again.is_some(),
        title,
        &html! {
            p.field-help { (words.t("case-hands-help")) }
            div.field { (pieces) }
            (counting::number("case-hands-count", &words.t("room-hands-count"), "count", &typed("count")))
        },
    )
}
