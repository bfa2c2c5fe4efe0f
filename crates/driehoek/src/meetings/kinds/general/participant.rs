//! The phone: what is asked and what came of it, the same for all; and somebody's own answer.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::general::{self, Game, Round, Settings as Set, Stage, mood, words};
use domain::meetings::{Meeting, erase_on};
use maud::{Markup, html};

use super::chart::{Shown, chart, face};
use super::{choices, ends, face_name, page, wall::picture};
use crate::meetings::form::Fields;
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

/// The most words on a phone.
const WORDS_MAX: usize = 200;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    if let Some((number, of, page)) = page(block) {
        let args = [("number", (number + 1).into()), ("of", of.into())];
        return html! {
            div.now-hero.slide-now {
                p.soft { (words.t_with("ask-page", &args)) }
                h1 dir="auto" { (page.title) }
                @if let Some(text) = &page.text { div.prose dir="auto" { (prose(text.as_str())) } }
                @if let Some(link) = &page.link {
                    p { a href=(link) target="_blank" rel="noopener noreferrer" dir="ltr" { (link) } }
                }
                @if !page.codes.is_empty() {
                    ul.slide-links {
                        @for code in &page.codes {
                            li { a href=(code.link) target="_blank" rel="noopener noreferrer" dir="auto" { (code.name) } }
                        }
                    }
                }
            }
        };
    }
    html! {
        div.now-hero {
            h1 dir="auto" { (block.plan.title) }
            (state(view, meeting, block))
        }
    }
}

fn state(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let locked = html! { p.locked { (icon(Icon::Lock)) span { (words.t("ask-phone-closed")) } } };
    if let Some(Game::Words(collected)) = general::game(block) {
        return match (collected.stage(), collected.seen()) {
            (_, Some(told)) => picture(view, &told, WORDS_MAX),
            (Stage::Open, _) => html! {},
            _ => locked,
        };
    }
    let Some(seen) = general::seen(meeting, block) else { return html! {} };
    match (&seen.tally, seen.stage) {
        (Some(tally), _) => chart(
            view,
            Shown {
                asked: &seen.asked,
                title: &block.plan.title,
                tally,
                before: seen.before.as_ref(),
                shifts: seen.shifts.as_deref(),
            },
        ),
        (None, Stage::Open) => {
            html! { @if seen.round == Round::Second { p.lead { (words.t("ask-again-phone")) } } }
        }
        (None, Stage::Shown) => {
            html! { p { (words.t_with("ask-too-few", &[("least", mood::LEAST.into())])) } }
        }
        (None, _) => locked,
    }
}

/// What somebody answers, and what they answered.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    match general::game(block) {
        Some(Game::Words(collected)) if collected.stage() == Stage::Open => {
            give_words(view, meeting, block, me, collected, again)
        }
        Some(Game::Words(collected)) => said(view, collected.own(me.id)),
        Some(Game::Poll(poll)) => {
            let Some(asked) = general::settings(&block.plan) else { return html! {} };
            let round = poll.round();
            let own = poll.own(me.id, round);
            if poll.stage(round) != Stage::Open {
                return html! { @if let Some(own) = own { (answered(view, block, &asked, own)) } };
            }
            let before = poll.own(me.id, Round::First).filter(|_| round == Round::Second);
            let asking = Asking { round, asked: &asked, own, before };
            ask(view, meeting, block, me, asking, again)
        }
        Some(Game::Slides(_)) | None => html! {},
    }
}

/// What is asked of one person.
#[derive(Clone, Copy)]
struct Asking<'a> {
    round: Round,
    asked: &'a Set,
    own: Option<&'a [u8]>,
    /// What they answered the first time.
    before: Option<&'a [u8]>,
}

fn ask(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    asking: Asking<'_>,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let about = asking.round.name();
    let typed = typed(again, "answer", about);
    let texts = choices(asking.asked, &block.plan.title);
    let is_empty = texts.len() < 2 && matches!(asking.asked, Set::Ranking(_) | Set::Dots(_));
    if is_empty {
        return html! { p.lead { (words.t("ask-no-options")) } };
    }
    let controls = match asking.asked {
        Set::Scale(set) => scale(view, set, &texts, asking, typed),
        Set::Ranking(_) => rank(view, &texts, asking, typed),
        Set::Dots(set) => dots(view, set.each, &texts, asking, typed),
        _ => faces(view, asking),
    };
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let privacy = match asking.asked {
        Set::Mood(set) => {
            let key = if set.small_group { "ask-readers" } else { "ask-readers-mood" };
            words.t_with(key, &[("until", until.into()), ("least", mood::LEAST.into())])
        }
        _ => words.t_with("ask-readers", &[("until", until.into())]),
    };
    let is_tap = matches!(asking.asked, Set::Mood(_));
    let inside = html! {
        (hidden("round", about)) (hidden("rows", texts.len()))
        (controls)
        @if !is_tap {
            button.button.button-primary.button-large type="submit" {
                (words.t(if asking.own.is_some() { "ask-change" } else { "ask-send" }))
            }
        }
        (sign())
        (readers(Icon::Eye, "ask-help", &privacy))
    };
    html! {
        (form(me, block, "answer", about, &inside))
        @if asking.own.is_some() {
            (form(me, block, "take-back", about, &html! {
                (hidden("round", about))
                button.button.button-quiet type="submit" { (icon(Icon::Undo)) span { (words.t("ask-take-back")) } }
            }))
        }
    }
}

fn scale(
    view: View<'_>,
    set: &general::scale::Settings,
    texts: &[String],
    asking: Asking<'_>,
    typed: Option<&Fields>,
) -> Markup {
    let [low, high] = ends(view.words, set);
    html! {
        @for (row, text) in texts.iter().enumerate() {
            @let name = format!("a{row}");
            @let own = asking.own.and_then(|own| own.get(row)).copied();
            @let chosen = typed.map_or(own, |fields| fields.read(&name));
            fieldset.scale-ask {
                legend.sr[texts.len() == 1] dir="auto" { (text) }
                div.scale-steps {
                    @for step in 1..=set.steps {
                        label.scale-step {
                            input type="radio" name=(name) value=(step) checked[chosen == Some(step)];
                            span {
                                (step)
                                @if step == 1 { span.sr { " " (low) } }
                                @if step == set.steps { span.sr { " " (high) } }
                            }
                        }
                    }
                }
                div.poll-ends aria-hidden="true" { span dir="auto" { (low) } span dir="auto" { (high) } }
                @if let Some(before) = asking.before.and_then(|before| before.get(row)).filter(|step| **step > 0) {
                    p.soft { (view.words.t_with("ask-yours-before", &[("step", (*before).into())])) }
                }
            }
        }
    }
}

/// The options in one's own order, each with its place; `rank.js` lets them be dragged.
fn rank(view: View<'_>, texts: &[String], asking: Asking<'_>, typed: Option<&Fields>) -> Markup {
    let words = view.words;
    let usual: Vec<u8> = (0..).take(texts.len()).collect();
    let order = asking.own.unwrap_or(&usual);
    html! {
        p #rank-help { (words.t("ask-rank-help")) }
        rank-list data-up=(words.t("ask-up")) data-down=(words.t("ask-down")) data-moved=(words.t("ask-moved")) {
            ol.rank-options aria-describedby="rank-help" {
                @for (place, option) in (1_usize..).zip(order) {
                    @let name = format!("a{option}");
                    @let text = texts.get(usize::from(*option)).map_or("", String::as_str);
                    @let value = typed.map_or(place.to_string(), |fields| fields.get(&name).to_owned());
                    li {
                        span.rank-text dir="auto" { (text) }
                        label.rank-place {
                            span { (words.t("ask-place")) span.sr dir="auto" { ": " (text) } }
                            input.input.input-short type="number" inputmode="numeric" min="1" max=(texts.len())
                                name=(name) value=(value) required;
                        }
                    }
                }
            }
            p.sr role="status" {}
        }
    }
}

/// A number for every option; `rank.js` gives buttons to lay dots one at a time.
fn dots(
    view: View<'_>,
    each: u8,
    texts: &[String],
    asking: Asking<'_>,
    typed: Option<&Fields>,
) -> Markup {
    let words = view.words;
    html! {
        p #dots-help { (words.t_with("ask-dots-help", &[("count", each.into())])) }
        dot-giver data-each=(each) data-more=(words.t("ask-dot-more")) data-less=(words.t("ask-dot-less"))
            data-left=(words.t("ask-dots-left")) data-undo=(words.t("ask-dot-undo")) {
            ul.dot-options {
                @for (row, text) in texts.iter().enumerate() {
                    @let name = format!("a{row}");
                    @let own = asking.own.and_then(|own| own.get(row)).copied().unwrap_or(0);
                    @let value = typed.map_or(own.to_string(), |fields| fields.get(&name).to_owned());
                    li {
                        label.dot-option {
                            span.dot-text dir="auto" { (text) }
                            input.input.input-short type="number" inputmode="numeric" min="0" max=(each)
                                name=(name) value=(value) aria-describedby="dots-help";
                        }
                    }
                }
            }
            p.dots-left role="status" {}
        }
    }
}

fn faces(view: View<'_>, asking: Asking<'_>) -> Markup {
    let own = asking.own.and_then(|own| own.first()).copied();
    html! {
        div.faces role="group" aria-label=(view.words.t("ask-mood")) {
            @for number in 1..=mood::FACES {
                button.face-button type="submit" name="face" value=(number) aria-pressed=(own == Some(number)) {
                    (face(number)) span { (face_name(view.words, number)) }
                }
            }
        }
    }
}

fn give_words(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    collected: &words::Collected,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let each = match general::settings(&block.plan) {
        Some(Set::Words(set)) => set.each,
        _ => words::EACH_MAX,
    };
    let typed = typed(again, "answer", "words");
    let own = collected.own(me.id);
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let inside = html! {
        @for number in 0..each {
            @let name = format!("w{number}");
            @let now = own.get(usize::from(number)).map_or("", |word| word.as_str());
            div.field {
                label.field-label for=(name) {
                    (words.t_with("ask-word", &[("number", (number + 1).into())]))
                    @if number > 0 { " " span.soft { (words.t("ask-word-optional")) } }
                }
                input.input id=(name) name=(name) maxlength=(words::WORD_MAX) dir="auto" autocomplete="off"
                    aria-describedby="ask-help" value=(typed.map_or(now, |fields| fields.get(&name)));
            }
        }
        button.button.button-primary.button-large type="submit" {
            (words.t(if own.is_empty() { "ask-send" } else { "ask-change" }))
        }
        (sign())
        (readers(Icon::Eye, "ask-help", &words.t_with("ask-readers-words", &[("until", until.into())])))
    };
    html! {
        (form(me, block, "answer", "words", &inside))
        @if !own.is_empty() {
            (form(me, block, "take-back", "words", &html! {
                button.button.button-quiet type="submit" { (icon(Icon::Undo)) span { (words.t("ask-take-back")) } }
            }))
        }
    }
}

fn said(view: View<'_>, own: &[words::Word]) -> Markup {
    html! {
        @if !own.is_empty() {
            section.ask-own {
                h2 { (view.words.t("ask-yours")) }
                p { @for (number, word) in own.iter().enumerate() { @if number > 0 { ", " } bdi { (word) } } }
                p.readers { (icon(Icon::Lock)) span { (view.words.t("line-mine-only")) } }
            }
        }
    }
}

/// What somebody answered, in words, once it cannot change.
fn answered(view: View<'_>, block: &Block, asked: &Set, own: &[u8]) -> Markup {
    let words = view.words;
    let texts = choices(asked, &block.plan.title);
    let text = |at: usize| texts.get(at).map_or("", String::as_str);
    html! {
        section.ask-own {
            h2 { (words.t("ask-yours")) }
            @match asked {
                Set::Mood(_) => p { (face_name(words, own.first().copied().unwrap_or(1))) },
                Set::Ranking(_) => ol { @for option in own { li dir="auto" { (text(usize::from(*option))) } } },
                _ => ul {
                    @for (row, number) in own.iter().enumerate() {
                        @if *number > 0 { li { bdi { (text(row)) } ": " strong { (number) } } }
                    }
                },
            }
            p.readers { (icon(Icon::Lock)) span { (words.t("line-mine-only")) } }
        }
    }
}
