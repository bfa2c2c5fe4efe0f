//! What the report tells of a statement: how many on each side, before and after, and the shift.

use domain::meetings::CardRef;
use domain::meetings::kinds::cross_the_line::{Counts, Outcome, Shift, Stance};
use print::Part;

use super::{is_about_own_school, people, side};
use crate::meetings::views::View;

/// The choices with the name of each.
fn rounds(outcome: &Outcome) -> impl Iterator<Item = (&'static str, Counts)> {
    let named = [("line-first", outcome.first), ("line-second", outcome.second)];
    named.into_iter().filter_map(|(key, counts)| Some((key, counts?)))
}

/// As a table, and the shift in a sentence.
pub(in crate::meetings::kinds) fn parts(
    view: View<'_>,
    card: &CardRef,
    outcome: &Outcome,
) -> Vec<Part> {
    let words = view.words;
    let sides = Stance::ALL.map(|stance| side(words, stance));
    let row = |name: String, counts: Counts| {
        vec![name, counts.agree.to_string(), counts.disagree.to_string()]
    };
    let head = |first: &str| [vec![words.t(first).into_owned()], sides.to_vec()].concat();
    let rows = rounds(outcome).map(|(key, counts)| row(words.t(key).into_owned(), counts));
    let mut parts = vec![Part::Table { head: head("line-choice"), rows: rows.collect() }];
    parts.extend(outcome.shift.map(|shift| Part::Paragraph(shifted(view, shift))));
    let by_school = outcome.by_school.as_ref().filter(|_| is_about_own_school(view, card));
    if let Some(by_school) = by_school {
        let mut rows: Vec<_> =
            by_school.schools.iter().map(|(name, counts)| row(name.to_string(), *counts)).collect();
        if by_school.others.total() > 0 {
            rows.push(row(words.t("line-other-schools").into_owned(), by_school.others));
        }
        parts.push(Part::Table { head: head("line-school"), rows });
    }
    parts
}

/// Who changed sides, in a sentence without names.
pub(super) fn shifted(view: View<'_>, shift: Shift) -> String {
    let words = view.words;
    if shift.to_agree + shift.to_disagree == 0 {
        return words.t("line-nobody-moved").into_owned();
    }
    let told = [("line-to-agree", shift.to_agree), ("line-to-disagree", shift.to_disagree)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| people(words, key, count)).collect::<Vec<_>>().join(" ")
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    card: &CardRef,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let kind = words.t("block-cross-the-line").into_owned();
    let mut rows = Vec::new();
    for (key, counts) in rounds(outcome) {
        for stance in Stance::ALL {
            let what = format!("{}: {}", words.t(key), side(words, stance));
            rows.push((kind.clone(), what, counts.on(stance)));
        }
    }
    if let Some(shift) = outcome.shift {
        for (key, count) in
            [("line-row-to-agree", shift.to_agree), ("line-row-to-disagree", shift.to_disagree)]
        {
            rows.push((kind.clone(), words.t(key).into_owned(), count));
        }
    }
    let by_school = outcome.by_school.as_ref().filter(|_| is_about_own_school(view, card));
    let others = words.t("line-other-schools");
    for (name, counts) in by_school.into_iter().flat_map(|by_school| {
        let apart = by_school.schools.iter().map(|(name, counts)| (name.as_str(), *counts));
        let rest = Some((&*others, by_school.others)).filter(|(_, rest)| rest.total() > 0);
        apart.chain(rest).collect::<Vec<_>>()
    }) {
        for stance in Stance::ALL {
            rows.push((
                kind.clone(),
                format!("{name}: {}", side(words, stance)),
                counts.on(stance),
            ));
        }
    }
    rows
}

/// As data.
pub(in crate::meetings::kinds) fn json(
    view: View<'_>,
    card: &CardRef,
    outcome: &Outcome,
) -> serde_json::Value {
    let by_school = outcome.by_school.as_ref().filter(|_| is_about_own_school(view, card));
    serde_json::json!({
        "kind": "cross-the-line", "first": outcome.first, "second": outcome.second,
        "shift": outcome.shift,
        "by_school": by_school.map(|by_school| serde_json::json!({
            "schools": by_school.schools.iter().map(|(name, counts)| serde_json::json!({
                "school": name, "agree": counts.agree, "disagree": counts.disagree,
            })).collect::<Vec<_>>(),
            "others": by_school.others,
        })),
    })
}
