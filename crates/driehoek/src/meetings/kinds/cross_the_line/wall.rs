//! The wall: the line on the floor, with people on both sides. Who cannot choose yet waits below it;
//! a side has people only once the coach shows them.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::cross_the_line::{
    self as rules, BySchool, Counts, Line, Named, Round, Seen, Stage, Stance,
};
use domain::meetings::{CardRef, Contribution, Meeting};
use maud::{Markup, html};

use super::report::shifted;
use super::{is_about_own_school, people, side, statement};
use crate::meetings::views::View;
use crate::web::prose::prose;

/// The most figures on a side or below the line; a larger group has a figure for several people.
const FIGURES_MAX: u32 = 240;
/// The most figures that wait below the line; more are only counted.
const WAITING_MAX: u32 = 60;
/// The most names on a side that can be read from eight metres.
const NAMES_MAX: usize = 24;
/// The most schools beside each other.
const SCHOOLS_SHOWN: usize = 6;
/// The most contributions below the line.
const LINES_MAX: usize = 3;

/// The stage.
pub(in crate::meetings::kinds) fn stage(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    line: &Line,
    said: &[&Contribution],
) -> Markup {
    let Some(seen) = rules::seen(meeting, block) else { return beginning(view, block) };
    let scene = format!("{}:{}:{}:{}", block.id, seen.card, seen.round.name(), seen.stage.name());
    let per_figure = per_figure(&seen);
    html! {
        div.streep.(format!("streep-{}", seen.stage.name())) data-scene=(scene) {
            (question(view, block, seen.card))
            div.streep-floor {
                div.streep-sides data-fit {
                    @for stance in Stance::ALL { (one_side(view, meeting, &seen, stance, per_figure)) }
                }
                div.streep-line aria-hidden="true" {}
            }
            div.streep-below data-fit { (below(view, meeting, line, &seen, said)) }
        }
    }
}

/// Before the first statement: what is going to happen.
fn beginning(view: View<'_>, block: &Block) -> Markup {
    html! {
        div.streep.streep-begin {
            div.streep-question data-fit {
                h1 dir="auto" { (block.plan.title) }
                @if let Some(text) = &block.plan.text { div.wall-text dir="auto" { (prose(text.as_str())) } }
            }
            div.streep-floor {
                div.streep-sides {
                    @for stance in Stance::ALL {
                        section.streep-side.(format!("streep-{}", stance.name())) {
                            h2 { (side(view.words, stance)) }
                        }
                    }
                }
                div.streep-line aria-hidden="true" {}
            }
        }
    }
}

fn question(view: View<'_>, block: &Block, card: &CardRef) -> Markup {
    let Some(face) = statement(view, block, card) else { return html! {} };
    let number = block.drawn.iter().position(|drawn| drawn == card).map_or(1, |place| place + 1);
    let of = number.max(block.drawn.len() + block.undrawn().len());
    let args = [("number", number.into()), ("of", of.into())];
    html! {
        div.streep-question data-fit {
            p.streep-number { (view.words.t_with("line-number", &args)) }
            h1 dir="auto" lang=(face.lang.tag()) { (crate::web::prose::plain(&face.text)) }
            @if let Some(remark) = &face.remark { p.help { (remark) } }
        }
    }
}

/// A side: its name, how many, and the people, who stand against the line.
fn one_side(
    view: View<'_>,
    meeting: &Meeting,
    seen: &Seen<'_>,
    stance: Stance,
    per_figure: u32,
) -> Markup {
    let words = view.words;
    let count = seen.counts.map(|counts| counts.on(stance));
    let names = seen.names.as_ref().map(|names| &names[usize::from(stance == Stance::Disagree)]);
    let names = names.filter(|names| names.len() <= NAMES_MAX);
    let moved = seen.shift.map_or(0, |shift| match stance {
        Stance::Agree => shift.to_agree,
        Stance::Disagree => shift.to_disagree,
    });
    html! {
        section.streep-side.(format!("streep-{}", stance.name())) {
            div.streep-head {
                h2 { (side(words, stance)) }
                @if let Some(count) = count {
                    p.streep-count { (count) (difference(seen, stance, count)) }
                }
            }
            div.streep-people {
                @match (count, names) {
                    (Some(count), Some(names)) => (by_name(meeting, names, count)),
                    (Some(count), None) => (figures(count, moved, seen, per_figure)),
                    _ => {}
                }
            }
        }
    }
}

/// How many more or fewer than before the talk.
fn difference(seen: &Seen<'_>, stance: Stance, count: u32) -> Markup {
    let before = seen.before.map(|before| before.on(stance));
    html! {
        @match before.map(|before| i64::from(count) - i64::from(before)) {
            Some(more) if more > 0 => bdi.streep-more dir="ltr" { "+" (more) },
            Some(fewer) if fewer < 0 => bdi.streep-more dir="ltr" { "−" (-fewer) },
            _ => {}
        }
    }
}

/// The people without a name. Who crossed comes first, nearest the line.
fn figures(count: u32, moved: u32, seen: &Seen<'_>, per_figure: u32) -> Markup {
    let largest = seen.counts.map_or(0, |counts| counts.agree.max(counts.disagree));
    let (all, crossed) = (count.div_ceil(per_figure), moved.div_ceil(per_figure));
    html! {
        div.streep-figures.(crowd(largest.div_ceil(per_figure))) aria-hidden="true" {
            @for place in 0..all { i.pawn.pawn-moved[place < crossed] {} }
        }
    }
}

fn by_name(meeting: &Meeting, names: &Named, count: u32) -> Markup {
    let nameless = usize::try_from(count).unwrap_or_default();
    let of = |id| meeting.participant(id).and_then(|person| person.name.as_ref());
    let known: Vec<_> = names.iter().filter_map(|(id, moved)| Some((of(*id)?, *moved))).collect();
    html! {
        ul.streep-names {
            @for (name, moved) in &known { li.pawn-moved[*moved] dir="auto" { (name) } }
            @for _ in known.len()..nameless.min(NAMES_MAX) { li.streep-nameless { i.pawn aria-hidden="true" {} } }
        }
    }
}

/// Below the line: who waits, what has to be done, what came of it.
fn below(
    view: View<'_>,
    meeting: &Meeting,
    line: &Line,
    seen: &Seen<'_>,
    said: &[&Contribution],
) -> Markup {
    let words = view.words;
    let per_figure = per_figure(seen);
    // What people said of it stands there while they choose again; then who chose is only counted.
    let tells = !said.is_empty() && line.stages(seen.card)[0] != Stage::Open;
    let by_school = seen.by_school.as_ref().filter(|_| is_about_own_school(view, seen.card));
    html! {
        @match (seen.stage, seen.shift) {
            (Stage::Open, _) => {
                p.streep-do {
                    (words.t(how_to_choose(meeting, seen)))
                    @if seen.turnout > 0 { " " strong { (people(words, "line-chosen", seen.turnout)) } }
                }
                @if !tells { (waiting(seen.turnout, per_figure)) }
            }
            (Stage::Closed, _) => {
                p.streep-do { (words.t("line-wall-closed")) }
                @if !tells { (waiting(seen.turnout, per_figure)) }
            }
            (_, Some(shift)) => p.streep-do.streep-shift { (shifted(view, shift)) },
            _ if said.is_empty() && by_school.is_none() => p.streep-do { (words.t("line-wall-talk")) },
            _ => {}
        }
        @if let Some(by_school) = by_school { (schools(view, by_school)) }
        @else if tells { (lines(view, said)) }
        @if per_figure > 1 { p.help { (people(words, "line-per-figure", per_figure)) } }
    }
}

/// In a room without phones people walk, or hold up a card.
fn how_to_choose(meeting: &Meeting, seen: &Seen<'_>) -> &'static str {
    match (seen.round, meeting.present().is_empty()) {
        (Round::First, false) => "line-wall-open",
        (Round::First, true) => "line-wall-open-room",
        (Round::Second, _) => "line-wall-again",
    }
}

fn waiting(turnout: usize, per_figure: u32) -> Markup {
    let count = u32::try_from(turnout).unwrap_or(u32::MAX).div_ceil(per_figure);
    html! {
        @if (1..=WAITING_MAX).contains(&count) {
            div.streep-waiting aria-hidden="true" { @for _ in 0..count { i.pawn {} } }
        }
    }
}

/// How large the figures begin, on both sides the same; `wall.js` makes them smaller until they
/// fit.
fn crowd(figures: u32) -> &'static str {
    match figures {
        0..=14 => "crowd-few",
        15..=40 => "crowd-some",
        41..=110 => "crowd-many",
        _ => "crowd-full",
    }
}

/// How many people one figure is.
fn per_figure(seen: &Seen<'_>) -> u32 {
    let turnout = u32::try_from(seen.turnout).unwrap_or(u32::MAX);
    let largest = seen.counts.map_or(turnout, |counts| counts.agree.max(counts.disagree));
    let least = largest.div_ceil(FIGURES_MAX).max(1);
    [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| *step >= least).unwrap_or(least)
}

fn lines(view: View<'_>, said: &[&Contribution]) -> Markup {
    html! {
        ul.streep-lines {
            @for line in said.iter().take(LINES_MAX) {
                li dir="auto" { (crate::meetings::views::brought_in(view, line)) }
            }
        }
    }
}

fn schools(view: View<'_>, by_school: &BySchool) -> Markup {
    let words = view.words;
    let rest = words.t("line-other-schools");
    let others = Some((&*rest, by_school.others)).filter(|(_, counts)| counts.total() > 0);
    let apart = by_school.schools.iter().map(|(name, counts)| (name.as_str(), *counts));
    let (shown, hidden) = (SCHOOLS_SHOWN, by_school.schools.len().saturating_sub(SCHOOLS_SHOWN));
    html! {
        ul.streep-schools {
            @for (name, counts) in apart.take(shown).chain(others) {
                li { span.streep-school dir="auto" { (name) } (bar(words, counts)) }
            }
        }
        @if hidden > 0 { p.help { (people(words, "line-more-schools", hidden)) } }
    }
}

/// Two sides of one bar, with the numbers in it.
pub(super) fn bar(words: &crate::i18n::Words, counts: Counts) -> Markup {
    let total = counts.total().max(1);
    let agree = 100.0 * f64::from(counts.agree) / f64::from(total);
    html! {
        span.sides-bar {
            span.sides-number.sides-agree { span.sr { (side(words, Stance::Agree)) " " } (counts.agree) }
            svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                rect.sides-disagree x="0" y="0" width="100" height="10" {}
                rect.sides-agree x="0" y="0" width=(format!("{agree:.1}")) height="10" {}
            }
            span.sides-number.sides-disagree { span.sr { (side(words, Stance::Disagree)) " " } (counts.disagree) }
        }
    }
}
