//! What the report tells: what the group agreed on, beside the definition card with its source, and
//! the texts on the way there when people were told so. Nobody's own text is in it.

use domain::decks::ElementId;
use domain::meetings::kinds::definition::{Outcome, Step};
use print::Part;

use super::{card_text, place_name};
use crate::decks::views::sources::credit;
use crate::meetings::views::{View, face};

/// The name of a definition card, for where it is quoted.
pub(super) fn named(view: View<'_>, id: &ElementId) -> Option<String> {
    let face = face::element(view, id)?;
    Some(match face.title {
        Some(title) => format!("{}: {title}", face.kind),
        None => face.kind,
    })
}

/// A definition card as who says it: its name and where it comes from.
fn cited(view: View<'_>, id: &ElementId) -> Option<String> {
    let element = view.cards.element(id)?;
    let sources: Vec<_> = view.cards.sources_of(element).map(credit).collect();
    let sources = sources.into_iter().filter(|source| !source.is_empty());
    let named = named(view, id)?;
    Some([vec![named], sources.collect()].concat().join(". "))
}

fn wrote(view: View<'_>, outcome: &Outcome) -> Option<String> {
    let count = [("count", outcome.wrote.into())];
    (outcome.wrote > 0).then(|| view.words.t_with("define-report-wrote", &count).into_owned())
}

/// As parts of a document.
pub(in crate::meetings::kinds) fn parts(view: View<'_>, outcome: &Outcome) -> Vec<Part> {
    let words = view.words;
    let mut parts = Vec::new();
    if let Some(text) = &outcome.agreed {
        let term = words.t("define-agreed").into_owned();
        parts.push(Part::Definition { term, text: text.to_string() });
        for id in &outcome.cards {
            if let Some(text) = card_text(view, id) {
                parts.push(Part::Quote { text, by: cited(view, id) });
            }
        }
    }
    parts.extend(wrote(view, outcome).map(Part::Paragraph));
    for step in [Step::Twos, Step::Fours] {
        let of_step = outcome.texts.iter().filter(|(at, _)| at.step == step);
        let rows: Vec<_> =
            of_step.map(|(at, text)| vec![place_name(words, *at), text.to_string()]).collect();
        if !rows.is_empty() {
            parts.push(Part::Table { head: Vec::new(), rows });
        }
    }
    parts
}

/// As lines of a table.
pub(in crate::meetings::kinds) fn rows(
    view: View<'_>,
    outcome: &Outcome,
) -> Vec<(String, String, u32)> {
    let words = view.words;
    let kind = words.t("block-definition").into_owned();
    let mut rows = Vec::new();
    if outcome.wrote > 0 {
        rows.push((kind.clone(), words.t("define-row-wrote").into_owned(), outcome.wrote));
    }
    for (at, text) in &outcome.texts {
        rows.push((kind.clone(), format!("{}: {text}", place_name(words, *at)), 1));
    }
    rows
}

/// As data.
pub(in crate::meetings::kinds) fn json(view: View<'_>, outcome: &Outcome) -> serde_json::Value {
    let cards = outcome.cards.iter().filter_map(|id| {
        Some(serde_json::json!({
            "card": id, "text": card_text(view, id)?, "cited": cited(view, id),
        }))
    });
    let texts = outcome.texts.iter().map(|(at, text)| {
        serde_json::json!({ "step": at.step, "of": place_name(view.words, *at), "text": text })
    });
    serde_json::json!({
        "kind": "definition", "agreed": outcome.agreed, "wrote": outcome.wrote,
        "cards": cards.collect::<Vec<_>>(), "texts": texts.collect::<Vec<_>>(),
    })
}
