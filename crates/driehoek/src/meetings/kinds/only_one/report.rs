//! What the report tells: the numbers, where the group wanted to keep them; never whose or what.

use domain::meetings::kinds::only_one::Outcome;
use print::Part;

use crate::meetings::views::View;

/// As a table.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let head = ["only-report-sentence", "only-report-number"].map(|key| words.t(key).into_owned());
    let rows = (1_usize..).zip(&outcome.counts);
    let rows = rows.map(|(at, count)| vec![at.to_string(), count.to_string()]).collect();
    vec![Part::Table { head: head.to_vec(), rows }]
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let kind = view.words.t("block-only-one").into_owned();
    let sentence = view.words.t("only-report-sentence");
    let numbered = (1_usize..).zip(&outcome.counts);
    numbered.map(|(at, count)| (kind.clone(), format!("{sentence} {at}"), *count)).collect()
}

/// As data.
pub(in crate::meetings::kinds) fn json(outcome: &Outcome) -> serde_json::Value {
    serde_json::json!({ "kind": "only-one", "counts": outcome.counts })
}
