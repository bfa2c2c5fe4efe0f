//! The tables as they are stored, with their texts opened: what the register lets go along.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use domain::{
    meetings::SchoolId,
    privacy::{ExportedIn, Register},
};
use sea_orm::{
    ConnectionTrait, Value as SqlValue,
    sea_query::{Alias, Expr, ExprTrait as _, Query, SelectStatement},
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Taker, pack::Pack};
use crate::{
    clock::from_ms,
    db::tables::{self, Column, Table},
    privacy::the_register,
    vault::{Key, KeyOf, Place, Vault, VaultError},
};

/// How many rows are read at once.
const ROWS_AT_ONCE: u64 = 250;

/// What becomes of a table. A new one must be named in [`TABLES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Its rows go along for whoever may see whom they are about.
    Rows,
    /// Its rows say enough without whom they are about.
    AlsoWithoutPeople,
    /// It does not go along, for this reason.
    Left(&'static str),
}

/// Every table of the store.
#[rustfmt::skip]
pub const TABLES: [(&str, How); 49] = [
    ("account", How::Left("belongs to somebody, not to one school")),
    ("assignment", How::Rows),
    ("assignment_holder", How::Rows),
    ("audit_entry", How::Rows),
    ("awaited", How::Left("a way in, of no use elsewhere")),
    ("board_code", How::Left("lets a school in; of no use elsewhere")),
    ("child", How::Rows),
    ("claim", How::Left("somebody's own way in, of no use elsewhere")),
    ("claimed_page", How::Left("somebody's own way in, of no use elsewhere")),
    ("class_child", How::Rows),
    ("class_teacher", How::Rows),
    ("deck_version", How::Rows),
    ("duty", How::Left("of the installation, not of a school")),
    ("favourite", How::Left("somebody's own, seen by nobody else")),
    ("guardian", How::Rows),
    ("guardian_link", How::Rows),
    ("guardian_request", How::Rows),
    ("guardianship", How::Rows),
    ("identity", How::Left("a way in, of no use elsewhere")),
    ("legal_hold", How::Rows),
    ("meeting", How::Rows),
    ("meeting_action", How::Rows),
    ("meeting_coach", How::Rows),
    ("meeting_deck", How::Rows),
    ("node", How::Left("of the installation, not of a school")),
    ("organisation", How::Left("of the board, not of the school")),
    ("own_deck", How::Rows),
    ("passkey", How::Left("a way in, of no use elsewhere")),
    ("person", How::Rows),
    ("person_role", How::Rows),
    ("practice_school", How::Left("a school to practise in is taken along by nobody")),
    ("practice_student", How::Left("a school to practise in is taken along by nobody")),
    ("recovery_code", How::Left("a way in, of no use elsewhere")),
    ("reminder", How::Left("somebody's own address, for a letter")),
    ("retention_choice", How::Rows),
    ("retention_run", How::Rows),
    ("school", How::Rows),
    ("school_class", How::Rows),
    ("school_lang", How::Rows),
    ("school_look", How::Rows),
    ("school_year", How::Rows),
    ("second_factor", How::Left("a way in, of no use elsewhere")),
    ("sign_in", How::Left("a way in, of no use elsewhere")),
    ("sign_in_link", How::Left("a way in, of no use elsewhere")),
    ("team", How::Rows),
    ("translation", How::AlsoWithoutPeople),
    ("translation_comment", How::Rows),
    ("translation_import", How::Left("somebody's own, for a day")),
    ("vision", How::Rows),
];

/// What lets somebody in, or is private, inside of what is kept as one text.
const NEVER: [&str; 6] = ["token_hash", "wall_secret", "code", "links", "email", "idempotency_key"];

/// What people were told that nobody sees of them, by what they did and where it stands.
const OF_ONESELF: [(&str, &str); 4] =
    [("note", "text"), ("play", "deed"), ("pass", "passes"), ("mark-needs", "decks")];

/// What does not fit: tables without a decision, decisions about no table, and tables that are to
/// go along of which the register lets nothing go.
pub fn holes(register: &Register, tables: &BTreeSet<String>) -> Vec<String> {
    let decided: BTreeSet<String> = TABLES.iter().map(|(table, _)| (*table).to_owned()).collect();
    let mut holes: Vec<_> = tables
        .symmetric_difference(&decided)
        .map(|table| format!("{table}: say in TABLES what becomes of it, or take it off"))
        .collect();
    for (table, how) in TABLES {
        let goes = all_columns(register, table).next().is_some();
        let tells_of_people = all_columns(register, table).any(|(of, _)| !of.subjects.is_empty());
        let fits = match how {
            How::Left(_) => !tells_of_people || table == OF_SEVERAL,
            How::Rows | How::AlsoWithoutPeople => goes,
        };
        if !fits {
            holes.push(format!("{table}: register and TABLES say something else"));
        }
    }
    holes
}

/// Somebody who may work at several schools: the register has it with their place, which goes along.
const OF_SEVERAL: &str = "account";

fn all_columns<'a>(
    register: &'a Register,
    table: &'a str,
) -> impl Iterator<Item = (&'a domain::privacy::Category, &'a str)> {
    let categories = register.categories.iter();
    categories
        .filter(|of| of.exported_in.contains(&ExportedIn::SchoolExport))
        .flat_map(|of| of.columns.iter().map(move |column| (of, column)))
        .filter(move |(_, column)| column.table == table && !column.secret)
        .map(|(of, column)| (of, column.column.as_str()))
}

/// The columns of a table that go along; none when whom it is about is not for the taker.
fn columns(table: &'static str, how: How, taker: &Taker) -> Vec<&'static str> {
    if matches!(how, How::Left(_)) {
        return Vec::new();
    }
    let register = the_register();
    let all: Vec<_> = all_columns(register, table).collect();
    let is_about_people = all.iter().any(|(of, _)| !of.subjects.is_empty());
    let going: Vec<_> = all.into_iter().filter(|(of, _)| taker.takes(of)).collect();
    let tells_of_people = going.iter().any(|(of, _)| !of.subjects.is_empty());
    if is_about_people && !tells_of_people && how != How::AlsoWithoutPeople {
        return Vec::new();
    }
    going.into_iter().map(|(_, column)| column).collect()
}

/// The tables of which something goes along for this taker.
pub(super) fn for_taker(taker: &Taker) -> Vec<(&'static str, Vec<&'static str>)> {
    let all = TABLES.into_iter().map(|(table, how)| (table, columns(table, how, taker)));
    all.filter(|(_, columns)| !columns.is_empty()).collect()
}

/// Writes the rows of a table as a list.
pub(super) async fn write(
    (db, vault): (&impl ConnectionTrait, &Vault),
    school: SchoolId,
    (table, columns): (&'static str, &[&'static str]),
    taker: &Taker,
    pack: &Pack,
) -> Result<()> {
    pack.file(format!("tabellen/{table}.json")).await?;
    let stored = tables::named(table).with_context(|| format!("{table} is no table"))?;
    let column = |name: &&str| stored.columns.iter().find(|column| column.name == *name).copied();
    let going: Option<Vec<Column>> = columns.iter().map(column).collect();
    let going = going.with_context(|| format!("{table} has other columns than {columns:?}"))?;
    let (mut after, mut is_first) = (None, true);
    loop {
        let select = page(school, (stored, &going), taker, after.as_deref());
        let rows = db.query_all(&select).await?;
        let mut text = String::from(if after.is_none() { "[" } else { "" });
        for row in &rows {
            let all = stored.key.iter().chain(&going).enumerate();
            let mut place: Vec<_> =
                all.map(|(at, column)| column.read(row, at)).collect::<Result<_, _>>()?;
            let row = place.split_off(stored.key.len());
            after = Some(place);
            let opened = opened(vault, school, (table, columns), row).await?;
            text.push_str(if is_first { "\n" } else { ",\n" });
            text.push_str(&serde_json::to_string(&opened)?);
            is_first = false;
        }
        let is_last = (rows.len() as u64) < ROWS_AT_ONCE;
        if is_last {
            text.push_str("\n]\n");
        }
        pack.bytes(text.into_bytes()).await?;
        if is_last {
            return Ok(());
        }
    }
}

/// The next rows, the school first: the columns of the key, then those that go along.
fn page(
    school: SchoolId,
    (table, columns): (&Table, &[Column]),
    taker: &Taker,
    after: Option<&[SqlValue]>,
) -> SelectStatement {
    let of_school = if table.name == "school" { "id" } else { "school_id" };
    let mut select = Query::select();
    select
        .columns(table.key.iter().chain(columns).map(|column| Alias::new(column.name)))
        .from(Alias::new(table.name))
        .and_where(Expr::col(Alias::new(of_school)).eq(school.0));
    if table.name == "own_deck" && !matches!(taker, Taker::Operator) {
        select.and_where(Expr::col(Alias::new("shared")).ne("me"));
    }
    table.next_rows(&mut select, after.map(<[_]>::to_vec), ROWS_AT_ONCE);
    select
}

/// A row with its texts opened and without what lets somebody in.
async fn opened(
    vault: &Vault,
    school: SchoolId,
    (table, columns): (&'static str, &[&'static str]),
    row: Vec<SqlValue>,
) -> Result<Value> {
    let mut fields = Map::new();
    for (column, stored) in columns.iter().zip(row) {
        fields.insert((*column).to_owned(), value(stored, column));
    }
    for column in columns {
        let Some(Value::String(text)) = fields.get(*column) else { continue };
        let text = text.clone();
        let opened = if Key::is_sealed(&text) {
            unsealed(vault, school, (table, column), &fields, &text).await?
        } else {
            Some(text)
        };
        let value = opened.map_or(Value::Null, |text| nested(&text));
        fields.insert((*column).to_owned(), value);
    }
    Ok(Value::Object(fields))
}

/// The text that was sealed; nothing when its key was destroyed.
async fn unsealed(
    vault: &Vault,
    school: SchoolId,
    (table, column): (&'static str, &'static str),
    fields: &Map<String, Value>,
    text: &str,
) -> Result<Option<String>> {
    let id = |name: &str| -> Uuid {
        let text = fields.get(name).and_then(Value::as_str).unwrap_or_default();
        text.parse().unwrap_or_default()
    };
    let (of, row) = match table {
        "child" => (KeyOf::Child(school, id("id")), id("id")),
        "guardian" => (KeyOf::Guardian(school, id("id")), id("id")),
        "meeting_action" => {
            let number = fields.get("number").and_then(Value::as_i64).unwrap_or_default();
            let row = id("meeting_id").as_u128() ^ u128::from(number.unsigned_abs());
            (KeyOf::School(school), Uuid::from_u128(row))
        }
        "vision" => (KeyOf::School(school), id("id")),
        _ => (KeyOf::Guardian(school, id("guardian_id")), id("id")),
    };
    let key = match vault.key(of).await {
        Err(VaultError::Destroyed) => return Ok(None),
        key => key?,
    };
    Ok(Some(key.open(Place { table, column, row }, text)?))
}

/// A text that is data itself is shown as data; private notes and ways in are taken out.
fn nested(text: &str) -> Value {
    match serde_json::from_str(text) {
        Ok(Value::Object(mut fields)) => {
            clean(&mut fields);
            Value::Object(fields)
        }
        _ => text.into(),
    }
}

fn clean(fields: &mut Map<String, Value>) {
    let done = fields.get("do").and_then(Value::as_str).unwrap_or_default();
    // Nobody but the writer sees a note, and nobody sees who chose what; that something was done stays.
    // What a whole group agreed on is nobody's alone.
    let is_agreed =
        |deed: &Value| ["definition", "vision"].iter().any(|kind| deed[*kind]["agree"].is_object());
    let is_of_the_group = done == "play" && fields.get("deed").is_some_and(is_agreed);
    let of_oneself = OF_ONESELF.iter().find(|(of, _)| *of == done && !is_of_the_group);
    if let Some((_, name)) = of_oneself {
        fields.insert((*name).to_owned(), Value::Null);
    }
    if fields.contains_key("do") {
        fields.retain(|name, _| !NEVER.contains(&name.as_str()));
    }
}

fn value(stored: SqlValue, column: &str) -> Value {
    match stored {
        SqlValue::String(Some(text)) => json!(text),
        SqlValue::Uuid(Some(id)) => json!(id),
        SqlValue::BigInt(Some(ms)) if is_moment(column) => json!(from_ms(ms).to_string()),
        SqlValue::BigInt(Some(number)) => json!(number),
        SqlValue::Int(Some(number)) => json!(number),
        SqlValue::Bool(Some(flag)) => json!(flag),
        _ => Value::Null,
    }
}

/// Milliseconds since 1970, told as a moment.
fn is_moment(column: &str) -> bool {
    column.ends_with("_at") || ["at", "at_ms", "since"].contains(&column)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::nested;

    #[test]
    fn what_lets_somebody_in_and_what_is_private_is_taken_out_of_the_log() {
        let join = r#"{"do":"join","name":"Fatma","token_hash":"ab","lang":"nl"}"#;
        assert_eq!(nested(join), json!({"do": "join", "name": "Fatma", "lang": "nl"}));
        let note = r#"{"do":"note","slot":"3","text":"Voor mij"}"#;
        assert_eq!(nested(note), json!({"do": "note", "slot": "3", "text": null}));
        let email = r#"{"do":"leave-email","email":"f@voorbeeld.nl"}"#;
        assert_eq!(nested(email), json!({"do": "leave-email"}));
        let choice = r#"{"do":"play","block":2,"deed":{"cross-the-line":"agree"}}"#;
        assert_eq!(nested(choice), json!({"do": "play", "block": 2, "deed": null}));
        let own = r#"{"do":"play","block":2,"deed":{"definition":{"own":{"text":"Geheim"}}}}"#;
        assert_eq!(nested(own), json!({"do": "play", "block": 2, "deed": null}));
        let ours = r#"{"do":"play","deed":{"definition":{"agree":{"moment":0,"text":"Samen"}}}}"#;
        assert_eq!(nested(ours)["deed"]["definition"]["agree"]["text"], "Samen");
        assert_eq!(nested("{geen json"), json!("{geen json"));
    }
}
