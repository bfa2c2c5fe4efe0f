//! What the report tells: what each table brought back and where it belongs; for coaches the notes.

use domain::meetings::kinds::table_talk::{Cluster, Outcome};
use print::Part;

use super::table_name;
use crate::i18n::Words;
use crate::meetings::views::View;

/// The name of the group where a point belongs; a group without a name has its first point.
fn belongs(cluster: &Cluster) -> String {
    let first = cluster.points.first().map(|point| point.text.to_string());
    let name = cluster.name.as_ref().map(ToString::to_string).or(first);
    name.filter(|_| cluster.number.is_some()).unwrap_or_default()
}

/// As tables.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let head = |keys: &[&str]| keys.iter().map(|key| words.t(key).into_owned()).collect();
    let mut parts = Vec::new();
    if !outcome.clusters.is_empty() {
        let is_arranged = outcome.clusters.iter().any(|cluster| cluster.number.is_some());
        let rows = outcome.clusters.iter().flat_map(|cluster| {
            cluster.points.iter().map(move |point| {
                let mut row = vec![point.table.to_string(), point.text.to_string()];
                row.extend(is_arranged.then(|| belongs(cluster)));
                row
            })
        });
        let keys = ["talk-report-table", "talk-report-point", "talk-report-belongs"];
        let head = head(&keys[..if is_arranged { 3 } else { 2 }]);
        parts.push(Part::Table { head, rows: rows.collect() });
    }
    if !outcome.notes.is_empty() {
        parts.push(Part::Note(words.t("talk-report-notes").into_owned()));
        parts.extend(outcome.notes.iter().map(|(table, note)| Part::Quote {
            text: note.clone(),
            by: Some(table_name(words, *table)),
        }));
    }
    parts
}

/// As lines of a table: what was brought back, at how many tables; and the notes.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let mut rows = Vec::new();
    for cluster in &outcome.clusters {
        for point in &cluster.points {
            let belongs = belongs(cluster);
            let what = if belongs.is_empty() {
                point.text.to_string()
            } else {
                format!("{belongs}: {}", point.text)
            };
            rows.push((kind(words), what, point.table));
        }
    }
    for (table, note) in &outcome.notes {
        rows.push((words.t("talk-report-note").into_owned(), note.clone(), *table));
    }
    rows
}

fn kind(words: &Words) -> String {
    words.t("talk-report-row").into_owned()
}

/// As data.
pub(in crate::meetings::kinds) fn json(outcome: &Outcome) -> serde_json::Value {
    serde_json::json!({
        "kind": "table-talk",
        "points": outcome.clusters.iter().map(|cluster| serde_json::json!({
            "group": cluster.number, "name": cluster.name, "points": cluster.points,
        })).collect::<Vec<_>>(),
        "notes": outcome.notes.iter().map(|(table, text)| serde_json::json!({
            "table": table, "text": text,
        })).collect::<Vec<_>>(),
    })
}
