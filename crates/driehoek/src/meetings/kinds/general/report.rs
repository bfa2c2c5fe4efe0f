//! What the report tells: numbers with their words, in tables.

use domain::meetings::kinds::general::{
    Counted, Outcome, Settings as Set, Tally, dots, mood, ranking, scale, words::Told,
};
use print::Part;

use super::chart::{numbers, shifted, tenths};
use super::{ends, face_name};
use crate::i18n::Words;
use crate::meetings::views::{View, words::block_kind};

/// As tables and sentences.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let counted = match outcome {
        Outcome::Words(told) => return vec![said(words, told)],
        Outcome::Counted(counted) => counted,
    };
    let mut parts = Vec::new();
    for (key, tally) in times(counted) {
        let is_twice = counted.first.is_some() && counted.second.is_some();
        if is_twice {
            parts.push(Part::Note(words.t(key).into_owned()));
        }
        parts.extend(table(words, &counted.asked, tally));
    }
    for shift in counted.shifts.iter().flatten() {
        parts.push(Part::Paragraph(shifted(words, *shift)));
    }
    parts
}

/// The times that something was told, with their names.
fn times(counted: &Counted) -> impl Iterator<Item = (&'static str, &Tally)> {
    let named = [("ask-first", counted.first.as_ref()), ("ask-second", counted.second.as_ref())];
    named.into_iter().filter_map(|(key, tally)| Some((key, tally?)))
}

fn said(words: &Words, told: &[Told]) -> Part {
    let rows = told.iter().map(|word| vec![word.text.clone(), word.count.to_string()]);
    let head = ["ask-words-head", "ask-people-head"].map(|key| words.t(key).into_owned());
    Part::Table { head: head.to_vec(), rows: rows.collect() }
}

fn table(words: &Words, asked: &Set, tally: &Tally) -> Vec<Part> {
    let t = |key: &str| words.t(key).into_owned();
    match asked {
        Set::Scale(set) => scales(words, set, tally),
        Set::Mood(_) => {
            let rows = counts(words, asked, tally).into_iter();
            let rows = rows.map(|(what, count)| vec![what, count.to_string()]).collect();
            vec![Part::Table { head: vec![t("ask-mood"), t("ask-people-head")], rows }]
        }
        Set::Ranking(_) | Set::Dots(_) => {
            let is_dots = matches!(asked, Set::Dots(_));
            let ranked = if is_dots { dots::ranked(tally) } else { ranking::ranked(tally) };
            let texts = options(asked);
            let rows = ranked.iter().map(|it| {
                let text = texts.get(it.option).cloned().unwrap_or_default();
                vec![it.place.to_string(), text, it.points.to_string()]
            });
            let points = t(if is_dots { "ask-dots-head" } else { "ask-points-head" });
            let head = vec![t("ask-place"), t("ask-option"), points];
            let table = Part::Table { head, rows: rows.collect() };
            let how = (!is_dots).then(|| Part::Note(t("ask-borda")));
            std::iter::once(table).chain(how).collect()
        }
        Set::Words(_) | Set::Slides(_) => Vec::new(),
    }
}

fn options(asked: &Set) -> Vec<String> {
    let options = match asked {
        Set::Scale(set) => &set.statements,
        Set::Ranking(set) => &set.options,
        Set::Dots(set) => &set.options,
        Set::Mood(_) | Set::Words(_) | Set::Slides(_) => return Vec::new(),
    };
    options.iter().map(ToString::to_string).collect()
}

fn scales(words: &Words, set: &scale::Settings, tally: &Tally) -> Vec<Part> {
    let [low, high] = ends(words, set);
    let texts = options(&Set::Scale(set.clone()));
    let head: Vec<_> = (1..=set.steps)
        .map(|step| match step {
            1 => format!("{step} {low}"),
            _ if step == set.steps => format!("{step} {high}"),
            _ => step.to_string(),
        })
        .collect();
    let mut parts = Vec::new();
    for (number, row) in tally.iter().enumerate() {
        parts.extend(texts.get(number).cloned().map(Part::Note));
        let cells = row.iter().map(ToString::to_string).collect();
        parts.push(Part::Table { head: head.clone(), rows: vec![cells] });
        parts.push(Part::Paragraph(numbers(words, row)));
    }
    parts
}

/// What is counted, by name.
fn counts(words: &Words, asked: &Set, tally: &Tally) -> Vec<(String, u32)> {
    let texts = options(asked);
    let text = |at: usize| texts.get(at).cloned().unwrap_or_default();
    match asked {
        Set::Mood(_) => {
            let row = tally.first().into_iter().flatten();
            (1..=mood::FACES).map(|face| face_name(words, face)).zip(row.copied()).collect()
        }
        Set::Scale(_) => {
            let rows = tally.iter().enumerate();
            let cells = rows.flat_map(|(at, row)| {
                let text = text(at);
                (1_usize..).zip(row).map(move |(step, count)| {
                    let what =
                        if text.is_empty() { step.to_string() } else { format!("{text}: {step}") };
                    (what, *count)
                })
            });
            cells.collect()
        }
        Set::Ranking(_) => {
            ranking::ranked(tally).iter().map(|it| (text(it.option), it.points)).collect()
        }
        Set::Dots(_) => dots::ranked(tally).iter().map(|it| (text(it.option), it.points)).collect(),
        Set::Words(_) | Set::Slides(_) => Vec::new(),
    }
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let counted = match outcome {
        Outcome::Words(told) => {
            let kind = words.t("block-words").into_owned();
            let told = told.iter();
            return told.map(|word| (kind.clone(), word.text.clone(), word.count)).collect();
        }
        Outcome::Counted(counted) => counted,
    };
    let kind = block_kind(words, counted.asked.kind());
    let mut rows = Vec::new();
    for (key, tally) in times(counted) {
        for (what, count) in counts(words, &counted.asked, tally) {
            let what = match counted.second {
                Some(_) => format!("{}: {what}", words.t(key)),
                None => what,
            };
            rows.push((kind.clone(), what, count));
        }
    }
    rows
}

/// As data.
pub(in crate::meetings::kinds) fn json(view: View<'_>, outcome: &Outcome) -> serde_json::Value {
    match outcome {
        Outcome::Words(told) => serde_json::json!({ "kind": "words", "words": told }),
        Outcome::Counted(counted) => {
            let means = |tally: &Tally| -> Vec<Option<String>> {
                let middles = tally.iter().map(|row| scale::middle(row));
                middles.map(|it| Some(tenths(view.words, it?.mean_tenths))).collect()
            };
            let is_scale = matches!(counted.asked, Set::Scale(_));
            let times = times(counted).map(|(_, tally)| {
                serde_json::json!({
                    "counts": tally, "means": is_scale.then(|| means(tally)),
                    "told": counts(view.words, &counted.asked, tally).into_iter()
                        .map(|(what, count)| serde_json::json!({ "what": what, "count": count }))
                        .collect::<Vec<_>>(),
                })
            });
            serde_json::json!({
                "kind": counted.asked.kind().name(), "asked": counted.asked,
                "times": times.collect::<Vec<_>>(), "shifts": counted.shifts,
            })
        }
    }
}
