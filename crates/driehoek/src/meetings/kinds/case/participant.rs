//! The phone: what the group does with the story, the same for all; and, beside it, the text to
//! mark in and what somebody wants to grow in.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::case::{self as rules, Case, Role, Step, Unit};
use domain::meetings::{Meeting, erase_on};
use maud::{Markup, html};

use super::text::{Story, story};
use super::{overlay, question, role_name, roles};
use crate::meetings::kinds::own_points::{self, Ask, Mine};
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::View;
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::web::components::Size;
use crate::web::icons::Icon;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(block) else { return html! {} };
    let story = story(view, meeting, block);
    let asks = question(view, block, seen.step).filter(|_| seen.step != Step::Read);
    html! {
        @match &asks {
            Some(face) => (face.show(Size::Large)),
            None => div.now-hero {
                h1 dir="auto" { (block.plan.title) }
                // While people mark, the question stands with the text.
                @if seen.step != Step::Mark { p.lead { (words.t(&format!("case-phone-{}", seen.step.name()))) } }
            },
        }
        @match (seen.step, &seen.depth, &story) {
            (Step::Mark, Some(depth), Some(story)) => section.everybodys {
                h2 { (words.t("case-everybodys")) }
                p { (words.t_with("case-marking", &[("count", seen.marking.into())])) }
                (overlay(view, story, depth))
            },
            (Step::Roles, ..) => (roles(view, Size::Large)),
            _ => {}
        }
    }
}

/// What somebody can do now.
pub(in crate::meetings::kinds) fn here(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let Some((seen, case)) = rules::seen(block).zip(rules::case(block)) else {
        return html! {};
    };
    match (seen.step, story(view, meeting, block)) {
        (Step::Mark, Some(story)) if seen.depth.is_none() => {
            marking(view, meeting, block, me, case, &story)
        }
        (Step::Points, _) => points(view, meeting, block, me, case, again),
        _ => html! {},
    }
}

/// The text, with a box at every sentence or word. `mark.js` keeps what is marked by itself and lets
/// arrow keys and a finger go from one to the next.
fn marking(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    case: &Case,
    story: &Story,
) -> Markup {
    let words = view.words;
    let own = case.own_marks(me.id);
    let is_word = rules::settings(&block.plan).unit == Unit::Word;
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let help = words.t_with("case-readers", &[("until", until.into())]);
    let kept = own.map_or(0, std::collections::BTreeSet::len);
    let inside = html! {
        h2 #mark-ask { (words.t("case-ask")) }
        p.field-help #mark-how { (words.t(if is_word { "case-how-word" } else { "case-how-sentence" })) }
        div.to-mark role="group" aria-labelledby="mark-ask" aria-describedby="mark-how mark-help"
            lang=(story.lang.tag()) dir=(story.lang.direction().name()) {
            @for paragraph in &story.paragraphs {
                p {
                    @for (unit, text) in paragraph {
                        label.piece {
                            input type="checkbox" name="unit" value=(unit) id={ "piece-" (unit) }
                                checked[own.is_some_and(|own| own.contains(unit))];
                            span { (text) }
                        } " "
                    }
                }
            }
        }
        div.row {
            button.button.button-secondary type="submit" { (words.t("case-keep")) }
            span.soft.mark-kept { @if kept > 0 { (words.t_with("case-kept", &[("count", kept.into())])) } }
            (sign())
        }
        (readers(Icon::Eye, "mark-help", &help))
    };
    html! { mark-text { (form(me, block, "mark", "", &inside)) } }
}

/// What somebody wants to grow in, tied to their role. The role of the last one is ready.
fn points(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    case: &Case,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let typed = typed(again, "point", "new").and_then(|fields| Role::named(fields.get("role")));
    let before = case.points().of(me.id).last().map(|(_, growth)| growth.role);
    let chosen = typed.or(before).unwrap_or(Role::Teacher);
    let label = words.t("case-point-label");
    let about = html! {
        fieldset.own-about-choice {
            legend.field-label { (words.t("case-point-role")) }
            @for role in Role::ALL {
                label.check {
                    input type="radio" name="role" value=(role.name()) checked[role == chosen];
                    span { (role_name(words, role)) }
                }
            }
        }
    };
    own_points::write(view, meeting, block, me, again, &Ask { about, label: &label })
}

/// What somebody keeps of every case of the meeting.
pub(in crate::meetings::kinds) fn kept(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let cases = meeting.agenda.iter().filter_map(|block| Some((block, rules::case(block)?)));
    let mine: Vec<_> = cases
        .flat_map(|(block, case)| {
            case.points().of(me.id).map(move |(id, growth)| Mine {
                block,
                id,
                about: role_name(view.words, growth.role),
                text: growth.text.as_str(),
            })
        })
        .collect();
    own_points::kept(view, meeting, me, ("case", "case-points"), &mine)
}
