//! The distances as text: on screens, and in the report in every form.

use domain::meetings::kinds::triangle::{Form, Laid, Nearness, Outcome, PAIRS, Side, Told};
use maud::{Markup, html};
use print::Part;

use super::{hundredths, nearness, pair};
use crate::i18n::Words;
use crate::meetings::views::View;

/// The distances of a group, each with a bar; with what they were before.
pub(super) fn distances(
    words: &Words,
    sides: [Side; 3],
    before: Option<[Side; 3]>,
    people: usize,
) -> Markup {
    html! {
        ul.tri-sides {
            @for (at, of) in PAIRS.into_iter().enumerate() {
                @let side = sides[at];
                li {
                    span.tri-pair { (pair(words, of)) }
                    span.tri-word { (nearness(words, Nearness::of(f64::from(side.mean)))) }
                    (bar(side, before.map(|before| before[at]), people))
                    span.tri-number { (number(words, side, before.map(|before| before[at]), people)) }
                }
            }
        }
    }
}

/// From near to far: where the average is, how far people differ, where it was.
fn bar(side: Side, before: Option<Side>, people: usize) -> Markup {
    let from = side.mean.saturating_sub(side.spread);
    let length = side.mean.saturating_add(side.spread).min(1000).saturating_sub(from);
    html! {
        svg.tri-bar viewBox="0 0 1000 60" preserveAspectRatio="none" aria-hidden="true" {
            rect.tri-bar-all x="0" y="24" width="1000" height="12" {}
            @if people > 1 { rect.tri-bar-spread x=(from) y="12" width=(length) height="36" {} }
            @if let Some(before) = before { rect.tri-bar-past x=(before.mean.saturating_sub(5)) y="0" width="10" height="60" {} }
            rect.tri-bar-mean x=(side.mean.saturating_sub(9)) y="0" width="18" height="60" {}
        }
    }
}

/// `34 of 100; most people between 22 and 46; it was 40`.
fn number(words: &Words, side: Side, before: Option<Side>, people: usize) -> String {
    let mean = hundredths(side.mean);
    let from = hundredths(side.mean.saturating_sub(side.spread));
    let to = hundredths(side.mean.saturating_add(side.spread));
    let args = [("mean", mean.into()), ("from", from.into()), ("to", to.into())];
    let key = if people > 1 { "triangle-mean-spread" } else { "triangle-mean" };
    let mut told = words.t_with(key, &args).into_owned();
    if let Some(before) = before {
        let was = [("was", hundredths(before.mean).into())];
        told = format!("{told} {}", words.t_with(changed(side, before), &was));
    }
    told
}

fn changed(now: Side, before: Side) -> &'static str {
    match hundredths(now.mean).cmp(&hundredths(before.mean)) {
        std::cmp::Ordering::Less => "triangle-nearer",
        std::cmp::Ordering::Equal => "triangle-same",
        std::cmp::Ordering::Greater => "triangle-farther",
    }
}

/// The distances of one triangle, with what they were.
pub(super) fn of_one(words: &Words, laid: Laid, before: Option<Laid>) -> Markup {
    let sides = |laid: Laid| Form::sides(&[], laid.distances());
    distances(words, sides(laid), before.map(sides), 1)
}

/// The times with the name of each.
fn times<'o>(words: &Words, outcome: &'o Outcome) -> Vec<(String, u32, &'o [Side; 3])> {
    let earlier = outcome.earlier.as_ref();
    let earlier = earlier.map(|it| (words.date(it.on), it.people, &it.sides));
    let time = |key: &str, told: &'o Option<Told>| {
        told.as_ref().map(|told| (words.t(key).into_owned(), told.people, &told.sides))
    };
    let both = [time("triangle-first", &outcome.first), time("triangle-second", &outcome.second)];
    earlier.into_iter().chain(both.into_iter().flatten()).collect()
}

/// As a table: the average distances, and how far people differ.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let times = times(words, outcome);
    let mut head = vec![words.t("triangle-distance").into_owned()];
    head.extend(times.iter().map(|(name, _, _)| name.clone()));
    let mut rows: Vec<Vec<String>> = PAIRS
        .into_iter()
        .enumerate()
        .map(|(at, of)| {
            let cells = times.iter().map(|(_, people, sides)| {
                let people = if *people == 0 { 1 } else { 2 };
                let word = nearness(words, Nearness::of(f64::from(sides[at].mean)));
                format!("{word}: {}", number(words, sides[at], None, people))
            });
            [pair(words, of)].into_iter().chain(cells).collect()
        })
        .collect();
    let people = times.iter().map(|(_, people, _)| match people {
        0 => words.t("triangle-of-room").into_owned(),
        count => words.t_with("triangle-people", &[("count", (*count).into())]).into_owned(),
    });
    rows.push([words.t("triangle-who").into_owned()].into_iter().chain(people).collect());
    vec![Part::Table { head, rows }, Part::Paragraph(words.t("triangle-measure").into_owned())]
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let kind = words.t("block-triangle").into_owned();
    let mut rows = Vec::new();
    for (name, people, sides) in times(words, outcome) {
        for (of, side) in PAIRS.into_iter().zip(sides) {
            let what = format!("{name}: {}", pair(words, of));
            rows.push((kind.clone(), what.clone(), hundredths(side.mean).into()));
            let spread = format!("{what} ({})", words.t("triangle-spread"));
            rows.push((kind.clone(), spread, hundredths(side.spread).into()));
        }
        rows.push((kind.clone(), format!("{name}: {}", words.t("triangle-who")), people));
    }
    rows
}

/// As data: distances in thousandths of the width of the table.
pub(in crate::meetings::kinds) fn json(outcome: &Outcome) -> serde_json::Value {
    let sides = |sides: &[Side; 3]| {
        let pairs = PAIRS.into_iter().zip(sides);
        let named = pairs.map(|(of, side)| (super::pair_name(of), serde_json::json!(side)));
        named.collect::<serde_json::Map<_, _>>()
    };
    let told = |told: &Option<Told>| {
        told.as_ref()
            .map(|it| serde_json::json!({ "people": it.people, "distances": sides(&it.sides) }))
    };
    let earlier = outcome.earlier.as_ref().map(
        |it| serde_json::json!({ "on": it.on, "people": it.people, "distances": sides(&it.sides) }),
    );
    serde_json::json!({
        "kind": "triangle", "first": told(&outcome.first), "second": told(&outcome.second),
        "earlier": earlier,
    })
}
