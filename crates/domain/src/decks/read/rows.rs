//! Reads `table.toml`: in which rows the decks lie on the table from which people choose.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{About, DeckId, Problem, TableRow},
    Reading, is_plain,
    sheet::{Sheet, Table},
};
use crate::lang::Lang;

const ROW: &[&str] = &["id", "names", "about", "decks"];

pub(super) fn read(reading: &mut Reading, path: &str, text: &str) {
    let (mut sheet, root) = Sheet::open(path, text);
    sheet.only(Table { fields: &root, line: 1 }, &["row"]);
    let mut laid = BTreeSet::new();
    for table in sheet.tables(&root, "row") {
        sheet.only(table, ROW);
        let id = sheet.need(table, "id");
        let names = names(&mut sheet, table);
        let about = sheet.one_of(table, "about", &About::ALL, About::name);
        let decks = decks(reading, &mut sheet, table, &mut laid);
        let Some(id) = id else { continue };
        if !is_plain(&id.value) {
            sheet.fault(id.line, Problem::BadId { id: id.value.clone() });
        }
        let about = about.map(|about| about.value);
        reading.card_box.rows.push(TableRow { id: id.value.into(), names, about, decks });
    }
    reading.faults.extend(sheet.close());
}

/// Reads what a row is called: a text for each language, Dutch among them.
fn names(sheet: &mut Sheet, table: Table<'_, '_>) -> BTreeMap<Lang, String> {
    let mut names = BTreeMap::new();
    let found = table.fields.get("names").and_then(|names| sheet.table_of(names, "names"));
    for (key, _) in found.iter().flat_map(|names| names.fields) {
        let tag = key.get_ref().to_string();
        let Ok(lang) = tag.parse() else {
            sheet.no_language(sheet.line(key), tag);
            continue;
        };
        let name = found.and_then(|names| sheet.text(names, &tag));
        names.extend(name.map(|name| (lang, name.value)));
    }
    if !names.contains_key(&Lang::SOURCE) {
        sheet.fault(table.line, Problem::MissingField { field: "names" });
    }
    names
}

fn decks(
    reading: &Reading,
    sheet: &mut Sheet,
    table: Table<'_, '_>,
    laid: &mut BTreeSet<DeckId>,
) -> Vec<DeckId> {
    let mut decks = Vec::new();
    for found in sheet.texts(table, "decks") {
        let deck = DeckId::new(found.value);
        if !reading.decks.contains_key(&deck) {
            sheet.fault(found.line, Problem::NoDeckToLay { deck });
        } else if laid.insert(deck.clone()) {
            decks.push(deck);
        } else {
            sheet.fault(found.line, Problem::LaidTwice { deck });
        }
    }
    decks
}
