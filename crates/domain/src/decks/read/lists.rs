//! Reads `inventory.toml` and `sources.toml`.

use std::sync::Arc;

use jiff::civil::Date;
use toml::de::DeValue;

use super::{
    super::{InventoryId, InventoryItem, Kind, Problem, Source, SourceId},
    Reading,
    claims::{Claim, Claimed},
    is_plain,
    sheet::{At, Sheet, Table},
};

const ITEM: &[&str] = &["id", "kind", "set"];
const SOURCE: &[&str] = &[
    "id",
    "inventory",
    "group",
    "medium",
    "authors",
    "year",
    "title",
    "institution",
    "url",
    "checked",
    "compared",
    "search",
    "note",
];

pub(super) fn inventory(reading: &mut Reading, path: &str, text: &str) {
    let (mut sheet, root) = Sheet::open(path, text);
    sheet.only(Table { fields: &root, line: 1 }, &["item"]);
    for table in sheet.tables(&root, "item") {
        sheet.only(table, ITEM);
        let id = sheet.need(table, "id");
        let kind = kind(&mut sheet, table);
        let set = sheet.text(table, "set").map(|set| set.value.as_str().into());
        let Some(id) = id else { continue };
        let place = sheet.place(id.line);
        let item = InventoryId::from(id.value.as_str());
        if let Some(other) = reading.inventory.get(&item) {
            let problem = Problem::DuplicateId { id: id.value, other: other.clone() };
            sheet.fault(id.line, problem);
            continue;
        }
        reading.inventory.insert(item.clone(), place);
        let inventory = Arc::make_mut(&mut reading.card_box.inventory);
        inventory.extend(kind.map(|kind| InventoryItem { id: item, kind, set }));
    }
    reading.gaps.inventory = sheet.broken;
    reading.faults.extend(sheet.close());
}

fn kind(sheet: &mut Sheet, table: Table<'_, '_>) -> Option<Kind> {
    let found = sheet.need(table, "kind")?;
    let kind = found.value.parse().ok();
    if kind.is_none() {
        sheet.fault(found.line, Problem::UnknownKind { name: found.value });
    }
    kind
}

pub(super) fn sources(reading: &mut Reading, path: &str, text: &str) {
    let (mut sheet, root) = Sheet::open(path, text);
    sheet.only(Table { fields: &root, line: 1 }, &["source"]);
    for table in sheet.tables(&root, "source") {
        sheet.only(table, SOURCE);
        let id = sheet.need(table, "id");
        let inventory = sheet.text(table, "inventory");
        let source = source(&mut sheet, table);
        if source.authors.is_empty() && source.title.is_none() && source.institution.is_none() {
            sheet.fault(table.line, Problem::MissingField { field: "title" });
        }
        let Some(id) = id else { continue };
        let place = sheet.place(id.line);
        let name = SourceId::from(id.value.as_str());
        if let Some(other) = reading.sources.get(&name) {
            let problem = Problem::DuplicateId { id: id.value, other: other.clone() };
            sheet.fault(id.line, problem);
            continue;
        }
        if !is_plain(&id.value) {
            sheet.fault(id.line, Problem::BadId { id: id.value });
        }
        reading.sources.insert(name.clone(), place);
        let inventory = inventory.map(|found| hold(reading, &sheet, found));
        let source = Source { id: name.clone(), inventory, ..source };
        Arc::make_mut(&mut reading.card_box.sources).insert(name, source);
    }
    reading.gaps.sources = sheet.broken;
    reading.faults.extend(sheet.close());
}

fn hold(reading: &mut Reading, sheet: &Sheet, found: At<String>) -> InventoryId {
    let id = InventoryId::new(found.value);
    let what = Claimed::Inventory { id: id.clone(), kind: Some(Kind::Source), deck: None };
    reading.claims.push(Claim { at: sheet.place(found.line), what });
    id
}

/// Reads what a source says; its id and inventory item follow.
fn source(sheet: &mut Sheet, table: Table<'_, '_>) -> Source {
    let mut text = |field| sheet.text(table, field).map(|found| found.value);
    Source {
        id: SourceId::from(""),
        inventory: None,
        group: text("group").map(Into::into),
        medium: text("medium").map(Into::into),
        title: text("title"),
        institution: text("institution"),
        search: text("search"),
        note: text("note"),
        authors: sheet.texts(table, "authors").into_iter().map(|found| found.value).collect(),
        year: year(sheet, table),
        url: address(sheet, table),
        checked: day(sheet, table, "checked"),
        compared: day(sheet, table, "compared"),
    }
}

/// Reads the day of a look at an address; there must be an address to look at, with a title by
/// which people know where it leads.
fn day(sheet: &mut Sheet, table: Table<'_, '_>, name: &'static str) -> Option<Date> {
    let line = sheet.line(table.fields.get(name)?);
    for field in ["url", "title"] {
        if !table.fields.contains_key(field) {
            sheet.fault(line, Problem::MissingField { field });
        }
    }
    sheet.date(table, name)
}

/// How the addresses of sources may begin; anything else could do harm in a link.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Reads the address of a page or of people.
fn address(sheet: &mut Sheet, table: Table<'_, '_>) -> Option<String> {
    let found = sheet.text(table, "url")?;
    if !SCHEMES.iter().any(|scheme| found.value.starts_with(scheme)) {
        sheet.fault(found.line, Problem::NotAnAddress { url: found.value });
        return None;
    }
    Some(found.value)
}

/// Reads a year: a number, or a text such as "z.j.".
fn year(sheet: &mut Sheet, table: Table<'_, '_>) -> Option<String> {
    match table.fields.get("year")?.get_ref() {
        DeValue::Integer(year) => Some(year.as_str().to_owned()),
        _ => sheet.text(table, "year").map(|found| found.value),
    }
}
