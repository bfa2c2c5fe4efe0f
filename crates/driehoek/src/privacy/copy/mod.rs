//! A copy of everything that is kept of one person: to read, and as data (GDPR articles 15 and 20).

pub mod families;
pub mod pages;
pub mod staff;
mod views;

use serde_json::{Map, Value, json};

pub use views::{Address, show};

/// A copy: whose it is, and what is kept, by category of the register.
#[derive(Debug, Clone, Default)]
pub struct Copy {
    pub name: String,
    pub sections: Vec<Section>,
}

/// What is kept in one category. Rows with nothing in them are left out.
#[derive(Debug, Clone)]
pub struct Section {
    /// The id of the category.
    pub category: &'static str,
    /// The names and values of each row.
    pub rows: Vec<Vec<(String, String)>>,
}

impl Section {
    /// A section of these rows, without the values that are empty.
    pub fn new(category: &'static str, rows: Vec<Vec<(&str, String)>>) -> Self {
        let named = |row: Vec<(&str, String)>| -> Vec<_> {
            let filled = row.into_iter().filter(|(_, value)| !value.is_empty());
            filled.map(|(name, value)| (name.to_owned(), value)).collect()
        };
        let rows = rows.into_iter().map(named).filter(|row| !row.is_empty()).collect();
        Self { category, rows }
    }
}

impl Copy {
    /// The same for other programs: a list per category.
    pub fn to_json(&self) -> Value {
        let mut all = Map::new();
        for section in &self.sections {
            let rows = section.rows.iter().map(|row| {
                let fields = row.iter().map(|(name, value)| (name.clone(), json!(value)));
                Value::Object(fields.collect())
            });
            all.insert(section.category.to_owned(), rows.collect());
        }
        Value::Object(all)
    }
}
