//! The wall: the message in the middle and what is heard in its four aspects around it; the goals;
//! the picture of earlier talks.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::message_model::{
    self as rules, Aspect, HEARD_MAX, OnTable, PICTURE_LEAST, Picture, Seen, Step,
};
use domain::meetings::{Contribution, Text};
use maud::{Markup, html};

use super::{aspect_card, goal_card, goal_rows, questions, reached_rows};
use crate::meetings::kinds::bars::bars;
use crate::meetings::kinds::sentences::beginning;
use crate::meetings::views::{View, brought_in};
use crate::web::prose::plain;

/// The most that was heard in one aspect on the wall; the rest is counted.
const HEARD_SHOWN: usize = 6;
/// The most shared lines.
const LINES_MAX: usize = 6;

/// What somebody hears in one aspect.
type HeardText = Text<HEARD_MAX>;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    block: &Block,
    said: &[&Contribution],
) -> Option<Markup> {
    let seen = rules::seen(block)?;
    let is_shown = match (&seen.message, seen.step) {
        (Some(message), Step::Message) => message.heard.is_some(),
        (Some(message), Step::Goals) => message.aims.is_some(),
        _ => seen.back.is_some(),
    };
    let scene = format!("{}:{}:{is_shown}", block.id, seen.step.name());
    Some(html! {
        div.model.(format!("model-at-{}", seen.step.name())) data-scene=(scene) {
            @match seen.step {
                Step::Message | Step::Goals => (on_message(view, block, &seen, said)),
                Step::LookBack => (looking_back(view, block, &seen)),
                Step::Points => (points(view, block, said)),
            }
        }
    })
}

fn on_message(view: View<'_>, block: &Block, seen: &Seen<'_>, said: &[&Contribution]) -> Markup {
    let words = view.words;
    let Some(message) = &seen.message else {
        return html! {
            div.model-head {
                h1 dir="auto" { (block.plan.title) }
                p.model-do { (words.t("model-wall-begin")) }
            }
            @if said.is_empty() { (aspects(view, None)) } @else { (lines(view, said)) }
        };
    };
    html! {
        div.model-head {
            blockquote.model-message dir="auto" { "“" (message.text) "”" }
            (asked(view, seen.step, message))
        }
        @if seen.step == Step::Message { (aspects(view, message.heard.as_ref())) } @else { (goals(view, message)) }
    }
}

/// What has to be done or what it is that lies there, and by how many it was done.
fn asked(view: View<'_>, step: Step, message: &OnTable<'_>) -> Markup {
    let words = view.words;
    let (is_open, key, shown, count) = match step {
        Step::Message => {
            (message.heard.is_none(), "model-wall-hear", "model-wall-heard", message.hearing)
        }
        _ => (message.aims.is_none(), "model-wall-aim", "model-wall-aimed", message.aiming),
    };
    html! {
        p.model-do {
            @if is_open { (words.t(key)) } @else { (words.t(shown)) }
            @if count > 0 { " " strong { (words.t_with("model-answered", &[("count", count.into())])) } }
        }
    }
}

/// The four aspects: what they are, or what was heard in them.
fn aspects(view: View<'_>, heard: Option<&[Vec<&HeardText>; 4]>) -> Markup {
    html! {
        div.model-aspects data-fit {
            @for (at, aspect) in Aspect::ALL.iter().enumerate() {
                @let face = aspect_card(view, *aspect);
                section.model-aspect {
                    h2 { (face.as_ref().and_then(|face| face.title.clone()).unwrap_or_default()) }
                    @match heard {
                        None => { @if let Some(face) = &face { p.model-explained lang=(face.lang.tag()) { (beginning(&face.text)) } } }
                        Some(heard) => (heard_in(view, &heard[at])),
                    }
                }
            }
        }
    }
}

fn heard_in(view: View<'_>, heard: &[&HeardText]) -> Markup {
    let more = heard.len().saturating_sub(HEARD_SHOWN);
    html! {
        ul.model-heard { @for text in heard.iter().take(HEARD_SHOWN) { li dir="auto" { (text) } } }
        @if more > 0 { p.wall-more { (view.words.t_with("wall-more", &[("count", more.into())])) } }
    }
}

fn goals(view: View<'_>, message: &OnTable<'_>) -> Markup {
    html! {
        @match message.aims {
            Some(aims) => div.model-bars data-fit { (bars(&goal_rows(view, aims))) },
            None => (goals_explained(view)),
        }
    }
}

/// The five goals, with what they are.
fn goals_explained(view: View<'_>) -> Markup {
    html! {
        div.model-goals data-fit {
            @for goal in rules::Goal::ALL {
                @if let Some(face) = goal_card(view, *goal) {
                    section.model-aspect {
                        h2 { (face.title.clone().unwrap_or_default()) }
                        p.model-explained lang=(face.lang.tag()) { (beginning(&face.text)) }
                    }
                }
            }
        }
    }
}

fn looking_back(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    let question = questions(view, block, seen.step).into_iter().next();
    html! {
        div.model-head {
            h1 dir="auto" { (question.map_or_else(|| words.t("model-back-ask").into_owned(), |face| plain(&face.text))) }
            @if seen.back.is_none() {
                p.model-do {
                    (words.t("model-wall-back"))
                    @if seen.looking > 0 { " " strong { (words.t_with("model-answered", &[("count", seen.looking.into())])) } }
                }
            }
        }
        @match &seen.back {
            None => (goals_explained(view)),
            Some(None) => p.model-do { (words.t_with("kind-too-few", &[("least", PICTURE_LEAST.into())])) },
            Some(Some(picture)) => (pictured(view, picture)),
        }
    }
}

/// The picture of talks: which goals, and whether they were reached.
pub(super) fn pictured(view: View<'_>, picture: &Picture) -> Markup {
    let words = view.words;
    html! {
        div.model-pictures data-fit {
            section.model-bars {
                h2 { (words.t("model-which-goal")) } (bars(&goal_rows(view, picture.goals)))
            }
            section.model-bars {
                h2 { (words.t("model-was-reached")) } (bars(&reached_rows(words, picture.reached)))
            }
        }
    }
}

fn points(view: View<'_>, block: &Block, said: &[&Contribution]) -> Markup {
    let words = view.words;
    let writing = rules::model(block).map_or(0, |model| model.points().people());
    let asked = questions(view, block, Step::Points);
    html! {
        div.model-head {
            h1 dir="auto" {
                @if rules::settings(&block.plan).begin == Step::Points { (block.plan.title) }
                @else { (words.t("model-phone-points")) }
            }
            p.model-do {
                (words.t("model-wall-points"))
                @if writing > 0 { " " strong { (words.t_with("model-answered", &[("count", writing.into())])) } }
            }
        }
        @if !said.is_empty() {
            (lines(view, said))
        } @else if asked.is_empty() {
            // What a point is tied to.
            (aspects(view, None))
        } @else {
            div.model-questions data-fit { @for face in asked { p lang=(face.lang.tag()) { (plain(&face.text)) } } }
        }
    }
}

fn lines(view: View<'_>, said: &[&Contribution]) -> Markup {
    let more = said.len().saturating_sub(LINES_MAX);
    html! {
        div.model-said data-fit {
            ul.casus-lines { @for line in said.iter().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } } }
            @if more > 0 { p.wall-more { (view.words.t_with("wall-more", &[("count", more.into())])) } }
        }
    }
}
