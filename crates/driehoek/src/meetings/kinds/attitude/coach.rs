//! The coach: how many weighed themselves, when the picture is shown, and how many are done.

use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::attitude::{
    self as rules, Element, PICTURE_LEAST, POINTS_LEAST, Seen, Step,
};
use maud::{Markup, html};

use super::{KIND, element_name, pictured, step_name};
use crate::meetings::form::Fields;
use crate::meetings::kinds::{counting, doing};
use crate::meetings::views::coach::{act_as, pictured as labelled};
use crate::meetings::views::{View, face, hidden};
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(block) else { return html! {} };
    html! {
        section.kind-desk.family-partnership {
            form.segments method="post" action="handelingen" data-act="play" aria-label=(words.t("case-steps")) role="group" {
                (hidden("do", "play")) (doing(block, "step"))
                @for step in Step::ALL {
                    button type="submit" name="step" value=(step.name()) aria-pressed=(*step == seen.step) {
                        (step_name(words, *step))
                    }
                }
            }
            @if let Some(face) = block.plan.cards.first().and_then(|id| face::element(view, id)) { (face.show(Size::Small)) }
            @match seen.step {
                Step::Weigh => (weighing(view, meeting, block, &seen)),
                Step::Points => (points(view, meeting)),
            }
        }
    }
}

fn weighing(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen) -> Markup {
    let words = view.words;
    let args = [("count", seen.weighing.into()), ("of", meeting.present().len().into())];
    let (key, picture, class, to, name) = if seen.picture.is_some() {
        ("model-hide", Icon::Hidden, "button button-quiet", "hidden", "hide-kind")
    } else {
        ("model-show", Icon::Screen, "button button-hue button-large", "shown", "show-kind")
    };
    let fields = html! { (doing(block, "show")) (hidden("to", to)) };
    html! {
        p.kind-turnout { (words.t_with("model-turnout", &args)) }
        @match &seen.picture {
            None => p.soft { (icon(Icon::Lock)) " " (words.t_with("attitude-held-back", &[("least", PICTURE_LEAST.into())])) },
            Some(None) => p { (words.t_with("kind-too-few", &[("least", PICTURE_LEAST.into())])) },
            Some(Some(picture)) => (pictured(view, picture)),
        }
        div.row { (act_as("play", name, labelled(picture, words.t(key)), class, &fields)) }
    }
}

fn points(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let (done, of) = (rules::done(meeting), meeting.present().len());
    let args = [("count", done.into()), ("of", of.into()), ("least", POINTS_LEAST.into())];
    html! {
        p.kind-turnout { (words.t_with("attitude-coach-done", &args)) }
        @if done < of { p { (words.t("attitude-coach-insist")) } }
    }
}

/// A tool beside the live piece: hands for what people want to work on, in a room without phones.
pub(in crate::meetings::kinds) fn hands(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let here = meeting.current().filter(|block| rules::attitude(block).is_some());
    let mut blocks = meeting.agenda.iter().filter(|block| rules::attitude(block).is_some());
    let Some(block) = here.or_else(|| blocks.next()) else { return html! {} };
    let again = again.filter(|fields| fields.get("deed") == "hands" && fields.get("kind") == KIND);
    let typed = |name: &str| again.map_or("", |fields| fields.get(name)).to_owned();
    let place = (KIND, block, here.is_some());
    counting::tool(
        view,
        actions,
        place,
        again.is_some(),
        ("hands", "attitude-hands"),
        &html! {
            p.field-help { (view.words.t("attitude-hands-help")) }
            @for element in Element::ALL {
                (counting::number(&format!("element-{}", element.name()), &element_name(view, *element), element.name(), &typed(element.name())))
            }
        },
    )
}
