//! Changing content files of a language: only what is asked for, everything else as it was.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use domain::{
    decks::{Item, Part, Parts},
    lang::{Lang, TranslationState},
};
use jiff::civil::Date;
use toml_edit::{DocumentMut, Entry, Item as Node, Table, TableLike, Value, value};

/// The table with the marks of the Dutch words that translations were made from.
const MADE_FROM: &str = "made-from";
/// What stands over that table, for who reads the file.
const ABOUT_MARKS: &str =
    "\n# Marks of the Dutch words behind each translation: `driehoek translations stamp`.\n";

/// Which marks are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// Only of what has none yet.
    New,
    /// Of everything, because somebody just revised it.
    Again,
}

/// Gives the file with a mark for each of these items, and for nothing else. `marks` are those of
/// the Dutch words as they are now. The same marks give the same file.
pub fn stamp(text: &str, marks: &BTreeMap<String, String>, how: Stamp) -> Result<String> {
    let mut file: DocumentMut = text.parse().context("reading the file as TOML")?;
    let before = marks_of(&file);
    let after: BTreeMap<_, _> = marks
        .iter()
        .map(|(id, now)| {
            let then = before.get(id).filter(|_| how == Stamp::New);
            (id.clone(), then.unwrap_or(now).clone())
        })
        .collect();
    if before == after {
        return Ok(text.to_owned());
    }
    put_marks(&mut file, &after);
    Ok(file.to_string())
}

fn marks_of(file: &DocumentMut) -> BTreeMap<String, String> {
    let table = file.get(MADE_FROM).and_then(Node::as_table_like);
    let marks = table.into_iter().flat_map(TableLike::iter);
    marks.filter_map(|(id, mark)| Some((id.to_owned(), mark.as_str()?.to_owned()))).collect()
}

/// Writes the table anew, at the end of the file.
fn put_marks(file: &mut DocumentMut, marks: &BTreeMap<String, String>) {
    file.remove(MADE_FROM);
    if marks.is_empty() {
        return;
    }
    let mut table = Table::new();
    table.decor_mut().set_prefix(ABOUT_MARKS);
    for (id, mark) in marks {
        table.insert(id, value(mark));
    }
    file.insert(MADE_FROM, Node::Table(table));
}

/// A translation that goes into a file.
#[derive(Clone, Debug)]
pub struct Put {
    pub item: Item,
    pub parts: Parts,
    pub state: TranslationState,
    /// Who translated or read it, and on which day.
    pub by: Option<String>,
    pub on: Option<Date>,
    /// The mark of the Dutch words that it was made from.
    pub made_from: String,
}

/// Gives the file with these translations in it. An empty text begins a new file.
pub fn put(text: &str, lang: Lang, all: &[Put]) -> Result<String> {
    let mut file: DocumentMut = text.parse().context("reading the file as TOML")?;
    let state = begin(&mut file, lang);
    let mut marks = marks_of(&file);
    for one in all {
        marks.insert(one.item.to_string(), one.made_from.clone());
        if let Some(table) = table_of(&mut file, &one.item) {
            fill(table, one, &state);
        }
    }
    put_marks(&mut file, &marks);
    Ok(file.to_string())
}

/// Gives the state that the file says its words have, and writes it in a new file.
fn begin(file: &mut DocumentMut, lang: Lang) -> String {
    let translation = file.entry("translation").or_insert_with(|| {
        let mut table = Table::new();
        table.insert("lang", value(lang.tag()));
        table.insert("state", value(TranslationState::Machine.name()));
        Node::Table(table)
    });
    translation.get("state").and_then(Node::as_str).unwrap_or_default().to_owned()
}

/// The table of an item, made when it is not there; nothing when the file is not as it should.
fn table_of<'f>(file: &'f mut DocumentMut, item: &Item) -> Option<&'f mut dyn TableLike> {
    let fresh = || {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        Node::Table(table)
    };
    let node = match item {
        Item::Deck => file.entry("deck").or_insert_with(fresh),
        Item::Element(id) => file.entry(id.as_str()).or_insert_with(fresh),
        Item::Plan(id) => {
            let plan = file.entry("plan").or_insert_with(|| {
                let mut table = Table::new();
                table.set_implicit(true);
                Node::Table(table)
            });
            match plan.as_table_mut()?.entry(id.as_str()) {
                Entry::Occupied(found) => found.into_mut(),
                Entry::Vacant(place) => place.insert(fresh()),
            }
        }
    };
    node.as_table_like_mut()
}

fn fill(table: &mut dyn TableLike, put: &Put, state_of_file: &str) {
    for part in Part::ALL {
        let field = part.field(&put.item);
        match put.parts.get(part) {
            Some(text) if says(table, field) == Some(text) => {}
            Some(text) => {
                table.insert(field, Node::Value(text_value(text)));
            }
            None => {
                table.remove(field);
            }
        }
    }
    let is_as_file = put.state.name() == state_of_file;
    set(table, "state", (!is_as_file).then(|| put.state.name().to_owned()));
    set(table, "by", put.by.clone());
    set(table, "on", put.on.map(|on| on.to_string()));
}

fn says<'t>(table: &'t dyn TableLike, field: &str) -> Option<&'t str> {
    table.get(field)?.as_str().map(str::trim)
}

fn set(table: &mut dyn TableLike, field: &str, text: Option<String>) {
    match text {
        Some(text) => table.insert(field, value(text)),
        None => table.remove(field),
    };
}

/// A text as content files write it: one of several lines stands on lines of its own.
fn text_value(text: &str) -> Value {
    let plain = Value::from(text);
    if !text.contains('\n') {
        return plain;
    }
    let inner = text.replace('\\', "\\\\").replace("\"\"\"", "\"\"\\\"");
    format!("\"\"\"\n{inner}\n\"\"\"").parse().unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Read by Noor\n[translation]\nlang = \"ti\"\nstate = \"machine\"\n\n\
        [deck]\ntitle = \"ቋንቋታት\"\n\n[\"kaart-1.1\"]\ntext = \"ሕቶ\" # doubtful\n";

    fn marks(all: &[(&str, &str)]) -> BTreeMap<String, String> {
        all.iter().map(|(id, mark)| ((*id).to_owned(), (*mark).to_owned())).collect()
    }

    #[test]
    fn stamping_writes_one_table_and_touches_nothing_else() {
        let now = marks(&[("kaart-1.1", "0a"), ("deck", "0b"), ("plan.slot", "0c")]);
        let stamped = stamp(FILE, &now, Stamp::New).unwrap();
        let table = "[made-from]\ndeck = \"0b\"\n\"kaart-1.1\" = \"0a\"\n\"plan.slot\" = \"0c\"\n";
        assert_eq!(stamped, format!("{FILE}{ABOUT_MARKS}{table}"));
        assert_eq!(stamp(&stamped, &now, Stamp::New).unwrap(), stamped);
        assert_eq!(stamp(&stamped, &now, Stamp::Again).unwrap(), stamped);
    }

    #[test]
    fn a_mark_that_is_there_stays_until_somebody_revised_the_words() {
        let stamped = stamp(FILE, &marks(&[("deck", "0a"), ("gone", "0b")]), Stamp::New).unwrap();
        let now = marks(&[("deck", "1a"), ("kaart-1.1", "1b")]);
        let kept = stamp(&stamped, &now, Stamp::New).unwrap();
        assert!(kept.ends_with("deck = \"0a\"\n\"kaart-1.1\" = \"1b\"\n"), "{kept}");
        let again = stamp(&kept, &now, Stamp::Again).unwrap();
        assert!(again.ends_with("deck = \"1a\"\n\"kaart-1.1\" = \"1b\"\n"), "{again}");
        assert_eq!(again.matches("made-from").count(), 1);
    }

    fn put_one(item: &str, title: &str, text: &str, state: TranslationState) -> Put {
        let mut parts = Parts::default();
        parts.set(Part::Title, title);
        parts.set(Part::Text, text);
        let on = Some(jiff::civil::date(2026, 11, 22));
        let by = Some("Noor".to_owned());
        Put { item: item.into(), parts, state, by, on, made_from: "0d".to_owned() }
    }

    #[test]
    fn a_translation_gets_into_its_table_and_the_rest_stays() {
        let text = "ሓደ *ሕቶ*\n\n- \"\"\"ሀ\"\"\"\n- ለ\\መ";
        let all = [
            put_one("kaart-1.1", "", text, TranslationState::Checked),
            put_one("plan.slot", "መወዳእታ", "", TranslationState::Machine),
        ];
        let changed = put(FILE, Lang::named("ti"), &all).unwrap();
        assert!(changed.starts_with("# Read by Noor\n[translation]\nlang"), "{changed}");
        assert!(changed.contains("[deck]\ntitle = \"ቋንቋታት\"\n"), "{changed}");
        assert!(changed.contains("\n[plan.slot]\ntitle = \"መወዳእታ\"\n"), "{changed}");
        let file: DocumentMut = changed.parse().unwrap();
        let card = &file["kaart-1.1"];
        assert_eq!(card["text"].as_str().unwrap().trim(), text);
        assert_eq!((card["state"].as_str(), card["by"].as_str()), (Some("checked"), Some("Noor")));
        assert_eq!(card["on"].as_str(), Some("2026-11-22"));
        assert!(file["plan"]["slot"].get("state").is_none(), "as the file says");
        assert_eq!(file["made-from"]["kaart-1.1"].as_str(), Some("0d"));
        assert_eq!(put(&changed, Lang::named("ti"), &all).unwrap(), changed);
    }

    #[test]
    fn a_new_file_begins_with_its_language() {
        let one = put_one("deck", "Talen", "", TranslationState::Machine);
        let text = put("", Lang::named("so"), &[one]).unwrap();
        assert!(text.starts_with("[translation]\nlang = \"so\"\nstate = \"machine\"\n\n[deck]\n"));
    }
}
