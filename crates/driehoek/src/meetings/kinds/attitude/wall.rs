//! The wall: the four elements while everybody weighs, then the picture of the group, and how many
//! people have their action points.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::attitude::{
    self as rules, Element, PICTURE_LEAST, POINTS_LEAST, Seen, Step,
};
use domain::meetings::{Contribution, Meeting};
use maud::{Markup, html};

use super::{element_card, pictured};
use crate::meetings::kinds::sentences::beginning;
use crate::meetings::views::{View, brought_in, face};
use crate::web::prose::plain;

/// The most shared lines.
const LINES_MAX: usize = 4;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    said: &[&Contribution],
) -> Option<Markup> {
    let seen = rules::seen(block)?;
    let scene = format!("{}:{}:{}", block.id, seen.step.name(), seen.picture.is_some());
    Some(html! {
        div.model data-scene=(scene) {
            (head(view, meeting, block, &seen))
            @match (seen.step, &seen.picture) {
                (Step::Weigh, Some(Some(picture))) => div.attitude-picture data-fit { (pictured(view, picture)) },
                (Step::Weigh, _) => (elements(view)),
                (Step::Points, _) => (points(view, meeting, said)),
            }
        }
    })
}

fn head(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen) -> Markup {
    let words = view.words;
    let question = block.plan.cards.first().and_then(|id| face::element(view, id));
    let question = question.map_or_else(|| block.plan.title.to_string(), |face| plain(&face.text));
    let begins = rules::settings(&block.plan).begin == seen.step;
    let heading = match seen.step {
        // A block that came here from weighing is called after what is done now.
        Step::Points if !begins => words.t("attitude-point-label").into_owned(),
        _ => question,
    };
    let present = meeting.present().len();
    html! {
        div.model-head {
            h1 dir="auto" { (heading) }
            p.model-do {
                @match (seen.step, &seen.picture) {
                    (Step::Weigh, None) => {
                        (words.t("attitude-wall-weigh"))
                        @if seen.weighing > 0 { " " strong { (words.t_with("model-answered", &[("count", seen.weighing.into())])) } }
                    }
                    (Step::Weigh, Some(None)) => (words.t_with("kind-too-few", &[("least", PICTURE_LEAST.into())])),
                    (Step::Weigh, Some(Some(_))) => (words.t("attitude-wall-talk")),
                    (Step::Points, _) => (words.t_with("attitude-wall-points", &[("least", POINTS_LEAST.into()), ("of", present.into())])),
                }
            }
        }
    }
}

fn elements(view: View<'_>) -> Markup {
    html! {
        div.model-aspects data-fit {
            @for element in Element::ALL {
                @if let Some(face) = element_card(view, *element) {
                    section.model-aspect {
                        h2 { (face.title.clone().unwrap_or_default()) }
                        p.model-explained lang=(face.lang.tag()) { (beginning(&face.text)) }
                    }
                }
            }
        }
    }
}

/// How many have their two action points: a number that grows, and nobody's name.
fn points(view: View<'_>, meeting: &Meeting, said: &[&Contribution]) -> Markup {
    let words = view.words;
    let (done, of) = (rules::done(meeting), meeting.present().len());
    html! {
        div.attitude-done data-fit {
            // A room without phones writes on paper, and nobody counts that.
            @if of > 0 {
                p.attitude-number { bdi dir="ltr" { (done) " / " (of) } }
                p.model-do { (words.t_with("attitude-done", &[("count", done.into()), ("least", POINTS_LEAST.into())])) }
            }
            @if !said.is_empty() {
                ul.casus-lines { @for line in said.iter().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } } }
            }
        }
    }
}
