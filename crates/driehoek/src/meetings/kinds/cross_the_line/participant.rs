//! The phone: the statement and how far the choice is, the same for all; and, beside it, the two
//! sides to choose from and what somebody chose themselves.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::cross_the_line::{
    self as rules, BySchool, Counts, Line, Named, Round, SCHOOL_NAME_MAX, Seen, Stage, Stance,
};
use domain::meetings::{CardRef, Meeting, Phase, erase_on};
use maud::{Markup, html};

use super::report::shifted;
use super::wall::bar;
use super::{KIND, is_about_own_school, side, slot_of, statement};
use crate::i18n::Words;
use crate::meetings::kinds::doing;
use crate::meetings::views::participant::{Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};
use crate::web::prose::plain;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let asks_school = !rules::settings(&block.plan).schools.is_empty();
    let Some(seen) = rules::seen(meeting, block) else {
        return html! {
            div.now-hero data-schools[asks_school] {
                h1 dir="auto" { (block.plan.title) }
                p.lead { (words.t("line-phone-begin")) }
            }
        };
    };
    let slot = slot_of(block, seen.card);
    html! {
        @if let Some(face) = statement(view, block, seen.card) { (face.show(Size::Large)) }
        section.stand data-vote=(slot) data-round=(seen.round.name()) data-stage=(seen.stage.name())
            data-schools[asks_school] data-named[rules::is_named(meeting, block)] {
            @match (seen.stage, seen.counts) {
                (Stage::Shown, Some(counts)) => (result(view, meeting, &seen, counts)),
                (Stage::Open, _) => p.sr { (words.t(ask(seen.round))) },
                _ => p.locked { (icon(Icon::Lock)) span { (words.t("line-phone-closed")) } },
            }
        }
    }
}

fn ask(round: Round) -> &'static str {
    match round {
        Round::First => "line-ask",
        Round::Second => "line-ask-again",
    }
}

/// The sides, once the coach shows them.
fn result(view: View<'_>, meeting: &Meeting, seen: &Seen<'_>, counts: Counts) -> Markup {
    let words = view.words;
    let row = |key: &str, counts: Counts| {
        html! { div.stand-round { p.stand-when { (words.t(key)) } (bar(words, counts)) } }
    };
    let by_school = seen.by_school.as_ref().filter(|_| is_about_own_school(view, seen.card));
    html! {
        div.stand-heads aria-hidden="true" {
            @for stance in Stance::ALL { span.(format!("stand-{}", stance.name())) { (side(words, stance)) } }
        }
        @match seen.before {
            Some(before) => { (row("line-first", before)) (row("line-second", counts)) },
            None => (bar(words, counts)),
        }
        @if let Some(shift) = seen.shift { p { (shifted(view, shift)) } }
        @if let Some(names) = &seen.names { (at_the_sides(view, meeting, names)) }
        @if let Some(by_school) = by_school { (schools(words, by_school)) }
    }
}

fn at_the_sides(view: View<'_>, meeting: &Meeting, names: &[Named; 2]) -> Markup {
    let words = view.words;
    html! {
        dl.stand-names {
            @for (stance, names) in Stance::ALL.into_iter().zip(names) {
                dt { (side(words, stance)) }
                dd {
                    @for (id, moved) in names {
                        @if let Some(name) = meeting.participant(*id).and_then(|it| it.name.as_ref()) {
                            span dir="auto" {
                                (name) @if *moved { span.stand-moved { " (" (words.t("line-moved")) ")" } }
                            } " "
                        }
                    }
                }
            }
        }
    }
}

fn schools(words: &Words, by_school: &BySchool) -> Markup {
    let rest = words.t("line-other-schools");
    let others = Some((&*rest, by_school.others)).filter(|(_, counts)| counts.total() > 0);
    let apart = by_school.schools.iter().map(|(name, counts)| (name.as_str(), *counts));
    html! {
        ul.stand-schools {
            @for (name, counts) in apart.chain(others) {
                li { span dir="auto" { (name) } (bar(words, counts)) }
            }
        }
    }
}

/// What is somebody's own: the two sides, their school, and what they chose.
pub(in crate::meetings::kinds) fn own(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let lines = meeting.agenda.iter().filter_map(|block| Some((block, rules::line(block)?)));
    let here = meeting.current().filter(|block| block.plan.kind == BlockKind::CrossTheLine);
    let here = here.filter(|_| meeting.phase == Phase::Running);
    // Who has just joined is asked at once, so that the group need not wait for it later.
    let asks = |block: &&Block| !rules::settings(&block.plan).schools.is_empty();
    let is_ahead = |block: &&Block| !block.visited && rules::line(block).is_some();
    let ahead = meeting.agenda.iter().filter(is_ahead).find(asks);
    html! {
        @if meeting.phase != Phase::Closed {
            (choose(view, meeting, me, here))
            @if let Some((block, line)) = here.or(ahead).and_then(|block| Some((block, rules::line(block)?))) {
                (school(view, meeting, me, block, line))
            }
        }
        (chosen(view, me, &lines.collect::<Vec<_>>()))
    }
}

/// The two sides. The form stands there from the beginning and follows the group (`line.js`).
fn choose(view: View<'_>, meeting: &Meeting, me: Me<'_>, here: Option<&Block>) -> Markup {
    let words = view.words;
    let seen = here.and_then(|block| Some((block, rules::seen(meeting, block)?)));
    let is_open = seen.as_ref().is_some_and(|(_, seen)| seen.stage == Stage::Open);
    let own = seen
        .as_ref()
        .and_then(|(block, seen)| rules::line(block)?.own(me.id, seen.card, seen.round));
    let slot = seen.as_ref().map(|(block, seen)| slot_of(block, seen.card).to_string());
    let block = here.map(|block| block.id.to_string()).unwrap_or_default();
    let round = seen.as_ref().map_or(Round::First, |(_, seen)| seen.round);
    let is_named = here.is_some_and(|block| rules::is_named(meeting, block));
    html! {
        form.choose #choose method="post" action=(me.form_address()) data-act="play" hidden[!is_open]
            data-ask=(words.t(ask(Round::First))) data-again=(words.t(ask(Round::Second)))
            data-readers=(privacy(words, meeting, false)) data-readers-named=(privacy(words, meeting, true)) {
            (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", "vote")) (hidden("block", block))
            (hidden("slot", slot.unwrap_or_default())) (hidden("round", round.name()))
            (hidden("key", me.key))
            h2.choose-ask #choose-ask { (words.t(ask(round))) }
            div.choose-sides role="group" aria-labelledby="choose-ask" aria-describedby="choose-help" {
                @for stance in Stance::ALL {
                    button.choose-side.(format!("choose-{}", stance.name())) type="submit" name="stance"
                        value=(stance.name()) aria-pressed=(own == Some(stance)) {
                        (icon(Icon::Check)) span { (side(words, stance)) }
                    }
                }
            }
            (sign())
            (readers(Icon::Eye, "choose-help", &privacy(words, meeting, is_named)))
        }
    }
}

/// Who sees what somebody chooses, and until when.
fn privacy(words: &Words, meeting: &Meeting, is_named: bool) -> String {
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let key = if is_named { "line-readers-named" } else { "line-readers" };
    words.t_with(key, &[("until", until.into())]).into_owned()
}

/// From which school somebody comes, where several take part.
fn school(view: View<'_>, meeting: &Meeting, me: Me<'_>, block: &Block, line: &Line) -> Markup {
    let words = view.words;
    let schools = &rules::settings(&block.plan).schools;
    if schools.is_empty() {
        return html! {};
    }
    let own = line.own_school(me.id);
    let is_listed = own.is_some_and(|own| schools.contains(own));
    let other = own.filter(|_| !is_listed).map_or("", |own| own.as_str());
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    // While the group does something else, it is one line.
    let is_busy = meeting.phase == Phase::Running && !block.visited;
    let keep = if is_busy { "school-ahead" } else { "school" };
    html! {
        div data-fresh="school" data-more data-block=(block.id) data-ahead[!block.visited] {
            details.fold #school open[own.is_none() && !is_busy] data-keep=(keep) {
                summary {
                    span {
                        (words.t("line-school")) @if let Some(own) = own { ": " bdi { (own) } }
                    }
                    (icon(Icon::Down))
                }
                @if line.may_change_school(me.id) {
                    form.field method="post" action=(me.form_address()) data-act="play" {
                        (hidden("do", "play")) (doing(block, "school"))
                        (hidden("key", me.key))
                        fieldset.schools {
                            legend.field-label { (words.t("line-school-ask")) }
                            @for name in schools {
                                label.check {
                                    input type="radio" name="school" value=(name) checked[own == Some(name)];
                                    span dir="auto" { (name) }
                                }
                            }
                        }
                        label.field-label for="other-school" { (words.t("line-school-other")) }
                        input.input #other-school name="other" maxlength=(SCHOOL_NAME_MAX) dir="auto" value=(other)
                            aria-describedby="school-help";
                        button.button.button-secondary type="submit" { (words.t("save")) }
                        (sign())
                        (readers(Icon::Eye, "school-help",
                            &words.t_with("line-school-readers", &[("until", until.into()), ("least", rules::SCHOOL_LEAST.into())])))
                    }
                } @else {
                    p.soft { (words.t("line-school-fixed")) }
                }
            }
        }
    }
}

/// What somebody chose, and whether they changed sides: only they see that.
fn chosen(view: View<'_>, me: Me<'_>, lines: &[(&Block, &Line)]) -> Markup {
    let words = view.words;
    let own: Vec<_> = lines
        .iter()
        .flat_map(|(block, line)| {
            let cards = block.drawn.iter().chain(&block.passed);
            cards.filter_map(|card| {
                let sides = Round::ALL.map(|round| line.own(me.id, card, round));
                sides.iter().any(Option::is_some).then_some((*block, card, sides))
            })
        })
        .collect();
    html! {
        details.fold #my-sides hidden[own.is_empty()] data-fresh="my-sides" data-keep="my-sides" {
            summary { span { (words.t("line-mine")) " " span.chip { (own.len()) } } (icon(Icon::Down)) }
            ul.own {
                @for (block, card, sides) in &own {
                    li { (one_chosen(view, block, card, *sides)) }
                }
            }
            p.readers { (icon(Icon::Lock)) span { (words.t("line-mine-only")) } }
        }
    }
}

fn one_chosen(view: View<'_>, block: &Block, card: &CardRef, sides: [Option<Stance>; 2]) -> Markup {
    let words = view.words;
    let text = statement(view, block, card).map(|face| plain(&face.text)).unwrap_or_default();
    let slot = slot_of(block, card);
    html! {
        p.own-about dir="auto" { (text) }
        p.own-text {
            @for (round, stance) in Round::ALL.into_iter().zip(sides) {
                @if let Some(stance) = stance {
                    @if round == Round::Second { " → " }
                    span data-chose=(slot) data-round=(round.name()) data-stance=(stance.name()) {
                        (side(words, stance))
                    }
                }
            }
        }
        @if let [Some(first), Some(second)] = sides {
            p.soft { (words.t(if first == second { "line-you-stayed" } else { "line-you-moved" })) }
        }
    }
}
