//! What the report tells of the attitude: the picture that the group saw. Action points stand at
//! the head of the report.

use domain::meetings::kinds::attitude::{Element, Outcome};
use print::Part;

use super::{element_name, grow_rows, level_name, levels};
use crate::meetings::views::View;

/// As tables.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let picture = &outcome.picture;
    let mut parts = Vec::new();
    if picture.people > 0 {
        let told = words.t_with("attitude-people", &[("count", picture.people.into())]);
        parts.push(Part::Paragraph(told.into_owned()));
        let mut head = vec![words.t("attitude-element").into_owned()];
        head.extend(levels().map(|level| level_name(words, level)));
        let rows = Element::ALL.iter().zip(picture.stands).map(|(element, counts)| {
            let mut row = vec![element_name(view, *element)];
            row.extend(counts.map(|count| count.to_string()));
            row
        });
        parts.push(Part::Table { head, rows: rows.collect() });
    }
    let head = ["attitude-grow-picture", "case-how-many"].map(|key| words.t(key).into_owned());
    let rows = grow_rows(view, picture.grow).into_iter();
    let rows = rows.map(|(name, count)| vec![name, count.to_string()]);
    parts.push(Part::Table { head: head.to_vec(), rows: rows.collect() });
    parts
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let kind = words.t("block-attitude").into_owned();
    let mut rows = Vec::new();
    if outcome.picture.people > 0 {
        for (element, counts) in Element::ALL.iter().zip(outcome.picture.stands) {
            for (level, count) in levels().zip(counts) {
                let name = element_name(view, *element);
                rows.push((kind.clone(), format!("{name}: {}", level_name(words, level)), count));
            }
        }
    }
    let grow = words.t("attitude-grow-picture");
    for (name, count) in grow_rows(view, outcome.picture.grow) {
        rows.push((kind.clone(), format!("{grow}: {name}"), count));
    }
    rows
}

/// As data.
pub(in crate::meetings::kinds) fn json(outcome: &Outcome) -> serde_json::Value {
    serde_json::json!({ "kind": "attitude", "picture": outcome.picture })
}
