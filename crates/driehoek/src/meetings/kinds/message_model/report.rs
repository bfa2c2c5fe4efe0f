//! What the report tells of the model: the messages with what was heard, the goals, the picture of
//! talks, and how many points people wrote.

use domain::meetings::kinds::message_model::{Aspect, Outcome};
use print::Part;

use super::{aspect_name, goal_rows, reached_rows};
use crate::meetings::views::View;

/// A table of names with numbers.
fn table(view: View<'_>, head: &str, rows: Vec<(String, u32)>) -> Part {
    let head = [head, "case-how-many"].map(|key| view.words.t(key).into_owned());
    let rows = rows.into_iter().map(|(name, count)| vec![name, count.to_string()]);
    Part::Table { head: head.to_vec(), rows: rows.collect() }
}

/// As parts of a document.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let mut parts = Vec::new();
    for told in &outcome.messages {
        let term = words.t("model-message").into_owned();
        parts.push(Part::Definition { term, text: told.text.to_string() });
        for (aspect, heard) in Aspect::ALL.iter().zip(told.heard.iter().flatten()) {
            if !heard.is_empty() {
                parts.push(Part::Note(aspect_name(view, *aspect)));
                parts.push(Part::List(heard.iter().map(ToString::to_string).collect()));
            }
        }
        parts.extend(told.aims.map(|aims| table(view, "model-which-goal", goal_rows(view, aims))));
    }
    if let Some(picture) = &outcome.back {
        parts.push(table(view, "model-back-row", goal_rows(view, picture.goals)));
        parts.push(table(view, "model-was-reached", reached_rows(words, picture.reached)));
    }
    if outcome.people > 0 {
        let [strong, weak] = outcome.points;
        let args =
            [("people", outcome.people.into()), ("strong", strong.into()), ("weak", weak.into())];
        parts.push(Part::Paragraph(words.t_with("model-report-points", &args).into_owned()));
    }
    parts
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let kind = words.t("block-message-model").into_owned();
    let mut rows = Vec::new();
    for told in &outcome.messages {
        for (aspect, heard) in Aspect::ALL.iter().zip(told.heard.iter().flatten()) {
            let name = aspect_name(view, *aspect);
            rows.extend(heard.iter().map(|text| (format!("{name}: {text}"), 1)));
        }
        rows.extend(told.aims.iter().flat_map(|aims| goal_rows(view, *aims)));
    }
    if let Some(picture) = &outcome.back {
        let back = words.t("model-back-row");
        rows.extend(
            goal_rows(view, picture.goals).into_iter().map(|(n, c)| (format!("{back}: {n}"), c)),
        );
        rows.extend(reached_rows(words, picture.reached));
    }
    if outcome.people > 0 {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        rows.push((words.t("model-side-strong").into_owned(), count(outcome.points[0])));
        rows.push((words.t("model-side-weak").into_owned(), count(outcome.points[1])));
    }
    rows.into_iter().map(|(what, count)| (kind.clone(), what, count)).collect()
}

/// As data.
pub(in crate::meetings::kinds) fn json(outcome: &Outcome) -> serde_json::Value {
    serde_json::json!({
        "kind": "message-model", "messages": outcome.messages, "back": outcome.back,
        "people": outcome.people, "strong": outcome.points[0], "weak": outcome.points[1],
    })
}
