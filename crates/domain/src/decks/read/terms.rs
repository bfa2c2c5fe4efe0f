//! Reads `terms.toml`: which words in a text lead to which explanation, beside titles.

use std::sync::Arc;

use toml::de::DeTable;

use super::{
    super::{ElementId, Kind, Place, Problem},
    Reading,
    sheet::{Sheet, Table},
};
use crate::lang::Lang;

pub(super) fn read(reading: &mut Reading, path: &str, text: &str) {
    let (mut sheet, root) = Sheet::open(path, text);
    for (key, value) in &root {
        let tag = key.get_ref().to_string();
        let Some(table) = sheet.table_of(value, &tag) else { continue };
        if let Ok(lang) = tag.parse() {
            of_lang(reading, &mut sheet, lang, table.fields);
        } else {
            sheet.no_language(sheet.line(key), tag);
        }
    }
    reading.faults.extend(sheet.close());
}

fn of_lang(reading: &mut Reading, sheet: &mut Sheet, lang: Lang, fields: &DeTable<'_>) {
    for key in fields.keys() {
        let id = ElementId::from(key.get_ref().as_ref());
        let line = sheet.line(key);
        match reading.elements.get(&id) {
            None if !reading.gaps.structure => {
                sheet.fault(line, Problem::NothingExplained { id: id.clone() });
            }
            Some((Place { .. }, Some(kind))) if !explains(*kind) => {
                let problem = Problem::NoExplanation { id: id.clone(), kind: *kind };
                sheet.fault(line, problem);
            }
            _ => {}
        }
        let words = sheet.texts(Table { fields, line }, id.as_str());
        let words = words.into_iter().map(|found| found.value).collect();
        let terms = Arc::make_mut(&mut reading.card_box.terms);
        terms.entry(lang).or_default().insert(id, words);
    }
}

/// Whether an element of this kind tells what a word means.
fn explains(kind: Kind) -> bool {
    matches!(kind, Kind::Concept | Kind::DefinitionCard)
}
