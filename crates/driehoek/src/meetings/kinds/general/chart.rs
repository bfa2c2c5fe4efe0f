//! What was counted, as pictures with the numbers in them: the same on wall, phones and coaches'
//! screens, sized by the letters around them.

use domain::meetings::kinds::general::{Settings as Set, Tally, dots, mood, ranking, scale};
use maud::{Markup, html};

use super::{choices, ends, face_name};
use crate::i18n::Words;
use crate::meetings::views::View;
use domain::meetings::{TITLE_MAX, Text};

/// The most dots that are drawn one by one.
const DOTS_SHOWN: u32 = 60;

/// What there is to show.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// What was asked.
    pub asked: &'a Set,
    /// The title of the block.
    pub title: &'a Text<TITLE_MAX>,
    /// What was counted.
    pub tally: &'a Tally,
    /// The time before.
    pub before: Option<&'a Tally>,
    /// Who went up and down.
    pub shifts: Option<&'a [scale::Shift]>,
}

/// The picture.
pub fn chart(view: View<'_>, shown: Shown<'_>) -> Markup {
    let texts = choices(shown.asked, shown.title);
    match shown.asked {
        Set::Scale(set) => scales(view.words, shown, set, &texts),
        Set::Mood(_) => mood(view.words, shown),
        Set::Ranking(_) => ranks(view.words, &ranking::ranked(shown.tally), &texts, false),
        Set::Dots(_) => ranks(view.words, &dots::ranked(shown.tally), &texts, true),
        Set::Words(_) | Set::Slides(_) => html! {},
    }
}

fn scales(words: &Words, shown: Shown<'_>, set: &scale::Settings, texts: &[String]) -> Markup {
    let [low, high] = ends(words, set);
    // One measure for all, so that a column can be compared with every other.
    let most = highest(shown);
    html! {
        div.poll-scales.poll-many[texts.len() > 1] {
            @for (number, (text, row)) in texts.iter().zip(shown.tally).enumerate() {
                section.poll-scale {
                    @if texts.len() > 1 { h2.poll-text dir="auto" { (text) } }
                    (columns(row, shown.before.and_then(|before| before.get(number)), most, |step| html! { (step) }))
                    div.poll-ends { span dir="auto" { (low) } span dir="auto" { (high) } }
                    p.poll-numbers {
                        @match in_words(words, row) {
                            Some((people, spread)) => { (people) " " span.poll-spread { (spread) } },
                            None => (numbers(words, row)),
                        }
                    }
                    @if let Some(before) = shown.before.and_then(|before| scale::middle(before.get(number)?)) {
                        p.poll-numbers { (words.t_with("ask-mean-before", &[("mean", tenths(words, before.mean_tenths).into())])) }
                    }
                    @if let Some(shift) = shown.shifts.and_then(|shifts| shifts.get(number)) {
                        p.poll-shift { (shifted(words, *shift)) }
                    }
                }
            }
            @if shown.before.is_some() { (then_and_now(words)) }
        }
    }
}

/// The highest number of what is shown, of now and of the time before.
fn highest(shown: Shown<'_>) -> u32 {
    let all = shown.tally.iter().chain(shown.before.into_iter().flatten());
    all.flatten().copied().max().unwrap_or(0).max(1)
}

/// Which column is of when.
fn then_and_now(words: &Words) -> Markup {
    html! {
        p.poll-legend {
            span { i.poll-key-before aria-hidden="true" {} (words.t("ask-key-before")) }
            span { i.poll-key-now aria-hidden="true" {} (words.t("ask-key-now")) }
        }
    }
}

/// A column for every step, `most` people high; beside it the one of the time before.
fn columns(
    row: &[u32],
    before: Option<&Vec<u32>>,
    most: u32,
    foot: impl Fn(u8) -> Markup,
) -> Markup {
    let height = |count: u32| format!("{:.1}", 100.0 * f64::from(count) / f64::from(most));
    let top = |count: u32| format!("{:.1}", 100.0 - 100.0 * f64::from(count) / f64::from(most));
    let middle = scale::middle(row).map(|middle| middle.median);
    html! {
        ol.poll-columns {
            @for (step, count) in (1_u8..).zip(row) {
                @let was = before.and_then(|before| before.get(usize::from(step) - 1)).copied();
                li.poll-column.poll-middle[middle == Some(step)] {
                    span.poll-count {
                        (count)
                        @if let Some(was) = was { " " span.poll-was { "(" (was) ")" } }
                    }
                    svg viewBox="0 0 40 100" preserveAspectRatio="none" aria-hidden="true" {
                        rect.poll-floor x="0" y="99" width="40" height="1" {}
                        @if let Some(was) = was {
                            rect.poll-before x="0" y=(top(was)) width="14" height=(height(was)) {}
                            rect.poll-now x="16" y=(top(*count)) width="24" height=(height(*count)) {}
                        } @else {
                            rect.poll-now x="0" y=(top(*count)) width="40" height=(height(*count)) {}
                        }
                    }
                    span.poll-foot { (foot(step)) }
                }
            }
        }
    }
}

fn mood(words: &Words, shown: Shown<'_>) -> Markup {
    let row = shown.tally.first().map_or(&[][..], Vec::as_slice);
    let before = shown.before.and_then(|before| before.first());
    html! {
        div.poll-mood {
            (columns(row, before, highest(shown), |step| html! { (face(step)) span { (face_name(words, step)) } }))
            @if before.is_some() { (then_and_now(words)) }
        }
    }
}

/// A face: 1 is the gladdest.
pub fn face(number: u8) -> Markup {
    let bend = 9.0 - 4.5 * f64::from(number.clamp(1, mood::FACES) - 1);
    let mouth =
        format!("M14 {:.1} Q24 {:.1} 34 {:.1}", 32.0 - bend / 3.0, 32.0 + bend, 32.0 - bend / 3.0);
    html! {
        svg.face viewBox="0 0 48 48" aria-hidden="true" {
            circle.face-skin cx="24" cy="24" r="21" {}
            circle.face-eye cx="17" cy="19" r="2.6" {}
            circle.face-eye cx="31" cy="19" r="2.6" {}
            path.face-mouth d=(mouth) {}
        }
    }
}

/// Options by what they got.
fn ranks(words: &Words, ranked: &[ranking::Ranked], texts: &[String], dotted: bool) -> Markup {
    let most = ranked.iter().map(|it| it.points).max().unwrap_or(0).max(1);
    html! {
        ol.poll-ranks {
            @for it in ranked {
                @let share = 100.0 * f64::from(it.points) / f64::from(most);
                li.poll-rank value=(it.place) {
                    span.poll-place { (it.place) "." }
                    span.poll-option dir="auto" {
                        (texts.get(it.option).map_or("", String::as_str))
                        @if it.tied { " " span.poll-tied { (words.t("ask-tied")) } }
                    }
                    span.poll-points { (points(words, it.points, dotted)) }
                    @if dotted && most <= DOTS_SHOWN {
                        span.poll-dots aria-hidden="true" { @for _ in 0..it.points { i {} } }
                    } @else {
                        svg.poll-bar viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                            rect.poll-now x="0" y="0" width=(format!("{share:.1}")) height="10" {}
                        }
                    }
                }
            }
        }
    }
}

/// How many points or dots, in words.
pub fn points(words: &Words, count: u32, dotted: bool) -> String {
    let key = if dotted { "ask-dots" } else { "ask-points" };
    words.t_with(key, &[("count", count.into())]).into_owned()
}

/// The middle and the spread of a row, in a sentence.
pub fn numbers(words: &Words, row: &[u32]) -> String {
    let told = in_words(words, row).map(|(people, spread)| format!("{people} {spread}"));
    told.unwrap_or_else(|| words.t("ask-nobody").into_owned())
}

/// How many with what average, and the spread; nothing when nobody answered.
fn in_words(words: &Words, row: &[u32]) -> Option<(String, String)> {
    let middle = scale::middle(row)?;
    let mean = tenths(words, middle.mean_tenths);
    let args = [
        ("people", middle.people.into()),
        ("mean", mean.into()),
        ("median", middle.median.into()),
        ("low", middle.half.0.into()),
        ("high", middle.half.1.into()),
    ];
    let told = |key: &str| words.t_with(key, &args).into_owned();
    Some((told("ask-numbers"), told("ask-spread")))
}

/// A number in tenths as people write it.
pub fn tenths(words: &Words, tenths: u32) -> String {
    format!("{}{}{}", tenths / 10, words.t("ask-decimal"), tenths % 10)
}

/// Who went up and down, in a sentence.
pub fn shifted(words: &Words, shift: scale::Shift) -> String {
    let args =
        [("up", shift.up.into()), ("down", shift.down.into()), ("stayed", shift.stayed.into())];
    words.t_with("ask-shift", &args).into_owned()
}
