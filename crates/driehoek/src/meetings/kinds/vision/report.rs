//! What the report tells: the vision, the values with their dots, and the sentences of groups with
//! the values that they carry. Nobody's name is in it.

use domain::meetings::kinds::vision::{Outcome, Told};
use print::Part;

use crate::meetings::views::View;

fn whose(view: View<'_>, told: &Told) -> String {
    let key = if told.on_paper { "vision-group-paper" } else { "vision-group" };
    view.words.t_with(key, &[("number", told.group.into())]).into_owned()
}

fn carried(told: &Told) -> String {
    told.carries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// As parts of a document.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let t = |key: &str| view.words.t(key).into_owned();
    let mut parts = Vec::new();
    if let Some(text) = &outcome.vision {
        parts.push(Part::Definition { term: t("vision-ours-all"), text: text.to_string() });
    }
    if !outcome.values.is_empty() {
        let head = ["vision-row-value", "vision-row-wrote", "vision-row-dots", "vision-row-main"];
        let rows = outcome.values.iter().map(|(text, wrote, dots, is_main)| {
            let main = if *is_main { t("yes") } else { String::new() };
            vec![text.to_string(), wrote.to_string(), dots.to_string(), main]
        });
        parts.push(Part::Table { head: head.map(t).to_vec(), rows: rows.collect() });
    }
    if !outcome.sentences.is_empty() {
        let head =
            ["vision-row-sentence", "vision-row-carries", "vision-row-picks", "vision-row-chosen"];
        let rows = outcome.sentences.iter().map(|told| {
            let chosen = if told.is_chosen { t("yes") } else { String::new() };
            vec![told.text.to_string(), carried(told), told.picks.to_string(), chosen]
        });
        parts.push(Part::Table { head: head.map(t).to_vec(), rows: rows.collect() });
    }
    if !outcome.uncovered.is_empty() {
        let values: Vec<_> = outcome.uncovered.iter().map(ToString::to_string).collect();
        let args = [("values", values.join(", ").into())];
        parts.push(Part::Paragraph(view.words.t_with("vision-uncovered", &args).into_owned()));
    }
    parts
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let t = |key: &str| view.words.t(key).into_owned();
    let mut rows = Vec::new();
    for (text, _, dots, _) in &outcome.values {
        rows.push((t("vision-row-value"), text.to_string(), *dots));
    }
    for told in &outcome.sentences {
        rows.push((
            t("vision-row-sentence"),
            format!("{}: {}", whose(view, told), told.text),
            told.picks,
        ));
    }
    rows
}

/// As data.
pub(in crate::meetings::kinds) fn json(outcome: &Outcome) -> serde_json::Value {
    let values = outcome.values.iter().map(|(text, wrote, dots, is_main)| {
        serde_json::json!({ "value": text, "written": wrote, "dots": dots, "main": is_main })
    });
    serde_json::json!({
        "kind": "vision", "vision": outcome.vision, "values": values.collect::<Vec<_>>(),
        "sentences": outcome.sentences, "uncovered": outcome.uncovered,
    })
}
