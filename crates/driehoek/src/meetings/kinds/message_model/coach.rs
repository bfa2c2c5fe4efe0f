//! The coach: the message on the table, what is heard in it and what of it the wall may show, the
//! goals, and the picture of earlier talks.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::message_model::{
    self as rules, Aspect, Goal, HEARD_MAX, Line, MESSAGE_MAX, Model, OnTable, PICTURE_LEAST, Seen,
    Step,
};
use domain::meetings::{ContributionBody, Meeting, Prompt, Slot};
use maud::{Markup, html};

use super::wall::pictured;
use super::{KIND, aspect_name, goal_name, goal_rows, questions, step_name};
use crate::meetings::form::Fields;
use crate::meetings::kinds::bars::bars;
use crate::meetings::kinds::{counting, doing};
use crate::meetings::views::coach::{act_as, pictured as labelled};
use crate::meetings::views::{View, hidden};
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};

const PRIMARY: &str = "button button-hue button-large";
const QUIET: &str = "button button-quiet";
/// The most messages to choose from on the coach's screen.
const PROPOSED_MAX: usize = 12;

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    model: &Model,
) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(block) else { return html! {} };
    html! {
        section.kind-desk.family-communication data-next=(model.count() + 1)
            data-message=(seen.message.as_ref().map_or(1, |message| message.number)) {
            form.segments method="post" action="handelingen" data-act="play" aria-label=(words.t("case-steps")) role="group" {
                (hidden("do", "play")) (doing(block, "step"))
                @for step in Step::ALL {
                    button type="submit" name="step" value=(step.name()) aria-pressed=(*step == seen.step) {
                        (step_name(words, *step))
                    }
                }
            }
            @for face in questions(view, block, seen.step) { (face.show(Size::Small)) }
            @match seen.step {
                Step::Message => (heard(view, meeting, block, model, &seen)),
                Step::Goals => (aims(view, meeting, block, &seen)),
                Step::LookBack => (back(view, meeting, block, &seen)),
                Step::Points => {
                    p.kind-turnout { (words.t_with("model-answered", &[("count", model.points().people().into())])) }
                    p.soft { (icon(Icon::Lock)) " " (words.t("case-points-private")) }
                }
            }
        }
    }
}

fn does(
    block: &Block,
    deed: &str,
    name: &str,
    label: Markup,
    class: &str,
    more: &Markup,
) -> Markup {
    act_as("play", name, label, class, &html! { (doing(block, deed)) (more) })
}

/// Shows something that is held back, or hides it again.
fn show(view: View<'_>, block: &Block, deed: &str, is_shown: bool, message: Option<u32>) -> Markup {
    let (key, picture, class, to, name) = if is_shown {
        ("model-hide", Icon::Hidden, QUIET, "hidden", "hide-kind")
    } else {
        ("model-show", Icon::Screen, PRIMARY, "shown", "show-kind")
    };
    let label = labelled(picture, view.words.t(key));
    let more = html! { @if let Some(message) = message { (hidden("message", message)) } (hidden("to", to)) };
    html! { div.row { (does(block, deed, name, label, class, &more)) } }
}

fn turnout(view: View<'_>, meeting: &Meeting, count: usize) -> Markup {
    let args = [("count", count.into()), ("of", meeting.present().len().into())];
    html! { p.kind-turnout { (view.words.t_with("model-turnout", &args)) } }
}

/// The message, and a way to take it away or to lay another one.
fn message(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    let next = rules::model(block).map_or(1, |model| model.count() + 1);
    let slot = Slot { block: block.id, prompt: Prompt::Block };
    let said = meeting.on_slot(&slot).filter_map(|line| match &line.body {
        ContributionBody::Text(text) if text.as_str().chars().count() <= MESSAGE_MAX => Some(text),
        _ => None,
    });
    let said: Vec<_> = said.take(PROPOSED_MAX).collect();
    html! {
        @match &seen.message {
            Some(message) => {
                blockquote.laid-message dir="auto" { (message.text) }
                (does(block, "take-away", "take-away", labelled(Icon::Undo, words.t("model-take-away")), QUIET,
                    &hidden("message", message.number)))
            }
            None => p { (words.t("model-coach-begin")) },
        }
        @if !said.is_empty() {
            details.drawer data-keep="proposed" open[seen.message.is_none()] {
                summary { (words.t("model-proposed")) }
                ul.pick {
                    @for text in said {
                        li {
                            span dir="auto" { (text) }
                            (does(block, "lay", "lay-message", labelled(Icon::Cards, words.t("model-lay")), QUIET,
                                &html! { (hidden("message", next)) (hidden("text", text)) }))
                        }
                    }
                }
            }
        }
    }
}

fn heard(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    model: &Model,
    seen: &Seen<'_>,
) -> Markup {
    html! {
        (message(view, meeting, block, seen))
        @if let Some(on_table) = &seen.message {
            (turnout(view, meeting, on_table.hearing))
            (show(view, block, "show-heard", on_table.heard.is_some(), Some(on_table.number)))
            @for (aspect, lines) in Aspect::ALL.iter().zip(model.lines(on_table.number)) {
                section.desk-part {
                    h3 { (aspect_name(view, *aspect)) " " span.part-count { (lines.len()) } }
                    ul.moderate { @for line in lines { (one(view, block, *aspect, line)) } }
                }
            }
        }
    }
}

/// What somebody heard; the coach may keep it off the wall.
fn one(view: View<'_>, block: &Block, aspect: Aspect, line: Line<'_>) -> Markup {
    let words = view.words;
    let (key, picture, to) = if line.out {
        ("moderate-show", Icon::Eye, "in")
    } else {
        ("moderate-hide", Icon::Hidden, "out")
    };
    let more =
        html! { (hidden("heard", line.id)) (hidden("aspect", aspect.name())) (hidden("to", to)) };
    html! {
        li.line.hidden-line[line.out] {
            div.line-words { p.line-text dir="auto" { (line.text) } }
            div.line-acts { (does(block, "leave-out", "leave-out", labelled(picture, words.t(key)), QUIET, &more)) }
        }
    }
}

fn aims(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen<'_>) -> Markup {
    html! {
        (message(view, meeting, block, seen))
        @if let Some(OnTable { number, aiming, aims, .. }) = &seen.message {
            (turnout(view, meeting, *aiming))
            @if let Some(aims) = aims { (bars(&goal_rows(view, *aims))) }
            (show(view, block, "show-aims", aims.is_some(), Some(*number)))
        }
    }
}

fn back(view: View<'_>, meeting: &Meeting, block: &Block, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    let too_few = words.t_with("kind-too-few", &[("least", PICTURE_LEAST.into())]);
    html! {
        (turnout(view, meeting, seen.looking))
        @match &seen.back {
            None => p.soft { (icon(Icon::Lock)) " " (words.t("model-back-held")) },
            Some(None) => p { (too_few) },
            Some(Some(picture)) => (pictured(view, picture)),
        }
        (show(view, block, "show-back", seen.back.is_some(), None))
    }
}

/// The tools beside the live piece: the message, what the room hears, and hands for the goals.
pub(in crate::meetings::kinds) fn tools(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let mut blocks = meeting.agenda.iter().filter(|block| rules::model(block).is_some());
    let here = meeting.current().filter(|block| rules::model(block).is_some());
    let Some(block) = here.or_else(|| blocks.next()) else { return html! {} };
    let failed = |deed: &str| {
        again.filter(|fields| fields.get("deed") == deed && fields.get("kind") == KIND)
    };
    let typed = |deed: &str, name: &str| failed(deed).map_or("", |it| it.get(name)).to_owned();
    let model = here.and_then(rules::model);
    let next = model.map_or(1, |model| model.count() + 1);
    let on_table = here.and_then(|block| rules::seen(block)?.message.map(|it| it.number));
    let now = on_table.unwrap_or(1);
    let place = (KIND, block, here.is_some());
    let tool = |deed: &str, title: &str, inside: &Markup| {
        counting::tool(view, actions, place, failed(deed).is_some(), (deed, title), inside)
    };
    html! {
        (tool("lay", "model-lay-own", &html! {
            input type="hidden" name="message" data-follows="next" value=(next);
            div.field {
                label.field-label for="model-message" { (words.t("model-message-label")) }
                textarea.input #model-message name="text" rows="2" required maxlength=(MESSAGE_MAX) dir="auto" { (typed("lay", "text")) }
            }
        }))
        (tool("room", "model-room", &html! {
            input type="hidden" name="message" value=(now);
            div.field {
                label.field-label for="room-aspect" { (words.t("model-room-aspect")) }
                select.input #room-aspect name="aspect" {
                    @for aspect in Aspect::ALL {
                        option value=(aspect.name()) selected[typed("room", "aspect") == aspect.name()] { (aspect_name(view, *aspect)) }
                    }
                }
            }
            div.field {
                label.field-label for="room-heard" { (words.t("model-room-heard")) }
                textarea.input #room-heard name="text" rows="2" required maxlength=(HEARD_MAX) dir="auto" { (typed("room", "text")) }
            }
        }))
        (tool("hands", "model-hands", &html! {
            input type="hidden" name="message" value=(now);
            @for goal in Goal::ALL {
                (counting::number(&format!("goal-{}", goal.name()), &goal_name(view, *goal), goal.name(), &typed("hands", goal.name())))
            }
        }))
    }
}
