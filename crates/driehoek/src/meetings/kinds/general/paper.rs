//! On paper: the same question for who has no phone, in the form in which a coach types it over.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::general::{self as rules, Settings as Set, mood};
use print::{FormField, FormPart, Room};

use super::{choices, ends, face_name};
use crate::i18n::Words;

/// What is asked on it; nothing as long as there is nothing to choose from.
pub(super) fn parts(words: &Words, block: &Block) -> Option<Vec<FormPart>> {
    let set = rules::settings(&block.plan)?;
    let texts = choices(&set, &block.plan.title);
    let t = |key: &str| words.t(key).into_owned();
    let counted = |key: &str, count: u8| words.t_with(key, &[("count", count.into())]).into_owned();
    let choice = |label: String, help: String, options: Vec<String>| FormPart::Choice {
        label,
        help,
        options,
        many: false,
    };
    if matches!(set, Set::Ranking(_) | Set::Dots(_)) && texts.is_empty() {
        return None;
    }
    Some(match &set {
        Set::Scale(scale) => {
            let [low, high] = ends(words, scale);
            let help = format!("1: {low} · {}: {high}", scale.steps);
            let steps = || (1..=scale.steps).map(|step| step.to_string()).collect();
            texts.into_iter().map(|text| choice(text, help.clone(), steps())).collect()
        }
        Set::Ranking(_) => {
            let listed = texts.iter().zip(1..).map(|(text, number)| format!("{number}. {text}"));
            let rows = (1..=texts.len()).map(|place| vec![place.to_string(), String::new()]);
            vec![
                FormPart::Text(listed.collect::<Vec<_>>().join("\n")),
                FormPart::Table {
                    label: String::new(),
                    help: t("ask-paper-ranking"),
                    head: vec![t("ask-place"), t("ask-paper-number")],
                    rows: rows.collect(),
                    empty_rows: 0,
                    row_height_mm: 12,
                },
            ]
        }
        Set::Dots(dots) => vec![FormPart::Table {
            label: String::new(),
            help: counted("ask-dots-help", dots.each),
            head: vec![t("ask-option"), t("ask-dots-head")],
            rows: texts.into_iter().map(|text| vec![text, String::new()]).collect(),
            empty_rows: 0,
            row_height_mm: 12,
        }],
        Set::Words(asked) => (1..=asked.each)
            .map(|number| {
                let label = words.t_with("ask-word", &[("number", number.into())]).into_owned();
                FormPart::Field(FormField { label, help: String::new(), room: Room::Lines(1) })
            })
            .collect(),
        Set::Mood(_) => {
            let faces = (1..=mood::FACES).map(|number| face_name(words, number)).collect();
            vec![choice(String::new(), String::new(), faces)]
        }
        Set::Slides(_) => return None,
    })
}
