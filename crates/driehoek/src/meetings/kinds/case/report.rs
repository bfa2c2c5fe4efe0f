//! What the report tells of a case: what was marked most, and how many points people wrote.

use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::case::{Depth, Outcome};
use print::Part;

use super::text::story;
use crate::meetings::views::View;

/// The marked sentences in the order of the story.
fn marked(view: View<'_>, meeting: &Meeting, block: &Block, depth: &Depth) -> Vec<(String, u32)> {
    let story = story(view, meeting, block);
    let text = |unit: u16| story.as_ref()?.piece(unit).map(str::to_owned);
    depth.iter().filter_map(|(unit, count)| Some((text(*unit)?, *count))).collect()
}

/// As a table, and the points as a number.
pub(in crate::meetings::kinds) fn parts(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    outcome: &Outcome,
) -> Vec<Part> {
    let words = view.words;
    let mut parts = Vec::new();
    if let Some((people, depth)) = &outcome.marks {
        let told = words.t_with("case-marking", &[("count", (*people).into())]);
        parts.push(Part::Paragraph(told.into_owned()));
        let head = ["case-marked", "case-how-many"].map(|key| words.t(key).into_owned());
        let rows = marked(view, meeting, block, depth);
        let rows = rows.into_iter().map(|(text, count)| vec![text, count.to_string()]);
        parts.push(Part::Table { head: head.to_vec(), rows: rows.collect() });
    }
    if outcome.points > 0 {
        let args = [("count", outcome.points.into()), ("people", outcome.people.into())];
        parts.push(Part::Paragraph(words.t_with("case-report-points", &args).into_owned()));
    }
    parts
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let kind = words.t("block-case").into_owned();
    let mut rows = Vec::new();
    if let Some((_, depth)) = &outcome.marks {
        let marked = marked(view, meeting, block, depth);
        rows.extend(marked.into_iter().map(|(text, count)| (kind.clone(), text, count)));
    }
    if outcome.points > 0 {
        let points = u32::try_from(outcome.points).unwrap_or(u32::MAX);
        rows.push((kind, words.t("case-points-row").into_owned(), points));
    }
    rows
}

/// As data.
pub(in crate::meetings::kinds) fn json(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    outcome: &Outcome,
) -> serde_json::Value {
    let marks = outcome.marks.as_ref().map(|(people, depth)| {
        let marked = marked(view, meeting, block, depth).into_iter();
        let marked: Vec<_> = marked
            .map(|(text, count)| serde_json::json!({ "text": text, "count": count }))
            .collect();
        serde_json::json!({ "people": people, "marked": marked })
    });
    serde_json::json!({
        "kind": "case", "marks": marks, "points": outcome.points, "people": outcome.people,
    })
}
