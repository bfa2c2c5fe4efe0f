//! The wall: the story, whole or a part at a time; what everybody marked, once shown; the roles side
//! by side; and what people share of what they want to grow in.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::case::{self as rules, Role, Seen, Step};
use domain::meetings::{Contribution, Meeting};
use maud::{Markup, html};

use super::text::{Story, story};
use super::{legend, marked, question, role_card};
use crate::meetings::views::{View, brought_in};
use crate::web::prose::{plain, prose};

/// The most shared lines below the story or the roles.
const LINES_MAX: usize = 4;
/// A story with more letters than this is set in two columns.
const COLUMN_LETTERS: usize = 700;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    said: &[&Contribution],
) -> Option<Markup> {
    let seen = rules::seen(block)?;
    let scene = format!("{}:{}:{}", block.id, seen.step.name(), seen.depth.is_some());
    let story = story(view, meeting, block);
    Some(html! {
        div.casus.(format!("casus-at-{}", seen.step.name())) data-scene=(scene) {
            (head(view, block, &seen, story.as_ref()))
            @match (seen.step, &story) {
                (Step::Read, Some(story)) => (reading(story, seen.part)),
                (Step::Mark, Some(story)) => (marking(view, story, &seen)),
                (Step::Roles, _) => (roles(view, said)),
                (Step::Points, _) => (points(view, block, said)),
                (Step::Read | Step::Mark, None) => {}
            }
        }
    })
}

fn head(view: View<'_>, block: &Block, seen: &Seen, story: Option<&Story>) -> Markup {
    let words = view.words;
    let asks = question(view, block, seen.step).map(|face| plain(&face.text));
    let title = story.and_then(|story| story.title.clone());
    let heading = match seen.step {
        Step::Read => title.unwrap_or_else(|| block.plan.title.to_string()),
        Step::Mark => asks.unwrap_or_else(|| words.t("case-ask").into_owned()),
        // A block that begins here is called after it; one that came here is called after the story.
        step if rules::settings(&block.plan).begin == step => {
            asks.unwrap_or_else(|| block.plan.title.to_string())
        }
        step => words.t(&format!("case-head-{}", step.name())).into_owned(),
    };
    html! {
        div.casus-head {
            h1 dir="auto" { (heading) }
            @if let (Step::Read, Some(story)) = (seen.step, story) {
                @if seen.part > 0 {
                    p.casus-part {
                        (words.t_with("case-part", &[("part", seen.part.min(story.parts()).into()), ("of", story.parts().into())]))
                    }
                }
            }
            @if seen.step == Step::Mark {
                p.casus-do {
                    @if seen.depth.is_none() { (words.t("case-wall-mark")) " " }
                    @if seen.marking > 0 { strong { (words.t_with("case-marking", &[("count", seen.marking.into())])) } }
                }
                @if let Some(depth) = seen.depth.as_ref().filter(|depth| !depth.is_empty()) { (legend(words, depth)) }
            }
        }
    }
}

/// The whole story, or one part of it in large letters.
fn reading(story: &Story, part: u16) -> Markup {
    let part = part.min(story.parts());
    let shown: Vec<_> = match part.checked_sub(1) {
        None => story.paragraphs.iter().collect(),
        Some(at) => story.paragraphs.get(usize::from(at)).into_iter().collect(),
    };
    let letters: usize = shown.iter().flat_map(|it| it.iter()).map(|(_, text)| text.len()).sum();
    html! {
        div.casus-text.casus-large[part > 0].casus-columns[letters > COLUMN_LETTERS] data-fit
            lang=(story.lang.tag()) dir=(story.lang.direction().name()) {
            @for paragraph in shown {
                p { @for (_, text) in paragraph { (text) " " } }
            }
        }
    }
}

fn marking(view: View<'_>, story: &Story, seen: &Seen) -> Markup {
    match &seen.depth {
        None => reading(story, 0),
        Some(depth) => html! {
            div.casus-text.casus-columns data-fit { (marked(view, story, depth)) }
        },
    }
}

fn roles(view: View<'_>, said: &[&Contribution]) -> Markup {
    html! {
        div.casus-roles data-fit {
            @for role in Role::ALL {
                @if let Some(face) = role_card(view, role) {
                    section.casus-role.(format!("role-{}", role.name()))
                        lang=(face.lang.tag()) dir=(face.lang.direction().name()) {
                        h2 { (face.title.clone().unwrap_or_default()) }
                        div.casus-role-text { (prose(&face.text)) }
                        @if let Some(remark) = &face.remark { p.help { (remark) } }
                    }
                }
            }
        }
        (lines(view, said))
    }
}

fn points(view: View<'_>, block: &Block, said: &[&Contribution]) -> Markup {
    let words = view.words;
    let writing = rules::case(block).map_or(0, |case| case.points().people());
    html! {
        div.casus-points data-fit {
            @if said.is_empty() {
                p.casus-do { (words.t("case-wall-points")) }
                @if writing > 0 { p.casus-do { strong { (words.t_with("case-writing", &[("count", writing.into())])) } } }
            } @else { (lines(view, said)) }
        }
    }
}

fn lines(view: View<'_>, said: &[&Contribution]) -> Markup {
    let more = said.len().saturating_sub(LINES_MAX);
    html! {
        @if !said.is_empty() {
            ul.casus-lines { @for line in said.iter().take(LINES_MAX) { li dir="auto" { (brought_in(view, line)) } } }
        }
        @if more > 0 { p.wall-more { (view.words.t_with("wall-more", &[("count", more.into())])) } }
    }
}
